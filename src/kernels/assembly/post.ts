/** From points to pixels: resolve with the sky behind, bloom, depth of field, vignette, sRGB. */
import {
  FRAME_BLOOM, FRAME_BLUR, FRAME_BLUR_LIMIT, FRAME_EXPOSURE, FRAME_FLAGS, FRAME_FOCUS, FRAME_FOG_COLOUR, FRAME_FOG_DENSITY,
  FRAME_FOG_GLOW, FRAME_FORWARD, FRAME_RIGHT, FRAME_SUN, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP, FRAME_VIGNETTE,
} from './layout';
import {
  bloomBlurred, bloomSource, BLOOM_STEP, blurResult, colours, depths, frame, GROUP_BYTES, height, output, points,
  rowSums, width,
} from './memory';
import {
  POINT_BLUE, POINT_COLUMN, POINT_GLINT_B, POINT_GLINT_G, POINT_GLINT_R, POINT_GREEN, POINT_RED, POINT_WEIGHT, pointCount,
} from './points';
import { bloomShare, toneCurve } from './shade';
import { exp2 } from './vec';
import { blurredAt, decode } from './blur';
import { skyAt } from './sky';

/** sRGB from linear (IEC 61966-2-1), by square roots: error below 0.0006. */
@inline function srgb(x: v128): v128 {
  const s1 = f32x4.sqrt(x);
  const s2 = f32x4.sqrt(s1);
  const s3 = f32x4.sqrt(s2);
  const high = f32x4.sub(
    f32x4.sub(
      f32x4.add(f32x4.mul(s1, f32x4.splat(0.662002687)), f32x4.mul(s2, f32x4.splat(0.684122060))),
      f32x4.mul(s3, f32x4.splat(0.323583601)),
    ),
    f32x4.mul(x, f32x4.splat(0.0225411470)),
  );
  return v128.bitselect(f32x4.mul(x, f32x4.splat(12.92)), high, f32x4.lt(x, f32x4.splat(0.0031308)));
}
@inline function squareLength(v: v128): f32 {
  const x = f32x4.extract_lane(v, 0);
  const y = f32x4.extract_lane(v, 1);
  const z = f32x4.extract_lane(v, 2);
  return x * x + y * y + z * z;
}

/** Empty the bloom buffer. */
export function clearBloom(): void {
  memory.fill(bloomSource, 0, (width / BLOOM_STEP + 1) * (height / BLOOM_STEP + 1) * 16);
}

/** Density (1/m) of haze that already belongs to a clear sky's colours. */
const CLEAR_HAZE: f32 = 0.009;
/** m: how deep a bank of fog is. */
const FOG_HEIGHT: f32 = 45;

/** Sky colour behind a bank of fog of the given density. */
function veiled(sky: v128, dx: f32, dy: f32, dz: f32, density: f32): v128 {
  const way = FOG_HEIGHT / max(dy, <f32>0.01);
  const clear = f32x4.extract_lane(exp2(f32x4.splat(density * way * <f32>-1.442695)), 0);
  const towards = max(
    dx * load<f32>(frame, FRAME_SUN) + dy * load<f32>(frame, FRAME_SUN + 4) + dz * load<f32>(frame, FRAME_SUN + 8),
    <f32>0,
  );
  const t2 = towards * towards;
  const t8 = t2 * t2 * t2 * t2;
  const fog = f32x4.add(v128.load(frame, FRAME_FOG_COLOUR), f32x4.mul(v128.load(frame, FRAME_FOG_GLOW), f32x4.splat(t8)));
  return f32x4.add(f32x4.mul(sky, f32x4.splat(clear)), f32x4.mul(fog, f32x4.splat(1 - clear)));
}

