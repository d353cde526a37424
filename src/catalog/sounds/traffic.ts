/** A city at some distance: a low roar that cars passing by lift now and then. */
import { exp } from '../../foundation/exact.ts';
import { filter, pinkNoise, SAMPLE_RATE } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const traffic: SoundEntry = {
  id: 'traffic',
  kind: 'ambience',
  level: 0.12,
  synthesise: ({ seconds, random }) => {
    const n = Math.round(seconds * SAMPLE_RATE);
    const roar = filter(pinkNoise(n, random.child('roar')), 'low', 260);
    const tyres = filter(pinkNoise(n, random.child('tyres')), 'band', 850, 0.6);
    const pass = new Float32Array(n);
    for (let centre = random.range(0, 4); centre < seconds + 3; centre += random.range(2.5, 7)) {
      const size = random.range(0.3, 1);
      const from = Math.max(0, Math.round((centre - 4) * SAMPLE_RATE));
      const to = Math.min(n, Math.round((centre + 4) * SAMPLE_RATE));
      for (let i = from; i < to; i++) {
        const t = i / SAMPLE_RATE - centre;
        pass[i] = pass[i]! + size * exp(-t * t * 0.8);
      }
    }
    for (let i = 0; i < n; i++) roar[i] = roar[i]! * (1.1 + 0.6 * pass[i]!) + tyres[i]! * 0.7 * pass[i]!;
    return roar;
  },
};
