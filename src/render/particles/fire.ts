/** Fire: a crowd of hot puffs that rise, close in and cool; and the single flame of a candle. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import { alive, between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

/** Radiance from hot to cool, by share of the life. */
const HEAT: readonly Rgb[] = [
  [2.6, 1.6, 0.6],
  [2.5, 1.02, 0.2],
  [2.1, 0.55, 0.06],
  [1.35, 0.2, 0.02],
  [0.5, 0.07, 0.012],
];
/** Exposed brightness by heat, as a radiance. */
const heat = (t: number, k: number): Rgb => {
  const at = Math.min(Math.max(t, 0), 0.9999) * (HEAT.length - 1);
  const i = Math.floor(at);
  const f = at - i;
  return [0, 1, 2].map((c) => (HEAT[i]![c]! + (HEAT[i + 1]![c]! - HEAT[i]![c]!) * f) * k) as unknown as Rgb;
};

/** An open fire; its flames are about four times as high as its mouth is wide. */
export const fire: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const height = size * 4.6 * Math.sqrt(strength);
  const { right } = out.camera;
  const k0 = out.perExposure;
  const [gx, gy, gz] = at(time);
  out.ball([gx, gy + height * 0.3, gz], height * 0.9, {
    shape: 'glow',
    colour: heat(0.55, k0 * 0.6),
    alpha: 0.22,
    adds: 1,
    soft: height,
  });
  /** A tongue or a scrap of flame at a height (0–1 of the fire's) and a place across. */
  const lick = (
    x: number,
    y: number,
    z: number,
    half: number,
    tall: number,
    lean: number,
    hot: number,
    alpha: number,
    shape: 'flame' | 'puff',
    which: number,
  ): void => {
    out.shape(
      [x + right[0] * lean * 0.5, y, z + right[2] * lean * 0.5],
      [right[0] * half, 0, right[2] * half],
      [-right[0] * lean, -tall, -right[2] * lean],
      { shape, colour: heat(hot, k0), alpha, adds: 0.72, seed: which, soft: size * 0.5 },
      half,
    );
  };
  // Tongues stand in the embers, stretch, whip and tear.
  const tongues = Math.round(9 * Math.sqrt(strength));
  for (let i = 0; i < tongues; i++) {
    const angle = i * 2.39996 + seed;
    const away = size * 0.62 * Math.sqrt((i + 0.5) / tongues);
    const beat = noise(time * between(seed, i, 21, 1.7, 2.9), i * 7.3, seed * 0.11);
    const stretch = (1 - (away / size) * 0.55) * (0.35 + 0.95 * beat);
    const tall = height * 0.4 * stretch;
    const lean =
      (noise(time * 2.1, i * 3.1, seed * 0.17) - 0.5) * tall * 0.9 +
      (right[0] * wind[0] + right[2] * wind[1]) * tall * 0.12;
    const x = gx + cos(angle) * away;
    const z = gz + sin(angle) * away;
    lick(x, gy + tall * 0.86, z, size * 0.46, tall, lean, 0.62, 0.62, 'flame', i);
    lick(x, gy + tall * 0.62, z, size * 0.33, tall * 0.72, lean * 0.6, 0.34, 0.6, 'flame', i);
    lick(x, gy + tall * 0.42, z, size * 0.22, tall * 0.46, lean * 0.3, 0.1, 0.5, 'flame', i);
  }
  // Scraps that break off and rise.
  alive(seed, time, 46 * strength, 1.1, (i, age) => {
    const life = between(seed, i, 1, 0.45, 1.05);
    const t = age / life;
    if (t >= 1) return;
    const [x, y, z] = at(time - age);
    const angle = chance(seed, i, 2) * 6.2831853;
    const away = Math.sqrt(chance(seed, i, 3)) * size * 0.8 * (1 - 0.7 * Math.sqrt(t));
    const lift = height * (0.1 + 0.95 * t) * between(seed, i, 4, 0.5, 1.1);
    const swirl = size * 0.9 * t;
    const wx = (noise(seed * 0.37, lift * (2.2 / height) - time * 1.9, 3.1) - 0.5) * 2 * swirl;
    const half = size * (1 - t * 0.8) * between(seed, i, 5, 0.26, 0.46);
    lick(
      x + cos(angle) * away + wx + wind[0] * age * 0.25,
      y + lift,
      z + sin(angle) * away + wind[1] * age * 0.25,
      half,
      half * (1.7 + 1.6 * t),
      (chance(seed, i, 7) - 0.5) * half,
      0.12 + t * 0.8,
      Math.min(1, t * 9) * (1 - t) * 0.7,
      'puff',
      chance(seed, i, 6) + time * 0.03,
    );
  });
};

/** One quiet flame; `size` is its half width. */
export const candle: ParticleKind = (out, { time, at, size, seed, wind }) => {
  const [x, y, z] = at(time);
  const sway = noise(time * 2.3, seed * 0.173, 1) - 0.5 + 0.5 * (noise(time * 7.1, seed * 0.173, 2) - 0.5);
  const breath = 1 + 0.16 * (noise(time * 4.3, seed * 0.311, 5) - 0.5) * 2;
  const { right } = out.camera;
  const k0 = out.perExposure;
  const lean = sway * 0.5 + wind[0] * 0.06;
  const flame = (k: number, tall: number, lift: number, colour: Rgb, alpha: number): void => {
    const h = size * tall * breath;
    out.shape(
      [x + right[0] * lean * h * 0.5, y + lift * size + h * 0.9, z + right[2] * lean * h * 0.5],
      [right[0] * size * k, 0, right[2] * size * k],
      [-right[0] * lean * h * 0.6, -h, -right[2] * lean * h * 0.6],
      { shape: 'flame', colour: [colour[0] * k0, colour[1] * k0, colour[2] * k0], alpha, adds: 0.55, soft: size * 0.3 },
      size,
    );
  };
  flame(1.5, 3.4, -0.6, [2.4, 0.95, 0.18], 0.85);
  flame(1.0, 2.5, -0.3, [3.2, 2.4, 1.15], 0.95);
  flame(0.8, 0.9, -0.5, [0.2, 0.35, 1.1], 0.4);
  out.ball([x, y + size * 2.4, z], size * 9 * breath, {
    shape: 'glow',
    colour: [k0, k0 * 0.5, k0 * 0.14],
    alpha: 0.16,
    adds: 1,
    soft: size * 6,
  });
};

/** How bright a fire is at a moment, round 1: for the lamp that it is. */
export const flicker = (time: number, seed: number): number =>
  0.8 + 0.28 * noise(time * 3.1, seed * 0.37, 11) + 0.12 * noise(time * 9.7, seed * 0.37, 13);
