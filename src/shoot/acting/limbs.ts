/** What becomes of single limbs and of whole bodies beyond the gait: kicks, reaches, lying down, somersaults. */
import { atan2 } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  conjugate,
  cross,
  fromAxes,
  fromAxisAngle,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  sub,
} from '../../foundation/vec.ts';
import { between, minimumJerk } from '../motion/ease.ts';
import type { Scene } from './actor.ts';
import type { Deed } from './deeds.ts';
import type { Reach } from './gestures.ts';
import type { Leap } from './leap.ts';

const TURN = 2 * Math.PI;

/** The kicking foot: back, through the ball, and on. */
export const kickAt = (
  deeds: readonly Deed[],
  time: number,
  figure: { readonly position: Vec3; readonly rotation: Quat },
  scene: Scene,
  leg: number,
): { ankle: Vec3; weight: number; pitch: number } | undefined => {
  const deed = deeds.find((d) => d.kind === 'kick' && time > d.time - 0.45 && time < d.time + 0.65);
  if (!deed) return undefined;
  const t = time - deed.time;
  const weight = between(t, -0.45, -0.22) * (1 - between(t, 0.25, 0.65));
  const ball = scene.position(deed.object);
  const local = (p: Vec3): Vec3 => add(figure.position, rotate(figure.rotation, scale(p, leg)));
  const back = local([-0.1, 0.42, -0.5]);
  const forward = local([-0.06, 0.5, 0.75]);
  const toward = ball && length(sub(ball, figure.position)) < 1.1 * leg ? ball : local([-0.08, 0.12, 0.45]);
  const contact = addScaled(toward, rotate(figure.rotation, [0, 0, -1]), 0.16 * leg);
  const hit: Vec3 = [contact[0], Math.max(contact[1], figure.position[1] + 0.1 * leg), contact[2]];
  const ankle = t < 0 ? mix(back, hit, minimumJerk((t + 0.22) / 0.22)) : mix(hit, forward, minimumJerk(t / 0.3));
  return { ankle, weight, pitch: t < 0 ? 0.5 : 0.2 };
};

/** Frame with Y along the fingers and Z as near the palm's normal as can be. */
const frameOf = (fingers: Vec3, palm: Vec3): Quat => {
  const y = normalize(fingers, [0, -1, 0]);
  const x = normalize(cross(y, palm), [1, 0, 0]);
  return fromAxes(x, y, cross(x, y));
};

/** Model-space directions of a hand at rest: fingers along wrist to grip, the palm to the thigh. */
const restFingers = (figure: Hand, side: 'left' | 'right'): { fingers: Vec3; palm: Vec3 } => {
  const wrist = figure.restOf(figure.joint(`hand-${side}`));
  const elbow = figure.restOf(figure.joint(`forearm-${side}`));
  return { fingers: normalize(sub(wrist, elbow)), palm: side === 'left' ? [-1, -0.4, 0] : [1, -0.4, 0] };
};

/** Turn a hand in the world; the forearm takes half of the twist about its own length, as radius and ulna do. */
const turnHand = (figure: Hand, fore: number, hand: number, wanted: Quat, weight: number): void => {
  const bone = normalize(sub(figure.restOf(hand), figure.restOf(fore)));
  const now = figure.worldRotation[fore]!;
  const relative = multiply(conjugate(now), wanted);
  const about = relative[0] * bone[0] + relative[1] * bone[1] + relative[2] * bone[2];
  const twist = 2 * atan2(about, relative[3]);
  const turn = twist > Math.PI ? twist - TURN : twist < -Math.PI ? twist + TURN : twist;
  figure.setWorldRotation(fore, multiply(now, fromAxisAngle(bone, 0.5 * turn * weight)));
  const old = multiply(figure.worldRotation[fore]!, figure.local[hand]!);
  figure.setWorldRotation(hand, weight >= 1 ? wanted : slerp(old, wanted, weight));
};

/** What is needed of a figure to lead its hands. */
interface Hand {
  joint(name: string): number;
  restOf(joint: number): Vec3;
  anchor(name: string): Vec3 | undefined;
  worldPosition: Vec3[];
  worldRotation: Quat[];
  local: Quat[];
  rotation: Quat;
  setWorldRotation(joint: number, rotation: Quat): void;
  solveLimb(a: number, b: number, c: number, target: Vec3, pole: Vec3, bend: 1 | -1, weight?: number): number;
}

/** Bring a hand to a point; the elbow points down, back and out. */
export const reachTo = (figure: Hand, reach: Reach): void => {
  const upper = figure.joint(`upper-arm-${reach.side}`);
  const fore = figure.joint(`forearm-${reach.side}`);
  const hand = figure.joint(`hand-${reach.side}`);
  if (upper < 0 || fore < 0 || hand < 0 || reach.weight <= 0.001) return;
  const point = typeof reach.point === 'function' ? reach.point() : reach.point;
  const grip = figure.anchor(`hand-${reach.side}`);
  const wrist = figure.worldPosition[hand]!;
  const shoulder = figure.worldPosition[upper]!;
  const handLength = grip ? length(sub(grip, wrist)) : 0.08;
  const toward = normalize(sub(point, shoulder), [0, -1, 0]);
  const turned = reach.hand?.();
  const rest = restFingers(figure, reach.side);
  const wanted = turned && multiply(frameOf(turned.fingers, turned.palm), conjugate(frameOf(rest.fingers, rest.palm)));
  // The grip, not the wrist, comes to the point.
  const inHand = grip ? rotate(conjugate(figure.worldRotation[hand]!), sub(grip, wrist)) : undefined;
  const target = wanted && inHand ? sub(point, rotate(wanted, inHand)) : addScaled(point, toward, -handLength);
  const pole = normalize(rotate(figure.rotation, reach.elbow ?? [reach.side === 'left' ? 0.45 : -0.45, -0.75, -0.5]));
  figure.solveLimb(upper, fore, hand, target, pole, -1, reach.weight);
  if (wanted) turnHand(figure, fore, hand, wanted, reach.weight);
};

/** Turn about the left–right axis through the middle of the body. */
export const somersault = (
  figure: { position: Vec3; rotation: Quat },
  leap: Leap,
  time: number,
  pelvisHeight: number,
): void => {
  const u = (time - leap.takeOff) / (leap.landing - leap.takeOff);
  const turn = multiply(figure.rotation, fromAxisAngle([1, 0, 0], TURN * leap.turns * minimumJerk(u)));
  const centre = add(figure.position, rotate(figure.rotation, [0, pelvisHeight, 0]));
  figure.position = sub(centre, rotate(turn, [0, pelvisHeight, 0]));
  figure.rotation = turn;
};
