/** Rest skeleton of a four-legged animal: legs by forward kinematics, trunk pitched so that all feet stand on the ground. */
import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, fromAxisAngle, mix, normalize, sub } from '../../foundation/vec.ts';
import type { Leg } from '../model.ts';
import type { Frame } from './frame.ts';
import { createFrame } from './frame.ts';
import type { LegPlan, QuadrupedPlan } from './quadruped-plan.ts';
import type { Sculpture } from './sculpture.ts';
import { addChain, addJoint, jointIndex } from './sculpture.ts';

const DEGREE = Math.PI / 180;

/** One leg at rest. */
export interface LegBones {
  readonly front: boolean;
  readonly side: 1 | -1;
  /** Withers or hip, then every joint down to the knuckle, m. */
  readonly points: readonly Vec3[];
  readonly chain: number;
}

/** Everything the flesh hangs on. */
export interface Bones {
  readonly trunk: Frame;
  readonly head: Frame;
  readonly legs: readonly LegBones[];
  /** Base, middle, end, m. */
  readonly neck: readonly [Vec3, Vec3, Vec3];
  /** Nine points from root to tip, m. */
  readonly tail: readonly Vec3[];
  readonly chains: { readonly trunk: number; readonly neck: number; readonly head: number; readonly tail: number };
}

/** Offsets [up, forward] of a leg's joints from its root, withers heights. */
const hang = (leg: LegPlan): readonly (readonly [number, number])[] => {
  const points: (readonly [number, number])[] = [[0, 0]];
  leg.lengths.forEach((length, k) => {
    const a = leg.angles[k]! * DEGREE;
    const [up, forward] = points[k]!;
    points.push([up - cos(a) * length, forward + sin(a) * length]);
  });
  return points;
};

/** Trunk pitch (rad, nose up positive) at which both ends rest on their legs. */
const solvePitch = (plan: QuadrupedPlan, frontHeight: number, hindHeight: number): number => {
  let low = -1;
  let high = 1;
  for (let k = 0; k < 40; k++) {
    const p = (low + high) / 2;
    if (hindHeight + plan.trunkLength * sin(p) + plan.trunkRise * cos(p) < frontHeight) low = p;
    else high = p;
  }
  return low;
};

