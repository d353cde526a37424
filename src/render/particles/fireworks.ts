/** Fireworks: shells that climb, burst into balls of coloured stars, fall and fade. `size`: half the height of where they burst, m. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, exp, sin } from '../../foundation/exact.ts';
import { between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

const COLOURS: readonly Rgb[] = [
  [9, 1.2, 0.7],
  [8, 5.2, 1.3],
  [1.1, 6.5, 1.9],
  [1.3, 2.6, 9],
  [7, 1.6, 7.5],
  [7.5, 6.8, 5.8],
];
const CLIMB = 1.3;
const BURN = 2.6;
const EVERY = 0.8;

/** One show. */
export const fireworks: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const every = EVERY / strength;
  const k0 = out.perExposure * 0.5;
  const last = Math.floor(time / every);
  for (let shell = last - Math.ceil((CLIMB + BURN) / every) - 1; shell <= last; shell++) {
    const age = time - shell * every - chance(seed, shell, 1) * every * 0.6;
    if (age < 0 || age > CLIMB + BURN) continue;
    const [x, y, z] = at(time - age);
    const peak = size * between(seed, shell, 2, -0.4, 0.55);
    const aside = (chance(seed, shell, 3) - 0.5) * size * 2;
    const deep = (chance(seed, shell, 4) - 0.5) * size;
    const start = -size * 2.2;
    if (age < CLIMB) {
      const t = age / CLIMB;
      const rise = 1 - (1 - t) * (1 - t);
      for (let k = 0; k < 10; k++) {
        const u = Math.max(0, t - k * 0.018);
        const r = 1 - (1 - u) * (1 - u);
        out.ball(
          [x + aside * (0.4 + 0.6 * r), y + start + (peak - start) * r, z + deep * r],
          size * 0.012 * (1 - k * 0.07),
          {
            shape: 'glow',
            colour: [6 * k0, 4 * k0, 1.8 * k0],
            alpha: (1 - k / 10) * (1.15 - rise),
            adds: 1,
          },
        );
      }
      continue;
    }
    const burst = age - CLIMB;
    const t = burst / BURN;
    const first = COLOURS[Math.floor(chance(seed, shell, 5) * COLOURS.length)]!;
    const second = COLOURS[Math.floor(chance(seed, shell, 6) * COLOURS.length)]!;
    const radius = size * between(seed, shell, 7, 0.34, 0.62);
    if (burst < 0.18) {
      out.ball([x + aside, y + peak, z + deep], radius * 0.5, {
        shape: 'glow',
        colour: [9 * k0, 8.4 * k0, 7 * k0],
        alpha: 1 - burst / 0.18,
        adds: 1,
      });
    }
    const stars = 120;
    const colourAt = (inner: boolean): Rgb => (inner ? second : first);
    for (let i = 0; i < stars; i++) {
      // Evenly over a ball (golden angle), a little stirred.
      const up = 1 - (2 * (i + 0.5)) / stars;
      const round = Math.sqrt(1 - up * up);
      const angle = i * 2.39996 + chance(seed + shell, i, 1) * 0.4;
      const inner = i % 3 === 0;
      const reach = radius * (inner ? 0.6 : 1) * between(seed + shell, i, 2, 0.9, 1.06);
      // Air stops them soon, then they sink.
      const place = (b: number): readonly [number, number, number] => {
        const far = reach * (1 - exp(-b * 2.4));
        const sink = size * 0.045 * b * b;
        return [
          x + aside + cos(angle) * round * far + wind[0] * b * 0.3,
          y + peak + up * far - sink,
          z + deep + sin(angle) * round * far + wind[1] * b * 0.3,
        ];
      };
      const fade = Math.max(0, 1 - t) * (t > 0.6 ? 0.5 + 0.5 * chance(seed + i, Math.floor(time * 16), shell) : 1);
      const c = colourAt(inner);
      for (let k = 0; k < 5; k++) {
        const b = burst - k * 0.05;
        if (b <= 0) break;
        const dim = fade * (1 - k / 5) * k0 * 1.5;
        out.ball(place(b), size * 0.022 * (1 - k * 0.12), {
          shape: 'glow',
          colour: [c[0] * dim, c[1] * dim, c[2] * dim],
          alpha: 1,
          adds: 1,
          soft: 1,
        });
      }
    }
  }
};
