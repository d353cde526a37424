/** A wheel standing on y = 0 … 2·radius with its axle along X, its outer side towards `side` (±1). */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS, TINTS } from '../things/workshop.ts';

/** A wheel standing on y = 0 … 2·radius with its axle along X, its outer side towards `side` (±1). */
export const wheel = (
  bench: Bench,
  name: string,
  joint: number,
  at: Vec3,
  spec: {
    readonly radius: number;
    readonly width: number;
    readonly side: 1 | -1;
    readonly rim: 'hubcap' | 'spokes' | 'steel';
    readonly around: number;
  },
): void => {
  const { radius: r, width: w, side, around } = spec;
  const h = w / 2;
  const lay = (m: Mesh): Mesh => put(m, at[0], at[1], at[2], 0, 0, (-side * Math.PI) / 2);
  const rimRadius = r * 0.64;
  const tread = shade(TINTS.rubber, 1.1);
  const tyre = lathe(
    [
      [rimRadius, -h * 0.8],
      [rimRadius + 0.02, -h * 0.95],
      [r * 0.86, -h],
      [r * 0.96, -h * 0.88],
      [r, -h * 0.62],
      [r * 1.0, -h * 0.2],
      [r * 0.985, -h * 0.16],
      [r * 0.985, -h * 0.1],
      [r, -h * 0.06],
      [r, h * 0.06],
      [r * 0.985, h * 0.1],
      [r * 0.985, h * 0.16],
      [r * 1.0, h * 0.2],
      [r, h * 0.62],
      [r * 0.96, h * 0.88],
      [r * 0.86, h],
      [rimRadius + 0.02, h * 0.95],
      [rimRadius, h * 0.8],
    ],
    (p) => shade(tread, Math.abs(p[1]) > h * 0.9 ? 1.15 : 1),
    { around, crease: 0.9 },
  );
  bench.add(name, MATERIALS.rubber, lay(tyre), joint);
  const metal = spec.rim === 'steel' ? hex('#c9ccce') : TINTS.chrome;
  const dish: [number, number][] =
    spec.rim === 'spokes'
      ? [
          [rimRadius + 0.004, h * 0.86],
          [rimRadius - 0.012, h * 0.8],
          [rimRadius - 0.022, h * 0.2],
          [0.05, h * 0.1],
          [0, h * 0.1],
        ]
      : [
          [rimRadius + 0.004, h * 0.86],
          [rimRadius - 0.014, h * 0.9],
          [rimRadius - 0.03, h * 0.62],
          [rimRadius * 0.66, h * 0.5],
          [rimRadius * 0.52, h * 0.78],
          [rimRadius * 0.3, h * 1.0],
          [0, h * 1.06],
        ];
  const dark = hex('#2c2e31');
  bench.add(
    `${name}-rim`,
    spec.rim === 'spokes' ? MATERIALS.iron : MATERIALS.chrome,
    lay(lathe(dish, spec.rim === 'spokes' ? dark : metal, { around, crease: 0.6 })),
    joint,
  );
  bench.add(
    `${name}-rim`,
    MATERIALS.chrome,
    lay(
      lathe(
        [
          [0, -h * 0.4],
          [rimRadius, -h * 0.4],
        ].reverse() as [number, number][],
        dark,
        { around: 12 },
      ),
    ),
    joint,
  );
  const count = 5;
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 2 * Math.PI;
    if (spec.rim === 'spokes') {
      const spoke = tube(
        [
          [0.02 * sin(a), h * 0.75, 0.02 * cos(a)],
          [rimRadius * 0.55 * sin(a), h * 0.82, rimRadius * 0.55 * cos(a)],
          [(rimRadius - 0.008) * sin(a), h * 0.74, (rimRadius - 0.008) * cos(a)],
        ],
        (t) => 0.03 + 0.012 * t,
        TINTS.steel,
        { around: 6, steps: 4 },
      );
      bench.add(`${name}-spokes`, MATERIALS.steel, lay(spoke), joint);
    } else {
      // Dark slots in the dish, so that one sees it turn.
      const [x, z] = [rimRadius * 0.76 * sin(a), rimRadius * 0.76 * cos(a)];
      const slot = put(
        lathe(
          [
            [rimRadius * 0.11, -0.004],
            [rimRadius * 0.1, 0.006],
            [0, 0.007],
          ],
          dark,
          { around: 8 },
        ),
        x,
        h * 0.56,
        z,
      );
      bench.add(`${name}-slots`, MATERIALS.rubber, lay(slot), joint);
    }
  }
  if (spec.rim === 'spokes')
    bench.add(
      `${name}-spokes`,
      MATERIALS.steel,
      lay(
        lathe(
          [
            [0.05, h * 0.6],
            [0.05, h * 0.85],
            [0.03, h * 0.92],
            [0, h * 0.94],
          ],
          TINTS.steel,
          { around: 12 },
        ),
      ),
      joint,
    );
};
