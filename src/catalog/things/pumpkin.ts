/** A pumpkin. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { atan2, sin } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { produce } from './produce.ts';
import { MATERIALS } from './workshop.ts';

/** A pumpkin. */
export const pumpkin = produce(
  'pumpkin',
  ['pumpkin', 'jack-o-lantern', 'squash'],
  [0.3, 0.24, 0.3],
  5,
  (bench, looks, around) => {
    const flesh = looks.colour ?? hex('#e07a1c');
    const lobes = 11;
    const paint = (p: Vec3): Rgb => {
      const a = atan2(p[0], p[2]);
      return shade(
        flesh,
        0.955 + 0.06 * Math.abs(sin((a * lobes) / 2)) + 0.03 * (noise(p[0] * 60, p[1] * 20, p[2] * 60) - 0.5),
      );
    };
    const body = warpMesh(sphere([0.148, 0.1, 0.148], paint, { around: Math.max(66, around * 2) }), (p) => {
      const a = atan2(p[0], p[2]);
      const k = 0.9 + 0.1 * Math.sqrt(Math.abs(sin((a * lobes) / 2)));
      const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
      const dip = Math.max(0, 1 - r / 0.06);
      return [p[0] * k, p[1] - Math.sign(p[1]) * 0.03 * dip * dip, p[2] * k];
    });
    bench.add('pumpkin', { roughness: 0.45 }, put(body, 0, 0.099, 0));
    bench.add(
      'stalk',
      MATERIALS.wood,
      tube(
        [
          [0, 0.165, 0],
          [0.003, 0.2, 0],
          [0.02, 0.235, 0.008],
        ],
        (t) => 0.02 - 0.009 * t,
        blotched(hex('#7a8148'), 3, 0.01, 0.2),
        { around: 7, caps: 'flat' },
      ),
    );
  },
);
