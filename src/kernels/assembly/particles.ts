/**
 * Particles over the finished picture: soft or sharp little shapes, blended in order from far to near over the tone-mapped colours and
 * hidden softly by what stands before them. Each is a parallelogram on the screen with a shape in it.
 */
import { addBloom } from './bloom';
import { FRAME_FLAGS, PARTICLE_BYTES } from './layout';
import { colours, depths, frame, height, width } from './memory';
import { noise2 } from './noise';
import { toneCurve } from './shade';
import { add, higher, mul, mulAdd, root, saturate, smooth, splat, sub, sumLanes, toSixteenBits } from './vec';

/** Shapes, as in the records. */
const PUFF: i32 = 0;
const GLOW: i32 = 1;
const DISC: i32 = 2;
const SQUARE: i32 = 3;
const BUBBLE: i32 = 4;
const LEAF: i32 = 5;
const FLAME: i32 = 6;

const scratch: usize = memory.data(16, 16);

/** How much of a shape covers points (x, y) of its unit square; `soft`: half a pixel there, `seed`: which puff it is. */
@inline function coverage(shape: i32, x: v128, y: v128, soft: v128, seed: f32): v128 {
  const one = splat(1);
  const half = splat(0.5);
  const d2 = mulAdd(x, x, mul(y, y));
  if (shape == PUFF) {
    const body = higher(sub(one, d2), splat(0));
    const n = noise2(add(mul(x, splat(1.7)), splat(seed)), add(mul(y, splat(1.7)), splat(seed * 1.7)));
    const m = noise2(add(mul(x, splat(4.1)), splat(seed * 2.3)), add(mul(y, splat(4.1)), splat(seed)));
    const ragged = mulAdd(n, splat(0.65), mul(m, splat(0.35)));
    return mul(body, saturate(mul(sub(mul(body, splat(1.75)), ragged), splat(1.7))));
  }
  if (shape == GLOW) {
    const body = higher(sub(one, d2), splat(0));
    return mul(body, mul(body, body));
  }
  if (shape == DISC) return saturate(add(f32x4.div(sub(one, root(d2)), soft), half));
  if (shape == SQUARE) {
    const reach = higher(f32x4.abs(x), f32x4.abs(y));
    return saturate(add(f32x4.div(sub(one, reach), soft), half));
  }
  if (shape == BUBBLE) {
    const d = root(d2);
    const inside = saturate(add(f32x4.div(sub(one, d), soft), half));
    const rim = smooth(splat(0.55), splat(1), d);
    const gx = add(x, splat(0.36));
    const gy = add(y, splat(0.42));
    const gleam = sub(one, smooth(splat(0.08), splat(0.2), root(mulAdd(gx, gx, mul(gy, gy)))));
    return mul(inside, add(splat(0.07), higher(mul(mul(rim, rim), splat(0.7)), gleam)));
  }
  if (shape == LEAF) {
    const edge = sub(sub(one, mul(y, y)), mul(f32x4.abs(x), splat(1.25)));
    return saturate(add(f32x4.div(edge, mul(soft, splat(1.6))), half));
  }
  // A flame: round below, drawn out to a point above (y grows downwards).
  const up = f32x4.neg(y);
  const wide = mul(mul(sub(one, up), root(higher(add(one, up), splat(0)))), splat(0.92));
  return mul(saturate(mul(sub(wide, f32x4.abs(x)), splat(2.2))), saturate(mul(sub(one, f32x4.abs(y)), splat(6))));
}

/** Blend records [0, count) at an address into the picture. */
export function drawParticles(records: usize, count: i32): void {
  const bloom = (load<i32>(frame, FRAME_FLAGS) & 4) != 0;
  const lanes = f32x4(0.5, 1.5, 2.5, 3.5);
  const zero = splat(0);
  const one = splat(1);
  for (let k = 0, p = records; k < count; k++, p += PARTICLE_BYTES) {
    const cx = load<f32>(p);
    const cy = load<f32>(p, 4);
    const halfWidth = load<f32>(p, 24);
    const halfHeight = load<f32>(p, 28);
    const left = max(<i32>Mathf.floor(cx - halfWidth), 0);
    const right = min(<i32>Mathf.ceil(cx + halfWidth), width);
    const top = max(<i32>Mathf.floor(cy - halfHeight), 0);
    const bottom = min(<i32>Mathf.ceil(cy + halfHeight), height);
    if (left >= right || top >= bottom) continue;
    const xx = load<f32>(p, 8);
    const xy = load<f32>(p, 12);
    const yx = load<f32>(p, 16);
    const yy = load<f32>(p, 20);
    const away = splat(load<f32>(p, 32));
    const softness = splat(load<f32>(p, 36));
    const radiance = f32x4(load<f32>(p, 40), load<f32>(p, 44), load<f32>(p, 48), 0);
    const alpha = load<f32>(p, 52);
    const shape = load<i32>(p, 56);
    const seed = load<f32>(p, 60);
    const bloomShare = load<f32>(p, 64);
    const adds = load<f32>(p, 68);
    const soft = splat(load<f32>(p, 72));
    // Over: c + a(t − c). Added by screening: c + a·t(1 − c).
    const toned = f32x4.replace_lane(toneCurve(radiance), 3, 0);
    const keeps = f32x4.replace_lane(add(splat(1 - adds), mul(toned, splat(adds))), 3, 0);
    for (let y = top; y < bottom; y++) {
      const dy = <f32>y + 0.5 - cy;
      const line = <usize>(y * width);
      for (let x = left; x < right; x += 4) {
        const dx = add(splat(<f32>x - cx), lanes);
        const ux = add(mul(dx, splat(xx)), splat(dy * xy));
        const uy = add(mul(dx, splat(yx)), splat(dy * yy));
        const cover = mul(coverage(shape, ux, uy, soft, seed), splat(alpha));
        if (!v128.any_true(f32x4.gt(cover, splat(0.004)))) continue;
        v128.store(scratch, cover);
        const n = min(4, right - x);
        for (let i = 0; i < n; i++) {
          let a = load<f32>(scratch + (<usize>i << 2));
          if (a <= 0.004) continue;
          const at = line + <usize>(x + i);
          // Share of the samples that lie behind it, soft where they are near.
          const behind = sub(f32x4.div(one, v128.load(depths + (at << 4))), away);
          a *= sumLanes(saturate(mul(behind, softness))) * <f32>0.25;
          if (a <= 0.002) continue;
          const pixel = colours + (at << 3);
          const c = mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v128.load64_zero(pixel))), splat(1.0 / 65535.0));
          const mixed = add(c, mul(splat(a), sub(toned, mul(c, keeps))));
          const coded = toSixteenBits(mixed);
          v128.store64_lane(pixel, i16x8.narrow_i32x4_u(coded, coded), 0);
          if (bloom && bloomShare > 0) addBloom(x + i, y, mul(radiance, splat(a * bloomShare)));
        }
      }
    }
  }
}

/** Where the picture's colours (4 × u16 a pixel) and depths (4 × f32) lie, for tests. */
export function coloursPointer(): usize {
  return colours;
}
export function depthsPointer(): usize {
  return depths;
}
