/**
 * Water: a fan of rings round the camera displaced by the waves (the same sum of sines as `waterHeight`), and per point the
 * slopes of all waves, fine ripples included, each faded where a pixel is too large to show it (what is lost makes it rougher).
 */
import {
  FLAG_WATER, FRAME_EYE, FRAME_PIXEL, FRAME_SUN, FRAME_TIME, FRAME_WATER_DEEP, FRAME_WATER_LEVEL, FRAME_WATER_SHALLOW,
  FRAME_WAKE_COUNT, FRAME_WATER_RAIN, FRAME_WAVE_COUNT, FRAME_WHITECAPS, INSTANCE_FLAGS, MAX_WAKES, WAKE_BYTES, WAVE_BYTES,
} from './layout';
import { allocate, frame, GROUP_BYTES, points, waves } from './memory';
import { cellRandom, noise2 } from './noise';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_RECORD, POINT_ROUGHNESS,
  POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { add, blend, choose, div, dot3, higher, inverseRoot, lower, mul, mulAdd, root, quickSinTurns, saturate, sinTurns, smooth, splat, sub, toWhole } from './vec';

/** Metres of depth that the colour channel can tell apart. */
const DEEPEST: f32 = 3.9;

let columns: i32 = 0;
let rings: i32 = 0;
let positions: usize = 0;
let normals: usize = 0;
let colours: usize = 0;
let indices: usize = 0;
/** Per column its direction (x, z). */
let directions: usize = 0;
let heights: usize = 0;
let heightSide: i32 = 0;
let heightCentreX: f32 = 0;
let heightCentreZ: f32 = 0;
let heightHalf: f32 = 0;

/** Reserve a fan of columns (a multiple of 4) by rings; heights of the ground are side² floats over ±half m. */
export function layOutWater(columnCount: i32, ringCount: i32, map: usize, side: i32, centreX: f32, centreZ: f32, half: f32): void {
  columns = columnCount;
  rings = ringCount;
  heights = map;
  heightSide = side;
  heightCentreX = centreX;
  heightCentreZ = centreZ;
  heightHalf = half;
  const count = columns * rings;
  positions = allocate(count * 16);
  normals = allocate(count * 8 + 16);
  colours = allocate(count * 8 + 16);
  indices = allocate((columns - 1) * (rings - 1) * 24);
  directions = allocate(columns * 8);
  let at = indices;
  for (let j = 0; j + 1 < rings; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const a = j * columns + i;
      store<i32>(at, a);
      store<i32>(at, a + 1, 4);
      store<i32>(at, a + columns + 1, 8);
      store<i32>(at, a, 12);
      store<i32>(at, a + columns + 1, 16);
      store<i32>(at, a + columns, 20);
      at += 24;
    }
  }
  for (let k = 0; k < count; k++) {
    store<i32>(normals + (k << 3), 32767 << 16);
    store<i32>(normals + (k << 3), 0, 4);
  }
}
export function waterPositions(): usize { return positions; }
export function waterNormals(): usize { return normals; }
export function waterColours(): usize { return colours; }
export function waterIndices(): usize { return indices; }
export function waterDirections(): usize { return directions; }

const wakes: usize = memory.data(256, 16);
/** Where the wake records lie. */
export function wakePointer(): usize { return wakes; }

