/** Surf: a swell every 6–10 s that rumbles up, breaks wide-band and hisses away. */
import { exp } from '../../foundation/exact.ts';
import { filter, pinkNoise, SAMPLE_RATE, slowCurve } from '../../foundation/signal.ts';
import type { SoundEntry } from '../sound.ts';

export const waves: SoundEntry = {
  id: 'waves',
  kind: 'ambience',
  level: 0.16,
  synthesise: ({ seconds, strength, random }) => {
    const n = Math.round(seconds * SAMPLE_RATE);
    const rumble = filter(pinkNoise(n, random.child('rumble')), 'low', 320);
    const hiss = filter(pinkNoise(n, random.child('hiss')), 'band', 2600, 0.35);
    const wander = slowCurve(n, 0.5, random.child('wander'));
    const swell = new Float32Array(n);
    const foam = new Float32Array(n);
    let crash = random.range(0.5, 3);
    while (crash - 3 < seconds) {
      const size = random.range(0.5, 1);
      const from = Math.max(0, Math.round((crash - 3) * SAMPLE_RATE));
      const to = Math.min(n, Math.round((crash + 6) * SAMPLE_RATE));
      for (let i = from; i < to; i++) {
        const t = i / SAMPLE_RATE - crash;
        swell[i] = swell[i]! + size * (t < 0 ? (1 + t / 3) * (1 + t / 3) : exp(-t * 1.4));
        foam[i] = foam[i]! + size * (t < -0.3 ? 0 : t < 0.1 ? (t + 0.3) / 0.4 : exp(-(t - 0.1) * 0.75));
      }
      crash += random.range(5.5, 9);
    }
    const base = 0.15 + 0.2 * strength;
    for (let i = 0; i < n; i++) {
      rumble[i] =
        rumble[i]! * 1.6 * (base + swell[i]!) + hiss[i]! * 0.8 * (base * 0.6 + foam[i]! * (0.7 + 0.3 * wander[i]!));
    }
    return rumble;
  },
};
