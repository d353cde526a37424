/** Deeds and cues as physics feels them: kicks, throws, blows, pushes, releases; rolls, falls and bounces begun. */

import { contactOf } from '../catalog/materials/index.ts';
import { atan2, cos, sin } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { addScaled, clamp, cross, length, normalize, scale, sub } from '../foundation/vec.ts';
import type { Deed } from './acting/deeds.ts';
import type { Player, Task } from './cast.ts';
import type { Ground } from './ground.ts';
import type { Movable, Physics } from './physics/world.ts';

/** Velocity that carries something from one point to another in a time under gravity: v = Δ/T + ½·g·T. */
export const ballistic = (from: Vec3, to: Vec3, time: number, gravity: number): Vec3 => [
  (to[0] - from[0]) / time,
  (to[1] - from[1]) / time + 0.5 * gravity * time,
  (to[2] - from[2]) / time,
];

/** Flight time of an easy throw over a distance (45–50°): √(2·d/g). */
export const throwTime = (distance: number, gravity: number): number =>
  Math.sqrt((2 * Math.max(distance, 0.3)) / gravity);

const flat = (v: Vec3): Vec3 => normalize([v[0], 0, v[2]], [0, 0, 1]);
const strength = (task: Task): number => {
  const manner = task.performance.manner ?? [];
  if (manner.some((m) => /gent|soft|slow|light/.test(m))) return 0.55;
  if (manner.some((m) => /hard|forc|strong|power|fast/.test(m))) return 1.4;
  return 1;
};

/** Distance from a point to the edge of the top it is on, along a direction, m; Infinity on the ground. */
const edgeDistance = (ground: Ground, point: Vec3, direction: Vec3): number => {
  const top = ground.topAt(point[0], point[2], point[1] + 0.02);
  if (!top) return Number.POSITIVE_INFINITY;
  for (let d = 0; d < 4; d += 0.02) {
    const p = addScaled(point, direction, d);
    if (ground.topAt(p[0], p[2], point[1] + 0.02) !== top) return d;
  }
  return Number.POSITIVE_INFINITY;
};

/**
 * A blow above the centre of mass that topples a body and, if it stands on a top, carries it over the edge.
 * Toppling about the far edge needs ½·I·ω² ≥ m·g·(d − h); sliding to the edge needs v² ≥ 2·μ·g·s.
 */
export const knock = (
  physics: Physics,
  m: Movable,
  direction: Vec3,
  ground: Ground,
  gravity: number,
  force: number,
): void => {
  const along = flat(direction);
  const box = m.player.model.bounds;
  const height = (box.max[1] - box.min[1]) / 2;
  const foot = Math.min(box.max[0] - box.min[0], box.max[2] - box.min[2]) / 2;
  const diagonal = Math.sqrt(height * height + foot * foot);
  // A box turning about its lower edge: I = m·(4/3)·d² at most.
  const spin = Math.sqrt((2 * gravity * (diagonal - height * 0.98)) / (1.34 * diagonal * diagonal)) * 1.5 * force;
  const place = physics.position(m);
  const under = ground.topAt(place[0], place[2], place[1] + 0.02);
  const friction = under ? contactOf(m.material, under.material).friction : 0.5;
  const far = edgeDistance(ground, place, along);
  const slide = Number.isFinite(far)
    ? Math.min(Math.sqrt(2 * friction * gravity * far) * 1.05 + 0.2, 3.2)
    : 0.35 * force;
  const axis = cross([0, 1, 0], along);
  // What stands on a table is only nudged: it should fall beside it.
  const onTop = Number.isFinite(far);
  const w = onTop ? spin * 0.8 : Math.max(spin, (slide / Math.max(height, 0.05)) * 0.5);
  physics.setMode(m, 'free', scale(along, Math.max(slide, w * height * (onTop ? 0.4 : 0.6))), scale(axis, w));
};

