/** A first camera for a planned scene: eye, target and field of view at several times, by exact fits. */
import type { Actor, Performance, Shot, View } from '../artifacts/stage.ts';
import { findShotMove, findShotSize, THING_SHARE } from '../catalog/shots/index.ts';
import type { Frustum, SafeFrame } from '../foundation/framing.ts';
import {
  boxCorners,
  boxOf,
  cameraRotation,
  cornersOf,
  fitPoints,
  fovOfLens,
  frustumOfLens,
  glimpse,
  safeFrame,
} from '../foundation/framing.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { isSeatedAt, plannedPosition } from './timeline.ts';

/** An actor with its size (m), and whether it is framed as a figure (people, animals) or as a thing. */
export interface Sized extends Actor {
  readonly size: Vec3;
  readonly figure: boolean;
  /** Its trunk stands for it. */
  readonly plant: boolean;
}

/** What the camera plan depends on. */
export interface Filmed {
  readonly actors: readonly Sized[];
  readonly performances: readonly Performance[];
  readonly aspect: number;
  readonly seconds: number;
  /** Middle of the place, where a shot without subjects looks. */
  readonly centre: Vec3;
  /** Width, height and depth of what is looked at there, m. */
  readonly stretch?: Vec3;
  readonly heightAt: (x: number, z: number) => number;
  /** m/s² */
  readonly gravity: number;
}

/** Share of half the frame that stays free at each side of a whole action. */
const ACTION_MARGIN = 0.14;

/** Height of the head of somebody on a chair, in his standing heights. */
const SEATED_HEIGHT = 0.8;
/** Moments at which a whole action is sampled. */
const MOMENTS: readonly number[] = Array.from({ length: 13 }, (_, i) => i / 12);

const subjectsOf = (filmed: Filmed, shot: Shot): Sized[] => filmed.actors.filter((a) => shot.subjects.includes(a.id));

/** Corner points of an actor's box at a time; from `cut` of its height upwards. */
const boxAt = (filmed: Filmed, actor: Sized, time: number, cut = 0): Vec3[] => {
  let p = plannedPosition(actor, filmed.performances, time, filmed.gravity);
  const mount = actor.support ? filmed.actors.find((a) => a.id === actor.support) : undefined;
  if (mount && !filmed.performances.some((q) => q.actor === actor.id && q.path)) {
    // carried along
    const to = plannedPosition(mount, filmed.performances, time, filmed.gravity);
    const from = mount.position;
    p = [p[0] + to[0] - from[0], p[1] + to[1] - from[1], p[2] + to[2] - from[2]];
  }
  let height = actor.size[1];
  if (actor.seat !== undefined && isSeatedAt(actor, filmed.performances, time)) height *= SEATED_HEIGHT;
  const size: Vec3 = [actor.size[0], height * (1 - cut), actor.size[2]];
  return boxCorners([p[0], p[1] + cut * height, p[2]], actor.heading, size);
};

/** The safe rectangle for a shot size: head room above, the size's share of the frame's height below. */
const frameFor = (shot: Shot, figure: boolean): SafeFrame => {
  if (shot.size === 'action' || findShotMove(shot.move).law === 'settle') return safeFrame(ACTION_MARGIN);
  const size = findShotSize(shot.size);
  if (!figure) {
    const margin = 1 - THING_SHARE[size.id];
    return safeFrame(Math.min(0.92, margin));
  }
  const top = 1 - 2 * size.headroom;
  const bottom = size.cut > 0 ? -1 : Math.max(-1, top - 2 / size.frame);
  return { left: -0.86, right: 0.86, bottom, top };
};

/** Azimuth (rad) of the camera at a share (0–1) of the shot: only orbits change it. */
export const azimuthAt = (shot: Shot, share: number): number => {
  const move = findShotMove(shot.move);
  if (move.law !== 'orbit') return shot.azimuth;
  return shot.azimuth + move.sign * move.amount * shot.amount * (shot.end - shot.start) * share;
};

