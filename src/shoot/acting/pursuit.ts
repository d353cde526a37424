/** Running after somebody: in his tracks, at a distance that slowly shrinks, however fast he really goes. */
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp } from '../../foundation/vec.ts';
import { minimumJerk, smoothZeroPhase } from '../motion/ease.ts';

/** Samples of the prey's way per second. */
const RATE = 30;
/** Half-life over which the prey's way is smoothed: pursuers do not copy every bump, s. */
const SMOOTH = 0.25;
/** A prey that moves less than this during the chase is not followed but gone to, m. */
const LEAST = 1.5;
/** Share of the room behind the prey that a chaser has used up in the end. */
const CLOSING = 0.6;

/** A pursuit as the pursuer's plan sees it. */
export interface Pursuit {
  /** s */
  readonly start: number;
  readonly end: number;
  /** Where the pursuer is when it begins, m. */
  readonly from: Vec3;
  /** Lengths of pursuer and pursued along their ways, m. */
  readonly length: number;
  readonly preyLength: number;
  /** Chasing closes up, following keeps its distance. */
  readonly closes: boolean;
  /** Where the prey really is at a time (s). */
  readonly prey: (time: number) => Vec3 | undefined;
}

/** Ground position of a pursuer at a time (s). */
export type PursuitCourse = (time: number) => readonly [number, number];

/** Least distance (m) between the middles of pursuer and pursued: half of both lengths, and a good foot. */
export const leastGap = (length: number, preyLength: number): number => (length + preyLength) / 2 + 0.4;

/**
 * The course of a pursuer behind its prey's recorded way: its place on that way is the prey's less a gap, which shrinks
 * smoothly by half of the room there is (never by more than half a length and 0.5 m, so that a pack stays a pack).
 *
 * @returns undefined where there is nothing to pursue: the prey stays where it is, or does not begin ahead
 */
export const pursuitCourse = (pursuit: Pursuit): PursuitCourse | undefined => {
  const { start, end, from, prey } = pursuit;
  const count = Math.max(2, Math.ceil((end - start) * RATE) + 1);
  const step = (end - start) / (count - 1);
  const rawX = new Float64Array(count);
  const rawZ = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const p = prey(start + i * step);
    if (!p) return undefined;
    rawX[i] = p[0];
    rawZ[i] = p[2];
  }
  const x = smoothZeroPhase(rawX, SMOOTH, step);
  const z = smoothZeroPhase(rawZ, SMOOTH, step);
  const way = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    const dx = x[i]! - x[i - 1]!;
    const dz = z[i]! - z[i - 1]!;
    way[i] = way[i - 1]! + Math.sqrt(dx * dx + dz * dz);
  }
  if (way[count - 1]! < LEAST) return undefined;
  // the direction in which it sets out, over its first metre and a half
  const set = Math.max(
    1,
    way.findIndex((s) => s >= LEAST),
  );
  const dx = x[set]! - x[0]!;
  const dz = z[set]! - z[0]!;
  const l = Math.sqrt(dx * dx + dz * dz);
  const u = [dx / l, dz / l] as const;
  const back = -((from[0] - x[0]!) * u[0] + (from[2] - z[0]!) * u[1]);
  const aside = (from[0] - x[0]!) * u[1] - (from[2] - z[0]!) * u[0];
  const least = leastGap(pursuit.length, pursuit.preyLength);
  if (back < 0.4 * least) return undefined;
  const room = Math.min(Math.max(0, back - least), 0.5 * pursuit.length + 0.5);
  // who begins too near falls back to a decent distance first
  const last = back < least ? least : pursuit.closes ? back - CLOSING * room : back;
  const run = { index: 0 };
  const pointAt = (s: number): readonly [number, number, number, number] => {
    if (s <= 0) return [x[0]! + u[0] * s, z[0]! + u[1] * s, u[0], u[1]];
    if (way[run.index]! > s) run.index = 0;
    while (run.index < count - 2 && way[run.index + 1]! < s) run.index++;
    const i = run.index;
    const piece = way[i + 1]! - way[i]!;
    const t = piece > 1e-9 ? clamp((s - way[i]!) / piece, 0, 1) : 0;
    // the normal over a longer piece, so that it does not tremble
    const a = Math.max(0, i - 8);
    const b = Math.min(count - 1, i + 9);
    const nx = x[b]! - x[a]!;
    const nz = z[b]! - z[a]!;
    const n = Math.sqrt(nx * nx + nz * nz);
    const ahead = n > 1e-6 ? ([nx / n, nz / n] as const) : u;
    return [x[i]! + (x[i + 1]! - x[i]!) * t, z[i]! + (z[i + 1]! - z[i]!) * t, ahead[0], ahead[1]];
  };
  const kept = clamp(aside, -1.2, 1.2);
  let furthest = Number.NEGATIVE_INFINITY;
  return (time) => {
    const f = clamp((time - start) / step, 0, count - 1);
    const i = Math.min(count - 2, Math.floor(f));
    const led = way[i]! + (way[i + 1]! - way[i]!) * (f - i);
    const share = (time - start) / Math.max(0.1, end - start);
    const gap = back + (last - back) * clamp(share, 0, 1);
    furthest = Math.max(furthest, led - gap);
    const [px, pz, ax, az] = pointAt(furthest);
    const side = aside + (kept - aside) * minimumJerk(share);
    return [px + az * side, pz - ax * side];
  };
};
