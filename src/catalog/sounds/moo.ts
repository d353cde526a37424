/** A cow's moo: mm opening to oo, 90–180 Hz. */
import { addCall, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const moo: SoundEntry = {
  id: 'moo',
  kind: 'voice',
  level: 0.6,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(1.4, 2);
    const out = silence(length);
    const pitch = random.range(125, 150) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (0.85 + 0.3 * Math.min(1, t * 3) - 0.3 * Math.max(0, t - 0.7)),
        loudness: (t) => swellShape(t) * (0.5 + 0.5 * Math.min(1, t * 3)),
        shut: [
          [230, 2, 3],
          [900, 0.2, 5],
        ],
        wide: [
          [330, 2.2, 4],
          [720, 1.6, 5],
          [1900, 0.5, 5],
        ],
        open: (t) => Math.min(1, Math.max(0, t - 0.15) * 3.5),
        breath: 0.07,
      },
      random,
    );
    return out;
  },
};
