/** A pizza, whole or a slice. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { baked, strewn } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A pizza, whole or a slice. */
export const pizza = baked(
  'pizza',
  ['pizza', 'pizza pie'],
  [0.32, 0.03, 0.32],
  0.75,
  (bench, _looks, around, random) => {
    const crust = (p: Vec3): Rgb => shade(hex('#d39a52'), 0.72 + 0.5 * fbm(p[0] * 40, p[1] * 60, p[2] * 40, 2));
    const bread = warpMesh(
      lathe(
        [
          [0, 0],
          [0.145, 0],
          [0.156, 0.006],
          [0.16, 0.015],
          [0.156, 0.025],
          [0.147, 0.028],
          [0.139, 0.022],
          [0.135, 0.015],
        ],
        crust,
        { around: around * 2, crease: 3 },
      ),
      (p) => {
        const k = 1 + 0.05 * (noise(p[0] * 14 + 3, p[2] * 14) - 0.5);
        return [p[0] * k, p[1] * (0.9 + 0.3 * noise(p[0] * 30, p[2] * 30)), p[2] * k];
      },
    );
    bench.add('crust', MATERIALS.dough, bread);
    const n = around;
    const cheese = lathe(
      Array.from({ length: 15 }, (_, i): [number, number] => [0.14 * (1 - i / 14), 0.0165]),
      (p) => {
        const t = fbm(p[0] * 32 + 9, p[2] * 32, 0, 3);
        const [c, s] = [hex('#f2cc6a'), hex('#cf4a26')];
        const k = Math.min(1, Math.max(0, (t - 0.54) * 6 + (p[0] * p[0] + p[2] * p[2] > 0.0178 ? 0.7 : 0)));
        return [c[0] + (s[0] - c[0]) * k, c[1] + (s[1] - c[1]) * k, c[2] + (s[2] - c[2]) * k];
      },
      { around: n * 2 },
    );
    bench.add(
      'cheese',
      { roughness: 0.4 },
      warpMesh(cheese, (p) => [p[0], p[1] + 0.004 * noise(p[0] * 60, p[2] * 60), p[2]]),
    );
    for (let i = 0; i < 17; i++) {
      const ring = i < 6 ? 0.05 : 0.108;
      const a = i < 6 ? (i / 6) * 6.283 : ((i - 6) / 11) * 6.283 + 0.3;
      const slice = lathe(
        [
          [0.019, 0],
          [0.0195, 0.002],
          [0.018, 0.0035],
          [0, 0.003],
        ],
        (p) => shade(hex('#b9342a'), 0.8 + 0.4 * noise(p[0] * 220, p[2] * 220)),
        { around: 16 },
      );
      bench.add(
        'sausage',
        { roughness: 0.35 },
        put(slice, ring * sin(a), 0.0195, ring * cos(a), random.range(-0.1, 0.1), 0, random.range(-0.1, 0.1)),
      );
    }
    strewn(bench, 'basil', { roughness: 0.5, translucency: 0.3 }, 9, 0.115, random, (x, z) =>
      put(sphere([0.009, 0.0015, 0.016], hex('#3f7d2c'), { around: 10 }), x, 0.0235, z, 0.12, random.range(0, 6.28)),
    );
    strewn(bench, 'olives', { roughness: 0.2 }, 10, 0.12, random, (x, z) => {
      const ring = Array.from(
        { length: 10 },
        (_, i): Vec3 => [0.0055 * sin((i / 10) * 6.2832), 0, 0.0055 * cos((i / 10) * 6.2832)],
      );
      return put(tube(ring, 0.0026, hex('#2a2430'), { loop: true, around: 6, steps: 14 }), x, 0.0225, z);
    });
    return undefined;
  },
);
