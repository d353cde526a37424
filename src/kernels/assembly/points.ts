/**
 * Shading points of one row: one per surface per pixel, in groups of four. Group layout: planes of four floats, 16 bytes each.
 * Samples of one instance at nearly equal depth share a point, so that four samples a pixel cost about 2 % more shading.
 */
import { INSTANCE_COLOURS, INSTANCE_FLAGS, INSTANCE_INDICES, INSTANCE_NORMALS, INSTANCE_PATTERN, INSTANCE_REST_NORMALS, INSTANCE_TWO_SIDED, TRIANGLE_BITS } from './layout';
import { backFacing, colour, lookUp, normal, recordOf, rest, restNormal } from './attributes';
import { depths, GROUP_BYTES, identities, lightAbove, mirrorable, mirrored, points, width } from './memory';
import { sumLanes } from './vec';

/** Screen position (pixels) and 1/w. */
export const POINT_X: usize = 0;
export const POINT_Y: usize = 16;
export const POINT_DEPTH: usize = 32;
/** World normal. */
export const POINT_NORMAL_X: usize = 48;
export const POINT_NORMAL_Y: usize = 64;
export const POINT_NORMAL_Z: usize = 80;
/** Address of the instance record. */
export const POINT_RECORD: usize = 96;
/** Share of the pixel. */
export const POINT_WEIGHT: usize = 112;
/** Pixel column. */
export const POINT_COLUMN: usize = 128;
/** Light of the sun that gets through, then ambient occlusion. */
export const POINT_SHADOW: usize = 144;
export const POINT_OCCLUSION: usize = 160;
/** Result: radiance before the tone curve. */
export const POINT_RED: usize = 176;
export const POINT_GREEN: usize = 192;
export const POINT_BLUE: usize = 208;
export const POINT_ALBEDO_R: usize = 224;
export const POINT_ALBEDO_G: usize = 240;
export const POINT_ALBEDO_B: usize = 256;
export const POINT_ROUGHNESS: usize = 272;
/** Rest position in the model (world for the ground), m. */
export const POINT_REST_X: usize = 288;
export const POINT_REST_Y: usize = 304;
export const POINT_REST_Z: usize = 320;
/** World position, m. */
export const POINT_WORLD_X: usize = 336;
export const POINT_WORLD_Y: usize = 352;
export const POINT_WORLD_Z: usize = 368;
/** Radiance mirrored from the surroundings. */
export const POINT_MIRROR_R: usize = 384;
export const POINT_MIRROR_G: usize = 400;
export const POINT_MIRROR_B: usize = 416;
/** Lamps: diffuse irradiance/π, and specular. */
export const POINT_LAMP_R: usize = 432;
export const POINT_LAMP_G: usize = 448;
export const POINT_LAMP_B: usize = 464;
export const POINT_GLINT_R: usize = 480;
export const POINT_GLINT_G: usize = 496;
export const POINT_GLINT_B: usize = 512;
/** 1 if the triangle shows its back. */
export const POINT_BACK: usize = 528;
/** Scratch. */
export const POINT_SPARE: usize = 544;
/** Unit vector towards the eye, and the way there, m. */
export const POINT_VIEW_X: usize = 576;
export const POINT_VIEW_Y: usize = 592;
export const POINT_VIEW_Z: usize = 608;
export const POINT_AWAY: usize = 624;

/** Number of points of the row in work. */
export let pointCount: i32 = 0;
/** Does every pixel of the stretch in work have one point that fills it? */
export let allWhole: bool = false;
/** Some point of the stretch has a pattern; the flags of all its instances together. Stages that nobody needs are left out. */
export let anyPattern: bool = false;
export let anyFlags: i32 = 0;
let lastRecord: usize = 0;

const scratch: usize = memory.data(32, 16);

