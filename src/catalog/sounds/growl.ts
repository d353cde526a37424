/** A bear's growl: 60–140 Hz, roughened 30 times a second, more breath than tone. */
import { addCall, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const growl: SoundEntry = {
  id: 'growl',
  kind: 'voice',
  level: 0.6,
  synthesise: ({ seconds, size = 1, random }) => {
    const length = Math.max(0.9, Math.min(2, seconds));
    const out = silence(length);
    const pitch = random.range(80, 105) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (0.9 + 0.3 * t - 0.35 * t * t),
        loudness: swellShape,
        shut: [
          [310 / size, 2, 3],
          [760 / size, 1.3, 3],
          [1700, 0.6, 3],
        ],
        breath: 0.4,
        flutter: [random.range(28, 36), 0.6],
        jitter: 0.05,
      },
      random,
    );
    return out;
  },
};
