/** Triangle meshes as flat arrays, and the small operations every model needs. */

import type { Rgb } from '../colour.ts';
import { hex } from '../colour.ts';
import type { Transform, Vec3 } from '../vec.ts';
import { add, cross, normalize, rotate, sub, transformPoint } from '../vec.ts';

/** A triangle mesh in model space. Arrays are parallel per vertex; triangles are counter-clockwise seen from outside. */
export interface Mesh {
  /** x, y, z per vertex, m. */
  readonly positions: Float32Array;
  /** Unit normals, x, y, z per vertex. */
  readonly normals: Float32Array;
  /** Per vertex: base colour as linear RGB, then a factor (0–1] on the material's roughness. */
  readonly colours: Float32Array;
  /** Three vertex indices per triangle. */
  readonly indices: Uint32Array;
  /** Linear blend skinning: four joints and four weights (sum 1) per vertex. Absent: rigid. */
  readonly skin?: { readonly joints: Uint8Array; readonly weights: Float32Array };
}

/** Collects vertices and faces, then makes a {@link Mesh}. */
export class MeshBuilder {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly colours: number[] = [];
  readonly indices: number[] = [];

  /** Add a vertex; returns its index. */
  vertex(position: Vec3, normal: Vec3, colour: Rgb, roughness = 1): number {
    this.positions.push(position[0], position[1], position[2]);
    this.normals.push(normal[0], normal[1], normal[2]);
    this.colours.push(colour[0], colour[1], colour[2], roughness);
    return this.positions.length / 3 - 1;
  }

  /** Add a triangle, counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void {
    this.indices.push(a, b, c);
  }

  /** Add a quadrilateral a-b-c-d as two triangles. */
  quad(a: number, b: number, c: number, d: number): void {
    this.indices.push(a, b, c, a, c, d);
  }

  /** Add a whole mesh, optionally moved and tinted (colours multiplied). */
  append(mesh: Mesh, transform?: Transform, tint?: Rgb): this {
    const first = this.positions.length / 3;
    const count = mesh.positions.length / 3;
    for (let i = 0; i < count; i++) {
      const p: Vec3 = [mesh.positions[i * 3]!, mesh.positions[i * 3 + 1]!, mesh.positions[i * 3 + 2]!];
      const n: Vec3 = [mesh.normals[i * 3]!, mesh.normals[i * 3 + 1]!, mesh.normals[i * 3 + 2]!];
      const q = transform ? transformPoint(transform, p) : p;
      const m = transform ? rotate(transform.rotation, n) : n;
      this.positions.push(q[0], q[1], q[2]);
      this.normals.push(m[0], m[1], m[2]);
      const c = mesh.colours;
      const t = tint ?? [1, 1, 1];
      this.colours.push(c[i * 4]! * t[0], c[i * 4 + 1]! * t[1], c[i * 4 + 2]! * t[2], c[i * 4 + 3]!);
    }
    for (const index of mesh.indices) this.indices.push(index + first);
    return this;
  }

  /** The finished mesh. */
  build(): Mesh {
    return {
      positions: Float32Array.from(this.positions),
      normals: Float32Array.from(this.normals),
      colours: Float32Array.from(this.colours),
      indices: Uint32Array.from(this.indices),
    };
  }
}

/** Meshes joined into one; skins are kept only when all have one. */
export const mergeMeshes = (meshes: readonly Mesh[]): Mesh => {
  let vertices = 0;
  let corners = 0;
  for (const m of meshes) {
    vertices += m.positions.length / 3;
    corners += m.indices.length;
  }
  const skinned = meshes.length > 0 && meshes.every((m) => m.skin);
  const out = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    colours: new Float32Array(vertices * 4),
    indices: new Uint32Array(corners),
    skin: skinned ? { joints: new Uint8Array(vertices * 4), weights: new Float32Array(vertices * 4) } : undefined,
  };
  let v = 0;
  let c = 0;
  for (const m of meshes) {
    out.positions.set(m.positions, v * 3);
    out.normals.set(m.normals, v * 3);
    out.colours.set(m.colours, v * 4);
    for (let i = 0; i < m.indices.length; i++) out.indices[c + i] = m.indices[i]! + v;
    if (out.skin && m.skin) {
      out.skin.joints.set(m.skin.joints, v * 4);
      out.skin.weights.set(m.skin.weights, v * 4);
    }
    v += m.positions.length / 3;
    c += m.indices.length;
  }
  const { skin, ...rest } = out;
  return skin ? { ...rest, skin } : rest;
};

