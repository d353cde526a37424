/** Mountains as real relief: a polar grid over ridged noise, with forest, rock and snow by height and steepness. */
import type { Rgb } from '../../../foundation/colour.ts';
import { cos, pow, sin } from '../../../foundation/exact.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import { normalize } from '../../../foundation/vec.ts';
import type { Part } from '../../model.ts';
import { seenSector } from './ridges.ts';
import type { Sight } from './sight.ts';

/** What rises on the horizon. */
export interface Massif {
  /** It starts and ends at these distances from the middle of the place, m. */
  readonly near: number;
  readonly far: number;
  /** Height of the highest peaks, m. */
  readonly height: number;
  /** Distance between peaks, m. */
  readonly wavelength: number;
  /** Shape of the relief in [0, 1]: `alpine` ridges, `rolling` hills, `mesa` table mountains. */
  readonly kind: 'alpine' | 'rolling' | 'mesa';
  /** Colour by height (0–1 of the highest), upward part of the normal, and a noise. */
  readonly colour: (height: number, up: number, noise: number) => Rgb;
  /** Height at which its foot begins, m. Default −6. */
  readonly foot?: number;
  /** Columns of the grid. Default 150; the triangles are about 80 times that. */
  readonly columns?: number;
}

/** Ridged multifractal after F. K. Musgrave: sharp crests, each octave weighted by the one before. In [0, 1]. */
const ridged = (x: number, z: number, octaves: number): number => {
  let sum = 0;
  let weight = 1;
  let amplitude = 0.62;
  let px = x;
  let pz = z;
  for (let i = 0; i < octaves; i++) {
    const r = 1 - Math.abs(noise(px, pz, i * 7.7) * 2 - 1);
    const v = r * r * weight;
    sum += v * amplitude;
    weight = Math.min(1, v * 2.1);
    amplitude *= 0.5;
    px = px * 2.07 + 13.1;
    pz = pz * 2.07 + 5.3;
  }
  return sum;
};

const relief = (kind: Massif['kind'], x: number, z: number, octaves: number): number => {
  if (kind === 'rolling') return fbm(x, z, 3, Math.min(4, octaves));
  if (kind === 'alpine') return 0.75 * ridged(x, z, octaves) + 0.3 * fbm(x * 0.5 + 9, z * 0.5, 1, 3) - 0.05;
  // Table mountains: plateaus with steep, stepped sides.
  const f = fbm(x, z, 3, 3);
  const steps = Math.max(0, (f - 0.47) * 13);
  const level = Math.floor(steps);
  const u = steps - level;
  return Math.min(1, (level + u * u * u * u) / 3) + 0.03 * fbm(x * 6, z * 6, 5, 3);
};

/** The mountains as one part, only where they are seen. */
export const massifPart = (sight: Sight, massif: Massif, seed: number): Part => {
  const sector = seenSector(sight);
  const whole = sector.to - sector.from > 3;
  const columns = (massif.columns ?? 150) * (whole ? 2 : 1);
  const rows = 40;
  const foot = massif.foot ?? -6;
  const [fx, fz] = sight.focus;
  const o = (seed % 1009) * 2.31;
  const heightAt = (x: number, z: number, octaves: number): number => {
    const r = Math.sqrt((x - fx) * (x - fx) + (z - fz) * (z - fz));
    const t = Math.max(0, Math.min(1, (r - massif.near) / (massif.far - massif.near)));
    // Rises towards the middle of the range, so that nearer hills stay low and the peaks stand behind them.
    const rise = t < 0.62 ? (t / 0.62) * (t / 0.62) * (3 - (2 * t) / 0.62) : 1;
    const f = relief(massif.kind, x / massif.wavelength + o, z / massif.wavelength + o * 1.7, octaves);
    return foot + rise * massif.height * (massif.kind === 'alpine' ? 0.12 + 0.95 * f : f);
  };
  const out = new MeshBuilder();
  const ratio = massif.far / massif.near;
  for (let j = 0; j <= rows; j++) {
    const r = massif.near * pow(ratio, j / rows);
    for (let i = 0; i <= columns; i++) {
      const a = sector.from + ((sector.to - sector.from) * i) / columns;
      const x = fx + sin(a) * r;
      const z = fz + cos(a) * r;
      const y = heightAt(x, z, 6);
      const e = massif.wavelength * 0.012 + r * 0.004;
      const n = normalize([
        heightAt(x - e, z, 6) - heightAt(x + e, z, 6),
        2 * e,
        heightAt(x, z - e, 6) - heightAt(x, z + e, 6),
      ]);
      const v = fbm((x / massif.wavelength) * 7, (z / massif.wavelength) * 7, 9, 3);
      out.vertex([x, y, z], n, massif.colour((y - foot) / massif.height, n[1], v));
    }
  }
  const w = columns + 1;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const a = j * w + i;
      out.quad(a, a + w, a + w + 1, a + 1);
    }
  }
  return { name: 'massif', mesh: out.build(), material: { roughness: 1, castsShadow: false, twoSided: true } };
};
