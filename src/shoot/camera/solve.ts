/**
 * The camera of a take, solved on the real motion. A steady shot holds the whole action exactly; a shot that goes along
 * keeps its distance on a path smoothed without lag; moves run by the laws of catalog/shots (direction.md 2).
 */
import type { Shot, Stage } from '../../artifacts/stage.ts';
import type { CameraFrame } from '../../artifacts/take.ts';
import { findShotMove, findShotSize, moveProgress, relativeRate, THING_SHARE } from '../../catalog/shots/index.ts';
import { atan, atan2, sin } from '../../foundation/exact.ts';
import type { Frustum, SafeFrame } from '../../foundation/framing.ts';
import { aimAt, cameraRotation, fitPoints, frustumOfLens, safeFrame } from '../../foundation/framing.ts';
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
import type { Extent } from './filmed.ts';
import { cornersAt, middleAt } from './filmed.ts';

/** Everything the camera depends on. */
export interface Filming {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly ground: Ground;
  /** Middle of the place, for shots without subjects. */
  readonly centre: Vec3;
  /** Height of the camera's floor over water or ground, m. */
  floor(x: number, z: number): number;
}

/** Share of half the frame kept free around a whole action. */
const ACTION_MARGIN = 0.14;
/** Least height over the ground, m. */
const CLEARANCE = 0.3;
/** Half-life of tracking, s: slow enough not to jitter, fast enough not to lose a walker. */
const TRACKING = 0.3;

interface View {
  eye: Vec3;
  rotation: Quat;
  tan: number;
}

