import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Light } from '../../artifacts/stage.ts';
import type { Take } from '../../artifacts/take.ts';
import * as layout from '../../kernels/assembly/layout.ts';
import { Kernels } from '../../kernels/host.ts';
import type { Camera } from '../camera.ts';
import { alive, chance } from './chance.ts';
import { fire } from './fire.ts';
import { kicksAt, kicksOf } from './plan.ts';
import { ParticleSink } from './sink.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../../dist/kernels/kernels.wasm', import.meta.url)));

const SIZE = 32;
const CAMERA = {
  eye: [0, 0, 0],
  right: [1, 0, 0],
  up: [0, 1, 0],
  forward: [0, 0, -1],
  tanX: 1,
  tanY: 1,
  width: SIZE,
  height: SIZE,
  focus: 4,
  blur: 0,
} as unknown as Camera;
const LIGHT = {
  exposure: 1,
  sun: { colour: [1, 1, 1] },
  sky: { ambient: [1, 1, 1], ground: [0, 0, 0] },
  fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
} as unknown as Light;

/** Narkowicz' tone curve, as in the kernels. */
const toned = (x: number): number => (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14);

describe('particles', () => {
  it('are born at the same moments however time is sampled', () => {
    const seen = (time: number): Map<number, number> => {
      const ages = new Map<number, number>();
      alive(7, time, 20, 1, (i, age) => ages.set(i, age));
      return ages;
    };
    const now = seen(5);
    const later = seen(5.25);
    expect(now.size).toBeGreaterThan(15);
    for (const [i, age] of now) if (later.has(i)) expect(later.get(i)! - age).toBeCloseTo(0.25, 9);
  });

  it('take their numbers evenly from [0, 1)', () => {
    let sum = 0;
    for (let i = 0; i < 4000; i++) sum += chance(3, i, i % 5);
    expect(sum / 4000).toBeCloseTo(0.5, 1);
  });

  it('of a fire are the same for the same moment and others for the next', () => {
    const picture = (time: number): number[] => {
      const out = new ParticleSink(CAMERA, SIZE, LIGHT, []);
      fire(out, { time, at: () => [0, -0.5, -4], size: 0.3, strength: 1, seed: 5, wind: [0, 0] });
      return [out.count];
    };
    expect(picture(3)).toEqual(picture(3));
    expect(picture(3)[0]).toBeGreaterThan(20);
  });

  it('are blended as the scalar formula says, and hidden by what stands before them', async () => {
    const kernels = await Kernels.create(module);
    kernels.run.layOut(SIZE, SIZE, 0);
    kernels.run.clearSamples();
    // A wall at 8 m everywhere, and at 2 m on the right half: seen through the layers' own clearing, written directly.
    const colours = kernels.run.coloursPointer();
    const depths = kernels.run.depthsPointer();
    const half = new Uint16Array(kernels.bytes.buffer, colours, SIZE * SIZE * 4);
    half.fill(Math.round(0.25 * 65535));
    for (let y = 0; y < SIZE; y++) {
      for (let x = 0; x < SIZE * 4; x++)
        kernels.floats[(depths >>> 2) + y * SIZE * 4 + x] = x < SIZE * 2 ? 1 / 8 : 1 / 2;
    }
    const out = new ParticleSink(CAMERA, SIZE, LIGHT, []);
    out.ball([0, 0, -4], 2, { shape: 'disc', colour: [0.8, 0.2, 0.05], alpha: 0.5, soft: 0.01 });
    kernels.run.drawParticles(out.write(kernels), out.count);
    const at = (x: number, y: number, k: number): number =>
      new Uint16Array(kernels.bytes.buffer, colours, SIZE * SIZE * 4)[(y * SIZE + x) * 4 + k]! / 65535;
    // 2 m at 4 m are 8 pixels: (12, 16) is inside on the left, (20, 16) is behind the near wall, (2, 2) is outside.
    for (const [k, radiance] of [0.8, 0.2, 0.05].entries()) {
      expect(at(12, 16, k)).toBeCloseTo(0.25 + 0.5 * (toned(radiance) - 0.25), 3);
      expect(at(20, 16, k)).toBeCloseTo(0.25, 3);
      expect(at(2, 2, k)).toBeCloseTo(0.25, 3);
    }
    expect(layout.PARTICLE_BYTES).toBe(80);
  });

  it('are kicked up by running on sand and not by walking', () => {
    const stage = { set: { weather: { kind: 'clear', strength: 0, wind: [0, 0] } }, actors: [] };
    const track = (speed: number) => {
      const values = new Float32Array(49 * 7);
      for (let f = 0; f < 49; f++) values.set([(f / 24) * speed, 0, 0, 0, 0, 0, 1], f * 7);
      return { actor: 'man', stride: 7, joints: 1, values, from: 0, to: 49 };
    };
    const take = (speed: number): Take =>
      ({
        fps: 24,
        tracks: [track(speed)],
        contacts: [],
        steps: [{ time: 1, actor: 'man', position: [0, 0, 0], speed: 1, surface: 'sand', mass: 70 }],
      }) as unknown as Take;
    const ground = { height: () => 0, surface: () => 'sand' as const };
    const catalog = { things: [], places: [], actions: [] };
    expect(kicksOf(stage as never, take(4), catalog, ground)).toHaveLength(1);
    expect(kicksOf(stage as never, take(1.2), catalog, ground)).toHaveLength(0);
    const kicks = kicksOf(stage as never, take(4), catalog, ground);
    expect(kicksAt(kicks, 1.5)).toEqual({ from: 0, to: 1 });
    expect(kicksAt(kicks, 0.5)).toEqual({ from: 0, to: 0 });
  });
});
