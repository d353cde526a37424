/** Depth of field at half resolution: each pixel gathers from a disc what blurs over it. */
import { FRAME_BLUR_LIMIT } from './layout';
import { blurResult, blurSource, blurTiles, colours, frame, height, width } from './memory';
import { toSixteenBits } from './vec';

/** Taps on the disc, and sizes of the disc they are made for. */
const TAPS: i32 = 16;
const LEVELS: i32 = 8;
/** Half-resolution pixels per side of a tile; at least the largest radius. */
const TILE_BITS: i32 = 4;
/** px of blur that nobody sees. */
const SHARP: f32 = 0.7;
/** Offsets on the unit disc: x, y. */
const disc: usize = memory.data(16 * 8, 16);
/** Per level and tap: column and row offset, offset in bytes, distance in full pixels. */
const taps: usize = memory.data(8 * 16 * 16, 16);

/** Set tap k of the 16 on the unit disc. */
export function setBlurTap(k: i32, x: f32, y: f32): void {
  store<f32>(disc + (k << 3), x);
  store<f32>(disc + (k << 3), y, 4);
}
/** A colour and its coded radius. */
@inline function decode(p: usize): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(p))), f32x4.splat(1.0 / 65535.0));
}
@inline function tilePitch(): i32 {
  return (((width >> 1) + 15) >> TILE_BITS) + 2;
}
/** Radius (half-resolution pixels) of a level, between half of the limit and all of it. */
@inline function levelRadius(level: i32, limit: f32): f32 {
  return limit * (<f32>0.25 + <f32>0.25 * <f32>level / <f32>(LEVELS - 1));
}

/** Start a picture: tap tables for its width, empty tiles. */
export function beginBlur(): void {
  const half = width >> 1;
  const limit = load<f32>(frame, FRAME_BLUR_LIMIT);
  let at = taps;
  for (let level = 0; level < LEVELS; level++) {
    const radius = levelRadius(level, limit);
    for (let k = 0; k < TAPS; k++, at += 16) {
      const x = nearest(load<f32>(disc + (k << 3)) * radius);
      const y = nearest(load<f32>(disc + (k << 3), 4) * radius);
      store<i32>(at, <i32>x);
      store<i32>(at, <i32>y, 4);
      store<i32>(at, (<i32>y * half + <i32>x) << 4, 8);
      store<f32>(at, 2 * sqrt<f32>(x * x + y * y), 12);
    }
  }
  memory.fill(blurTiles, 0, (tilePitch() * ((((height >> 1) + 15) >> TILE_BITS) + 2)) << 2);
}

/** Half-resolution copy of row y: rgb and signed radius in full pixels; the largest radius of each tile. */
export function blurPrepareRow(y: i32): void {
  const half = width >> 1;
  const limit = load<f32>(frame, FRAME_BLUR_LIMIT);
  let a = colours + (<usize>(y * 2 * width) << 3);
  let b = a + (<usize>width << 3);
  let o = blurSource + (<usize>(y * half) << 4);
  const tiles = blurTiles + (<usize>(((y >> TILE_BITS) + 1) * tilePitch() + 1) << 2);
  for (let x = 0; x < half; x++, a += 16, b += 16, o += 16) {
    const mean = f32x4.mul(
      f32x4.add(f32x4.add(decode(a), decode(a + 8)), f32x4.add(decode(b), decode(b + 8))),
      f32x4.splat(0.25),
    );
    const radius = (f32x4.extract_lane(mean, 3) * 2 - 1) * limit;
    v128.store(o, f32x4.replace_lane(mean, 3, radius));
    const tile = tiles + (<usize>(x >> TILE_BITS) << 2);
    store<f32>(tile, max(load<f32>(tile), abs(radius)));
  }
}

/** Largest radius in a tile and the eight round it. */
function largestRound(column: i32, row: i32): f32 {
  const pitch = tilePitch();
  let most: f32 = 0;
  for (let j = 0; j < 3; j++) {
    const p = blurTiles + (<usize>((row + j) * pitch + column) << 2);
    most = max(most, max(load<f32>(p), max(load<f32>(p, 4), load<f32>(p, 8))));
  }
  return most;
}

