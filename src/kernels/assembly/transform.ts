/** Vertices: linear blend skinning, and the way to fixed-point screen positions. */
import {
  INSTANCE_BYTES, INSTANCE_POSITIONS, INSTANCE_SCREEN, INSTANCE_SCREEN_VERTICES, INSTANCE_VERTEX_COUNT,
} from './layout';
import { instances } from './memory';
import { transformPoint } from './vec';

/** m: nothing nearer to the camera plane is drawn. */
export const NEAR: f32 = 0.04;
/** Fixed-point screen coordinates beyond this are left to the clipper. */
export const GUARD: f32 = 16777216;

/**
 * Screen vertices of instances [from, to): x and y in 1/256 pixel (i32), 1/w and w. A vertex in front of the near plane or
 * outside the guard band gets 1/w = 0, which sends its triangles to the clipper.
 */
export function transformVertices(from: i32, to: i32): void {
  const one = f32x4.splat(1);
  const guard = f32x4.splat(GUARD);
  const near = f32x4.splat(NEAR);
  for (let i = from; i < to; i++) {
    const record = instances + i * INSTANCE_BYTES;
    let source: usize = load<u32>(record, INSTANCE_POSITIONS);
    let target: usize = load<u32>(record, INSTANCE_SCREEN_VERTICES);
    const end = source + load<i32>(record, INSTANCE_VERTEX_COUNT) * 16;
    const matrix = record + INSTANCE_SCREEN;
    while (source < end) {
      const clip = transformPoint(matrix, v128.load(source));
      const w = v128.shuffle<f32>(clip, clip, 3, 3, 3, 3);
      const inverse = f32x4.div(one, w);
      const screen = f32x4.mul(clip, inverse);
      const beyond = f32x4.gt(f32x4.abs(screen), guard);
      const bad = v128.or(
        v128.or(v128.shuffle<i32>(beyond, beyond, 0, 0, 0, 0), v128.shuffle<i32>(beyond, beyond, 1, 1, 1, 1)),
        f32x4.lt(w, near),
      );
      const fixed = i32x4.trunc_sat_f32x4_s(f32x4.nearest(screen));
      const safe = v128.andnot(inverse, bad);
      v128.store(target, v128.shuffle<i32>(v128.shuffle<i32>(fixed, safe, 0, 1, 4, 4), w, 0, 1, 2, 7));
      source += 16;
      target += 16;
    }
  }
}

/**
 * Linear blend skinning: world positions (x, y, z, 1) and normals (4 × i16) from rest ones. Per vertex four joints (u8) and four
 * weights (f32); `palette` holds world-from-rest matrices of four columns.
 */
export function skinVertices(
  count: i32, positions: usize, normals: usize, joints: usize, weights: usize, palette: usize,
  outPositions: usize, outNormals: usize,
): void {
  const scale = f32x4.splat(32767);
  for (let i = 0; i < count; i++) {
    const weight = v128.load(weights);
    const m0 = palette + (<usize>load<u8>(joints) << 6);
    let w = v128.shuffle<f32>(weight, weight, 0, 0, 0, 0);
    let c0 = f32x4.mul(w, v128.load(m0));
    let c1 = f32x4.mul(w, v128.load(m0, 16));
    let c2 = f32x4.mul(w, v128.load(m0, 32));
    let c3 = f32x4.mul(w, v128.load(m0, 48));
    for (let k: usize = 1; k < 4; k++) {
      const s = load<f32>(weights + (k << 2));
      if (s == 0) continue;
      const m = palette + (<usize>load<u8>(joints + k) << 6);
      w = f32x4.splat(s);
      c0 = f32x4.add(c0, f32x4.mul(w, v128.load(m)));
      c1 = f32x4.add(c1, f32x4.mul(w, v128.load(m, 16)));
      c2 = f32x4.add(c2, f32x4.mul(w, v128.load(m, 32)));
      c3 = f32x4.add(c3, f32x4.mul(w, v128.load(m, 48)));
    }
    const p = v128.load(positions);
    const world = f32x4.add(
      f32x4.add(
        f32x4.mul(c0, v128.shuffle<f32>(p, p, 0, 0, 0, 0)),
        f32x4.mul(c1, v128.shuffle<f32>(p, p, 1, 1, 1, 1)),
      ),
      f32x4.add(f32x4.mul(c2, v128.shuffle<f32>(p, p, 2, 2, 2, 2)), c3),
    );
    v128.store(outPositions, f32x4.replace_lane(world, 3, 1));
    const packed = v128.load64_zero(normals);
    const n = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(packed));
    const turned = f32x4.add(
      f32x4.add(
        f32x4.mul(c0, v128.shuffle<f32>(n, n, 0, 0, 0, 0)),
        f32x4.mul(c1, v128.shuffle<f32>(n, n, 1, 1, 1, 1)),
      ),
      f32x4.mul(c2, v128.shuffle<f32>(n, n, 2, 2, 2, 2)),
    );
    const squares = f32x4.mul(turned, turned);
    const length = f32x4.sqrt(
      f32x4.add(
        f32x4.add(v128.shuffle<f32>(squares, squares, 0, 0, 0, 0), v128.shuffle<f32>(squares, squares, 1, 1, 1, 1)),
        f32x4.add(v128.shuffle<f32>(squares, squares, 2, 2, 2, 2), f32x4.splat(1e-12)),
      ),
    );
    const unit = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.div(f32x4.mul(turned, scale), length)));
    v128.store64_lane(outNormals, i16x8.narrow_i32x4_s(unit, unit), 0);
    positions += 16;
    normals += 8;
    joints += 4;
    weights += 16;
    outPositions += 16;
    outNormals += 8;
  }
}
