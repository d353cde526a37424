/** An ice-cream cone with two scoops, upright. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { baked } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** An ice-cream cone with two scoops, upright. */
export const iceCream = baked(
  'ice-cream',
  ['ice cream', 'ice cream cone', 'gelato', 'icecream', 'popsicle'],
  [0.07, 0.2, 0.07],
  0.15,
  (bench, looks, around) => {
    const wafer = (p: Vec3): Rgb => {
      const a = Math.abs(((p[0] + p[1]) * 95) % 1) < 0.22 || Math.abs(((p[0] - p[1]) * 95 + 90) % 1) < 0.22;
      return shade(hex('#d39a52'), a ? 0.72 : 1.02);
    };
    bench.add(
      'cone',
      MATERIALS.dough,
      lathe(
        Array.from({ length: 20 }, (_, i): [number, number] => [0.002 + 0.027 * (i / 19), 0.105 * (i / 19)]).concat([
          [0.031, 0.106],
          [0.031, 0.114],
          [0.027, 0.114],
        ]),
        wafer,
        { around: around * 2, crease: 1 },
      ),
    );
    const scoop = (y: number, r: number, colour: Rgb): void => {
      bench.add(
        'ice',
        { roughness: 0.5 },
        put(
          warpMesh(sphere(r, blotched(colour, y * 1000, 0.008, 0.05), { around: around + 12 }), (p) => {
            const k =
              1 +
              0.07 * (fbm(p[0] * 70, p[1] * 70, p[2] * 70, 2) - 0.5) +
              (p[1] < -r * 0.55 ? 0.16 * noise(p[0] * 130, p[2] * 130) : 0);
            return [p[0] * k, p[1], p[2] * k];
          }),
          0,
          y,
          0,
        ),
      );
    };
    scoop(0.128, 0.034, looks.colour ?? hex('#f2a7b8'));
    scoop(0.168, 0.029, looks.colour ? shade(looks.colour, 1.04) : hex('#f5e6c0'));
    bench.add(
      'cherry',
      { roughness: 0.12 },
      sphere(0.0095, hex('#b3141f'), { around: 14, centre: [0.003, 0.202, 0.004] }),
    );
    return undefined;
  },
);
