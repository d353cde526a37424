/** Flat outlines given thickness, with bevelled rims and holes: signs, guitar bodies, brackets, window frames. */
import { cos, sin } from '../exact.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder } from './mesh.ts';

/** A point of a flat outline, m. */
export type Point = readonly [number, number];

/** Points on a circular arc about (x, y), from angle `from` to `to` (rad, counter-clockwise from +x), both ends included. */
export const arc = (x: number, y: number, radius: number, from: number, to: number, steps: number): Point[] =>
  Array.from({ length: steps + 1 }, (_, i): Point => {
    const a = from + ((to - from) * i) / steps;
    return [x + radius * cos(a), y + radius * sin(a)];
  });

/** A rectangle w × h about the origin with round corners, counter-clockwise. */
export const roundedRectangle = (w: number, h: number, radius: number, steps = 4): Point[] => {
  const r = Math.min(radius, w / 2, h / 2);
  const [x, y, q] = [w / 2 - r, h / 2 - r, Math.PI / 2];
  return [
    ...arc(x, -y, r, -q, 0, steps),
    ...arc(x, y, r, 0, q, steps),
    ...arc(-x, y, r, q, 2 * q, steps),
    ...arc(-x, -y, r, 2 * q, 3 * q, steps),
  ];
};

const cross = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Twice the signed area: positive when counter-clockwise. */
const windingOf = (points: readonly Point[]): number => {
  let s = 0;
  for (let i = 0; i < points.length; i++) {
    const [a, b] = [points[i]!, points[(i + 1) % points.length]!];
    s += a[0] * b[1] - b[0] * a[1];
  }
  return s;
};

/** Triangles (index triples) of a simple counter-clockwise polygon, by ear clipping. */
const clipEars = (points: readonly Point[]): number[] => {
  const left = points.map((_, i) => i);
  const out: number[] = [];
  let guard = points.length * points.length;
  while (left.length > 3 && guard-- > 0) {
    let clipped = false;
    for (let k = 0; k < left.length; k++) {
      const n = left.length;
      const [i, j, l] = [left[(k + n - 1) % n]!, left[k]!, left[(k + 1) % n]!];
      const [a, b, c] = [points[i]!, points[j]!, points[l]!];
      if (cross(a, b, c) <= 1e-14) continue;
      const blocked = left.some((m) => {
        const p = points[m]!;
        if ((p[0] === a[0] && p[1] === a[1]) || (p[0] === b[0] && p[1] === b[1]) || (p[0] === c[0] && p[1] === c[1])) {
          return false;
        }
        return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
      });
      if (blocked) continue;
      out.push(i, j, l);
      left.splice(k, 1);
      clipped = true;
      break;
    }
    if (!clipped) left.splice(0, 1);
  }
  if (left.length === 3) out.push(left[0]!, left[1]!, left[2]!);
  return out;
};

/** One polygon from an outline and holes, joined by bridges from each hole's rightmost point. */
const bridge = (outline: readonly Point[], holes: readonly (readonly Point[])[]): Point[] => {
  let ring = [...outline];
  const rightmost = (h: readonly Point[]): number => h.reduce((best, p, i) => (p[0] > h[best]![0] ? i : best), 0);
  const order = [...holes].sort((a, b) => b[rightmost(b)]![0] - a[rightmost(a)]![0]);
  for (const hole of order) {
    const start = rightmost(hole);
    const p = hole[start]!;
    // The nearest ring vertex that sees p: no ring edge between.
    const sees = (q: Point): boolean => {
      for (let i = 0; i < ring.length; i++) {
        const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
        if (a === q || b === q) continue;
        if (cross(p, q, a) * cross(p, q, b) < 0 && cross(a, b, p) * cross(a, b, q) < 0) return false;
      }
      return true;
    };
    const by = ring.map((q, i) => ({ i, d: (q[0] - p[0]) * (q[0] - p[0]) + (q[1] - p[1]) * (q[1] - p[1]) }));
    by.sort((a, b) => a.d - b.d);
    const to = by.find(({ i }) => sees(ring[i]!))?.i ?? by[0]!.i;
    const loop = [...hole.slice(start), ...hole.slice(0, start + 1)];
    ring = [...ring.slice(0, to + 1), ...loop, ...ring.slice(to)];
  }
  return ring;
};

