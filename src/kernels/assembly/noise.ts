/** Value noise on the integer lattice, four points at a time. */
import { toWhole } from './vec';

const PRIME_X: i32 = 374761393;
const PRIME_Y: i32 = 668265263;
const PRIME_Z: i32 = 1274126177;

/** Whole numbers mixed (already multiplied by their primes and combined) to [0, 1). */
@inline function scramble(mixed: v128): v128 {
  let h = i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 13)), i32x4.splat(PRIME_Z));
  h = v128.xor(h, i32x4.shr_u(h, 16));
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(h, 8)), f32x4.splat(5.9604645e-8));
}
/** A random number in [0, 1) for each whole-numbered cell. */
@inline export function cellRandom(x: v128, y: v128, z: v128): v128 {
  return scramble(
    v128.xor(
      v128.xor(i32x4.mul(x, i32x4.splat(PRIME_X)), i32x4.mul(y, i32x4.splat(PRIME_Y))),
      i32x4.mul(z, i32x4.splat(PRIME_Z)),
    ),
  );
}
@inline function ease(t: v128): v128 {
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)));
}
@inline function between(a: v128, b: v128, t: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t));
}
/** Smooth noise in [0, 1] in the plane; one cell per unit. */
export function noise2(x: v128, y: v128): v128 {
  const fx = f32x4.floor(x);
  const fy = f32x4.floor(y);
  const u = ease(f32x4.sub(x, fx));
  const v = ease(f32x4.sub(y, fy));
  const x0 = i32x4.mul(toWhole(fx), i32x4.splat(PRIME_X));
  const y0 = i32x4.mul(toWhole(fy), i32x4.splat(PRIME_Y));
  const x1 = i32x4.add(x0, i32x4.splat(PRIME_X));
  const y1 = i32x4.add(y0, i32x4.splat(PRIME_Y));
  const a = between(scramble(v128.xor(x0, y0)), scramble(v128.xor(x1, y0)), u);
  const b = between(scramble(v128.xor(x0, y1)), scramble(v128.xor(x1, y1)), u);
  return between(a, b, v);
}
/** Smooth noise in [0, 1] in space; one cell per unit. */
export function noise3(x: v128, y: v128, z: v128): v128 {
  const fx = f32x4.floor(x);
  const fy = f32x4.floor(y);
  const fz = f32x4.floor(z);
  const u = ease(f32x4.sub(x, fx));
  const v = ease(f32x4.sub(y, fy));
  const w = ease(f32x4.sub(z, fz));
  const x0 = i32x4.mul(toWhole(fx), i32x4.splat(PRIME_X));
  const y0 = i32x4.mul(toWhole(fy), i32x4.splat(PRIME_Y));
  const z0 = i32x4.mul(toWhole(fz), i32x4.splat(PRIME_Z));
  const x1 = i32x4.add(x0, i32x4.splat(PRIME_X));
  const y1 = i32x4.add(y0, i32x4.splat(PRIME_Y));
  const z1 = i32x4.add(z0, i32x4.splat(PRIME_Z));
  const y0z0 = v128.xor(y0, z0);
  const y1z0 = v128.xor(y1, z0);
  const y0z1 = v128.xor(y0, z1);
  const y1z1 = v128.xor(y1, z1);
  const a = between(scramble(v128.xor(x0, y0z0)), scramble(v128.xor(x1, y0z0)), u);
  const b = between(scramble(v128.xor(x0, y1z0)), scramble(v128.xor(x1, y1z0)), u);
  const c = between(scramble(v128.xor(x0, y0z1)), scramble(v128.xor(x1, y0z1)), u);
  const d = between(scramble(v128.xor(x0, y1z1)), scramble(v128.xor(x1, y1z1)), u);
  return between(between(a, b, v), between(c, d, v), w);
}
/** Sum of `octaves` plane noises, each twice as fine and half as strong, in [0, 1]. */
export function fbm2(x: v128, y: v128, octaves: i32): v128 {
  let sum = f32x4.splat(0);
  let px = x;
  let py = y;
  let amplitude: f32 = 0.5;
  let weight: f32 = 0;
  for (let i = 0; i < octaves; i++) {
    sum = f32x4.add(sum, f32x4.mul(f32x4.splat(amplitude), noise2(px, py)));
    weight += amplitude;
    // Turn each octave by 37 degrees, so that the lattice does not show.
    const qx = f32x4.sub(f32x4.mul(px, f32x4.splat(1.621)), f32x4.mul(py, f32x4.splat(1.2216)));
    py = f32x4.add(f32x4.add(f32x4.mul(px, f32x4.splat(1.2216)), f32x4.mul(py, f32x4.splat(1.621))), f32x4.splat(5.7));
    px = f32x4.add(qx, f32x4.splat(11.3));
    amplitude *= 0.5;
  }
  return f32x4.mul(sum, f32x4.splat(<f32>1 / weight));
}

