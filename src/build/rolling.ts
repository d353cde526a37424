/** Rolling on terrain: how fast, how far, when; and where on a slope a ball must start to arrive in time. */
import { contactOf } from '../catalog/materials/index.ts';
import type { Random } from '../foundation/random.ts';
import type { Draft, Ground } from './draft.ts';

/** Density of air, kg/m³, and drag coefficient of a ball. */
const AIR = 1.225;
const DRAG = 0.47;

/** What slows a ball: a = resistance + drag·v², both with the 5/7 of a solid ball that must be slowed in its turning too. */
export interface Resistance {
  /** m/s² on level ground at a place. */
  at(x: number, z: number): number;
  /** 1/m: ½·ρ·Cd·A/m·5/7; 0 without air. */
  readonly drag: number;
}

/** Resistance of an actor that rolls: the materials' rolling resistance and the air. */
export const resistanceOf = (ground: Ground, draft: Draft): Resistance => {
  const size = draft.looks.size;
  const mass = Math.max(1e-3, draft.entry.body.mass * size * size * size);
  const radius = rollingDiameter(draft) / 2;
  const material = draft.looks.material ?? draft.entry.body.material;
  return {
    at: (x, z) => (5 / 7) * contactOf(material, ground.terrain.surface(x, z)).rolling * ground.gravity,
    drag: ground.place.airless ? 0 : ((5 / 7) * 0.5 * AIR * DRAG * Math.PI * radius * radius) / mass,
  };
};

/** Way (m) of a ball that rolls on level ground, every twentieth of a second; it may come to rest. */
export const rollOut = (speed: number, seconds: number, deceleration: number, drag: number): number[] => {
  const course = [0];
  let v = speed;
  for (let i = 1; i <= Math.ceil(seconds * 20); i++) {
    const next = Math.max(0, v - (deceleration + drag * v * v) / 20);
    course.push(course[i - 1]! + (v + next) / 40);
    v = next;
  }
  return course;
};

/** First speed (m/s) with which a ball still has `last` after some time: the motion run backwards. */
export const speedForLasting = (last: number, seconds: number, deceleration: number, drag: number): number => {
  let v = last;
  for (let i = 0; i < Math.ceil(seconds * 20); i++) v += (deceleration + drag * v * v) / 20;
  return v;
};

/** Where a rolling ball is at a time. */
export interface RollSample {
  readonly time: number;
  readonly x: number;
  readonly z: number;
  /** m/s */
  readonly speed: number;
}

const STEP = 1 / 60;

/**
 * Rolls a ball over the terrain: a = 5/7·g·sin θ downhill less rolling resistance and air drag along its motion.
 *
 * @param velocity m/s along X and Z at the start
 * @param seconds s
 */
export const simulateRoll = (
  ground: Ground,
  x: number,
  z: number,
  velocity: readonly [number, number],
  seconds: number,
  resistance: Resistance,
): RollSample[] => {
  const h = ground.terrain.height;
  const samples: RollSample[] = [];
  let vx = velocity[0];
  let vz = velocity[1];
  for (let i = 0; i * STEP <= seconds; i++) {
    samples.push({ time: i * STEP, x, z, speed: Math.sqrt(vx * vx + vz * vz) });
    const gx = (h(x + 0.2, z) - h(x - 0.2, z)) / 0.4;
    const gz = (h(x, z + 0.2) - h(x, z - 0.2)) / 0.4;
    const steep = 1 + gx * gx + gz * gz;
    vx -= ((5 / 7) * ground.gravity * gx * STEP) / steep;
    vz -= ((5 / 7) * ground.gravity * gz * STEP) / steep;
    const speed = Math.sqrt(vx * vx + vz * vz);
    const loss = (resistance.at(x, z) + resistance.drag * speed * speed) * STEP;
    const kept = speed > loss ? (speed - loss) / speed : 0;
    vx *= kept;
    vz *= kept;
    x += vx * STEP;
    z += vz * STEP;
  }
  return samples;
};

/** A free run down a slope. */
export interface SlopeRun {
  readonly samples: readonly RollSample[];
  /** The sample at which it should meet what stands in its way. */
  readonly hit: RollSample;
  /** Direction of travel there, unit, X and Z. */
  readonly direction: readonly [number, number];
}

/**
 * The best place to let a ball go: after `reach` metres it should be fast (2–7 m/s), near the foot of the slope, inside
 * the free area, and have run straight and rather across the picture or towards the viewer than away.
 *
 * @param reach way (m) down to what it meets: long enough to gather speed, short enough to be seen
 * @param longest s, for the way
 * @returns undefined where the ground is too flat
 */
export const findSlopeRun = (
  ground: Ground,
  reach: number,
  longest: number,
  resistance: Resistance,
  random: Random,
): SlopeRun | undefined => {
  let best: SlopeRun | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const [cx, , cz] = ground.centre;
  const h = ground.terrain.height;
  const columns = 9;
  for (let i = 0; i < columns * columns; i++) {
    const u = ((i % columns) + 0.5 + random.range(-0.2, 0.2)) / columns;
    const v = (Math.floor(i / columns) + 0.5 + random.range(-0.2, 0.2)) / columns;
    const x = cx + (2 * u - 1) * ground.half[0] * 1.2;
    const z = cz + (2 * v - 1) * ground.half[1] * 1.2;
    const slope = Math.abs(h(x + 0.7, z) - h(x - 0.7, z)) + Math.abs(h(x, z + 0.7) - h(x, z - 0.7));
    if (slope < 0.08) continue;
    const samples = simulateRoll(ground, x, z, [0, 0], longest + 0.5, resistance);
    const at = samples.findIndex((s) => (s.x - x) * (s.x - x) + (s.z - z) * (s.z - z) >= reach * reach);
    const hit = samples[at < 0 ? samples.length - 31 : at] ?? samples.at(-1)!;
    const after = samples[Math.min(samples.length - 1, (at < 0 ? samples.length - 31 : at) + 30)] ?? hit;
    const dx = hit.x - x;
    const dz = hit.z - z;
    const far = Math.sqrt(dx * dx + dz * dz);
    if (far < 0.35 * reach || hit.speed < 1) continue;
    const tilt = (h(hit.x, hit.z) - h(after.x, after.z)) / Math.max(0.1, (after.time - hit.time) * hit.speed);
    const outside =
      Math.max(0, Math.abs(hit.x - cx) - ground.half[0]) + Math.max(0, Math.abs(hit.z - cz) - ground.half[1]);
    const score =
      Math.min(1, far / reach) * 2 -
      Math.max(0, hit.speed - 6.5) -
      Math.max(0, 3 - hit.speed) -
      2 * Math.max(0, tilt - 0.14) -
      Math.max(0, hit.time - longest) -
      outside * 0.5 +
      (Math.abs(dx) / far) * 0.8 +
      (dz / far) * 0.5;
    if (score > bestScore) {
      const ux = after.x - hit.x;
      const uz = after.z - hit.z;
      const l = Math.sqrt(ux * ux + uz * uz) || 1;
      bestScore = score;
      best = { samples, hit, direction: [ux / l, uz / l] };
    }
  }
  return best;
};

/** Diameter of something that rolls, m. */
export const rollingDiameter = (draft: Draft): number =>
  Math.min(draft.size[1], Math.max(draft.size[0], draft.size[2]));
