/** Furniture of bedrooms: bed, bedside table, wardrobe. */
import { hex } from '../../../foundation/colour.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Lamp } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';
import { BRASS, box, part, prop, soft, WOOD } from './joinery.ts';

/** A double bed with its headboard towards −Z. */
export const BED: Prop = prop('bed', 1.05, 1.05, () =>
  rigidModel([
    part(
      'frame',
      [
        box([1.72, 1.0, 0.07], [0, 0.5, -1.02], 0.03, WOOD, 2),
        box([1.7, 0.22, 2.05], [0, 0.24, 0], 0.02, WOOD),
        ...[-0.78, 0.78].flatMap((x) =>
          [-0.95, 0.95].map((z) => box([0.08, 0.16, 0.08], [x, 0.08, z], 0.012, scale(WOOD, 0.8))),
        ),
      ],
      { roughness: 0.5, pattern: 'wood', patternScale: 0.05 },
    ),
    part('mattress', [soft([1.62, 0.22, 1.98], [0, 0.43, 0.01], 0.07, hex('#e9e4d8'))], {
      roughness: 0.95,
      sheen: 0.3,
    }),
    part(
      'blanket',
      [
        soft([1.72, 0.2, 1.36], [0, 0.49, 0.33], 0.08, hex('#5f7f92')),
        soft([1.7, 0.1, 0.3], [0, 0.575, -0.38], 0.05, hex('#d8dfe2')),
      ],
      { roughness: 0.95, sheen: 0.4, pattern: 'fabric', patternScale: 0.012 },
    ),
    part(
      'pillows',
      [-0.4, 0.4].map((x) => soft([0.68, 0.17, 0.42], [x, 0.6, -0.74], 0.08, hex('#f0ece2'))),
      { roughness: 0.95, sheen: 0.3 },
    ),
  ]),
);

/** A bedside table with a small lamp. */
export const NIGHTSTAND = (lit: boolean): Prop =>
  prop(lit ? 'nightstand-lit' : 'nightstand', 0.95, 0.26, () => {
    const lamps: Lamp[] = lit ? [{ joint: 0, position: [0, 0.78, 0.02], intensity: [1.7, 1.05, 0.5], range: 5 }] : [];
    return {
      ...rigidModel([
        part(
          'wood',
          [
            box([0.46, 0.4, 0.4], [0, 0.34, 0], 0.015, WOOD),
            box([0.4, 0.15, 0.02], [0, 0.42, 0.2], 0.006, scale(WOOD, 1.1)),
            ...[-0.18, 0.18].map((x) => box([0.04, 0.15, 0.3], [x, 0.07, 0], 0.01, scale(WOOD, 0.8))),
          ],
          { roughness: 0.5, pattern: 'wood', patternScale: 0.05 },
        ),
        part(
          'base',
          [
            lathe(
              [
                [0, 0.54],
                [0.06, 0.54],
                [0.07, 0.58],
                [0.02, 0.64],
                [0.012, 0.72],
                [0, 0.72],
              ],
              hex('#c9b48a'),
              { around: 18 },
            ),
          ],
          { roughness: 0.35 },
        ),
        part(
          'shade',
          [
            lathe(
              [
                [0.13, 0.7],
                [0.09, 0.92],
              ],
              lit ? hex('#ffdca8') : hex('#efe3cc'),
              { around: 22 },
            ),
          ],
          { roughness: 0.9, twoSided: true, translucency: 0.5, emission: lit ? 1.3 : 0, castsShadow: false },
        ),
      ]),
      lamps,
    };
  });

/** A wardrobe 1.4 m wide. */
export const WARDROBE: Prop = prop('wardrobe', 2, 0.7, () =>
  rigidModel([
    part(
      'wood',
      [
        box([1.4, 1.95, 0.56], [0, 1, 0], 0.015, hex('#cfc4b0')),
        ...[-0.34, 0.34].map((x) => box([0.66, 1.8, 0.03], [x, 1.02, 0.29], 0.01, hex('#dcd3c2'))),
        box([1.46, 0.06, 0.62], [0, 1.99, 0], 0.015, hex('#cfc4b0')),
      ],
      { roughness: 0.55 },
    ),
    part(
      'handles',
      [-0.06, 0.06].map((x) => box([0.02, 0.16, 0.03], [x, 1.05, 0.315], 0.008, BRASS)),
      { roughness: 0.3, metalness: 0.9 },
    ),
  ]),
);