/** Place all joints and chains of the plan in a sculpture. */
export const buildBones = (plan: QuadrupedPlan, s: Sculpture): Bones => {
  const H = plan.height;
  const front = hang(plan.front);
  const hind = hang(plan.hind);
  const frontHeight = -front[4]![0] + plan.foot.height;
  const hindHeight = -hind[3]![0] + plan.foot.height;
  const pitch = solvePitch(plan, frontHeight, hindHeight);
  const turn = fromAxisAngle([1, 0, 0], -pitch);
  const hips: Vec3 = [0, hindHeight * H, -plan.trunkLength * 0.5 * H];
  const trunk = createFrame(hips, turn, H);
  const L = plan.trunkLength;

  addJoint(s, 'pelvis', 'root', trunk.point(0, 0.02, 0.06));
  addJoint(s, 'spine', 'pelvis', trunk.point(0, plan.trunkRise * 0.35, L * 0.38));
  addJoint(s, 'chest', 'spine', trunk.point(0, plan.trunkRise * 0.3, L * 0.7));
  const trunkChain = addChain(s, ['pelvis', 'spine', 'chest'], {
    reach: 0.05 * H,
    width: 0.2 * L * H,
    to: trunk.point(0, plan.trunkRise * 0.3, L),
  });

  const legs: LegBones[] = [];
  for (const side of [1, -1] as const) {
    const name = side > 0 ? 'left' : 'right';
    const withers = trunk.point(0, plan.trunkRise, L);
    const [zr, zf] = plan.front.spread;
    const f = front.map(([up, forward], k): Vec3 => {
      const x = side * H * [zr * 0.55, zr, zr, zf, zf][k]!;
      return [x, withers[1] + up * H, withers[2] + forward * H];
    });
    addJoint(s, `shoulder-${name}`, 'chest', f[1]!);
    addJoint(s, `elbow-${name}`, `shoulder-${name}`, f[2]!);
    addJoint(s, `wrist-${name}`, `elbow-${name}`, f[3]!);
    const r = plan.front.radii;
    const limb = { side, sideWidth: 0.07 * H, reach: 0.045 * H };
    const frontChain = addChain(s, ['chest', `shoulder-${name}`, `elbow-${name}`, `wrist-${name}`], {
      ...limb,
      width: [r[0] * 1.1 * H, r[1] * 1.1 * H, r[2] * 0.9 * H],
      from: f[0]!,
      to: f[4]!,
    });
    legs.push({ front: true, side, points: f, chain: frontChain });

    const [hr, hf] = plan.hind.spread;
    const h = hind.map(([up, forward], k): Vec3 => {
      const x = side * H * [hr * 0.6, hr, hf, hf][k]!;
      return [x, hips[1] + up * H, hips[2] + forward * H];
    });
    addJoint(s, `hip-${name}`, 'pelvis', h[0]!);
    addJoint(s, `stifle-${name}`, `hip-${name}`, h[1]!);
    addJoint(s, `hock-${name}`, `stifle-${name}`, h[2]!);
    const q = plan.hind.radii;
    const hindChain = addChain(s, ['pelvis', `hip-${name}`, `stifle-${name}`, `hock-${name}`], {
      ...limb,
      width: [q[0] * 0.95 * H, q[1] * 1.1 * H, q[2] * 0.9 * H],
      from: addScaled(h[0]!, sub(h[1]!, h[0]!), -1),
      to: h[3]!,
    });
    legs.push({ front: false, side, points: h, chain: hindChain });
  }

  const neck = neckPoints(plan, trunk);
  addJoint(s, 'neck-1', 'chest', neck[0]);
  addJoint(s, 'neck-2', 'neck-1', neck[1]);
  addJoint(s, 'head', 'neck-2', neck[2]);
  const headTurn = fromAxisAngle([1, 0, 0], -plan.head.pitch * DEGREE);
  const headLength = plan.head.length * H;
  const atlas = createFrame(neck[2], headTurn, headLength);
  const head = createFrame(atlas.point(0, ...plan.head.offset), headTurn, headLength);
  const neckDirection = normalize(sub(neck[1], neck[0]));
  const radii = plan.neck.radii;
  const neckChain = addChain(s, ['chest', 'neck-1', 'neck-2', 'head'], {
    reach: 0.05 * H,
    width: [radii[0] * 0.6 * H, plan.neck.length * 0.28 * H, radii[2] * 0.6 * H],
    from: addScaled(neck[0], neckDirection, -0.1 * H),
    to: head.point(0, 0.02, 0.3),
  });
  s.chains.push({ joints: [jointIndex(s.joints, 'head')], borders: [], reach: 0.035 * H });
  const headChain = s.chains.length - 1;

  const tail = tailPoints(plan, trunk);
  for (let k = 0; k < 4; k++) addJoint(s, `tail-${k + 1}`, k === 0 ? 'pelvis' : `tail-${k}`, tail[k * 2]!);
  const tailChain = addChain(s, ['pelvis', 'tail-1', 'tail-2', 'tail-3', 'tail-4'], {
    reach: 0.03 * H,
    width: [Math.max(plan.tail.radii[0], plan.tail.length * 0.06) * H, ...Array(3).fill(plan.tail.length * 0.12 * H)],
    from: addScaled(tail[0]!, sub(tail[1]!, tail[0]!), -1),
    to: tail[8]!,
  });
  const chains = { trunk: trunkChain, neck: neckChain, head: headChain, tail: tailChain };
  return { trunk, head, legs, neck, tail, chains };
};

const neckPoints = (plan: QuadrupedPlan, trunk: Frame): [Vec3, Vec3, Vec3] => {
  const { base, angle, length, arch } = plan.neck;
  const a = angle * DEGREE;
  const start = trunk.point(0, base[0], base[1]);
  const H = plan.height;
  const end: Vec3 = [0, start[1] + sin(a) * length * H, start[2] + cos(a) * length * H];
  const half = mix(start, end, 0.5);
  return [start, [0, half[1] + cos(a) * arch * H, half[2] - sin(a) * arch * H], end];
};

const tailPoints = (plan: QuadrupedPlan, trunk: Frame): Vec3[] => {
  const { base, length, angles } = plan.tail;
  let p = trunk.point(0, base[0], base[1]);
  const points = [p];
  for (let i = 0; i < 8; i++) {
    const k = Math.min(3, i / 2);
    const low = Math.floor(k);
    const a = (angles[low]! + (angles[Math.min(3, low + 1)]! - angles[low]!) * (k - low)) * DEGREE;
    p = addScaled(p, [0, sin(a), -cos(a)], (length * plan.height) / 8);
    points.push(p);
  }
  return points;
};

/** Legs for walking: lateral sequence, left hind first (gaits.csv, Hildebrand). */
export const quadrupedLegs = (s: Sculpture, bones: Bones): Leg[] =>
  bones.legs.map((leg) => {
    const name = leg.side > 0 ? 'left' : 'right';
    const joints = leg.front ? ['shoulder', 'elbow', 'wrist'] : ['hip', 'stifle', 'hock'];
    const knuckle = leg.points[leg.points.length - 1]!;
    const phase = leg.front ? (leg.side > 0 ? 0.25 : 0.75) : leg.side > 0 ? 0 : 0.5;
    return {
      name: `${leg.front ? 'front' : 'hind'}-${name}` as const,
      joints: joints.map((j) => jointIndex(s.joints, `${j}-${name}`)),
      sole: [knuckle[0], 0, knuckle[2]],
      bend: leg.front ? -1 : 1,
      phase,
    };
  });