/** Slope of the last {@link noiseSlope3}, per unit. */
export let slopeX: v128 = f32x4.splat(0);
export let slopeY: v128 = f32x4.splat(0);
export let slopeZ: v128 = f32x4.splat(0);
@inline function easeSlope(t: v128): v128 {
  return f32x4.mul(f32x4.splat(6), f32x4.mul(t, f32x4.sub(f32x4.splat(1), t)));
}
/** {@link noise3}, and its slope in `slopeX`, `slopeY` and `slopeZ` (the derivative of the interpolation, exactly). */
export function noiseSlope3(x: v128, y: v128, z: v128): v128 {
  const fx = f32x4.floor(x);
  const fy = f32x4.floor(y);
  const fz = f32x4.floor(z);
  const tx = f32x4.sub(x, fx);
  const ty = f32x4.sub(y, fy);
  const tz = f32x4.sub(z, fz);
  const u = ease(tx);
  const v = ease(ty);
  const w = ease(tz);
  const x0 = i32x4.mul(toWhole(fx), i32x4.splat(PRIME_X));
  const y0 = i32x4.mul(toWhole(fy), i32x4.splat(PRIME_Y));
  const z0 = i32x4.mul(toWhole(fz), i32x4.splat(PRIME_Z));
  const x1 = i32x4.add(x0, i32x4.splat(PRIME_X));
  const y1 = i32x4.add(y0, i32x4.splat(PRIME_Y));
  const z1 = i32x4.add(z0, i32x4.splat(PRIME_Z));
  const y0z0 = v128.xor(y0, z0);
  const y1z0 = v128.xor(y1, z0);
  const y0z1 = v128.xor(y0, z1);
  const y1z1 = v128.xor(y1, z1);
  const a = scramble(v128.xor(x0, y0z0));
  const b = scramble(v128.xor(x0, y1z0));
  const c = scramble(v128.xor(x0, y0z1));
  const d = scramble(v128.xor(x0, y1z1));
  const ax = f32x4.sub(scramble(v128.xor(x1, y0z0)), a);
  const bx = f32x4.sub(scramble(v128.xor(x1, y1z0)), b);
  const cx = f32x4.sub(scramble(v128.xor(x1, y0z1)), c);
  const dx = f32x4.sub(scramble(v128.xor(x1, y1z1)), d);
  slopeX = f32x4.mul(easeSlope(tx), between(between(ax, bx, v), between(cx, dx, v), w));
  const au = f32x4.add(a, f32x4.mul(ax, u));
  const bu = f32x4.add(b, f32x4.mul(bx, u));
  const cu = f32x4.add(c, f32x4.mul(cx, u));
  const du = f32x4.add(d, f32x4.mul(dx, u));
  slopeY = f32x4.mul(easeSlope(ty), between(f32x4.sub(bu, au), f32x4.sub(du, cu), w));
  const low = between(au, bu, v);
  const high = between(cu, du, v);
  slopeZ = f32x4.mul(easeSlope(tz), f32x4.sub(high, low));
  return between(low, high, w);
}
