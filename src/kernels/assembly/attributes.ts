/** What lies under a sample: interpolated normal, colour and rest position of a triangle at a screen point. */
import {
  INSTANCE_BYTES, INSTANCE_COLOURS, INSTANCE_INDICES, INSTANCE_NORMALS, INSTANCE_PATTERN, INSTANCE_POSITIONS,
  INSTANCE_REST, INSTANCE_REST_NORMALS, INSTANCE_ROUGHNESS, INSTANCE_SCREEN, INSTANCE_SCREEN_VERTICES, INSTANCE_TINT, INSTANCE_WORLD, TRIANGLE_BITS,
} from './layout';
import { instances } from './memory';
import { sumLanes, transformDirection, transformPoint } from './vec';

/** Results of the last look-up: world normal (not unit), linear colour with roughness factor, rest position. */
export let normal: v128 = f32x4.splat(0);
export let colour: v128 = f32x4.splat(0);
export let rest: v128 = f32x4.splat(0);
/** Normal at rest (not unit) of what is skinned and has a pattern. */
export let restNormal: v128 = f32x4.splat(0);
/** The triangle shows its back. */
export let backFacing: bool = false;

/** Instance record of a triangle id. */
@inline export function recordOf(id: i32): usize {
  return instances + (<usize>(<u32>id >> TRIANGLE_BITS)) * INSTANCE_BYTES;
}
@inline function cornersOf(id: i32, record: usize): usize {
  return <usize>load<u32>(record, INSTANCE_INDICES) + (<usize>id & ((1 << TRIANGLE_BITS) - 1)) * 12;
}

/**
 * Barycentric weights (lanes 0–2) of screen point (x, y) (1/256 pixel), perspective-correct, and kept inside the triangle: a pixel's
 * centre may lie outside of a triangle that covers one of its samples, and what slivers would extrapolate to there (normals that
 * point anywhere) shows as dark dots along edges.
 */
@inline function weigh(record: usize, v0: usize, v1: usize, v2: usize, x: i32, y: i32): v128 {
  const vertices: usize = load<u32>(record, INSTANCE_SCREEN_VERTICES);
  const p0 = v128.load(vertices + v0 * 16);
  const p1 = v128.load(vertices + v1 * 16);
  const p2 = v128.load(vertices + v2 * 16);
  // Lanes 0–2 become those of the three corners.
  const xy01 = v128.shuffle<i32>(p0, p1, 0, 4, 1, 5);
  const x3 = v128.shuffle<i32>(xy01, p2, 0, 1, 4, 4);
  const y3 = v128.shuffle<i32>(xy01, p2, 2, 3, 5, 5);
  const z3 = v128.shuffle<i32>(v128.shuffle<i32>(p0, p1, 2, 6, 2, 6), p2, 0, 1, 6, 6);
  let b: v128;
  if (v128.any_true(f32x4.eq(z3, f32x4.splat(0)))) b = weighClipped(record, v0, v1, v2, x, y);
  else {
    const dx = f32x4.convert_i32x4_s(i32x4.sub(x3, i32x4.splat(x)));
    const dy = f32x4.convert_i32x4_s(i32x4.sub(y3, i32x4.splat(y)));
    // Twice the areas opposite to each corner, times its 1/w.
    b = f32x4.mul(
      f32x4.sub(
        f32x4.mul(v128.shuffle<f32>(dx, dx, 2, 0, 1, 3), v128.shuffle<f32>(dy, dy, 1, 2, 0, 3)),
        f32x4.mul(v128.shuffle<f32>(dx, dx, 1, 2, 0, 3), v128.shuffle<f32>(dy, dy, 2, 0, 1, 3)),
      ),
      z3,
    );
    b = f32x4.replace_lane(b, 3, 0);
  }
  const sum = sumLanes(b);
  backFacing = sum < 0;
  if (sum == 0) return f32x4(1, 0, 0, 0);
  // Towards positive, no weight below nothing, then all three to a sum of one.
  const turned = v128.xor(b, i32x4.splat(sum < 0 ? 0x80000000 : 0));
  const kept = f32x4.pmax(turned, f32x4.splat(0));
  return f32x4.mul(kept, f32x4.splat(<f32>1 / sumLanes(kept)));
}
/** Clipped triangle whose three planes are kept, and the planes: a, b, c of a·x + b·y + c, for each corner (f64). */
let keptRecord: usize = 0;
let keptCorners: i64 = -1;
const planes: usize = memory.data(72, 8);
/** Forget what is kept of the last frame. */
export function forgetTriangles(): void {
  keptRecord = 0;
}
/**
 * The same of a clipped triangle, before the scaling: −det[P, a, b] with P = (x, y, 1) and the other two unclipped homogeneous corners
 * (x·w, y·w, ·, w). In double numbers, since they lie far apart; such triangles are large, so the next point asks again for the same.
 */
