/**
 * Visibility: for every pixel, four samples on a rotated grid (one lane each) hold 1/w and the id of the nearest triangle.
 * Edges are exact in 24.8 fixed point with a top-left rule, so neighbours share no sample and leave none out.
 */
import {
  INSTANCE_BYTES, INSTANCE_COVERAGE, INSTANCE_INDICES, INSTANCE_POSITIONS, INSTANCE_SCREEN, INSTANCE_SCREEN_VERTICES,
  INSTANCE_TRIANGLE_COUNT, INSTANCE_TWO_SIDED, TRIANGLE_BITS,
} from './layout';
import { depths, height, identities, instances, width } from './memory';
import { GUARD, NEAR } from './transform';
import { transformPoint } from './vec';

/** Offsets of the four samples from the pixel centre, 1/256 pixel. */
let sampleX: v128 = i32x4(-32, 96, -96, 32);
let sampleY: v128 = i32x4(-96, -32, 32, 96);
/** Widest reach of the samples from the pixel centre. */
let reach: i32 = 96;
/** True while the layers are made: one sample in the pixel's centre, glass counts as solid. */
let centred: bool = false;

/** Samples in the pixel centres (for the layers) or on the rotated grid (for pictures). */
export function setCentred(on: i32): void {
  centred = on != 0;
  sampleX = centred ? i32x4.splat(0) : i32x4(-32, 96, -96, 32);
  sampleY = centred ? i32x4.splat(0) : i32x4(-96, -32, 32, 96);
  reach = centred ? 0 : 96;
}

/** Empty all samples: infinitely far, sky. */
export function clearSamples(): void {
  const bytes = width * height * 16;
  memory.fill(depths, 0, bytes);
  memory.fill(identities, 0xff, bytes);
}

@inline function lowest(a: i32, b: i32, c: i32): i32 {
  const m = a < b ? a : b;
  return m < c ? m : c;
}
@inline function highest(a: i32, b: i32, c: i32): i32 {
  const m = a > b ? a : b;
  return m > c ? m : c;
}
/** Samples exactly on an edge belong to it if it is a top or a left edge. */
@inline export function edgeRule(a: i32, b: i32): i32 {
  return a > 0 || (a == 0 && b > 0) ? 0 : -1;
}
/** a·x + b·y at the four sample offsets. */
@inline function atSamples(a: i32, b: i32): v128 {
  return i32x4.add(i32x4.mul(i32x4.splat(a), sampleX), i32x4.mul(i32x4.splat(b), sampleY));
}
@inline function atSamplesFloat(a: f32, b: f32): v128 {
  return f32x4.add(
    f32x4.mul(f32x4.splat(a), f32x4.convert_i32x4_s(sampleX)),
    f32x4.mul(f32x4.splat(b), f32x4.convert_i32x4_s(sampleY)),
  );
}
/** All ones in the lanes whose bit is set. */
function laneMask(bits: i32): v128 {
  return i32x4(bits & 1 ? -1 : 0, bits & 2 ? -1 : 0, bits & 4 ? -1 : 0, bits & 8 ? -1 : 0);
}
/** Write depth and id where the mask is set and the new sample is nearer. */
@inline function keepNearest(offset: usize, z: v128, id: v128, inside: v128): void {
  const old = v128.load(depths + offset);
  const mask = v128.and(inside, f32x4.gt(z, old));
  if (v128.any_true(mask)) {
    v128.store(depths + offset, v128.bitselect(z, old, mask));
    v128.store(identities + offset, v128.bitselect(id, v128.load(identities + offset), mask));
  }
}

/** Draw instances [from, to). */
export function rasterInstances(from: i32, to: i32): void {
  for (let i = from; i < to; i++) rasterInstance(i);
}

/** Change of 1/w per 1/256 pixel across and down, of the triangle in work. */
let depthX: f32 = 0;
let depthY: f32 = 0;
@inline function setDepthPlane(p0: usize, pb: usize, pc: usize, dx1: i32, dy1: i32, dx2: i32, dy2: i32, area: i64): void {
  const z0 = load<f32>(p0, 8);
  const dz1 = load<f32>(pb, 8) - z0;
  const dz2 = load<f32>(pc, 8) - z0;
  const perArea: f32 = <f32>1 / <f32>area;
  depthX = (dz1 * <f32>dy2 - dz2 * <f32>dy1) * perArea;
  depthY = (dz2 * <f32>dx1 - dz1 * <f32>dx2) * perArea;
}

