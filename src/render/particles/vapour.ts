/** Smoke, steam and breath: puffs that rise, spread, drift with the wind and thin out. */
import type { Rgb } from '../../foundation/colour.ts';
import { exp } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import { alive, between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

/** How one vapour differs from another. */
interface Manner {
  /** Puffs a second. */
  readonly rate: number;
  /** s */
  readonly life: number;
  /** m/s at the mouth, and what of it stays when it has cooled. */
  readonly rise: number;
  readonly drift: number;
  /** Radius at the end, in radii of the mouth, and m/√s that it spreads anyway. */
  readonly growth: number;
  readonly spread: number;
  readonly alpha: number;
  readonly albedo: Rgb;
}

const vapour =
  ({ rate, life, rise, drift, growth, spread, alpha, albedo }: Manner): ParticleKind =>
  (out, { time, at, size, strength, seed, wind }) => {
    const lit = out.lit(at(time), albedo);
    alive(seed, time, rate, life, (i, age) => {
      const t = age / (life * between(seed, i, 1, 0.72, 1));
      if (t >= 1) return;
      const [x, y, z] = at(time - age);
      const cooled = 1 - exp(-age * 0.9);
      const up = (rise - drift) * (cooled / 0.9) + drift * age;
      const radius = size * (0.75 + growth * t) + spread * Math.sqrt(age);
      const reach = radius * 0.5 + 0.12 * age * rise;
      const wx = (noise(up * 0.9 - time * 0.5, seed * 0.29, i * 0.05) - 0.5) * 2 * reach;
      const wz = (noise(seed * 0.53, up * 0.9 - time * 0.5, i * 0.05) - 0.5) * 2 * reach;
      // The wind takes it along the more the longer it has been out.
      const carried = age - (1 - exp(-age * 0.8)) / 0.8;
      const shade = between(seed, i, 2, 0.82, 1.12);
      out.ball(
        [x + wx + wind[0] * carried * 0.8, y + up * between(seed, i, 3, 0.85, 1.1), z + wz + wind[1] * carried * 0.8],
        radius,
        {
          shape: 'puff',
          colour: [lit[0] * shade, lit[1] * shade, lit[2] * shade],
          alpha: Math.min(1, strength * alpha * Math.min(1, t * 6) * (1 - t) * (1 - t) * 1.5),
          seed: chance(seed, i, 4) + time * 0.004,
          soft: radius,
        },
      );
    });
  };

/** Smoke of burning wood and leaves. */
export const smoke = vapour({
  rate: 9,
  life: 7,
  rise: 1.5,
  drift: 0.5,
  growth: 4.5,
  spread: 0.12,
  alpha: 0.34,
  albedo: [0.4, 0.39, 0.38],
});
/** Pale smoke of a stove, out of a chimney. */
export const chimneySmoke = vapour({
  rate: 7,
  life: 9,
  rise: 1.3,
  drift: 0.45,
  growth: 5,
  spread: 0.18,
  alpha: 0.5,
  albedo: [0.72, 0.72, 0.73],
});
/** Heavy black smoke and ash. */
export const ash = vapour({
  rate: 11,
  life: 11,
  rise: 9,
  drift: 3,
  growth: 4,
  spread: 0.6,
  alpha: 0.85,
  albedo: [0.13, 0.12, 0.12],
});
/** Steam of something hot. */
export const steam = vapour({
  rate: 12,
  life: 2.6,
  rise: 0.35,
  drift: 0.16,
  growth: 3,
  spread: 0.02,
  alpha: 0.3,
  albedo: [0.95, 0.95, 0.96],
});
/** What an engine leaves behind. */
export const exhaust = vapour({
  rate: 16,
  life: 1.6,
  rise: 0.25,
  drift: 0.1,
  growth: 4,
  spread: 0.05,
  alpha: 0.16,
  albedo: [0.6, 0.6, 0.62],
});
/** The thread above a cigarette, an incense stick or a blown-out candle. */
export const wisp = vapour({
  rate: 30,
  life: 2.4,
  rise: 0.4,
  drift: 0.2,
  growth: 9,
  spread: 0.012,
  alpha: 0.2,
  albedo: [0.8, 0.82, 0.86],
});
