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
 * @param above share of the spare height that is left above (default 0.62)
 */
export const fitPoints = (
  points: readonly Vec3[],
  rotation: Quat,
  frustum: Frustum,
  safe: SafeFrame,
  nearest = 0.3,
  above = SPARE_ABOVE,
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
  const y = yMost - top * z + above * (yLeast + bottom * z - yMost + top * z);
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

/** An upright box, m. */
export interface Box {
  readonly low: Vec3;
  readonly high: Vec3;
}

/** The corners of an upright box. */
export const cornersOf = ({ low, high }: Box): Vec3[] =>
  Array.from(
    { length: 8 },
    (_, i): Vec3 => [i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]],
  );

/** The box around points, at least one. */
export const boxOf = (points: readonly Vec3[]): Box => {
  const least = (k: 0 | 1 | 2): number => points.reduce((m, p) => Math.min(m, p[k]), Number.POSITIVE_INFINITY);
  const most = (k: 0 | 1 | 2): number => points.reduce((m, p) => Math.max(m, p[k]), Number.NEGATIVE_INFINITY);
  return { low: [least(0), least(1), least(2)], high: [most(0), most(1), most(2)] };
};

/** The piece of an interval, `length` long at most, that is nearest to the middle of another. */
const pieceOf = (low: number, high: number, a: number, b: number, length: number): readonly [number, number] => {
  const piece = Math.min(length, high - low);
  const centre = Math.max(low + piece / 2, Math.min(high - piece / 2, (a + b) / 2));
  return [centre - piece / 2, centre + piece / 2];
};

/**
 * The piece of something that is enough to recognise it beside what is filmed: what a frame may not leave out, while
 * it may cut off the rest.
 *
 * @param whole all of it
 * @param filmed what the frame is made for
 * @param height of the frame, m, were it made for the filmed alone
 * @param close the frame is to be as close as can be: then a third of the width is enough
 */
export const glimpse = (whole: Box, filmed: Box, height: number, close: boolean): Box => {
  const reach = close ? 0.3 * height : height;
  const side = (k: 0 | 2): readonly [number, number] => {
    const size = whole.high[k] - whole.low[k];
    // what is right before or behind it is in the picture anyway
    const both = Math.min(whole.high[k], filmed.high[k]) - Math.max(whole.low[k], filmed.low[k]);
    const length =
      both > 0.3 * Math.min(size, filmed.high[k] - filmed.low[k])
        ? Math.min(size, Math.max(both, 0.25 * reach))
        : Math.max(Math.min(0.35 * size, 2.5 * height), Math.min(size, reach));
    return pieceOf(whole.low[k], whole.high[k], filmed.low[k], filmed.high[k], length);
  };
  const [x, z] = [side(0), side(2)];
  // things are told by what is at the height of those beside them and a little above
  const low = filmed.low[1] - 0.15 * reach;
  const high = filmed.high[1] + (close ? 0 : 0.6) * reach;
  const both: readonly [number, number] = [Math.max(low, whole.low[1]), Math.min(high, whole.high[1])];
  const least = Math.min(0.3 * (whole.high[1] - whole.low[1]), high - low);
  const y = both[1] - both[0] >= least ? both : pieceOf(whole.low[1], whole.high[1], low, high, least);
  return { low: [x[0], y[0], z[0]], high: [x[1], y[1], z[1]] };
};
