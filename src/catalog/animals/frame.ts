/** A local coordinate frame with its own unit of length: "half a head forward, a tenth up". */
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { dot, rotate, scale, sub } from '../../foundation/vec.ts';

/** Local coordinates are [side (+ left), up, forward] in units of `unit` metres. */
export interface Frame {
  readonly origin: Vec3;
  /** Unit axes: left, up, forward. */
  readonly axes: readonly [Vec3, Vec3, Vec3];
  /** m */
  readonly unit: number;
  /** Local point to model space, m. */
  point(side: number, up: number, forward: number): Vec3;
  /** Local direction to model space (not scaled). */
  vector(side: number, up: number, forward: number): Vec3;
  /** Model-space point to local coordinates. */
  local(p: Vec3): Vec3;
}

/** A frame at `origin`, turned by `rotation`, one local unit being `unit` metres. */
export const createFrame = (origin: Vec3, rotation: Quat, unit: number): Frame => {
  const axes = [rotate(rotation, [1, 0, 0]), rotate(rotation, [0, 1, 0]), rotate(rotation, [0, 0, 1])] as const;
  const [x, y, z] = axes;
  const vector = (a: number, b: number, c: number): Vec3 => [
    x[0] * a + y[0] * b + z[0] * c,
    x[1] * a + y[1] * b + z[1] * c,
    x[2] * a + y[2] * b + z[2] * c,
  ];
  return {
    origin,
    axes: [x, y, z],
    unit,
    vector,
    point: (a, b, c) => {
      const v = vector(a * unit, b * unit, c * unit);
      return [origin[0] + v[0], origin[1] + v[1], origin[2] + v[2]];
    },
    local: (p) => {
      const d = scale(sub(p, origin), 1 / unit);
      return [dot(d, x), dot(d, y), dot(d, z)];
    },
  };
};
