/** A small bird's chirps: near-pure tones of 3–5 kHz that bend within a tenth of a second. */
import { sin } from '../../foundation/exact.ts';
import { addTone, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const chirp: SoundEntry = {
  id: 'chirp',
  kind: 'voice',
  level: 0.22,
  synthesise: ({ seconds, random }) => {
    const count = Math.max(2, Math.min(8, Math.round(seconds / 0.2)));
    const out = silence(count * 0.2 + 0.2);
    const base = random.range(3000, 3800);
    let at = 0;
    for (let k = 0; k < count; k++) {
      const pitch = base * random.range(0.88, 1.15);
      const bend = random.range(-0.2, 0.35);
      const length = random.range(0.06, 0.11);
      addTone(
        out,
        Math.round(at * SAMPLE_RATE),
        length,
        (t) => pitch * (1 + bend * t * (2 - t)),
        (t) => sin(Math.PI * t),
        [1, 0.1],
      );
      at += length + random.range(0.05, 0.11);
    }
    return out;
  },
};
