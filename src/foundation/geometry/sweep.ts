/** Surfaces swept along a curve: locks of hair, cords, limbs, collars, straps. */
import { cos, sin } from '../exact.ts';
import type { Vec3 } from '../vec.ts';
import { addScaled, clamp, cross, dot, normalize, sub } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';
import { withSmoothNormals } from './mesh.ts';

/** Point of the Catmull-Rom curve through `points` at `along` in [0, 1]; a closed curve when `loop`. */
export const curvePoint = (points: readonly Vec3[], along: number, loop = false): Vec3 => {
  const count = points.length;
  const spans = loop ? count : count - 1;
  const f = along * spans;
  const i = clamp(Math.floor(f), 0, spans - 1);
  const u = f - i;
  const at = (k: number): Vec3 => points[loop ? (k + count) % count : clamp(k, 0, count - 1)]!;
  const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  const value = (k: 0 | 1 | 2): number =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * u +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * u * u +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * u * u * u);
  return [value(0), value(1), value(2)];
};

/** What is swept, along what. */
export interface Sweep {
  /** Points the curve goes through, m. */
  readonly path: readonly Vec3[];
  /**
   * Outline of the section at `along` (0–1) and `angle` (0–2π, running from `across` to `outward`): distances (m) from
   * the path along its two axes.
   */
  readonly section: (along: number, angle: number) => readonly [across: number, outward: number];
  /** Direction the section's second axis should point to. Default: carried along the curve without twisting. */
  readonly outward?: (along: number, position: Vec3) => Vec3;
  /** Vertices round the section. Default 12. */
  readonly around?: number;
  /** Steps along the curve. Default 4 per span. */
  readonly steps?: number;
  /** Join the end to the beginning. */
  readonly loop?: boolean;
  /** How the ends are closed: `smooth` shares the last ring's vertices, `flat` keeps a crisp edge. Default `smooth`. */
  readonly caps?: 'smooth' | 'flat' | 'open';
  readonly colour: Colouring;
}

/** The swept surface. */
export const sweep = (what: Sweep): Mesh => {
  const { path, section, loop = false, around = 12 } = what;
  const steps = what.steps ?? (loop ? path.length : path.length - 1) * 4;
  const rings = loop ? steps : steps + 1;
  const positions: number[] = [];
  const indices: number[] = [];
  const first = sub(path[1]!, path[0]!);
  let carried: Vec3 = Math.abs(first[1]) < 0.9 * Math.sqrt(dot(first, first)) ? [0, 1, 0] : [0, 0, 1];
  for (let i = 0; i < rings; i++) {
    const t = i / steps;
    const p = curvePoint(path, t, loop);
    const before = loop ? (t + 1 - 0.01) % 1 : Math.max(0, t - 0.01);
    const after = loop ? (t + 0.01) % 1 : Math.min(1, t + 0.01);
    const tangent = normalize(sub(curvePoint(path, after, loop), curvePoint(path, before, loop)));
    const hint = what.outward ? what.outward(t, p) : carried;
    const out = normalize(addScaled(hint, tangent, -dot(tangent, hint)), [0, 0, 1]);
    carried = out;
    const across = cross(tangent, out);
    for (let j = 0; j < around; j++) {
      const [u, w] = section(t, (j / around) * 2 * Math.PI);
      positions.push(...addScaled(addScaled(p, across, u), out, w));
    }
  }
  for (let i = 0; i < (loop ? rings : rings - 1); i++) {
    for (let j = 0; j < around; j++) {
      const next = ((i + 1) % rings) * around;
      const k = (j + 1) % around;
      const [a, b, c, d] = [i * around + j, next + j, next + k, i * around + k];
      indices.push(a, b, c, a, c, d);
    }
  }
  const caps = what.caps ?? 'smooth';
  if (!loop && caps !== 'open') {
    for (const ring of [0, rings - 1]) {
      let start = ring * around;
      const centre: [number, number, number] = [0, 0, 0];
      for (let j = 0; j < around * 3; j++) centre[j % 3]! += positions[start * 3 + j]! / around;
      if (caps === 'flat') {
        const copy = positions.slice(start * 3, (start + around) * 3);
        start = positions.length / 3;
        for (const v of copy) positions.push(v);
      }
      const middle = positions.length / 3;
      positions.push(...centre);
      for (let j = 0; j < around; j++) {
        const [a, b] = [start + j, start + ((j + 1) % around)];
        if (ring === 0) indices.push(middle, a, b);
        else indices.push(middle, b, a);
      }
    }
  }
  const bare = {
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: new Float32Array(0),
    indices: Uint32Array.from(indices),
  };
  return coloured(withSmoothNormals(bare), what.colour);
};

/** A round tube through points. Radius in m, constant or by how far along (0–1). */
export const tube = (
  path: readonly Vec3[],
  radius: number | ((along: number) => number),
  colour: Colouring,
  options: Pick<Sweep, 'around' | 'steps' | 'loop' | 'caps' | 'outward'> = {},
): Mesh =>
  sweep({
    path,
    colour,
    section: (t, a) => {
      const r = typeof radius === 'number' ? radius : radius(t);
      return [cos(a) * r, sin(a) * r];
    },
    ...options,
  });