@inline function emit(id: i32, x: i32, y: i32, dx: i32, dy: i32, z: f32, weight: f32): void {
  const record = recordOf(id);
  lookUp(id, record, (x << 8) + 128 + dx, (y << 8) + 128 + dy);
  if (record != lastRecord) {
    lastRecord = record;
    anyFlags |= load<i32>(record, INSTANCE_FLAGS);
    if (load<i32>(record, INSTANCE_PATTERN)) anyPattern = true;
  }
  const n = pointCount++;
  const g = points + (<usize>(n >> 2)) * GROUP_BYTES + (<usize>(n & 3) << 2);
  store<f32>(g, <f32>x + 0.5 + <f32>dx * (1.0 / 256.0), POINT_X);
  store<f32>(g, <f32>y + 0.5 + <f32>dy * (1.0 / 256.0), POINT_Y);
  store<f32>(g, z, POINT_DEPTH);
  if (z > MIRROR_REACH && load<i32>(record, INSTANCE_FLAGS) == 0) store<u16>(mirrorable + ((<usize>x >> 3) << 1), <u16>(y + 1));
  v128.store_lane<f32>(g, normal, 0, POINT_NORMAL_X);
  v128.store_lane<f32>(g, normal, 1, POINT_NORMAL_Y);
  v128.store_lane<f32>(g, normal, 2, POINT_NORMAL_Z);
  store<i32>(g, <i32>record, POINT_RECORD);
  store<f32>(g, weight, POINT_WEIGHT);
  store<i32>(g, x, POINT_COLUMN);
  v128.store_lane<f32>(g, colour, 0, POINT_ALBEDO_R);
  v128.store_lane<f32>(g, colour, 1, POINT_ALBEDO_G);
  v128.store_lane<f32>(g, colour, 2, POINT_ALBEDO_B);
  v128.store_lane<f32>(g, colour, 3, POINT_ROUGHNESS);
  v128.store_lane<f32>(g, rest, 0, POINT_REST_X);
  v128.store_lane<f32>(g, rest, 1, POINT_REST_Y);
  v128.store_lane<f32>(g, rest, 2, POINT_REST_Z);
  // For the patterns: the piece's code, and normals at rest where they differ, in planes that are filled later.
  v128.store_lane<f32>(g, rest, 3, POINT_SPARE);
  if (load<u32>(record, INSTANCE_REST_NORMALS)) {
    v128.store_lane<f32>(g, restNormal, 0, POINT_RED);
    v128.store_lane<f32>(g, restNormal, 1, POINT_GREEN);
    v128.store_lane<f32>(g, restNormal, 2, POINT_BLUE);
  }
  store<f32>(g, backFacing && load<i32>(record, INSTANCE_TWO_SIDED) ? 1 : 0, POINT_BACK);
}

/** Inverse of the distance (m) up to which things are mirrored in detail. */
const MIRROR_REACH: f32 = 1.0 / 220.0;
/** A new picture begins: forget what the rows of the last one have left. */
export function beginRows(): void {
  memory.fill(mirrorable - 64, 0, (width >> 2) + 128);
  memory.fill(lightAbove, 0, width << 5);
  memory.fill(mirrored - 32, 0x80, (width << 5) + 64);
}

/** Relative depth difference below which samples of one instance share a point. */
const MERGE: f32 = 0.004;
const SKY: i32 = -1;
/** Cosine below which, and difference of coded colours (of 32767) from which, two triangles are never one surface. */
const ALIKE_NORMALS: f32 = 0.93;
const ALIKE_COLOURS: i32 = 3600;

/** Sum of the normals (× 32767) of the corners at an address of indices, x, y, z, 0. */
@inline function normalSum(normals: usize, corners: usize): v128 {
  const n0 = i32x4.extend_low_i16x8_s(v128.load64_zero(normals + (<usize>load<u32>(corners) << 3)));
  const n1 = i32x4.extend_low_i16x8_s(v128.load64_zero(normals + (<usize>load<u32>(corners, 4) << 3)));
  const n2 = i32x4.extend_low_i16x8_s(v128.load64_zero(normals + (<usize>load<u32>(corners, 8) << 3)));
  return f32x4.convert_i32x4_s(i32x4.add(i32x4.add(n0, n1), n2));
}
/**
 * May two triangles of one instance share a point? By the normals and colours of their corners: creases, stripes and lettering
 * narrower than a pixel would otherwise show as dashes, because the first sample would decide for all four.
 */
