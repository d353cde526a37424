/** Four-lane arithmetic with short names. `f32x4.min/max` are avoided: their NaN rules cost eight instructions (pmin/pmax: one). */

@inline export function splat(x: f32): v128 { return f32x4.splat(x); }
@inline export function add(a: v128, b: v128): v128 { return f32x4.add(a, b); }
@inline export function sub(a: v128, b: v128): v128 { return f32x4.sub(a, b); }
@inline export function mul(a: v128, b: v128): v128 { return f32x4.mul(a, b); }
@inline export function div(a: v128, b: v128): v128 { return f32x4.div(a, b); }
@inline export function lower(a: v128, b: v128): v128 { return f32x4.pmin(a, b); }
@inline export function higher(a: v128, b: v128): v128 { return f32x4.pmax(a, b); }
@inline export function root(a: v128): v128 { return f32x4.sqrt(a); }
/** a · b + c */
@inline export function mulAdd(a: v128, b: v128, c: v128): v128 { return f32x4.add(f32x4.mul(a, b), c); }
/** a + (b − a) · t */
@inline export function blend(a: v128, b: v128, t: v128): v128 { return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t)); }
/** x limited to [0, 1]. */
@inline export function saturate(x: v128): v128 { return f32x4.pmin(f32x4.pmax(x, f32x4.splat(0)), f32x4.splat(1)); }
/** 0 below `from`, 1 above `to`, smooth between. */
@inline export function smooth(from: v128, to: v128, x: v128): v128 {
  const t = saturate(f32x4.div(f32x4.sub(x, from), f32x4.sub(to, from)));
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)));
}
@inline export function dot3(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(ax, bx), f32x4.mul(ay, by)), f32x4.mul(az, bz));
}
/** 1/√x */
@inline export function inverseRoot(x: v128): v128 { return f32x4.div(f32x4.splat(1), f32x4.sqrt(x)); }
/** Nearest whole numbers (half to even) of |x| < 2²²: adding 1.5 · 2²³ leaves them in the low bits. One instruction where a saturating conversion takes six. */
@inline export function toWhole(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}
/** [0, 1], limited to that, as 16 bits in the low halves of four lanes. */
@inline export function toSixteenBits(x: v128): v128 {
  return toWhole(f32x4.mul(saturate(x), f32x4.splat(65535)));
}
/** a where the mask is set, else b. */
@inline export function choose(mask: v128, a: v128, b: v128): v128 { return v128.bitselect(a, b, mask); }

/** A point through a matrix of four columns at `matrix`; w of the point taken as 1. */
@inline export function transformPoint(matrix: usize, p: v128): v128 {
  return f32x4.add(
    f32x4.add(
      f32x4.mul(v128.load(matrix), v128.shuffle<f32>(p, p, 0, 0, 0, 0)),
      f32x4.mul(v128.load(matrix, 16), v128.shuffle<f32>(p, p, 1, 1, 1, 1)),
    ),
    f32x4.add(f32x4.mul(v128.load(matrix, 32), v128.shuffle<f32>(p, p, 2, 2, 2, 2)), v128.load(matrix, 48)),
  );
}
/** A direction through a matrix of columns at `matrix`. */
@inline export function transformDirection(matrix: usize, p: v128): v128 {
  return f32x4.add(
    f32x4.add(
      f32x4.mul(v128.load(matrix), v128.shuffle<f32>(p, p, 0, 0, 0, 0)),
      f32x4.mul(v128.load(matrix, 16), v128.shuffle<f32>(p, p, 1, 1, 1, 1)),
    ),
    f32x4.mul(v128.load(matrix, 32), v128.shuffle<f32>(p, p, 2, 2, 2, 2)),
  );
}

/** 2 to the x, for x ≤ 0 (below −126 as −126); relative error 2e-7 (polynomial of degree 5 on [0, 1)). */
@inline export function exp2(value: v128): v128 {
  const x = f32x4.pmax(value, f32x4.splat(-126));
  const whole = f32x4.floor(x);
  const f = f32x4.sub(x, whole);
  let p = f32x4.splat(0.0018775767);
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.0089893397));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.0558263180));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.2401536));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.6931531));
  p = f32x4.add(f32x4.mul(p, f), f32x4.splat(0.99999994));
  return f32x4.mul(p, i32x4.shl(i32x4.add(toWhole(whole), i32x4.splat(127)), 23));
}
/** Sine of 2π·t; absolute error 4e-6 (folded to a quarter turn, Taylor to the 9th power). */
@inline export function sinTurns(turns: v128): v128 {
  const t = f32x4.sub(turns, f32x4.nearest(turns));
  const a = f32x4.abs(t);
  const y = f32x4.mul(f32x4.pmin(a, f32x4.sub(f32x4.splat(0.5), a)), f32x4.splat(6.2831853));
  const z = f32x4.mul(y, y);
  let p = f32x4.splat(2.7557319e-6);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-1.9841270e-4));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(8.3333333e-3));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-0.16666667));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1));
  return v128.xor(f32x4.mul(p, y), v128.and(t, i32x4.splat(0x80000000)));
}

/** Sine of 2π·t within 0.1 %: a parabola, corrected once. For slopes and patterns, not for places. */
@inline export function quickSinTurns(turns: v128): v128 {
  const t = f32x4.sub(turns, f32x4.nearest(turns));
  const y = f32x4.mul(t, f32x4.sub(f32x4.splat(8), f32x4.mul(f32x4.splat(16), f32x4.abs(t))));
  return f32x4.mul(y, f32x4.add(f32x4.splat(0.775), f32x4.mul(f32x4.splat(0.225), f32x4.abs(y))));
}

/** Sum of the four lanes. */
@inline export function sumLanes(v: v128): f32 {
  const s = f32x4.add(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1);
}
@inline export function lowestLane(v: v128): f32 {
  const m = f32x4.pmin(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return min(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1));
}
@inline export function highestLane(v: v128): f32 {
  const m = f32x4.pmax(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1));
  return max(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1));
}

/** The least and the greatest of three whole numbers. */
@inline export function lowestOf(a: i32, b: i32, c: i32): i32 {
  const m = a < b ? a : b;
  return m < c ? m : c;
}
@inline export function highestOf(a: i32, b: i32, c: i32): i32 {
  const m = a > b ? a : b;
  return m > c ? m : c;
}