/** White water behind what moves through it and round what stays, 0–1. */
@inline function wakeAt(x: v128, z: v128, count: i32): v128 {
  const zero = splat(0);
  const one = splat(1);
  let white = zero;
  for (let k = 0, wake = wakes; k < count; k++, wake += WAKE_BYTES) {
    const rx = sub(x, splat(load<f32>(wake)));
    const rz = sub(z, splat(load<f32>(wake, 4)));
    const fx = load<f32>(wake, 8);
    const fz = load<f32>(wake, 12);
    const half = load<f32>(wake, 16);
    const trail = load<f32>(wake, 20);
    const strength = splat(load<f32>(wake, 24));
    if (fx == 0 && fz == 0) {
      const away = root(mulAdd(rx, rx, mul(rz, rz)));
      white = higher(white, mul(strength, smooth(splat(half), splat(half * 0.3), away)));
      continue;
    }
    const back = sub(zero, mulAdd(rx, splat(fx), mul(rz, splat(fz))));
    const near = v128.and(f32x4.gt(back, splat(-2 * half - 1)), f32x4.lt(back, splat(trail)));
    if (!v128.any_true(near)) continue;
    const side = f32x4.abs(sub(mul(rx, splat(fz)), mul(rz, splat(fx))));
    const t = saturate(mul(back, splat(<f32>1 / trail)));
    const fade = sub(one, t);
    // Churned water right behind; two arms at the angle of Kelvin's wedge (19.5°); a rim round the bow.
    const spread = mulAdd(higher(back, zero), splat(0.06), splat(half * 0.9));
    const core = mul(smooth(spread, mul(spread, splat(0.35)), side), smooth(splat(-half * 0.6), splat(half * 0.6), back));
    const arm = f32x4.abs(sub(side, mulAdd(higher(back, splat(-half)), splat(0.34), splat(half * 1.15))));
    const arms = mul(smooth(mulAdd(higher(back, zero), splat(0.03), splat(half * 0.28 + 0.05)), zero, arm), splat(0.75));
    const shown = mul(mul(fade, fade), smooth(splat(-half * 1.9 - 0.3), splat(-half), back));
    white = higher(white, v128.and(near, mul(mul(strength, shown), higher(core, arms))));
  }
  return saturate(white);
}

/** Slopes of the rings of raindrops, of the last {@link rainRings}. */
let ringX: v128 = f32x4.splat(0);
let ringZ: v128 = f32x4.splat(0);
/** Rings that run out from where drops have fallen: two lattices of cells with a drop each, every 0.7 s. */
function rainRings(x: v128, z: v128, time: f32, rain: f32): void {
  ringX = splat(0);
  ringZ = splat(0);
  for (let k = 0; k < 2; k++) {
    const scale: f32 = k == 0 ? 2.3 : 3.1;
    const u = mulAdd(x, splat(scale), splat(<f32>k * 0.37));
    const v = mulAdd(z, splat(scale), splat(<f32>k * 0.61));
    const fu = f32x4.floor(u);
    const fv = f32x4.floor(v);
    const iu = toWhole(fu);
    const iv = toWhole(fv);
    const clock = add(splat(time * 1.45), mul(cellRandom(iu, iv, i32x4.splat(k)), splat(64)));
    const turn = f32x4.floor(clock);
    const age = sub(clock, turn);
    const drop = toWhole(turn);
    const falls = f32x4.lt(cellRandom(iu, iv, i32x4.add(drop, i32x4.splat(k * 91))), splat(0.3 + 0.7 * rain));
    const cu = mulAdd(cellRandom(iu, iv, i32x4.add(drop, i32x4.splat(17))), splat(0.4), splat(0.3));
    const cv = mulAdd(cellRandom(iu, iv, i32x4.add(drop, i32x4.splat(53))), splat(0.4), splat(0.3));
    const dx = sub(sub(u, fu), cu);
    const dz = sub(sub(v, fv), cv);
    const away = root(mulAdd(dx, dx, mulAdd(dz, dz, splat(1e-6))));
    const off = mul(sub(away, mul(age, splat(0.3))), splat(26));
    const bump = saturate(sub(splat(1), mul(off, off)));
    const tall = v128.and(falls, mul(mul(bump, quickSinTurns(mul(off, splat(0.5)))), mul(sub(splat(1), age), splat(0.55))));
    const along = div(tall, away);
    ringX = mulAdd(dx, along, ringX);
    ringZ = mulAdd(dz, along, ringZ);
  }
}

/** Height of the ground at a place, m; at the map's edge beyond it. */
function groundAt(x: f32, z: f32): f32 {
  const scale = <f32>(heightSide - 1) / (heightHalf * 2);
  const limit = <f32>(heightSide - 1) - 0.001;
  const u = min(max((x - heightCentreX + heightHalf) * scale, <f32>0), limit);
  const v = min(max((z - heightCentreZ + heightHalf) * scale, <f32>0), limit);
  const i = <i32>u;
  const j = <i32>v;
  const p = heights + (<usize>(j * heightSide + i) << 2);
  const q = p + (<usize>heightSide << 2);
  const fu = u - <f32>i;
  const fv = v - <f32>j;
  const a = load<f32>(p) + (load<f32>(p, 4) - load<f32>(p)) * fu;
  const b = load<f32>(q) + (load<f32>(q, 4) - load<f32>(q)) * fu;
  return a + (b - a) * fv;
}

