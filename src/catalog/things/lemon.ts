/** A lemon. */
import { hex } from '../../foundation/colour.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { produce } from './produce.ts';

/** A lemon. */
export const lemon = produce(
  'lemon',
  ['lemon', 'lime'],
  [0.085, 0.056, 0.056],
  0.1,
  (bench, looks, around) => {
    const peel = blotched(looks.colour ?? hex('#f2d21f'), looks.seed, 0.004, 0.06);
    const body = warpMesh(sphere([0.028, 0.034, 0.028], peel, { around }), (p) => [
      p[0],
      p[1] + 0.008 * Math.sign(p[1]) * Math.max(0, 1 - (p[0] * p[0] + p[2] * p[2]) / 0.00022),
      p[2],
    ]);
    bench.add('lemon', { roughness: 0.38 }, put(body, 0, 0.028, 0, 0, 0.4, Math.PI / 2));
  },
  { flat: true },
);
