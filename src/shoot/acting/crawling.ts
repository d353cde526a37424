/** Crawling on hands and knees: a diagonal gait, knees and palms planted while they carry. */
import type { Leg } from '../../catalog/model.ts';
import { asin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  clamp,
  distance,
  fromAxisAngle,
  fromHeading,
  mix,
  multiply,
  rotate,
  slerp,
  sub,
} from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';
import type { Ground } from '../ground.ts';
import { minimumJerk } from '../motion/ease.ts';
import { reachTo } from './limbs.ts';

/** Time to go down to the knees or to get up from them, s. */
const CHANGE = 0.9;

/** How much somebody is on hands and knees, 0–1: from where he crawls until he does something on his feet. */
export const crawlingAt = (player: Player, time: number): number => {
  let weight = 0;
  for (const task of player.tasks) {
    if (task.start > time) break;
    const u = task.start <= 0.05 ? 1 : minimumJerk((time - task.start) / CHANGE);
    if (task.action.id === 'crawl') weight += (1 - weight) * u;
    else if (task.performance.path || ['leap', 'posture'].includes(task.action.family)) weight *= 1 - u;
  }
  return weight;
};

/** The moment of a crawl. */
export interface CrawlStep {
  readonly weight: number;
  /** Where the body is on the ground, m, and where it looks. */
  readonly position: Vec3;
  readonly heading: number;
  /** Cycles of the gait gone through. */
  readonly cycle: number;
  /** Length of a whole stride, m. */
  readonly stride: number;
  readonly ground: Ground;
}

/** Where a limb's end is along the way (−1 behind to 1 ahead) and how far it is lifted (0–1). */
const swing = (cycle: number): readonly [number, number] => {
  const u = cycle - Math.floor(cycle);
  if (u < 0.55) return [1 - (2 * u) / 0.55, 0];
  const v = (u - 0.55) / 0.45;
  return [-1 + 2 * minimumJerk(v), 4 * v * (1 - v)];
};

/** Put a figure on hands and knees. To be called with the angles of trunk and head set; it places the figure. */
export const crawl = (figure: Figure, legs: readonly Leg[], step: CrawlStep): void => {
  const { weight: w, heading } = step;
  const hip = figure.restOf(legs[0]!.joints[0]!);
  const knee = figure.restOf(legs[0]!.joints[1]!);
  const thigh = distance(hip, knee);
  const shoulder = figure.restOf(Math.max(0, figure.joint('upper-arm-left')));
  const elbow = figure.restOf(Math.max(0, figure.joint('forearm-left')));
  const wrist = figure.restOf(Math.max(0, figure.joint('hand-left')));
  const arm = distance(shoulder, elbow) + distance(elbow, wrist);
  const trunk = shoulder[1] - hip[1];
  // The knee's own half thickness lies between bone and ground.
  const knees = 0.17 * thigh;
  const hips = knees + 0.985 * thigh;
  const slope = asin(clamp((0.16 * arm + 0.93 * arm - hips) / trunk, -0.3, 0.6));
  const pitch = (Math.PI / 2 - slope) * w;
  const roll = 0.05 * swing(step.cycle)[0] * w;
  const pelvis = figure.restOf(1);
  const level = step.ground.height(step.position[0], step.position[2], step.position[1] + 0.3);
  const standing = add(figure.position, rotate(figure.rotation, add(pelvis, figure.offset)));
  const low: Vec3 = [step.position[0], level + hips + pelvis[1] - hip[1], step.position[2]];
  const turn = fromHeading(heading);
  figure.rotation = multiply(turn, multiply(fromAxisAngle([1, 0, 0], pitch), fromAxisAngle([0, 1, 0], roll)));
  figure.offset = [0, 0, 0];
  for (const name of ['pelvis', 'spine', 'chest'] as const) figure.blend(name, 0.7 * w, 0, 0, 0);
  figure.add('neck', -0.45 * w);
  figure.add('head', -0.5 * w, 0, 0.06 * swing(step.cycle)[0] * w);
  figure.position = sub(mix(standing, low, w), rotate(figure.rotation, pelvis));
  figure.applyAngles();
  const reach = step.stride * 0.25;
  legs.forEach((leg) => {
    const left = leg.name === 'left';
    const [along, lift] = swing(step.cycle + (left ? 0 : 0.5));
    const flex = asin(clamp((along * reach) / thigh, -0.7, 0.7)) + 0.22 * lift;
    const joints = leg.joints as readonly [number, number, number];
    const set = (joint: number, wanted: Quat): void =>
      figure.setWorldRotation(joint, slerp(figure.worldRotation[joint]!, multiply(turn, wanted), w));
    set(joints[0], fromAxisAngle([1, 0, 0], -flex));
    figure.place();
    // The shin lies behind the knee, toes on the ground.
    set(joints[1], fromAxisAngle([1, 0, 0], Math.PI / 2 + 0.04 - 0.1 * lift));
    figure.place();
    set(joints[2], fromAxisAngle([1, 0, 0], Math.PI / 2 + 0.62));
    figure.place();
  });
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    const [along, lift] = swing(step.cycle + (side === 'left' ? 0.5 : 0));
    const from = figure.worldPosition[Math.max(0, figure.joint(`upper-arm-${side}`))]!;
    const flat = rotate(turn, [0.1 * s * arm, 0, along * reach + 0.12 * arm]);
    const x = from[0] + flat[0];
    const z = from[2] + flat[2];
    reachTo(figure, {
      side,
      point: [x, step.ground.height(x, z, step.position[1] + 0.3) + (0.07 + 0.16 * lift) * arm, z],
      weight: w,
      elbow: [0.35 * s, -1, 0],
      hand: () => ({ fingers: rotate(turn, [-0.15 * s, -0.25 - 0.5 * lift, 1]), palm: [0, -1, 0] }),
    });
  }
  figure.place();
};
