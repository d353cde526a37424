import { expect, test } from 'vitest';
import { lightningAt } from './lightning.ts';

const minute = Array.from({ length: 60 * 24 }, (_, frame) => lightningAt(frame / 24, 5));

test('a storm flashes a dozen times a minute and is dark in between', () => {
  const lit = minute.filter((flash) => flash.strength > 0).length;
  const strokes = minute.filter((flash, i) => flash.strength > 0 && !(minute[i - 1]?.strength ?? 0)).length;
  expect(strokes).toBeGreaterThan(12);
  expect(strokes).toBeLessThan(24);
  expect(lit / minute.length).toBeLessThan(0.12);
});

test('a flash depends on time and seed alone', () => {
  const at = minute.findIndex((flash) => flash.strength > 0.5);
  expect(lightningAt(at / 24, 5)).toEqual(minute[at]);
  expect(minute.every(({ strength }) => strength >= 0 && strength <= 1)).toBe(true);
});
