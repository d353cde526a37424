/** The hall of a castle: pillars, banners, torches, a throne. */
import { hex } from '../../foundation/colour.ts';
import type { PlaceEntry } from '../entry.ts';
import { boxes, built, post, TORCH } from './ingredients/blocks.ts';
import { rug } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const THRONE = built('throne', 2.2, 0.6, () => ({
  stone: boxes([
    [2.6, 0.16, 1.5, 0, 0.08, 0.2, '#9a938a'],
    [1.8, 0.16, 1.1, 0, 0.24, 0, '#a59e94'],
  ]),
  metal: boxes([
    [0.9, 0.1, 0.7, 0, 0.72, 0, '#d9b04c'],
    [0.95, 1.5, 0.12, 0, 1.35, -0.32, '#d9b04c'],
    [0.1, 0.4, 0.7, -0.45, 0.92, 0, '#d9b04c'],
    [0.1, 0.4, 0.7, 0.45, 0.92, 0, '#d9b04c'],
    [0.8, 0.4, 0.6, 0, 0.5, 0, '#b48f3c'],
  ]),
  cloth: boxes([
    [0.78, 0.1, 0.6, 0, 0.8, 0.02, '#9a1f2c', 0.04],
    [0.74, 1.1, 0.06, 0, 1.35, -0.24, '#9a1f2c', 0.03],
  ]),
}));

const banner = (colour: string) =>
  built(`banner${colour}`, 2.2, 0.45, () => ({
    cloth: boxes([
      [0.9, 2, 0.02, 0, 1.1, 0.03, colour],
      [0.14, 2, 0.024, 0, 1.1, 0.032, '#e2c46a'],
      [0.5, 0.14, 0.026, 0, 1.4, 0.033, '#e2c46a'],
    ]),
    wood: boxes([[1.05, 0.05, 0.05, 0, 2.12, 0.03, '#5a3f2c']]),
  }));

const PILLAR = built('pillar', 5, 0.4, () => ({
  stone: [
    post(0, 0, 0, 0.3, 0.48, '#a59e94'),
    post(0, 0, 0.3, 4.4, 0.32, '#b3aca0', 0.29, 20),
    post(0, 0, 4.4, 5, 0.3, '#a59e94', 0.5),
  ],
}));

/** The hall of a castle. */
export const throneRoom: PlaceEntry = interior({
  id: 'castle-hall',
  nouns: [
    'throne room',
    'castle hall',
    // In or inside of one; anywhere else a castle is a building.
    'castle',
    'great hall',
    'palace hall',
    'palace room',
    'dungeon',
    'church',
    'cathedral',
    'chapel',
    'monastery',
  ],
  room: {
    left: -5,
    right: 5,
    back: -4,
    front: 4,
    height: 5,
    wall: hex('#a89c8a'),
    floor: hex('#8f877c'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.9, roughness: 0.5 },
    ceiling: hex('#5a4432'),
    openings: [
      { wall: 'left', from: -2.6, to: -1.4, low: 1.6, high: 4.2 },
      { wall: 'left', from: 0, to: 1.2, low: 1.6, high: 4.2 },
      { wall: 'back', from: -3.1, to: -2.1, low: 1.7, high: 4 },
      { wall: 'back', from: 2.1, to: 3.1, low: 1.7, high: 4 },
    ],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.4], half: [2.8, 1.4] },
  furnish: (dressing, room) => {
    dressing.put(THRONE, 0, room.back + 0.9, standing());
    dressing.put(rug(1.5, 5, hex('#a8242c'), hex('#c9a24c')), 0, -0.6, standing());
    for (const x of [-3.8, 3.8]) for (const z of [-2.6, 0.4]) dressing.put(PILLAR, x, z, standing());
    dressing.put(banner('#8f1f2c'), -1.35, room.back + 0.02, hung(1.9));
    dressing.put(banner('#24407a'), 1.35, room.back + 0.02, hung(1.9));
    for (const x of [-4.1, -1.9, 1.9, 4.1]) dressing.put(TORCH, x, room.back + 0.02, hung(1.8));
    dressing.put(TORCH, room.right - 0.02, -0.8, hung(1.9, -Math.PI / 2));
  },
});
