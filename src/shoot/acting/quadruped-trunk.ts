/** The trunk of a four-legged body: carried at shoulders and hips, rocking and flexing with the gait, leaping, resting. */
import { asin, atan2, cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, clamp, fromAxisAngle, fromHeading, mix, rotate, scale, sub } from '../../foundation/vec.ts';
import { between } from '../motion/ease.ts';
import { bellyHeight } from './belly.ts';
import type { Deed } from './deeds.ts';
import type { Footwork } from './footfalls.ts';
import { footingAt } from './footing.ts';
import type { Life } from './life.ts';
import type { Posture } from './posture.ts';
import type { Route } from './route.ts';
import { routeAt } from './route.ts';
import type { Setup } from './setup.ts';
import { springAt } from './spring.ts';

const TURN = 2 * Math.PI;

const middle = (points: readonly Vec3[]): Vec3 =>
  scale(
    points.reduce((a, b) => add(a, b), [0, 0, 0] as Vec3),
    1 / Math.max(1, points.length),
  );

/** How a trunk is carried at one instant. */
export interface Carriage {
  /** Heights of shoulders and hips over the root, m. */
  front: number;
  rear: number;
  /** Bend of the back, rad; positive gathers. */
  flex: number;
  roll: number;
  yaw: number;
  /** How far it is ahead of the root, m. */
  ahead: number;
}

/** What a trunk goes by. */
export interface TrunkPlans {
  readonly route: Route;
  readonly footwork: Footwork;
  readonly posture: (time: number) => Posture;
  readonly life: Life;
  /** The body's own deeds. */
  readonly deeds: readonly Deed[];
}

/** A trunk that can be asked and set. */
export interface Trunk {
  /** How it would like to be carried; legs may bound the heights. */
  at(tick: number, time: number): Carriage;
  /** Set the figure's root, trunk and neck; returns the pitch, rad. */
  set(time: number, carriage: Carriage): number;
  /** 0–1 at a physics step. */
  gallop(step: number): number;
  /** From hips to shoulders, m. */
  readonly span: number;
}

