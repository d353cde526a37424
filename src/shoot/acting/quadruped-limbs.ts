/** Where a four-legged body's paws go besides walking: folded under it at rest, striking at things, never overstretched. */
import type { Leg } from '../../catalog/model.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  fromAxisAngle,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  slerp,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { between, minimumJerk } from '../motion/ease.ts';
import type { Posture } from './posture.ts';

/** A foot as the limb solver wants it: its last joint's place and its rotation, in the world. */
export interface Placed {
  readonly ankle: Vec3;
  readonly rotation: Quat;
}

/** The body whose limbs are placed. */
export interface LimbBody {
  readonly position: Vec3;
  readonly rotation: Quat;
  /** Upright rotation along the way it goes. */
  readonly turn: Quat;
  /** Leg length, m. */
  readonly leg: number;
  /** From hips to shoulders, m. */
  readonly span: number;
}

/** A limb and where its last joint is at rest, model space. */
export interface Limb {
  readonly leg: Leg;
  readonly front: boolean;
  readonly ankle: Vec3;
}

const flatOn = (body: LimbBody, limb: Limb, sole: Vec3, turn: Quat): Vec3 =>
  add(
    addScaled(add(body.position, rotate(body.rotation, sole)), [0, 1, 0], body.leg * 0.005),
    rotate(turn, sub(limb.ankle, limb.leg.sole)),
  );

/** The foot of who sits or lies: hind feet flat on the ground under the belly, forearms of the lying in front. */
export const restingFoot = (foot: Placed, limb: Limb, body: LimbBody, now: Posture): Placed => {
  const { seated, lying } = now;
  const { sole } = limb.leg;
  if (!limb.front && seated + lying > 0) {
    const w = Math.min(1, seated + lying);
    const turn = multiply(body.turn, fromAxisAngle([1, 0, 0], -0.72 * w));
    const ahead = body.leg * 0.3 * (seated + lying) + seated * body.span * 0.26;
    const flat = flatOn(body, limb, [sole[0] * (1 + 0.35 * w), 0, sole[2] + ahead], turn);
    return { ankle: mix(foot.ankle, flat, w), rotation: turn };
  }
  if (limb.front && lying > 0) {
    const turn = multiply(body.turn, fromAxisAngle([1, 0, 0], -0.75 * lying));
    const flat = flatOn(body, limb, [sole[0], 0, sole[2] + body.leg * 0.5], turn);
    return { ankle: mix(foot.ankle, flat, lying), rotation: turn };
  }
  return foot;
};

/**
 * A paw that strikes at a spot: up, forward through it, and back.
 *
 * @param since s since the blow
 * @param spot where the thing is, m; `height` how high it is, m
 */
export const strikingPaw = (
  foot: Placed,
  limb: Limb,
  body: LimbBody,
  since: number,
  spot: Vec3,
  height: number,
): Placed => {
  const { leg } = body;
  const w = between(since, -0.6, -0.2) * (1 - between(since, 0.3, 0.85));
  const before = since < 0;
  const swing = before ? -0.3 * leg * (1 - minimumJerk((since + 0.2) / 0.2)) : 0.22 * leg * minimumJerk(since / 0.2);
  const raised = before ? 0.3 * leg * (1 - minimumJerk((since + 0.25) / 0.25)) : 0;
  const forward = rotate(body.rotation, [0, 0, 1]);
  const paw = addScaled(addScaled(spot, [0, 1, 0], height * 0.28 + raised), forward, swing - 0.1 * leg);
  const point = multiply(body.rotation, fromAxisAngle([1, 0, 0], -0.9));
  const ankle = add(paw, rotate(point, sub(limb.ankle, limb.leg.sole)));
  return { ankle: mix(foot.ankle, ankle, w), rotation: slerp(foot.rotation, point, w) };
};

/** A swinging leg is never stretched out: the ankle is drawn towards the hip, softly, in the middle of the swing. */
export const withinReach = (ankle: Vec3, hip: Vec3, limbLength: number, swing: number): Vec3 => {
  const way = sub(ankle, hip);
  const far = length(way);
  const most = 0.95 * limbLength;
  const near = 0.9 * most;
  if (far <= near) return ankle;
  const middle = smoothstep(0, 0.2, swing) * (1 - smoothstep(0.72, 0.98, swing));
  const allowed = near + (most - near) * (1 - 1 / (1 + (far - near) / (most - near)));
  return mix(ankle, addScaled(hip, way, allowed / far), middle);
};

/** Where a limb's middle joint points: knees forward and a little out, more so at rest. */
export const limbPole = (limb: Limb, body: LimbBody, now: Posture): Vec3 => {
  const { seated, lying } = now;
  const out = 0.1 + (limb.front ? 0.1 * (seated + lying) : 0.42 * seated + 1.1 * lying);
  const forward = rotate(body.rotation, [0, 0, limb.leg.bend]);
  const outward = rotate(body.rotation, [limb.leg.name.endsWith('left') ? 1 : -1, 0, 0]);
  return normalize(add(addScaled(forward, outward, out), [0, limb.front ? 0 : 0.35 * seated, 0]));
};
