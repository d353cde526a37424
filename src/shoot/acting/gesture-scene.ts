/**
 * What a gesture has to work with, and how arms, trunk and head are set. Angles are rad about model axes with the rest pose's arms 30° out:
 * arms forward and elbows bent are −x, raising the left arm sideways +z, the right −z (so z and y change sign with the side).
 */
import type { Vec3 } from '../../foundation/vec.ts';
import type { Task } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';

/** A hand to be brought to a point. */
export interface Reach {
  readonly side: 'left' | 'right';
  /** World point; a function where it depends on how bodies stand in this very tick. */
  readonly point: Vec3 | (() => Vec3);
  readonly weight: number;
  /** Where the elbow points, in the frame of the body, if not down, back and out. */
  readonly elbow?: Vec3;
  /** World directions of the fingers and of the palm, if the hand is to be turned. */
  readonly hand?: () => { readonly fingers: Vec3; readonly palm: Vec3 };
}

/** What a gesture gets to work with. */
export interface GestureScene {
  readonly figure: Figure;
  readonly task: Task;
  readonly time: number;
  /** s since the gesture began, and its length. */
  readonly t: number;
  readonly length: number;
  /** 0–1, faded in and out. */
  readonly weight: number;
  /** Own rhythm, 0–1, so that a crowd does not move as one. */
  readonly own: number;
  /** Point it is aimed at, world, if any. */
  readonly target: Vec3 | undefined;
  /** Where hands work on the target, world, with its heading: the keys of a piano, the top of a laptop. */
  readonly keys?: { readonly point: Vec3; readonly heading: number };
  /** The other of two who do something to each other. */
  readonly partner: Figure | undefined;
  /** Hands to be led to points after the pose is set. */
  readonly reaches: Reach[];
  /** Sinks the pelvis by this many leg lengths. */
  sink(amount: number): void;
}

/** What one gesture does at one instant. */
export type Play = (g: GestureScene) => void;
/** A full turn, rad. */
export const TURN = 2 * Math.PI;

/** Which hand: as the manner says, else the one nearer to the target, else the right. */
export const handOf = (task: Task, figure: Figure, target: Vec3 | undefined): 'left' | 'right' => {
  const manner = task.performance.manner ?? [];
  if (manner.includes('left-hand')) return 'left';
  if (manner.includes('right-hand') || !target) return 'right';
  const left = figure.anchor('hand-left');
  const right = figure.anchor('hand-right');
  if (!left || !right) return 'right';
  const d = (p: Vec3): number => (p[0] - target[0]) * (p[0] - target[0]) + (p[2] - target[2]) * (p[2] - target[2]);
  return d(left) + 0.02 < d(right) ? 'left' : 'right';
};

/** Pose one arm: shoulder, elbow and hand angles given as for the left side. */
export const arm = (
  figure: Figure,
  side: 'left' | 'right',
  weight: number,
  upper: Vec3,
  fore: Vec3,
  hand: Vec3 = [0, 0, 0],
  clavicle = 0,
): void => {
  const s = side === 'left' ? 1 : -1;
  figure.blend(`upper-arm-${side}`, weight, upper[0], s * upper[1], s * upper[2]);
  figure.blend(`forearm-${side}`, weight, fore[0], s * fore[1], s * fore[2]);
  figure.blend(`hand-${side}`, weight, hand[0], s * hand[1], s * hand[2]);
  figure.blend(`clavicle-${side}`, weight, 0, 0, s * clavicle);
};
/** Pose both arms alike. */
export const both = (g: GestureScene, upper: Vec3, fore: Vec3, hand?: Vec3, clavicle?: number): void => {
  arm(g.figure, 'left', g.weight, upper, fore, hand, clavicle);
  arm(g.figure, 'right', g.weight, upper, fore, hand, clavicle);
};
/** Turn head and neck together, rad. */
export const nod = (g: GestureScene, x: number, y = 0, z = 0): void => {
  g.figure.add('neck', x * 0.4 * g.weight, y * 0.4 * g.weight, z * 0.4 * g.weight);
  g.figure.add('head', x * 0.6 * g.weight, y * 0.6 * g.weight, z * 0.6 * g.weight);
};
/** Bend the trunk, shared by its three joints, rad. */
export const bend = (g: GestureScene, x: number, y = 0, z = 0): void => {
  for (const joint of ['pelvis', 'spine', 'chest'])
    g.figure.add(joint, (x * g.weight) / 3, (y * g.weight) / 3, (z * g.weight) / 3);
};
