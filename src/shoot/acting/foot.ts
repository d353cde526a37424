/** Where a foot is at a time: planted and rolling over heel and toe, swinging in an arc, or going with the body in flight. */
import type { Leg, Model } from '../../catalog/model.ts';
import { sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  fromAxisAngle,
  fromHeading,
  fromTo,
  lerp,
  mix,
  multiply,
  rotate,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { between, minimumJerk } from '../motion/ease.ts';
import type { Foothold } from './footfalls.ts';

/** The print of a foot at rest, model space: the sole's reference point, heel and toe on the ground. */
export interface Print {
  readonly ankle: Vec3;
  readonly sole: Vec3;
  readonly heel: Vec3;
  readonly toe: Vec3;
}

/** Heel and toe measured on the vertices that hang on a leg's last joint. */
export const printOf = (model: Model, leg: Leg): Print => {
  const last = leg.joints[leg.joints.length - 1]!;
  const ankle = model.rig.joints[last]!.position;
  let back = leg.sole[2];
  let front = leg.sole[2];
  for (const part of model.parts) {
    const { positions, skin } = part.mesh;
    if (!skin && part.joint !== last) continue;
    for (let v = 0; v < positions.length / 3; v++) {
      if (positions[v * 3 + 1]! > leg.sole[1] + (ankle[1] - leg.sole[1]) * 0.6) continue;
      if (skin) {
        let weight = 0;
        for (let q = 0; q < 4; q++) if (skin.joints[v * 4 + q] === last) weight += skin.weights[v * 4 + q]!;
        if (weight < 0.6) continue;
      }
      const z = positions[v * 3 + 2]!;
      if (z < back) back = z;
      if (z > front) front = z;
    }
  }
  return { ankle, sole: leg.sole, heel: [leg.sole[0], leg.sole[1], back], toe: [leg.sole[0], leg.sole[1], front] };
};

/** A foot at one instant, in the world. */
export interface FootState {
  /** Where the last joint (ankle) is to be. */
  readonly ankle: Vec3;
  /** Rotation of the foot. */
  readonly rotation: Quat;
  readonly planted: boolean;
  /** 0–1 through the swing; 0 planted. */
  readonly swing: number;
  /** Share of the stance done, 0–1; 0 swinging. */
  readonly stance: number;
  /** It travels with the body in a jump (0–1). */
  readonly flying: number;
  /** Point of the foot that carries it, if planted. */
  readonly contact: Vec3 | undefined;
}

/** How feet of one kind roll and lift. Angles rad, heights m. */
export interface FootStyle {
  /** Toes up at touch-down, at full walking speed. */
  readonly strike: number;
  /** Heel up at lift-off. */
  readonly push: number;
  /** Height of the arc at a walk and added at a run. */
  readonly lift: number;
  readonly liftRunning: number;
  /** Speed (m/s) at which roll is full. */
  readonly fullSpeed: number;
  /** Extra pitch in mid-swing (paws and hooves fold back), rad. */
  readonly fold?: number;
}

const flatFrame = (heading: number, normal: Vec3): Quat => multiply(fromTo([0, 1, 0], normal), fromHeading(heading));
const tip = (angle: number): Quat => fromAxisAngle([1, 0, 0], angle);

/** Index of the last hold that began at or before a time. */
export const holdAt = (holds: readonly Foothold[], time: number): number => {
  let low = 0;
  let high = holds.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds[middle]!.from <= time) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Ankle and rotation of a foot whose flat frame stands at `place`, pitched about toe (positive) or heel (negative). */
const pitched = (
  print: Print,
  place: Vec3,
  flat: Quat,
  pitch: number,
): { ankle: Vec3; rotation: Quat; contact: Vec3 } => {
  const pivot = pitch >= 0 ? print.toe : print.heel;
  const rotation = multiply(flat, tip(pitch));
  const contact = add(place, rotate(flat, sub(pivot, print.sole)));
  return { ankle: add(contact, rotate(rotation, sub(print.ankle, pivot))), rotation, contact };
};

/**
 * The foot of a leg at a time. `body` gives a point of the model carried along by the body in flight (for tucked legs).
 */
export const footAt = (
  print: Print,
  holds: readonly Foothold[],
  time: number,
  style: FootStyle,
  body: (point: Vec3) => Vec3,
  bodyRotation: Quat,
  tuck: Vec3,
): FootState => {
  const index = holdAt(holds, time);
  const hold = holds[index]!;
  const roll = (speed: number): number => smoothstep(0, style.fullSpeed, speed);
  const pushOf = (h: Foothold): number => style.push * roll(h.speedOut);
  const strikeOf = (h: Foothold): number => -style.strike * roll(h.speedIn) * (1 - 0.75 * h.running);
  if (time <= hold.to || index === holds.length - 1) {
    const flat = flatFrame(hold.heading, hold.normal);
    const length = hold.to - hold.from;
    const u = Number.isFinite(length) && hold.from > -2 ? clamp((time - hold.from) / length, 0, 1) : 0;
    const settle = Math.min(0.16 * (Number.isFinite(length) ? length : 1), 0.12);
    const strike = hold.landing ? 0 : strikeOf(hold) * (1 - between(time, hold.from, hold.from + settle));
    const rise = Number.isFinite(hold.to) ? minimumJerk((u - 0.44) / 0.72) * 1.35 : 0;
    const pitch = strike + pushOf(hold) * Math.min(rise, 1);
    const at = pitched(print, hold.position, flat, pitch);
    return { ...at, planted: true, swing: 0, stance: u, flying: 0 };
  }
  const next = holds[index + 1]!;
  const t = (time - hold.to) / (next.from - hold.to);
  if (next.landing) {
    // With the body: from the spot left behind to a tucked place under the body, then reaching for the landing.
    const flat = multiply(bodyRotation, tip(0));
    const carried = add(body(print.ankle), rotate(bodyRotation, tuck));
    const away = between(t, 0, 0.3);
    const reach = between(t, 0.72, 1);
    // It leaves over the toe, which never dips below where it stood.
    const fold = 0.7 * (1 - minimumJerk(t / 0.9)) * sin(Math.PI * clamp(t * 1.6 + 0.25, 0, 1)) * between(t, 0, 0.15);
    const left = pitched(print, hold.position, flatFrame(hold.heading, hold.normal), Math.max(pushOf(hold), fold));
    const landing = pitched(print, next.position, flatFrame(next.heading, next.normal), 0);
    const trail = body(add(print.toe, rotate(tip(fold), sub(print.ankle, print.toe))));
    const start = mix(left.ankle, trail, between(t, 0, 0.22));
    const under = mix(start, carried, away);
    return {
      ankle: mix(under, landing.ankle, reach),
      rotation: multiply(flat, tip(fold)),
      planted: false,
      swing: t,
      stance: 0,
      flying: Math.min(away, 1 - reach),
      contact: undefined,
    };
  }
  // Walking feet leave gently; running ones are pulled forward at once, with the body.
  const go = lerp(minimumJerk(t), t * t * (3 - 2 * t), hold.running);
  const push = pushOf(hold);
  const pitch = push * (1 - minimumJerk(t / 0.6)) + strikeOf(next) * minimumJerk((t - 0.45) / 0.55);
  const arc = 16 * t * t * (1 - t) * (1 - t);
  // Running feet come up behind, early in the swing.
  const early = t * (1 - t) * (1 - t) * 6.75;
  const height = style.lift * arc + style.liftRunning * hold.running * roll(hold.speedOut) * early;
  const place = addScaled(mix(hold.position, next.position, go), [0, 1, 0], height);
  const heading = lerp(hold.heading, next.heading, go);
  const flat = multiply(fromTo([0, 1, 0], mix(hold.normal, next.normal, go)), fromHeading(heading));
  const at = pitched(
    print,
    place,
    flat,
    pitch + (0.5 * hold.running * early + (style.fold ?? 0) * arc) * roll(hold.speedOut),
  );
  return { ankle: at.ankle, rotation: at.rotation, planted: false, swing: t, stance: 0, flying: 0, contact: undefined };
};
