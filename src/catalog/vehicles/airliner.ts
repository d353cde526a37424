/** airliner */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { mirrorX, put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, MATERIALS, TINTS } from '../things/workshop.ts';
import type { Section } from './aeroplane-parts.ts';
import { fuselage, rigOf, wing } from './aeroplane-parts.ts';

/** A twin-jet airliner. */
export const airliner = (looks: Looks): Model => {
  const bench = new Bench();
  const main = looks.colour ?? hex('#f3f2ee');
  const accent = looks.colour ? hex('#f3f2ee') : hex('#1f5f9c');
  const y = 3.4;
  const r = 1.95;
  const body: Section[] = [
    [-17.6, y + 1.35, 0.12, 0.2],
    [-16.5, y + 1.2, 0.45, 0.5],
    [-14, y + 0.8, 1.05, 1.1],
    [-11, y + 0.35, 1.6, 1.6],
    [-8, y + 0.08, 1.88, 1.88],
    [-6, y, r, r],
    [0, y, r, r],
    [6, y, r, r],
    [12, y, r, r],
    [14.5, y - 0.06, 1.85, 1.85],
    [16.3, y - 0.22, 1.55, 1.5],
    [17.6, y - 0.45, 1.08, 1.02],
    [18.4, y - 0.62, 0.6, 0.56],
    [18.7, y - 0.68, 0.2, 0.2],
  ];
  bench.add(
    'fuselage',
    MATERIALS.carPaint,
    fuselage(body, 36, () => main),
    1,
  );
  for (const s of [-1, 1]) {
    for (let z = -11; z < 14; z += 0.95) {
      const rr = z < -8 ? lerp(1.88, 1.6, (-8 - z) / 3) : z > 12 ? lerp(r, 1.85, (z - 12) / 2.5) : r;
      bench.add(
        'windows',
        MATERIALS.darkGlass,
        put(
          board([0.06, 0.42, 0.3], hex('#25313b'), { bevel: 0.02 }),
          s * (rr * 0.975),
          y + 0.42 + (z < -8 ? (-8 - z) * 0.1 : 0),
          z,
        ),
        1,
      );
    }
    const stripe = body.slice(2, 12).map(([z, cy, w]): Vec3 => [s * (w + 0.01), cy - 0.25, z]);
    bench.add('stripe', MATERIALS.paint, tube(stripe, 0.16, accent, { around: 6, steps: 36 }), 1);
    bench.add(
      'windows',
      MATERIALS.darkGlass,
      put(sphere([0.55, 0.28, 0.5], hex('#25313b'), { around: 16 }), s * 0.62, y + 0.42, 16.9, 0.5),
      1,
    );
    bench.add(
      'engines',
      MATERIALS.carPaint,
      put(
        lathe(
          [
            [0.75, -2.2],
            [1.05, -1],
            [1.2, 0.4],
            [1.2, 1.2],
            [1.12, 1.6],
            [0.98, 1.55],
            [0.95, 0.8],
          ],
          main,
          { around: 28, crease: 1.2 },
        ),
        s * 5.6,
        y - 1.95,
        4.2,
        Math.PI / 2,
      ),
      1,
    );
    bench.add(
      'fans',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.98, 0.9],
            [0.5, 0.85],
            [0.3, 1.0],
            [0, 1.35],
          ],
          hex('#33363b'),
          { around: 24, crease: 1 },
        ),
        s * 5.6,
        y - 1.95,
        4.2,
        Math.PI / 2,
      ),
      1,
    );
    bench.add(
      'pylons',
      MATERIALS.carPaint,
      put(board([0.25, 0.9, 3], main, { bevel: 0.05 }), s * 5.6, y - 0.95, 3.4),
      1,
    );
    for (const [x, z] of [
      [2.6, 0],
      [0, 13.4],
    ] as const) {
      if (x === 0 && s < 0) continue;
      bench.add(
        'gear',
        MATERIALS.steel,
        tube(
          [
            [s * x, y - 1.2, z],
            [s * x, 0.5, z],
          ],
          0.14,
          TINTS.steel,
          { around: 8, steps: 1 },
        ),
        1,
      );
      for (const q of [-0.3, 0.3])
        bench.add(
          'gear-tyres',
          MATERIALS.rubber,
          put(
            lathe(
              [
                [0, -0.16],
                [0.42, -0.16],
                [0.52, -0.06],
                [0.52, 0.06],
                [0.42, 0.16],
                [0, 0.16],
              ],
              TINTS.rubber,
              { around: 20 },
            ),
            s * x + q,
            0.52,
            z,
            0,
            0,
            Math.PI / 2,
          ),
          1,
        );
    }
  }
  const left = wing([1.4, y - 0.95, 6.2, 7.2, 0.12], [17, y + 0.55, -3.4, 1.6, 0.1], () => shade(main, 0.97));
  const tail = wing([0.5, y + 1.1, -13.2, 3.6, 0.1], [6.6, y + 1.5, -17, 1.4, 0.09], () => main);
  const winglet = wing([17, y + 0.5, -3.4, 1.6, 0.1], [17.5, y + 2.4, -4.9, 0.7, 0.08], () => accent, true);
  for (const m of [left, tail, winglet]) bench.add('wings', MATERIALS.carPaint, [m, mirrorX(m)], 1);
  bench.add(
    'fin',
    MATERIALS.carPaint,
    wing([0, y + 1.3, -11.2, 5.2, 0.1], [0, y + 7.8, -16.6, 2, 0.09], () => accent, true),
    1,
  );
  return bench.model({ rig: rigOf([0, y, 18.5]), anchors: { top: anchor(0, y + r, 0, undefined, 1) } });
};
