/** A rucksack standing upright; its straps are behind (−Z). */
import { hex } from '../../foundation/colour.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { thing } from './rigid-thing.ts';
import { boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A rucksack standing upright; its straps are behind (−Z). */
export const backpack = thing({
  id: 'backpack',
  nouns: ['backpack', 'rucksack', 'school bag', 'bag', 'knapsack', 'handbag'],
  size: [0.36, 0.48, 0.28],
  mass: 0.9,
  material: 'cloth',
  colliders: [boxCollider([-0.15, 0, -0.09], [0.15, 0.44, 0.11], 0.04)],
  make: (bench, looks) => {
    const cloth = colourOr(looks, hex('#c8683a'));
    const paint = blotched(cloth, looks.seed, 0.06, 0.05);
    const leather = hex('#5a3a24');
    const soft = MATERIALS.cloth;
    bench.add(
      'bag',
      soft,
      warpMesh(
        put(roundedBox([0.3, 0.42, 0.17], 0.075, paint, { edgeSteps: 5, divisions: [3, 4, 2] }), 0, 0.21, 0),
        (p) => [p[0] * (1.04 - 0.35 * Math.max(0, p[1] - 0.25)), p[1], p[2] * (1.05 - 0.5 * Math.max(0, p[1] - 0.2))],
      ),
    );
    bench.add(
      'bag',
      soft,
      put(
        roundedBox([0.22, 0.17, 0.07], 0.032, blotched(shade(cloth, 0.97), 2, 0.05, 0.05), { edgeSteps: 4 }),
        0,
        0.11,
        0.1,
      ),
    );
    bench.add(
      'bag',
      soft,
      put(
        roundedBox([0.28, 0.13, 0.2], 0.055, blotched(shade(cloth, 1.02), 4, 0.05, 0.04), { edgeSteps: 4 }),
        0,
        0.385,
        0.008,
        0.1,
      ),
    );
    for (const s of [-1, 1]) {
      bench.add(
        'pockets',
        soft,
        put(roundedBox([0.06, 0.17, 0.11], 0.028, shade(cloth, 0.94), { edgeSteps: 4 }), s * 0.155, 0.12, 0),
      );
      bench.add(
        'leather',
        MATERIALS.leather,
        put(roundedBox([0.026, 0.16, 0.012], 0.005, leather), s * 0.065, 0.32, 0.107, -0.06),
      );
      bench.add(
        'buckles',
        MATERIALS.brass,
        put(roundedBox([0.036, 0.03, 0.01], 0.004, TINTS.brass, { edgeSteps: 1 }), s * 0.065, 0.26, 0.116),
      );
      bench.add(
        'leather',
        MATERIALS.leather,
        tube(
          [
            [s * 0.07, 0.42, -0.075],
            [s * 0.085, 0.36, -0.125],
            [s * 0.09, 0.22, -0.13],
            [s * 0.1, 0.08, -0.09],
          ],
          0.014,
          leather,
          { around: 10, steps: 18 },
        ),
      );
    }
    bench.add(
      'leather',
      MATERIALS.leather,
      tube(
        [
          [-0.045, 0.44, -0.05],
          [-0.04, 0.468, -0.05],
          [0.04, 0.468, -0.05],
          [0.045, 0.44, -0.05],
        ],
        0.009,
        leather,
        { around: 8, steps: 14 },
      ),
    );
    bench.add(
      'leather',
      MATERIALS.leather,
      put(roundedBox([0.16, 0.014, 0.004], 0.002, hex('#3b3b3e')), 0, 0.165, 0.135),
    );
    return undefined;
  },
});
