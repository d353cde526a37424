/** A robot: beeps that glide between notes of a scale, some of them warbling. */
import { sin } from '../../foundation/exact.ts';
import { addTone, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const NOTES = [523.25, 587.33, 659.26, 783.99, 880, 1046.5, 1318.5] as const;

export const robot: SoundEntry = {
  id: 'robot',
  kind: 'voice',
  level: 0.3,
  synthesise: ({ seconds, random }) => {
    const out = silence(Math.max(0.6, seconds));
    for (let time = 0; time < Math.min(seconds, 2.5); ) {
      const from = random.pick(NOTES);
      const to = random.chance(0.5) ? from : random.pick(NOTES);
      const warble = random.chance(0.3) ? 0.05 : 0;
      const length = random.range(0.08, 0.2);
      addTone(
        out,
        Math.round(time * SAMPLE_RATE),
        length,
        (t) => (from + (to - from) * t) * (1 + warble * sin(t * length * 160)),
        (t) => 0.5 * Math.min(1, t * 12, (1 - t) * 12),
        [1, 0.1, 0.3, 0.05, 0.12],
      );
      time += length + random.range(0.03, 0.09);
    }
    return out;
  },
};
