import { expect, test } from 'vitest';
import { findShotSize, minimumJerk, moveProgress, relativeRate, SHOT_MOVES, SHOT_SIZES } from './index.ts';

test('a move starts and ends at rest, runs through the middle, and never goes back', () => {
  expect(moveProgress(0, 8)).toBe(0);
  expect(moveProgress(8, 8)).toBe(1);
  expect(moveProgress(4, 8)).toBeCloseTo(0.5, 12);
  let last = 0;
  for (let t = 0; t <= 8; t += 0.05) {
    const u = moveProgress(t, 8);
    expect(u).toBeGreaterThanOrEqual(last - 1e-12);
    expect(u - last).toBeLessThan(0.012);
    last = u;
  }
});

test('the minimum-jerk curve has the published peak speed', () => {
  expect((minimumJerk(0.501) - minimumJerk(0.499)) / 0.002).toBeCloseTo(1.875, 3);
});

test('a dolly keeps its relative rate', () => {
  expect(relativeRate(4, 1, 0.5)).toBeCloseTo(2, 12);
});

test('sizes run from wide to close and every move of the screenplay has a law', () => {
  for (let i = 1; i < SHOT_SIZES.length; i++) expect(SHOT_SIZES[i]!.frame).toBeLessThan(SHOT_SIZES[i - 1]!.frame);
  expect(findShotSize('full').lens).toBe(35);
  expect(new Set(SHOT_MOVES.map((m) => m.id)).size).toBe(SHOT_MOVES.length);
});
