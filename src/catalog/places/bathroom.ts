/** A bathroom. */
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import { boxes, built, ceilingPanel, post } from './ingredients/blocks.ts';
import { POT_PLANT, picture, rug } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const BATHTUB = built('bathtub', 0.62, 0.9, () => ({
  ceramic: [
    ...boxes([
      [1.7, 0.5, 0.1, 0, 0.32, 0.34, '#f4f2ee', 0.045],
      [1.7, 0.5, 0.1, 0, 0.32, -0.34, '#f4f2ee', 0.045],
      [0.1, 0.5, 0.7, -0.82, 0.32, 0, '#f4f2ee', 0.045],
      [0.1, 0.5, 0.7, 0.82, 0.32, 0, '#f4f2ee', 0.045],
      [1.6, 0.02, 0.62, 0, 0.42, 0, '#8fd0dc'],
    ]),
    ...[-0.5, -0.28, -0.05, 0.2, 0.42].map((x, i) =>
      post(x, 0.05 * ((i % 3) - 1), 0.42, 0.5 + 0.03 * (i % 2), 0.14, '#fbfbfd', 0.06),
    ),
  ],
  metal: boxes([
    [0.04, 0.3, 0.04, 0.72, 0.7, 0, '#c9a24c'],
    [0.16, 0.04, 0.04, 0.66, 0.84, 0, '#c9a24c'],
  ]),
}));

const BASIN = built('basin', 0.95, 0.45, () => ({
  wood: boxes([[0.9, 0.6, 0.44, 0, 0.45, 0, '#8a6544']]),
  ceramic: boxes([[0.94, 0.12, 0.48, 0, 0.82, 0, '#f4f2ee', 0.04]]),
  metal: boxes([
    [0.03, 0.18, 0.03, 0, 0.96, -0.14, '#c9a24c'],
    [0.03, 0.03, 0.14, 0, 1.04, -0.08, '#c9a24c'],
    [0.3, 0.02, 0.03, 0, 0.6, 0.23, '#c9a24c'],
  ]),
}));

const MIRROR = built('mirror', 0.95, 0.4, () => ({
  metal: boxes([[0.7, 0.9, 0.02, 0, 0.45, 0.02, '#dfe8ec']]),
  wood: boxes([
    [0.78, 0.05, 0.04, 0, -0.02, 0.02, '#c9a24c'],
    [0.78, 0.05, 0.04, 0, 0.92, 0.02, '#c9a24c'],
    [0.05, 0.95, 0.04, -0.38, 0.45, 0.02, '#c9a24c'],
    [0.05, 0.95, 0.04, 0.38, 0.45, 0.02, '#c9a24c'],
  ]),
}));

/** A bathroom. */
export const bathroom: PlaceEntry = interior({
  id: 'bathroom',
  nouns: ['bathroom', 'bath', 'shower room', 'restroom', 'washroom', 'toilet room', 'spa'],
  room: {
    left: -2.4,
    right: 2.4,
    back: -1.9,
    front: 3.2,
    height: 2.6,
    wall: hex('#e0a896'),
    panelling: { height: 1.25, colour: hex('#e9eeec') },
    floor: hex('#5f8f96'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.22, roughness: 0.2 },
    openings: [{ wall: 'left', from: -1.2, to: 0.8, low: 1.1, high: 2.2 }],
  },
  surface: 'stone',
  area: { centre: [0.1, 0, 0.5], half: [1.6, 0.8] },
  furnish: (dressing, room) => {
    dressing.put(BATHTUB, -1.2, room.back + 0.5, standing());
    dressing.put(BASIN, 1.2, room.back + 0.28, standing());
    dressing.put(MIRROR, 1.2, room.back + 0.005, hung(1.25));
    dressing.put(rug(1.3, 0.8, hex('#d9a441'), hex('#b85a48')), 0.2, 0.1, standing());
    dressing.put(POT_PLANT, 2.05, -1.5, standing());
    dressing.put(picture(0.5, 0.4, 9), -1.2, room.back + 0.005, hung(1.8));
    dressing.put(ceilingPanel([1.5, 1.3, 1.1]), 0.6, -0.6, hung(room.height - 0.08));
  },
});
