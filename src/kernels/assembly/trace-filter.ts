/**
 * Filters that cancel the 4×4 pattern of the rays: weights 1 2 2 2 1 in both directions add up to the same for each of the sixteen
 * places. Neighbours count when they lie on the plane of the pixel's surface and face the same way.
 */
import { FRAME_FORWARD, FRAME_RIGHT, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP, FRAME_FLAGS } from './layout';
import { frame, height, width } from './memory';
import { SETTING_LAMPS } from './trace-layout';
import {
  FAR, gathered, gatheredSmooth, halfDepth, halfNormal, halfPlaceOf, halfPitch, halfPlane, lampRaw, lampSmooth, pitch, placeOf, settings,
  sunRaw, sunSmooth, tracedDepth, tracedNormal,
} from './trace-memory';
import { add, blend, dot3, higher, lower, mul, mulAdd, saturate, splat, sub } from './vec';

/** How far off the plane a neighbour may lie, as a share of the depth. */
const OFF_PLANE: f32 = 0.005;

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}
@inline function weightOf(step: i32): f32 {
  return step == -2 || step == 2 ? 1 : 2;
}
@inline function nearWeightOf(step: i32): f32 {
  return step == 0 ? 2 : 1;
}
/** Planes of four surfaces: how n·(way to a pixel at depth 1) changes from column to column and row to row, and its value here. */
let perColumn: v128 = f32x4.splat(0);
let perRow: v128 = f32x4.splat(0);
let here: v128 = f32x4.splat(0);
/** `x`, `y`: of the first pixel, at the image's full size; `step`: pixels between two. */
@inline function setPlanes(nx: v128, ny: v128, nz: v128, x: i32, y: i32, step: f32): void {
  const scaleX: f32 = load<f32>(frame, FRAME_TAN_X) * <f32>2 / <f32>width;
  const scaleY: f32 = load<f32>(frame, FRAME_TAN_Y) * <f32>2 / <f32>height;
  const right = dot3(nx, ny, nz, constant(FRAME_RIGHT), constant(FRAME_RIGHT + 4), constant(FRAME_RIGHT + 8));
  const up = dot3(nx, ny, nz, constant(FRAME_UP), constant(FRAME_UP + 4), constant(FRAME_UP + 8));
  const forward = dot3(nx, ny, nz, constant(FRAME_FORWARD), constant(FRAME_FORWARD + 4), constant(FRAME_FORWARD + 8));
  const column = add(splat((<f32>x + 0.625) * scaleX - load<f32>(frame, FRAME_TAN_X)), mul(f32x4(0, 1, 2, 3), splat(step * scaleX)));
  const row = splat(load<f32>(frame, FRAME_TAN_Y) - (<f32>y + 0.875) * scaleY);
  here = add(forward, add(mul(right, column), mul(up, row)));
  perColumn = mul(right, splat(scaleX * step));
  perRow = mul(up, splat(-scaleY * step));
}

/** Products of packed normals (× 127²). */
@inline function packedDot(a: v128, b: v128): v128 {
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_s(a), i16x8.extend_low_i8x16_s(b));
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_s(a), i16x8.extend_high_i8x16_s(b));
  return i32x4.add(v128.shuffle<i32>(low, high, 0, 2, 4, 6), v128.shuffle<i32>(low, high, 1, 3, 5, 7));
}
@inline function unpack(packed: v128, shift: i32): v128 {
  return mul(f32x4.convert_i32x4_s(i32x4.shr_s(i32x4.shl(packed, shift), 24)), splat(1.0 / 127.0));
}
/** Share of the wide filter where the penumbra is narrow. */
const NARROW: f32 = 0.4;
/** Cosine, × 127², from which on two packed normals are alike. */
const ALIKE: i32 = 11300;

/**
 * Smooth the sunlight of row y. Penumbrae narrower than the filter, where light and full shadow lie within its reach, take more
 * of a filter of 3×3.
 */
