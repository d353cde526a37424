import { expect, test } from 'vitest';
import { createFilmProgress } from './progress.ts';

test('percentages only grow, follow the frames, and leave the last one to the queue', () => {
  const tell = createFilmProgress();
  const seen = [
    tell({ type: 'pass', pass: 'write' }),
    tell({ type: 'pass', pass: 'build' }),
    tell({ type: 'pass', pass: 'shoot' }),
    tell({ type: 'pass', pass: 'render' }),
    tell({ type: 'frames', done: 50, total: 100, fps: 10, left: 5 }),
    tell({ type: 'pass', pass: 'shoot' }),
    tell({ type: 'frames', done: 100, total: 100, fps: 10, left: 0 }),
    tell({ type: 'pass', pass: 'review' }),
  ];
  const percents = seen.map((progress) => progress.percent);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  expect(percents[4]).toBe(51);
  expect(seen[4]!.left).toBe(5);
  expect(percents.at(-1)).toBeLessThan(100);
});
