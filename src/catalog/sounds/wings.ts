/** Wing beats: a soft puff of air at the middle of each stroke down, and a fainter rustle of feathers on the way up. */
import { addBurst, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const wings: SoundEntry = {
  id: 'wings',
  kind: 'voice',
  level: 0.2,
  synthesise: ({ seconds, strength, beats, size = 1, random }) => {
    const out = silence(seconds);
    const every = 1 / (3 + 5 * strength);
    const times = beats ?? Array.from({ length: Math.ceil(seconds / every) }, (_, i) => (i + 0.5) * every);
    for (const time of times) {
      // The puff begins before its middle: the stroke takes time.
      const down = Math.round((time - 0.03) * SAMPLE_RATE);
      const pitch = random.range(520, 720) / size;
      addBurst(
        out,
        down,
        { gain: random.range(0.6, 0.9), attack: 0.035, t60: 0.12, kind: 'band', frequency: pitch, q: 0.7 },
        random,
      );
      addBurst(
        out,
        down + Math.round(0.06 * SAMPLE_RATE),
        { gain: 0.12, attack: 0.02, t60: 0.08, kind: 'band', frequency: 3200, q: 0.6 },
        random,
      );
    }
    return out;
  },
};
