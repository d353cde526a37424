/**
 * Camera maths: lens and field of view, projection, the exact aim at one target, and the exact fit of many points.
 * The camera looks along its own −Z, +X is right, +Y up. Screen coordinates run from −1 to 1, x right, y up.
 * Used by the builder for a first plan and by the shooter on the real motion; no approximations, no iteration.
 */
import { asin, atan, atan2, cos, sin, tan } from './exact.ts';
import type { Quat, Vec3 } from './vec.ts';
import { add, conjugate, fromAxisAngle, multiply, rotate, sub } from './vec.ts';

/** Half the longer side of a full-frame sensor, mm. */
const HALF_SENSOR = 18;

/** Half angles of a rectangular view as tangents: what is seen at distance d is 2·d·x wide and 2·d·y high. */
export interface Frustum {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the screen, each side in −1…1, in which everything important should stay. */
export interface SafeFrame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The whole screen less an equal margin (share of half the frame) on every side. */
export const safeFrame = (margin: number): SafeFrame => ({
  left: margin - 1,
  right: 1 - margin,
  bottom: margin - 1,
  top: 1 - margin,
});

/**
 * Tangents of the half angles of a lens on a full-frame sensor, 36 mm along the longer side of the picture.
 *
 * @param lens focal length, mm
 * @param aspect width ÷ height
 */
export const frustumOfLens = (lens: number, aspect: number): Frustum => {
  const long = HALF_SENSOR / lens;
  return aspect >= 1 ? { x: long, y: long / aspect } : { x: long * aspect, y: long };
};

/** Vertical field of view (rad) of a full-frame lens (mm) at an aspect (width ÷ height). */
export const fovOfLens = (lens: number, aspect: number): number => 2 * atan(frustumOfLens(lens, aspect).y);

/** Focal length (mm, full frame) that gives a vertical field of view (rad) at an aspect. Inverse of `fovOfLens`. */
export const lensOfFov = (fovY: number, aspect: number): number => HALF_SENSOR / (tan(fovY / 2) * Math.max(aspect, 1));

/** Tangents of the half angles of a vertical field of view (rad) at an aspect. */
export const frustumOfFov = (fovY: number, aspect: number): Frustum => {
  const y = tan(fovY / 2);
  return { x: y * aspect, y };
};

/** Unit vector from what is filmed towards the camera. Azimuth 0: on the +Z side; π/2: on the +X side. rad. */
export const viewDirection = (azimuth: number, elevation: number): Vec3 => [
  sin(azimuth) * cos(elevation),
  sin(elevation),
  cos(azimuth) * cos(elevation),
];

/**
 * Orientation of a camera that looks back along `viewDirection`.
 *
 * @param azimuth rad, 0 on the +Z side looking along −Z, positive towards +X
 * @param elevation rad, positive above, looking down
 * @param roll rad, positive clockwise as the picture's horizon falls to the right of the camera (default 0)
 */
export const cameraRotation = (azimuth: number, elevation: number, roll = 0): Quat => {
  const level = multiply(fromAxisAngle([0, 1, 0], azimuth), fromAxisAngle([1, 0, 0], -elevation));
  return roll === 0 ? level : multiply(level, fromAxisAngle([0, 0, 1], -roll));
};

/** Where a world point appears: screen x and y (−1…1 inside), and its depth along the view axis (m, > 0 in front). */
export const project = (
  eye: Vec3,
  rotation: Quat,
  frustum: Frustum,
  point: Vec3,
): { x: number; y: number; depth: number } => {
  const p = rotate(conjugate(rotation), sub(point, eye));
  const depth = -p[2];
  return { x: p[0] / (depth * frustum.x), y: p[1] / (depth * frustum.y), depth };
};

/** The world point at a screen position and a depth (m along the view axis). Inverse of `project`. */
export const unproject = (eye: Vec3, rotation: Quat, frustum: Frustum, x: number, y: number, depth: number): Vec3 =>
  add(eye, rotate(rotation, [x * frustum.x * depth, y * frustum.y * depth, -depth]));

/** Distance (m) at which a height (m) fills a share of the frame's height. */
export const distanceForHeight = (height: number, share: number, frustum: Frustum): number =>
  height / (2 * frustum.y * share);

/** Share of the frame's height that a height (m) fills at a distance (m). */
export const heightInFrame = (height: number, distance: number, frustum: Frustum): number =>
  height / (2 * frustum.y * distance);

/**
 * Orientation without roll that shows `target` exactly at a screen position.
 * Ray r = norm(x·tan, y·tan, −1), w = norm(target − eye), δ = atan2(r_y, −r_z):
 * pitch = asin(w_y / √(r_y² + r_z²)) − δ, yaw = atan2(w_x, w_z) − atan2(r_x, r_y·sin pitch + r_z·cos pitch).
 * R = R_y(yaw)·R_x(pitch). Error below 1e-14.
 *
 * @param x −1 left edge … 1 right edge
 * @param y −1 bottom … 1 top
 */
export const aimAt = (eye: Vec3, target: Vec3, x: number, y: number, frustum: Frustum): Quat => {
  const rx = x * frustum.x;
  const ry = y * frustum.y;
  const rayLength = Math.sqrt(rx * rx + ry * ry + 1);
  const r: Vec3 = [rx / rayLength, ry / rayLength, -1 / rayLength];
  const d = sub(target, eye);
  const far = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]) || 1;
  const w: Vec3 = [d[0] / far, d[1] / far, d[2] / far];
  const upright = Math.sqrt(r[1] * r[1] + r[2] * r[2]);
  const pitch = asin(Math.max(-1, Math.min(1, w[1] / upright))) - atan2(r[1], -r[2]);
  const yaw = atan2(w[0], w[2]) - atan2(r[0], r[1] * sin(pitch) + r[2] * cos(pitch));
  return multiply(fromAxisAngle([0, 1, 0], yaw), fromAxisAngle([1, 0, 0], pitch));
};

