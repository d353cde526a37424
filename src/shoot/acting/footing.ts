/** Where a foot finds ground: beyond the edge of a small support it is drawn in, so that who stands on a chair stays on it. */
import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp } from '../../foundation/vec.ts';
import type { Ground, Top } from '../ground.ts';

/** Feet stay this far from the edge, in leg lengths. */
const MARGIN = 0.12;
/** A drop of more than this many leg lengths is an edge; less is a step that a foot takes. */
const DROP = 0.3;

/** The top that carries a root; undefined on the terrain, and for roots that only pass below or above. */
const carrier = (ground: Ground, root: Vec3, leg: number): Top | undefined => {
  const top = ground.topAt(root[0], root[2], root[1] + 0.1 * leg + 0.02);
  return top && Math.abs(top.centre[1] - root[1]) < 0.1 * leg + 0.02 ? top : undefined;
};

const drawnIn = (top: Top, x: number, z: number, margin: number): readonly [number, number] => {
  const c = cos(top.heading);
  const s = sin(top.heading);
  const dx = x - top.centre[0];
  const dz = z - top.centre[2];
  const limit = (half: number): number => Math.max(half * 0.5, half - margin);
  const u = clamp(dx * c - dz * s, -limit(top.half[0]), limit(top.half[0]));
  const v = clamp(dx * s + dz * c, -limit(top.half[1]), limit(top.half[1]));
  return [top.centre[0] + u * c + v * s, top.centre[2] - u * s + v * c];
};

/**
 * The point of the ground where a foot stands that would like to stand at (x, z).
 *
 * @param root where the body's root is, m
 * @param leg leg length, m
 */
export const footingAt = (ground: Ground, root: Vec3, x: number, z: number, leg: number): Vec3 => {
  const from = root[1] + Math.max(0.12, leg * 0.35);
  const level = ground.height(x, z, from);
  if (root[1] - level < DROP * leg) return [x, level, z];
  const top = carrier(ground, root, leg);
  if (!top) return [x, level, z];
  const [px, pz] = drawnIn(top, x, z, MARGIN * leg);
  return [px, ground.height(px, pz, from), pz];
};
