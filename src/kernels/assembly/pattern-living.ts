/** Patterns of what grows: fur, hair, feathers, skin, scales, leaves. Strands run down and to the rear, as coats do. */
import {
  about, bumpX, bumpY, bumpZ, fraction, s, setBump, setPlaneBump, setPolish, setStrands, setTone, setWarmth, showsShare, u, v, whole, x, y, z,
} from './pattern-context';
import { cellNumber, fromX, fromY, nearest, searchCells, second } from './cells';
import { cellRandom, noise2, noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, blend, choose, div, higher, lower, mul, mulAdd, quickSinTurns, saturate, smooth, splat, sub } from './vec';

/** Unit direction in which coats lie: a little down, to the rear. */
const COMBED_Y: f32 = -0.55;
const COMBED_Z: f32 = -0.835;

/** Fur: locks and hairs along the coat. The scale is the length of a lock. */
export function fur(): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(0.8));
  // Locks sway to both sides.
  const sway = noise3(mul(x, f0), mul(y, f0), mul(z, f0));
  const swayed = add(x, mul(about(sway, 0.22), s));
  const along = mulAdd(y, splat(COMBED_Y), mul(z, splat(COMBED_Z)));
  // Space squeezed along the coat's direction: p·f − d·(p·d)·(f − fₐ).
  const lock = mul(f, splat(5.5));
  const less = mul(along, mul(f, splat(4.6)));
  const n = noiseSlope3(mul(swayed, lock), sub(mul(y, lock), mul(less, splat(COMBED_Y))), sub(mul(z, lock), mul(less, splat(COMBED_Z))));
  const see = showsShare(0.18);
  const k = mul(see, splat(0.3));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  const hairs = mul(f, splat(24));
  const lessHair = mul(along, mul(f, splat(22.4)));
  const seeHair = showsShare(0.045);
  const hair = !v128.any_true(seeHair) ? splat(0.5) : noise3(mul(swayed, hairs), sub(mul(y, hairs), mul(lessHair, splat(COMBED_Y))), sub(mul(z, hairs), mul(lessHair, splat(COMBED_Z))));
  setTone(add(splat(1), add(about(sway, 0.14), add(mul(about(n, 0.8), see), mul(about(hair, 0.9), seeHair)))));
  setStrands(splat(0), splat(COMBED_Y), splat(COMBED_Z), splat(0.55));
}

/** Hair: strands that fall, with the highlight that runs across them. The scale is the width of a lock. */
export function hair(): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(0.25));
  const wave = noise3(mul(x, f0), mul(y, f0), mul(z, f0));
  const sx = add(mul(x, f), mul(wave, splat(1.4)));
  const sz = add(mul(z, f), mul(wave, splat(1.4)));
  const l = mul(y, mul(f, splat(0.09)));
  const n = noiseSlope3(sx, l, sz);
  const see = showsShare(0.9);
  const k = mul(see, splat(0.35));
  setBump(mul(slopeX, k), splat(0), mul(slopeZ, k));
  const fine = noise3(mul(sx, splat(5)), mul(l, splat(2)), mul(sz, splat(5)));
  setTone(add(splat(1), add(mul(about(n, 0.4), see), mul(about(fine, 0.44), showsShare(0.2)))));
  setStrands(mul(about(wave, 0.5), splat(1)), splat(-1), splat(0), splat(0.9));
}

/** Skin: pores and creases, and a quiet unevenness of red. The scale is a few pores. */
export function skin(): void {
  const f = div(splat(1), s);
  const n = noiseSlope3(mul(x, f), mul(y, f), mul(z, f));
  const k = mul(showsShare(0.7), splat(0.16));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  const f1 = mul(f, splat(0.11));
  const blotch = noise3(mul(x, f1), mul(y, f1), mul(z, f1));
  const f2 = mul(f, splat(0.33));
  const patch = noise3(mul(x, f2), mul(y, f2), mul(z, f2));
  setTone(add(splat(1), add(about(patch, 0.05), mul(about(n, 0.08), showsShare(0.7)))));
  setWarmth(add(about(blotch, 0.09), mul(about(patch, 0.06), showsShare(3))));
  setPolish(add(splat(1), about(patch, 0.25)));
}

/** A leaf: a net of veins with a midrib along v; the scale is the leaf's width. */
export function leaf(): void {
  const a = div(u, s);
  const b = div(v, s);
  const fu = sub(fraction(a), splat(0.5));
  const away = f32x4.abs(fu);
  const midrib = sub(splat(1), smooth(splat(0.008), splat(0.03), away));
  // Side veins leave the midrib upwards and bend.
  const reach = mulAdd(away, splat(1.1), mul(mul(away, away), splat(0.9)));
  const fs = fraction(mul(sub(b, reach), splat(4.5)));
  const veinAway = f32x4.abs(sub(fs, splat(0.5)));
  const vein = sub(splat(1), smooth(splat(0.02), splat(0.1), veinAway));
  searchCells(mul(a, splat(17)), mul(b, splat(17)), 0.95);
  const net = sub(splat(1), smooth(splat(0.02), splat(0.14), sub(second, nearest)));
  const f = div(splat(1), mul(s, splat(0.45)));
  const broad = noise3(mul(x, f), mul(y, f), mul(z, f));
  const see = showsShare(0.09);
  const seeNet = showsShare(0.03);
  setTone(
    add(
      splat(0.95),
      add(about(broad, 0.22), add(mul(add(mul(midrib, splat(0.5)), mul(vein, splat(0.3))), see), mul(add(mul(net, splat(0.14)), about(cellNumber, 0.14)), seeNet))),
    ),
  );
  setWarmth(mul(midrib, mul(see, splat(0.12))));
  const bulge = mul(mul(sub(fs, splat(0.5)), see), splat(-0.8));
  setPlaneBump(mul(bulge, choose(f32x4.lt(fu, splat(0)), splat(0.6), splat(-0.6))), bulge);
}
