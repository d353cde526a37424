/**
 * Soft sun shadows that harden at contact: an 8×8 search for blockers on the quarter map gives the penumbra's width,
 * an 8×8 filter on the level that fits it gives the light. The taps run along the lanes (contiguous loads, no gathers).
 */
import {
  CASCADE_BIAS, CASCADE_BYTES, CASCADE_DEPTH, CASCADE_REACH, CASCADE_SOFT, CASCADE_TEXEL, CASCADE_U, CASCADE_V, FRAME_CASCADES,
  FRAME_FLAGS, FRAME_SUN, INSTANCE_OBJECT, INSTANCE_SKIN, INSTANCE_TRANSLUCENCY, INSTANCE_TWO_SIDED,
} from './layout';
import { frame, GROUP_BYTES, lightAbove, points } from './memory';
import {
  POINT_COLUMN, POINT_DEPTH, POINT_NORMAL_X, POINT_NORMAL_Y, POINT_NORMAL_Z, POINT_RECORD, POINT_SHADOW, POINT_SPARE, POINT_WEIGHT, POINT_WORLD_X, POINT_WORLD_Y,
  POINT_WORLD_Z, pointCount,
} from './points';
import { BORDER, shadowMap, shadowPitch, shadowSize } from './shadow';
import { gather } from './shade';
import { dot3, sumLanes, toWhole } from './vec';

/** Largest slope of a receiver, m of depth per m across. */
const STEEPEST: f32 = 4;
/** Relative depth difference below which neighbours on one instance count as one surface, if their normals agree to this cosine. */
const ALIKE: f32 = 0.01;
const ALIKE_NORMALS: f32 = 0.94;
/** Notes on looked-up light, one per column, 32 bytes: record, 1/w, light, row, normal. */
const NOTE: i32 = 5;
/** Penumbra of leaves and grass, texels: too busy for anybody to see how soft it is. */
const LEAF_RADIUS: f32 = 1.9;
/** Translucency from which two-sided parts of the set count as leaves. */
const LEAF: f32 = 0.05;
/** The last look-up found nothing but light, or nothing but shadow, within 16 texels: neighbours will find the same. */
let certain: bool = false;
/** Points that fill no more than this share of a pixel get hard shadows. */
const SLIVER: f32 = 0.5;
/** Results of the receiver set-up of four points: u, v, depth, slopes. */
const receiver: usize = memory.data(16 * 5, 16);

