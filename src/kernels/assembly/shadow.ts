/** Sun shadow maps: two cascades of light-space depth (smaller is nearer the sun), each with a pyramid of minima. */
import {
  INSTANCE_BYTES, INSTANCE_INDICES, INSTANCE_POSITIONS, INSTANCE_TRIANGLE_COUNT, INSTANCE_TWO_SIDED,
  INSTANCE_VERTEX_COUNT, INSTANCE_WORLD, CASCADE_BYTES, CASCADE_U, FRAME_CASCADES,
} from './layout';
import { allocate, frame, instances } from './memory';
import { edgeRule } from './samples';
import { highestLane, lowestLane } from './vec';

/** Texels of empty border, so that look-ups need no bounds checks. */
export const BORDER: i32 = 32;
/** Depth where nothing casts, m. */
const EMPTY: f32 = 1e9;
const LEVELS: usize = memory.data(2 * 4 * 4, 16);
/** Side of both cascades, texels (a multiple of 64). */
export let shadowSize: i32 = 0;
let lightVertices: usize = 0;
/** Per cascade a copy of the full map with only what never moves. */
const KEPT: usize = memory.data(2 * 4, 16);

/** Map of a cascade at a level: 0 full, 1 half, 2 quarter, 3 sixteenth (dilated minima, raw minima, dilated maxima, raw maxima: for early answers). */
@inline export function shadowMap(cascade: i32, level: i32): usize {
  return load<u32>(LEVELS + (cascade * 4 + level) * 4);
}
/** Texels from row to row at a level. */
@inline export function shadowPitch(level: i32): i32 {
  return (shadowSize >> level) + 2 * BORDER;
}

/** Reserve two cascades of size² texels and room for the light-space vertices of the largest mesh. */
export function layOutShadows(size: i32, largestMesh: i32): void {
  shadowSize = size;
  for (let cascade = 0; cascade < 2; cascade++) {
    for (let level = 0; level < 3; level++) {
      const side = (size >> level) + 2 * BORDER;
      store<u32>(LEVELS + (cascade * 4 + level) * 4, <u32>allocate(side * side * 4));
    }
    const cells = size >> 4;
    store<u32>(LEVELS + (cascade * 4 + 3) * 4, <u32>allocate(cells * cells * 16));
    store<u32>(KEPT + (cascade << 2), <u32>allocate((size + 2 * BORDER) * (size + 2 * BORDER) * 4));
  }
  lightVertices = allocate(largestMesh * 16 + 64);
  for (let cascade = 0; cascade < 2; cascade++) {
    for (let level = 0; level < 3; level++) fillMap(cascade, level);
  }
}
function fillMap(cascade: i32, level: i32): void {
  const start = shadowMap(cascade, level);
  const end = start + shadowPitch(level) * shadowPitch(level) * 4;
  const empty = f32x4.splat(EMPTY);
  for (let p = start; p < end; p += 16) v128.store(p, empty);
}
/** Empty a cascade. */
export function clearShadow(cascade: i32): void {
  fillMap(cascade, 0);
}

/** Remember a cascade's map as it is. */
export function keepShadow(cascade: i32): void {
  const bytes = shadowPitch(0) * shadowPitch(0) * 4;
  memory.copy(load<u32>(KEPT + (cascade << 2)), shadowMap(cascade, 0), bytes);
}
/** Take rows [from, to) of a cascade back to what was kept. */
export function restoreShadow(cascade: i32, from: i32, to: i32): void {
  const start = <usize>((from + BORDER) * shadowPitch(0)) << 2;
  memory.copy(shadowMap(cascade, 0) + start, load<u32>(KEPT + (cascade << 2)) + start, <usize>((to - from) * shadowPitch(0)) << 2);
}

/** Rows [first, end) of the map touched since the last reset. */
let touchedFirst: i32 = 0x7fffffff;
let touchedEnd: i32 = 0;
export function resetTouched(): void {
  touchedFirst = 0x7fffffff;
  touchedEnd = 0;
}
export function touchedFrom(): i32 { return touchedFirst; }
export function touchedTo(): i32 { return touchedEnd; }