/** Share of the spare height of a picture that is left above what it shows. */
const SPARE_ABOVE = 0.62;

/**
 * The nearest eye from which all points lie inside the safe frame, for a fixed orientation. Exact.
 * In camera axes with slopes k of the safe rectangle: a = max(x + k_r·z), b = min(x − k_l·z), a′, b′ likewise for y;
 * c_z = max((a − b)/(k_l + k_r), (a′ − b′)/(k_b + k_t)); x midway between a − k_r·c_z and b + k_l·c_z;
 * y between the same for the height, at 0.62 of it.
 *
 * @param points world, at least one; pass the points of all times to keep a whole action in a steady frame
 * @param nearest the eye stays at least this far (m) in front of the nearest point (default 0.3)
 */
export const fitPoints = (
  points: readonly Vec3[],
  rotation: Quat,
  frustum: Frustum,
  safe: SafeFrame,
  nearest = 0.3,
): Vec3 => {
  const right = safe.right * frustum.x;
  const left = -safe.left * frustum.x;
  const top = safe.top * frustum.y;
  const bottom = -safe.bottom * frustum.y;
  const toCamera = conjugate(rotation);
  let xMost = Number.NEGATIVE_INFINITY;
  let xLeast = Number.POSITIVE_INFINITY;
  let yMost = Number.NEGATIVE_INFINITY;
  let yLeast = Number.POSITIVE_INFINITY;
  let zMost = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    const p = rotate(toCamera, point);
    xMost = Math.max(xMost, p[0] + right * p[2]);
    xLeast = Math.min(xLeast, p[0] - left * p[2]);
    yMost = Math.max(yMost, p[1] + top * p[2]);
    yLeast = Math.min(yLeast, p[1] - bottom * p[2]);
    zMost = Math.max(zMost, p[2]);
  }
  const z = Math.max((xMost - xLeast) / (left + right), (yMost - yLeast) / (bottom + top), zMost + nearest);
  const x = (xMost - right * z + xLeast + left * z) / 2;
  // where there is height to spare, more of it goes above than below: grounds are emptier than skies
  const y = yMost - top * z + SPARE_ABOVE * (yLeast + bottom * z - yMost + top * z);
  return rotate(rotation, [x, y, z]);
};

/** The eight corners of an upright box standing at `position` (middle of its base), turned by `heading` (rad). */
export const boxCorners = (position: Vec3, heading: number, size: Vec3): Vec3[] => {
  const s = sin(heading);
  const c = cos(heading);
  const corners: Vec3[] = [];
  for (const y of [0, size[1]]) {
    for (const [u, v] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      const x = (u * size[0]) / 2;
      const z = (v * size[2]) / 2;
      corners.push([position[0] + x * c + z * s, position[1] + y, position[2] - x * s + z * c]);
    }
  }
  return corners;
};
