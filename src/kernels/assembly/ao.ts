/** Ambient occlusion in screen space at half resolution: nearby surfaces above the tangent plane take light away. */
import {
  FRAME_AO_RADIUS, FRAME_FLAGS, FRAME_FORWARD, FRAME_RIGHT, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP,
} from './layout';
import { lookUpNormal } from './attributes';
import { aoDepth, aoNormals, aoPattern, aoRaw, aoSmooth, depths, frame, GROUP_BYTES, height, identities, points, width } from './memory';
import { POINT_COLUMN, POINT_DEPTH, POINT_OCCLUSION, pointCount } from './points';
import { add, div, dot3, higher, inverseRoot, lower, mul, splat, sub, toWhole } from './vec';

const SKY: i32 = -1;
const SKY_DEPTH: f32 = 1e6;
/** 1/w of the group in work, then sums of its four points. */
const scratch: usize = memory.data(80, 16);
/** Lanes whose depth means sky. */
const FAR: f32 = 1e5;

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Depth (m) and world normal of half-resolution row y, from the fourth sample of the upper left pixel of each block of four. */
export function aoPrepareRow(y: i32): void {
  const half = width >> 1;
  const plane = <usize>(half * (height >> 1)) << 2;
  for (let x = 0; x < half; x++) {
    const source = <usize>((y * 2 * width + x * 2) << 4);
    const id = load<i32>(identities + source, 12);
    const o = <usize>((y * half + x) << 2);
    if (id == SKY) {
      store<f32>(aoDepth + o, SKY_DEPTH);
      store<f32>(aoNormals + o, 0);
      store<f32>(aoNormals + plane + o, 0);
      store<f32>(aoNormals + 2 * plane + o, 0);
      continue;
    }
    store<f32>(aoDepth + o, <f32>1 / load<f32>(depths + source, 12));
    const n = lookUpNormal(id, (x << 9) + 128 + 32, (y << 9) + 128 + 96);
    v128.store_lane<f32>(aoNormals + o, n, 0);
    v128.store_lane<f32>(aoNormals + plane + o, n, 1);
    v128.store_lane<f32>(aoNormals + 2 * plane + o, n, 2);
  }
}

