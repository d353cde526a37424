/** Large triangles, block by block. */
import { width } from './memory';
import { atSamples, atSamplesFloat, edgeRule, keepNearest, tileAt } from './samples';

@inline function clampEdge(v: i64): i32 {
  return v > 0x3fffffff ? 0x3fffffff : v < -0x3fffffff ? -0x3fffffff : <i32>v;
}
/** Bits to drop so that steps over an 8×8 block stay within 32 bits. */
function edgeShift(a: i64, b: i64): i64 {
  let m = (a < 0 ? -a : a) | (b < 0 ? -b : b);
  let shift: i64 = 0;
  while (m >= 0x80000) {
    m >>= 1;
    shift++;
  }
  return shift;
}
@inline function farthest(a: i64, b: i64, extent: i64, back: i64): i64 {
  return (a > 0 ? a * extent : -a * back) + (b > 0 ? b * extent : -b * back);
}
@inline function nearest8(a: i64, b: i64, extent: i64, back: i64): i64 {
  return (a < 0 ? a * extent : -a * back) + (b < 0 ? b * extent : -b * back);
}

/** The most that 1/w grows along an axis from a block's first pixel to any of its samples. */
@inline function higherSlope(slope: f32): f32 {
  return slope > 0 ? slope * (7 * 256 + 96) : slope * -96;
}

/** A triangle of 64 pixels or more: 8×8 blocks, 64-bit edge set-up per block. */
export function rasterLarge(
  id: v128, coverage: v128, x0: i32, y0: i32, x1: i32, y1: i32, x2: i32, y2: i32, z0: f32, zx: f32, zy: f32,
  minX: i32, minY: i32, maxX: i32, maxY: i32,
): void {
  const columns = width;
  const a0: i64 = y0 - y1;
  const b0: i64 = x1 - x0;
  const a1: i64 = y1 - y2;
  const b1: i64 = x2 - x1;
  const a2: i64 = y2 - y0;
  const b2: i64 = x0 - x2;
  const rule0: i64 = edgeRule(<i32>a0, <i32>b0);
  const rule1: i64 = edgeRule(<i32>a1, <i32>b1);
  const rule2: i64 = edgeRule(<i32>a2, <i32>b2);
  const back: i64 = 96;
  const extent: i64 = 7 * 256 + back;
  const out0 = farthest(a0, b0, extent, back);
  const out1 = farthest(a1, b1, extent, back);
  const out2 = farthest(a2, b2, extent, back);
  const in0 = nearest8(a0, b0, extent, back);
  const in1 = nearest8(a1, b1, extent, back);
  const in2 = nearest8(a2, b2, extent, back);
  const h0 = edgeShift(a0, b0);
  const h1 = edgeShift(a1, b1);
  const h2 = edgeShift(a2, b2);
  const offset0 = atSamples(<i32>(a0 >> h0), <i32>(b0 >> h0));
  const offset1 = atSamples(<i32>(a1 >> h1), <i32>(b1 >> h1));
  const offset2 = atSamples(<i32>(a2 >> h2), <i32>(b2 >> h2));
  const step0 = i32x4.splat(<i32>(a0 >> h0) << 8);
  const step1 = i32x4.splat(<i32>(a1 >> h1) << 8);
  const step2 = i32x4.splat(<i32>(a2 >> h2) << 8);
  const offsetZ = atSamplesFloat(zx, zy);
  const stepZ = f32x4.splat(zx * 256);
  const solid = i32x4.all_true(coverage);
  for (let blockY = minY & ~7; blockY <= maxY; blockY += 8) {
    for (let blockX = minX & ~7; blockX <= maxX; blockX += 8) {
      const px: i64 = (blockX << 8) + 128;
      const py: i64 = (blockY << 8) + 128;
      const e0 = a0 * (px - x0) + b0 * (py - y0) + rule0;
      const e1 = a1 * (px - x1) + b1 * (py - y1) + rule1;
      const e2 = a2 * (px - x2) + b2 * (py - y2) + rule2;
      if (e0 + out0 < 0 || e1 + out1 < 0 || e2 + out2 < 0) continue;
      // Nearest and farthest that the triangle's plane gets in this block.
      const middle = z0 + zx * <f32>(<i32>px - x0) + zy * <f32>(<i32>py - y0);
      const tile = tileAt(blockX, blockY);
      if (middle + higherSlope(zx) + higherSlope(zy) <= load<f32>(tile)) continue;
      const full = e0 + in0 >= 0 && e1 + in1 >= 0 && e2 + in2 >= 0;
      const firstX = blockX < minX ? minX : blockX;
      const lastX = blockX + 7 > maxX ? maxX : blockX + 7;
      const lastY = blockY + 7 > maxY ? maxY : blockY + 7;
      if (full && solid && blockX >= minX && blockY >= minY && blockX + 7 <= maxX && blockY + 7 <= maxY) {
        store<f32>(tile, max(load<f32>(tile), middle - higherSlope(-zx) - higherSlope(-zy)));
      }
      for (let y = blockY < minY ? minY : blockY; y <= lastY; y++) {
        let o = <usize>((y * columns + firstX) << 4);
        const centre = z0 + zx * <f32>((firstX << 8) + 128 - x0) + zy * <f32>((y << 8) + 128 - y0);
        let z = f32x4.add(f32x4.splat(centre), offsetZ);
        if (full) {
          for (let x = firstX; x <= lastX; x++, o += 16) {
            keepNearest(o, z, id, coverage);
            z = f32x4.add(z, stepZ);
          }
        } else {
          const right: i64 = (firstX - blockX) << 8;
          const down: i64 = (y - blockY) << 8;
          let s0 = i32x4.add(i32x4.splat(clampEdge((e0 + a0 * right + b0 * down) >> h0)), offset0);
          let s1 = i32x4.add(i32x4.splat(clampEdge((e1 + a1 * right + b1 * down) >> h1)), offset1);
          let s2 = i32x4.add(i32x4.splat(clampEdge((e2 + a2 * right + b2 * down) >> h2)), offset2);
          for (let x = firstX; x <= lastX; x++, o += 16) {
            const inside = i32x4.ge_s(v128.or(v128.or(s0, s1), s2), i32x4.splat(0));
            keepNearest(o, z, id, v128.and(inside, coverage));
            z = f32x4.add(z, stepZ);
            s0 = i32x4.add(s0, step0);
            s1 = i32x4.add(s1, step1);
            s2 = i32x4.add(s2, step2);
          }
        }
      }
    }
  }
}