/** Light at a point of a cascade: u, v in texels, depth in m, and how depth changes per texel along u and v. */
function lightAt(cascade: i32, u: f32, v: f32, depth: f32, slopeU: f32, slopeV: f32, softness: f32, bias: f32): f32 {
  certain = true;
  const cells = shadowSize >> 4;
  const cell = (<i32>v >> 4) * cells + (<i32>u >> 4);
  const coarse = shadowMap(cascade, 3) + (cell << 2);
  const slack: f32 = (abs(slopeU) + abs(slopeV)) * 24;
  if (load<f32>(coarse) > depth + slack) return 1;
  // All in the cells around is nearer to the sun than this, without a gap.
  if (load<f32>(coarse + ((cells * cells) << 3)) < depth - slack - bias) return 0;

  // Search for blockers over 32×32 texels.
  const quarterPitch = shadowPitch(2);
  const iu = <i32>(u * 0.25 + 0.5);
  const iv = <i32>(v * 0.25 + 0.5);
  let a = shadowMap(cascade, 2) + (((BORDER + iv - 4) * quarterPitch + BORDER + iu - 4) << 2);
  const slope4U: f32 = slopeU * 4;
  const slope4V: f32 = slopeV * 4;
  const first: f32 =
    depth - bias - (abs(slope4U) + abs(slope4V)) * 0.75 +
    (<f32>(iu - 4) * 4 + 2 - u) * slopeU + (<f32>(iv - 4) * 4 + 2 - v) * slopeV;
  let reference = f32x4.add(f32x4.splat(first), f32x4.mul(f32x4.splat(slope4U), f32x4(0, 1, 2, 3)));
  const across = f32x4.splat(slope4U * 4);
  const down = f32x4.splat(slope4V);
  let sum = f32x4.splat(0);
  let count = i32x4.splat(0);
  for (let j = 0; j < 8; j++) {
    const d0 = v128.load(a);
    const d1 = v128.load(a, 16);
    const m0 = f32x4.lt(d0, reference);
    const m1 = f32x4.lt(d1, f32x4.add(reference, across));
    sum = f32x4.add(sum, f32x4.add(v128.and(d0, m0), v128.and(d1, m1)));
    count = i32x4.add(count, i32x4.add(m0, m1));
    reference = f32x4.add(reference, down);
    a += <usize>(quarterPitch << 2);
  }
  if (!v128.any_true(count)) return 1;
  const pair = i32x4.add(count, v128.shuffle<i32>(count, count, 2, 3, 0, 1));
  const blockers = -(i32x4.extract_lane(pair, 0) + i32x4.extract_lane(pair, 1));
  certain = false;
  const blocker = sumLanes(sum) / <f32>blockers;

  // Filter over the penumbra, with weights falling to nothing at its edge.
  let radius = (depth - blocker) * softness;
  radius = min(max(radius, <f32>1.5), <f32>15);
  if (radius <= 2) return contactLightAt(cascade, u, v, depth - bias, slopeU, slopeV, radius);
  const level = radius <= 3.9 ? 0 : radius <= 7.8 ? 1 : 2;
  const scale: f32 = level == 0 ? 1 : level == 1 ? 0.5 : 0.25;
  const pitch = shadowPitch(level);
  const us = u * scale - 0.5;
  const vs = v * scale - 0.5;
  radius *= scale;
  const fu = floor(us);
  const fv = floor(vs);
  a = shadowMap(cascade, level) + (((BORDER + <i32>fv - 3) * pitch + BORDER + <i32>fu - 3) << 2);
  const dx: f32 = fu - 3 - us;
  let dy: f32 = fv - 3 - vs;
  const su = slopeU / scale;
  const sv = slopeV / scale;
  let ref = f32x4.add(
    f32x4.splat(depth - bias - (abs(su) + abs(sv)) * 0.5 + dx * su + dy * sv),
    f32x4.mul(f32x4.splat(su), f32x4(0, 1, 2, 3)),
  );
  const refAcross = f32x4.splat(su * 4);
  const refDown = f32x4.splat(sv);
  const shrink: f32 = <f32>1 / (radius * radius);
  const x0 = f32x4.add(f32x4.splat(dx), f32x4(0, 1, 2, 3));
  const x1 = f32x4.add(x0, f32x4.splat(4));
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const wx0 = f32x4.sub(one, f32x4.mul(f32x4.mul(x0, x0), f32x4.splat(shrink)));
  const wx1 = f32x4.sub(one, f32x4.mul(f32x4.mul(x1, x1), f32x4.splat(shrink)));
  let weights = zero;
  let lit = zero;
  for (let j = 0; j < 8; j++) {
    const wy = f32x4.splat(dy * dy * shrink);
    const w0 = f32x4.pmax(f32x4.sub(wx0, wy), zero);
    const w1 = f32x4.pmax(f32x4.sub(wx1, wy), zero);
    weights = f32x4.add(weights, f32x4.add(w0, w1));
    lit = f32x4.add(
      lit,
      f32x4.add(
        v128.and(w0, f32x4.ge(v128.load(a), ref)),
        v128.and(w1, f32x4.ge(v128.load(a, 16), f32x4.add(ref, refAcross))),
      ),
    );
    ref = f32x4.add(ref, refDown);
    dy += 1;
    a += <usize>(pitch << 2);
  }
  return sumLanes(lit) / sumLanes(weights);
}

