/** A strawberry. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { calyx, produce } from './produce.ts';
import { MATERIALS } from './workshop.ts';

/** A strawberry. */
export const strawberry = produce(
  'strawberry',
  ['strawberry', 'berry', 'raspberry'],
  [0.034, 0.042, 0.034],
  0.015,
  (bench, looks, around) => {
    const red = looks.colour ?? hex('#cf1f26');
    bench.add(
      'berry',
      { roughness: 0.3 },
      lathe(
        [
          [0, 0],
          [0.005, 0.001],
          [0.011, 0.01],
          [0.0155, 0.022],
          [0.0165, 0.03],
          [0.013, 0.036],
          [0, 0.0355],
        ],
        red,
        { around, crease: 3 },
      ),
    );
    for (let i = 0; i < 70; i++) {
      const t = (i + 0.5) / 70;
      const y = 0.005 + 0.028 * t;
      const r = y < 0.022 ? 0.005 + 0.0105 * Math.min(1, (y - 0.001) / 0.021) : 0.0162;
      const a = i * 2.39996;
      bench.add(
        'seeds',
        MATERIALS.dough,
        put(sphere([0.0005, 0.0009, 0.0004], hex('#e8c65a'), { around: 5 }), r * sin(a), y, r * cos(a), 0, a),
      );
    }
    bench.add('leaves', { roughness: 0.6, twoSided: true }, calyx(0.017, 0.036, 7, hex('#4f8a35')));
    bench.add(
      'leaves',
      { roughness: 0.6, twoSided: true },
      tube(
        [
          [0, 0.035, 0],
          [0.002, 0.045, 0],
        ],
        0.0011,
        hex('#5f9a40'),
        { around: 5 },
      ),
    );
  },
  { plurals: { strawberries: 'strawberry', berries: 'berry' } },
);
