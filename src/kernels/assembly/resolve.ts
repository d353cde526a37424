/** From points to pixels: what the points of a pixel add up to, with the sky where they leave room, into the colour buffer. */
import {
  FRAME_BLUR, FRAME_BLUR_LIMIT, FRAME_EXPOSURE, FRAME_FLAGS, FRAME_FOCUS, FRAME_FOG_COLOUR, FRAME_FOG_DENSITY,
  FRAME_FOG_GLOW, FRAME_FORWARD, FRAME_RIGHT, FRAME_SUN, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP,
} from './layout';
import { colours, depths, frame, GROUP_BYTES, height, points, rowSums, width } from './memory';
import {
  allWhole, POINT_BLUE, POINT_COLUMN, POINT_DEPTH, POINT_GLINT_B, POINT_GLINT_G, POINT_GLINT_R, POINT_GREEN, POINT_RED, POINT_WEIGHT,
  pointCount,
} from './points';
import { addBloom } from './bloom';
import { bloomShare, toneCurve } from './shade';
import { dot3, exp2, inverseRoot, mulAdd, splat, toSixteenBits } from './vec';
import { skyAt } from './sky';

@inline function squareLength(v: v128): f32 {
  const x = f32x4.extract_lane(v, 0);
  const y = f32x4.extract_lane(v, 1);
  const z = f32x4.extract_lane(v, 2);
  return x * x + y * y + z * z;
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

/** Weight that marks a pixel as written: more than any sum of shares. */
const WHOLE: f32 = 2;

/** Blur radius at 1/w = inverse, coded as 0–1 with ½ in focus. */
@inline function codedRadius(inverse: v128, focus: v128, blur: v128): v128 {
  const one = splat(1);
  const radius = f32x4.pmin(f32x4.pmax(f32x4.mul(f32x4.sub(inverse, focus), blur), f32x4.neg(one)), one);
  return f32x4.add(f32x4.mul(radius, splat(0.5)), splat(0.5));
}

/** Directions of four pixels: x, y, z. */
const directions: usize = memory.data(48, 16);

/** Four neighbouring pixels with nothing but sky, from column x on, to the buffer. `base` is the direction of the row's middle. */
function resolveSky(x: i32, y: i32, target: usize, base: v128, right: v128, mist: f32, bloom: bool, radius: v128): void {
  const middle = f32x4.add(splat(<f32>x + 0.5), f32x4(0, 1, 2, 3));
  const across = f32x4.mul(f32x4.sub(f32x4.mul(middle, splat(<f32>2 / <f32>width)), splat(1)), splat(load<f32>(frame, FRAME_TAN_X)));
  const dx = mulAdd(v128.shuffle<f32>(right, right, 0, 0, 0, 0), across, v128.shuffle<f32>(base, base, 0, 0, 0, 0));
  const dy = mulAdd(v128.shuffle<f32>(right, right, 1, 1, 1, 1), across, v128.shuffle<f32>(base, base, 1, 1, 1, 1));
  const dz = mulAdd(v128.shuffle<f32>(right, right, 2, 2, 2, 2), across, v128.shuffle<f32>(base, base, 2, 2, 2, 2));
  const scale = inverseRoot(dot3(dx, dy, dz, dx, dy, dz));
  v128.store(directions, f32x4.mul(dx, scale));
  v128.store(directions, f32x4.mul(dy, scale), 16);
  v128.store(directions, f32x4.mul(dz, scale), 32);
  const a = skyBehind(0, mist);
  const b = skyBehind(4, mist);
  const c = skyBehind(8, mist);
  const d = skyBehind(12, mist);
  const rgAB = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const rgCD = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const exposure = splat(load<f32>(frame, FRAME_EXPOSURE));
  const red = f32x4.mul(v128.shuffle<f32>(rgAB, rgCD, 0, 1, 4, 5), exposure);
  const green = f32x4.mul(v128.shuffle<f32>(rgAB, rgCD, 2, 3, 6, 7), exposure);
  const blue = f32x4.mul(v128.shuffle<f32>(v128.shuffle<f32>(a, b, 2, 6, 2, 6), v128.shuffle<f32>(c, d, 2, 6, 2, 6), 0, 1, 4, 5), exposure);
  if (bloom) {
    const share = bloomShare(red, green, blue);
    if (v128.any_true(f32x4.gt(share, splat(0)))) {
      v128.store(directions, f32x4.mul(red, share));
      v128.store(directions, f32x4.mul(green, share), 16);
      v128.store(directions, f32x4.mul(blue, share), 32);
      for (let k = 0; k < 4; k++) {
        const at = directions + (<usize>k << 2);
        addBloom(x + k, y, f32x4(load<f32>(at), load<f32>(at, 16), load<f32>(at, 32), 0));
      }
    }
  }
  const rg = v128.or(toSixteenBits(toneCurve(red)), i32x4.shl(toSixteenBits(toneCurve(green)), 16));
  const br = v128.or(toSixteenBits(toneCurve(blue)), i32x4.shl(radius, 16));
  v128.store(target, v128.shuffle<i32>(rg, br, 0, 4, 1, 5));
  v128.store(target, v128.shuffle<i32>(rg, br, 2, 6, 3, 7), 16);
}
@inline function skyBehind(lane: usize, mist: f32): v128 {
  const x = load<f32>(directions + lane);
  const y = load<f32>(directions + lane, 16);
  const z = load<f32>(directions + lane, 32);
  const sky = skyAt(x, y, z);
  return mist > 0 ? veiled(sky, x, y, z, mist) : sky;
}

/** Resolve columns [from, to) of row y. */
export function resolveStretch(y: i32, from: i32, to: i32): void {
  const columns = width;
  const bloom = (load<i32>(frame, FRAME_FLAGS) & 4) != 0;
  const one = splat(1);
  const focus = splat(load<f32>(frame, FRAME_FOCUS));
  const limit = load<f32>(frame, FRAME_BLUR_LIMIT);
  const blur = splat(limit > 0 ? load<f32>(frame, FRAME_BLUR) / limit : 0);
  const line = colours + (<usize>(y * columns) << 3);
  if (!allWhole) memory.fill(rowSums + (<usize>from << 4), 0, (to - from) << 4);
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    if (bloom) {
      const top = f32x4.pmax(v128.load(g, POINT_GLINT_R), f32x4.pmax(v128.load(g, POINT_GLINT_G), v128.load(g, POINT_GLINT_B)));
      if (v128.any_true(f32x4.gt(top, splat(0)))) {
        for (let lane: usize = 0; lane < 16; lane += 4) {
          let e = v128.load32_splat(g + lane, POINT_GLINT_R);
          e = v128.load_lane<f32>(g + lane, e, 1, POINT_GLINT_G);
          e = v128.load_lane<f32>(g + lane, e, 2, POINT_GLINT_B);
          addBloom(load<i32>(g + lane, POINT_COLUMN), y, f32x4.mul(e, v128.load32_splat(g + lane, POINT_WEIGHT)));
        }
      }
    }
    // Four whole pixels, as most are: straight to the buffer.
    if (i32x4.all_true(f32x4.eq(v128.load(g, POINT_WEIGHT), one))) {
      const red = toSixteenBits(v128.load(g, POINT_RED));
      const green = toSixteenBits(v128.load(g, POINT_GREEN));
      const blue = toSixteenBits(v128.load(g, POINT_BLUE));
      const radius = toSixteenBits(codedRadius(v128.load(g, POINT_DEPTH), focus, blur));
      // Low halves hold the numbers: r | g << 16 and b | radius << 16, then pairs.
      const rg = v128.or(red, i32x4.shl(green, 16));
      const br = v128.or(blue, i32x4.shl(radius, 16));
      const first = v128.shuffle<i32>(rg, br, 0, 4, 1, 5);
      const second = v128.shuffle<i32>(rg, br, 2, 6, 3, 7);
      const x0 = <usize>load<i32>(g, POINT_COLUMN);
      if (allWhole) {
        v128.store(line + (x0 << 3), first);
        v128.store(line + (x0 << 3), second, 16);
        continue;
      }
      const x1 = <usize>load<i32>(g, POINT_COLUMN + 4);
      const x2 = <usize>load<i32>(g, POINT_COLUMN + 8);
      const x3 = <usize>load<i32>(g, POINT_COLUMN + 12);
      v128.store64_lane(line + (x0 << 3), first, 0);
      v128.store64_lane(line + (x1 << 3), first, 1);
      v128.store64_lane(line + (x2 << 3), second, 0);
      v128.store64_lane(line + (x3 << 3), second, 1);
      store<f32>(rowSums + (x0 << 4), WHOLE, 12);
      store<f32>(rowSums + (x1 << 4), WHOLE, 12);
      store<f32>(rowSums + (x2 << 4), WHOLE, 12);
      store<f32>(rowSums + (x3 << 4), WHOLE, 12);
      continue;
    }
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const at = rowSums + (<usize>load<i32>(g + lane, POINT_COLUMN) << 4);
      let c = v128.load32_splat(g + lane, POINT_RED);
      c = v128.load_lane<f32>(g + lane, c, 1, POINT_GREEN);
      c = v128.load_lane<f32>(g + lane, c, 2, POINT_BLUE);
      c = f32x4.replace_lane(c, 3, 1);
      v128.store(at, f32x4.add(v128.load(at), f32x4.mul(c, v128.load32_splat(g + lane, POINT_WEIGHT))));
    }
  }
  if (allWhole) return;
  const exposure = splat(load<f32>(frame, FRAME_EXPOSURE));
  const mist = load<f32>(frame, FRAME_FOG_DENSITY) - CLEAR_HAZE;
  const tanX = load<f32>(frame, FRAME_TAN_X);
  const up = (<f32>1 - (<f32>y + 0.5) * (<f32>2 / <f32>height)) * load<f32>(frame, FRAME_TAN_Y);
  const base = f32x4.add(v128.load(frame, FRAME_FORWARD), f32x4.mul(v128.load(frame, FRAME_UP), splat(up)));
  const right = v128.load(frame, FRAME_RIGHT);
  // Blur of what is infinitely far.
  const nowhere = toSixteenBits(codedRadius(splat(0), focus, blur));
  for (let x = from; x < to; x++) {
    const at = rowSums + (<usize>x << 4);
    const covered = load<f32>(at, 12);
    if (covered >= WHOLE) continue;
    if (covered == 0 && x + 4 <= to && load<f32>(at, 28) == 0 && load<f32>(at, 44) == 0 && load<f32>(at, 60) == 0) {
      resolveSky(x, y, line + (<usize>x << 3), base, right, mist, bloom, nowhere);
      x += 3;
      continue;
    }
    let c = v128.load(at);
    if (covered < 0.999) {
      const across = ((<f32>x + 0.5) * (<f32>2 / <f32>columns) - 1) * tanX;
      const direction = f32x4.add(base, f32x4.mul(right, splat(across)));
      const scale = <f32>1 / sqrt<f32>(squareLength(direction));
      const dx = f32x4.extract_lane(direction, 0) * scale;
      const dy = f32x4.extract_lane(direction, 1) * scale;
      const dz = f32x4.extract_lane(direction, 2) * scale;
      let sky = skyAt(dx, dy, dz);
      if (mist > 0) sky = veiled(sky, dx, dy, dz, mist);
      sky = f32x4.mul(sky, exposure);
      const room = splat(<f32>1 - covered);
      c = f32x4.add(c, f32x4.mul(toneCurve(sky), room));
      if (bloom) {
        const share = bloomShare(
          v128.shuffle<f32>(sky, sky, 0, 0, 0, 0), v128.shuffle<f32>(sky, sky, 1, 1, 1, 1), v128.shuffle<f32>(sky, sky, 2, 2, 2, 2),
        );
        if (f32x4.extract_lane(share, 0) > 0) addBloom(x, y, f32x4.mul(f32x4.mul(sky, share), room));
      }
    }
    // Fourth number: how far out of focus.
    const z = v128.load(depths + (<usize>(y * columns + x) << 4));
    const pair = f32x4.add(z, v128.shuffle<f32>(z, z, 2, 3, 0, 1));
    const inverse = (f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1)) * <f32>0.25;
    c = f32x4.replace_lane(c, 3, f32x4.extract_lane(codedRadius(splat(inverse), focus, blur), 0));
    const coded = toSixteenBits(c);
    v128.store64_lane(line + (<usize>x << 3), i16x8.narrow_i32x4_u(coded, coded), 0);
  }
}
