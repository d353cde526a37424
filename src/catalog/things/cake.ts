/** A layer cake with icing, cherries and candles. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { baked } from './baked-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A layer cake with icing, cherries and candles. */
export const cake = baked(
  'cake',
  ['cake', 'birthday cake', 'layer cake', 'dessert', 'pie'],
  [0.3, 0.23, 0.3],
  1.5,
  (bench, looks, around, random) => {
    const icing = looks.colour ?? hex('#f3b8c0');
    const cream = hex('#f7f0e2');
    bench.add(
      'stand',
      MATERIALS.ceramic,
      lathe(
        [
          [0, 0],
          [0.07, 0],
          [0.075, 0.006],
          [0.03, 0.016],
          [0.03, 0.03],
          [0.13, 0.04],
          [0.15, 0.044],
          [0.15, 0.049],
          [0, 0.049],
        ],
        hex('#e8eef0'),
        { around, crease: 0.9 },
      ),
    );
    const body = lathe(
      [
        [0.116, 0.05],
        [0.12, 0.056],
        [0.12, 0.14],
        [0.117, 0.149],
        [0.108, 0.153],
        [0, 0.153],
      ],
      blotched(icing, looks.seed, 0.02, 0.03),
      { around: around * 2, crease: 1 },
    );
    bench.add('cake', { roughness: 0.55 }, body);
    // Icing running down the side in drops.
    const drops = 20;
    for (let i = 0; i < drops; i++) {
      const a = (i / drops) * 2 * Math.PI;
      const length = 0.018 + 0.03 * random.next();
      bench.add(
        'drops',
        { roughness: 0.25 },
        put(
          sphere([0.0155, length, 0.006], cream, { around: 12 }),
          0.1195 * sin(a),
          0.1555 - length,
          0.1195 * cos(a),
          0,
          a,
        ),
      );
    }
    bench.add(
      'drops',
      { roughness: 0.25 },
      lathe(
        [
          [0.1215, 0.143],
          [0.121, 0.151],
          [0.112, 0.1565],
          [0, 0.157],
        ],
        cream,
        { around: around * 2, crease: 1 },
      ),
    );
    for (let i = 0; i < 26; i++) {
      const a = (i / 26) * 2 * Math.PI;
      bench.add(
        'piping',
        { roughness: 0.5 },
        put(
          lathe(
            [
              [0.012, 0],
              [0.014, 0.006],
              [0.009, 0.012],
              [0.004, 0.018],
              [0, 0.02],
            ],
            shade(icing, 1),
            { around: 8, crease: 2 },
          ),
          0.124 * sin(a),
          0.05,
          0.124 * cos(a),
        ),
      );
    }
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 2 * Math.PI + 0.2;
      bench.add(
        'cherries',
        { roughness: 0.12 },
        sphere(0.0115, hex('#b3141f'), { around: 14, centre: [0.095 * sin(a), 0.168, 0.095 * cos(a)] }),
      );
    }
    const candles = 5;
    for (let i = 0; i < candles; i++) {
      const a = (i / candles) * 2 * Math.PI;
      const [x, z] = [0.05 * sin(a), 0.05 * cos(a)];
      const tint = hex(['#5aa5d8', '#f2c23a', '#7cc06a', '#e0607a', '#b98ad8'][i]!);
      bench.add(
        'candles',
        { roughness: 0.5 },
        put(
          lathe(
            [
              [0.0042, 0],
              [0.0042, 0.05],
              [0, 0.051],
            ],
            (p) => (Math.floor(p[1] * 160) % 2 ? tint : shade(tint, 1.2)),
            { around: 10 },
          ),
          x,
          0.157,
          z,
        ),
      );
      bench.emits({ kind: 'candle', joint: 0, position: [x, 0.213, z], size: 0.0062 });
    }
    return [{ joint: 0, position: [0, 0.24, 0], intensity: [0.5, 0.33, 0.14], range: 2.5, flickers: true }];
  },
);
