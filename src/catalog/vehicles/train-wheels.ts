/** The train's wheels and axles, each pair on a joint of its own. */

import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Bench } from '../things/workshop.ts';
import { MATERIALS } from '../things/workshop.ts';
import { GAUGE, WHEELS } from './train-measures.ts';

/** Adds the wheels with their rods. */
export const wheels = (bench: Bench, _around: number, black: Rgb, red: Rgb): void => {
  WHEELS.forEach(([z, r], i) => {
    const joint = i + 2;
    bench.add(
      `wheel-${i + 1}`,
      MATERIALS.iron,
      tube(
        [
          [-GAUGE / 2, r, z],
          [GAUGE / 2, r, z],
        ],
        0.07,
        black,
        { around: 8, steps: 1 },
      ),
      joint,
    );
    for (const s of [-1, 1]) {
      const x = s * (GAUGE / 2 + 0.04);
      const lay = (m: Mesh): Mesh => put(m, x, r, z, 0, 0, -s * (Math.PI / 2));
      bench.add(
        `wheel-${i + 1}`,
        MATERIALS.iron,
        lay(
          lathe(
            [
              [r * 0.8, -0.06],
              [r + 0.03, -0.06],
              [r + 0.03, -0.03],
              [r, -0.02],
              [r, 0.07],
              [r * 0.88, 0.07],
              [r * 0.82, 0.02],
              [r * 0.8, -0.06],
            ],
            shade(black, 1.5),
            { around: 28 },
          ),
        ),
        joint,
      );
      bench.add(
        `wheel-${i + 1}-spokes`,
        MATERIALS.paint,
        lay(
          lathe(
            [
              [0, -0.05],
              [r * 0.2, -0.05],
              [r * 0.2, 0.08],
              [0, 0.09],
            ],
            red,
            { around: 14 },
          ),
        ),
        joint,
      );
      const count = r > 0.6 ? 10 : 7;
      for (let k = 0; k < count; k++) {
        const a = (k / count) * 2 * Math.PI;
        const p: Vec3[] = [
          [0.12 * r * sin(a), 0, 0.12 * r * cos(a)],
          [0.84 * r * sin(a), 0, 0.84 * r * cos(a)],
        ];
        bench.add(`wheel-${i + 1}-spokes`, MATERIALS.paint, lay(tube(p, 0.035, red, { around: 5, steps: 1 })), joint);
      }
    }
  });
};
