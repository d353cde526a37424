import { describe, expect, it } from 'vitest';
import type { Surface } from './colouring.ts';
import { lathe, sphere } from './lathe.ts';
import { roundedBox } from './rounded-box.ts';
import { surfaceNets } from './surface-nets.ts';
import { sweep, tube } from './sweep.ts';

/** Signed volume by the divergence theorem: positive when triangles are counter-clockwise from outside. */
const volume = (mesh: Surface): number => {
  const at = (i: number, k: number): number => mesh.positions[i * 3 + k]!;
  let sum = 0;
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [mesh.indices[t]!, mesh.indices[t + 1]!, mesh.indices[t + 2]!];
    sum +=
      at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) -
      at(a, 1) * (at(b, 0) * at(c, 2) - at(b, 2) * at(c, 0)) +
      at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0));
  }
  return sum / 6;
};
/** Share of triangles that face the way their vertices' normals say. */
const agreement = (mesh: Surface): number => {
  let good = 0;
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [mesh.indices[t]! * 3, mesh.indices[t + 1]! * 3, mesh.indices[t + 2]! * 3];
    const p = mesh.positions;
    const u = [0, 1, 2].map((k) => p[b + k]! - p[a + k]!);
    const v = [0, 1, 2].map((k) => p[c + k]! - p[a + k]!);
    const n = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
    let d = 0;
    for (let k = 0; k < 3; k++) d += n[k]! * (mesh.normals[a + k]! + mesh.normals[b + k]! + mesh.normals[c + k]!);
    if (d >= 0) good++;
  }
  return good / (mesh.indices.length / 3);
};
const red = [0.5, 0, 0] as const;

describe('shapes made from formulas', () => {
  it('nets of a ball have its volume, its radius and outward normals', () => {
    const ball = surfaceNets(
      (x, y, z) => Math.sqrt(x * x + y * y + z * z) - 0.5,
      [-0.6, -0.6, -0.6],
      [0.61, 0.61, 0.61],
      0.05,
    );
    expect(volume(ball)).toBeCloseTo((4 / 3) * Math.PI * 0.125, 2);
    for (let i = 0; i < ball.positions.length; i += 3) {
      const [x, y, z] = [ball.positions[i]!, ball.positions[i + 1]!, ball.positions[i + 2]!];
      const r = Math.sqrt(x * x + y * y + z * z);
      expect(Math.abs(r - 0.5)).toBeLessThan(0.002);
      expect((x * ball.normals[i]! + y * ball.normals[i + 1]! + z * ball.normals[i + 2]!) / r).toBeGreaterThan(0.999);
    }
    expect(agreement(ball)).toBe(1);
  });
  it('a tube, a swept loop, a lathed cylinder, a ball and a box enclose what they should', () => {
    const shapes: [Surface, number][] = [
      [
        tube(
          [
            [0, 0, 0],
            [0, 1, 0],
            [0, 2, 0],
          ],
          0.1,
          red,
          { around: 48, caps: 'flat' },
        ),
        Math.PI * 0.01 * 2,
      ],
      [
        sweep({
          path: [
            [1, 0, 0],
            [0, 0, 1],
            [-1, 0, 0],
            [0, 0, -1],
          ],
          section: (_, a) => [0.1 * Math.cos(a), 0.1 * Math.sin(a)],
          outward: (_, p) => p,
          loop: true,
          steps: 64,
          around: 48,
          colour: red,
        }),
        2 * Math.PI * Math.PI * 0.01,
      ],
      [
        lathe(
          [
            [0, 0],
            [0.5, 0],
            [0.5, 1],
            [0, 1],
          ],
          red,
          { around: 96 },
        ),
        Math.PI * 0.25,
      ],
      [sphere([0.5, 1, 0.25], red, { around: 96 }), (4 / 3) * Math.PI * 0.125],
      [roundedBox([1, 2, 3], 0.01, red), 6],
    ];
    for (const [mesh, expected] of shapes) {
      expect(volume(mesh) / expected).toBeGreaterThan(0.9);
      expect(volume(mesh) / expected).toBeLessThan(1.03);
      expect(agreement(mesh)).toBeGreaterThan(0.999);
    }
  });
});
