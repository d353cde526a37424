/** A watermelon, or a slice of one. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { arc, extrude } from '../../foundation/geometry/extrude.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { produce } from './produce.ts';
import { MATERIALS } from './workshop.ts';

/** A watermelon, or a slice of one. */
export const watermelon = produce(
  'watermelon',
  ['watermelon', 'melon'],
  [0.3, 0.23, 0.23],
  6,
  (bench, looks, around) => {
    const dark = looks.colour ?? hex('#2f5f2a');
    const light = looks.colour ? shade(dark, 1.05) : hex('#7da552');
    if (looks.variant === 'slice') {
      const half = (r: number): Point[] => arc(0, 0.11, r, Math.PI, 2 * Math.PI, 28);
      const piece = (outline: readonly Point[], depth: number, colour: Rgb): void => {
        bench.add('slice', MATERIALS.fruit, extrude(outline, depth, colour, { bevel: 0.002 }));
      };
      const band = (inner: number, outer: number): Point[] => [...half(outer), ...half(inner).reverse()];
      piece(half(0.0935), 0.027, hex('#e2474a'));
      piece(band(0.0925, 0.1), 0.027, hex('#f1ead0'));
      piece(band(0.0995, 0.108), 0.027, dark);
      for (let i = 0; i < 9; i++)
        for (const s of [-1, 1])
          bench.add(
            'seeds',
            MATERIALS.fruit,
            sphere([0.003, 0.0045, 0.0015], hex('#241a16'), {
              around: 8,
              centre: [
                0.065 * cos(Math.PI + ((i + 0.5) / 9) * Math.PI),
                0.11 + 0.065 * sin(Math.PI + ((i + 0.5) / 9) * Math.PI),
                s * 0.0135,
              ],
            }),
          );
      return;
    }
    const paint = (p: Vec3): Rgb => {
      const a = atan2(p[1], p[2]);
      const stripe = 0.5 + 0.5 * sin(a * 11 + 2.2 * (noise(p[0] * 30 + 5, a * 3) - 0.5));
      const t = Math.min(1, Math.max(0, (stripe - 0.42) * 5));
      return [
        light[0] + (dark[0] - light[0]) * t,
        light[1] + (dark[1] - light[1]) * t,
        light[2] + (dark[2] - light[2]) * t,
      ];
    };
    bench.add(
      'melon',
      { roughness: 0.35 },
      put(sphere([0.15, 0.115, 0.115], paint, { around: Math.max(around, 40) * 2 }), 0, 0.115, 0),
    );
    bench.add(
      'stalk',
      MATERIALS.wood,
      tube(
        [
          [0.148, 0.12, 0],
          [0.165, 0.125, 0],
          [0.172, 0.14, 0.004],
        ],
        0.004,
        hex('#6d7a3a'),
        { around: 6 },
      ),
    );
  },
  { variants: { 'slice of watermelon': 'slice', 'watermelon slice': 'slice' } },
);
