/** What a café is furnished with. */
import { hex } from '../../../foundation/colour.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { createRandom } from '../../../foundation/random.ts';
import { scale } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import { chair } from '../../things/chair.ts';
import type { Prop } from './dressing.ts';
import { BRASS, box, part, prop } from './joinery.ts';

const DARK = hex('#4a3426');

/** A round table on one foot, with a cup on it. */
export const CAFE_TABLE: Prop = prop('cafe-table', 0.76, 0.38, () =>
  rigidModel([
    part(
      'foot',
      [
        lathe(
          [
            [0, 0],
            [0.24, 0],
            [0.24, 0.02],
            [0.05, 0.06],
            [0.035, 0.68],
            [0.1, 0.71],
            [0, 0.71],
          ],
          hex('#2c3034'),
          { around: 20 },
        ),
      ],
      { roughness: 0.45, metalness: 0.5 },
    ),
    part(
      'top',
      [
        lathe(
          [
            [0, 0.71],
            [0.35, 0.71],
            [0.36, 0.725],
            [0.35, 0.74],
            [0, 0.74],
          ],
          hex('#8f6540'),
          { around: 36 },
        ),
      ],
      { roughness: 0.4, pattern: 'wood', patternScale: 0.05 },
    ),
    part(
      'china',
      [
        lathe(
          [
            [0, 0.742],
            [0.075, 0.75],
            [0.04, 0.753],
            [0.028, 0.755],
            [0.042, 0.81],
            [0.038, 0.81],
            [0.02, 0.77],
            [0, 0.77],
          ],
          hex('#e8e4da'),
          { around: 18, centre: [0.1, 0, 0.08] },
        ),
      ],
      { roughness: 0.2 },
    ),
  ]),
);

/** A wooden chair. */
export const CAFE_CHAIR: Prop = {
  name: 'cafe-chair',
  height: 0.9,
  girth: 0.24,
  reach: 0.3,
  individuals: 1,
  shape: chair.shape,
  looks: { colour: DARK },
};

/** A panelled counter, 3.2 m long, front towards +Z. */
export const BAR_COUNTER: Prop = prop('bar-counter', 1.1, 1.6, () =>
  rigidModel([
    part(
      'panels',
      [
        box([3.2, 1, 0.55], [0, 0.5, 0], 0.01, hex('#3c5a50')),
        ...Array.from({ length: 6 }, (_, i) =>
          box([0.44, 0.7, 0.03], [-1.33 + i * 0.53, 0.52, 0.28], 0.012, hex('#46685c')),
        ),
      ],
      { roughness: 0.5 },
    ),
    part('top', [box([3.36, 0.05, 0.72], [0, 1.03, 0.03], 0.015, hex('#a5764a'))], {
      roughness: 0.3,
      pattern: 'grain',
      patternScale: 0.1,
    }),
    part('rail', [box([3.1, 0.03, 0.03], [0, 0.18, 0.36], 0.012, BRASS)], { roughness: 0.3, metalness: 0.8 }),
  ]),
);

/** Two shelves of bottles and jars, 3 m long; the lower one at the origin. */
export const BOTTLE_SHELF: Prop = prop('bottle-shelf', 0.95, 1.5, () => {
  const random = createRandom(11).child('bottles');
  const glass = ['#3f5a38', '#6b4a2a', '#8a3a2c', '#c9b48a', '#d8d4c4', '#3a5568'].map(hex);
  const bottles = [0, 0.52].flatMap((y) =>
    Array.from({ length: 19 }, (_, i) => {
      const r = random.range(0.035, 0.06);
      const h = random.range(0.16, 0.32);
      const neck = random.chance(0.6) ? 0.35 : 0.9;
      return lathe(
        [
          [0, 0],
          [r, 0],
          [r, h * 0.6],
          [r * neck, h * 0.75],
          [r * neck, h],
          [0, h],
        ],
        scale(random.pick(glass), random.range(0.7, 1.1)),
        { around: 10, centre: [-1.38 + i * 0.153, y + 0.02, 0] },
      );
    }),
  );
  return rigidModel([
    part(
      'shelves',
      [0, 0.52].map((y) => box([3, 0.035, 0.24], [0, y, 0], 0.008, DARK)),
      { roughness: 0.5, pattern: 'wood', patternScale: 0.05 },
    ),
    part('bottles', bottles, { roughness: 0.2 }),
  ]);
});

/** A board with chalk lines, its lower edge at the origin. */
export const MENU_BOARD: Prop = prop('menu-board', 1, 0.7, () => {
  const random = createRandom(5).child('chalk');
  return rigidModel([
    part('frame', [box([1.3, 0.95, 0.03], [0, 0.48, 0], 0.01, hex('#7d5a3c'))], { roughness: 0.6 }),
    part('slate', [box([1.2, 0.85, 0.012], [0, 0.48, 0.014], 0.004, hex('#22282a'))], { roughness: 0.9 }),
    part(
      'chalk',
      Array.from({ length: 14 }, (_, i) => {
        const width = random.range(0.16, 0.4);
        const column = i % 2 === 0 ? -0.52 : 0.06;
        return box(
          [width, 0.022, 0.004],
          [column + width / 2, 0.8 - Math.floor(i / 2) * 0.1, 0.022],
          0.001,
          hex('#d8d4c8'),
        );
      }),
      { roughness: 1, castsShadow: false },
    ),
  ]);
});
