/** A travelling case standing upright: leather with straps and corners. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, H, D] = [0.62, 0.44, 0.2];

/** A suitcase. */
export const suitcase: ThingEntry = {
  id: 'suitcase',
  kind: 'thing',
  words: { nouns: ['suitcase', 'luggage', 'travel bag', 'briefcase', 'trunk', 'baggage'] },
  size: [0.62, 0.5, 0.22],
  source: 'medium hand-carried case, from memory',
  rig: 'rigid',
  supportHeight: H,
  body: {
    mass: 5,
    material: 'leather',
    movable: true,
    colliders: () => [boxCollider([-W / 2, 0, -D / 2], [W / 2, H, D / 2], 0.02)],
  },
  shape: (looks) => {
    const bench = new Bench();
    const hide = colourOr(looks, hex('#8a5a34'));
    const dark = looks.colour ? hex('#4a3323') : hex('#54341e');
    const paint = blotched(hide, looks.seed, 0.06, 0.055);
    bench.add(
      'case',
      MATERIALS.leather,
      put(roundedBox([W, H, D], 0.035, paint, { edgeSteps: 3, divisions: [10, 8, 4] }), 0, H / 2, 0),
    );
    bench.add(
      'seam',
      MATERIALS.leather,
      put(roundedBox([W + 0.006, H + 0.006, 0.012], 0.03, shade(dark, 0.8), { edgeSteps: 3 }), 0, H / 2, 0),
    );
    for (const x of [-0.18, 0.18]) {
      bench.add(
        'straps',
        MATERIALS.leather,
        put(
          roundedBox([0.04, H + 0.014, D + 0.014], 0.03, blotched(dark, 3, 0.05, 0.08), {
            edgeSteps: 3,
            divisions: [1, 6, 3],
          }),
          x,
          H / 2,
          0,
        ),
      );
      bench.add(
        'buckles',
        MATERIALS.brass,
        put(roundedBox([0.052, 0.04, 0.012], 0.004, TINTS.brass, { edgeSteps: 1 }), x, H * 0.66, D / 2 + 0.006),
      );
      bench.add(
        'buckles',
        MATERIALS.brass,
        put(roundedBox([0.03, 0.05, 0.02], 0.006, TINTS.brass, { edgeSteps: 1 }), x * 0.72, H + 0.0, 0),
      );
    }
    for (const x of [-1, 1]) {
      for (const y of [0, 1]) {
        for (const z of [-1, 1]) {
          bench.add(
            'corners',
            MATERIALS.leather,
            put(
              roundedBox([0.08, 0.08, 0.06], 0.032, dark, { edgeSteps: 3 }),
              x * (W / 2 - 0.037),
              y ? H - 0.037 : 0.037,
              z * (D / 2 - 0.027),
            ),
          );
          bench.add(
            'studs',
            MATERIALS.brass,
            put(
              lathe(
                [
                  [0.005, 0],
                  [0.004, 0.002],
                  [0, 0.003],
                ],
                TINTS.brass,
                { around: 8 },
              ),
              x * (W / 2 - 0.03),
              y ? H - 0.035 : 0.035,
              z * (D / 2 + 0.002),
              z > 0 ? Math.PI / 2 : -Math.PI / 2,
            ),
          );
        }
      }
    }
    bench.add(
      'handle',
      MATERIALS.leather,
      tube(
        [
          [-0.09, H, 0],
          [-0.085, H + 0.03, 0],
          [-0.05, H + 0.045, 0],
          [0.05, H + 0.045, 0],
          [0.085, H + 0.03, 0],
          [0.09, H, 0],
        ],
        0.011,
        dark,
        { around: 10, steps: 20 },
      ),
    );
    const labels = ['#d9c9a0', '#c2604a', '#6f97a8'].map(hex);
    [
      [-0.03, 0.27, 0.12],
      [0.08, 0.14, -0.2],
      [-0.25, 0.13, 0.3],
    ].forEach(([x, y, r], i) => {
      bench.add(
        'labels',
        MATERIALS.paper,
        put(roundedBox([0.09, 0.06, 0.002], 0.001, labels[i]!, { edgeSteps: 1 }), x!, y!, D / 2 + 0.001, 0, 0, r!),
      );
    });
    return bench.model({ anchors: { handle: anchor(0, H + 0.045, 0), top: anchor(0, H, 0) } });
  },
};
