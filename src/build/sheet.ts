/** The call sheet while it is being written: what everybody does when, and where everybody is by then. */
import type { Performance } from '../artifacts/stage.ts';
import type { Catalog } from '../catalog/registry.ts';
import { atan2 } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Ground, type Intent, restHeight } from './draft.ts';
import type { Layout } from './layout.ts';
import { insideRoom } from './room.ts';
import { topOf } from './supports.ts';

/** Where somebody is and how, at the time up to which the sheet is written for him. */
export interface ActorState {
  readonly position: Vec3;
  readonly heading: number;
  readonly posture: string;
  readonly support: Draft | undefined;
  /** s */
  readonly freeAt: number;
}

/** What does not change while a sheet is written. */
export interface Scene {
  readonly drafts: readonly Draft[];
  readonly intents: readonly Intent[];
  readonly ground: Ground;
  readonly layout: Layout;
  readonly catalog: Catalog;
  /** Length of the film, s. */
  readonly seconds: number;
  /** Longest way (m) that reads in a steady picture, where the camera cannot travel along. */
  readonly reach: number | undefined;
}

/** One attempt at a schedule. */
export interface Sheet {
  readonly scene: Scene;
  readonly performances: Performance[];
  readonly states: Map<Draft, ActorState>;
  /** Where actors start whose journey runs through their place in the layout. */
  readonly starts: Map<Draft, { readonly position: Vec3; readonly heading: number }>;
  /** When each event began and was over for the order of events, s. */
  readonly times: Map<string, { readonly start: number; readonly end: number; readonly contact?: number }>;
  /** Factor on natural durations. */
  readonly stretch: number;
}

/** An empty sheet. */
export const openSheet = (scene: Scene, stretch: number): Sheet => ({
  scene,
  performances: [],
  states: new Map(
    scene.drafts.map((d) => [
      d,
      { position: d.position, heading: d.heading, posture: d.posture, support: d.support, freeAt: 0 },
    ]),
  ),
  starts: new Map(),
  times: new Map(),
  stretch,
});

/** The state of somebody. */
export const stateOf = (sheet: Sheet, draft: Draft): ActorState => sheet.states.get(draft)!;

/** Changes part of a state. */
export const become = (sheet: Sheet, draft: Draft, change: Partial<ActorState>): void => {
  const { room } = sheet.scene.ground;
  const position = room && change.position ? insideRoom(room, change.position, roomMargin(draft)) : change.position;
  sheet.states.set(draft, { ...stateOf(sheet, draft), ...change, ...(position && { position }) });
};

/** Has nobody told this actor to do anything yet? */
export const isFresh = (sheet: Sheet, draft: Draft): boolean =>
  !sheet.performances.some((p) => p.actor === draft.id && p.action !== 'look-at');

/** Distance (m) a body keeps from the walls of a room. */
export const roomMargin = (draft: Draft): number => 0.1 + 0.5 * Math.min(draft.size[0], draft.size[2]);

/** Ways and places of a performance moved into the room; who pushes a thing stops when the thing meets the wall. */
const withinWalls = (
  sheet: Sheet,
  draft: Draft,
  { path, target, targetPosition }: Omit<Performance, 'id' | 'actor'>,
): Pick<Performance, 'path' | 'targetPosition'> => {
  const { room } = sheet.scene.ground;
  if (!room) return {};
  const thing = sheet.scene.drafts.find((d) => d.id === target && path !== undefined);
  const aim =
    targetPosition &&
    insideRoom(room, targetPosition, thing ? 0.05 + 0.5 * Math.max(thing.size[0], thing.size[2]) : 0.05);
  const back = aim && path ? [aim[0] - targetPosition[0], aim[2] - targetPosition[2]] : [0, 0];
  return {
    ...(aim && { targetPosition: aim }),
    ...(path && {
      path: path.map(([x, y, z], i) => {
        const share = i / Math.max(1, path.length - 1);
        return insideRoom(room, [x + back[0]! * share, y, z + back[1]! * share], roomMargin(draft));
      }),
    }),
  };
};

/** Writes a performance down and keeps the actor busy until its end; indoors its ways end at the walls. */
export const enter = (sheet: Sheet, draft: Draft, performance: Omit<Performance, 'id' | 'actor'>): void => {
  sheet.performances.push({
    id: `performance-${sheet.performances.length + 1}`,
    actor: draft.id,
    ...performance,
    ...withinWalls(sheet, draft, performance),
  });
  become(sheet, draft, { freeAt: Math.max(stateOf(sheet, draft).freeAt, performance.end) });
};

/** Duration stretched as far as it still looks natural: 0.7–1.5 times. */
export const stretched = (sheet: Sheet, natural: number): number =>
  natural * Math.max(0.7, Math.min(1.5, sheet.stretch));

