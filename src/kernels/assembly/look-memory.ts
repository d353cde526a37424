/**
 * What the looks work with: a block of numbers, tables, the paper's texture; and where they keep things while a picture is repainted.
 * Samples and linear colours are no longer needed then, so their memory serves: no look needs more than a megabyte of its own.
 */
import { LOOK_BYTES, LOOK_TEXTURE } from './layout';
import { allocate, colours, depths, height, identities, width } from './memory';

/** Numbers (see layout), tables of 256 × rgba (own tone per channel; colour of a lightness), and the texture. */
export let look: usize = 0;
export let lookTables: usize = 0;
export let lookTexture: usize = 0;

/** Reserve what a look needs. */
export function layOutLook(): void {
  look = allocate(LOOK_BYTES);
  memory.fill(look, 0, LOOK_BYTES);
  lookTables = allocate(2048);
  lookTexture = allocate(LOOK_TEXTURE * LOOK_TEXTURE * 4);
}
/** Where the host writes. */
export function lookPointer(): usize {
  return look;
}
export function lookTablesPointer(): usize {
  return lookTables;
}
export function lookTexturePointer(): usize {
  return lookTexture;
}

/** Marks per pixel, four bytes: line, shadow of a layer, which way it faces (0 sky, 1 up, 2 to the side, 3 to the front), nearness. */
@inline export function marks(): usize {
  return colours;
}
/** A copy of the picture. */
@inline export function copied(): usize {
  return colours + (<usize>(width * height) << 2);
}
/** Two planes of 16 bytes a pixel. */
@inline export function rowPlane(): usize {
  return identities;
}
@inline export function boxPlane(): usize {
  return depths;
}
/** A number of the look. */
@inline export function number(offset: usize): f32 {
  return load<f32>(look + offset);
}

/** Four bytes as floats. */
@inline export function loadPixel(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))));
}
/** Four floats of 0–255 as bytes. */
@inline export function storePixel(p: usize, v: v128): void {
  const limited = f32x4.pmin(f32x4.pmax(v, f32x4.splat(0)), f32x4.splat(255));
  const whole = i32x4.sub(f32x4.add(limited, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
  const narrow = i16x8.narrow_i32x4_s(whole, whole);
  v128.store32_lane(p, i8x16.narrow_i16x8_u(narrow, narrow), 0);
}
/** Mix of a plane's four pixels (4 bytes each, `pitch` in a row) round a place that lies inside, 0–255. */
@inline export function between(base: usize, pitch: i32, x: f32, y: f32): v128 {
  const ix = <i32>x;
  const iy = <i32>y;
  const p = base + (<usize>(iy * pitch + ix) << 2);
  const q = p + (<usize>pitch << 2);
  const fx = f32x4.splat(x - <f32>ix);
  const a = loadPixel(p);
  const b = loadPixel(q);
  const top = f32x4.add(a, f32x4.mul(f32x4.sub(loadPixel(p + 4), a), fx));
  const under = f32x4.add(b, f32x4.mul(f32x4.sub(loadPixel(q + 4), b), fx));
  return f32x4.add(top, f32x4.mul(f32x4.sub(under, top), f32x4.splat(y - <f32>iy)));
}
/** The texture at a place in texels (not negative), 0–255 each; it repeats. */
@inline export function texel(x: f32, y: f32): v128 {
  const mask = LOOK_TEXTURE - 1;
  const ix = <i32>x;
  const iy = <i32>y;
  const row = lookTexture + (<usize>((iy & mask) * LOOK_TEXTURE) << 2);
  const next = lookTexture + (<usize>(((iy + 1) & mask) * LOOK_TEXTURE) << 2);
  const left = <usize>(ix & mask) << 2;
  const right = <usize>((ix + 1) & mask) << 2;
  const fx = f32x4.splat(x - <f32>ix);
  const a = loadPixel(row + left);
  const b = loadPixel(next + left);
  const top = f32x4.add(a, f32x4.mul(f32x4.sub(loadPixel(row + right), a), fx));
  const under = f32x4.add(b, f32x4.mul(f32x4.sub(loadPixel(next + right), b), fx));
  return f32x4.add(top, f32x4.mul(f32x4.sub(under, top), f32x4.splat(y - <f32>iy)));
}
@inline export function lane(v: v128, i: i32): f32 {
  return i == 0 ? f32x4.extract_lane(v, 0) : i == 1 ? f32x4.extract_lane(v, 1) : i == 2 ? f32x4.extract_lane(v, 2) : f32x4.extract_lane(v, 3);
}
/** Lightness of a colour of 0–255 (Rec. 709 weights on coded values), 0–1. */
@inline export function lightness(c: v128): f32 {
  return f32x4.extract_lane(c, 0) * (0.2126 / 255.0) + f32x4.extract_lane(c, 1) * (0.7152 / 255.0) + f32x4.extract_lane(c, 2) * (0.0722 / 255.0);
}
/** 0 below `from`, 1 above `to`, smooth between. */
@inline export function ramp(from: f32, to: f32, x: f32): f32 {
  const t = min(max((x - from) / (to - from), <f32>0), <f32>1);
  return t * t * (3 - t - t);
}
