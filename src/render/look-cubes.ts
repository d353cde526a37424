/** Meshes built anew from cubes: the cells that a surface passes through, each of one colour, moving with the joint of what lies in it. */
import type { Part } from '../catalog/model.ts';
import type { Mesh } from '../foundation/geometry/mesh.ts';
import { boundsOf, MeshBuilder } from '../foundation/geometry/mesh.ts';
import type { Vec3 } from '../foundation/vec.ts';

/** Cells along an axis: keys of three whole numbers stay exact in a double. */
const SPAN = 4096;
/** Most samples along a triangle's side. */
const MOST = 64;

interface Cell {
  readonly at: Vec3;
  readonly sum: number[];
  weight: number;
  /** The joint that most of it moves with, by majority as it is found. */
  joint: number;
  votes: number;
}

const FACES: readonly { readonly normal: Vec3; readonly corners: readonly Vec3[] }[] = [
  {
    normal: [1, 0, 0],
    corners: [
      [1, 0, 1],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ],
  },
  {
    normal: [-1, 0, 0],
    corners: [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 1],
      [0, 1, 0],
    ],
  },
  {
    normal: [0, 1, 0],
    corners: [
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
    ],
  },
  {
    normal: [0, -1, 0],
    corners: [
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 1],
      [0, 0, 1],
    ],
  },
  {
    normal: [0, 0, 1],
    corners: [
      [0, 0, 1],
      [1, 0, 1],
      [1, 1, 1],
      [0, 1, 1],
    ],
  },
  {
    normal: [0, 0, -1],
    corners: [
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
    ],
  },
];

const keyOf = (x: number, y: number, z: number): number => ((x + SPAN / 2) * SPAN + y + SPAN / 2) * SPAN + z + SPAN / 2;

const heaviest = (mesh: Mesh, vertex: number): number => {
  if (!mesh.skin) return 0;
  let best = 0;
  for (let k = 1; k < 4; k++) if (mesh.skin.weights[vertex * 4 + k]! > mesh.skin.weights[vertex * 4 + best]!) best = k;
  return mesh.skin.joints[vertex * 4 + best]!;
};

const cellsOf = (mesh: Mesh, side: number): Map<number, Cell> => {
  const cells = new Map<number, Cell>();
  const { positions: p, colours: c, indices } = mesh;
  for (let t = 0; t < indices.length; t += 3) {
    const [i, j, k] = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
    const span = (a: number, b: number): number =>
      Math.max(...[0, 1, 2].map((n) => Math.abs(p[a * 3 + n]! - p[b * 3 + n]!)));
    const steps = Math.min(MOST, Math.max(1, Math.ceil((Math.max(span(i, j), span(j, k), span(k, i)) / side) * 1.6)));
    for (let u = 0; u <= steps; u++) {
      for (let v = 0; v <= steps - u; v++) {
        const a = (u + 1 / 3) / (steps + 1);
        const b = (v + 1 / 3) / (steps + 1);
        const at = (values: Float32Array, n: number, stride: number): number =>
          values[i * stride + n]! * a + values[j * stride + n]! * b + values[k * stride + n]! * (1 - a - b);
        const x = Math.floor(at(p, 0, 3) / side);
        const y = Math.floor(at(p, 1, 3) / side);
        const z = Math.floor(at(p, 2, 3) / side);
        const key = keyOf(x, y, z);
        let cell = cells.get(key);
        if (!cell) {
          cell = { at: [x, y, z], sum: [0, 0, 0, 0], weight: 0, joint: 0, votes: 0 };
          cells.set(key, cell);
        }
        for (let n = 0; n < 4; n++) cell.sum[n] = cell.sum[n]! + at(c, n, 4);
        cell.weight++;
        // Majority vote (Boyer & Moore 1981): neighbouring cubes move together instead of by chance.
        const joint = heaviest(mesh, a > b ? i : j);
        if (cell.votes === 0) cell.joint = joint;
        cell.votes += cell.joint === joint ? 1 : -1;
      }
    }
  }
  return cells;
};

const meshOf = (cells: ReadonlyMap<number, Cell>, side: number, skinned: boolean): Mesh => {
  const builder = new MeshBuilder();
  const joints: number[] = [];
  for (const cell of cells.values()) {
    const [x, y, z] = cell.at;
    const mean = cell.sum.map((s) => s / cell.weight);
    // Neighbouring cubes differ a little, so that each can be told.
    const tone =
      0.93 + 0.14 * ((Math.imul((x * 73856093) ^ (y * 19349663) ^ (z * 83492791), 2654435761) >>> 8) / 16777216);
    for (const { normal, corners } of FACES) {
      const beside = cells.get(keyOf(x + normal[0], y + normal[1], z + normal[2]));
      if (beside && beside.joint === cell.joint) continue;
      const [a, b, c, d] = corners.map((k) => {
        joints.push(cell.joint);
        return builder.vertex([(x + k[0]) * side, (y + k[1]) * side, (z + k[2]) * side], normal, [
          mean[0]! * tone,
          mean[1]! * tone,
          mean[2]! * tone,
        ]);
      });
      builder.quad(a!, b!, c!, d!);
    }
  }
  const mesh = builder.build();
  if (!skinned) return mesh;
  const four = new Uint8Array(joints.length * 4);
  const weights = new Float32Array(joints.length * 4);
  joints.forEach((joint, v) => {
    four[v * 4] = joint;
    weights[v * 4] = 1;
  });
  return { ...mesh, skin: { joints: four, weights } };
};

/** Side of a model's cubes, m. */
const sideOf = (parts: readonly Part[], along: number, least: number): number => {
  let longest = 0;
  for (const part of parts) {
    if (part.mesh.positions.length === 0) continue;
    const { min, max } = boundsOf([part.mesh]);
    longest = Math.max(longest, max[0] - min[0], max[1] - min[1], max[2] - min[2]);
  }
  const wanted = Math.max(least, longest / along);
  // Steps of √2: things of like size have like cubes.
  let side = least;
  while (side < wanted) side *= Math.SQRT2;
  return side;
};

/** All parts of a model from cubes of one size. A cell belongs to one part only: the smallest that is not glass, so that eyes stay in faces. */
export const cubed = (parts: readonly Part[], along: number, least: number): readonly Part[] => {
  const side = sideOf(parts, along, least);
  const all = parts.map((part) => cellsOf(part.mesh, side));
  const glass = (i: number): boolean => (parts[i]!.material.opacity ?? 1) < 1;
  const order = all
    .map((_, i) => i)
    .sort((a, b) => Number(glass(a)) - Number(glass(b)) || all[a]!.size - all[b]!.size || a - b);
  // Parts that move apart keep cells of their own.
  const taken = new Set<string>();
  for (const i of order) {
    const frame = parts[i]!.mesh.skin ? 'skin' : String(parts[i]!.joint ?? 0);
    for (const key of all[i]!.keys()) {
      const place = `${frame}/${key}`;
      if (taken.has(place)) all[i]!.delete(key);
      else taken.add(place);
    }
  }
  return parts.map((part, i) => ({
    ...part,
    mesh: meshOf(all[i]!, side, part.mesh.skin !== undefined),
    material: { ...part.material, twoSided: false },
  }));
};
