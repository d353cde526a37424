import { describe, expect, it } from 'vitest';
import type { Looks } from '../entry.ts';
import type { Model } from '../model.ts';
import { ANIMALS } from './index.ts';

const LOOKS: Looks = { size: 1, seed: 3 };
const FAR = { pixels: 40 };

const triangles = (m: Model) => m.parts.reduce((sum, p) => sum + p.mesh.indices.length / 3, 0);

const models = ANIMALS.map((entry) => ({ entry, model: entry.shape(LOOKS, FAR) }));

describe.each(models)('$entry.id', ({ entry, model }) => {
  it('stands on the ground at its true size, facing +Z', () => {
    const { min, max } = model.bounds;
    expect(Math.abs(min[1])).toBeLessThan(0.04 * entry.size[1]);
    for (const axis of [0, 1, 2] as const) {
      const size = max[axis] - min[axis];
      expect(size / entry.size[axis], `axis ${axis}: ${size} m`).toBeGreaterThan(0.72);
      expect(size / entry.size[axis], `axis ${axis}: ${size} m`).toBeLessThan(1.35);
    }
    expect(model.anchors.mouth!.position[2]).toBeGreaterThan(0);
  });

  it('has parents before children and the root at the origin', () => {
    const { joints } = model.rig;
    expect(joints[0]).toEqual({ name: 'root', parent: -1, position: [0, 0, 0] });
    joints.forEach((j, i) => {
      expect(j.parent).toBeLessThan(i);
      if (i > 0) expect(j.parent, j.name).toBeGreaterThanOrEqual(0);
    });
    expect(new Set(joints.map((j) => j.name)).size).toBe(joints.length);
  });

  it('binds every vertex to existing joints with weights that sum to one', () => {
    for (const part of model.parts) {
      const skin = part.mesh.skin!;
      for (let v = 0; v < skin.weights.length; v += 4) {
        let sum = 0;
        for (let k = 0; k < 4; k++) {
          expect(skin.joints[v + k]!).toBeLessThan(model.rig.joints.length);
          sum += skin.weights[v + k]!;
        }
        expect(sum).toBeCloseTo(1, 4);
      }
    }
  });

  it('never binds a vertex to limbs of both sides', () => {
    const limb = /(shoulder|elbow|wrist|hip|stifle|hock|thigh|shin|foot|wing|ear)-(left|right)/;
    const side = model.rig.joints.map((j) => limb.exec(j.name)?.[2]);
    for (const part of model.parts) {
      const { joints, weights } = part.mesh.skin!;
      for (let v = 0; v < joints.length; v += 4) {
        const sides = new Set<string>();
        for (let k = 0; k < 4; k++)
          if (weights[v + k]! > 0.02 && side[joints[v + k]!]) sides.add(side[joints[v + k]!]!);
        expect(sides.size).toBeLessThan(2);
      }
    }
  });

  it('has legs whose middle joints lie on the side they bend to', () => {
    for (const leg of model.rig.legs ?? []) {
      const [upper, middle, lower] = leg.joints.map((j) => model.rig.joints[j]!.position);
      // Where the straight line from the upper to the lower joint passes the middle joint's height.
      const t = (middle![1] - upper![1]) / (lower![1] - upper![1]);
      const straight = upper![2] + (lower![2] - upper![2]) * t;
      expect(Math.sign(middle![2] - straight), leg.name).toBe(leg.bend);
      expect(leg.sole[1]).toBe(0);
    }
  });

  it('is finite', () => {
    for (const part of model.parts) {
      expect(part.mesh.positions.every(Number.isFinite)).toBe(true);
      expect(part.mesh.normals.every(Number.isFinite)).toBe(true);
      expect(part.mesh.colours.every((c) => c >= 0)).toBe(true);
    }
  });

  it('is cheap when small', () => {
    expect(triangles(model)).toBeLessThan(4000);
  });

  it('takes a named colour exactly, within 6 %, on most of its surface', () => {
    const colour = [0.3, 0.1, 0.4] as const;
    const { mesh } = entry.shape({ ...LOOKS, colour }, FAR).parts[0]!;
    let exact = 0;
    for (let v = 0; v < mesh.colours.length; v += 4) {
      if (colour.every((c, k) => Math.abs(mesh.colours[v + k]! / c - 1) < 0.06)) exact++;
    }
    expect(exact / (mesh.colours.length / 4)).toBeGreaterThan(0.7);
  });
});

describe('chance', () => {
  it('gives the same model for the same seed, and another coat for another', () => {
    const entry = ANIMALS.find((a) => a.id === 'bird')!;
    const near = { pixels: 300 };
    const [first, again, other] = [3, 3, 4].map((seed) => entry.shape({ size: 1, seed }, near));
    first!.parts.forEach((part, i) => {
      expect(again!.parts[i]!.mesh).toEqual(part.mesh);
    });
    expect(other!.parts[0]!.mesh.colours).not.toEqual(first!.parts[0]!.mesh.colours);
  });

  it('gives dogs of no named breed different coats, and keeps a named breed and a named colour', () => {
    const dog = ANIMALS.find((a) => a.id === 'dog')!;
    const coat = (looks: Partial<Looks>): number => {
      const { colours } = dog.shape({ ...LOOKS, ...looks }, FAR).parts[0]!.mesh;
      let sum = 0;
      for (let v = 0; v < colours.length; v += 4) sum += colours[v]!;
      return Math.round((sum / (colours.length / 4)) * 100);
    };
    expect(new Set([0, 1, 2, 3, 4, 5].map((seed) => coat({ seed }))).size).toBeGreaterThan(4);
    const corgis = [1, 2, 3].map((seed) => coat({ seed, variant: 'corgi' }));
    expect(Math.max(...corgis) - Math.min(...corgis)).toBeLessThan(3);
    const red = [0.5, 0.05, 0.05] as const;
    expect(Math.abs(coat({ seed: 2, colour: red }) - coat({ seed: 3, colour: red }))).toBeLessThan(3);
  });

  it('makes babies smaller, with larger heads', () => {
    const entry = ANIMALS.find((a) => a.id === 'dog')!;
    const puppy = entry.shape({ ...LOOKS, age: 'baby' }, FAR);
    const grown = entry.shape(LOOKS, FAR);
    expect(puppy.bounds.max[1]).toBeLessThan(0.7 * grown.bounds.max[1]);
    const headShare = (m: Model) =>
      (m.anchors['head-top']!.position[1] - m.anchors.mouth!.position[1]) / m.bounds.max[1];
    expect(headShare(puppy)).toBeGreaterThan(headShare(grown));
  });
});
