/** A living room: oak floor, daylight from a window on the left, sofa, shelf, rug, lamp, a plant. The camera side is open. */
import { hex } from '../../foundation/colour.ts';
import { mix } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { ARMCHAIR, FIG_TREE, PENDANT_SHADE, POUFFE, TABLE_LAMP, WALL_SHELF } from './ingredients/cosy-things.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { bookshelf, curtain, floorLamp, POT_PLANT, picture, rug, SIDE_TABLE, sofa } from './ingredients/furnishing.ts';
import type { Room } from './ingredients/room.ts';
import { roomColliders, roomParts, windowPieces } from './ingredients/room.ts';

/** Wall, sofa, accent and curtains that go together. */
const WALLS: readonly (readonly [string, string, string, string])[] = [
  ['#7fa09a', '#c8743f', '#d9a441', '#e8d3ae'],
  ['#d99f78', '#3f7077', '#d8b25c', '#efe0c4'],
  ['#8fa77c', '#b85a48', '#e0b458', '#f0e2c2'],
  ['#6f93ad', '#c98a3c', '#c25e4a', '#eed9bb'],
];

const roomOf = (request: Pick<SetRequest, 'seed'>): Room => ({
  left: -2.95,
  right: 2.95,
  back: -2.35,
  front: 3.4,
  height: 2.65,
  wall: hex(WALLS[request.seed % WALLS.length]![0]),
  floor: hex('#a97a4c'),
  panelling: { height: 0.86, colour: hex('#ece4d4') },
  floorMaterial: { pattern: 'planks', patternScale: 0.16 },
  openings: [
    { wall: 'left', from: -1.7, to: 0.9, low: 0.75, high: 2.25 },
    { wall: 'back', from: -2.35, to: -1.05, low: 0.85, high: 2.2 },
  ],
});

const terrainOf = (): Terrain => ({ height: () => 0, surface: () => 'wood' });

/** A living room. */
export const livingRoom: PlaceEntry = {
  id: 'living-room',
  words: {
    nouns: [
      'living room',
      'room',
      'house',
      'home',
      'apartment',
      'flat',
      'lounge',
      'sitting room',
      'indoors',
      'inside',
      'parlor',
      'parlour',
      'den',
      'cabin',
      'cottage interior',
      'hotel room',
      'floor',
      'sofa room',
    ],
  },
  indoor: true,
  sounds: ['room'],
  area: { centre: [0.15, 0, 0.35], half: [1.9, 1.1] },
  terrain: terrainOf,
  colliders: (request) => roomColliders(roomOf(request)),
  dress: (request) => {
    const room = roomOf(request);
    const [, cloth, accent, drapery] = WALLS[request.seed % WALLS.length]!.map((c) => hex(c)) as [
      never,
      ReturnType<typeof hex>,
      ReturnType<typeof hex>,
      ReturnType<typeof hex>,
    ];
    const dressing = dressingFor(request, terrainOf());
    const put = (what: Parameters<typeof dressing.put>[0], x: number, z: number, heading = 0, lift = 0): boolean =>
      dressing.put(what, x, z, { heading, lift, fixed: true });
    const onWall = (
      what: Parameters<typeof dressing.put>[0],
      x: number,
      z: number,
      lift: number,
      heading = 0,
    ): boolean => dressing.put(what, x, z, { heading, lift, always: true });
    put(rug(2.9, 1.9, mix(cloth, [0.6, 0.3, 0.2], 0.25), hex('#3d3440')), 0.15, 0.25);
    put(sofa(cloth, accent), 0.45, room.back + 0.6);
    put(bookshelf(hex('#7a5236')), 2.36, room.back + 0.19);
    put(SIDE_TABLE, -0.82, room.back + 0.4);
    put(floorLamp(true), 1.66, room.back + 0.4);
    put(POT_PLANT, -2.62, room.back + 0.42);
    put(FIG_TREE, 2.55, -1.05);
    put(ARMCHAIR(accent), -2.3, -0.55, 1.05);
    put(POUFFE(mix(accent, cloth, 0.35)), 2.35, 0.1);
    onWall(TABLE_LAMP, -0.82, room.back + 0.4, 0.53);
    onWall(WALL_SHELF, 0.2, room.back + 0.11, 1.98);
    onWall(picture(0.72, 0.54, 3 + (request.seed % 5)), 0.06, room.back + 0.005, 1.55);
    onWall(picture(0.38, 0.5, 8 + (request.seed % 5)), 0.76, room.back + 0.005, 1.55);
    onWall(picture(0.3, 0.3, 14 + (request.seed % 3)), 1.22, room.back + 0.005, 1.62);
    onWall(picture(0.5, 0.7, 4 + (request.seed % 3)), room.right - 0.005, -0.1, 1.6, -Math.PI / 2);
    onWall(PENDANT_SHADE(accent), 0.15, 0.1, room.height - 0.72);
    const drape = curtain(1.75, drapery);
    for (const z of [-1.85, 1.05]) onWall(drape, room.left + 0.12, z, 0.62, Math.PI / 2);
    for (const x of [-2.5, -0.92]) onWall(drape, x, room.back + 0.12, 0.55);
    return {
      ground: roomParts(room, dressing.sight),
      pieces: [...dressing.pieces(), ...windowPieces(room, request.time)],
    };
  },
};
