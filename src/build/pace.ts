/** How fast somebody does something when nothing hurries him. */
import type { Motion } from '../catalog/entry.ts';
import type { Draft, Intent } from './draft.ts';

/** Words for speed → factor. */
const HURRY: Readonly<Record<string, number>> = {
  slowly: 0.6,
  gently: 0.7,
  lazily: 0.6,
  leisurely: 0.7,
  calmly: 0.8,
  carefully: 0.6,
  gracefully: 0.9,
  slow: 0.6,
  quickly: 1.4,
  fast: 1.4,
  rapidly: 1.5,
  swiftly: 1.4,
  briskly: 1.25,
  hurriedly: 1.4,
  furiously: 1.5,
  frantically: 1.5,
};

/** Where to look in `Motion` when the pace asked for is missing, per family. */
const FALLBACK: Readonly<Record<string, readonly (keyof Motion)[]>> = {
  fly: ['fly'],
  swim: ['swim', 'sail', 'walk'],
  drive: ['drive'],
  sail: ['sail', 'swim', 'drive'],
  rise: ['fly', 'sail'],
  float: ['sail', 'swim', 'fly'],
};

/** Factor on the natural speed from the event's own speed and its adverbs. */
export const hurry = (intent: Intent): number => {
  let factor = intent.event.speed ?? 1;
  if (intent.event.speed === undefined) {
    for (const word of intent.event.manner ?? []) factor *= HURRY[word] ?? 1;
  }
  return factor;
};

/**
 * Natural speed of an actor in an action, m/s: the entry's own pace; scaled with the square root of size (equal Froude
 * number); with legs and no pace in the entry 1.3 m/s for a height of 1.7 m.
 */
export const naturalSpeed = (draft: Draft, intent: Intent): number => {
  const { pace } = intent.action;
  const motion = draft.entry.motion ?? {};
  const gait = pace?.gait === 'jump' ? undefined : pace?.gait;
  let base = gait ? motion[gait] : undefined;
  let factor = pace?.factor ?? 1;
  if (base === undefined) {
    // a factor belongs to its own pace: a car that "crosses" drives at a driving pace
    const order: readonly (keyof Motion)[] = [
      ...(FALLBACK[intent.family] ?? []),
      ...(gait === 'gallop' || gait === 'trot' ? (['run'] as const) : []),
      'walk',
      'drive',
      'sail',
      'swim',
      'fly',
      'run',
    ];
    const other = order.find((g) => motion[g] !== undefined);
    if (other) {
      base = motion[other]! * (gait === 'run' && other === 'walk' ? 2.4 : 1);
      if (other !== gait) factor = Math.min(1.2, factor);
    }
  }
  base ??= 1.3 * Math.sqrt(draft.entry.size[1] / 1.7) * (gait === 'run' || gait === 'gallop' ? 2.4 : 1);
  return base * factor * Math.sqrt(draft.looks.size) * hurry(intent);
};

/** The longest way (m) that still reads in a steady picture with landmarks: a few lengths of the largest thing in it. */
export const steadyReach = (landmark: number, own: number): number =>
  Math.max(2.6 * landmark, Math.min(5 * own, 3 * own + 6, 1.4 * own + 20), 8);

/**
 * Speed of an open journey, m/s. Where the camera must stay (a landmark is passed, or others go the other way), the pace
 * is slowed so that the way fits, but never below `slowest` of the natural one.
 */
export const journeySpeed = (natural: number, seconds: number, reach: number | undefined, slowest: number): number =>
  reach === undefined ? natural : Math.max(slowest * natural, Math.min(natural, reach / seconds));
