/** A pencil lying along X. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A pencil lying along X. */
export const pencil = thing({
  id: 'pencil',
  nouns: ['pencil', 'pen', 'crayon', 'marker'],
  size: [0.19, 0.009, 0.009],
  mass: 0.006,
  material: 'wood',
  onTable: true,
  make: (bench, looks) => {
    const paint = colourOr(looks, hex('#f0b428'));
    const lay = (m: ReturnType<typeof lathe>): ReturnType<typeof lathe> => put(m, 0, 0.0042, 0, 0, 0, -Math.PI / 2);
    bench.add(
      'shaft',
      { roughness: 0.25 },
      lay(
        lathe(
          [
            [0.0046, -0.07],
            [0.0046, 0.07],
          ],
          paint,
          { around: 6, crease: 0.3 },
        ),
      ),
    );
    bench.add(
      'wood',
      MATERIALS.wood,
      lay(
        lathe(
          [
            [0.0046, 0.07],
            [0.0017, 0.086],
          ],
          TINTS.beech,
          { around: 12 },
        ),
      ),
    );
    bench.add(
      'lead',
      { roughness: 0.35 },
      lay(
        lathe(
          [
            [0.0017, 0.086],
            [0.0004, 0.0945],
            [0, 0.095],
          ],
          hex('#2c2c2f'),
          { around: 10 },
        ),
      ),
    );
    bench.add(
      'ferrule',
      MATERIALS.steel,
      lay(
        lathe(
          [
            [0.0046, -0.084],
            [0.0049, -0.082],
            [0.0046, -0.08],
            [0.0049, -0.078],
            [0.0046, -0.076],
            [0.0046, -0.07],
          ],
          TINTS.steel,
          { around: 16 },
        ),
      ),
    );
    bench.add(
      'rubber',
      { roughness: 0.8 },
      lay(
        lathe(
          [
            [0, -0.095],
            [0.0035, -0.0945],
            [0.0044, -0.092],
            [0.0044, -0.084],
          ],
          hex('#e08a86'),
          { around: 14 },
        ),
      ),
    );
    return undefined;
  },
});