function weighClipped(record: usize, v0: usize, v1: usize, v2: usize, x: i32, y: i32): v128 {
  const corners = <i64>v0 | (<i64>v1 << 21) | (<i64>v2 << 42);
  if (record != keptRecord || corners != keptCorners) {
    const positions: usize = load<u32>(record, INSTANCE_POSITIONS);
    const c0 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v0 * 16));
    const c1 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v1 * 16));
    const c2 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v2 * 16));
    writePlane(planes, c1, c2);
    writePlane(planes + 24, c2, c0);
    writePlane(planes + 48, c0, c1);
    keptRecord = record;
    keptCorners = corners;
  }
  return f32x4(planeAt(planes, x, y), planeAt(planes + 24, x, y), planeAt(planes + 48, x, y), 0);
}
function writePlane(to: usize, a: v128, b: v128): void {
  const ax = <f64>f32x4.extract_lane(a, 0);
  const ay = <f64>f32x4.extract_lane(a, 1);
  const aw = <f64>f32x4.extract_lane(a, 3);
  const bx = <f64>f32x4.extract_lane(b, 0);
  const by = <f64>f32x4.extract_lane(b, 1);
  const bw = <f64>f32x4.extract_lane(b, 3);
  store<f64>(to, by * aw - ay * bw);
  store<f64>(to, ax * bw - bx * aw, 8);
  store<f64>(to, ay * bx - ax * by, 16);
}
@inline function planeAt(plane: usize, x: i32, y: i32): f32 {
  return <f32>(load<f64>(plane) * <f64>x + load<f64>(plane, 8) * <f64>y + load<f64>(plane, 16));
}
/** Sum of three vectors with the weights of lanes 0–2. */
@inline function mix3(weights: v128, a: v128, b: v128, c: v128): v128 {
  return f32x4.add(
    f32x4.add(
      f32x4.mul(v128.shuffle<f32>(weights, weights, 0, 0, 0, 0), a),
      f32x4.mul(v128.shuffle<f32>(weights, weights, 1, 1, 1, 1), b),
    ),
    f32x4.mul(v128.shuffle<f32>(weights, weights, 2, 2, 2, 2), c),
  );
}
@inline function mixNormals(weights: v128, normals: usize, v0: usize, v1: usize, v2: usize): v128 {
  return mix3(
    weights,
    f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v0 * 8))),
    f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v1 * 8))),
    f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v2 * 8))),
  );
}

/** World normal only (for ambient occlusion). */
export function lookUpNormal(id: i32, x: i32, y: i32): v128 {
  const record = recordOf(id);
  const corners = cornersOf(id, record);
  const v0 = <usize>load<u32>(corners);
  const v1 = <usize>load<u32>(corners, 4);
  const v2 = <usize>load<u32>(corners, 8);
  const weights = weigh(record, v0, v1, v2, x, y);
  const n = mixNormals(weights, load<u32>(record, INSTANCE_NORMALS), v0, v1, v2);
  return transformDirection(record + INSTANCE_WORLD, n);
}

/** Everything shading needs, left in `normal`, `colour`, `rest` and `backFacing`. Colours are stored as square roots. */
export function lookUp(id: i32, record: usize, x: i32, y: i32): void {
  const corners = cornersOf(id, record);
  const v0 = <usize>load<u32>(corners);
  const v1 = <usize>load<u32>(corners, 4);
  const v2 = <usize>load<u32>(corners, 8);
  const weights = weigh(record, v0, v1, v2, x, y);
  normal = transformDirection(record + INSTANCE_WORLD, mixNormals(weights, load<u32>(record, INSTANCE_NORMALS), v0, v1, v2));
  const colours: usize = load<u32>(record, INSTANCE_COLOURS);
  const k0 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v0 * 8)));
  const k1 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v1 * 8)));
  const k2 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v2 * 8)));
  const coded = f32x4.mul(mix3(weights, k0, k1, k2), f32x4.splat(1.0 / 32767.0));
  const tint = f32x4.replace_lane(v128.load(record, INSTANCE_TINT), 3, load<f32>(record, INSTANCE_ROUGHNESS));
  colour = f32x4.mul(f32x4.mul(coded, coded), tint);
  if (load<i32>(record, INSTANCE_PATTERN)) {
    const positions: usize = load<u32>(record, INSTANCE_REST);
    rest = mix3(weights, v128.load(positions + v0 * 16), v128.load(positions + v1 * 16), v128.load(positions + v2 * 16));
    const restNormals: usize = load<u32>(record, INSTANCE_REST_NORMALS);
    if (restNormals) restNormal = mixNormals(weights, restNormals, v0, v1, v2);
  }
}
