/** Patterns of what is woven, knitted or tanned. The scale is the width of a thread, a stitch or a crease's cell. */
import {
  about, fraction, s, setBump, setJoint, setPlaneBump, setPolish, setStrands, setTone, showsShare, u, v, whole, x, y, z,
} from './pattern-context';
import { cellNumber, fromX, fromY, nearest, searchCells, second } from './cells';
import { cellRandom, noise2, noise3 } from './noise';
import { add, blend, choose, div, higher, lower, mul, mulAdd, quickSinTurns, saturate, smooth, splat, sub } from './vec';

/** Broad quiet differences, as cloth has where it is worn. */
@inline function worn(amount: f32): v128 {
  const f = div(splat(1), mul(s, splat(14)));
  return about(noise3(mul(x, f), mul(y, f), mul(z, f)), amount);
}

/** Plain weave: threads over and under. */
export function fabric(): void {
  const a = div(u, s);
  const b = div(v, s);
  const see = showsShare(0.5);
  const broad = worn(0.08);
  if (!v128.any_true(see)) {
    setTone(add(splat(1), broad));
    return;
  }
  const sa = quickSinTurns(a);
  const sb = quickSinTurns(b);
  const thread = noise2(mul(a, splat(0.5)), mul(b, splat(3)));
  setTone(add(splat(1), mulAdd(add(mul(mul(sa, sb), splat(0.1)), about(thread, 0.14)), see, broad)));
  const k = mul(see, splat(0.35));
  setPlaneBump(mul(mul(quickSinTurns(add(a, splat(0.25))), sb), k), mul(mul(sa, quickSinTurns(add(b, splat(0.25)))), k));
}

/** Knitting: columns of V-shaped stitches. */
export function knit(): void {
  if (!v128.any_true(showsShare(0.9))) {
    setTone(add(splat(1), worn(0.06)));
    return;
  }
  const a = div(u, s);
  const fu = fraction(a);
  const half = sub(fu, splat(0.5));
  const lean = f32x4.abs(half);
  const left = f32x4.lt(half, splat(0));
  // The two legs of a stitch rise outwards.
  const b = sub(mul(div(v, s), splat(1.25)), mul(lean, splat(1.3)));
  const fv = fraction(b);
  const see = showsShare(0.45);
  const soft = showsShare(0.9);
  // Across a leg: fat in its middle, 0 at its borders.
  const across = sub(mul(lean, splat(4)), splat(1));
  const along = sub(mul(fv, splat(2)), splat(1));
  const round = higher(sub(splat(1), mulAdd(mul(across, across), splat(0.75), mul(mul(along, along), splat(0.6)))), splat(0));
  const fibre = noise2(mul(a, splat(11)), mul(add(b, mul(a, choose(left, splat(1.3), splat(-1.3)))), splat(5)));
  const hue = cellRandom(whole(a), whole(b), i32x4.splat(61));
  setTone(
    add(
      splat(1),
      add(mul(mulAdd(round, splat(0.85), splat(-0.44)), mul(soft, splat(0.75))), add(worn(0.06), mul(add(about(fibre, 0.3), about(hue, 0.08)), see))),
    ),
  );
  const k = mul(see, splat(-0.75));
  const du = mul(mul(across, splat(1.3)), choose(left, splat(-1), splat(1)));
  setPlaneBump(mulAdd(du, k, mul(mul(along, choose(left, splat(0.5), splat(-0.5))), k)), mul(along, k));
}

/** Denim: blue threads over white in a diagonal, uneven along the warp. */
export function denim(): void {
  const a = div(u, s);
  const b = div(v, s);
  const see = showsShare(0.5);
  const twill = quickSinTurns(mul(add(a, b), splat(0.5)));
  const slub = noise2(mul(a, splat(1.3)), mul(b, splat(0.06)));
  const streak = noise2(mul(a, splat(0.16)), mul(b, splat(0.012)));
  const dash = cellRandom(whole(a), whole(add(mul(b, splat(0.4)), mul(a, splat(0.4)))), i32x4.splat(71));
  const white = mul(saturate(sub(mul(sub(splat(0), twill), splat(0.9)), mul(dash, splat(0.55)))), see);
  setJoint(mul(white, splat(0.5)), 0.62, 0.64, 0.66);
  const worked = worn(0.16);
  setTone(add(splat(0.94), add(add(worked, mul(about(streak, 0.24), showsShare(6))), add(mul(mul(twill, splat(0.13)), see), mul(about(slub, 0.34), showsShare(1.2))))));
  const slope = mul(mul(quickSinTurns(add(mul(add(a, b), splat(0.5)), splat(0.25))), see), splat(0.4));
  setPlaneBump(slope, slope);
}

/** Leather: small domed cells between creases. */
export function leather(): void {
  const a = div(u, s);
  const b = div(v, s);
  const sway = noise2(mul(a, splat(0.4)), mul(b, splat(0.4)));
  searchCells(add(a, sway), add(b, mul(sway, splat(1.7))), 0.9);
  const border = sub(second, nearest);
  const top = smooth(splat(0), splat(0.28), border);
  const see = showsShare(0.5);
  setTone(add(splat(1.04), add(worn(0.22), add(mul(mul(sub(top, splat(0.85)), splat(0.5)), see), mul(about(cellNumber, 0.1), see)))));
  setPolish(add(splat(1), mul(mul(sub(splat(1), top), splat(0.5)), see)));
  const steep = mul(mul(sub(splat(1.05), top), see), splat(-0.9));
  setPlaneBump(mul(fromX, steep), mul(fromY, steep));
}

/** Silk: smooth, with a highlight drawn out across its fine threads; the scale is the size of its soft waves. */
export function silk(): void {
  const a = div(u, s);
  const b = div(v, s);
  const wave = noise2(mul(a, splat(0.8)), mul(b, splat(0.35)));
  const thread = noise2(mul(a, splat(40)), mul(b, splat(3)));
  setTone(add(splat(1), add(about(wave, 0.16), mul(about(thread, 0.1), showsShare(0.025)))));
  setPolish(add(splat(1), about(wave, 0.3)));
  setStrands(splat(1), splat(0.15), splat(0), splat(0.75));
}

/** Paper: fibres and a hint of tooth. */
export function paper(): void {
  const f = div(splat(1), s);
  const a = noise3(mul(x, f), mul(y, mul(f, splat(0.6))), mul(z, f));
  const f2 = mul(f, splat(0.09));
  const cloud = noise3(mul(x, f2), mul(y, f2), mul(z, f2));
  const f3 = mul(f, splat(2.3));
  const fibre = noise3(mul(x, f3), mul(add(y, mul(x, splat(0.8))), mul(f3, splat(0.18))), mul(z, f3));
  setTone(add(splat(1), add(about(cloud, 0.05), add(mul(about(a, 0.07), showsShare(0.5)), mul(about(fibre, 0.09), showsShare(0.3))))));
}
