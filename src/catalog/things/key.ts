/** An old key lying flat, its bow to −X. */
import { cos, sin } from '../../foundation/exact.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, TINTS } from './workshop.ts';

/** An old key lying flat, its bow to −X. */
export const key = thing({
  id: 'key',
  nouns: ['key', 'old key', 'golden key'],
  size: [0.09, 0.008, 0.034],
  mass: 0.03,
  material: 'metal',
  onTable: true,
  make: (bench, looks) => {
    const metal = { roughness: 0.28, metalness: looks.colour ? 0.4 : 0.85 };
    const brass = colourOr(looks, TINTS.brass);
    const bow = Array.from(
      { length: 20 },
      (_, i): Vec3 => [-0.032 + 0.0125 * cos((i / 20) * 6.28318), 0.004, 0.0135 * sin((i / 20) * 6.28318)],
    );
    bench.add('key', metal, tube(bow, 0.0028, brass, { loop: true, around: 8, steps: 32 }));
    bench.add(
      'key',
      metal,
      tube(
        [
          [-0.02, 0.004, 0],
          [0.042, 0.004, 0],
        ],
        0.003,
        brass,
        { around: 12, steps: 2, caps: 'flat' },
      ),
    );
    for (const x of [-0.017, -0.011, 0.036])
      bench.add(
        'key',
        metal,
        put(
          lathe(
            [
              [0.003, -0.0015],
              [0.0045, 0],
              [0.003, 0.0015],
            ],
            brass,
            { around: 14, crease: 2 },
          ),
          x,
          0.0045,
          0,
          0,
          0,
          Math.PI / 2,
        ),
      );
    bench.add(
      'key',
      metal,
      put(
        extrude(
          [
            [0, 0],
            [0.014, 0],
            [0.014, 0.014],
            [0.0095, 0.014],
            [0.0095, 0.009],
            [0.007, 0.009],
            [0.007, 0.013],
            [0.003, 0.013],
            [0.003, 0.008],
            [0, 0.008],
          ],
          0.003,
          brass,
          { bevel: 0.0005 },
        ),
        0.0235,
        0.004,
        0.002,
        Math.PI / 2,
      ),
    );
    return undefined;
  },
});
