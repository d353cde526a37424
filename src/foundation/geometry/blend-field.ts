/**
 * A signed distance field of round cones, ellipsoids and bent discs, melted together by smooth unions: bodies of animals
 * and other soft things. Primitives live in groups (a leg, an ear, the head). Inside a group each primitive melts into what
 * the group already is, over its own blend radius; then the group as a whole melts into the groups before it. So two legs
 * may stand side by side without growing together. Smooth union: min(a, b) − max(k − |a − b|, 0)² / 4k (I. Quilez).
 */
import type { Vec3 } from '../vec.ts';
import { dot, length, mix, normalize, scale, sub } from '../vec.ts';
import type { Field } from './surface-nets.ts';

/** What all primitives share. */
export interface PrimitiveOptions<T> {
  /** Group from {@link FieldBuilder.group}. */
  readonly group: number;
  /** Blend radius into the group so far, m, > 0. */
  readonly blend: number;
  /** Take away instead of adding. Default false. */
  readonly carve?: boolean;
  /** What the maker of the field wants to know about this piece later (colour, name). */
  readonly data: T;
}

/** Options of a round cone. */
export interface ConeOptions<T> extends PrimitiveOptions<T> {
  /** Factor on the thickness along `flatAxis`; below 1 flattens. Default 1. */
  readonly flat?: number;
  /** Unit direction of the flattening. Default +X. */
  readonly flatAxis?: Vec3;
}

/** Options of an ellipsoid or disc. */
export interface EllipsoidOptions<T> extends PrimitiveOptions<T> {
  /** Unit axes of the three radii. Default X, Y, Z. */
  readonly axes?: readonly [Vec3, Vec3, Vec3];
  /** Rounding added all around, m. Default 0. */
  readonly rounding?: number;
}

/** One baked primitive. */
export interface Primitive<T> {
  readonly data: T;
  readonly group: number;
  readonly carve: boolean;
  /** A sphere that holds it. */
  readonly centre: Vec3;
  readonly reach: number;
}

/** The finished field. Distances are metres, negative inside; exact on cones, close near the surface on ellipsoids. */
export interface BlendField<T> {
  readonly primitives: readonly Primitive<T>[];
  /** The same field made of only what matters within `radius` (m) of `centre`; undefined where that is all outside. */
  near(centre: Vec3, radius: number): Field | undefined;
  /** Distance to the melted surface. */
  distance(x: number, y: number, z: number): number;
  /** Distance to one primitive alone. */
  distanceTo(primitive: number, x: number, y: number, z: number): number;
  /** Unit gradient by four samples at `step` (m): points outwards. */
  normal(x: number, y: number, z: number, step: number): Vec3;
  /** Box around everything that is added. */
  readonly min: Vec3;
  readonly max: Vec3;
}

const ROW = 24;
const CONE = 0;
const ELLIPSOID = 1;
const DISC = 2;

/** Collects primitives, then bakes them. */
export class FieldBuilder<T> {
  readonly #rows: number[][] = [];
  readonly #primitives: Primitive<T>[] = [];
  readonly #groups: number[] = [];

  /** Open a group that melts into the groups before it over `blend` (m, > 0). */
  group(blend: number): number {
    this.#groups.push(blend);
    return this.#groups.length - 1;
  }

  /** A cone from a to b with round ends of radius `ra` and `rb` (m). */
  cone(a: Vec3, b: Vec3, ra: number, rb: number, options: ConeOptions<T>): void {
    const flat = options.flat ?? 1;
    const d = sub(b, a);
    const axis = normalize(options.flatAxis ?? [1, 0, 0]);
    const centre = mix(a, b, 0.5);
    const reach = length(d) / 2 + Math.max(ra, rb) * Math.max(1, flat);
    const row = [CONE, options.blend, options.group, options.carve ? 1 : 0, ...a, ...d, ra, rb];
    row.push(1 / Math.max(1e-9, dot(d, d)), ...axis, 1 / flat, Math.min(1, flat), 0, 0, ...centre, reach);
    this.#push(row, options, centre, reach);
  }

  /** An ellipsoid with radii (m) along its axes. */
  ellipsoid(centre: Vec3, radii: Vec3, options: EllipsoidOptions<T>): void {
    const [x, y, z] = options.axes ?? DEFAULT_AXES;
    const rounding = options.rounding ?? 0;
    const reach = Math.max(...radii) + rounding;
    const row = [ELLIPSOID, options.blend, options.group, options.carve ? 1 : 0, ...centre];
    row.push(...scale(x, 1 / radii[0]), ...scale(y, 1 / radii[1]), ...scale(z, 1 / radii[2]));
    row.push(1 / radii[0] ** 2, 1 / radii[1] ** 2, 1 / radii[2] ** 2, rounding, ...centre, reach);
    this.#push(row, options, centre, reach);
  }

