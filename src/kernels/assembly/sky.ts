/**
 * The sky as a panorama, made once per scene: gradient, glow round the sun, streaks and heaps of cloud, stars (`heavens.ts`, `clouds.ts`).
 * Projection: stereographic from the nadir, (x, z)/(1 + y), so that angles are kept and the horizon gets the most texels.
 * Texel: square roots of rgb and the share of light that clouds let through, four u16 (32767 is 1).
 */
import { CLOUD_BEND, cloudCover, cloudHeight, cloudLight, cloudsAt, layOutClouds } from './clouds';
import { aurora, blue as addedBlue, green as addedGreen, lightning, milkyWay, moonFace, rainbow, red as addedRed, sunsetBands } from './heavens';
import {
  FRAME_CLOUDS, FRAME_HORIZON, FRAME_MOON, FRAME_SKY_FLASH, FRAME_SKY_SEED, FRAME_SKY_TURN, FRAME_SKY_WONDER, FRAME_STARS, FRAME_SUN,
  FRAME_SUN_COLOUR, FRAME_SUN_DISC, FRAME_SUN_DISC_COSINE, FRAME_ZENITH,
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
  layOutClouds(size, RIM);
  panorama = allocate(size * size * 8 + 64);
  blurred = allocate((size >> 3) * (size >> 3) * 8 + 64);
}

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}
@inline function encode(v: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(mul(root(lower(higher(v, splat(0)), splat(3.99))), splat(32767))));
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
  const moon = load<f32>(frame, FRAME_MOON) > 0;
  const strength: f32 = air * (moon ? 0.25 : 1);
  const wonder = load<f32>(frame, FRAME_SKY_WONDER);
  // Bands of colour when the sun is low and the sky open.
  const lowness = min(max((<f32>0.2 - load<f32>(frame, FRAME_SUN + 4)) * 10, <f32>0), <f32>1);
  const banded: f32 = moon || cover > 0.8 ? 0 : lowness * air;
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
    const t512 = mul(mul(t128, t128), mul(t128, t128));
    const glow = mul(
      splat(strength),
      add(add(mul(t4, splat(0.022)), mul(t32, splat(0.05))), add(mul(t128, splat(0.12)), mul(t512, splat(0.3)))),
    );
    const s0 = constant(FRAME_SUN_COLOUR);
    const s1 = constant(FRAME_SUN_COLOUR + 4);
    const s2 = constant(FRAME_SUN_COLOUR + 8);
    red = mulAdd(glow, s0, red);
    green = mulAdd(glow, s1, green);
    blue = mulAdd(glow, s2, blue);

    if (banded > 0) {
      sunsetBands(dx, dz, e, s0, s1, s2);
      red = higher(mulAdd(addedRed, splat(banded), red), zero);
      green = higher(mulAdd(addedGreen, splat(banded), green), zero);
      blue = higher(mulAdd(addedBlue, splat(banded), blue), zero);
    }

    let through = one;
    if (stars > 0) {
      // One star in about 600 texels, brighter ones rarer, more in the Milky Way; they drown near the horizon.
      const milk = milkyWay(dx, dy, dz);
      const ix = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3));
      const chance = cellRandom(ix, i32x4.splat(y), i32x4.splat(77));
      const size2 = cellRandom(ix, i32x4.splat(y), i32x4.splat(78));
      const lit = v128.and(f32x4.gt(chance, sub(splat(0.9984), mul(milk, splat(0.004)))), smooth(splat(0.02), splat(0.25), dy));
      const bright = mul(mul(mul(lit, splat(stars * 0.9)), mul(size2, size2)), mul(size2, size2));
      const hue = cellRandom(ix, i32x4.splat(y), i32x4.splat(79));
      red = add(red, mul(bright, add(splat(0.75), mul(hue, splat(0.5)))));
      green = add(green, bright);
      blue = add(blue, mul(bright, sub(splat(1.3), mul(hue, splat(0.5)))));
      const veil = mul(mul(milk, smooth(splat(0.03), splat(0.3), dy)), splat(stars * 0.085));
      red = mulAdd(veil, splat(0.82), red);
      green = mulAdd(veil, splat(0.86), green);
      blue = add(veil, blue);
    }
    if (wonder == 1) {
      aurora(dx, dz, e);
      red = add(red, addedRed);
      green = add(green, addedGreen);
      blue = add(blue, addedBlue);
    }
    if (cover > 0.001) {
      // High streaks: hair combed along the wind, in patches.
      const flat = div(one, add(e, splat(CLOUD_BEND)));
      const u = add(mul(dx, flat), splat(seed));
      const v = add(mul(dz, flat), splat(seed * 0.37));
      const along = mulAdd(u, splat(0.82), mul(v, splat(0.57)));
      const across = sub(mul(v, splat(0.82)), mul(u, splat(0.57)));
      // A low sun lights clouds through much air.
      const power: f32 = <f32>0.25 * (moon ? <f32>1 : <f32>1 - <f32>0.45 * lowness);
      const lightDiffuse0 = mul(s0, splat(power));
      const lightDiffuse1 = mul(s1, splat(power));
      const lightDiffuse2 = mul(s2, splat(power));
      const bend = mul(noise2(mul(along, splat(0.5)), mul(across, splat(0.6))), splat(1.3));
      const patch = smooth(splat(0.42), splat(0.68), noise2(mulAdd(along, splat(0.32), splat(3)), mul(across, splat(0.5))));
      const hair = fbm2(mul(along, splat(0.5)), mul(add(across, bend), splat(3.4)), 4);
      const veil = mul(
        mul(mul(smooth(splat(0.36), splat(0.8), hair), patch), smooth(splat(0.04), splat(0.26), e)),
        splat(min(cover, <f32>0.55) * (moon ? <f32>0.5 : <f32>1.1)),
      );
      red = blend(red, add(mul(lightDiffuse0, splat(0.78)), mul(h0, splat(0.3))), veil);
      green = blend(green, add(mul(lightDiffuse1, splat(0.78)), mul(h1, splat(0.3))), veil);
      blue = blend(blue, add(mul(lightDiffuse2, splat(0.78)), mul(h2, splat(0.3))), veil);

      cloudsAt(x, y);
      if (v128.any_true(f32x4.gt(cloudCover, zero))) {
        // Frayed edges and a little relief, finer than the clouds were marched.
        const fray = blend(
          noise2(mul(u, splat(13)), mul(v, splat(13))),
          noise2(mul(u, splat(29)), mul(v, splat(29))),
          splat(0.4),
        );
        const loose = sub(fray, splat(0.5));
        const spread = mul(mul(cloudCover, sub(one, cloudCover)), splat(3.4));
        const dense = saturate(mulAdd(loose, spread, cloudCover));
        const relief = mulAdd(loose, splat(0.16), cloudLight);
        const silver = mul(t8, mul(sub(one, cloudCover), splat(0.9)));
        const bright = add(mulAdd(higher(relief, zero), splat(1.02 - 0.3 * cover), splat(0.03)), silver);
        // Rain clouds are dark below.
        const heavy: f32 = max(<f32>0, cover - <f32>0.6) * 0.9;
        const dark = mul(splat(<f32>1 - heavy), mulAdd(cloudHeight, splat(0.3), mulAdd(relief, splat(0.35 + 0.4 * cover), splat(0.6 - 0.22 * cover))));
        const shadeR = mul(dark, add(mul(h0, splat(0.38)), mul(z0, splat(0.34))));
        const shadeG = mul(dark, add(mul(h1, splat(0.38)), mul(z1, splat(0.34))));
        const shadeB = mul(dark, add(mul(h2, splat(0.38)), mul(z2, splat(0.34))));
        const haze = mul(smooth(splat(0.2), splat(0.02), e), splat(0.6));
        red = blend(red, blend(mulAdd(bright, lightDiffuse0, shadeR), red, haze), dense);
        green = blend(green, blend(mulAdd(bright, lightDiffuse1, shadeG), green, haze), dense);
        blue = blend(blue, blend(mulAdd(bright, lightDiffuse2, shadeB), blue, haze), dense);
        through = sub(one, mul(dense, splat(0.93)));
      }
    }
    if (wonder == 2) {
      rainbow(dx, dy, dz);
      red = add(red, addedRed);
      green = add(green, addedGreen);
      blue = add(blue, addedBlue);
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
  let c = sample(panorama, skySize, x, y, z);
  if (load<f32>(frame, FRAME_SKY_FLASH) > 0) {
    const struck = f32x4.mul(f32x4.splat(lightning(x, y, z)), f32x4(0.85, 0.88, 1, 0));
    c = f32x4.add(c, struck);
  }
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
    // Place on the disc: right and up as seen from below.
    const flat: f32 = <f32>1 / sqrt<f32>(max(sx * sx + sz * sz, <f32>1e-6));
    const size: f32 = <f32>1 / sqrt<f32>(max<f32>(<f32>2 * (<f32>1 - limit), 1e-9));
    const right = (z * sx - x * sz) * flat * size;
    const up = ((y - sy * towards) / max(sqrt<f32>(max<f32>(<f32>1 - sy * sy, 1e-6)), <f32>1e-3)) * size;
    edge *= moonFace(right, up);
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
