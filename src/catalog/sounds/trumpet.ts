/** An elephant's trumpeting: 300–600 Hz, brassy, harmonics to 5 kHz. */
import { addCall, hump, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const trumpet: SoundEntry = {
  id: 'trumpet',
  kind: 'voice',
  level: 0.9,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(1, 1.4);
    const out = silence(length);
    const pitch = random.range(360, 430) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (0.8 + 0.6 * hump(t, 0.45, 0.35)),
        loudness: swellShape,
        shut: [
          [600, 0.9, 2],
          [1300, 1.1, 2],
          [2600, 1, 2],
          [4300, 0.6, 3],
        ],
        breath: 0.2,
        flutter: [34, 0.25],
        jitter: 0.03,
      },
      random,
    );
    return out;
  },
};
