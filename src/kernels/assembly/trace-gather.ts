/**
 * The first and the second pass of rays. First, at half size: sunlight, light from the hemisphere (openness and one bounce), light
 * of the strongest lamps. Then, at full size, sunlight again wherever the half-size pixels around do not agree.
 */
import { FRAME_EXPOSURE, FRAME_FLAGS, FRAME_SUN, INSTANCE_TRANSLUCENCY, INSTANCE_TWO_SIDED } from './layout';
import { frame, height, width } from './memory';
import {
  LAMP_RAYS, RAYS_LIGHT, RAYS_SHADOW, SETTING_LAMPS, SETTING_LAMP_RADII, SETTING_LAMP_RAYS, SETTING_REACH, SETTING_SKY_RAYS, SETTING_SUN_RAYS, SKY_RAYS, SUN_FIRST, SUN_RAYS,
  TRACED_LAMPS,
} from './trace-layout';
import { lightOfHit } from './trace-light';
import {
  FAR, gathered, halfDepth, halfNormal, halfSun, halfPlaceOf, halfPlane, lampRaw, placeOf, settings, sunRaw, tracedDepth, tracedNormal,
} from './trace-memory';
import { closest, hitDistance, occluded } from './trace-ray';
import {
  dotOf, findSurface, flatNormal, flatPlace, forgetSurface, gapAt, liftedPlace, scaled, surfaceDepth, surfaceNormal, surfaceRecord,
} from './trace-surface';

/** m */
const SUN_REACH: f32 = 3000;
/** Neighbours whose normals agree to this cosine are one surface. */
const ALIKE_NORMALS: f32 = 0.9;
/** Translucency from which on something with two sides is a leaf. */
const LEAF: f32 = 0.05;

export function beginGathering(): void {
  forgetSurface();
}
/** Which of the 16 patterns a pixel uses. */
@inline function patternOf(x: i32, y: i32): i32 {
  return (x & 3) | ((y & 3) << 2);
}
@inline function packNormal(n: v128): u32 {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(n, f32x4.splat(127))));
  return (
    (i32x4.extract_lane(whole, 0) & 255) | ((i32x4.extract_lane(whole, 1) & 255) << 8) | ((i32x4.extract_lane(whole, 2) & 255) << 16)
  );
}

/** Rays at a place towards the sun: share of `count` from number `first` on that arrive. */
@inline function sunRays(start: v128, pattern: i32, first: i32, count: i32): i32 {
  const x = f32x4.extract_lane(start, 0);
  const y = f32x4.extract_lane(start, 1);
  const z = f32x4.extract_lane(start, 2);
  let ray = settings + SETTING_SUN_RAYS + <usize>((pattern * SUN_RAYS + first) << 4);
  let lit = 0;
  for (let k = first; k < first + count; k++, ray += 16) {
    const kind = RAYS_SHADOW << ((k + pattern) & 3);
    if (!occluded(x, y, z, load<f32>(ray), load<f32>(ray, 4), load<f32>(ray, 8), SUN_REACH, kind)) lit++;
  }
  return lit;
}
/** Where rays towards the sun start from the surface found, left in `sunStart`; false where no sunlight can be. */
let sunStart: v128 = f32x4.splat(0);
@inline function facesSun(): bool {
  const sun = v128.load(frame, FRAME_SUN);
  const gap = gapAt(surfaceDepth);
  if (dotOf(surfaceNormal, sun) > 0) {
    sunStart = f32x4.add(liftedPlace, scaled(flatNormal, gap));
    return true;
  }
  // Nothing of the sun reaches the dark side of an opaque surface; leaves and cloth are lit from behind.
  if (load<f32>(surfaceRecord, INSTANCE_TRANSLUCENCY) == 0) return false;
  sunStart = f32x4.add(flatPlace, scaled(flatNormal, dotOf(flatNormal, sun) > 0 ? gap : -gap));
  return true;
}
/** Sunlight at the surface found by the first few rays. */
function firstSun(pattern: i32): f32 {
  if (!facesSun()) return 0;
  return <f32>sunRays(sunStart, pattern, 0, SUN_FIRST) * <f32>(1.0 / <f32>SUN_FIRST);
}
/** Is the surface found a leaf or a blade of grass? Nobody sees how soft shadows are on it, or how even the light of the sky. */
@inline function onLeaf(): bool {
  return load<f32>(surfaceRecord, INSTANCE_TRANSLUCENCY) > LEAF && load<i32>(surfaceRecord, INSTANCE_TWO_SIDED) != 0;
}
/** Sunlight at the surface found by all rays; `first`: what the first few have found, below 0 if they have not been asked. */
function wholeSun(pattern: i32, first: f32): f32 {
  if (!facesSun()) return 0;
  const before = first < 0 ? sunRays(sunStart, pattern, 0, SUN_FIRST) : <i32>(first * <f32>SUN_FIRST);
  if (onLeaf()) return <f32>before * <f32>(1.0 / <f32>SUN_FIRST);
  return <f32>(before + sunRays(sunStart, pattern, SUN_FIRST, SUN_RAYS - SUN_FIRST)) * <f32>(1.0 / <f32>SUN_RAYS);
}

