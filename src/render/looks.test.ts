import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Light, Stage } from '../artifacts/stage.ts';
import { STAGE_VERSION } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { TAKE_VERSION } from '../artifacts/take.ts';
import type { PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import type { LookEntry } from '../catalog/look.ts';
import { LOOKS } from '../catalog/looks/index.ts';
import { rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import { MeshBuilder } from '../foundation/geometry/mesh.ts';
import { createRandom } from '../foundation/random.ts';
import { Kernels } from '../kernels/host.ts';
import { lookFrom } from './camera.ts';
import { cubed } from './look-cubes.ts';
import { lookLight } from './look-light.ts';
import { createPainter } from './looks.ts';
import { createRenderer } from './renderer.ts';
import { prepareScene } from './scene.ts';
import { VOID_SET } from './stage.fixture.ts';

const WIDTH = 96;
const HEIGHT = 54;
let module: WebAssembly.Module;
beforeAll(() => {
  module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));
});

/** Kernels with a picture in them. */
const kernelsWith = async (width: number, height: number, rgba: Uint8Array): Promise<Kernels> => {
  const kernels = await Kernels.create(module);
  kernels.run.layOut(width, height, 0);
  kernels.run.layOutLook();
  kernels.bytes.set(rgba, kernels.run.outputPointer());
  return kernels;
};
const outputOf = (kernels: Kernels, pixels: number): number[] => {
  const at = kernels.run.outputPointer();
  return [...kernels.bytes.subarray(at, at + pixels * 4)];
};
const noisy = (width: number, height: number): Uint8Array => {
  const random = createRandom(5);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    const bright = i % width > width / 2 ? 170 : 50;
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = bright + Math.floor(random.next() * 40);
  }
  return rgba;
};

/** The wash, pixel by pixel as its formula says. */
const washTwin = (rgba: Uint8Array, width: number, height: number, radius: number): number[] => {
  const out: number[] = [];
  const pixel = (x: number, y: number): number[] => {
    const i = (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 4;
    const [r, g, b] = [rgba[i]!, rgba[i + 1]!, rgba[i + 2]!];
    const l = (r + 2 * g + b) >> 2;
    return [r, g, b, l * l];
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      let total = 0;
      for (const y0 of [Math.max(y - radius, 0), y]) {
        for (const x0 of [Math.max(x - radius, 0), x]) {
          const mean = [0, 0, 0, 0];
          for (let j = 0; j <= radius; j++) {
            for (let i = 0; i <= radius; i++) {
              for (const [c, v] of pixel(x0 + i, y0 + j).entries()) mean[c]! += v / (radius + 1) ** 2;
            }
          }
          const l = (mean[0]! + 2 * mean[1]! + mean[2]!) / 4;
          const weight = 1 / (Math.max(0, mean[3]! - l * l) + 6) ** 3;
          for (let c = 0; c < 3; c++) sum[c]! += mean[c]! * weight;
          total += weight;
        }
      }
      out.push(...sum.map((v) => v / total), 255);
    }
  }
  return out;
};

const light: Light = {
  time: 'night',
  sun: { direction: [0, 0.6, 0.8], colour: [2, 2, 2], softness: 0.005, moon: true },
  sky: { zenith: [0.1, 0.1, 0.1], horizon: [0.2, 0.2, 0.2], ambient: [0.5, 0.5, 0.5], ground: [0.3, 0.3, 0.3] },
  clouds: 0,
  stars: 0,
  fog: { colour: [0.2, 0.2, 0.2], density: 0.01, start: 5, sunGlow: [0, 0, 0] },
  exposure: 1,
  lamps: [],
};
const slab: ThingEntry['shape'] = () => {
  const builder = new MeshBuilder();
  const corner = (x: number, y: number): number => builder.vertex([x, y, 0], [0, 0, 1], [0.6, 0.2, 0.1]);
  builder.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
  return rigidModel([{ name: 'slab', mesh: builder.build(), material: { roughness: 0.8 } }]);
};
const catalogOf = (looks: readonly LookEntry[]): Catalog =>
  ({
    things: [
      {
        id: 'slab',
        kind: 'thing',
        words: { nouns: ['slab'] },
        size: [2, 2, 0.1],
        source: 'test',
        rig: 'rigid',
        body: { mass: 1, material: 'wood', movable: false, colliders: () => [] },
        shape: slab,
      } satisfies ThingEntry,
    ],
    places: [
      {
        id: 'void',
        words: { nouns: ['void'] },
        indoor: false,
        sounds: [],
        area: { centre: [0, 0, 0], half: [1, 1] },
        terrain: () => ({ height: () => 0, surface: () => 'stone' }),
        dress: () => ({ ground: [], pieces: [] }),
      } satisfies PlaceEntry,
    ],
    actions: [],
    looks,
  }) as Catalog;
const rendererOf = async (look: string, looks: readonly LookEntry[] = LOOKS) => {
  const stage = {
    version: STAGE_VERSION,
    seed: 3,
    format: { width: WIDTH, height: HEIGHT, fps: 24, frames: 4 },
    set: VOID_SET,
    actors: [
      {
        id: 'a',
        index: 0,
        model: 'slab',
        looks: { size: 1, seed: 1 },
        position: [0, 0, 0],
        heading: 0.7,
        body: 'fixed',
        posture: 'standing',
      },
    ],
    performances: [],
    light,
    shots: [],
    look,
    notes: [],
  } as Stage;
  const camera = [0, 1, 2, 3].map((i) => lookFrom([0.1 * i, 0.5, 4], [0, 0, 0], 0.8));
  const take: Take = {
    version: TAKE_VERSION,
    fps: 24,
    frames: 4,
    tracks: [],
    camera,
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  };
  const scene = prepareScene(stage, catalogOf(looks), { quality: 'draft', take });
  return createRenderer(module, scene, stage, take, { width: WIDTH, height: HEIGHT, quality: 'draft' });
};

