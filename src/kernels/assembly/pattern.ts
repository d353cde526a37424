/**
 * Surface patterns over the vertex colours, and rain's wet look on the ground. Every detail fades out where a pixel is larger
 * than about half of it, so nothing flickers far away. Planar patterns lie on the plane that the surface faces most.
 */
import {
  FLAG_GROUND, FRAME_PIXEL, FRAME_SUN, FRAME_TIME, FRAME_WETNESS, INSTANCE_FLAGS, INSTANCE_PATTERN,
  INSTANCE_PATTERN_SCALE, PATTERN_ASPHALT, PATTERN_BRICKS, PATTERN_FABRIC, PATTERN_GRAIN, PATTERN_PLANKS, PATTERN_SPARKLE,
  PATTERN_TILES,
} from './layout';
import { frame, GROUP_BYTES, points } from './memory';
import { cellRandom, fbm2, noise2, noise3 } from './noise';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_RECORD, POINT_REST_X,
  POINT_AWAY, POINT_REST_Y, POINT_REST_Z, POINT_ROUGHNESS, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, POINT_WORLD_X, POINT_WORLD_Z, pointCount,
} from './points';
import { gather } from './shade';
import { add, blend, choose, div, dot3, higher, inverseRoot, lower, mul, mulAdd, root, saturate, sinTurns, smooth, splat, sub, toWhole } from './vec';

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}
/** Factor on albedo, mix towards mortar, and factor on roughness of the pattern in work. */
let tone: v128 = f32x4.splat(1);
let joint: v128 = f32x4.splat(0);
let polish: v128 = f32x4.splat(1);

/** 1 where a detail of this size shows, 0 where a pixel swallows it. */
@inline function shows(detail: v128, pixel: v128): v128 {
  return saturate(sub(splat(1.5), div(mul(pixel, splat(2)), detail)));
}
@inline function whole(x: v128): v128 {
  return toWhole(f32x4.floor(x));
}
/** Coverage of a line from 0 to `width` of a unit cell at fraction f, softened over a pixel. */
@inline function line(f: v128, width: v128, soft: v128): v128 {
  const middle = mul(width, splat(0.5));
  const away = f32x4.abs(sub(f, middle));
  const wrapped = lower(away, sub(splat(1), away));
  return saturate(div(sub(add(middle, mul(soft, splat(0.5))), wrapped), higher(soft, splat(1e-4))));
}