/** Occlusion of half-resolution row y from `taps` neighbours (up to 16), turned from pixel to pixel in a 4×4 pattern. */
export function aoRow(y: i32, taps: i32): void {
  const half = width >> 1;
  const halfHigh = height >> 1;
  const plane = <usize>(half * halfHigh) << 2;
  const source = aoDepth;
  const tanX = load<f32>(frame, FRAME_TAN_X);
  const tanY = load<f32>(frame, FRAME_TAN_Y);
  const radius = load<f32>(frame, FRAME_AO_RADIUS);
  const perX = splat(tanX * 4 / <f32>width);
  const perY = splat(tanY * 4 / <f32>height);
  const reach: f32 = radius * <f32>halfHigh * 0.5 / tanY;
  const reachLimit = splat(<f32>height * (60.0 / 720.0));
  const radius2 = splat(radius * radius);
  const normalise = splat(<f32>1 / (radius * radius * radius * radius * radius * radius) * (radius * <f32>2.2 / <f32>taps));
  const small = splat(radius * 0.027);
  const soft = splat(radius * radius * 0.044);
  const zero = splat(0);
  const one = splat(1);
  const middle = splat(0.5);
  const lastX = i32x4.splat(half - 1);
  const lastY = i32x4.splat(halfHigh - 1);
  const none = i32x4.splat(0);
  const pitch = i32x4.splat(half);
  const centreX = splat(<f32>half * 0.5);
  const centreY = splat(<f32>halfHigh * 0.5);
  const fy = splat(<f32>y);
  const firstTap = aoPattern + <usize>(y & 3) * 512;
  for (let x = 0; x < half; x += 4) {
    const o = <usize>((y * half + x) << 2);
    const z = v128.load(source + o);
    if (i32x4.all_true(f32x4.gt(z, splat(FAR)))) {
      v128.store(aoRaw + o, one);
      continue;
    }
    const wx = v128.load(aoNormals + o);
    const wy = v128.load(aoNormals + plane + o);
    const wz = v128.load(aoNormals + 2 * plane + o);
    const scale = inverseRoot(higher(dot3(wx, wy, wz, wx, wy, wz), splat(1e-20)));
    let nx = mul(dot3(wx, wy, wz, constant(FRAME_RIGHT), constant(FRAME_RIGHT + 4), constant(FRAME_RIGHT + 8)), scale);
    let ny = mul(dot3(wx, wy, wz, constant(FRAME_UP), constant(FRAME_UP + 4), constant(FRAME_UP + 8)), scale);
    let nz = mul(dot3(wx, wy, wz, constant(FRAME_FORWARD), constant(FRAME_FORWARD + 4), constant(FRAME_FORWARD + 8)), scale);
    const fx = add(splat(<f32>x), f32x4(0, 1, 2, 3));
    const px = mul(mul(sub(add(fx, middle), centreX), perX), z);
    const py = mul(mul(sub(centreY, add(fy, middle)), perY), z);
    // Normals of back faces are turned towards the viewer.
    const away = f32x4.gt(dot3(nx, ny, nz, px, py, z), zero);
    const sign = v128.and(away, i32x4.splat(0x80000000));
    nx = v128.xor(nx, sign);
    ny = v128.xor(ny, sign);
    nz = v128.xor(nz, sign);
    const reachNow = lower(div(splat(reach), z), reachLimit);
    let sum = zero;
    let tap = firstTap;
    for (let k = 0; k < taps; k++) {
      const dx = mul(v128.load(tap), reachNow);
      const dy = mul(v128.load(tap, 16), reachNow);
      tap += 32;
      let qx = toWhole(add(fx, dx));
      let qy = toWhole(add(fy, dy));
      qx = i32x4.max_s(i32x4.min_s(qx, lastX), none);
      qy = i32x4.max_s(i32x4.min_s(qy, lastY), none);
      const at = i32x4.shl(i32x4.add(i32x4.mul(qy, pitch), qx), 2);
      let qz = v128.load32_splat(source + i32x4.extract_lane(at, 0));
      qz = v128.load_lane<f32>(source + i32x4.extract_lane(at, 1), qz, 1);
      qz = v128.load_lane<f32>(source + i32x4.extract_lane(at, 2), qz, 2);
      qz = v128.load_lane<f32>(source + i32x4.extract_lane(at, 3), qz, 3);
      const vx = sub(mul(mul(sub(add(f32x4.convert_i32x4_s(qx), middle), centreX), perX), qz), px);
      const vy = sub(mul(mul(sub(centreY, add(f32x4.convert_i32x4_s(qy), middle)), perY), qz), py);
      const vz = sub(qz, z);
      const vv = dot3(vx, vy, vz, vx, vy, vz);
      const vn = dot3(vx, vy, vz, nx, ny, nz);
      const f = higher(sub(radius2, vv), zero);
      sum = add(sum, mul(mul(f, mul(f, f)), higher(div(sub(vn, small), add(vv, soft)), zero)));
    }
    v128.store(aoRaw + o, higher(zero, sub(one, mul(sum, normalise))));
  }
}

