/** A wrapped present with a ribbon and a bow. */
import { hex } from '../../foundation/colour.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { boxCollider, colourOr } from './workshop.ts';

/** A wrapped present with a ribbon and a bow. */
export const giftBox = thing({
  id: 'gift-box',
  nouns: ['gift', 'present', 'gift box', 'christmas present', 'birthday present'],
  size: [0.26, 0.26, 0.26],
  mass: 0.6,
  material: 'paper',
  onTable: true,
  colliders: [boxCollider([-0.13, 0, -0.13], [0.13, 0.2, 0.13])],
  make: (bench, looks) => {
    const paper = colourOr(looks, hex('#c23a3f'));
    const ribbon = looks.colour ? hex('#f3e3b0') : hex('#f0d27a');
    bench.add(
      'box',
      { roughness: 0.4 },
      put(
        roundedBox([0.25, 0.155, 0.25], 0.006, blotched(paper, looks.seed, 0.05, 0.04), {
          edgeSteps: 2,
          divisions: [5, 3, 5],
        }),
        0,
        0.0775,
        0,
      ),
    );
    bench.add(
      'box',
      { roughness: 0.4 },
      put(roundedBox([0.262, 0.045, 0.262], 0.006, blotched(paper, 3, 0.05, 0.04), { edgeSteps: 2 }), 0, 0.178, 0),
    );
    const band = { roughness: 0.25, sheen: 0.3 };
    for (const t of [0, Math.PI / 2])
      bench.add(
        'ribbon',
        band,
        put(roundedBox([0.036, 0.204, 0.266], 0.004, ribbon, { edgeSteps: 1 }), 0, 0.101, 0, 0, t),
      );
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * 2 * Math.PI + 0.3;
      const lift = i % 2 ? 0.055 : 0.035;
      const loop: Vec3[] = [
        [0, 0.203, 0],
        [0.03, 0.203 + lift, 0],
        [0.068, 0.207 + lift, 0],
        [0.075, 0.222, 0],
        [0.04, 0.209, 0],
        [0, 0.205, 0],
      ];
      bench.add('ribbon', band, put(tube(loop, 0.0085, ribbon, { around: 8, steps: 24 }), 0, 0, 0, 0, a));
    }
    bench.add('ribbon', band, sphere([0.018, 0.013, 0.018], shade(ribbon, 0.9), { around: 14, centre: [0, 0.212, 0] }));
    return undefined;
  },
});
