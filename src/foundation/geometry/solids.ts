/**
 * Solids for modelling soft bodies and cloth: ellipsoids and lofts (elliptical sections along an axis), melted into each
 * other in order. Distances to ellipses and ellipsoids by I. Quilez' k0·(k0 − 1)/k1; smooth union
 * min(a, b) − max(k − |a − b|, 0)²/4k. Lengths in metres, or in any one unit throughout.
 */

import type { Vec3 } from '../vec.ts';
import { add, addScaled, clamp, cross, dot, length, normalize, scale, sub } from '../vec.ts';
import type { Surface } from './colouring.ts';
import type { Field } from './surface-nets.ts';
import { surfaceNets } from './surface-nets.ts';

/** One piece of a body, and how it joins the pieces before it. */
export interface Solid {
  /** Signed distance, negative inside. */
  readonly distance: Field;
  /** It lies within `reach` of the line from `from` to `to`. */
  readonly from: Vec3;
  readonly to: Vec3;
  readonly reach: number;
  /** Width over which it melts into what is there already, > 0. */
  readonly blend: number;
  readonly operation: 'unite' | 'subtract' | 'intersect';
}

/** How a solid joins. */
export interface Join {
  /** Default 0.02. */
  readonly blend?: number;
  /** Default `unite`. */
  readonly operation?: Solid['operation'];
}

/** The solids melted into one field, in order. */
export const blendSolids = (solids: readonly Solid[]): Field => {
  const count = solids.length;
  return (x, y, z) => {
    let d = 1;
    for (let i = 0; i < count; i++) {
      const solid = solids[i]!;
      const k = solid.blend;
      const q = solid.distance(x, y, z);
      if (solid.operation === 'unite') {
        const m = k - Math.abs(d - q);
        d = Math.min(d, q) - (m > 0 ? (m * m * 0.25) / k : 0);
      } else {
        const o = solid.operation === 'subtract' ? -q : q;
        const m = k - Math.abs(d - o);
        d = Math.max(d, o) + (m > 0 ? (m * m * 0.25) / k : 0);
      }
    }
    return d;
  };
};

const distanceToSegment = (p: Vec3, from: Vec3, to: Vec3): number => {
  const axis = sub(to, from);
  const l = dot(axis, axis);
  const t = l > 0 ? clamp(dot(sub(p, from), axis) / l, 0, 1) : 0;
  return length(sub(p, addScaled(from, axis, t)));
};

/** Mesh of melted solids within a box. Blocks of the grid only look at the solids near them. */
export const meshSolids = (solids: readonly Solid[], min: Vec3, max: Vec3, cell: number): Surface =>
  surfaceNets(blendSolids(solids), min, max, cell, {
    near: (centre, radius) => {
      const list = solids.filter(
        (s) =>
          s.operation === 'intersect' ||
          distanceToSegment(centre, s.from, s.to) - s.reach < radius * 1.6 + s.blend * 1.1,
      );
      return list.some((s) => s.operation === 'unite') ? blendSolids(list) : undefined;
    },
  });

/** Box around the uniting solids, `margin` wider on each side. */
export const boundsOfSolids = (solids: readonly Solid[], margin = 0): { min: Vec3; max: Vec3 } => {
  const min: [number, number, number] = [1e9, 1e9, 1e9];
  const max: [number, number, number] = [-1e9, -1e9, -1e9];
  for (const s of solids) {
    if (s.operation !== 'unite') continue;
    for (const p of [s.from, s.to]) {
      for (let i = 0; i < 3; i++) {
        min[i] = Math.min(min[i]!, p[i]! - s.reach - margin);
        max[i] = Math.max(max[i]!, p[i]! + s.reach + margin);
      }
    }
  }
  return { min, max };
};

/** Three unit axes. */
export type Axes = readonly [Vec3, Vec3, Vec3];

