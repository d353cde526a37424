/** A standing oval mirror in a wooden frame. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A standing oval mirror in a wooden frame. */
export const mirror = thing({
  id: 'mirror',
  nouns: ['mirror', 'looking glass', 'standing mirror'],
  size: [0.7, 1.7, 0.45],
  mass: 14,
  material: 'glass',
  fixed: true,
  make: (bench, looks) => {
    const wood = colourOr(looks, TINTS.chestnut);
    const oval = (k: number): Point[] =>
      Array.from(
        { length: 48 },
        (_, i): Point => [0.27 * k * cos((i / 48) * 6.28318), 0.68 * k * sin((i / 48) * 6.28318)],
      );
    const lean = -0.08;
    bench.add('back', MATERIALS.wood, put(extrude(oval(1), 0.02, shade(wood, 0.7)), 0, 0.95, -0.012, lean));
    bench.add(
      'glass',
      { roughness: 0.02, metalness: 0.95 },
      put(extrude(oval(0.97), 0.012, hex('#cfdbe0')), 0, 0.95, 0.004, lean),
    );
    const ring = oval(1).map(([x, y]): Vec3 => [x, y, 0]);
    bench.add(
      'frame',
      MATERIALS.wood,
      put(
        tube(ring, 0.028, grained(wood, 1, looks.seed, 0.02, 0.06), { loop: true, around: 10, steps: 96 }),
        0,
        0.95,
        0,
        lean,
      ),
    );
    for (const s of [-1, 1]) {
      bench.add(
        'frame',
        MATERIALS.wood,
        put(
          lathe(
            [
              [0.022, 0],
              [0.026, 0.05],
              [0.018, 0.1],
              [0.022, 0.5],
              [0.018, 0.95],
              [0.028, 1.0],
              [0.03, 1.03],
              [0, 1.06],
            ],
            grained(wood, 1, 4, 0.02, 0.06),
            { around: 14, crease: 1 },
          ),
          s * 0.325,
          0.06,
          0,
        ),
      );
      bench.add(
        'frame',
        MATERIALS.wood,
        tube(
          [
            [s * 0.325, 0.05, -0.21],
            [s * 0.325, 0.09, -0.1],
            [s * 0.325, 0.1, 0],
            [s * 0.325, 0.09, 0.1],
            [s * 0.325, 0.05, 0.21],
          ],
          0.022,
          wood,
          { around: 10, steps: 16 },
        ),
      );
      bench.add('feet', MATERIALS.brass, sphere(0.024, TINTS.brass, { around: 12, centre: [s * 0.325, 0.024, 0.2] }));
      bench.add('feet', MATERIALS.brass, sphere(0.024, TINTS.brass, { around: 12, centre: [s * 0.325, 0.024, -0.2] }));
      bench.add('feet', MATERIALS.brass, sphere(0.02, TINTS.brass, { around: 12, centre: [s * 0.296, 0.95, 0] }));
    }
    bench.add(
      'frame',
      MATERIALS.wood,
      tube(
        [
          [-0.325, 0.12, 0],
          [0.325, 0.12, 0],
        ],
        0.02,
        wood,
        { around: 10, steps: 2 },
      ),
    );
    return undefined;
  },
});
