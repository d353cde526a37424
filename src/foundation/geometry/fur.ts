/**
 * Short fur as small bent blades that lie along a flow field. Each blade is three triangles whose normals are mostly the
 * skin's, so that light stays soft, and it takes over the skin weights of the vertex nearest to its root, so that it
 * follows the body.
 */
import type { Rgb } from '../colour.ts';
import { cos, sin } from '../exact.ts';
import { noise } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Vec3 } from '../vec.ts';
import { add, addScaled, cross, dot, length, normalize, scale, sub } from '../vec.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder } from './mesh.ts';

/** What one blade is like at a place on the skin. */
export interface FurPlace {
  /** m; 0 or less: no fur here. */
  readonly length: number;
  /** Direction it is combed to; need not lie in the surface. */
  readonly flow: Vec3;
  readonly colour: Rgb;
}

/** How a coat of fur grows. */
export interface FurOptions {
  /** Number of blades tried, spread evenly over the skin's area. */
  readonly count: number;
  /** Width as a fraction of length. */
  readonly width: number;
  /** Rise above the skin as a fraction of length: 0.05 sleek, 0.2 shaggy. */
  readonly lift: number;
  /** Size of clumps that turn alike, m. */
  readonly clump: number;
  /** Random swing of direction within and between clumps, rad. */
  readonly swirl: number;
  /** How much darker roots, how much lighter tips, and how much blades differ, as fractions. */
  readonly root: number;
  readonly tip: number;
  readonly variation: number;
  readonly place: (position: Vec3, normal: Vec3) => FurPlace | undefined;
  readonly random: Random;
}

/** Running sum of triangle areas, to draw points evenly. */
const cumulativeAreas = (mesh: Mesh): Float64Array => {
  const sums = new Float64Array(mesh.indices.length / 3);
  let total = 0;
  for (let t = 0; t < sums.length; t++) {
    const a = at(mesh.positions, mesh.indices[t * 3]!);
    const b = at(mesh.positions, mesh.indices[t * 3 + 1]!);
    const c = at(mesh.positions, mesh.indices[t * 3 + 2]!);
    total += length(cross(sub(b, a), sub(c, a))) / 2;
    sums[t] = total;
  }
  return sums;
};

const at = (a: Float32Array, i: number): Vec3 => [a[i * 3]!, a[i * 3 + 1]!, a[i * 3 + 2]!];

const firstAbove = (sums: Float64Array, x: number): number => {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Grow fur on a mesh. The result has a skin where the mesh has one. */
export const growFur = (mesh: Mesh, options: FurOptions): Mesh => {
  const { random, count } = options;
  const sums = cumulativeAreas(mesh);
  const total = sums[sums.length - 1] ?? 0;
  const out = new MeshBuilder();
  const roots: number[] = [];
  for (let s = 0; s < count; s++) {
    const t = firstAbove(sums, ((s + random.next()) / count) * total);
    let u = random.next();
    let v = random.next();
    if (u + v > 1) {
      u = 1 - u;
      v = 1 - v;
    }
    const w = 1 - u - v;
    const [a, b, c] = [mesh.indices[t * 3]!, mesh.indices[t * 3 + 1]!, mesh.indices[t * 3 + 2]!];
    const blend = (array: Float32Array): Vec3 =>
      add(add(scale(at(array, a), w), scale(at(array, b), u)), scale(at(array, c), v));
    const position = blend(mesh.positions);
    const normal = normalize(blend(mesh.normals));
    const place = options.place(position, normal);
    const drawn = [random.next(), random.next(), random.next(), random.next()] as const;
    if (!place || place.length <= 0) continue;
    const root = u > v ? (u > w ? b : a) : v > w ? c : a;
    if (!growBlade(out, position, normal, place, options, drawn)) continue;
    roots.push(root, root, root, root, root);
  }
  const fur = out.build();
  if (!mesh.skin) return fur;
  const skin = { joints: new Uint8Array(roots.length * 4), weights: new Float32Array(roots.length * 4) };
  roots.forEach((root, i) => {
    for (let k = 0; k < 4; k++) {
      skin.joints[i * 4 + k] = mesh.skin!.joints[root * 4 + k]!;
      skin.weights[i * 4 + k] = mesh.skin!.weights[root * 4 + k]!;
    }
  });
  return { ...fur, skin };
};

const growBlade = (
  out: MeshBuilder,
  position: Vec3,
  normal: Vec3,
  place: FurPlace,
  options: FurOptions,
  drawn: readonly [number, number, number, number],
): boolean => {
  // Comb: the flow laid into the surface, turned by a swirl that neighbours share and a little of its own.
  const flat = addScaled(place.flow, normal, -dot(place.flow, normal));
  if (length(flat) < 1e-4) return false;
  let along = normalize(flat);
  const k = 1 / options.clump;
  const shared = noise(position[0] * k + 50, position[1] * k + 50, position[2] * k + 50) - 0.5;
  const turn = options.swirl * (shared * 2 + (drawn[0] - 0.5) * 0.7);
  along = normalize(add(scale(along, cos(turn)), scale(cross(normal, along), sin(turn))));

  const size = place.length * (0.65 + 0.7 * drawn[1]);
  const lift = options.lift * (0.6 + 0.8 * drawn[2]);
  const half = size * options.width * 0.5;
  const rising = normalize(addScaled(along, normal, lift));
  const resting = normalize(addScaled(along, normal, lift * 0.35));
  const root = addScaled(position, normal, -half * 0.5);
  const bend = addScaled(root, rising, size * 0.55);
  const tip = addScaled(bend, resting, size * 0.5);
  const side = normalize(cross(rising, normal));

  const own = 1 - options.variation + 2 * options.variation * drawn[3];
  const dark = scale(place.colour, own * (1 - options.root));
  const light = scale(place.colour, own * (1 + options.tip));
  const middle = add(scale(dark, 0.35), scale(light, 0.65));
  const forward = normalize(addScaled(normal, along, 0.2));
  const round = (n: Vec3, d: number): Vec3 => normalize(addScaled(n, side, d));
  const a = out.vertex(addScaled(root, side, half), round(normal, 0.3), dark);
  const b = out.vertex(addScaled(root, side, -half), round(normal, -0.3), dark);
  const c = out.vertex(addScaled(bend, side, half * 0.85), round(forward, 0.3), middle);
  const d = out.vertex(addScaled(bend, side, -half * 0.85), round(forward, -0.3), middle);
  const e = out.vertex(tip, forward, light);
  // cross(rising, normal) points right of the blade seen from above, so a → c → b turns counter-clockwise there.
  out.triangle(a, c, b);
  out.triangle(b, c, d);
  out.triangle(c, e, d);
  return true;
};
