/** First look at the points: unit normals (turned towards the viewer on back faces), world positions, the way to the eye. */
import { FRAME_EYE, FRAME_FORWARD, FRAME_RIGHT, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP } from './layout';
import { frame, GROUP_BYTES, height, points, width } from './memory';
import {
  POINT_AWAY, POINT_BACK, POINT_DEPTH, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z,
  POINT_X, POINT_Y, pointCount,
} from './points';
import { add, dot3, higher, inverseRoot, mul, mulAdd, splat, sub } from './vec';

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Fill in unit normals and world positions. */
export function surfaceRow(): void {
  const tanX = constant(FRAME_TAN_X);
  const tanY = constant(FRAME_TAN_Y);
  const perColumn = splat(<f32>2 / <f32>width);
  const perRow = splat(<f32>2 / <f32>height);
  const one = splat(1);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const depth = f32x4.div(one, v128.load(g, POINT_DEPTH));
    const right = mul(mul(sub(mul(v128.load(g, POINT_X), perColumn), one), tanX), depth);
    const up = mul(mul(sub(one, mul(v128.load(g, POINT_Y), perRow)), tanY), depth);
    const fromX = mulAdd(right, constant(FRAME_RIGHT), mulAdd(up, constant(FRAME_UP), mul(depth, constant(FRAME_FORWARD))));
    const fromY = mulAdd(right, constant(FRAME_RIGHT + 4), mulAdd(up, constant(FRAME_UP + 4), mul(depth, constant(FRAME_FORWARD + 4))));
    const fromZ = mulAdd(right, constant(FRAME_RIGHT + 8), mulAdd(up, constant(FRAME_UP + 8), mul(depth, constant(FRAME_FORWARD + 8))));
    v128.store(g, add(constant(FRAME_EYE), fromX), POINT_WORLD_X);
    v128.store(g, add(constant(FRAME_EYE + 4), fromY), POINT_WORLD_Y);
    v128.store(g, add(constant(FRAME_EYE + 8), fromZ), POINT_WORLD_Z);
    const away2 = dot3(fromX, fromY, fromZ, fromX, fromY, fromZ);
    const perAway = inverseRoot(away2);
    const towards = f32x4.neg(perAway);
    v128.store(g, mul(fromX, towards), POINT_VIEW_X);
    v128.store(g, mul(fromY, towards), POINT_VIEW_Y);
    v128.store(g, mul(fromZ, towards), POINT_VIEW_Z);
    v128.store(g, mul(away2, perAway), POINT_AWAY);
    let nx = v128.load(g, POINT_NORMAL_X);
    let ny = v128.load(g, POINT_NORMAL_Y);
    let nz = v128.load(g, POINT_NORMAL_Z);
    let scale = inverseRoot(higher(dot3(nx, ny, nz, nx, ny, nz), splat(1e-20)));
    // A back face whose normal points away from the viewer is seen from its other side.
    const turn = v128.and(f32x4.gt(v128.load(g, POINT_BACK), splat(0.5)), f32x4.gt(dot3(nx, ny, nz, fromX, fromY, fromZ), splat(0)));
    scale = v128.xor(scale, v128.and(turn, i32x4.splat(0x80000000)));
    v128.store(g, mul(nx, scale), POINT_NORMAL_X);
    v128.store(g, mul(ny, scale), POINT_NORMAL_Y);
    v128.store(g, mul(nz, scale), POINT_NORMAL_Z);
  }
}