/** Weighted sum of the row's points per pixel, the sky where they leave room; into the colour buffer. */
export function resolveRow(y: i32): void {
  const columns = width;
  const bloom = (load<i32>(frame, FRAME_FLAGS) & 4) != 0;
  const extra = rowSums + <usize>(columns << 4);
  memory.fill(rowSums, 0, columns * (bloom ? 32 : 16));
  for (let i = 0; i < pointCount; i++) {
    const g = points + (<usize>(i >> 2)) * GROUP_BYTES + (<usize>(i & 3) << 2);
    const x = load<i32>(g, POINT_COLUMN);
    const weight = f32x4.splat(load<f32>(g, POINT_WEIGHT));
    const at = rowSums + (<usize>x << 4);
    let c = v128.load32_splat(g, POINT_RED);
    c = v128.load_lane<f32>(g, c, 1, POINT_GREEN);
    c = v128.load_lane<f32>(g, c, 2, POINT_BLUE);
    c = f32x4.replace_lane(c, 3, 1);
    v128.store(at, f32x4.add(v128.load(at), f32x4.mul(c, weight)));
    if (bloom) {
      let e = v128.load32_splat(g, POINT_GLINT_R);
      e = v128.load_lane<f32>(g, e, 1, POINT_GLINT_G);
      e = v128.load_lane<f32>(g, e, 2, POINT_GLINT_B);
      const to = extra + (<usize>x << 4);
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(e, weight)));
    }
  }
  const exposure = f32x4.splat(load<f32>(frame, FRAME_EXPOSURE));
  const mist = load<f32>(frame, FRAME_FOG_DENSITY) - CLEAR_HAZE;
  const tanX = load<f32>(frame, FRAME_TAN_X);
  const up = (<f32>1 - (<f32>y + 0.5) * (<f32>2 / <f32>height)) * load<f32>(frame, FRAME_TAN_Y);
  const base = f32x4.add(v128.load(frame, FRAME_FORWARD), f32x4.mul(v128.load(frame, FRAME_UP), f32x4.splat(up)));
  const right = v128.load(frame, FRAME_RIGHT);
  const focus = load<f32>(frame, FRAME_FOCUS);
  const blur = load<f32>(frame, FRAME_BLUR);
  const limit = load<f32>(frame, FRAME_BLUR_LIMIT);
  const one = f32x4.splat(1);
  let target = colours + (<usize>(y * columns) << 3);
  for (let x = 0; x < columns; x++, target += 8) {
    const at = rowSums + (<usize>x << 4);
    let c = v128.load(at);
    const covered = f32x4.extract_lane(c, 3);
    if (covered < 0.999) {
      const across = ((<f32>x + 0.5) * (<f32>2 / <f32>columns) - 1) * tanX;
      const direction = f32x4.add(base, f32x4.mul(right, f32x4.splat(across)));
      const scale = <f32>1 / sqrt<f32>(squareLength(direction));
      const dx = f32x4.extract_lane(direction, 0) * scale;
      const dy = f32x4.extract_lane(direction, 1) * scale;
      const dz = f32x4.extract_lane(direction, 2) * scale;
      let sky = skyAt(dx, dy, dz);
      if (mist > 0) sky = veiled(sky, dx, dy, dz, mist);
      sky = f32x4.mul(sky, exposure);
      const room = f32x4.splat(<f32>1 - covered);
      c = f32x4.add(c, f32x4.mul(toneCurve(sky), room));
      if (bloom) {
        const share = bloomShare(
          v128.shuffle<f32>(sky, sky, 0, 0, 0, 0), v128.shuffle<f32>(sky, sky, 1, 1, 1, 1), v128.shuffle<f32>(sky, sky, 2, 2, 2, 2),
        );
        const to = extra + (<usize>x << 4);
        v128.store(to, f32x4.add(v128.load(to), f32x4.mul(f32x4.mul(sky, share), room)));
      }
    }
    // Fourth number: signed blur radius in pixels, offset so that it fits 16 bits.
    let radius: f32 = 0;
    if (blur > 0) {
      const z = v128.load(depths + (<usize>(y * columns + x) << 4));
      const pair = f32x4.add(z, v128.shuffle<f32>(z, z, 2, 3, 0, 1));
      const inverse = (f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1)) * <f32>0.25;
      radius = min(max((inverse - focus) * blur, -limit), limit) / limit;
    }
    c = f32x4.replace_lane(c, 3, radius * 0.5 + 0.5);
    const coded = i32x4.trunc_sat_f32x4_s(
      f32x4.nearest(f32x4.mul(f32x4.pmin(f32x4.pmax(c, f32x4.splat(0)), one), f32x4.splat(65535))),
    );
    v128.store64_lane(target, i16x8.narrow_i32x4_u(coded, coded), 0);
  }
  if (bloom) {
    const cells = columns / BLOOM_STEP;
    const into = bloomSource + (<usize>((y / BLOOM_STEP) * (cells + 1)) << 4);
    const share = f32x4.splat(1.0 / <f32>(BLOOM_STEP * BLOOM_STEP));
    for (let x = 0; x < columns; x++) {
      const to = into + (<usize>(x / BLOOM_STEP) << 4);
      v128.store(to, f32x4.add(v128.load(to), f32x4.mul(v128.load(extra + (<usize>x << 4)), share)));
    }
  }
}

