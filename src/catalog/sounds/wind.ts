/** Wind in the open: pink noise through a band that gusts move; facts: band ∝ speed, gain ∝ speed² (Farnell 2010). */
import { filter, pinkNoise, SAMPLE_RATE, slowCurve } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const wind: SoundEntry = {
  id: 'wind',
  kind: 'ambience',
  level: 0.1,
  synthesise: ({ seconds, strength, random }) => {
    const n = Math.round(seconds * SAMPLE_RATE);
    const low = filter(pinkNoise(n, random.child('low')), 'low', 180 + 260 * strength);
    const leaves = filter(pinkNoise(n, random.child('leaves')), 'band', 3200, 0.5);
    const gust = slowCurve(n, 0.35, random.child('gust'));
    const rustle = slowCurve(n, 1.3, random.child('rustle'));
    for (let i = 0; i < n; i++) {
      const g = 0.35 + 0.65 * gust[i]! * gust[i]!;
      low[i] = low[i]! * 2.4 * g + leaves[i]! * 0.35 * g * (0.4 + 0.6 * rustle[i]!);
    }
    return low;
  },
};
