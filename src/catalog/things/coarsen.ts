/** Fewer triangles for things seen small: vertices that fall on the same spot of the picture become one. */
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { boundsOf } from '../../foundation/geometry/mesh.ts';
import type { Part } from '../model.ts';

/** Most triangles a thing may have when it is at most this many pixels high: 4 000 at 100, 20 000 at 300, 50 000 at 600. */
export const triangleCap = (pixels: number): number =>
  pixels <= 100 ? 4000 : pixels <= 300 ? 4000 + (pixels - 100) * 80 : 20000 + (pixels - 300) * 100;

/** Triangles in all parts. */
export const countTriangles = (parts: readonly Part[]): number =>
  parts.reduce((n, p) => n + p.mesh.indices.length / 3, 0);

/** Which of the eight directions of space a vector points to. */
const octant = (v: ArrayLike<number>, i: number): number =>
  (v[i]! > 0 ? 1 : 0) + (v[i + 1]! > 0 ? 2 : 0) + (v[i + 2]! > 0 ? 4 : 0);

/** Numbers equal keys alike, in the order of their first appearance. */
const numbered = (count: number, key: (i: number) => number): { readonly of: Uint32Array; readonly count: number } => {
  const known = new Map<number, number>();
  const of = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const k = key(i);
    let n = known.get(k);
    if (n === undefined) {
      n = known.size;
      known.set(k, n);
    }
    of[i] = n;
  }
  return { of, count: known.size };
};

/** A mesh whose vertices at one place are known as one: what closes hard edges. */
interface Welded {
  readonly mesh: Mesh;
  readonly placeOf: Uint32Array;
  readonly places: number;
  /** x, y, z per place, from the mesh's lowest corner, m. */
  readonly at: Float64Array;
  /** Octant of the summed normals, and the strongest joint, per place. */
  readonly side: Uint8Array;
  readonly bone: Uint8Array;
  readonly low: readonly number[];
}

const weld = (mesh: Mesh): Welded => {
  const { positions, normals, skin } = mesh;
  const { min, max } = boundsOf([mesh]);
  const grain = Math.max(max[0] - min[0], max[1] - min[1], max[2] - min[2], 1e-6) / 131000;
  const along = (i: number, k: 0 | 1 | 2): number => Math.round((positions[i * 3 + k]! - min[k]) / grain);
  const { of: placeOf, count: places } = numbered(
    positions.length / 3,
    (i) => (along(i, 0) * 131072 + along(i, 1)) * 131072 + along(i, 2),
  );
  const at = new Float64Array(places * 3);
  const facing = new Float64Array(places * 3);
  const bone = new Uint8Array(places);
  placeOf.forEach((p, i) => {
    for (let k = 0; k < 3; k++) {
      at[p * 3 + k] = positions[i * 3 + k]! - min[k]!;
      facing[p * 3 + k]! += normals[i * 3 + k]!;
    }
    if (skin) bone[p] = skin.joints[i * 4]!;
  });
  return {
    mesh,
    placeOf,
    places,
    at,
    side: Uint8Array.from({ length: places }, (_, p) => octant(facing, p * 3)),
    bone,
    low: min,
  };
};

type Spots = ReturnType<typeof numbered>;

/** Places in one cell, on one side of the surface and on one joint, are one spot. */
const spotsOf = (w: Welded, cell: number): Spots => {
  const step = (p: number, k: number): number => Math.min(2047, Math.floor(w.at[p * 3 + k]! / cell));
  return numbered(
    w.places,
    (p) => (((step(p, 0) * 2048 + step(p, 1)) * 2048 + step(p, 2)) * 8 + w.side[p]!) * 256 + w.bone[p]!,
  );
};

/** Whether each triangle keeps three different spots. */
const survivors = (w: Welded, spots: Spots, take: (corner: number) => void): void => {
  const { indices } = w.mesh;
  for (let t = 0; t < indices.length; t += 3) {
    const a = spots.of[w.placeOf[indices[t]!]!]!;
    const b = spots.of[w.placeOf[indices[t + 1]!]!]!;
    const c = spots.of[w.placeOf[indices[t + 2]!]!]!;
    if (a !== b && b !== c && c !== a) take(t);
  }
};

