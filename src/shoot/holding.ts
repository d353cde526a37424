/** Where a held thing is: its handle at the hand (or mouth), upright, turned with its holder. */

import { atan2 } from '../foundation/exact.ts';
import type { Quat, Vec3 } from '../foundation/vec.ts';
import { add, fromEuler, fromHeading, multiply, rotate, sub } from '../foundation/vec.ts';
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
    : fromEuler(0, 0, 0);
  const rotation: Quat = multiply(turn, lean);
  if (isArmful(object) && holder.model.anchors['hand-left']) {
    const middle = armfulPlace(holder, object);
    return { position: sub(middle, rotate(rotation, [0, (min[1] + max[1]) / 2, 0])), rotation };
  }
  return { position: sub(hand, rotate(rotation, grip)), rotation };
};
