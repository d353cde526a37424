/** What the shading points take from the buffers of the tracer. */
import {
  FRAME_FLAGS, FRAME_FOG_COLOUR, FRAME_FOG_DENSITY, FRAME_SUN, FRAME_LAMP_COUNT, INSTANCE_FLAGS, FLAG_GROUND, FLAG_UNLIT, FLAG_WATER, INSTANCE_TRANSLUCENCY,
} from './layout';
import { frame, GROUP_BYTES, height, points, width } from './memory';
import {
  POINT_AWAY, POINT_COLUMN, POINT_DEPTH, POINT_GLINT_B, POINT_GLINT_G, POINT_GLINT_R, POINT_LAMP_B, POINT_LAMP_G, POINT_LAMP_R, POINT_MIRROR_B, POINT_MIRROR_G, POINT_MIRROR_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_OCCLUSION,
  POINT_RECORD, POINT_ROUGHNESS, POINT_SHADOW, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, POINT_WEIGHT, POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { RAYS_MIRROR, RAYS_SHADOW, SETTING_LAMPS, SETTING_SKY_RAYS, SETTING_SUN_RAYS, SKY_RAYS, SUN_FIRST, SUN_RAYS } from './trace-layout';
import { lightOfHit } from './trace-light';
import { clearRow } from './trace-clear';
import {
  clearBodies, FAR, gatheredSmooth, halfDepth, halfNormal, halfPitch, halfPlaceOf, halfPlane, lampSmooth, lightOfGroup, pitch, placeOf, settings, sunSmooth,
  tracedDepth, tracedNormal, wetMirror,
} from './trace-memory';
import { closest, hitDistance, occluded } from './trace-ray';
import { dotOf, scaled, unit } from './trace-surface';
import { add, exp2, mul, splat } from './vec';

const SUN_REACH: f32 = 3000;
const MIRROR_REACH: f32 = 3000;
/** Rougher surfaces mirror no scene; from the second on they mirror less of it; rougher than the third takes four rays. */
const SMOOTH: f32 = 0.32;
const FADES: f32 = 0.22;
const BLURS: f32 = 0.1;

/** Does a buffered pixel show the surface of a point? */
@inline function shows(at: usize, depth: f32, nx: f32, ny: f32, nz: f32): bool {
  const z = load<f32>(tracedDepth + at);
  if (abs(z - depth) > depth * <f32>0.01) return false;
  const packed = load<i32>(tracedNormal + at);
  const x = <f32>((packed << 24) >> 24);
  const y = <f32>((packed << 16) >> 24);
  const zz = <f32>((packed << 8) >> 24);
  return x * nx + y * ny + zz * nz > <f32>(127 * 0.8);
}
/** Sunlight at a point that no buffered pixel shows. */
function sunAtPoint(g: usize, nx: f32, ny: f32, nz: f32, depth: f32, pattern: i32): f32 {
  const facing = nx * load<f32>(frame, FRAME_SUN) + ny * load<f32>(frame, FRAME_SUN + 4) + nz * load<f32>(frame, FRAME_SUN + 8);
  if (facing <= 0 && load<f32>(<usize>load<u32>(g, POINT_RECORD), INSTANCE_TRANSLUCENCY) == 0) return 0;
  const gap: f32 = (<f32>1e-3 + depth * <f32>2e-4) * (facing > 0 ? <f32>1 : <f32>-1);
  const x = load<f32>(g, POINT_WORLD_X) + nx * gap;
  const y = load<f32>(g, POINT_WORLD_Y) + ny * gap;
  const z = load<f32>(g, POINT_WORLD_Z) + nz * gap;
  const count = load<f32>(g, POINT_WEIGHT) < <f32>0.5 ? 2 : SUN_FIRST;
  let ray = settings + SETTING_SUN_RAYS + <usize>((pattern * SUN_RAYS) << 4);
  let lit = 0;
  for (let k = 0; k < count; k++, ray += 16) {
    const kind = RAYS_SHADOW << ((k + pattern) & 3);
    if (!occluded(x, y, z, load<f32>(ray), load<f32>(ray, 4), load<f32>(ray, 8), SUN_REACH, kind)) lit++;
  }
  return <f32>lit / <f32>count;
}

/** Sunlight, openness, bounced light and light of the lamps for the points of image row y. */
export function tracedRow(y: i32): void {
  const sunny = (load<i32>(frame, FRAME_FLAGS) & 1) != 0;
  const lit = load<u32>(settings, SETTING_LAMPS) != 0;
  const lastColumn = (width >> 1) - 1;
  const lastRow = (height >> 1) - 1;
  const j0 = min(y >> 1, lastRow);
  const j1 = min((y + 1) >> 1, lastRow);
  for (let i = 0, group = points; i < pointCount; i += 4, group += GROUP_BYTES) {
    const light = lightOfGroup(group);
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const g = group + lane;
      const x = load<i32>(g, POINT_COLUMN);
      const depth: f32 = <f32>1 / load<f32>(g, POINT_DEPTH);
      const nx = load<f32>(g, POINT_NORMAL_X);
      const ny = load<f32>(g, POINT_NORMAL_Y);
      const nz = load<f32>(g, POINT_NORMAL_Z);
      const at = placeOf(x, y);
      let sun: f32 = 1;
      if (sunny) {
        const whole = load<f32>(g, POINT_WEIGHT) == 1;
        const row = <usize>(pitch << 2);
        if (whole || shows(at, depth, nx, ny, nz)) sun = load<f32>(sunSmooth + at);
        else if (shows(at - 4, depth, nx, ny, nz)) sun = load<f32>(sunSmooth + at - 4);
        else if (shows(at + 4, depth, nx, ny, nz)) sun = load<f32>(sunSmooth + at + 4);
        else if (y > 0 && shows(at - row, depth, nx, ny, nz)) sun = load<f32>(sunSmooth + at - row);
        else if (y < height - 1 && shows(at + row, depth, nx, ny, nz)) sun = load<f32>(sunSmooth + at + row);
        else sun = sunAtPoint(g, nx, ny, nz, depth, (x & 3) | ((y & 3) << 2));
      }
      store<f32>(g, sun, POINT_SHADOW);

      // The half-size pixels around, by distance and by how much they are the same surface.
      const i0 = min(x >> 1, lastColumn);
      const i1 = min((x + 1) >> 1, lastColumn);
      const p00 = halfPlaceOf(i0, j0);
      const p10 = halfPlaceOf(i1, j0);
      const p01 = halfPlaceOf(i0, j1);
      const p11 = halfPlaceOf(i1, j1);
      const w00 = likeness(p00, depth, nx, ny, nz);
      const w10 = likeness(p10, depth, nx, ny, nz);
      const w01 = likeness(p01, depth, nx, ny, nz);
      const w11 = likeness(p11, depth, nx, ny, nz);
      const sum = w00 + w10 + w01 + w11;
      const scale: f32 = sum > 0 ? <f32>1 / sum : 0;
      const v00 = splat(w00 * scale);
      const v10 = splat(w10 * scale);
      const v01 = splat(w01 * scale);
      const v11 = splat(w11 * scale);
      let c = add(
        add(mul(v00, v128.load(gatheredSmooth + (p00 << 2))), mul(v10, v128.load(gatheredSmooth + (p10 << 2)))),
        add(mul(v01, v128.load(gatheredSmooth + (p01 << 2))), mul(v11, v128.load(gatheredSmooth + (p11 << 2)))),
      );
      if (sum == 0) c = f32x4(0, 0, 0, 1);
      v128.store_lane<f32>(light + lane, c, 0);
      v128.store_lane<f32>(light + lane, c, 1, 16);
      v128.store_lane<f32>(light + lane, c, 2, 32);
      v128.store_lane<f32>(g, c, 3, POINT_OCCLUSION);
      if (!lit) continue;
      let l = add(
        add(mul(v00, v128.load(lampSmooth + (p00 << 2))), mul(v10, v128.load(lampSmooth + (p10 << 2)))),
        add(mul(v01, v128.load(lampSmooth + (p01 << 2))), mul(v11, v128.load(lampSmooth + (p11 << 2)))),
      );
      if (sum == 0) l = splat(1);
      v128.store_lane<f32>(light + lane, l, 0, 48);
      v128.store_lane<f32>(light + lane, l, 1, 64);
      v128.store_lane<f32>(light + lane, l, 2, 80);
      v128.store_lane<f32>(light + lane, l, 3, 96);
    }
  }
}
/** How much a half-size pixel is the same surface as a point: 0 for the sky. */
@inline function likeness(at: usize, depth: f32, nx: f32, ny: f32, nz: f32): f32 {
  const z = load<f32>(halfDepth + at);
  if (z > FAR) return 0;
  const cosine =
    load<f32>(halfNormal + at) * nx + load<f32>(halfNormal + halfPlane + at) * ny + load<f32>(halfNormal + 2 * halfPlane + at) * nz;
  const facing = max(cosine, <f32>0.05);
  const square = facing * facing;
  return square * square / (depth * <f32>0.01 + abs(z - depth));
}