function rasterInstance(instance: i32): void {
  const record = instances + instance * INSTANCE_BYTES;
  const twoSided = load<i32>(record, INSTANCE_TWO_SIDED);
  const vertices: usize = load<u32>(record, INSTANCE_SCREEN_VERTICES);
  const count = load<i32>(record, INSTANCE_TRIANGLE_COUNT);
  const coverage = centred ? v128.not(i32x4.splat(0)) : laneMask(load<i32>(record, INSTANCE_COVERAGE));
  const columns = width;
  const rows = height;
  const xs = sampleX;
  const ys = sampleY;
  const inner = reach - 128;
  let corner: usize = load<u32>(record, INSTANCE_INDICES);
  for (let t = 0; t < count; t++, corner += 12) {
    const p0 = vertices + (<usize>load<u32>(corner) << 4);
    const p1 = vertices + (<usize>load<u32>(corner, 4) << 4);
    const p2 = vertices + (<usize>load<u32>(corner, 8) << 4);
    const z0 = load<f32>(p0, 8);
    if (z0 == 0 || load<f32>(p1, 8) == 0 || load<f32>(p2, 8) == 0) {
      clipTriangle(instance, t, record, corner, twoSided, coverage);
      continue;
    }
    // Counter-clockwise with y up is a positive area with y down once two corners are swapped.
    let pb = p2;
    let pc = p1;
    const x0 = load<i32>(p0);
    const y0 = load<i32>(p0, 4);
    let x1 = load<i32>(pb);
    let y1 = load<i32>(pb, 4);
    let x2 = load<i32>(pc);
    let y2 = load<i32>(pc, 4);
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
    const left = lowest(x0, x1, x2);
    const right = highest(x0, x1, x2);
    const upper = lowest(y0, y1, y2);
    const under = highest(y0, y1, y2);
    let minX = (left - inner - 1) >> 8;
    let maxX = (right + inner) >> 8;
    let minY = (upper - inner - 1) >> 8;
    let maxY = (under + inner) >> 8;
    if (minX < 0) minX = 0;
    if (minY < 0) minY = 0;
    if (maxX >= columns) maxX = columns - 1;
    if (maxY >= rows) maxY = rows - 1;
    if (minX > maxX || minY > maxY) continue;

    if (right - left >= 16384 || under - upper >= 16384) {
      setDepthPlane(p0, pb, pc, dx1, dy1, dx2, dy2, area);
      const id = i32x4.splat((instance << TRIANGLE_BITS) | t);
      rasterLarge(id, coverage, x0, y0, x1, y1, x2, y2, z0, depthX, depthY, minX, minY, maxX, maxY);
      continue;
    }
    // Edge k: a·(x − xk) + b·(y − yk) ≥ 0 inside; products stay below 2³¹ for triangles under 64 pixels.
    const a0 = -dy1;
    const b0 = dx1;
    const a1 = y1 - y2;
    const b1 = x2 - x1;
    const a2 = dy2;
    const b2 = -dx2;
    const px = (minX << 8) + 128;
    const py = (minY << 8) + 128;
    let row0 = i32x4.add(
      i32x4.splat(a0 * (px - x0) + b0 * (py - y0) + edgeRule(a0, b0)),
      i32x4.add(i32x4.mul(i32x4.splat(a0), xs), i32x4.mul(i32x4.splat(b0), ys)),
    );
    let row1 = i32x4.add(
      i32x4.splat(a1 * (px - x1) + b1 * (py - y1) + edgeRule(a1, b1)),
      i32x4.add(i32x4.mul(i32x4.splat(a1), xs), i32x4.mul(i32x4.splat(b1), ys)),
    );
    let row2 = i32x4.add(
      i32x4.splat(a2 * (px - x0) + b2 * (py - y0) + edgeRule(a2, b2)),
      i32x4.add(i32x4.mul(i32x4.splat(a2), xs), i32x4.mul(i32x4.splat(b2), ys)),
    );
    // Most of the tiny triangles of grass and leaves lie between the samples of their only pixel.
    if (minX == maxX && minY == maxY && i32x4.all_true(i32x4.lt_s(v128.or(v128.or(row0, row1), row2), i32x4.splat(0)))) continue;
    setDepthPlane(p0, pb, pc, dx1, dy1, dx2, dy2, area);
    const zx = depthX;
    const zy = depthY;
    const id = i32x4.splat((instance << TRIANGLE_BITS) | t);
    let rowZ = f32x4.add(
      f32x4.splat(z0 + zx * <f32>(px - x0) + zy * <f32>(py - y0)),
      f32x4.add(
        f32x4.mul(f32x4.splat(zx), f32x4.convert_i32x4_s(xs)),
        f32x4.mul(f32x4.splat(zy), f32x4.convert_i32x4_s(ys)),
      ),
    );
    const stepX0 = i32x4.splat(a0 << 8);
    const stepX1 = i32x4.splat(a1 << 8);
    const stepX2 = i32x4.splat(a2 << 8);
    const stepXz = f32x4.splat(zx * 256);
    const stepY0 = i32x4.splat(b0 << 8);
    const stepY1 = i32x4.splat(b1 << 8);
    const stepY2 = i32x4.splat(b2 << 8);
    const stepYz = f32x4.splat(zy * 256);
    let start = <usize>((minY * columns + minX) << 4);
    const span = <usize>((maxX - minX + 1) << 4);
    for (let y = minY; y <= maxY; y++) {
      let e0 = row0;
      let e1 = row1;
      let e2 = row2;
      let z = rowZ;
      for (let o = start, end = start + span; o < end; o += 16) {
        const inside = v128.and(i32x4.ge_s(v128.or(v128.or(e0, e1), e2), i32x4.splat(0)), coverage);
        keepNearest(o, z, id, inside);
        e0 = i32x4.add(e0, stepX0);
        e1 = i32x4.add(e1, stepX1);
        e2 = i32x4.add(e2, stepX2);
        z = f32x4.add(z, stepXz);
      }
      row0 = i32x4.add(row0, stepY0);
      row1 = i32x4.add(row1, stepY1);
      row2 = i32x4.add(row2, stepY2);
      rowZ = f32x4.add(rowZ, stepYz);
      start += <usize>(columns << 4);
    }
  }
}

