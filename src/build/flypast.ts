/** Birds that cross the picture of something else: they come out of the distance, pass through its sky and leave it. */
import type { Shot } from '../artifacts/stage.ts';
import { relativeRate } from '../catalog/shots/index.ts';
import { sin } from '../foundation/exact.ts';
import { cameraRotation, frustumOfLens, project, unproject } from '../foundation/framing.ts';
import { addScaled, distance, normalize, sub, type Vec3 } from '../foundation/vec.ts';
import { azimuthAt, type Filmed, planView } from './camera.ts';
import type { Draft, Intent } from './draft.ts';
import { isOpenTravel } from './intents.ts';
import type { Sheet } from './sheet.ts';
import { plannedPosition } from './timeline.ts';

/** Depth in the middle of its way at the most, share of the distance of what the shot is about. */
const DEPTH = 0.46;
/** Its length there at the least, share of the frame's width. */
const LENGTH = 0.05;
/** Depths at which it comes in and leaves, in depths of the middle. */
const APPROACH: readonly [number, number] = [1.8, 0.72];
/** Screen x at which it is out of the picture. */
const OUTSIDE = 1.15;
/** Range of speeds (m/s) at which the eye likes to follow a bird. */
const SPEEDS: readonly [number, number] = [4, 6];
/** Share of its time at which it passes the middle. */
const MIDDLE = 0.47;
/** Way points across the picture. */
const POINTS = 9;
/** Rise and fall of its way, share of half the frame's height. */
const ARC = 0.07;

/** Does an animal fly freely along, as a passer-by of what else is filmed? */
export const isFlypast = (draft: Draft, intents: readonly Intent[]): boolean =>
  draft.entry.kind === 'animal' &&
  draft.altitude > 0.5 &&
  !draft.support &&
  intents.some((i) => i.family === 'fly' && i.agents.includes(draft) && isOpenTravel(i));

/**
 * Leads the flight of a passer-by across the picture at a bird's own pace, from far to near on a shallow arc, and on
 * beyond its edges for the rest of the time. Its side and direction stay as planned. False if it does not fly by.
 */
export const leadAcross = (draft: Draft, sheet: Sheet, filmed: Filmed, shot: Shot): boolean => {
  const index = sheet.performances.findIndex((p) => p.actor === draft.id && (p.path?.length ?? 0) > 1);
  const flight = sheet.performances[index];
  if (!flight?.path || !isFlypast(draft, sheet.scene.intents) || shot.subjects.includes(draft.id)) return false;
  const time = flight.start + MIDDLE * (flight.end - flight.start);
  const share = (time - shot.start) / Math.max(0.1, shot.end - shot.start);
  const frustum = frustumOfLens(shot.lens, filmed.aspect);
  const { eye } = planView(filmed, shot, share);
  const rotation = cameraRotation(azimuthAt(shot, share), shot.elevation, shot.roll);
  const look = (p: Vec3) => project(eye, rotation, frustum, p);
  const [first, last] = [look(flight.path[0]!), look(flight.path.at(-1)!)];
  if (first.depth <= 0 || last.depth <= 0 || Math.abs(last.x - first.x) < 0.2) return false;
  const side = last.x > first.x ? 1 : -1;
  // halfway between the tops of what is filmed and the upper edge
  const others = filmed.actors.filter((a) => a.id !== draft.id && !a.support);
  const seen = others
    .map((a) => {
      const p = plannedPosition(a, filmed.performances, time);
      return { top: look([p[0], p[1] + a.size[1], p[2]]), subject: shot.subjects.includes(a.id) };
    })
    .filter(({ top }) => top.depth > 0.5);
  const depths = seen.filter((s) => s.subject).map((s) => s.top.depth);
  const depth = depths.length > 0 ? Math.min(...depths) : Math.min(first.depth, last.depth);
  const highest = Math.max(-0.2, ...seen.filter((s) => s.top.y < 0.9).map((s) => s.top.y));
  const halfway = Math.min(DEPTH * depth, draft.size[2] / (2 * frustum.x * LENGTH));
  const wing = (0.6 * draft.size[1] + 0.2 * draft.size[0]) / (frustum.y * halfway);
  const level = Math.min(0.9 - wing - ARC, Math.max(0.42, (highest + 1) / 2));
  const across = Array.from({ length: POINTS }, (_, i): Vec3 => {
    const u = i / (POINTS - 1);
    const y = level + ARC * sin(2 * Math.PI * u) * side;
    const near = halfway * relativeRate(APPROACH[0], APPROACH[1], u);
    return unproject(eye, rotation, frustum, side * OUTSIDE * (2 * u - 1), y, near);
  });
  const length = across.slice(1).reduce((sum, p, i) => sum + distance(p, across[i]!), 0);
  const natural = flight.speed ?? SPEEDS[1];
  const speed = Math.max(SPEEDS[0], Math.min(SPEEDS[1], Math.max(natural, draft.entry.motion?.fly ?? natural)));
  const seconds = flight.end - flight.start;
  // before and after it flies on straight, unseen
  const before = Math.max(0.5, MIDDLE * seconds * speed - length / 2);
  const after = Math.max(0.5, (1 - MIDDLE) * seconds * speed - length / 2);
  const [a, b] = [across[0]!, across[1]!];
  const [y, z] = [across.at(-2)!, across.at(-1)!];
  // its last metres lead aside rather than into the camera
  const path = [addScaled(a, normalize(sub(a, b)), before), ...across, addScaled(z, normalize(sub(z, y)), after)];
  const total = before + length + after;
  sheet.performances[index] = { ...flight, path, speed: total / seconds };
  const start = sheet.starts.get(draft);
  if (start) sheet.starts.set(draft, { ...start, position: path[0]! });
  draft.position = across[(POINTS - 1) / 2]!;
  return true;
};
