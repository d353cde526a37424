import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../artifacts/stage.ts';
import { STAGE_VERSION } from '../artifacts/stage.ts';
import type { CameraFrame, Take } from '../artifacts/take.ts';
import { TAKE_VERSION } from '../artifacts/take.ts';
import type { PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import type { Material } from '../catalog/model.ts';
import { rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Rgb } from '../foundation/colour.ts';
import { srgbFromLinear } from '../foundation/colour.ts';
import { MeshBuilder } from '../foundation/geometry/mesh.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { dot, normalize } from '../foundation/vec.ts';
import { waterHeight } from '../foundation/water.ts';
import { cameraOf, lookFrom, unproject } from './camera.ts';
import { createRenderer } from './renderer.ts';
import { prepareScene } from './scene.ts';
import { VOID_SET } from './stage.fixture.ts';
import { viewActors } from './visibility.ts';

const WIDTH = 64;
const HEIGHT = 36;
let module: WebAssembly.Module;
beforeAll(() => {
  module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));
});

/** A square of side 2 in the plane z = 0, facing +Z. */
const square = (colour: Rgb, material: Partial<Material> = {}): ThingEntry['shape'] => {
  const builder = new MeshBuilder();
  const corner = (x: number, y: number): number => builder.vertex([x, y, 0], [0, 0, 1], colour);
  builder.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
  const mesh = builder.build();
  return () => rigidModel([{ name: 'square', mesh, material: { roughness: 1, castsShadow: false, ...material } }]);
};
const thing = (id: string, shape: ThingEntry['shape']): ThingEntry => ({
  id,
  kind: 'thing',
  words: { nouns: [id] },
  size: [2, 2, 0.1],
  source: 'test',
  rig: 'rigid',
  body: { mass: 1, material: 'wood', movable: false, colliders: () => [] },
  shape,
});
const emptyPlace: PlaceEntry = {
  id: 'void',
  words: { nouns: ['void'] },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [1, 1] },
  terrain: () => ({ height: () => 0, surface: () => 'stone' }),
  dress: () => ({ ground: [], pieces: [] }),
};
const sun = normalize([0.5, 0.6, 1]);
const stageOf = (actors: readonly { readonly model: string; readonly position: Vec3 }[]): Stage => ({
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
    sun: { direction: sun, colour: [3, 2.5, 2], softness: 0.005, moon: false },
    sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [0, 0, 0], ground: [0, 0, 0] },
    clouds: 0,
    stars: 0,
    fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
    exposure: 1,
    lamps: [],
  },
  shots: [],
  look: 'miniature',
  notes: [],
});
const takeOf = (camera: CameraFrame): Take => ({
  version: TAKE_VERSION,
  fps: 24,
  frames: 2,
  tracks: [],
  camera: [camera, camera],
  contacts: [],
  steps: [],
  voices: [],
  events: [],
});
const catalog: Catalog = {
  things: [
    thing('grey', square([0.5, 0.4, 0.3])),
    thing('caster', square([0.5, 0.4, 0.3], { castsShadow: true, twoSided: true })),
    thing('glow', square([0.5, 0.5, 0.5], { emission: 1 })),
    thing('glass', square([0, 0, 0], { opacity: 0.5 })),
  ],
  places: [emptyPlace],
  actions: [],
  sounds: [],
} as Catalog;
const render = async (stage: Stage, camera: CameraFrame) => {
  const take = takeOf(camera);
  const scene = prepareScene(stage, catalog, { quality: 'draft', take });
  return createRenderer(module, scene, stage, take, { width: WIDTH, height: HEIGHT, quality: 'draft' });
};
const pixel = (rgba: Uint8Array, x: number, y: number): number[] => [
  ...rgba.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3),
];
/** Narkowicz' fit, and bytes. */
const tone = (x: number): number => (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);
const byte = (x: number): number => srgbFromLinear(x) * 255;

