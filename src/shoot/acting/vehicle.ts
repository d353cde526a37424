/** Wheels that roll without slip, steering, a body that dips when it brakes; boats on waves; aircraft that bank. */
import { asin, atan, atan2, cos, sin } from '../../foundation/exact.ts';
import { clamp, fromHeading, length, sub } from '../../foundation/vec.ts';
import { smoothZeroPhase } from '../motion/ease.ts';
import type { Acting, Scene } from './actor.ts';
import { createLife } from './life.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';

const TURN = 2 * Math.PI;

/** Plan the film of something on wheels. */
export const createVehicle = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, model } = player;
  const route = planRoute(player, clock, ground, gravity, others, true);
  const life = createLife(player.random.child('life'), clock.duration, 0.3);
  const wheels = model.rig.wheels ?? [];
  const count = route.x.length;
  // Distance rolled, signed.
  const rolled = new Float64Array(count);
  const raw = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    const dx = route.x[i]! - route.x[i - 1]!;
    const dz = route.z[i]! - route.z[i - 1]!;
    const along = dx * sin(route.heading[i]!) + dz * cos(route.heading[i]!);
    rolled[i] = rolled[i - 1]! + (along < 0 ? -1 : 1) * Math.sqrt(dx * dx + dz * dz);
  }
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 10);
    const b = Math.min(count - 1, i + 10);
    raw[i] = (route.speed[b]! - route.speed[a]!) / ((b - a) * route.step);
  }
  const acceleration = smoothZeroPhase(raw, 0.1, route.step);
  const at = (name: RegExp): number[] =>
    wheels.filter((w) => name.test(model.rig.joints[w.joint]!.name)).map((w) => figure.restOf(w.joint)[2]);
  const mean = (list: number[], fallback: number): number =>
    list.length > 0 ? list.reduce((a, b) => a + b, 0) / list.length : fallback;
  const frontZ = mean(at(/front/), player.height);
  const rearZ = mean(at(/rear/), -player.height);
  const base = Math.max(0.3, frontZ - rearZ);
  const half = Math.max(0.2, (model.bounds.max[0] - model.bounds.min[0]) / 2 - 0.1);
  const single = wheels.length <= 2;

  const pose = (tick: number, time: number, _scene: Scene): void => {
    const step = Math.min(tick * clock.stepsPerTick, count - 1);
    const now = routeAt(route, time);
    const s = sin(now.heading);
    const c = cos(now.heading);
    const floor = (x: number, z: number): number =>
      ground.height(now.position[0] + x * c + z * s, now.position[2] - x * s + z * c, now.position[1] + 0.4);
    const front = floor(0, frontZ);
    const rear = floor(0, rearZ);
    const pitch = -asin(clamp((front - rear) / base, -0.6, 0.6));
    const roll = single ? 0 : asin(clamp((floor(half, 0) - floor(-half, 0)) / (2 * half), -0.5, 0.5));
    figure.clear();
    figure.position = [
      now.position[0],
      (front + rear) / 2 - ((frontZ + rearZ) / 2) * ((front - rear) / base),
      now.position[2],
    ];
    const before = routeAt(route, time - 0.1);
    const after = routeAt(route, time + 0.1);
    const turnRate = (after.heading - before.heading) / 0.2;
    const bank = clamp((now.speed * turnRate) / gravity, -0.6, 0.6);
    figure.rotation = fromHeading(now.heading);
    const rumble = Math.min(1, now.speed / 6);
    figure.add(
      'body',
      pitch - clamp(acceleration[step]! * 0.012, -0.05, 0.05) + 0.003 * rumble * life.drift(time, 1, 0.12),
      0,
      roll + (single ? -bank * 0.9 : bank * 0.07) + 0.003 * rumble * life.drift(time, 2, 0.14),
    );
    figure.offset = [0, 0.004 * rumble * life.drift(time, 3, 0.1), 0];
    const steer = clamp(atan((base * turnRate) / Math.max(now.speed, 0.5)), -0.6, 0.6);
    for (const wheel of wheels) {
      const name = model.rig.joints[wheel.joint]!.name;
      const own = model.rig.joints[wheel.joint]!.parent;
      // Wheels that hang on the body must not tilt twice; their spin is about the axle.
      figure.add(
        name,
        rolled[step]! / wheel.radius,
        wheel.steers && model.rig.joints[own]!.name !== 'fork' ? steer : 0,
      );
    }
    figure.add('fork', 0, steer);
    // One turn of the pedals for 5.2 m, a middle gear.
    figure.add('crank', (rolled[step]! / 5.2) * TURN);
    figure.applyAngles();
  };
  return { route, footwork: undefined, pose };
};

