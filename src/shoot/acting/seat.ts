/** Where one sits: the seat of the support, and how far ahead of it the feet stand. */
import type { Vec3 } from '../../foundation/vec.ts';
import { add, fromHeading, rotate } from '../../foundation/vec.ts';
import { atan2 } from '../../foundation/exact.ts';
import type { Player } from '../cast.ts';
import type { WhereIs } from './route.ts';

/** A place to sit, in the world. */
export interface Seat {
  readonly actor: string;
  readonly point: Vec3;
  /** Heading of the sitter, rad. */
  readonly heading: number;
}

/** Seats of other players, by actor id; set by the take before routes are planned. */
export type Seats = ReadonlyMap<string, Player>;

let seatsOf: Seats = new Map();
/** Work with these players as possible supports while planning. */
export const withSupports = <T>(supports: Seats, work: () => T): T => {
  const before = seatsOf;
  seatsOf = supports;
  try {
    return work();
  } finally {
    seatsOf = before;
  }
};

/** The seat an actor takes: a named anchor of its support, else the nearest, else the middle of its top. */
export const seatFor = (player: Player, seat: string | undefined, _whereIs: WhereIs, target?: string): Seat | undefined => {
  const id = target ?? (player.actor.posture === 'seated' || seat ? player.actor.support : undefined);
  const support = id ? seatsOf.get(id) : undefined;
  if (!support) return undefined;
  const turn = fromHeading(support.actor.heading);
  const places = Object.entries(support.model.anchors).filter(([name]) => (seat ? name === seat : name.startsWith('seat')));
  const named = places.length > 0 ? places : Object.entries(support.model.anchors).filter(([name]) => name.startsWith('seat') || name === 'top' || name === 'rider');
  let best: Seat | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [, anchor] of named) {
    const point = add(support.actor.position, rotate(turn, anchor.position));
    const front = rotate(turn, anchor.direction ?? [0, 0, 1]);
    const dx = point[0] - player.actor.position[0];
    const dz = point[2] - player.actor.position[2];
    if (dx * dx + dz * dz < least) {
      least = dx * dx + dz * dz;
      best = { actor: support.actor.id, point, heading: atan2(front[0], front[2]) };
    }
  }
  return best;
};

/** How far ahead of the seat (m) a sitting person's feet stand: a thigh, less a little. */
export const seatAhead = (player: Player): number => {
  const leg = player.legs[0];
  if (!leg || player.model.rig.kind !== 'biped') return 0;
  const joints = player.model.rig.joints;
  const hip = joints[leg.joints[0]!]!.position;
  const knee = joints[leg.joints[1]!]!.position;
  return (hip[1] - knee[1]) * 0.92;
};
