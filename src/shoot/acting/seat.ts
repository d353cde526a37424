/** Where one sits: the seat of the support, and how far ahead of it the feet stand. */

import type { Anchor, Model } from '../../catalog/model.ts';
import { atan2 } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, dot, fromHeading, normalize, rotate, sub } from '../../foundation/vec.ts';
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
  for (const [name, anchor] of places) {
    const local = name.startsWith('seat')
      ? addScaled(anchor.position, frontOf(anchor), hipsForward(player, frontEdge(support.model, anchor)))
      : anchor.position;
    const point = add(support.actor.position, rotate(turn, local));
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

const frontOf = (anchor: Anchor): Vec3 => normalize(anchor.direction ?? [0, 0, 1], [0, 0, 1]);

/** Half the width (m) of the strip of a seat that a sitter's legs hang over. */
const STRIP = 0.16;
/** How far (m) over or under the anchor a seat's surface is looked for. */
const THICKNESS = 0.06;
const edges = new WeakMap<Model, Map<Anchor, number>>();

/** How far ahead of its anchor a seat reaches (m), measured on its mesh. */
const frontEdge = (model: Model, anchor: Anchor): number => {
  const known = edges.get(model)?.get(anchor);
  if (known !== undefined) return known;
  const front = frontOf(anchor);
  const side = normalize(cross([0, 1, 0], front), [1, 0, 0]);
  let far = 0;
  for (const { mesh } of model.parts) {
    const { positions, indices } = mesh;
    const vertex = (k: number): Vec3 => {
      const v = indices[k]! * 3;
      return sub([positions[v]!, positions[v + 1]!, positions[v + 2]!], anchor.position);
    };
    for (let k = 0; k < indices.length; k++) {
      const a = vertex(k);
      const b = vertex(k % 3 === 2 ? k - 2 : k + 1);
      if (Math.abs(a[1]) > THICKNESS || Math.abs(b[1]) > THICKNESS) continue;
      // Slats are long boxes without vertices in the middle: their edges are cut to the strip.
      const across = dot(a, side);
      const span = dot(b, side) - across;
      if (Math.abs(span) < 1e-9 ? Math.abs(across) > STRIP : false) continue;
      const ends = Math.abs(span) < 1e-9 ? [0, 1] : [(-STRIP - across) / span, (STRIP - across) / span];
      const low = Math.max(0, Math.min(ends[0]!, ends[1]!));
      const high = Math.min(1, Math.max(ends[0]!, ends[1]!));
      if (low > high) continue;
      const along = dot(a, front);
      const step = dot(b, front) - along;
      far = Math.max(far, along + step * low, along + step * high);
    }
  }
  const edge = Math.min(far, 0.7);
  const all = edges.get(model) ?? new Map<Anchor, number>();
  edges.set(model, all.set(anchor, edge));
  return edge;
};

/** How far (m) before the knee's joint the calf reaches back, in leg lengths, and the gap left to the seat (m). */
const CALF = 0.075;
const GAP = 0.03;

/** How far ahead of a seat's anchor somebody sits (m), so that the calves hang clear of its front edge. */
const hipsForward = (player: Player, edge: number): number => {
  const leg = player.legs[0];
  if (!leg || player.model.rig.kind !== 'biped') return 0;
  const joints = player.model.rig.joints;
  const hip = joints[leg.joints[0]!]!.position;
  const knee = joints[leg.joints[1]!]!.position;
  const reach = hip[2] + (hip[1] - knee[1]) * 0.98 - CALF * player.legLength;
  return Math.max(0, edge + GAP - reach);
};

/** How far a standing-up body steps away from its seat (m): its own depth. */
export const clearOfSeat = (player: Player): number => player.legLength * 0.2;

/** How far ahead of the seat (m) a sitting person's feet stand: a thigh, less a little. */
export const seatAhead = (player: Player): number => {
  const leg = player.legs[0];
  if (!leg || player.model.rig.kind !== 'biped') return 0;
  const joints = player.model.rig.joints;
  const hip = joints[leg.joints[0]!]!.position;
  const knee = joints[leg.joints[1]!]!.position;
  return (hip[1] - knee[1]) * 0.92;
};
