/** Patterns of metal: brushed, rusty, hammered. */
import {
  about, flat, fraction, s, setBump, setJoint, setPlaneBump, setPolish, setStrands, setTone, setWarmth, showsShare, side, u, v, x, y, z,
} from './pattern-context';
import { fromX, fromY, nearest, searchCells, second } from './cells';
import { fbm2, noise2, noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, blend, choose, div, higher, mul, mulAdd, saturate, smooth, splat, sub } from './vec';

/** Brushed metal: scratches along u, and the highlight drawn out across them. The scale is the length of a scratch. */
export function brushed(): void {
  const a = div(u, s);
  const b = div(v, s);
  const fine = noise2(mul(a, splat(0.8)), mul(b, splat(90)));
  const wide = noise2(mul(a, splat(0.5)), mul(b, splat(21)));
  const see = showsShare(0.012);
  const seeWide = showsShare(0.05);
  const value = add(mul(about(fine, 0.24), see), mul(about(wide, 0.16), seeWide));
  setTone(add(splat(1), value));
  setPolish(add(splat(1), mul(value, splat(0.8))));
  setPlaneBump(splat(0), add(mul(about(fine, 0.16), see), mul(about(wide, 0.1), seeWide)));
  const zero = splat(0);
  setStrands(choose(side, zero, splat(1)), zero, choose(side, splat(1), zero), splat(0.85));
}

/** Rust: blooms of dark and orange over a pitted ground. The scale is the size of a patch. */
export function rust(): void {
  const f = div(splat(1), s);
  const a = noise3(mul(x, f), mul(y, f), mul(z, f));
  const f1 = mul(f, splat(2.7));
  const b = noise3(mul(x, f1), mul(y, f1), mul(z, f1));
  const f2 = mul(f, splat(9));
  const c = noiseSlope3(mul(x, f2), mul(y, f2), mul(z, f2));
  const see = showsShare(0.12);
  const k = mul(see, splat(0.55));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  const deep = add(mul(a, splat(0.6)), mul(b, splat(0.4)));
  const seePatch = showsShare(0.8);
  const dark = mul(smooth(splat(0.56), splat(0.7), deep), seePatch);
  const bright = mul(sub(splat(1), smooth(splat(0.3), splat(0.44), deep)), seePatch);
  setTone(add(splat(1), add(sub(mul(bright, splat(0.6)), mul(dark, splat(0.58))), add(mul(about(b, 0.4), seePatch), mul(about(c, 0.5), see)))));
  setWarmth(sub(mul(bright, splat(0.16)), mul(dark, splat(0.1))));
  setPolish(add(splat(0.95), mul(about(c, 0.3), see)));
}

/** Hammered metal: shallow dents. The scale is the size of one. */
export function hammered(): void {
  searchCells(div(u, s), div(v, s), 0.8);
  const see = showsShare(0.5);
  // Dents meet in soft ridges.
  const k = mul(mul(see, splat(0.42)), smooth(splat(0), splat(0.35), sub(second, nearest)));
  setPlaneBump(mul(fromX, k), mul(fromY, k));
  setTone(add(splat(1), mul(about(second, 0.08), see)));
}
