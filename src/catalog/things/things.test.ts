import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../foundation/geometry/mesh.ts';
import { BUILDINGS } from '../buildings/index.ts';
import type { Collider, Looks, ThingEntry } from '../entry.ts';
import { VEHICLES } from '../vehicles/index.ts';
import { countTriangles } from './coarsen.ts';
import { THINGS } from './index.ts';

const ENTRIES: readonly ThingEntry[] = [...THINGS, ...VEHICLES, ...BUILDINGS];
const PLAIN: Looks = { size: 1, seed: 3 };
const COLOUR = [0.09, 0.31, 0.52] as const;
const SMALL = { pixels: 100 };
/** Each entry at 300 pixels, its usual size in a film; and far away at 100, in a colour asked for. */
const MODELS = ENTRIES.map((entry) => ({
  entry,
  model: entry.shape(PLAIN, { pixels: 300 }),
  far: entry.shape({ ...PLAIN, colour: COLOUR }, SMALL),
}));

/** Half extents of a collider along x, y, z. */
const reach = (c: Collider): readonly [number, number, number] => {
  switch (c.shape) {
    case 'ball':
      return [c.radius, c.radius, c.radius];
    case 'box':
      return [c.half[0], c.half[1], c.half[2]];
    case 'cylinder':
      return [c.radius, c.halfHeight, c.radius];
    default:
      return [c.radius, c.halfHeight + c.radius, c.radius];
  }
};

describe('things, vehicles and buildings', () => {
  it('have unique ids, and nouns that belong to one entry only', () => {
    const ids = ENTRIES.map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    const nouns = ENTRIES.flatMap((e) => [...e.words.nouns, ...Object.keys(e.variants ?? {})]);
    expect(nouns.filter((n, i) => nouns.indexOf(n) !== i)).toEqual([]);
  });

  it('are as large as they say within a tenth, stand on the ground, and keep to their colliders', () => {
    const wrong: string[] = [];
    for (const { entry, model } of MODELS) {
      const { min, max } = boundsOf(model.parts.map((p) => p.mesh));
      const largest = Math.max(...entry.size);
      for (let k = 0; k < 3; k++) {
        const real = max[k]! - min[k]!;
        if (Math.abs(real - entry.size[k]!) > 0.1 * entry.size[k]! + 0.01 * largest)
          wrong.push(`${entry.id} size ${k}: ${real} for ${entry.size[k]}`);
      }
      // A fin, a hearth, a snowman may sink in a little; boats lie as deep as they draw.
      if (entry.habitat !== 'water-surface' && (min[1] > 0.015 * largest || min[1] < -0.045 * largest))
        wrong.push(`${entry.id} stands on ${min[1]}`);
      for (const c of entry.body.colliders(PLAIN)) {
        const r = reach(c);
        for (let k = 0; k < 3; k++) {
          const out = Math.max(min[k]! - (c.centre[k]! - r[k]!), c.centre[k]! + r[k]! - max[k]!);
          if (out > 0.08 * largest) wrong.push(`${entry.id} collider ${c.shape} ${k}: ${out} m outside`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('have sound meshes: finite numbers, unit normals, colours in range, parts bound to existing joints', () => {
    for (const { entry, model } of MODELS) {
      model.rig.joints.forEach((j, i) => {
        expect(j.parent, `${entry.id} ${j.name}`).toBeLessThan(i);
      });
      for (const part of model.parts) {
        const { positions, normals, colours, indices } = part.mesh;
        const where = `${entry.id} ${part.name}`;
        expect(part.joint ?? 0, where).toBeLessThan(model.rig.joints.length);
        expect(positions.every(Number.isFinite), where).toBe(true);
        expect(
          indices.every((i) => i < positions.length / 3),
          where,
        ).toBe(true);
        expect(
          colours.every((v) => v >= 0 && v < 4),
          where,
        ).toBe(true);
        let worst = 0;
        for (let i = 0; i < normals.length; i += 3) {
          const l = Math.sqrt(normals[i]! ** 2 + normals[i + 1]! ** 2 + normals[i + 2]! ** 2);
          worst = Math.max(worst, Math.abs(l - 1));
        }
        expect(worst, `${where} normals`).toBeLessThan(0.05);
      }
    }
  });

  it('wear the asked-for colour within six per cent, except what has no colour to choose', () => {
    const bare = MODELS.filter(({ far }) => {
      // Smoke and confetti have no surface.
      if (far.parts.every((part) => part.material.opacity === 0)) return false;
      let hits = 0;
      for (const part of far.parts) {
        const c = part.mesh.colours;
        for (let i = 0; i < c.length; i += 4) {
          const k = c[i + 2]! / COLOUR[2];
          if (
            Math.abs(k - 1) < 0.065 &&
            Math.abs(c[i]! / COLOUR[0] - k) < 0.01 &&
            Math.abs(c[i + 1]! / COLOUR[1] - k) < 0.01
          )
            hits++;
        }
      }
      return hits < 10;
    });
    expect(bare.map(({ entry }) => entry.id)).toEqual(['campfire', 'pizza', 'traffic-light']);
  });

  it('spend no more triangles than 20 000 at 300 pixels and 4 000 at 100', () => {
    const heavy: string[] = [];
    for (const { entry, model, far } of MODELS) {
      const [usual, small] = [countTriangles(model.parts), countTriangles(far.parts)];
      if (usual > 20000 || small > 4000) heavy.push(`${entry.id}: ${usual}, ${small}`);
    }
    expect(heavy).toEqual([]);
  });

  it('are built alike from equal looks', () => {
    const same = (a: Float32Array, b: Float32Array): boolean => a.length === b.length && a.every((v, i) => v === b[i]);
    for (const { entry, far } of MODELS) {
      const again = entry.shape({ ...PLAIN, colour: COLOUR }, SMALL);
      again.parts.forEach((part, i) => {
        const mesh = far.parts[i]!.mesh;
        const equal = same(part.mesh.positions, mesh.positions) && same(part.mesh.colours, mesh.colours);
        expect(equal, `${entry.id} ${part.name}`).toBe(true);
      });
    }
  });

  it('grow with looks.size', () => {
    const chair = THINGS.find((t) => t.id === 'chair')!;
    const big = chair.shape({ ...PLAIN, size: 2 }, SMALL);
    const usual = chair.shape(PLAIN, SMALL);
    expect(big.bounds.max[1]).toBeCloseTo(2 * usual.bounds.max[1], 6);
    expect(big.anchors['seat-1']!.position[1]).toBeCloseTo(2 * usual.anchors['seat-1']!.position[1], 6);
  });
});
