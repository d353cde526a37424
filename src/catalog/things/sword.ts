/** A sword standing on its point, as if set into the ground. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A sword standing on its point, as if set into the ground. */
export const sword = thing({
  id: 'sword',
  nouns: ['sword', 'katana', 'blade', 'dagger', 'weapon'],
  size: [0.22, 1.0, 0.05],
  mass: 1.2,
  material: 'metal',
  make: (bench, looks) => {
    const steel = colourOr(looks, hex('#c9ced2'));
    const half: Point[] = [
      [0, 0],
      [0.016, 0.05],
      [0.024, 0.78],
      [-0.024, 0.78],
      [-0.016, 0.05],
    ];
    bench.add(
      'blade',
      { roughness: 0.16, metalness: looks.colour ? 0.4 : 0.9 },
      extrude(half, 0.009, steel, { bevel: 0.0042, crease: 0.99 }),
    );
    bench.add(
      'blade',
      { roughness: 0.3, metalness: 0.8 },
      put(board([0.008, 0.6, 0.0096], shade(steel, 0.8), { bevel: 0.003 }), 0, 0.46, 0),
    );
    bench.add(
      'guard',
      MATERIALS.brass,
      tube(
        [
          [-0.105, 0.802, 0],
          [-0.06, 0.79, 0],
          [0, 0.786, 0],
          [0.06, 0.79, 0],
          [0.105, 0.802, 0],
        ],
        (t) => 0.011 + 0.006 * Math.abs(2 * t - 1),
        TINTS.brass,
        { around: 12, steps: 24 },
      ),
    );
    bench.add(
      'grip',
      MATERIALS.leather,
      lathe(
        Array.from({ length: 25 }, (_, i): [number, number] => [0.0145 + 0.0012 * (i % 2), 0.795 + i * 0.0058]),
        hex('#54301c'),
        { around: 16, crease: 2 },
      ),
    );
    bench.add(
      'guard',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.012, 0],
            [0.024, 0.01],
            [0.026, 0.022],
            [0.018, 0.038],
            [0, 0.044],
          ],
          TINTS.brass,
          { around: 20, crease: 1 },
        ),
        0,
        0.932,
        0,
      ),
    );
    return undefined;
  },
});
