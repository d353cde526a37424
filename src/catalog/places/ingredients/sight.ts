/** What the cameras of a film can see of a place: for level of detail, for dressing what is seen, and for never blocking the action. */
import type { View } from '../../../artifacts/stage.ts';
import { tan } from '../../../foundation/exact.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, cross, dot, length, lerp, mix, normalize, sub } from '../../../foundation/vec.ts';

/** A point as one camera sees it. */
export interface Seen {
  /** Distance along the camera's axis, m. */
  readonly depth: number;
  /** −1 left edge of the frame, +1 right edge. */
  readonly x: number;
  /** −1 bottom of the frame, +1 top. */
  readonly y: number;
}

/** One camera. */
export interface Lens {
  readonly eye: Vec3;
  readonly forward: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  /** Tangents of half the field of view. */
  readonly tanX: number;
  readonly tanY: number;
  /** Distance to what it looks at, m. */
  readonly reach: number;
  readonly target: Vec3;
}

/** All cameras of a film. */
export interface Sight {
  readonly lenses: readonly Lens[];
  /** Middle of what they look at, and of where they stand, on the ground plane. */
  readonly focus: readonly [number, number];
  /** Distance from the nearest camera, m. */
  distance(x: number, y: number, z: number): number;
  /** Does any camera see a ball of this radius (m)? `margin` ≥ 1 widens the frame. */
  sees(x: number, y: number, z: number, radius: number, margin?: number): boolean;
  /** Would something that wide and high (m), standing at y, come between a camera and what it looks at? */
  blocks(x: number, y: number, z: number, radius: number, height: number): boolean;
  /** Would a crown of this radius (m) that begins at height y hang into the middle of a picture, in front of the action? */
  overhangs(x: number, y: number, z: number, radius: number): boolean;
}

/** A point through one camera. */
export const through = (lens: Lens, p: Vec3): Seen => {
  const d = sub(p, lens.eye);
  const depth = dot(d, lens.forward);
  const k = Math.max(1e-3, depth);
  return { depth, x: dot(d, lens.right) / (k * lens.tanX), y: dot(d, lens.up) / (k * lens.tanY) };
};

/** The point on a camera's ground plane (y = level) that appears at frame position x, at this distance along its axis. */
export const atFrame = (lens: Lens, x: number, depth: number, level = 0): Vec3 => {
  const flat = normalize([lens.forward[0], 0, lens.forward[2]], [0, 0, -1]);
  const p = addScaled(addScaled(lens.eye, flat, depth), lens.right, x * depth * lens.tanX);
  return [p[0], level, p[2]];
};

const lensOf = (view: View): Lens => {
  const toTarget = sub(view.target, view.eye);
  const forward = normalize(toTarget, [0, 0, -1]);
  const right = normalize(cross(forward, [0, 1, 0]), [1, 0, 0]);
  const tanY = tan(view.fovY / 2);
  return {
    eye: view.eye,
    forward,
    right,
    up: cross(right, forward),
    tanX: tanY * view.aspect,
    tanY,
    reach: Math.max(0.3, length(toTarget)),
    target: view.target,
  };
};

/** A view for places that are dressed before any camera is known. */
const DEFAULT_VIEW: View = { eye: [0, 1.5, 7], target: [0, 0.9, 0], fovY: 0.61, aspect: 16 / 9 };

/** Does a camera see a ball of this radius (m)? `margin` ≥ 1 widens the frame. */
export const inFrame = (l: Lens, x: number, y: number, z: number, radius: number, margin = 1): boolean => {
  const dx = x - l.eye[0];
  const dy = y - l.eye[1];
  const dz = z - l.eye[2];
  const depth = dx * l.forward[0] + dy * l.forward[1] + dz * l.forward[2];
  if (depth < -radius) return false;
  const tx = l.tanX * margin;
  const ty = l.tanY * margin;
  const across = Math.abs(dx * l.right[0] + dy * l.right[1] + dz * l.right[2]);
  if (across > depth * tx + radius * Math.sqrt(1 + tx * tx)) return false;
  const above = Math.abs(dx * l.up[0] + dy * l.up[1] + dz * l.up[2]);
  return above <= depth * ty + radius * Math.sqrt(1 + ty * ty);
};