/** Gather row y. A tap counts if its own disc reaches here. Tiles in focus are left out. */
export function blurGatherRow(y: i32): void {
  const half = width >> 1;
  const halfHigh = height >> 1;
  const limit = load<f32>(frame, FRAME_BLUR_LIMIT);
  const perLevel: f32 = <f32>(LEVELS - 1) / (limit * <f32>0.25);
  const reach = <i32>(limit * 0.5) + 1;
  const rowInside = y >= reach && y + reach < halfHigh;
  let sharp = false;
  for (let x = 0; x < half; x++) {
    if (!(x & 15)) sharp = largestRound(x >> TILE_BITS, y >> TILE_BITS) < SHARP;
    const o = <usize>(y * half + x) << 4;
    const centre = v128.load(blurSource + o);
    if (sharp) {
      v128.store(blurResult + o, f32x4.replace_lane(centre, 3, 0));
      continue;
    }
    const own = abs(f32x4.extract_lane(centre, 3));
    const radius = max(own, limit * 0.5) * 0.5;
    const level = min(<i32>nearest((radius - limit * <f32>0.25) * perLevel), LEVELS - 1);
    let sum = f32x4.replace_lane(centre, 3, 1);
    let tap = taps + (<usize>level << 8);
    const inside = rowInside && x >= reach && x + reach < half;
    for (const end = tap + TAPS * 16; tap < end; tap += 16) {
      let from = o + <usize>load<i32>(tap, 8);
      if (!inside) {
        const qx = max(0, min(half - 1, x + load<i32>(tap)));
        const qy = max(0, min(halfHigh - 1, y + load<i32>(tap, 4)));
        from = <usize>(qy * half + qx) << 4;
      }
      const s = v128.load(blurSource + from);
      const other = f32x4.extract_lane(s, 3);
      const width = max(other, min(abs(other), own));
      const weight = min(max(width - load<f32>(tap, 12) + 1, <f32>0), <f32>1);
      sum = f32x4.add(sum, f32x4.mul(f32x4.replace_lane(s, 3, 1), f32x4.splat(weight)));
    }
    const weight = f32x4.extract_lane(sum, 3);
    const mix = max((own - SHARP) * <f32>0.7, (weight - 1) * <f32>0.22 * min(own + <f32>0.3, <f32>1));
    v128.store(
      blurResult + o,
      f32x4.replace_lane(f32x4.div(sum, f32x4.splat(weight)), 3, min(max(mix, <f32>0), <f32>1)),
    );
  }
}
/** Blurred colour and its share for pixel x of a row whose upper source row and weight are given. */
@inline function blurredAt(source: usize, pitch: i32, x: i32, rowWeight: f32): v128 {
  const x0 = max(0, min(pitch - 2, (x - 1) >> 1));
  const p = source + (<usize>x0 << 4);
  const q = p + (<usize>pitch << 4);
  const wx = f32x4.splat(x & 1 ? 0.25 : 0.75);
  const upper = f32x4.add(v128.load(p), f32x4.mul(f32x4.sub(v128.load(p, 16), v128.load(p)), wx));
  const under = f32x4.add(v128.load(q), f32x4.mul(f32x4.sub(v128.load(q, 16), v128.load(q)), wx));
  return f32x4.add(upper, f32x4.mul(f32x4.sub(under, upper), f32x4.splat(rowWeight)));
}


/** Mix the blurred picture into row y of the colours. */
export function blurMixRow(y: i32): void {
  const half = width >> 1;
  const row = max(0, min((height >> 1) - 2, (y - 1) >> 1));
  const start = blurResult + (<usize>(row * half) << 4);
  const weight: f32 = y & 1 ? 0.25 : 0.75;
  let at = colours + (<usize>(y * width) << 3);
  for (let x = 0; x < width; x++, at += 8) {
    const soft = blurredAt(start, half, x, weight);
    const share = v128.shuffle<f32>(soft, soft, 3, 3, 3, 3);
    if (!v128.any_true(f32x4.gt(share, f32x4.splat(0)))) continue;
    const sharp = decode(at);
    const c = f32x4.add(sharp, f32x4.mul(f32x4.sub(soft, sharp), share));
    const coded = toSixteenBits(c);
    v128.store64_lane(at, i16x8.narrow_i32x4_u(coded, coded), 0);
  }
}
