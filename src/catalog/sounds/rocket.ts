/** A rocket: roaring exhaust, torn by crackles. */
import { addBurst, filter, pinkNoise, SAMPLE_RATE, silence, slowCurve } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const rocket: SoundEntry = {
  id: 'rocket',
  kind: 'voice',
  level: 1,
  lasts: 'moving',
  synthesise: ({ seconds, random }) => {
    const n = silence(seconds).length;
    const low = filter(pinkNoise(n, random.child('low')), 'low', 260);
    const roar = filter(pinkNoise(n, random.child('roar')), 'band', 700, 0.4);
    const flutter = slowCurve(n, 14, random.child('flutter'));
    for (let i = 0; i < n; i++) low[i] = low[i]! * 1.5 + roar[i]! * (0.5 + flutter[i]!);
    const crackle = random.child('crackle');
    for (let time = 0; time < seconds; time += crackle.range(0.01, 0.07)) {
      addBurst(
        low,
        Math.round(time * SAMPLE_RATE),
        { gain: crackle.next() * 0.7, attack: 0.001, t60: 0.02, kind: 'band', frequency: 1700, q: 0.6 },
        crackle,
      );
    }
    return low;
  },
};
