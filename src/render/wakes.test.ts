import { expect, test } from 'vitest';
import type { Take } from '../artifacts/take.ts';
import type { Scene } from './scene.ts';
import { Wakes } from './wakes.ts';

const FRAMES = 24;
/** A hull 2 m wide that goes 3 m/s along +X with its root on the water. */
const values = new Float32Array(FRAMES * 7);
for (let f = 0; f < FRAMES; f++) values.set([(3 * f) / 24, 0, 0, 0, 0.70710678, 0, 0.70710678], f * 7);
const take = {
  fps: 24,
  frames: FRAMES,
  tracks: [{ actor: 'boat', stride: 7, joints: 0, values, from: 0, to: FRAMES }],
} as unknown as Take;
const hull = { positions: Float32Array.of(-1, 0, -2, 1, 1, 0, 2, 1, 0, 5, 0, 1), radius: 5 };
const scene = {
  meshes: [hull],
  models: [{ parts: [{ mesh: 0 }] }],
  actors: [0],
} as unknown as Scene;
const water = (depth: number): NonNullable<Scene['water']> =>
  ({
    level: 0,
    waves: [],
    ground: { centre: [0, 0], half: 50, side: 2, heights: Float32Array.of(-depth, -depth, -depth, -depth) },
    churn: [{ x: 9, z: 4, radius: 2 }],
  }) as unknown as NonNullable<Scene['water']>;

test('a boat draws a wake as wide as its hull, along its way', () => {
  const [fall, boat] = new Wakes(scene, water(5), [{ id: 'boat' }], take).at(12);
  expect(fall).toMatchObject({ x: 9, z: 4, direction: [0, 0], half: 2 });
  expect(boat!.half).toBeCloseTo(1);
  expect(boat!.direction[0]).toBeCloseTo(1);
  expect(boat!.trail).toBeGreaterThan(8);
});

test('nothing on dry ground draws one', () => {
  expect(new Wakes(scene, water(0.1), [{ id: 'boat' }], take).at(12)).toHaveLength(1);
});
