/** A straw hat with a ribbon. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { warpMesh } from '../../foundation/geometry/reshape.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, cylinderCollider, MATERIALS } from './workshop.ts';

/** A straw hat with a ribbon. */
export const hat = thing({
  id: 'hat',
  nouns: ['hat', 'sun hat', 'straw hat', 'cap', 'cowboy hat', 'top hat'],
  size: [0.35, 0.124, 0.37],
  mass: 0.1,
  material: 'cloth',
  onTable: true,
  colliders: [cylinderCollider(0.17, 0.02), cylinderCollider(0.09, 0.12)],
  make: (bench, looks) => {
    const straw = colourOr(looks, hex('#dcbc7c'));
    const woven = (p: Vec3): Rgb =>
      shade(
        straw,
        0.95 +
          0.06 * noise(p[0] * 300, p[1] * 500, p[2] * 300) +
          0.03 * (Math.floor(Math.sqrt(p[0] * p[0] + p[2] * p[2]) * 220 + p[1] * 220) % 2),
      );
    const skin = lathe(
      [
        [0.08, 0.012],
        [0.12, 0.008],
        [0.165, 0.004],
        [0.178, 0.008],
        [0.179, 0.011],
        [0.165, 0.008],
        [0.12, 0.012],
        [0.094, 0.017],
        [0.09, 0.03],
        [0.088, 0.08],
        [0.08, 0.11],
        [0.06, 0.124],
        [0.03, 0.126],
        [0, 0.123],
      ],
      woven,
      { around: 56, crease: 1.4 },
    );
    bench.add(
      'hat',
      { roughness: 0.85, twoSided: true },
      warpMesh(skin, (p) => [p[0] * 0.97, p[1] + Math.max(0, Math.abs(p[0]) - 0.09) * 0.22, p[2] * 1.04]),
    );
    bench.add(
      'band',
      MATERIALS.cloth,
      warpMesh(
        lathe(
          [
            [0.0925, 0.018],
            [0.0915, 0.03],
            [0.09, 0.046],
          ],
          hex(looks.colour ? '#f3ead6' : '#a8383a'),
          { around: 48 },
        ),
        (p) => [p[0] * 0.97, p[1], p[2] * 1.04],
      ),
    );
    return undefined;
  },
});
