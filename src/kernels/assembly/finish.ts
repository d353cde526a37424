/** The last step of a row: glow, vignette, sRGB bytes. */
import { FRAME_BLOOM, FRAME_FLAGS, FRAME_VIGNETTE } from './layout';
import { colours, frame, height, output, rowSums, width } from './memory';
import { bloomRowInto } from './bloom';
import { splat, toWhole } from './vec';

/** sRGB from linear (IEC 61966-2-1), by square roots: error below 0.001. */
@inline function srgb(x: v128): v128 {
  const s1 = f32x4.sqrt(x);
  const s2 = f32x4.sqrt(s1);
  const s3 = f32x4.sqrt(s2);
  const high = f32x4.sub(
    f32x4.sub(
      f32x4.add(f32x4.mul(s1, f32x4.splat(0.662002687)), f32x4.mul(s2, f32x4.splat(0.684122060))),
      f32x4.mul(s3, f32x4.splat(0.323583601)),
    ),
    f32x4.mul(x, f32x4.splat(0.0225411470)),
  );
  return v128.bitselect(f32x4.mul(x, f32x4.splat(12.92)), high, f32x4.lt(x, f32x4.splat(0.0031308)));
}
/** A colour channel of four pixels with light screened over it: 1 − (1 − c)(1 − b), with b kept below 1. */
@inline function screen(c: v128, left: v128, right: v128): v128 {
  // The four pixels of a cell lie at these parts of the way from one cell's centre to the next.
  const glow = f32x4.add(left, f32x4.mul(f32x4.sub(right, left), f32x4(0.625, 0.875, 0.125, 0.375)));
  const b = f32x4.div(glow, f32x4.add(splat(1), glow));
  return f32x4.sub(f32x4.add(c, b), f32x4.mul(c, b));
}
@inline function toByte(x: v128): v128 {
  return toWhole(f32x4.mul(srgb(x), splat(255)));
}

/** Finish row y, four pixels at a time: the last may write into the next row, which comes later. */
export function finishRow(y: i32): void {
  const columns = width;
  const strength = splat(load<f32>(frame, FRAME_BLOOM));
  const glows = (load<i32>(frame, FRAME_FLAGS) & 4) != 0 && bloomRowInto(rowSums, y, strength);
  const vignette = splat(load<f32>(frame, FRAME_VIGNETTE));
  const one = splat(1);
  const dy = (<f32>y + 0.5) / <f32>height - 0.5;
  const perColumn = splat(<f32>1 / <f32>columns);
  const fromMiddle = splat(dy * dy);
  let source = colours + (<usize>(y * columns) << 3);
  let target = output + (<usize>(y * columns) << 2);
  for (let x = 0; x < columns; x += 4, source += 32, target += 16) {
    const first = v128.load(source);
    const second = v128.load(source, 16);
    const rg = v128.shuffle<i16>(first, second, 0, 4, 8, 12, 1, 5, 9, 13);
    const ba = v128.shuffle<i16>(first, second, 2, 6, 10, 14, 3, 7, 11, 15);
    let r = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(rg));
    let g = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(rg));
    let b = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(ba));
    const unit = splat(1.0 / 65535.0);
    r = f32x4.mul(r, unit);
    g = f32x4.mul(g, unit);
    b = f32x4.mul(b, unit);
    if (glows) {
      const cell = rowSums + (<usize>(x >> 2) << 4);
      const before = v128.load(cell);
      const here = v128.load(cell, 16);
      const after = v128.load(cell, 32);
      r = screen(r, v128.shuffle<f32>(before, here, 0, 0, 4, 4), v128.shuffle<f32>(here, after, 0, 0, 4, 4));
      g = screen(g, v128.shuffle<f32>(before, here, 1, 1, 5, 5), v128.shuffle<f32>(here, after, 1, 1, 5, 5));
      b = screen(b, v128.shuffle<f32>(before, here, 2, 2, 6, 6), v128.shuffle<f32>(here, after, 2, 2, 6, 6));
    }
    const dx = f32x4.sub(f32x4.mul(f32x4.add(splat(<f32>x + 0.5), f32x4(0, 1, 2, 3)), perColumn), splat(0.5));
    const corner = f32x4.add(f32x4.mul(dx, dx), fromMiddle);
    const dark = f32x4.pmax(f32x4.sub(f32x4.mul(corner, splat(1.15)), splat(0.08)), splat(0));
    const shade = f32x4.sub(one, f32x4.mul(vignette, dark));
    const low = i16x8.narrow_i32x4_s(toByte(f32x4.mul(r, shade)), toByte(f32x4.mul(g, shade)));
    const high = i16x8.narrow_i32x4_s(toByte(f32x4.mul(b, shade)), i32x4.splat(255));
    const bytes = i8x16.narrow_i16x8_u(low, high);
    v128.store(target, v128.shuffle<i8>(bytes, bytes, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
  }
}