/** Plan a trunk. */
export const createTrunk = (setup: Setup, plans: TrunkPlans): Trunk => {
  const { player, clock, ground, gravity, others } = setup;
  const { route, footwork, posture, life, deeds } = plans;
  const { figure, legs } = player;
  const leg = player.legLength;
  const supple = player.mass < 150 ? 1 : 0.28;
  const isFront = legs.map((l) => l.name.startsWith('front'));
  const front = middle(legs.filter((_, i) => isFront[i]).map((l) => figure.restOf(l.joints[0]!)));
  const rear = middle(legs.filter((_, i) => !isFront[i]).map((l) => figure.restOf(l.joints[0]!)));
  const pelvisRest = figure.restOf(1);
  const centre = mix(front, rear, 0.5);
  const span = sub(front, rear);
  const spanLength = Math.sqrt(span[1] * span[1] + span[2] * span[2]);
  const spanAngle = atan2(span[1], span[2]);
  // A leaping body sinks as deep as its legs fold, but never onto its belly.
  const room = Math.min(0.4 * leg, 0.7 * (bellyHeight(player.model) ?? leg));
  /** Who strikes at something out of reach leans towards it, m. */
  const leanAt = (time: number): number => {
    const strike = deeds.find((d) => (d.kind === 'strike' || d.kind === 'push') && Math.abs(time - d.time) < 0.9);
    const spot = strike && others.at(strike.object, strike.time);
    if (!strike || !spot) return 0;
    const t = time - strike.time;
    const at = routeAt(route, strike.time).position;
    const [dx, dz] = [spot[0] - at[0], spot[2] - at[2]];
    const lacking = Math.sqrt(dx * dx + dz * dz) - front[2] - 0.75 * leg;
    return clamp(lacking, 0, 0.35 * leg) * between(t, -0.7, -0.15) * (1 - between(t, 0.25, 0.9));
  };

  const at = (tick: number, time: number): Carriage => {
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const root = routeAt(route, time);
    const going = footwork.going[step]!;
    const phase = TURN * footwork.phase[step]!;
    const name = footwork.gaits[step]!;
    const walk = name === 'walk' || name === 'amble' || name === 'stand' ? 1 : 0;
    const run = footwork.running[step]! * going;
    const gallop = gallopWeight(step);
    const trot = run * (1 - gallop);
    const now = posture(time);
    const spring = springAt(route.leaps, time, gravity, room);
    const floor = (forward: number): number => {
      if (spring.flight > 0) return 0;
      const x = root.position[0] + forward * sin(root.heading);
      const z = root.position[2] + forward * cos(root.heading);
      const level = footingAt(ground, root.position, x, z, leg)[1];
      return clamp(level - root.position[1], -leg * 0.5, leg * 0.5);
    };
    const breath = 0.004 * leg * life.breath(time);
    const lower = leg * (0.015 + 0.03 * going + 0.05 * gallop);
    const bobWalk = 0.012 * leg * walk * going;
    let f =
      floor(front[2]) +
      front[1] -
      lower +
      breath +
      bobWalk * cos(2 * phase - 1.2) -
      0.035 * leg * trot * cos(2 * phase - TURN * 0.42);
    let r =
      floor(rear[2]) +
      rear[1] -
      lower +
      bobWalk * cos(2 * phase + 0.4) -
      0.035 * leg * trot * cos(2 * phase - TURN * 0.42);
    // Heavy bodies rock by 5–8° in the gallop, supple ones flex instead and rock a little more.
    const rock = (0.06 + 0.065 * supple) * leg * gallop;
    f += rock * cos(phase - TURN * 0.12);
    r += rock * cos(phase - TURN * 0.64);
    // Nose up for take-off, turning about the hips; down about the shoulders for landing.
    const lift = sin(spring.pitch) * span[2];
    f += spring.pivot * lift - spring.sinkFront;
    r -= (1 - spring.pivot) * lift + spring.sinkRear;
    if (now.seated > 0) {
      r -= now.seated * rear[1] * 0.7;
      f += now.seated * front[1] * 0.05;
    }
    if (now.lying > 0) {
      r -= now.lying * rear[1] * 0.68;
      f -= now.lying * front[1] * 0.66;
    }
    if (now.crouching > 0) {
      r -= now.crouching * rear[1] * 0.3;
      f -= now.crouching * front[1] * 0.38;
    }
    const flex = supple * (0.36 * gallop * cos(phase - TURN * 0.9) + 0.3 * spring.bend);
    return {
      front: f,
      rear: r,
      flex,
      // Who stands shifts the weight now and then.
      roll: (0.035 * walk * going + 0.02 * trot) * sin(phase) + 0.014 * (1 - going) * life.drift(time, 10, 2.6),
      yaw: 0.03 * (1 - gallop) * going * sin(phase + 0.8) + 0.02 * (1 - going) * life.drift(time, 11, 3.4),
      ahead: spring.shift + leanAt(time),
    };
  };

  const gallops = new Float64Array(route.x.length);
  let gallopLevel = footwork.gaits[0] === 'gallop' || footwork.gaits[0] === 'hop' ? 1 : 0;
  for (let i = 0; i < gallops.length; i++) {
    const on = footwork.gaits[i] === 'gallop' || footwork.gaits[i] === 'hop' ? 1 : 0;
    gallopLevel += (on - gallopLevel) * Math.min(1, route.step / 0.15);
    gallops[i] = gallopLevel;
  }
  function gallopWeight(step: number): number {
    return gallops[step]!;
  }

  /** Root, trunk and tail; heights of shoulders and hips are given. */
  const set = (time: number, trunk: Carriage): number => {
    const at = routeAt(route, time);
    figure.clear();
    figure.position = at.position;
    figure.rotation = fromHeading(at.heading);
    const tilt = spanAngle - asin(clamp((trunk.front - trunk.rear) / spanLength, -0.95, 0.95));
    const turn = fromAxisAngle([1, 0, 0], tilt);
    const rearNow = rotate(turn, sub(rear, pelvisRest));
    const centreNow = rotate(turn, sub(centre, pelvisRest));
    // Who sits keeps the shoulders over the front paws and brings the hips up to them.
    const frontNow = rotate(turn, sub(front, pelvisRest));
    const sitting = posture(time).seated;
    const middleZ = centre[2] - centreNow[2];
    figure.offset = [
      0,
      trunk.rear - pelvisRest[1] - rearNow[1],
      middleZ + (front[2] - 0.04 * leg - frontNow[2] - middleZ) * sitting - pelvisRest[2] + trunk.ahead,
    ];
    const before = routeAt(route, time - 0.12);
    const after = routeAt(route, time + 0.12);
    const bank = clamp((at.speed * (after.heading - before.heading)) / 0.24 / gravity, -0.4, 0.4);
    const curl = clamp(routeAt(route, time + 0.25).heading - routeAt(route, time - 0.1).heading, -0.5, 0.5);
    figure.add('pelvis', tilt - 0.5 * trunk.flex, trunk.yaw - 0.2 * curl, -bank + trunk.roll);
    figure.add('spine', trunk.flex * 0.6, -trunk.yaw + 0.25 * curl, -0.6 * trunk.roll);
    figure.add('chest', trunk.flex * 0.45, -trunk.yaw + 0.2 * curl, -0.9 * trunk.roll);
    figure.add('neck-1', 0, 0.2 * curl);
    figure.add('neck-2', 0, 0.2 * curl);
    return tilt;
  };

  return { at, set, gallop: gallopWeight, span: spanLength };
};
