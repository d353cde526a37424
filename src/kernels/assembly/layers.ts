/** Ground truth at pixel centres: which object, how far, and on request all that is known of a surface. Samples must have been rastered centred. */
import {
  FRAME_FORWARD, FRAME_RIGHT, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP, INSTANCE_INDICES, INSTANCE_OBJECT, INSTANCE_POSITIONS, INSTANCE_SCREEN,
  MOTION_BYTES, MOTION_POSITIONS, MOTION_SCREEN, TRIANGLE_BITS,
} from './layout';
import { recordOf } from './attributes';
import { depths, frame, GROUP_BYTES, height, identities, points, width } from './memory';
import { patternRow } from './pattern';
import {
  emitStretch, POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_COLUMN, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_WEIGHT,
  pointCount,
} from './points';
import { surfaceRow } from './surface';
import { NEAR } from './transform';
import { transformDirection, transformPoint } from './vec';
import { waterRow } from './water';

/** Objects (u16: 0 sky, 1 set, 2 + i actor i) and depth (f32, m; infinite for sky) of the whole image. */
export function readLayers(objects: usize, depth: usize): void {
  const pixels = width * height;
  for (let i = 0; i < pixels; i++) {
    const o = <usize>i << 4;
    const id = load<i32>(identities + o);
    if (id == -1) {
      store<u16>(objects + (<usize>i << 1), 0);
      store<f32>(depth + (<usize>i << 2), f32.MAX_VALUE * 2);
      continue;
    }
    store<u16>(objects + (<usize>i << 1), <u16>load<u32>(recordOf(id), INSTANCE_OBJECT));
    store<f32>(depth + (<usize>i << 2), <f32>1 / load<f32>(depths + o));
  }
}

/** Numbers of the instances of row y (u16; 65535 sky), from which the host knows objects and parts. */
export function readInstanceRow(y: i32, target: usize): void {
  for (let x = 0; x < width; x++) {
    const id = load<i32>(identities + (<usize>(y * width + x) << 4));
    store<u16>(target + (<usize>x << 1), id == -1 ? 0xffff : <u16>(<u32>id >> TRIANGLE_BITS));
  }
}
/** Depth of row y, m (f32; infinite for sky). */
export function readDepthRow(y: i32, target: usize): void {
  for (let x = 0; x < width; x++) {
    const o = <usize>(y * width + x) << 4;
    const sky = load<i32>(identities + o) == -1;
    store<f32>(target + (<usize>x << 2), sky ? Infinity : <f32>1 / load<f32>(depths + o));
  }
}

/** Columns looked at together, as in pictures. */
const STRETCH: i32 = 64;
@inline function wholeOf(x: f32, scale: f32): i32 {
  return <i32>nearest(min(max(x, <f32>-1), <f32>1) * scale);
}
/** Normals (3 × i16, unit × 32767) and base colours (3 × u16, 65535 = 1) of row y, as the light sees them: with patterns, ripples and puddles. */
export function readSurfaceRow(y: i32, normals: usize, albedo: usize): void {
  memory.fill(normals, 0, width * 6);
  memory.fill(albedo, 0, width * 6);
  for (let from = 0; from < width; from += STRETCH) {
    emitStretch(y, from, min(from + STRETCH, width));
    surfaceRow();
    patternRow();
    waterRow();
    for (let i = 0; i < pointCount; i++) {
      const g = points + <usize>(i >> 2) * GROUP_BYTES + (<usize>(i & 3) << 2);
      if (load<f32>(g, POINT_WEIGHT) == 0) continue;
      const at = <usize>load<i32>(g, POINT_COLUMN) * 6;
      store<i16>(normals + at, <i16>wholeOf(load<f32>(g, POINT_NORMAL_X), 32767));
      store<i16>(normals + at, <i16>wholeOf(load<f32>(g, POINT_NORMAL_Y), 32767), 2);
      store<i16>(normals + at, <i16>wholeOf(load<f32>(g, POINT_NORMAL_Z), 32767), 4);
      store<u16>(albedo + at, <u16>wholeOf(max(load<f32>(g, POINT_ALBEDO_R), <f32>0), 65535));
      store<u16>(albedo + at, <u16>wholeOf(max(load<f32>(g, POINT_ALBEDO_G), <f32>0), 65535), 2);
      store<u16>(albedo + at, <u16>wholeOf(max(load<f32>(g, POINT_ALBEDO_B), <f32>0), 65535), 4);
    }
  }
}

