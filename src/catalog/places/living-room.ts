/** A living room: oak floor, daylight from a window on the left, sofa, shelf, rug, lamp, a plant. The camera side is open. */
import { hex } from '../../foundation/colour.ts';
import { mix } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { bookshelf, curtain, floorLamp, POT_PLANT, picture, rug, SIDE_TABLE, sofa } from './ingredients/furnishing.ts';
import type { Room } from './ingredients/room.ts';
import { roomColliders, roomParts, windowFrame } from './ingredients/room.ts';

const WALLS: readonly (readonly [string, string, string])[] = [
  ['#d9cdb8', '#5d7a78', '#c9814e'],
  ['#c4cfc4', '#a8694a', '#d8b25c'],
  ['#d5c3b4', '#4f6a86', '#c8a05c'],
  ['#b9c6cf', '#8a6a52', '#c25e4a'],
];

const roomOf = (request: Pick<SetRequest, 'seed'>): Room => ({
  left: -2.95,
  right: 2.95,
  back: -2.35,
  front: 3.4,
  height: 2.65,
  wall: hex(WALLS[request.seed % WALLS.length]![0]),
  floor: hex('#b48a5e'),
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
    const [, cloth, accent] = WALLS[request.seed % WALLS.length]!.map((c) => hex(c)) as [
      never,
      ReturnType<typeof hex>,
      ReturnType<typeof hex>,
    ];
    const evening = request.time === 'night' || request.time === 'dusk' || request.time === 'sunset';
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
    put(rug(2.9, 1.9, mix(accent, [0.5, 0.4, 0.32], 0.45), hex('#5c4a3c')), 0.15, 0.25);
    put(sofa(cloth, accent), 0.55, room.back + 0.6);
    put(bookshelf(hex('#8a6544')), 2.36, room.back + 0.19);
    put(SIDE_TABLE, -0.72, room.back + 0.4);
    put(floorLamp(evening), 1.78, room.back + 0.4);
    put(POT_PLANT, -2.66, room.back + 0.42);
    onWall(picture(0.8, 0.6, 3 + (request.seed % 5)), 0.32, room.back + 0.005, 1.62);
    onWall(picture(0.42, 0.54, 8 + (request.seed % 5)), 1.05, room.back + 0.005, 1.6);
    const drape = curtain(1.75, mix(accent, [0.86, 0.8, 0.7], 0.7));
    for (const z of [-1.85, 1.05]) onWall(drape, room.left + 0.12, z, 0.62, Math.PI / 2);
    for (const x of [-2.5, -0.92]) onWall(drape, x, room.back + 0.12, 0.55);
    const parts = roomParts(room, dressing.sight);
    return {
      ground: [
        ...parts,
        ...room.openings.map((o) => ({ name: 'window', mesh: windowFrame(room, o), material: { roughness: 0.45 } })),
      ],
      pieces: dressing.pieces(),
    };
  },
};
