/** Water along a hull: slaps of 100–400 Hz once or twice a second, a wake's hiss that grows with speed, and now and then a creak. */
import { addBurst, addTone, filter, pinkNoise, SAMPLE_RATE, silence, slowCurve } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const hull: SoundEntry = {
  id: 'hull',
  kind: 'voice',
  level: 0.3,
  lasts: 'always',
  synthesise: ({ seconds, strength, speed, random }) => {
    const n = silence(seconds).length;
    const wake = filter(filter(pinkNoise(n, random.child('wake')), 'band', 1500, 0.5), 'low', 5000);
    const swash = slowCurve(n, 0.9, random.child('swash'));
    const speedAt = speed ?? (() => strength * 3);
    let v = 0;
    for (let i = 0; i < n; i++) {
      if ((i & 255) === 0) v = Math.min(1.3, speedAt(i / SAMPLE_RATE) / 4);
      wake[i] = wake[i]! * (0.12 + 0.5 * v) * (0.35 + 0.65 * swash[i]!);
    }
    const slaps = random.child('slaps');
    for (let time = slaps.range(0, 0.5); time < seconds; time += slaps.range(0.45, 1.1)) {
      const at = Math.round(time * SAMPLE_RATE);
      const gain = slaps.range(0.4, 1);
      addBurst(
        wake,
        at,
        { gain, attack: 0.03, t60: 0.22, kind: 'band', frequency: slaps.range(170, 380), q: 1.4 },
        slaps,
      );
      addBurst(
        wake,
        at + 1200,
        { gain: gain * 0.3, attack: 0.06, t60: 0.4, kind: 'band', frequency: slaps.range(900, 1800), q: 0.8 },
        slaps,
      );
    }
    // Ropes and planks: a stick-slip creak whose pitch bends.
    const creaks = random.child('creaks');
    for (let time = creaks.range(1, 4); time < seconds; time += creaks.range(3, 7)) {
      const pitch = creaks.range(85, 130);
      addTone(
        wake,
        Math.round(time * SAMPLE_RATE),
        creaks.range(0.3, 0.6),
        (t) => pitch * (1 + 0.35 * t),
        (t) => 0.035 * t * (1 - t) * 4,
        [0, 0.3, 0.5, 1, 1, 0.8, 0.9, 0.5, 0.4, 0.3],
      );
    }
    return wake;
  },
};
