/** Boxes with bevelled edges and subdivided faces: boards, bricks, slabs, beams. */
import type { Vec3 } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder } from './mesh.ts';

/** How a board is cut. */
export interface BoardOptions {
  /** Width of the bevel, m. Default a tenth of the thinnest side, at most 8 mm. */
  readonly bevel?: number;
  /** Cells per face along x, y, z, for vertex colours. Default 1. */
  readonly cells?: Vec3;
}

/**
 * A box of the given size (m) centred on the origin, its edges bevelled. Vertices carry the normals of the flat faces, so
 * the narrow bevels shade round with 44 triangles in all.
 */
export const board = (size: Vec3, colour: Colouring, options: BoardOptions = {}): Mesh => {
  const thin = Math.min(size[0], size[1], size[2]);
  const bevel = Math.min(options.bevel ?? Math.min(thin * 0.1, 0.008), thin * 0.499);
  const cells = options.cells ?? [1, 1, 1];
  const out = new MeshBuilder();
  // Vertex of face (axis, sign) at cell (i, j) of its two other axes; grids[axis][side] is row-major.
  const grids: number[][][] = [[], [], []];
  for (let axis = 0; axis < 3; axis++) {
    const u = (axis + 1) % 3;
    const v = (axis + 2) % 3;
    for (const side of [0, 1]) {
      const grid: number[] = [];
      const sign = side === 1 ? 1 : -1;
      for (let j = 0; j <= cells[v]!; j++) {
        for (let i = 0; i <= cells[u]!; i++) {
          const p: [number, number, number] = [0, 0, 0];
          p[axis] = (sign * size[axis]!) / 2;
          p[u] = (i / cells[u]! - 0.5) * (size[u]! - 2 * bevel);
          p[v] = (j / cells[v]! - 0.5) * (size[v]! - 2 * bevel);
          const n: [number, number, number] = [0, 0, 0];
          n[axis] = sign;
          grid.push(out.vertex(p, n, [1, 1, 1]));
        }
      }
      const w = cells[u]! + 1;
      for (let j = 0; j < cells[v]!; j++) {
        for (let i = 0; i < cells[u]!; i++) {
          const a = grid[j * w + i]!;
          const b = grid[j * w + i + 1]!;
          const c = grid[(j + 1) * w + i + 1]!;
          const d = grid[(j + 1) * w + i]!;
          if (side === 1) out.quad(a, b, c, d);
          else out.quad(a, d, c, b);
        }
      }
      grids[axis]!.push(grid);
    }
  }
  const corner = (axis: number, side: number, i: number, j: number): number =>
    grids[axis]![side]![j * (cells[(axis + 1) % 3]! + 1) + i]!;
  // Edges run along axis w between the faces u = (w+1)%3 and v = (w+2)%3.
  for (let w = 0; w < 3; w++) {
    const u = (w + 1) % 3;
    const v = (w + 2) % 3;
    for (const su of [0, 1]) {
      for (const sv of [0, 1]) {
        for (let k = 0; k < cells[w]!; k++) {
          // Face u: its own u-axis is v, its v-axis is w. Face v: its u-axis is w, its v-axis is u.
          const a = corner(u, su, sv * cells[v]!, k);
          const b = corner(u, su, sv * cells[v]!, k + 1);
          const c = corner(v, sv, k, su * cells[u]!);
          const d = corner(v, sv, k + 1, su * cells[u]!);
          if (su === sv) out.quad(a, c, d, b);
          else out.quad(a, b, d, c);
        }
      }
    }
  }
  for (const sx of [0, 1]) {
    for (const sy of [0, 1]) {
      for (const sz of [0, 1]) {
        const a = corner(0, sx, sy * cells[1], sz * cells[2]);
        const b = corner(1, sy, sz * cells[2], sx * cells[0]);
        const c = corner(2, sz, sx * cells[0], sy * cells[1]);
        if ((sx + sy + sz) % 2 === 1) out.triangle(a, b, c);
        else out.triangle(a, c, b);
      }
    }
  }
  return coloured(out.build(), colour);
};
