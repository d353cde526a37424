import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../artifacts/stage.ts';
import { STAGE_VERSION } from '../artifacts/stage.ts';
import type { CameraFrame, Take } from '../artifacts/take.ts';
import { TAKE_VERSION } from '../artifacts/take.ts';
import type { PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import type { Material } from '../catalog/model.ts';
import { rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Rgb } from '../foundation/colour.ts';
import { MeshBuilder } from '../foundation/geometry/mesh.ts';
import { add, cross, normalize, scale, type Vec3 } from '../foundation/vec.ts';
import { cameraOf, lookFrom, project } from './camera.ts';
import { createRenderer } from './renderer.ts';
import { prepareScene } from './scene.ts';
import { VOID_SET } from './stage.fixture.ts';

const WIDTH = 96;
const HEIGHT = 64;
const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));

/** A square round a place, that faces along `normal`. */
const square = (colour: Rgb, centre: Vec3, normal: Vec3, half: number, material: Partial<Material> = {}) => {
  const builder = new MeshBuilder();
  const u = normalize(cross(Math.abs(normal[1]) < 0.9 ? [0, 1, 0] : [0, 0, 1], normal));
  const v = cross(normal, u);
  const corner = (a: number, b: number): number =>
    builder.vertex(add(centre, add(scale(u, a * half), scale(v, b * half))), normal, colour);
  builder.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
  return { name: 'square', mesh: builder.build(), material: { roughness: 1, ...material } };
};
/** A ball of radius ½ round the origin. */
const ball = (colour: Rgb, material: Partial<Material>) => {
  const builder = new MeshBuilder();
  const [across, down] = [48, 24];
  for (let j = 0; j <= down; j++) {
    for (let i = 0; i <= across; i++) {
      const [t, f] = [(j / down) * Math.PI, (i / across) * 2 * Math.PI];
      const n: Vec3 = [-Math.cos(f) * Math.sin(t), Math.cos(t), Math.sin(f) * Math.sin(t)];
      builder.vertex(scale(n, 0.5), n, colour);
    }
  }
  for (let j = 0; j < down; j++) {
    for (let i = 0; i < across; i++) {
      const a = j * (across + 1) + i;
      if (j > 0) builder.triangle(a, a + across + 2, a + 1);
      if (j < down - 1) builder.triangle(a, a + across + 1, a + across + 2);
    }
  }
  return { name: 'ball', mesh: builder.build(), material: { roughness: 1, ...material } };
};
type Part = ReturnType<typeof square>;
type Sun = Stage['light']['sun'];

/** A renderer of what parts show from a place, and what it shows there. */
const rendererOf = async (parts: readonly Part[], camera: CameraFrame, sun: Partial<Sun>, sky: number) => {
  const things: ThingEntry = {
    id: 'things',
    kind: 'thing',
    words: { nouns: ['thing'] },
    size: [4, 4, 4],
    source: 'test',
    rig: 'rigid',
    body: { mass: 1, material: 'wood', movable: false, colliders: () => [] },
    shape: () => rigidModel(parts),
  };
  const place: PlaceEntry = {
    id: 'void',
    words: { nouns: ['void'] },
    indoor: false,
    sounds: [],
    area: { centre: [0, 0, 0], half: [1, 1] },
    terrain: () => ({ height: () => 0, surface: () => 'stone' }),
    dress: () => ({ ground: [], pieces: [] }),
  };
  const stage: Stage = {
    version: STAGE_VERSION,
    seed: 3,
    format: { width: WIDTH, height: HEIGHT, fps: 24, frames: 2 },
    set: VOID_SET,
    actors: [
      {
        id: 'things-0',
        index: 0,
        model: 'things',
        looks: { size: 1, seed: 1 },
        position: [0, 0, 0],
        heading: 0,
        body: 'fixed',
        posture: 'standing',
      },
    ],
    performances: [],
    light: {
      time: 'day',
      sun: { direction: [0, 1, 0], colour: [3, 3, 3], softness: 0.005, moon: false, ...sun },
      sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [sky, sky, sky], ground: [sky, sky, sky] },
      clouds: 0,
      stars: 0,
      fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
      exposure: 1,
      lamps: [],
    },
    shots: [],
    look: 'natural',
    notes: [],
  };
  const take: Take = {
    version: TAKE_VERSION,
    fps: 24,
    frames: 2,
    tracks: [],
    camera: [camera, camera],
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  };
  const catalog = { things: [things], places: [place], actions: [], sounds: [] } as unknown as Catalog;
  const scene = prepareScene(stage, catalog, { quality: 'high', take });
  const renderer = await createRenderer(module, scene, stage, take, { width: WIDTH, height: HEIGHT, quality: 'high' });
  const seen = renderer.frame(0).rgba.slice();
  /** Colour where a place of the world is seen. */
  const at = (place: Vec3): readonly number[] => {
    const { x, y } = project(cameraOf(camera, WIDTH, HEIGHT), place);
    const o = (Math.floor(y) * WIDTH + Math.floor(x)) * 4;
    return [...seen.subarray(o, o + 3)];
  };
  return { renderer, at, seen };
};

