/** A cat's meow: an arch of 500–800 Hz through a mouth that opens and closes again (mi–a–ow). */
import { addCall, hump, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const meow: SoundEntry = {
  id: 'meow',
  kind: 'voice',
  level: 0.4,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(0.6, 0.8);
    const out = silence(length);
    const pitch = random.range(520, 620) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (0.95 + 0.35 * hump(t, 0.4, 0.35)),
        loudness: (t) => swellShape(t) * (1 - 0.3 * t),
        shut: [
          [650, 1.2, 4],
          [2700, 0.5, 6],
        ],
        wide: [
          [1150, 1.6, 4],
          [2000, 0.9, 5],
          [4100, 0.35, 6],
        ],
        open: (t) => hump(t, 0.5, 0.28),
        breath: 0.08,
      },
      random,
    );
    return out;
  },
};