describe('looks', () => {
  it('washes as the formula says', async () => {
    const [width, height, radius] = [24, 16, 3];
    const rgba = noisy(width, height);
    const kernels = await kernelsWith(width, height, rgba);
    for (let y = 0; y < height; y++) kernels.run.washSumRow(y, radius);
    kernels.run.washBoxes(radius);
    for (let y = 0; y < height; y++) kernels.run.washRow(y, radius, 0);
    const expected = washTwin(rgba, width, height, radius);
    outputOf(kernels, width * height).forEach((v, i) => {
      expect(Math.abs(v - expected[i]!)).toBeLessThan(0.6);
    });
  });

  it('maps lightness to colours and follows its curve', async () => {
    const rgba = noisy(24, 16);
    const kernels = await kernelsWith(24, 16, rgba);
    const look: LookEntry = {
      id: 'test',
      title: 'test',
      words: { exact: 'test' },
      image: {
        saturation: 0,
        curve: [
          [0, 0.2],
          [1, 1],
        ],
        map: {
          colours: [
            [0, 0, 0.4],
            [1, 1, 1],
          ],
          share: 1,
        },
      },
    };
    createPainter(kernels, look, 1, 24, 16)!.repaint(0);
    const painted = outputOf(kernels, 24 * 16);
    for (let i = 0; i < painted.length; i += 4) {
      const l = (0.2126 * rgba[i]! + 0.7152 * rgba[i + 1]! + 0.0722 * rgba[i + 2]!) / 255;
      const lifted = 0.2 + 0.8 * l;
      expect(Math.abs(painted[i]! - lifted * 255)).toBeLessThan(2);
      expect(Math.abs(painted[i + 2]! - (0.4 + 0.6 * lifted) * 255)).toBeLessThan(2);
    }
  });

  it('draws lines round a thing and none on its slanted plane', async () => {
    const lines = { width: 2, object: 0, part: 0, depth: 1, tone: 0, colour: [1, 0, 1], strength: 1 } as const;
    const drawn: LookEntry = { id: 'drawn', title: 'drawn', words: { exact: 'drawn' }, image: { lines } };
    const renderer = await rendererOf('drawn', [drawn]);
    const { rgba } = renderer.frame(0);
    const { objects } = renderer.layers(0);
    const isLine = (i: number): boolean => rgba[i * 4]! > 200 && rgba[i * 4 + 1]! < 120 && rgba[i * 4 + 2]! > 200;
    const near = (i: number, other: boolean): boolean =>
      [-3, -2, -1, 0, 1, 2, 3].some((dx) =>
        [-3, -2, -1, 0, 1, 2, 3].some((dy) => (objects[i + dx + dy * WIDTH] === 2) === other),
      );
    let border = 0;
    let wrong = 0;
    for (let y = 4; y < HEIGHT - 4; y++) {
      for (let x = 4; x < WIDTH - 4; x++) {
        const i = y * WIDTH + x;
        if (!isLine(i)) continue;
        if (near(i, true) && near(i, false)) border++;
        else wrong++;
      }
    }
    expect(border).toBeGreaterThan(60);
    expect(wrong).toBe(0);
  });

  it('leaves natural pictures as they are', async () => {
    const [plain, natural] = [await rendererOf('natural', []), await rendererOf('natural')];
    expect([...natural.frame(1).rgba]).toEqual([...plain.frame(1).rgba]);
  });

  it.each(LOOKS.map((l) => l.id))('%s: the same picture in any order, from any renderer', async (id) => {
    const [a, b] = [await rendererOf(id), await rendererOf(id)];
    const second = [...a.frame(2).rgba];
    a.frame(0);
    a.layers(1);
    b.frame(3);
    expect([...b.frame(2).rgba]).toEqual(second);
    expect([...a.frame(2).rgba]).toEqual(second);
    const { hold = 1 } = LOOKS.find((l) => l.id === id)!;
    if (hold === 2) expect([...a.layers(3).depth]).toEqual([...a.layers(2).depth]);
  });

  it('dims, colours and lifts the light by its factors', () => {
    const changed = lookLight(light, { sun: 0.5, ambient: [2, 1, 1], haze: 3, night: { exposure: 2 } });
    expect(changed.sun.colour).toEqual([1, 1, 1]);
    expect(changed.sky.ambient).toEqual([1, 0.5, 0.5]);
    expect(changed.fog.density).toBeCloseTo(0.03, 12);
    expect(changed.exposure).toBe(2);
    expect(lookLight(light, undefined)).toBe(light);
  });

  it('builds a square of 2 m from 16 cubes of half a metre', () => {
    const { parts } = slab({ size: 1, seed: 1 }, { pixels: 100 });
    const shifted = parts.map((p) => ({
      ...p,
      mesh: { ...p.mesh, positions: p.mesh.positions.map((v, i) => (i % 3 === 2 ? 0.1 : v * 0.999)) },
    }));
    const [made] = cubed(shifted, 4, 0.5);
    // 16 fronts and 16 backs, and 4 sides of 4: nothing between neighbours.
    expect(made!.mesh.indices.length / 6).toBe(48);
    const { positions } = made!.mesh;
    for (let i = 0; i < positions.length; i += 3) expect(Math.abs(positions[i]!)).toBeLessThanOrEqual(1.0001);
  });
});
