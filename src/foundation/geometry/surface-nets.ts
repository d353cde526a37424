/**
 * A mesh of the zero level of a distance field: naive surface nets (S. Gibson 1998) on a regular grid. Blocks of 4³ cells
 * whose middle is too far from the surface are skipped; each vertex then takes one step onto the surface along the
 * gradient, which also is its normal, so that coarse cells still shade smoothly and overlapping grids of one field meet
 * without a visible seam.
 */

import type { Vec3 } from '../vec.ts';
import { clamp } from '../vec.ts';
import type { Surface } from './colouring.ts';

/** Signed distance (m) to a surface: negative inside. Need not be exact, but must not be badly too large. */
export type Field = (x: number, y: number, z: number) => number;

/** Fine tuning of {@link surfaceNets}. */
export interface SurfaceNetsOptions {
  /** How many times further than its own half diagonal a block may be from the surface and still be looked at. Default 1.6. */
  readonly slack?: number;
  /**
   * A cheaper field that equals the whole one wherever the surface can come within `radius` (m) of `centre`;
   * `undefined` when the surface cannot be there. Default: the whole field everywhere.
   */
  readonly near?: (centre: Vec3, radius: number) => Field | undefined;
}

const BLOCK = 4;

/**
 * Mesh the surface field = 0 within a box.
 *
 * @param field distance, negative inside
 * @param min lowest corner of the box, m; the surface is left open where it leaves the box
 * @param max highest corner, m
 * @param cell edge of a grid cell, m
 */
export const surfaceNets = (
  field: Field,
  min: Vec3,
  max: Vec3,
  cell: number,
  options: SurfaceNetsOptions = {},
): Surface => {
  const blocksX = Math.ceil((max[0] - min[0]) / cell / BLOCK);
  const blocksY = Math.ceil((max[1] - min[1]) / cell / BLOCK);
  const blocksZ = Math.ceil((max[2] - min[2]) / cell / BLOCK);
  // One more layer of samples than cells; sample (i, j, k) belongs to the block of its lowest corner.
  const nx = blocksX * BLOCK;
  const ny = blocksY * BLOCK;
  const nz = blocksZ * BLOCK;
  const values = new Float32Array(nx * ny * nz).fill(1);
  const fields: (Field | undefined)[] = new Array(blocksX * blocksY * blocksZ);
  const half = cell * BLOCK * 0.5 * Math.sqrt(3) + cell * 1.5;
  const reach = half * (options.slack ?? 1.6);
  const row = nx;
  const layer = nx * ny;

  for (let bz = 0; bz < blocksZ; bz++) {
    for (let by = 0; by < blocksY; by++) {
      for (let bx = 0; bx < blocksX; bx++) {
        const centre: Vec3 = [
          min[0] + (bx + 0.5) * BLOCK * cell,
          min[1] + (by + 0.5) * BLOCK * cell,
          min[2] + (bz + 0.5) * BLOCK * cell,
        ];
        const local = options.near ? options.near(centre, half) : field;
        if (!local) continue;
        fields[(bz * blocksY + by) * blocksX + bx] = local;
        const middle = local(centre[0], centre[1], centre[2]);
        const far = Math.abs(middle) > reach;
        for (let z = bz * BLOCK; z < (bz + 1) * BLOCK; z++) {
          for (let y = by * BLOCK; y < (by + 1) * BLOCK; y++) {
            for (let x = bx * BLOCK; x < (bx + 1) * BLOCK; x++) {
              values[z * layer + y * row + x] = far
                ? middle
                : local(min[0] + x * cell, min[1] + y * cell, min[2] + z * cell);
            }
          }
        }
      }
    }
  }

  const cornerOffset = [0, 1, row, row + 1, layer, layer + 1, layer + row, layer + row + 1];
  const vertexOf = new Int32Array(nx * ny * nz).fill(-1);
  const positions: number[] = [];
  const normals: number[] = [];
  const step = cell * 0.35;
  for (let z = 0; z < nz - 1; z++) {
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const at = z * layer + y * row + x;
        let mask = 0;
        for (let i = 0; i < 8; i++) if (values[at + cornerOffset[i]!]! < 0) mask |= 1 << i;
        if (mask === 0 || mask === 255) continue;
        // Mean of the crossings on the cell's edges.
        let sx = 0;
        let sy = 0;
        let sz = 0;
        let crossings = 0;
        for (let a = 0; a < 8; a++) {
          for (let bit = 1; bit < 8; bit <<= 1) {
            if (a & bit) continue;
            const b = a | bit;
            if ((((mask >> a) ^ (mask >> b)) & 1) === 0) continue;
            const va = values[at + cornerOffset[a]!]!;
            const t = va / (va - values[at + cornerOffset[b]!]!);
            sx += (a & 1) + (bit === 1 ? t : 0);
            sy += ((a >> 1) & 1) + (bit === 2 ? t : 0);
            sz += ((a >> 2) & 1) + (bit === 4 ? t : 0);
            crossings++;
          }
        }
        const px = min[0] + (x + sx / crossings) * cell;
        const py = min[1] + (y + sy / crossings) * cell;
        const pz = min[2] + (z + sz / crossings) * cell;
        const block = ((z >> 2) * blocksY + (y >> 2)) * blocksX + (x >> 2);
        const local = fields[block] ?? field;
        // Gradient from the corners of a tetrahedron.
        const a = local(px + step, py - step, pz - step);
        const b = local(px - step, py - step, pz + step);
        const c = local(px - step, py + step, pz - step);
        const d = local(px + step, py + step, pz + step);
        let gx = a - b - c + d;
        let gy = -a - b + c + d;
        let gz = -a + b - c + d;
        const size = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
        gx /= size;
        gy /= size;
        gz /= size;
        // The slope along the gradient is size / (4 · step).
        const move = clamp((a + b + c + d) / 4 / Math.max(size / (4 * step), 0.3), -cell * 0.5, cell * 0.5);
        vertexOf[at] = positions.length / 3;
        positions.push(px - gx * move, py - gy * move, pz - gz * move);
        normals.push(gx, gy, gz);
      }
    }
  }

  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return;
    if (flip) indices.push(a, d, c, a, c, b);
    else indices.push(a, b, c, a, c, d);
  };
  for (let z = 1; z < nz - 1; z++) {
    for (let y = 1; y < ny - 1; y++) {
      for (let x = 1; x < nx - 1; x++) {
        const at = z * layer + y * row + x;
        const inside = values[at]! < 0;
        const v = vertexOf;
        if (inside !== values[at + 1]! < 0) quad(v[at - row - layer]!, v[at - layer]!, v[at]!, v[at - row]!, !inside);
        if (inside !== values[at + row]! < 0) quad(v[at - 1 - layer]!, v[at - 1]!, v[at]!, v[at - layer]!, !inside);
        if (inside !== values[at + layer]! < 0) quad(v[at - 1 - row]!, v[at - row]!, v[at]!, v[at - 1]!, !inside);
      }
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
  };
};
