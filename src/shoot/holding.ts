/** Where a held thing is: its handle at the hand (or mouth), upright, turned with its holder. */

import { atan2 } from '../foundation/exact.ts';
import type { Quat, Vec3 } from '../foundation/vec.ts';
import {
  add,
  cross,
  distance,
  dot,
  fromAxes,
  fromEuler,
  fromHeading,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  smoothstep,
  sub,
} from '../foundation/vec.ts';
import type { Holding } from './acting/deeds.ts';
import type { Player } from './cast.ts';

const UMBRELLA = /umbrella|parasol/;

/** Is a thing carried in both arms before the body: wider than a hand holds, and without a handle? */
export const isArmful = (object: Player): boolean => {
  const { min, max } = object.model.bounds;
  const anchors = object.model.anchors;
  return !anchors.handle && !anchors.string && Math.min(max[0] - min[0], max[2] - min[2]) > 0.24;
};

/** Where the middle of an armful is: before the belly, clear of it by half the thing's depth. */
export const armfulPlace = (holder: Player, object: Player): Vec3 => {
  const { min, max } = object.model.bounds;
  const { figure } = holder;
  const belly = figure.joint('spine') >= 0 ? figure.worldPosition[figure.joint('spine')]! : figure.position;
  const forward = rotate(figure.rotation, [0, 0, 0.07 * holder.height + (max[2] - min[2]) / 2]);
  return add(belly, [forward[0], 0.05 * holder.height, forward[2]]);
};

/** How something is held that its holder reads or looks at: in both hands if it is broad. */
export interface ReadingHold {
  /** Half of the thing's breadth, m. */
  readonly half: number;
  readonly bothHands: boolean;
}

/** Is a thing flat and read by who holds it? Then it is held before the eyes. */
export const readingHold = (holder: Player, object: Player): ReadingHold | undefined => {
  const reads = holder.tasks.some((t) => t.action.id === 'read' && t.performance.target === object.actor.id);
  if (!reads || !holder.model.anchors['hand-left']) return undefined;
  const { min, max } = object.model.bounds;
  const half = (max[0] - min[0]) / 2;
  return { half, bothHands: half > 0.06 };
};

/** Where the middle of what is read is: an arm's bend before the chin, below the line of sight. */
export const readingPlace = (holder: Player, hold: ReadingHold, side: 'left' | 'right'): Vec3 => {
  const { figure, height } = holder;
  const chest = figure.worldPosition[Math.max(0, figure.joint('chest'))]!;
  const aside = hold.bothHands ? 0 : (side === 'left' ? 0.06 : -0.06) * height;
  return add(chest, rotate(figure.rotation, [aside, 0.085 * height, (hold.bothHands ? 0.225 : 0.2) * height]));
};

/** How what is read lies: its upper side to the eyes, its upper edge away from the reader. */
const readingTurn = (holder: Player, object: Player, place: Vec3): Quat => {
  const { figure } = holder;
  const eye = figure.anchor('eye') ?? add(place, [0, 0.2, 0]);
  const { min, max } = object.model.bounds;
  const x = rotate(figure.rotation, [-1, 0, 0]);
  const look = normalize(sub(eye, place), [0, 1, 0]);
  // What stands upright (a phone, a letter) shows its front; what lies flat (a book) its top.
  const flat = max[1] - min[1] < 0.6 * (max[2] - min[2]);
  const normal = normalize(sub(look, scale(x, dot(look, x))), [0, 1, 0]);
  return flat ? fromAxes(x, normal, cross(x, normal)) : fromAxes(x, cross(normal, x), normal);
};

/** Words for what is held to the ear when its holder talks. */
const PHONE = /phone|telephone|walkie/;

/** Is a held thing at its holder's ear? */
export const atEar = (holder: Player, object: Player): boolean =>
  PHONE.test(object.entry.id) && holder.tasks.some((t) => t.action.id === 'talk') && holder.figure.joint('head') >= 0;

/** Where a hand holds something to the ear. */
export const earPlace = (holder: Player, side: 'left' | 'right'): Vec3 => {
  const { figure, height } = holder;
  const s = side === 'left' ? 1 : -1;
  const head = figure.joint('head');
  const turn = figure.worldRotation[head]!;
  const eye = figure.anchor('eye') ?? figure.worldPosition[head]!;
  const middle = figure.worldPosition[head]!;
  const up = 0.72 * (eye[1] - middle[1]);
  return add(middle, rotate(turn, [s * 0.072 * height, up, 0.022 * height]));
};

