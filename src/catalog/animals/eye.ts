/** Eyes: a ball with pupil, iris and white in crisp rings, a glint, and lids that turn on their own joint. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes, orientByNormals } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, mix, normalize, scale } from '../../foundation/vec.ts';
import type { Frame } from './frame.ts';
import { createFrame } from './frame.ts';
import { orb } from './orb.ts';
import type { Detailing } from './quadruped-plan.ts';

/** One pair of eyes. Lengths in frame units, angles in radians on the ball. */
export interface EyePlan {
  /** Left eye's centre: [side, up, forward]. */
  readonly centre: Vec3;
  readonly radius: number;
  /** Where the left eye looks. */
  readonly gaze: Vec3;
  /** Half angle of pupil and iris seen from the ball's centre. */
  readonly pupil: number;
  readonly iris: number;
  /** Width of the pupil as a fraction of its height: 1 round, 0.35 a slit, above 1 lying. Default 1. */
  readonly slit?: number;
  readonly irisColour: Rgb;
  readonly white: Rgb;
  readonly lidColour: Rgb;
  readonly rimColour: Rgb;
  /** Height of the open upper and lower lid's edge above and below the gaze. */
  readonly upper: number;
  readonly lower: number;
  /** Rise of the outer corner. Default 0. */
  readonly slant?: number;
  /** Lids close by joints `lid-left` and `lid-right`; else they are fixed to the head. */
  readonly blinks: boolean;
}

/** Vertices round an eye at a pixel height of the whole animal. */
export const eyeFineness = (pixels: number): number => (pixels >= 350 ? 20 : pixels >= 150 ? 10 : 6);

/** Fewer than this round an eye, and it has neither lids nor glints. */
const PLAIN_BELOW = 8;

/** Meshes of both eyes. `around` is the number of vertices round an eye. */
export const eyes = (frame: Frame, plan: EyePlan, around: number): Detailing[] => {
  const out: Detailing[] = [];
  for (const side of [1, -1] as const) {
    const gaze = normalize(frame.vector(plan.gaze[0] * side, plan.gaze[1], plan.gaze[2]));
    const outward = normalize(cross(frame.vector(0, 1, 0), gaze));
    const up = cross(gaze, outward);
    const centre = frame.point(plan.centre[0] * side, plan.centre[1], plan.centre[2]);
    const eye: EyeSpace = { centre, gaze, up, outward, side, radius: plan.radius * frame.unit };
    if (around < PLAIN_BELOW) {
      out.push({ joint: 'head', mesh: eyeball(eye, plan, around) });
      continue;
    }
    const lid = plan.blinks ? `lid-${side > 0 ? 'left' : 'right'}` : 'head';
    out.push({ joint: 'head', mesh: mergeMeshes([eyeball(eye, plan, around), ...glints(eye)]) });
    out.push({ joint: lid, mesh: eyelid(eye, plan, 1, around) });
    out.push({ joint: 'head', mesh: eyelid(eye, plan, -1, around) });
  }
  return out;
};

interface EyeSpace {
  readonly centre: Vec3;
  readonly gaze: Vec3;
  readonly up: Vec3;
  /** Horizontal, to the animal's left. */
  readonly outward: Vec3;
  readonly side: 1 | -1;
  /** m */
  readonly radius: number;
}

const direction = (eye: EyeSpace, forward: number, up: number, outward: number): Vec3 =>
  add(add(scale(eye.gaze, forward), scale(eye.up, up)), scale(eye.outward, outward));

const BLACK: Rgb = [0.004, 0.004, 0.005];

