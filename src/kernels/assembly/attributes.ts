/** What lies under a sample: interpolated normal, colour and rest position of a triangle at a screen point. */
import {
  INSTANCE_BYTES, INSTANCE_COLOURS, INSTANCE_INDICES, INSTANCE_NORMALS, INSTANCE_PATTERN, INSTANCE_POSITIONS,
  INSTANCE_REST, INSTANCE_SCREEN, INSTANCE_SCREEN_VERTICES, INSTANCE_TINT, INSTANCE_WORLD, TRIANGLE_BITS,
} from './layout';
import { instances } from './memory';
import { transformDirection, transformPoint } from './vec';

/** Results of the last look-up: world normal (not unit), linear colour with roughness factor, rest position. */
export let normal: v128 = f32x4.splat(0);
export let colour: v128 = f32x4.splat(0);
export let rest: v128 = f32x4.splat(0);
/** The triangle shows its back. */
export let backFacing: bool = false;

let weight0: f32 = 0;
let weight1: f32 = 0;
let weight2: f32 = 0;

/** Instance record of a triangle id. */
@inline export function recordOf(id: i32): usize {
  return instances + (<usize>(<u32>id >> TRIANGLE_BITS)) * INSTANCE_BYTES;
}
@inline function cornersOf(id: i32, record: usize): usize {
  return <usize>load<u32>(record, INSTANCE_INDICES) + (<usize>id & ((1 << TRIANGLE_BITS) - 1)) * 12;
}

/** Barycentric weights of screen point (x, y) (1/256 pixel), perspective-correct. */
function weigh(record: usize, v0: usize, v1: usize, v2: usize, x: i32, y: i32): void {
  const vertices: usize = load<u32>(record, INSTANCE_SCREEN_VERTICES);
  const p0 = vertices + v0 * 16;
  const p1 = vertices + v1 * 16;
  const p2 = vertices + v2 * 16;
  const z0 = load<f32>(p0, 8);
  const z1 = load<f32>(p1, 8);
  const z2 = load<f32>(p2, 8);
  let b0: f32;
  let b1: f32;
  let b2: f32;
  if (z0 == 0 || z1 == 0 || z2 == 0) {
    // A clipped triangle: determinants of the unclipped homogeneous corners with the screen point.
    const positions: usize = load<u32>(record, INSTANCE_POSITIONS);
    const c0 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v0 * 16));
    const c1 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v1 * 16));
    const c2 = transformPoint(record + INSTANCE_SCREEN, v128.load(positions + v2 * 16));
    b0 = oppositeDeterminant(c1, c2, x, y);
    b1 = oppositeDeterminant(c2, c0, x, y);
    b2 = oppositeDeterminant(c0, c1, x, y);
  } else {
    const x0 = <f32>(load<i32>(p0) - x);
    const y0 = <f32>(load<i32>(p0, 4) - y);
    const x1 = <f32>(load<i32>(p1) - x);
    const y1 = <f32>(load<i32>(p1, 4) - y);
    const x2 = <f32>(load<i32>(p2) - x);
    const y2 = <f32>(load<i32>(p2, 4) - y);
    b0 = (x2 * y1 - x1 * y2) * z0;
    b1 = (x0 * y2 - x2 * y0) * z1;
    b2 = (x1 * y0 - x0 * y1) * z2;
  }
  const sum = b0 + b1 + b2;
  backFacing = sum < 0;
  // A pixel's centre may lie outside of a triangle that covers one of its samples: what slivers would extrapolate to there
  // (normals that point anywhere) shows as dark dots along edges, so the weights stay on the triangle.
  const scale: f32 = sum == 0 ? 0 : <f32>1 / sum;
  const w0 = max(b0 * scale, <f32>0);
  const w1 = max(b1 * scale, <f32>0);
  const w2 = max(b2 * scale, <f32>0);
  const unit: f32 = sum == 0 ? 0 : <f32>1 / (w0 + w1 + w2);
  weight0 = sum == 0 ? 1 : w0 * unit;
  weight1 = w1 * unit;
  weight2 = w2 * unit;
}
/** −det[P, a, b] with P = (x, y, 1) and corners (x·w, y·w, ·, w). */
function oppositeDeterminant(a: v128, b: v128, x: i32, y: i32): f32 {
  const px = <f64>x;
  const py = <f64>y;
  const ax = <f64>f32x4.extract_lane(a, 0);
  const ay = <f64>f32x4.extract_lane(a, 1);
  const aw = <f64>f32x4.extract_lane(a, 3);
  const bx = <f64>f32x4.extract_lane(b, 0);
  const by = <f64>f32x4.extract_lane(b, 1);
  const bw = <f64>f32x4.extract_lane(b, 3);
  return <f32>-(px * (ay * bw - by * aw) - py * (ax * bw - bx * aw) + (ax * by - bx * ay));
}
@inline function mixNormals(normals: usize, v0: usize, v1: usize, v2: usize): v128 {
  const n0 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v0 * 8)));
  const n1 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v1 * 8)));
  const n2 = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + v2 * 8)));
  return f32x4.add(
    f32x4.add(f32x4.mul(f32x4.splat(weight0), n0), f32x4.mul(f32x4.splat(weight1), n1)),
    f32x4.mul(f32x4.splat(weight2), n2),
  );
}

/** World normal only (for ambient occlusion). */
export function lookUpNormal(id: i32, x: i32, y: i32): v128 {
  const record = recordOf(id);
  const corners = cornersOf(id, record);
  const v0 = <usize>load<u32>(corners);
  const v1 = <usize>load<u32>(corners, 4);
  const v2 = <usize>load<u32>(corners, 8);
  weigh(record, v0, v1, v2, x, y);
  const n = mixNormals(load<u32>(record, INSTANCE_NORMALS), v0, v1, v2);
  return transformDirection(record + INSTANCE_WORLD, n);
}

/** Everything shading needs, left in `normal`, `colour`, `rest` and `backFacing`. Colours are stored as square roots. */
export function lookUp(id: i32, record: usize, x: i32, y: i32): void {
  const corners = cornersOf(id, record);
  const v0 = <usize>load<u32>(corners);
  const v1 = <usize>load<u32>(corners, 4);
  const v2 = <usize>load<u32>(corners, 8);
  weigh(record, v0, v1, v2, x, y);
  normal = transformDirection(record + INSTANCE_WORLD, mixNormals(load<u32>(record, INSTANCE_NORMALS), v0, v1, v2));
  const colours: usize = load<u32>(record, INSTANCE_COLOURS);
  const k0 = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v0 * 8)));
  const k1 = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v1 * 8)));
  const k2 = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(v128.load64_zero(colours + v2 * 8)));
  const w0 = f32x4.splat(weight0);
  const w1 = f32x4.splat(weight1);
  const w2 = f32x4.splat(weight2);
  const coded = f32x4.mul(
    f32x4.add(f32x4.add(f32x4.mul(w0, k0), f32x4.mul(w1, k1)), f32x4.mul(w2, k2)),
    f32x4.splat(1.0 / 32767.0),
  );
  const tint = f32x4.replace_lane(v128.load(record, INSTANCE_TINT), 3, 1);
  colour = f32x4.mul(f32x4.mul(coded, coded), tint);
  if (load<i32>(record, INSTANCE_PATTERN)) {
    const positions: usize = load<u32>(record, INSTANCE_REST);
    rest = f32x4.add(
      f32x4.add(f32x4.mul(w0, v128.load(positions + v0 * 16)), f32x4.mul(w1, v128.load(positions + v1 * 16))),
      f32x4.mul(w2, v128.load(positions + v2 * 16)),
    );
  }
}