/** Openness and bounced light at the surface found, left in `gathered`. */
function gatherAt(at: usize, pattern: i32): void {
  const n = surfaceNormal;
  const nx = f32x4.extract_lane(n, 0);
  const ny = f32x4.extract_lane(n, 1);
  const nz = f32x4.extract_lane(n, 2);
  // Two axes across the normal (Duff et al., JCGT 2017).
  const s: f32 = nz >= 0 ? 1 : -1;
  const p: f32 = -1 / (s + nz);
  const q: f32 = nx * ny * p;
  const across = f32x4(<f32>1 + s * nx * nx * p, s * q, -s * nx, 0);
  const along = f32x4(q, s + ny * ny * p, -ny, 0);
  const start = f32x4.add(liftedPlace, scaled(flatNormal, gapAt(surfaceDepth)));
  const x = f32x4.extract_lane(start, 0);
  const y = f32x4.extract_lane(start, 1);
  const z = f32x4.extract_lane(start, 2);
  const reach = load<f32>(settings, SETTING_REACH);
  let bounced = f32x4.splat(0);
  let closed: f32 = 0;
  const rays = settings + SETTING_SKY_RAYS + <usize>(pattern * SKY_RAYS << 4);
  let count = onLeaf() ? SKY_RAYS / 2 : SKY_RAYS;
  for (let i = 0; i < count; i++) {
    // Every second ring first. Where those meet nothing, the others are left out.
    if (i == SKY_RAYS / 2 && closed == 0) {
      count = SKY_RAYS / 2;
      break;
    }
    const k = (i * 2) % SKY_RAYS + i * 2 / SKY_RAYS;
    const ray = rays + <usize>(k << 4);
    let d = f32x4.add(
      f32x4.add(scaled(across, load<f32>(ray)), scaled(along, load<f32>(ray, 4))),
      scaled(n, load<f32>(ray, 8)),
    );
    // Never into the triangle itself.
    const above = dotOf(d, flatNormal);
    if (above < 0.03) d = f32x4.add(d, scaled(flatNormal, <f32>0.03 - above));
    const met = closest(
      x, y, z, f32x4.extract_lane(d, 0), f32x4.extract_lane(d, 1), f32x4.extract_lane(d, 2), reach,
      RAYS_LIGHT << (((k >> 1) + k + pattern) & 3),
    );
    if (!met) continue;
    const far = hitDistance / reach;
    const weight: f32 = <f32>1 - far * far;
    closed += weight;
    if (weight > 0.05) bounced = f32x4.add(bounced, scaled(lightOfHit(start, d, false), weight));
  }
  const share: f32 = <f32>1 / <f32>count;
  store<f32>(gathered + at, f32x4.extract_lane(bounced, 0) * share);
  store<f32>(gathered + halfPlane + at, f32x4.extract_lane(bounced, 1) * share);
  store<f32>(gathered + 2 * halfPlane + at, f32x4.extract_lane(bounced, 2) * share);
  store<f32>(gathered + 3 * halfPlane + at, <f32>1 - closed * share);
}