  /**
   * A thin elliptic plate (an ear): radii along its first two axes, half thickness along the third, dished by `bend`
   * (m at the rim, along the third axis) and rounded by `rounding`. Unlike a flat ellipsoid it keeps an even thickness.
   */
  disc(centre: Vec3, radii: Vec3, bend: number, options: EllipsoidOptions<T>): void {
    const [x, y, z] = options.axes ?? DEFAULT_AXES;
    const rounding = options.rounding ?? 0;
    const reach = (Math.max(...radii) + rounding) * 1.25;
    const row = [DISC, options.blend, options.group, options.carve ? 1 : 0, ...centre];
    row.push(...scale(x, 1 / radii[0]), ...scale(y, 1 / radii[1]), ...scale(z, 1 / radii[2]));
    row.push(bend, radii[2], radii[0], rounding, ...centre, reach);
    this.#push(row, options, centre, reach);
  }

  /** The field. */
  build(): BlendField<T> {
    return bake(this.#rows, this.#primitives, this.#groups);
  }

  #push(row: number[], options: PrimitiveOptions<T>, centre: Vec3, reach: number): void {
    this.#rows.push(row);
    const { data, group, carve } = options;
    this.#primitives.push({ data, group, carve: carve ?? false, centre, reach });
  }
}

const DEFAULT_AXES: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Primitives that matter somewhere, as group index, count, primitives … */
type Shortlist = readonly number[];

