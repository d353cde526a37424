/** A wolf's howl: rises, holds, sags; near a pure tone, 300–800 Hz. */
import { addCall, swellShape } from '../../foundation/call.ts';
import { sin } from '../../foundation/exact.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const howl: SoundEntry = {
  id: 'howl',
  kind: 'voice',
  level: 0.55,
  synthesise: ({ seconds, size = 1, random }) => {
    const length = Math.max(1.6, Math.min(4, seconds));
    const out = silence(length);
    const top = random.range(470, 560) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) =>
          top * (0.62 + 0.38 * Math.min(1, t * 5) - 0.22 * Math.max(0, t - 0.6)) * (1 + 0.008 * sin(t * length * 33)),
        loudness: (t) => swellShape(t) * 0.9,
        shut: [
          [520 / size, 2.6, 4],
          [1050 / size, 0.7, 5],
        ],
        breath: 0.06,
        jitter: 0.006,
      },
      random,
    );
    return out;
  },
};
