/**
 * A picture from a home video tape: colour with a tenth of the sharpness of light and late by some pixels, light smeared with a ringing
 * edge, lines, noise that runs along them, a torn band, and the switching of the heads at the bottom.
 */
import {
  LOOK_CHROMA_BLUR, LOOK_CHROMA_SHIFT, LOOK_GRAIN_X, LOOK_GRAIN_Y, LOOK_SATURATION, LOOK_SCALE, LOOK_SCAN, LOOK_TAPE_NOISE, LOOK_TRACKING,
} from './layout';
import { height, output, rowSums, width } from './memory';
import { copied, loadPixel, look, lookTables, number, ramp, storePixel, texel } from './look-memory';

/** Luma and two colour differences (BT.601) of a pixel, 0–255. */
@inline function split(c: v128): v128 {
  const r = f32x4.extract_lane(c, 0);
  const g = f32x4.extract_lane(c, 1);
  const b = f32x4.extract_lane(c, 2);
  const l = r * 0.299 + g * 0.587 + b * 0.114;
  return f32x4(l, (b - l) * 0.564, (r - l) * 0.713, 0);
}
@inline function clamped(x: i32): usize {
  return <usize>min(max(x, 0), width - 1) << 4;
}

/** Play row y of the copied picture. */
export function tapeRow(y: i32): void {
  const perTexel = <f32>1 / number(LOOK_SCALE);
  const shift = number(LOOK_CHROMA_SHIFT);
  const reach: i32 = <i32>max(nearest(number(LOOK_CHROMA_BLUR)), <f32>1);
  const noise = number(LOOK_TAPE_NOISE);
  const scan = number(LOOK_SCAN);
  const saturation = number(LOOK_SATURATION);
  const grainX = <f32>load<i32>(look, LOOK_GRAIN_X);
  const grainY = <f32>load<i32>(look, LOOK_GRAIN_Y);
  const fy = <f32>y;
  const size = <f32>height * <f32>(1.0 / 720.0);
  // Lines of tape: about 240 to the picture's height.
  const tapeLine = floor(fy / (size * 3));
  const wobble = texel(grainX + tapeLine * 7.3, grainY + <f32>17);
  const jitter = (f32x4.extract_lane(wobble, 3) - <f32>127.5) * <f32>(1.0 / 127.5);
  let offset = jitter * 0.9 * size;
  const band = (fy - number(LOOK_TRACKING)) / (size * 46);
  const torn = band > 0 && band < 1 ? ramp(0, 0.3, band) * ramp(1, 0.6, band) : <f32>0;
  offset += torn * (jitter * 16 + 8) * size;
  const foot = ramp(<f32>height - size * 15, <f32>height, fy);
  offset += foot * foot * (46 + jitter * 34) * size;
  const row = copied() + (<usize>(y * width) << 2);
  for (let x = 0; x < width; x++) {
    const from = min(max(x + <i32>nearest(offset), 0), width - 1);
    v128.store(rowSums + (<usize>x << 4), split(loadPixel(row + (<usize>from << 2))));
  }
  const soft: i32 = max(<i32>nearest(size * 1.7), 1);
  const late: i32 = <i32>nearest(shift);
  // Colour: a running mean over 2·reach + 1, taken twice as wide as light's.
  let sum = f32x4.splat(0);
  for (let k = -reach; k <= reach; k++) sum = f32x4.add(sum, v128.load(rowSums + clamped(k - late)));
  const perSum = <f32>1 / <f32>(reach + reach + 1);
  const to = output + (<usize>(y * width) << 2);
  const lines = <f32>1 - scan * (ramp(0.15, 0.5, abs(fy / (size * 3) - tapeLine - <f32>0.5)));
  for (let x = 0; x < width; x++) {
    const here = f32x4.extract_lane(v128.load(rowSums + clamped(x)), 0);
    const before = f32x4.extract_lane(v128.load(rowSums + clamped(x - soft)), 0);
    const after = f32x4.extract_lane(v128.load(rowSums + clamped(x + soft)), 0);
    const wide = f32x4.extract_lane(v128.load(rowSums + clamped(x - 4 * soft)), 0) + f32x4.extract_lane(v128.load(rowSums + clamped(x + 4 * soft)), 0);
    const smooth = here * 0.4 + (before + after) * 0.3;
    let l = smooth + (smooth - wide * 0.5) * 0.16;
    const g = texel(<f32>x * perTexel * <f32>0.35 + grainX, fy * perTexel * <f32>0.7 + grainY);
    const flaw = (f32x4.extract_lane(g, 3) - <f32>127.5) * <f32>(1.0 / 127.5);
    const g2 = texel(<f32>x * perTexel * <f32>0.12 + grainY, fy * perTexel * <f32>0.5 + grainX);
    const tint = (f32x4.extract_lane(g2, 3) - <f32>127.5) * <f32>(1.0 / 127.5);
    l += flaw * noise * 255;
    // Drop-outs: white dashes, most in the torn band.
    if (torn > 0 || foot > 0) l += ramp(0.5, 0.75, flaw + torn * 0.28 + foot * 0.2) * 190 * max(torn, foot);
    const u = (f32x4.extract_lane(sum, 1) * perSum + tint * noise * 60) * saturation * (1 - max(torn, foot) * <f32>0.5);
    const v = (f32x4.extract_lane(sum, 2) * perSum - tint * noise * 90) * saturation * (1 - max(torn, foot) * <f32>0.5);
    l *= lines;
    let c = f32x4(l + v * 1.402, l - u * 0.344 - v * 0.714, l + u * 1.772, 255);
    c = f32x4.pmin(f32x4.pmax(c, f32x4.splat(0)), f32x4.splat(255));
    storePixel(
      to + (<usize>x << 2),
      f32x4(
        <f32>load<u8>(lookTables + (<usize>nearest(f32x4.extract_lane(c, 0)) << 2)),
        <f32>load<u8>(lookTables + (<usize>nearest(f32x4.extract_lane(c, 1)) << 2), 1),
        <f32>load<u8>(lookTables + (<usize>nearest(f32x4.extract_lane(c, 2)) << 2), 2),
        255,
      ),
    );
    sum = f32x4.add(f32x4.sub(sum, v128.load(rowSums + clamped(x - reach - late))), v128.load(rowSums + clamped(x + reach + 1 - late)));
  }
}