/** Draw instance i into a cascade. */
export function rasterShadow(cascade: i32, i: i32): void {
  castInstance(cascade, instances + i * INSTANCE_BYTES);
}

/** Light-space vertices: x and y in 1/256 texel, depth twice. */
function transformToLight(cascade: i32, record: usize): void {
  const light = frame + FRAME_CASCADES + cascade * CASCADE_BYTES + CASCADE_U;
  // The rows of the light matrix times the instance's world matrix give the columns used below.
  const w0 = v128.load(record, INSTANCE_WORLD);
  const w1 = v128.load(record, INSTANCE_WORLD + 16);
  const w2 = v128.load(record, INSTANCE_WORLD + 32);
  const w3 = v128.load(record, INSTANCE_WORLD + 48);
  const c0 = lightColumn(light, w0, 0);
  const c1 = lightColumn(light, w1, 0);
  const c2 = lightColumn(light, w2, 0);
  const c3 = lightColumn(light, w3, 1);
  let source: usize = load<u32>(record, INSTANCE_POSITIONS);
  const end = source + load<i32>(record, INSTANCE_VERTEX_COUNT) * 16;
  let target = lightVertices;
  while (source < end) {
    const p = v128.load(source);
    const v = f32x4.add(
      f32x4.add(
        f32x4.mul(c0, v128.shuffle<f32>(p, p, 0, 0, 0, 0)),
        f32x4.mul(c1, v128.shuffle<f32>(p, p, 1, 1, 1, 1)),
      ),
      f32x4.add(f32x4.mul(c2, v128.shuffle<f32>(p, p, 2, 2, 2, 2)), c3),
    );
    const fixed = i32x4.trunc_sat_f32x4_s(f32x4.nearest(v));
    v128.store(target, v128.shuffle<i32>(fixed, v, 0, 1, 6, 6));
    source += 16;
    target += 16;
  }
}
function lightColumn(light: usize, column: v128, translation: f32): v128 {
  const x = f32x4.extract_lane(column, 0);
  const y = f32x4.extract_lane(column, 1);
  const z = f32x4.extract_lane(column, 2);
  const u = load<f32>(light) * x + load<f32>(light, 4) * y + load<f32>(light, 8) * z + load<f32>(light, 12) * translation;
  const v = load<f32>(light, 16) * x + load<f32>(light, 20) * y + load<f32>(light, 24) * z + load<f32>(light, 28) * translation;
  const d = load<f32>(light, 32) * x + load<f32>(light, 36) * y + load<f32>(light, 40) * z + load<f32>(light, 44) * translation;
  return f32x4(u * 256, v * 256, d, 0);
}

