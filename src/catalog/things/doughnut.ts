/** A doughnut with icing and sprinkles. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { baked } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A doughnut with icing and sprinkles. */
export const doughnut = baked(
  'donut',
  ['donut', 'doughnut'],
  [0.09, 0.034, 0.09],
  0.06,
  (bench, looks, around, random) => {
    const ring = (r: number): Vec3[] =>
      Array.from({ length: 16 }, (_, i): Vec3 => [r * sin((i / 16) * 6.28318), 0, r * cos((i / 16) * 6.28318)]);
    bench.add(
      'dough',
      MATERIALS.dough,
      put(
        tube(ring(0.028), 0.0165, (p) => shade(hex('#c98d4a'), Math.abs(p[1]) < 0.003 ? 1.25 : 0.95), {
          loop: true,
          around: 18,
          steps: around * 2,
        }),
        0,
        0.0165,
        0,
      ),
    );
    const icing = looks.colour ?? hex('#e8799a');
    const glaze = tube(ring(0.028), 0.0172, icing, { loop: true, around: 22, steps: around * 2 });
    bench.add(
      'icing',
      { roughness: 0.18 },
      warpMesh(put(glaze, 0, 0.0172, 0), (p) => [
        p[0],
        Math.max(p[1], 0.0195 + 0.006 * noise(p[0] * 150, p[2] * 150)),
        p[2],
      ]),
    );
    for (let i = 0; i < 60; i++) {
      const a = random.range(0, 6.283);
      const g = random.range(-0.9, 0.9);
      const [r, y] = [0.028 + 0.0173 * sin(g), 0.0173 + 0.0173 * cos(g)];
      bench.add(
        'sprinkles',
        { roughness: 0.4 },
        put(
          sphere([0.0007, 0.0007, 0.0028], hex(random.pick(['#f7f0e2', '#5aa5d8', '#f2c23a', '#7cc06a', '#d84a4a'])), {
            around: 5,
          }),
          r * sin(a),
          y,
          r * cos(a),
          0,
          random.range(0, 6.28),
        ),
      );
    }
    return undefined;
  },
);
