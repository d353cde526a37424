/** Going somewhere: open journeys, journeys to a goal, circles, flights, chases. Way points on the ground or in the air. */
import type { Performance } from '../artifacts/stage.ts';
import { cos, sin } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { mix } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent } from './draft.ts';
import { isHeld } from './holders.ts';
import { isLastFor, isOpenTravel } from './intents.ts';
import { hurry, journeySpeed, naturalSpeed } from './pace.ts';
import {
  become,
  besideTarget,
  enter,
  flatDistance,
  headingTo,
  isFresh,
  onGround,
  type Sheet,
  seatFront,
  stateOf,
  stretchedWay,
} from './sheet.ts';
import { topOf } from './supports.ts';

/** How an event's performances refer back to it. */
export const mannerOf = (intent: Intent): Pick<Performance, 'event' | 'manner'> => ({
  event: intent.event.id,
  ...(intent.event.manner && intent.event.manner.length > 0 && { manner: intent.event.manner }),
});

/** Way points every few metres from a to b, following ground or height, with an optional sideways bow (m). */
export const pathBetween = (sheet: Sheet, draft: Draft, a: Vec3, b: Vec3, bow = 0): Vec3[] => {
  const far = flatDistance(a, b);
  const count = Math.max(1, Math.min(24, Math.ceil(far / 2.5)));
  const nx = far > 0 ? -(b[2] - a[2]) / far : 0;
  const nz = far > 0 ? (b[0] - a[0]) / far : 0;
  const free = draft.altitude > 0;
  return Array.from({ length: count + 1 }, (_, i): Vec3 => {
    const t = i / count;
    const p = mix(a, b, t);
    const side = bow * 4 * t * (1 - t);
    const x = p[0] + nx * side;
    const z = p[2] + nz * side;
    if (i === 0) return a;
    if (i === count) return b;
    return free ? [x, p[1], z] : onGround(sheet, draft, x, z);
  });
};

/** Goes around what stands in the straight way: one way point beside the nearest obstacle. */
const detour = (
  sheet: Sheet,
  draft: Draft,
  a: Vec3,
  b: Vec3,
  ignore: readonly (Draft | undefined)[],
): Vec3 | undefined => {
  const far = flatDistance(a, b);
  if (far < 0.5) return undefined;
  const ux = (b[0] - a[0]) / far;
  const uz = (b[2] - a[2]) / far;
  const body = Math.min(draft.size[0], draft.size[2]) / 2 + 0.1;
  for (const other of sheet.scene.drafts) {
    if (other === draft || ignore.includes(other) || other.support || other.altitude > 0.5 || other.size[1] < 0.15)
      continue;
    const p = stateOf(sheet, other).position;
    const s = (p[0] - a[0]) * ux + (p[2] - a[2]) * uz;
    if (s < 0.3 || s > far - 0.3) continue;
    const aside = (p[0] - a[0]) * uz - (p[2] - a[2]) * ux;
    const [hx, hz] = footprint(other);
    const wide = Math.abs(uz) * hx + Math.abs(ux) * hz + body;
    if (Math.abs(aside) >= wide) continue;
    const side = (aside > 0 ? -1 : 1) * (wide - Math.abs(aside) + 0.25) * 1;
    const x = a[0] + ux * s + uz * side;
    const z = a[2] + uz * s - ux * side;
    return onGround(sheet, draft, x, z);
  }
  return undefined;
};

/** The id of an action that moves a body along the ground, and its speed (m/s), for ways nobody mentioned. */
const approachGait = (sheet: Sheet, draft: Draft, far: number, hasty: boolean): { action: string; speed: number } => {
  const motion = draft.entry.motion ?? {};
  const known = (id: string): boolean => sheet.scene.catalog.actions.some((a) => a.id === id);
  const scale = Math.sqrt(draft.looks.size);
  if (draft.posture === 'flying' && motion.fly) return { action: 'fly', speed: motion.fly * 0.7 * scale };
  if ((far > 7 || (hasty && far > 1.2 * draft.size[2])) && motion.run && known('run'))
    return { action: 'run', speed: motion.run * 0.7 * scale };
  if (motion.walk === undefined && motion.drive) return { action: 'drive', speed: motion.drive * 0.4 * scale };
  return { action: 'walk', speed: (motion.walk ?? 1.3 * Math.sqrt(draft.entry.size[1] / 1.7)) * scale };
};

