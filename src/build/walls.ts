/** Keeps the camera on the near side of the houses that close a street towards the viewer. */
import type { Shot } from '../artifacts/stage.ts';
import type { Collider, PlaceEntry } from '../catalog/entry.ts';
import { type Filmed, planView } from './camera.ts';

const degrees = Math.PI / 180;

/** How near to a wall the camera may come, m. */
const CLEARANCE = 0.6;
/** Angles (rad) and focal lengths (mm) that are tried, from the least change to the greatest. */
const TURNS = [0, 25, 40, 55, 68].map((a) => a * degrees);
const LENSES = [1, 0.8, 0.62, 0.5];
const SHORTEST_LENS = 18;

/** z (m) of the nearest wall between the viewer and the free area; Infinity where there is none. */
export const nearWall = (place: PlaceEntry, colliders: readonly Collider[]): number => {
  if (place.indoor) return Number.POSITIVE_INFINITY;
  const walls = colliders.filter(
    (c) => c.shape === 'box' && c.half[0] > 15 && c.half[1] > 1.5 && c.centre[2] - c.half[2] > place.area.centre[2],
  );
  return Math.min(Number.POSITIVE_INFINITY, ...walls.map((c) => (c.shape === 'box' ? c.centre[2] - c.half[2] : 0)));
};

/** The shot, turned along the street and with a shorter lens as far as the nearest wall demands. */
export const keepInside = (shot: Shot, filmed: Filmed, wall: number): Shot => {
  if (!Number.isFinite(wall)) return shot;
  const beyond = (candidate: Shot): number =>
    Math.max(...[0, 0.5, 1].map((share) => planView(filmed, candidate, share).eye[2])) - (wall - CLEARANCE);
  if (beyond(shot) <= 0) return shot;
  const side = shot.azimuth < 0 ? -1 : 1;
  let best = shot;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, share] of LENSES.entries()) {
    for (const [k, turn] of TURNS.entries()) {
      const azimuth = side * Math.max(Math.abs(shot.azimuth), turn);
      const candidate = { ...shot, azimuth, lens: Math.max(SHORTEST_LENS, shot.lens * share) };
      const cost = 100 * Math.max(0, beyond(candidate)) + i * 1.4 + k;
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
  }
  return best;
};
