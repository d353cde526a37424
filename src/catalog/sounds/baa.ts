/** A sheep's bleat: 150–350 Hz with a tremolo of 8–15 Hz. */
import { addCall, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const baa: SoundEntry = {
  id: 'baa',
  kind: 'voice',
  level: 0.5,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(0.7, 1);
    const out = silence(length);
    const pitch = random.range(210, 270) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (1.05 - 0.15 * t),
        loudness: (t) => swellShape(t),
        shut: [
          [720, 1.6, 4],
          [1650, 1.3, 5],
          [2700, 0.7, 5],
        ],
        breath: 0.12,
        flutter: [random.range(9, 12), 0.7],
        jitter: 0.02,
      },
      random,
    );
    return out;
  },
};
