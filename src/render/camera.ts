/** The camera of a frame: axes, image plane, what it sees, and the matrix to fixed-point screen coordinates. */
import type { CameraFrame } from '../artifacts/take.ts';
import { cos, sin, tan } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { addScaled, dot, rotate, scale, sub } from '../foundation/vec.ts';

/** A camera with its image size. */
export interface Camera {
  readonly eye: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly forward: Vec3;
  /** Half width and half height of the image plane at distance 1. */
  readonly tanX: number;
  readonly tanY: number;
  readonly width: number;
  readonly height: number;
  readonly focus: number;
  readonly blur: number;
}

/** The camera of a take's frame for an image of the given size. Its vertical field of view is kept, whatever the shape. */
export const cameraOf = (shot: CameraFrame, width: number, height: number): Camera => {
  const tanY = tan(shot.fovY / 2);
  return {
    eye: shot.eye,
    right: rotate(shot.rotation, [1, 0, 0]),
    up: rotate(shot.rotation, [0, 1, 0]),
    forward: rotate(shot.rotation, [0, 0, -1]),
    tanX: (tanY * width) / height,
    tanY,
    width,
    height,
    focus: shot.focus,
    blur: shot.blur,
  };
};

/** Pixel coordinates (x right, y down) and depth along the view axis (m) of a world point. */
export const project = (
  camera: Camera,
  point: Vec3,
): { readonly x: number; readonly y: number; readonly depth: number } => {
  const d = sub(point, camera.eye);
  const depth = dot(d, camera.forward);
  return {
    x: (dot(d, camera.right) / (depth * camera.tanX) + 1) * 0.5 * camera.width,
    y: (1 - dot(d, camera.up) / (depth * camera.tanY)) * 0.5 * camera.height,
    depth,
  };
};
/** World point at pixel coordinates and depth: the inverse of {@link project}. */
export const unproject = (camera: Camera, x: number, y: number, depth: number): Vec3 => {
  const across = ((x / camera.width) * 2 - 1) * camera.tanX * depth;
  const upwards = (1 - (y / camera.height) * 2) * camera.tanY * depth;
  return addScaled(addScaled(addScaled(camera.eye, camera.right, across), camera.up, upwards), camera.forward, depth);
};

/** Four columns (16 numbers) taking world points to (x·w, y·w, 0, w), x and y in 1/256 pixel, w the depth. */
export const screenMatrix = (camera: Camera): Float64Array => {
  const m = new Float64Array(16);
  const axes: readonly Vec3[] = [[1, 0, 0], [0, 1, 0], [0, 0, 1], scale(camera.eye, -1)];
  axes.forEach((axis, column) => {
    const x = dot(camera.right, axis) / camera.tanX;
    const y = dot(camera.up, axis) / camera.tanY;
    const w = dot(camera.forward, axis);
    m[column * 4] = (x + w) * 0.5 * camera.width * 256;
    m[column * 4 + 1] = (w - y) * 0.5 * camera.height * 256;
    m[column * 4 + 3] = w;
  });
  return m;
};

/** Is any part of a ball in front of the camera and within its four side planes? */
export const createFrustumTest = (camera: Camera): ((x: number, y: number, z: number, radius: number) => boolean) => {
  const sideX = 1 / Math.sqrt(1 + camera.tanX * camera.tanX);
  const sideY = 1 / Math.sqrt(1 + camera.tanY * camera.tanY);
  const { eye, right, up, forward, tanX, tanY } = camera;
  return (x, y, z, radius) => {
    const dx = x - eye[0];
    const dy = y - eye[1];
    const dz = z - eye[2];
    const depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
    if (depth < -radius) return false;
    const across = Math.abs(dx * right[0] + dy * right[1] + dz * right[2]);
    if ((across - depth * tanX) * sideX > radius) return false;
    const upwards = Math.abs(dx * up[0] + dy * up[1] + dz * up[2]);
    return (upwards - depth * tanY) * sideY <= radius;
  };
};

/** Image coordinates of a slope: [at −1, at +1] of the image plane's half size, px. */
type Axis = readonly [number, number];

/**
 * Where along an image axis a ball can be seen, px, smallest first.
 * @param along its centre's offset along the axis, m
 * @param tan half size of the image plane at distance 1
 */
const spanOf = (along: number, depth: number, radius: number, tan: number, axis: Axis): readonly [number, number] => {
  if (depth - radius < 0.1) return [Math.min(...axis), Math.max(...axis)];
  const slope = (x: number, outwards: boolean): number => x / (outwards ? depth - radius : depth + radius) / tan;
  const high = slope(along + radius, along + radius > 0);
  const low = slope(along - radius, along - radius < 0);
  const at = (s: number): number => axis[0] + ((s + 1) / 2) * (axis[1] - axis[0]);
  return [Math.min(at(low), at(high)), Math.max(at(low), at(high))];
};

/** Box of the image that a ball can touch: left, right, top, bottom, px; undefined when it is out of sight. */
export const ballBox = (
  camera: Camera,
  centre: Vec3,
  radius: number,
): readonly [number, number, number, number] | undefined => {
  const d = sub(centre, camera.eye);
  const depth = dot(d, camera.forward);
  if (depth < -radius) return undefined;
  const columns = spanOf(dot(d, camera.right), depth, radius, camera.tanX, [0, camera.width]);
  const rows = spanOf(dot(d, camera.up), depth, radius, camera.tanY, [camera.height, 0]);
  if (columns[1] < 0 || columns[0] > camera.width || rows[1] < 0 || rows[0] > camera.height) return undefined;
  return [...columns, ...rows];
};

/** A camera frame that looks from a point at another, upright. */
export const lookFrom = (eye: Vec3, target: Vec3, fovY: number, blur = 0): CameraFrame => {
  const d = sub(target, eye);
  const distance = Math.sqrt(dot(d, d));
  // Rotation about Y, then about the camera's own X; the camera looks along −Z.
  const yaw = { x: -d[0], z: -d[2] };
  const flat = Math.sqrt(yaw.x * yaw.x + yaw.z * yaw.z);
  const halfYaw = halfAngle(yaw.z / (flat || 1), yaw.x / (flat || 1));
  const halfPitch = halfAngle(flat / distance, d[1] / distance);
  const rotation = [
    halfPitch.s * halfYaw.c,
    halfPitch.c * halfYaw.s,
    -halfPitch.s * halfYaw.s,
    halfPitch.c * halfYaw.c,
  ] as const;
  return { eye, rotation, fovY, focus: distance, blur };
};
/** Sine and cosine of half the angle whose cosine and sine are given. */
const halfAngle = (c: number, s: number): { readonly c: number; readonly s: number } => {
  const half = Math.sqrt(Math.max(0, (1 + c) / 2));
  const other = Math.sqrt(Math.max(0, (1 - c) / 2));
  return { c: half, s: s < 0 ? -other : other };
};

/** Cosine and sine of a slow turn of the sky, rad. */
export const turnOf = (angle: number): readonly [number, number] => [cos(angle), sin(angle)];
