/**
 * Visibility: for every pixel, four samples on a rotated grid (one lane each) hold 1/w and the id of the nearest triangle.
 * Edges are exact in 24.8 fixed point with a top-left rule, so neighbours share no sample and leave none out.
 */
import {
  INSTANCE_BOX, INSTANCE_BYTES, INSTANCE_COVERAGE, INSTANCE_INDICES, INSTANCE_NEAREST, INSTANCE_SCREEN_VERTICES, INSTANCE_TRIANGLE_COUNT,
  INSTANCE_TWO_SIDED, TRIANGLE_BITS,
} from './layout';
import { clipTriangle } from './clip';
import { height, instances, width } from './memory';
import { rasterLarge } from './raster-large';
import { centred, edgeRule, keepNearest, reach, sampleX, sampleY, tileAt } from './samples';
import { transformVertices } from './transform';
import { highestOf, lowestOf } from './vec';

/** All ones in the lanes whose bit is set. */
function laneMask(bits: i32): v128 {
  return i32x4(bits & 1 ? -1 : 0, bits & 2 ? -1 : 0, bits & 4 ? -1 : 0, bits & 8 ? -1 : 0);
}
/** Is everything in the tiles of a box of pixels at least this near? */
@inline function hidden(minX: i32, minY: i32, maxX: i32, maxY: i32, nearest: f32): bool {
  for (let y = minY & ~7; y <= maxY; y += 8) {
    for (let x = minX & ~7; x <= maxX; x += 8) {
      if (load<f32>(tileAt(x, y)) < nearest) return false;
    }
  }
  return true;
}

/** Is a whole instance behind what is already there? */
function instanceHidden(record: usize): bool {
  const nearest = load<f32>(record, INSTANCE_NEAREST);
  if (nearest == f32.POSITIVE_INFINITY) return false;
  const minX = <i32>max(load<f32>(record, INSTANCE_BOX) - 1, <f32>0);
  const maxX = <i32>min(load<f32>(record, INSTANCE_BOX + 4) + 1, <f32>(width - 1));
  const minY = <i32>max(load<f32>(record, INSTANCE_BOX + 8) - 1, <f32>0);
  const maxY = <i32>min(load<f32>(record, INSTANCE_BOX + 12) + 1, <f32>(height - 1));
  return hidden(minX, minY, maxX, maxY, nearest);
}

/** Transform and draw those of the instances [from, to) that can be seen. */
export function rasterInstances(from: i32, to: i32): void {
  for (let i = from; i < to; i++) {
    if (instanceHidden(instances + i * INSTANCE_BYTES)) continue;
    transformVertices(i, i + 1);
    rasterInstance(i);
  }
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
    const left = lowestOf(x0, x1, x2);
    const right = highestOf(x0, x1, x2);
    const upper = lowestOf(y0, y1, y2);
    const under = highestOf(y0, y1, y2);
    let minX = (left - inner - 1) >> 8;
    let maxX = (right + inner) >> 8;
    let minY = (upper - inner - 1) >> 8;
    let maxY = (under + inner) >> 8;
    if (minX < 0) minX = 0;
    if (minY < 0) minY = 0;
    if (maxX >= columns) maxX = columns - 1;
    if (maxY >= rows) maxY = rows - 1;
    if (minX > maxX || minY > maxY) continue;

    // Behind what is already there?
    if (hidden(minX, minY, maxX, maxY, max(z0, max(load<f32>(p1, 8), load<f32>(p2, 8))))) continue;

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
