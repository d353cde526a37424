/** A pear. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import { produce } from './produce.ts';
import { MATERIALS } from './workshop.ts';

/** A pear. */
export const pear = produce('pear', ['pear'], [0.068, 0.098, 0.068], 0.18, (bench, looks, around) => {
  const green = looks.colour ?? hex('#b3bd45');
  const blush = hex('#c98a4a');
  const skin = lathe(
    [
      [0, 0.004],
      [0.01, 0.001],
      [0.024, 0.006],
      [0.033, 0.022],
      [0.033, 0.036],
      [0.027, 0.052],
      [0.019, 0.066],
      [0.0155, 0.078],
      [0.0125, 0.086],
      [0.006, 0.0895],
      [0, 0.088],
    ],
    (p) => {
      const t = looks.colour
        ? 0
        : Math.min(1, Math.max(0, (p[0] + 0.01) * 28)) * fbm(p[0] * 30, p[1] * 30, p[2] * 30, 2);
      return [
        green[0] + (blush[0] - green[0]) * t,
        green[1] + (blush[1] - green[1]) * t,
        green[2] + (blush[2] - green[2]) * t,
      ];
    },
    { around, crease: 3 },
  );
  bench.add('pear', { roughness: 0.4 }, skin);
  bench.add(
    'stalk',
    MATERIALS.wood,
    tube(
      [
        [0, 0.086, 0],
        [0.002, 0.1, 0],
        [0.006, 0.108, 0],
      ],
      0.0013,
      hex('#5a3d22'),
      { around: 6 },
    ),
  );
});
