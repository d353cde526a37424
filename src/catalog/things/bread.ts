/** A loaf of bread. */
import { hex } from '../../foundation/colour.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../foundation/noise.ts';
import { baked } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A loaf of bread. */
export const bread = baked(
  'bread',
  ['bread', 'loaf', 'loaf of bread', 'baguette', 'toast'],
  [0.28, 0.12, 0.13],
  0.8,
  (bench, looks) => {
    const crust = looks.colour ?? hex('#b9722f');
    const loaf = warpMesh(
      roundedBox(
        [0.28, 0.12, 0.13],
        0.055,
        (p) => {
          const cut = Math.abs(((p[0] * 14 + p[2] * 5 + 20) % 1) - 0.5) < 0.12 && p[1] > 0.02;
          return cut ? hex('#ecd3a2') : shade(crust, 0.82 + 0.4 * fbm(p[0] * 30, p[1] * 30, p[2] * 30, 2));
        },
        { edgeSteps: 8, divisions: [60, 2, 10] },
      ),
      (p) => {
        const cut = Math.abs(((p[0] * 14 + p[2] * 5 + 20) % 1) - 0.5);
        return [p[0], p[1] + (p[1] > 0.02 ? 0.004 * Math.min(1, cut * 4) - 0.002 : 0), p[2] * (1 - 6 * p[0] * p[0])];
      },
    );
    bench.add('loaf', MATERIALS.dough, put(loaf, 0, 0.06, 0));
    return undefined;
  },
);
