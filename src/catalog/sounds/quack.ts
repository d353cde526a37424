/** A duck's quacks: pulses of 200–400 Hz through formants at 1–3 kHz, each lower and softer than the last. */
import { addCall, burstShape } from '../../foundation/call.ts';
import { SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const quack: SoundEntry = {
  id: 'quack',
  kind: 'voice',
  level: 0.45,
  synthesise: ({ seconds, size = 1, random }) => {
    const count = Math.max(2, Math.min(6, Math.round(seconds / 0.27)));
    const out = silence(count * 0.27 + 0.1);
    for (let k = 0; k < count; k++) {
      const pitch = (random.range(290, 320) * (1 - 0.04 * k)) / size;
      addCall(
        out,
        Math.round(k * 0.26 * SAMPLE_RATE),
        {
          seconds: 0.2,
          pitch: (t) => pitch * (1.08 - 0.25 * t),
          loudness: (t) => burstShape(t) * (1 - 0.09 * k),
          shut: [
            [1150, 1.6, 5],
            [2050, 1.3, 5],
            [3100, 0.6, 5],
          ],
          breath: 0.15,
          jitter: 0.02,
        },
        random,
      );
    }
    return out;
  },
};
