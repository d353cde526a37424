import { expect, it } from 'vitest';
import { waterHeight } from './water.ts';

it('a wave comes back after one wavelength and travels along its direction', () => {
  const water = {
    level: 2,
    waves: [{ direction: [0.6, 0.8] as const, amplitude: 0.5, wavelength: 4, frequency: 1.5, phase: 0.3 }],
  };
  const here = waterHeight(water, 1, 2, 0.7);
  expect(waterHeight(water, 1 + 0.6 * 4, 2 + 0.8 * 4, 0.7)).toBeCloseTo(here, 9);
  // The crest moves by ω/k per second.
  const speed = 1.5 / ((2 * Math.PI) / 4);
  expect(waterHeight(water, 1 + 0.6 * speed, 2 + 0.8 * speed, 1.7)).toBeCloseTo(here, 9);
});
