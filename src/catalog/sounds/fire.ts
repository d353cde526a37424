/** A fire: lapping (30–100 Hz), crackles of many sizes, a soft hiss (Farnell 2010). */
import { addBurst, filter, pinkNoise, SAMPLE_RATE, silence, slowCurve } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const fire: SoundEntry = {
  id: 'fire',
  kind: 'voice',
  level: 0.3,
  lasts: 'always',
  synthesise: ({ seconds, random }) => {
    const n = silence(seconds).length;
    const lap = filter(pinkNoise(n, random.child('lap')), 'band', 110, 0.6);
    const hiss = filter(pinkNoise(n, random.child('hiss')), 'high', 1500);
    const puff = slowCurve(n, 5, random.child('puff'));
    for (let i = 0; i < n; i++) lap[i] = lap[i]! * (0.3 + puff[i]!) + hiss[i]! * 0.12 * (0.4 + 0.6 * puff[i]!);
    const crackle = random.child('crackle');
    for (let time = 0; time < seconds; time += crackle.range(0.01, 0.2)) {
      const size = crackle.next();
      addBurst(
        lap,
        Math.round(time * SAMPLE_RATE),
        {
          gain: 0.08 + 0.9 * size * size * size * size,
          attack: 0.0004,
          t60: crackle.range(0.006, 0.03),
          kind: 'band',
          frequency: crackle.range(1500, 6500),
          q: 1.2,
        },
        crackle,
      );
    }
    return lap;
  },
};
