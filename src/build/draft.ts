/** What the builder works on: actors in the making, events bound to them, and the notes it takes. Mutable on purpose. */
import type { CastMember, ScriptEvent } from '../artifacts/screenplay.ts';
import type { Actor, Looks, Stage } from '../artifacts/stage.ts';
import type { ActionEntry, ActionFamily, Lane, PlaceEntry, Terrain, ThingEntry, Water } from '../catalog/entry.ts';
import { cos, sin } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import type { Room } from './room.ts';

/** How something is borne by something else. */
export type Bearing = 'on' | 'seat' | 'inside' | 'under' | 'above' | 'held' | 'ridden';

/** An actor in the making. */
export interface Draft {
  readonly id: string;
  /** Cast member; absent for what the builder added. */
  readonly member?: CastMember;
  readonly index: number;
  readonly entry: ThingEntry;
  looks: Looks;
  /** Width, height and length at its looks, m. */
  size: Vec3;
  /** Where it is in the layout: the middle of its path if it travels, m. */
  position: Vec3;
  /** rad */
  heading: number;
  posture: string;
  body: Actor['body'];
  support?: Draft;
  bearing?: Bearing;
  seat?: string;
  /** Table it is drawn up to (chairs nobody named). */
  table?: Draft;
  /** Direction of travel in the world, rad, when it travels without a goal. */
  travel?: number;
  /** It swims or floats although it lives on the ground (people in a lake). */
  afloat: boolean;
  /** Height of its origin above the ground or the water at the start, m (flight, balloons). */
  altitude: number;
}

/** An event with everything looked up. */
export interface Intent {
  readonly event: ScriptEvent;
  /** JSON path in the screenplay, for notes. */
  readonly path: string;
  readonly action: ActionEntry;
  readonly family: ActionFamily;
  readonly agents: readonly Draft[];
  readonly patients: readonly Draft[];
  readonly goals: readonly Draft[];
  readonly sources: readonly Draft[];
  readonly instruments: readonly Draft[];
  /** What the path leads past, around, over … */
  readonly landmarks: readonly Draft[];
}

/** The ground everything stands on. */
export interface Ground {
  readonly place: PlaceEntry;
  readonly terrain: Terrain;
  readonly water?: Water;
  readonly centre: Vec3;
  /** Half extents of the free area, m. */
  readonly half: readonly [number, number];
  /** Its walls, indoors. */
  readonly room?: Room;
  /** Height of the walls and roofs around it, m; 0 in the open. */
  readonly roofs: number;
  /** Ways and water that nothing may stand in. */
  readonly lanes: readonly Lane[];
  /** Where things float and swim, when that is not in the free area. */
  readonly waterArea?: PlaceEntry['waterArea'];
  /** m/s² */
  readonly gravity: number;
}

/** What the builder decided or gave up. */
export type Note = Stage['notes'][number];

/** Depth (m) of water from which nothing stands on its bed. */
const DEEP = 20;

/** Where the origin of something at x, z is: on the ground, on or in the water, or in the air. */
export const restHeight = (ground: Ground, draft: Draft, x: number, z: number): number => {
  const soil = ground.terrain.height(x, z);
  const level = ground.water?.level;
  const habitat = draft.entry.habitat ?? 'ground';
  if ((habitat === 'water-surface' || draft.afloat) && level !== undefined && level > soil)
    return level + draft.altitude;
  if (habitat === 'underwater' && level !== undefined) {
    return Math.max(soil + 0.3, level - 1 - draft.size[1]) + draft.altitude;
  }
  // over deep water there is no ground: a rock rises out of it, a person swims
  if (level !== undefined && draft.altitude === 0 && soil < level - DEEP) return level - 0.4 * draft.size[1];
  return (level !== undefined && draft.altitude > 0 ? Math.max(soil, level) : soil) + draft.altitude;
};

/** Half extents of a footprint along the world's X and Z at a heading, m. */
export const footprint = (draft: Draft, heading = draft.heading): readonly [number, number] => {
  const s = Math.abs(sin(heading));
  const c = Math.abs(cos(heading));
  return [(c * draft.size[0] + s * draft.size[2]) / 2, (s * draft.size[0] + c * draft.size[2]) / 2];
};

/** Unit vector on the ground for a heading: [sin, cos] along X and Z. */
export const along = (heading: number): readonly [number, number] => [sin(heading), cos(heading)];

/** Does it have a mind: does it look, turn its head, react? */
export const isAlive = (draft: Draft): boolean => draft.entry.kind === 'person' || draft.entry.kind === 'animal';

/** Height (m) of the tree tops of wooded places; 0 elsewhere. */
export const canopyOf = (place: PlaceEntry): number => place.canopy ?? (/forest|jungle|wood/.test(place.id) ? 12 : 0);