/**
 * Walks somebody to a point, if he is not there yet and can.
 *
 * @param hasty take a run-up instead of walking
 * @returns when he is there, s
 */
export const goTo = (
  sheet: Sheet,
  draft: Draft,
  to: Vec3,
  start: number,
  ignore: readonly (Draft | undefined)[],
  hasty = false,
): number => {
  const state = stateOf(sheet, draft);
  const far = flatDistance(state.position, to);
  const rig = draft.entry.rig;
  if (far < 0.2 || rig === 'rigid' || rig === 'articulated') return start;
  let time = start;
  if (state.posture === 'seated' || state.posture === 'lying') {
    const up = 1.9;
    enter(sheet, draft, {
      action: 'stand-up',
      start: time,
      end: time + up,
      ...(state.support && { target: state.support.id }),
    });
    become(sheet, draft, { posture: 'standing', support: undefined });
    time += up;
  }
  const { action, speed } = approachGait(sheet, draft, far, hasty);
  const end = time + stretchedWay(sheet, far / speed);
  const via = detour(sheet, draft, state.position, to, [draft, ...ignore]);
  const path = via
    ? [...pathBetween(sheet, draft, state.position, via), ...pathBetween(sheet, draft, via, to).slice(1)]
    : pathBetween(sheet, draft, state.position, to);
  const heading = headingTo(path.at(-2)!, to);
  enter(sheet, draft, { action, start: time, end, path, speed: far / (end - time), heading });
  become(sheet, draft, { position: to, heading, posture: 'standing', support: undefined });
  return end;
};

/** Goes within reach of a target. */
export const approach = (sheet: Sheet, draft: Draft, target: Draft, gap: number, start: number): number => {
  const state = stateOf(sheet, draft);
  const other = stateOf(sheet, target);
  // on the same support, or carrying it: already there
  if (other.support === draft || state.support === target || (state.support && state.support === other.support))
    return start;
  return goTo(sheet, draft, besideTarget(sheet, draft, target, gap), start, [target, other.support]);
};

const circleAround = (
  sheet: Sheet,
  draft: Draft,
  centre: Vec3,
  radius: number,
  from: number,
  length: number,
): Vec3[] => {
  const turns = length / radius;
  const count = Math.max(4, Math.ceil(turns / 0.5));
  return Array.from({ length: count + 1 }, (_, i): Vec3 => {
    const a = from + (turns * i) / count;
    const x = centre[0] + radius * sin(a);
    const z = centre[2] + radius * cos(a);
    return draft.altitude > 0.5 ? [x, centre[1], z] : onGround(sheet, draft, x, z);
  });
};

/** The side of the picture somebody is told to go to. */
const sideOf = (intent: Intent): string | undefined =>
  ['forward', 'backward', 'up', 'down'].includes(intent.event.direction ?? '') ? undefined : intent.event.direction;