@inline function clampEdge(v: i64): i32 {
  return v > 0x3fffffff ? 0x3fffffff : v < -0x3fffffff ? -0x3fffffff : <i32>v;
}
/** Bits to drop so that steps over an 8×8 block stay within 32 bits. */
function edgeShift(a: i64, b: i64): i64 {
  let m = (a < 0 ? -a : a) | (b < 0 ? -b : b);
  let shift: i64 = 0;
  while (m >= 0x80000) {
    m >>= 1;
    shift++;
  }
  return shift;
}
@inline function farthest(a: i64, b: i64, extent: i64, back: i64): i64 {
  return (a > 0 ? a * extent : -a * back) + (b > 0 ? b * extent : -b * back);
}
@inline function nearest8(a: i64, b: i64, extent: i64, back: i64): i64 {
  return (a < 0 ? a * extent : -a * back) + (b < 0 ? b * extent : -b * back);
}

/** A triangle of 64 pixels or more: 8×8 blocks, 64-bit edge set-up per block. */
function rasterLarge(
  id: v128, coverage: v128, x0: i32, y0: i32, x1: i32, y1: i32, x2: i32, y2: i32, z0: f32, zx: f32, zy: f32,
  minX: i32, minY: i32, maxX: i32, maxY: i32,
): void {
  const columns = width;
  const a0: i64 = y0 - y1;
  const b0: i64 = x1 - x0;
  const a1: i64 = y1 - y2;
  const b1: i64 = x2 - x1;
  const a2: i64 = y2 - y0;
  const b2: i64 = x0 - x2;
  const rule0: i64 = edgeRule(<i32>a0, <i32>b0);
  const rule1: i64 = edgeRule(<i32>a1, <i32>b1);
  const rule2: i64 = edgeRule(<i32>a2, <i32>b2);
  const back: i64 = 96;
  const extent: i64 = 7 * 256 + back;
  const out0 = farthest(a0, b0, extent, back);
  const out1 = farthest(a1, b1, extent, back);
  const out2 = farthest(a2, b2, extent, back);
  const in0 = nearest8(a0, b0, extent, back);
  const in1 = nearest8(a1, b1, extent, back);
  const in2 = nearest8(a2, b2, extent, back);
  const h0 = edgeShift(a0, b0);
  const h1 = edgeShift(a1, b1);
  const h2 = edgeShift(a2, b2);
  const offset0 = atSamples(<i32>(a0 >> h0), <i32>(b0 >> h0));
  const offset1 = atSamples(<i32>(a1 >> h1), <i32>(b1 >> h1));
  const offset2 = atSamples(<i32>(a2 >> h2), <i32>(b2 >> h2));
  const step0 = i32x4.splat(<i32>(a0 >> h0) << 8);
  const step1 = i32x4.splat(<i32>(a1 >> h1) << 8);
  const step2 = i32x4.splat(<i32>(a2 >> h2) << 8);
  const offsetZ = atSamplesFloat(zx, zy);
  const stepZ = f32x4.splat(zx * 256);
  for (let blockY = minY & ~7; blockY <= maxY; blockY += 8) {
    for (let blockX = minX & ~7; blockX <= maxX; blockX += 8) {
      const px: i64 = (blockX << 8) + 128;
      const py: i64 = (blockY << 8) + 128;
      const e0 = a0 * (px - x0) + b0 * (py - y0) + rule0;
      const e1 = a1 * (px - x1) + b1 * (py - y1) + rule1;
      const e2 = a2 * (px - x2) + b2 * (py - y2) + rule2;
      if (e0 + out0 < 0 || e1 + out1 < 0 || e2 + out2 < 0) continue;
      const full = e0 + in0 >= 0 && e1 + in1 >= 0 && e2 + in2 >= 0;
      const firstX = blockX < minX ? minX : blockX;
      const lastX = blockX + 7 > maxX ? maxX : blockX + 7;
      const lastY = blockY + 7 > maxY ? maxY : blockY + 7;
      for (let y = blockY < minY ? minY : blockY; y <= lastY; y++) {
        let o = <usize>((y * columns + firstX) << 4);
        const centre = z0 + zx * <f32>((firstX << 8) + 128 - x0) + zy * <f32>((y << 8) + 128 - y0);
        let z = f32x4.add(f32x4.splat(centre), offsetZ);
        if (full) {
          for (let x = firstX; x <= lastX; x++, o += 16) {
            keepNearest(o, z, id, coverage);
            z = f32x4.add(z, stepZ);
          }
        } else {
          const right: i64 = (firstX - blockX) << 8;
          const down: i64 = (y - blockY) << 8;
          let s0 = i32x4.add(i32x4.splat(clampEdge((e0 + a0 * right + b0 * down) >> h0)), offset0);
          let s1 = i32x4.add(i32x4.splat(clampEdge((e1 + a1 * right + b1 * down) >> h1)), offset1);
          let s2 = i32x4.add(i32x4.splat(clampEdge((e2 + a2 * right + b2 * down) >> h2)), offset2);
          for (let x = firstX; x <= lastX; x++, o += 16) {
            const inside = i32x4.ge_s(v128.or(v128.or(s0, s1), s2), i32x4.splat(0));
            keepNearest(o, z, id, v128.and(inside, coverage));
            z = f32x4.add(z, stepZ);
            s0 = i32x4.add(s0, step0);
            s1 = i32x4.add(s1, step1);
            s2 = i32x4.add(s2, step2);
          }
        }
      }
    }
  }
}