/** An ellipsoid with radii along x, y, z, or along `axes`. */
export const ellipsoid = (centre: Vec3, radii: Vec3, join: Join & { readonly axes?: Axes } = {}): Solid => {
  const [cx, cy, cz] = centre;
  const [ia, ib, ic] = [1 / radii[0], 1 / radii[1], 1 / radii[2]];
  const least = -Math.min(...radii);
  const axes = join.axes;
  const local = (x: number, y: number, z: number): number => {
    const a = x * ia;
    const b = y * ib;
    const c = z * ic;
    const k0 = Math.sqrt(a * a + b * b + c * c);
    const k1 = Math.sqrt(a * a * ia * ia + b * b * ib * ib + c * c * ic * ic);
    return k1 < 1e-9 ? least : (k0 * (k0 - 1)) / k1;
  };
  return {
    distance: axes
      ? (x, y, z) => {
          const p: Vec3 = [x - cx, y - cy, z - cz];
          return local(dot(p, axes[0]), dot(p, axes[1]), dot(p, axes[2]));
        }
      : (x, y, z) => local(x - cx, y - cy, z - cz),
    from: centre,
    to: centre,
    reach: Math.max(...radii),
    blend: join.blend ?? 0.02,
    operation: join.operation ?? 'unite',
  };
};

/** One section of a loft: `at` 0–1 along the axis, half-width, depth to the front and to the back, sideways and forward shift. */
export type Section = readonly [
  at: number,
  halfWidth: number,
  front?: number,
  back?: number,
  shiftAcross?: number,
  shiftForward?: number,
];

/** What else a loft can have. */
export interface LoftOptions extends Join {
  /** Direction of `front`. Default +Z. */
  readonly front?: Vec3;
  /** Added to every radius. Default 0. */
  readonly grow?: number;
  /** Height of the rounded ends. Default: the half-width there. */
  readonly startCap?: number;
  readonly endCap?: number;
  /** Cut the ends flat, with edges rounded by this. */
  readonly flatEnds?: number;
  /** Added to the distance: folds, grooves. Gets across/width, along 0–1 and forward/depth. */
  readonly relief?: (across: number, along: number, forward: number) => number;
  /** Greatest size of the relief. */
  readonly reliefHeight?: number;
}

const STEPS = 48;

/** Values at even steps of a smooth curve through (at, value) points. */
const evenly = (at: readonly number[], values: readonly number[]): Float64Array => {
  const last = at.length - 1;
  const slopes = at.map((_, i) => {
    const a = Math.max(0, i - 1);
    const b = Math.min(last, i + 1);
    return (values[b]! - values[a]!) / (at[b]! - at[a]!);
  });
  const out = new Float64Array(STEPS + 1);
  let j = 0;
  for (let i = 0; i <= STEPS; i++) {
    const t = at[0]! + ((at[last]! - at[0]!) * i) / STEPS;
    while (j < last - 1 && t > at[j + 1]!) j++;
    const h = at[j + 1]! - at[j]!;
    const u = (t - at[j]!) / h;
    const u2 = u * u;
    const u3 = u2 * u;
    out[i] =
      (2 * u3 - 3 * u2 + 1) * values[j]! +
      (u3 - 2 * u2 + u) * h * slopes[j]! +
      (3 * u2 - 2 * u3) * values[j + 1]! +
      (u3 - u2) * h * slopes[j + 1]!;
  }
  return out;
};

