/** Large rooms: a library, a museum, a shop, the hall of a castle, the bridge of a spaceship. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel, post, TORCH } from './ingredients/blocks.ts';
import { ARMCHAIR, PENDANT_SHADE } from './ingredients/cosy-things.ts';
import { bookshelf, floorLamp, picture, rug } from './ingredients/furnishing.ts';
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

const CONSOLE = built('console', 1.15, 1, () => ({
  paint: boxes([
    [2, 0.8, 0.6, 0, 0.4, 0, '#3a4450', 0.06],
    [2.1, 0.1, 0.75, 0, 0.84, 0.02, '#56626e', 0.04],
    [0.7, 0.5, 0.05, -0.6, 1.12, -0.2, '#232a32'],
    [0.7, 0.5, 0.05, 0.6, 1.12, -0.2, '#232a32'],
  ]),
  glow: boxes([
    [0.62, 0.42, 0.01, -0.6, 1.12, -0.17, '#2f8fc8'],
    [0.62, 0.42, 0.01, 0.6, 1.12, -0.17, '#37b08a'],
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (i): Block => [
        0.07,
        0.02,
        0.07,
        -0.85 + i * 0.19,
        0.9,
        0.15,
        ['#ff5a3a', '#ffd24a', '#4ad0ff', '#6aff8a'][i % 4]!,
      ],
    ),
    [1.9, 0.03, 0.01, 0, 0.15, 0.31, '#3aa0ff'],
  ]),
}));
const RIB = built('hull-rib', 3, 0.25, () => ({
  paint: boxes([[0.3, 3, 0.25, 0, 1.5, 0, '#c9d2da', 0.06]]),
  glow: boxes([[0.05, 2.2, 0.02, 0, 1.5, 0.13, '#6ac0ff']]),
}));
const cold: Rgb = [2, 2.5, 3.1];

/** The bridge of a spaceship. */
export const spaceship: PlaceEntry = interior({
  id: 'spaceship-interior',
  airless: true,
  nouns: [
    'spaceship interior',
    'space station',
    'starship',
    'cockpit',
    'spaceship bridge',
    'control room',
    'space capsule',
    'mission control',
  ],
  room: {
    left: -3.6,
    right: 3.6,
    back: -3,
    front: 3.8,
    height: 3,
    wall: hex('#9fabb8'),
    panelling: { height: 1, colour: hex('#5f6f80') },
    floor: hex('#4a545e'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.6, roughness: 0.25, metalness: 0.4 },
    ceiling: hex('#7f8a96'),
    openings: [
      { wall: 'back', from: -2.4, to: 2.4, low: 1.25, high: 2.6 },
      { wall: 'left', from: -1.4, to: 0.8, low: 1.2, high: 2.4 },
    ],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.5], half: [2.2, 1] },
  furnish: (dressing, room) => {
    dressing.put(CONSOLE, -1.15, room.back + 0.5, standing());
    dressing.put(CONSOLE, 1.15, room.back + 0.5, standing());
    for (const x of [-3, 3]) dressing.put(RIB, x, room.back + 0.13, standing());
    for (const z of [-1.8, 0, 1.8]) dressing.put(RIB, room.right - 0.13, z, standing(-Math.PI / 2));
    for (const x of [-1.6, 1.6])
      for (const z of [-1.6, 0.8]) dressing.put(ceilingPanel(cold), x, z, hung(room.height - 0.08));
  },
});
