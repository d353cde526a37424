import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../foundation/random.ts';
import { add, cross, dot, fromEuler, rotate, scale, sub, type Vec3 } from '../foundation/vec.ts';
import {
  RAYS_LIGHT,
  RAYS_SHADOW,
  TRACED_BYTES,
  TRACED_MASK,
  TRACED_TREE,
  TRACED_WORLD,
} from './assembly/trace-layout.ts';
import { Kernels } from './host.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));

type Triangle = readonly [Vec3, Vec3, Vec3];
interface Placed {
  readonly triangles: readonly Triangle[];
  readonly mask: number;
}

/** Möller and Trumbore 1997, one triangle after the other. */
const distanceTo = ([a, b, c]: Triangle, from: Vec3, towards: Vec3): number => {
  const [e, f] = [sub(b, a), sub(c, a)];
  const p = cross(towards, f);
  const determinant = dot(e, p);
  if (determinant === 0) return Number.POSITIVE_INFINITY;
  const t = sub(from, a);
  const u = dot(t, p) / determinant;
  const q = cross(t, e);
  const v = dot(towards, q) / determinant;
  const distance = dot(f, q) / determinant;
  return u >= 0 && v >= 0 && u + v <= 1 && distance > 0 ? distance : Number.POSITIVE_INFINITY;
};

const point = (random: Random, size: number): Vec3 => [
  random.range(-size, size),
  random.range(-size, size),
  random.range(-size, size),
];

/** Kernels with `count` placed copies of three random meshes, and the same as plain triangles in the world. */
const sceneOf = async (count: number): Promise<{ kernels: Kernels; placed: readonly Placed[]; records: number }> => {
  const kernels = await Kernels.create(module);
  const { run } = kernels;
  const random = createRandom(5);
  const meshes = [3, 40, 300].map((triangles) => {
    const positions = new Float32Array(triangles * 12);
    const size = triangles > 100 ? 0.12 : 0.5;
    for (let i = 0; i < triangles; i++) {
      const centre = point(random, 1);
      for (let k = 0; k < 3; k++) positions.set([...add(centre, point(random, size)), 1], (i * 3 + k) * 4);
    }
    const indices = Uint32Array.from({ length: triangles * 3 }, (_, i) => i);
    return { positions, tree: run.buildMeshTree(kernels.upload(positions), kernels.upload(indices), triangles) };
  });
  const records = run.allocate(count * TRACED_BYTES);
  const placed: Placed[] = [];
  for (let i = 0; i < count; i++) {
    const mesh = meshes[i % 3]!;
    const turn = fromEuler(random.range(-3, 3), random.range(-3, 3), random.range(-3, 3));
    const size = random.range(0.4, 1.6);
    const place = point(random, 6);
    const columns = (
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ] as const
    ).map((axis) => scale(rotate(turn, axis), size));
    const at = records + i * TRACED_BYTES;
    const mask = i % 5 === 4 ? RAYS_LIGHT : RAYS_LIGHT | RAYS_SHADOW;
    kernels.floats.set([...columns.flatMap((c) => [...c, 0]), ...place, 1], (at + TRACED_WORLD) >>> 2);
    kernels.words[(at + TRACED_TREE) >>> 2] = mesh.tree;
    kernels.words[(at + TRACED_MASK) >>> 2] = mask;
    const corner = (n: number): Vec3 => {
      const p = mesh.positions;
      return add(place, scale(rotate(turn, [p[n * 4]!, p[n * 4 + 1]!, p[n * 4 + 2]!]), size));
    };
    const triangles = Array.from(
      { length: mesh.positions.length / 12 },
      (_, t): Triangle => [corner(t * 3), corner(t * 3 + 1), corner(t * 3 + 2)],
    );
    placed.push({ triangles, mask });
  }
  run.placeTraced(records, count);
  // Some stand, the others move.
  const first = count >> 1;
  const standing = run.treeOfTraced(records, first);
  run.setTrees(standing, run.treeOfTraced(records + first * TRACED_BYTES, count - first));
  return { kernels, placed, records };
};

