/** A camera that settles on a deed: it frames what happens now and soon, drifting softly from the one to the other. */
import type { Frustum, SafeFrame } from '../../foundation/framing.ts';
import { fitPoints } from '../../foundation/framing.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, clamp, dot, length, mix, rotate, sub } from '../../foundation/vec.ts';
import type { Clock } from '../clock.ts';
import { smoothZeroPhase } from '../motion/ease.ts';
import type { Extent } from './filmed.ts';
import { middleAt } from './filmed.ts';
import { extentAt, isFigure } from './points.ts';

/** Past and future that belong to a moment, s. */
const BEHIND = 0.4;
const AHEAD = 2.2;
/** Between solved moments, s. */
const STEP = 0.25;
/** The drift starts and stops within these times, s. */
const SOFT: readonly [number, number] = [0.8, 1.2];
/** Half-life of the drift, s. */
const DRIFT = 0.55;
/** The farthest eye is at most this many times as far as the nearest. */
const RANGE = 2.1;
/** Largest share of the frame's height for a lone thing. */
const MOST_THING = 0.2;
/** Slow approach over the whole shot, share of the distance. */
const PUSH = 0.05;

/** What settling depends on. */
export interface Settling {
  readonly clock: Clock;
  readonly framed: readonly Extent[];
  readonly from: number;
  readonly to: number;
  readonly rotation: Quat;
  readonly frustum: Frustum;
  readonly safe: SafeFrame;
  /** The points to be framed for things and figures at some ticks. */
  points(framed: readonly Extent[], ticks: readonly number[]): Vec3[];
}

/** The tick at which something first leaves its place; infinity if it never does. */
const firstMove = (extent: Extent, from: number, to: number): number => {
  const start = middleAt(extent, from);
  const box = extentAt(extent, from);
  const least = 0.15 * length(sub(box.high, box.low));
  for (let t = from; t <= to; t += 4) if (length(sub(middleAt(extent, t), start)) > least) return t;
  return Number.POSITIVE_INFINITY;
};

/** Eyes of a shot at every tick; the direction of view stays. */
export const settle = (settling: Settling): ((tick: number) => Vec3) => {
  const { clock, framed, from, to, rotation, frustum, safe } = settling;
  const forward = rotate(rotation, [0, 0, -1]);
  const moves = new Map(framed.map((e) => [e, firstMove(e, from, to)]));
  const things = framed.every((e) => !isFigure(e));
  const tallest = Math.max(0, ...framed.map((e) => length(sub(extentAt(e, from).high, extentAt(e, from).low)) / 1.7));
  const nearest = things ? tallest / (2 * frustum.y * MOST_THING) : 0.5;
  const ticksOf = (s: number): number => Math.round(s / clock.tick);
  const [first, last] = [from, to];
  const step = Math.max(1, ticksOf(STEP));
  const eyes: { tick: number; eye: Vec3; middle: Vec3 }[] = [];
  for (let t = first; ; t = Math.min(last, t + step)) {
    const [a, b] = [Math.max(from, t - ticksOf(BEHIND)), Math.min(to, t + ticksOf(AHEAD))];
    const ticks: number[] = [];
    for (let k = a; k < b; k += Math.max(1, ticksOf(0.1))) ticks.push(k);
    ticks.push(b);
    // what nothing has happened to yet waits for its entrance, unless it never moves
    const there = framed.filter((e) => isFigure(e) || moves.get(e)! <= b || !Number.isFinite(moves.get(e)!));
    const points = settling.points(there.length > 0 ? there : framed, ticks);
    const middle = points.reduce<Vec3>(
      (sum, p) => add(sum, [p[0] / points.length, p[1] / points.length, p[2] / points.length]),
      [0, 0, 0],
    );
    eyes.push({ tick: t, eye: fitPoints(points, rotation, frustum, safe, nearest), middle });
    if (t >= last) break;
  }
  // no extreme approaches
  const far = eyes.map((e) => Math.max(0.3, dot(sub(e.middle, e.eye), forward)));
  const least = Math.max(...far) / RANGE;
  const kept = eyes.map((e, i) => (far[i]! >= least ? e.eye : addScaled(e.eye, forward, far[i]! - least)));
  const count = to - from + 1;
  const course = [0, 1, 2].map((k) => {
    const line = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const at = clamp((from + i - first) / step, 0, eyes.length - 1);
      const low = Math.min(eyes.length - 1, Math.floor(at));
      line[i] = mix(kept[low]!, kept[Math.min(eyes.length - 1, low + 1)]!, at - low)[k]!;
    }
    return smoothZeroPhase(line, DRIFT, clock.tick);
  });
  const distance = far.reduce((a, b) => a + b, 0) / far.length;
  const at = (share: number): Vec3 => {
    const low = Math.min(count - 1, Math.floor(share));
    const high = Math.min(count - 1, low + 1);
    const eye = (k: 0 | 1 | 2): number => course[k]![low]! + (course[k]![high]! - course[k]![low]!) * (share - low);
    return [eye(0), eye(1), eye(2)];
  };
  return (tick) => {
    const i = clamp(tick - from, 0, count - 1);
    const u = i / Math.max(1, count - 1);
    const eye = at(softly(i, count - 1, ticksOf(SOFT[0]), ticksOf(SOFT[1])));
    return addScaled(eye, forward, -PUSH * distance * (1 - u * u * (3 - 2 * u)));
  };
};

/** Time that sets off from rest and comes to rest: it begins half a ramp later and ends half a ramp earlier. */
const softly = (time: number, end: number, start: number, stop: number): number => {
  const [a, b] = [Math.min(start, 0.4 * end), Math.min(stop, 0.4 * end)];
  const left = end - time;
  if (time < a) return (a / 2) * (1 + (time / a) * (time / a));
  return left < b ? end - (b / 2) * (1 + (left / b) * (left / b)) : time;
};
