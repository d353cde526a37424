/** A museum: pictures, busts on pedestals, ropes. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel, post } from './ingredients/blocks.ts';
import { picture } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const PEDESTAL = built('bust', 1.75, 0.35, () => ({
  stone: [
    ...boxes([[0.5, 1.05, 0.5, 0, 0.525, 0, '#e8e4da']]),
    lathe(
      [
        [0, 1.05],
        [0.14, 1.05],
        [0.08, 1.15],
        [0.22, 1.25],
        [0.2, 1.34],
        [0.07, 1.4],
        [0.08, 1.45],
        [0.12, 1.55],
        [0.11, 1.66],
        [0.06, 1.72],
        [0, 1.73],
      ],
      hex('#d8cfbe'),
      { around: 24 },
    ),
  ],
}));

const ROPE = built('museum-rope', 0.95, 0.6, () => ({
  metal: [-0.6, 0.6].flatMap((x) => [post(x, 0, 0, 0.03, 0.16, '#c9a24c'), post(x, 0, 0.03, 0.92, 0.025, '#c9a24c')]),
  cloth: boxes(
    [0, 1, 2, 3, 4, 5].map(
      (i): Block => [0.22, 0.045, 0.045, -0.5 + 0.2 * i, 0.72 + 0.028 * (i - 2.5) * (i - 2.5) - 0.02, 0, '#a8242c'],
    ),
  ),
}));

/** A museum. */
export const museum: PlaceEntry = interior({
  id: 'museum',
  nouns: ['museum', 'art gallery', 'gallery', 'art museum', 'exhibition', 'museum gallery', 'science museum'],
  room: {
    left: -4.6,
    right: 4.6,
    back: -3.4,
    front: 4,
    height: 3.9,
    wall: hex('#8c3f3a'),
    panelling: { height: 0.7, colour: hex('#e2d8c2') },
    floor: hex('#b98f5e'),
    floorMaterial: { pattern: 'planks', patternScale: 0.22, roughness: 0.22 },
    openings: [{ wall: 'left', from: -1.6, to: 1.6, low: 1, high: 3.3 }],
  },
  surface: 'wood',
  area: { centre: [0, 0, 0.5], half: [2.8, 1.2] },
  furnish: (dressing, room) => {
    for (const [x, w, h, seed] of [
      [-3.4, 0.9, 1.2, 3],
      [-1.6, 1.7, 1.15, 6],
      [0.5, 1.2, 1.5, 11],
      [2.1, 0.8, 1, 4],
      [3.6, 1, 1.3, 8],
    ] as const)
      dressing.put(picture(w, h, seed), x, room.back + 0.005, hung(1.95));
    dressing.put(PEDESTAL, -2.7, room.back + 0.7, standing(0.2));
    dressing.put(PEDESTAL, 2.9, room.back + 0.8, standing(-0.2));
    dressing.put(ROPE, -0.7, room.back + 0.75, standing());
    dressing.put(ROPE, 0.9, room.back + 0.75, standing());
    for (const x of [-2.6, 0, 2.6]) dressing.put(ceilingPanel([2.6, 2.2, 1.7]), x, -1.7, hung(room.height - 0.08));
  },
});
