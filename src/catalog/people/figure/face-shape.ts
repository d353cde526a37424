/**
 * The shape of the head as solids, in head units: chin at y = 0, crown at y = 1, x sideways, z forward. Everything that
 * sits on the face (eyes, brows, lips) asks this shape where its surface is.
 */
import { atan2, cos, pow, sin } from '../../../foundation/exact.ts';
import type { Axes, Solid } from '../../../foundation/geometry/solids.ts';
import { blendSolids, capsule, ellipsoid, loftSolid } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { clamp, lerp } from '../../../foundation/vec.ts';
import type { Person } from './person.ts';

/** Centre of the skull, where hair grows around. */
export const SKULL: Vec3 = [0, 0.625, -0.045];
/** Radii of the skull. */
export const SKULL_RADII: Vec3 = [0.335, 0.372, 0.405];
/** Thickness of the eyelids. */
export const LID = 0.0135;

/** The head's shape and the places on it. */
export interface FaceShape {
  /** Everything, in order of melting. */
  readonly solids: readonly Solid[];
  /** The head without nose, ears and lids, for what grows on it. */
  readonly base: readonly Solid[];
  /** The neck alone, for the skin below the head. */
  readonly neck: Solid;
  /** Radius of the eyeballs. */
  readonly eyeRadius: number;
  /** Eye on the left side (+x); the other is its mirror image. */
  readonly eye: Vec3;
  /** Half opening of an eye to the sides, rad, and its upper and lower border as elevation over the sideways angle. */
  readonly eyeWidth: number;
  readonly upperLid: (sideways: number) => number;
  readonly lowerLid: (sideways: number) => number;
  /** Where the lips meet, for u from −1 (right corner) to 1. */
  readonly mouth: (u: number) => Vec3;
  /** Height of that line. */
  readonly mouthLine: (u: number) => number;
  readonly mouthWidth: number;
  readonly noseTip: Vec3;
  /** Left nostril and its size. */
  readonly nostril: { readonly at: Vec3; readonly size: number };
  /** Depth z of the face's surface at (x, y): with the nose, without it, with the lids. */
  readonly skinAt: (x: number, y: number) => number;
  readonly browSkinAt: (x: number, y: number) => number;
  /** Hinge of the jaw. */
  readonly jaw: Vec3;
}

const axesOf = (yaw: number, roll: number): Axes => {
  const [cy, sy, cr, sr] = [cos(yaw), sin(yaw), cos(roll), sin(roll)];
  return [
    [cy * cr, -sr, sy * cr],
    [cy * sr, cr, sy * sr],
    [-sy, 0, cy],
  ];
};

/** Depth of the outermost surface at (x, y): march from the front, then halve. */
const surfaceFinder = (solids: readonly Solid[]): ((x: number, y: number) => number) => {
  const field = blendSolids(solids);
  return (x, y) => {
    let outside = 0.75;
    let inside = 0;
    for (let z = 0.75; z > 0; z -= 0.02) {
      if (field(x, y, z) < 0) {
        inside = z;
        outside = z + 0.02;
        break;
      }
    }
    for (let i = 0; i < 12; i++) {
      const middle = (outside + inside) / 2;
      if (field(x, y, middle) < 0) inside = middle;
      else outside = middle;
    }
    return (outside + inside) / 2;
  };
};

