/**
 * Where and when every foot stands. A foot is put down where the hip will pass over it and stays there, fixed in the
 * world, until it is lifted; standing bodies that turn or stop with a foot astray take correction steps.
 */
import type { Leg } from '../../catalog/model.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp, smoothstep } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Clock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import { footingAt } from './footing.ts';
import type { Gait } from './gait.ts';
import { footfallsOf, gaitAt } from './gait.ts';
import type { Leap } from './leap.ts';
import type { Route } from './route.ts';
import { routeAt } from './route.ts';
import { foreLead, hindLag } from './spring.ts';

/** A foot standing in one place for a while. */
export interface Foothold {
  /** Where the sole stands, m. */
  readonly position: Vec3;
  /** rad */
  readonly heading: number;
  /** Up-direction of the ground. */
  readonly normal: Vec3;
  /** Touch-down and lift-off, s. */
  readonly from: number;
  to: number;
  /** Speed of travel at touch-down and lift-off, m/s: strong heel strike and push-off, or none. */
  readonly speedIn: number;
  speedOut: number;
  /** The foot came through the air with the whole body. */
  readonly landing?: Leap;
  /** 0 walking to 1 running when it was lifted. */
  running: number;
}

/** All footholds of one actor, and its stride phase. */
export interface Footwork {
  /** Per leg, in order of time. */
  readonly holds: readonly (readonly Foothold[])[];
  /** Stride phase at every step (strides). */
  readonly phase: Float64Array;
  /** How much it is going (0 standing, 1 at its pace), smoothed, at every step. */
  readonly going: Float64Array;
  /** 0 walk to 1 run at every step. */
  readonly running: Float64Array;
  readonly gaits: readonly Gait['name'][];
}

/** Seconds planned before the film, so that a film can begin in mid-stride. */
const LEAD = 1.6;

