/** A hamburger. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { baked, strewn } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A hamburger. */
export const burger = baked(
  'burger',
  ['burger', 'hamburger', 'cheeseburger', 'sandwich'],
  [0.12, 0.095, 0.12],
  0.25,
  (bench, looks, around, random) => {
    const bun = (p: Vec3): Rgb =>
      shade(looks.colour ?? hex('#c9833a'), 0.85 + 0.25 * fbm(p[0] * 50, p[1] * 50, p[2] * 50, 2));
    bench.add(
      'bun',
      MATERIALS.dough,
      lathe(
        [
          [0, 0],
          [0.046, 0],
          [0.053, 0.005],
          [0.055, 0.014],
          [0.052, 0.02],
          [0, 0.021],
        ],
        bun,
        { around, crease: 1.5 },
      ),
    );
    const wavy = (radius: number, y: number, thick: number, colour: Rgb, waves: number, amount: number): void => {
      const disc = lathe(
        [
          [0, -thick],
          [radius, -thick],
          [radius * 1.02, 0],
          [radius, thick],
          [0, thick],
        ],
        (p) => shade(colour, 0.85 + 0.3 * noise(p[0] * 90, p[2] * 90)),
        { around: around * 2, crease: 1.5 },
      );
      bench.add(
        'filling',
        { roughness: 0.45 },
        warpMesh(disc, (p) => {
          const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]) / radius;
          const a = r > 0 ? noise(p[0] * waves * 10 + 4, p[2] * waves * 10) - 0.5 : 0;
          return [p[0] * (1 + a * amount), p[1] + y + a * amount * 0.06 * r, p[2] * (1 + a * amount)];
        }),
      );
    };
    wavy(0.058, 0.024, 0.002, hex('#6fa03a'), 9, 0.16);
    bench.add(
      'tomato',
      { roughness: 0.25 },
      put(
        lathe(
          [
            [0, 0],
            [0.05, 0],
            [0.052, 0.004],
            [0.05, 0.008],
            [0, 0.008],
          ],
          hex('#d0382a'),
          { around, crease: 1.2 },
        ),
        0,
        0.027,
        0,
      ),
    );
    wavy(0.056, 0.046, 0.0095, hex('#5a3420'), 14, 0.05);
    const cheese = roundedBox([0.096, 0.003, 0.096], 0.0015, hex('#f4b53a'), { divisions: [8, 1, 8] });
    bench.add(
      'cheese',
      { roughness: 0.35 },
      warpMesh(put(cheese, 0, 0.0575, 0, 0, 0.6), (p) => {
        const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
        return [p[0], p[1] - Math.max(0, r - 0.05) * 1.1, p[2]];
      }),
    );
    bench.add(
      'bun',
      MATERIALS.dough,
      lathe(
        [
          [0, 0.06],
          [0.052, 0.06],
          [0.057, 0.066],
          [0.055, 0.077],
          [0.045, 0.089],
          [0.028, 0.096],
          [0.01, 0.0985],
          [0, 0.099],
        ],
        bun,
        { around, crease: 1.5 },
      ),
    );
    strewn(bench, 'sesame', { roughness: 0.5 }, 46, 0.042, random, (x, z) =>
      put(
        sphere([0.0014, 0.001, 0.0024], hex('#f3e2b8'), { around: 6 }),
        x,
        0.0993 - (x * x + z * z) * 5.6,
        z,
        0,
        random.range(0, 6.28),
      ),
    );
    return undefined;
  },
  { 'hot dog': 'hot-dog' },
);
