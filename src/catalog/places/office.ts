/** An office. */
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import { boxes, built, ceilingPanel, legs, post } from './ingredients/blocks.ts';
import { FIG_TREE } from './ingredients/cosy-things.ts';
import { bookshelf, picture } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';
import { WALL_CLOCK } from './ingredients/kitchen-fitments.ts';

const WORKPLACE = built('workplace', 1.25, 0.8, () => ({
  wood: boxes([[1.5, 0.035, 0.72, 0, 0.74, 0, '#c99b62']]),
  paint: boxes([
    [0.6, 0.36, 0.03, 0, 1.05, -0.18, '#23272e'],
    [0.2, 0.16, 0.05, 0, 0.82, -0.2, '#2d3138'],
    [0.24, 0.015, 0.18, 0, 0.765, -0.2, '#2d3138'],
    [0.44, 0.02, 0.15, 0, 0.77, 0.1, '#e8e6e0'],
    [0.22, 0.04, 0.3, 0.55, 0.78, 0.05, '#d9694a'],
    [0.2, 0.03, 0.28, 0.55, 0.81, 0.05, '#e8e2d0'],
  ]),
  glow: boxes([[0.55, 0.3, 0.005, 0, 1.06, -0.16, '#5b9bd0']]),
  metal: [...boxes(legs(1.4, 0.6, 0.72, '#8d949b')), post(-0.58, 0.05, 0.76, 0.86, 0.04, '#c9a24c')],
}));

const SWIVEL = built('swivel-chair', 1.05, 0.35, () => ({
  cloth: boxes([
    [0.5, 0.09, 0.48, 0, 0.48, 0, '#2f6f73', 0.04],
    [0.46, 0.55, 0.08, 0, 0.82, -0.22, '#2f6f73', 0.035],
  ]),
  metal: [post(0, 0, 0.08, 0.45, 0.03, '#8d949b'), post(0, 0, 0.04, 0.08, 0.28, '#50555c', 0.05)],
}));

/** An office. */
export const office: PlaceEntry = interior({
  id: 'office',
  nouns: ['office', 'meeting room', 'conference room', 'open office', 'workplace', 'newsroom', 'call center'],
  room: {
    left: -3.6,
    right: 3.6,
    back: -2.9,
    front: 3.6,
    height: 2.9,
    wall: hex('#cfd6d2'),
    floor: hex('#6f8790'),
    floorMaterial: { pattern: 'fabric', patternScale: 0.02, roughness: 0.95 },
    openings: [
      { wall: 'left', from: -2.4, to: 1.9, low: 0.7, high: 2.5 },
      { wall: 'back', from: -3, to: -0.4, low: 0.9, high: 2.4 },
    ],
  },
  surface: 'wood',
  area: { centre: [0, 0, 0.6], half: [2.2, 1] },
  furnish: (dressing, room) => {
    for (const [x, z, turn] of [
      [-1.9, -1.9, 0],
      [0.7, -2.1, 0],
      [2.9, -0.6, -Math.PI / 2],
    ] as const) {
      dressing.put(WORKPLACE, x, z, standing(turn));
      dressing.put(SWIVEL, x + (turn ? -0.75 : 0.1), z + (turn ? 0 : 0.75), standing(turn + Math.PI - 0.4));
    }
    dressing.put(bookshelf(hex('#d8cdb8')), 2.6, room.back + 0.2, standing());
    dressing.put(FIG_TREE, -3.1, -0.4, standing());
    dressing.put(WALL_CLOCK, 1.9, room.back + 0.01, hung(2.2));
    dressing.put(picture(0.9, 0.7, 6), 0.7, room.back + 0.005, hung(1.85));
    for (const x of [-1.8, 1.2]) dressing.put(ceilingPanel([1.6, 1.7, 1.8]), x, -0.6, hung(room.height - 0.08));
  },
});
