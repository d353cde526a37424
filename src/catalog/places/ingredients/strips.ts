/** A bent way as straight strips. */
import type { Lane } from '../../entry.ts';

/**
 * Straight strips along a line of points.
 *
 * @param points (x, z), m, in order
 * @param width m
 */
export const strips = (points: readonly (readonly number[])[], width: number, kind: Lane['kind']): readonly Lane[] =>
  points.slice(1).map((point, i) => ({
    from: [points[i]![0]!, points[i]![1]!],
    to: [point[0]!, point[1]!],
    width,
    kind,
  }));