/** An open journey of one agent: straight, through its place in the layout if it is the first thing it does. */
const travelOpen = (sheet: Sheet, intent: Intent, draft: Draft, start: number, until: number): void => {
  let end = until;
  const state = stateOf(sheet, draft);
  const seconds = end - start;
  if (isHeld(draft) && draft.support) {
    // who swims in a bowl goes round in it
    const radius = 0.2 * Math.min(draft.support.size[0], draft.support.size[2]);
    const [x, y, z] = draft.support.position;
    const height = y + 0.45 * draft.support.size[1];
    const rounds = (0.12 * seconds) / Math.max(0.02, radius);
    const path = Array.from({ length: Math.max(6, Math.ceil(rounds * 6)) + 1 }, (_, i): Vec3 => {
      const a = (rounds * i) / Math.max(6, Math.ceil(rounds * 6));
      return [x + radius * sin(a), height, z + radius * cos(a)];
    });
    sheet.starts.set(draft, { position: path[0]!, heading: Math.PI / 2 });
    enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end: until, path, speed: 0.12 });
    return;
  }
  // in a loose group no two keep exactly the same pace
  const loose = intent.agents.length > 2 && draft.member?.arrangement === undefined;
  const drift = 2 * (((draft.looks.seed >>> 8) % 997) / 997) - 1;
  const slowest = intent.family === 'fly' ? 0.32 : 0.22;
  // companions keep one pace, whatever the length of their legs
  const pacer = intent.agents.find((a) => a.member === draft.member) ?? draft;
  // so do those of whom the same is told at the same time
  const fellows = sheet.scene.intents.filter(
    (i) =>
      i !== intent &&
      i.family === intent.family &&
      i.event.order?.relation !== 'after' &&
      intent.event.order?.relation !== 'after' &&
      isOpenTravel(i) &&
      i.landmarks.length === 0 &&
      intent.landmarks.length === 0 &&
      sideOf(i) === sideOf(intent),
  );
  const own = naturalSpeed(pacer, intent);
  const natural = Math.max(
    0.5 * own,
    Math.min(
      own,
      ...intent.agents.map((a) => naturalSpeed(a, intent)),
      ...fellows.flatMap((i) => i.agents.map((a) => naturalSpeed(a, i))),
    ),
  );
  const pace = journeySpeed(natural, sheet.scene.seconds, sheet.scene.reach, slowest);
  // but nobody falls back by more than his own length
  const apart = Math.min(0.06, (0.5 * Math.max(draft.size[0], draft.size[2])) / Math.max(1, pace * seconds));
  const speed = pace * (1 + (loose ? apart * drift : 0));
  const { place, half, room } = sheet.scene.ground;
  let length = speed * seconds;
  if (place.indoor)
    length = Math.min(length, room ? 0.62 * (room.right - room.left) : 1.7 * Math.max(half[0], half[1]));
  // a short way is gone at a natural pace, not slowly: then one stands where one has got to
  end = Math.min(end, start + length / Math.max(0.01, 0.6 * speed));
  const taken = end - start;
  const direction = intent.event.direction;
  const fresh = isFresh(sheet, draft);
  if (direction === 'in-circles' || intent.action.id === 'circle') {
    const radius = Math.max(1.5 * draft.size[2], Math.min(6, length / (2 * Math.PI)));
    const centre = fresh
      ? state.position
      : ([state.position[0] - radius, state.position[1], state.position[2]] as Vec3);
    const path = circleAround(sheet, draft, centre, radius, Math.PI / 2 + draft.index * 0.9, length);
    if (fresh) sheet.starts.set(draft, { position: path[0]!, heading: headingTo(path[0]!, path[1]!) });
    enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end, path, speed });
    become(sheet, draft, { position: path.at(-1)! });
    return;
  }
  // through, under or past something after having done something else: straight towards it and beyond
  const landmark = intent.landmarks[0];
  const heading =
    !fresh && landmark ? headingTo(state.position, stateOf(sheet, landmark).position) : (draft.travel ?? state.heading);
  const [dx, dz] = along(heading);
  const rise =
    direction === 'up' || intent.action.id === 'take-off'
      ? 0.35
      : direction === 'down' || intent.action.id === 'land'
        ? -0.3
        : 0;
  const before = fresh ? length / 2 : 0;
  const at = (s: number): Vec3 => {
    const x = state.position[0] + dx * s;
    const z = state.position[2] + dz * s;
    if (draft.altitude > 0.5 || ['fly'].includes(intent.family)) {
      const y = Math.max(state.position[1] + rise * s, sheet.scene.ground.terrain.height(x, z) + 0.02);
      return [x, y, z];
    }
    return onGround(sheet, draft, x, z);
  };
  const path = pathBetween(
    sheet,
    draft,
    at(-before),
    at(length - before),
    Math.min(1.2, 0.02 * length) * (draft.index % 2 === 0 ? 1 : 0.8),
  );
  if (fresh) sheet.starts.set(draft, { position: path[0]!, heading });
  enter(sheet, draft, {
    ...mannerOf(intent),
    action: intent.action.id,
    start,
    end,
    path,
    speed: length / taken,
    heading,
  });
  become(sheet, draft, {
    position: path.at(-1)!,
    heading,
    support: undefined,
    posture: intent.action.after ?? state.posture,
  });
};

