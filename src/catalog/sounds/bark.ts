/** A dog's bark: one or two rough notes that jump up and drop, 250–1000 Hz by size (facts/sound, "Voices"). */
import { addCall, burstShape, hump } from '../../foundation/call.ts';
import { SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const bark: SoundEntry = {
  id: 'bark',
  kind: 'voice',
  level: 0.8,
  synthesise: ({ seconds, size = 1, random }) => {
    const out = silence(Math.max(0.5, seconds));
    const gap = random.range(0.27, 0.36);
    const count = Math.max(1, Math.min(4, Math.floor(seconds / gap)));
    const pitch = random.range(400, 480) / size;
    const throat = 1 / size;
    for (let k = 0; k < count; k++) {
      const note = pitch * random.range(0.94, 1.06);
      addCall(
        out,
        Math.round((k * gap + (k > 0 ? random.range(0, 0.04) : 0)) * SAMPLE_RATE),
        {
          seconds: 0.19,
          pitch: (t) => note * (0.75 + 0.5 * hump(t, 0.25, 0.3)),
          loudness: (t) => burstShape(t) * (k % 2 === 0 ? 1 : 0.8),
          shut: [
            [520 * throat, 1.2, 3],
            [1150 * throat, 1.1, 4],
            [2500 * throat, 0.5, 4],
          ],
          wide: [
            [850 * throat, 1.6, 3],
            [1500 * throat, 1.3, 4],
            [2900 * throat, 0.7, 4],
          ],
          open: (t) => hump(t, 0.35, 0.35),
          breath: 0.35,
          jitter: 0.03,
        },
        random,
      );
    }
    return out;
  },
};
