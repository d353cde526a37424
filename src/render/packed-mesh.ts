/** Meshes in the form the kernels read: aligned, quantised, in shareable memory. */
import type { Mesh } from '../foundation/geometry/mesh.ts';

/** A mesh ready for the kernels. Arrays lie in SharedArrayBuffers where those exist, so that workers share them. */
export interface PackedMesh {
  readonly vertexCount: number;
  readonly triangleCount: number;
  /** x, y, z, 1 per vertex, m. */
  readonly positions: Float32Array;
  /** Four i16 per vertex: unit normal × 32767, 0. */
  readonly normals: Int16Array;
  /** Four u16 per vertex: square roots of linear rgb and roughness factor; 32767 stands for 1, so that values to 4 fit. */
  readonly colours: Uint16Array;
  readonly indices: Uint32Array;
  /** Four joints and four weights per vertex. */
  readonly skin?: { readonly joints: Uint8Array; readonly weights: Float32Array };
  /** Ball around all vertices. */
  readonly centre: readonly [number, number, number];
  readonly radius: number;
}

const buffer = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);

const codedColour = (v: number): number => Math.round(Math.sqrt(Math.min(Math.max(v, 0), 3.99)) * 32767);

/** Pack a mesh. Vertices that no triangle uses are kept. */
export const packMesh = (mesh: Mesh): PackedMesh => {
  const vertexCount = mesh.positions.length / 3;
  const positions = new Float32Array(buffer(vertexCount * 16));
  const normals = new Int16Array(buffer(vertexCount * 8));
  const colours = new Uint16Array(buffer(vertexCount * 8));
  const indices = new Uint32Array(buffer(mesh.indices.length * 4));
  const min = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < vertexCount; i++) {
    for (let k = 0; k < 3; k++) {
      const p = mesh.positions[i * 3 + k]!;
      positions[i * 4 + k] = p;
      if (p < min[k]!) min[k] = p;
      if (p > max[k]!) max[k] = p;
      const n = mesh.normals[i * 3 + k]!;
      normals[i * 4 + k] = Math.round(Math.min(Math.max(n, -1), 1) * 32767);
    }
    positions[i * 4 + 3] = 1;
    for (let k = 0; k < 4; k++) colours[i * 4 + k] = codedColour(mesh.colours[i * 4 + k]!);
  }
  indices.set(mesh.indices);
  const centre: [number, number, number] =
    vertexCount > 0 ? [(min[0]! + max[0]!) / 2, (min[1]! + max[1]!) / 2, (min[2]! + max[2]!) / 2] : [0, 0, 0];
  let radius2 = 0;
  for (let i = 0; i < vertexCount; i++) {
    const x = positions[i * 4]! - centre[0];
    const y = positions[i * 4 + 1]! - centre[1];
    const z = positions[i * 4 + 2]! - centre[2];
    radius2 = Math.max(radius2, x * x + y * y + z * z);
  }
  const packed = {
    vertexCount,
    triangleCount: mesh.indices.length / 3,
    positions,
    normals,
    colours,
    indices,
    centre,
    radius: Math.sqrt(radius2),
  };
  if (!mesh.skin) return packed;
  const joints = new Uint8Array(buffer(vertexCount * 4));
  const weights = new Float32Array(buffer(vertexCount * 16));
  joints.set(mesh.skin.joints);
  weights.set(mesh.skin.weights);
  return { ...packed, skin: { joints, weights } };
};