function castInstance(cascade: i32, record: usize): void {
  transformToLight(cascade, record);
  const size = shadowSize;
  const pitch = size + 2 * BORDER;
  const base = shadowMap(cascade, 0) + ((BORDER * pitch + BORDER) << 2);
  const vertices = lightVertices;
  const twoSided = load<i32>(record, INSTANCE_TWO_SIDED);
  const count = load<i32>(record, INSTANCE_TRIANGLE_COUNT);
  const lanes = i32x4(0, 256, 512, 768);
  let corner: usize = load<u32>(record, INSTANCE_INDICES);
  for (let t = 0; t < count; t++, corner += 12) {
    const p0 = vertices + (<usize>load<u32>(corner) << 4);
    let pc = vertices + (<usize>load<u32>(corner, 4) << 4);
    let pb = vertices + (<usize>load<u32>(corner, 8) << 4);
    const x0 = load<i32>(p0);
    const y0 = load<i32>(p0, 4);
    let x1 = load<i32>(pb);
    let y1 = load<i32>(pb, 4);
    let x2 = load<i32>(pc);
    let y2 = load<i32>(pc, 4);
    const left = min(x0, min(x1, x2));
    const right = max(x0, max(x1, x2));
    const upper = min(y0, min(y1, y2));
    const under = max(y0, max(y1, y2));
    let minX = (left + 127) >> 8;
    let maxX = (right - 128) >> 8;
    let minY = (upper + 127) >> 8;
    let maxY = (under - 128) >> 8;
    if (minX < 0) minX = 0;
    if (minY < 0) minY = 0;
    if (maxX >= size) maxX = size - 1;
    if (maxY >= size) maxY = size - 1;
    if (minX > maxX || minY > maxY) continue;
    let dx1 = x1 - x0;
    let dy1 = y1 - y0;
    let dx2 = x2 - x0;
    let dy2 = y2 - y0;
    let area = <i64>dx1 * <i64>dy2 - <i64>dy1 * <i64>dx2;
    if (area <= 0) {
      if (!twoSided || area == 0) continue;
      area = -area;
      let swap = x1; x1 = x2; x2 = swap;
      swap = y1; y1 = y2; y2 = swap;
      swap = dx1; dx1 = dx2; dx2 = swap;
      swap = dy1; dy1 = dy2; dy2 = swap;
      const other = pb; pb = pc; pc = other;
    }
    const z0 = load<f32>(p0, 8);
    const dz1 = load<f32>(pb, 8) - z0;
    const dz2 = load<f32>(pc, 8) - z0;
    const perArea: f32 = <f32>1 / <f32>area;
    const zx: f32 = (dz1 * <f32>dy2 - dz2 * <f32>dy1) * perArea;
    const zy: f32 = (dz2 * <f32>dx1 - dz1 * <f32>dx2) * perArea;
    minX &= ~3;
    if (minY < touchedFirst) touchedFirst = minY;
    if (maxY >= touchedEnd) touchedEnd = maxY + 1;
    if (right - left >= 16384 || under - upper >= 16384) {
      castLarge(base, pitch, x0, y0, x1, y1, x2, y2, z0, zx, zy, minX, minY, maxX, maxY);
      continue;
    }
    const a0 = -dy1;
    const b0 = dx1;
    const a1 = y1 - y2;
    const b1 = x2 - x1;
    const a2 = dy2;
    const b2 = -dx2;
    const px = (minX << 8) + 128;
    const py = (minY << 8) + 128;
    let row0 = i32x4.add(i32x4.splat(a0 * (px - x0) + b0 * (py - y0) + edgeRule(a0, b0)), i32x4.mul(i32x4.splat(a0), lanes));
    let row1 = i32x4.add(i32x4.splat(a1 * (px - x1) + b1 * (py - y1) + edgeRule(a1, b1)), i32x4.mul(i32x4.splat(a1), lanes));
    let row2 = i32x4.add(i32x4.splat(a2 * (px - x0) + b2 * (py - y0) + edgeRule(a2, b2)), i32x4.mul(i32x4.splat(a2), lanes));
    let rowZ = f32x4.add(
      f32x4.splat(z0 + zx * <f32>(px - x0) + zy * <f32>(py - y0)),
      f32x4.mul(f32x4.splat(zx), f32x4(0, 256, 512, 768)),
    );
    const stepX0 = i32x4.splat(a0 << 10);
    const stepX1 = i32x4.splat(a1 << 10);
    const stepX2 = i32x4.splat(a2 << 10);
    const stepXz = f32x4.splat(zx * 1024);
    const stepY0 = i32x4.splat(b0 << 8);
    const stepY1 = i32x4.splat(b1 << 8);
    const stepY2 = i32x4.splat(b2 << 8);
    const stepYz = f32x4.splat(zy * 256);
    let start = base + ((minY * pitch + minX) << 2);
    const span = <usize>((maxX - minX + 1) << 2);
    for (let y = minY; y <= maxY; y++) {
      let e0 = row0;
      let e1 = row1;
      let e2 = row2;
      let z = rowZ;
      for (let o = start, end = start + span; o < end; o += 16) {
        const inside = i32x4.ge_s(v128.or(v128.or(e0, e1), e2), i32x4.splat(0));
        if (v128.any_true(inside)) {
          const old = v128.load(o);
          v128.store(o, v128.bitselect(f32x4.pmin(old, z), old, inside));
        }
        e0 = i32x4.add(e0, stepX0);
        e1 = i32x4.add(e1, stepX1);
        e2 = i32x4.add(e2, stepX2);
        z = f32x4.add(z, stepXz);
      }
      row0 = i32x4.add(row0, stepY0);
      row1 = i32x4.add(row1, stepY1);
      row2 = i32x4.add(row2, stepY2);
      rowZ = f32x4.add(rowZ, stepYz);
      start += <usize>(pitch << 2);
    }
  }
}

