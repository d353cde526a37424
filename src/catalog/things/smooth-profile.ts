/** Turned shapes drawn with few points: the smooth curve through them. */
import { curvePoint } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';

/** Points of a lathe's profile, the radius never negative. */
export const smoothProfile = (
  points: readonly (readonly [radius: number, height: number])[],
  steps: number,
): [number, number][] => {
  const path = points.map(([r, y]): Vec3 => [r, y, 0]);
  return Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const p = curvePoint(path, i / steps);
    return [Math.max(0, p[0]), p[1]];
  });
};
