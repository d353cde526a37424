/**
 * The camera of a take, solved on the real motion. A steady shot holds the whole action exactly; a shot that goes along
 * keeps its distance on a path smoothed without lag; moves run by the laws of catalog/shots (direction.md 2).
 */
import type { Shot, Stage } from '../../artifacts/stage.ts';
import type { CameraFrame } from '../../artifacts/take.ts';
import { findShotMove, findShotSize, moveProgress, THING_SHARE } from '../../catalog/shots/index.ts';
import { atan } from '../../foundation/exact.ts';
import type { Box, Frustum, SafeFrame } from '../../foundation/framing.ts';
import {
  aimAt,
  boxOf,
  cameraRotation,
  cornersOf,
  fitPoints,
  frustumOfLens,
  safeFrame,
} from '../../foundation/framing.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  dot,
  fromAxisAngle,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  sub,
} from '../../foundation/vec.ts';
import type { Clock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import { smoothZeroPhase } from '../motion/ease.ts';
import { clearOf } from './clear.ts';
import type { Extent } from './filmed.ts';
import { cornersAt, middleAt } from './filmed.ts';
import { handheld, staticMove, type View } from './moves.ts';
import { extentAt, isFigure, sceneryPoints, shownOf } from './points.ts';
import { settle } from './settle.ts';

/** Everything the camera depends on. */
export interface Filming {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly ground: Ground;
  /** Middle of the place, for shots without subjects. */
  readonly centre: Vec3;
  /** Width, height and depth of what is looked at there, m. */
  readonly stretch?: Vec3;
  /** Height of the camera's floor over water or ground, m. */
  floor(x: number, z: number): number;
}

/** Share of half the frame kept free around a whole action. */
const ACTION_MARGIN = 0.14;
/** Least height over the ground, m. */
const CLEARANCE = 0.3;
/** How far through the picture a rising subject goes, share of its height. */
const RISING = 0.36;
/** Half-life of tracking, s: slow enough not to jitter, fast enough not to lose a walker. */
const TRACKING = 0.3;

/** All frames of the camera. */
export const solveCamera = (filming: Filming): CameraFrame[] => {
  const { stage, clock } = filming;
  const frames: CameraFrame[] = [];
  const shots = stage.shots.length > 0 ? stage.shots : [defaultShot(stage)];
  const solved = shots.map((shot) => {
    const solve = (s: Shot) => solveShot(filming, s);
    if (shot.move === 'pov') return solve(shot);
    const ticks = ticksBetween(filming.clock, shot, 0.3);
    return clearOf(shot, solve, filming.extents, ticks);
  });
  for (let frame = 0; frame < clock.frames; frame++) {
    const time = frame / clock.fps;
    let current = 0;
    shots.forEach((s, i) => {
      if (s.start <= time + 1e-9) current = i;
    });
    frames.push(solved[current]!(frame * clock.ticksPerFrame));
  }
  return frames;
};

/** Ticks of a shot, `every` seconds, first and last included. */
const ticksBetween = (clock: Clock, shot: Shot, every: number): number[] => {
  const from = clamp(Math.round(shot.start / clock.tick), 0, clock.ticks - 1);
  const to = clamp(Math.round(shot.end / clock.tick), from, clock.ticks - 1);
  const step = Math.max(1, Math.round(every / clock.tick));
  const ticks: number[] = [];
  for (let t = from; t < to; t += step) ticks.push(t);
  ticks.push(to);
  return ticks;
};

const defaultShot = (stage: Stage): Shot => ({
  start: 0,
  end: stage.format.frames / stage.format.fps,
  subjects: [],
  size: 'long',
  azimuth: 0,
  elevation: 0.08,
  roll: 0,
  lens: 35,
  move: 'static',
  amount: 1,
  blur: 0,
});

/** The safe rectangle for a shot size. */
const frameFor = (shot: Shot, figure: boolean): SafeFrame => {
  const { law } = findShotMove(shot.move);
  if (shot.size === 'action' || law === 'settle') return safeFrame(ACTION_MARGIN);
  const size = findShotSize(shot.size);
  // from a drone the subject is seen from above and grows less than it seems
  if (figure && law === 'drone' && shot.size === 'long') return { left: -0.6, right: 0.6, bottom: -0.62, top: 0.42 };
  if (!figure) return safeFrame(Math.min(0.92, 1 - THING_SHARE[size.id]));
  const top = 1 - 2 * size.headroom;
  const bottom = size.cut > 0 ? -1 : Math.max(-0.97, top - 2 / size.frame);
  return { left: -0.86, right: 0.86, bottom, top };
};

const solveShot = (filming: Filming, shot: Shot): ((tick: number) => CameraFrame) => {
  const { stage, clock, extents } = filming;
  const aspect = stage.format.width / stage.format.height;
  const move = findShotMove(shot.move);
  const frustum = frustumOfLens(shot.lens, aspect);
  const from = clamp(Math.round(shot.start / clock.tick), 0, clock.ticks - 1);
  const to = clamp(Math.round(shot.end / clock.tick), from, clock.ticks - 1);
  const subjects = shot.subjects.map((id) => extents.get(id)).filter((e): e is Extent => e !== undefined);
  // Landmarks among the subjects (a bench, a table) do not make a shot of people a shot of things.
  const figures = subjects.filter(isFigure);
  const figure = figures.length > 0;
  const size = shot.size === 'action' ? undefined : findShotSize(shot.size);
  const close = figure && size !== undefined && size.cut > 0;
  const safe = frameFor(shot, figure);
  const going = ['track', 'follow', 'lead', 'drone', 'handheld'].includes(move.law) && subjects.length > 0;
  const rotation = cameraRotation(shot.azimuth, shot.elevation, shot.roll);
  const duration = Math.max(shot.end - shot.start, clock.tick);

  // Points to keep in the frame: of all times for a steady camera, of the subject's middle course for one that goes along.
  const ticks = ticksBetween(clock, shot, 0.1);
  const framed = close ? figures : subjects;
  const kept = (shot.keep ?? []).flatMap((id) => extents.get(id) ?? []);
  // What bears them is seen below them anyway, unless the frame cuts them.
  const bears = (e: Extent): boolean => !close && framed.some((f) => f.player.actor.support === e.player.actor.id);
  const scenery = [...kept, ...subjects.filter((e) => !framed.includes(e))].filter((e) => !bears(e));
  const shown = (e: Extent, t: number): Vec3[] => cornersOf(shownOf(e, t, t * clock.tick, figure ? size : undefined));
  const whole = boxOf(framed.flatMap((e) => ticks.flatMap((t) => cornersAt(e, t))));
  const pointsOf = (some: readonly Extent[], at: readonly number[]): Vec3[] => {
    const people = figures.filter((e) => some.includes(e));
    // Scenery the action comes away from may leave the picture of a camera that goes with it.
    const near = (box: Box, e: Extent): boolean => gapBetween(box, extentAt(e, at[0]!)) < 0.5 * reach(box);
    // A ball kicked over the field may leave the picture, rather than make its kicker tiny.
    const main =
      shot.size === 'action' && people.length > 0
        ? actionPoints(some, people, at, rotation, frustum, safe)
        : some.flatMap((e) => at.flatMap((t) => shown(e, t)));
    const now = boxOf(main);
    const there = at.length < ticks.length ? scenery.filter((e) => near(now, e) || !near(whole, e)) : scenery;
    return [...main, ...sceneryPoints(there, main, at[0]!, shot)];
  };
  const points = framed.length > 0 ? pointsOf(framed, ticks) : boxAround(filming.centre, filming.stretch ?? [9, 3, 6]);

  if (move.law === 'settle' && framed.length > 0) {
    const eye = settle({ clock, framed, from, to, rotation, frustum, safe, points: pointsOf });
    return (tick) => finish(filming, shot, { eye: eye(tick), rotation, tan: frustum.y }, subjects, tick);
  }
  if (!going) {
    const eye = fitPoints(points, rotation, frustum, safe, 0.5, shot.sky);
    const middle = middleOf(points);
    const steady = staticMove(filming, shot, move, { eye, rotation, frustum, middle, from, duration });
    return (tick) => finish(filming, shot, steady(tick), subjects, tick);
  }

  // Going along: the offset that frames the subject at its most spread, kept from a smoothed course of its middle.
  // Who stays behind while others travel is passed by, not carried along.
  const ways = framed.map((e) => wayOf(e, from, to));
  const farthest = Math.max(...ways);
  const carried = framed.filter((_, i) => ways[i]! >= 0.4 * farthest);
  const count = to - from + 1;
  const course = [0, 1, 2].map((k) => {
    const line = new Float64Array(count);
    for (let i = 0; i < count; i++) line[i] = average(carried.map((e) => middleAt(e, from + i)[k]!));
    return smoothZeroPhase(line, k === 1 ? TRACKING * 1.6 : TRACKING, clock.tick);
  });
  const at = (tick: number): Vec3 => {
    const i = clamp(tick - from, 0, count - 1);
    return [course[0]![i]!, course[1]![i]!, course[2]![i]!];
  };
  // Body shape about its middle over time: the same points, carried to the origin.
  const shape = carried.flatMap((e) => ticks.flatMap((t) => shown(e, t).map((p) => sub(p, at(t)))));
  if (farthest < 1) shape.push(...points.map((p) => sub(p, at(from))));
  const offset = fitPoints(shape, rotation, frustum, safe, 0.5);
  const travel = sub(at(to), at(from));
  // Look room: the subject stands back from the side it goes to.
  const right = rotate(rotation, [1, 0, 0]);
  const side = clamp(dot(normalize(travel, [0, 0, 0]), right), -1, 1) * (length(travel) > 0.5 ? 1 : 0);
  const distance = Math.max(0.5, -dot(offset, rotate(rotation, [0, 0, -1])));
  const lookRoom = move.law === 'follow' || move.law === 'lead' ? 0 : side * 0.2 * frustum.x * distance;
  const amount = move.amount * shot.amount;
  const climbs = travel[1] > 1.5 && travel[1] > 1.5 * length([travel[0], 0, travel[2]]);
  const along = (tick: number): View => {
    const u = moveProgress((tick - from) * clock.tick, duration);
    let eye = add(at(tick), addScaled(offset, right, lookRoom));
    let turn = rotation;
    if (move.law === 'track')
      eye = addScaled(
        eye,
        right,
        (0.5 - u) *
          clamp(move.amount, 0, 0.3) *
          Math.min(shot.amount, 2) *
          2 *
          frustum.x *
          distance *
          0.5 *
          (side >= 0 ? -1 : 1),
      );
    // What rises goes up through the picture, from before the ground into the sky.
    if (move.law === 'track' && climbs) eye = add(eye, [0, (0.5 - u) * RISING * 2 * frustum.y * distance, 0]);
    if (move.law === 'drone') {
      // Height falls and the way on goes forward, the aim kept.
      const rise = (u - 0.5) * amount * move.sign;
      const centre = at(tick);
      const arm = sub(eye, centre);
      const turned = rotate(fromAxisAngle([0, 1, 0], rise * 0.8), [arm[0], arm[1] * (1 + rise * 0.9), arm[2]]);
      eye = add(centre, scale(turned, 1 + 0.25 * rise));
      turn = aimAt(eye, centre, 0, 0, frustum);
    }
    if (move.law === 'handheld') turn = multiply(turn, handheld((tick - from) * clock.tick, amount, shot.lens));
    return { eye, rotation: turn, tan: frustum.y };
  };
  return (tick) => finish(filming, shot, along(clamp(tick, from, to)), subjects, tick);
};

/** The larger of height and half the width of a box, m: about the height of its frame. */
const reach = ({ low, high }: Box): number => Math.max(high[1] - low[1], 0.5 * (high[0] - low[0]), 0.3);

/** Greatest gap (m) between two boxes along an axis; 0 where they overlap. */
const gapBetween = (a: Box, b: Box): number =>
  Math.max(0, ...([0, 1, 2] as const).map((k) => Math.max(a.low[k] - b.high[k], b.low[k] - a.high[k])));

/** Least share of the frame's height that a figure keeps in a shot of the whole action. */
const LEAST_FIGURE = 0.4;

/**
 * Points of all figures at all times, and of things for as long as every figure keeps a decent size: the longest such
 * time, found by bisection.
 */
const actionPoints = (
  framed: readonly Extent[],
  figures: readonly Extent[],
  ticks: readonly number[],
  rotation: Quat,
  frustum: Frustum,
  safe: SafeFrame,
): Vec3[] => {
  const things = framed.filter((e) => !figures.includes(e));
  const base = figures.flatMap((e) => ticks.flatMap((t) => cornersAt(e, t)));
  const upTo = (count: number): Vec3[] => [
    ...base,
    ...things.flatMap((e) => ticks.slice(0, count).flatMap((t) => cornersAt(e, t))),
  ];
  const tallest = Math.max(...figures.map((e) => e.player.height));
  const main = middleOf(cornersAt(figures[0]!, ticks[0]!));
  const good = (points: readonly Vec3[]): boolean => {
    const eye = fitPoints(points, rotation, frustum, safe, 0.5);
    return tallest / (2 * frustum.y * Math.max(0.1, length(sub(main, eye)))) >= LEAST_FIGURE;
  };
  const all = upTo(ticks.length);
  if (things.length === 0 || good(all)) return all;
  let low = 1;
  let high = ticks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (good(upTo(middle))) low = middle;
    else high = middle;
  }
  return upTo(low);
};

