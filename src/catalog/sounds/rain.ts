/** Rain: high-passed hiss of far drops, and single near drops as short clicks; density from the rain rate (facts/sound). */
import { addBurst, filter, pinkNoise, SAMPLE_RATE, slowCurve, whiteNoise } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const rain: SoundEntry = {
  id: 'rain',
  kind: 'ambience',
  level: 0.12,
  synthesise: ({ seconds, strength, random }) => {
    const n = Math.round(seconds * SAMPLE_RATE);
    const far = filter(filter(whiteNoise(n, random.child('far')), 'high', 700), 'low', 6500);
    const body = filter(pinkNoise(n, random.child('body')), 'band', 900, 0.4);
    const gust = slowCurve(n, 0.8, random.child('gust'));
    for (let i = 0; i < n; i++)
      far[i] = (far[i]! * 0.32 + body[i]! * 0.5) * (0.75 + 0.25 * gust[i]!) * (0.5 + 0.5 * strength);
    const drops = random.child('drops');
    for (let time = 0; time < seconds; time += drops.range(0.004, 0.03) / (0.3 + strength)) {
      const at = Math.round(time * SAMPLE_RATE);
      const frequency = drops.range(1400, 5200);
      addBurst(
        far,
        at,
        {
          gain: drops.range(0.05, 0.5) * drops.next(),
          attack: 0.0004,
          t60: drops.range(0.006, 0.03),
          kind: 'band',
          frequency,
          q: 3,
        },
        drops,
      );
    }
    return far;
  },
};
