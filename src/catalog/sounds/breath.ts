/** Breath inside a helmet: in and out every 3.4 s, noise through a throat and a valve. */

import { sin } from '../../foundation/exact.ts';
import { filter, SAMPLE_RATE, silence, whiteNoise } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const breath: SoundEntry = {
  id: 'breath',
  kind: 'voice',
  level: 0.3,
  synthesise: ({ seconds, random }) => {
    const n = silence(seconds).length;
    const into = filter(whiteNoise(n, random.child('in')), 'band', 1500, 0.9);
    const away = filter(whiteNoise(n, random.child('out')), 'band', 620, 0.8);
    for (let i = 0; i < n; i++) {
      const t = (i / SAMPLE_RATE + 0.4) % 3.4;
      const inward = t < 1.2 ? sin((Math.PI * t) / 1.2) : 0;
      const outward = t > 1.45 && t < 3 ? sin((Math.PI * (t - 1.45)) / 1.55) : 0;
      into[i] = into[i]! * 0.5 * inward * inward + away[i]! * outward;
    }
    return into;
  },
};
