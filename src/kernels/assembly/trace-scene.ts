/** What rays meet: records of placed meshes and the trees over them. */
import { buildInstanceTree, NODE_REFERENCES } from './bvh';
import { TRACED_BOX, TRACED_BYTES, TRACED_MODEL, TRACED_TREE, TRACED_WORLD } from './trace-layout';
import { transformPoint } from './vec';

@inline function cross(a: v128, b: v128): v128 {
  return f32x4.sub(
    f32x4.mul(v128.shuffle<f32>(a, a, 1, 2, 0, 3), v128.shuffle<f32>(b, b, 2, 0, 1, 3)),
    f32x4.mul(v128.shuffle<f32>(a, a, 2, 0, 1, 3), v128.shuffle<f32>(b, b, 1, 2, 0, 3)),
  );
}
@inline function splatLane0(v: v128): v128 {
  return v128.shuffle<f32>(v, v, 0, 0, 0, 0);
}
@inline function splatDot(a: v128, b: v128): v128 {
  const p = f32x4.mul(a, b);
  return f32x4.add(splatLane0(p), f32x4.add(v128.shuffle<f32>(p, p, 1, 1, 1, 1), v128.shuffle<f32>(p, p, 2, 2, 2, 2)));
}

/** Fill in the inverse matrices and the boxes of `count` records. */
export function placeTraced(first: usize, count: i32): void {
  for (let i = 0, record = first; i < count; i++, record += TRACED_BYTES) {
    const world = record + TRACED_WORLD;
    const a = v128.load(world);
    const b = v128.load(world, 16);
    const c = v128.load(world, 32);
    const t = v128.load(world, 48);
    // Rows of the inverse: cross products of the columns over the determinant.
    const bc = cross(b, c);
    const scale = f32x4.div(f32x4.splat(1), splatDot(a, bc));
    const r0 = f32x4.mul(bc, scale);
    const r1 = f32x4.mul(cross(c, a), scale);
    const r2 = f32x4.mul(cross(a, b), scale);
    const xy = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
    v128.store(record, v128.shuffle<f32>(xy, r2, 0, 1, 4, 7), TRACED_MODEL);
    v128.store(record, v128.shuffle<f32>(xy, r2, 2, 3, 5, 7), TRACED_MODEL + 16);
    const z = v128.shuffle<f32>(r0, r1, 2, 6, 2, 6);
    v128.store(record, v128.shuffle<f32>(z, r2, 0, 1, 6, 7), TRACED_MODEL + 32);
    const m0 = f32x4.extract_lane(splatDot(r0, t), 0);
    const m1 = f32x4.extract_lane(splatDot(r1, t), 0);
    const m2 = f32x4.extract_lane(splatDot(r2, t), 0);
    v128.store(record, f32x4(-m0, -m1, -m2, 1), TRACED_MODEL + 48);
    // The box of the corners of the boxes of the tree's first four children.
    const tree: usize = load<u32>(record, TRACED_TREE);
    let low = f32x4.splat(Infinity);
    let high = f32x4.splat(-Infinity);
    for (let child: usize = 0; child < 16; child += 4) {
      const box = tree + child;
      if (load<i32>(box, NODE_REFERENCES) == 0) continue;
      for (let k = 0; k < 8; k++) {
        const p = f32x4(
          load<f32>(box + (k & 1 ? 16 : 0)), load<f32>(box + (k & 2 ? 48 : 32)), load<f32>(box + (k & 4 ? 80 : 64)), 1,
        );
        const q = transformPoint(world, p);
        low = f32x4.pmin(low, q);
        high = f32x4.pmax(high, q);
      }
    }
    // Rounding must not cut anything off.
    const slack = f32x4.mul(f32x4.pmax(f32x4.abs(low), f32x4.abs(high)), f32x4.splat(1e-6));
    v128.store(record, f32x4.sub(low, slack), TRACED_BOX);
    v128.store(record, f32x4.add(high, slack), TRACED_BOX + 16);
  }
}
/** Build the tree over `count` placed records; returns its first node, 0 for none. */
export function treeOfTraced(first: usize, count: i32): usize {
  return buildInstanceTree(first, count, TRACED_BYTES, TRACED_BOX);
}
