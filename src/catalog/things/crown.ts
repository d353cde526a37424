/** A crown with jewels on a velvet lining. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { thing } from './rigid-thing.ts';
import { colourOr, cylinderCollider, MATERIALS } from './workshop.ts';

/** A crown with jewels on a velvet lining. */
export const crown = thing({
  id: 'crown',
  nouns: ['crown', 'tiara', 'golden crown'],
  size: [0.2, 0.15, 0.2],
  mass: 0.9,
  material: 'gold',
  onTable: true,
  colliders: [cylinderCollider(0.095, 0.12)],
  make: (bench, looks) => {
    const gold = colourOr(looks, hex('#f0bc3c'));
    const metal = { roughness: 0.18, metalness: looks.colour ? 0.4 : 0.85 };
    bench.add(
      'crown',
      metal,
      lathe(
        [
          [0.086, 0],
          [0.092, 0.002],
          [0.094, 0.008],
          [0.091, 0.014],
          [0.091, 0.034],
          [0.094, 0.04],
          [0.091, 0.046],
          [0.087, 0.044],
          [0.087, 0.004],
          [0.086, 0],
        ],
        gold,
        { around: 48, crease: 0.8 },
      ),
    );
    const points = 8;
    for (let i = 0; i < points; i++) {
      const a = (i / points) * 2 * Math.PI;
      const spike: Point[] = [
        [-0.034, 0],
        [0.034, 0],
        [0.014, 0.028],
        [0.007, 0.075],
        [-0.007, 0.075],
        [-0.014, 0.028],
      ];
      const bent = warpMesh(extrude(spike, 0.003, gold, { bevel: 0.0008 }), (p) => [
        (0.09 + p[2] + p[1] * 0.16) * sin(p[0] / 0.09),
        p[1] + 0.043,
        (0.09 + p[2] + p[1] * 0.16) * cos(p[0] / 0.09),
      ]);
      bench.add('crown', metal, put(bent, 0, 0, 0, 0, a));
      bench.add(
        'pearls',
        { roughness: 0.15 },
        sphere(0.008, hex('#f5efe2'), { around: 14, centre: [0.1025 * sin(a), 0.125, 0.1025 * cos(a)] }),
      );
      bench.add(
        `jewels-${i % 3}`,
        { roughness: 0.04 },
        put(
          sphere([0.0085, 0.0085, 0.005], hex(['#c8242c', '#2a62c8', '#2c9a55'][i % 3]!), { around: 12 }),
          0.093 * sin(a),
          0.024,
          0.093 * cos(a),
          0,
          a,
        ),
      );
    }
    bench.add(
      'velvet',
      MATERIALS.cloth,
      lathe(
        [
          [0.086, 0.01],
          [0.08, 0.06],
          [0.05, 0.085],
          [0, 0.09],
        ],
        hex('#8a1c34'),
        { around: 32 },
      ),
    );
    return undefined;
  },
});
