/** Quiet variation for surfaces: blotches, wood grain, wear. */
import type { Rgb } from '../colour.ts';
import { fbm, noise } from '../noise.ts';
import type { Vec3 } from '../vec.ts';

/** A colour per place. */
export type Pigment = (position: Vec3, normal: Vec3) => Rgb;

/** A colour times a factor. */
export const shade = (c: Rgb, factor: number): Rgb => [c[0] * factor, c[1] * factor, c[2] * factor];

/** One colour with quiet blotches: at most ±`strength` (0.05), cells of `cell` metres. */
export const blotched = (colour: Rgb, seed: number, cell = 0.2, strength = 0.05): Pigment => {
  const offset = (seed % 977) * 13.7;
  return (p) => {
    const v = fbm(p[0] / cell + offset, p[1] / cell, p[2] / cell, 3);
    return shade(colour, 1 + (v * 2 - 1) * strength);
  };
};

/**
 * Wood: streaks along one axis and slow bands across it, at most ±`strength`.
 * @param axis 0 x, 1 y, 2 z: the direction of the fibres.
 * @param cell width of one streak, m.
 */
export const grained = (colour: Rgb, axis: 0 | 1 | 2, seed: number, cell = 0.02, strength = 0.06): Pigment => {
  const offset = (seed % 977) * 7.3;
  const stretch = (p: Vec3, k: number): Vec3 => [
    p[0] / (axis === 0 ? k * cell : cell),
    p[1] / (axis === 1 ? k * cell : cell),
    p[2] / (axis === 2 ? k * cell : cell),
  ];
  return (p) => {
    const q = stretch(p, 14);
    const streak = noise(q[0] + offset, q[1] + offset, q[2]) * 2 - 1;
    const r = stretch(p, 5);
    const band = noise(r[0] * 0.3 + offset, r[1] * 0.3, r[2] * 0.3 + offset) * 2 - 1;
    return shade(colour, 1 + strength * (0.65 * streak + 0.35 * band));
  };
};

/** Two paints, the second where `where` (0–1) says so. */
export const blended = (a: Pigment | Rgb, b: Pigment | Rgb, where: (p: Vec3, n: Vec3) => number): Pigment => {
  const colour = (x: Pigment | Rgb, p: Vec3, n: Vec3): Rgb => (typeof x === 'function' ? x(p, n) : x);
  return (p, n) => {
    const t = where(p, n);
    const u = colour(a, p, n);
    const v = colour(b, p, n);
    return [u[0] + (v[0] - u[0]) * t, u[1] + (v[1] - u[1]) * t, u[2] + (v[2] - u[2]) * t];
  };
};