/** A stringed instrument its holder plays: across the belly, the neck up to the left. */
export const instrumentPlace = (
  holder: Player,
  object: Player,
): { readonly position: Vec3; readonly rotation: Quat } | undefined => {
  const plays = holder.tasks.some((t) => t.action.id === 'play-instrument' && t.performance.target === object.actor.id);
  const { min, max } = object.model.bounds;
  // Long and flat: a guitar, a violin; not a drum or a piano.
  if (!plays || max[1] - min[1] < 1.6 * (max[0] - min[0]) || holder.figure.joint('spine') < 0) return undefined;
  const { figure, height } = holder;
  const turn = figure.worldRotation[figure.joint('spine')]!;
  const rotation = multiply(turn, fromEuler(-0.12, 0.12, -1.22));
  // The middle of the sound box: a quarter up its length.
  const box: Vec3 = [(min[0] + max[0]) / 2, min[1] + 0.24 * (max[1] - min[1]), min[2]];
  const belly = add(
    figure.worldPosition[figure.joint('spine')]!,
    rotate(turn, [-0.06 * height, -0.01 * height, 0.098 * height]),
  );
  return { position: sub(belly, rotate(rotation, box)), rotation };
};

/** Does a thing take both of its holder's hands? */
export const heldInBoth = (holder: Player, object: Player): boolean =>
  isArmful(object) || readingHold(holder, object)?.bothHands === true || instrumentPlace(holder, object) !== undefined;

/** How what is drunk from tips to the mouth as it comes near, rad. */
const tipping = (holder: Player, object: Player, hand: Vec3): number => {
  const drinks = holder.tasks.some((t) => t.action.id === 'drink' && t.performance.target === object.actor.id);
  const mouth = drinks ? holder.figure.anchor('mouth') : undefined;
  return mouth ? -0.75 * smoothstep(0.1 * holder.height, 0.035 * holder.height, distance(mouth, hand)) : 0;
};

/** Place of a held thing's root. */
export const holdingPlace = (
  holder: Player,
  object: Player,
  holding: Holding,
): { readonly position: Vec3; readonly rotation: Quat } => {
  const hand =
    holder.figure.anchor(`hand-${holding.side}`) ??
    holder.figure.anchor('mouth') ??
    holder.figure.anchor('beak') ??
    holder.figure.position;
  const played = instrumentPlace(holder, object);
  if (played) return played;
  if (atEar(holder, object)) {
    const s = holding.side === 'left' ? 1 : -1;
    const head = holder.figure.worldRotation[holder.figure.joint('head')]!;
    // Flat against the cheek, its long side from the ear to the mouth.
    const upright = multiply(head, multiply(fromEuler(0.35, 0, 0), fromEuler(0, s * (Math.PI / 2), 0)));
    const rotation = multiply(upright, fromEuler(Math.PI / 2, 0, 0));
    return { position: earPlace(holder, holding.side), rotation };
  }
  const reading = readingHold(holder, object);
  if (reading) {
    const { min, max } = object.model.bounds;
    const left = holder.figure.anchor('hand-left')!;
    const own = readingPlace(holder, reading, holding.side);
    const place = reading.bothHands ? mix(own, mix(left, hand, 0.5), 0.7) : hand;
    const turned = readingTurn(holder, object, place);
    const middle = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2] as const;
    return { position: sub(place, rotate(turned, middle)), rotation: turned };
  }
  const forward = rotate(holder.figure.rotation, [0, 0, 1]);
  const turn = fromHeading(atan2(forward[0], forward[2]));
  // A string's lower end hangs in the hand; a handle is gripped; anything else lies in the palm by its middle.
  const { min, max } = object.model.bounds;
  const anchors = object.model.anchors;
  const grip =
    anchors.handle?.position ??
    anchors.string?.position ??
    ([(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2] as const);
  // A raised umbrella leans over its holder's head.
  const lean = UMBRELLA.test(object.entry.id)
    ? fromEuler(-0.1, 0, holding.side === 'right' ? -0.16 : 0.16)
    : // A handle at the side points outwards, so that the vessel is before its holder.
      fromEuler(0, grip[0] > 0.02 === (holding.side === 'right') && Math.abs(grip[0]) > 0.02 ? Math.PI : 0, 0);
  const rotation: Quat = multiply(multiply(turn, fromEuler(tipping(holder, object, hand), 0, 0)), lean);
  if (isArmful(object) && holder.model.anchors['hand-left']) {
    const middle = armfulPlace(holder, object);
    return { position: sub(middle, rotate(rotation, [0, (min[1] + max[1]) / 2, 0])), rotation };
  }
  return { position: sub(hand, rotate(rotation, grip)), rotation };
};
