/** An orange. */
import { hex } from '../../foundation/colour.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { produce } from './produce.ts';
import { MATERIALS } from './workshop.ts';

/** An orange. */
export const orange = produce(
  'orange',
  ['orange', 'tangerine', 'mandarin', 'citrus'],
  [0.075, 0.074, 0.075],
  0.17,
  (bench, looks, around) => {
    const peel = blotched(looks.colour ?? hex('#f08a1d'), looks.seed, 0.004, 0.06);
    bench.add(
      'orange',
      { roughness: 0.4 },
      put(
        warpMesh(sphere([0.0375, 0.036, 0.0375], peel, { around }), (p) => [
          p[0],
          p[1] - 0.003 * Math.max(0, 1 - (p[0] * p[0] + p[2] * p[2]) / 0.00008) * Math.sign(p[1]),
          p[2],
        ]),
        0,
        0.0362,
        0,
      ),
    );
    bench.add(
      'stalk',
      MATERIALS.wood,
      put(
        lathe(
          [
            [0.004, 0],
            [0.003, 0.002],
            [0, 0.0024],
          ],
          hex('#6d7a3a'),
          { around: 8 },
        ),
        0,
        0.069,
        0,
      ),
    );
  },
);
