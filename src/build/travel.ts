/** Which way everybody travels who travels without a goal. */
import type { ScriptEvent } from '../artifacts/screenplay.ts';
import { atan2, sin } from '../foundation/exact.ts';
import { along, canopyOf, type Draft, type Ground, type Intent } from './draft.ts';
import { isOpenTravel } from './intents.ts';
import { headingAlong, laneFor } from './lanes.ts';
import { naturalSpeed } from './pace.ts';

const degrees = Math.PI / 180;
/** Paths across the picture lean towards the viewer by this much, so that they have depth. */
const LEAN = 14 * degrees;
const RIGHT = Math.PI / 2;

/** Heading straight down the slope at a point, and the slope (rise per metre), by central differences of 1 m. */
export const downhill = (ground: Ground, x: number, z: number): { heading: number; slope: number } => {
  const h = ground.terrain.height;
  const gx = (h(x + 1, z) - h(x - 1, z)) / 2;
  const gz = (h(x, z + 1) - h(x, z - 1)) / 2;
  return { heading: atan2(-gx, -gz), slope: Math.sqrt(gx * gx + gz * gz) };
};

/**
 * What a straight way costs in hills and water, m: the height range beyond 0.4 m and 1 % of its length, and 2 m for every
 * tenth of it that is under water.
 *
 * @param half half the length, m
 */
export const laneRoughness = (
  ground: Ground,
  x: number,
  z: number,
  direction: readonly [number, number],
  half: number,
): number => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let wet = 0;
  for (let i = -4; i <= 4; i++) {
    const y = ground.terrain.height(x + (direction[0] * half * i) / 4, z + (direction[1] * half * i) / 4);
    low = Math.min(low, y);
    high = Math.max(high, y);
    if (ground.water && y < ground.water.level + 0.05) wet++;
  }
  return Math.max(0, high - low - 0.4 - 0.02 * half) + wet * 2;
};

/** Turns a long way towards the picture plane as far as dunes, water or kerbs at its ends demand. */
const easeHeading = (heading: number, ground: Ground, half: number): number => {
  if (half < 5) return heading;
  const side = sin(heading) >= 0 ? 1 : -1;
  const lean = side * RIGHT - heading;
  const best = { heading, cost: Number.POSITIVE_INFINITY };
  for (const share of [1, 0.6, 0.3, 0]) {
    const candidate = side * RIGHT - lean * share;
    for (const shift of [0, -0.5, 0.5, -0.9, 0.9]) {
      const z = ground.centre[2] + shift * ground.half[1];
      const leaves = Math.max(0, Math.abs(along(candidate)[1]) * half - 2.2 * ground.half[1]);
      const cost =
        laneRoughness(ground, ground.centre[0], z, along(candidate), half) + 0.5 * leaves + 0.4 * (1 - share);
      if (cost < best.cost) {
        best.heading = candidate;
        best.cost = cost;
      }
    }
  }
  return best.heading;
};

/** Heading (rad) meant by a direction word, or undefined where it depends on more. */
export const headingOf = (direction: ScriptEvent['direction']): number | undefined => {
  switch (direction) {
    case 'left-to-right':
    case 'right':
      return RIGHT - LEAN;
    case 'right-to-left':
    case 'left':
      return -RIGHT + LEAN;
    case 'towards-camera':
      return 12 * degrees;
    case 'away-from-camera':
      return Math.PI - 12 * degrees;
    default:
      return undefined;
  }
};

/** Heading for a journey nobody gave a direction: along the place's long side, else across the picture, leaning to the viewer. */
const freeHeading = (intent: Intent, ground: Ground, side: 1 | -1): number => {
  const relation = intent.event.path?.relation;
  if (relation === 'along' && ground.half[1] > 1.6 * ground.half[0]) return side * 12 * degrees;
  if (relation === 'up' || relation === 'down') {
    const { heading, slope } = downhill(ground, ground.centre[0], ground.centre[2]);
    if (slope > 0.04) return relation === 'down' ? heading : heading + Math.PI;
  }
  const lean = relation === 'past' || relation === 'across' || relation === 'along' ? LEAN : 28 * degrees;
  return side * (RIGHT - lean);
};

