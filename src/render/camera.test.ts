import { describe, expect, it } from 'vitest';
import { createRandom } from '../foundation/random.ts';
import { distance } from '../foundation/vec.ts';
import { cameraOf, createFrustumTest, lookFrom, project, unproject } from './camera.ts';
import { fitCascade } from './cascades.ts';

const random = createRandom(20);
const anyPoint = (size: number): [number, number, number] => [
  random.range(-size, size),
  random.range(-size, size),
  random.range(-size, size),
];

describe('camera', () => {
  it('sees the target in the middle of the image', () => {
    for (let i = 0; i < 50; i++) {
      const eye = anyPoint(5);
      const target = anyPoint(5);
      const { x, y, depth } = project(cameraOf(lookFrom(eye, target, 0.6), 320, 180), target);
      expect(x).toBeCloseTo(160, 6);
      expect(y).toBeCloseTo(90, 6);
      expect(depth).toBeCloseTo(distance(eye, target), 9);
    }
  });

  it('finds a point again from its pixel and depth', () => {
    const camera = cameraOf(lookFrom([1, 2, 7], [0, 0.5, 0], 0.8), 640, 360);
    for (let i = 0; i < 100; i++) {
      const point = anyPoint(3);
      const { x, y, depth } = project(camera, point);
      expect(distance(unproject(camera, x, y, depth), point)).toBeLessThan(1e-9);
    }
  });

  it('never culls what is in the image', () => {
    const camera = cameraOf(lookFrom([0, 1, 6], [0, 0, 0], 0.7), 320, 180);
    const sees = createFrustumTest(camera);
    for (let i = 0; i < 300; i++) {
      const point = anyPoint(9);
      const { x, y, depth } = project(camera, point);
      const inside = depth > 0 && x >= 0 && x <= 320 && y >= 0 && y <= 180;
      if (inside) expect(sees(...point, 0)).toBe(true);
    }
    expect(sees(0, 0, 20, 1)).toBe(false);
    expect(sees(30, 0, 0, 1)).toBe(false);
  });

  it('moves shadow maps in whole texels and keeps their size when the camera turns', () => {
    const sun = [0.48, 0.6, 0.64] as const;
    const still = fitCascade(cameraOf(lookFrom([0, 1, 6], [0, 0, 0], 0.7), 320, 180), sun, 12, 1024);
    const turned = fitCascade(cameraOf(lookFrom([0.013, 1, 6], [0.5, 0.2, 0], 0.7), 320, 180), sun, 12, 1024);
    expect(turned.texel).toBe(still.texel);
    expect(turned.u[3] % 1).toBe(0);
    expect(turned.v[3] % 1).toBe(0);
  });
});
