/** A basketball hoop on a post. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, cylinderCollider, MATERIALS } from './workshop.ts';

/** A basketball hoop on a post. */
export const hoop: ThingEntry = {
  id: 'basketball-hoop',
  kind: 'thing',
  words: { nouns: ['basketball hoop', 'hoop', 'basketball net'] },
  size: [1.8, 3.95, 1.85],
  source: 'FIBA: ring at 3.05 m, board 1.80 × 1.05 m, ring 0.45 m (from memory)',
  rig: 'rigid',
  body: {
    mass: 120,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(0.09, 3.2, [0, 0, -0.9]), boxCollider([-0.9, 2.9, -0.05], [0.9, 3.95, 0])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const steel = hex('#3a5a7a');
    bench.add(
      'post',
      MATERIALS.paint,
      put(
        lathe(
          [
            [0, 0],
            [0.3, 0],
            [0.3, 0.06],
            [0.1, 0.1],
            [0.085, 3.3],
            [0, 3.32],
          ],
          steel,
          { around: 20 },
        ),
        0,
        0,
        -0.95,
      ),
    );
    for (const [y0, y1] of [
      [3.1, 3.15],
      [3.25, 3.65],
    ] as const)
      for (const s of [-0.2, 0.2])
        bench.add(
          'post',
          MATERIALS.paint,
          tube(
            [
              [0, y0, -0.93],
              [s, y1, -0.03],
            ],
            0.035,
            steel,
            { around: 8, steps: 1 },
          ),
        );
    bench.add(
      'board',
      { roughness: 0.2 },
      put(board([1.8, 1.05, 0.04], hex('#f3f1ea'), { bevel: 0.008 }), 0, 3.42, -0.02),
    );
    const line = looks.colour ?? hex('#c8372d');
    for (const [w, h, x, y] of [
      [1.8, 0.05, 0, 2.92],
      [1.8, 0.05, 0, 3.92],
      [0.05, 1.05, 0.875, 3.42],
      [0.05, 1.05, -0.875, 3.42],
      [0.59, 0.05, 0, 3.6],
      [0.59, 0.05, 0, 3.18],
      [0.05, 0.45, 0.295, 3.39],
      [0.05, 0.45, -0.295, 3.39],
    ] as const)
      bench.add('lines', MATERIALS.paint, put(board([w, h, 0.006], line), x, y, 0.003));
    const ring = Array.from(
      { length: 24 },
      (_, i): Vec3 => [0.229 * sin((i / 24) * 6.28318), 3.05, 0.38 + 0.229 * cos((i / 24) * 6.28318)],
    );
    bench.add('ring', MATERIALS.paint, tube(ring, 0.012, hex('#e2622a'), { loop: true, around: 8, steps: 40 }));
    bench.add('ring', MATERIALS.paint, put(board([0.16, 0.1, 0.16], hex('#e2622a'), { bevel: 0.01 }), 0, 3.02, 0.07));
    for (let i = 0; i < 12; i++) {
      for (const d of [-1, 1]) {
        const path = Array.from({ length: 5 }, (_, k): Vec3 => {
          const a = ((i + (d * k) / 2) / 12) * 6.28318;
          const r = 0.226 - 0.095 * (k / 4) * (1.5 - 0.5 * (k / 4));
          return [r * sin(a), 3.045 - 0.4 * (k / 4), 0.38 + r * cos(a)];
        });
        bench.add('net', MATERIALS.rope, tube(path, 0.005, hex('#f3efe6'), { around: 4, steps: 6 }));
      }
    }
    return bench.model({ anchors: { top: anchor(0, 3.95, 0), ring: anchor(0, 3.05, 0.38, [0, -1, 0]) } });
  },
};
