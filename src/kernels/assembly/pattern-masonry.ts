/** Patterns of what is built of mineral stuff: bricks, ashlar, cobbles, floor and roof tiles, plaster, concrete. */
import {
  about, bumpX, bumpY, bumpZ, fraction, line, pixel, s, setBump, setJoint, setPlaneBump, setPolish, setTone, setWarmth, shows, showsShare, u, v, whole, x, y, z,
} from './pattern-context';
import { cellNumber, fromX, fromY, nearest, searchCells, second } from './cells';
import { cellRandom, fbm2, noise2, noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, choose, div, higher, lower, mul, mulAdd, saturate, smooth, splat, sub } from './vec';

/** Slope of a rounded edge on both sides of the whole numbers: `width` of a cell each, as steep as `height`. */
@inline function edges(f: v128, width: f32, height: f32): v128 {
  const low = sub(splat(1), smooth(splat(0), splat(width), f));
  const high = smooth(splat(1 - width), splat(1), f);
  return mul(sub(low, high), splat(height));
}

/** Bricks in a running bond; the scale is the length of one with its joint. */
export function bricks(): void {
  const height = mul(s, splat(0.3125));
  const b = div(v, height);
  const row = whole(b);
  const fv = fraction(b);
  const a = add(div(u, s), mul(f32x4.convert_i32x4_s(v128.and(row, i32x4.splat(1))), splat(0.5)));
  const column = whole(a);
  const fu = fraction(a);
  const hue = cellRandom(column, row, i32x4.splat(17));
  const gap = higher(line(fu, splat(0.045), div(pixel, s)), line(fv, splat(0.14), div(pixel, height)));
  const seeFine = showsShare(0.06);
  const fine = v128.any_true(seeFine) ? about(noise2(mul(div(u, s), splat(19)), mul(div(v, s), splat(19))), 0.24) : splat(0);
  const see = shows(mul(height, splat(1.4)), pixel);
  setJoint(mul(gap, see), 0.46, 0.43, 0.38);
  const scorched = smooth(splat(0.8), splat(1), hue);
  setTone(
    add(splat(1.03), add(mul(sub(about(hue, 0.34), mul(scorched, splat(0.2))), see), mul(fine, seeFine))),
  );
  const seeEdge = shows(mul(height, splat(0.3)), pixel);
  setPlaneBump(mul(edges(fu, 0.05, 0.7), seeEdge), mul(edges(fv, 0.16, 0.7), seeEdge));
}

/** Blocks of hewn stone in courses of uneven lengths; the scale is about the length of one. */
export function ashlar(): void {
  const height = mul(s, splat(0.5));
  const b = div(v, height);
  const row = whole(b);
  const fv = fraction(b);
  const shift = cellRandom(row, i32x4.splat(5), i32x4.splat(9));
  const l = add(div(u, s), mul(shift, splat(5)));
  // Blocks are of two lengths: the border between every other pair is moved.
  const pair = mul(l, splat(0.5));
  const fp = fraction(pair);
  const split = add(splat(0.38), mul(cellRandom(whole(pair), row, i32x4.splat(21)), splat(0.24)));
  const right = f32x4.ge(fp, split);
  const fu = choose(right, div(sub(fp, split), sub(splat(1), split)), div(fp, split));
  const hue = cellRandom(add32(whole(pair), right), row, i32x4.splat(27));
  const soft = div(pixel, s);
  const gap = higher(line(fu, splat(0.035), soft), line(fv, splat(0.05), mul(soft, splat(2))));
  const rough = noiseSlope3(div(x, mul(s, splat(0.16))), div(y, mul(s, splat(0.16))), div(z, mul(s, splat(0.16))));
  const gx = slopeX;
  const gy = slopeY;
  const gz = slopeZ;
  const fine = noise3(div(x, mul(s, splat(0.03))), div(y, mul(s, splat(0.03))), div(z, mul(s, splat(0.03))));
  const see = showsShare(0.5);
  const seeRough = showsShare(0.16);
  const dark = mul(gap, showsShare(0.25));
  setTone(
    mul(
      add(splat(1.02), add(mul(about(hue, 0.34), see), add(mul(about(rough, 0.2), seeRough), mul(about(fine, 0.22), showsShare(0.04))))),
      sub(splat(1), mul(dark, splat(0.6))),
    ),
  );
  setWarmth(mul(about(fraction(mul(hue, splat(17))), 0.12), see));
  const seeEdge = showsShare(0.07);
  setPlaneBump(mul(edges(fu, 0.035, 0.45), seeEdge), mul(edges(fv, 0.05, 0.45), seeEdge));
  addRelief(gx, gy, gz, mul(seeRough, splat(0.16)));
}
@inline function add32(a: v128, mask: v128): v128 {
  return i32x4.add(i32x4.add(a, a), v128.and(mask, i32x4.splat(1)));
}
/** Add a relief in space to the one on the plane. */
@inline function addRelief(gx: v128, gy: v128, gz: v128, amount: v128): void {
  setBump(mulAdd(gx, amount, bumpX), mulAdd(gy, amount, bumpY), mulAdd(gz, amount, bumpZ));
}

