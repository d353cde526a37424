/**
 * What the patterns are given of four points, and what they answer. Positions and slopes are in the model's own axes at rest, so a
 * pattern stays glued to a thing that turns or bends. Answers are reset before each pattern; what is not set changes nothing.
 */
import { add, blend, choose, div, higher, lower, mul, saturate, splat, sub, toWhole } from './vec';

/** Rest position, m, and unit normal at rest. */
export let x: v128 = f32x4.splat(0);
export let y: v128 = f32x4.splat(0);
export let z: v128 = f32x4.splat(0);
export let nx: v128 = f32x4.splat(0);
export let ny: v128 = f32x4.splat(0);
export let nz: v128 = f32x4.splat(0);
/** On the plane that the surface faces most: horizontal and vertical on walls, x and z on floors, m. */
export let u: v128 = f32x4.splat(0);
export let v: v128 = f32x4.splat(0);
/** Masks: facing up or down; facing sideways (±x). */
export let flat: v128 = f32x4.splat(0);
export let side: v128 = f32x4.splat(0);
/** Length of one repeat, and side of a pixel there, m. */
export let s: v128 = f32x4.splat(1);
export let pixel: v128 = f32x4.splat(0);
/** Direction code of the piece: whole part 0, 1 or 2 for the axis along which it is longest, plus 4 × its number. */
export let piece: v128 = f32x4.splat(0);

/** Factor on the albedo, with a share that reddens (+) or turns it blue (−). */
export let tone: v128 = f32x4.splat(1);
export let warmth: v128 = f32x4.splat(0);
/** Mix towards a second colour. */
export let joint: v128 = f32x4.splat(0);
export let jointR: f32 = 0;
export let jointG: f32 = 0;
export let jointB: f32 = 0;
/** Factor on the roughness. */
export let polish: v128 = f32x4.splat(1);
/** Slope of the relief in the model's axes: how much higher per metre. */
export let bumped: bool = false;
export let bumpX: v128 = f32x4.splat(0);
export let bumpY: v128 = f32x4.splat(0);
export let bumpZ: v128 = f32x4.splat(0);
/** Direction of strands in the model's axes, and how much they stretch the highlight (0–1). */
export let stranded: bool = false;
export let strandX: v128 = f32x4.splat(0);
export let strandY: v128 = f32x4.splat(0);
export let strandZ: v128 = f32x4.splat(0);
export let stretch: v128 = f32x4.splat(0);

/** Where four points lie. */
export function place(px: v128, py: v128, pz: v128, restX: v128, restY: v128, restZ: v128, code: v128): void {
  x = px;
  y = py;
  z = pz;
  nx = restX;
  ny = restY;
  nz = restZ;
  piece = code;
  const ax = f32x4.abs(restX);
  const ay = f32x4.abs(restY);
  const az = f32x4.abs(restZ);
  flat = v128.and(f32x4.ge(ay, ax), f32x4.ge(ay, az));
  side = v128.and(v128.not(flat), f32x4.gt(ax, az));
  u = choose(side, pz, px);
  v = choose(flat, pz, py);
}
/** Size of the pattern and of a pixel there; forget the last answers. */
export function begin(scale: v128, pixelSize: v128): void {
  s = scale;
  pixel = pixelSize;
  tone = splat(1);
  warmth = splat(0);
  joint = splat(0);
  polish = splat(1);
  bumped = false;
  stranded = false;
}
@inline export function setTone(value: v128): void { tone = value; }
@inline export function setWarmth(value: v128): void { warmth = value; }
@inline export function setPolish(value: v128): void { polish = value; }
/** Mix towards a colour. */
@inline export function setJoint(share: v128, r: f32, g: f32, b: f32): void {
  joint = share;
  jointR = r;
  jointG = g;
  jointB = b;
}
/** Relief by its slope in space. */
@inline export function setBump(alongX: v128, alongY: v128, alongZ: v128): void {
  bumped = v128.any_true(v128.or(v128.or(f32x4.ne(alongX, splat(0)), f32x4.ne(alongY, splat(0))), f32x4.ne(alongZ, splat(0))));
  bumpX = alongX;
  bumpY = alongY;
  bumpZ = alongZ;
}
/** Relief by its slope on the plane of u and v. */
@inline export function setPlaneBump(alongU: v128, alongV: v128): void {
  const zero = splat(0);
  setBump(choose(side, zero, alongU), choose(flat, zero, alongV), choose(side, alongU, choose(flat, alongV, zero)));
}
/** Strands along a direction (need be neither unit nor on the surface). */
@inline export function setStrands(alongX: v128, alongY: v128, alongZ: v128, amount: v128): void {
  stranded = true;
  strandX = alongX;
  strandY = alongY;
  strandZ = alongZ;
  stretch = amount;
}

/** 1 where a detail of this size shows, 0 where a pixel swallows it. */
@inline export function shows(detail: v128, pixelSize: v128): v128 {
  return saturate(sub(splat(1.5), div(mul(pixelSize, splat(2)), detail)));
}
/** {@link shows} for a share of the pattern's scale. */
@inline export function showsShare(share: f32): v128 {
  return shows(mul(s, splat(share)), pixel);
}
@inline export function whole(value: v128): v128 {
  return toWhole(f32x4.floor(value));
}
@inline export function fraction(value: v128): v128 {
  return sub(value, f32x4.floor(value));
}
/** A number in [0, 1] less its mean ½, times an amount. */
@inline export function about(value: v128, amount: f32): v128 {
  return mul(sub(value, splat(0.5)), splat(amount));
}
/** Coverage of a line of `width` round the whole numbers, at fraction f, softened over a pixel; all in cells. */
@inline export function line(f: v128, width: v128, soft: v128): v128 {
  const middle = mul(width, splat(0.5));
  const away = f32x4.abs(sub(f, middle));
  const wrapped = lower(away, sub(splat(1), away));
  return saturate(div(sub(add(middle, mul(soft, splat(0.5))), wrapped), higher(soft, splat(1e-4))));
}
/** Coordinates along and across the piece's longest axis. */
@inline export function axisOf(code: v128): v128 {
  return sub(code, mul(f32x4.floor(mul(code, splat(0.25))), splat(4)));
}
@inline export function alongPiece(axis: v128): v128 {
  return choose(f32x4.lt(axis, splat(0.5)), x, choose(f32x4.lt(axis, splat(1.5)), y, z));
}
/** First and second coordinates across it. */
@inline export function acrossPiece(axis: v128): v128 {
  return choose(f32x4.lt(axis, splat(0.5)), y, x);
}
@inline export function besidePiece(axis: v128): v128 {
  return choose(f32x4.lt(axis, splat(1.5)), z, y);
}
/** Relief by its slopes along and across a piece. */
@inline export function setPieceBump(axis: v128, along: v128, across: v128, beside: v128): void {
  const onX = f32x4.lt(axis, splat(0.5));
  const onZ = f32x4.ge(axis, splat(1.5));
  setBump(choose(onX, along, across), choose(onX, across, choose(onZ, beside, along)), choose(onZ, along, beside));
}
/** Mix of two by a share. */
@inline export function mixed(a: v128, b: v128, share: v128): v128 {
  return blend(a, b, share);
}
