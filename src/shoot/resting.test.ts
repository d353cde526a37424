import { expect, test } from 'vitest';
import { build } from '../build/index.ts';
import { CATALOG } from '../catalog/index.ts';
import { write } from '../write/index.ts';
import { shoot } from './index.ts';
import { surfaceOver } from './resting.ts';

const format = { width: 320, height: 180, fps: 6 };
const entry = (id: string) => CATALOG.things.find((t) => t.id === id)!;
const takeOf = (prompt: string) =>
  shoot(build(write(prompt, { catalog: CATALOG, seconds: 2 }), { catalog: CATALOG, format }), { catalog: CATALOG });
const heights = async (prompt: string, id: string) => {
  const track = (await takeOf(prompt)).tracks.find((t) => t.actor === id)!;
  return [0, 11].map((frame) => track.values[frame * track.stride + 1]!);
};

test('a surface is found over a point of a model', () => {
  const table = entry('table').shape({ size: 1, seed: 1 }, { pixels: 60 });
  expect(surfaceOver(table, 0.13, 0.07)).toBeCloseTo(0.75, 2);
  expect(surfaceOver(table, 5, 0)).toBeUndefined();
});

test('a bird sits on the rail of a fence and a crown stays on a chest', async () => {
  const bird = await heights('A bird sits on a fence.', 'bird-1');
  expect(bird[0]).toBeGreaterThan(0.9);
  expect(bird[1]).toBeCloseTo(bird[0]!, 1);
  const crown = await heights('A golden crown on a chest.', 'crown-1');
  expect(crown[0]).toBeGreaterThan(0.35);
  expect(crown[1]).toBeCloseTo(crown[0]!, 2);
});

test('an apple in the grass does not fall through the ground', async () => {
  const apple = await heights('A girl stands next to an apple on a meadow.', 'apple-1');
  expect(apple[1]).toBeGreaterThan(-0.3);
});
