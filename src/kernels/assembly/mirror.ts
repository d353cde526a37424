/** What each point of the row mirrors: sky panorama for smooth surfaces, a plain upper and lower colour for rough ones. */
import {
  FLAG_GROUND, FLAG_WATER, FRAME_EXPOSURE, FRAME_EYE, FRAME_FLAGS, FRAME_FORWARD, FRAME_GROUND_AMBIENT, FRAME_SKY_AMBIENT, FRAME_RIGHT, FRAME_SUN_COLOUR, FRAME_TAN_X,
  FRAME_TAN_Y, FRAME_UP, FRAME_WETNESS, INSTANCE_FLAGS,
} from './layout';
import { colours, depths, frame, GROUP_BYTES, height, mirrorable, mirrored, points, width } from './memory';
import {
  POINT_COLUMN, POINT_DEPTH, POINT_MIRROR_B, POINT_MIRROR_G, POINT_MIRROR_R, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_RECORD,
  POINT_ROUGHNESS, POINT_VIEW_X, POINT_VIEW_Y, POINT_VIEW_Z,
  POINT_WORLD_X, POINT_WORLD_Y, POINT_WORLD_Z, pointCount,
} from './points';
import { mirroredSky } from './sky';
import { blend, dot3, mul, mulAdd, saturate, splat, sub } from './vec';

/** Rougher surfaces mirror only the two plain colours. */
const SMOOTH: f32 = 0.55;
const scratch: usize = memory.data(64, 16);

@inline function constant(offset: usize): v128 {
  return v128.load32_splat(frame + offset);
}

/** Steps of the search for what a puddle or a wave mirrors, and how much each is longer than the last. */
const STEPS: i32 = 13;
const GROWTH: f32 = 1.6;
/** m: farther points mirror only the sky. */
const FOLLOWED: f32 = 160;
/** Halvings of the last step once something is hit. */
const REFINEMENTS: i32 = 4;
/** Share of the newest finding in a column. */
const FRESH: f32 = 0.6;
/** Radiance found by the last search, and how sure it is. */
let found: v128 = f32x4.splat(0);
let sure: f32 = 0;

/** Radiance whose tone-mapped value is given: the curve of `toneCurve` inverted (a quadratic). */
@inline function untone(y: v128): v128 {
  const a = f32x4.sub(f32x4.splat(2.51), f32x4.mul(y, f32x4.splat(2.43)));
  const b = f32x4.sub(f32x4.splat(0.03), f32x4.mul(y, f32x4.splat(0.59)));
  const c = f32x4.mul(y, f32x4.splat(0.56));
  const r = f32x4.sqrt(f32x4.add(f32x4.mul(b, b), f32x4.mul(a, c)));
  return f32x4.div(f32x4.sub(r, b), f32x4.add(a, a));
}

/**
 * Follow a mirrored ray over the image: rows above are finished, and what stands on the ground is mirrored from above.
 * Leaves the radiance in `found` and 0–1 in `sure`.
 */
function follow(x: f32, y: f32, z: f32, dx: f32, dy: f32, dz: f32, row: i32, first: f32, standing: i32): void {
  sure = 0;
  const rightX = load<f32>(frame, FRAME_RIGHT);
  const rightY = load<f32>(frame, FRAME_RIGHT + 4);
  const rightZ = load<f32>(frame, FRAME_RIGHT + 8);
  const upX = load<f32>(frame, FRAME_UP);
  const upY = load<f32>(frame, FRAME_UP + 4);
  const upZ = load<f32>(frame, FRAME_UP + 8);
  const forwardX = load<f32>(frame, FRAME_FORWARD);
  const forwardY = load<f32>(frame, FRAME_FORWARD + 4);
  const forwardZ = load<f32>(frame, FRAME_FORWARD + 8);
  const px = x - load<f32>(frame, FRAME_EYE);
  const py = y - load<f32>(frame, FRAME_EYE + 4);
  const pz = z - load<f32>(frame, FRAME_EYE + 8);
  const startW = px * forwardX + py * forwardY + pz * forwardZ;
  const startX = px * rightX + py * rightY + pz * rightZ;
  const startY = px * upX + py * upY + pz * upZ;
  const stepW = dx * forwardX + dy * forwardY + dz * forwardZ;
  const stepX = dx * rightX + dy * rightY + dz * rightZ;
  const stepY = dx * upX + dy * upY + dz * upZ;
  const scaleX = <f32>width * 0.5 / load<f32>(frame, FRAME_TAN_X);
  const scaleY = <f32>height * 0.5 / load<f32>(frame, FRAME_TAN_Y);
  // Go at once to where the ray passes the foot of what stands lowest.
  const slope = (<f32>height * 0.5 - <f32>standing) / scaleY;
  const climb = stepY - slope * stepW;
  let t = first;
  if (climb > 0) t = max(t, (slope * startW - startY) / climb);
  let last: f32 = t * 0.8;
  let refinements = -1;
  for (let k = 0; k < STEPS + REFINEMENTS; k++) {
    const w = startW + stepW * t;
    if (w < 0.1) return;
    const column = <i32>(<f32>width * 0.5 + (startX + stepX * t) / w * scaleX);
    const line = <i32>(<f32>height * 0.5 - (startY + stepY * t) / w * scaleY);
    let hit = false;
    if (column < 0 || column >= width || line < 0) {
      if (refinements < 0) return;
    } else if (line < row) {
      const seen = load<f32>(depths + (<usize>(line * width + column) << 4), 4);
      const wall = seen > 0 ? <f32>1 / seen : <f32>1e9;
      const behind = w - wall;
      hit = behind > 0 && behind < (t - last) * 1.6 + 0.15;
      if (hit) {
        const c = v128.load64_zero(colours + (<usize>(line * width + column) << 3));
        const tone = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(c)), f32x4.splat(1.0 / 65535.0));
        found = f32x4.div(untone(f32x4.pmin(tone, f32x4.splat(0.985))), f32x4.splat(load<f32>(frame, FRAME_EXPOSURE)));
        // Less sure towards the image's sides.
        sure = min(min(<f32>column, <f32>(width - 1 - column)) / (<f32>width * 0.06), <f32>1);
        if (refinements < 0) refinements = 0;
      }
    }
    if (refinements >= 0) {
      if (refinements++ == REFINEMENTS) return;
      // Halve the interval between the last miss and the hit.
      const middle = (last + t) * 0.5;
      if (hit) t = middle;
      else {
        const above = t + (t - last);
        last = t;
        t = (t + above) * 0.5;
      }
      continue;
    }
    last = t;
    t *= GROWTH;
    if (k >= STEPS) return;
  }
}

