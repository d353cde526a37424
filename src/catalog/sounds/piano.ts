/** A piano: three strings a cent apart with stiff partials (B 0.0004) that die in two stages, a slow figure of thirds. */
import { addModes, SAMPLE_RATE, silence } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

const MELODY = [261.63, 329.63, 392, 523.25, 392, 329.63, 293.66, 349.23, 440, 587.33, 440, 349.23] as const;

export const piano: SoundEntry = {
  id: 'piano',
  kind: 'voice',
  level: 0.6,
  lasts: 'played',
  synthesise: ({ seconds, random }) => {
    const out = silence(seconds);
    for (let k = 0; k * 0.34 < seconds; k++) {
      const note = MELODY[k % MELODY.length]!;
      const modes = [1, 2, 3, 4, 5, 6].flatMap((n) => {
        const frequency = note * n * Math.sqrt(1 + 0.0004 * n * n);
        const gain = 1 / (n * Math.sqrt(n));
        return [
          { frequency, t60: 0.9 / Math.sqrt(n), gain: gain * 0.7 },
          { frequency: frequency * 1.0006, t60: 2.2 / Math.sqrt(n), gain: gain * 0.3 },
        ];
      });
      addModes(out, Math.round(k * 0.34 * SAMPLE_RATE), modes, 0.3 * random.range(0.85, 1.1), 0.0006);
    }
    return out;
  },
};
