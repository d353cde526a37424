/**
 * The sky as a panorama, made once per scene: gradient, glow round the sun, two layers of lit clouds, stars.
 * Projection: stereographic from the nadir, (x, z)/(1 + y), so that angles are kept and the horizon gets the most texels.
 * Texel: square roots of rgb and the share of light that clouds let through, four u16 (32767 is 1).
 */
import {
  FRAME_CLOUDS, FRAME_HORIZON, FRAME_MOON, FRAME_SKY_SEED, FRAME_SKY_TURN, FRAME_STARS, FRAME_SUN, FRAME_SUN_COLOUR,
  FRAME_SUN_DISC, FRAME_SUN_DISC_COSINE, FRAME_ZENITH,
} from './layout';
import { allocate, frame } from './memory';
import { cellRandom, fbm2, noise2 } from './noise';
import { add, blend, div, dot3, higher, inverseRoot, lower, mul, mulAdd, root, saturate, smooth, splat, sub } from './vec';

/** The map reaches a little below the horizon: stereographic radius at its edge. */
const RIM: f32 = 1.06;
let skySize: i32 = 0;
let panorama: usize = 0;
/** The same blurred over 8×8 texels, for dull mirrors. */
let blurred: usize = 0;

/** Reserve a panorama of size² texels (a multiple of 32). */
export function layOutSky(size: i32): void {
  skySize = size;
  panorama = allocate(size * size * 8 + 64);
  blurred = allocate((size >> 3) * (size >> 3) * 8 + 64);
}

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}
@inline function encode(v: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(mul(root(lower(higher(v, splat(0)), splat(3.99))), splat(32767))));
}

/**
 * Cloud cover of the lower layer at plane coordinates: 0 none, 1 solid; before thresholding. Broad fields say where clouds are;
 * noise folded at its middle gives the round heads.
 */
@inline function cumulus(u: v128, v: v128): v128 {
  const broad = fbm2(mul(u, splat(0.42)), mul(v, splat(0.42)), 3);
  const warpU = add(u, mul(splat(0.3), noise2(mul(u, splat(1.7)), mul(v, splat(1.7)))));
  const warpV = add(v, mul(splat(0.3), noise2(mul(v, splat(1.9)), mul(u, splat(1.9)))));
  const fine = fbm2(mul(warpU, splat(1.5)), mul(warpV, splat(1.5)), 5);
  const heads = sub(splat(1), f32x4.abs(sub(mul(noise2(mul(warpU, splat(4.6)), mul(warpV, splat(4.6))), splat(2)), splat(1))));
  const small = sub(splat(1), f32x4.abs(sub(mul(noise2(mul(warpU, splat(10.7)), mul(warpV, splat(10.7))), splat(2)), splat(1))));
  return add(add(mul(broad, splat(0.6)), mul(fine, splat(0.38))), add(mul(heads, splat(0.07)), mul(small, splat(0.032))));
}