/** Blur the bloom: three passes of widening five-point steps in each direction (à trous), which add up to a soft wide glow. */
export function blurBloom(): void {
  const across = width / BLOOM_STEP + 1;
  const down = height / BLOOM_STEP + 1;
  for (let pass = 0; pass < 4; pass++) {
    const step = 1 << pass;
    blurLine(bloomSource, bloomBlurred, across, down, step, true);
    blurLine(bloomBlurred, bloomSource, across, down, step, false);
  }
}
function blurLine(source: usize, target: usize, across: i32, down: i32, step: i32, horizontal: bool): void {
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let sum = f32x4.splat(0);
      for (let k = -2; k <= 2; k++) {
        const sx = horizontal ? min(max(x + k * step, 0), across - 1) : x;
        const sy = horizontal ? y : min(max(y + k * step, 0), down - 1);
        const weight: f32 = k == 0 ? 0.375 : k == 1 || k == -1 ? 0.25 : 0.0625;
        sum = f32x4.add(sum, f32x4.mul(v128.load(source + (<usize>(sy * across + sx) << 4)), f32x4.splat(weight)));
      }
      v128.store(target + (<usize>(y * across + x) << 4), sum);
    }
  }
}

/** A row of bloom between two of the buffer's, times its strength; false if it is all dark. */
function bloomRowInto(target: usize, source: usize, cells: i32, weight: v128, strength: v128): bool {
  let most = f32x4.splat(0);
  const below = <usize>cells << 4;
  for (let x = 0; x < cells; x++) {
    const p = source + (<usize>x << 4);
    const a = v128.load(p);
    const glow = f32x4.mul(f32x4.add(a, f32x4.mul(f32x4.sub(v128.load(p + below), a), weight)), strength);
    most = f32x4.pmax(most, glow);
    v128.store(target + (<usize>x << 4), glow);
  }
  return v128.any_true(f32x4.gt(f32x4.replace_lane(most, 3, 0), f32x4.splat(0.0015)));
}

/** Last step of row y: depth of field, bloom, vignette, sRGB bytes. */
export function finishRow(y: i32): void {
  const columns = width;
  const bloom = (load<i32>(frame, FRAME_FLAGS) & 4) != 0;
  const blur = load<f32>(frame, FRAME_BLUR) > 0;
  const strength = f32x4.splat(load<f32>(frame, FRAME_BLOOM));
  const vignette = load<f32>(frame, FRAME_VIGNETTE);
  const one = f32x4.splat(1);
  const perColumn = <f32>1 / <f32>columns;
  const perCell = <f32>1 / <f32>BLOOM_STEP;
  const dy = (<f32>y + 0.5) / <f32>height - 0.5;
  const half = columns >> 1;
  const halfRow = max(0, min((height >> 1) - 2, (y - 1) >> 1));
  const halfStart = blurResult + (<usize>(halfRow * half) << 4);
  const halfWeight: f32 = y & 1 ? 0.25 : 0.75;
  const cells = columns / BLOOM_STEP + 1;
  const bloomY = min(max((<f32>y + 0.5) / <f32>BLOOM_STEP - 0.5, <f32>0), <f32>(height / BLOOM_STEP) - <f32>1);
  const bloomRow = <i32>bloomY;
  const bloomWeight = f32x4.splat(bloomY - <f32>bloomRow);
  const glows = bloom && bloomRowInto(rowSums, bloomSource + (<usize>(bloomRow * cells) << 4), cells, bloomWeight, strength);
  let source = colours + (<usize>(y * columns) << 3);
  let target = output + (<usize>(y * columns) << 2);
  const scale = f32x4.splat(255);
  for (let x = 0; x < columns; x++, source += 8, target += 4) {
    let c = decode(source);
    if (blur) {
      const soft = blurredAt(halfStart, half, x, halfWeight);
      c = f32x4.add(c, f32x4.mul(f32x4.sub(soft, c), v128.shuffle<f32>(soft, soft, 3, 3, 3, 3)));
    }
    if (glows) {
      const bx = max((<f32>x + 0.5) * perCell - 0.5, <f32>0);
      const b0 = <i32>bx;
      const p = rowSums + (<usize>b0 << 4);
      const glow = f32x4.add(v128.load(p), f32x4.mul(f32x4.sub(v128.load(p, 16), v128.load(p)), f32x4.splat(bx - <f32>b0)));
      // Screen: 1 − (1 − c)(1 − b), with b kept below 1.
      const b = f32x4.div(glow, f32x4.add(one, glow));
      c = f32x4.sub(f32x4.add(c, b), f32x4.mul(c, b));
    }
    const dx = (<f32>x + 0.5) * perColumn - 0.5;
    const corner = dx * dx + dy * dy;
    const shade = <f32>1 - vignette * max(<f32>0, corner * <f32>1.15 - <f32>0.08);
    const byte = f32x4.add(f32x4.mul(srgb(f32x4.mul(c, f32x4.splat(shade))), scale), f32x4.splat(0.5));
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.replace_lane(byte, 3, 255));
    const words = i16x8.narrow_i32x4_s(whole, whole);
    v128.store32_lane(target, i8x16.narrow_i16x8_u(words, words), 0);
  }
}
