/** A leather collar round the neck, with a round tag below. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, mix, normalize, scale, sub } from '../../foundation/vec.ts';
import { createFrame } from './frame.ts';
import { orb } from './orb.ts';
import type { Anatomy, HairDressing } from './quadruped-plan.ts';

/** Lengths in withers heights; `along` 0–1 from the middle of the neck to the head. */
export interface CollarPlan {
  readonly colour: Rgb;
  readonly tag: Rgb;
  readonly along: number;
  /** Half width of the strap. */
  readonly width: number;
}

/** The collar, lying on the flesh all round. */
export const collar = (a: Anatomy, plan: CollarPlan): HairDressing[] => {
  const H = a.height;
  const middle = a.neck[1]!;
  const end = a.neck[2]!;
  const along = normalize(sub(end, middle));
  const centre = mix(middle, end, plan.along);
  const side: Vec3 = [1, 0, 0];
  const up = normalize(cross(along, side));
  const path: Vec3[] = [];
  const count = 20;
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * 2 * Math.PI;
    const d = add(scale(up, cos(angle)), scale(side, sin(angle)));
    let r = 0.03 * H;
    while (r < 0.4 * H && a.distance(addScaled(centre, d, r)) < 0) r += 0.003 * H;
    path.push(addScaled(centre, d, r + 0.008 * H));
  }
  const lowest = path.reduce((p, q) => (q[1] < p[1] ? q : p));
  const strap = sweep({
    path,
    loop: true,
    steps: 40,
    around: 8,
    // A flat rounded strap: wide along the neck, thin across.
    section: (_, angle) => [cos(angle) * plan.width * H, sin(angle) * 0.011 * H],
    outward: (_, p) => normalize(sub(p, centre)),
    colour: [plan.colour[0], plan.colour[1], plan.colour[2], 0.7],
  });
  const frame = createFrame([lowest[0], lowest[1] - 0.035 * H, lowest[2] + 0.012 * H], [0, 0, 0, 1], H);
  const tag = orb(frame, [0, 0, 0], [0.033, 0.035, 0.01], () => [plan.tag[0], plan.tag[1], plan.tag[2], 0.35], 6);
  return [
    { root: centre, flowing: true, mesh: strap },
    { root: lowest, mesh: tag },
  ];
};
