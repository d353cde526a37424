/** Triangles that reach behind the camera or far beyond the image: cut in homogeneous space. */
import { INSTANCE_POSITIONS, INSTANCE_SCREEN, TRIANGLE_BITS } from './layout';
import { height, width } from './memory';
import { rasterLarge } from './raster-large';
import { reach } from './samples';
import { GUARD, NEAR } from './transform';
import { highestOf, lowestOf, transformPoint } from './vec';

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
export function clipTriangle(instance: i32, triangle: i32, record: usize, corner: usize, twoSided: i32, coverage: v128): void {
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
        // From the corner inside to the one outside, whichever comes first: neighbours cut their common edge at the same point.
        const s: f32 = da >= 0 ? da / (da - db) : db / (db - da);
        const va = v128.load(da >= 0 ? a : b);
        const vb = v128.load(da >= 0 ? b : a);
        v128.store(target + (kept++ << 4), f32x4.add(va, f32x4.mul(f32x4.splat(s), f32x4.sub(vb, va))));
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
    let minX = (lowestOf(x0, x1, x2) - inner - 1) >> 8;
    let maxX = (highestOf(x0, x1, x2) + inner) >> 8;
    let minY = (lowestOf(y0, y1, y2) - inner - 1) >> 8;
    let maxY = (highestOf(y0, y1, y2) + inner) >> 8;
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