/** Height (m) at which something flies clear of what is passed on the ground, so that it is seen against the sky. */
const clearHeight = (intents: readonly Intent[], flyer: Draft): number => {
  const passed = intents
    .flatMap((i) => [...i.landmarks, ...i.agents])
    .filter((d) => d !== flyer && d.altitude === 0 && d.size[1] < 15);
  const tallest = Math.max(0, ...passed.map((d) => d.size[1]));
  return tallest > 1 ? 1.7 * tallest + 1 : 0;
};

/** Does it rise: by its verb, or because it drifts upwards? */
export const goesUp = (intent: Intent): boolean =>
  intent.family === 'rise' ||
  (intent.family === 'float' && (intent.event.direction === 'up' || intent.event.path?.relation === 'up'));

/** Height (m) at which something that flies is chased: before the chest of the tallest of those on the ground. */
const chasedHeight = (intent: Intent): number =>
  Math.max(0, ...intent.agents.filter((a) => a.altitude === 0).map((a) => 0.7 * a.size[1]));

/**
 * Sets `travel` and the starting heading of all who travel without a goal. Companions (same event, or events at the
 * same time without directions) go the same way; chased and chasers too.
 */
export const planTravel = (intents: readonly Intent[], ground: Ground, seconds: number): void => {
  // as one reads: left to right where nothing else is said
  const side = 1;
  const point = (draft: Draft, heading: number): void => {
    if (draft.travel !== undefined) return;
    draft.travel = heading;
    draft.heading = heading;
  };
  for (const intent of intents) {
    const wet = intent.family === 'swim' || intent.family === 'sail' || intent.action.id === 'float';
    if (wet && ground.water) for (const d of intent.agents) d.afloat = d.altitude === 0;
    const explicit = headingOf(intent.event.direction);
    if (intent.family === 'chase' || intent.family === 'follow') {
      const leader = [...intent.patients, ...intent.goals].find((d) => d.travel !== undefined);
      const heading = explicit ?? leader?.travel ?? freeHeading(intent, ground, side);
      for (const d of [...intent.patients, ...intent.agents]) point(d, heading);
      const reach = chasedHeight(intent);
      if (reach > 0) for (const d of intent.patients) if (d.altitude > 0) d.altitude = Math.min(d.altitude, reach);
    } else if (goesUp(intent)) {
      // what rises above trees begins at their tops, so that it is seen before the sky in the end
      for (const d of intent.agents) if (!d.support) d.altitude = Math.max(d.altitude, 1.2 * canopyOf(ground.place));
    } else if (intent.family === 'roll') {
      if (explicit !== undefined) for (const d of intent.agents) point(d, explicit);
    } else if (isOpenTravel(intent)) {
      const first = intents.find((i) => i.agents.some((a) => intent.agents.includes(a)));
      const wanted = explicit ?? freeHeading(intent, ground, side);
      const half = (naturalSpeed(intent.agents[0]!, intent) * seconds) / 2;
      const lateral =
        Math.abs(sin(wanted)) > 0.7 &&
        intent.family !== 'fly' &&
        intent.event.path?.relation !== 'up' &&
        intent.event.path?.relation !== 'down';
      const lane = intent.event.path?.relation === 'across' ? undefined : laneFor(intent.agents[0]!, ground);
      const heading =
        lane && Math.abs(sin(wanted)) > 0.5
          ? headingAlong(lane, wanted)
          : lateral
            ? easeHeading(wanted, ground, half)
            : wanted;
      // somebody who first does something else on the spot keeps facing the viewer until then
      for (const d of intent.agents) {
        if (intent.family === 'fly') {
          const over = d.entry.kind === 'vehicle' && ground.roofs > 0 ? ground.roofs + d.size[1] + 3 : 0;
          d.altitude = Math.max(d.altitude, clearHeight(intents, d), over);
        }
        if (first === intent) point(d, heading);
        else d.travel ??= heading;
      }
    }
  }
};