/** Lamps have been added up: add what other surfaces throw back, and what comes through clear bodies. */
export function bounceRow(): void {
  const lamps = load<i32>(frame, FRAME_LAMP_COUNT) != 0;
  const zero = splat(0);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const light = lightOfGroup(g);
    if (lamps) {
      v128.store(g, add(v128.load(g, POINT_LAMP_R), v128.load(light)), POINT_LAMP_R);
      v128.store(g, add(v128.load(g, POINT_LAMP_G), v128.load(light, 16)), POINT_LAMP_G);
      v128.store(g, add(v128.load(g, POINT_LAMP_B), v128.load(light, 32)), POINT_LAMP_B);
      continue;
    }
    v128.store(g, v128.load(light), POINT_LAMP_R);
    v128.store(g, v128.load(light, 16), POINT_LAMP_G);
    v128.store(g, v128.load(light, 32), POINT_LAMP_B);
    v128.store(g, zero, POINT_GLINT_R);
    v128.store(g, zero, POINT_GLINT_G);
    v128.store(g, zero, POINT_GLINT_B);
  }
  if (clearBodies) clearRow();
}

/** Light from where a mirrored ray goes; `sky` where it meets nothing. */
function mirrored(start: v128, d: v128, sky: v128): v128 {
  const met = closest(
    f32x4.extract_lane(start, 0), f32x4.extract_lane(start, 1), f32x4.extract_lane(start, 2), f32x4.extract_lane(d, 0),
    f32x4.extract_lane(d, 1), f32x4.extract_lane(d, 2), MIRROR_REACH, RAYS_MIRROR,
  );
  if (!met) return sky;
  const way = hitDistance * load<f32>(frame, FRAME_FOG_DENSITY);
  const c = lightOfHit(start, d, true);
  if (way < 0.03) return c;
  const clear = exp2(splat(way * way * <f32>-1.442695));
  return add(mul(c, clear), mul(v128.load(frame, FRAME_FOG_COLOUR), f32x4.sub(splat(1), clear)));
}
@inline function patternOf(g: usize, y: i32): i32 {
  return (load<i32>(g, POINT_COLUMN) & 3) | ((y & 3) << 2);
}
/** A mirrored direction turned aside within the lobe of a rough surface, by ray k of a pattern; never into the surface. */
function aside(d: v128, n: v128, rough: f32, pattern: i32, k: i32): v128 {
  const spread = rough * rough * <f32>0.9;
  const dx = f32x4.extract_lane(d, 0);
  const dy = f32x4.extract_lane(d, 1);
  const dz = f32x4.extract_lane(d, 2);
  const s: f32 = dz >= 0 ? 1 : -1;
  const p: f32 = -1 / (s + dz);
  const q: f32 = dx * dy * p;
  const across = f32x4(<f32>1 + s * dx * dx * p, s * q, -s * dx, 0);
  const along = f32x4(q, s + dy * dy * p, -dy, 0);
  const ray = settings + SETTING_SKY_RAYS + <usize>(pattern * SKY_RAYS + k << 4);
  const e = f32x4.add(d, f32x4.add(scaled(across, load<f32>(ray) * spread), scaled(along, load<f32>(ray, 4) * spread)));
  const above = dotOf(e, n);
  return above < 0.01 ? f32x4.add(e, scaled(n, <f32>0.01 - above)) : e;
}
/** Share of the newest finding in a column of wet ground or water. */
const FRESH: f32 = 0.25;
/** What is mirrored at a column, mixed with what was mirrored above and beside: waves and wet ground draw reflections out. */
function drawnOut(found: v128, column: i32, y: i32): v128 {
  const note = wetMirror + (<usize>column << 5);
  let c = found;
  if (load<i32>(note, 16) + 3 >= y) {
    let old = v128.load(note);
    old = add(old, load<i32>(note - 16) + 3 >= y ? v128.load(note - 32) : old);
    old = add(old, load<i32>(note, 48) + 3 >= y ? v128.load(note, 32) : v128.load(note));
    old = scaled(old, 1.0 / 3.0);
    c = add(old, scaled(f32x4.sub(found, old), FRESH));
  }
  v128.store(note, c);
  store<i32>(note, y, 16);
  return c;
}
/** Replace what smooth points of image row y mirror by what rays find. */
export function tracedMirrorRow(y: i32): void {
  for (let i = 0, group = points; i < pointCount; i += 4, group += GROUP_BYTES) {
    if (!v128.any_true(f32x4.lt(v128.load(group, POINT_ROUGHNESS), splat(SMOOTH)))) continue;
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const g = group + lane;
      const rough = load<f32>(g, POINT_ROUGHNESS);
      if (rough >= SMOOTH || load<f32>(g, POINT_WEIGHT) == 0) continue;
      const record: usize = load<u32>(g, POINT_RECORD);
      const flags = load<i32>(record, INSTANCE_FLAGS);
      if (flags & FLAG_UNLIT) continue;
      const n = f32x4(load<f32>(g, POINT_NORMAL_X), load<f32>(g, POINT_NORMAL_Y), load<f32>(g, POINT_NORMAL_Z), 0);
      const view = f32x4(load<f32>(g, POINT_VIEW_X), load<f32>(g, POINT_VIEW_Y), load<f32>(g, POINT_VIEW_Z), 0);
      let d = f32x4.sub(scaled(n, <f32>2 * dotOf(n, view)), view);
      // Waves mirror the sky again where one mirrors another.
      if (flags & FLAG_WATER) d = unit(f32x4.replace_lane(d, 1, abs(f32x4.extract_lane(d, 1)) + <f32>0.02));
      // Never into the surface.
      const above = dotOf(d, n);
      if (above < 0.02) d = f32x4.add(d, scaled(n, <f32>0.02 - above));
      const gap: f32 = <f32>1e-3 + load<f32>(g, POINT_AWAY) * <f32>2e-4;
      const start = f32x4.add(
        f32x4(load<f32>(g, POINT_WORLD_X), load<f32>(g, POINT_WORLD_Y), load<f32>(g, POINT_WORLD_Z), 0),
        scaled(n, gap),
      );
      const plain = f32x4(load<f32>(g, POINT_MIRROR_R), load<f32>(g, POINT_MIRROR_G), load<f32>(g, POINT_MIRROR_B), 0);
      let c: v128;
      if (flags & (FLAG_GROUND | FLAG_WATER)) c = drawnOut(mirrored(start, d, plain), load<i32>(g, POINT_COLUMN), y);
      else if (rough < BLURS) c = mirrored(start, d, plain);
      else {
        c = splat(0);
        for (let k = 0; k < 4; k++) c = add(c, mirrored(start, aside(d, n, rough, patternOf(g, y), k << 1), plain));
        c = scaled(c, 0.25);
      }
      const share = min((SMOOTH - rough) / (SMOOTH - FADES), <f32>1);
      // Shading darkens mirrors by the openness of the place: what rays found knows better.
      const open = <f32>1 / max(load<f32>(g, POINT_OCCLUSION), <f32>0.1);
      const factor: f32 = <f32>1 + (open - <f32>1) * share;
      c = scaled(f32x4.add(plain, scaled(f32x4.sub(c, plain), share)), factor);
      v128.store_lane<f32>(g, c, 0, POINT_MIRROR_R);
      v128.store_lane<f32>(g, c, 1, POINT_MIRROR_G);
      v128.store_lane<f32>(g, c, 2, POINT_MIRROR_B);
    }
  }
}
