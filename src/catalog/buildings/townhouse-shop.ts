/** Shop fronts of town houses: windows, door, name board and awning. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Random } from '../../foundation/random.ts';
import { type Bench, MATERIALS } from '../things/workshop.ts';

const SHOPS = ['#2f5d52', '#7a2f2c', '#2d4566', '#3a3a3c', '#8a6a2f', '#5d3a5a'];
const NAMES = [
  'CAFÉ',
  'BOOKS',
  'BAKERY',
  'FLOWERS',
  'TEA ROOM',
  'MUSIC',
  'ANTIQUES',
  'PIZZERIA',
  'TOYS',
  'BICYCLES',
  'PHARMACY',
  'HATS',
];

/** Adds a shop front in the ground floor. */
export const shop = (bench: Bench, width: number, z: number, night: boolean, wall: Rgb, random: Random): void => {
  const front = hex(random.pick(SHOPS));
  const [a, b] = [-width / 2 + 0.35, width / 2 - 0.35];
  const door = random.chance(0.5) ? a + 0.25 : b - 1.25;
  const pane = { roughness: 0.06, ...(night ? { emission: 0.9, castsShadow: false } : {}) };
  const glass = night ? hex('#f2c384') : hex('#41525c');
  const paint = { roughness: 0.45 };
  bench.add('shop', paint, [
    cuboid([a, 0, z - 0.2], [b, 0.55, z + 0.08], front, ['-z', '-y']),
    cuboid([a, 2.75, z - 0.2], [b, 3.45, z + 0.12], front, ['-z']),
    cuboid([a - 0.06, 3.45, z - 0.2], [b + 0.06, 3.6, z + 0.26], shade(front, 0.85), ['-z']),
    cuboid([a, 0.55, z - 0.2], [a + 0.16, 2.75, z + 0.1], front, ['-z']),
    cuboid([b - 0.16, 0.55, z - 0.2], [b, 2.75, z + 0.1], front, ['-z']),
  ]);
  bench.add(
    'panes',
    pane,
    facet(
      [
        [a, 0.55, z + 0.015],
        [b, 0.55, z + 0.015],
        [b, 2.75, z + 0.015],
        [a, 2.75, z + 0.015],
      ],
      (p) => shade(glass, 0.75 + 0.35 * ((p[1] - 0.55) / 2.2)),
    ),
  );
  const count = Math.max(2, Math.round((b - a) / 1.5));
  for (let i = 1; i < count; i++) {
    const x = a + ((b - a) * i) / count;
    bench.add(
      'shop',
      paint,
      cuboid([x - 0.035, 0.55, z + 0.015], [x + 0.035, 2.75, z + 0.06], front, ['-z', '+y', '-y']),
    );
  }
  bench.add('shop', paint, cuboid([a, 2.25, z + 0.015], [b, 2.31, z + 0.02], front, ['-z', '+x', '-x']));
  // Door with a low panel and a tall pane.
  bench.add('shop', paint, [
    cuboid([door - 0.08, 0, z + 0.015], [door + 1.08, 2.7, z + 0.05], shade(front, 0.8), ['-z', '-y']),
    cuboid([door + 0.05, 0.08, z], [door + 0.95, 2.6, z + 0.08], shade(front, 1.15), ['-z', '-y']),
  ]);
  bench.add(
    'panes',
    pane,
    facet(
      [
        [door + 0.17, 0.75, z + 0.083],
        [door + 0.83, 0.75, z + 0.083],
        [door + 0.83, 2.5, z + 0.083],
        [door + 0.17, 2.5, z + 0.083],
      ],
      glass,
    ),
  );
  bench.add(
    'brass',
    MATERIALS.brass,
    cuboid([door + 0.86, 1, z + 0.08], [door + 0.9, 1.3, z + 0.13], hex('#d0a850'), ['-z']),
  );
  bench.add('shop', paint, cuboid([door - 0.12, 0, z], [door + 1.12, 0.08, z + 0.32], shade(wall, 0.8), ['-z', '-y']));
  const letters = lettering(random.pick(NAMES), (b - a) * 0.8, 0.36, hex('#f3e3ba'), {
    lines: 1,
    depth: 0.015,
    stroke: 0.19,
  });
  bench.add(
    'letters',
    { roughness: 0.4, ...(night ? { emission: 0.8 } : {}) },
    put(letters, (a + b) / 2, 3.1, z + 0.12),
  );
  if (random.chance(0.65)) {
    // A striped awning, sagging out over the pavement.
    const stripes = Math.max(4, Math.round((b - a) / 0.45));
    const cloth = hex(random.pick(['#b5413a', '#2f6a58', '#35557f', '#c08a34']));
    for (let i = 0; i < stripes; i++) {
      const [x0, x1] = [a + ((b - a) * i) / stripes, a + ((b - a) * (i + 1)) / stripes];
      const colour = i % 2 === 0 ? cloth : hex('#efe6d4');
      bench.add('awning', { roughness: 0.9, translucency: 0.3, twoSided: true }, [
        facet(
          [
            [x0, 2.32, z + 1.15],
            [x1, 2.32, z + 1.15],
            [x1, 2.78, z + 0.12],
            [x0, 2.78, z + 0.12],
          ],
          colour,
        ),
        facet(
          [
            [x0 + 0.03, 2.13, z + 1.16],
            [x1 - 0.03, 2.13, z + 1.16],
            [x1, 2.32, z + 1.15],
            [x0, 2.32, z + 1.15],
          ],
          colour,
        ),
      ]);
    }
  }
};
