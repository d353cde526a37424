/** Looks that change the surfaces themselves: dents of modelled clay, and coloured light from both sides. Off, they cost a test per stretch. */
import { FRAME_PIXEL, FRAME_RIGHT, FLAG_GROUND, INSTANCE_FLAGS, INSTANCE_PATTERN, LOOK_DENT, LOOK_DENT_SIZE, LOOK_RIM_LEFT, LOOK_RIM_RIGHT } from './layout';
import { frame, GROUP_BYTES, points } from './memory';
import { look } from './look-memory';
import { noise3 } from './noise';
import { gather } from './shade';
import {
  POINT_AWAY, POINT_BLUE, POINT_GREEN, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_OCCLUSION, POINT_RECORD, POINT_RED, POINT_REST_X,
  POINT_REST_Y, POINT_REST_Z, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z, pointCount,
} from './points';
import { add, choose, div, dot3, higher, inverseRoot, mul, mulAdd, saturate, splat, sub } from './vec';

/** Which of them are on: bit 0 dents, bit 1 rims. */
let surfaces: i32 = 0;
export function setLookSurfaces(bits: i32): void {
  surfaces = bits;
}

/** Turn the normals of the row's points as thumbs have pressed the surface. */
export function dentRow(): void {
  if (!(surfaces & 1)) return;
  const strength = splat(load<f32>(look, LOOK_DENT));
  const size = load<f32>(look, LOOK_DENT_SIZE);
  const pixel = load<f32>(frame, FRAME_PIXEL);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    // Only where rest positions are known.
    if (load<i32>(<usize>load<u32>(g, POINT_RECORD), INSTANCE_PATTERN) == 0) continue;
    const away = v128.load(g, POINT_AWAY);
    // Ground is rolled out more evenly than things are modelled.
    const ground = i32x4.ne(v128.and(gather(g, INSTANCE_FLAGS), i32x4.splat(FLAG_GROUND)), i32x4.splat(0));
    let nx = v128.load(g, POINT_NORMAL_X);
    let ny = v128.load(g, POINT_NORMAL_Y);
    let nz = v128.load(g, POINT_NORMAL_Z);
    for (let k = 0; k < 2; k++) {
      const length = size * (k == 0 ? <f32>1 : <f32>0.27);
      const per = splat(<f32>1 / length);
      // Dents smaller than three pixels are not seen.
      const shows = saturate(sub(splat(1.4), div(mul(away, splat(pixel * 3)), splat(length))));
      if (!v128.any_true(f32x4.gt(shows, splat(0)))) continue;
      const x = mul(v128.load(g, POINT_REST_X), per);
      const y = mul(v128.load(g, POINT_REST_Y), per);
      const z = mul(v128.load(g, POINT_REST_Z), per);
      // Against the slope of a hilly field, by differences over a third of a hill.
      const press = choose(ground, splat(0.3), splat(1));
      const amount = mul(mul(mul(strength, press), shows), splat(k == 0 ? -1.6 : -0.7));
      const step = splat(0.33);
      const here = noise3(x, y, z);
      nx = mulAdd(sub(noise3(add(x, step), y, z), here), amount, nx);
      ny = mulAdd(sub(noise3(x, add(y, step), z), here), amount, ny);
      nz = mulAdd(sub(noise3(x, y, add(z, step)), here), amount, nz);
    }
    const s = inverseRoot(higher(dot3(nx, ny, nz, nx, ny, nz), splat(1e-9)));
    v128.store(g, mul(nx, s), POINT_NORMAL_X);
    v128.store(g, mul(ny, s), POINT_NORMAL_Y);
    v128.store(g, mul(nz, s), POINT_NORMAL_Z);
  }
}

@inline function screened(c: v128, light: v128): v128 {
  return sub(add(c, light), mul(c, light));
}
/** Lay coloured light on what turns away to the left and to the right, after the tone curve. */
export function rimRow(): void {
  if (!(surfaces & 2)) return;
  const rx = v128.load32_splat(frame + FRAME_RIGHT);
  const ry = v128.load32_splat(frame + FRAME_RIGHT + 4);
  const rz = v128.load32_splat(frame + FRAME_RIGHT + 8);
  const zero = splat(0);
  const one = splat(1);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const ndv = higher(dot3(nx, ny, nz, v128.load(g, POINT_VIEW_X), v128.load(g, POINT_VIEW_Y), v128.load(g, POINT_VIEW_Z)), zero);
    const grazing = sub(one, ndv);
    const side = dot3(nx, ny, nz, rx, ry, rz);
    // Near things only: it is their light.
    const off = i32x4.ne(v128.and(gather(g, INSTANCE_FLAGS), i32x4.splat(FLAG_GROUND)), i32x4.splat(0));
    const near = div(splat(144), add(splat(144), mul(v128.load(g, POINT_AWAY), v128.load(g, POINT_AWAY))));
    const open = mul(v128.andnot(mul(saturate(v128.load(g, POINT_OCCLUSION)), near), off), mulAdd(mul(grazing, grazing), splat(0.93), splat(0.07)));
    const right = mul(open, higher(side, zero));
    const left = mul(open, higher(f32x4.neg(side), zero));
    const r = mulAdd(left, v128.load32_splat(look + LOOK_RIM_LEFT), mul(right, v128.load32_splat(look + LOOK_RIM_RIGHT)));
    const gg = mulAdd(left, v128.load32_splat(look + LOOK_RIM_LEFT + 4), mul(right, v128.load32_splat(look + LOOK_RIM_RIGHT + 4)));
    const b = mulAdd(left, v128.load32_splat(look + LOOK_RIM_LEFT + 8), mul(right, v128.load32_splat(look + LOOK_RIM_RIGHT + 8)));
    v128.store(g, screened(v128.load(g, POINT_RED), saturate(r)), POINT_RED);
    v128.store(g, screened(v128.load(g, POINT_GREEN), saturate(gg)), POINT_GREEN);
    v128.store(g, screened(v128.load(g, POINT_BLUE), saturate(b)), POINT_BLUE);
  }
}