const centreOf = (points: readonly Vec3[]): Vec3 => {
  const low = [0, 1, 2].map((i) => Math.min(...points.map((p) => p[i]!)));
  const high = [0, 1, 2].map((i) => Math.max(...points.map((p) => p[i]!)));
  return [(low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2, (low[2]! + high[2]!) / 2];
};

/** Past and future (s) that a settling camera frames. */
const SETTLING: readonly [number, number] = [0.7, 2.4];

/** Corners of the pieces by which scenery is recognised; trees are known by their trunks. */
const sceneryPoints = (
  filmed: Filmed,
  scenery: readonly Sized[],
  seen: readonly Vec3[],
  time: number,
  close: boolean,
): Vec3[] => {
  if (seen.length === 0) return [];
  const box = boxOf(seen);
  const height = Math.max(box.high[1] - box.low[1], 0.35 * (box.high[0] - box.low[0]), 0.1) * 1.15;
  return scenery.flatMap((a) => {
    const whole = boxOf(boxAt(filmed, a, time));
    const tall = whole.high[1] - whole.low[1];
    const trunk = 0.07 * tall;
    const [x, , z] = a.position;
    const core =
      a.plant && tall > 1.3
        ? {
            low: [x - trunk, whole.low[1], z - trunk] as const,
            high: [x + trunk, whole.high[1], z + trunk] as const,
          }
        : whole;
    return cornersOf(glimpse(core, box, height, close));
  });
};

/** The camera at a share of the shot. Its eye keeps 0.4 m above the ground. */
export const planView = (filmed: Filmed, shot: Shot, share: number): View => {
  const frustum: Frustum = frustumOfLens(shot.lens, filmed.aspect);
  const subjects = subjectsOf(filmed, shot);
  const time = shot.start + share * (shot.end - shot.start);
  const law = findShotMove(shot.move).law;
  const moving = law === 'track' || law === 'follow' || law === 'lead' || law === 'drone' || law === 'handheld';
  const figures = subjects.filter((s) => s.figure);
  const figure = figures.length > 0;
  const size = shot.size === 'action' ? undefined : findShotSize(shot.size);
  const cut = figure && size ? size.cut : 0;
  // a steady frame holds the whole action; one that goes along holds its subjects as they are
  const all = MOMENTS.map((s) => shot.start + s * (shot.end - shot.start));
  const now = all.filter((t) => t >= time - SETTLING[0] && t <= time + SETTLING[1]);
  const times = moving ? [time] : law === 'settle' && now.length > 0 ? now : all;
  const framed = cut > 0 ? figures : subjects;
  const seen = framed.flatMap((s) => times.flatMap((t) => boxAt(filmed, s, t, cut)));
  const beside = filmed.actors.filter(
    (a) =>
      ((shot.keep ?? []).includes(a.id) || (subjects.includes(a) && !framed.includes(a))) &&
      (cut > 0 || !framed.some((f) => f.support === a.id)),
  );
  const kept = moving || (size && size.frame >= 3) ? [] : sceneryPoints(filmed, beside, seen, shot.start, cut > 0);
  const points = seen.length > 0 ? [...seen, ...kept] : boxCorners(filmed.centre, 0, filmed.stretch ?? [9, 3, 6]);
  const rotation = cameraRotation(azimuthAt(shot, share), shot.elevation, shot.roll);
  const eye = fitPoints(points, rotation, frustum, frameFor(shot, figure), 0.5, shot.sky);
  const floor = filmed.heightAt(eye[0], eye[2]) + 0.4;
  return {
    eye: [eye[0], Math.max(eye[1], floor), eye[2]],
    target: centreOf(points),
    fovY: fovOfLens(shot.lens, filmed.aspect),
    aspect: filmed.aspect,
  };
};

/** The camera at the start, the end and in between: enough for dressing and level of detail. */
export const planViews = (filmed: Filmed, shot: Shot): View[] =>
  [0, 0.25, 0.5, 0.75, 1].map((s) => planView(filmed, shot, s));
