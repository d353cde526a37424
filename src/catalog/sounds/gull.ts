/** A gull's cries: a long one, then shorter ones, 700–1500 Hz, breaking upwards and falling. */
import { addCall, hump, swellShape } from '../../foundation/call.ts';
import { SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const gull: SoundEntry = {
  id: 'gull',
  kind: 'voice',
  level: 0.5,
  synthesise: ({ seconds, random }) => {
    const count = Math.max(2, Math.min(6, Math.round(seconds / 0.35)));
    const out = silence(0.75 + count * 0.33);
    let at = 0;
    for (let k = 0; k < count; k++) {
      const length = k === 0 ? 0.6 : 0.26;
      const pitch = random.range(850, 950) * (1 - 0.02 * k);
      addCall(
        out,
        Math.round(at * SAMPLE_RATE),
        {
          seconds: length,
          pitch: (t) => pitch * (0.8 + 0.5 * hump(t, 0.3, 0.3)),
          loudness: (t) => swellShape(t) * (1 - 0.08 * k),
          shut: [
            [1250, 1.4, 4],
            [2400, 1.2, 5],
            [3900, 0.6, 5],
          ],
          breath: 0.12,
          jitter: 0.012,
        },
        random,
      );
      at += length + 0.07;
    }
    return out;
  },
};
