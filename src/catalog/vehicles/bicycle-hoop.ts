/** Rings of a bicycle: tyres, rims, the chainwheel. */
import { cos, sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';

/** A ring in the yz-plane. */
export const hoop = (
  centre: Vec3,
  radius: number,
  thickness: number,
  colour: readonly [number, number, number],
  around: number,
): Mesh => {
  const path = Array.from({ length: 32 }, (_, i): Vec3 => {
    const a = (i / 32) * 2 * Math.PI;
    return [centre[0], centre[1] + radius * sin(a), centre[2] + radius * cos(a)];
  });
  return tube(path, thickness, colour, { loop: true, steps: 40, around });
};
