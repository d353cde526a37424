/** Feet stay on what carries the body, and step down where the ground is in reach. */
import { describe, expect, it } from 'vitest';
import type { Ground } from '../ground.ts';
import { createGround } from '../ground.ts';
import { footingAt } from './footing.ts';

const onChair = (level: number): Ground =>
  createGround(
    { height: () => 0, surface: () => 'grass' },
    [{ actor: 'chair', centre: [0, level, 0], heading: 0, half: [0.2, 0.2], material: 'wood' }],
    undefined,
  );

describe('footing', () => {
  it('draws a foot in that would stand beside a chair', () => {
    const at = footingAt(onChair(0.45), [0, 0.45, 0], -0.3, 0.05, 0.25);
    expect(at[0]).toBeGreaterThan(-0.2);
    expect(at[1]).toBe(0.45);
  });

  it('lets a foot step off a low kerb', () => {
    expect(footingAt(onChair(0.05), [0, 0.05, 0], -0.3, 0, 0.25)).toEqual([-0.3, 0, 0]);
  });

  it('lets who sits on a chair keep the feet on the floor', () => {
    expect(footingAt(onChair(0.45), [0, 0, 0], 0, 0.35, 0.9)).toEqual([0, 0, 0.35]);
  });
});