/** Two polygons of up to 8 corners, 16 bytes each. */
const polygonA: usize = memory.data(16 * 12, 16);
const polygonB: usize = memory.data(16 * 12, 16);

/** Signed distance of a homogeneous corner to one of the five clip planes: near, left, right, top, bottom (of the guard band). */
@inline function planeDistance(corner: usize, plane: i32): f32 {
  const w = load<f32>(corner, 12);
  if (plane == 0) return w - NEAR;
  const guard: f32 = GUARD * <f32>0.5;
  if (plane == 1) return guard * w + load<f32>(corner);
  if (plane == 2) return guard * w - load<f32>(corner);
  if (plane == 3) return guard * w + load<f32>(corner, 4);
  return guard * w - load<f32>(corner, 4);
}

/** Clip a triangle to the near plane and the guard band in homogeneous space, and draw what is left under its id. */
function clipTriangle(instance: i32, triangle: i32, record: usize, corner: usize, twoSided: i32, coverage: v128): void {
  const positions: usize = load<u32>(record, INSTANCE_POSITIONS);
  let source = polygonA;
  let target = polygonB;
  for (let k: usize = 0; k < 3; k++) {
    const p = v128.load(positions + (<usize>load<u32>(corner + (k << 2)) << 4));
    v128.store(source + (k << 4), transformPoint(record + INSTANCE_SCREEN, p));
  }
  let n = 3;
  for (let plane = 0; plane < 5; plane++) {
    let kept = 0;
    for (let k = 0; k < n; k++) {
      const a = source + (k << 4);
      const b = source + ((k + 1 == n ? 0 : k + 1) << 4);
      const da = planeDistance(a, plane);
      const db = planeDistance(b, plane);
      if (da >= 0) v128.store(target + (kept++ << 4), v128.load(a));
      if (da >= 0 != db >= 0) {
        const s: f32 = da / (da - db);
        const va = v128.load(a);
        v128.store(target + (kept++ << 4), f32x4.add(va, f32x4.mul(f32x4.splat(s), f32x4.sub(v128.load(b), va))));
      }
    }
    if (kept < 3) return;
    n = kept;
    const swap = source;
    source = target;
    target = swap;
  }
  for (let k = 0; k < n; k++) {
    const p = source + (k << 4);
    const inverse: f32 = <f32>1 / load<f32>(p, 12);
    const x = <i32>nearest(load<f32>(p) * inverse);
    const y = <i32>nearest(load<f32>(p, 4) * inverse);
    store<i32>(p, x);
    store<i32>(p, y, 4);
    store<f32>(p, inverse, 8);
  }
  const id = i32x4.splat((instance << TRIANGLE_BITS) | triangle);
  for (let k = 1; k + 1 < n; k++) {
    let pb = source + ((k + 1) << 4);
    let pc = source + (k << 4);
    const x0 = load<i32>(source);
    const y0 = load<i32>(source, 4);
    let x1 = load<i32>(pb);
    let y1 = load<i32>(pb, 4);
    let x2 = load<i32>(pc);
    let y2 = load<i32>(pc, 4);
    let area = <i64>(x1 - x0) * <i64>(y2 - y0) - <i64>(y1 - y0) * <i64>(x2 - x0);
    if (area <= 0) {
      if (!twoSided || area == 0) continue;
      area = -area;
      let swap = x1; x1 = x2; x2 = swap;
      swap = y1; y1 = y2; y2 = swap;
      const other = pb; pb = pc; pc = other;
    }
    const inner = reach - 128;
    let minX = (lowest(x0, x1, x2) - inner - 1) >> 8;
    let maxX = (highest(x0, x1, x2) + inner) >> 8;
    let minY = (lowest(y0, y1, y2) - inner - 1) >> 8;
    let maxY = (highest(y0, y1, y2) + inner) >> 8;
    if (minX < 0) minX = 0;
    if (minY < 0) minY = 0;
    if (maxX >= width) maxX = width - 1;
    if (maxY >= height) maxY = height - 1;
    if (minX > maxX || minY > maxY) continue;
    const z0 = load<f32>(source, 8);
    const dz1 = <f64>(load<f32>(pb, 8) - z0);
    const dz2 = <f64>(load<f32>(pc, 8) - z0);
    const perArea = 1.0 / <f64>area;
    const zx = <f32>((dz1 * <f64>(y2 - y0) - dz2 * <f64>(y1 - y0)) * perArea);
    const zy = <f32>((dz2 * <f64>(x1 - x0) - dz1 * <f64>(x2 - x0)) * perArea);
    rasterLarge(id, coverage, x0, y0, x1, y1, x2, y2, z0, zx, zy, minX, minY, maxX, maxY);
  }
}