/** Least height (m) of an eye that sees a point over the ground between them. */
const overHills = (filming: Filming, eye: Vec3, target: Vec3): number => {
  const far = length(sub(target, eye));
  if (far < 4) return Number.NEGATIVE_INFINITY;
  let least = Number.NEGATIVE_INFINITY;
  for (let s = 0.15; s < 1; s += 0.05) {
    const p = mix(target, eye, s);
    const ground = filming.floor(p[0], p[2]) + 0.02 * far * s;
    if (ground > target[1] - 0.5) least = Math.max(least, target[1] + (ground - target[1]) / s);
  }
  return Math.min(least, eye[1] + 0.5 * far);
};

/** Keep out of the ground and of bodies; find the focus. */
const finish = (filming: Filming, shot: Shot, view: View, subjects: readonly Extent[], tick: number): CameraFrame => {
  let { eye, rotation } = view;
  const target = subjects[0] && middleAt(subjects[0], tick);
  const ahead = target ? length(sub(target, eye)) : 10;
  const floor = Math.max(
    filming.floor(eye[0], eye[2]) + clamp(0.25 * ahead, 0.06, CLEARANCE),
    target ? overHills(filming, eye, target) : Number.NEGATIVE_INFINITY,
  );
  if (eye[1] < floor) {
    // Raised over the ground it keeps its aim.
    const aim = addScaled(eye, rotate(rotation, [0, 0, -1]), ahead);
    eye = [eye[0], floor, eye[2]];
    const level = multiply(aimAt(eye, aim, 0, 0, { x: view.tan, y: view.tan }), fromAxisAngle([0, 0, 1], -shot.roll));
    rotation = level;
  }
  const forward = rotate(rotation, [0, 0, -1]);
  const main = subjects[0];
  let focus = 10;
  if (main) {
    const living = main.player.entry.kind === 'person' || main.player.entry.kind === 'animal';
    const middle = middleAt(main, tick);
    const o = tick * 3;
    const face: Vec3 = [main.focus[o]!, main.focus[o + 1]!, main.focus[o + 2]!];
    focus = Math.max(0.2, dot(sub(living ? mix(face, middle, 0.25) : middle, eye), forward));
  } else focus = Math.max(2, length(sub(filming.centre, eye)));
  return { eye, rotation, fovY: 2 * atan(view.tan), focus, blur: shot.blur };
};

/** Length of the course of a body's middle on the ground, m. */
const wayOf = (extent: Extent, from: number, to: number): number => {
  let way = 0;
  for (let t = from; t + 8 <= to; t += 8) {
    const a = middleAt(extent, t);
    const b = middleAt(extent, t + 8);
    way += length([b[0] - a[0], 0, b[2] - a[2]]);
  }
  return way;
};

const average = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
const middleOf = (points: readonly Vec3[]): Vec3 => {
  const low: [number, number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high: [number, number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const p of points) {
    for (const k of [0, 1, 2] as const) {
      low[k] = Math.min(low[k], p[k]);
      high[k] = Math.max(high[k], p[k]);
    }
  }
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2];
};
const boxAround = (centre: Vec3, [wide, high, deep]: Vec3): Vec3[] => {
  const corners: Vec3[] = [];
  for (let i = 0; i < 8; i++)
    corners.push([
      centre[0] + (i & 1 ? 0.5 : -0.5) * wide,
      centre[1] + (i & 2 ? high : 0),
      centre[2] + (i & 4 ? 0.5 : -0.5) * deep,
    ]);
  return corners;
};
