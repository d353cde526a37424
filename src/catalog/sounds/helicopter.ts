/** A helicopter: main blades slap 18 times a second, the tail rotor hums near 100 Hz, the turbine hisses. */
import { addBurst, addTone, filter, pinkNoise, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const helicopter: SoundEntry = {
  id: 'helicopter',
  kind: 'voice',
  level: 0.8,
  lasts: 'always',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    const slaps = random.child('slaps');
    for (let time = 0; time < seconds; time += 1 / 18) {
      const at = Math.round(time * SAMPLE_RATE);
      const gain = slaps.range(0.85, 1.1);
      addBurst(out, at, { gain: 1.3 * gain, attack: 0.012, t60: 0.06, kind: 'low', frequency: 190 }, slaps);
      addBurst(out, at, { gain: 0.45 * gain, attack: 0.006, t60: 0.04, kind: 'band', frequency: 700, q: 0.7 }, slaps);
    }
    addTone(
      out,
      0,
      seconds,
      () => 98,
      () => 0.07,
      [1, 0.7, 0.6, 0.4, 0.3, 0.2],
    );
    const turbine = filter(pinkNoise(out.length, random.child('turbine')), 'band', 2600, 0.6);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + turbine[i]! * 0.25;
    return out;
  },
};
