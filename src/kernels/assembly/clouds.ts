/**
 * Heaped clouds as a layer with a flat base and tops that rise by how far inside of a cloud one is, marched from below at half the
 * panorama's resolution. Distances across the layer are h/(e + 0.12) for height h (base 1) and elevation e: overhead one looks up at
 * the bases, towards the horizon at the lit sides of the heaps.
 */
import { FRAME_CLOUDS, FRAME_SKY_SEED, FRAME_SUN } from './layout';
import { allocate, frame } from './memory';
import { fbm2, noise2 } from './noise';
import { add, blend, div, higher, lower, mul, mulAdd, root, saturate, smooth, splat, sub } from './vec';

/** Bends the layer down towards the horizon, so that it does not go on for ever. */
export const CLOUD_BEND: f32 = 0.12;
/** Height of the highest tops above the base, as a part of the base's height. */
const THICK: f32 = 0.42;
const STEPS: i32 = 9;

let side: i32 = 0;
let rim: f32 = 0;
/** Per texel cover, light and height (0–1 as 0–32767) and 0, four u16. */
let buffer: usize = 0;

/** Reserve clouds for a panorama of size² texels that reaches to the stereographic radius `edge`. */
export function layOutClouds(size: i32, edge: f32): void {
  side = size >> 1;
  rim = edge;
  buffer = allocate(side * side * 8 + 128) + 64;
}

/** How far inside of a cloud a spot of the layer is: above 0 inside; about 1 in the middle of a great heap. */
function within(u: v128, v: v128, threshold: v128): v128 {
  const broad = fbm2(mul(u, splat(0.42)), mul(v, splat(0.42)), 2);
  const most = sub(mulAdd(broad, splat(0.6), splat(0.34)), threshold);
  if (!v128.any_true(f32x4.gt(most, splat(0)))) return splat(-1);
  const warp = mul(splat(0.32), noise2(mul(u, splat(1.7)), mul(v, splat(1.8))));
  const fine = fbm2(mul(add(u, warp), splat(1.5)), mul(sub(v, warp), splat(1.5)), 4);
  return mul(sub(add(mulAdd(broad, splat(0.6), splat(0.05)), mul(fine, splat(0.38))), threshold), splat(5.2));
}

