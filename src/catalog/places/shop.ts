/** A shop: shelves of goods and a till. */
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel } from './ingredients/blocks.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const GOODS = ['#c8442f', '#e8b23c', '#3f8f5f', '#2f6fae', '#e07f3a', '#8f4f9a', '#e8e2d0', '#4fb0b8'];

const goodsShelf = (seed: number) =>
  built(`goods-${seed}`, 1.9, 0.8, () => ({
    paint: boxes([
      ...[0.12, 0.58, 1.04, 1.5].map((y): Block => [1.6, 0.04, 0.42, 0, y, 0, '#e4e6e4']),
      [0.05, 1.9, 0.44, -0.8, 0.95, 0, '#c9cfcc'],
      [0.05, 1.9, 0.44, 0.8, 0.95, 0, '#c9cfcc'],
      [1.6, 1.9, 0.03, 0, 0.95, -0.2, '#d4dad6'],
      ...[0.12, 0.58, 1.04, 1.5].flatMap((y, r) =>
        [0, 1, 2, 3, 4, 5, 6, 7].map((i): Block => {
          const h = 0.2 + 0.05 * ((i + r * 3 + seed) % 3);
          return [
            0.15,
            h,
            0.2,
            -0.66 + i * 0.19,
            y + 0.02 + h / 2,
            0.06,
            GOODS[(Math.floor(i / 2) + r * 3 + seed) % GOODS.length]!,
          ];
        }),
      ),
    ]),
  }));

/** A shop. */
export const shop: PlaceEntry = interior({
  id: 'shop',
  nouns: [
    'shop',
    'store',
    'supermarket',
    'grocery',
    'grocery store',
    'mall',
    'shopping mall',
    'toy store',
    'pharmacy',
    'boutique',
  ],
  room: {
    left: -4,
    right: 4,
    back: -3.2,
    front: 3.8,
    height: 3,
    wall: hex('#f0d9a8'),
    floor: hex('#d8d4c8'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.4, roughness: 0.18 },
    openings: [{ wall: 'left', from: -1.8, to: 2, low: 0.5, high: 2.5 }],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.5], half: [2.4, 1] },
  furnish: (dressing, room) => {
    for (let i = 0; i < 5; i++)
      dressing.put(goodsShelf(i % 3), room.left + 0.85 + i * 1.66, room.back + 0.28, standing());
    dressing.put(goodsShelf(1), room.right - 0.3, -1.7, standing(-Math.PI / 2));
    dressing.put(goodsShelf(2), room.right - 0.3, 0, standing(-Math.PI / 2));
    dressing.put(goodsShelf(0), room.left + 0.3, -2, standing(Math.PI / 2));
    for (const x of [-2, 0, 2]) dressing.put(ceilingPanel([2, 2, 1.9]), x, -1, hung(room.height - 0.08));
  },
});