/** Carry out a deed on its object at its instant. `hand` is where the agent's hand, paw or foot is. */
export const carryOut = (
  deed: Deed,
  agent: Player,
  agentPosition: Vec3,
  agentHeading: number,
  m: Movable,
  catchAt: { readonly time: number; readonly point: Vec3 } | undefined,
  physics: Physics,
  ground: Ground,
  gravity: number,
): void => {
  const { performance } = deed.task;
  const here = physics.centre(m);
  const ahead: Vec3 = [sin(agentHeading), 0, cos(agentHeading)];
  const power = strength(deed.task) * clamp(Math.sqrt(agent.height / 1.7), 0.4, 1.6);
  if (deed.kind === 'kick') {
    const aim = performance.targetPosition;
    const direction = aim ? flat(sub(aim, here)) : flat(sub(here, agentPosition));
    const speed = (performance.speed ?? 7) * (performance.speed ? 1 : power);
    const rise = speed * (m.round ? 0.3 : 0.15) * (performance.manner?.includes('high') ? 2 : 1);
    const velocity: Vec3 = [direction[0] * speed, rise, direction[2] * speed];
    physics.setMode(m, 'free', velocity, scale(cross([0, 1, 0], direction), m.round ? (speed * 0.4) / m.radius : 0.5));
  } else if (deed.kind === 'strike') {
    const direction = flat(sub(here, agentPosition));
    // Across the body's front when it stands right over the thing.
    knock(
      physics,
      m,
      length(sub([here[0], 0, here[2]], [agentPosition[0], 0, agentPosition[2]])) > 0.05 ? direction : ahead,
      ground,
      gravity,
      power,
    );
  } else if (deed.kind === 'throw') {
    const aim = catchAt?.point ?? performance.targetPosition ?? addScaled(agentPosition, ahead, 5 * power);
    const distance = length([aim[0] - here[0], 0, aim[2] - here[2]]);
    const time = catchAt ? Math.max(0.2, catchAt.time - deed.time) : throwTime(distance, gravity);
    const velocity = ballistic(here, aim, time, gravity);
    physics.setMode(m, 'free', velocity, [velocity[2] * 1.5, 0, -velocity[0] * 1.5]);
  } else if (deed.kind === 'release') {
    physics.setMode(m, 'free');
  }
};

/** Lets go a part of a tower that tips over: as fast along as it must be to come so far while it falls, and turning. */
const tip = (physics: Physics, m: Movable, along: Vec3, distance: number, height: number, gravity: number): void => {
  const speed = (0.8 * distance) / Math.sqrt((2 * Math.max(height, 0.1)) / gravity);
  physics.setMode(
    m,
    'free',
    scale(along, speed),
    scale(cross([0, 1, 0], along), speed / (height + 0.5 * m.player.height)),
  );
};

/** Begin what a thing does by itself: rolling, sliding, falling, bouncing, toppling, spinning. */
export const beginCue = (task: Task, m: Movable, physics: Physics, ground: Ground, gravity: number): void => {
  const { performance, action } = task;
  const path = performance.path ?? [];
  const here = physics.position(m);
  const goal = path.length > 1 ? path[path.length - 1]! : performance.targetPosition;
  const distance = goal ? length([goal[0] - here[0], 0, goal[2] - here[2]]) : 0;
  const heading =
    goal && distance > 0.05
      ? atan2(goal[0] - here[0], goal[2] - here[2])
      : (performance.heading ?? m.player.actor.heading);
  const along: Vec3 = [sin(heading), 0, cos(heading)];
  const floor = ground.height(here[0], here[2], here[1] + 0.05);
  const standing = here[1] - floor < 0.04 + m.player.height * 0.05;
  switch (action.id) {
    case 'roll':
    case 'slide':
    case 'collide': {
      const rolling = contactOf(m.material, ground.surface(here[0], here[2], here[1] + 0.05)).rolling;
      const needed = goal
        ? distance / Math.max(0.5, task.end - task.start) +
          0.36 * rolling * gravity * Math.max(0.5, task.end - task.start)
        : 1.6;
      const speed = performance.speed ?? needed;
      const spin = action.id === 'roll' || action.id === 'collide' ? speed / Math.max(m.radius, 0.01) : 0;
      physics.setMode(m, 'free', scale(along, speed), scale(cross([0, 1, 0], along), spin));
      break;
    }
    case 'bounce': {
      m.bounce = 0.8;
      const speed = performance.speed ?? 0;
      physics.setMode(m, 'free', [
        along[0] * speed,
        standing ? Math.sqrt(2 * gravity * Math.max(0.6, m.player.height * 1.5)) : 0,
        along[2] * speed,
      ]);
      break;
    }
    case 'topple':
      if (!standing && distance > 0.05) tip(physics, m, along, distance, here[1] - floor, gravity);
      else knock(physics, m, along, ground, gravity, 1);
      break;
    case 'spin':
      physics.setMode(m, 'free', [0, 0, 0], [0, 9, 0]);
      break;
    case 'fall': {
      const onTop = standing && ground.topAt(here[0], here[2], here[1] + 0.05);
      if (onTop && distance > 0.05) knock(physics, m, along, ground, gravity, 1);
      else if (standing && !onTop && m.player.height > 0.2) knock(physics, m, along, ground, gravity, 1);
      else if (!standing && distance > 0.05 && path.length > 1)
        tip(physics, m, along, distance, here[1] - floor, gravity);
      else physics.setMode(m, 'free');
      break;
    }
    default:
      physics.setMode(m, 'free');
  }
};
