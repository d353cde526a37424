/** Patterns of wood: quiet mottling, planks, solid wood along each piece, bark. */
import {
  about, acrossPiece, alongPiece, axisOf, besidePiece, fraction, line, piece, pixel, s, setBump, setPieceBump, setPlaneBump,
  setPolish, setTone, shows, showsShare, u, v, whole, x, y, z,
} from './pattern-context';
import { cellRandom, noise2, noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, choose, div, higher, lower, mul, mulAdd, root, saturate, smooth, splat, sub } from './vec';

/** Mottling in three sizes: what most painted, cast or cut surfaces have a little of. */
export function grain(): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(0.31));
  const f2 = mul(f, splat(5.3));
  const broad = noise3(mul(x, f0), mul(y, f0), mul(z, f0));
  let value = about(broad, 0.16);
  const see = showsShare(1);
  if (v128.any_true(see)) value = mulAdd(about(noise3(mul(x, f), mul(y, f), mul(z, f)), 0.2), see, value);
  const seeFine = showsShare(0.19);
  if (v128.any_true(seeFine)) value = mulAdd(about(noise3(mul(x, f2), mul(y, f2), mul(z, f2)), 0.18), seeFine, value);
  setTone(add(splat(1), value));
  setPolish(sub(splat(1), mul(value, splat(0.5))));
}

/** Boards side by side, as wide as the scale, on the plane that the surface faces. */
export function planks(): void {
  const a = div(v, s);
  const row = whole(a);
  const f = fraction(a);
  // Boards of one row end at different places.
  const shift = cellRandom(row, i32x4.splat(3), i32x4.splat(5));
  const l = add(div(u, mul(s, splat(9))), mul(shift, splat(7)));
  const board = whole(l);
  const hue = cellRandom(row, board, i32x4.splat(11));
  const soft = div(pixel, s);
  const gap = mul(higher(line(f, splat(0.045), soft), line(fraction(l), splat(0.006), div(soft, splat(9)))), showsShare(0.35));
  const offset = mul(hue, splat(37));
  const along = div(u, s);
  const seeStreak = showsShare(0.08);
  const streak = v128.any_true(seeStreak) ? noise2(add(mul(along, splat(0.9)), offset), mul(a, splat(13))) : splat(0.5);
  const ring = noise2(add(mul(along, splat(0.25)), offset), mul(a, splat(4.5)));
  const value = add(
    mul(about(hue, 0.3), showsShare(1)),
    add(mul(about(streak, 0.26), seeStreak), mul(about(ring, 0.22), showsShare(0.25))),
  );
  setTone(mul(add(splat(1), value), sub(splat(1), mul(gap, splat(0.72)))));
  setPolish(add(splat(1), mul(gap, splat(0.3))));
  // Edges of the boards are rounded off.
  const round = mul(sub(smooth(splat(0.86), splat(1), f), sub(splat(1), smooth(splat(0), splat(0.14), f))), splat(-0.5));
  setPlaneBump(splat(0), mul(round, showsShare(0.12)));
}

/** Solid wood: growth rings round an axis along each piece, and fine fibres. The scale is the width of about four rings. */
export function wood(): void {
  const axis = axisOf(piece);
  const number = f32x4.floor(mul(piece, splat(0.25)));
  const along = alongPiece(axis);
  const f = div(splat(4), s);
  // Every piece is sawn from another place in its trunk.
  const offset = cellRandom(whole(number), i32x4.splat(7), i32x4.splat(3));
  const cut = mul(fraction(mul(offset, splat(57))), splat(4));
  const a = add(mul(acrossPiece(axis), f), add(cut, splat(3)));
  const b = add(mul(besidePiece(axis), f), mul(offset, splat(5)));
  const l = add(mul(mul(along, f), splat(0.16)), mul(offset, splat(91)));
  const sway = noise3(mul(a, splat(0.35)), mul(b, splat(0.35)), mul(l, splat(0.8)));
  const rings = mul(add(root(mulAdd(a, a, mul(b, b))), mul(sway, splat(3.2))), splat(0.55));
  const r = fraction(rings);
  // Slowly darker through the summer, then a sharp edge: mean ½.
  const year = choose(f32x4.lt(r, splat(0.8)), mul(r, splat(1.25)), mul(sub(splat(1), r), splat(5)));
  const see = showsShare(0.35);
  const seeFibre = showsShare(0.09);
  const fibre = v128.any_true(seeFibre) ? noise3(mul(a, splat(5)), mul(b, splat(5)), mul(l, splat(1.6))) : splat(0.5);
  const value = add(
    sub(mul(about(offset, 0.16), splat(1)), mul(about(mul(year, year), 0.34), see)),
    add(mul(about(fibre, 0.3), seeFibre), about(sway, 0.12)),
  );
  setTone(add(splat(1), sub(value, mul(see, splat(0.057)))));
  setPolish(sub(splat(1), mul(value, splat(0.6))));
}

/** Bark: plates between furrows along the trunk. The scale is the width of a plate. */
export function bark(): void {
  const axis = axisOf(piece);
  const f = div(splat(1.5), s);
  const along = alongPiece(axis);
  const a = mul(acrossPiece(axis), f);
  const b = mul(besidePiece(axis), f);
  const l = mul(mul(along, f), splat(0.15));
  const bend = noise3(mul(a, splat(0.5)), mul(b, splat(0.5)), mul(l, splat(3)));
  const wander = mul(bend, splat(0.9));
  const see = showsShare(0.6);
  if (!v128.any_true(see)) {
    setTone(add(splat(1), about(bend, 0.25)));
    return;
  }
  const n = noiseSlope3(add(a, wander), add(b, wander), l);
  const across = slopeX;
  const beside = slopeY;
  const lengthways = slopeZ;
  const fine = noise3(mul(a, splat(4.3)), mul(b, splat(4.3)), mul(l, splat(7)));
  const ridge = f32x4.abs(mul(about(n, 2), splat(2)));
  const plate = smooth(splat(0.02), splat(0.55), ridge);
  const tone = add(mul(sub(plate, splat(0.6)), mul(splat(0.95), see)), mul(about(fine, 0.5), showsShare(0.22)));
  setTone(add(splat(1), add(tone, about(bend, 0.25))));
  // Up on both sides of a furrow, steepest beside it.
  const steep = mul(mul(sub(splat(1), plate), plate), splat(5));
  const way = choose(f32x4.lt(n, splat(0.5)), f32x4.neg(steep), steep);
  const k = mul(way, mul(see, splat(1.1)));
  setPieceBump(axis, mul(mul(lengthways, splat(0.15)), k), mul(across, k), mul(beside, k));
}