/** A journey to, away from or around something. Returns when it is there, s. */
const travelToGoal = (sheet: Sheet, intent: Intent, draft: Draft, start: number): number => {
  const relation = intent.event.path?.relation;
  const target = intent.goals[0] ?? intent.landmarks[0] ?? intent.patients[0]!;
  const state = stateOf(sheet, draft);
  const goal = stateOf(sheet, target).position;
  const speed = naturalSpeed(draft, intent);
  if (relation === 'around' || intent.action.id === 'circle') {
    const [hx, hz] = footprint(target);
    const radius = Math.max(hx, hz) + draft.size[2] * 0.7 + 0.4;
    const length = Math.max(1.2 * radius, speed * Math.max(1, sheet.scene.seconds - start));
    const path = circleAround(sheet, draft, goal, radius, headingTo(goal, state.position), length);
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: path[0]!, heading: headingTo(path[0]!, path[1]!) });
    const end = start + length / speed;
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: Math.min(end, sheet.scene.seconds),
      path,
      speed,
      target: target.id,
    });
    become(sheet, draft, { position: path.at(-1)! });
    return end;
  }
  let to: Vec3;
  if (relation === 'away-from' || ['leave', 'flee', 'back-away'].includes(intent.action.id)) {
    const d = Math.max(0.1, flatDistance(goal, state.position));
    const far = Math.min(12, speed * 0.45 * sheet.scene.seconds) / d;
    to = onGround(
      sheet,
      draft,
      state.position[0] + (state.position[0] - goal[0]) * far,
      state.position[2] + (state.position[2] - goal[2]) * far,
    );
  } else if (intent.family === 'fly') {
    // lands on it, or flies to it
    const top = intent.action.id === 'land' ? topOf(target) : target.size[1] + 0.2;
    to = [goal[0], goal[1] + top, goal[2]];
  } else if (relation === 'into' || relation === 'under' || relation === 'through') {
    to = onGround(sheet, draft, goal[0], goal[2]);
  } else {
    // to the side from which what comes next can be reached
    const { intents } = sheet.scene;
    const next = intents.slice(intents.indexOf(intent) + 1).find((i) => i.agents.includes(draft));
    const thing = next?.patients.find((p) => p.support === target);
    const gap = 0.15 + 0.1 * draft.size[1];
    if (next?.family === 'posture' && target.entry.seats) to = seatFront(sheet, draft, target);
    else if (thing) to = besideTarget(sheet, draft, thing, 0.11 * draft.size[1]);
    else to = besideTarget(sheet, draft, target, gap);
  }
  const far = Math.max(0.3, flatDistance(state.position, to));
  const end = start + Math.max(0.6, stretchedWay(sheet, far / speed));
  const via = intent.family === 'fly' ? undefined : detour(sheet, draft, state.position, to, [target]);
  const path = via
    ? [...pathBetween(sheet, draft, state.position, via), ...pathBetween(sheet, draft, via, to).slice(1)]
    : pathBetween(sheet, draft, state.position, to, intent.family === 'fly' ? 0.1 * far : 0);
  const heading = headingTo(path.at(-2)!, to);
  if (isFresh(sheet, draft))
    sheet.starts.set(draft, { position: state.position, heading: headingTo(path[0]!, path[1]!) });
  enter(sheet, draft, {
    ...mannerOf(intent),
    action: intent.action.id,
    start,
    end,
    path,
    speed: far / (end - start),
    heading,
    target: target.id,
  });
  become(sheet, draft, { position: to, heading, support: undefined, posture: intent.action.after ?? 'standing' });
  return end;
};

/** Anything that moves by itself. Returns when it is over for the order of events, s. */
export const travel = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  if (isOpenTravel(intent)) {
    for (const draft of intent.agents) {
      const last = isLastFor(sheet.scene.intents, intent, draft);
      travelOpen(sheet, intent, draft, start, last ? Math.max(until, sheet.scene.seconds) : until);
    }
    return orderEnd;
  }
  let end = start;
  for (const draft of intent.agents) end = Math.max(end, travelToGoal(sheet, intent, draft, start));
  return end;
};

/** Speed (m/s) at which something rises: buoyant things about 1.1 m/s, others by their own pace. */
export const risingSpeed = (draft: Draft, intent: Intent): number =>
  (draft.entry.body.buoyancy
    ? 1.25
    : draft.entry.motion?.fly
      ? draft.entry.motion.fly * (intent.action.pace?.factor ?? 0.3)
      : 0.8) * hurry(intent);

/** Way points on the straight line between two points, ends included: every 2.5 m. */
export const pathBetweenPoints = (a: Vec3, b: Vec3): Vec3[] => {
  const d = Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]) + (b[2] - a[2]) * (b[2] - a[2]));
  const count = Math.max(1, Math.ceil(d / 2.5));
  return Array.from({ length: count + 1 }, (_, i) => mix(a, b, i / count));
};
