/** Patterns of the ground: snow that sparkles, asphalt, sand, soil, rock. */
import { FRAME_SUN } from './layout';
import { frame } from './memory';
import {
  about, bumpX, bumpY, bumpZ, flat, fraction, pixel, s, setBump, setPlaneBump, setPolish, setTone, setWarmth, showsShare, whole, x, y, z,
} from './pattern-context';
import { cellRandom, fbm2, noise2, noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, blend, choose, div, dot3, higher, inverseRoot, lower, mul, mulAdd, quickSinTurns, saturate, smooth, splat, sub } from './vec';

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Flashes of crystals of about a pixel (sizes in powers of two, so that they stay put): each mirrors the sun from one direction. */
@inline function flashes(vx: v128, vy: v128, vz: v128, least: f32): v128 {
  const size = v128.and(higher(pixel, splat(least)), i32x4.splat(0x7f800000));
  const ix = whole(div(x, size));
  const iy = whole(div(z, size));
  const cx = sub(mul(cellRandom(ix, iy, i32x4.splat(31)), splat(2)), splat(1));
  const cy = add(cellRandom(ix, iy, i32x4.splat(32)), splat(0.25));
  const cz = sub(mul(cellRandom(ix, iy, i32x4.splat(33)), splat(2)), splat(1));
  const scale = inverseRoot(dot3(cx, cy, cz, cx, cy, cz));
  const hx = add(vx, constant(FRAME_SUN));
  const hy = add(vy, constant(FRAME_SUN + 4));
  const hz = add(vz, constant(FRAME_SUN + 8));
  const hs = inverseRoot(higher(dot3(hx, hy, hz, hx, hy, hz), splat(1e-6)));
  const facing = mul(mul(dot3(cx, cy, cz, hx, hy, hz), hs), scale);
  return smooth(splat(0.9965), splat(0.9995), facing);
}

/** Snow, frost, glitter; the scale is the size of its lumps. */
export function sparkle(vx: v128, vy: v128, vz: v128): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(0.12));
  const f1 = mul(f, splat(2.1));
  const broad = noise3(mul(x, f0), mul(y, f0), mul(z, f0));
  const fine = noise3(mul(x, f1), mul(y, f1), mul(z, f1));
  const value = add(about(broad, 0.1), mul(about(fine, 0.16), showsShare(0.45)));
  setTone(add(add(splat(1), value), mul(flashes(vx, vy, vz, 0.003), splat(2.2))));
}

/** Asphalt: grit, patches, stains; the scale is ten of its stones. */
export function asphalt(): void {
  const f = div(splat(1), s);
  const stain = fbm2(mul(x, splat(0.23)), mul(z, splat(0.23)), 3);
  const patch = noise3(mul(x, mul(f, splat(0.6))), mul(y, f), mul(z, mul(f, splat(0.6))));
  let value = add(about(stain, 0.42), about(patch, 0.16));
  const see = showsShare(0.11);
  if (v128.any_true(see)) {
    const fg = mul(f, splat(9));
    const stones = smooth(splat(0.62), splat(0.86), noise3(mul(x, fg), mul(y, fg), mul(z, fg)));
    value = mulAdd(sub(mul(stones, splat(0.55)), splat(0.14)), see, value);
  }
  setTone(add(splat(1), value));
  setPolish(sub(splat(1), about(stain, 0.3)));
}

