/** Wheels with spokes, chainwheel, cranks, pedals and chain guard. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS, TINTS } from '../things/workshop.ts';
import { hoop } from './bicycle-hoop.ts';
import { CRANK, FRONT, R, REAR } from './bicycle-measures.ts';

/** Adds what turns. */
export const drive = (bench: Bench, paint: Rgb, fine: boolean): void => {
  // Wheels.
  for (const [c, joint, name] of [
    [FRONT, 3, 'wheel-front'],
    [REAR, 4, 'wheel-rear'],
  ] as const) {
    bench.add(name, MATERIALS.rubber, hoop(c, R - 0.017, 0.017, hex('#2b2a29'), 8), joint);
    bench.add(`${name}-rim`, MATERIALS.chrome, hoop(c, R - 0.042, 0.011, TINTS.chrome, 6), joint);
    bench.add(
      `${name}-rim`,
      MATERIALS.chrome,
      put(
        lathe(
          [
            [0, -0.045],
            [0.012, -0.045],
            [0.024, -0.035],
            [0.016, 0],
            [0.024, 0.035],
            [0.012, 0.045],
            [0, 0.045],
          ],
          TINTS.chrome,
          { around: 12 },
        ),
        c[0],
        c[1],
        c[2],
        0,
        0,
        Math.PI / 2,
      ),
      joint,
    );
    const spokes = fine ? 18 : 12;
    for (let i = 0; i < spokes; i++) {
      const a = (i / spokes) * 2 * Math.PI;
      const side = i % 2 === 0 ? 0.03 : -0.03;
      const lag = i % 4 < 2 ? 0.5 : -0.5;
      bench.add(
        `${name}-spokes`,
        MATERIALS.steel,
        tube(
          [
            [side, c[1] + 0.02 * sin(a + lag), c[2] + 0.02 * cos(a + lag)],
            [0, c[1] + (R - 0.045) * sin(a), c[2] + (R - 0.045) * cos(a)],
          ],
          0.0018,
          TINTS.steel,
          { around: 3, steps: 1, caps: 'open' },
        ),
        joint,
      );
    }
  }
  // Chainring, cranks, pedals, chain guard.
  bench.add(
    'chrome-crank',
    MATERIALS.chrome,
    put(
      lathe(
        [
          [0.03, -0.004],
          [0.098, -0.004],
          [0.1, 0],
          [0.098, 0.004],
          [0.03, 0.004],
        ],
        TINTS.steel,
        { around: 24 },
      ),
      -0.045,
      CRANK[1],
      CRANK[2],
      0,
      0,
      Math.PI / 2,
    ),
    5,
  );
  for (const s of [-1, 1]) {
    const end: Vec3 = [s * 0.075, CRANK[1] - s * 0.05, CRANK[2] + s * 0.162];
    bench.add(
      'chrome-crank',
      MATERIALS.chrome,
      tube([[s * 0.06, CRANK[1], CRANK[2]], end], 0.011, TINTS.chrome, { around: 6, steps: 1, caps: 'flat' }),
      5,
    );
    bench.add(
      'pedals',
      MATERIALS.rubber,
      put(board([0.09, 0.022, 0.075], TINTS.rubber, { bevel: 0.005 }), end[0] + s * 0.05, end[1], end[2]),
      5,
    );
  }
  const guard: Vec3[] = [
    [-0.05, CRANK[1] + 0.1, CRANK[2] + 0.07],
    [-0.05, CRANK[1] + 0.1, CRANK[2] - 0.05],
    [-0.055, R + 0.06, REAR[2] + 0.02],
  ];
  bench.add('frame', MATERIALS.carPaint, tube(guard, 0.014, paint, { around: 6, steps: 8 }), 1);
};
