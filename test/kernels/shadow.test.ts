/** Sun shadows: a floor under a box, point by point, beside the rays themselves. */
import { describe, expect, it } from 'vitest';
import type { Light } from '../../src/artifacts/stage.ts';
import { createRandom } from '../../src/foundation/random.ts';
import { normalize, type Vec3 } from '../../src/foundation/vec.ts';
import type { Kernels } from '../../src/kernels/host.ts';
import { cameraOf, lookFrom } from '../../src/render/camera.ts';
import { fitCascade } from '../../src/render/cascades.ts';
import { writeFrameConstants } from '../../src/render/frame-constants.ts';
import { place, QUIET } from './instances.ts';
import { openProbe, seedOf } from './probe.ts';

const seed = seedOf();
const WIDTH = 160;
const HEIGHT = 96;
const MAP = 1024;

/** Does the ray from a point of the floor towards the sun meet the box, grown by so much (m)? */
const meets = (point: readonly number[], sun: Vec3, low: Vec3, high: Vec3, grown: number): boolean => {
  let [from, to] = [0, Number.POSITIVE_INFINITY];
  for (let k = 0; k < 3; k++) {
    const a = (low[k]! - grown - point[k]!) / sun[k]!;
    const b = (high[k]! + grown - point[k]!) / sun[k]!;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to;
};

const boxOf = (low: Vec3, high: Vec3) => {
  const positions: number[] = [];
  for (let i = 0; i < 8; i++) positions.push(...[0, 1, 2].map((k) => (i & (1 << k) ? high[k]! : low[k]!)));
  // Counter-clockwise from outside.
  const faces = [
    [0, 4, 6, 2],
    [1, 3, 7, 5],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 2, 3, 1],
    [4, 5, 7, 6],
  ];
  return { positions, indices: faces.flatMap(([a, b, c, d]) => [a!, b!, c!, a!, c!, d!]) };
};

