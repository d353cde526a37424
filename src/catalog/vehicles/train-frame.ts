/** What carries the locomotive: running boards, frames, cylinders, buffers and cowcatcher. */

import type { Rgb } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS, TINTS } from '../things/workshop.ts';

/** Adds the parts below the boiler. */
export const runningGear = (bench: Bench, _around: number, main: Rgb, black: Rgb, red: Rgb): void => {
  const paint = MATERIALS.carPaint;
  // Running boards, frames, cylinders, buffers, cowcatcher.
  for (const s of [-1, 1]) {
    bench.add('frame', MATERIALS.paint, put(board([0.5, 0.09, 7.4], red, { bevel: 0.02 }), s * 1.05, 1.52, 4.3), 1);
    bench.add('frame', MATERIALS.iron, put(board([0.1, 0.5, 8.4], black), s * 0.55, 0.95, 3.9), 1);
    bench.add(
      'cylinders',
      paint,
      put(
        put(
          lathe(
            [
              [0.3, -0.55],
              [0.32, -0.5],
              [0.32, 0.5],
              [0.3, 0.55],
              [0, 0.57],
            ],
            main,
            { around: 20 },
          ),
          0,
          0,
          0,
          Math.PI / 2,
        ),
        s * 1.08,
        0.92,
        7.1,
      ),
      1,
    );
    bench.add(
      'rods',
      MATERIALS.steel,
      put(board([0.07, 0.13, 3.5], TINTS.steel, { bevel: 0.02 }), s * 0.98, 0.56, 4.0),
      1,
    );
    bench.add(
      'rods',
      MATERIALS.steel,
      tube(
        [
          [s * 1.06, 0.92, 6.6],
          [s * 1.04, 0.56, 4.0],
        ],
        0.05,
        TINTS.steel,
        { around: 6, steps: 1 },
      ),
      1,
    );
    bench.add(
      'rails',
      MATERIALS.brass,
      tube(
        [
          [s * 0.93, 2.5, 7.6],
          [s * 0.95, 2.5, 1.6],
        ],
        0.025,
        TINTS.brass,
        { around: 6, steps: 2 },
      ),
      1,
    );
    bench.add(
      'buffers',
      MATERIALS.steel,
      put(
        put(
          lathe(
            [
              [0.1, -0.4],
              [0.1, 0],
              [0.22, 0.02],
              [0.22, 0.08],
              [0, 0.11],
            ],
            TINTS.steel,
            { around: 18 },
          ),
          0,
          0,
          0,
          Math.PI / 2,
        ),
        s * 0.82,
        1.05,
        8.55,
      ),
      1,
    );
  }
  bench.add('frame', MATERIALS.paint, put(board([2.5, 0.42, 0.16], red, { bevel: 0.03 }), 0, 1.05, 8.15), 1);
  for (let i = -4; i <= 4; i++)
    bench.add(
      'catcher',
      MATERIALS.iron,
      tube(
        [
          [i * 0.22, 0.82, 8.2],
          [i * 0.16, 0.18, 8.95 - Math.abs(i) * 0.12],
        ],
        0.035,
        shade(black, 1.4),
        { around: 6, steps: 1 },
      ),
      1,
    );
};
