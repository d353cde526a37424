/** How the clothes of the upper body are cut: table of lengths and widths, and the holes for the neck. */

import type { Solid } from '../../../foundation/geometry/solids.ts';
import { loftSolid } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { normalize } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import type { TopKind } from './person.ts';
import { MATERIALS } from './workshop.ts';

/** How a top is cut. Lengths of cloth in m, heights in body units. */
export interface Cut {
  /** Cloth away from the body, m. */
  readonly ease: number;
  /** Height of the hem. */
  readonly hem: number;
  /** Sleeve: 0.5 to the middle of the upper arm, 1 elbow, 2 wrist. */
  readonly sleeve: number;
  /** Ease of the sleeve at shoulder and cuff, m. */
  readonly sleeveEase: readonly [number, number];
  /** Width and height of the neck opening. */
  readonly neck: readonly [width: number, height: number];
  /** How far the cloth below the waist stands off: 0 close, 1 like a coat. */
  readonly flare: number;
  readonly material: Material;
}

/** The cuts by kind. */
export const CUTS: Readonly<Record<TopKind, Cut>> = {
  't-shirt': {
    ease: 0.01,
    hem: 0.572,
    sleeve: 0.52,
    sleeveEase: [0.008, 0.012],
    neck: [0.058, 0.952],
    flare: 0,
    material: MATERIALS.cloth,
  },
  shirt: {
    ease: 0.01,
    hem: 0.565,
    sleeve: 1.93,
    sleeveEase: [0.008, 0.0075],
    neck: [0.05, 0.958],
    flare: 0,
    material: MATERIALS.cloth,
  },
  sweater: {
    ease: 0.014,
    hem: 0.575,
    sleeve: 1.95,
    sleeveEase: [0.011, 0.009],
    neck: [0.056, 0.96],
    flare: 0.1,
    material: MATERIALS.knit,
  },
  jacket: {
    ease: 0.015,
    hem: 0.545,
    sleeve: 1.95,
    sleeveEase: [0.01, 0.0085],
    neck: [0.06, 0.935],
    flare: 0.1,
    material: MATERIALS.cloth,
  },
  coat: {
    ease: 0.017,
    hem: 0.36,
    sleeve: 1.95,
    sleeveEase: [0.012, 0.011],
    neck: [0.06, 0.94],
    flare: 0.75,
    material: MATERIALS.cloth,
  },
  raincoat: {
    ease: 0.016,
    hem: 0.4,
    sleeve: 1.93,
    sleeveEase: [0.013, 0.013],
    neck: [0.066, 0.935],
    flare: 1,
    material: MATERIALS.shiny,
  },
  dress: {
    ease: 0.007,
    hem: 0.7,
    sleeve: 0.42,
    sleeveEase: [0.006, 0.011],
    neck: [0.064, 0.925],
    flare: 0,
    material: MATERIALS.cloth,
  },
  spacesuit: {
    ease: 0.028,
    hem: 0.645,
    sleeve: 2,
    sleeveEase: [0.026, 0.022],
    neck: [0.04, 1.1],
    flare: 0,
    material: { roughness: 0.6, sheen: 0.25 },
  },
};

/** Length of the sleeves, for what skin to leave out. */
export const sleeveOf = (kind: TopKind): number => CUTS[kind].sleeve;

/** The plane a round neckline lies in: its height in front of the neck and behind, body units. */
export const neckPlane = (
  b: number,
  height: number,
): { readonly centre: Vec3; readonly axis: Vec3; readonly at: (z: number) => number } => {
  const [front, back] = [height * b, (height + 0.042) * b];
  const slope = (front - back) / (0.1 * b);
  const middle = -0.012 * b;
  return {
    centre: [0, back + slope * (middle + 0.06 * b), middle],
    axis: normalize([0, 1, -slope]),
    at: (z) => back + slope * (z + 0.06 * b),
  };
};

/** The hole of a round neckline. */
export const crewNeck = (b: number, height: number): Solid => {
  const plane = neckPlane(b, height);
  return {
    distance: (x, y, z) => Math.max(plane.at(z) - y, Math.abs(x) - 0.085 * b, Math.abs(z) - 0.11 * b),
    from: [0, b, 0],
    to: [0, b, 0],
    reach: 0.2 * b,
    blend: 0.004,
    operation: 'subtract',
  };
};

/** The deep hole of a dress or an open jacket. */
export const neckHole = (b: number, width: number, height: number): Solid =>
  loftSolid(
    [0, height * b, 0.055 * b],
    [0, 1.06 * b, -0.02 * b],
    [
      [0, width * 0.72 * b],
      [0.5, width * b],
      [1, width * 1.15 * b],
    ],
    {
      blend: 0.01,
      operation: 'subtract',
    },
  );

/** V between the fronts of a jacket. */
export const lapelOpening = (b: number): Solid => {
  const button = 0.7 * b;
  return {
    distance: (x, y, z) => {
      const half = y > button ? (y - button) * 0.3 : (button - y) * 0.1;
      const d = Math.abs(x) - half;
      return z < 0 ? Math.max(d, -z * 3 + 0.01) : d - 0.0015;
    },
    from: [0, 0.75 * b, 0.08 * b],
    to: [0, 0.75 * b, 0.08 * b],
    reach: 1,
    blend: 0.006,
    operation: 'subtract',
  };
};