/** The filter of {@link lightAt} where the penumbra is so narrow that 4×4 texels hold it. */
function contactLightAt(cascade: i32, u: f32, v: f32, depth: f32, slopeU: f32, slopeV: f32, radius: f32): f32 {
  const pitch = shadowPitch(0);
  const us = u - 0.5;
  const vs = v - 0.5;
  const fu = floor(us);
  const fv = floor(vs);
  let a = shadowMap(cascade, 0) + (((BORDER + <i32>fv - 1) * pitch + BORDER + <i32>fu - 1) << 2);
  const dx: f32 = fu - 1 - us;
  let dy: f32 = fv - 1 - vs;
  const shrink: f32 = <f32>1 / (radius * radius);
  const zero = f32x4.splat(0);
  const x = f32x4.add(f32x4.splat(dx), f32x4(0, 1, 2, 3));
  const wx = f32x4.sub(f32x4.splat(1), f32x4.mul(f32x4.mul(x, x), f32x4.splat(shrink)));
  let ref = f32x4.add(
    f32x4.splat(depth - (abs(slopeU) + abs(slopeV)) * 0.5 + dx * slopeU + dy * slopeV),
    f32x4.mul(f32x4.splat(slopeU), f32x4(0, 1, 2, 3)),
  );
  const down = f32x4.splat(slopeV);
  let weights = zero;
  let lit = zero;
  for (let j = 0; j < 4; j++) {
    const w = f32x4.pmax(f32x4.sub(wx, f32x4.splat(dy * dy * shrink)), zero);
    weights = f32x4.add(weights, w);
    lit = f32x4.add(lit, v128.and(w, f32x4.ge(v128.load(a), ref)));
    ref = f32x4.add(ref, down);
    dy += 1;
    a += <usize>(pitch << 2);
  }
  return sumLanes(lit) / sumLanes(weights);
}

