/** Heads of horses. Lengths in head lengths, points [side, up, forward] in the head frame (forward along the nose). */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale } from '../../foundation/vec.ts';
import { eyeFineness, eyes } from './eye.ts';
import type { Anatomy, Detailing, HeadKit, QuadrupedPlan } from './quadruped-plan.ts';

const NOSTRIL = hex('#1d1512');

const sculpt = (kit: HeadKit): void => {
  const { tool, palette } = kit;
  const muzzle = { colour: palette.muzzle ?? palette.body, region: 'muzzle' };
  tool.ellipsoid([0, 0, 0], [0.14, 0.19, 0.23]);
  tool.ellipsoid([0, 0.06, 0.08], [0.115, 0.13, 0.2]);
  for (const s of [1, -1]) {
    tool.ellipsoid([0.055 * s, -0.13, 0.02], [0.075, 0.19, 0.2], { blend: 0.08 });
    tool.ellipsoid([0.1 * s, 0.07, 0.14], [0.05, 0.06, 0.1], { blend: 0.06 });
    // The cheek's ridge runs from below the eye towards the nose.
    tool.cone([0.1 * s, -0.01, 0.2], [0.07 * s, -0.06, 0.5], 0.03, 0.015, { blend: 0.08 });
  }
  tool.cone([0, -0.02, 0.12], [0, -0.07, 0.64], 0.165, 0.098, { blend: 0.1, flat: 0.72 });
  tool.ellipsoid([0, -0.085, 0.71], [0.095, 0.11, 0.105], { ...muzzle, blend: 0.08 });
  for (const s of [1, -1])
    tool.ellipsoid([0.055 * s, -0.055, 0.745], [0.045, 0.055, 0.055], { ...muzzle, blend: 0.03 });
  const hinge: Vec3 = [0, -0.16, 0.08];
  const chin: Vec3 = [0, -0.19, 0.66];
  const chain = kit.chains.jaw(hinge, chin);
  tool.ellipsoid([0, -0.185, 0.66], [0.062, 0.045, 0.085], { ...muzzle, chain, blend: 0.03, group: tool.group(0.02) });
  tool.cone([0, -0.19, 0.1], [0, -0.175, 0.6], 0.07, 0.045, { blend: 0.06, flat: 0.9 });
  for (const s of [1, -1] as const) {
    tool.ellipsoid([0.165 * s, 0.055, 0.135], [0.05, 0.055, 0.065], { carve: true, blend: 0.04 });
    tool.ellipsoid([0.078 * s, -0.06, 0.785], [0.025, 0.035, 0.03], {
      colour: NOSTRIL,
      region: 'nostril',
      carve: true,
      blend: 0.02,
    });
    const root: Vec3 = [0.085 * s, 0.15, -0.1];
    const tip: Vec3 = [0.1 * s, 0.42, -0.05];
    const shell = {
      group: tool.group(0.03),
      chain: kit.chains.ear(s, root, tip),
      colour: palette.ear ?? palette.body,
      region: 'ear',
    };
    const front: Vec3 = [0.6 * s, 0, 0.8];
    tool.cone(root, tip, 0.066, 0.026, { ...shell, blend: 0.03, flat: 0.6, flatAxis: front });
    tool.cone([0.1 * s, 0.2, -0.055], [0.115 * s, 0.36, -0.005], 0.034, 0.008, {
      ...shell,
      colour: palette.innerEar,
      region: 'inner-ear',
      blend: 0.02,
      carve: true,
      flat: 0.5,
      flatAxis: front,
    });
  }
};

/** A unicorn's horn: a slender cone with a spiral groove. */
const horn = (a: Anatomy): Detailing => ({
  joint: 'head',
  mesh: sweep({
    path: [a.head.point(0, 0.17, 0.1), a.head.point(0, 0.5, 0.3), a.head.point(0, 0.83, 0.5)],
    around: 12,
    steps: 24,
    section: (t, angle) => {
      const r = a.head.unit * 0.05 * (1.03 - t) * (1 + 0.12 * sin(angle + t * 50));
      return [cos(angle) * r, sin(angle) * r];
    },
    colour: [0.85, 0.7, 0.42, 0.45],
  }),
});

/** The head section of a horse's plan; `lid` colours the eyelids. */
export const horseHead = (length: number, pitch: number, lid: Rgb, unicorn: boolean): QuadrupedPlan['head'] => ({
  length,
  pitch,
  offset: [-0.02, 0.12],
  fine: { centre: [0, -0.02, 0.28], radius: 0.68, cells: 30 },
  sculpt,
  details: (a, pixels) => [
    ...(unicorn ? [horn(a)] : []),
    ...eyes(
      a.head,
      {
        centre: [0.112, 0.052, 0.14],
        radius: 0.05,
        gaze: [0.88, 0.08, 0.44],
        pupil: 0.75,
        iris: 1.2,
        slit: 1.25,
        irisColour: a.palette.iris,
        white: [0.1, 0.08, 0.06],
        lidColour: lid,
        rimColour: scale(lid, 0.3),
        upper: 0.6,
        lower: 0.58,
        blinks: false,
      },
      eyeFineness(pixels),
    ),
  ],
  eye: [0.112, 0.052, 0.14],
  mouth: [0, -0.16, 0.8],
  top: [0, 0.2, -0.05],
});