/** Vertices of ring j at a distance from the camera, `spacing` m to the next; `big` waves move the surface. */
export function waterRing(j: i32, radius: f32, spacing: f32, big: i32): void {
  const eyeX = load<f32>(frame, FRAME_EYE);
  const eyeZ = load<f32>(frame, FRAME_EYE + 8);
  const level = load<f32>(frame, FRAME_WATER_LEVEL);
  for (let i = 0; i < columns; i += 4) {
    const d = directions + (i << 3);
    const d0 = v128.load(d);
    const d1 = v128.load(d, 16);
    const x = mulAdd(v128.shuffle<f32>(d0, d1, 0, 2, 4, 6), splat(radius), splat(eyeX));
    const z = mulAdd(v128.shuffle<f32>(d0, d1, 1, 3, 5, 7), splat(radius), splat(eyeZ));
    let y = splat(level);
    for (let k = 0, wave = waves; k < big; k++, wave += WAVE_BYTES) {
      const show = min(max(load<f32>(wave, 16) / (spacing * 2.5) - <f32>0.6, <f32>0), <f32>1);
      if (show == 0) continue;
      const turns = mulAdd(x, splat(load<f32>(wave)), mulAdd(z, splat(load<f32>(wave, 4)), splat(load<f32>(wave, 12))));
      y = mulAdd(sinTurns(turns), splat(load<f32>(wave, 8) * show), y);
    }
    const first = j * columns + i;
    const p = positions + (first << 4);
    const xy0 = v128.shuffle<f32>(x, y, 0, 4, 1, 5);
    const xy1 = v128.shuffle<f32>(x, y, 2, 6, 3, 7);
    const z0 = v128.shuffle<f32>(z, splat(1), 0, 4, 1, 5);
    const z1 = v128.shuffle<f32>(z, splat(1), 2, 6, 3, 7);
    v128.store(p, v128.shuffle<f64>(xy0, z0, 0, 2));
    v128.store(p, v128.shuffle<f64>(xy0, z0, 1, 3), 16);
    v128.store(p, v128.shuffle<f64>(xy1, z1, 0, 2), 32);
    v128.store(p, v128.shuffle<f64>(xy1, z1, 1, 3), 48);
    for (let k = 0; k < 4; k++) {
      const at = p + (k << 4);
      const deep = level - groundAt(load<f32>(at), load<f32>(at, 8));
      const coded = <i32>(sqrt<f32>(min(max(deep, <f32>0), DEEPEST)) * 32767);
      // Red carries the depth; the factor on the roughness is 1.
      store<u64>(colours + ((first + k) << 3), <u64>coded | (<u64>32767 << 48));
    }
  }
}

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Normals, colours and roughness of the row's points that lie on water. Their red albedo carries the depth so far. */
export function waterRow(): void {
  const count = load<i32>(frame, FRAME_WAVE_COUNT);
  if (count == 0) return;
  const time = load<f32>(frame, FRAME_TIME);
  const zero = splat(0);
  const one = splat(1);
  // Only rolling water foams at its shore.
  let roll: f32 = 0;
  for (let k = 0; k < count; k++) roll += load<f32>(waves + <usize>k * WAVE_BYTES, 8);
  const surf = splat(min(max(roll * 4 - <f32>0.2, <f32>0), <f32>1));
  const wakeCount = min(load<i32>(frame, FRAME_WAKE_COUNT), MAX_WAKES);
  const whitecaps = load<f32>(frame, FRAME_WHITECAPS);
  const rain = load<f32>(frame, FRAME_WATER_RAIN);
  const inverseRoll: f32 = <f32>1 / max(roll, <f32>0.01);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    let flags = v128.load32_splat(<usize>load<u32>(g, POINT_RECORD) + INSTANCE_FLAGS);
    flags = v128.load_lane<i32>(<usize>load<u32>(g, POINT_RECORD + 4) + INSTANCE_FLAGS, flags, 1);
    flags = v128.load_lane<i32>(<usize>load<u32>(g, POINT_RECORD + 8) + INSTANCE_FLAGS, flags, 2);
    flags = v128.load_lane<i32>(<usize>load<u32>(g, POINT_RECORD + 12) + INSTANCE_FLAGS, flags, 3);
    const water = i32x4.eq(flags, i32x4.splat(FLAG_WATER));
    if (!v128.any_true(water)) continue;
    const x = v128.load(g, POINT_WORLD_X);
    const z = v128.load(g, POINT_WORLD_Z);
    const toX = sub(x, constant(FRAME_EYE));
    const toY = sub(v128.load(g, POINT_WORLD_Y), constant(FRAME_EYE + 4));
    const toZ = sub(z, constant(FRAME_EYE + 8));
    const distance2 = dot3(toX, toY, toZ, toX, toY, toZ);
    const distance = root(distance2);
    // Length of a pixel on the water: across the view as is, along it stretched by the slant.
    const across = mul(distance, constant(FRAME_PIXEL));
    const slant = higher(div(f32x4.abs(toY), distance), splat(0.004));
    const along = lower(div(across, slant), mul(across, splat(40)));
    const size = root(mul(across, along));
    // Gusts: patches of stronger and weaker ripples.
    const gust = mulAdd(noise2(mulAdd(x, splat(0.05), splat(time * 0.06)), mul(z, splat(0.03))), splat(1.1), splat(0.4));
    let slopeX = zero;
    let slopeZ = zero;
    let lost = zero;
    let crest = zero;
    const coarse = mul(size, splat(3));
    for (let k = 0, wave = waves; k < count; k++, wave += WAVE_BYTES) {
      const l = load<f32>(wave, 16);
      const steep = splat(load<f32>(wave, 20));
      const show = saturate(sub(splat(1.4), div(coarse, splat(l))));
      lost = mulAdd(mul(sub(one, mul(show, show)), mul(steep, steep)), splat(0.5), lost);
      if (!v128.any_true(show)) continue;
      const kx = load<f32>(wave);
      const kz = load<f32>(wave, 4);
      const amplitude = load<f32>(wave, 8);
      const turns = mulAdd(x, splat(kx), mulAdd(z, splat(kz), splat(load<f32>(wave, 12) + 0.25)));
      let swing = mul(quickSinTurns(turns), mul(steep, show));
      if (amplitude == 0) swing = mul(swing, gust);
      else crest = mulAdd(quickSinTurns(sub(turns, splat(0.25))), splat(amplitude), crest);
      slopeX = mulAdd(swing, splat(kx * l), slopeX);
      slopeZ = mulAdd(swing, splat(kz * l), slopeZ);
    }
    if (rain > 0 && v128.any_true(f32x4.lt(size, splat(0.05)))) {
      rainRings(x, z, time, rain);
      const clear = smooth(splat(0.05), splat(0.015), size);
      slopeX = mulAdd(ringX, clear, slopeX);
      slopeZ = mulAdd(ringZ, clear, slopeZ);
    }
    let nx = sub(zero, slopeX);
    let nz = sub(zero, slopeZ);
    // Do not let far normals turn away from the viewer.
    const scale = inverseRoot(add(one, mulAdd(nx, nx, mul(nz, nz))));
    nx = mul(nx, scale);
    nz = mul(nz, scale);
    const below = f32x4.gt(toY, zero);
    const sign = v128.and(below, i32x4.splat(0x80000000));
    v128.store(g, choose(water, v128.xor(nx, sign), v128.load(g, POINT_NORMAL_X)), POINT_NORMAL_X);
    v128.store(g, choose(water, v128.xor(scale, sign), v128.load(g, POINT_NORMAL_Y)), POINT_NORMAL_Y);
    v128.store(g, choose(water, v128.xor(nz, sign), v128.load(g, POINT_NORMAL_Z)), POINT_NORMAL_Z);

    // Body colour: shallow to deep; crests let light through; at the rim wet sand shows.
    const depth = v128.load(g, POINT_ALBEDO_R);
    const deep = smooth(splat(0.1), splat(2.6), depth);
    const thin = mul(saturate(mul(crest, splat(1.6))), splat(0.35));
    const body = sub(deep, mul(thin, deep));
    let red = blend(constant(FRAME_WATER_SHALLOW), constant(FRAME_WATER_DEEP), body);
    let green = blend(constant(FRAME_WATER_SHALLOW + 4), constant(FRAME_WATER_DEEP + 4), body);
    let blue = blend(constant(FRAME_WATER_SHALLOW + 8), constant(FRAME_WATER_DEEP + 8), body);
    const rim = smooth(splat(0.16), splat(0), depth);
    red = blend(red, splat(0.30), mul(rim, splat(0.7)));
    green = blend(green, splat(0.25), mul(rim, splat(0.7)));
    blue = blend(blue, splat(0.17), mul(rim, splat(0.7)));
    // Foam: lace near the shore that comes and goes, and flecks on steep crests.
    const lace = noise2(mulAdd(x, splat(3.1), splat(time * 0.35)), mulAdd(z, splat(3.1), splat(time * -0.22)));
    const fine = noise2(mulAdd(x, splat(11), splat(time * 0.5)), mul(z, splat(11)));
    const broken = mulAdd(lace, splat(0.65), mul(fine, splat(0.35)));
    // Each wave runs up and draws back; it leaves lines of lace that drift in.
    const reach = mulAdd(quickSinTurns(mulAdd(lace, splat(0.5), mulAdd(x, splat(0.021), splat(time * 0.16)))), splat(0.11), mul(crest, splat(0.35)));
    const swash = add(depth, reach);
    const lines = smooth(splat(0.55), splat(0.98), quickSinTurns(add(mulAdd(depth, splat(1.7), splat(time * 0.16)), mul(lace, splat(0.55)))));
    const drift = mul(mul(lines, smooth(splat(1.15), splat(0.25), depth)), smooth(splat(0.42), splat(0.66), broken));
    const shore = higher(mul(smooth(splat(0.42), splat(0.06), swash), smooth(splat(0.34), splat(0.62), broken)), mul(drift, splat(0.8)));
    const edge = smooth(splat(0.07), splat(0.015), depth);
    const steepness = root(mulAdd(slopeX, slopeX, mul(slopeZ, slopeZ)));
    const cap = mul(
      mul(smooth(splat(0.21), splat(0.42), steepness), smooth(splat(0.25), splat(0.8), crest)),
      smooth(splat(0.5), splat(0.7), broken),
    );
    let foam = add(mul(higher(shore, edge), surf), cap);
    if (whitecaps > 0) {
      // White horses: on the higher crests, in patches that travel with the wind, streaked behind.
      const patch = noise2(mulAdd(x, splat(0.19), splat(time * -0.55)), mul(z, splat(0.12)));
      const high = smooth(splat(0.36 - 0.26 * whitecaps), splat(0.72 - 0.2 * whitecaps), mul(crest, splat(inverseRoll * 1.6)));
      const here = smooth(splat(0.66 - 0.22 * whitecaps), splat(0.78 - 0.2 * whitecaps), patch);
      foam = add(foam, mul(mul(high, here), smooth(splat(0.38), splat(0.6), broken)));
    }
    if (wakeCount > 0) {
      const white = wakeAt(x, z, wakeCount);
      foam = mulAdd(white, smooth(sub(splat(0.62), mul(white, splat(0.5))), sub(splat(0.82), mul(white, splat(0.4))), broken), foam);
    }
    foam = saturate(foam);
    red = blend(red, splat(0.82), foam);
    green = blend(green, splat(0.86), foam);
    blue = blend(blue, splat(0.88), foam);
    v128.store(g, choose(water, red, depth), POINT_ALBEDO_R);
    v128.store(g, choose(water, green, v128.load(g, POINT_ALBEDO_G)), POINT_ALBEDO_G);
    v128.store(g, choose(water, blue, v128.load(g, POINT_ALBEDO_B)), POINT_ALBEDO_B);
    // GGX alpha² is about twice the variance of the slopes that are not drawn.
    const alpha = root(add(mul(lost, splat(2)), splat(0.0016)));
    const rough = blend(lower(root(alpha), splat(0.5)), splat(0.8), foam);
    v128.store(g, choose(water, rough, v128.load(g, POINT_ROUGHNESS)), POINT_ROUGHNESS);
  }
}