function applyGrain(x: v128, y: v128, z: v128, s: v128, pixel: v128): void {
  const f = div(splat(1), s);
  const broad = noise3(mul(x, mul(f, splat(0.31))), mul(y, mul(f, splat(0.31))), mul(z, mul(f, splat(0.31))));
  const medium = noise3(mul(x, f), mul(y, f), mul(z, f));
  const fine = noise3(mul(x, mul(f, splat(5.3))), mul(y, mul(f, splat(5.3))), mul(z, mul(f, splat(5.3))));
  const showFine = shows(mul(s, splat(0.19)), pixel);
  const v = add(
    mul(sub(broad, splat(0.5)), splat(0.16)),
    add(mul(mul(sub(medium, splat(0.5)), splat(0.2)), shows(s, pixel)), mul(mul(sub(fine, splat(0.5)), splat(0.18)), showFine)),
  );
  tone = add(splat(1), v);
  polish = sub(splat(1), mul(v, splat(0.5)));
}
function applyPlanks(along: v128, across: v128, s: v128, pixel: v128): void {
  const a = div(across, s);
  const row = whole(a);
  const f = sub(a, f32x4.floor(a));
  // Boards of one row end at different places.
  const shift = cellRandom(row, i32x4.splat(3), i32x4.splat(5));
  const l = add(div(along, mul(s, splat(9))), mul(shift, splat(7)));
  const board = whole(l);
  const fl = sub(l, f32x4.floor(l));
  const hue = cellRandom(row, board, i32x4.splat(11));
  const soft = div(pixel, s);
  const gap = higher(line(f, splat(0.045), soft), line(fl, splat(0.006), div(soft, splat(9))));
  const offset = mul(hue, splat(37));
  const streak = noise2(add(mul(div(along, s), splat(0.9)), offset), mul(a, splat(13)));
  const ring = noise2(add(mul(div(along, s), splat(0.25)), offset), mul(a, splat(4.5)));
  const v = add(
    mul(sub(hue, splat(0.5)), splat(0.3)),
    add(mul(mul(sub(streak, splat(0.5)), splat(0.26)), shows(mul(s, splat(0.08)), pixel)), mul(mul(sub(ring, splat(0.5)), splat(0.22)), shows(mul(s, splat(0.25)), pixel))),
  );
  tone = mul(add(splat(1), v), sub(splat(1), mul(gap, splat(0.72))));
  polish = add(splat(1), mul(gap, splat(0.3)));
}
function applyBricks(u: v128, v: v128, s: v128, pixel: v128): void {
  const height = mul(s, splat(0.3125));
  const b = div(v, height);
  const row = whole(b);
  const fv = sub(b, f32x4.floor(b));
  const a = add(div(u, s), mul(f32x4.convert_i32x4_s(v128.and(row, i32x4.splat(1))), splat(0.5)));
  const column = whole(a);
  const fu = sub(a, f32x4.floor(a));
  const hue = cellRandom(column, row, i32x4.splat(17));
  const gap = higher(line(fu, splat(0.045), div(pixel, s)), line(fv, splat(0.14), div(pixel, height)));
  const fine = noise2(mul(div(u, s), splat(19)), mul(div(v, s), splat(19)));
  const see = shows(mul(height, splat(1.4)), pixel);
  joint = mul(gap, see);
  tone = add(
    splat(1),
    add(mul(mul(sub(hue, splat(0.5)), splat(0.42)), see), mul(mul(sub(fine, splat(0.5)), splat(0.2)), shows(mul(s, splat(0.06)), pixel))),
  );
}
function applyTiles(u: v128, v: v128, s: v128, pixel: v128): void {
  const a = div(u, s);
  const b = div(v, s);
  const soft = div(pixel, s);
  const hue = cellRandom(whole(a), whole(b), i32x4.splat(23));
  const gap = higher(line(sub(a, f32x4.floor(a)), splat(0.03), soft), line(sub(b, f32x4.floor(b)), splat(0.03), soft));
  const see = shows(s, pixel);
  const broad = noise2(mul(a, splat(0.37)), mul(b, splat(0.37)));
  tone = mul(
    add(splat(1), add(mul(mul(sub(hue, splat(0.5)), splat(0.12)), see), mul(sub(broad, splat(0.5)), splat(0.08)))),
    sub(splat(1), mul(mul(gap, see), splat(0.4))),
  );
  polish = add(splat(1), mul(mul(gap, see), splat(1.5)));
}
function applySparkle(g: usize, x: v128, y: v128, z: v128, s: v128, pixel: v128, vx: v128, vy: v128, vz: v128): void {
  const f = div(splat(1), s);
  const broad = noise3(mul(x, mul(f, splat(0.12))), mul(y, mul(f, splat(0.12))), mul(z, mul(f, splat(0.12))));
  const fine = noise3(mul(x, mul(f, splat(2.1))), mul(y, mul(f, splat(2.1))), mul(z, mul(f, splat(2.1))));
  const v = add(mul(sub(broad, splat(0.5)), splat(0.1)), mul(mul(sub(fine, splat(0.5)), splat(0.16)), shows(mul(s, splat(0.45)), pixel)));
  // Crystals of about a pixel (sizes in powers of two, so that they stay put); each mirrors the sun from one direction.
  const cell = higher(pixel, splat(0.003));
  const size = v128.and(cell, i32x4.splat(0x7f800000));
  const ix = whole(div(x, size));
  const iy = whole(div(z, size));
  const r1 = cellRandom(ix, iy, i32x4.splat(31));
  const r2 = cellRandom(ix, iy, i32x4.splat(32));
  const r3 = cellRandom(ix, iy, i32x4.splat(33));
  let cx = sub(mul(r1, splat(2)), splat(1));
  let cy = add(r2, splat(0.25));
  let cz = sub(mul(r3, splat(2)), splat(1));
  const scale = inverseRoot(dot3(cx, cy, cz, cx, cy, cz));
  let hx = add(vx, constant(FRAME_SUN));
  let hy = add(vy, constant(FRAME_SUN + 4));
  let hz = add(vz, constant(FRAME_SUN + 8));
  const hs = inverseRoot(higher(dot3(hx, hy, hz, hx, hy, hz), splat(1e-6)));
  const facing = mul(mul(dot3(cx, cy, cz, hx, hy, hz), hs), scale);
  const flash = smooth(splat(0.9965), splat(0.9995), facing);
  tone = add(add(splat(1), v), mul(flash, splat(2.2)));
}
function applyAsphalt(x: v128, y: v128, z: v128, s: v128, pixel: v128): void {
  const f = div(splat(1), s);
  const stain = fbm2(mul(x, splat(0.23)), mul(z, splat(0.23)), 3);
  const patch = noise3(mul(x, mul(f, splat(0.6))), mul(y, f), mul(z, mul(f, splat(0.6))));
  const grit = noise3(mul(x, mul(f, splat(9))), mul(y, mul(f, splat(9))), mul(z, mul(f, splat(9))));
  const stones = smooth(splat(0.62), splat(0.86), grit);
  const v = add(
    mul(sub(stain, splat(0.5)), splat(0.42)),
    add(mul(sub(patch, splat(0.5)), splat(0.16)), mul(sub(mul(stones, splat(0.55)), splat(0.14)), shows(mul(s, splat(0.11)), pixel))),
  );
  tone = add(splat(1), v);
  polish = sub(splat(1), mul(sub(stain, splat(0.5)), splat(0.3)));
}
function applyFabric(u: v128, v: v128, s: v128, pixel: v128): void {
  const weave = mul(sinTurns(div(u, s)), sinTurns(div(v, s)));
  const thread = noise2(mul(div(u, s), splat(0.5)), mul(div(v, s), splat(3)));
  const see = shows(mul(s, splat(0.5)), pixel);
  const broad = noise2(div(u, mul(s, splat(14))), div(v, mul(s, splat(14))));
  tone = add(
    splat(1),
    add(mul(mul(add(mul(weave, splat(0.1)), mul(sub(thread, splat(0.5)), splat(0.12))), see), splat(1)), mul(sub(broad, splat(0.5)), splat(0.08))),
  );
}

