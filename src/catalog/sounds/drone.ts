/** A drone: four rotors of two blades near 200 turns a second, each a little off the others. */
import { sin } from '../../foundation/exact.ts';
import { addTone, filter, pinkNoise, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const drone: SoundEntry = {
  id: 'drone',
  kind: 'voice',
  level: 0.35,
  lasts: 'always',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let rotor = 0; rotor < 4; rotor++) {
      const rate = 195 * random.range(0.96, 1.04);
      const wander = random.range(0.6, 1.6);
      addTone(
        out,
        0,
        seconds,
        (t) => rate * (1 + 0.02 * sin(t * seconds * wander + rotor * 1.7)),
        () => 0.07,
        [0.3, 1, 0.15, 0.6, 0.1, 0.4, 0.08, 0.25, 0, 0.15],
      );
    }
    const air = filter(pinkNoise(out.length, random), 'band', 1800, 0.5);
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + air[i]! * 0.25;
    return out;
  },
};
