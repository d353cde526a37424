/** Where an actor's root is at every step: along smoothed paths, over leaps, onto and off seats. */

import { atan2, cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp, distance } from '../../foundation/vec.ts';
import type { Player, Task } from '../cast.ts';
import type { Clock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import { smoothCurve } from '../motion/curve.ts';
import { minimumJerk, profileDistance, between as progress, smoothZeroPhase, speedProfile } from '../motion/ease.ts';
import { deedOf } from './deeds.ts';
import type { Leap } from './leap.ts';
import { planLeaps } from './leap.ts';
import type { Others } from './others.ts';
import type { PursuitCourse } from './pursuit.ts';
import { pursuitCourse } from './pursuit.ts';
import type { Seat } from './seat.ts';
import { clearOfSeat, seatAhead, seatFor } from './seat.ts';

/** The recorded course of a root. Arrays hold one value per physics step. */
export interface Route {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** rad, unwrapped */
  readonly heading: Float64Array;
  /** Speed along the ground, m/s. */
  readonly speed: Float64Array;
  readonly step: number;
  readonly leaps: readonly Leap[];
  /** How far ahead of the root (m) the feet stand: on a seat they do, standing they do not. */
  readonly ahead: Float64Array;
  readonly seat: Seat | undefined;
  /** 1 where an actor walks backwards. */
  readonly backwards: Uint8Array;
}

const nearestTurn = (angle: number, reference: number): number =>
  angle + 2 * Math.PI * Math.round((reference - angle) / (2 * Math.PI));

const TURN_FAMILIES = new Set(['gesture', 'look', 'throw', 'catch', 'pick-up', 'put', 'push', 'knock-over', 'open']);

/** Time in which a pushed thing gathers its pace, s; as for wheels at a walk. */
const PUSH_RAMP = 0.8;

/** Half-life over which the paces of a run's parts run into each other, s. */
const CHASE_EASE = 0.3;

/** Families of those who run behind somebody. */
const PURSUITS = new Set(['chase', 'follow']);

/** Length of a body along its way, m. */
const lengthOf = (player: Player): number => player.model.bounds.max[2] - player.model.bounds.min[2];

const flatDistance = (a: Vec3, b: Vec3): number => distance([a[0], 0, a[2]], [b[0], 0, b[2]]);

/** Heading from one point to another. */
export const headingTo = (from: Vec3, to: Vec3): number => atan2(to[0] - from[0], to[2] - from[2]);

/** Does a task carry its actor along? */
export const travels = (task: Task): boolean =>
  task.action.family !== 'leap' &&
  ((task.performance.path?.length ?? 0) > 0 ||
    (task.performance.targetPosition !== undefined &&
      ['locomotion', 'fly', 'swim', 'drive', 'sail', 'float', 'rise', 'chase', 'follow'].includes(task.action.family)));

/** Plan the root's course for the whole film. Legged movers keep to the ground; others take the paths' heights. */
export const planRoute = (
  player: Player,
  clock: Clock,
  ground: Ground,
  gravity: number,
  others: Others,
  legged: boolean,
): Route => {
  const { actor, tasks } = player;
  const count = clock.steps;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  const target = new Float64Array(count);
  const ahead = new Float64Array(count);
  const backwards = new Uint8Array(count);
  const leaps: Leap[] = [];
  const stretches: { id: string; first: number; last: number; parts: number }[] = [];
  const seat = seatFor(player, others, actor.seat);
  const footAhead = seatAhead(player);

  let here: Vec3 = seat ? [seat.point[0], actor.position[1], seat.point[2]] : actor.position;
  // A seat that looks another way than its sitter was meant to turns him: a piano's bench.
  const turned = seat !== undefined && Math.abs(nearestTurn(seat.heading, actor.heading) - actor.heading) > 1.2;
  let facing = turned && actor.posture === 'seated' ? seat.heading : actor.heading;
  let seated = actor.posture === 'seated' && legged && player.model.rig.kind === 'biped';
  let written = 0;
  const step = clock.step;
  const indexOf = (time: number): number => clamp(Math.round(time / step), 0, count);
  const put = (i: number, p: Vec3, heading: number, feet: number): void => {
    x[i] = p[0];
    y[i] = p[1];
    z[i] = p[2];
    target[i] = heading;
    ahead[i] = feet;
  };
  const holdUntil = (index: number): void => {
    for (; written < index; written++) put(written, here, facing, seated ? footAhead : 0);
  };
  const turnTo = (goal: number, start: number, end: number): void => {
    holdUntil(indexOf(start));
    const from = facing;
    const to = nearestTurn(goal, from);
    const last = indexOf(end);
    for (; written < last; written++)
      put(written, here, from + (to - from) * progress(written * step, start, end), seated ? footAhead : 0);
    facing = to;
  };
  // A pursuit told in parts is one: all its parts keep to one course behind the pursued.
  const courses = new Map<string, PursuitCourse | undefined>();
  const courseOf = (task: Task): PursuitCourse | undefined => {
    const { target } = task.performance;
    const prey = target === undefined ? undefined : others.player(target);
    if (!prey || !PURSUITS.has(task.action.family)) return undefined;
    const key = `${task.action.id} ${target}`;
    if (!courses.has(key)) {
      const parts = tasks.filter((t) => t.action.id === task.action.id && t.performance.target === target);
      courses.set(
        key,
        pursuitCourse({
          start: task.start,
          end: Math.min(clock.duration, Math.max(...parts.map((t) => t.end))),
          from: here,
          length: lengthOf(player),
          preyLength: lengthOf(prey),
          closes: task.action.family === 'chase',
          prey: (time) => others.at(target!, time),
        }),
      );
    }
    return courses.get(key);
  };
  // A performance may begin before the one before it has ended; then it takes over.
  tasks.forEach((task, order) => {
    const { performance, action } = task;
    const next = tasks.slice(order + 1).find((t) => travels(t) || t.action.family === 'leap');
    const targetPoint =
      performance.targetPosition ?? (performance.target ? others.at(performance.target, task.start) : undefined);
    if (travels(task)) {
      // who pushes something sets off when his hands are on it, and as gently as it does
      const pushes = action.family === 'push';
      const start = pushes ? (deedOf(actor.id, task)?.time ?? task.start) : task.start;
      holdUntil(indexOf(start));
      const given = performance.path && performance.path.length > 0 ? performance.path : [here, targetPoint!];
      const near = distance(given[0]!, here) < 1.5 || given.length === 1;
      const points =
        legged && !near ? [here, ...given] : given.length === 1 ? [here, given[0]!] : [here, ...given.slice(1)];
      const end = Math.min(task.end, clock.duration);
      const duration = Math.max(task.end - start, 0.1);
      const pace = (performance.speed ?? distance(points[0]!, points[points.length - 1]!) / duration) || 1;
      const flat = legged ? points.map((p): Vec3 => [p[0], 0, p[2]]) : points;
      const total = flat.slice(1).reduce((sum, p, i) => sum + distance(p, flat[i]!), 0);
      const curve = smoothCurve(
        flat,
        clamp((pace * pace) / (0.3 * 9.81), Math.min(0.3, total / 6), Math.max(total / 4, 0.02)),
      );
      const joinsBefore =
        task.start <= 0.06 || tasks.slice(0, order).some((t) => travels(t) && Math.abs(t.end - task.start) < 0.12);
      const joinsAfter =
        task.end >= clock.duration - 0.06 ||
        (next !== undefined && travels(next) && Math.abs(next.start - task.end) < 0.12);
      const wheeled = player.model.rig.kind === 'vehicle';
      const ramp = pushes
        ? PUSH_RAMP
        : wheeled
          ? clamp(pace / 3, 0.8, 3.5)
          : legged
            ? clamp(pace / 3, 0.35, 1.2)
            : clamp(pace / 4, 0.6, 2);
      const profile = speedProfile(curve.length, duration, joinsBefore ? 1 : 0, joinsAfter ? 1 : 0, ramp);
      const back = action.id === 'back-away' || (performance.manner?.includes('backwards') ?? false);
      const last = indexOf(end);
      const run = stretches[stretches.length - 1];
      if (run && run.id === action.id && Math.abs(run.last - written) <= 2) {
        run.last = last;
        run.parts++;
      } else stretches.push({ id: action.id, first: written, last, parts: 1 });
      let level = here[1];
      const startSeated = seated;
      const pursuit = courseOf(task);
      for (; written < last; written++) {
        const s = profileDistance(profile, written * step - start);
        let p = curve.point(s);
        let t = curve.tangent(s);
        if (pursuit) {
          const [px, pz] = pursuit(written * step);
          const moved: Vec3 = [px - here[0], 0, pz - here[2]];
          const far = Math.sqrt(moved[0] * moved[0] + moved[2] * moved[2]);
          p = [px, p[1], pz];
          // who has nearly caught up with something at rest keeps looking where he went
          t = far > 0.05 * step ? [moved[0] / far, 0, moved[2] / far] : [0, 0, 0];
        }
        if (legged) level = ground.height(p[0], p[2], level + Math.max(0.25, player.legLength * 0.4));
        const direction = atan2(back ? -t[0] : t[0], back ? -t[2] : t[2]);
        facing = nearestTurn(Math.abs(t[0]) + Math.abs(t[2]) > 0.05 ? direction : facing, facing);
        put(
          written,
          [p[0], legged ? level : p[1], p[2]],
          facing,
          startSeated ? footAhead * (1 - minimumJerk((written * step - task.start) / 0.8)) : 0,
        );
        backwards[written] = back ? 1 : 0;
        here = [p[0], legged ? level : p[1], p[2]];
      }
      seated = false;
      if (performance.heading !== undefined && task.end < clock.duration) {
        facing = nearestTurn(performance.heading, facing);
      }
      return;
    }
    if (action.family === 'leap') {
      const over = performance.target ? others.player(performance.target) : undefined;
      const landing = performance.targetPosition;
      // Jumping at something one does not land on is jumping over it.
      const between =
        over &&
        landing &&
        landing[1] < over.actor.position[1] + over.height * 0.5 &&
        distance([landing[0], 0, landing[2]], [over.actor.position[0], 0, over.actor.position[2]]) > 0.35;
      for (const leap of planLeaps(
        player,
        task,
        here,
        facing,
        targetPoint,
        gravity,
        ground,
        between ? over.height : 0,
      )) {
        holdUntil(indexOf(leap.crouchStart));
        const direction =
          distance([leap.to[0], 0, leap.to[2]], [leap.from[0], 0, leap.from[2]]) > 0.15
            ? headingTo(leap.from, leap.to)
            : (performance.heading ?? facing);
        const goal = nearestTurn(direction, facing);
        const first = facing;
        const takeOff = indexOf(leap.takeOff);
        const landing = indexOf(leap.landing);
        for (; written < takeOff; written++)
          put(written, here, first + (goal - first) * progress(written * step, leap.crouchStart, leap.takeOff), 0);
        for (; written < landing; written++) {
          const t = written * step - leap.takeOff;
          const u = t / (leap.landing - leap.takeOff);
          put(
            written,
            [
              leap.from[0] + (leap.to[0] - leap.from[0]) * u,
              leap.from[1] + leap.rise * t - 0.5 * gravity * t * t,
              leap.from[2] + (leap.to[2] - leap.from[2]) * u,
            ],
            goal,
            0,
          );
        }
        facing = goal;
        here = leap.to;
        leaps.push(leap);
      }
      return;
    }
    if (action.id === 'stand-up' && seated) {
      holdUntil(indexOf(task.start));
      const from = here;
      const direction = seat?.heading ?? facing;
      // Once up, a small step away from the seat.
      const clear = seat ? clearOfSeat(player) : 0;
      const last = indexOf(task.end);
      for (; written < last; written++) {
        const t = (written * step - task.start) / (task.end - task.start);
        const u = minimumJerk((t - 0.2) / 0.5);
        const far = footAhead * u + clear * minimumJerk((t - 0.5) / 0.5);
        here = [from[0] + sin(direction) * far, from[1], from[2] + cos(direction) * far];
        put(written, here, facing, footAhead * (1 - u));
      }
      seated = false;
      return;
    }
    if ((action.id === 'sit-down' || (action.id === 'sit' && !seated)) && player.model.rig.kind === 'biped' && legged) {
      const place = seatFor(player, others, performance.target ? undefined : actor.seat, performance.target);
      const direction = place?.heading ?? performance.heading ?? facing;
      const turn = Math.min(0.7, (task.end - task.start) * 0.3);
      if (Math.abs(nearestTurn(direction, facing) - facing) > 0.2) turnTo(direction, task.start, task.start + turn);
      holdUntil(indexOf(task.start + turn));
      const from = here;
      const to: Vec3 = place
        ? [place.point[0], from[1], place.point[2]]
        : [from[0] - sin(direction) * footAhead, from[1], from[2] - cos(direction) * footAhead];
      const first = task.start + turn;
      const settle = action.id === 'sit-down' ? task.end : Math.min(task.end, first + 1.6);
      const last = indexOf(settle);
      for (; written < last; written++) {
        const u = minimumJerk(((written * step - first) / (settle - first) - 0.1) / 0.7);
        put(
          written,
          [from[0] + (to[0] - from[0]) * u, from[1], from[2] + (to[2] - from[2]) * u],
          facing,
          footAhead * u,
        );
      }
      here = to;
      seated = true;
      return;
    }
    // Catchers face where the thing comes from, everybody else what they do it to.
    const toward =
      action.family === 'catch' && performance.target ? others.thrownFrom(performance.target) : targetPoint;
    // Nobody turns to what is in his own hand.
    const ownThing = performance.target && others.player(performance.target)?.actor.support === player.actor.id;
    const wanted =
      performance.heading ??
      (action.id === 'turn-around'
        ? facing + Math.PI
        : toward && TURN_FAMILIES.has(action.family) && !ownThing && flatDistance(toward, here) > 0.1
          ? headingTo(here, toward)
          : undefined);
    if (wanted !== undefined && !seated) {
      const difference = Math.abs(nearestTurn(wanted, facing) - facing);
      const least =
        action.id.startsWith('turn') || performance.heading !== undefined ? 0.02 : action.family === 'look' ? 1.1 : 0.5;
      if (difference > least)
        turnTo(
          wanted,
          task.start,
          Math.min(task.start + 0.35 + difference * 0.45, Math.max(task.end, task.start + 0.3)),
        );
    }
  });
  holdUntil(count);

  // A chase told in parts of different speed is one run: its pace changes smoothly.
  for (const run of stretches) {
    if (run.parts < 2) continue;
    for (const line of [x, z]) line.set(smoothZeroPhase(line.slice(run.first, run.last), CHASE_EASE, step), run.first);
  }

  const flying = (i: number): boolean => leaps.some((l) => i * step >= l.takeOff && i * step <= l.landing);
  if (legged) smoothLevel(y, flying, step);
  const heading = smoothZeroPhase(target, clamp(0.05 + player.legLength * 0.11, 0.06, 0.25), step);
  const speed = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 1);
    const b = Math.min(count - 1, i + 1);
    // The speed that makes steps is that of the spot the feet stand around: sliding onto a seat is no walking.
    const dx = x[b]! - x[a]! + ahead[b]! * sin(target[b]!) - ahead[a]! * sin(target[a]!);
    const dz = z[b]! - z[a]! + ahead[b]! * cos(target[b]!) - ahead[a]! * cos(target[a]!);
    speed[i] = Math.sqrt(dx * dx + dz * dz) / ((b - a) * step);
  }
  return { x, y, z, heading, speed, step, leaps, ahead, seat, backwards };
};