/** Apply patterns and wetness to the row's points. */
export function patternRow(): void {
  const wetness = load<f32>(frame, FRAME_WETNESS);
  const zero = splat(0);
  const one = splat(1);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const kinds = gather(g, INSTANCE_PATTERN);
    const patterned = v128.any_true(kinds);
    if (!patterned && wetness == 0) continue;
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const vx = v128.load(g, POINT_VIEW_X);
    const vy = v128.load(g, POINT_VIEW_Y);
    const vz = v128.load(g, POINT_VIEW_Z);
    // A slanted pixel is longer; take the geometric mean of its sides.
    const slant = higher(f32x4.abs(dot3(nx, ny, nz, vx, vy, vz)), splat(0.03));
    const pixel = div(mul(v128.load(g, POINT_AWAY), constant(FRAME_PIXEL)), root(slant));
    if (patterned) {
      const x = v128.load(g, POINT_REST_X);
      const y = v128.load(g, POINT_REST_Y);
      const z = v128.load(g, POINT_REST_Z);
      const s = higher(gather(g, INSTANCE_PATTERN_SCALE), splat(1e-3));
      const ax = f32x4.abs(nx);
      const ay = f32x4.abs(ny);
      const az = f32x4.abs(nz);
      const flat = v128.and(f32x4.ge(ay, ax), f32x4.ge(ay, az));
      const side = v128.and(v128.not(flat), f32x4.gt(ax, az));
      // Horizontal and vertical on walls; x and z on floors.
      const u = choose(side, z, x);
      const v = choose(flat, z, y);
      for (let kind = PATTERN_GRAIN; kind <= PATTERN_FABRIC; kind++) {
        const mask = i32x4.eq(kinds, i32x4.splat(kind));
        if (!v128.any_true(mask)) continue;
        tone = one;
        joint = zero;
        polish = one;
        if (kind == PATTERN_GRAIN) applyGrain(x, y, z, s, pixel);
        else if (kind == PATTERN_PLANKS) applyPlanks(u, v, s, pixel);
        else if (kind == PATTERN_BRICKS) applyBricks(u, v, s, pixel);
        else if (kind == PATTERN_TILES) applyTiles(u, v, s, pixel);
        else if (kind == PATTERN_SPARKLE) applySparkle(g, x, y, z, s, pixel, vx, vy, vz);
        else if (kind == PATTERN_ASPHALT) applyAsphalt(x, y, z, s, pixel);
        else applyFabric(u, v, s, pixel);
        const factor = choose(mask, tone, one);
        const mortar = v128.and(mask, joint);
        v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_R), factor), splat(0.46), mortar), POINT_ALBEDO_R);
        v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_G), factor), splat(0.43), mortar), POINT_ALBEDO_G);
        v128.store(g, blend(mul(v128.load(g, POINT_ALBEDO_B), factor), splat(0.38), mortar), POINT_ALBEDO_B);
        const rough = mul(v128.load(g, POINT_ROUGHNESS), choose(mask, polish, one));
        v128.store(g, saturate(rough), POINT_ROUGHNESS);
      }
    }
    if (wetness > 0) {
      const ground = i32x4.eq(gather(g, INSTANCE_FLAGS), i32x4.splat(FLAG_GROUND));
      if (!v128.any_true(ground)) continue;
      const x = v128.load(g, POINT_WORLD_X);
      const z = v128.load(g, POINT_WORLD_Z);
      const level = smooth(splat(0.86), splat(0.985), ny);
      const wet = v128.and(ground, mul(splat(wetness), smooth(splat(0.2), splat(0.8), ny)));
      const hollow = add(fbm2(mul(x, splat(0.42)), mul(z, splat(0.42)), 4), splat((wetness - <f32>0.5) * 0.12));
      const puddle = mul(mul(wet, level), smooth(splat(0.5), splat(0.57), hollow));
      const dark = sub(one, mul(wet, splat(0.42)));
      v128.store(g, mul(v128.load(g, POINT_ALBEDO_R), dark), POINT_ALBEDO_R);
      v128.store(g, mul(v128.load(g, POINT_ALBEDO_G), dark), POINT_ALBEDO_G);
      v128.store(g, mul(v128.load(g, POINT_ALBEDO_B), dark), POINT_ALBEDO_B);
      const damp = blend(v128.load(g, POINT_ROUGHNESS), splat(0.34), mul(wet, splat(0.85)));
      v128.store(g, blend(damp, splat(0.07), puddle), POINT_ROUGHNESS);
      // Drops keep the puddles trembling.
      const time = load<f32>(frame, FRAME_TIME);
      const shake = mul(mul(puddle, shows(splat(0.12), pixel)), splat(0.07));
      const tx = sub(noise3(mul(x, splat(14)), splat(time * 9), mul(z, splat(14))), splat(0.5));
      const tz = sub(noise3(mul(x, splat(14)), splat(time * 9 + 40), mul(z, splat(14))), splat(0.5));
      const mx = mulAdd(tx, shake, blend(nx, zero, puddle));
      const my = blend(ny, one, puddle);
      const mz = mulAdd(tz, shake, blend(nz, zero, puddle));
      const scale = inverseRoot(dot3(mx, my, mz, mx, my, mz));
      v128.store(g, mul(mx, scale), POINT_NORMAL_X);
      v128.store(g, mul(my, scale), POINT_NORMAL_Y);
      v128.store(g, mul(mz, scale), POINT_NORMAL_Z);
    }
  }
}