describe('rays', () => {
  it('meet what a test of every triangle finds, at the same distance', async () => {
    const { kernels, placed, records } = await sceneOf(30);
    const { run } = kernels;
    const random = createRandom(9);
    let [met, stopped, differing] = [0, 0, 0];
    for (let i = 0; i < 300; i++) {
      const from = point(random, 8);
      const towards = i % 7 === 0 ? ([0, 0, -1] as const) : sub(point(random, 5), from);
      let [best, owner, shadow] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY];
      placed.forEach(({ triangles, mask }, k) => {
        for (const triangle of triangles) {
          const d = distanceTo(triangle, from, towards);
          if (d < best) [best, owner] = [d, k];
          if (mask & RAYS_SHADOW && d < shadow) shadow = d;
        }
      });
      const hit = run.closest(...from, ...towards, 1e6, RAYS_LIGHT) !== 0;
      // A ray through the very edge of a triangle may be decided either way.
      if (hit !== owner >= 0 || (hit && Math.abs(run.lastHitDistance() - best) > 1e-4 * (1 + best))) differing++;
      else if (hit) {
        met++;
        expect((run.lastHitRecord() - records) / TRACED_BYTES).toBe(owner);
      }
      const reach = 0.9;
      if ((run.occluded(...from, ...towards, reach, RAYS_SHADOW) !== 0) !== shadow < reach) differing++;
      if (shadow < reach) stopped++;
    }
    expect(met).toBeGreaterThan(60);
    expect(stopped).toBeGreaterThan(25);
    expect(differing).toBeLessThanOrEqual(1);
  });

  it('meet a mesh where its vertices have gone, after its tree is measured anew', async () => {
    const kernels = await Kernels.create(module);
    const { run } = kernels;
    const positions = new Float32Array(60 * 4);
    const random = createRandom(2);
    for (let i = 0; i < 60; i++) positions.set([...point(random, 1), 1], i * 4);
    const corners = Uint32Array.from({ length: 60 }, (_, i) => i);
    const places = kernels.upload(positions);
    const indices = kernels.upload(corners);
    const tree = run.buildMeshTree(places, indices, 20);
    for (let i = 0; i < 60; i++) {
      const o = (places >>> 2) + i * 4;
      kernels.floats.set([positions[i * 4]! * 2 + 5, positions[i * 4 + 1]! - i / 20, positions[i * 4 + 2]!], o);
    }
    run.refitMesh(tree, places, indices);
    const record = run.allocate(TRACED_BYTES);
    kernels.floats.set([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], (record + TRACED_WORLD) >>> 2);
    kernels.words[(record + TRACED_TREE) >>> 2] = tree;
    kernels.words[(record + TRACED_MASK) >>> 2] = RAYS_LIGHT;
    run.placeTraced(record, 1);
    run.setTrees(run.treeOfTraced(record, 1), 0);
    const corner = (n: number): Vec3 => {
      const o = (places >>> 2) + n * 4;
      return [kernels.floats[o]!, kernels.floats[o + 1]!, kernels.floats[o + 2]!];
    };
    for (let t = 0; t < 20; t++) {
      const [a, b, c] = [corner(t * 3), corner(t * 3 + 1), corner(t * 3 + 2)];
      const middle = scale(add(a, add(b, c)), 1 / 3);
      const normal = cross(sub(b, a), sub(c, a));
      const from = add(middle, scale(normal, 0.01));
      expect(run.closest(...from, ...sub(middle, from), 2, RAYS_LIGHT)).toBe(1);
      if (run.lastHitTriangle() === t) expect(run.lastHitDistance()).toBeCloseTo(1, 3);
      else expect(run.lastHitDistance()).toBeLessThan(1.001);
    }
  });
});
