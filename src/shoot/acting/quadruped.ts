/** Four-legged bodies: footfalls, trunk carried by its legs, flexing spine, steady head, tail and ears. Numbers from animals.md. */
import { asin, atan2, cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  fromAxisAngle,
  fromHeading,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { between, minimumJerk } from '../motion/ease.ts';
import { underEnvelope } from '../motion/envelope.ts';
import type { Acting, Scene } from './actor.ts';
import { lowerHead, playAnimalGestures } from './animal-gestures.ts';
import type { FootState, FootStyle, Print } from './foot.ts';
import { footAt } from './foot.ts';
import { planFootwork } from './footfalls.ts';
import { applyGaze, createGaze, directionTo, lookTarget } from './gaze.ts';
import { leapCrouch } from './leap.ts';
import { createLife } from './life.ts';
import { planPosture } from './posture.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';

const TURN = 2 * Math.PI;

const middle = (points: readonly Vec3[]): Vec3 =>
  scale(
    points.reduce((a, b) => add(a, b), [0, 0, 0] as Vec3),
    1 / Math.max(1, points.length),
  );

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
  const supple = mass < 150 ? 1 : 0.28;
  const excitable = /dog|puppy|wolf|fox/.test(player.entry.id);
  const prints: Print[] = legs.map((l) => ({
    ankle: figure.restOf(l.joints[l.joints.length - 1]!),
    sole: l.sole,
    heel: l.sole,
    toe: l.sole,
  }));
  const isFront = legs.map((l) => l.name.startsWith('front'));
  const styles: FootStyle[] = legs.map((_, i) => ({
    strike: 0.16,
    push: isFront[i] ? 0.35 : 0.5,
    lift: leg * 0.1,
    liftRunning: leg * 0.2,
    fullSpeed: Math.sqrt(leg * gravity) * 0.5,
    fold: isFront[i] ? 0.95 : 0.4,
  }));
  const front = middle(legs.filter((_, i) => isFront[i]).map((l) => figure.restOf(l.joints[0]!)));
  const rear = middle(legs.filter((_, i) => !isFront[i]).map((l) => figure.restOf(l.joints[0]!)));
  const pelvisRest = figure.restOf(1);
  const centre = mix(front, rear, 0.5);
  const span = sub(front, rear);
  const spanLength = Math.sqrt(span[1] * span[1] + span[2] * span[2]);
  const spanAngle = atan2(span[1], span[2]);
  const deeds = setup.deeds.filter((d) => d.agent === player.actor.id);
  const tails = ['tail-1', 'tail-2', 'tail-3', 'tail-4'];
  const trunks = ['trunk-1', 'trunk-2', 'trunk-3', 'trunk-4'];

  interface Trunk {
    /** Heights of shoulders and hips over the root, m. */
    front: number;
    rear: number;
    flex: number;
    roll: number;
    yaw: number;
  }

  const trunkAt = (tick: number, time: number): Trunk => {
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const at = routeAt(route, time);
    const going = footwork.going[step]!;
    const phase = TURN * footwork.phase[step]!;
    const name = footwork.gaits[step]!;
    const walk = name === 'walk' || name === 'amble' || name === 'stand' ? 1 : 0;
    const run = footwork.running[step]! * going;
    const gallop = gallopWeight(step);
    const trot = run * (1 - gallop);
    const now = posture(time);
    const { depth, flight, leap } = leapCrouch(route.leaps, time);
    const floor = (forward: number): number => {
      if (flight > 0) return 0;
      const x = at.position[0] + forward * sin(at.heading);
      const z = at.position[2] + forward * cos(at.heading);
      return clamp(ground.height(x, z, at.position[1] + leg * 0.4) - at.position[1], -leg * 0.5, leg * 0.5);
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
    // Crouch before a jump, give on landing; nose up on the way up, down on the way down.
    f -= leg * (0.3 * depth + (leap && time > leap.landing ? 0.06 * depth : 0));
    r -= leg * 0.34 * depth;
    if (leap && flight > 0) {
      const speed =
        length(sub([leap.to[0], 0, leap.to[2]], [leap.from[0], 0, leap.from[2]])) / (leap.landing - leap.takeOff);
      const climb = leap.rise - gravity * (time - leap.takeOff);
      const tilt =
        clamp(atan2(climb, Math.max(speed, 1.2)) * 0.55, -0.55, 0.7) * Math.min(1, flight * 5, (1 - flight) * 6 + 0.35);
      f += sin(tilt) * span[2] * 0.5;
      r -= sin(tilt) * span[2] * 0.5;
    }
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
    const flex =
      supple *
      (0.36 * gallop * cos(phase - TURN * 0.9) +
        0.25 * depth -
        (flight > 0 ? 0.2 * sin(Math.PI * flight) * (leap && length(sub(leap.to, leap.from)) > 0.4 ? 1 : -0.5) : 0));
    return {
      front: f,
      rear: r,
      flex,
      roll: (0.035 * walk * going + 0.02 * trot) * sin(phase),
      yaw: 0.03 * (1 - gallop) * going * sin(phase + 0.8),
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
  const setTrunk = (time: number, trunk: Trunk): number => {
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
      middleZ + (front[2] - 0.04 * leg - frontNow[2] - middleZ) * sitting - pelvisRest[2],
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

  const feetAt = (time: number): FootState[] => {
    const turn = fromHeading(routeAt(route, time).heading);
    const { flight, leap } = leapCrouch(route.leaps, time);
    const body = (point: Vec3): Vec3 => add(figure.position, rotate(turn, point));
    const far = leap && length(sub(leap.to, leap.from)) > 0.4 ? 1 : 0.2;
    return legs.map((_, i) => {
      // Front paws reach ahead, hind legs trail, then come under for the landing.
      const tuck: Vec3 = isFront[i]
        ? [0, leg * (0.34 * far + 0.12), leg * far * (0.34 + 0.2 * flight)]
        : [0, leg * (0.2 + 0.12 * flight), leg * far * (-0.62 + 1.0 * smoothstep(0.35, 1, flight))];
      return footAt(prints[i]!, footwork.holds[i]!, time, styles[i]!, body, turn, tuck);
    });
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
    const trunk = trunkAt(tick, time);
    setTrunk(time, trunk);
    figure.applyAngles();
    series.wantedFront[tick] = trunk.front;
    series.wantedRear[tick] = trunk.rear;
    let mostFront = Number.POSITIVE_INFINITY;
    let mostRear = Number.POSITIVE_INFINITY;
    feetAt(time).forEach((foot, i) => {
      if (foot.flying > 0 || (!foot.planted && foot.swing > 0.1 && foot.swing < 0.85)) return;
      const [a, b, c] = legs[i]!.joints as readonly number[];
      const reach =
        (length(sub(figure.restOf(b!), figure.restOf(a!))) + length(sub(figure.restOf(c!), figure.restOf(b!)))) * 0.998;
      const hip = figure.worldPosition[a!]!;
      const dx = hip[0] - foot.ankle[0];
      const dz = hip[2] - foot.ankle[2];
      const up = Math.sqrt(Math.max(reach * reach - dx * dx - dz * dz, 0.16 * reach * reach));
      const bound = foot.ankle[1] + up - hip[1];
      if (isFront[i]) mostFront = Math.min(mostFront, trunk.front + bound);
      else mostRear = Math.min(mostRear, trunk.rear + bound);
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
    const gallop = gallopWeight(step) * going;
    const now = posture(time);
    const trunk = { ...trunkAt(tick, time), front: fronts[tick]!, rear: rears[tick]! };
    const tilt = setTrunk(time, trunk);

    // The head keeps level while the trunk tilts and flexes; it nods with the walk and pumps with the gallop.
    const steady = -(tilt + trunk.flex * 0.55) * 0.85;
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

    // Tail: each link a little later than the one before.
    const happy = player.tasks.some((t) => t.action.id === 'wag' && t.start <= time && time < t.end + 0.3)
      ? 1
      : excitable
        ? 0.45 * (1 - gallop)
        : 0;
    tails.forEach((tail, i) => {
      const late = i * 0.55;
      const wag = happy * (0.34 + 0.05 * i) * sin(TURN * 3.1 * time - late + own * 6);
      const sway =
        (0.1 + 0.04 * i) * going * sin(phase - late) + 0.09 * (1 - going) * sin(TURN * 0.35 * time - late + own * 9);
      const swish =
        mass > 150 ? 0.5 * (life.flick(time - i * 0.08, 7, 3.5, 0.9) - life.flick(time - i * 0.08, 8, 4.5, 0.9)) : 0;
      figure.add(
        tail,
        (0.16 * gallop - 0.06 * sin(phase - late) * gallop) * (i < 2 ? 1 : 0.4) +
          (i === 0 ? -0.3 * now.seated - 0.9 * now.lying : -0.25 * now.lying),
        wag * (1 - 0.8 * now.lying) + sway + swish,
        0,
      );
    });
    trunks.forEach((trunkJoint, i) => {
      figure.add(
        trunkJoint,
        0.1 * sin(TURN * 0.4 * time - i * 0.5 + own * 5) + 0.08 * going * sin(phase - i * 0.4),
        0,
        0.12 * sin(TURN * 0.33 * time - i * 0.6 + own * 3),
      );
    });
    const flap = mass > 1500 ? 0.3 * (0.5 + 0.5 * sin(TURN * 0.42 * time + own * 6)) : 0;
    figure.add(
      'ear-left',
      -0.3 * gallop,
      flap + 0.35 * life.flick(time, 1, 2.8, 0.24),
      0.12 * life.flick(time, 1, 2.8, 0.24),
    );
    figure.add(
      'ear-right',
      -0.3 * gallop,
      -flap - 0.35 * life.flick(time, 2, 3.4, 0.24),
      -0.12 * life.flick(time, 2, 3.4, 0.24),
    );
    // A running dog pants.
    if (excitable)
      figure.add(
        'jaw',
        (0.16 + 0.05 * sin(TURN * 3 * time)) * Math.max(footwork.running[step]! * going, happy > 0.9 ? 0.8 : 0),
      );

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

    feetAt(time).forEach((foot, i) => {
      const l = legs[i]!;
      const [a, b, c] = l.joints as readonly number[];
      let ankle = foot.ankle;
      let rotation = foot.rotation;
      const sit = now.seated;
      const lie = now.lying;
      if (!isFront[i] && sit + lie > 0) {
        // Metatarsus flat on the ground, foot forward under the belly.
        const w = Math.min(1, sit + lie);
        const turn = multiply(fromHeading(routeAt(route, time).heading), fromAxisAngle([1, 0, 0], -0.72 * w));
        const sole = addScaled(
          addScaled(
            figure.position,
            rotate(figure.rotation, [
              l.sole[0] * (1 + 0.35 * w),
              0,
              l.sole[2] + leg * (0.3 * sit + 0.3 * lie) + sit * spanLength * 0.26,
            ]),
            1,
          ),
          [0, 1, 0],
          leg * 0.005,
        );
        const flat = add(sole, rotate(turn, sub(figure.restOf(c!), l.sole)));
        ankle = mix(ankle, flat, w);
        rotation = turn;
      } else if (isFront[i] && lie > 0) {
        const turn = multiply(fromHeading(routeAt(route, time).heading), fromAxisAngle([1, 0, 0], -0.75 * lie));
        const sole = addScaled(
          add(figure.position, rotate(figure.rotation, [l.sole[0], 0, l.sole[2] + leg * 0.5])),
          [0, 1, 0],
          leg * 0.005,
        );
        ankle = mix(ankle, add(sole, rotate(turn, sub(figure.restOf(c!), l.sole))), lie);
        rotation = turn;
      }
      const strike = deeds.find(
        (d) => (d.kind === 'strike' || d.kind === 'kick' || d.kind === 'push') && Math.abs(time - d.time) < 0.9,
      );
      if (strike && l.name === 'front-right') {
        const t = time - strike.time;
        const w = between(t, -0.6, -0.2) * (1 - between(t, 0.3, 0.85));
        const spot = scene.focus(strike.object) ?? figure.position;
        const object = others.player(strike.object);
        const forward = rotate(figure.rotation, [0, 0, 1]);
        const high = addScaled(spot, [0, 1, 0], (object?.height ?? 0.1) * 0.28);
        const swing = t < 0 ? -0.3 * leg * (1 - minimumJerk((t + 0.2) / 0.2)) : 0.22 * leg * minimumJerk(t / 0.2);
        const paw = addScaled(
          addScaled(high, forward, swing - 0.1 * leg),
          [0, 1, 0],
          t < 0 ? 0.3 * leg * (1 - minimumJerk((t + 0.25) / 0.25)) : 0,
        );
        const point = multiply(figure.rotation, fromAxisAngle([1, 0, 0], -0.9));
        ankle = mix(ankle, add(paw, rotate(point, sub(figure.restOf(c!), l.sole))), w);
        rotation = w > 0.5 ? point : rotation;
      }
      if (!foot.planted) {
        // A swinging leg is never stretched out.
        const hip = figure.worldPosition[a!]!;
        const way = sub(ankle, hip);
        const most =
          0.95 *
          (length(sub(figure.restOf(b!), figure.restOf(a!))) + length(sub(figure.restOf(c!), figure.restOf(b!))));
        const near = 0.9 * most;
        const far = length(way);
        const middle = smoothstep(0, 0.2, foot.swing) * (1 - smoothstep(0.72, 0.98, foot.swing));
        if (far > near)
          ankle = mix(
            ankle,
            addScaled(hip, way, (near + (most - near) * (1 - 1 / (1 + (far - near) / (most - near)))) / far),
            middle,
          );
      }
      const forward = rotate(figure.rotation, [0, 0, l.bend]);
      const outward = rotate(figure.rotation, [l.name.endsWith('left') ? 1 : -1, 0, 0]);
      const pole = normalize(
        add(addScaled(forward, outward, 0.1 + (isFront[i] ? 0.1 * (sit + lie) : 0.35 * sit + 1.1 * lie)), [
          0,
          0.35 * (isFront[i] ? 0 : sit),
          0,
        ]),
      );
      figure.solveLimb(a!, b!, c!, ankle, pole, l.bend);
      figure.setWorldRotation(c!, rotation);
    });
    figure.place();
  };
  return { route, footwork, pose };
};