/** Make panorama row y. */
export function skyRow(y: i32): void {
  const size = skySize;
  const perTexel: f32 = (RIM * 2) / <f32>size;
  const b = splat((<f32>y + 0.5) * perTexel - RIM);
  const one = splat(1);
  const zero = splat(0);
  const cover = load<f32>(frame, FRAME_CLOUDS);
  const stars = load<f32>(frame, FRAME_STARS);
  const seed = load<f32>(frame, FRAME_SKY_SEED);
  const sunX = constant(FRAME_SUN);
  const sunY = constant(FRAME_SUN + 4);
  const sunZ = constant(FRAME_SUN + 8);
  // Air scatters the glow: none where the horizon is black.
  const air = min(
    <f32>1,
    <f32>8 * (load<f32>(frame, FRAME_HORIZON) + load<f32>(frame, FRAME_HORIZON + 4) + load<f32>(frame, FRAME_HORIZON + 8)),
  );
  const strength: f32 = air * (load<f32>(frame, FRAME_MOON) > 0 ? 0.25 : 1);
  for (let x = 0; x < size; x += 4) {
    const a = add(mul(add(splat(<f32>x + 0.5), f32x4(0, 1, 2, 3)), splat(perTexel)), splat(-RIM));
    const r2 = mulAdd(a, a, mul(b, b));
    const scale = div(splat(2), add(one, r2));
    const dx = mul(a, scale);
    const dz = mul(b, scale);
    const dy = sub(scale, one);
    const e = higher(dy, zero);

    // Gradient: horizon to zenith by way of a point that keeps most of the zenith's hue.
    const low = smooth(splat(-0.03), splat(0.19), e);
    const high = smooth(splat(0.1), splat(0.7), e);
    const h0 = constant(FRAME_HORIZON);
    const h1 = constant(FRAME_HORIZON + 4);
    const h2 = constant(FRAME_HORIZON + 8);
    const z0 = constant(FRAME_ZENITH);
    const z1 = constant(FRAME_ZENITH + 4);
    const z2 = constant(FRAME_ZENITH + 8);
    const half = splat(0.62);
    let red = blend(blend(h0, blend(h0, z0, half), low), z0, high);
    let green = blend(blend(h1, blend(h1, z1, half), low), z1, high);
    let blue = blend(blend(h2, blend(h2, z2, half), low), z2, high);

    // Glow: wide and weak, narrow and strong; along the horizon when the sun is low.
    const towards = dot3(dx, dy, dz, sunX, sunY, sunZ);
    const t = higher(towards, zero);
    const t2 = mul(t, t);
    const t4 = mul(t2, t2);
    const t8 = mul(t4, t4);
    const t32 = mul(mul(t8, t8), mul(t8, t8));
    const t128 = mul(mul(t32, t32), mul(t32, t32));
    const glow = mul(splat(strength), add(add(mul(t4, splat(0.022)), mul(t32, splat(0.05))), mul(t128, splat(0.12))));
    const s0 = constant(FRAME_SUN_COLOUR);
    const s1 = constant(FRAME_SUN_COLOUR + 4);
    const s2 = constant(FRAME_SUN_COLOUR + 8);
    red = mulAdd(glow, s0, red);
    green = mulAdd(glow, s1, green);
    blue = mulAdd(glow, s2, blue);

    let through = one;
    if (stars > 0) {
      // One star in about 600 texels, brighter ones rarer; they drown near the horizon.
      const ix = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3));
      const chance = cellRandom(ix, i32x4.splat(y), i32x4.splat(77));
      const size2 = cellRandom(ix, i32x4.splat(y), i32x4.splat(78));
      const lit = v128.and(f32x4.gt(chance, splat(0.9984)), smooth(splat(0.02), splat(0.25), dy));
      const bright = mul(mul(mul(lit, splat(stars * 0.9)), mul(size2, size2)), mul(size2, size2));
      const hue = cellRandom(ix, i32x4.splat(y), i32x4.splat(79));
      red = add(red, mul(bright, add(splat(0.75), mul(hue, splat(0.5)))));
      green = add(green, bright);
      blue = add(blue, mul(bright, sub(splat(1.3), mul(hue, splat(0.5)))));
    }
    if (cover > 0.001) {
      // High streaks, then heaps on a plane overhead.
      const flat = div(one, add(e, splat(0.16)));
      const u = add(mul(dx, flat), splat(seed));
      const v = add(mul(dz, flat), splat(seed * 0.37));
      const lightDiffuse0 = mul(s0, splat(0.25));
      const lightDiffuse1 = mul(s1, splat(0.25));
      const lightDiffuse2 = mul(s2, splat(0.25));
      const streak = fbm2(mul(u, splat(0.55)), mul(v, splat(1.9)), 5);
      const veil = mul(
        mul(smooth(splat(0.5), splat(0.85), streak), smooth(splat(0.04), splat(0.3), e)),
        splat(min(cover, <f32>0.6) * 0.75),
      );
      red = blend(red, add(mul(lightDiffuse0, splat(0.75)), mul(h0, splat(0.3))), veil);
      green = blend(green, add(mul(lightDiffuse1, splat(0.75)), mul(h1, splat(0.3))), veil);
      blue = blend(blue, add(mul(lightDiffuse2, splat(0.75)), mul(h2, splat(0.3))), veil);

      const base = cumulus(u, v);
      const threshold = splat(0.66 - cover * 0.36);
      const edge = splat(<f32>0.07 + cover * <f32>0.05);
      const envelope = smooth(splat(0.015), splat(0.09), e);
      const dense = mul(smooth(threshold, add(threshold, edge), base), envelope);
      if (v128.any_true(f32x4.gt(dense, zero))) {
        // How much cloud lies between here and the sun decides how lit this spot is.
        const su = mul(sunX, splat(0.22));
        const sv = mul(sunZ, splat(0.22));
        const ahead = cumulus(add(u, su), add(v, sv));
        const lit = smooth(splat(-0.07), splat(0.07), sub(base, ahead));
        const thick = smooth(threshold, add(threshold, splat(0.26)), base);
        const silver = mul(t8, sub(one, thick));
        const bright = add(
          mul(add(splat(0.22), mul(lit, splat(0.86))), sub(one, mul(thick, splat(0.5 + 0.2 * cover)))),
          mul(silver, splat(0.7)),
        );
        const heavy: f32 = max(<f32>0, cover - <f32>0.6) * 0.9;
        const dark = splat(<f32>1 - heavy);
        const shadeR = mul(dark, add(mul(h0, splat(0.38)), mul(z0, splat(0.34))));
        const shadeG = mul(dark, add(mul(h1, splat(0.38)), mul(z1, splat(0.34))));
        const shadeB = mul(dark, add(mul(h2, splat(0.38)), mul(z2, splat(0.34))));
        const haze = smooth(splat(0.22), splat(0.02), e);
        const cloudR = blend(mulAdd(bright, lightDiffuse0, shadeR), red, mul(haze, splat(0.65)));
        const cloudG = blend(mulAdd(bright, lightDiffuse1, shadeG), green, mul(haze, splat(0.65)));
        const cloudB = blend(mulAdd(bright, lightDiffuse2, shadeB), blue, mul(haze, splat(0.65)));
        red = blend(red, cloudR, dense);
        green = blend(green, cloudG, dense);
        blue = blend(blue, cloudB, dense);
        through = sub(one, mul(dense, splat(0.93)));
      }
    }
    const o = panorama + (<usize>(y * size + x) << 3);
    const r = encode(red);
    const g = encode(green);
    const bl = encode(blue);
    const th = encode(through);
    const rg = i16x8.narrow_i32x4_u(r, g);
    const bt = i16x8.narrow_i32x4_u(bl, th);
    // Interleave r0..r3 g0..g3 with b0..b3 t0..t3.
    v128.store(o, v128.shuffle<i16>(rg, bt, 0, 4, 8, 12, 1, 5, 9, 13));
    v128.store(o, v128.shuffle<i16>(rg, bt, 2, 6, 10, 14, 3, 7, 11, 15), 16);
  }
}
/** Make row y of the blurred panorama. */
export function skyBlurRow(y: i32): void {
  const side = skySize >> 3;
  for (let x = 0; x < side; x++) {
    let sum = f32x4.splat(0);
    for (let j = 0; j < 8; j++) {
      let p = panorama + (<usize>((y * 8 + j) * skySize + x * 8) << 3);
      for (let i = 0; i < 8; i++, p += 8) {
        const c = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(p)));
        sum = f32x4.add(sum, f32x4.mul(c, c));
      }
    }
    const coded = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.sqrt(f32x4.mul(sum, f32x4.splat(1.0 / 64.0)))));
    v128.store64_lane(blurred + (<usize>(y * side + x) << 3), i16x8.narrow_i32x4_u(coded, coded), 0);
  }
}