/** Rounded stones set in the ground; the scale is the size of one. */
export function cobbles(): void {
  const b = div(v, s);
  // Set in rows, every other shifted by half a stone.
  const a = add(div(u, s), mul(f32x4.convert_i32x4_s(v128.and(whole(b), i32x4.splat(1))), splat(0.5)));
  searchCells(a, b, 0.42);
  const border = sub(second, nearest);
  const see = showsShare(0.5);
  const top = smooth(splat(0.03), splat(0.3), border);
  const fine = noise3(div(x, mul(s, splat(0.07))), div(y, mul(s, splat(0.07))), div(z, mul(s, splat(0.07))));
  setTone(
    mul(
      add(mulAdd(see, splat(0.19), splat(1)), add(mul(about(cellNumber, 0.42), see), mul(about(fine, 0.22), showsShare(0.09)))),
      sub(splat(1), mul(mul(sub(splat(1), top), see), splat(0.62))),
    ),
  );
  setPolish(add(splat(1), mul(sub(splat(1), top), splat(0.3))));
  // Domes: the slope grows towards the border.
  const steep = mul(mul(sub(splat(1.15), top), showsShare(0.35)), splat(-1.5));
  setPlaneBump(mul(fromX, steep), mul(fromY, steep));
}

/** Square tiles with dark joints. */
export function tiles(): void {
  const a = div(u, s);
  const b = div(v, s);
  const soft = div(pixel, s);
  const hue = cellRandom(whole(a), whole(b), i32x4.splat(23));
  const fu = fraction(a);
  const fv = fraction(b);
  const gap = higher(line(fu, splat(0.03), soft), line(fv, splat(0.03), soft));
  const see = showsShare(1);
  const broad = noise2(mul(a, splat(0.37)), mul(b, splat(0.37)));
  setTone(
    mul(
      add(splat(1), add(mul(about(hue, 0.12), see), about(broad, 0.08))),
      sub(splat(1), mul(mul(gap, see), splat(0.4))),
    ),
  );
  setPolish(add(splat(1), mul(mul(gap, see), splat(1.5))));
  const seeEdge = showsShare(0.05);
  setPlaneBump(mul(edges(fu, 0.025, 0.5), seeEdge), mul(edges(fv, 0.025, 0.5), seeEdge));
}

/** Plaster, stipple, orange peel: a soft relief in two sizes under one colour; the scale is the size of the larger. */
export function plaster(): void {
  relief(0.13, 0.05);
}
/** The skin of sprayed paint: hardly any. */
export function peel(): void {
  relief(0.05, 0);
}
@inline function relief(height: f32, stains: f32): void {
  const see = showsShare(0.9);
  if (!v128.any_true(see)) return;
  const f = div(splat(1), s);
  const n = noiseSlope3(mul(x, f), mul(y, f), mul(z, f));
  const k = mul(see, splat(height));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  let value = about(n, stains);
  const seeFine = mul(showsShare(0.25), splat(height * <f32>0.8));
  if (v128.any_true(seeFine)) {
    const f2 = mul(f, splat(3.7));
    const m = noiseSlope3(mul(x, f2), mul(y, f2), mul(z, f2));
    addRelief(slopeX, slopeY, slopeZ, seeFine);
    value = add(value, mul(about(m, stains), showsShare(0.25)));
  }
  if (stains != 0) setTone(add(splat(1), value));
}

/** Concrete: clouds, grey streaks and small pores; the scale is the size of the clouds. */
export function concrete(): void {
  const f = div(splat(1), s);
  const cloud = fbm2(add(mul(x, f), mul(y, mul(f, splat(0.6)))), add(mul(z, f), mul(y, mul(f, splat(0.45)))), 3);
  const fg = mul(f, splat(26));
  const grit = noiseSlope3(mul(x, fg), mul(y, fg), mul(z, fg));
  const see = showsShare(0.04);
  const k = mul(see, splat(0.13));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  const fp = mul(f, splat(27));
  const pore = smooth(splat(0.83), splat(0.9), noise3(mul(x, fp), mul(y, fp), mul(z, fp)));
  setTone(
    mul(
      add(splat(1.01), add(about(cloud, 0.36), mul(about(grit, 0.16), see))),
      sub(splat(1), mul(mul(pore, showsShare(0.03)), splat(0.4))),
    ),
  );
  setPolish(add(splat(1), about(cloud, 0.2)));
}