/** Make row y of the clouds. */
export function cloudRow(y: i32): void {
  const cover = load<f32>(frame, FRAME_CLOUDS);
  const row = buffer + (<usize>(y * side) << 3);
  if (cover <= 0.001) {
    memory.fill(row, 0, side << 3);
    return;
  }
  const perTexel: f32 = (rim * 2) / <f32>side;
  const b = splat((<f32>y + 0.5) * perTexel - rim);
  const one = splat(1);
  const zero = splat(0);
  const seed = load<f32>(frame, FRAME_SKY_SEED);
  const threshold = splat(0.665 - cover * 0.36);
  const sunX = v128.load32_splat(frame + FRAME_SUN);
  const sunY = load<f32>(frame, FRAME_SUN + 4);
  const sunZ = v128.load32_splat(frame + FRAME_SUN + 8);
  // A high sun lights the tops, a low one the sides.
  const top = splat(min(max(sunY * 1.2, <f32>0.15), <f32>0.7));
  for (let x = 0; x < side; x += 4) {
    const o = row + (<usize>x << 3);
    const a = add(mul(add(splat(<f32>x + 0.5), f32x4(0, 1, 2, 3)), splat(perTexel)), splat(-rim));
    const r2 = mulAdd(a, a, mul(b, b));
    const scale = div(splat(2), add(one, r2));
    const e = higher(sub(scale, one), zero);
    const envelope = smooth(splat(0.012), splat(0.06), e);
    if (!v128.any_true(f32x4.gt(envelope, zero))) {
      memory.fill(o, 0, 32);
      continue;
    }
    const flat = div(scale, add(e, splat(CLOUD_BEND)));
    const dx = mul(a, flat);
    const dz = mul(b, flat);
    let dense = zero;
    let height = zero;
    let inside = zero;
    for (let i = 0; i < STEPS; i++) {
      const rise: f32 = (<f32>i + 0.35) / <f32>STEPS;
      const h: f32 = 1 + THICK * rise;
      const u = add(mul(dx, splat(h)), splat(seed));
      const v = add(mul(dz, splat(h)), splat(seed * 0.37));
      let depth = within(u, v, threshold);
      if (!v128.any_true(f32x4.gt(depth, splat(-0.3)))) continue;
      // Round heads, of another pattern at every height.
      const k = splat(rise * 2.3);
      const head = noise2(mulAdd(u, splat(4.6), k), sub(mul(v, splat(4.6)), k));
      const small = noise2(sub(mul(u, splat(9.7)), k), mulAdd(v, splat(9.7), k));
      const heads = sub(splat(0.62), mulAdd(f32x4.abs(sub(head, splat(0.5))), splat(1.5), f32x4.abs(sub(small, splat(0.5)))));
      depth = mulAdd(heads, splat(0.34), depth);
      const here = saturate(mul(sub(depth, splat(rise * rise)), splat(3.2)));
      const share = mul(sub(one, dense), mul(here, splat(0.85)));
      dense = add(dense, share);
      height = mulAdd(share, splat(rise), height);
      inside = mulAdd(share, depth, inside);
      if (!v128.any_true(f32x4.lt(dense, splat(0.96)))) break;
    }
    let light = zero;
    if (v128.any_true(f32x4.gt(dense, zero))) {
      const known = div(one, higher(dense, splat(0.01)));
      height = mul(height, known);
      inside = mul(inside, known);
      // How much cloud lies between here and the sun.
      const h = mulAdd(height, splat(THICK), one);
      const ahead = within(
        add(mulAdd(dx, h, splat(seed)), mul(sunX, splat(0.26))),
        add(mulAdd(dz, h, splat(seed * 0.37)), mul(sunZ, splat(0.26))),
        threshold,
      );
      const facing = smooth(splat(-0.42), splat(0.42), sub(inside, ahead));
      const high = smooth(splat(0), splat(0.62), height);
      light = blend(facing, high, top);
      // Thin edges let light through; thick bases are dark.
      light = blend(light, splat(0.85), mul(splat(0.6), sub(one, smooth(splat(0), splat(0.5), inside))));
    }
    dense = mul(dense, envelope);
    const full = splat(32767);
    const c = i32x4.trunc_sat_f32x4_s(mul(saturate(dense), full));
    const l = i32x4.trunc_sat_f32x4_s(mul(saturate(light), full));
    const t = i32x4.trunc_sat_f32x4_s(mul(saturate(height), full));
    const cl = i16x8.narrow_i32x4_u(c, l);
    const tz = i16x8.narrow_i32x4_u(t, i32x4.splat(0));
    v128.store(o, v128.shuffle<i16>(cl, tz, 0, 4, 8, 12, 1, 5, 9, 13));
    v128.store(o, v128.shuffle<i16>(cl, tz, 2, 6, 10, 14, 3, 7, 11, 15), 16);
  }
}

/** Cover, light and height at the last {@link cloudsAt}. */
export let cloudCover: v128 = f32x4.splat(0);
export let cloudLight: v128 = f32x4.splat(0);
export let cloudHeight: v128 = f32x4.splat(0);

@inline function texel(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(p)));
}
@inline function column(p: usize, step: usize, t: v128): v128 {
  return blend(texel(p), texel(p + step), t);
}
/** The clouds at the panorama's texels x to x + 3 of row y (x a multiple of 4), bilinear. */
export function cloudsAt(x: i32, y: i32): void {
  const upper = max((y - 1) >> 1, 0);
  const step: usize = upper + 1 < side ? <usize>side << 3 : 0;
  const t = splat(y == 0 ? 0 : (y & 1) ? 0.25 : 0.75);
  const p = buffer + (<usize>(upper * side + (x >> 1)) << 3);
  const a = column(p - 8, step, t);
  const b = column(p, step, t);
  const c = column(p + 8, step, t);
  const d = column(p + 16, step, t);
  const quarter = splat(0.25);
  const t0 = blend(b, a, quarter);
  const t1 = blend(b, c, quarter);
  const t2 = blend(c, b, quarter);
  const t3 = blend(c, d, quarter);
  const low = v128.shuffle<f32>(t0, t1, 0, 4, 1, 5);
  const high = v128.shuffle<f32>(t2, t3, 0, 4, 1, 5);
  const unit = splat(1.0 / 32767.0);
  cloudCover = mul(v128.shuffle<f64>(low, high, 0, 2), unit);
  cloudLight = mul(v128.shuffle<f64>(low, high, 1, 3), unit);
  const rest0 = v128.shuffle<f32>(t0, t1, 2, 6, 3, 7);
  const rest1 = v128.shuffle<f32>(t2, t3, 2, 6, 3, 7);
  cloudHeight = mul(v128.shuffle<f64>(rest0, rest1, 0, 2), unit);
}
