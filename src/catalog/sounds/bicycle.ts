/** A bicycle: the free wheel's ticks (18 per turn of the wheel), the chain, and thin tyres. */
import { addBurst, filter, pinkNoise, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

/** m of road per tick: a wheel of 0.34 m radius with 18 teeth. */
const TICK = (2 * Math.PI * 0.34) / 18;

export const bicycle: SoundEntry = {
  id: 'bicycle',
  kind: 'voice',
  level: 0.22,
  lasts: 'moving',
  synthesise: ({ seconds, strength, speed, random }) => {
    const out = silence(seconds);
    const speedAt = speed ?? (() => strength * 5);
    const tyres = filter(pinkNoise(out.length, random.child('tyres')), 'band', 1300, 0.6);
    const ticks = random.child('ticks');
    let travelled = 0;
    let next = 0;
    let v = 0;
    for (let i = 0; i < out.length; i++) {
      if ((i & 31) === 0) v = speedAt(i / SAMPLE_RATE);
      travelled += v / SAMPLE_RATE;
      if (travelled >= next) {
        next += TICK;
        const gain = ticks.range(0.35, 0.55);
        addBurst(out, i, { gain, attack: 0.0004, t60: 0.012, kind: 'band', frequency: 3400, q: 3 }, ticks);
      }
      out[i] = out[i]! + tyres[i]! * 0.5 * Math.min(1.2, v / 5);
    }
    return out;
  },
};