describe('renderer', () => {
  it('lights a plane as the formula says', async () => {
    const renderer = await render(
      stageOf([{ model: 'grey', position: [0, 0, 0] }]),
      lookFrom([0, 0, 3], [0, 0, 0], 0.6),
    );
    const seen = pixel(renderer.frame(0).rgba, WIDTH / 2, HEIGHT / 2);
    const cosine = dot(sun, [0, 0, 1]);
    const half = normalize([sun[0], sun[1], sun[2] + 1]);
    const fresnel = 0.04 + 0.96 * (1 - half[2]) ** 5;
    // Roughness 1: the distribution is 1/π, the visibility ½ / (cosine + 1).
    const glint = (fresnel / Math.PI) * (0.5 / (cosine + 1));
    const colour: Rgb = [0.5, 0.4, 0.3];
    stageOf([]).light.sun.colour.forEach((power, c) => {
      const radiance = power * cosine * (colour[c]! / Math.PI + glint);
      expect(Math.abs(seen[c]! - byte(tone(radiance)))).toBeLessThan(1.6);
    });
  });

  it('covers half a pixel with half the samples', async () => {
    // The right edge (x = 1) falls on the middle of column 42: (1 / (3 tan x) + 1) · 32 = 42.5.
    const tanX = 1 / (3 * (42.5 / 32 - 1));
    const tanY = (tanX * HEIGHT) / WIDTH;
    const camera = lookFrom([0, 0, 3], [0, 0, 0], 2 * Math.atan(tanY));
    const renderer = await render(stageOf([{ model: 'glow', position: [0, 0, 0] }]), camera);
    const { rgba } = renderer.frame(0);
    const full = pixel(rgba, 41, HEIGHT / 2)[0]!;
    const half = pixel(rgba, 42, HEIGHT / 2)[0]!;
    const none = pixel(rgba, 43, HEIGHT / 2)[0]!;
    expect(none).toBe(0);
    const linear = (b: number): number => (b / 255 <= 0.04045 ? b / 255 / 12.92 : ((b / 255 + 0.055) / 1.055) ** 2.4);
    expect(linear(half) / linear(full)).toBeCloseTo(0.5, 1);
  });

  it('lets half of what is behind through half-opaque glass', async () => {
    const camera = lookFrom([0, 0, 3], [0, 0, 0], 0.3);
    const clear = await render(stageOf([{ model: 'glow', position: [0, 0, -1] }]), camera);
    const full = pixel(clear.frame(0).rgba, 32, 18)[0]!;
    const behind = await render(
      stageOf([
        { model: 'glow', position: [0, 0, -1] },
        { model: 'glass', position: [0, 0, 0] },
      ]),
      camera,
    );
    const half = pixel(behind.frame(0).rgba, 32, 18)[0]!;
    expect(byte(((full / 255) ** 2.2 * 0.5) as number)).toBeGreaterThan(half - 14);
    expect(half).toBeLessThan(full - 20);
    expect(half).toBeGreaterThan(40);
  });

  it('gives equal bytes twice, in any order, and from another renderer', async () => {
    const stage = stageOf([
      { model: 'grey', position: [-0.6, 0, 0] },
      { model: 'glow', position: [0.8, 0.3, -2] },
    ]);
    const camera = lookFrom([1, 1.5, 4], [0, 0, 0], 0.7);
    const hash = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');
    const a = await render(stage, camera);
    const b = await render(stage, camera);
    const first = hash(a.frame(0).rgba);
    a.layers(1);
    a.idLayer(0, 32, 18);
    expect(hash(a.frame(0).rgba)).toBe(first);
    expect(hash(b.frame(0).rgba)).toBe(first);
    expect(hash(a.i420(0).data)).toBe(hash(b.i420(0).data));
  });

  it('gives the same picture whether the shadows of what never moves were kept or drawn anew', async () => {
    const stage = stageOf([{ model: 'caster', position: [0.2, 0.4, 0.6] }]);
    const views = [lookFrom([1, 1.5, 4], [0, 0, 0], 0.7), lookFrom([1.01, 1.5, 4], [0.01, 0, 0], 0.7)] as const;
    const take = { ...takeOf(views[0]), camera: views };
    const place = {
      ...emptyPlace,
      dress: () => ({
        ground: [],
        pieces: [
          {
            key: 'wall',
            model: () => square([0.5, 0.5, 0.5], { castsShadow: true })({ size: 1, seed: 1 }, { pixels: 100 }),
            instances: [{ transform: { position: [0, 0, 0], rotation: [0, 0, 0, 1] } }],
          },
        ],
      }),
    } as PlaceEntry;
    const scene = prepareScene(stage, { ...catalog, places: [place] }, { quality: 'draft', take });
    const options = { width: WIDTH, height: HEIGHT, quality: 'draft' } as const;
    const kept = await createRenderer(module, scene, stage, take, options);
    const anew = await createRenderer(module, scene, stage, take, options);
    const copy = (frame: { readonly rgba: Uint8Array }): number[] => [...frame.rgba];
    const first = copy(kept.frame(0));
    expect(copy(kept.frame(1))).toEqual(copy(anew.frame(1)));
    expect(copy(kept.frame(0))).toEqual(first);
  });

  it('names what is seen at pixel centres and how far it is', async () => {
    const renderer = await render(
      stageOf([
        { model: 'grey', position: [0, 0, 0] },
        { model: 'glow', position: [1.2, 0, 1] },
      ]),
      lookFrom([0, 0, 5], [0, 0, 0], 0.9),
    );
    const { objects, depth } = renderer.layers(0);
    const at = (y: number, x: number): number => y * WIDTH + x;
    expect(objects[at(18, 30)]).toBe(2);
    expect(depth[at(18, 30)]).toBeCloseTo(5, 3);
    expect(objects[at(18, 44)]).toBe(3);
    expect(depth[at(18, 44)]).toBeCloseTo(4, 3);
    expect(objects[at(2, 2)]).toBe(0);
    expect(depth[at(2, 2)]).toBe(Number.POSITIVE_INFINITY);
    const views = viewActors(renderer, renderer.layers(0), 0, 2);
    expect(views.map((v) => v.actor)).toEqual([0, 1]);
    expect(views[0]!.visible).toBeLessThan(views[0]!.alone);
    expect(views[0]!.hiddenBy[0]).toEqual({ object: 3, pixels: views[0]!.alone - views[0]!.visible });
    expect(views[1]!.visible).toBe(views[1]!.alone);
  });

  it('keeps the ids of triangles cut by the near plane and wider than the guard band', async () => {
    const stage = stageOf([{ model: 'grey', position: [0, 0, 0] }]);
    // Looking along the square from just in front of it: part of it lies behind the camera.
    const renderer = await render(stage, lookFrom([0, 0, 0.06], [0.9, 0, 0], 1));
    const { objects } = renderer.layers(0);
    expect(objects.filter((o) => o === 2).length).toBeGreaterThan(200);
  });

  it('draws water where its formula has it, at the time of the frame', async () => {
    const water = {
      level: 0.5,
      waves: [{ direction: [0.6, 0.8] as const, amplitude: 0.3, wavelength: 8, frequency: 2.8, phase: 0.4 }],
      deep: [0.01, 0.05, 0.08] as const,
      shallow: [0.1, 0.3, 0.3] as const,
    };
    const lake: PlaceEntry = { ...emptyPlace, id: 'void', water: () => water };
    const camera = lookFrom([0, 4, 9], [0, 0.5, 0], 0.6);
    const take = takeOf(camera);
    const stage = stageOf([]);
    const scene = prepareScene(stage, { ...catalog, places: [lake] }, { quality: 'draft', take });
    const renderer = await createRenderer(module, scene, stage, take, {
      width: WIDTH,
      height: HEIGHT,
      quality: 'draft',
    });
    const { depth, objects } = renderer.layers(1);
    const lens = cameraOf(camera, WIDTH, HEIGHT);
    for (const [x, y] of [
      [10, 20],
      [32, 18],
      [50, 30],
      [60, 12],
    ] as const) {
      expect(objects[y * WIDTH + x]).toBe(1);
      const point = unproject(lens, x + 0.5, y + 0.5, depth[y * WIDTH + x]!);
      expect(Math.abs(point[1] - waterHeight(water, point[0], point[2], 1 / 24))).toBeLessThan(0.02);
    }
  });
});
