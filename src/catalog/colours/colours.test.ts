import { expect, test } from 'vitest';
import { hex, luminance } from '../../foundation/colour.ts';
import { COLOUR_TABLE, findColour } from './index.ts';

test('names, hex and spelling variants give exact linear colours', () => {
  expect(findColour('red')).toEqual(hex(COLOUR_TABLE.red!));
  expect(findColour('#ff0000')).toEqual([1, 0, 0]);
  expect(findColour('Sky-Blue')).toEqual(findColour('sky blue'));
  expect(findColour('constructor')).toBeUndefined();
  expect(findColour('quickly')).toBeUndefined();
});

test('light is lighter and dark is darker for every name', () => {
  for (const name of Object.keys(COLOUR_TABLE)) {
    const plain = luminance(findColour(name)!);
    expect(luminance(findColour(`light ${name}`)!)).toBeGreaterThan(plain - 1e-9);
    expect(luminance(findColour(`dark ${name}`)!)).toBeLessThan(plain);
  }
});

test('basic colours are told apart', () => {
  const red = findColour('red')!;
  const green = findColour('green')!;
  expect(red[0]).toBeGreaterThan(4 * red[1]);
  expect(green[1]).toBeGreaterThan(2 * green[0]);
  expect(findColour('reddish')![0]).toBeGreaterThan(findColour('reddish')![1]);
});
