import { describe, expect, it } from 'vitest';
import { CATALOG } from '../index.ts';
import { findThing } from '../registry.ts';
import { SURFACES } from './surfaces.ts';

const shape = (id: string, looks: object) =>
  findThing(CATALOG, id)!.shape({ size: 1, seed: 1, ...looks }, { pixels: 100 });

describe('things in any material', () => {
  it('are gold all over when they are golden, in its own colour', () => {
    const model = shape('apple', { material: 'gold' });
    for (const part of model.parts) expect(part.material.metalness).toBe(1);
    const { colours } = model.parts.reduce((a, b) => (b.mesh.indices.length > a.mesh.indices.length ? b : a)).mesh;
    let red = 0;
    for (let i = 0; i < colours.length; i += 4) red += colours[i]! / (colours.length / 4);
    expect(red / SURFACES.gold.colour[0]).toBeGreaterThan(0.9);
    expect(red / SURFACES.gold.colour[0]).toBeLessThan(1.1);
  });

  it('stay as they are when the material is their own', () => {
    const own = shape('table', { material: 'wood' });
    const usual = shape('table', {});
    expect(own.parts.map((part) => part.material)).toEqual(usual.parts.map((part) => part.material));
  });

  it('keep the named colour under the named material', () => {
    const model = shape('apple', { material: 'wood', colour: [0.5, 0, 0] });
    for (const part of model.parts) {
      expect(part.material.pattern).toBe('wood');
      expect(part.mesh.colours[1]).toBe(0);
    }
  });
});
