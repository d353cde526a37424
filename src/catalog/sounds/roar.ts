/** A lion's or tiger's roar: 60–200 Hz, swelling, the mouth opening wide, then short grunts. */
import { addCall, burstShape, hump } from '../../foundation/call.ts';
import { SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const roar: SoundEntry = {
  id: 'roar',
  kind: 'voice',
  level: 1,
  synthesise: ({ seconds, size = 1, random }) => {
    const length = Math.max(1.1, Math.min(2, seconds));
    const grunts = seconds > 2 ? 2 : 0;
    const out = silence(length + grunts * 0.6);
    const pitch = random.range(120, 150) / size;
    const mouth = {
      shut: [
        [280 / size, 1.6, 3],
        [640 / size, 1, 3],
      ],
      wide: [
        [560 / size, 2, 3],
        [1100 / size, 1.5, 3],
        [2300, 0.8, 3],
      ],
      breath: 0.35,
      flutter: [random.range(40, 55), 0.45],
      jitter: 0.05,
    } as const;
    addCall(
      out,
      0,
      {
        ...mouth,
        seconds: length,
        pitch: (t) => pitch * (0.7 + 0.65 * hump(t, 0.4, 0.4)),
        loudness: (t) => Math.min(1, t * 5, (1 - t) * 2.5),
        open: (t) => hump(t, 0.45, 0.4),
      },
      random,
    );
    for (let k = 0; k < grunts; k++) {
      addCall(
        out,
        Math.round((length + k * 0.6) * SAMPLE_RATE),
        { ...mouth, seconds: 0.4, pitch: (t) => pitch * (0.9 - 0.3 * t), loudness: burstShape, open: () => 0.4 },
        random,
      );
    }
    return out;
  },
};