/** Triangles of 64 texels and more: edges as distances in texels (f32), exact to about a hundredth of a texel. */
function castLarge(
  base: usize, pitch: i32, x0: i32, y0: i32, x1: i32, y1: i32, x2: i32, y2: i32, z0: f32, zx: f32, zy: f32,
  minX: i32, minY: i32, maxX: i32, maxY: i32,
): void {
  const lanes = f32x4(0, 1, 2, 3);
  const zero = f32x4.splat(0);
  const s0 = 256.0 / (abs(<f64>(y0 - y1)) + abs(<f64>(x1 - x0)) + 1);
  const s1 = 256.0 / (abs(<f64>(y1 - y2)) + abs(<f64>(x2 - x1)) + 1);
  const s2 = 256.0 / (abs(<f64>(y2 - y0)) + abs(<f64>(x0 - x2)) + 1);
  const a0 = <f64>(y0 - y1) * s0;
  const b0 = <f64>(x1 - x0) * s0;
  const a1 = <f64>(y1 - y2) * s1;
  const b1 = <f64>(x2 - x1) * s1;
  const a2 = <f64>(y2 - y0) * s2;
  const b2 = <f64>(x0 - x2) * s2;
  const px = <f64>minX + 0.5;
  const step0 = f32x4.splat(<f32>(a0 * 4));
  const step1 = f32x4.splat(<f32>(a1 * 4));
  const step2 = f32x4.splat(<f32>(a2 * 4));
  const stepZ = f32x4.splat(zx * 1024);
  const f0x = <f64>x0 / 256.0;
  const f0y = <f64>y0 / 256.0;
  const f1x = <f64>x1 / 256.0;
  const f1y = <f64>y1 / 256.0;
  const f2x = <f64>x2 / 256.0;
  const f2y = <f64>y2 / 256.0;
  for (let y = minY; y <= maxY; y++) {
    const py = <f64>y + 0.5;
    let e0 = f32x4.add(f32x4.splat(<f32>(a0 * (px - f0x) + b0 * (py - f0y))), f32x4.mul(f32x4.splat(<f32>a0), lanes));
    let e1 = f32x4.add(f32x4.splat(<f32>(a1 * (px - f1x) + b1 * (py - f1y))), f32x4.mul(f32x4.splat(<f32>a1), lanes));
    let e2 = f32x4.add(f32x4.splat(<f32>(a2 * (px - f2x) + b2 * (py - f2y))), f32x4.mul(f32x4.splat(<f32>a2), lanes));
    let z = f32x4.add(
      f32x4.splat(<f32>(<f64>z0 + 256.0 * (<f64>zx * (px - f0x) + <f64>zy * (py - f0y)))),
      f32x4.mul(f32x4.splat(zx * 256), lanes),
    );
    let o = base + ((y * pitch + minX) << 2);
    const end = base + ((y * pitch + maxX + 1) << 2);
    for (; o < end; o += 16) {
      const inside = f32x4.ge(f32x4.pmin(f32x4.pmin(e0, e1), e2), zero);
      if (v128.any_true(inside)) {
        const old = v128.load(o);
        v128.store(o, v128.bitselect(f32x4.pmin(old, z), old, inside));
      }
      e0 = f32x4.add(e0, step0);
      e1 = f32x4.add(e1, step1);
      e2 = f32x4.add(e2, step2);
      z = f32x4.add(z, stepZ);
    }
  }
}