/** All frames of the camera. */
export const solveCamera = (filming: Filming): CameraFrame[] => {
  const { stage, clock } = filming;
  const frames: CameraFrame[] = [];
  const shots = stage.shots.length > 0 ? stage.shots : [defaultShot(stage)];
  const solved = shots.map((shot) => solveShot(filming, shot));
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
  if (shot.size === 'action') return safeFrame(ACTION_MARGIN);
  const size = findShotSize(shot.size);
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
  const figures = subjects.filter((e) => e.player.entry.kind === 'person' || e.player.entry.kind === 'animal');
  const figure = figures.length > 0;
  const size = shot.size === 'action' ? undefined : findShotSize(shot.size);
  const cut = figure && size ? cutOf(figures, size.cut) : 0;
  const safe = frameFor(shot, figure);
  const going = ['track', 'follow', 'lead', 'drone', 'handheld'].includes(move.law) && subjects.length > 0;
  const rotation = cameraRotation(shot.azimuth, shot.elevation, shot.roll);
  const duration = Math.max(shot.end - shot.start, clock.tick);

  // Points to keep in the frame: of all times for a steady camera, of the subject's middle course for one that goes along.
  const every = Math.max(1, Math.round(0.1 / clock.tick));
  const ticks: number[] = [];
  for (let t = from; t <= to; t += every) ticks.push(t);
  if (ticks[ticks.length - 1] !== to) ticks.push(to);
  const framed = cut > 0 ? figures : subjects;
  const points = framed.flatMap((e) => ticks.flatMap((t) => cornersAt(e, t, cut)));
  if (shot.size === 'action') {
    points.push(...(shot.keep ?? []).flatMap((id) => (extents.get(id) ? cornersAt(extents.get(id)!, from) : [])));
  }
  if (points.length === 0) points.push(...boxAround(filming.centre));
  if (shot.size === 'action' && figures.length > 0) {
    // A ball kicked over the field may leave the picture, rather than make its kicker tiny.
    const near = actionPoints(framed, figures, ticks, rotation, frustum, safe);
    points.splice(0, points.length, ...near);
  }

  if (!going) {
    const eye = fitPoints(points, rotation, frustum, safe, 0.5);
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
  const shape = carried.flatMap((e) => ticks.flatMap((t) => cornersAt(e, t, cut).map((p) => sub(p, at(t)))));
  const offset = fitPoints(shape, rotation, frustum, safe, 0.5);
  const travel = sub(at(to), at(from));
  // Look room: the subject stands back from the side it goes to.
  const right = rotate(rotation, [1, 0, 0]);
  const side = clamp(dot(normalize(travel, [0, 0, 0]), right), -1, 1) * (length(travel) > 0.5 ? 1 : 0);
  const distance = Math.max(0.5, -dot(offset, rotate(rotation, [0, 0, -1])));
  const lookRoom = move.law === 'follow' || move.law === 'lead' ? 0 : side * 0.2 * frustum.x * distance;
  const amount = move.amount * shot.amount;
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

interface Base {
  readonly eye: Vec3;
  readonly rotation: Quat;
  readonly frustum: Frustum;
  readonly middle: Vec3;
  readonly from: number;
  readonly duration: number;
}

/** Moves that do not follow anybody. */
const staticMove = (
  filming: Filming,
  shot: Shot,
  move: ReturnType<typeof findShotMove>,
  base: Base,
): ((tick: number) => View) => {
  const { clock, extents } = filming;
  const { eye, rotation, frustum, middle } = base;
  const right = rotate(rotation, [1, 0, 0]);
  const up = rotate(rotation, [0, 1, 0]);
  const forward = rotate(rotation, [0, 0, -1]);
  const distance = Math.max(0.3, dot(sub(middle, eye), forward));
  const height = 2 * frustum.y * distance;
  const amount = move.amount * shot.amount;
  const still: View = { eye, rotation, tan: frustum.y };
  return (tick) => {
    const time = (tick - base.from) * clock.tick;
    const u = moveProgress(time, base.duration);
    switch (move.law) {
      case 'pan': {
        const field = 2 * atan(frustum.x);
        const angle = clamp(amount, 0, move.limit) * field * (u - 0.5) * -move.sign;
        return { ...still, rotation: multiply(fromAxisAngle([0, 1, 0], angle), rotation) };
      }
      case 'tilt': {
        const field = 2 * atan(frustum.y);
        return {
          ...still,
          rotation: multiply(
            rotation,
            fromAxisAngle([1, 0, 0], clamp(amount, 0, move.limit) * field * (u - 0.5) * move.sign),
          ),
        };
      }
      case 'dolly': {
        // In: ends at the asked size; out: begins there.
        const ratio = clamp(1 + (move.amount - 1) * shot.amount, 1, move.limit);
        const d =
          move.sign < 0 ? relativeRate(distance * ratio, distance, u) : relativeRate(distance, distance * ratio, u);
        return { ...still, eye: addScaled(eye, forward, distance - d) };
      }
      case 'zoom': {
        const ratio = clamp(1 + (move.amount - 1) * shot.amount, 1, move.limit);
        const factor = move.sign > 0 ? relativeRate(ratio, 1, u) : relativeRate(1, ratio, u);
        return { ...still, tan: frustum.y * factor };
      }
      case 'truck':
        return {
          ...still,
          eye: addScaled(eye, right, Math.min(amount, move.limit) * height * base.duration * (u - 0.5) * move.sign),
        };
      case 'pedestal': {
        const e = addScaled(eye, up, Math.min(amount, move.limit) * height * base.duration * (u - 0.5) * move.sign);
        return { eye: e, rotation: aimAt(e, middle, 0, 0, frustum), tan: frustum.y };
      }
      case 'orbit': {
        const angle = Math.min(amount, move.limit) * base.duration * u * move.sign;
        const turn = fromAxisAngle([0, 1, 0], angle);
        return { eye: add(middle, rotate(turn, sub(eye, middle))), rotation: multiply(turn, rotation), tan: frustum.y };
      }
      case 'pov': {
        const who = shot.subjects[0] ? extents.get(shot.subjects[0]) : undefined;
        if (!who) return still;
        const f = who.focus;
        const e: Vec3 = [f[tick * 3]!, f[tick * 3 + 1]!, f[tick * 3 + 2]!];
        const later = Math.min(clock.ticks - 1, tick + 8);
        const ahead = sub(
          [who.root[later * 3]!, 0, who.root[later * 3 + 2]!],
          [who.root[tick * 3]!, 0, who.root[tick * 3 + 2]!],
        );
        const heading = length(ahead) > 0.02 ? atan2(ahead[0], ahead[2]) : who.player.actor.heading;
        return { eye: e, rotation: cameraRotation(heading + Math.PI, 0.03), tan: frustum.y };
      }
      default:
        return still;
    }
  };
};

/** Tremble of a hand-held camera: three octaves per axis, RMS `amount` degrees at 35 mm. */
const handheld = (time: number, amount: number, lens: number): Quat => {
  const k = ((amount * 35) / lens) * (Math.PI / 180) * 1.3;
  const wave = (f: number, p: number): number => sin(2 * Math.PI * f * time + p);
  const pitch = k * (10 * wave(0.4, 0.3) + 5 * wave(1.44, 1.9) + 3 * wave(2.49, 4.1)) * 0.085;
  const yaw = k * (10 * wave(0.26, 2.2) + 3 * wave(0.73, 0.7) + wave(2, 3.3)) * 0.09;
  return multiply(fromAxisAngle([0, 1, 0], yaw), fromAxisAngle([1, 0, 0], pitch));
};

/** Keep out of the ground and of bodies; find the focus. */
const finish = (filming: Filming, shot: Shot, view: View, subjects: readonly Extent[], tick: number): CameraFrame => {
  let { eye, rotation } = view;
  const ahead = subjects[0] ? length(sub(middleAt(subjects[0], tick), eye)) : 10;
  const floor = filming.floor(eye[0], eye[2]) + clamp(0.25 * ahead, 0.06, CLEARANCE);
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
const boxAround = (centre: Vec3): Vec3[] => {
  const corners: Vec3[] = [];
  for (let i = 0; i < 8; i++)
    corners.push([centre[0] + (i & 1 ? 4.5 : -4.5), centre[1] + (i & 2 ? 3 : 0), centre[2] + (i & 4 ? 3 : -3)]);
  return corners;
};
/** Where the frame cuts a body: shares of height hold for standing people; others are shown nearly whole. */
const cutOf = (subjects: readonly Extent[], cut: number): number =>
  subjects.every((e) => e.player.model.rig.kind === 'biped') ? cut : cut * 0.45;
