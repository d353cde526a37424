import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import type { Material, Pattern } from '../catalog/model.ts';
import { rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import { MeshBuilder } from '../foundation/geometry/mesh.ts';
import { PATTERN_NUMBERS } from './pattern.ts';
import { createRenderer } from './renderer.ts';
import { prepareScene } from './scene.ts';
import { VOID_SET } from './stage.fixture.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));
const SIZE = 64;

const catalogOf = (material: Material): Catalog => ({
  things: [
    {
      id: 'wall',
      kind: 'thing',
      words: { nouns: ['wall'] },
      size: [20, 20, 0.1],
      source: 'test',
      rig: 'rigid',
      body: { mass: 1, material: 'stone', movable: false, colliders: () => [] },
      shape: () => {
        const builder = new MeshBuilder();
        const corner = (x: number, y: number): number => builder.vertex([x, y, 0], [0, 0, 1], [0.3, 0.3, 0.3]);
        builder.quad(corner(-10, -10), corner(10, -10), corner(10, 10), corner(-10, 10));
        return rigidModel([{ name: 'wall', mesh: builder.build(), material }]);
      },
    },
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
    },
  ],
  actions: [],
});
const stage = {
  version: 1,
  seed: 3,
  format: { width: SIZE, height: SIZE, fps: 24, frames: 1 },
  set: VOID_SET,
  actors: [
    {
      id: 'wall',
      index: 0,
      model: 'wall',
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
    sun: { direction: [0, 1, 0], colour: [0, 0, 0], softness: 0.005, moon: false },
    sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [1.6, 1.6, 1.6], ground: [1.6, 1.6, 1.6] },
    clouds: 0,
    stars: 0,
    fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
    exposure: 1,
    lamps: [],
  },
  shots: [],
  look: 'miniature',
  notes: [],
} as unknown as Stage;

/** Mean and standard deviation of green over the middle of a wall `away` metres off, in bytes. */
const greens = async (material: Material, away: number): Promise<{ mean: number; deviation: number }> => {
  const camera = { eye: [0.37, 0.21, away], rotation: [0, 0, 0, 1], fovY: 0.6, focus: away, blur: 0 };
  const take = {
    version: 1,
    fps: 24,
    frames: 1,
    tracks: [],
    camera: [camera],
    contacts: [],
    steps: [],
    voices: [],
    events: [],
  };
  const scene = prepareScene(stage, catalogOf(material), { quality: 'draft', take: take as unknown as Take });
  const renderer = await createRenderer(module, scene, stage, take as unknown as Take, {
    width: SIZE,
    height: SIZE,
    quality: 'draft',
  });
  const { rgba } = renderer.frame(0);
  let sum = 0;
  let squares = 0;
  let n = 0;
  for (let y = 16; y < 48; y++) {
    for (let x = 16; x < 48; x++) {
      const g = rgba[(y * SIZE + x) * 4 + 1]!;
      sum += g;
      squares += g * g;
      n++;
    }
  }
  const mean = sum / n;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / n - mean * mean)) };
};

/** Patterns that mix in a second colour (mortar, cracks, white threads), so their mean is not the base colour. */
const TWO_COLOURS: readonly Pattern[] = ['bricks', 'ice', 'denim'];
const PATTERNS = (Object.keys(PATTERN_NUMBERS) as Pattern[]).filter((name) => PATTERN_NUMBERS[name] > 0);

describe('patterns', () => {
  it('keep the base colour on average, and fade where a pixel swallows them', async () => {
    const plain = await greens({ roughness: 1 }, 6);
    for (const pattern of PATTERNS) {
      const near = await greens({ roughness: 1, pattern, patternScale: 0.3 }, 6);
      const far = await greens({ roughness: 1, pattern, patternScale: 0.004 }, 6);
      if (!TWO_COLOURS.includes(pattern)) {
        expect(Math.abs(near.mean / plain.mean - 1), `${pattern} near: ${near.mean} of ${plain.mean}`).toBeLessThan(
          0.09,
        );
        expect(Math.abs(far.mean / plain.mean - 1), `${pattern} far: ${far.mean} of ${plain.mean}`).toBeLessThan(0.09);
      }
      // Asphalt's stains and the colours of whole boards stay; nothing finer than a pixel may.
      expect(far.deviation, `${pattern} far`).toBeLessThan(pattern === 'asphalt' ? 14 : 9);
    }
  }, 30_000);
});