const WHITE: Rgb = [0.7, 0.7, 0.7];
const FLOOR = square(WHITE, [0, 0, 0], [0, 1, 0], 6);

describe('tracing', () => {
  it('casts a shadow where the sun puts it, with soft borders', async () => {
    const board = square(WHITE, [0, 1, 0], [0, 1, 0], 0.5, { twoSided: true });
    const sun = { direction: normalize([-0.6, 0.8, 0]), softness: 0.05 };
    const { at } = await rendererOf([FLOOR, board], lookFrom([1.4, 3.2, 5], [0.4, 0, 0], 0.7), sun, 0);
    // One metre up throws it 0.75 m along x. Penumbra radius: 1.25 m · 0.112, 1/0.8 times as wide along x.
    expect(at([0.75, 0, 0])[0]).toBeLessThan(3);
    expect(at([-0.2, 0, 0])[0]).toBeGreaterThan(120);
    expect(at([1.6, 0, 0])[0]).toBeGreaterThan(120);
    const border = at([1.25, 0, 0])[0]!;
    expect(border).toBeGreaterThan(40);
    expect(border).toBeLessThan(at([1.6, 0, 0])[0]! - 20);
  });

  it('throws the colour of a lit wall on the floor before it, and darkens the corner', async () => {
    const wall = square([0.8, 0.02, 0.02], [-1, 1, 0], [1, 0, 0], 1);
    const { at } = await rendererOf(
      [FLOOR, wall],
      lookFrom([1, 2.5, 5], [-0.3, 0.2, 0], 0.6),
      { direction: normalize([1, 1, 0]), colour: [0.8, 0.8, 0.8] },
      0.2,
    );
    const [nearRed, nearGreen] = at([-0.9, 0, 0]) as [number, number];
    const [farRed, farGreen] = at([1.6, 0, 0]) as [number, number];
    expect(nearRed / nearGreen).toBeGreaterThan((farRed / farGreen) * 1.05);
    expect(nearGreen).toBeLessThan(farGreen);
  });

  it('shows what stands behind the camera in a mirror', async () => {
    const mirror = square([0.95, 0.95, 0.95], [0, 0, 0], [0, 0, 1], 1, { roughness: 0, metalness: 1 });
    const behind = square([0.05, 0.8, 0.05], [0, 0, 6], [0, 0, -1], 4, { emission: 1 });
    const { at } = await rendererOf([mirror, behind], lookFrom([0, 0, 3], [0, 0, 0], 0.4), { colour: [0, 0, 0] }, 0);
    const [red, green] = at([0.05, 0.05, 0]) as [number, number];
    expect(green).toBeGreaterThan(150);
    expect(red).toBeLessThan(80);
  });

  it('turns the world upside down in a ball of glass', async () => {
    const glass = ball([0.9, 0.9, 0.9], { roughness: 0.05, opacity: 0.25 });
    const above = square([0.8, 0, 0], [0, 3, -4], [0, 0, 1], 3, { emission: 1 });
    const below = square([0, 0, 0.8], [0, -3, -4], [0, 0, 1], 3, { emission: 1 });
    const { at } = await rendererOf(
      [glass, above, below],
      lookFrom([0, 0, 4], [0, 0, 0], 0.5),
      { colour: [0, 0, 0] },
      0,
    );
    const [upperRed, , upperBlue] = at([0, 0.2, 0.4]) as [number, number, number];
    const [lowerRed, , lowerBlue] = at([0, -0.2, 0.4]) as [number, number, number];
    expect(upperBlue).toBeGreaterThan(upperRed + 60);
    expect(lowerRed).toBeGreaterThan(lowerBlue + 60);
  });

  it('makes the same frame again, whatever was made before', async () => {
    const parts = [FLOOR, ball([0.6, 0.5, 0.4], { roughness: 0.2 })];
    const camera = lookFrom([2, 2, 4], [0, 0, 0], 0.6);
    const { renderer, seen } = await rendererOf(parts, camera, {}, 0.4);
    renderer.frame(1);
    renderer.layers(0);
    expect(Buffer.from(renderer.frame(0).rgba).equals(Buffer.from(seen))).toBe(true);
  });
});