/** The same mesh moved by a rigid transform. */
export const moveMesh = (mesh: Mesh, transform: Transform): Mesh => {
  const positions = new Float32Array(mesh.positions.length);
  const normals = new Float32Array(mesh.normals.length);
  for (let i = 0; i < positions.length; i += 3) {
    const p = transformPoint(transform, [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!]);
    const n = rotate(transform.rotation, [mesh.normals[i]!, mesh.normals[i + 1]!, mesh.normals[i + 2]!]);
    positions.set(p, i);
    normals.set(n, i);
  }
  return { ...mesh, positions, normals };
};

/** Turn triangles whose winding disagrees with their vertex normals. */
export const orientByNormals = (mesh: Mesh): Mesh => {
  const at = (a: Float32Array, i: number): Vec3 => [a[i * 3]!, a[i * 3 + 1]!, a[i * 3 + 2]!];
  const indices = mesh.indices.slice();
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]!, indices[i + 1]!, indices[i + 2]!];
    const pa = at(mesh.positions, a);
    const face = cross(sub(at(mesh.positions, b), pa), sub(at(mesh.positions, c), pa));
    const n = add(add(at(mesh.normals, a), at(mesh.normals, b)), at(mesh.normals, c));
    if (face[0] * n[0] + face[1] * n[1] + face[2] * n[2] < 0) {
      indices[i + 1] = c;
      indices[i + 2] = b;
    }
  }
  return { ...mesh, indices };
};

/** The same mesh with area-weighted smooth normals computed from its triangles. */
export const withSmoothNormals = (mesh: Mesh): Mesh => {
  const { positions, indices } = mesh;
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i]! * 3, indices[i + 1]! * 3, indices[i + 2]! * 3];
    const ux = positions[b]! - positions[a]!;
    const uy = positions[b + 1]! - positions[a + 1]!;
    const uz = positions[b + 2]! - positions[a + 2]!;
    const vx = positions[c]! - positions[a]!;
    const vy = positions[c + 1]! - positions[a + 1]!;
    const vz = positions[c + 2]! - positions[a + 2]!;
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const k of [a, b, c]) for (let q = 0; q < 3; q++) normals[k + q] = normals[k + q]! + n[q]!;
  }
  for (let i = 0; i < normals.length; i += 3) {
    normals.set(normalize([normals[i]!, normals[i + 1]!, normals[i + 2]!]), i);
  }
  return { ...mesh, normals };
};

/** The same mesh, every vertex bound to one joint. */
export const bindRigid = (mesh: Mesh, joint: number): Mesh => {
  const count = mesh.positions.length / 3;
  const joints = new Uint8Array(count * 4).fill(joint);
  const weights = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) weights[i * 4] = 1;
  return { ...mesh, skin: { joints, weights } };
};

/** Lowest and highest corner of all vertices. */
export const boundsOf = (meshes: readonly Mesh[]): { readonly min: Vec3; readonly max: Vec3 } => {
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const m of meshes) {
    for (let i = 0; i < m.positions.length; i++) {
      const v = m.positions[i]!;
      if (v < min[i % 3]!) min[i % 3] = v;
      if (v > max[i % 3]!) max[i % 3] = v;
    }
  }
  return { min: [min[0]!, min[1]!, min[2]!], max: [max[0]!, max[1]!, max[2]!] };
};

/** A neutral grey for parts whose colour does not matter yet. */
export const GREY: Rgb = hex('#9a9a96');