const eyeball = (eye: EyeSpace, plan: EyePlan, around: number): Mesh => {
  const out = new MeshBuilder();
  const slit = plan.slit ?? 1;
  const dark = scale(plan.irisColour, 0.4);
  // Rings from the middle of the pupil to behind the lids: half angle, colour, roughness, how much of the slit's shape.
  const rings: readonly (readonly [number, Rgb, number, number])[] = [
    [0, BLACK, 0.1, 1],
    [plan.pupil * 0.97, BLACK, 0.1, 1],
    [plan.pupil * 1.06, mix(plan.irisColour, dark, 0.25), 0.1, 1],
    [plan.pupil * 0.35 + plan.iris * 0.65, plan.irisColour, 0.1, 0.25],
    [plan.iris * 0.96, dark, 0.1, 0],
    [plan.iris, [0.02, 0.015, 0.012], 0.12, 0],
    [plan.iris + 0.1, [0.025, 0.02, 0.016], 0.12, 0],
    [plan.iris + 0.16, plan.white, 0.2, 0],
    [Math.max(1.65, plan.iris + 0.3), plan.white, 0.2, 0],
  ];
  const used = around < PLAIN_BELOW ? rings.filter((_, i) => i === 0 || i === 2 || i === 5 || i === 8) : rings;
  used.forEach(([angle, colour, roughness, shape]) => {
    for (let j = 0; j < around; j++) {
      const a = (j / around) * 2 * Math.PI;
      const narrow = 1 + (slit - 1) * shape;
      const c = cos(a) / Math.max(0.05, narrow);
      const polar = angle / Math.sqrt(c * c + sin(a) * sin(a));
      const t = shape > 0 ? Math.min(polar, plan.iris * 0.9) : angle;
      const d = direction(eye, cos(t), sin(t) * sin(a), sin(t) * cos(a));
      out.vertex(addScaled(eye.centre, d, eye.radius), d, colour, roughness);
    }
  });
  for (let i = 0; i + 1 < used.length; i++) {
    for (let j = 0; j < around; j++) {
      const k = (j + 1) % around;
      out.quad(i * around + j, (i + 1) * around + j, (i + 1) * around + k, i * around + k);
    }
  }
  return orientByNormals(out.build());
};

/** Two small white beads: what a window would draw on a wet ball. */
const glints = (eye: EyeSpace): Mesh[] =>
  (
    [
      [0.36, 0.3, 0.15],
      [-0.3, -0.24, 0.07],
    ] as const
  ).map(([up, side, size]) => {
    const d = normalize(direction(eye, 1, up, side));
    const p = addScaled(eye.centre, d, eye.radius * (1.02 - size));
    const bead = createFrame(p, [0, 0, 0, 1], eye.radius * size);
    return orb(bead, [0, 0, 0], [1, 1, 1], () => [1, 1, 1, 0.5], 4);
  });

/** How far along the lid its rows lie, 0 at the edge: a thin dark rim, a rounded border, then the smooth shell. */
const LID_ROWS = [0, 0.035, 0.08, 0.16, 0.4, 0.7, 1] as const;
/** Thickness of the lid at its first rows, in radii beyond the shell's. */
const LID_BORDER = [-0.085, -0.01, 0.02, 0.01] as const;

const eyelid = (eye: EyeSpace, plan: EyePlan, which: 1 | -1, around: number): Mesh => {
  const out = new MeshBuilder();
  const columns = Math.max(8, Math.round(around * 0.8));
  const open = which > 0 ? plan.upper : plan.lower;
  const reach = which > 0 ? 3.4 : 2.2;
  for (let i = 0; i <= columns; i++) {
    const azimuth = (i / columns - 0.5) * Math.PI * 1.08;
    const edge = which * open * (cos(azimuth * 0.92) * 0.78 + 0.22) + (plan.slant ?? 0) * azimuth * eye.side;
    for (let j = 0; j < LID_ROWS.length; j++) {
      const elevation = edge + (which * reach - edge) * LID_ROWS[j]! * 0.8;
      const thickness = (which > 0 ? 1.08 : 1.06) + (LID_BORDER[j] ?? 0);
      const d = direction(eye, cos(elevation) * cos(azimuth), sin(elevation), cos(elevation) * sin(azimuth));
      const rim = j < (which > 0 ? 3 : 2);
      out.vertex(
        addScaled(eye.centre, d, eye.radius * thickness),
        d,
        rim ? plan.rimColour : plan.lidColour,
        rim ? 0.5 : 1,
      );
    }
  }
  const w = LID_ROWS.length;
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j + 1 < w; j++) out.quad(i * w + j, (i + 1) * w + j, (i + 1) * w + j + 1, i * w + j + 1);
  }
  return orientByNormals(out.build());
};
