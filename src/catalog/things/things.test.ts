import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../foundation/geometry/mesh.ts';
import { BUILDINGS } from '../buildings/index.ts';
import type { Collider, Looks, ThingEntry } from '../entry.ts';
import { VEHICLES } from '../vehicles/index.ts';
import { THINGS } from './index.ts';

const ENTRIES: readonly ThingEntry[] = [...THINGS, ...VEHICLES, ...BUILDINGS];
const PLAIN: Looks = { size: 1, seed: 3 };
const SMALL = { pixels: 60 };
const MODELS = ENTRIES.map((entry) => ({ entry, model: entry.shape(PLAIN, SMALL) }));

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

  it('are as large as they say, stand on the ground, and keep to their colliders', () => {
    const wrong: string[] = [];
    for (const { entry, model } of MODELS) {
      const { min, max } = boundsOf(model.parts.map((p) => p.mesh));
      const largest = Math.max(...entry.size);
      for (let k = 0; k < 3; k++) {
        const real = max[k]! - min[k]!;
        if (Math.abs(real - entry.size[k]!) > 0.2 * largest)
          wrong.push(`${entry.id} size ${k}: ${real} for ${entry.size[k]}`);
      }
      if (entry.habitat !== 'water-surface' && Math.abs(min[1]) > 0.035 * largest)
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
    const colour = [0.09, 0.31, 0.52] as const;
    const bare = ENTRIES.filter((entry) => {
      let hits = 0;
      for (const part of entry.shape({ ...PLAIN, colour }, SMALL).parts) {
        const c = part.mesh.colours;
        for (let i = 0; i < c.length; i += 4) {
          const k = c[i + 2]! / colour[2];
          if (
            Math.abs(k - 1) < 0.065 &&
            Math.abs(c[i]! / colour[0] - k) < 0.01 &&
            Math.abs(c[i + 1]! / colour[1] - k) < 0.01
          )
            hits++;
        }
      }
      return hits < 10;
    });
    expect(bare.map((e) => e.id)).toEqual(['campfire', 'pizza', 'traffic-light']);
  });

  it('grow with looks.size', () => {
    const chair = THINGS.find((t) => t.id === 'chair')!;
    const big = chair.shape({ ...PLAIN, size: 2 }, SMALL);
    const usual = chair.shape(PLAIN, SMALL);
    expect(big.bounds.max[1]).toBeCloseTo(2 * usual.bounds.max[1], 6);
    expect(big.anchors['seat-1']!.position[1]).toBeCloseTo(2 * usual.anchors['seat-1']!.position[1], 6);
  });
});