/** Exposed light (sum of the channels) of a lamp below which it is not seen to fall short, and below which one ray will do. */
const FAINT: f32 = 0.015;
const WEAK: f32 = 0.6;

/** Light of the strongest lamps at the surface found: which share of each gets here. */
function lampsAt(at: usize, pattern: i32): void {
  const start = f32x4.add(liftedPlace, scaled(flatNormal, gapAt(surfaceDepth)));
  for (let k = 0; k < TRACED_LAMPS; k++) {
    const lamp: usize = load<u32>(settings + (<usize>k << 2), SETTING_LAMPS);
    if (!lamp) return;
    const way = f32x4.sub(v128.load(lamp), start);
    const d2 = dotOf(way, way);
    let light: f32 = 1;
    const dark = dotOf(way, surfaceNormal) <= 0 && load<f32>(surfaceRecord, INSTANCE_TRANSLUCENCY) == 0;
    if (!dark && d2 * load<f32>(lamp, 12) < 1) {
      // Light too weak to be seen needs no shadow, weak light less exact ones.
      const relative = d2 * load<f32>(lamp, 12);
      const window: f32 = <f32>1 - relative * relative;
      const strength: f32 =
        window * window / max(d2, <f32>0.0025) * (load<f32>(lamp, 16) + load<f32>(lamp, 20) + load<f32>(lamp, 24)) *
        load<f32>(frame, FRAME_EXPOSURE);
      if (strength < FAINT) {
        store<f32>(lampRaw + <usize>k * halfPlane + at, 1);
        continue;
      }
      const count = strength < WEAK ? 1 : LAMP_RAYS;
      // Across the way to the lamp: a disc of its radius.
      const radius = load<f32>(settings + (<usize>k << 2), SETTING_LAMP_RADII);
      const distance = sqrt<f32>(d2);
      const towards = scaled(way, <f32>1 / max(distance, <f32>1e-6));
      const tx = f32x4.extract_lane(towards, 0);
      const ty = f32x4.extract_lane(towards, 1);
      const tz = f32x4.extract_lane(towards, 2);
      const s: f32 = tz >= 0 ? 1 : -1;
      const p: f32 = -1 / (s + tz);
      const q: f32 = tx * ty * p;
      const across = f32x4(<f32>1 + s * tx * tx * p, s * q, -s * tx, 0);
      const along = f32x4(q, s + ty * ty * p, -ty, 0);
      // What holds or shades the lamp is not in its own way.
      const reach: f32 = <f32>1 - min(<f32>0.3, distance * <f32>0.3) / max(distance, <f32>1e-6);
      let ray = settings + SETTING_LAMP_RAYS + <usize>(pattern * LAMP_RAYS << 4);
      let arrived = 0;
      for (let r = 0; r < count; r++, ray += 16) {
        const d = f32x4.add(way, f32x4.add(scaled(across, load<f32>(ray) * radius), scaled(along, load<f32>(ray, 4) * radius)));
        const stopped = occluded(
          f32x4.extract_lane(start, 0), f32x4.extract_lane(start, 1), f32x4.extract_lane(start, 2), f32x4.extract_lane(d, 0),
          f32x4.extract_lane(d, 1), f32x4.extract_lane(d, 2), reach, RAYS_SHADOW << ((r + pattern) & 3),
        );
        if (!stopped) arrived++;
      }
      light = <f32>arrived / <f32>count;
    }
    store<f32>(lampRaw + <usize>k * halfPlane + at, light);
  }
}

