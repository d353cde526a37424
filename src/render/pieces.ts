/** The pieces that a mesh is put together from (boards, legs, branches), and along which axis each is longest. */
import type { PackedMesh } from './packed-mesh.ts';

/**
 * Write a code into the fourth number of every position: 0, 1 or 2 for the longest axis (x, y, z) of the piece it belongs to, plus
 * 4 × the piece's number (up to 1023). Pieces are triangles that share vertices or places of vertices.
 */
export const markPieces = (mesh: PackedMesh): void => {
  const { positions, indices, vertexCount } = mesh;
  const parents = Int32Array.from({ length: vertexCount }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = i; parents[at] !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const [p, q] = [find(a), find(b)];
    if (p !== q) parents[Math.max(p, q)] = Math.min(p, q);
  };
  for (let i = 0; i < indices.length; i += 3) {
    join(indices[i]!, indices[i + 1]!);
    join(indices[i]!, indices[i + 2]!);
  }
  // Creases double vertices: what lies at one place is one.
  const places = new Map<string, number>();
  for (let i = 0; i < vertexCount; i++) {
    const key = `${positions[i * 4]},${positions[i * 4 + 1]},${positions[i * 4 + 2]}`;
    const other = places.get(key);
    if (other === undefined) places.set(key, i);
    else join(other, i);
  }
  const boxes = new Map<number, number[]>();
  for (let i = 0; i < vertexCount; i++) {
    const root = find(i);
    let box = boxes.get(root);
    if (!box) {
      const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
      box = [most, most, most, least, least, least];
      boxes.set(root, box);
    }
    for (let k = 0; k < 3; k++) {
      const p = positions[i * 4 + k]!;
      if (p < box[k]!) box[k] = p;
      if (p > box[k + 3]!) box[k + 3] = p;
    }
  }
  const codes = new Map<number, number>();
  let number = 0;
  for (const [root, box] of boxes) {
    const sides = [box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!];
    const axis = sides[1]! >= sides[0]! && sides[1]! >= sides[2]! ? 1 : sides[0]! >= sides[2]! ? 0 : 2;
    codes.set(root, axis + 4 * (number++ % 1024));
  }
  for (let i = 0; i < vertexCount; i++) positions[i * 4 + 3] = codes.get(find(i))!;
};
