/** A cookie with pieces of chocolate. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { baked, strewn } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A cookie with pieces of chocolate. */
export const cookie = baked(
  'cookie',
  ['cookie', 'biscuit', 'chocolate chip cookie', 'pancake'],
  [0.08, 0.014, 0.08],
  0.03,
  (bench, looks, around, random) => {
    const dough = (p: Vec3): Rgb =>
      shade(looks.colour ?? hex('#c98f50'), 0.84 + 0.32 * fbm(p[0] * 60, p[1] * 60, p[2] * 60, 2));
    const disc = lathe(
      [
        [0, 0],
        [0.036, 0],
        [0.04, 0.004],
        [0.037, 0.009],
        [0.028, 0.012],
        [0.014, 0.013],
        [0, 0.013],
      ],
      dough,
      { around: around * 2, crease: 3 },
    );
    bench.add(
      'dough',
      MATERIALS.dough,
      warpMesh(disc, (p) => [
        p[0] * (1 + 0.05 * (noise(p[0] * 60, p[2] * 60) - 0.5)),
        p[1] * (0.9 + 0.25 * noise(p[0] * 90, p[2] * 90)),
        p[2],
      ]),
    );
    strewn(bench, 'chips', { roughness: 0.3 }, 15, 0.03, random, (x, z) =>
      put(
        roundedBox([0.007, 0.005, 0.006], 0.0018, hex('#3a1f12'), { edgeSteps: 1 }),
        x,
        0.0125 - (x * x + z * z) * 1.6,
        z,
        random.range(-0.4, 0.4),
        random.range(0, 6),
        random.range(-0.4, 0.4),
      ),
    );
    return undefined;
  },
);