/** 1 + the lowest row with something to mirror within about 64 columns, above the row in work; 0 if there is none. */
@inline function lowestStanding(column: i32): i32 {
  const at = mirrorable + ((<usize>column >> 3) << 1);
  let m = i16x8.max_u(v128.load(at - 16), v128.load(at));
  m = i16x8.max_u(m, v128.shuffle<i64>(m, m, 1, 0));
  m = i16x8.max_u(m, v128.shuffle<i32>(m, m, 1, 0, 3, 2));
  return max(i16x8.extract_lane_u(m, 0), i16x8.extract_lane_u(m, 1));
}

/** Fill in the mirrored radiance of image row y. */
export function mirrorRow(y: i32): void {
  const wet = load<f32>(frame, FRAME_WETNESS) > 0;
  let trust: f32 = 0;
  const two = splat(2);
  const indoor: f32 = load<i32>(frame, FRAME_FLAGS) & 8 ? 0.4 : 1;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const vx = f32x4.neg(v128.load(g, POINT_VIEW_X));
    const vy = f32x4.neg(v128.load(g, POINT_VIEW_Y));
    const vz = f32x4.neg(v128.load(g, POINT_VIEW_Z));
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
      let ry = load<f32>(scratch + lane, 16);
      // Waves mirror the sky again where one mirrors another.
      const flags = load<i32>(<usize>load<u32>(g + lane, POINT_RECORD), INSTANCE_FLAGS);
      if (flags == FLAG_WATER) ry = abs(ry) + <f32>0.045;
      let c = f32x4.mul(mirroredSky(load<f32>(scratch + lane), ry, load<f32>(scratch + lane, 32), rough), f32x4.splat(indoor));
      if ((flags == FLAG_WATER || (wet && flags == FLAG_GROUND)) && ry > 0 ) {
        const column = load<i32>(g + lane, POINT_COLUMN);
        const note = mirrored + (<usize>column << 5);
        const standing = lowestStanding(column);
        const known = load<i32>(note, 16) + 4 >= y;
        trust = 0;
        if (standing == 0) store<i32>(note, -9, 16);
        else {
          // A quarter of the points, in a pattern of diagonals, look; the others take over what the rows above have found.
          if (!known || ((column + y) & 3) == 0) {
            const px = load<f32>(g + lane, POINT_WORLD_X);
            const py = load<f32>(g + lane, POINT_WORLD_Y);
            const pz = load<f32>(g + lane, POINT_WORLD_Z);
            const away: f32 = <f32>1 / load<f32>(g + lane, POINT_DEPTH);
            const first = max(away * <f32>0.02, <f32>0.06);
            sure = 0;
            if (away < FOLLOWED) follow(px, py, pz, load<f32>(scratch + lane), ry, load<f32>(scratch + lane, 32), y, first, standing);
            const weight = sure * min((FOLLOWED - away) * (<f32>4 / FOLLOWED), <f32>1);
            const fresh = weight > 0 ? f32x4.mul(f32x4.replace_lane(found, 3, 1), f32x4.splat(weight)) : f32x4.splat(0);
            // Mixed with what was there: wet ground and waves stretch what they mirror downwards.
            const old = known ? v128.load(note) : fresh;
            v128.store(note, f32x4.add(old, f32x4.mul(f32x4.sub(fresh, old), f32x4.splat(FRESH))));
            store<i32>(note, y, 16);
          }
          const own = v128.load(note);
          const left = load<i32>(note - 16) + 4 >= y ? v128.load(note - 32) : own;
          const right = load<i32>(note, 48) + 4 >= y ? v128.load(note, 32) : own;
          const sum = f32x4.mul(f32x4.add(f32x4.add(own, own), f32x4.add(left, right)), f32x4.splat(0.25));
          trust = f32x4.extract_lane(sum, 3);
          found = f32x4.div(sum, f32x4.splat(max(trust, <f32>1e-4)));
        }
        if (trust > 0) c = f32x4.add(c, f32x4.mul(f32x4.sub(found, c), f32x4.splat(trust)));
      }
      // Below the horizon the mirror sees lit ground; the border is softer for dull mirrors.
      const soft = <f32>0.04 + rough * <f32>0.5;
      const sky = min(max((ry + soft) / (soft * 2), <f32>0), <f32>1);
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
