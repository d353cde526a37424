/**
 * Shadow cascades fitted to what the camera sees. Each covers the ball round a slice of the view, so its size does not change
 * when the camera turns; sizes go in steps of 2^¼ and positions in steps of many texels, so shadows do not crawl and what
 * never moves need only be drawn anew when the camera has left a step behind.
 */
import type { Vec3 } from '../foundation/vec.ts';
import { cross, dot, length, normalize } from '../foundation/vec.ts';
import type { Camera } from './camera.ts';

/** One cascade: rows of the light matrix (x, y, z, offset) in texels and metres of depth. */
export interface Cascade {
  readonly u: readonly [number, number, number, number];
  readonly v: readonly [number, number, number, number];
  readonly depth: readonly [number, number, number, number];
  /** m per texel */
  readonly texel: number;
  /** Side of the square it covers, texels. */
  readonly size: number;
  /** View depth up to which it holds all that is seen, m. */
  readonly reach: number;
}

/** Ball round the part of the view nearer than `reach`: centre on the view axis. */
const viewBall = (camera: Camera, reach: number): { readonly along: number; readonly radius: number } => {
  const slope2 = camera.tanX * camera.tanX + camera.tanY * camera.tanY;
  const along = Math.min(reach, (reach * (1 + slope2)) / 2);
  const rest = reach - along;
  return { along, radius: Math.max(along, Math.sqrt(rest * rest + reach * reach * slope2)) };
};
/** The next of …, 1, 2^¼, 2^½, … at or above x. */
const stepUp = (x: number): number => {
  const fourthRoot = Math.sqrt(Math.SQRT2);
  let step = 1;
  while (step < x) step *= fourthRoot;
  while (step / fourthRoot >= x) step /= fourthRoot;
  return step;
};

/** Places a cascade may stand at along its side, and how much larger it is for that: half a step each way. */
const STEPS = 16;
const ROOM = 1.05 + 1 / STEPS;

/** Do two cascades hold the same part of the world? */
export const sameCascade = (a: Cascade, b: Cascade | undefined): boolean =>
  b !== undefined &&
  a.texel === b.texel &&
  a.size === b.size &&
  a.u[3] === b.u[3] &&
  a.v[3] === b.v[3] &&
  a.depth[3] === b.depth[3];

/** The cascade for the view up to `reach` (m) with a map of `size` texels. `sun` points towards the sun. */
export const fitCascade = (camera: Camera, sun: Vec3, reach: number, size: number): Cascade => {
  const ball = viewBall(camera, reach);
  const radius = stepUp(ball.radius * ROOM);
  const texel = (2 * radius) / size;
  const perMetre = 1 / texel;
  const across = length([sun[2], 0, -sun[0]]) > 1e-4 ? normalize([sun[2], 0, -sun[0]]) : ([1, 0, 0] as const);
  const upwards = cross(sun, across);
  const centre: Vec3 = [
    camera.eye[0] + camera.forward[0] * ball.along,
    camera.eye[1] + camera.forward[1] * ball.along,
    camera.eye[2] + camera.forward[2] * ball.along,
  ];
  const step = size / STEPS;
  const snap = (x: number): number => Math.round(x / texel / step) * step;
  // Depth counts from a step, too, so that a cascade that stays where it is stays equal in all numbers.
  const depth = snap(dot(sun, centre)) * texel;
  return {
    u: [across[0] * perMetre, across[1] * perMetre, across[2] * perMetre, size / 2 - snap(dot(across, centre))],
    v: [-upwards[0] * perMetre, -upwards[1] * perMetre, -upwards[2] * perMetre, size / 2 + snap(dot(upwards, centre))],
    depth: [-sun[0], -sun[1], -sun[2], depth],
    texel,
    size,
    reach,
  };
};

/** Can a ball cast into the cascade? (Anything above the square, however far towards the sun.) */
export const castsInto = (cascade: Cascade, x: number, y: number, z: number, radius: number): boolean => {
  const r = radius / cascade.texel;
  const u = cascade.u[0] * x + cascade.u[1] * y + cascade.u[2] * z + cascade.u[3];
  if (u < -r || u > cascade.size + r) return false;
  const v = cascade.v[0] * x + cascade.v[1] * y + cascade.v[2] * z + cascade.v[3];
  if (v < -r || v > cascade.size + r) return false;
  // Nothing far behind everything seen matters.
  const depth = cascade.depth[0] * x + cascade.depth[1] * y + cascade.depth[2] * z + cascade.depth[3];
  return depth - radius < cascade.size * cascade.texel;
};