/** Mean over 4×4 neighbours of similar depth, which cancels the pattern. */
export function aoSmoothRow(y: i32): void {
  const half = width >> 1;
  const halfHigh = height >> 1;
  for (let x = 0; x < half; x += 4) {
    const o = <usize>((y * half + x) << 2);
    const z = v128.load(aoDepth + o);
    if (i32x4.all_true(f32x4.gt(z, splat(FAR)))) {
      v128.store(aoSmooth + o, splat(1));
      continue;
    }
    const tolerance = mul(z, splat(0.03));
    let weight = splat(1e-6);
    let sum = splat(1e-6);
    for (let j = -2; j < 2; j++) {
      const row = y + j;
      if (row < 0 || row >= halfHigh) continue;
      for (let i = -2; i < 2; i++) {
        // Not over the sides: what lies there belongs to other rows.
        const q = (row * half + min(max(x + i, 0), half - 4)) << 2;
        const near = f32x4.lt(f32x4.abs(sub(v128.load(aoDepth + q), z)), tolerance);
        sum = add(sum, v128.and(near, v128.load(aoRaw + q)));
        weight = add(weight, v128.and(near, splat(1)));
      }
    }
    v128.store(aoSmooth + o, div(sum, weight));
  }
}

/** Occlusion at the points of image row y: the four nearest half-resolution values, weighted by nearness in depth. */
export function occlusionRow(y: i32): void {
  const half = width >> 1;
  const halfHigh = height >> 1;
  if (!(load<i32>(frame, FRAME_FLAGS) & 2)) {
    for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) v128.store(g, splat(1), POINT_OCCLUSION);
    return;
  }
  let y0 = (y - 1) >> 1;
  if (y0 > halfHigh - 2) y0 = halfHigh - 2;
  if (y0 < 0) y0 = 0;
  const vertical = v128.bitselect(f32x4(0.75, 0.75, 0.25, 0.25), f32x4(0.25, 0.25, 0.75, 0.75), i32x4.splat(-(y & 1)));
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const z4 = div(splat(1), v128.load(g, POINT_DEPTH));
    v128.store(scratch, z4);
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const x = load<i32>(g + lane, POINT_COLUMN);
      const x0 = max(0, min(half - 2, (x - 1) >> 1));
      const o = <usize>((y0 * half + x0) << 2);
      const below = o + <usize>(half << 2);
      const near = v128.load64_lane(aoDepth + below, v128.load64_zero(aoDepth + o), 1);
      const values = v128.load64_lane(aoSmooth + below, v128.load64_zero(aoSmooth + o), 1);
      const z = v128.load32_splat(scratch + lane);
      const horizontal = v128.bitselect(f32x4(0.75, 0.25, 0.75, 0.25), f32x4(0.25, 0.75, 0.25, 0.75), i32x4.splat(-(x & 1)));
      const w = div(mul(horizontal, vertical), add(mul(splat(0.01), z), f32x4.abs(sub(near, z))));
      const wa = mul(w, values);
      // Two half sums each of weights and weighted values.
      v128.store(scratch + (lane << 2), add(v128.shuffle<f32>(w, wa, 0, 1, 4, 5), v128.shuffle<f32>(w, wa, 2, 3, 6, 7)), 16);
    }
    const a = v128.load(scratch, 16);
    const b = v128.load(scratch, 32);
    const c = v128.load(scratch, 48);
    const d = v128.load(scratch, 64);
    const weights = add(
      v128.shuffle<f32>(v128.shuffle<f32>(a, b, 0, 4, 0, 4), v128.shuffle<f32>(c, d, 0, 4, 0, 4), 0, 1, 4, 5),
      v128.shuffle<f32>(v128.shuffle<f32>(a, b, 1, 5, 1, 5), v128.shuffle<f32>(c, d, 1, 5, 1, 5), 0, 1, 4, 5),
    );
    const sums = add(
      v128.shuffle<f32>(v128.shuffle<f32>(a, b, 2, 6, 2, 6), v128.shuffle<f32>(c, d, 2, 6, 2, 6), 0, 1, 4, 5),
      v128.shuffle<f32>(v128.shuffle<f32>(a, b, 3, 7, 3, 7), v128.shuffle<f32>(c, d, 3, 7, 3, 7), 0, 1, 4, 5),
    );
    v128.store(g, div(sums, weights), POINT_OCCLUSION);
  }
}
