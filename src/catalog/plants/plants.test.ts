import { describe, expect, it } from 'vitest';
import type { Model } from '../model.ts';
import { PLANTS } from './index.ts';

const triangles = (model: Model): number => model.parts.reduce((n, p) => n + p.mesh.indices.length / 3, 0);

describe('plants', () => {
  it('stand on the ground at about their true size', () => {
    for (const plant of PLANTS) {
      const { bounds } = plant.shape({ size: 1, seed: 3 }, { pixels: 300 });
      expect(bounds.max[1] / plant.size[1], plant.id).toBeGreaterThan(0.6);
      expect(bounds.max[1] / plant.size[1], plant.id).toBeLessThan(1.5);
      expect(bounds.min[1], plant.id).toBeLessThan(0.06);
    }
  });

  it('cost less the smaller they are seen', () => {
    for (const id of ['tree', 'pine', 'palm', 'bush']) {
      const plant = PLANTS.find((p) => p.id === id)!;
      const [near, middle, far] = [700, 280, 50].map((pixels) =>
        triangles(plant.shape({ size: 1, seed: 3 }, { pixels })),
      );
      expect(near!).toBeLessThanOrEqual(16500);
      expect(middle!).toBeLessThan(near!);
      expect(far!).toBeLessThan(900);
    }
  });

  it('have finite vertices and unit normals', () => {
    for (const plant of PLANTS) {
      for (const { mesh } of plant.shape({ size: 1.3, seed: 11 }, { pixels: 100 }).parts) {
        let sum = 0;
        for (const v of mesh.positions) sum += v;
        expect(Number.isFinite(sum), plant.id).toBe(true);
        let worst = 0;
        for (let i = 0; i < mesh.normals.length; i += 3) {
          const [x, y, z] = [mesh.normals[i]!, mesh.normals[i + 1]!, mesh.normals[i + 2]!];
          worst = Math.max(worst, Math.abs(x * x + y * y + z * z - 1));
        }
        expect(worst, plant.id).toBeLessThan(0.02);
      }
    }
  });
});
