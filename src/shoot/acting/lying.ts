/** Where one lies: along the longer side of a sofa, a bed or a bench, with the head where the pillow is. */
import { sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, fromAxisAngle, fromHeading, mix, multiply, rotate, slerp, sub } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';
import type { Ground } from '../ground.ts';
import type { Reach } from './gestures.ts';
import type { Others } from './others.ts';

/** A place to lie on, in the world: under the middle of the body. */
export interface Bed {
  readonly point: Vec3;
  /** Rotation of a body before it is laid on its back. */
  readonly turn: Quat;
}

/** Least length of what a body lies along, in its own heights. */
const LONG_ENOUGH = 0.8;
/** How far beyond the middle of its pillow the crown of a head lies, in body heights. */
const ON_PILLOW = 0.07;

/** What a player lies on in this film, if it is something made to lie along. */
export const bedFor = (player: Player, others: Others, pelvisHeight: number): Bed | undefined => {
  const task = player.tasks.find((t) => t.action.after === 'lying');
  const lies = player.actor.posture === 'lying' || task;
  const id = task?.performance.target ?? player.actor.support;
  const support = lies && id ? others.player(id) : undefined;
  const top = support?.model.anchors.top;
  if (!support || !top || !support.entry.seats) return undefined;
  const { min, max } = support.model.bounds;
  const extent = sub(max, min);
  const along = extent[0] > extent[2] ? 0 : 2;
  if (extent[along] < LONG_ENOUGH * player.height) return undefined;
  const pillow = support.model.anchors.pillow;
  // The head lies towards the pillow, else towards the end on the left of who looks at it.
  const end: Vec3 = along === 0 ? [-1, 0, 0] : [0, 0, pillow && pillow.position[2] > 0 ? 1 : -1];
  const middle: [number, number, number] = [(min[0] + max[0]) / 2, top.position[1], (min[2] + max[2]) / 2];
  if (along === 0) middle[2] = top.position[2];
  if (pillow) {
    middle[2 - along] = pillow.position[2 - along]!;
    middle[along] = pillow.position[along]! - end[along]! * (player.height * (1 - ON_PILLOW) - pelvisHeight);
  }
  const own = fromHeading(support.actor.heading);
  return {
    point: add(support.actor.position, rotate(own, middle)),
    turn: multiply(own, fromHeading(along === 0 ? Math.PI / 2 : end[2] < 0 ? 0 : Math.PI)),
  };
};

/** Who falls turns in falling, so that he comes to lie across the picture and not towards it. */
export const fallenBed = (position: Vec3, heading: number): Bed => ({
  point: position,
  turn: fromHeading(
    heading + 0.85 * (sin(heading) < 0 ? -Math.PI / 2 - wrapped(heading) : Math.PI / 2 - wrapped(heading)),
  ),
});

const wrapped = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** Lay a standing figure on its back, above its spot or on its bed; `weight` 0–1. */
export const layDown = (
  figure: { position: Vec3; rotation: Quat },
  weight: number,
  pelvisHeight: number,
  size: number,
  ground: Ground,
  bed: Bed | undefined,
): void => {
  const upright = bed ? slerp(figure.rotation, bed.turn, weight) : figure.rotation;
  const back = multiply(upright, fromAxisAngle([1, 0, 0], (-Math.PI / 2) * weight));
  const p = bed ? mix(figure.position, bed.point, weight) : figure.position;
  const level = bed ? p[1] : ground.height(p[0], p[2], p[1] + 0.3);
  // The middle of the body stays above the spot.
  const middle = rotate(back, [0, pelvisHeight, 0]);
  figure.position = [
    p[0] - middle[0] * weight,
    Math.max(p[1], level) + 0.11 * size * weight,
    p[2] - middle[2] * weight,
  ];
  figure.rotation = back;
};

/** The right hand laid on the belly of who lies on the back. */
export const handOnBelly = (figure: Figure, weight: number): Reach => {
  const spine = Math.max(0, figure.joint('spine'));
  const unit = figure.restOf(spine)[1];
  return {
    side: 'right',
    point: () => figure.pointOn(spine, add(figure.restOf(spine), [-0.02 * unit, 0.06 * unit, 0.165 * unit])),
    weight,
    elbow: [-1, -0.2, 0],
    hand: () => ({
      fingers: rotate(figure.rotation, [1, -0.15, 0.1]),
      palm: rotate(figure.rotation, [0, 0, -1]),
    }),
  };
};
