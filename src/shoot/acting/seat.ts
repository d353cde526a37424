/** Where one sits: the seat of the support, and how far ahead of it the feet stand. */
import { atan2 } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, fromHeading, rotate } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Others } from './others.ts';

/** A place to sit, in the world. */
export interface Seat {
  readonly actor: string;
  readonly point: Vec3;
  /** Heading of the sitter, rad. */
  readonly heading: number;
}

/** The seat an actor takes: a named anchor of its support, else the nearest seat, else the middle of its top. */
export const seatFor = (
  player: Player,
  others: Others,
  seat: string | undefined,
  target?: string,
): Seat | undefined => {
  const id = target ?? (player.actor.posture === 'seated' || seat ? player.actor.support : undefined);
  const support = id ? others.player(id) : undefined;
  if (!support) return undefined;
  const turn = fromHeading(support.actor.heading);
  const anchors = Object.entries(support.model.anchors);
  const named = seat ? anchors.filter(([name]) => name === seat) : [];
  const seats = named.length > 0 ? named : anchors.filter(([name]) => name.startsWith('seat'));
  const places = seats.length > 0 ? seats : anchors.filter(([name]) => name === 'rider' || name === 'top');
  let best: Seat | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [, anchor] of places) {
    const point = add(support.actor.position, rotate(turn, anchor.position));
    const front = rotate(turn, anchor.direction ?? [0, 0, 1]);
    const dx = point[0] - player.actor.position[0];
    const dz = point[2] - player.actor.position[2];
    if (dx * dx + dz * dz < least) {
      least = dx * dx + dz * dz;
      const level = Math.abs(front[0]) + Math.abs(front[2]) > 0.1;
      best = { actor: support.actor.id, point, heading: level ? atan2(front[0], front[2]) : player.actor.heading };
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