/** Ground heights smoothed within each stretch on the ground; flights stay ballistic. */
const smoothLevel = (y: Float64Array, flying: (i: number) => boolean, step: number): void => {
  let from = 0;
  for (let i = 0; i <= y.length; i++) {
    if (i < y.length && !flying(i)) continue;
    if (i - from > 4) y.set(smoothZeroPhase(y.slice(from, i), 0.09, step), from);
    from = i + 1;
  }
};

/** A root at any time, also a little before the film and after it (moving on as at its ends). */
export const routeAt = (
  route: Route,
  time: number,
): { readonly position: Vec3; readonly heading: number; readonly speed: number; readonly ahead: number } => {
  const last = route.x.length - 1;
  const f = time / route.step;
  const i = clamp(Math.floor(f), 0, Math.max(0, last - 1));
  const u = f - i;
  const at = (a: Float64Array): number => a[i]! + (a[Math.min(last, i + 1)]! - a[i]!) * u;
  const held = clamp(u, 0, 1);
  return {
    position: [at(route.x), route.y[i]! + (route.y[Math.min(last, i + 1)]! - route.y[i]!) * held, at(route.z)],
    heading: route.heading[i]! + (route.heading[Math.min(last, i + 1)]! - route.heading[i]!) * held,
    speed: route.speed[i]! + (route.speed[Math.min(last, i + 1)]! - route.speed[i]!) * held,
    ahead: route.ahead[i]! + (route.ahead[Math.min(last, i + 1)]! - route.ahead[i]!) * held,
  };
};
