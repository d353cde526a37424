/** A propeller aeroplane: blades · rpm / 60 = 80 Hz with harmonics, beating slowly, and torn air. */
import { sin } from '../../foundation/exact.ts';
import { addTone, filter, pinkNoise, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const propeller: SoundEntry = {
  id: 'propeller',
  kind: 'voice',
  level: 0.6,
  lasts: 'always',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    const rate = random.range(76, 86);
    addTone(
      out,
      0,
      seconds,
      (t) => rate * (1 + 0.006 * sin(t * seconds * 1.7)),
      (t) => 0.16 + 0.03 * sin(t * seconds * 9),
      [1, 0.9, 0.8, 0.65, 0.5, 0.4, 0.32, 0.26, 0.2, 0.16, 0.12, 0.1],
    );
    const air = filter(pinkNoise(out.length, random), 'band', 600, 0.4);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + air[i]! * 0.5;
    return out;
  },
};
