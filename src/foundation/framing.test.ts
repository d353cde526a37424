import { expect, test } from 'vitest';
import {
  aimAt,
  boxCorners,
  cameraRotation,
  distanceForHeight,
  fitPoints,
  fovOfLens,
  frustumOfLens,
  heightInFrame,
  lensOfFov,
  project,
  safeFrame,
  unproject,
  viewDirection,
} from './framing.ts';
import { createRandom } from './random.ts';
import type { Vec3 } from './vec.ts';
import { add, scale } from './vec.ts';

test('a 50 mm lens sees 39.6 degrees across and 22.9 degrees up at 16:9', () => {
  const degrees = 180 / Math.PI;
  expect(fovOfLens(50, 16 / 9) * degrees).toBeCloseTo(22.9, 1);
  expect(2 * Math.atan(frustumOfLens(50, 16 / 9).x) * degrees).toBeCloseTo(39.6, 1);
  for (const aspect of [16 / 9, 1, 9 / 16]) expect(lensOfFov(fovOfLens(35, aspect), aspect)).toBeCloseTo(35, 10);
});

test('a camera at azimuth 0 looks along −Z and sees +X on the right; at a right angle it stands on the +X side', () => {
  const f = frustumOfLens(35, 16 / 9);
  expect(project([0, 1, 5], cameraRotation(0, 0), f, [1, 1, 0]).x).toBeGreaterThan(0);
  expect(project([5, 1, 0], cameraRotation(Math.PI / 2, 0), f, [0, 1, -1]).x).toBeGreaterThan(0);
  const p = project(scale(viewDirection(0.7, 0.4), 8), cameraRotation(0.7, 0.4), f, [0, 0, 0]);
  expect(Math.abs(p.x) + Math.abs(p.y)).toBeLessThan(1e-12);
  expect(p.depth).toBeCloseTo(8, 12);
});

test('the aim puts the target exactly where it is wanted', () => {
  const random = createRandom(5);
  for (let i = 0; i < 200; i++) {
    const f = frustumOfLens(random.range(20, 90), random.range(0.5, 2.2));
    const eye: Vec3 = [random.range(-9, 9), random.range(0, 4), random.range(-9, 9)];
    const target: Vec3 = [random.range(-9, 9), random.range(0, 4), random.range(-9, 9)];
    const x = random.range(-0.7, 0.7);
    const y = random.range(-0.5, 0.5);
    const p = project(eye, aimAt(eye, target, x, y, f), f, target);
    expect(p.x).toBeCloseTo(x, 9);
    expect(p.y).toBeCloseTo(y, 9);
    expect(p.depth).toBeGreaterThan(0);
  }
});

test('the fit keeps every point in the safe frame and touches two opposite sides of it', () => {
  const random = createRandom(11);
  for (let i = 0; i < 100; i++) {
    const f = frustumOfLens(random.range(24, 85), 16 / 9);
    const rotation = cameraRotation(random.range(-1, 1), random.range(-0.3, 0.9));
    const points = Array.from(
      { length: 12 },
      (): Vec3 => [random.range(-4, 4), random.range(0, 3), random.range(-4, 4)],
    );
    const eye = fitPoints(points, rotation, f, safeFrame(0.1));
    const seen = points.map((point) => project(eye, rotation, f, point));
    for (const p of seen) {
      expect(Math.abs(p.x)).toBeLessThanOrEqual(0.9 + 1e-9);
      expect(Math.abs(p.y)).toBeLessThanOrEqual(0.9 + 1e-9);
    }
    const xs = seen.map((p) => p.x);
    const ys = seen.map((p) => p.y);
    const across = Math.abs(Math.max(...xs) - 0.9) < 1e-9 && Math.abs(Math.min(...xs) + 0.9) < 1e-9;
    const upright = Math.abs(Math.max(...ys) - 0.9) < 1e-9 && Math.abs(Math.min(...ys) + 0.9) < 1e-9;
    expect(across || upright).toBe(true);
  }
});

test('distance and height in the frame are inverse, and unproject undoes project', () => {
  const f = frustumOfLens(35, 16 / 9);
  expect(heightInFrame(1.75, distanceForHeight(1.75, 0.75, f), f)).toBeCloseTo(0.75, 12);
  expect(distanceForHeight(1.75, 1 / 1.33, f)).toBeCloseTo(4.02, 1);
  const rotation = cameraRotation(0.3, 0.2);
  const q = project([1, 2, 3], rotation, f, unproject([1, 2, 3], rotation, f, 0.4, -0.2, 6));
  expect([q.x, q.y, q.depth].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([0.4, -0.2, 6]);
});

test('the corners of a turned box keep its size', () => {
  const corners = boxCorners([1, 0, 2], Math.PI / 2, [2, 3, 4]);
  expect(Math.max(...corners.map((c) => c[0])) - 1).toBeCloseTo(2, 9);
  expect(Math.max(...corners.map((c) => c[2])) - 2).toBeCloseTo(1, 9);
  expect(add([0, 0, 0], corners[7]!)[1]).toBe(3);
});