/** Outline moved inwards (to the left of its direction) by `distance`, mitred. */
const inset = (points: readonly Point[], distance: number): Point[] =>
  points.map((b, i) => {
    const a = points[(i + points.length - 1) % points.length]!;
    const c = points[(i + 1) % points.length]!;
    const [m, n] = [edgeNormal(a, b), edgeNormal(b, c)];
    const [x, y] = [m[0] + n[0], m[1] + n[1]];
    const k = distance / Math.max(0.35, (x * x + y * y) / 2);
    return [b[0] - x * k, b[1] - y * k];
  });

/** Outward unit normal of an edge of a counter-clockwise outline. */
const edgeNormal = (a: Point, b: Point): Point => {
  const [x, y] = [b[1] - a[1], a[0] - b[0]];
  const l = Math.sqrt(x * x + y * y);
  return l < 1e-12 ? [0, 0] : [x / l, y / l];
};

/** How an extrusion is finished. */
export interface ExtrudeOptions {
  /** Bevel of both rims, m. Default 0. */
  readonly bevel?: number;
  /** Outlines cut out of it. */
  readonly holes?: readonly (readonly Point[])[];
  /** Edges meeting at less than this cosine are creases. Default 0.8. */
  readonly crease?: number;
}

/** An outline in the xy-plane extruded along z, centred: z from −depth/2 to depth/2 (m). Any winding. */
export const extrude = (
  outline: readonly Point[],
  depth: number,
  colour: Colouring,
  options: ExtrudeOptions = {},
): Mesh => {
  const bevel = options.bevel ?? 0;
  const crease = options.crease ?? 0.8;
  const out = new MeshBuilder();
  const outer = windingOf(outline) > 0 ? [...outline] : [...outline].reverse();
  const holes = (options.holes ?? []).map((h) => (windingOf(h) < 0 ? [...h] : [...h].reverse()));
  const z = depth / 2;
  const ring = bridge(
    inset(outer, bevel),
    holes.map((h) => inset(h, bevel)),
  );
  const triangles = clipEars(ring);
  for (const side of [1, -1]) {
    const first = out.positions.length / 3;
    for (const p of ring) out.vertex([p[0], p[1], side * z], [0, 0, side], [1, 1, 1]);
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b, c] = [first + triangles[i]!, first + triangles[i + 1]!, first + triangles[i + 2]!];
      if (side > 0) out.triangle(a, b, c);
      else out.triangle(a, c, b);
    }
  }
  for (const loop of [outer, ...holes]) {
    const inner = inset(loop, bevel);
    const count = loop.length;
    const normals = loop.map((p, i) => edgeNormal(p, loop[(i + 1) % count]!));
    const blend = (m: Point, n: Point): Point => {
      if (m[0] * n[0] + m[1] * n[1] < crease) return n;
      const [x, y] = [m[0] + n[0], m[1] + n[1]];
      const l = Math.sqrt(x * x + y * y);
      return [x / l, y / l];
    };
    for (let i = 0; i < count; i++) {
      const k = (i + 1) % count;
      const own = normals[i]!;
      if (own[0] === 0 && own[1] === 0) continue;
      const na = blend(normals[(i + count - 1) % count]!, own);
      const nb = blend(normals[k]!, own);
      const levels: [Point, Point, number, number][] = [[loop[i]!, loop[k]!, z - bevel, 0]];
      levels.push([loop[i]!, loop[k]!, bevel - z, 0]);
      if (bevel > 0) {
        levels.unshift([inner[i]!, inner[k]!, z, 1]);
        levels.push([inner[i]!, inner[k]!, -z, -1]);
      }
      let before: [number, number] | undefined;
      for (const [p, q, height, lean] of levels) {
        const flat = lean === 0 ? 1 : 0;
        const a = out.vertex([p[0], p[1], height], [na[0] * flat, na[1] * flat, lean], [1, 1, 1]);
        const b = out.vertex([q[0], q[1], height], [nb[0] * flat, nb[1] * flat, lean], [1, 1, 1]);
        if (before) out.quad(before[0], a, b, before[1]);
        before = [a, b];
      }
    }
  }
  return coloured(out.build(), colour);
};