function alike(id: i32, other: i32): bool {
  if (id == other) return true;
  const record = recordOf(id);
  const indices: usize = load<u32>(record, INSTANCE_INDICES);
  const mask = (1 << TRIANGLE_BITS) - 1;
  const corners = indices + <usize>(id & mask) * 12;
  const otherCorners = indices + <usize>(other & mask) * 12;
  const normals: usize = load<u32>(record, INSTANCE_NORMALS);
  const n = normalSum(normals, corners);
  const m = normalSum(normals, otherCorners);
  const cosine = sumLanes(f32x4.mul(n, m));
  if (cosine < 0) return false;
  if (cosine * cosine < ALIKE_NORMALS * ALIKE_NORMALS * sumLanes(f32x4.mul(n, n)) * sumLanes(f32x4.mul(m, m))) return false;
  const colours: usize = load<u32>(record, INSTANCE_COLOURS);
  const c0 = i32x4.extend_low_i16x8_u(v128.load64_zero(colours + (<usize>load<u32>(corners) << 3)));
  const c1 = i32x4.extend_low_i16x8_u(v128.load64_zero(colours + (<usize>load<u32>(otherCorners) << 3)));
  return !v128.any_true(i32x4.gt_s(i32x4.abs(i32x4.sub(c0, c1)), i32x4.splat(ALIKE_COLOURS)));
}

/** Collect the points of columns [from, to) of row y. */
export function emitStretch(y: i32, from: i32, to: i32): void {
  pointCount = 0;
  anyPattern = false;
  anyFlags = 0;
  lastRecord = 0;
  let whole = 0;
  let o: usize = <usize>(y * width + from) << 4;
  for (let x = from; x < to; x++, o += 16) {
    const ids = v128.load(identities + o);
    const first = i32x4.extract_lane(ids, 0);
    const same = i32x4.all_true(i32x4.eq(ids, i32x4.splat(first)));
    if (same && first == SKY) continue;
    const z = v128.load(depths + o);
    let merge = same;
    if (!same) {
      const owners = i32x4.shr_u(ids, TRIANGLE_BITS);
      if (i32x4.all_true(i32x4.eq(owners, i32x4.splat(<u32>first >> TRIANGLE_BITS)))) {
        const far = f32x4.pmin(z, v128.shuffle<f32>(z, z, 2, 3, 0, 1));
        const near = f32x4.pmax(z, v128.shuffle<f32>(z, z, 2, 3, 0, 1));
        const high = max(f32x4.extract_lane(near, 0), f32x4.extract_lane(near, 1));
        const low = min(f32x4.extract_lane(far, 0), f32x4.extract_lane(far, 1));
        merge =
          high - low < high * MERGE && alike(first, i32x4.extract_lane(ids, 1)) && alike(first, i32x4.extract_lane(ids, 2)) &&
          alike(first, i32x4.extract_lane(ids, 3));
      }
    }
    if (merge) {
      const pair = f32x4.add(z, v128.shuffle<f32>(z, z, 2, 3, 0, 1));
      emit(first, x, y, 0, 0, (f32x4.extract_lane(pair, 0) + f32x4.extract_lane(pair, 1)) * <f32>0.25, 1);
      whole++;
      continue;
    }
    v128.store(scratch, ids);
    v128.store(scratch, z, 16);
    let done = 0;
    for (let k = 0; k < 4; k++) {
      if (done & (1 << k)) continue;
      const id = load<i32>(scratch + (k << 2));
      const depth = load<f32>(scratch + (k << 2), 16);
      let share = 1;
      for (let j = k + 1; j < 4; j++) {
        if (done & (1 << j)) continue;
        const other = load<i32>(scratch + (j << 2));
        const otherDepth = load<f32>(scratch + (j << 2), 16);
        const sameOwner = <u32>other >> TRIANGLE_BITS == <u32>id >> TRIANGLE_BITS;
        if (other == id || (sameOwner && abs(otherDepth - depth) < depth * MERGE && alike(id, other))) {
          share++;
          done |= 1 << j;
        }
      }
      if (id == SKY) continue;
      const dx = k == 0 ? -32 : k == 1 ? 96 : k == 2 ? -96 : 32;
      const dy = k == 0 ? -96 : k == 1 ? -32 : k == 2 ? 32 : 96;
      emit(id, x, y, dx, dy, depth, <f32>share * 0.25);
    }
  }
  allWhole = whole == to - from && (whole & 3) == 0;
  // Fill the last group with copies that weigh nothing.
  while (pointCount & 3) {
    const n = pointCount++;
    const g = points + (<usize>(n >> 2)) * GROUP_BYTES + (<usize>(n & 3) << 2);
    for (let plane: usize = 0; plane < POINT_WORLD_X; plane += 16) store<f32>(g + plane, load<f32>(g + plane - 4));
    store<f32>(g, load<f32>(g + POINT_BACK - 4), POINT_BACK);
    store<f32>(g, 0, POINT_WEIGHT);
  }
}
