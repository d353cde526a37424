/**
 * Water: a fan of rings round the camera displaced by the waves (the same sum of sines as `waterHeight`), and per point the
 * slopes of all waves, fine ripples included, each faded where a pixel is too large to show it (what is lost makes it rougher).
 */
import {
  FLAG_WATER, FRAME_EYE, FRAME_PIXEL, FRAME_SUN, FRAME_TIME, FRAME_WATER_DEEP, FRAME_WATER_LEVEL, FRAME_WATER_SHALLOW,
  FRAME_WAVE_COUNT, INSTANCE_FLAGS, WAVE_BYTES,
} from './layout';
import { allocate, frame, GROUP_BYTES, points, waves } from './memory';
import { noise2 } from './noise';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_RECORD, POINT_ROUGHNESS,
  POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { add, blend, choose, div, dot3, higher, inverseRoot, lower, mul, mulAdd, root, quickSinTurns, saturate, sinTurns, smooth, splat, sub } from './vec';

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
    const swash = add(depth, mul(crest, splat(0.35)));
    const shore = mul(smooth(splat(0.42), splat(0.06), swash), smooth(splat(0.34), splat(0.62), broken));
    const edge = smooth(splat(0.07), splat(0.015), depth);
    const steepness = root(mulAdd(slopeX, slopeX, mul(slopeZ, slopeZ)));
    const cap = mul(
      mul(smooth(splat(0.21), splat(0.42), steepness), smooth(splat(0.25), splat(0.8), crest)),
      smooth(splat(0.5), splat(0.7), broken),
    );
    const foam = saturate(add(mul(higher(shore, edge), surf), cap));
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
