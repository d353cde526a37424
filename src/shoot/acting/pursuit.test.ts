/** Running after somebody: never past him, however he slows down. */
import { expect, test } from 'vitest';
import type { Vec3 } from '../../foundation/vec.ts';
import { leastGap, pursuitCourse } from './pursuit.ts';

const behind = (prey: (time: number) => Vec3, back: number, aside = 0) => {
  const start = prey(0);
  return pursuitCourse({
    start: 0,
    end: 8,
    from: [start[0] - back, 0, start[2] + aside],
    length: 0.8,
    preyLength: 0.3,
    closes: true,
    prey,
  });
};

test('dogs stay behind a ball that slows down and stops, and close up a little', () => {
  // 7 m/s, slowed by 1.2 m/s²: at rest after 5.8 s
  const prey = (time: number): Vec3 => {
    const t = Math.min(time, 7 / 1.2);
    return [7 * t - 0.6 * t * t, 0, 0];
  };
  const course = behind(prey, 2, 0.3)!;
  expect(course(0)[0]).toBeCloseTo(-2, 1);
  expect(course(0)[1]).toBeCloseTo(0.3, 2);
  let before = Number.NEGATIVE_INFINITY;
  for (let time = 0; time <= 8; time += 0.1) {
    const [x] = course(time);
    expect(prey(time)[0] - x).toBeGreaterThan(leastGap(0.8, 0.3) - 0.05);
    expect(x).toBeGreaterThanOrEqual(before);
    before = x;
  }
  expect(prey(8)[0] - course(8)[0]).toBeLessThan(1.8);
});

test('a pursuer keeps to the track of a prey that turns', () => {
  // a quarter of a circle of 10 m
  const prey = (time: number): Vec3 => {
    const a = (time / 8) * (Math.PI / 2);
    return [10 * Math.sin(a), 0, 10 - 10 * Math.cos(a)];
  };
  const course = behind(prey, 1.5)!;
  for (let time = 2; time <= 8; time += 0.5) {
    const [x, z] = course(time);
    expect(Math.abs(Math.sqrt(x * x + (z - 10) * (z - 10)) - 10)).toBeLessThan(0.25);
  }
});

test('what stands still is not pursued', () => {
  expect(behind(() => [0, 0, 0], 3)).toBeUndefined();
});
