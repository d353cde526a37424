/** Heads of cattle and sheep. Lengths in head lengths, points [side, up, forward] in the head frame. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, scale } from '../../foundation/vec.ts';
import { eyeFineness, eyes } from './eye.ts';
import type { Anatomy, Detailing, HeadKit, QuadrupedPlan } from './quadruped-plan.ts';

/** What distinguishes one from another. */
export interface GrazerHead {
  readonly length: number;
  readonly pitch: number;
  /** Half width of the brow and of the muzzle. */
  readonly brow: number;
  readonly muzzle: number;
  readonly earLength: number;
  /** Length of the horns; 0 for none. */
  readonly horns: number;
  readonly lid: Rgb;
}

const NOSTRIL = hex('#2a1a18');

const sculpt =
  (h: GrazerHead) =>
  (kit: HeadKit): void => {
    const { tool, palette } = kit;
    const muzzle = { colour: palette.muzzle ?? palette.body, region: 'muzzle' };
    tool.ellipsoid([0, 0.02, 0], [h.brow, 0.21, 0.23]);
    tool.ellipsoid([0, 0.12, -0.02], [h.brow * 0.85, 0.12, 0.14], { blend: 0.08 });
    for (const s of [1, -1]) {
      tool.ellipsoid([0.07 * s, -0.12, 0.05], [0.08, 0.17, 0.2], { blend: 0.08 });
      tool.ellipsoid([h.brow * 0.75 * s, 0.08, 0.12], [0.06, 0.06, 0.09], { blend: 0.06 });
    }
    tool.cone([0, -0.02, 0.12], [0, -0.09, 0.56], 0.18, h.muzzle * 0.95, { blend: 0.1, flat: 0.85 });
    tool.ellipsoid([0, -0.1, 0.62], [h.muzzle * 1.05, h.muzzle * 0.95, 0.11], { ...muzzle, blend: 0.06 });
    for (const s of [1, -1]) {
      tool.ellipsoid([h.muzzle * 0.5 * s, -0.05, 0.69], [h.muzzle * 0.45, 0.05, 0.05], { ...muzzle, blend: 0.03 });
    }
    const chin: Vec3 = [0, -0.21, 0.56];
    const chain = kit.chains.jaw([0, -0.16, 0.08], chin);
    tool.cone([0, -0.2, 0.12], chin, 0.075, h.muzzle * 0.6, {
      chain,
      region: 'jaw',
      blend: 0.04,
      group: tool.group(0.02),
    });
    for (const s of [1, -1] as const) {
      tool.ellipsoid([(h.brow + 0.03) * s, 0.07, 0.13], [0.05, 0.055, 0.065], { carve: true, blend: 0.04 });
      tool.ellipsoid([h.muzzle * 0.55 * s, -0.06, 0.735], [0.032, 0.026, 0.03], {
        colour: NOSTRIL,
        region: 'nostril',
        carve: true,
        blend: 0.02,
      });
      const root: Vec3 = [h.brow * 0.9 * s, 0.12, -0.08];
      const tip: Vec3 = [(h.brow + h.earLength) * s, 0.06, -0.12];
      const shell = {
        group: tool.group(0.03),
        chain: kit.chains.ear(s, root, tip),
        colour: palette.ear ?? palette.body,
        region: 'ear',
      };
      const front: Vec3 = [0, -0.35, 0.94];
      const half = mix(root, tip, 0.55);
      tool.cone(root, half, 0.04, 0.085, { ...shell, blend: 0.04, flat: 0.42, flatAxis: front });
      tool.cone(half, tip, 0.085, 0.035, { ...shell, blend: 0.03, flat: 0.42, flatAxis: front });
      const inner = { ...shell, colour: palette.innerEar, region: 'inner-ear', carve: true, blend: 0.02 };
      const forward: Vec3 = [half[0], half[1] - 0.012, half[2] + 0.045];
      tool.ellipsoid(forward, [h.earLength * 0.34, 0.05, 0.026], inner);
    }
  };

const details =
  (h: GrazerHead) =>
  (a: Anatomy, pixels: number): Detailing[] => {
    const { head, palette } = a;
    const out = eyes(
      head,
      {
        centre: [h.brow * 0.86, 0.07, 0.13],
        radius: 0.048,
        gaze: [0.86, 0.06, 0.5],
        pupil: 0.75,
        iris: 1.2,
        slit: 1.4,
        irisColour: palette.iris,
        white: [0.12, 0.1, 0.08],
        lidColour: h.lid,
        rimColour: scale(h.lid, 0.3),
        upper: 0.62,
        lower: 0.6,
        blinks: false,
      },
      eyeFineness(pixels),
    );
    for (const s of h.horns > 0 ? [1, -1] : []) {
      const l = h.horns;
      const path = (
        [
          [h.brow * 0.5, 0.2, -0.06],
          [h.brow * 0.5 + l * 0.55, 0.22, -0.06],
          [h.brow * 0.5 + l * 0.9, 0.22 + l * 0.3, -0.02],
          [h.brow * 0.5 + l * 0.95, 0.22 + l * 0.65, 0.02],
        ] as const
      ).map(([x, y, z]) => head.point(x * s, y, z));
      const horn = tube(path, (t) => head.unit * (0.05 * (1 - t) + 0.006), hex('#b9a98c'), {
        around: pixels >= 350 ? 10 : 5,
        steps: 6,
      });
      out.push({ joint: 'head', mesh: horn });
    }
    return out;
  };

/** The head section of a cow's or sheep's plan. */
export const grazerHead = (h: GrazerHead): QuadrupedPlan['head'] => ({
  length: h.length,
  pitch: h.pitch,
  offset: [-0.02, 0.12],
  fine: { centre: [0, -0.02, 0.22], radius: 0.68, cells: 28 },
  sculpt: sculpt(h),
  details: details(h),
  eye: [h.brow * 0.86, 0.07, 0.13],
  mouth: [0, -0.18, 0.72],
  top: [0, 0.24, 0],
});
