/** Does the camera have to stay where it is? Then journeys must fit its frame. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import { cos } from '../foundation/exact.ts';
import type { Draft, Intent } from './draft.ts';
import { isOpenTravel } from './intents.ts';
import { naturalSpeed, steadyReach } from './pace.ts';

/** Camera moves that do not go along with anybody. */
const STAYING: readonly string[] = ['static', 'pan-left', 'pan-right', 'tilt-up', 'tilt-down', 'zoom-in', 'zoom-out'];

/**
 * The longest way (m) that fits a steady frame, or undefined where the camera may travel along: steady when asked for,
 * when two travel in opposite directions, when somebody comes towards the camera, and when something named is passed.
 */
export const steadyScene = (
  screenplay: Screenplay,
  intents: readonly Intent[],
  drafts: readonly Draft[],
): number | undefined => {
  const wish = screenplay.camera.move;
  if (wish && !STAYING.includes(wish)) return undefined;
  const journeys = intents.filter((i) => isOpenTravel(i) || i.family === 'chase');
  if (journeys.length === 0) return undefined;
  const opposite = journeys.some((a) =>
    journeys.some((b) => cos((a.agents[0]?.travel ?? 0) - (b.agents[0]?.travel ?? 0)) < -0.3),
  );
  const landmarks = journeys.flatMap((i) => i.landmarks);
  const movers = journeys.flatMap((i) => i.agents);
  // what is flown by somebody stays above him
  const flown = movers.every((d) => d.entry.kind === 'thing' && d.altitude > 0);
  if (flown && drafts.some((d) => d.member && d.entry.kind === 'person')) return 3;
  // who comes towards the camera grows in a steady frame; nobody is slowed below 0.6 of his pace for that
  const frontal = journeys.find(
    (i) => i.event.direction === 'towards-camera' || i.event.direction === 'away-from-camera',
  );
  if (!opposite && frontal) {
    const natural = naturalSpeed(frontal.agents[0]!, frontal);
    return Math.max(
      5 * frontal.agents[0]!.size[1],
      (frontal.agents[0]!.entry.kind === 'vehicle' ? 0.3 : 0.5) * natural * screenplay.seconds,
    );
  }
  // what is tiny beside its landmarks would be lost in a picture of them
  const longest = Math.max(0, ...movers.map((d) => Math.max(d.size[0], d.size[1], d.size[2])));
  const passed = landmarks.filter((d) => Math.max(d.size[0], d.size[1], d.size[2]) < 14 * longest);
  if (!wish && !opposite && (passed.length === 0 || landmarks.length > 2 * movers.length + 1)) return undefined;
  const still = drafts.filter((d) => d.member && !movers.includes(d));
  const widest = Math.max(0, ...[...landmarks, ...still].map((d) => Math.max(d.size[0], d.size[2])));
  return steadyReach(widest, Math.max(...movers.map((d) => Math.max(d.size[2], d.size[0]))));
};
