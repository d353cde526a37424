/** A library: shelves to the ceiling, reading chairs, lamps. */
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import { ARMCHAIR, PENDANT_SHADE } from './ingredients/cosy-things.ts';
import { bookshelf, floorLamp, rug } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

/** A library. */
export const library: PlaceEntry = interior({
  id: 'library',
  nouns: ['library', 'bookstore', 'bookshop', 'study', 'reading room', 'archive'],
  room: {
    left: -3.8,
    right: 3.8,
    back: -3,
    front: 3.6,
    height: 3.3,
    wall: hex('#5a3f38'),
    floor: hex('#8a5c3a'),
    floorMaterial: { pattern: 'planks', patternScale: 0.16 },
    openings: [
      { wall: 'left', from: -2.2, to: -0.6, low: 0.7, high: 2.8 },
      { wall: 'left', from: 0.2, to: 1.8, low: 0.7, high: 2.8 },
    ],
  },
  surface: 'wood',
  area: { centre: [0, 0, 0.5], half: [2.3, 1] },
  furnish: (dressing, room) => {
    const shelf = bookshelf(hex('#7a4f32'));
    for (let i = 0; i < 7; i++) {
      const x = room.left + 0.62 + i * 1.09;
      dressing.put({ ...shelf, name: `shelf-${i % 3}` }, x, room.back + 0.18, standing());
      dressing.put({ ...shelf, name: `shelf-${(i + 1) % 3}` }, x, room.back + 0.18, hung(1.9));
    }
    for (let i = 0; i < 4; i++) dressing.put(shelf, room.right - 0.18, -2.3 + i * 1.09, standing(-Math.PI / 2));
    dressing.put(rug(3.4, 2, hex('#8f2f2f'), hex('#2c3040')), 0, 0.3, standing());
    dressing.put(ARMCHAIR(hex('#2f5f4f')), -2.7, -1.6, standing(0.6));
    dressing.put(ARMCHAIR(hex('#2f5f4f')), 2.7, -1.9, standing(-0.6));
    dressing.put(floorLamp(true), -3.3, -2.3, standing());
    dressing.put(floorLamp(true), 3.2, -2.4, standing());
    for (const x of [-1.2, 1.2]) dressing.put(PENDANT_SHADE(hex('#2f5f4f')), x, -1.2, hung(room.height - 0.8));
  },
});