/** Nothing higher than this (m) stands closer to a camera than `CLOSE` (m), or before this part of its way to the subject. */
const LOW = 0.4;
const CLOSE = 4;
const BEFORE = 0.6;
/** Steps between two views, which are samples of one moving camera. */
const BETWEEN = 3;

/** Is something of this radius (m) so near to a camera that it would fill the picture? */
const crowds = (l: Lens, x: number, z: number, radius: number): boolean => {
  const dx = x - l.eye[0];
  const dz = z - l.eye[2];
  const near = radius + Math.min(CLOSE, l.reach * 0.9);
  return dx * dx + dz * dz < near * near;
};

/** The cameras of these views and those on the way from one to the next. */
const trackOf = (views: readonly View[]): Lens[] =>
  views.flatMap((view, i) => {
    const next = views[i + 1];
    if (!next || length(sub(next.eye, view.eye)) + length(sub(next.target, view.target)) < 0.2) return [lensOf(view)];
    return Array.from({ length: BETWEEN + 1 }, (_, k) => {
      const t = k / (BETWEEN + 1);
      return lensOf({
        eye: mix(view.eye, next.eye, t),
        target: mix(view.target, next.target, t),
        fovY: lerp(view.fovY, next.fovY, t),
        aspect: view.aspect,
      });
    });
  });

/** The cameras of these views. */
export const sightOf = (views: readonly View[]): Sight => {
  const known = views.length > 0 ? views : [DEFAULT_VIEW];
  const lenses = known.map(lensOf);
  const track = trackOf(known);
  let fx = 0;
  let fz = 0;
  for (const l of lenses) {
    fx += l.target[0] / lenses.length;
    fz += l.target[2] / lenses.length;
  }
  return {
    lenses,
    focus: [fx, fz],
    distance: (x, y, z) => {
      let best = Number.POSITIVE_INFINITY;
      for (const { eye } of lenses) {
        const dx = x - eye[0];
        const dy = y - eye[1];
        const dz = z - eye[2];
        const d = dx * dx + dy * dy + dz * dz;
        if (d < best) best = d;
      }
      return Math.sqrt(best);
    },
    sees: (x, y, z, radius, margin = 1) => lenses.some((l) => inFrame(l, x, y, z, radius, margin)),
    blocks: (x, y, z, radius, height) => {
      for (const l of track) {
        const foot = through(l, [x, y, z]);
        if (foot.depth < -radius - 1 || foot.depth > l.reach * 1.12 + radius) continue;
        const across = Math.abs(foot.x * Math.max(1e-3, foot.depth) * l.tanX);
        if (foot.depth < 0.3 + radius && across < radius + 0.4) return true;
        const high = height > LOW;
        if (high && crowds(l, x, z, radius) && y + height > l.eye[1] - 1.5) return true;
        const half = radius / (Math.max(0.3, foot.depth) * l.tanX);
        const top = through(l, [x, y + height, z]);
        // What is low may stand in the lower part of the frame, or beside the subject.
        if (!high) {
          if (Math.abs(foot.x) - half < 0.4 && top.y > -0.2) return true;
          continue;
        }
        // Before the action the frame stays free; about it, its lowest fifth and a framing trunk at its edge are allowed.
        const before = foot.depth - radius < l.reach * BEFORE;
        if (Math.abs(foot.x) - half < (before ? 1 : 0.74) && top.y > (before ? -0.85 : -0.66)) return true;
      }
      return false;
    },
    overhangs: (x, y, z, radius) => {
      for (const l of track) {
        const seen = through(l, [x, y, z]);
        if (crowds(l, x, z, radius) && y < l.eye[1] + 2.5 && seen.depth > -radius - 1) return true;
        if (seen.depth < -radius || seen.depth > l.reach * 1.12 + radius) continue;
        if (seen.depth < radius + 0.5) {
          // Over the camera: only if it hangs below the upper edge of the frame where it begins to be seen.
          const across = Math.abs(seen.x * Math.max(1e-3, seen.depth) * l.tanX);
          if (across < radius + 0.6 && y < l.eye[1] + 1.2 + (radius + 0.5) * l.tanY) return true;
          continue;
        }
        const half = radius / (seen.depth * l.tanX);
        const before = seen.depth - radius < l.reach * BEFORE;
        if (Math.abs(seen.x) - half < (before ? 1 : 0.6) && seen.y < (before ? 1.05 : 0.72)) return true;
      }
      return false;
    },
  };
};
