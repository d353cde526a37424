/** More rooms from the same shell: a kitchen, a bedroom, a classroom, an office-like plain room, a theatre stage. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { mix } from '../../foundation/vec.ts';
import { BED, NIGHTSTAND, WARDROBE } from './ingredients/bedroom-furniture.ts';
import { BAR_COUNTER, BOTTLE_SHELF, CAFE_CHAIR, CAFE_TABLE, MENU_BOARD } from './ingredients/cafe-furniture.ts';
import { ARMCHAIR, FIG_TREE, PENDANT_SHADE, WALL_SHELF } from './ingredients/cosy-things.ts';
import { bookshelf, curtain, POT_PLANT, picture, rug } from './ingredients/furnishing.ts';
import { evening, hung, interior, standing } from './ingredients/interior.ts';
import { blindProp, CUPBOARDS, FRIDGE, KITCHEN_COUNTER, PENDANT, WALL_CLOCK } from './ingredients/kitchen-fitments.ts';
import { BLACKBOARD, DESK_ROW, SPOT, STAGE_CURTAIN } from './ingredients/school-and-stage.ts';

const oak: Rgb = hex('#b48a5e');

/** A kitchen. */
export const kitchen = interior({
  id: 'kitchen',
  nouns: ['kitchen', 'gourmet kitchen', 'dining room'],
  room: {
    left: -2.6,
    right: 2.6,
    back: -1.95,
    front: 3.2,
    height: 2.6,
    wall: hex('#e2bf7e'),
    floor: hex('#b08a6a'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.4, roughness: 0.3 },
    openings: [
      { wall: 'left', from: -1.2, to: 0.9, low: 0.95, high: 2.15 },
      { wall: 'back', from: -0.75, to: 0.75, low: 1.12, high: 2.1 },
    ],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.4], half: [1.7, 0.9] },
  furnish: (dressing, room, request) => {
    dressing.put(KITCHEN_COUNTER, -0.35, room.back + 0.32, standing());
    dressing.put(FRIDGE, 2.2, room.back + 0.36, standing());
    dressing.put(CUPBOARDS, -1.62, room.back + 0.2, hung(1.5));
    dressing.put(CUPBOARDS, 1.38, room.back + 0.2, hung(1.5));
    dressing.put(PENDANT(evening(request)), 0, 0.2, hung(1.72));
    dressing.put(WALL_CLOCK, room.right - 0.01, -0.9, hung(1.9, -Math.PI / 2));
    dressing.put(POT_PLANT, -2.35, 1.5, standing());
    dressing.put(FIG_TREE, 2.3, -0.9, standing());
    dressing.put(WALL_SHELF, room.right - 0.11, 0.4, hung(1.6, -Math.PI / 2));
    dressing.put(rug(2, 1.1, hex('#c8743f'), hex('#35505a')), 0, 0.1, standing());
    dressing.put(blindProp(1.5), 0, room.back + 0.02, hung(1.86));
  },
});

/** A café: small tables with chairs along the walls, a counter at the back, large windows. */
export const cafe = interior({
  id: 'cafe',
  nouns: ['cafe', 'restaurant', 'coffee shop', 'café', 'diner', 'bakery', 'bar', 'pub', 'cafeteria', 'teahouse'],
  room: {
    left: -3.6,
    right: 3.6,
    back: -3.1,
    front: 3.6,
    height: 3,
    wall: hex('#b9784e'),
    panelling: { height: 1.05, colour: hex('#3f5a52') },
    floor: hex('#8f6a48'),
    floorMaterial: { pattern: 'planks', patternScale: 0.16, roughness: 0.4 },
    openings: [
      { wall: 'left', from: -2.7, to: -0.6, low: 0.55, high: 2.55 },
      { wall: 'left', from: -0.2, to: 1.9, low: 0.55, high: 2.55 },
    ],
  },
  surface: 'wood',
  area: { centre: [0, 0, 0.6], half: [2, 1] },
  furnish: (dressing, room) => {
    dressing.put(BAR_COUNTER, 1.2, room.back + 0.95, standing());
    dressing.put(BOTTLE_SHELF, 1.2, room.back + 0.14, hung(1.05));
    dressing.put(MENU_BOARD, -1.35, room.back + 0.02, hung(1.35));
    for (const [x, z] of [
      [-2.75, -1.6],
      [-2.75, 0.5],
      [2.75, 0.2],
      [-0.9, -2.1],
    ] as const) {
      dressing.put(CAFE_TABLE, x, z, standing(0.2 * x));
      dressing.put(CAFE_CHAIR, x - 0.62, z + 0.05, standing(1.5 + 0.1 * z));
      dressing.put(CAFE_CHAIR, x + 0.62, z - 0.05, standing(-1.6 + 0.1 * z));
    }
    for (const x of [0.2, 1.2, 2.2]) dressing.put(PENDANT(true), x, room.back + 1, hung(1.85));
    dressing.put(PENDANT(true), -2.7, 0.4, hung(1.8));
    dressing.put(picture(0.7, 0.9, 3), room.right - 0.01, -0.6, hung(1.6, -Math.PI / 2));
    dressing.put(POT_PLANT, 3.2, 1.7, standing());
    dressing.put(POT_PLANT, -3.2, -2.7, standing());
  },
});

