/** Birds: wings that beat, fold and bank; legs that walk, waddle or tuck away. Numbers from animals.md and wingbeats.csv. */
import { asin, cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  clamp,
  distance,
  fromHeading,
  length,
  normalize,
  rotate,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import { between, minimumJerk, smoothZeroPhase } from '../motion/ease.ts';
import { underEnvelope } from '../motion/envelope.ts';
import type { Acting, Scene } from './actor.ts';
import type { FootState, FootStyle } from './foot.ts';
import { footAt, printOf } from './foot.ts';
import { planFootwork } from './footfalls.ts';
import { applyGaze, createGaze, directionTo, lookTarget } from './gaze.ts';
import { leapCrouch } from './leap.ts';
import { createLife } from './life.ts';
import { planPosture } from './posture.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';

const TURN = 2 * Math.PI;
const AIR = new Set(['fly', 'glide', 'hover', 'take-off', 'land', 'rise', 'descend']);

/** Plan a bird's film and return its acting. */
export const createBird = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, legs, model, actor } = player;
  const flies = actor.posture === 'flying' || player.tasks.some((t) => AIR.has(t.action.id));
  const afloat =
    actor.posture === 'swimming' ||
    actor.posture === 'floating' ||
    player.tasks.some((t) => t.action.family === 'swim' || t.action.family === 'float');
  const route = planRoute(player, clock, ground, gravity, others, !flies && !afloat);
  const footwork = legs.length > 0 ? planFootwork(player, route, clock, ground, gravity) : undefined;
  const posture = planPosture(player);
  const random = player.random;
  const life = createLife(random.child('life'), clock.duration, 0.8);
  const own = random.child('own').next();
  const gaze = createGaze();
  const prints = legs.map((l) => printOf(model, l));
  const leg = player.legLength;
  const penguin = /penguin/.test(player.entry.id);
  const waddle = penguin ? 0.24 : /duck|goose|chick|swan/.test(player.entry.id) ? 0.14 : 0.04;
  const bobs = /pigeon|chicken|hen|rooster|crane|bird/.test(player.entry.id) ? 1 : 0;
  const style: FootStyle = {
    strike: 0.2,
    push: 0.5,
    lift: leg * 0.16,
    liftRunning: leg * 0.3,
    fullSpeed: Math.sqrt(leg * gravity) * 0.4,
  };
  const bodyRest = figure.restOf(1);
  const cruise = player.entry.motion?.fly ?? 8;
  // larger birds of a kind beat slower: frequency falls about as the span grows
  const beat =
    ((player.entry.motion?.beat ?? 5) / Math.max(0.5, player.actor.looks.size)) *
    random.child('beat').range(0.95, 1.05);
  const span = (name: string, next: string): Vec3 => {
    const a = figure.joint(name);
    const b = figure.joint(next);
    return a >= 0 && b >= 0 ? sub(figure.restOf(b), figure.restOf(a)) : [1, 0, 0];
  };
  const wing = span('wing-left-1', 'wing-left-2');
  const spread = Math.abs(wing[0]) > 0.6 * length(wing);

  /** How much it is in the air, 0–1, at every tick. */
  const air = new Float64Array(clock.ticks);
  for (let tick = 0; tick < clock.ticks; tick++) {
    const time = tick * clock.tick;
    let flying = actor.posture === 'flying' ? 1 : 0;
    for (const t of player.tasks) {
      if (t.start > time) break;
      if (t.action.id === 'land') flying = 1 - between(time, t.end - 0.35, t.end - 0.05);
      else if (AIR.has(t.action.id)) flying = Math.max(flying, between(time, t.start + 0.05, t.start + 0.3));
      else if (t.action.family === 'locomotion' || t.action.family === 'posture') flying = 0;
    }
    air[tick] = flying;
  }
  // Flight attitude: pitch along the path, bank so that lift turns the course: tan(bank) = v·ω/g.
  const count = route.x.length;
  const rawPitch = new Float64Array(count);
  const rawBank = new Float64Array(count);
  const climb = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 12);
    const b = Math.min(count - 1, i + 12);
    const dt = (b - a) * route.step;
    const vy = (route.y[b]! - route.y[a]!) / dt;
    const v = route.speed[i]!;
    climb[i] = vy;
    rawPitch[i] = -asin(clamp(vy / Math.max(Math.sqrt(v * v + vy * vy), 1.5), -0.8, 0.8));
    rawBank[i] = clamp((v * (route.heading[b]! - route.heading[a]!)) / dt / gravity, -1, 1);
  }
  const pitches = smoothZeroPhase(rawPitch, 0.12, route.step);
  const banks = smoothZeroPhase(rawBank, 0.15, route.step);

  /** Gliding share of a time: glides asked for, rests of large birds between bouts of beating, none while climbing. */
  const glide = (time: number, step: number): number => {
    const asked = player.tasks.some((t) => t.action.id === 'glide' && t.start <= time && time < t.end);
    if (asked) return smoothstep(-0.4, 0.2, life.drift(time, 11, 1.6)) * 0.15 + 0.85;
    // Nobody glides without speed.
    const fast = smoothstep(0.12, 0.4, route.speed[step]! / cruise);
    const lazy =
      beat < 3.4
        ? smoothstep(0.05, 0.35, life.drift(time, 12, 1.8))
        : beat > 8
          ? 0.9 * smoothstep(0.25, 0.4, life.drift(time, 13, 0.6))
          : 0.6 * smoothstep(0.3, 0.55, life.drift(time, 12, 1.4));
    return fast * lazy * (1 - smoothstep(0.3, 1.2, climb[step]!));
  };

  /** How far a slow flier rears up (rad) to fly on its wings rather than on its speed. */
  const slowness = (step: number): number => 0.55 * (1 - smoothstep(0.12, 0.5, route.speed[step]! / cruise));

  const base = (tick: number, time: number): number => {
    const step = Math.min(tick * clock.stepsPerTick, count - 1);
    const at = routeAt(route, time);
    const fly = air[tick]!;
    figure.clear();
    figure.position = at.position;
    figure.rotation = fromHeading(at.heading);
    const going = footwork && fly < 1 ? footwork.going[step]! * (1 - fly) : 0;
    const phase = footwork ? TURN * footwork.phase[step]! : 0;
    const now = posture(time);
    const { depth } = leapCrouch(route.leaps, time);
    figure.add(
      'body',
      (pitches[step]! * 0.8 - slowness(step)) * fly,
      0.12 * Math.min(1, waddle * 5) * going * cos(phase),
      -banks[step]! * 1.0 * fly + waddle * going * sin(phase),
    );
    figure.add('body', 0.008 * life.breath(time) + 0.12 * depth);
    figure.offset = [waddle * 0.35 * leg * going * sin(phase), 0, 0];
    return (
      bodyRest[1] -
      leg * (0.02 + 0.04 * going + 0.3 * depth + 0.45 * now.seated + 0.6 * now.lying + 0.3 * now.crouching) -
      0.02 * leg * going * cos(2 * phase)
    );
  };
  const feet = (time: number): FootState[] => {
    const turn = fromHeading(routeAt(route, time).heading);
    const body = (p: Vec3): Vec3 => add(figure.position, rotate(turn, p));
    if (!footwork) return [];
    // on a perch the feet are where the way leads, not on the ground far below
    const { position } = routeAt(route, time);
    return legs.map((_, i) => {
      const foot = footAt(prints[i]!, footwork.holds[i]!, time, style, body, turn, [0, leg * 0.25, -leg * 0.1]);
      const lift = position[1] - foot.ankle[1];
      const rest = figure.restOf(legs[i]!.joints[legs[i]!.joints.length - 1]!)[1];
      return flies && lift > 0.5 * leg ? { ...foot, ankle: add(foot.ankle, [0, lift + rest, 0]) } : foot;
    });
  };
  const wanted = new Float64Array(clock.ticks);
  const bound = new Float64Array(clock.ticks).fill(Number.POSITIVE_INFINITY);
  for (let tick = 0; tick < clock.ticks; tick++) {
    const time = tick * clock.tick;
    wanted[tick] = base(tick, time);
    if (air[tick]! > 0 || afloat) continue;
    figure.offset = [figure.offset[0], wanted[tick]! - bodyRest[1], 0];
    figure.applyAngles();
    feet(time).forEach((foot, i) => {
      if (foot.flying > 0 || !foot.planted) return;
      const [a, b, c] = legs[i]!.joints as readonly number[];
      const reach =
        (distance(figure.restOf(a!), figure.restOf(b!)) + distance(figure.restOf(b!), figure.restOf(c!))) * 0.998;
      const hip = figure.worldPosition[a!]!;
      const dx = hip[0] - foot.ankle[0];
      const dz = hip[2] - foot.ankle[2];
      const up = Math.sqrt(Math.max(reach * reach - dx * dx - dz * dz, 0.2 * reach * reach));
      bound[tick] = Math.min(bound[tick]!, wanted[tick]! + foot.ankle[1] + up - hip[1]);
    });
  }
  const heights = underEnvelope(wanted, bound, clock.tick);

  const pose = (tick: number, time: number, scene: Scene): void => {
    base(tick, time);
    const step = Math.min(tick * clock.stepsPerTick, count - 1);
    const fly = air[tick]!;
    const going = footwork ? footwork.going[step]! * (1 - fly) : 0;
    const phase = footwork ? TURN * footwork.phase[step]! : 0;
    const gliding = glide(time, step);
    const flapTask = player.tasks.find(
      (t) =>
        (t.action.id === 'flap' || t.action.id === 'wave' || t.action.id === 'dance') &&
        t.start <= time &&
        time < t.end,
    );
    const open = Math.max(
      fly,
      flapTask
        ? between(time, flapTask.start, flapTask.start + 0.3) * (1 - between(time, flapTask.end - 0.3, flapTask.end))
        : 0,
    );
    const strong = 1 + 0.5 * smoothstep(0.2, 1.5, climb[step]!);
    const slow = 1.15 - smoothstep(1, 4, route.speed[step]!) * 0.4;
    const power = (1 - gliding) * strong;
    const cycle = TURN * (beat * (flapTask && !fly ? 0.6 : 1) * time + own);
    const up = sin(cycle);
    const rising = cos(cycle);
    for (const side of ['left', 'right'] as const) {
      const s = side === 'left' ? 1 : -1;
      const name = (i: number): string => `wing-${side}-${i}`;
      if (penguin) {
        const out = Math.max(0.2 * going, open);
        figure.add(name(1), 0.1 * going * sin(phase) * s, 0, s * (0.05 + 0.75 * out + 0.35 * open * up));
        continue;
      }
      const swing = (0.1 + 0.56 * up * slow) * power + 0.12 * gliding;
      figure.blend(name(1), 1, -0.22 * rising * power, 0.12 * rising * power, s * swing);
      figure.blend(
        name(2),
        1,
        -0.12 * rising * power,
        s * 0.32 * Math.max(0, rising) * power,
        s * (0.3 * sin(cycle - 0.9) * power - 0.05 * gliding - 0.22 * Math.max(0, rising) * power),
      );
      figure.blend(
        name(3),
        1,
        -0.1 * rising * power,
        s * 0.25 * Math.max(0, rising) * power,
        s * (0.34 * sin(cycle - 1.5) * power + 0.12 * gliding),
      );
      const folded = 1 - open;
      if (folded > 0 && spread) {
        figure.blend(name(1), folded, 0, s * 0.75, s * -1.3);
        figure.blend(name(2), folded, 0, s * 0.15, 0);
        figure.blend(name(3), folded, 0, s * 0.35, s * 0.1);
      } else if (folded > 0) {
        for (let i = 1; i <= 3; i++) figure.blend(name(i), folded, 0, 0, 0);
      }
    }
    // The body answers the wings; the head stays where it is.
    const bob = ((-0.35 * gravity * power * fly * up) / (TURN * beat * TURN * beat)) * 2;
    const lift = fly > 0 || afloat ? 0 : heights[tick]! - bodyRest[1];
    const wave =
      afloat && scene.waves
        ? scene.waves(figure.position[0], figure.position[2], time) - figure.position[1] - bodyRest[1] * 0.35
        : 0;
    figure.offset = [figure.offset[0], lift * (1 - fly) + clamp(2 * bob, -0.05, 0.05) + wave, 0];
    figure.add(
      'tail',
      -0.1 * fly * smoothstep(0, 1, -climb[step]!) + 0.05 * life.drift(time, 4, 1),
      0,
      0.3 * banks[step]! * fly,
    );
    figure.add('neck', (-pitches[step]! * 0.4 + 0.5 * slowness(step)) * fly);
    figure.add(
      'head',
      (-pitches[step]! * 0.4 + 0.5 * slowness(step)) * fly,
      0,
      (banks[step]! * 0.9 - 0) * fly - waddle * 0.8 * going * sin(phase),
    );
    // Walking birds hold the head still in space, then thrust it forward, once a step.
    if (bobs && going > 0) {
      const u = (2 * (phase / TURN)) % 1;
      const thrust = (u < 0.55 ? 0.5 - u / 0.55 : -0.5 + minimumJerk((u - 0.55) / 0.45)) * going;
      figure.add('neck', 0.45 * thrust);
      figure.add('head', -0.45 * thrust);
    }
    for (const t of player.tasks) {
      if (time < t.start || time > t.end) continue;
      const id = t.action.id;
      if (id === 'eat' || id === 'drink') {
        const c = ((time - t.start) * 0.9) % 1;
        const peck = minimumJerk(c / 0.2) * (1 - minimumJerk((c - 0.28) / 0.25));
        figure.add('body', 0.55 * peck);
        figure.add('neck', 0.5 * peck);
        figure.add('head', 0.4 * peck);
      } else if (['bark', 'sing', 'talk', 'shout'].includes(id)) {
        const c = ((time - t.start) * 2.4) % 1;
        figure.add('beak', 0.3 * sin(Math.PI * clamp(c * 1.6, 0, 1)));
        figure.add('head', -0.12);
      }
    }
    figure.place();
    const looking = lookTarget(player, time, scene);
    const [gy, gp] = life.glance(time);
    let yaw = gy * 1.6 * (1 - fly);
    let pitch = gp * (1 - fly);
    if (looking) [yaw, pitch] = directionTo(figure, looking);
    // Birds turn the head in quick saccades.
    applyGaze(
      figure,
      gaze,
      { yaw: 1.6, pitch: 0.6, head: 0.04, eyes: 0.02, necks: ['neck'] },
      yaw * (1 - fly),
      pitch * (1 - fly),
      clock.tick,
    );
    // Legs: tucked back in flight, reaching forward for the landing.
    const landing = player.tasks.find((t) => t.action.id === 'land' && t.start <= time && time < t.end);
    const reachOut = landing ? between(time, landing.end - 0.7, landing.end - 0.2) : 0;
    for (const side of ['left', 'right'] as const) {
      const w = Math.max(fly, afloat ? 0.6 : 0);
      figure.blend(`thigh-${side}`, w, 0.75 * (1 - reachOut) - 0.5 * reachOut);
      figure.blend(`shin-${side}`, w, 0.5 * (1 - reachOut));
      figure.blend(`foot-${side}`, w, 0.7 * (1 - reachOut) - 0.3 * reachOut);
      if (afloat) figure.add(`thigh-${side}`, 0.5 * sin(TURN * 1.7 * time + (side === 'left' ? 0 : Math.PI)));
    }
    figure.applyAngles();
    if (!afloat) {
      feet(time).forEach((foot, i) => {
        const weight = 1 - fly;
        if (weight <= 0.001) return;
        const l = legs[i]!;
        const [a, b, c] = l.joints as readonly number[];
        const pole = normalize(
          addScaled(
            rotate(figure.rotation, [0, 0, l.bend]),
            rotate(figure.rotation, [l.name === 'left' ? 1 : -1, 0, 0]),
            0.15,
          ),
        );
        figure.solveLimb(a!, b!, c!, foot.ankle, pole, l.bend, weight);
        if (weight >= 1) figure.setWorldRotation(c!, foot.rotation);
      });
      figure.place();
    }
  };
  return { route, footwork, pose };
};