const bake = <T>(rows: readonly number[][], primitives: readonly Primitive<T>[], groups: readonly number[]) => {
  const data = new Float64Array(rows.length * ROW);
  rows.forEach((row, i) => {
    data.set(row, i * ROW);
  });
  const byGroup = groups.map((_, g) => primitives.flatMap((p, i) => (p.group === g ? [i] : [])));

  const one = (i: number, x: number, y: number, z: number): number => {
    const o = i * ROW;
    const kind = data[o]!;
    let px = x - data[o + 4]!;
    let py = y - data[o + 5]!;
    let pz = z - data[o + 6]!;
    if (kind === CONE) {
      const bx = data[o + 7]!;
      const by = data[o + 8]!;
      const bz = data[o + 9]!;
      let h = (px * bx + py * by + pz * bz) * data[o + 12]!;
      h = h < 0 ? 0 : h > 1 ? 1 : h;
      px -= bx * h;
      py -= by * h;
      pz -= bz * h;
      const stretch = data[o + 16]! - 1;
      const radius = data[o + 10]! + (data[o + 11]! - data[o + 10]!) * h;
      if (stretch === 0) return Math.sqrt(px * px + py * py + pz * pz) - radius;
      const w = (px * data[o + 13]! + py * data[o + 14]! + pz * data[o + 15]!) * stretch;
      px += data[o + 13]! * w;
      py += data[o + 14]! * w;
      pz += data[o + 15]! * w;
      return (Math.sqrt(px * px + py * py + pz * pz) - radius) * data[o + 17]!;
    }
    const a = px * data[o + 7]! + py * data[o + 8]! + pz * data[o + 9]!;
    const b = px * data[o + 10]! + py * data[o + 11]! + pz * data[o + 12]!;
    const c = px * data[o + 13]! + py * data[o + 14]! + pz * data[o + 15]!;
    if (kind === ELLIPSOID) {
      const k0 = Math.sqrt(a * a + b * b + c * c);
      const k1 = Math.sqrt(a * a * data[o + 16]! + b * b * data[o + 17]! + c * c * data[o + 18]!);
      return (k1 < 1e-9 ? -0.01 : (k0 * (k0 - 1)) / k1) - data[o + 19]!;
    }
    // Disc: distance to the rim in the plate's plane, and to the dished plate across it.
    const radius = data[o + 18]!;
    const ib2 = data[o + 10]! ** 2 + data[o + 11]! ** 2 + data[o + 12]! ** 2;
    const k0 = Math.sqrt(a * a + b * b);
    const k1 = Math.sqrt((a * a) / (radius * radius) + b * b * ib2);
    const rim = k1 < 1e-9 ? -radius * 0.5 : (k0 * (k0 - 1)) / k1;
    const half = data[o + 17]!;
    const across = Math.abs(c * half - data[o + 16]! * Math.min(2, k0 * k0)) - half;
    const inside = Math.max(rim, across);
    const rx = rim > 0 ? rim : 0;
    const ax = across > 0 ? across : 0;
    return (inside < 0 ? inside : 0) + Math.sqrt(rx * rx + ax * ax) - data[o + 19]!;
  };

  const melt = (list: Shortlist, x: number, y: number, z: number): number => {
    let total = 1e9;
    for (let at = 0; at < list.length; ) {
      const k = groups[list[at]!]!;
      const end = at + 2 + list[at + 1]!;
      let d = 1e9;
      for (at += 2; at < end; at++) {
        const i = list[at]!;
        const blend = data[i * ROW + 1]!;
        if (data[i * ROW + 3] === 1) {
          const q = -one(i, x, y, z);
          const m = blend - Math.abs(d - q);
          d = Math.max(d, q) + (m > 0 ? (m * m * 0.25) / blend : 0);
        } else {
          const q = one(i, x, y, z);
          const m = blend - Math.abs(d - q);
          d = Math.min(d, q) - (m > 0 ? (m * m * 0.25) / blend : 0);
        }
      }
      const m = k - Math.abs(total - d);
      total = Math.min(total, d) - (m > 0 ? (m * m * 0.25) / k : 0);
    }
    return total;
  };

  const everything: number[] = [];
  byGroup.forEach((list, g) => {
    if (list.length > 0) everything.push(g, list.length, ...list);
  });

  const { min, max } = boxOf(rows);
  const whole: Field = (x, y, z) => melt(everything, x, y, z);
  // Each union bulges by at most a quarter of its radius; a few of them may meet in one place.
  const bulge = Math.max(0.001, ...groups, ...rows.map((row) => row[1]!)) * 2;
  const near = (centre: Vec3, radius: number): Field | undefined => {
    const [x, y, z] = centre;
    const slack = radius * STEEPEST;
    const nearest = byGroup.map((list) => {
      let d = 1e9;
      for (const p of list) if (data[p * ROW + 3] === 0) d = Math.min(d, one(p, x, y, z));
      return d;
    });
    const least = Math.min(...nearest);
    if (least > 2 * slack + bulge) return undefined;
    const list: number[] = [];
    byGroup.forEach((all, g) => {
      if (nearest[g]! > least + 2 * slack + groups[g]! * 1.5) return;
      const kept = all.filter((p) => {
        const blend = data[p * ROW + 1]!;
        const d = one(p, x, y, z);
        return data[p * ROW + 3] === 1 ? d < slack * 2 + blend : d < nearest[g]! + 2 * slack + blend * 1.5;
      });
      if (kept.length > 0) list.push(g, kept.length, ...kept);
    });
    return (px, py, pz) => melt(list, px, py, pz);
  };

  const field: BlendField<T> = {
    primitives,
    min,
    max,
    distance: whole,
    near,
    distanceTo: one,
    normal: (x, y, z, h) => {
      const a = whole(x + h, y - h, z - h);
      const b = whole(x - h, y - h, z + h);
      const c = whole(x - h, y + h, z - h);
      const d = whole(x + h, y + h, z + h);
      return normalize([a - b - c + d, -a - b + c + d, -a + b - c + d]);
    },
  };
  return field;
};

/** Worst slope of the ellipsoid estimate. */
const STEEPEST = 1.6;
const boxOf = (rows: readonly number[][]): { min: Vec3; max: Vec3 } => {
  const min = [1e9, 1e9, 1e9];
  const max = [-1e9, -1e9, -1e9];
  const include = (axis: number, centre: number, radius: number) => {
    min[axis] = Math.min(min[axis]!, centre - radius);
    max[axis] = Math.max(max[axis]!, centre + radius);
  };
  for (const row of rows) {
    if (row[3] === 1) continue;
    for (let axis = 0; axis < 3; axis++) {
      if (row[0] === CONE) {
        const radius = Math.max(row[10]!, row[11]!) * Math.max(1, 1 / row[16]!);
        include(axis, row[4 + axis]!, radius);
        include(axis, row[4 + axis]! + row[7 + axis]!, radius);
      } else {
        // Half extent of an ellipsoid along an axis: root of the sum of squares of radius · direction.
        let sum = 0;
        for (let k = 0; k < 3; k++) {
          const u: Vec3 = [row[7 + k * 3]!, row[8 + k * 3]!, row[9 + k * 3]!];
          const radius = 1 / length(u);
          sum += (u[axis]! * radius * radius) ** 2;
        }
        const bend = row[0] === DISC ? Math.abs(row[16]!) * 1.2 : 0;
        include(axis, row[4 + axis]!, Math.sqrt(sum) + row[19]! + bend);
      }
    }
  }
  return { min: min as unknown as Vec3, max: max as unknown as Vec3 };
};
