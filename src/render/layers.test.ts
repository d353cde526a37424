import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Stage } from '../artifacts/stage.ts';
import { STAGE_VERSION } from '../artifacts/stage.ts';
import type { CameraFrame, Take, Track } from '../artifacts/take.ts';
import { TAKE_VERSION } from '../artifacts/take.ts';
import type { PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import { type Model, rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import { MeshBuilder } from '../foundation/geometry/mesh.ts';
import { fromAxisAngle, type Quat, rotate, type Vec3 } from '../foundation/vec.ts';
import { cameraOf, lookFrom, project, unproject } from './camera.ts';
import { createRenderer } from './renderer.ts';
import { prepareScene } from './scene.ts';
import { VOID_SET } from './stage.fixture.ts';

const WIDTH = 128;
const HEIGHT = 72;
let module: WebAssembly.Module;
beforeAll(() => {
  module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));
});

const wall = (half: number): Model['parts'][number] => {
  const builder = new MeshBuilder();
  const corner = (x: number, y: number): number => builder.vertex([x, y, 0], [0, 0, 1], [0.25, 0.5, 0.125]);
  builder.quad(corner(-half, -half), corner(half, -half), corner(half, half), corner(-half, half));
  return { name: 'wall', mesh: builder.build(), material: { roughness: 1 } };
};
/** A strip along X whose right end belongs to joint 1, with weights that grow along it. */
const strip = (): Model => {
  const { mesh, ...part } = wall(1);
  const right = [0, 1, 1, 0];
  const joints = new Uint8Array(right.flatMap((r) => [0, r, 0, 0]));
  const weights = new Float32Array(right.flatMap((r) => [1 - r, r, 0, 0]));
  return {
    parts: [{ ...part, mesh: { ...mesh, skin: { joints, weights } } }],
    rig: {
      kind: 'articulated',
      joints: [
        { name: 'root', parent: -1, position: [0, 0, 0] },
        { name: 'end', parent: 0, position: [1, 0, 0] },
      ],
    },
    anchors: {},
  } as Model;
};
const thing = (id: string, shape: () => Model): ThingEntry => ({
  id,
  kind: 'thing',
  words: { nouns: [id] },
  size: [2, 2, 0.1],
  source: 'test',
  rig: 'rigid',
  body: { mass: 1, material: 'wood', movable: false, colliders: () => [] },
  shape,
});
const nowhere: PlaceEntry = {
  id: 'void',
  words: { nouns: ['void'] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [1, 1] },
  terrain: () => ({ height: () => 0, surface: () => 'stone' }),
  dress: () => ({ ground: [], pieces: [] }),
};
const catalog = {
  things: [
    thing('wall', () => rigidModel([wall(20)])),
    thing('box', () => rigidModel([wall(0.5)])),
    thing('strip', strip),
  ],
  places: [nowhere],
  actions: [],
  sounds: [],
} as Catalog;

const stageOf = (actors: readonly { readonly model: string; readonly position: Vec3 }[]): Stage =>
  ({
    version: STAGE_VERSION,
    seed: 3,
    format: { width: WIDTH, height: HEIGHT, fps: 24, frames: 2 },
    set: VOID_SET,
    actors: actors.map((a, i) => ({
      id: `a-${i}`,
      index: i,
      model: a.model,
      looks: { size: 1, seed: 1 },
      position: a.position,
      heading: 0,
      body: 'fixed',
      posture: 'standing',
    })),
    performances: [],
    light: {
      time: 'day',
      sun: { direction: [0, 1, 0], colour: [1, 1, 1], softness: 0.005, moon: false },
      sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [0, 0, 0], ground: [0, 0, 0] },
      clouds: 0,
      stars: 0,
      fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
      exposure: 1,
      lamps: [],
    },
    shots: [],
    look: 'natural',
    notes: [],
  }) as Stage;

const layersOf = async (
  actors: readonly { readonly model: string; readonly position: Vec3 }[],
  camera: readonly [CameraFrame, CameraFrame],
  tracks: readonly Track[] = [],
) => {
  const stage = stageOf(actors);
  const take: Take = {
    version: TAKE_VERSION,
    fps: 24,
    frames: 2,
    tracks,
    camera,
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  };
  const scene = prepareScene(stage, catalog, { quality: 'draft', take });
  const size = { width: WIDTH, height: HEIGHT, quality: 'draft' } as const;
  const renderer = await createRenderer(module, scene, stage, take, size);
  return { first: renderer.exactLayers(0), last: renderer.exactLayers(1), renderer };
};
const pixels = [
  [3, 4],
  [64, 36],
  [100, 20],
  [31, 66],
] as const;

it('gives depth, normal, colour and numbers of a plane', async () => {
  const camera = lookFrom([1, 2, 6], [0, 0, 0], 0.8);
  const { first } = await layersOf([{ model: 'wall', position: [0, 0, 0] }], [camera, camera]);
  const lens = cameraOf(camera, WIDTH, HEIGHT);
  for (const [x, y] of pixels) {
    const i = y * WIDTH + x;
    // Where the ray through the pixel's centre meets z = 0.
    const ray = unproject(lens, x + 0.5, y + 0.5, 1).map((v, k) => v - lens.eye[k]!);
    const along = -lens.eye[2] / ray[2]!;
    expect(Math.abs(first.depth![i]! / along - 1)).toBeLessThan(2e-5);
    expect([...first.normal!.subarray(i * 3, i * 3 + 3)]).toEqual([0, 0, 32767]);
    for (const [c, value] of [0.25, 0.5, 0.125].entries())
      expect(Math.abs(first.albedo![i * 3 + c]! / 65535 - value)).toBeLessThan(1e-4);
    expect(first.object![i]).toBe(2);
    expect(first.part![i]).toBe(1);
  }
});

