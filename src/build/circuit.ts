/** Rounds: ways that close, for those who run around something or have no room to run straight on. */
import { atan2, cos, sin } from '../foundation/exact.ts';
import type { Draft, Ground, Intent } from './draft.ts';
import { footprint } from './draft.ts';

/** A closed way on the ground. */
export interface Circuit {
  /** Length of one round, m. */
  readonly length: number;
  /** Place and heading after so many metres; 0 is its near left. */
  at(way: number): { readonly x: number; readonly z: number; readonly heading: number };
}

/** Pieces an ellipse is measured in. */
const PIECES = 96;
/** Where a round begins: left of the middle and a little towards the viewer, seen from above, rad. */
const BEGIN = -Math.PI / 2 + 0.3;

/** An ellipse about a point, run counter-clockwise as seen from above: through the front from left to right. */
export const ellipse = (x: number, z: number, halfX: number, halfZ: number): Circuit => {
  const point = (i: number): readonly [number, number] => {
    const a = BEGIN + (2 * Math.PI * i) / PIECES;
    return [x + halfX * sin(a), z + halfZ * cos(a)];
  };
  const points = Array.from({ length: PIECES + 1 }, (_, i) => point(i));
  const ways = [0];
  for (let i = 1; i <= PIECES; i++) {
    const [ax, az] = points[i - 1]!;
    const [bx, bz] = points[i]!;
    ways.push(ways[i - 1]! + Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az)));
  }
  const length = ways[PIECES]!;
  return {
    length,
    at: (way) => {
      const s = way - length * Math.floor(way / length);
      let i = 1;
      while (i < PIECES && ways[i]! < s) i++;
      const t = (s - ways[i - 1]!) / Math.max(1e-9, ways[i]! - ways[i - 1]!);
      const [ax, az] = points[i - 1]!;
      const [bx, bz] = points[i]!;
      return { x: ax + (bx - ax) * t, z: az + (bz - az) * t, heading: atan2(bx - ax, bz - az) };
    },
  };
};

/**
 * The round a chase runs: around what the text names, or about the middle of a room that is too small for a straight
 * way; undefined where there is room to run on.
 *
 * @param length of the way, m
 */
export const circuitFor = (intent: Intent, ground: Ground, length: number): Circuit | undefined => {
  const about = intent.event.path?.relation === 'around' ? intent.landmarks[0] : undefined;
  const body = Math.max(0, ...[...intent.agents, ...intent.patients].map((d: Draft) => d.size[2]));
  if (about) {
    const [hx, hz] = footprint(about);
    const clear = 0.4 + 0.8 * body;
    return ellipse(about.position[0], about.position[2], hx + clear, hz + clear);
  }
  const { room } = ground;
  if (!room || length < 0.7 * (room.right - room.left)) return undefined;
  const inset = 0.35 + 0.3 * body;
  return ellipse(
    ground.centre[0],
    ground.centre[2],
    Math.min(ground.half[0], (room.right - room.left) / 2 - inset),
    Math.max(0.6, ground.half[1] - 0.1),
  );
};
