/** Makes a place of a room and what furnishes it. */
import type { PlaceEntry, SetRequest, Terrain } from '../../entry.ts';
import type { Dressing } from './dressing.ts';
import { dressingFor } from './dressing.ts';
import type { Room } from './room.ts';
import { roomColliders, roomParts, windowPieces } from './room.ts';

const terrainOf = (surface: 'wood' | 'stone'): Terrain => ({ height: () => 0, surface: () => surface });

/** What an interior is. */
export interface Interior {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly room: Room;
  readonly surface: 'wood' | 'stone';
  readonly area: PlaceEntry['area'];
  /** No air outside: its windows look into space. */
  readonly airless?: boolean;
  readonly furnish: (dressing: Dressing, room: Room, request: SetRequest) => void;
}

/** A room as a place: its shell, its windows with their light, its furniture. */
export const interior = (what: Interior): PlaceEntry => ({
  id: what.id,
  words: { nouns: what.nouns },
  indoor: true,
  ...(what.airless && { airless: true }),
  sounds: ['room'],
  area: what.area,
  terrain: () => terrainOf(what.surface),
  colliders: () => roomColliders(what.room),
  dress: (request) => {
    const dressing = dressingFor(request, terrainOf(what.surface));
    what.furnish(dressing, what.room, request);
    return {
      ground: roomParts(what.room, dressing.sight),
      pieces: [...dressing.pieces(), ...windowPieces(what.room, request.time)],
    };
  },
});

/** Are lamps lit at this time? */
export const evening = (request: SetRequest): boolean =>
  request.time === 'night' || request.time === 'dusk' || request.time === 'sunset';
/** On the floor, turned by `heading` (rad). */
export const standing = (heading = 0) => ({ heading, lift: 0, fixed: true }) as const;
/** On a wall or from the ceiling, `lift` m above the floor. */
export const hung = (lift: number, heading = 0) => ({ heading, lift, always: true }) as const;
