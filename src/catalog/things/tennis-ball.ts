/** A tennis ball: felt with one winding seam. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { seam } from './ball.ts';
import { anchor, Bench, colourOr, roundness } from './workshop.ts';

const RADIUS = 0.0335;

/** A tennis ball, 67 mm. */
export const tennisBall: ThingEntry = {
  id: 'tennis-ball',
  kind: 'thing',
  words: { nouns: ['tennis ball', 'small ball'] },
  size: [0.067, 0.067, 0.067],
  source: 'ITF rules: 65.4–68.6 mm, 56.0–59.4 g (from memory)',
  rig: 'rigid',
  habitat: 'ground',
  body: {
    mass: 0.058,
    material: 'rubber',
    movable: true,
    colliders: () => [{ shape: 'ball', radius: RADIUS, centre: [0, RADIUS, 0] }],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, hex('#c9d93a'));
    const bench = new Bench();
    const skin = sphere(RADIUS, blotched(colour, looks.seed, 0.004, 0.06), { around: roundness(detail, 1, 14, 40) });
    bench.add('ball', { roughness: 0.95, sheen: 0.6 }, put(skin, 0, RADIUS, 0, 0.3, 0.4, 0.5));
    const line = seam(
      (t) => [0.72 * cos(t) + 0.28 * cos(3 * t), 0.72 * sin(t) - 0.28 * sin(3 * t), 0.9 * sin(2 * t)],
      RADIUS,
      0.0028,
      hex('#f2f0e6'),
      72,
    );
    bench.add('seam', { roughness: 0.8 }, put(line, 0, RADIUS, 0, 0.3, 0.4, 0.5));
    return bench.model({ anchors: { top: anchor(0, 2 * RADIUS, 0), handle: anchor(0, RADIUS, 0) } });
  },
};