/** Plan the film of a boat: heave, pitch and roll from the water under its hull. */
export const createBoat = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, model } = player;
  const route = planRoute(player, clock, ground, gravity, others, false);
  const life = createLife(player.random.child('life'), clock.duration, 0.2);
  const long = (model.bounds.max[2] - model.bounds.min[2]) * 0.4;
  const wide = (model.bounds.max[0] - model.bounds.min[0]) * 0.35;
  // A boat under sail is never quite still: without orders it makes a little way, at most its own length in the film.
  const sails = figure.joint('sail') >= 0;
  const ownWay = sails && player.tasks.length === 0 ? Math.min(0.5, (long * 2.5) / clock.duration) : 0;
  const pose = (tick: number, time: number, scene: Scene): void => {
    const step = Math.min(tick * clock.stepsPerTick, route.x.length - 1);
    const planned = routeAt(route, time);
    const s = sin(planned.heading);
    const c = cos(planned.heading);
    const way = ownWay * (time - clock.duration / 2);
    const now = {
      ...planned,
      position: [planned.position[0] + way * s, planned.position[1], planned.position[2] + way * c] as const,
    };
    const sea = (x: number, z: number): number =>
      scene.waves?.(now.position[0] + x * c + z * s, now.position[2] - x * s + z * c, time) ?? now.position[1];
    // A hull averages the water along its length.
    const bow = (sea(0, long) + sea(0, long * 0.5)) / 2;
    const stern = (sea(0, -long) + sea(0, -long * 0.5)) / 2;
    const left = sea(wide, 0);
    const right = sea(-wide, 0);
    const turnRate = (routeAt(route, time + 0.3).heading - routeAt(route, time - 0.3).heading) / 0.6;
    figure.clear();
    figure.position = [now.position[0], (bow + stern + left + right) / 4, now.position[2]];
    figure.rotation = fromHeading(now.heading + 0.015 * life.drift(time, 1, 5));
    const idle = scene.waves ? 1 : 0.4;
    figure.add(
      'body',
      -atan2(bow - stern, 1.5 * long) - 0.004 * now.speed + 0.008 * idle * life.drift(time, 2, 2.4),
      0,
      atan2(left - right, 2 * wide) * 0.6 +
        clamp(turnRate * now.speed * 0.05, -0.15, 0.15) +
        0.02 * idle * life.drift(time, 3, 2),
    );
    // The sail stands to leeward.
    const wind = scene.wind;
    if (Math.abs(wind[0]) + Math.abs(wind[1]) > 0.1) {
      const across = wind[0] * c - wind[1] * s;
      figure.add('sail', 0, clamp(across * 0.12, -0.7, 0.7) + 0.02 * sin(TURN * 0.9 * time));
      // Heel to leeward, a little more in the puffs.
      const puff = 1 + 0.3 * life.drift(time, 4, 3);
      const side = across === 0 ? 1 : Math.sign(across);
      if (sails) figure.add('body', 0, 0, -side * clamp(0.03 + Math.abs(across) * 0.012, 0.04, 0.16) * puff);
    }
    figure.add('rudder', 0, clamp(-turnRate * 1.5, -0.5, 0.5));
    figure.applyAngles();
    void step;
  };
  return { route, footwork: undefined, pose };
};

