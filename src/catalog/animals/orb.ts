/** A ball or ellipsoid in any frame, coloured by place: noses, toes, beads. */

import { cos, sin } from '../../foundation/exact.ts';
import type { Paint } from '../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { normalize } from '../../foundation/vec.ts';
import type { Frame } from './frame.ts';

/**
 * An ellipsoid whose poles lie along the frame's forward axis.
 *
 * @param centre in frame units
 * @param radii half width, half height, half length, frame units
 * @param colour by unit direction from the centre, in the frame
 * @param rings from pole to pole; twice as many around
 */
export const orb = (
  frame: Frame,
  centre: Vec3,
  radii: Vec3,
  colour: (direction: Vec3) => Paint,
  rings: number,
): Mesh => {
  const out = new MeshBuilder();
  const around = rings * 2;
  for (let i = 0; i <= rings; i++) {
    const polar = (i / rings) * Math.PI;
    for (let j = 0; j < around; j++) {
      const a = (j / around) * 2 * Math.PI;
      const d: Vec3 = [sin(polar) * cos(a), sin(polar) * sin(a), cos(polar)];
      const p = frame.point(centre[0] + d[0] * radii[0], centre[1] + d[1] * radii[1], centre[2] + d[2] * radii[2]);
      const n = normalize(frame.vector(d[0] / radii[0], d[1] / radii[1], d[2] / radii[2]));
      const c = colour(d);
      out.vertex(p, n, [c[0], c[1], c[2]], c[3] ?? 1);
    }
  }
  for (let i = 0; i < rings; i++) {
    for (let j = 0; j < around; j++) {
      const k = (j + 1) % around;
      out.quad(i * around + j, (i + 1) * around + j, (i + 1) * around + k, i * around + k);
    }
  }
  return out.build();
};
