/** A hand lantern with a flame behind glass. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { GLASS, gleams } from './gleam.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

/** A hand lantern with a flame behind glass. */
export const lantern = thing({
  id: 'lantern',
  nouns: ['lantern', 'oil lamp', 'paper lantern', 'hurricane lamp'],
  size: [0.17, 0.36, 0.17],
  mass: 0.9,
  material: 'metal',
  onTable: true,
  colliders: [cylinderCollider(0.075, 0.28)],
  make: (bench, looks) => {
    const paint = colourOr(looks, hex('#36505a'));
    const metal = { roughness: 0.38, metalness: 0.4 };
    const lit = looks.state !== 'off';
    bench.add(
      'metal',
      metal,
      lathe(
        [
          [0, 0],
          [0.075, 0],
          [0.08, 0.008],
          [0.078, 0.03],
          [0.06, 0.045],
          [0.045, 0.05],
          [0.045, 0.06],
          [0, 0.06],
        ],
        paint,
        { around: 28, crease: 0.8 },
      ),
    );
    bench.add(
      'metal',
      metal,
      lathe(
        [
          [0, 0.2],
          [0.055, 0.2],
          [0.06, 0.21],
          [0.045, 0.235],
          [0.035, 0.245],
          [0.035, 0.262],
          [0.05, 0.268],
          [0.042, 0.282],
          [0, 0.29],
        ],
        paint,
        { around: 28, crease: 0.8 },
      ),
    );
    bench.add(
      'glass',
      { roughness: 0.06, opacity: 0.25, castsShadow: false },
      lathe(
        [
          [0.04, 0.058],
          [0.054, 0.09],
          [0.058, 0.125],
          [0.052, 0.165],
          [0.042, 0.202],
        ],
        hex('#cfe3e0'),
        { around: 24 },
      ),
    );
    const belly = (y: number): number => 0.0585 - (y - 0.125) * (y - 0.125) * 3.1;
    bench.add('streak', GLASS.streak, gleams(belly, 0.085, 0.175, 0.008));
    for (let i = 0; i < 4; i++) {
      const a = (i / 4) * 2 * Math.PI + 0.4;
      bench.add(
        'metal',
        metal,
        tube(
          [
            [0.07 * sin(a), 0.04, 0.07 * cos(a)],
            [0.072 * sin(a), 0.13, 0.072 * cos(a)],
            [0.056 * sin(a), 0.21, 0.056 * cos(a)],
          ],
          0.0035,
          paint,
          { around: 6, steps: 8 },
        ),
      );
    }
    const bail: Vec3[] = Array.from({ length: 13 }, (_, i) => [
      0.068 * cos((i / 12) * Math.PI),
      0.24 + 0.115 * sin((i / 12) * Math.PI),
      0,
    ]);
    bench.add('metal', metal, tube(bail, 0.003, TINTS.steel, { around: 6, steps: 24 }));
    bench.add(
      'burner',
      MATERIALS.brass,
      lathe(
        [
          [0.016, 0.058],
          [0.018, 0.074],
          [0.01, 0.08],
          [0, 0.08],
        ],
        TINTS.brass,
        { around: 16 },
      ),
    );
    if (!lit) return undefined;
    bench.add(
      'flame',
      { roughness: 1, emission: 2.2, castsShadow: false },
      lathe(
        [
          [0, 0.078],
          [0.013, 0.09],
          [0.016, 0.105],
          [0.012, 0.124],
          [0.005, 0.146],
          [0, 0.158],
        ],
        (p) => (p[1] < 0.1 ? hex('#ffe7a8') : p[1] < 0.13 ? hex('#ffb43c') : hex('#ff8a1c')),
        { around: 12, crease: 2 },
      ),
    );
    return [{ joint: 0, position: [0, 0.12, 0], intensity: [0.55, 0.36, 0.16], range: 5 }];
  },
});