@inline function texel(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(p)));
}
/** Bilinear look-up in a map of side² texels. Below the horizon the horizon is returned. */
@inline function sample(map: usize, side: i32, x: f32, y: f32, z: f32): v128 {
  const cosine = load<f32>(frame, FRAME_SKY_TURN);
  const sine = load<f32>(frame, FRAME_SKY_TURN + 4);
  let px = x * cosine - z * sine;
  let pz = x * sine + z * cosine;
  const lowest: f32 = -0.03;
  if (y < lowest) {
    const fit: f32 = sqrt<f32>((<f32>1 - lowest * lowest) / max(px * px + pz * pz, <f32>1e-12));
    px *= fit;
    pz *= fit;
    y = lowest;
  }
  const flat: f32 = <f32>1 / (<f32>1 + y);
  const half: f32 = <f32>side * 0.5;
  const u: f32 = px * flat * (half / RIM) + half - 0.5;
  const v: f32 = pz * flat * (half / RIM) + half - 0.5;
  const top = <f32>(side - 2);
  const fu = min(max(floor(u), <f32>0), top);
  const fv = min(max(floor(v), <f32>0), top);
  const p = map + (<usize>(<i32>fv * side + <i32>fu) << 3);
  const below = p + (<usize>side << 3);
  const wu = f32x4.splat(u - fu);
  const wv = f32x4.splat(v - fv);
  const t0 = texel(p);
  const t1 = texel(p + 8);
  const t2 = texel(below);
  const t3 = texel(below + 8);
  const upper = f32x4.add(t0, f32x4.mul(f32x4.sub(t1, t0), wu));
  const under = f32x4.add(t2, f32x4.mul(f32x4.sub(t3, t2), wu));
  const c = f32x4.mul(f32x4.add(upper, f32x4.mul(f32x4.sub(under, upper), wv)), f32x4.splat(1.0 / 32767.0));
  return f32x4.mul(c, c);
}
/** Sky radiance in a unit direction, with the disc of sun or moon; the last lane is what clouds let through. */
export function skyAt(x: f32, y: f32, z: f32): v128 {
  const c = sample(panorama, skySize, x, y, z);
  const sx = load<f32>(frame, FRAME_SUN);
  const sy = load<f32>(frame, FRAME_SUN + 4);
  const sz = load<f32>(frame, FRAME_SUN + 8);
  const towards = x * sx + y * sy + z * sz;
  const limit = load<f32>(frame, FRAME_SUN_DISC_COSINE);
  if (towards <= limit || y < 0) return c;
  const through: f32 = f32x4.extract_lane(c, 3);
  const depth = (towards - limit) / (<f32>1 - limit);
  let edge = min(depth * 12, <f32>1);
  if (load<f32>(frame, FRAME_MOON) > 0) {
    // Seas of the moon: soft dark patches fixed to the disc.
    const spots = noise2(f32x4.splat((x - sx) * 420 + 3), f32x4.splat((y - sy) * 420 + 9));
    edge *= <f32>0.72 + <f32>0.38 * f32x4.extract_lane(spots, 0);
  }
  const disc = f32x4.mul(v128.load(frame, FRAME_SUN_DISC), f32x4.splat(edge * through * through));
  return f32x4.replace_lane(f32x4.add(c, disc), 3, through);
}
/** What a mirror of the given roughness (0–1) sees of the sky, without the disc. */
export function mirroredSky(x: f32, y: f32, z: f32, roughness: f32): v128 {
  const dull = sample(blurred, skySize >> 3, x, y, z);
  const t = min(max((roughness - <f32>0.05) * 4, <f32>0), <f32>1);
  if (t >= 1) return dull;
  const sharp = sample(panorama, skySize, x, y, z);
  return f32x4.add(sharp, f32x4.mul(f32x4.sub(dull, sharp), f32x4.splat(t)));
}