/** The mesh with one vertex per spot, side and colour; places are averaged, colours taken over unmixed. */
const clustered = (w: Welded, spots: Spots): Mesh => {
  const { mesh, placeOf } = w;
  const { normals, colours, indices, skin } = mesh;
  const middle = new Float64Array(spots.count * 4);
  for (let p = 0; p < w.places; p++) {
    const s = spots.of[p]! * 4;
    for (let k = 0; k < 3; k++) middle[s + k]! += w.at[p * 3 + k]!;
    middle[s + 3]! += 1;
  }
  const tone = (i: number): number => Math.min(63, Math.round(colours[i]! * 24));
  const vertices = numbered(
    placeOf.length,
    (i) =>
      (((spots.of[placeOf[i]!]! * 8 + octant(normals, i * 3)) * 64 + tone(i * 4)) * 64 + tone(i * 4 + 1)) * 64 +
      tone(i * 4 + 2),
  );
  const n = vertices.count;
  const out = {
    positions: new Float32Array(n * 3),
    normals: new Float32Array(n * 3),
    colours: new Float32Array(n * 4),
    skin: skin ? { joints: new Uint8Array(n * 4), weights: new Float32Array(n * 4) } : undefined,
  };
  for (let i = placeOf.length - 1; i >= 0; i--) {
    const v = vertices.of[i]!;
    const s = spots.of[placeOf[i]!]! * 4;
    for (let k = 0; k < 3; k++) {
      out.positions[v * 3 + k] = w.low[k]! + middle[s + k]! / middle[s + 3]!;
      out.normals[v * 3 + k]! += normals[i * 3 + k]!;
    }
    for (let k = 0; k < 4; k++) {
      out.colours[v * 4 + k] = colours[i * 4 + k]!;
      if (out.skin && skin) {
        out.skin.joints[v * 4 + k] = skin.joints[i * 4 + k]!;
        out.skin.weights[v * 4 + k] = skin.weights[i * 4 + k]!;
      }
    }
  }
  for (let i = 0; i < out.normals.length; i += 3) {
    const [x, y, z] = [out.normals[i]!, out.normals[i + 1]!, out.normals[i + 2]!];
    const length = Math.sqrt(x * x + y * y + z * z);
    out.normals.set(length > 0 ? [x / length, y / length, z / length] : [0, 1, 0], i);
  }
  const kept: number[] = [];
  survivors(w, spots, (t) => {
    for (let k = 0; k < 3; k++) kept.push(vertices.of[indices[t + k]!]!);
  });
  const { skin: bound, ...rest } = out;
  return { ...rest, indices: Uint32Array.from(kept), ...(bound ? { skin: bound } : {}) };
};

/**
 * The parts with at most `most` triangles, coarsened by as little as that takes: vertex clustering (Rossignac & Borrel 1993)
 * on a grid, told apart by the side of the surface, so that thin tubes and boards stay. Vertices at one place move together:
 * closed skins stay closed.
 *
 * @param pixel length of a pixel on the thing, m
 */
export const coarsenParts = (parts: readonly Part[], most: number, pixel: number): readonly Part[] => {
  if (countTriangles(parts) <= most) return parts;
  const welded = parts.map((p) => weld(p.mesh));
  let cell = 0.7 * pixel;
  for (let i = 0; ; i++) {
    const spots = welded.map((w) => spotsOf(w, cell));
    let count = 0;
    welded.forEach((w, k) => {
      survivors(w, spots[k]!, () => count++);
    });
    if (count <= most || i === 20) return parts.map((p, k) => ({ ...p, mesh: clustered(welded[k]!, spots[k]!) }));
    cell *= Math.min(2, Math.max(1.2, Math.sqrt(count / most)));
  }
};
