/** The sky panorama: its gradient, its clouds, the same bytes from equal numbers. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Light } from '../../src/artifacts/stage.ts';
import { normalize, type Vec3 } from '../../src/foundation/vec.ts';
import type { Kernels } from '../../src/kernels/host.ts';
import { cameraOf, lookFrom } from '../../src/render/camera.ts';
import { writeFrameConstants } from '../../src/render/frame-constants.ts';
import { QUIET } from './instances.ts';
import { openProbe } from './probe.ts';

const SIDE = 256;
const camera = cameraOf(lookFrom([0, 1, 5], [0, 1, 0], 0.7), 64, 36);
const zenith: Vec3 = [0.2, 0.4, 0.9];
const horizon: Vec3 = [0.7, 0.8, 0.9];

/** A sky, to be looked at in unit directions. */
const skyOf = async (clouds: number, seed: number, sun: Vec3 = [0, 0, 0], stars = 0) => {
  const probe = await openProbe();
  const { run } = probe;
  run.layOut(64, 36, 0);
  run.layOutSky(SIDE);
  const light = {
    sun: { direction: normalize([0.5, 0.5, 0.7]), colour: sun, softness: 0, moon: false },
    sky: { zenith, horizon, ambient: [0, 0, 0], ground: [0, 0, 0] },
    fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
    clouds,
    stars,
    exposure: 1,
  } as unknown as Light;
  writeFrameConstants(probe as unknown as Kernels, camera, light, {
    ...QUIET,
    seed,
  });
  for (let y = 0; y < SIDE; y++) run.skyRow(y);
  for (let y = 0; y < SIDE >> 3; y++) run.skyBlurRow(y);
  const target = run.allocate(16);
  return (direction: readonly number[]): number[] => {
    const [x, y, z] = normalize(direction as Vec3);
    run.skyTo(x, y, z, target);
    return [...probe.floats.slice(target >>> 2, (target >>> 2) + 4)];
  };
};
const directions = Array.from({ length: 400 }, (_, i) => {
  const [turn, up] = [i * 2.39996, (i + 0.5) / 400];
  return [Math.cos(turn) * Math.sqrt(1 - up * up), up, Math.sin(turn) * Math.sqrt(1 - up * up)];
});
const hash = (look: (direction: readonly number[]) => number[]): string =>
  createHash('sha256')
    .update(new Float32Array(directions.flatMap(look)))
    .digest('hex');

describe('sky', () => {
  it('goes from the colour of the horizon to that of the zenith when it is clear', async () => {
    const look = await skyOf(0, 1);
    for (let c = 0; c < 3; c++) {
      expect(look([0, 1, 0])[c]).toBeCloseTo(zenith[c]!, 2);
      expect(look([1, -0.03, 0])[c]).toBeCloseTo(horizon[c]!, 1);
      // Between the two everywhere, and the same all round.
      for (const direction of directions) {
        const value = look(direction)[c]!;
        expect(value).toBeGreaterThan(Math.min(zenith[c]!, horizon[c]!) - 0.01);
        expect(value).toBeLessThan(Math.max(zenith[c]!, horizon[c]!) + 0.01);
      }
      expect(look([0.6, 0.4, 0.2])[c]).toBeCloseTo(look([-0.2, 0.4, 0.6])[c]!, 2);
    }
    expect(look([0.3, 0.8, 0])[3]).toBeCloseTo(1, 2);
  });

  it('is brightest at the sun', async () => {
    const look = await skyOf(0, 1, [3, 2.8, 2.5]);
    const at = look([0.5, 0.5, 0.7])[0]!;
    for (const direction of directions) expect(look(direction)[0]!).toBeLessThanOrEqual(at);
    expect(at).toBeGreaterThan(5);
  });

  it('gives equal bytes for equal numbers, other clouds for another seed, and stars only where they are asked for', async () => {
    const [first, again, other] = [
      await skyOf(0.6, 5, [3, 3, 3]),
      await skyOf(0.6, 5, [3, 3, 3]),
      await skyOf(0.6, 6, [3, 3, 3]),
    ];
    expect(hash(again)).toBe(hash(first));
    expect(hash(other)).not.toBe(hash(first));
    const through = directions.map((direction) => first(direction)[3]!);
    expect(Math.min(...through)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...through)).toBeLessThanOrEqual(1.001);
    expect(hash(await skyOf(0, 5, [0, 0, 0], 1))).not.toBe(hash(await skyOf(0, 5)));
  });
});
