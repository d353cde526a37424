/** What each point of the row mirrors: sky panorama for smooth surfaces, a plain upper and lower colour for rough ones. */
import {
  FRAME_EYE, FRAME_FLAGS, FRAME_GROUND_AMBIENT, FRAME_SKY_AMBIENT, FRAME_SUN_COLOUR,
} from './layout';
import { frame, GROUP_BYTES, points } from './memory';
import {
  POINT_MIRROR_B, POINT_MIRROR_G, POINT_MIRROR_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_ROUGHNESS,
  POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { mirroredSky } from './sky';
import { blend, dot3, higher, inverseRoot, mul, mulAdd, saturate, splat, sub } from './vec';

/** Rougher surfaces mirror only the two plain colours. */
const SMOOTH: f32 = 0.55;
const scratch: usize = memory.data(64, 16);

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Fill in the mirrored radiance. */
export function mirrorRow(): void {
  const two = splat(2);
  const indoor: f32 = load<i32>(frame, FRAME_FLAGS) & 8 ? 0.4 : 1;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    let vx = sub(v128.load(g, POINT_WORLD_X), constant(FRAME_EYE));
    let vy = sub(v128.load(g, POINT_WORLD_Y), constant(FRAME_EYE + 4));
    let vz = sub(v128.load(g, POINT_WORLD_Z), constant(FRAME_EYE + 8));
    const scale = inverseRoot(higher(dot3(vx, vy, vz, vx, vy, vz), splat(1e-12)));
    vx = mul(vx, scale);
    vy = mul(vy, scale);
    vz = mul(vz, scale);
    const k = mul(two, dot3(nx, ny, nz, vx, vy, vz));
    const rx = sub(vx, mul(k, nx));
    const ry = sub(vy, mul(k, ny));
    const rz = sub(vz, mul(k, nz));
    const t = saturate(mulAdd(ry, splat(1.6), splat(0.5)));
    const groundR = constant(FRAME_GROUND_AMBIENT);
    const groundG = constant(FRAME_GROUND_AMBIENT + 4);
    const groundB = constant(FRAME_GROUND_AMBIENT + 8);
    v128.store(g, blend(groundR, constant(FRAME_SKY_AMBIENT), t), POINT_MIRROR_R);
    v128.store(g, blend(groundG, constant(FRAME_SKY_AMBIENT + 4), t), POINT_MIRROR_G);
    v128.store(g, blend(groundB, constant(FRAME_SKY_AMBIENT + 8), t), POINT_MIRROR_B);
    const roughness = v128.load(g, POINT_ROUGHNESS);
    if (!v128.any_true(f32x4.lt(roughness, splat(SMOOTH)))) continue;
    v128.store(scratch, rx);
    v128.store(scratch, ry, 16);
    v128.store(scratch, rz, 32);
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const rough = load<f32>(g + lane, POINT_ROUGHNESS);
      if (rough >= SMOOTH) continue;
      const y = load<f32>(scratch + lane, 16);
      const c = f32x4.mul(mirroredSky(load<f32>(scratch + lane), y, load<f32>(scratch + lane, 32), rough), f32x4.splat(indoor));
      // Below the horizon the mirror sees lit ground; the border is softer for dull mirrors.
      const soft = <f32>0.04 + rough * <f32>0.5;
      const sky = min(max((y + soft) / (soft * 2), <f32>0), <f32>1);
      const share = min((SMOOTH - rough) * 5, <f32>1);
      mixIn(g + lane + POINT_MIRROR_R, f32x4.extract_lane(c, 0), load<f32>(frame, FRAME_GROUND_AMBIENT), load<f32>(frame, FRAME_SUN_COLOUR), sky, share);
      mixIn(g + lane + POINT_MIRROR_G, f32x4.extract_lane(c, 1), load<f32>(frame, FRAME_GROUND_AMBIENT + 4), load<f32>(frame, FRAME_SUN_COLOUR + 4), sky, share);
      mixIn(g + lane + POINT_MIRROR_B, f32x4.extract_lane(c, 2), load<f32>(frame, FRAME_GROUND_AMBIENT + 8), load<f32>(frame, FRAME_SUN_COLOUR + 8), sky, share);
    }
  }
}
@inline function mixIn(at: usize, sky: f32, ground: f32, sun: f32, above: f32, share: f32): void {
  // Lit ground: its ambient colour with a little sunlight.
  const below = ground * (<f32>0.5 + sun * <f32>0.06);
  const seen = below + (sky - below) * above;
  const plain = load<f32>(at);
  store<f32>(at, plain + (seen - plain) * share);
}
