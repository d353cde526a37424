/** A penguin's or goose's honk: 400–560 Hz, rattling 60 times a second. */
import { addCall, swellShape } from '../../foundation/call.ts';
import { silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const honk: SoundEntry = {
  id: 'honk',
  kind: 'voice',
  level: 0.35,
  synthesise: ({ size = 1, random }) => {
    const length = random.range(0.35, 0.55);
    const out = silence(length);
    const pitch = random.range(420, 540) / size;
    addCall(
      out,
      0,
      {
        seconds: length,
        pitch: (t) => pitch * (0.92 + 0.16 * t - 0.14 * t * t),
        loudness: swellShape,
        shut: [
          [820, 1.5, 4],
          [1600, 1.1, 4],
          [2900, 0.5, 5],
        ],
        breath: 0.12,
        flutter: [random.range(52, 70), 0.6],
        jitter: 0.02,
      },
      random,
    );
    return out;
  },
};