export function smoothSunRow(y: i32): void {
  const enabled = (load<i32>(frame, FRAME_FLAGS) & 1) != 0;
  if (!enabled) return;
  const from = max(-2, -y);
  const to = min(2, height - 1 - y);
  for (let x = 0; x < width; x += 4) {
    const at = placeOf(x, y);
    const centre = v128.load(sunRaw + at);
    const z = v128.load(tracedDepth + at);
    v128.store(sunSmooth + at, centre);
    if (i32x4.all_true(f32x4.gt(z, splat(FAR)))) continue;
    let low = centre;
    let high = centre;
    for (let j = from; j <= to; j++) {
      const row = sunRaw + at + <usize>(j * pitch << 2);
      for (let i: i32 = -2; i <= 2; i++) {
        const light = v128.load(row + <usize>(i << 2));
        low = lower(low, light);
        high = higher(high, light);
      }
    }
    if (!v128.any_true(f32x4.lt(low, high))) continue;
    const packed = v128.load(tracedNormal + at);
    setPlanes(unpack(packed, 24), unpack(packed, 16), unpack(packed, 8), x, y, 1);
    const limit = mul(z, splat(OFF_PLANE));
    const own = mul(z, here);
    let sum = splat(0);
    let weights = splat(0);
    let nearSum = splat(0);
    let nearWeights = splat(0);
    low = centre;
    high = centre;
    for (let j = from; j <= to; j++) {
      const offset = at + <usize>(j * pitch << 2);
      const line = mulAdd(splat(<f32>j), perRow, here);
      for (let i: i32 = -2; i <= 2; i++) {
        const o = offset + <usize>(i << 2);
        const away = f32x4.abs(sub(mul(v128.load(tracedDepth + o), mulAdd(splat(<f32>i), perColumn, line)), own));
        const same = v128.and(
          f32x4.lt(away, limit),
          i32x4.gt_s(packedDot(v128.load(tracedNormal + o), packed), i32x4.splat(ALIKE)),
        );
        const light = v128.load(sunRaw + o);
        const weight = v128.and(same, splat(weightOf(i) * weightOf(j)));
        sum = mulAdd(weight, light, sum);
        weights = add(weights, weight);
        if (i * i < 2 && j * j < 2) {
          const near = v128.and(same, splat(nearWeightOf(i) * nearWeightOf(j)));
          nearSum = mulAdd(near, light, nearSum);
          nearWeights = add(nearWeights, near);
        }
        low = v128.bitselect(lower(low, light), low, same);
        high = v128.bitselect(higher(high, light), high, same);
      }
    }
    const wide = higher(saturate(mul(sub(splat(1), sub(high, low)), splat(3))), splat(NARROW));
    const smooth = f32x4.div(sum, higher(weights, splat(1e-6)));
    const near = f32x4.div(nearSum, higher(nearWeights, splat(1e-6)));
    const found = v128.and(f32x4.gt(nearWeights, splat(0)), f32x4.lt(z, splat(FAR)));
    v128.store(sunSmooth + at, v128.bitselect(blend(near, smooth, wide), centre, found));
  }
}

/** Smooth four planes of half-size row y of what `from` holds, into pixels of four numbers. */
@inline function smoothHalf(from: usize, to: usize, y: i32): void {
  const half = width >> 1;
  const first = max(-2, -y);
  const last = min(2, (height >> 1) - 1 - y);
  for (let x = 0; x < half; x += 4) {
    const at = halfPlaceOf(x, y);
    const z = v128.load(halfDepth + at);
    if (i32x4.all_true(f32x4.gt(z, splat(FAR)))) continue;
    const nx = v128.load(halfNormal + at);
    const ny = v128.load(halfNormal + halfPlane + at);
    const nz = v128.load(halfNormal + 2 * halfPlane + at);
    setPlanes(nx, ny, nz, x * 2, y * 2, 2);
    const limit = mul(z, splat(OFF_PLANE));
    const own = mul(z, here);
    let weights = splat(1e-6);
    let s0 = mul(v128.load(from + at), weights);
    let s1 = mul(v128.load(from + halfPlane + at), weights);
    let s2 = mul(v128.load(from + 2 * halfPlane + at), weights);
    let s3 = mul(v128.load(from + 3 * halfPlane + at), weights);
    for (let j = first; j <= last; j++) {
      const offset = at + <usize>(j * halfPitch << 2);
      const line = mulAdd(splat(<f32>j), perRow, here);
      for (let i: i32 = -2; i <= 2; i++) {
        const o = offset + <usize>(i << 2);
        const away = f32x4.abs(sub(mul(v128.load(halfDepth + o), mulAdd(splat(<f32>i), perColumn, line)), own));
        const cosine = dot3(
          nx, ny, nz, v128.load(halfNormal + o), v128.load(halfNormal + halfPlane + o), v128.load(halfNormal + 2 * halfPlane + o),
        );
        const alike = saturate(sub(mul(cosine, splat(2)), splat(0.8)));
        const weight = v128.and(f32x4.lt(away, limit), mul(alike, splat(weightOf(i) * weightOf(j))));
        weights = add(weights, weight);
        s0 = mulAdd(weight, v128.load(from + o), s0);
        s1 = mulAdd(weight, v128.load(from + halfPlane + o), s1);
        s2 = mulAdd(weight, v128.load(from + 2 * halfPlane + o), s2);
        s3 = mulAdd(weight, v128.load(from + 3 * halfPlane + o), s3);
      }
    }
    const scale = f32x4.div(splat(1), weights);
    s0 = mul(s0, scale);
    s1 = mul(s1, scale);
    s2 = mul(s2, scale);
    s3 = mul(s3, scale);
    const a = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
    const b = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
    const c = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
    const d = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
    const out = to + (at << 2);
    v128.store(out, v128.shuffle<f32>(a, b, 0, 1, 4, 5));
    v128.store(out, v128.shuffle<f32>(a, b, 2, 3, 6, 7), 16);
    v128.store(out, v128.shuffle<f32>(c, d, 0, 1, 4, 5), 32);
    v128.store(out, v128.shuffle<f32>(c, d, 2, 3, 6, 7), 48);
  }
}
/** Smooth what was gathered, and the light of the lamps, of half-size row y. */
export function smoothHalfRow(y: i32): void {
  smoothHalf(gathered, gatheredSmooth, y);
  if (load<u32>(settings, SETTING_LAMPS) != 0) smoothHalf(lampRaw, lampSmooth, y);
}
