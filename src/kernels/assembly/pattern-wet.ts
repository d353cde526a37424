/** Rain's wet look on the ground: darker, smoother, with puddles in the hollows that drops keep trembling. */
import { FLAG_GROUND, FRAME_TIME, INSTANCE_FLAGS } from './layout';
import { frame } from './memory';
import { fbm2, noise3 } from './noise';
import { shows } from './pattern-context';
import {
  POINT_ALBEDO_B, POINT_ALBEDO_G, POINT_ALBEDO_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_ROUGHNESS, POINT_WORLD_X,
  POINT_WORLD_Z,
} from './points';
import { gather } from './shade';
import { add, blend, dot3, inverseRoot, mul, mulAdd, smooth, splat, sub } from './vec';

/** Wet four points; `wetness` is above 0. */
export function wet(g: usize, wetness: f32, pixel: v128): void {
  const ground = i32x4.eq(gather(g, INSTANCE_FLAGS), i32x4.splat(FLAG_GROUND));
  if (!v128.any_true(ground)) return;
  const zero = splat(0);
  const one = splat(1);
  const nx = v128.load(g, POINT_NORMAL_X);
  const ny = v128.load(g, POINT_NORMAL_Y);
  const nz = v128.load(g, POINT_NORMAL_Z);
  const x = v128.load(g, POINT_WORLD_X);
  const z = v128.load(g, POINT_WORLD_Z);
  const level = smooth(splat(0.86), splat(0.985), ny);
  const soaked = v128.and(ground, mul(splat(wetness), smooth(splat(0.2), splat(0.8), ny)));
  const hollow = add(fbm2(mul(x, splat(0.42)), mul(z, splat(0.42)), 4), splat((wetness - <f32>0.5) * 0.12));
  const puddle = mul(mul(soaked, level), smooth(splat(0.5), splat(0.57), hollow));
  const dark = sub(one, mul(soaked, splat(0.42)));
  v128.store(g, mul(v128.load(g, POINT_ALBEDO_R), dark), POINT_ALBEDO_R);
  v128.store(g, mul(v128.load(g, POINT_ALBEDO_G), dark), POINT_ALBEDO_G);
  v128.store(g, mul(v128.load(g, POINT_ALBEDO_B), dark), POINT_ALBEDO_B);
  const damp = blend(v128.load(g, POINT_ROUGHNESS), splat(0.34), mul(soaked, splat(0.85)));
  v128.store(g, blend(damp, splat(0.07), puddle), POINT_ROUGHNESS);
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
