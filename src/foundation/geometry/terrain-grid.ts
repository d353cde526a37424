/**
 * A height field as triangles: square cells, fine where they are wanted fine, without cracks. A quadtree is split until each cell has
 * its wanted size; along an edge with smaller neighbours, a cell takes their vertices into its fan.
 */
import type { Rgb } from '../colour.ts';
import type { Mesh } from './mesh.ts';
import { withSmoothNormals } from './mesh.ts';

/** Where the grid lies and how fine it is. */
export interface GridRequest {
  /** Centre of the square, m. */
  readonly centre: readonly [number, number];
  /** Half the side of the square, m. */
  readonly half: number;
  /** Side of the finest cell ever used, m; rounded to half · 2^−n. */
  readonly finest: number;
  /** Wanted cell size (m) for a cell of this size and centre. Scaled up until the budget holds. */
  readonly wanted: (x: number, z: number, size: number) => number;
  /** Upper bound for triangles. */
  readonly budget: number;
  /** m */
  readonly height: (x: number, z: number) => number;
  readonly colour: (x: number, z: number, y: number) => Rgb;
  /** Factor on the material's roughness. Default 1. */
  readonly roughness?: (x: number, z: number) => number;
  /** Cells for which this is false are left out (far away, never seen). */
  readonly needed?: (x: number, z: number, size: number) => boolean;
}

interface Cell {
  /** Lower corner and side on the integer lattice. */
  readonly i: number;
  readonly j: number;
  readonly side: number;
}

const collect = (request: GridRequest, levels: number, coarsen: number, limit: number): Cell[] | undefined => {
  const out: Cell[] = [];
  const unit = (request.half * 2) / (1 << levels);
  const x0 = request.centre[0] - request.half;
  const z0 = request.centre[1] - request.half;
  const visit = (i: number, j: number, side: number): boolean => {
    const size = side * unit;
    const x = x0 + (i + side / 2) * unit;
    const z = z0 + (j + side / 2) * unit;
    if (request.needed && side * unit < request.half && !request.needed(x, z, size)) return true;
    if (side > 1 && size > request.wanted(x, z, size) * coarsen) {
      const h = side / 2;
      return visit(i, j, h) && visit(i + h, j, h) && visit(i, j + h, h) && visit(i + h, j + h, h);
    }
    out.push({ i, j, side });
    return out.length <= limit;
  };
  return visit(0, 0, 1 << levels) ? out : undefined;
};

/** The height field as a mesh, seen from above. */
export const terrainGrid = (request: GridRequest): Mesh => {
  let levels = 1;
  while ((request.half * 2) / (1 << levels) > request.finest && levels < 15) levels++;
  const limit = Math.floor(request.budget / 2.35);
  let coarsen = 1;
  let cells = collect(request, levels, coarsen, limit);
  while (!cells) {
    coarsen *= 1.18;
    cells = collect(request, levels, coarsen, limit);
  }

  const unit = (request.half * 2) / (1 << levels);
  const x0 = request.centre[0] - request.half;
  const z0 = request.centre[1] - request.half;
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  const known = new Map<number, number>();
  const vertex = (i: number, j: number): number => {
    const key = i * 65536 + j;
    const found = known.get(key);
    if (found !== undefined) return found;
    const x = x0 + i * unit;
    const z = z0 + j * unit;
    const y = request.height(x, z);
    const index = positions.length / 3;
    positions.push(x, y, z);
    const c = request.colour(x, z, y);
    colours.push(c[0], c[1], c[2], request.roughness ? request.roughness(x, z) : 1);
    known.set(key, index);
    return index;
  };
  for (const c of cells) {
    vertex(c.i, c.j);
    vertex(c.i + c.side, c.j);
    vertex(c.i, c.j + c.side);
    vertex(c.i + c.side, c.j + c.side);
  }
  // All vertices of other cells on the open edge from a to b, in order.
  const between = (ai: number, aj: number, bi: number, bj: number, out: number[]): void => {
    const length = Math.abs(bi - ai) + Math.abs(bj - aj);
    if (length < 2) return;
    const mi = (ai + bi) / 2;
    const mj = (aj + bj) / 2;
    const m = known.get(mi * 65536 + mj);
    if (m === undefined) return;
    between(ai, aj, mi, mj, out);
    out.push(m);
    between(mi, mj, bi, bj, out);
  };
  for (const { i, j, side } of cells) {
    const a = vertex(i, j);
    const b = vertex(i, j + side);
    const c = vertex(i + side, j + side);
    const d = vertex(i + side, j);
    const ring: number[] = [a];
    between(i, j, i, j + side, ring);
    ring.push(b);
    between(i, j + side, i + side, j + side, ring);
    ring.push(c);
    between(i + side, j + side, i + side, j, ring);
    ring.push(d);
    between(i + side, j, i, j, ring);
    if (ring.length === 4) {
      // Alternate the diagonal, so that slopes do not show a grain.
      if (((i / side + j / side) & 1) === 0) indices.push(a, b, c, a, c, d);
      else indices.push(a, b, d, b, c, d);
      continue;
    }
    const middle = vertex(i + side / 2, j + side / 2);
    for (let k = 0; k < ring.length; k++) indices.push(middle, ring[k]!, ring[(k + 1) % ring.length]!);
  }
  return withSmoothNormals({
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: Float32Array.from(colours),
    indices: Uint32Array.from(indices),
  });
};
