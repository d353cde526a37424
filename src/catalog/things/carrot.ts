/** A carrot lying on its side. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { produce } from './produce.ts';

/** A carrot lying on its side. */
export const carrot = produce(
  'carrot',
  ['carrot'],
  [0.2, 0.036, 0.043],
  0.07,
  (bench, looks) => {
    const root = blotched(looks.colour ?? hex('#ee7a22'), looks.seed, 0.006, 0.06);
    const skin = lathe(
      [
        [0, -0.09],
        [0.003, -0.085],
        [0.009, -0.05],
        [0.0145, 0],
        [0.0178, 0.045],
        [0.017, 0.06],
        [0.01, 0.066],
        [0, 0.065],
      ],
      root,
      { around: 22, crease: 3 },
    );
    const ringed = warpMesh(skin, (p) => [
      p[0] * (1 + 0.03 * sin(p[1] * 420)),
      p[1],
      p[2] * (1 + 0.03 * sin(p[1] * 420)),
    ]);
    bench.add('carrot', { roughness: 0.5 }, put(ringed, -0.01, 0.0175, 0, 0, 0, -Math.PI / 2));
    for (let i = 0; i < 9; i++) {
      const a = i * 2.4;
      bench.add(
        'leaves',
        { roughness: 0.6, translucency: 0.3 },
        tube(
          [
            [0.053, 0.0175, 0],
            [0.075, 0.0175 + 0.006 * sin(a), 0.006 * cos(a)],
            [0.1, Math.max(0.004, 0.0175 + 0.016 * sin(a)), 0.02 * cos(a)],
          ],
          (t) => 0.0011 + 0.0035 * t * (1.15 - t),
          hex('#4f8a35'),
          { around: 5, steps: 6 },
        ),
      );
    }
  },
  { flat: true },
);
