/** RGBA to planar YUV 4:2:0, BT.709, limited range, in 8-bit fixed point. */
import { height, output, width } from './memory';

/** Sums of neighbouring pairs of both arguments. */
@inline function addPairs(p: v128, q: v128): v128 {
  return i32x4.add(v128.shuffle<i32>(p, q, 0, 2, 4, 6), v128.shuffle<i32>(p, q, 1, 3, 5, 7));
}
/** Luma of one pixel: 16 + (47 R + 157 G + 16 B + 128) / 256. */
@inline function luma(p: usize): i32 {
  return 16 + ((47 * <i32>load<u8>(p) + 157 * <i32>load<u8>(p, 1) + 16 * <i32>load<u8>(p, 2) + 128) >> 8);
}
@inline function luma4(a: v128): v128 {
  const k = i16x8(47, 157, 16, 0, 47, 157, 16, 0);
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(a), k);
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(a), k);
  return i32x4.shr_s(i32x4.add(addPairs(low, high), i32x4.splat(128)), 8);
}

/** Convert rows y and y + 1 (y even); the planes start at `target`. */
export function yuvRows(y: i32, target: usize): void {
  const columns = width;
  const pixels = columns * height;
  const above = output + (<usize>(y * columns) << 2);
  const below = above + (<usize>columns << 2);
  const luma0 = target + y * columns;
  const luma1 = luma0 + columns;
  const chromaU = target + pixels + (y >> 1) * (columns >> 1);
  const chromaV = chromaU + (pixels >> 2);
  let x = 0;
  for (; x + 8 <= columns; x += 8) {
    const p = above + (<usize>x << 2);
    const q = below + (<usize>x << 2);
    const sixteen = i16x8.splat(16);
    const top = i16x8.add(i16x8.narrow_i32x4_s(luma4(v128.load(p)), luma4(v128.load(p, 16))), sixteen);
    const bottom = i16x8.add(i16x8.narrow_i32x4_s(luma4(v128.load(q)), luma4(v128.load(q, 16))), sixteen);
    v128.store64_lane(luma0 + x, i8x16.narrow_i16x8_u(top, top), 0);
    v128.store64_lane(luma1 + x, i8x16.narrow_i16x8_u(bottom, bottom), 0);
  }
  for (; x < columns; x++) {
    store<u8>(luma0 + x, luma(above + (<usize>x << 2)));
    store<u8>(luma1 + x, luma(below + (<usize>x << 2)));
  }
  const half = columns >> 1;
  for (let i = 0; i < half; i++) {
    const p = above + (<usize>i << 3);
    const q = below + (<usize>i << 3);
    const r = <i32>load<u8>(p) + <i32>load<u8>(p, 4) + <i32>load<u8>(q) + <i32>load<u8>(q, 4);
    const g = <i32>load<u8>(p, 1) + <i32>load<u8>(p, 5) + <i32>load<u8>(q, 1) + <i32>load<u8>(q, 5);
    const b = <i32>load<u8>(p, 2) + <i32>load<u8>(p, 6) + <i32>load<u8>(q, 2) + <i32>load<u8>(q, 6);
    store<u8>(chromaU + i, 128 + ((-26 * r - 86 * g + 112 * b + 512) >> 10));
    store<u8>(chromaV + i, 128 + ((112 * r - 102 * g - 10 * b + 512) >> 10));
  }
}