describe(`sun shadows (SEED=${seed})`, () => {
  it('are dark where rays to the sun are cut, light where they are free, and grey only near the border', async () => {
    const random = createRandom(seed).child('shadow');
    for (let n = 0; n < 4; n++) {
      const probe = await openProbe();
      const { run } = probe;
      run.layOut(WIDTH, HEIGHT, 0);
      run.layOutShadows(MAP, 16);
      const sun = normalize([random.range(-0.8, 0.8), random.range(0.6, 1), random.range(-0.8, 0.8)]);
      const low: Vec3 = [random.range(-1.5, 0), random.range(0, 0.8), random.range(-1.5, 0)];
      const high: Vec3 = [
        low[0] + random.range(0.6, 1.5),
        low[1] + random.range(0.5, 1),
        low[2] + random.range(0.6, 1.5),
      ];
      const camera = cameraOf(lookFrom([random.range(-3, 3), 6, random.range(2, 6)], [0, 0, 0], 0.8), WIDTH, HEIGHT);
      const cascades = [fitCascade(camera, sun, 13, MAP), fitCascade(camera, sun, 60, MAP)] as const;
      const light = {
        sun: { direction: sun, colour: [1, 1, 1], softness: 0, moon: false },
        sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [0, 0, 0], ground: [0, 0, 0] },
        fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
        clouds: 0,
        stars: 0,
        exposure: 1,
      } as unknown as Light;
      writeFrameConstants(probe as unknown as Kernels, camera, light, {
        ...QUIET,
        cascades,
      });
      const floor = {
        positions: [-30, 0, 30, 30, 0, 30, 30, 0, -30, -30, 0, -30],
        indices: [0, 1, 2, 0, 2, 3],
        normals: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0],
      };
      // The box casts, but is not seen: no point of the floor hides behind it.
      place(probe, [floor, boxOf(low, high)], camera);
      run.clearSamples();
      run.rasterInstances(0, 1);
      for (const k of [0, 1]) {
        run.clearShadow(k);
        run.resetTouched();
        run.rasterShadow(k, 1);
        run.reduceShadow(k, 0, MAP);
      }
      run.beginRows();
      // Penumbra of a point sun: 0.012 m a metre of way, at least 1.5 texels; and the map's own steps.
      const border = 4 * cascades[0].texel + 0.012 * 2 * high[1];
      const counts = { dark: 0, light: 0, grey: 0, wrong: 0 };
      for (let y = 0; y < HEIGHT; y++) {
        for (let x = 0; x < WIDTH; x += 64) {
          run.emitStretch(y, x, Math.min(x + 64, WIDTH));
          run.surfaceRow();
          run.shadowRow(y);
          for (let i = 0; i < run.pointsInWork(); i++) {
            const at = (run.pointsPointer() + (i >> 2) * 640 + (i & 3) * 4) >>> 2;
            const read = (offset: number): number => probe.floats[at + (offset >>> 2)]!;
            const point = [read(336), read(352), read(368)];
            const lit = read(144);
            expect(Math.abs(point[1]!)).toBeLessThan(1e-3);
            if (meets(point, sun, low, high, -border)) {
              counts.dark++;
              if (lit > 0) counts.wrong++;
            } else if (!meets(point, sun, low, high, border)) {
              counts.light++;
              if (lit < 1) counts.wrong++;
            } else counts.grey++;
            if (!(lit >= 0 && lit <= 1)) counts.wrong++;
          }
        }
      }
      expect(counts.dark).toBeGreaterThan(20);
      expect(counts.light).toBeGreaterThan(2000);
      expect(counts.wrong, JSON.stringify({ ...counts, low, high, sun })).toBe(0);
    }
  });

  it('takes a map back to what was kept, row by row', async () => {
    const probe = await openProbe();
    const { run } = probe;
    run.layOut(WIDTH, HEIGHT, 0);
    const size = 256;
    run.layOutShadows(size, 16);
    const camera = cameraOf(lookFrom([0, 5, 5], [0, 0, 0], 0.8), WIDTH, HEIGHT);
    const sun = normalize([0.2, 1, 0.3]);
    const cascade = fitCascade(camera, sun, 12, size);
    const light = {
      sun: { direction: sun, colour: [1, 1, 1], softness: 0, moon: false },
      sky: { zenith: [0, 0, 0], horizon: [0, 0, 0], ambient: [0, 0, 0], ground: [0, 0, 0] },
      fog: { colour: [0, 0, 0], density: 0, start: 0, sunGlow: [0, 0, 0] },
      clouds: 0,
      stars: 0,
      exposure: 1,
    } as unknown as Light;
    writeFrameConstants(probe as unknown as Kernels, camera, light, {
      ...QUIET,
      cascades: [cascade, cascade],
    });
    place(probe, [boxOf([-2, 0, -1], [-1, 1, 0]), boxOf([0.5, 0, 0], [1.5, 2, 1])], camera);
    // Everything after the shadow maps' place in memory is not theirs: look at the light they give instead.
    const lightOf = (): number[] => {
      place(
        probe,
        [
          {
            positions: [-9, 0, 9, 9, 0, 9, 9, 0, -9, -9, 0, -9],
            indices: [0, 1, 2, 0, 2, 3],
            normals: [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0],
          },
        ],
        camera,
      );
      run.clearSamples();
      run.rasterInstances(0, 1);
      run.reduceShadow(0, 0, size);
      run.reduceShadow(1, 0, size);
      run.beginRows();
      const list: number[] = [];
      for (let y = 0; y < HEIGHT; y++) {
        for (let x = 0; x < WIDTH; x += 64) {
          run.emitStretch(y, x, Math.min(x + 64, WIDTH));
          run.surfaceRow();
          run.shadowRow(y);
          for (let i = 0; i < run.pointsInWork(); i++)
            list.push(probe.floats[(run.pointsPointer() + (i >> 2) * 640 + (i & 3) * 4 + 144) >>> 2]!);
        }
      }
      place(probe, [boxOf([-2, 0, -1], [-1, 1, 0]), boxOf([0.5, 0, 0], [1.5, 2, 1])], camera);
      return list;
    };
    for (const k of [0, 1]) {
      run.clearShadow(k);
      run.rasterShadow(k, 0);
      run.keepShadow(k);
    }
    const alone = lightOf();
    for (const k of [0, 1]) {
      run.resetTouched();
      run.rasterShadow(k, 1);
    }
    const [first, end] = [run.touchedFrom(), run.touchedTo()];
    expect(first).toBeLessThan(end);
    const both = lightOf();
    for (const k of [0, 1]) run.restoreShadow(k, Math.max(0, first), Math.min(size, end));
    expect(lightOf()).toEqual(alone);
    expect(both).not.toEqual(alone);
    expect(both.every((v, i) => v <= alone[i]! + 1e-6)).toBe(true);
  });
});
