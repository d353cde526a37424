import { expect, test } from 'vitest';
import { createAllowances } from './limits.ts';

test('a minute’s worth at once, then as it fills up again', () => {
  let now = 0;
  const allowances = createAllowances(() => now);
  const take = () => allowances.take('a', 60);
  for (let i = 0; i < 60; i++) expect(take().granted).toBe(true);
  expect(take()).toMatchObject({ granted: false, remaining: 0, limit: 60 });
  expect(take().reset).toBeCloseTo(1);
  expect(allowances.take('b', 60).granted).toBe(true);
  now += 2000;
  expect([take().granted, take().granted, take().granted]).toEqual([true, true, false]);
  now += 3600_000;
  expect(allowances.look('a', 60)).toMatchObject({ granted: true, remaining: 60 });
});
