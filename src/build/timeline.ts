/** Where the plan expects every actor at any time: the straight reading of paths, before physics and acting. */
import type { Actor, Performance } from '../artifacts/stage.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { mix } from '../foundation/vec.ts';

/** Length of a path, m. */
export const pathLength = (path: readonly Vec3[]): number => {
  let sum = 0;
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    sum += Math.sqrt((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1]) + (b[2] - a[2]) * (b[2] - a[2]));
  }
  return sum;
};

/** The point at a share (0–1) of a path's length. */
export const pointOnPath = (path: readonly Vec3[], share: number): Vec3 => {
  if (path.length === 1) return path[0]!;
  let left = Math.max(0, Math.min(1, share)) * pathLength(path);
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1]!, path[i]!];
    const l = pathLength([a, b]);
    if (left <= l && l > 0) return mix(a, b, left / l);
    left -= l;
  }
  return path.at(-1)!;
};

/** Leaps are recognised by name: the stage does not carry the catalog. */
const LEAPS: readonly string[] = ['jump', 'leap', 'pounce', 'somersault'];
/** Crouch and landing before and after the flight of a leap, s. */
const GROUNDED = 0.8;

/** Height (m) over the straight line of a leap: the parabola g·t·(T − t)/2 of its flight. */
const leapHeight = (performance: Performance, time: number, gravity: number): number => {
  const times = Math.max(1, performance.times ?? 1);
  const whole = (performance.end - performance.start) / times;
  const flight = Math.max(0, whole - GROUNDED);
  const t = ((time - performance.start) % whole) - GROUNDED / 2;
  return t > 0 && t < flight ? 0.5 * gravity * t * (flight - t) : 0;
};

/** Planned position of an actor's origin at a time (s). */
export const plannedPosition = (
  actor: Pick<Actor, 'id' | 'position'>,
  performances: readonly Performance[],
  time: number,
  gravity = 9.81,
): Vec3 => {
  let position = actor.position;
  for (const p of performances) {
    if (p.actor !== actor.id || p.start > time) continue;
    if (p.action === 'stand-up' && p.targetPosition) {
      position = mix(position, p.targetPosition, Math.min(1, (time - p.start) / (p.end - p.start)));
    }
    if (!p.path || p.path.length < 2) continue;
    const share = p.end > p.start ? (time - p.start) / (p.end - p.start) : 1;
    position = pointOnPath(p.path, share);
    if (LEAPS.includes(p.action) && time < p.end) {
      position = [position[0], position[1] + leapHeight(p, time, gravity), position[2]];
    }
  }
  return position;
};

/** Does an actor that began seated still sit at a time? */
export const isSeatedAt = (
  actor: Pick<Actor, 'id' | 'posture'>,
  performances: readonly Performance[],
  time: number,
): boolean =>
  actor.posture === 'seated' &&
  !performances.some(
    (p) => p.actor === actor.id && p.start < time && (p.action === 'stand-up' || (p.path?.length ?? 0) > 1),
  );
