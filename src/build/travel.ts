/** Which way everybody travels who travels without a goal. */
import type { ScriptEvent } from '../artifacts/screenplay.ts';
import { atan2 } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import type { Draft, Ground, Intent } from './draft.ts';
import { isOpenTravel } from './intents.ts';

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

/**
 * Sets `travel` and the starting heading of all who travel without a goal. Companions (same event, or events at the
 * same time without directions) go the same way; chased and chasers too.
 */
export const planTravel = (intents: readonly Intent[], ground: Ground, random: Random): void => {
  const side: 1 | -1 = random.chance(0.5) ? 1 : -1;
  const point = (draft: Draft, heading: number): void => {
    if (draft.travel !== undefined) return;
    draft.travel = heading;
    draft.heading = heading;
  };
  for (const intent of intents) {
    const explicit = headingOf(intent.event.direction);
    if (intent.family === 'chase' || intent.family === 'follow') {
      const leader = [...intent.patients, ...intent.goals].find((d) => d.travel !== undefined);
      const heading = explicit ?? leader?.travel ?? freeHeading(intent, ground, side);
      for (const d of [...intent.patients, ...intent.agents]) point(d, heading);
    } else if (intent.family === 'roll') {
      if (explicit !== undefined) for (const d of intent.agents) point(d, explicit);
    } else if (isOpenTravel(intent)) {
      const first = intents.find((i) => i.agents.some((a) => intent.agents.includes(a)));
      const heading = explicit ?? freeHeading(intent, ground, side);
      // somebody who first does something else on the spot keeps facing the viewer until then
      for (const d of intent.agents) {
        if (first === intent) point(d, heading);
        else d.travel ??= heading;
      }
    }
  }
};
