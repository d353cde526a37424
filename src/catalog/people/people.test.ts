import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../foundation/colour.ts';
import type { Model } from '../model.ts';
import { child } from './child.ts';
import { JOINT_NAMES } from './figure/skeleton.ts';
import { PEOPLE } from './index.ts';
import { man } from './man.ts';
import { woman } from './woman.ts';

const SMALL = { pixels: 100 };
const triangles = (model: Model): number => model.parts.reduce((sum, part) => sum + part.mesh.indices.length / 3, 0);
const meanColour = (model: Model, name: string): Rgb => {
  const colours = model.parts.find((part) => part.name === name)!.mesh.colours;
  const sum = [0, 0, 0];
  for (let i = 0; i < colours.length; i += 4)
    for (let k = 0; k < 3; k++) sum[k]! += colours[i + k]! / (colours.length / 4);
  return [sum[0]!, sum[1]!, sum[2]!];
};

describe('people', () => {
  it('stand on the ground, are as tall as they should be, and have the standard joints and anchors', () => {
    for (const entry of PEOPLE) {
      const model = entry.shape({ size: 1, seed: 4 }, { pixels: 50 });
      const names = model.rig.joints.map((j) => j.name).filter((name) => !name.startsWith('skirt-'));
      expect(names).toEqual([...JOINT_NAMES]);
      expect(Math.abs(model.bounds.min[1]), entry.id).toBeLessThan(0.02);
      expect(model.bounds.max[1] / entry.size[1], entry.id).toBeGreaterThan(0.9);
      expect(model.bounds.max[1] / entry.size[1], entry.id).toBeLessThan(1.2);
      expect(Object.keys(model.anchors)).toEqual(
        expect.arrayContaining(['hand-left', 'hand-right', 'head-top', 'eye', 'mouth', 'seat']),
      );
      expect(model.rig.legs?.map((leg) => leg.joints.map((j) => JOINT_NAMES[j]))).toEqual([
        ['thigh-left', 'shin-left', 'foot-left'],
        ['thigh-right', 'shin-right', 'foot-right'],
      ]);
    }
  });
  it('have weights that sum to one and no broken numbers', () => {
    const model = woman.shape({ size: 1, seed: 2 }, SMALL);
    for (const { mesh, name } of model.parts) {
      for (let i = 0; i < mesh.skin!.weights.length; i += 4) {
        const w = mesh.skin!.weights;
        expect(Math.abs(w[i]! + w[i + 1]! + w[i + 2]! + w[i + 3]! - 1), name).toBeLessThan(1e-4);
      }
      expect(mesh.positions.every(Number.isFinite) && mesh.normals.every(Number.isFinite), name).toBe(true);
    }
  });
  it('wear what is asked for in the colour that is asked for', () => {
    const red: Rgb = [0.6, 0.01, 0.02];
    const model = man.shape(
      { size: 1, seed: 9, clothing: [{ kind: 'raincoat', colour: red }, { kind: 'hat' }] },
      SMALL,
    );
    expect(model.parts.some((part) => part.name === 'hat')).toBe(true);
    meanColour(model, 'raincoat').forEach((v, k) => {
      expect(Math.abs(v - red[k]!)).toBeLessThan(0.06 * Math.max(0.1, red[k]!));
    });
  });
  it('differ by seed and are the same for the same seed', () => {
    const looks = [1, 2, 3].map((seed) => child.shape({ size: 1, seed }, SMALL));
    const again = child.shape({ size: 1, seed: 2 }, SMALL);
    expect(again.parts.map((p) => [...p.mesh.positions])).toEqual(looks[1]!.parts.map((p) => [...p.mesh.positions]));
    const faces = looks.map((model) =>
      meanColour(model, 'face')
        .map((v) => v.toFixed(3))
        .join(),
    );
    expect(new Set(faces).size).toBe(3);
  });
  it('grow with their size and stay within the triangles that their height on screen allows', () => {
    const giant = man.shape({ size: 3, seed: 1 }, SMALL);
    expect(giant.bounds.max[1]).toBeGreaterThan(5);
    expect(triangles(giant)).toBeLessThan(8000);
    expect(triangles(man.shape({ size: 1, seed: 3 }, { pixels: 300 }))).toBeLessThan(21000);
    expect(triangles(man.shape({ size: 1, seed: 3 }, { pixels: 600 }))).toBeLessThan(51000);
  });
});
