/** Three-component vectors, quaternions and rigid transforms, as readonly values. Right-handed, Y up, metres, radians. */
import { acos, cos, sin } from './exact.ts';

/** A point or direction `[x, y, z]`. */
export type Vec3 = readonly [number, number, number];
/** A unit quaternion `[x, y, z, w]`. */
export type Quat = readonly [number, number, number, number];

/** The rotation that changes nothing. */
export const IDENTITY: Quat = [0, 0, 0, 1];

/** a + b */
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
/** a − b */
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
/** a · s */
export const scale = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s];
/** a + b · s */
export const addScaled = (a: Vec3, b: Vec3, s: number): Vec3 => [a[0] + b[0] * s, a[1] + b[1] * s, a[2] + b[2] * s];
/** Inner product. */
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** Cross product, right-handed. */
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** Euclidean length. */
export const length = (a: Vec3): number => Math.sqrt(dot(a, a));
/** Distance between two points. */
export const distance = (a: Vec3, b: Vec3): number => length(sub(a, b));
/** Unit vector along a; `fallback` where a is (nearly) zero. */
export const normalize = (a: Vec3, fallback: Vec3 = [0, 1, 0]): Vec3 => {
  const l = length(a);
  return l > 1e-12 ? [a[0] / l, a[1] / l, a[2] / l] : fallback;
};
/** a + (b − a) · t, per component. */
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** a + (b − a) · t */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
/** x limited to [low, high]. */
export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);
/** Smooth step: 0 below `from`, 1 above `to` (which may be the smaller), 3t² − 2t³ between. */
export const smoothstep = (from: number, to: number, x: number): number => {
  const t = clamp((x - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
};

/** Rotation by `angle` (rad, right-hand rule) about a unit axis. */
export const fromAxisAngle = (axis: Vec3, angle: number): Quat => {
  const s = sin(angle / 2);
  return [axis[0] * s, axis[1] * s, axis[2] * s, cos(angle / 2)];
};
/** First b, then a (as matrices: A · B). */
export const multiply = (a: Quat, b: Quat): Quat => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];
/** The opposite rotation. */
export const conjugate = (q: Quat): Quat => [-q[0], -q[1], -q[2], q[3]];
/** q scaled to unit length. */
export const normalizeQuat = (q: Quat): Quat => {
  const l = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
  return l > 1e-12 ? [q[0] / l, q[1] / l, q[2] / l, q[3] / l] : IDENTITY;
};
/** v rotated by q: v + 2w(u×v) + 2u×(u×v). */
export const rotate = (q: Quat, v: Vec3): Vec3 => {
  const u: Vec3 = [q[0], q[1], q[2]];
  const t = scale(cross(u, v), 2);
  return add(addScaled(v, t, q[3]), cross(u, t));
};
/** Heading (rad about +Y; 0 faces +Z, towards the viewer; π/2 faces +X, the viewer's right) as a rotation. */
export const fromHeading = (heading: number): Quat => fromAxisAngle([0, 1, 0], heading);
/** Rotations about X, then Y, then Z, all about the fixed axes (R = Rz · Ry · Rx). */
export const fromEuler = (x: number, y: number, z: number): Quat =>
  multiply(fromAxisAngle([0, 0, 1], z), multiply(fromAxisAngle([0, 1, 0], y), fromAxisAngle([1, 0, 0], x)));
/** Shortest rotation taking unit vector a to unit vector b. */
export const fromTo = (a: Vec3, b: Vec3): Quat => {
  const d = dot(a, b);
  if (d < -0.999999) {
    const side = Math.abs(a[0]) < 0.9 ? cross(a, [1, 0, 0]) : cross(a, [0, 1, 0]);
    return fromAxisAngle(normalize(side), Math.PI);
  }
  const c = cross(a, b);
  return normalizeQuat([c[0], c[1], c[2], 1 + d]);
};
/** Spherical interpolation along the shorter arc. */
export const slerp = (a: Quat, b: Quat, t: number): Quat => {
  let d = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const s = d < 0 ? -1 : 1;
  d = Math.abs(d);
  if (d > 0.9995) {
    return normalizeQuat([
      lerp(a[0], s * b[0], t),
      lerp(a[1], s * b[1], t),
      lerp(a[2], s * b[2], t),
      lerp(a[3], s * b[3], t),
    ]);
  }
  const angle = acos(clamp(d, -1, 1));
  const k = 1 / sin(angle);
  const p = sin((1 - t) * angle) * k;
  const q = sin(t * angle) * k * s;
  return normalizeQuat([a[0] * p + b[0] * q, a[1] * p + b[1] * q, a[2] * p + b[2] * q, a[3] * p + b[3] * q]);
};
/** Rotation with the given orthonormal columns. */
export const fromAxes = (x: Vec3, y: Vec3, z: Vec3): Quat => {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return normalizeQuat([(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]);
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2;
    return normalizeQuat([s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]);
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2;
    return normalizeQuat([(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]);
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2;
  return normalizeQuat([(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]);
};

/** Place, turn and uniform size of something: world = position + rotation · (scale · local). */
export interface Transform {
  readonly position: Vec3;
  readonly rotation: Quat;
  /** Uniform factor, 1 unless said. */
  readonly scale?: number;
}
/** A local point taken through a transform. */
export const transformPoint = (t: Transform, p: Vec3): Vec3 =>
  add(t.position, rotate(t.rotation, t.scale === undefined ? p : scale(p, t.scale)));
