/** A pear. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm } from '../../foundation/noise.ts';
import { produce } from './produce.ts';
import { smoothProfile } from './smooth-profile.ts';
import { MATERIALS } from './workshop.ts';

/** A pear. */
export const pear = produce('pear', ['pear'], [0.068, 0.098, 0.068], 0.18, (bench, looks, around) => {
  const green = looks.colour ?? hex('#b3bd45');
  const blush = hex('#c98a4a');
  const skin = lathe(
    smoothProfile(
      [
        [0, 0.004],
        [0.012, 0.0005],
        [0.027, 0.008],
        [0.034, 0.026],
        [0.0325, 0.042],
        [0.025, 0.057],
        [0.0185, 0.07],
        [0.016, 0.08],
        [0.0115, 0.088],
        [0.005, 0.09],
        [0, 0.0875],
      ],
      Math.round(around * 0.9),
    ),
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