/** Like {@link lightAt}, but a plain 2×2 filter: for slivers of pixels, where softness cannot be seen. */
function hardLightAt(cascade: i32, u: f32, v: f32, depth: f32, slopeU: f32, slopeV: f32, bias: f32): f32 {
  const pitch = shadowPitch(0);
  const us = u - 0.5;
  const vs = v - 0.5;
  const fu = floor(us);
  const fv = floor(vs);
  const a = shadowMap(cascade, 0) + (((BORDER + <i32>fv) * pitch + BORDER + <i32>fu) << 2);
  const x = us - fu;
  const y = vs - fv;
  const reference = depth - bias - (abs(slopeU) + abs(slopeV));
  const maps = v128.load64_lane(a + <usize>(pitch << 2), v128.load64_zero(a), 1);
  const weights = f32x4((1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y);
  return sumLanes(v128.and(weights, f32x4.ge(maps, f32x4.splat(reference))));
}

/** Texel positions, depths and slopes of four points in a cascade, left in `receiver`. */
@inline function setUpReceivers(cascade: usize, x: v128, y: v128, z: v128, nx: v128, ny: v128, nz: v128, facing: v128): void {
  const texel = load<f32>(cascade, CASCADE_TEXEL);
  const zero = f32x4.splat(0);
  // Move off the surface by 1.4 texels, towards the sun's side.
  const shift = f32x4.splat(texel * 1.4);
  const offset = v128.bitselect(shift, f32x4.neg(shift), f32x4.gt(facing, zero));
  const px = f32x4.add(x, f32x4.mul(nx, offset));
  const py = f32x4.add(y, f32x4.mul(ny, offset));
  const pz = f32x4.add(z, f32x4.mul(nz, offset));
  const ux = f32x4.splat(load<f32>(cascade, CASCADE_U));
  const uy = f32x4.splat(load<f32>(cascade, CASCADE_U + 4));
  const uz = f32x4.splat(load<f32>(cascade, CASCADE_U + 8));
  const vx = f32x4.splat(load<f32>(cascade, CASCADE_V));
  const vy = f32x4.splat(load<f32>(cascade, CASCADE_V + 4));
  const vz = f32x4.splat(load<f32>(cascade, CASCADE_V + 8));
  const dx = f32x4.splat(load<f32>(cascade, CASCADE_DEPTH));
  const dy = f32x4.splat(load<f32>(cascade, CASCADE_DEPTH + 4));
  const dz = f32x4.splat(load<f32>(cascade, CASCADE_DEPTH + 8));
  v128.store(receiver, f32x4.add(dot3(px, py, pz, ux, uy, uz), f32x4.splat(load<f32>(cascade, CASCADE_U + 12))));
  v128.store(receiver, f32x4.add(dot3(px, py, pz, vx, vy, vz), f32x4.splat(load<f32>(cascade, CASCADE_V + 12))), 16);
  v128.store(receiver, f32x4.add(dot3(px, py, pz, dx, dy, dz), f32x4.splat(load<f32>(cascade, CASCADE_DEPTH + 12))), 32);
  // Receiver plane: depth slope per texel = −(n·u) · texel² / (n·d); u and v are in texels per metre.
  const area = f32x4.splat(texel * texel);
  const limit = f32x4.splat(texel * STEEPEST);
  const along = f32x4.pmin(f32x4.neg(facing), f32x4.splat(-0.12));
  const slopeU = f32x4.div(f32x4.mul(f32x4.neg(dot3(nx, ny, nz, ux, uy, uz)), area), along);
  const slopeV = f32x4.div(f32x4.mul(f32x4.neg(dot3(nx, ny, nz, vx, vy, vz)), area), along);
  v128.store(receiver, f32x4.pmax(f32x4.pmin(slopeU, limit), f32x4.neg(limit)), 48);
  v128.store(receiver, f32x4.pmax(f32x4.pmin(slopeV, limit), f32x4.neg(limit)), 64);
}

/** Share of a cascade's reach over which it gives way to what comes after it. */
const FADE: f32 = 0.15;
/**
 * How far inside a cascade a lane's point is: 1 well inside, 0 at or beyond its reach. By view depth and not by the border of the map, which
 * stands still and then jumps: shadows would pop there.
 */
@inline function inside(cascade: usize, g: usize, lane: usize): f32 {
  const reach = load<f32>(cascade, CASCADE_REACH);
  const left = (reach - <f32>1 / load<f32>(g + lane, POINT_DEPTH)) / (reach * FADE);
  const size = <f32>shadowSize;
  const u = load<f32>(receiver + lane);
  const v = load<f32>(receiver + lane, 16);
  const margin = min(min(u, size - u), min(v, size - v));
  return min(max(min(left, (margin - 2) / (size * 0.01)), <f32>0), <f32>1);
}
/** Do the four receivers all lie outside of the cascade's square? */
@inline function allOutside(): bool {
  const half = f32x4.splat(<f32>shadowSize * 0.5);
  const u = f32x4.abs(f32x4.sub(v128.load(receiver), half));
  const v = f32x4.abs(f32x4.sub(v128.load(receiver, 16), half));
  return i32x4.all_true(f32x4.ge(f32x4.pmax(u, v), f32x4.sub(half, f32x4.splat(2))));
}
/** Is nothing of a cascade's map, in the cells of the four receivers, nearer to the sun than they are? */
@inline function allClear(cascade: i32): bool {
  const size = <f32>shadowSize;
  const margin = f32x4.splat(size * 0.04 + 2);
  const u = v128.load(receiver);
  const v = v128.load(receiver, 16);
  const low = f32x4.pmin(u, v);
  const high = f32x4.pmax(u, v);
  if (!i32x4.all_true(v128.and(f32x4.gt(low, margin), f32x4.lt(high, f32x4.sub(f32x4.splat(size), margin))))) return false;
  const depth = v128.load(receiver, 32);
  const slopes = f32x4.add(f32x4.abs(v128.load(receiver, 48)), f32x4.abs(v128.load(receiver, 64)));
  const reference = f32x4.add(depth, f32x4.mul(slopes, f32x4.splat(24)));
  const cells = i32x4.splat(shadowSize >> 4);
  // Texels are positive, so the shift takes the whole part of 16.
  const iu = i32x4.shr_s(toWhole(f32x4.floor(u)), 4);
  const iv = i32x4.shr_s(toWhole(f32x4.floor(v)), 4);
  const at = i32x4.shl(i32x4.add(i32x4.mul(iv, cells), iu), 2);
  const map = shadowMap(cascade, 3);
  let nearest = v128.load32_splat(map + i32x4.extract_lane(at, 0));
  nearest = v128.load_lane<f32>(map + i32x4.extract_lane(at, 1), nearest, 1);
  nearest = v128.load_lane<f32>(map + i32x4.extract_lane(at, 2), nearest, 2);
  nearest = v128.load_lane<f32>(map + i32x4.extract_lane(at, 3), nearest, 3);
  return i32x4.all_true(f32x4.gt(nearest, reference));
}
/** Light at a lane's point: soft, hard for slivers of pixels, and by a small fixed filter for leaves. */
@inline function lookUpLane(index: i32, cascade: usize, g: usize, lane: usize): f32 {
  const u = load<f32>(receiver + lane);
  const v = load<f32>(receiver + lane, 16);
  const depth = load<f32>(receiver + lane, 32);
  const slopeU = load<f32>(receiver + lane, 48);
  const slopeV = load<f32>(receiver + lane, 64);
  const bias = load<f32>(cascade, CASCADE_BIAS);
  if (load<f32>(g + lane, POINT_WEIGHT) <= SLIVER) {
    certain = false;
    return hardLightAt(index, u, v, depth, slopeU, slopeV, bias);
  }
  const record: usize = load<u32>(g + lane, POINT_RECORD);
  if (load<f32>(record, INSTANCE_TRANSLUCENCY) > LEAF && load<i32>(record, INSTANCE_OBJECT) == 1 && load<i32>(record, INSTANCE_TWO_SIDED)) {
    certain = false;
    return contactLightAt(index, u, v, depth - bias, slopeU, slopeV, LEAF_RADIUS);
  }
  return lightAt(index, u, v, depth, slopeU, slopeV, load<f32>(cascade, CASCADE_SOFT), bias);
}

/** Does a neighbour's note speak of the surface of a lane's point? */
@inline function speaksOf(note: usize, g: usize, row: i32): bool {
  const depth = load<f32>(g, POINT_DEPTH);
  return (
    load<i32>(note, 12) == row && load<i32>(note) == load<i32>(g, POINT_RECORD) &&
    abs(depth - load<f32>(note, 4)) < depth * ALIKE &&
    load<f32>(note, 16) * load<f32>(g, POINT_NORMAL_X) + load<f32>(note, 20) * load<f32>(g, POINT_NORMAL_Y) +
    load<f32>(note, 24) * load<f32>(g, POINT_NORMAL_Z) > ALIKE_NORMALS
  );
}
@inline function writeNote(note: usize, g: usize, light: f32, row: i32): void {
  store<i32>(note, load<i32>(g, POINT_RECORD));
  store<f32>(note, load<f32>(g, POINT_DEPTH), 4);
  store<f32>(note, light, 8);
  store<i32>(note, row, 12);
  store<f32>(note, load<f32>(g, POINT_NORMAL_X), 16);
  store<f32>(note, load<f32>(g, POINT_NORMAL_Y), 20);
  store<f32>(note, load<f32>(g, POINT_NORMAL_Z), 24);
}

/** Sunlight that reaches each point of image row y: 1 lit, 0 in shadow. Near cascade first, far one beyond it, lit beyond both. */
export function shadowRow(row: i32): void {
  const oddRow = (row & 1) != 0;
  const sunX = f32x4.splat(load<f32>(frame, FRAME_SUN));
  const sunY = f32x4.splat(load<f32>(frame, FRAME_SUN + 4));
  const sunZ = f32x4.splat(load<f32>(frame, FRAME_SUN + 8));
  const near = frame + FRAME_CASCADES;
  const far = near + CASCADE_BYTES;
  const enabled = (load<i32>(frame, FRAME_FLAGS) & 1) != 0;
  for (let i = 0, g = points; i < pointCount; i += 4, g += GROUP_BYTES) {
    if (!enabled) {
      v128.store(g, f32x4.splat(1), POINT_SHADOW);
      continue;
    }
    const nx = v128.load(g, POINT_NORMAL_X);
    const ny = v128.load(g, POINT_NORMAL_Y);
    const nz = v128.load(g, POINT_NORMAL_Z);
    const x = v128.load(g, POINT_WORLD_X);
    const y = v128.load(g, POINT_WORLD_Y);
    const z = v128.load(g, POINT_WORLD_Z);
    const facing = dot3(nx, ny, nz, sunX, sunY, sunZ);
    v128.store(g, facing, POINT_SPARE);
    // All four turned away from the sun, and opaque: dark.
    const opaque = !v128.any_true(gather(g, INSTANCE_TRANSLUCENCY)) && !v128.any_true(gather(g, INSTANCE_SKIN));
    if (opaque && i32x4.all_true(f32x4.le(facing, f32x4.splat(0)))) {
      v128.store(g, f32x4.splat(0), POINT_SHADOW);
      continue;
    }
    setUpReceivers(near, x, y, z, nx, ny, nz, facing);
    // All four far in front of anything near them: lit.
    if (allClear(0)) {
      v128.store(g, f32x4.splat(1), POINT_SHADOW);
      continue;
    }
    let needFar = allOutside();
    if (needFar) v128.store(g, f32x4.splat(0), POINT_SPARE);
    else for (let lane: usize = 0; lane < 16; lane += 4) {
      const record: usize = load<u32>(g + lane, POINT_RECORD);
      const away = load<f32>(g + lane, POINT_SPARE) <= 0;
      // Nothing of the sun reaches the dark side of an opaque surface: mark it as done.
      if (away && load<f32>(record, INSTANCE_TRANSLUCENCY) == 0 && load<f32>(record, INSTANCE_SKIN) == 0) {
        store<f32>(g + lane, 0, POINT_SHADOW);
        store<f32>(g + lane, 1, POINT_SPARE);
        continue;
      }
      // Where all is light or all is shadow every second column and row will do; penumbrae are always looked up.
      const column = load<i32>(g + lane, POINT_COLUMN);
      const note = lightAbove + (<usize>column << NOTE);
      let known: f32 = -1;
      if (!away) {
        const left = note - (1 << NOTE);
        if (column & 1 && speaksOf(left, g + lane, row)) known = load<f32>(left, 8);
        else if (oddRow && speaksOf(note, g + lane, row - 1)) known = load<f32>(note, 8);
      }
      if (known >= 0) {
        store<f32>(g + lane, known, POINT_SHADOW);
        store<f32>(g + lane, 1, POINT_SPARE);
        if (!oddRow) writeNote(note, g + lane, known, row);
        continue;
      }
      const share = inside(near, g, lane);
      const light = share > 0 ? lookUpLane(0, near, g, lane) : 0;
      store<f32>(g + lane, light, POINT_SHADOW);
      store<f32>(g + lane, share, POINT_SPARE);
      if (share < 1) needFar = true;
      else if (certain && !away) writeNote(note, g + lane, light, row);
    }
    if (!needFar) continue;
    const beyond = i32x4.all_true(f32x4.eq(v128.load(g, POINT_SPARE), f32x4.splat(0)));
    setUpReceivers(far, x, y, z, nx, ny, nz, facing);
    if (beyond && allClear(1)) {
      v128.store(g, f32x4.splat(1), POINT_SHADOW);
      continue;
    }
    for (let lane: usize = 0; lane < 16; lane += 4) {
      const share = load<f32>(g + lane, POINT_SPARE);
      if (share >= 1) continue;
      const within = inside(far, g, lane);
      const column = load<i32>(g + lane, POINT_COLUMN);
      const note = lightAbove + (<usize>column << NOTE);
      if (share == 0 && column & 1 && speaksOf(note - (1 << NOTE), g + lane, row)) {
        store<f32>(g + lane, load<f32>(note - (1 << NOTE), 8), POINT_SHADOW);
        if (!oddRow) writeNote(note, g + lane, load<f32>(g + lane, POINT_SHADOW), row);
        continue;
      }
      const light: f32 = within > 0 ? <f32>1 + (lookUpLane(1, far, g, lane) - <f32>1) * within : 1;
      store<f32>(g + lane, load<f32>(g + lane, POINT_SHADOW) * share + light * (<f32>1 - share), POINT_SHADOW);
      // Beyond the near cascade neighbours share what they find, too.
      if (share == 0 && within == 1 && certain && load<f32>(g + lane, POINT_WEIGHT) > SLIVER) writeNote(note, g + lane, light, row);
    }
  }
}
