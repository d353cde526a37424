/** A tomato. */
import { hex } from '../../foundation/colour.ts';
import { atan2, cos } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { calyx, produce } from './produce.ts';

/** A tomato. */
export const tomato = produce(
  'tomato',
  ['tomato'],
  [0.066, 0.056, 0.066],
  0.12,
  (bench, looks, around) => {
    const red = blotched(looks.colour ?? hex('#d02f1f'), looks.seed, 0.02, 0.04);
    const body = warpMesh(sphere([0.033, 0.027, 0.033], red, { around }), (p) => {
      const a = atan2(p[0], p[2]);
      const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
      const dip = p[1] > 0 ? Math.max(0, 1 - r / 0.016) : 0;
      return [p[0] * (1 + 0.02 * cos(5 * a)), p[1] - 0.007 * dip, p[2] * (1 + 0.02 * cos(5 * a))];
    });
    bench.add('tomato', { roughness: 0.18 }, put(body, 0, 0.027, 0));
    bench.add('leaves', { roughness: 0.6 }, calyx(0.02, 0.0525, 5, hex('#4f8a35')));
  },
  { plurals: { tomatoes: 'tomato' } },
);