/** Plan the film of an aircraft: nose along the path, banked into turns, propeller turning. */
export const createAircraft = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure } = player;
  const route = planRoute(player, clock, ground, gravity, others, false);
  const life = createLife(player.random.child('life'), clock.duration, 0.3);
  const vertical = /helicopter|drone/.test(player.entry.id);
  // what is taller than long hangs or stands upright in the air: balloons, rockets
  const balloon = player.entry.size[1] > 1.2 * player.entry.size[2];
  const count = route.x.length;
  const pitchRaw = new Float64Array(count);
  const bankRaw = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const a = Math.max(0, i - 20);
    const b = Math.min(count - 1, i + 20);
    const dt = (b - a) * route.step;
    const vy = (route.y[b]! - route.y[a]!) / dt;
    const v = Math.max(route.speed[i]!, 2);
    pitchRaw[i] = -asin(clamp(vy / Math.sqrt(v * v + vy * vy), -0.7, 0.7));
    bankRaw[i] = clamp((v * (route.heading[b]! - route.heading[a]!)) / dt / gravity, -0.9, 0.9);
  }
  const pitches = smoothZeroPhase(pitchRaw, 0.25, route.step);
  const banks = smoothZeroPhase(bankRaw, 0.3, route.step);
  const pose = (tick: number, time: number, scene: Scene): void => {
    const step = Math.min(tick * clock.stepsPerTick, count - 1);
    const now = routeAt(route, time);
    const flying = now.position[1] > ground.height(now.position[0], now.position[2], now.position[1]) + 0.3 ? 1 : 0;
    const quiet = 1 - (vertical || balloon ? 0.85 : 0);
    figure.clear();
    figure.position = [now.position[0], now.position[1] + flying * 0.03 * life.drift(time, 1, 1.6), now.position[2]];
    figure.rotation = fromHeading(now.heading);
    const drift = balloon ? 0.02 * sin(TURN * 0.13 * time) * (1 + Math.abs(scene.wind[0]) * 0.1) : 0;
    figure.add(
      'body',
      pitches[step]! * quiet + (vertical ? 0.012 * now.speed : 0) + 0.006 * flying * life.drift(time, 2, 1.1),
      0,
      -banks[step]! * (balloon ? 0.05 : 1) + 0.012 * flying * life.drift(time, 3, 1.3) + drift,
    );
    // Shown slower than it is, so that frames do not make it stand still.
    const spin = TURN * 7.3 * time;
    figure.add('propeller', 0, vertical ? spin : 0, vertical ? 0 : spin);
    figure.add('rotor', 0, spin);
    figure.add('tail-rotor', spin * 1.3);
    figure.applyAngles();
  };
  return { route, footwork: undefined, pose };
};

/** Plan the film of a fish: a wave along the body, faster when it swims faster. */
export const createFish = (setup: Setup): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, model } = player;
  const route = planRoute(player, clock, ground, gravity, others, false);
  const own = player.random.child('own').next();
  const life = createLife(player.random.child('life'), clock.duration, 0.7);
  const size = model.bounds.max[2] - model.bounds.min[2];
  const level = /dolphin|whale|orca/.test(player.entry.id);
  const parts = model.rig.joints
    .map((j, i) => ({ name: j.name, along: (model.bounds.max[2] - figure.restOf(i)[2]) / Math.max(size, 1e-6) }))
    .filter((p) => /^body-|^tail/.test(p.name));
  const count = route.x.length;
  const phase = new Float64Array(count);
  let p = own;
  for (let i = 0; i < count; i++) {
    // U ≈ 0.7·L·f (animals.md); hovering fish still scull slowly.
    p += clamp(route.speed[i]! / (0.7 * size), (0.5 / Math.sqrt(Math.max(size, 0.05))) * 0.6, 6) * route.step;
    phase[i] = p;
  }
  const pose = (tick: number, time: number, _scene: Scene): void => {
    const step = Math.min(tick * clock.stepsPerTick, count - 1);
    const now = routeAt(route, time);
    const ahead = routeAt(route, time + 0.2);
    const move = sub(ahead.position, now.position);
    const far = length(move);
    const pitch = far > 0.01 ? -asin(clamp(move[1] / far, -0.9, 0.9)) : 0;
    const turnRate = clamp((routeAt(route, time + 0.15).heading - routeAt(route, time - 0.15).heading) / 0.3, -3, 3);
    figure.clear();
    figure.position = [now.position[0], now.position[1] + 0.02 * size * life.drift(time, 1, 2), now.position[2]];
    figure.rotation = fromHeading(now.heading);
    const lively = 0.6 + 0.4 * clamp(now.speed / size, 0, 1);
    parts.forEach((part, i) => {
      const angle = TURN * (phase[step]! - 0.95 * part.along);
      const amount = (0.06 + 0.34 * part.along * part.along) * lively;
      const bend = amount * sin(angle) + (i > 0 ? -0.08 * turnRate : 0);
      figure.add(
        part.name,
        (i === 0 ? pitch * 0.8 : 0) + (level ? bend : 0),
        level ? 0 : bend,
        i === 0 ? -0.1 * turnRate : 0,
      );
    });
    const scull = sin(TURN * 1.4 * time + own * 6);
    figure.add('fin-left', 0.12 * scull, 0, 0.22 * scull);
    figure.add('fin-right', 0.12 * scull, 0, -0.22 * scull);
    figure.applyAngles();
  };
  return { route, footwork: undefined, pose };
};