/** Duration of a way: paces change less than deeds, 0.8–1.25 times; nobody runs in slow motion to fill time. */
export const stretchedWay = (sheet: Sheet, natural: number): number =>
  natural * Math.max(0.8, Math.min(1.25, sheet.stretch));

/** Heading from one point to another, rad. */
export const headingTo = (from: Vec3, to: Vec3): number => atan2(to[0] - from[0], to[2] - from[2]);

/** Distance on the ground plane, m. */
export const flatDistance = (a: Vec3, b: Vec3): number =>
  Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[2] - b[2]) * (a[2] - b[2]));

/** Where the feet stand before somebody sits down on a seat, m. */
export const seatFront = (sheet: Sheet, draft: Draft, seat: Draft): Vec3 => {
  const [x, , z] = stateOf(sheet, seat).position;
  const [fx, fz] = along(seat.heading);
  const ahead = 0.3 * seat.size[2] + 0.26 * draft.size[1];
  return onGround(sheet, draft, x + fx * ahead, z + fz * ahead);
};

/** A point on the ground (or in its element) for somebody. */
export const onGround = (sheet: Sheet, draft: Draft, x: number, z: number): Vec3 => [
  x,
  restHeight(sheet.scene.ground, draft, x, z),
  z,
];

/** Half the extent of a footprint in the direction from it to a point, m. */
const reachTowards = (draft: Draft, dx: number, dz: number): number => {
  const [hx, hz] = footprint(draft);
  return Math.min(Math.abs(dx) > 1e-6 ? hx / Math.abs(dx) : hx + hz, Math.abs(dz) > 1e-6 ? hz / Math.abs(dz) : hx + hz);
};

/** The how-manyeth somebody is, and of how many, who do one thing with the same target: from left to right. */
const placeAmong = (sheet: Sheet, draft: Draft, target: Draft): readonly [number, number] => {
  const shared = sheet.scene.intents.find(
    (i) => i.agents.length > 1 && i.agents.includes(draft) && [...i.patients, ...i.goals].includes(target),
  );
  if (!shared) return [0, 1];
  const from = stateOf(sheet, target).position;
  const round = (d: Draft): number => headingTo(from, sheet.starts.get(d)?.position ?? d.position);
  const first = round(draft);
  const wrapped = (d: Draft): number => {
    const a = round(d) - first;
    return a - 2 * Math.PI * Math.round(a / (2 * Math.PI));
  };
  const before = shared.agents.filter(
    (d) => d !== draft && (wrapped(d) < 0 || (wrapped(d) === 0 && d.index < draft.index)),
  );
  return [before.length, shared.agents.length];
};

/**
 * The point beside a target, on the agent's side, from which it is in reach.
 *
 * @param gap m between the two bodies
 */
export const besideTarget = (sheet: Sheet, draft: Draft, target: Draft, gap: number): Vec3 => {
  const from = stateOf(sheet, draft).position;
  const state = stateOf(sheet, target);
  // what stands on something is approached at the edge of that
  const base = state.support && state.support !== draft ? state.support : target;
  const to = state.position;
  const middle = stateOf(sheet, base).position;
  const d = Math.max(1e-6, flatDistance(from, middle));
  let ux = (from[0] - middle[0]) / d;
  let uz = (from[2] - middle[2]) / d;
  // several who come to the same stand around it, none in the place of another
  const [place, crowd] = placeAmong(sheet, draft, target);
  if (crowd > 1 && base === target) {
    const radius = reachTowards(base, ux, uz) + 0.5 * draft.size[2] + gap;
    const apart = Math.min((1.6 * Math.PI) / crowd, (0.25 + 1.2 * draft.size[0]) / Math.max(0.2, radius));
    const turn = atan2(ux, uz) + (place - (crowd - 1) / 2) * apart;
    [ux, uz] = along(turn);
  }
  const clear = reachTowards(base, ux, uz) + Math.min(0.5 * draft.size[2], 0.6 * draft.size[0] + 0.1) + gap;
  if (base === target) return onGround(sheet, draft, middle[0] + ux * clear, middle[2] + uz * clear);
  // along the edge of the support, as near to the target as can be
  const [hx, hz] = footprint(base);
  const side = Math.abs(ux) * hz > Math.abs(uz) * hx;
  return side
    ? onGround(sheet, draft, middle[0] + Math.sign(ux) * (hx + clear - reachTowards(base, ux, uz)), to[2])
    : onGround(sheet, draft, to[0], middle[2] + (Math.sign(uz) || 1) * (hz + clear - reachTowards(base, ux, uz)));
};

/** Middle of the top of something where it is now, m. */
export const topPoint = (sheet: Sheet, draft: Draft): Vec3 => {
  const p = stateOf(sheet, draft).position;
  return [p[0], p[1] + topOf(draft), p[2]];
};