/** Trace half-size row y: the upper left pixel of each block of four. */
export function traceHalfRow(y: i32): void {
  const half = width >> 1;
  const sunny = (load<i32>(frame, FRAME_FLAGS) & 1) != 0;
  const lit = load<u32>(settings, SETTING_LAMPS) != 0;
  for (let x = 0; x < half; x++) {
    if (!findSurface(x * 2, y * 2)) continue;
    const at = halfPlaceOf(x, y);
    const fullAt = placeOf(x * 2, y * 2);
    store<f32>(halfDepth + at, surfaceDepth);
    store<f32>(tracedDepth + fullAt, surfaceDepth);
    v128.store_lane<f32>(halfNormal + at, surfaceNormal, 0);
    v128.store_lane<f32>(halfNormal + halfPlane + at, surfaceNormal, 1);
    v128.store_lane<f32>(halfNormal + 2 * halfPlane + at, surfaceNormal, 2);
    store<u32>(tracedNormal + fullAt, packNormal(surfaceNormal));
    const pattern = patternOf(x, y);
    if (sunny) store<f32>(halfSun + at, firstSun(patternOf(x * 2, y * 2)));
    gatherAt(at, pattern);
    if (lit) lampsAt(at, pattern);
  }
}

/** Is the half-size pixel the surface of the given depth and normal, with the given light? */
@inline function agrees(x: i32, y: i32, light: f32, depth: f32, nx: f32, ny: f32, nz: f32): bool {
  const at = halfPlaceOf(x, y);
  const z = load<f32>(halfDepth + at);
  if (abs(z - depth) > depth * <f32>0.03 || load<f32>(halfSun + at) != light) return false;
  const cosine =
    load<f32>(halfNormal + at) * nx + load<f32>(halfNormal + halfPlane + at) * ny + load<f32>(halfNormal + 2 * halfPlane + at) * nz;
  return cosine > ALIKE_NORMALS;
}

/** Complete row y at full size: sunlight by all rays wherever the half-size pixels around do not agree on light or shadow. */
export function traceFullRow(y: i32): void {
  const sunny = (load<i32>(frame, FRAME_FLAGS) & 1) != 0;
  const lastColumn = (width >> 1) - 1;
  const lastRow = (height >> 1) - 1;
  const j0 = min(y >> 1, lastRow);
  const j1 = min((y + 1) >> 1, lastRow);
  for (let x = 0; x < width; x++) {
    const at = placeOf(x, y);
    if (((x | y) & 1) == 0) {
      if (!sunny) continue;
      // Already looked at: ask the other rays, if the neighbours found anything else.
      const i = x >> 1;
      const middle = halfPlaceOf(i, j0);
      const depth = load<f32>(halfDepth + middle);
      if (depth > FAR) continue;
      const light = load<f32>(halfSun + middle);
      const nx = load<f32>(halfNormal + middle);
      const ny = load<f32>(halfNormal + halfPlane + middle);
      const nz = load<f32>(halfNormal + 2 * halfPlane + middle);
      const settled =
        (light == 0 || light == 1) && agrees(max(i - 1, 0), j0, light, depth, nx, ny, nz) &&
        agrees(min(i + 1, lastColumn), j0, light, depth, nx, ny, nz) && agrees(i, max(j0 - 1, 0), light, depth, nx, ny, nz) &&
        agrees(i, min(j0 + 1, lastRow), light, depth, nx, ny, nz);
      store<f32>(sunRaw + at, settled || !findSurface(x, y) ? light : wholeSun(patternOf(x, y), light));
      continue;
    }
    if (!findSurface(x, y)) continue;
    store<f32>(tracedDepth + at, surfaceDepth);
    store<u32>(tracedNormal + at, packNormal(surfaceNormal));
    if (!sunny) continue;
    const nx = f32x4.extract_lane(surfaceNormal, 0);
    const ny = f32x4.extract_lane(surfaceNormal, 1);
    const nz = f32x4.extract_lane(surfaceNormal, 2);
    const i0 = min(x >> 1, lastColumn);
    const i1 = min((x + 1) >> 1, lastColumn);
    const light = load<f32>(halfSun + halfPlaceOf(i0, j0));
    const settled =
      (light == 0 || light == 1) && agrees(i0, j0, light, surfaceDepth, nx, ny, nz) &&
      agrees(i1, j0, light, surfaceDepth, nx, ny, nz) && agrees(i0, j1, light, surfaceDepth, nx, ny, nz) &&
      agrees(i1, j1, light, surfaceDepth, nx, ny, nz);
    store<f32>(sunRaw + at, settled ? light : wholeSun(patternOf(x, y), -1));
  }
}