/** A body of elliptical sections along the axis from `from` to `to`. */
export const loftSolid = (from: Vec3, to: Vec3, sections: readonly Section[], options: LoftOptions = {}): Solid => {
  const axis = sub(to, from);
  const long = length(axis);
  const up = scale(axis, 1 / long);
  const hint = options.front ?? [0, 0, 1];
  const forward = normalize(addScaled(hint, up, -dot(hint, up)), [1, 0, 0]);
  const across = cross(up, forward);
  const grow = options.grow ?? 0;
  const at = sections.map((s) => s[0]);
  const widths = evenly(
    at,
    sections.map((s) => s[1] + grow),
  );
  const fronts = evenly(
    at,
    sections.map((s) => (s[2] ?? s[1]) + grow),
  );
  const backs = evenly(
    at,
    sections.map((s) => (s[3] ?? s[2] ?? s[1]) + grow),
  );
  const shiftX = evenly(
    at,
    sections.map((s) => s[4] ?? 0),
  );
  const shiftZ = evenly(
    at,
    sections.map((s) => s[5] ?? 0),
  );
  let reach = 0;
  for (let i = 0; i <= STEPS; i++) {
    reach = Math.max(
      reach,
      widths[i]! + Math.abs(shiftX[i]!),
      fronts[i]! + Math.abs(shiftZ[i]!),
      backs[i]! + Math.abs(shiftZ[i]!),
    );
  }
  const startCap = (options.startCap ?? sections[0]![1]) + grow;
  const endCap = (options.endCap ?? sections[sections.length - 1]![1]) + grow;
  const { relief, flatEnds } = options;
  const [ax, ay, az] = from;
  const [xx, xy, xz] = across;
  const [yx, yy, yz] = up;
  const [zx, zy, zz] = forward;
  const distance: Field = (px, py, pz) => {
    const qx = px - ax;
    const qy = py - ay;
    const qz = pz - az;
    let lx = qx * xx + qy * xy + qz * xz;
    const ly = qx * yx + qy * yy + qz * yz;
    let lz = qx * zx + qy * zy + qz * zz;
    const c = ly < 0 ? 0 : ly > long ? long : ly;
    const f = (c / long) * STEPS;
    let i = f | 0;
    if (i >= STEPS) i = STEPS - 1;
    const u = f - i;
    const a = widths[i]! + (widths[i + 1]! - widths[i]!) * u;
    lx -= shiftX[i]! + (shiftX[i + 1]! - shiftX[i]!) * u;
    lz -= shiftZ[i]! + (shiftZ[i + 1]! - shiftZ[i]!) * u;
    const depth = lz > 0 ? fronts : backs;
    const b = depth[i]! + (depth[i + 1]! - depth[i]!) * u;
    const beyond = ly - c;
    const nx = lx / a;
    const nz = lz / b;
    let d: number;
    if (beyond === 0 || flatEnds !== undefined) {
      const k0 = Math.sqrt(nx * nx + nz * nz);
      const k1 = Math.sqrt((nx * nx) / (a * a) + (nz * nz) / (b * b));
      d = k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1;
      if (flatEnds !== undefined) {
        const e = Math.abs(ly - long / 2) - long / 2;
        const m = Math.max(d + flatEnds, 0);
        const n = Math.max(e + flatEnds, 0);
        d = Math.min(Math.max(d, e) + flatEnds, 0) + Math.sqrt(m * m + n * n) - flatEnds;
      }
    } else {
      const h = beyond < 0 ? startCap : endCap;
      const ne = beyond / h;
      const k0 = Math.sqrt(nx * nx + nz * nz + ne * ne);
      const k1 = Math.sqrt((nx * nx) / (a * a) + (nz * nz) / (b * b) + (ne * ne) / (h * h));
      d = k1 < 1e-9 ? -Math.min(a, b) : (k0 * (k0 - 1)) / k1;
    }
    return relief ? d + relief(nx, c / long, nz) : d;
  };
  return {
    distance,
    from,
    to,
    reach: Math.max(reach, flatEnds === undefined ? Math.max(startCap, endCap) : 0) + (options.reliefHeight ?? 0),
    blend: options.blend ?? 0.02,
    operation: options.operation ?? 'unite',
  };
};

/** A rod with round ends and radii `start` and `end`. */
export const capsule = (from: Vec3, to: Vec3, start: number, end = start, options: LoftOptions = {}): Solid =>
  loftSolid(
    from,
    to,
    [
      [0, start],
      [1, end],
    ],
    options,
  );

/** Keep only where `distance` is negative (a plane, say). */
export const keepWhere = (distance: Field, blend = 0.004): Solid => ({
  distance,
  from: [0, 0, 0],
  to: [0, 0, 0],
  reach: 1e9,
  blend,
  operation: 'intersect',
});

/** The same solid, thicker by `by`. */
export const thicken = (solid: Solid, by: number, blend = solid.blend + 0.004): Solid => ({
  ...solid,
  distance: (x, y, z) => solid.distance(x, y, z) - by,
  reach: solid.reach + by,
  blend,
});

/** A solid given in the frame (origin, unit), in world units: world = origin + unit · local. */
export const fromFrame = (solid: Solid, origin: Vec3, unit: number): Solid => ({
  ...solid,
  distance: (x, y, z) => solid.distance((x - origin[0]) / unit, (y - origin[1]) / unit, (z - origin[2]) / unit) * unit,
  from: addScaled(origin, solid.from, unit),
  to: addScaled(origin, solid.to, unit),
  reach: solid.reach * unit,
  blend: solid.blend * unit,
});

/** A solid given in world units, in the frame (origin, unit). */
export const toFrame = (solid: Solid, origin: Vec3, unit: number): Solid =>
  fromFrame(solid, scale(add(origin, [0, 0, 0]), -1 / unit), 1 / unit);