/** The head of a person; `trunk` is the upper body in head units, for the neck to grow out of. */
export const makeFaceShape = (p: Person, trunk: readonly Solid[]): FaceShape => {
  const { femininity: woman, childhood: child, style, oldness: old } = p;
  const man = 1 - woman;
  const { smile } = p.expression;
  const eyeRadius = lerp(0.058, 0.104, style) * (1 + 0.17 * child + 0.06 * woman);
  const eyeX = 0.148 + 0.01 * style + 0.006 * child;
  const eyeY = lerp(0.495, 0.455, clamp(style * 0.6 + child * 0.4, 0, 1)) - 0.018 * child;
  const jawWidth = lerp(lerp(0.252, 0.2, woman), 0.232, child);
  const chin = lerp(lerp(0.09, 0.06, woman), 0.078, child);
  const width = 0.282 + 0.028 * child - 0.014 * woman;

  const base: Solid[] = [
    ellipsoid(SKULL, SKULL_RADII, { blend: 0.02 }),
    ellipsoid([0, 0.64, 0.12], [0.272, 0.27, 0.245], { blend: 0.12 }),
    ellipsoid([0, 0.36, 0.1], [width - 0.012, 0.31, 0.255], { blend: 0.12 }),
  ];
  for (const s of [-1, 1]) {
    base.push(
      capsule(
        [s * (jawWidth - 0.012), 0.33, 0],
        [s * lerp(0.085, 0.07, woman), chin + 0.012, 0.205],
        lerp(0.092, 0.082, woman),
        chin * 0.98,
        { blend: 0.1 },
      ),
      ellipsoid(
        [s * lerp(0.16, 0.158, child), lerp(0.33, 0.285, child) + 0.012 * Math.max(0, smile), 0.225 - 0.005 * child],
        [0.12 + 0.02 * child, 0.105 + 0.022 * child, 0.098 + 0.008 * child - 0.012 * old],
        { blend: 0.12 },
      ),
    );
  }
  base.push(
    ellipsoid([0, chin + 0.005, 0.245], [chin * 1.15, chin * 0.95, chin * 0.95], { blend: 0.07 }),
    ellipsoid([0, 0.2, 0.275], [0.11, 0.085, 0.075], { blend: 0.08 }),
  );
  const slim = 1 - 0.2 * child;
  const neck = loftSolid(
    [0, -0.55, -0.1],
    [0, 0.3, -0.06],
    [
      [0, lerp(0.235, 0.17, woman) * slim],
      [0.55, lerp(0.215, 0.158, woman) * slim],
      [1, lerp(0.22, 0.165, woman) * slim],
    ],
    { blend: 0.07 },
  );
  base.push(neck, ...trunk);
  if (man > 0.5) base.push(ellipsoid([0, -0.03, 0.055], [0.03, 0.05, 0.04], { blend: 0.06 }));
  for (const s of [-1, 1]) {
    base.push(
      ellipsoid([s * (eyeX + 0.012), eyeY + 0.006, 0.41], [0.092, 0.084, 0.094], {
        blend: 0.095,
        operation: 'subtract',
      }),
    );
  }
  for (const s of [-1, 1]) {
    base.push(
      capsule(
        [s * 0.06, eyeY + eyeRadius * 1.45, 0.325],
        [s * 0.21, eyeY + eyeRadius * 1.5, 0.255],
        0.028 + 0.012 * man,
        0.02 + 0.012 * man,
        { blend: 0.06 },
      ),
    );
  }
  const baseAt = surfaceFinder(base);

  // Nose: bridge, tip, wings, nostrils.
  const size = lerp(1, 0.86, style) * lerp(1.06, 0.9, woman) * (1 - 0.27 * child) * (1 + 0.1 * old);
  const noseY = lerp(0.335, 0.345, style) - 0.012 * child - 0.01 * old;
  const noseZ = baseAt(0, noseY);
  const bridgeZ = baseAt(0, eyeY + 0.02);
  const nose: Solid[] = [
    capsule([0, eyeY + 0.045, bridgeZ - 0.012], [0, noseY + 0.02, noseZ + 0.048 * size], 0.03 * size, 0.038 * size, {
      blend: 0.06,
    }),
    ellipsoid([0, noseY, noseZ + 0.047 * size], [0.052 * size, 0.046 * size, 0.052 * size], { blend: 0.04 }),
  ];
  for (const s of [-1, 1]) {
    nose.push(
      ellipsoid([s * 0.044 * size, noseY - 0.012, noseZ + 0.018], [0.032 * size, 0.03 * size, 0.04 * size], {
        blend: 0.03,
      }),
    );
  }

  // Ears.
  const ears: Solid[] = [];
  const ear = 0.085 + 0.012 * child + 0.01 * old;
  for (const s of [-1, 1]) {
    const axes = axesOf(-s * 0.45, s * 0.12);
    ears.push(
      ellipsoid([s * 0.352, 0.475, -0.065], [0.032, ear * 1.12, 0.07], { axes, blend: 0.03 }),
      ellipsoid([s * 0.388, 0.488, -0.05], [0.026, ear * 0.74, 0.046], { axes, blend: 0.016, operation: 'subtract' }),
      ellipsoid([s * 0.345, 0.462, -0.028], [0.018, 0.024, 0.018], { blend: 0.018 }),
      ellipsoid([s * 0.328, 0.4, -0.04], [0.02, 0.026, 0.026], { blend: 0.025 }),
    );
  }

  // Eyelids: a ball round the eye with an almond cut out of it.
  const eye: Vec3 = [eyeX, eyeY, baseAt(eyeX, eyeY) - eyeRadius * lerp(0.8, 0.72, style)];
  const { wide } = p.expression;
  const upper = lerp(0.5, 0.6, style) * (1 + 0.1 * child) + 0.13 * wide - 0.08 * old;
  const lower = lerp(0.4, 0.5, style) - 0.1 * Math.max(0, smile) + 0.05 * Math.max(0, wide);
  const eyeWidth = lerp(1.02, 1.06, woman);
  const tilt = 0.07 + 0.05 * woman - 0.05 * old - 0.08 * p.expression.worry;
  const upperLid = (t: number): number => upper * (1 - pow(Math.abs(t / eyeWidth), 2.3)) + tilt * t;
  const lowerLid = (t: number): number => -lower * (1 - (t / eyeWidth) * (t / eyeWidth)) + tilt * t;
  const lids: Solid[] = [];
  for (const s of [-1, 1]) {
    const r = eyeRadius + LID;
    lids.push(ellipsoid([s * eyeX, eyeY, eye[2]], [r, r, r], { blend: 0.035 }));
  }
  const openings = [-1, 1].map((s): Solid => {
    const middle: Vec3 = [s * eyeX, eyeY, eye[2] + eyeRadius * 0.9];
    return {
      from: middle,
      to: middle,
      reach: eyeRadius * 1.5,
      blend: 0.01,
      operation: 'subtract',
      distance: (x, y, z) => {
        const dx = (x - s * eyeX) * s;
        const dy = y - eyeY;
        const dz = z - eye[2];
        if (dz < eyeRadius * 0.05) return eyeRadius;
        const flat = Math.sqrt(dx * dx + dz * dz);
        const t = atan2(dx, dz);
        const e = atan2(dy, flat);
        const d = Math.max(e - upperLid(t), lowerLid(t) - e, Math.abs(t) - eyeWidth) * eyeRadius;
        // Not deeper into nose and brow than a little over the lids.
        return Math.max(d, Math.sqrt(flat * flat + dy * dy) - eyeRadius - LID * 2.2);
      },
    };
  });

  // Mouth.
  const skin = [...base, ...nose];
  const skinAt = surfaceFinder(skin);
  const mouthY = lerp(0.205, 0.215, style);
  const mouthWidth = lerp(0.092, 0.112, style) * (1 + 0.14 * smile) * lerp(1.05, 0.98, woman) * (1 - 0.1 * child);
  const lift = 0.035 * smile;
  const mouthLine = (u: number): number => mouthY + lift * u * u * (0.6 + 0.4 * Math.abs(u)) - 0.004;
  const mouth = (u: number): Vec3 => {
    const x = u * mouthWidth;
    const y = mouthLine(u);
    return [x, y, skinAt(x, y)];
  };
  const dimples: Solid[] = [];
  for (const s of [-1, 1]) {
    const corner = mouth(s * 1.08);
    const d = 1 - 0.5 * child;
    dimples.push(
      ellipsoid([corner[0] + s * 0.006, corner[1], corner[2] + 0.008], [0.011 * d, 0.014 * d, 0.014 * d], {
        blend: 0.03,
        operation: 'subtract',
      }),
    );
    // Folds from the nose to the corners of the mouth come with age.
    if (old > 0.3) {
      dimples.push(
        capsule(
          [s * 0.075, 0.31, skinAt(s * 0.075, 0.31) + 0.012],
          [s * 0.135, 0.2, skinAt(s * 0.135, 0.2) + 0.012],
          0.012,
          0.008,
          { blend: 0.03, operation: 'subtract' },
        ),
      );
    }
  }
  return {
    solids: [...skin, ...ears, ...lids, ...openings, ...dimples],
    base,
    neck,
    eyeRadius,
    eye,
    eyeWidth,
    upperLid,
    lowerLid,
    mouth,
    mouthLine,
    mouthWidth,
    noseTip: [0, noseY, noseZ + 0.09 * size],
    nostril: { at: [0.026 * size, noseY - 0.037 * size, noseZ + 0.042 * size], size: 0.014 * size },
    skinAt,
    browSkinAt: surfaceFinder([...base, ...lids]),
    jaw: [0, 0.4, -0.02],
  };
};