/** Sand: wind ripples where it lies flat, and grains; the scale is the length of a ripple. */
export function sand(vx: v128, vy: v128, vz: v128): void {
  const f = div(splat(1), s);
  // Ripples run roughly along x and fork where the warp folds.
  const wide = mul(f, splat(0.13));
  const warp = noise2(mul(x, wide), mul(z, mul(wide, splat(1.7))));
  const close = noise2(mul(x, mul(f, splat(0.5))), mul(z, mul(f, splat(0.9))));
  const phase = add(mul(add(z, mul(x, splat(0.22))), f), add(mul(warp, splat(4.5)), mul(close, splat(0.55))));
  const show = mul(v128.and(flat, showsShare(0.5)), blend(splat(0.25), splat(1), smooth(splat(0.3), splat(0.6), noise2(mul(x, mul(f, splat(0.06))), mul(z, mul(f, splat(0.06)))))));
  const wave = quickSinTurns(phase);
  // The slope of a sine whose lee is steeper.
  const rise = quickSinTurns(add(phase, splat(0.25)));
  const steep = mul(mul(add(rise, mul(mul(rise, rise), splat(0.35))), show), splat(0.12));
  const fg = mul(f, splat(48));
  const grains = noise3(mul(x, fg), mul(y, fg), mul(z, fg));
  const fm = mul(f, splat(0.41));
  const patch = noise3(mul(x, fm), mul(y, fm), mul(z, fm));
  const seeGrain = showsShare(0.022);
  const fc = mul(f, splat(13));
  const coarse = noise3(mul(x, fc), mul(y, fc), mul(z, fc));
  setTone(add(splat(1), add(mul(wave, mul(show, splat(0.03))), add(add(mul(about(grains, 0.7), seeGrain), mul(about(coarse, 0.22), showsShare(0.08))), add(about(patch, 0.14), mul(flashes(vx, vy, vz, 0.0015), splat(0.5)))))));
  setPlaneBump(mul(steep, splat(0.22)), steep);
}

/** Soil: clods and crumbs; the scale is the size of a clod. */
export function soil(): void {
  const f = div(splat(1), s);
  const a = noiseSlope3(mul(x, f), mul(y, f), mul(z, f));
  const k = mul(showsShare(0.9), splat(0.75));
  const gx = mul(slopeX, k);
  const gy = mul(slopeY, k);
  const gz = mul(slopeZ, k);
  const f2 = mul(f, splat(3.1));
  const b = noiseSlope3(mul(x, f2), mul(y, f2), mul(z, f2));
  const k2 = mul(showsShare(0.3), splat(0.7));
  setBump(mulAdd(slopeX, k2, gx), mulAdd(slopeY, k2, gy), mulAdd(slopeZ, k2, gz));
  const f3 = mul(f, splat(0.07));
  const damp = noise3(mul(x, f3), mul(y, f3), mul(z, f3));
  setTone(add(splat(1), add(add(about(damp, 0.36), mul(about(a, 0.45), showsShare(0.9))), mul(about(b, 0.5), showsShare(0.3)))));
  setWarmth(about(damp, 0.08));
}

/** Rock: layers, facets and grains; the scale is the size of its lumps. */
export function rock(): void {
  const f = div(splat(1), s);
  const bend = noise3(mul(x, mul(f, splat(0.4))), mul(y, mul(f, splat(0.4))), mul(z, mul(f, splat(0.4))));
  const a = noiseSlope3(mul(x, f), add(mul(y, mul(f, splat(2.2))), bend), mul(z, f));
  const k = mul(showsShare(0.6), splat(0.55));
  const gx = mul(slopeX, k);
  const gy = mul(slopeY, mul(k, splat(1.6)));
  const gz = mul(slopeZ, k);
  const f2 = mul(f, splat(4.7));
  const b = noiseSlope3(mul(x, f2), mul(y, f2), mul(z, f2));
  const k2 = mul(showsShare(0.2), splat(0.5));
  setBump(mulAdd(slopeX, k2, gx), mulAdd(slopeY, k2, gy), mulAdd(slopeZ, k2, gz));
  const layer = noise2(mul(add(y, mul(bend, s)), mul(f, splat(3.1))), splat(3.7));
  setTone(
    add(
      splat(1),
      add(
        add(about(bend, 0.3), mul(about(layer, 0.3), showsShare(0.3))),
        add(mul(about(a, 0.24), showsShare(0.6)), mul(about(b, 0.3), showsShare(0.2))),
      ),
    ),
  );
  setWarmth(about(layer, 0.1));
}
