/** People and others on two legs: gait, balance, gestures, postures, hands on things. Curves from people.md. */
import { cos, sin } from '../../foundation/exact.ts';
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
  slerp,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { heldInBoth } from '../holding.ts';
import { between, envelope, minimumJerk } from '../motion/ease.ts';
import { underEnvelope } from '../motion/envelope.ts';
import type { Acting, Scene } from './actor.ts';
import { bearing, spiritOf } from './bearing.ts';
import { crawl, crawlingAt } from './crawling.ts';
import { feelingHand } from './feeling-hands.ts';
import type { FootState, FootStyle, Print } from './foot.ts';
import { footAt, printOf } from './foot.ts';
import { planFootwork } from './footfalls.ts';
import { gaitAt } from './gait.ts';
import { applyGaze, createGaze, directionTo, lookTarget } from './gaze.ts';
import type { GestureScene, Reach } from './gestures.ts';
import { arm, hasPlay, playGesture } from './gestures.ts';
import { handDeeds } from './hands.ts';
import { leapCrouch } from './leap.ts';
import { createLife } from './life.ts';
import { kickAt, reachTo, somersault } from './limbs.ts';
import { bedFor, fallenBed, handOnBelly, layDown } from './lying.ts';
import { FALLS, planPosture } from './posture.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';
import { hangingLeg, restHands } from './sitting.ts';
import { createSkirt } from './skirt.ts';
import { supportHeight } from './support-height.ts';
import { isAfloat, swim, swimArms } from './swimming.ts';

const TURN = 2 * Math.PI;
/** Gestures that leave the hands in the lap. */
const QUIET_HANDS = new Set(['nod', 'shake-head', 'look-around', 'lean', 'bark']);
/** Gestures of one hand only. */
const ONE_HANDED = new Set(['wave', 'point', 'drink', 'eat', 'pet', 'high-five', 'shake-hands']);
const GAZE = { yaw: 1.15, pitch: 0.6, head: 0.13, eyes: 0.035, necks: ['chest', 'neck'] };