/** Minima of 2×2 cells in rows [from, to) of the target. */
function halve(source: usize, sourcePitch: i32, target: usize, targetPitch: i32, side: i32, from: i32, to: i32): void {
  for (let y = from; y < to; y++) {
    let a = source + ((y * 2 * sourcePitch) << 2);
    const below = <usize>(sourcePitch << 2);
    let d = target + ((y * targetPitch) << 2);
    for (let x = 0; x < side; x += 4) {
      const p = f32x4.pmin(v128.load(a), v128.load(a + below));
      const q = f32x4.pmin(v128.load(a, 16), v128.load(a + below, 16));
      v128.store(d, f32x4.pmin(v128.shuffle<f32>(p, q, 0, 2, 4, 6), v128.shuffle<f32>(p, q, 1, 3, 5, 7)));
      a += 32;
      d += 16;
    }
  }
}
/** Build the pyramid of a cascade from its rows [from, to), multiples of 16. */
export function reduceShadow(cascade: i32, from: i32, to: i32): void {
  const p0 = shadowPitch(0);
  const p1 = shadowPitch(1);
  const p2 = shadowPitch(2);
  const m0 = shadowMap(cascade, 0) + ((BORDER * p0 + BORDER) << 2);
  const m1 = shadowMap(cascade, 1) + ((BORDER * p1 + BORDER) << 2);
  const m2 = shadowMap(cascade, 2) + ((BORDER * p2 + BORDER) << 2);
  halve(m0, p0, m1, p1, shadowSize >> 1, from >> 1, to >> 1);
  halve(m1, p1, m2, p2, shadowSize >> 2, from >> 2, to >> 2);
  const cells = shadowSize >> 4;
  const coarse = shadowMap(cascade, 3);
  const plane = (cells * cells) << 2;
  const first = from >> 4;
  const end = to >> 4;
  for (let y = first; y < end; y++) {
    for (let x = 0; x < cells; x++) {
      const a = m2 + ((y * 4 * p2 + x * 4) << 2);
      const rows = f32x4.pmin(
        f32x4.pmin(v128.load(a), v128.load(a + (p2 << 2))),
        f32x4.pmin(v128.load(a + (p2 << 3)), v128.load(a + p2 * 12)),
      );
      store<f32>(coarse + plane + ((y * cells + x) << 2), lowestLane(rows));
      store<f32>(coarse + 3 * plane + ((y * cells + x) << 2), farthestOf(m0 + ((y * 16 * p0 + x * 16) << 2), p0));
    }
  }
  for (let y = max(0, first - 1); y < min(cells, end + 1); y++) {
    for (let x = 0; x < cells; x++) {
      let nearest = EMPTY;
      let farthest = -EMPTY;
      for (let j = max(0, y - 1); j <= min(cells - 1, y + 1); j++) {
        for (let i = max(0, x - 1); i <= min(cells - 1, x + 1); i++) {
          const at = coarse + plane + ((j * cells + i) << 2);
          nearest = min(nearest, load<f32>(at));
          farthest = max(farthest, load<f32>(at + 2 * plane));
        }
      }
      store<f32>(coarse + ((y * cells + x) << 2), nearest);
      store<f32>(coarse + 2 * plane + ((y * cells + x) << 2), farthest);
    }
  }
}
/** Greatest of 16×16 texels. */
function farthestOf(corner: usize, pitch: i32): f32 {
  let most = v128.load(corner);
  for (let y = 0; y < 16; y++) {
    const a = corner + <usize>((y * pitch) << 2);
    most = f32x4.pmax(most, f32x4.pmax(f32x4.pmax(v128.load(a), v128.load(a, 16)), f32x4.pmax(v128.load(a, 32), v128.load(a, 48))));
  }
  return highestLane(most);
}
