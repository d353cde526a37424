/** Rooms for work and washing: office, laboratory, garage, bathroom. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel, post } from './ingredients/blocks.ts';
import { FIG_TREE } from './ingredients/cosy-things.ts';
import { bookshelf, POT_PLANT, picture, rug } from './ingredients/furnishing.ts';
import { hung, interior, standing } from './ingredients/interior.ts';
import { WALL_CLOCK } from './ingredients/kitchen-fitments.ts';

const legs = (w: number, d: number, h: number, colour: string): Block[] =>
  [-1, 1].flatMap((i) => [-1, 1].map((j): Block => [0.05, h, 0.05, (i * w) / 2, h / 2, (j * d) / 2, colour]));

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

const BENCH = built('lab-bench', 1.35, 1.3, () => {
  const flask = (x: number, colour: string, tall: number) =>
    lathe(
      [
        [0, 0.92],
        [0.08, 0.92],
        [0.09, 0.96],
        [0.025, 0.92 + tall * 0.7],
        [0.03, 0.92 + tall],
        [0, 0.92 + tall],
      ],
      hex(colour),
      { around: 16, centre: [x, 0, 0.05] },
    );
  return {
    paint: boxes([
      [2.4, 0.84, 0.6, 0, 0.45, 0, '#e4e9ec'],
      [2.5, 0.05, 0.7, 0, 0.9, 0, '#2f3c46'],
      ...[-0.9, -0.3, 0.3, 0.9].map((x): Block => [0.2, 0.02, 0.03, x, 0.72, 0.31, '#4f7f9a']),
    ]),
    ceramic: [
      flask(-0.85, '#3fae8a', 0.28),
      flask(-0.55, '#d9569a', 0.22),
      flask(0.95, '#e8b23c', 0.3),
      flask(0.7, '#4f8fe0', 0.2),
    ],
    metal: [
      ...boxes([[0.12, 0.02, 0.2, 0.1, 0.94, 0, '#3a3f46']]),
      ...boxes([
        [0.05, 0.3, 0.05, 0.1, 1.08, -0.08, '#d8dce0'],
        [0.05, 0.05, 0.2, 0.1, 1.2, 0, '#d8dce0'],
      ]),
    ],
  };
});
const GLASS_SHELF = built('reagents', 0.9, 1, () => ({
  metal: boxes([0, 0.45].map((y): Block => [2, 0.025, 0.22, 0, y, 0, '#b9c2c8'])),
  ceramic: [0, 0.45].flatMap((y) =>
    ['#3fae8a', '#d9569a', '#e8b23c', '#7fd0e0', '#c84f3f', '#8f6ae0', '#e4e9ec'].map((c, i) =>
      post(-0.85 + i * 0.28, 0, y + 0.012, y + 0.16 + 0.05 * ((i * 5) % 3), 0.05 + 0.012 * (i % 3), c, 0.035),
    ),
  ),
}));

/** A laboratory. */
export const laboratory: PlaceEntry = interior({
  id: 'laboratory',
  nouns: ['laboratory', 'lab', 'research lab', 'science lab', 'clinic', 'operating room'],
  room: {
    left: -3.3,
    right: 3.3,
    back: -2.6,
    front: 3.6,
    height: 2.9,
    wall: hex('#bfd8dc'),
    floor: hex('#c9d0d2'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.5, roughness: 0.2 },
    openings: [{ wall: 'left', from: -1.6, to: 1.2, low: 1, high: 2.4 }],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.6], half: [2.2, 1] },
  furnish: (dressing, room) => {
    dressing.put(BENCH, -1.5, room.back + 0.45, standing());
    dressing.put(BENCH, 1.4, room.back + 0.45, standing());
    dressing.put(GLASS_SHELF, -1.4, room.back + 0.13, hung(1.55));
    dressing.put(GLASS_SHELF, 1.5, room.back + 0.13, hung(1.55));
    dressing.put(BENCH, room.right - 0.45, 0.4, standing(-Math.PI / 2));
    for (const x of [-1.5, 1.3]) dressing.put(ceilingPanel([1.9, 2.3, 2.5]), x, -0.9, hung(room.height - 0.08));
  },
});

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
