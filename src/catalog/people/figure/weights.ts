/**
 * Which joint moves which vertex. Weights follow anatomy instead of plain nearness: the armpit and the groin are planes
 * that halve the angle between limb and trunk, so a raised arm does not drag the ribs along, and a sitting thigh bends at
 * the crease of the hip while the buttocks stay round.
 */
import type { Surface } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { add, dot, normalize, smoothstep, sub } from '../../../foundation/vec.ts';
import { RIB_COUNT, shareWithRibs } from './ribs.ts';
import type { Skeleton } from './skeleton.ts';
import { armDirection, JOINT_NAMES, jointIndex, SIDES } from './skeleton.ts';

/** How a mesh follows the body. */
export interface SkinningOptions {
  /** Width over which vertices go from the left leg to the right one, m. Small for trousers, wide for a skirt. */
  readonly legBlend?: number;
  /** Hanging cloth (skirt, coat) follows the ribs instead of the legs: height of its hem, body units. */
  readonly hang?: number;
  /** It never follows the arms (skirts, which hands pass close by). */
  readonly noArms?: boolean;
  /** It is the face: follows the jaw below the mouth. Mouth height and depth where the jaw starts, head units. */
  readonly jaw?: (point: Vec3) => number;
}

const COUNT = JOINT_NAMES.length + 2 * RIB_COUNT;
const J = Object.fromEntries(JOINT_NAMES.map((n) => [n, jointIndex(n)])) as Record<
  (typeof JOINT_NAMES)[number],
  number
>;

/** A function that fills the weights of all joints at a point. */
const makeWeigher = (skeleton: Skeleton, options: SkinningOptions): ((p: Vec3, out: Float64Array) => void) => {
  const { body: b, head } = skeleton;
  const legBlend = options.legBlend ?? 0.01 * b;
  const arms = SIDES.map(([side, s]) => {
    const limbs = skeleton[side];
    const along = armDirection(limbs);
    return {
      side,
      s,
      limbs,
      along,
      // Half way between the arm's direction and straight down, turned outwards.
      crease: normalize([s * 0.966, 0.259, 0]),
      bend: normalize(add(along, limbs.handDirection)),
    };
  });
  return (p, w) => {
    w.fill(0);
    const y = p[1] / b;
    // The trunk, from the pelvis up.
    const spine = smoothstep(0.655, 0.735, y);
    const chest = smoothstep(0.755, 0.84, y);
    const neck = smoothstep(0.938, 0.978, y);
    const top = smoothstep(b - 0.16 * head, b + 0.02 * head, p[1]);
    let rest = 1;

    // Arms.
    if (!options.noArms) {
      for (const arm of arms) {
        if (p[0] * arm.s < 0.02 * b) continue;
        const from = sub(p, arm.limbs.shoulder);
        const outward = dot(from, arm.crease) + 0.017 * b;
        const along = dot(from, arm.along);
        const share = smoothstep(-0.013 * b, 0.017 * b, outward) * smoothstep(-0.05 * b, 0.03 * b, along) * (1 - top);
        if (share <= 0) continue;
        rest -= share;
        const fromElbow = dot(sub(p, arm.limbs.elbow), arm.bend);
        const fore = smoothstep(-0.028 * b, 0.028 * b, fromElbow);
        const fromWrist = dot(sub(p, arm.limbs.wrist), arm.limbs.handDirection);
        const hand = smoothstep(-0.02 * b, 0.018 * b, fromWrist);
        w[J[`upper-arm-${arm.side}`]] = share * (1 - fore);
        w[J[`forearm-${arm.side}`]] = share * fore * (1 - hand);
        w[J[`hand-${arm.side}`]] = share * fore * hand;
      }
    }

    // Legs.
    const { hang } = options;
    const left = smoothstep(-legBlend, legBlend, p[0]);
    let legs = 0;
    if (hang !== undefined) {
      rest = shareWithRibs(p, hang, b, rest, w);
    } else {
      const behind = smoothstep(0.02, -0.05, p[2] / b);
      const crease = 0.538 + 0.75 * Math.min(0.11, Math.abs(p[0]) / b) + 0.012 * behind;
      const band = 0.028 + 0.022 * behind;
      legs = smoothstep(crease + band, crease - band, y);
    }
    for (const [side, s] of SIDES) {
      const share = rest * legs * (s > 0 ? left : 1 - left);
      if (share <= 0) continue;
      const limbs = skeleton[side];
      const shin = smoothstep(0.034, -0.034, (p[1] - limbs.knee[1]) / b);
      const foot = smoothstep(0.078, 0.045, y);
      w[J[`thigh-${side}`]] = share * (1 - shin);
      w[J[`shin-${side}`]] = share * shin * (1 - foot);
      w[J[`foot-${side}`]] = share * shin * foot;
    }
    rest *= 1 - legs;

    // What is left belongs to the trunk; the shoulders take their part of the chest.
    const girdle = smoothstep(0.845, 0.91, y) * smoothstep(0.035, 0.085, Math.abs(p[0]) / b) * (1 - neck * 0.7);
    const trunk = rest * (1 - top);
    const jaw = options.jaw ? options.jaw(p) : 0;
    w[J.head] = rest * top * (1 - jaw);
    w[J.jaw] = rest * top * jaw;
    w[J.neck] = trunk * neck * (1 - girdle);
    w[J.pelvis] = trunk * (1 - spine);
    w[J.spine] = trunk * spine * (1 - chest);
    const upper = trunk * spine * chest;
    w[J.chest] = upper * (1 - neck) * (1 - girdle);
    w[p[0] > 0 ? J['clavicle-left'] : J['clavicle-right']]! += upper * girdle;
  };
};

/** The surface bound to the body, four joints a vertex. */
export const bindToBody = <S extends Surface>(
  surface: S,
  skeleton: Skeleton,
  options: SkinningOptions = {},
): S & Pick<Mesh, 'skin'> => {
  const weigh = makeWeigher(skeleton, options);
  const count = surface.positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  const all = new Float64Array(COUNT);
  for (let i = 0; i < count; i++) {
    weigh([surface.positions[i * 3]!, surface.positions[i * 3 + 1]!, surface.positions[i * 3 + 2]!], all);
    strongestFour(all, joints, weights, i * 4);
  }
  return { ...surface, skin: { joints, weights } };
};

/** A small hard thing (button, buckle) that moves as one piece with the body around it. */
export const bindAsOne = <S extends Surface>(
  surface: S,
  skeleton: Skeleton,
  at: Vec3,
  options: SkinningOptions = {},
): S & Pick<Mesh, 'skin'> => {
  const all = new Float64Array(COUNT);
  makeWeigher(skeleton, options)(at, all);
  const count = surface.positions.length / 3;
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) strongestFour(all, joints, weights, i * 4);
  return { ...surface, skin: { joints, weights } };
};

const strongestFour = (all: Float64Array, joints: Uint8Array, weights: Float32Array, at: number): void => {
  let sum = 0;
  const taken: number[] = [];
  for (let k = 0; k < 4; k++) {
    let best = -1;
    for (let j = 0; j < COUNT; j++) {
      if (all[j]! > 0 && !taken.includes(j) && (best < 0 || all[j]! > all[best]!)) best = j;
    }
    if (best < 0) break;
    taken.push(best);
    sum += all[best]!;
  }
  taken.forEach((j, k) => {
    joints[at + k] = j;
    weights[at + k] = all[j]! / sum;
  });
};
