/** Bands of cloth that close off edges: neckbands, cuffs, hems, belts. They follow the surface they lie on. */

import type { Rgb } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { blendSolids } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, cross, dot, normalize, sub } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import type { SkinningOptions } from './weights.ts';
import type { Workshop } from './workshop.ts';
import { addFlexible } from './workshop.ts';

/** Where a band runs and how it looks. */
export interface Band {
  readonly name: string;
  /** The cloth it lies on. */
  readonly on: readonly Solid[];
  /** A point inside, and the direction the cloth runs through the band. */
  readonly centre: Vec3;
  readonly axis: Vec3;
  /** Nothing of the cloth is further from the centre than this, m. */
  readonly reach: number;
  /** Half its height and half its thickness, m. */
  readonly half: number;
  readonly thick: number;
  /** Moved out of the surface by this, m. Default 0. */
  readonly lift?: number;
  readonly colour: Rgb;
  readonly material: Material;
  readonly skinning?: SkinningOptions;
}

/** Closed line round the solids in the plane through `centre` across `axis`. */
export const outline = (on: readonly Solid[], centre: Vec3, axis: Vec3, reach: number, count: number): Vec3[] => {
  const field = blendSolids(on);
  const up = normalize(axis);
  const u = normalize(cross(up, Math.abs(up[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
  const v = cross(up, u);
  const points: Vec3[] = [];
  for (let k = 0; k < count; k++) {
    const a = (k / count) * 2 * Math.PI;
    const direction: Vec3 = addScaled(addScaled([0, 0, 0], u, cos(a)), v, sin(a));
    const inside = (r: number): boolean => {
      const q = addScaled(centre, direction, r);
      return field(q[0], q[1], q[2]) < 0;
    };
    // From the inside out, so that a neighbouring limb is not taken for this one.
    let low = 0;
    let high = reach;
    const step = reach / 24;
    for (let r = step; r < reach; r += step) {
      if (!inside(r)) {
        high = r;
        break;
      }
      low = r;
    }
    for (let i = 0; i < 9; i++) {
      const middle = (low + high) / 2;
      if (inside(middle)) low = middle;
      else high = middle;
    }
    points.push(addScaled(centre, direction, (low + high) / 2));
  }
  return points;
};

/** Put a band on the person. */
export const addBand = (w: Workshop, band: Band): void => {
  const up = normalize(band.axis);
  const path = outline(band.on, band.centre, up, band.reach, w.fine(32, 14));
  const lift = band.lift ?? 0;
  addFlexible(
    w,
    band.name,
    sweep({
      path,
      section: (_, a) => [cos(a) * band.half, lift + sin(a) * band.thick],
      outward: (_, q) => {
        const d = sub(q, band.centre);
        return addScaled(d, up, -dot(d, up));
      },
      loop: true,
      around: w.fine(10, 6),
      steps: w.fine(56, 18),
      colour: band.colour,
    }),
    band.material,
    band.skinning,
  );
};