/** Plan a biped's film and return its acting. */
export const createBiped = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, legs, model } = player;
  const afloat = isAfloat(player);
  const route = planRoute(player, clock, ground, gravity, others, !afloat);
  const footwork = planFootwork(player, route, clock, ground, gravity);
  const posture = planPosture(player);
  const life = createLife(player.random.child('life'), clock.duration, 0.25);
  const gaze = createGaze();
  const own = player.random.child('own').next();
  const spirit = spiritOf(player, own);
  const prints: Print[] = legs.map((leg) => printOf(model, leg));
  const leg = player.legLength;
  const size = leg / 0.9;
  const tempo = Math.sqrt(size);
  const style: FootStyle = {
    strike: 0.3,
    push: 0.86,
    lift: 0.035 * size,
    liftRunning: 0.34 * size,
    fullSpeed: 1.0 * tempo,
  };
  const pelvis = figure.joint('pelvis');
  const pelvisRest = figure.restOf(Math.max(pelvis, 1));
  const seatAnchor = model.anchors.seat?.position;
  const seatDrop = seatAnchor ? pelvisRest[1] - seatAnchor[1] : 0.1 * size;
  const chairHeight = route.seat ? route.seat.point[1] : undefined;
  /** Where hands work on a thing that stands fixed. */
  const keysOf = (id: string): Pick<GestureScene, 'keys'> | undefined => {
    const thing = others.player(id);
    const anchor = thing?.model.anchors.keys ?? thing?.model.anchors.top;
    if (!thing || !anchor || thing.model.rig.kind === 'biped' || thing.actor.support === player.actor.id)
      return undefined;
    const point = add(thing.actor.position, rotate(fromHeading(thing.actor.heading), anchor.position));
    return { keys: { point, heading: thing.actor.heading } };
  };
  const bed = bedFor(player, others, pelvisRest[1]);
  const holdings = setup.holdings.filter((h) => h.holder === player.actor.id);
  const deeds = setup.deeds.filter((d) => d.agent === player.actor.id);
  const inOneHand = (object: string): boolean => {
    const thing = others.player(object);
    return thing !== undefined && !heldInBoth(player, thing);
  };

  const skirt = createSkirt(figure);

  let sink = 0;
  let reaches: Reach[] = [];

  /** Set the root and all angles but those of the legs; returns the wanted height of the pelvis above the root. */
  const layers = (tick: number, time: number, scene: Scene | undefined): number => {
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const at = routeAt(route, time);
    figure.clear();
    figure.position = at.position;
    figure.rotation = fromHeading(at.heading);
    sink = 0;
    reaches = [];
    const going = footwork.going[step]!;
    const run = footwork.running[step]! * going;
    const phase = TURN * footwork.phase[step]! * (route.backwards[step] ? -1 : 1);
    const pace = clamp(at.speed / (1.35 * tempo), 0, 1.7);
    const walk = going * Math.min(1, 0.25 + 0.75 * pace);
    const now = posture(time);
    const upright = 1 - Math.max(now.seated, now.lying);
    const still = (1 - going) * upright;

    // Balance at rest: weight on one leg, then the other.
    const shift = life.drift(time, 1, 4.5) * still;
    figure.add('pelvis', 0.015 * still, 0.05 * shift, 0.045 * shift);
    figure.add('spine', 0, -0.02 * shift, -0.035 * shift);
    figure.add('chest', -0.01, -0.03 * shift, -0.02 * shift);
    figure.offset = [0.024 * size * shift, 0, 0.006 * size * life.drift(time, 2, 3)];

    // Gait: pelvis turns with the swinging leg and drops on its side; the chest answers.
    const c = cos(phase);
    const s = sin(phase);
    const yaw = -0.085 * c * walk * (1 + 0.5 * run);
    figure.add('pelvis', 0.02 * going + 0.1 * run, yaw, 0.055 * spirit.hips * s * walk);
    figure.add('spine', 0.02 * going + 0.05 * run, -0.9 * yaw, -0.045 * spirit.hips * s * walk);
    figure.add('chest', 0.02 * run, -0.9 * yaw, -0.02 * s * walk);
    figure.add('neck', -0.03 * going - 0.06 * run, 0.4 * yaw, 0.008 * s * walk);
    figure.add('head', -0.02 * going - 0.08 * run, 0.4 * yaw, 0);
    figure.offset = addScaled(figure.offset, [1, 0, 0], 0.018 * spirit.hips * size * s * walk * (1 - 0.6 * run));
    // Lean into speeding up, slowing down and turns.
    const ahead = routeAt(route, time + 0.12);
    const before = routeAt(route, time - 0.12);
    const push = clamp((ahead.speed - before.speed) / 0.24 / gravity, -0.16, 0.3) * going;
    const bank = clamp((at.speed * (ahead.heading - before.heading)) / 0.24 / gravity, -0.35, 0.35);
    figure.add('pelvis', 0.5 * push, 0, -0.6 * bank);
    figure.add('spine', 0.25 * push, 0, -0.2 * bank);
    figure.add('head', -0.3 * push, 0, 0.5 * bank);
    // The head leads into a turn.
    const lead = clamp(routeAt(route, time + 0.35).heading - at.heading, -0.6, 0.6);
    figure.add('neck', 0, 0.3 * lead);
    figure.add('head', 0, 0.4 * lead);

    // Arms hang, swing against the legs, and bend when running.
    const swingAmount = (0.36 * spirit.arms * walk + 0.32 * run) * smoothstep(0.2, 0.7, pace);
    for (const side of ['left', 'right'] as const) {
      const sign = side === 'left' ? 1 : -1;
      const swing = c * sign;
      const hang = -0.39 + 0.02 * life.drift(time, 3 + sign, 3) + 0.06 * run;
      figure.add(`upper-arm-${side}`, 0.02 + swingAmount * swing - 0.06 * going, 0.04 * sign, sign * hang);
      figure.add(
        `forearm-${side}`,
        -0.24 - 0.16 * walk * (0.5 - 0.5 * swing) - 1.25 * run - 0.03 * life.drift(time, 6 + sign, 2.5),
        -0.35 * run * sign,
        -0.04 * sign,
      );
      figure.add(`hand-${side}`, -0.06, 0.1 * sign, -0.05 * sign);
    }

    bearing(figure, player, time, going, upright);

    // Breath.
    const breath = life.breath(time) * (1 + 1.5 * run);
    figure.add('chest', -0.012 * breath);
    figure.add('neck', 0.01 * breath);
    figure.add('clavicle-left', 0, 0, 0.012 * breath);
    figure.add('clavicle-right', 0, 0, -0.012 * breath);

    // Postures.
    if (now.seated > 0) {
      const w = now.seated * (1 - going);
      figure.add('pelvis', -0.16 * w);
      figure.add('spine', 0.12 * w);
      figure.add('chest', 0.06 * w);
      for (const side of ['left', 'right'] as const)
        arm(figure, side, w, [-0.42, -0.03, -0.33], [-0.85, -0.3, 0], [0.05, 0.1, 0]);
    }
    if (now.crouching > 0) {
      figure.add('pelvis', 0.35 * now.crouching);
      figure.add('spine', 0.3 * now.crouching);
      figure.add('neck', -0.3 * now.crouching);
      for (const side of ['left', 'right'] as const)
        arm(figure, side, now.crouching, [-0.75, 0, -0.28], [-0.7, -0.2, 0]);
    }
    if (now.lying > 0) {
      arm(figure, 'left', now.lying, [-0.02, 0, -0.2], [-0.2, 0, 0]);
      // One hand on the belly, one knee a little up, the head fallen to the side.
      arm(figure, 'right', now.lying, [0.02, -0.2, -0.1], [-0.9, -0.75, 0], [0.1, 0, 0]);
      figure.add('thigh-left', -0.32 * now.lying, 0, 0.1 * now.lying);
      figure.add('shin-left', 0.62 * now.lying);
      for (const side of ['left', 'right'] as const) figure.add(`foot-${side}`, 0.3 * now.lying);
      figure.add('neck', 0.12 * now.lying, 0.1 * now.lying);
      figure.add('head', 0.05 * now.lying, 0.2 * now.lying);
    }
    if (now.change) {
      const u = now.change.kind === 'up' ? now.change.progress : 1 - now.change.progress;
      // Trunk forward until the seat is left, upright again at the end (Schenkman 1990).
      const lean = minimumJerk(u / 0.32) * (1 - minimumJerk((u - 0.36) / 0.5));
      figure.add('pelvis', 0.38 * lean);
      figure.add('spine', 0.3 * lean);
      figure.add('chest', 0.08 * lean);
      figure.add('neck', -0.2 * lean);
      figure.add('head', -0.2 * lean);
      for (const side of ['left', 'right'] as const) arm(figure, side, 0.6 * lean, [-0.35, 0, -0.32], [-0.6, -0.1, 0]);
    }

    // Jumps: arms back in the crouch, up in the flight.
    const { depth, flight, leap } = leapCrouch(route.leaps, time);
    if (leap) {
      figure.add('pelvis', 0.42 * depth);
      figure.add('spine', 0.32 * depth);
      figure.add('neck', -0.3 * depth);
      const upSwing =
        time < leap.takeOff
          ? between(time, leap.takeOff - 0.22, leap.takeOff)
          : 1 - between(time, leap.landing - 0.25, leap.landing + 0.3);
      const back = time < leap.takeOff ? depth : 0;
      const far = length(sub(leap.to, leap.from)) > 0.3 ? 1 : 0.6;
      for (const side of ['left', 'right'] as const) {
        arm(
          figure,
          side,
          Math.max(back, upSwing),
          [0.75 * back - 1.5 * upSwing * far, 0, -0.2 + 0.35 * upSwing],
          [-0.3 - 0.5 * upSwing, 0, 0],
        );
      }
      if (flight > 0) {
        const open = sin(Math.PI * flight);
        figure.add('spine', 0.12 * open * far);
        figure.add('pelvis', 0.1 * open * far);
      }
    }

    // Gestures, one over the other in order of beginning.
    for (const task of player.tasks) {
      if (time < task.start - 0.05 || time > task.end) continue;
      const attack = Math.min(0.4, (task.end - task.start) * 0.3);
      const lasts = task.end >= clock.duration - 0.05;
      const weight = envelope(
        time,
        task.start,
        lasts ? task.end + 5 : task.end,
        task.start <= 0.03 ? 1e-3 : attack,
        attack * 1.2,
      );
      const id = task.performance.target;
      const target = (id && scene ? scene.focus(id) : undefined) ?? task.performance.targetPosition;
      if (hasPlay(task.action.id)) {
        playGesture({
          figure,
          task,
          time,
          t: time - task.start,
          length: task.end - task.start,
          weight,
          own,
          target,
          ...(id && keysOf(id)),
          partner: scene && id && others.player(id)?.model.rig.kind === 'biped' ? others.player(id)!.figure : undefined,
          reaches,
          sink: (a) => {
            sink += a * weight;
          },
        });
      }
    }
    // Things held, and hands at work on things.
    sink += handDeeds(setup, figure, time, scene, deeds, holdings, reaches, size);

    // Height of the pelvis over the root.
    const gait = gaitAt(player, at.speed, gravity);
    const bobWalk = -0.02 * spirit.bob * size * cos(2 * (phase - TURN * 0.05)) * pace * going * (1 - run);
    const bobRun = -0.042 * size * cos(2 * (phase - TURN * gait.duty * 0.5)) * run;
    let height = pelvisRest[1] - leg * (0.012 + 0.02 * going + 0.035 * run) + bobWalk + bobRun;
    height += 0.0025 * size * breath;
    height -= leg * (0.3 * depth + 0.42 * now.crouching + 0.45 * now.kneeling + clamp(sink, 0, 0.6));
    if (now.seated > 0) {
      const u = now.change
        ? now.change.kind === 'up'
          ? now.change.progress
          : 1 - now.change.progress
        : now.seated > 0.5
          ? 0
          : 1;
      const rise = now.change ? minimumJerk((u - 0.28) / 0.64) : 1 - now.seated;
      const seat = supportHeight(player, route, others, time, chairHeight);
      const low = seat === undefined ? seatDrop + 0.02 * size : seat + seatDrop - at.position[1];
      height = low + (height - low) * rise;
    }
    return height;
  };

  const feet = (time: number, heading: number): FootState[] => {
    const turn = fromHeading(heading);
    const body = (point: Vec3): Vec3 => add(figure.position, rotate(turn, point));
    const { leap } = leapCrouch(route.leaps, time);
    const high = leap ? clamp((leap.rise * leap.rise) / (2 * gravity) / leg, 0.2, 1) : 0;
    return legs.map((l, i) =>
      footAt(prints[i]!, footwork.holds[i]!, time, style, body, turn, [
        0,
        leg * 0.28 * high,
        (l.name === 'left' ? 0.1 : -0.22) * leg * high,
      ]),
    );
  };

  // The legs decide how high the pelvis can be: their bound is found first, smoothed, then kept.
  const wanted = new Float64Array(clock.ticks);
  const bound = new Float64Array(clock.ticks);
  for (let tick = 0; tick < clock.ticks; tick++) {
    const time = tick * clock.tick;
    const height = layers(tick, time, undefined);
    figure.offset = [figure.offset[0], height - pelvisRest[1], figure.offset[2]];
    figure.applyAngles();
    wanted[tick] = height;
    let most = Number.POSITIVE_INFINITY;
    feet(time, routeAt(route, time).heading).forEach((foot, i) => {
      if (foot.flying > 0 || (!foot.planted && foot.swing < 0.8 && foot.swing > 0.12)) return;
      // A foot that hangs from a seat carries nothing.
      const hang = hangingLeg(figure, legs[i]!, foot.ankle, posture(time).seated, time, own, size);
      if (hang && hang.weight > 0.3) return;
      const [thigh, shin, last] = legs[i]!.joints as readonly number[];
      const reach =
        (length(sub(figure.restOf(shin!), figure.restOf(thigh!))) +
          length(sub(figure.restOf(last!), figure.restOf(shin!)))) *
        0.9985;
      const hip = figure.worldPosition[thigh!]!;
      const dx = hip[0] - foot.ankle[0];
      const dz = hip[2] - foot.ankle[2];
      const up = Math.sqrt(Math.max(reach * reach - dx * dx - dz * dz, 0.3 * reach * (0.3 * reach)));
      most = Math.min(most, foot.ankle[1] + up - hip[1] + height);
    });
    bound[tick] = most;
  }
  const heights = underEnvelope(wanted, bound, clock.tick);

  /** How much a hand is wanted elsewhere, 0–1. */
  const busyHand = (time: number, side: 'left' | 'right'): number => {
    let busy = 0;
    for (const task of player.tasks) {
      if (!hasPlay(task.action.id) || QUIET_HANDS.has(task.action.id)) continue;
      if (side === 'left' && ONE_HANDED.has(task.action.id) && !task.performance.manner?.includes('left-hand'))
        continue;
      const lasts = task.end >= clock.duration - 0.05;
      busy = Math.max(busy, envelope(time, task.start, lasts ? task.end + 5 : task.end, 0.4, 0.5));
    }
    for (const h of holdings) {
      if (h.side !== side && inOneHand(h.object)) continue;
      busy = Math.max(
        busy,
        h.from < 0 ? 1 : between(time, h.from - 0.5, h.from) * (1 - between(time, h.to, h.to + 0.5)),
      );
    }
    for (const d of deeds) busy = Math.max(busy, envelope(time, d.time - 0.9, d.end + 0.6, 0.4, 0.5));
    const { change } = posture(time);
    return change ? Math.max(busy, change.kind === 'up' ? between(change.progress, 0.3, 0.5) : 0) : busy;
  };

  const pose = (tick: number, time: number, scene: Scene): void => {
    layers(tick, time, scene);
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const going = footwork.going[step]!;
    const now = posture(time);
    figure.offset = [figure.offset[0], heights[tick]! - pelvisRest[1], figure.offset[2]];

    // Gaze: at what is being done, else ahead with glances.
    figure.place();
    const embraced = player.tasks.some((t) => t.action.id === 'hug' && t.start <= time && time < t.end);
    const looking = embraced ? undefined : lookTarget(player, time, scene, others);
    const [glanceYaw, glancePitch] = life.glance(time);
    let yaw = glanceYaw * (1 - 0.6 * going);
    let pitch = glancePitch + 0.04 * going;
    const around = player.tasks.find((t) => t.action.id === 'look-around' && t.start <= time && time < t.end);
    if (around) yaw = 1.0 * sin(TURN * 0.27 * (time - around.start) + 0.4);
    if (looking) [yaw, pitch] = directionTo(figure, looking);
    applyGaze(figure, gaze, GAZE, yaw, pitch, clock.tick);
    const asleep = player.tasks.some((t) => t.action.id === 'sleep' && t.start <= time && time < t.end) ? 1 : 0;
    const lids = Math.max(life.blink(time), asleep) + 0.2 * clamp(gaze.eyePitch.value, 0, 0.4);
    figure.add('lid-left', lids);
    figure.add('lid-right', lids);

    const crawling = crawlingAt(player, time);
    if (crawling > 0) {
      const at = routeAt(route, time);
      crawl(figure, legs, {
        weight: crawling,
        position: at.position,
        heading: at.heading,
        cycle: footwork.phase[step]!,
        stride: at.speed / Math.max(gaitAt(player, Math.max(at.speed, 0.1), gravity).rate, 0.1),
        ground,
      });
      skirt?.();
      return;
    }
    if (afloat) {
      const at = routeAt(route, time);
      const waves = scene.waves?.(at.position[0], at.position[2], time);
      const stroke = { time, speed: at.speed, heading: at.heading, level: waves ?? at.position[1], size, own };
      figure.offset = [0, 0, 0];
      swim(figure, stroke);
      figure.applyAngles();
      swimArms(figure, stroke);
      skirt?.();
      return;
    }

    if (now.lying > 0) {
      const fallen = player.tasks.some((t) => FALLS.has(t.action.id) && t.start <= time);
      const at = routeAt(route, time);
      layDown(
        figure,
        now.lying,
        pelvisRest[1],
        size,
        ground,
        bed ?? (fallen ? fallenBed(at.position, at.heading) : undefined),
      );
    }
    const turns = route.leaps.find((l) => l.turns !== 0 && time > l.takeOff && time < l.landing);
    if (turns) somersault(figure, turns, time, pelvisRest[1]);
    figure.applyAngles();

    const states = feet(time, routeAt(route, time).heading);
    states.forEach((foot, i) => {
      const l = legs[i]!;
      const [thigh, shin, last] = l.joints as readonly number[];
      const forward = rotate(foot.rotation, [0, 0, 1]);
      const outward = rotate(figure.rotation, [l.name === 'left' ? 1 : -1, 0, 0]);
      const knee = normalize([
        forward[0] + outward[0] * (0.12 + 0.12 * now.crouching),
        Math.max(-0.2, forward[1] * 0.3) + 0.5 * now.seated,
        forward[2] + outward[2] * (0.12 + 0.12 * now.crouching),
      ]);
      let ankle = foot.ankle;
      let rotation = foot.rotation;
      const kick = kickAt(deeds, time, figure, scene, leg);
      if (kick && l.name === 'right') {
        ankle = mix(ankle, kick.ankle, kick.weight);
        rotation = multiply(rotation, fromAxisAngle([1, 0, 0], kick.pitch * kick.weight));
      }
      if (now.kneeling > 0 && l.name === 'right') {
        ankle = addScaled(
          add(ankle, scale(rotate(figure.rotation, [0, 0, -1]), 0.42 * leg * now.kneeling)),
          [0, 1, 0],
          0.02 * size,
        );
        rotation = multiply(rotation, fromAxisAngle([1, 0, 0], 1.1 * now.kneeling));
      }
      const hang = hangingLeg(figure, l, foot.ankle, now.seated, time, own, size);
      if (hang) {
        ankle = mix(ankle, hang.ankle, hang.weight);
        rotation = slerp(rotation, hang.rotation, hang.weight);
      }
      const weight = 1 - now.lying;
      if (weight <= 0.001 || turns) return;
      figure.solveLimb(thigh!, shin!, last!, ankle, knee, l.bend, weight);
      if (weight >= 1) figure.setWorldRotation(last!, rotation);
    });
    if (now.lying > 0.5 && !busyHand(time, 'right') && !reaches.some((r) => r.side === 'right'))
      reaches.push(handOnBelly(figure, 2 * now.lying - 1));
    if (now.seated > 0)
      restHands(figure, legs, now.seated * (1 - going), reaches, (side) => busyHand(time, side), life, time, size);
    for (const side of ['left', 'right'] as const) {
      if (reaches.some((r) => r.side === side)) continue;
      const idle = (1 - going) * (1 - Math.max(now.seated, now.lying)) * (1 - busyHand(time, side));
      const hand = feelingHand(figure, player.actor.looks.emotion, side, idle, time);
      if (hand) reaches.push(hand);
    }
    for (const reach of reaches) reachTo(figure, reach);
    figure.place();
    skirt?.();
  };
  return { route, footwork, pose };
};