/** A bedroom. */
export const bedroom = interior({
  id: 'bedroom',
  nouns: ['bedroom', 'nursery', 'hotel bedroom', 'hospital', 'dormitory'],
  room: {
    left: -2.6,
    right: 2.6,
    back: -2.3,
    front: 3.2,
    height: 2.6,
    wall: hex('#8fa6bd'),
    panelling: { height: 0.95, colour: hex('#e6dfd2') },
    floor: oak,
    floorMaterial: { pattern: 'planks', patternScale: 0.15 },
    openings: [{ wall: 'left', from: -1.7, to: 0.2, low: 0.8, high: 2.15 }],
  },
  surface: 'wood',
  area: { centre: [0.2, 0, 0.9], half: [1.8, 0.8] },
  furnish: (dressing, room, request) => {
    dressing.put(BED, 0.5, room.back + 1.08, standing());
    dressing.put(NIGHTSTAND(evening(request)), -0.55, room.back + 0.28, standing());
    dressing.put(NIGHTSTAND(evening(request)), 1.55, room.back + 0.28, standing());
    dressing.put(WARDROBE, 2.28, -0.6, standing(-Math.PI / 2));
    dressing.put(rug(2.4, 1.5, hex('#c98a6a'), hex('#4a566a')), 0.4, 0.7, standing());
    dressing.put(picture(0.9, 0.6, 5), 0.5, room.back + 0.005, hung(1.65));
    for (const z of [-1.85, 0.35])
      dressing.put(curtain(1.75, hex('#d8cfc0')), room.left + 0.12, z, hung(0.55, Math.PI / 2));
    dressing.put(POT_PLANT, -2.2, -1.9, standing());
    dressing.put(ARMCHAIR(hex('#d9a441')), -1.9, -0.9, standing(0.7));
    dressing.put(WALL_SHELF, -1.2, room.back + 0.11, hung(1.7));
    dressing.put(PENDANT_SHADE(hex('#e2a35e')), 0.5, 0, hung(room.height - 0.72));
  },
});

/** A classroom. */
export const classroom = interior({
  id: 'classroom',
  nouns: ['classroom', 'school', 'lecture hall', 'gym', 'gymnasium', 'hall', 'corridor', 'hallway'],
  room: {
    left: -3.3,
    right: 3.3,
    back: -2.6,
    front: 3.6,
    height: 2.9,
    wall: hex('#dccb96'),
    panelling: { height: 0.78, colour: hex('#7d9a86') },
    floor: hex('#a98d68'),
    floorMaterial: { pattern: 'planks', patternScale: 0.2 },
    openings: [
      { wall: 'left', from: -2.3, to: -0.5, low: 0.95, high: 2.4 },
      { wall: 'left', from: 0, to: 1.8, low: 0.95, high: 2.4 },
    ],
  },
  surface: 'wood',
  area: { centre: [0, 0, 0.2], half: [2.3, 1.1] },
  furnish: (dressing, room) => {
    dressing.put(BLACKBOARD, 0.2, room.back + 0.02, hung(0.85));
    dressing.put(bookshelf(hex('#8a6544')), 2.7, room.back + 0.2, standing());
    dressing.put(DESK_ROW, -2.1, -1.5, standing());
    dressing.put(DESK_ROW, 1.6, -1.4, standing());
    dressing.put(WALL_CLOCK, 2.2, room.back + 0.01, hung(2.3));
    dressing.put(picture(0.7, 0.5, 4), room.right - 0.01, -1.4, hung(1.7, -Math.PI / 2));
    dressing.put(POT_PLANT, -2.95, -2.25, standing());
  },
});

/** A theatre stage. */
export const stage = interior({
  id: 'stage',
  nouns: [
    'stage',
    'theater',
    'theatre',
    'concert hall',
    'ballroom',
    'podium',
    'nightclub',
    'circus',
    'opera',
    'dance floor',
    'arena',
  ],
  room: {
    left: -6.5,
    right: 6.5,
    back: -4.2,
    front: -2.4,
    height: 6,
    wall: hex('#2a2226'),
    floor: hex('#8a5f3c'),
    floorMaterial: { pattern: 'planks', patternScale: 0.14, roughness: 0.3 },
    openings: [],
    open: true,
  },
  surface: 'wood',
  area: { centre: [0, 0, 0], half: [4.5, 2] },
  furnish: (dressing, room) => {
    for (let i = -5; i <= 5; i++) dressing.put(STAGE_CURTAIN, i * 1.22, room.back + 0.5, hung(0.02));
    for (const s of [-1, 1])
      for (let i = 0; i < 2; i++)
        dressing.put(STAGE_CURTAIN, s * (5.6 - i * 0.5), -1.5 + i * 2.4 - 1, hung(0.02, s * -0.35));
    for (const [x, warm] of [
      [-3, 1],
      [0, 0],
      [3, 1],
    ] as const)
      dressing.put(SPOT(mix([9, 7.2, 5], [6, 7, 9], 1 - warm)), x, 1.6, hung(5.3));
  },
});
