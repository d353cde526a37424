/** Rooms: who acts indoors stays between the walls, and the camera sees nothing but the room. */
import type { Shot } from '../artifacts/stage.ts';
import type { Collider, PlaceEntry } from '../catalog/entry.ts';
import { atan } from '../foundation/exact.ts';
import { frustumOfLens } from '../foundation/framing.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { azimuthAt, type Filmed, planView } from './camera.ts';

/** The inner faces of a room's walls, m. It is open towards the viewer. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  /** How far towards the viewer one may act. */
  readonly front: number;
  readonly height: number;
}

/** How far (m) beyond the free area one may act towards the viewer. */
const FORWARD = 0.9;
/** Least distance (m) of the eye from a side wall. */
const EYE_ROOM = 0.35;

/** How far (m) before the room the camera may stand: so far its side walls are drawn. */
const DEPTH = 5;

/** The room of an indoor place, by its walls; undefined where it has none. */
export const roomOf = (place: PlaceEntry, colliders: readonly Collider[]): Room | undefined => {
  if (!place.indoor) return undefined;
  const [cx, , cz] = place.area.centre;
  let left = Number.NEGATIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  let back = Number.NEGATIVE_INFINITY;
  let height = 0;
  for (const wall of colliders) {
    if (wall.shape !== 'box' || wall.half[1] < 1) continue;
    height = Math.max(height, wall.centre[1] + wall.half[1]);
    if (wall.half[0] < wall.half[2]) {
      if (wall.centre[0] < cx) left = Math.max(left, wall.centre[0] + wall.half[0]);
      else right = Math.min(right, wall.centre[0] - wall.half[0]);
    } else if (wall.centre[2] < cz) back = Math.max(back, wall.centre[2] + wall.half[2]);
  }
  if (!Number.isFinite(left) || !Number.isFinite(right) || !Number.isFinite(back)) return undefined;
  return { left, right, back, front: cz + place.area.half[1] + FORWARD, height };
};

const between = (low: number, v: number, high: number): number =>
  low > high ? (low + high) / 2 : Math.max(low, Math.min(high, v));

/** A point moved into the room, `margin` (m) away from its walls. */
export const insideRoom = (room: Room | undefined, p: Vec3, margin: number): Vec3 =>
  room
    ? [
        between(room.left + margin, p[0], room.right - margin),
        p[1],
        between(room.back + margin, p[2], room.front - Math.min(margin, 0.4)),
      ]
    : p;

/** Factors on the lens and on the azimuth that are tried, from the least change to the greatest. */
const LENSES = [1, 0.8, 0.66, 0.54] as const;
const TURNS = [1, 0.6, 0.25, 0] as const;
const SHORTEST_LENS = 20;

/** How far (m) the eye stands in or behind a side wall, or sees past the edge of one from before it. */
const beyond = (room: Room, filmed: Filmed, shot: Shot): number => {
  let most = 0;
  for (const share of [0, 0.5, 1]) {
    const { eye } = planView(filmed, shot, share);
    most = Math.max(most, room.left + EYE_ROOM - eye[0], eye[0] - room.right + EYE_ROOM, eye[2] - room.front - DEPTH);
    // walls are drawn as far forward as the eye: from between them one sees past none; steeply sideways one does
    const { x } = frustumOfLens(shot.lens, filmed.aspect);
    const turned = Math.abs(azimuthAt(shot, share)) + atan(x);
    most = Math.max(most, 1.5 * (turned - 1.25));
  }
  return most;
};

/** The shot, less turned and with a shorter lens as far as the walls of the room demand. */
export const fitRoom = (shot: Shot, filmed: Filmed, room: Room | undefined): Shot => {
  if (!room || beyond(room, filmed, shot) <= 0) return shot;
  let best = shot;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, share] of LENSES.entries()) {
    for (const [k, turn] of TURNS.entries()) {
      const lens = Math.min(shot.lens, Math.max(SHORTEST_LENS, shot.lens * share));
      const candidate = { ...shot, azimuth: shot.azimuth * turn, lens };
      const cost = 100 * Math.max(0, beyond(room, filmed, candidate)) + 1.4 * i + k;
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
  }
  return best;
};
