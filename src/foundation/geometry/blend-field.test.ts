import { describe, expect, it } from 'vitest';
import { FieldBuilder } from './blend-field.ts';
import { surfaceNets } from './surface-nets.ts';

const twoBalls = (gap: number, blend: number) => {
  const builder = new FieldBuilder<string>();
  builder.ellipsoid([0, 0, 0], [1, 1, 1], { group: builder.group(0.001), blend: 0.001, data: 'a' });
  builder.ellipsoid([2 + gap, 0, 0], [1, 1, 1], { group: builder.group(blend), blend: 0.001, data: 'b' });
  return builder.build();
};

describe('blend field', () => {
  it('measures the true distance to a ball and to a round cone', () => {
    const builder = new FieldBuilder<string>();
    const group = builder.group(0.001);
    builder.cone([0, 0, 0], [0, 2, 0], 0.5, 0.5, { group, blend: 0.001, data: 'limb' });
    const field = builder.build();
    expect(field.distance(1, 1, 0)).toBeCloseTo(0.5, 3);
    expect(field.distance(0, 3, 0)).toBeCloseTo(0.5, 3);
    expect(field.distance(0, 1, 0)).toBeCloseTo(-0.5, 3);
  });

  it('melts two balls by a quarter of the blend radius where they are equally near', () => {
    expect(twoBalls(0, 0.4).distance(1, 0, 0)).toBeCloseTo(-0.1, 3);
    expect(twoBalls(0, 0.001).distance(1, 0, 0)).toBeCloseTo(0, 3);
  });

  it('carves', () => {
    const builder = new FieldBuilder<string>();
    const group = builder.group(0.001);
    builder.ellipsoid([0, 0, 0], [1, 1, 1], { group, blend: 0.001, data: 'head' });
    builder.ellipsoid([1, 0, 0], [0.3, 0.3, 0.3], { group, blend: 0.001, data: 'socket', carve: true });
    expect(builder.build().distance(0.9, 0, 0)).toBeGreaterThan(0);
  });

  it('gives the same field nearby as everywhere', () => {
    const field = twoBalls(0.2, 0.5);
    for (let i = 0; i < 50; i++) {
      const x = -1.2 + i * 0.09;
      const local = field.near([x, 0.8, 0], 0.3)!;
      for (const y of [0.6, 0.8, 1]) expect(local(x, y, 0.1)).toBeCloseTo(field.distance(x, y, 0.1), 9);
    }
    expect(field.near([0, 20, 0], 0.5)).toBeUndefined();
  });

  it('meshes to a closed surface around its box', () => {
    const field = twoBalls(0, 0.3);
    const { positions, indices } = surfaceNets(field.distance, [-1.5, -1.5, -1.5], [3.6, 1.5, 1.5], 0.15, {
      near: field.near,
    });
    // Euler characteristic of one closed body without holes: V − E + F = 2, with E = 3F / 2.
    expect(positions.length / 3 - indices.length / 6).toBe(2);
    expect(field.min[0]).toBeCloseTo(-1);
    expect(field.max[0]).toBeCloseTo(3);
  });
});