/** The triangle whose planes are kept: for each corner a, b, c of a·x + b·y + c (f64), proportional to its share of the point. */
let keptId: i32 = -1;
let vertex0: usize = 0;
let vertex1: usize = 0;
let vertex2: usize = 0;
const planes: usize = memory.data(72, 8);
function writePlane(to: usize, a: v128, b: v128): void {
  const ax = <f64>f32x4.extract_lane(a, 0);
  const ay = <f64>f32x4.extract_lane(a, 1);
  const aw = <f64>f32x4.extract_lane(a, 3);
  const bx = <f64>f32x4.extract_lane(b, 0);
  const by = <f64>f32x4.extract_lane(b, 1);
  const bw = <f64>f32x4.extract_lane(b, 3);
  store<f64>(to, ay * bw - by * aw);
  store<f64>(to, bx * aw - ax * bw, 8);
  store<f64>(to, ax * by - ay * bx, 16);
}
@inline function planeAt(plane: usize, x: f64, y: f64): f64 {
  return load<f64>(plane) * x + load<f64>(plane, 8) * y + load<f64>(plane, 16);
}
/** Weights of a triangle's corners (lanes 0–2) at a screen point (1/256 px), perspective-correct; from unrounded corners, in double numbers. */
function weigh(id: i32, record: usize, x: f64, y: f64): v128 {
  if (id != keptId) {
    const corners = <usize>load<u32>(record, INSTANCE_INDICES) + (<usize>id & ((1 << TRIANGLE_BITS) - 1)) * 12;
    vertex0 = <usize>load<u32>(corners) << 4;
    vertex1 = <usize>load<u32>(corners, 4) << 4;
    vertex2 = <usize>load<u32>(corners, 8) << 4;
    const positions: usize = load<u32>(record, INSTANCE_POSITIONS);
    const c0 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + vertex0));
    const c1 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + vertex1));
    const c2 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + vertex2));
    writePlane(planes, c1, c2);
    writePlane(planes + 24, c2, c0);
    writePlane(planes + 48, c0, c1);
    keptId = id;
  }
  const b0 = planeAt(planes, x, y);
  const b1 = planeAt(planes + 24, x, y);
  const b2 = planeAt(planes + 48, x, y);
  const sum = b0 + b1 + b2;
  if (sum == 0) return f32x4(1, 0, 0, 0);
  return f32x4(<f32>(b0 / sum), <f32>(b1 / sum), <f32>(b2 / sum), 0);
}
@inline function weighted(weights: v128, positions: usize): v128 {
  return f32x4.add(
    f32x4.add(
      f32x4.mul(v128.shuffle<f32>(weights, weights, 0, 0, 0, 0), v128.load(positions + vertex0)),
      f32x4.mul(v128.shuffle<f32>(weights, weights, 1, 1, 1, 1), v128.load(positions + vertex1)),
    ),
    f32x4.mul(v128.shuffle<f32>(weights, weights, 2, 2, 2, 2), v128.load(positions + vertex2)),
  );
}
/** Way from one homogeneous screen point (1/256 px) to another, px; infinite where the second lies behind the camera. */
@inline function storeWay(target: usize, from: v128, to: v128): void {
  const w0 = f32x4.extract_lane(from, 3);
  const w1 = f32x4.extract_lane(to, 3);
  const seen = w1 > NEAR;
  const x = f32x4.extract_lane(to, 0) / w1 - f32x4.extract_lane(from, 0) / w0;
  const y = f32x4.extract_lane(to, 1) / w1 - f32x4.extract_lane(from, 1) / w0;
  store<f32>(target, seen ? x * <f32>(1.0 / 256.0) : <f32>Infinity);
  store<f32>(target, seen ? y * <f32>(1.0 / 256.0) : <f32>Infinity, 4);
}
/**
 * Optical flow of row y (2 × f32, px right and down): the point of the surface in each pixel's centre, put where it is in the next frame.
 * `motions` holds a record per instance (see layout); `sky` a matrix that takes directions to the next frame's screen.
 */
export function readFlowRow(y: i32, motions: usize, sky: usize, target: usize): void {
  const tanX = load<f32>(frame, FRAME_TAN_X);
  const tanY = load<f32>(frame, FRAME_TAN_Y);
  const up = (<f32>1 - (<f32>y + 0.5) * (<f32>2 / <f32>height)) * tanY;
  const base = f32x4.add(v128.load(frame, FRAME_FORWARD), f32x4.mul(v128.load(frame, FRAME_UP), f32x4.splat(up)));
  keptId = -1;
  for (let x = 0; x < width; x++) {
    const id = load<i32>(identities + (<usize>(y * width + x) << 4));
    const to = target + (<usize>x << 3);
    if (id == -1) {
      const across = ((<f32>x + 0.5) * (<f32>2 / <f32>width) - 1) * tanX;
      const direction = f32x4.add(base, f32x4.mul(v128.load(frame, FRAME_RIGHT), f32x4.splat(across)));
      const here = f32x4((<f32>x + 0.5) * 256, (<f32>y + 0.5) * 256, 0, 1);
      storeWay(to, here, transformDirection(sky, direction));
      continue;
    }
    const record = recordOf(id);
    const weights = weigh(id, record, <f64>x * 256 + 128, <f64>y * 256 + 128);
    const here = weighted(weights, load<u32>(record, INSTANCE_POSITIONS));
    const motion = motions + <usize>(<u32>id >> TRIANGLE_BITS) * MOTION_BYTES;
    const there = weighted(weights, load<u32>(motion, MOTION_POSITIONS));
    // Both ends from the same weights: their rounding cancels.
    storeWay(to, transformPoint(record + INSTANCE_SCREEN, here), transformPoint(motion + MOTION_SCREEN, there));
  }
}
