/** A garage. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel, legs, post } from './ingredients/blocks.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const RACK = built('garage-rack', 1.9, 1.05, () => ({
  metal: boxes([
    ...[-0.95, 0.95].map((x): Block => [0.05, 1.9, 0.4, x, 0.95, 0, '#5a6068']),
    ...[0.2, 0.8, 1.4, 1.85].map((y): Block => [1.9, 0.04, 0.42, 0, y, 0, '#6b727a']),
  ]),
  paint: boxes([
    [0.5, 0.34, 0.36, -0.6, 0.4, 0, '#c8743f'],
    [0.6, 0.28, 0.34, 0.3, 0.37, 0, '#3f6f8a'],
    [0.3, 0.24, 0.3, -0.7, 0.95, 0, '#d9a441'],
    [0.4, 0.32, 0.3, 0, 0.99, 0, '#8a3b32'],
    [0.46, 0.3, 0.34, 0.6, 1.58, 0, '#4f6a48'],
  ]),
  ceramic: [
    post(0.6, 0, 0.82, 1.06, 0.1, '#b8c0c8'),
    post(-0.4, 0, 1.42, 1.66, 0.11, '#d9d2c0'),
    post(-0.1, 0, 1.42, 1.62, 0.09, '#c25e4a'),
  ],
}));

const TOOL_WALL = built('tool-wall', 1, 1, () => ({
  wood: boxes([[2, 1, 0.03, 0, 0.5, 0.015, '#b58a58']]),
  metal: boxes([
    [0.05, 0.5, 0.03, -0.8, 0.5, 0.05, '#c8ccd0'],
    [0.2, 0.08, 0.04, -0.8, 0.76, 0.05, '#80868e'],
    [0.05, 0.42, 0.02, -0.45, 0.5, 0.05, '#c8ccd0'],
    [0.6, 0.12, 0.02, 0.2, 0.7, 0.05, '#b8bcc2'],
    [0.04, 0.5, 0.03, 0.7, 0.45, 0.05, '#9aa0a8'],
  ]),
  paint: boxes([
    [0.06, 0.16, 0.04, -0.45, 0.22, 0.05, '#c8442f'],
    [0.14, 0.1, 0.04, 0.56, 0.7, 0.05, '#d9a441'],
    [0.06, 0.18, 0.04, -0.1, 0.4, 0.05, '#2f6fae'],
  ]),
}));

const TYRES = built('tyres', 0.7, 0.36, () => ({
  cloth: [0, 1, 2].map((i) =>
    lathe(
      [
        [0.18, 0.02 + i * 0.22],
        [0.31, 0.02 + i * 0.22],
        [0.34, 0.12 + i * 0.22],
        [0.31, 0.22 + i * 0.22],
        [0.18, 0.22 + i * 0.22],
      ],
      hex('#2c2d30'),
      { around: 26 },
    ),
  ),
}));

/** A garage. */
export const garage: PlaceEntry = interior({
  id: 'garage',
  nouns: [
    'garage',
    'workshop',
    'factory',
    'warehouse',
    'repair shop',
    'sawmill',
    'hangar',
    'basement',
    'shed interior',
  ],
  room: {
    left: -4,
    right: 4,
    back: -3.2,
    front: 4,
    height: 3.2,
    wall: hex('#b7b0a2'),
    panelling: { height: 1.1, colour: hex('#6a7f86') },
    floor: hex('#8d8b86'),
    floorMaterial: { pattern: 'grain', patternScale: 0.2, roughness: 0.5 },
    openings: [{ wall: 'left', from: -2.2, to: 1.4, low: 1.2, high: 2.7 }],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.4], half: [2.6, 1.4] },
  furnish: (dressing, room) => {
    dressing.put(RACK, -2.7, room.back + 0.25, standing());
    dressing.put(RACK, 2.7, room.back + 0.25, standing());
    dressing.put(TOOL_WALL, 0, room.back + 0.01, hung(1.3));
    dressing.put(BENCH_OF_WOOD, 0, room.back + 0.42, standing());
    dressing.put(TYRES, -3.5, -1.4, standing());
    dressing.put(TYRES, 3.5, -0.6, standing());
    for (const x of [-1.6, 1.6]) dressing.put(ceilingPanel([1.9, 1.7, 1.3]), x, -0.6, hung(room.height - 0.08));
  },
});

const BENCH_OF_WOOD = built('workbench', 0.95, 1, () => ({
  wood: boxes([
    [2, 0.08, 0.7, 0, 0.86, 0, '#a3774a'],
    [1.8, 0.04, 0.6, 0, 0.25, 0, '#8f6640'],
    ...legs(1.8, 0.56, 0.84, '#8a6544'),
  ]),
  metal: boxes([
    [0.2, 0.16, 0.24, -0.7, 0.98, 0.2, '#4f6f9a'],
    [0.5, 0.22, 0.24, 0.5, 1.01, 0, '#b8382c'],
  ]),
}));