it('gives the flow of a moving camera over a plane and over the sky, and none in the last frame', async () => {
  const camera = [lookFrom([1, 2, 6], [0, 0, 0], 0.8), lookFrom([1.3, 2.2, 5.6], [0.2, 0.1, 0], 0.78)] as const;
  const { first, last } = await layersOf([{ model: 'wall', position: [0, 0, 0] }], camera);
  const [now, then] = camera.map((c) => cameraOf(c, WIDTH, HEIGHT));
  for (const [x, y] of pixels) {
    const i = y * WIDTH + x;
    const target = project(then!, unproject(now!, x + 0.5, y + 0.5, first.depth![i]!));
    expect(Math.abs(first.flow![i * 2]! - (target.x - x - 0.5))).toBeLessThan(0.02);
    expect(Math.abs(first.flow![i * 2 + 1]! - (target.y - y - 0.5))).toBeLessThan(0.02);
    expect(Math.abs(last.flow![i * 2]!)).toBeLessThan(1e-4);
  }
  const { first: sky } = await layersOf([], camera);
  for (const [x, y] of pixels) {
    const i = y * WIDTH + x;
    const target = project(then!, unproject({ ...now!, eye: then!.eye }, x + 0.5, y + 0.5, 1000));
    expect(sky.depth![i]).toBe(Number.POSITIVE_INFINITY);
    expect(Math.abs(sky.flow![i * 2]! - (target.x - x - 0.5))).toBeLessThan(0.02);
    expect(Math.abs(sky.flow![i * 2 + 1]! - (target.y - y - 0.5))).toBeLessThan(0.02);
  }
});

it('gives the flow of a box that moves and turns before a wall that stands', async () => {
  const camera = lookFrom([0.5, 0.8, 5], [0, 0, 0], 0.7);
  const turn: Quat = fromAxisAngle([0, 0, 1], 0.2);
  const shift: Vec3 = [0.31, -0.12, 0.4];
  const track: Track = {
    actor: 'a-1',
    stride: 7,
    joints: 1,
    from: 0,
    to: 2,
    values: new Float32Array([0, 0, 1, 0, 0, 0, 1, shift[0], shift[1], 1 + shift[2], ...turn]),
  };
  const actors = [
    { model: 'wall', position: [0, 0, 0] as const },
    { model: 'box', position: [0, 0, 1] as const },
  ];
  const { first } = await layersOf(actors, [camera, camera], [track]);
  const lens = cameraOf(camera, WIDTH, HEIGHT);
  let seen = 0;
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = (i % WIDTH) + 0.5;
    const y = Math.floor(i / WIDTH) + 0.5;
    let expected: readonly [number, number] = [0, 0];
    if (first.object![i] === 3) {
      seen++;
      const at = unproject(lens, x, y, first.depth![i]!);
      const moved = rotate(turn, [at[0], at[1], at[2] - 1]);
      const target = project(lens, [moved[0] + shift[0], moved[1] + shift[1], moved[2] + 1 + shift[2]]);
      expected = [target.x - x, target.y - y];
    }
    expect(Math.abs(first.flow![i * 2]! - expected[0])).toBeLessThan(0.02);
    expect(Math.abs(first.flow![i * 2 + 1]! - expected[1])).toBeLessThan(0.02);
  }
  expect(seen).toBeGreaterThan(300);
});

it('follows the vertices of a skinned mesh', async () => {
  const camera = lookFrom([0, 0, 5], [0, 0, 0], 0.7);
  const rest = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];
  // The end joint goes up by 0.5 m: so do the right corners, and what lies between in proportion.
  const moved = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0.5, 0];
  const values = new Float32Array([...rest, ...moved]);
  const track: Track = { actor: 'a-0', stride: 14, joints: 2, from: 0, to: 2, values };
  const { first } = await layersOf([{ model: 'strip', position: [0, 0, 0] }], [camera, camera], [track]);
  const lens = cameraOf(camera, WIDTH, HEIGHT);
  for (const x of [50, 64, 80]) {
    const i = 36 * WIDTH + x;
    expect(first.object![i]).toBe(2);
    const at = unproject(lens, x + 0.5, 36.5, first.depth![i]!);
    const target = project(lens, [at[0], at[1] + 0.5 * ((at[0] + 1) / 2), at[2]]);
    expect(Math.abs(first.flow![i * 2]!)).toBeLessThan(0.02);
    expect(Math.abs(first.flow![i * 2 + 1]! - (target.y - 36.5))).toBeLessThan(0.02);
  }
});

it('leaves pictures as they are, and gives only what is asked for', async () => {
  const camera = lookFrom([1, 2, 6], [0, 0, 0], 0.8);
  const { renderer } = await layersOf([{ model: 'box', position: [0, 0, 0] }], [camera, camera]);
  const before = renderer.frame(0).rgba.slice();
  const layers = renderer.exactLayers(0, ['object']);
  expect(Object.keys(layers).sort()).toEqual(['height', 'index', 'object', 'width']);
  expect([...layers.object!]).toEqual([...renderer.layers(0).objects]);
  expect(renderer.frame(0).rgba.every((v, i) => v === before[i])).toBe(true);
});
