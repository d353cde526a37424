/** Four-legged bodies: footfalls, trunk carried by its legs, flexing spine, steady head, tail and ears. Numbers from animals.md. */
import { atan2, sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  clamp,
  conjugate,
  fromAxisAngle,
  fromHeading,
  length,
  multiply,
  rotate,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { underEnvelope } from '../motion/envelope.ts';
import type { Acting, Scene } from './actor.ts';
import { lowerHead, playAnimalGestures } from './animal-gestures.ts';
import type { FootState, FootStyle, Print } from './foot.ts';
import { footAt, printOf } from './foot.ts';
import { planFootwork } from './footfalls.ts';
import { applyGaze, createGaze, directionTo, lookTarget } from './gaze.ts';
import { createLife } from './life.ts';
import { planPosture } from './posture.ts';
import type { Limb, Placed } from './quadruped-limbs.ts';
import { limbPole, restingFoot, strikingPaw, withinReach } from './quadruped-limbs.ts';
import { createTrunk } from './quadruped-trunk.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';
import { createLiveliness } from './tail-and-ears.ts';

const TURN = 2 * Math.PI;

/** Plan a quadruped's film and return its acting. */
export const createQuadruped = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, legs } = player;
  const route = planRoute(player, clock, ground, gravity, others, true);
  const footwork = planFootwork(player, route, clock, ground, gravity);
  const posture = planPosture(player);
  const mass = Math.max(player.mass, 0.02);
  // Breaths per minute 53.5·M^−0.26 (Stahl).
  const life = createLife(
    player.random.child('life'),
    clock.duration,
    (53.5 / 60) * (mass < 1 ? 1.3 : mass < 30 ? 0.48 : mass < 900 ? 0.22 : 0.13),
  );
  const gaze = createGaze();
  const own = player.random.child('own').next();
  const leg = player.legLength;
  const prints: Print[] = legs.map((l) => ({
    ankle: figure.restOf(l.joints[l.joints.length - 1]!),
    sole: l.sole,
    heel: l.sole,
    toe: l.sole,
  }));
  const edges = legs.map((l) => printOf(player.model, l));
  const hipsZ = legs.map((l) => figure.restOf(l.joints[0]!)[2]);
  const isFront = legs.map((l) => l.name.startsWith('front'));
  const limbs: Limb[] = legs.map((l, i) => ({ leg: l, front: isFront[i]!, ankle: prints[i]!.ankle }));
  const limbLengths = legs.map((l) => {
    const [a, b, c] = l.joints.map((j) => figure.restOf(j)) as [Vec3, Vec3, Vec3];
    return length(sub(b, a)) + length(sub(c, b));
  });
  const styles: FootStyle[] = legs.map((_, i) => ({
    strike: 0.06,
    push: isFront[i] ? 0.1 : 0.2,
    lift: leg * 0.1,
    liftRunning: leg * 0.2,
    fullSpeed: Math.sqrt(leg * gravity) * 0.5,
    fold: isFront[i] ? 0.95 : 0.4,
  }));
  const deeds = setup.deeds.filter((d) => d.agent === player.actor.id);
  const trunk = createTrunk(setup, { route, footwork, posture, life, deeds });
  const liven = createLiveliness(player, life, own);

  const feetAt = (time: number): FootState[] => {
    const turn = fromHeading(routeAt(route, time).heading);
    const leap = route.leaps.find((l) => time >= l.crouchStart && time <= l.settled);
    const flight = leap ? clamp((time - leap.takeOff) / (leap.landing - leap.takeOff), 0, 1) : 0;
    const body = (point: Vec3): Vec3 => add(figure.position, rotate(turn, point));
    const far = leap && length(sub(leap.to, leap.from)) > 0.4 ? 1 : 0.2;
    return legs.map((_, i) => {
      // Front paws reach ahead, hind legs trail, then come under for the landing.
      const tuck: Vec3 = isFront[i]
        ? [0, leg * (0.34 * far + 0.12), leg * far * (0.34 + 0.2 * flight)]
        : [0, leg * (0.2 + 0.12 * flight), leg * far * (-0.62 + 1.0 * smoothstep(0.35, 1, flight))];
      return leanFoot(footAt(prints[i]!, footwork.holds[i]!, time, styles[i]!, body, turn, tuck), i, turn);
    });
  };

  /** The lowest bone leans with its leg: back while the foot is ahead of the hip, forward while it trails. */
  const leanFoot = (foot: FootState, i: number, turn: Quat): FootState => {
    if (foot.flying > 0) return foot;
    const weight = foot.planted ? 1 : 1 - 0.5 * smoothstep(0, 0.3, foot.swing) * (1 - smoothstep(0.7, 1, foot.swing));
    const print = prints[i]!;
    const on = (point: Vec3): Vec3 => add(foot.ankle, rotate(foot.rotation, sub(point, print.ankle)));
    const reach = rotate(conjugate(turn), sub(on(print.sole), figure.worldPosition[legs[i]!.joints[0]!]!));
    const angle = clamp(atan2(reach[2] - (print.sole[2] - hipsZ[i]!), Math.max(-reach[1], 0.2 * leg)), -0.7, 0.7);
    const lean = fromAxisAngle(rotate(turn, [1, 0, 0]), -angle * weight * (angle > 0 ? 0.6 : 0.9));
    // It tips over its toes or its heel, so that neither goes into the ground.
    const pivot = on(angle > 0 ? edges[i]!.heel : edges[i]!.toe);
    return {
      ...foot,
      ankle: add(pivot, rotate(lean, sub(foot.ankle, pivot))),
      rotation: multiply(lean, foot.rotation),
    };
  };

  // Bounds of shoulder and hip heights from the legs that stand.
  const series = {
    wantedFront: new Float64Array(clock.ticks),
    wantedRear: new Float64Array(clock.ticks),
    boundFront: new Float64Array(clock.ticks),
    boundRear: new Float64Array(clock.ticks),
  };
  for (let tick = 0; tick < clock.ticks; tick++) {
    const time = tick * clock.tick;
    const carriage = trunk.at(tick, time);
    trunk.set(time, carriage);
    figure.applyAngles();
    series.wantedFront[tick] = carriage.front;
    series.wantedRear[tick] = carriage.rear;
    let mostFront = Number.POSITIVE_INFINITY;
    let mostRear = Number.POSITIVE_INFINITY;
    feetAt(time).forEach((foot, i) => {
      if (foot.flying > 0 || (!foot.planted && foot.swing > 0.1 && foot.swing < 0.85)) return;
      const reach = limbLengths[i]! * 0.998;
      const hip = figure.worldPosition[legs[i]!.joints[0]!]!;
      const dx = hip[0] - foot.ankle[0];
      const dz = hip[2] - foot.ankle[2];
      const up = Math.sqrt(Math.max(reach * reach - dx * dx - dz * dz, 0.16 * reach * reach));
      const bound = foot.ankle[1] + up - hip[1];
      if (isFront[i]) mostFront = Math.min(mostFront, carriage.front + bound);
      else mostRear = Math.min(mostRear, carriage.rear + bound);
    });
    series.boundFront[tick] = mostFront;
    series.boundRear[tick] = mostRear;
  }
  const fronts = underEnvelope(series.wantedFront, series.boundFront, clock.tick);
  const rears = underEnvelope(series.wantedRear, series.boundRear, clock.tick);

  const pose = (tick: number, time: number, scene: Scene): void => {
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const going = footwork.going[step]!;
    const phase = TURN * footwork.phase[step]!;
    const gallop = trunk.gallop(step) * going;
    const now = posture(time);
    const carriage = { ...trunk.at(tick, time), front: fronts[tick]!, rear: rears[tick]! };
    const tilt = trunk.set(time, carriage);

    // The head keeps level while the trunk tilts and flexes; it nods with the walk and pumps with the gallop.
    const steady = -(tilt + carriage.flex * 0.55) * 0.85;
    const walking = going * (1 - gallop);
    const nod = 0.05 * walking * sin(2 * phase + 0.6) + 0.1 * gallop * sin(phase - TURN * 0.3);
    figure.add('neck-1', steady * 0.4 + nod * 0.6 + 0.28 * gallop);
    figure.add('neck-2', steady * 0.3 + nod * 0.4 + 0.1 * gallop);
    figure.add('head', steady * 0.3 - nod - 0.34 * gallop);
    figure.add('chest', 0.008 * life.breath(time));
    figure.add(
      'neck-1',
      0.01 * life.breath(time) + 0.04 * life.drift(time, 1, 3),
      0.05 * life.drift(time, 2, 4) * (1 - going),
    );

    liven(time, { now, going, gallop, running: footwork.running[step]!, phase, tilt });

    const down = playAnimalGestures(player, time, clock.duration);

    // Gaze.
    figure.place();
    const looking = lookTarget(player, time, scene);
    const [glanceYaw, glancePitch] = life.glance(time);
    let yaw = glanceYaw * 1.3 * (1 - 0.7 * going) * (1 - down);
    let pitch = glancePitch * (1 - down);
    const around = player.tasks.find((t) => t.action.id === 'look-around' && t.start <= time && time < t.end);
    if (around) yaw = 1.1 * sin(TURN * 0.25 * (time - around.start) + 0.4);
    if (looking && down < 0.1) [yaw, pitch] = directionTo(figure, looking);
    applyGaze(
      figure,
      gaze,
      { yaw: 1.25, pitch: 0.75, head: 0.12, eyes: 0.04, necks: ['neck-1', 'neck-2'] },
      yaw,
      pitch,
      clock.tick,
    );
    const asleep = player.tasks.some((t) => t.action.id === 'sleep' && t.start <= time && time < t.end) ? 1 : 0;
    const lids = Math.max(life.blink(time), asleep) * 1.4;
    figure.add('lid-left', lids);
    figure.add('lid-right', lids);
    const rest = Math.max(asleep, 0.25 * now.lying * (asleep ? 1 : 0));
    if (rest > 0) {
      figure.add('neck-1', 0.75 * rest);
      figure.add('neck-2', 0.35 * rest);
      figure.add('head', -0.3 * rest);
    }
    figure.applyAngles();
    if (down > 0) lowerHead(figure, down, ground, leg);

    const turn = fromHeading(routeAt(route, time).heading);
    const body = { position: figure.position, rotation: figure.rotation, turn, leg, span: trunk.span };
    const strike = deeds.find(
      (d) => (d.kind === 'strike' || d.kind === 'kick' || d.kind === 'push') && Math.abs(time - d.time) < 0.9,
    );
    feetAt(time).forEach((foot, i) => {
      const limb = limbs[i]!;
      const [a, b, c] = limb.leg.joints as readonly number[];
      let placed: Placed = restingFoot(foot, limb, body, now);
      if (strike && limb.leg.name === 'front-right') {
        const spot = scene.focus(strike.object) ?? figure.position;
        const height = others.player(strike.object)?.height ?? 0.1;
        placed = strikingPaw(placed, limb, body, time - strike.time, spot, height);
      }
      const ankle = foot.planted
        ? placed.ankle
        : withinReach(placed.ankle, figure.worldPosition[a!]!, limbLengths[i]!, foot.swing);
      figure.solveLimb(a!, b!, c!, ankle, limbPole(limb, body, now), limb.leg.bend);
      figure.setWorldRotation(c!, placed.rotation);
    });
    figure.place();
  };
  return { route, footwork, pose };
};
