/** Joints and lengths of the body, as fractions of the height of the chin (after research on anthropometry: ANSUR II). */
import { cos, sin } from '../../../foundation/exact.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, lerp, normalize, sub } from '../../../foundation/vec.ts';
import type { Joint } from '../../model.ts';
import type { Physique } from './person.ts';

/** The two sides of a body; +X is its left. */
export type Side = 'left' | 'right';
/** Both sides with the sign of X. */
export const SIDES: readonly (readonly [Side, 1 | -1])[] = [
  ['left', 1],
  ['right', -1],
];

/** Angle of the arms from the body at rest, rad (30°): between hanging and raised, so that neither has to stretch far. */
export const ARM_SPREAD = Math.PI / 6;

/** Joint names in the order of the rig. */
export const JOINT_NAMES = [
  'root',
  'pelvis',
  'spine',
  'chest',
  'neck',
  'head',
  'jaw',
  'lid-left',
  'lid-right',
  'eye-left',
  'eye-right',
  'clavicle-left',
  'upper-arm-left',
  'forearm-left',
  'hand-left',
  'clavicle-right',
  'upper-arm-right',
  'forearm-right',
  'hand-right',
  'thigh-left',
  'shin-left',
  'foot-left',
  'thigh-right',
  'shin-right',
  'foot-right',
] as const;
/** Name of a joint of a person. */
export type JointName = (typeof JOINT_NAMES)[number];

const PARENTS: Readonly<Record<JointName, JointName | undefined>> = {
  root: undefined,
  pelvis: 'root',
  spine: 'pelvis',
  chest: 'spine',
  neck: 'chest',
  head: 'neck',
  jaw: 'head',
  'lid-left': 'head',
  'lid-right': 'head',
  'eye-left': 'head',
  'eye-right': 'head',
  'clavicle-left': 'chest',
  'upper-arm-left': 'clavicle-left',
  'forearm-left': 'upper-arm-left',
  'hand-left': 'forearm-left',
  'clavicle-right': 'chest',
  'upper-arm-right': 'clavicle-right',
  'forearm-right': 'upper-arm-right',
  'hand-right': 'forearm-right',
  'thigh-left': 'pelvis',
  'shin-left': 'thigh-left',
  'foot-left': 'shin-left',
  'thigh-right': 'pelvis',
  'shin-right': 'thigh-right',
  'foot-right': 'shin-right',
};

/** Index of a joint. */
export const jointIndex = (name: JointName): number => JOINT_NAMES.indexOf(name);

/** One side's joints, m. */
export interface Limbs {
  readonly clavicle: Vec3;
  readonly shoulder: Vec3;
  readonly elbow: Vec3;
  readonly wrist: Vec3;
  /** Unit direction from wrist to fingers. */
  readonly handDirection: Vec3;
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
}

/** Where everything is. */
export interface Skeleton {
  /** Height of the chin, m: the unit of the body. */
  readonly body: number;
  /** Height of the head from chin to crown, m: the unit of the face. */
  readonly head: number;
  /** Point below the chin where the head's own frame starts: chin at 0, crown at 1, forward +Z. */
  readonly headOrigin: Vec3;
  readonly pelvis: Vec3;
  readonly spine: Vec3;
  readonly chest: Vec3;
  readonly neck: Vec3;
  readonly headJoint: Vec3;
  readonly left: Limbs;
  readonly right: Limbs;
}

/** The skeleton of a build. */
export const makeSkeleton = (p: Physique): Skeleton => {
  const head = p.height / p.heads;
  const body = p.height - head;
  const sexed = (woman: number, man: number): number => lerp(man, woman, p.femininity);
  const stoop = 0.012 * p.oldness;
  const limbs = (s: 1 | -1): Limbs => {
    const shoulder: Vec3 = [
      s * sexed(0.101, 0.119) * (1 + 0.02 * p.childhood) * body,
      sexed(0.915, 0.922) * body,
      (-0.01 + stoop) * body,
    ];
    const down: Vec3 = [s * sin(ARM_SPREAD), -cos(ARM_SPREAD), 0];
    const elbow = addScaled(shoulder, down, 0.185 * body);
    const handDirection = normalize([down[0] * 0.995, down[1], 0.1]);
    return {
      clavicle: [s * 0.02 * body, 0.935 * body, stoop * body],
      shoulder,
      elbow,
      wrist: addScaled(elbow, handDirection, 0.158 * body),
      handDirection,
      hip: [s * 0.056 * body, 0.575 * body, 0],
      knee: [s * sexed(0.054, 0.057) * body, 0.318 * body, 0.006 * body],
      ankle: [s * sexed(0.052, 0.058) * body, 0.05 * body, -0.012 * body],
    };
  };
  return {
    body,
    head,
    headOrigin: [0, body, (0.005 + 2 * stoop) * body],
    pelvis: [0, 0.6 * body, 0],
    spine: [0, 0.7 * body, 0.004 * body],
    chest: [0, 0.8 * body, -0.002 * body],
    neck: [0, 0.955 * body, (-0.014 + stoop) * body],
    headJoint: [0, body + 0.02 * head, (-0.006 + 2 * stoop) * body],
    left: limbs(1),
    right: limbs(-1),
  };
};

/** Unit direction of the upper arm. */
export const armDirection = (limbs: Limbs): Vec3 => normalize(sub(limbs.elbow, limbs.shoulder));

/** The rig's joints; eyes and jaw are given by the face, in m. */
export const makeJoints = (skeleton: Skeleton, eye: (side: Side) => Vec3, jaw: Vec3): Joint[] => {
  const position = (name: JointName): Vec3 => {
    const limbs = name.endsWith('left') ? skeleton.left : skeleton.right;
    switch (name) {
      case 'root':
        return [0, 0, 0];
      case 'head':
        return skeleton.headJoint;
      case 'jaw':
        return jaw;
      case 'pelvis':
      case 'spine':
      case 'chest':
      case 'neck':
        return skeleton[name];
      default: {
        const part = name.slice(0, name.lastIndexOf('-'));
        if (part === 'eye' || part === 'lid') return eye(name.endsWith('left') ? 'left' : 'right');
        if (part === 'clavicle') return limbs.clavicle;
        if (part === 'upper-arm') return limbs.shoulder;
        if (part === 'forearm') return limbs.elbow;
        if (part === 'hand') return limbs.wrist;
        if (part === 'thigh') return limbs.hip;
        return part === 'shin' ? limbs.knee : limbs.ankle;
      }
    }
  };
  return JOINT_NAMES.map((name) => {
    const parent = PARENTS[name];
    return { name, parent: parent === undefined ? -1 : jointIndex(parent), position: position(name) };
  });
};
