import { expect, test } from 'vitest';
import { LOOKS } from '../../src/catalog/looks/index.ts';
import { write } from '../../src/write/index.ts';
import { STUBS } from './catalog.ts';

const lookOf = (prompt: string): string => write(prompt, { catalog: STUBS }).look;

test.each([
  ['A dog runs in a park, claymation', 'clay'],
  ['A dog runs in a park in paper cut-out style', 'paper'],
  ['A dog runs in a park, ink wash painting', 'ink'],
  ['A watercolour of a dog in a park', 'watercolour'],
  ['A pencil sketch of a dog in a park', 'pencil'],
  ['A dog runs in a park, film noir', 'noir'],
  ['A dog runs in a park, cyberpunk style', 'neon'],
  ['A dog runs in a park, tilt-shift photography', 'toy'],
  ['A dog runs in a park, minecraft style', 'voxel'],
  ['A dog runs in a park in blueprint style', 'blueprint'],
  ['A dog runs in a park, silent film', '1920s'],
  ['A dog runs in a park, VHS footage', 'vhs'],
  ['A dog runs in a park', 'natural'],
  ['A dog chews paper', 'natural'],
])('%s', (prompt, look) => {
  expect(lookOf(prompt)).toBe(look);
});

test('a neon night is at night unless another time is said', () => {
  expect(write('A dog runs in a park, cyberpunk style', { catalog: STUBS }).setting.time).toBe('night');
  expect(write('A dog runs in a park at dawn, cyberpunk style', { catalog: STUBS }).setting.time).toBe('dawn');
});

test('each look is known by one id', () => {
  expect(new Set(LOOKS.map((l) => l.id)).size).toBe(LOOKS.length);
});
