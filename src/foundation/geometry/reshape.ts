/** Copies of a mesh that are moved, stretched, mirrored or warped. */

import type { Transform, Vec3 } from '../vec.ts';
import { fromEuler, normalize } from '../vec.ts';
import type { Mesh } from './mesh.ts';
import { moveMesh } from './mesh.ts';

/** A rigid placement: position, then turns about X, Y, Z (rad, fixed axes, in this order). */
export const placed = (x: number, y: number, z: number, rx = 0, ry = 0, rz = 0): Transform => ({
  position: [x, y, z],
  rotation: fromEuler(rx, ry, rz),
});

/** The mesh moved by {@link placed}. */
export const put = (mesh: Mesh, x: number, y: number, z: number, rx = 0, ry = 0, rz = 0): Mesh =>
  moveMesh(mesh, placed(x, y, z, rx, ry, rz));

const flipWinding = (indices: Uint32Array): Uint32Array => {
  const out = indices.slice();
  for (let i = 0; i < out.length; i += 3) {
    const t = out[i + 1]!;
    out[i + 1] = out[i + 2]!;
    out[i + 2] = t;
  }
  return out;
};

/** The mesh stretched per axis; negative factors mirror it (winding is kept outward). */
export const stretchMesh = (mesh: Mesh, sx: number, sy: number, sz: number): Mesh => {
  const positions = mesh.positions.slice();
  const normals = mesh.normals.slice();
  for (let i = 0; i < positions.length; i += 3) {
    positions[i] = positions[i]! * sx;
    positions[i + 1] = positions[i + 1]! * sy;
    positions[i + 2] = positions[i + 2]! * sz;
    normals.set(normalize([normals[i]! / sx, normals[i + 1]! / sy, normals[i + 2]! / sz]), i);
  }
  return { ...mesh, positions, normals, indices: sx * sy * sz < 0 ? flipWinding(mesh.indices) : mesh.indices };
};

/** The mirror image in the plane x = 0. */
export const mirrorX = (mesh: Mesh): Mesh => stretchMesh(mesh, -1, 1, 1);

/** The same faces seen from the other side (the inside of a vessel). */
export const insideOut = (mesh: Mesh): Mesh => ({
  ...mesh,
  normals: mesh.normals.map((v) => -v),
  indices: flipWinding(mesh.indices),
});

/** The mesh with every point moved by a smooth map; normals follow by the map's numeric derivative (step `h` m). */
export const warpMesh = (mesh: Mesh, map: (p: Vec3) => Vec3, h = 1e-4): Mesh => {
  const positions = mesh.positions.slice();
  const normals = mesh.normals.slice();
  for (let i = 0; i < positions.length; i += 3) {
    const p: Vec3 = [positions[i]!, positions[i + 1]!, positions[i + 2]!];
    const q = map(p);
    const columns = [0, 1, 2].map((axis) => {
      const s: [number, number, number] = [p[0], p[1], p[2]];
      s[axis] = s[axis]! + h;
      const r = map(s);
      return [(r[0] - q[0]) / h, (r[1] - q[1]) / h, (r[2] - q[2]) / h] as const;
    });
    const [a, b, c] = [columns[0]!, columns[1]!, columns[2]!];
    // Normals go by the cofactors of the Jacobian: n' ∝ n.x (b × c) + n.y (c × a) + n.z (a × b).
    const x = (u: readonly number[], v: readonly number[]): Vec3 => [
      u[1]! * v[2]! - u[2]! * v[1]!,
      u[2]! * v[0]! - u[0]! * v[2]!,
      u[0]! * v[1]! - u[1]! * v[0]!,
    ];
    const [bc, ca, ab] = [x(b, c), x(c, a), x(a, b)];
    const [nx, ny, nz] = [normals[i]!, normals[i + 1]!, normals[i + 2]!];
    positions.set(q, i);
    normals.set(
      normalize([
        nx * bc[0] + ny * ca[0] + nz * ab[0],
        nx * bc[1] + ny * ca[1] + nz * ab[1],
        nx * bc[2] + ny * ca[2] + nz * ab[2],
      ]),
      i,
    );
  }
  return { ...mesh, positions, normals };
};
