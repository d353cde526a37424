/** A leather collar round the neck, with a round tag below. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, clamp, cross, mix, normalize, scale, sub } from '../../foundation/vec.ts';
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

/** The collar, lying on the flesh all round. `fraction` of full detail, 0–1. */
export const collar = (a: Anatomy, plan: CollarPlan, fraction: number): HairDressing[] => {
  const fine = fraction > 0.2;
  const H = a.height;
  const middle = a.neck[1]!;
  const end = a.neck[2]!;
  const along = normalize(sub(end, middle));
  const centre = mix(middle, end, plan.along);
  const side: Vec3 = [1, 0, 0];
  const up = normalize(cross(along, side));
  const count = 20;
  const direction = (i: number) => {
    const angle = (i / count) * 2 * Math.PI;
    return add(scale(up, cos(angle)), scale(side, sin(angle)));
  };
  // How far the flesh reaches all round, evened out so that the strap lies taut over hollows and tufts.
  let reach = Array.from({ length: count }, (_, i) => {
    let r = 0.03 * H;
    while (r < 0.3 * H && a.distance(addScaled(centre, direction(i), r)) < 0) r += 0.003 * H;
    return r;
  });
  const middling = [...reach].sort((p, q) => p - q)[count >> 1]!;
  reach = reach.map((r) => clamp(r, middling * 0.85, middling * 1.18));
  for (let k = 0; k < 2; k++)
    reach = reach.map((r, i) => (r * 2 + reach[(i + 1) % count]! + reach[(i + count - 1) % count]!) / 4);
  const path = reach.map((r, i) => addScaled(centre, direction(i), r + 0.01 * H));
  const lowest = path.reduce((p, q) => (q[1] < p[1] ? q : p));
  const strap = sweep({
    path,
    loop: true,
    steps: fine ? 40 : 14,
    around: fine ? 8 : 4,
    // A flat rounded strap: wide along the neck, thin across.
    section: (_, angle) => [
      cos(angle) * plan.width * H,
      sin(angle) * (1.6 - 0.6 * sin(angle) * sin(angle)) * 0.007 * H,
    ],
    outward: (_, p) => normalize(sub(p, centre)),
    colour: [plan.colour[0], plan.colour[1], plan.colour[2], 0.7],
  });
  const frame = createFrame([lowest[0], lowest[1] - 0.035 * H, lowest[2] + 0.012 * H], [0, 0, 0, 1], H);
  const tag = orb(
    frame,
    [0, 0, 0],
    [0.033, 0.035, 0.01],
    () => [plan.tag[0], plan.tag[1], plan.tag[2], 0.35],
    fine ? 6 : 2,
  );
  return [
    { root: centre, flowing: true, mesh: strap },
    { root: lowest, mesh: tag },
  ];
};