/** Plan all steps of one actor. */
export const planFootwork = (player: Player, route: Route, clock: Clock, ground: Ground, gravity: number): Footwork => {
  const legs = player.legs;
  const dt = route.step;
  const lead = Math.round(LEAD / dt);
  const count = route.x.length;
  const size = player.legLength / 0.9;
  const tempo = Math.sqrt(clamp(size, 0.02, 3));
  const slow = 0.06 * tempo;
  const biped = player.model.rig.kind !== 'quadruped';
  const random = player.random.child('footwork');
  let phase = random.next();
  const end = clock.duration;

  const neutral = (leg: Leg, time: number): { position: Vec3; heading: number; normal: Vec3 } => {
    const root = routeAt(route, clamp(time, -LEAD, end + LEAD));
    // Walkers put their feet nearly on one line, standing bodies apart.
    const narrow = biped ? 1 - 0.45 * smoothstep(0.3, 1, root.speed / (1.2 * tempo)) : 1;
    const x = leg.sole[0] * narrow;
    const z = leg.sole[2] + root.ahead;
    const s = sin(root.heading);
    const c = cos(root.heading);
    const from = root.position[1] + Math.max(0.12, player.legLength * 0.35);
    const position = footingAt(
      ground,
      root.position,
      root.position[0] + x * c + z * s,
      root.position[2] - x * s + z * c,
      player.legLength,
    );
    return { position, heading: root.heading, normal: ground.normal(position[0], position[2], from) };
  };
  // Who is about to leap puts no foot where it will be only in the air.
  const beforeLeap = (now: number, time: number): number =>
    route.leaps.reduce((t, l) => (l.takeOff > now && l.takeOff < t ? l.takeOff : t), time);
  const flightAt = (time: number): Leap | undefined => route.leaps.find((l) => time >= l.takeOff && time < l.landing);

  const holds: Foothold[][] = legs.map((leg) => [
    { ...neutral(leg, -LEAD), from: -LEAD - 1, to: Number.POSITIVE_INFINITY, speedIn: 0, speedOut: 0, running: 0 },
  ]);
  const swingEnd = legs.map(() => Number.NEGATIVE_INFINITY);
  const cycles = legs.map(() => Number.NaN);
  const phases = new Float64Array(count);
  const going = new Float64Array(count);
  const running = new Float64Array(count);
  const gaits: Gait['name'][] = [];
  let gaitName: Gait['name'] = 'walk';
  let go = routeAt(route, 0).speed > slow ? 1 : 0;
  let run = gaitAt(player, routeAt(route, 0).speed, gravity).running;
  let flight: Leap | undefined;

  for (let i = -lead; i < count; i++) {
    const time = i * dt;
    const speed = routeAt(route, time).speed;
    // Steps answer the speed that is coming: a start begins with a real step, a stop ends with small quick ones.
    const coming = Math.max(
      speed,
      routeAt(route, time + 0.22 * tempo).speed,
      routeAt(route, time + 0.4 * tempo).speed * 0.8,
    );
    const gait = gaitAt(player, Math.max(coming, slow), gravity);
    const leap = flightAt(time);
    if (leap && !flight) {
      legs.forEach((_, k) => {
        const list = holds[k]!;
        // A foot still swinging at take-off leaves with the body: its landing never happens.
        if (list[list.length - 1]!.from > leap.takeOff && list.length > 1) list.pop();
        const hold = list[list.length - 1]!;
        // Forelegs leave first and land first.
        const fore = legs[k]!.name.startsWith('front');
        const hind = legs[k]!.name.startsWith('hind');
        hold.to = Math.min(hold.to, Math.max(hold.from, leap.takeOff - (fore ? foreLead(leap) : 0)));
        const landing = leap.landing + (hind ? hindLag(leap) : 0);
        swingEnd[k] = landing;
        holds[k]!.push({
          ...neutral(legs[k]!, landing + 0.02),
          from: landing,
          to: Number.POSITIVE_INFINITY,
          speedIn: 0,
          speedOut: 0,
          landing: leap,
          running: 0,
        });
      });
    }
    flight = leap;
    const moving = speed > slow && !leap;
    if (moving) phase += Math.max(gait.rate, 0.7 / tempo) * dt;
    if (moving && gait.name !== gaitName && legs.every((_, k) => swingEnd[k]! <= time)) gaitName = gait.name;
    else if (moving && gait.name !== gaitName && (gait.name === 'gallop' || gaitName === 'gallop'))
      gaitName = gait.name;
    const touch = footfallsOf(gaitName);
    if (!leap) {
      legs.forEach((leg, k) => {
        if (time < swingEnd[k]!) return;
        const own = phase - touch(leg);
        const cycle = Math.floor(own);
        const p = own - cycle;
        if (moving && p >= gait.duty && p < 0.94 && cycles[k] !== cycle) {
          cycles[k] = cycle;
          const rate = Math.max(gait.rate, 0.7 / tempo);
          lift(k, time, clamp((1 - p) / rate, 0.08 * tempo, 0.7 * tempo), speed, gait.running);
        }
      });
      if (!moving) correct(time);
    }
    const goal = moving ? 1 : 0;
    go += (goal - go) * Math.min(1, dt / (0.16 * tempo));
    run += (gait.running * goal - run) * Math.min(1, dt / (0.2 * tempo));
    if (i >= 0) {
      phases[i] = phase;
      going[i] = go;
      running[i] = run;
      gaits[i] = moving ? gaitName : 'stand';
    }
  }
  return { holds, phase: phases, going, running, gaits };

  function lift(k: number, time: number, swing: number, speed: number, runs: number): void {
    const list = holds[k]!;
    const hold = list[list.length - 1]!;
    hold.to = time;
    hold.speedOut = speed;
    hold.running = runs;
    const landing = time + swing;
    swingEnd[k] = landing;
    const next = routeAt(route, landing);
    // It lands where the hip will pass over it.
    const gait = gaitAt(player, Math.max(next.speed, slow), gravity);
    const full = gait.passing / Math.max(gait.rate, 0.7 / tempo);
    // A body still gathering speed gets there later than its legs: then it lands nearer.
    const later = routeAt(route, landing + full).speed;
    const ahead = next.speed > slow ? full * clamp(next.speed / Math.max(later, 1e-3), 0.15, 1) : 0.3;
    list.push({
      ...neutral(legs[k]!, beforeLeap(time, landing + ahead)),
      from: landing,
      to: Number.POSITIVE_INFINITY,
      speedIn: next.speed,
      speedOut: 0,
      running: runs,
    });
  }

  function correct(time: number): void {
    if (swingEnd.some((s) => time < s + 0.03)) return;
    const ahead = 0.3 * tempo;
    const nextLeap = route.leaps.find((l) => l.takeOff > time && l.takeOff < time + ahead);
    if (nextLeap) return;
    let worst = -1;
    let most = 1;
    legs.forEach((leg, k) => {
      const hold = holds[k]![holds[k]!.length - 1]!;
      const goal = neutral(leg, time + ahead);
      const dx = goal.position[0] - hold.position[0];
      const dz = goal.position[2] - hold.position[2];
      const error = Math.sqrt(dx * dx + dz * dz) / (0.075 * size) + Math.abs(goal.heading - hold.heading) / 0.45;
      if (error > most) {
        most = error;
        worst = k;
      }
    });
    if (worst >= 0) {
      const swing = clamp(0.34 * tempo, 0.12, 0.6);
      lift(worst, time, swing, 0, 0);
    }
  }
};
