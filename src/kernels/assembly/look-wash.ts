/**
 * Washes: an edge-keeping smoothing (Kuwahara 1976; with weights that fall with the variance instead of a hard choice, as in Papari 2007).
 * Sums over squares are exact whole numbers made by sliding, so a wash costs the same at any radius.
 */
import { height, output, width } from './memory';
import { ACTOR } from './look-lines';
import { boxPlane, marks, rowPlane, storePixel } from './look-memory';

/** r, g, b and the square of the lightness (r + 2g + b)/4 of a pixel, whole numbers. */
@inline function moments(p: usize): v128 {
  const c = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p)));
  const l = (i32x4.extract_lane(c, 0) + (i32x4.extract_lane(c, 1) << 1) + i32x4.extract_lane(c, 2)) >> 2;
  return i32x4.replace_lane(c, 3, l * l);
}
/** Sums of row y over columns x to x + radius, repeated at the right edge. */
export function washSumRow(y: i32, radius: i32): void {
  const row = output + (<usize>(y * width) << 2);
  const to = rowPlane() + (<usize>(y * width) << 4);
  let sum = i32x4.splat(0);
  for (let k = 0; k <= radius; k++) sum = i32x4.add(sum, moments(row + (<usize>min(k, width - 1) << 2)));
  for (let x = 0; x < width; x++) {
    v128.store(to + (<usize>x << 4), sum);
    sum = i32x4.add(i32x4.sub(sum, moments(row + (<usize>x << 2))), moments(row + (<usize>min(x + radius + 1, width - 1) << 2)));
  }
}
/** Sums over squares from (x, y) to (x + radius, y + radius), for all rows. */
export function washBoxes(radius: i32): void {
  const pitch = <usize>width << 4;
  const rows = rowPlane();
  const boxes = boxPlane();
  for (let x: usize = 0; x < pitch; x += 16) {
    let sum = i32x4.splat(0);
    for (let k = 0; k <= radius; k++) sum = i32x4.add(sum, v128.load(rows + <usize>min(k, height - 1) * pitch + x));
    v128.store(boxes + x, sum);
  }
  for (let y = 1; y < height; y++) {
    const gone = rows + <usize>(y - 1) * pitch;
    const come = rows + <usize>min(y + radius, height - 1) * pitch;
    const before = boxes + <usize>(y - 1) * pitch;
    const here = before + pitch;
    for (let x: usize = 0; x < pitch; x += 16) {
      v128.store(here + x, i32x4.add(i32x4.sub(v128.load(before + x), v128.load(gone + x)), v128.load(come + x)));
    }
  }
}
/** Smooth row y; `spareCast`: only what is not of the cast, whose faces would be lost. */
export function washRow(y: i32, radius: i32, spareCast: i32): void {
  const boxes = boxPlane();
  const perBox = f32x4.splat(<f32>1 / <f32>((radius + 1) * (radius + 1)));
  const y0 = max(y - radius, 0);
  const upper = boxes + (<usize>(y0 * width) << 4);
  const lower = boxes + (<usize>(y * width) << 4);
  const to = output + (<usize>(y * width) << 2);
  const facing = marks() + (<usize>(y * width) << 2) + 2;
  for (let x = 0; x < width; x++) {
    if (spareCast && load<u8>(facing + (<usize>x << 2)) & ACTOR) continue;
    const x0 = <usize>max(x - radius, 0) << 4;
    const x1 = <usize>x << 4;
    let sum = f32x4.splat(0);
    let total: f32 = 0;
    for (let k = 0; k < 4; k++) {
      const p = (k & 2 ? lower : upper) + (k & 1 ? x1 : x0);
      const mean = f32x4.mul(f32x4.convert_i32x4_s(v128.load(p)), perBox);
      const l = (f32x4.extract_lane(mean, 0) + f32x4.extract_lane(mean, 1) * 2 + f32x4.extract_lane(mean, 2)) * 0.25;
      const variance = max(f32x4.extract_lane(mean, 3) - l * l, <f32>0) + 6;
      const v2 = variance * variance;
      const weight = <f32>1 / (v2 * variance);
      sum = f32x4.add(sum, f32x4.mul(mean, f32x4.splat(weight)));
      total += weight;
    }
    storePixel(to + (<usize>x << 2), f32x4.replace_lane(f32x4.mul(sum, f32x4.splat(<f32>1 / total)), 3, 255));
  }
}
