/** Ambient occlusion beside the same sums in double numbers: none on a plane, some in a corner. */
import { describe, expect, it } from 'vitest';
import type { Light } from '../../src/artifacts/stage.ts';
import { createRandom } from '../../src/foundation/random.ts';
import * as layout from '../../src/kernels/assembly/layout.ts';
import type { Kernels } from '../../src/kernels/host.ts';
import { cameraOf, lookFrom } from '../../src/render/camera.ts';
import { writeFrameConstants } from '../../src/render/frame-constants.ts';
import { inverseDepthsOf, place, QUIET, samplesOf, type TestMesh } from './instances.ts';
import { openProbe, type Probe, seedOf } from './probe.ts';

const seed = seedOf();
const WIDTH = 160;
const HEIGHT = 96;
const TAPS = 8;
const [HALF, HIGH] = [WIDTH / 2, HEIGHT / 2];
const camera = cameraOf(lookFrom([1.5, 2.5, 4], [0, 0.4, 0], 0.7), WIDTH, HEIGHT);
const floor: TestMesh = {
  positions: [-40, 0, 40, 40, 0, 40, 40, 0, -40, -40, 0, -40],
  indices: [0, 1, 2, 0, 2, 3],
  normals: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0],
};
/** Stands across the picture at z = 0. */
const wall: TestMesh = {
  positions: [-40, 0, 0, 40, 0, 0, 40, 40, 0, -40, 40, 0],
  indices: [0, 1, 2, 0, 2, 3],
  normals: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1],
};
const NORMALS = [
  [0, 1, 0],
  [0, 0, 1],
];

/** Occlusion, raw and smoothed, of what stands there, and the offsets of the taps used. */
const occlude = async (meshes: readonly TestMesh[]) => {
  const probe: Probe = await openProbe();
  const { run } = probe;
  run.layOut(WIDTH, HEIGHT, 0);
  const black = [0, 0, 0];
  const light = {
    sun: { direction: [0, 1, 0], colour: black, softness: 0, moon: false },
    sky: { zenith: black, horizon: black, ambient: black, ground: black },
    fog: { colour: black, density: 0, start: 0, sunGlow: black },
    clouds: 0,
    stars: 0,
    exposure: 1,
  } as unknown as Light;
  writeFrameConstants(probe as unknown as Kernels, camera, light, {
    ...QUIET,
    occlusion: true,
  });
  const random = createRandom(seed).child('taps');
  const pattern = run.aoPatternPointer() >>> 2;
  const taps: [number, number][][] = Array.from({ length: 16 }, () => []);
  for (let y = 0; y < 4; y++)
    for (let k = 0; k < TAPS; k++)
      for (let x = 0; x < 4; x++) {
        const [radius, angle] = [(k + random.next()) / TAPS, random.range(0, 7)];
        const tap: [number, number] = [Math.fround(radius * Math.cos(angle)), Math.fround(radius * Math.sin(angle))];
        probe.floats[pattern + y * 128 + k * 8 + x] = tap[0];
        probe.floats[pattern + y * 128 + k * 8 + 4 + x] = tap[1];
        taps[y * 4 + x]!.push(tap);
      }
  place(probe, meshes, camera);
  run.clearSamples();
  run.rasterInstances(0, meshes.length);
  for (let y = 0; y < HIGH; y++) run.aoPrepareRow(y);
  for (let y = 0; y < HIGH; y++) run.aoRow(y, TAPS);
  for (let y = 0; y < HIGH; y++) run.aoSmoothRow(y);
  const read = (at: number): Float32Array => probe.floats.slice(at >>> 2, (at >>> 2) + HALF * HIGH);
  const inverse = inverseDepthsOf(probe, WIDTH, HEIGHT);
  const ids = samplesOf(probe, WIDTH, HEIGHT);
  const sampleOf = (x: number, y: number): number => (y * 2 * WIDTH + x * 2) * 4 + 3;
  return {
    taps,
    raw: read(run.rawOcclusionPointer()),
    smooth: read(run.smoothOcclusionPointer()),
    radius: probe.floats[(run.framePointer() + layout.FRAME_AO_RADIUS) >>> 2]!,
    depth: (x: number, y: number): number => 1 / inverse[sampleOf(x, y)]!,
    instance: (x: number, y: number): number => ids[sampleOf(x, y)]! >> layout.TRIANGLE_BITS,
  };
};

describe(`ambient occlusion (SEED=${seed})`, () => {
  it('takes nothing from a plane', async () => {
    const { raw, smooth } = await occlude([floor]);
    expect(raw.reduce((low, v) => Math.min(low, v), 1)).toBeGreaterThan(0.995);
    expect(smooth.reduce((low, v) => Math.min(low, v), 1)).toBeGreaterThan(0.995);
  });

  it('is what the formula says at every point of a corner, dark in its depth and light outside of its radius', async () => {
    const found = await occlude([floor, wall]);
    const { radius, taps } = found;
    const [perX, perY] = [(camera.tanX * 4) / WIDTH, (camera.tanY * 4) / HEIGHT];
    const clamp = (v: number, high: number): number => Math.min(Math.max(v, 0), high);
    const at = (x: number, y: number): number[] => {
      const z = found.depth(x, y);
      return [(x + 0.5 - HALF / 2) * perX * z, (HIGH / 2 - y - 0.5) * perY * z, z];
    };
    const dot = (a: readonly number[], b: readonly number[]): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
    let [off, outside, inCorner, corners] = [0, 0, 0, 0];
    for (let y = 0; y < HIGH; y++)
      for (let x = 0; x < HALF; x++) {
        const p = at(x, y);
        const world = NORMALS[found.instance(x, y)]!;
        const n = [camera.right, camera.up, camera.forward].map((axis) => dot(axis, world));
        const reach = Math.min((radius * HIGH * 0.5) / camera.tanY / p[2]!, (HEIGHT * 60) / 720);
        let sum = 0;
        for (const [dx, dy] of taps[(y & 3) * 4 + (x & 3)]!) {
          const q = at(clamp(Math.round(x + dx * reach), HALF - 1), clamp(Math.round(y + dy * reach), HIGH - 1));
          const v = q.map((c, k) => c - p[k]!);
          const near = Math.max(radius * radius - dot(v, v), 0) ** 3;
          sum += near * Math.max((dot(v, n) - radius * 0.027) / (dot(v, v) + radius * radius * 0.044), 0);
        }
        const expected = Math.max(0, 1 - (sum * 2.2 * radius) / TAPS / radius ** 6);
        const value = found.raw[y * HALF + x]!;
        // A tap just between two pixels may fall to either.
        if (Math.abs(value - expected) > 5e-3) off++;
        // How far from the other surface, m: along the floor z, along the wall y.
        const d = p.map((_, k) => camera.right[k]! * p[0]! + camera.up[k]! * p[1]! + camera.forward[k]! * p[2]!);
        const from = found.instance(x, y) === 0 ? camera.eye[2] + d[2]! : camera.eye[1] + d[1]!;
        const smooth = found.smooth[y * HALF + x]!;
        // The mean over 4×4 neighbours reaches a little farther than the taps.
        if (from > radius * 2 && x > 2 && x < HALF - 3) outside = Math.max(outside, 1 - smooth);
        if (from < radius * 0.12 && x > 4 && x < HALF - 4) {
          inCorner += smooth;
          corners++;
        }
      }
    expect(off / (HALF * HIGH)).toBeLessThan(0.01);
    expect(outside).toBeLessThan(0.02);
    expect(inCorner / corners).toBeGreaterThan(0.6);
    expect(inCorner / corners).toBeLessThan(0.92);
  });
});
