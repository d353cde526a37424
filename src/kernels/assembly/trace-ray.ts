/**
 * Rays through the trees of `bvh`. Boxes: slabs (Kay and Kajiya 1986); triangles: Möller and Trumbore 1997. One ray meets four at
 * a time, first in the tree over all instances, then, turned into a mesh's own space, in its tree. Directions keep their length in
 * that space, so that distances are the same in both.
 */
import { LEAF_NUMBERS, NODE_REFERENCES } from './bvh';
import { TRACED_MASK, TRACED_MODEL, TRACED_TREE } from './trace-layout';

/** Nodes still to visit: addresses; with distances when the nearest is wanted. */
const outer: usize = memory.data(8192, 16);
const inner: usize = memory.data(8192, 16);
const spare: usize = memory.data(32, 16);
/** How far outside of a triangle still counts, as a share of its edges: neighbours must leave no gap. */
const OVERLAP: f32 = -1e-5;

/** First nodes of the trees of what stands and of what moves; 0 for nothing. */
let standing: usize = 0;
let moving: usize = 0;
/** Where the last shadow ray was stopped: the next one likely is there, too. */
let lastRecord: usize = 0;
let lastLeaf: usize = 0;

/** Set what rays meet from now on. */
export function setTrees(standingRoot: usize, movingRoot: usize): void {
  standing = standingRoot;
  moving = movingRoot;
  lastRecord = 0;
}

/** Result of {@link closest}: distance, instance record (0 none), number of the triangle, and the weights of its second and third corner. */
export let hitDistance: f32 = 0;
export let hitRecord: usize = 0;
export let hitTriangle: i32 = 0;
export let hitU: f32 = 0;
export let hitV: f32 = 0;

@inline function inverse(x: f32): f32 {
  return <f32>1 / (abs(x) < <f32>1e-12 ? <f32>1e-12 : x);
}

/** Is a leaf's triangle in the way of a ray in its space? */
@inline function leafStops(leaf: usize, ox: v128, oy: v128, oz: v128, dx: v128, dy: v128, dz: v128, far: v128): bool {
  const e1x = v128.load(leaf, 48);
  const e1y = v128.load(leaf, 64);
  const e1z = v128.load(leaf, 80);
  const e2x = v128.load(leaf, 96);
  const e2y = v128.load(leaf, 112);
  const e2z = v128.load(leaf, 128);
  const px = f32x4.sub(f32x4.mul(dy, e2z), f32x4.mul(dz, e2y));
  const py = f32x4.sub(f32x4.mul(dz, e2x), f32x4.mul(dx, e2z));
  const pz = f32x4.sub(f32x4.mul(dx, e2y), f32x4.mul(dy, e2x));
  const scale = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.add(f32x4.mul(e1x, px), f32x4.mul(e1y, py)), f32x4.mul(e1z, pz)));
  const tx = f32x4.sub(ox, v128.load(leaf));
  const ty = f32x4.sub(oy, v128.load(leaf, 16));
  const tz = f32x4.sub(oz, v128.load(leaf, 32));
  const u = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(tx, px), f32x4.mul(ty, py)), f32x4.mul(tz, pz)), scale);
  const qx = f32x4.sub(f32x4.mul(ty, e1z), f32x4.mul(tz, e1y));
  const qy = f32x4.sub(f32x4.mul(tz, e1x), f32x4.mul(tx, e1z));
  const qz = f32x4.sub(f32x4.mul(tx, e1y), f32x4.mul(ty, e1x));
  const v = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(dx, qx), f32x4.mul(dy, qy)), f32x4.mul(dz, qz)), scale);
  const t = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(e2x, qx), f32x4.mul(e2y, qy)), f32x4.mul(e2z, qz)), scale);
  const least = f32x4.splat(OVERLAP);
  return v128.any_true(
    v128.and(
      v128.and(f32x4.ge(u, least), f32x4.ge(v, least)),
      v128.and(
        f32x4.le(f32x4.add(u, v), f32x4.splat(1 - OVERLAP)),
        v128.and(f32x4.gt(t, f32x4.splat(0)), f32x4.lt(t, far)),
      ),
    ),
  );
}
/** How far along a ray the four boxes of a node begin. `lowX` is 16 where the ray goes down, else 0. */
@inline function boxesBegin(
  node: usize, ox: v128, oy: v128, oz: v128, ix: v128, iy: v128, iz: v128, lowX: usize, lowY: usize, lowZ: usize,
): v128 {
  return f32x4.pmax(
    f32x4.pmax(
      f32x4.mul(f32x4.sub(v128.load(node + lowX), ox), ix),
      f32x4.mul(f32x4.sub(v128.load(node + lowY, 32), oy), iy),
    ),
    f32x4.pmax(f32x4.mul(f32x4.sub(v128.load(node + lowZ, 64), oz), iz), f32x4.splat(0)),
  );
}
/** Which of them a ray meets, as bits. */
@inline function boxesMet(
  begin: v128, node: usize, ox: v128, oy: v128, oz: v128, ix: v128, iy: v128, iz: v128, lowX: usize, lowY: usize, lowZ: usize, far: v128,
): i32 {
  const end = f32x4.pmin(
    f32x4.pmin(
      f32x4.mul(f32x4.sub(v128.load(node + (lowX ^ 16)), ox), ix),
      f32x4.mul(f32x4.sub(v128.load(node + (lowY ^ 16), 32), oy), iy),
    ),
    f32x4.pmin(f32x4.mul(f32x4.sub(v128.load(node + (lowZ ^ 16), 64), oz), iz), far),
  );
  return i32x4.bitmask(f32x4.le(begin, end));
}

/** Turn a ray into a record's space, left in `turned…`. */
let turnedX: f32 = 0;
let turnedY: f32 = 0;
let turnedZ: f32 = 0;
let aimX: f32 = 0;
let aimY: f32 = 0;
let aimZ: f32 = 0;
@inline function turn(record: usize, ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32): void {
  const c0 = v128.load(record, TRACED_MODEL);
  const c1 = v128.load(record, TRACED_MODEL + 16);
  const c2 = v128.load(record, TRACED_MODEL + 32);
  const o = f32x4.add(
    f32x4.add(f32x4.mul(c0, f32x4.splat(ox)), f32x4.mul(c1, f32x4.splat(oy))),
    f32x4.add(f32x4.mul(c2, f32x4.splat(oz)), v128.load(record, TRACED_MODEL + 48)),
  );
  const d = f32x4.add(f32x4.add(f32x4.mul(c0, f32x4.splat(dx)), f32x4.mul(c1, f32x4.splat(dy))), f32x4.mul(c2, f32x4.splat(dz)));
  turnedX = f32x4.extract_lane(o, 0);
  turnedY = f32x4.extract_lane(o, 1);
  turnedZ = f32x4.extract_lane(o, 2);
  aimX = f32x4.extract_lane(d, 0);
  aimY = f32x4.extract_lane(d, 1);
  aimZ = f32x4.extract_lane(d, 2);
}

/** Is anything of a mesh in the way? The leaf is left in `lastLeaf`. */
function meshStops(tree: usize, x: f32, y: f32, z: f32, ax: f32, ay: f32, az: f32, reach: f32): bool {
  const ox = f32x4.splat(x);
  const oy = f32x4.splat(y);
  const oz = f32x4.splat(z);
  const dx = f32x4.splat(ax);
  const dy = f32x4.splat(ay);
  const dz = f32x4.splat(az);
  const ix = f32x4.splat(inverse(ax));
  const iy = f32x4.splat(inverse(ay));
  const iz = f32x4.splat(inverse(az));
  const lowX: usize = ax < 0 ? 16 : 0;
  const lowY: usize = ay < 0 ? 16 : 0;
  const lowZ: usize = az < 0 ? 16 : 0;
  const far = f32x4.splat(reach);
  let top = inner;
  let current: i32 = 0;
  while (true) {
    if (current >= 0) {
      const node = tree + <usize>current;
      const begin = boxesBegin(node, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ);
      let met = boxesMet(begin, node, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ, far);
      while (met) {
        const k = ctz(met);
        met &= met - 1;
        store<i32>(top, load<i32>(node + (<usize>k << 2), NODE_REFERENCES));
        top += 4;
      }
    } else {
      const leaf = tree + <usize>~current;
      if (leafStops(leaf, ox, oy, oz, dx, dy, dz, far)) {
        lastLeaf = leaf;
        return true;
      }
    }
    if (top == inner) return false;
    top -= 4;
    current = load<i32>(top);
  }
}

/** Is anything that rays of the given kind meet in the way, nearer than `reach`? */
export function occluded(x: f32, y: f32, z: f32, ax: f32, ay: f32, az: f32, reach: f32, kind: i32): bool {
  // Where the last ray was stopped.
  if (lastRecord && load<i32>(lastRecord, TRACED_MASK) & kind) {
    turn(lastRecord, x, y, z, ax, ay, az);
    const stops = leafStops(
      lastLeaf, f32x4.splat(turnedX), f32x4.splat(turnedY), f32x4.splat(turnedZ), f32x4.splat(aimX), f32x4.splat(aimY),
      f32x4.splat(aimZ), f32x4.splat(reach),
    );
    if (stops) return true;
  }
  const ox = f32x4.splat(x);
  const oy = f32x4.splat(y);
  const oz = f32x4.splat(z);
  const ix = f32x4.splat(inverse(ax));
  const iy = f32x4.splat(inverse(ay));
  const iz = f32x4.splat(inverse(az));
  const lowX: usize = ax < 0 ? 16 : 0;
  const lowY: usize = ay < 0 ? 16 : 0;
  const lowZ: usize = az < 0 ? 16 : 0;
  const far = f32x4.splat(reach);
  let top = outer;
  if (standing) {
    store<u32>(top, <u32>standing);
    top += 4;
  }
  if (moving) {
    store<u32>(top, <u32>moving);
    top += 4;
  }
  while (top != outer) {
    top -= 4;
    const current: usize = load<u32>(top);
    if (current & 1) {
      const record = current ^ 1;
      if (!(load<i32>(record, TRACED_MASK) & kind)) continue;
      turn(record, x, y, z, ax, ay, az);
      if (meshStops(load<u32>(record, TRACED_TREE), turnedX, turnedY, turnedZ, aimX, aimY, aimZ, reach)) {
        lastRecord = record;
        return true;
      }
      continue;
    }
    const begin = boxesBegin(current, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ);
    let met = boxesMet(begin, current, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ, far);
    while (met) {
      const k = ctz(met);
      met &= met - 1;
      store<i32>(top, load<i32>(current + (<usize>k << 2), NODE_REFERENCES));
      top += 4;
    }
  }
  return false;
}

/** Find the nearest triangle of a mesh; nearer ones than `hitDistance` replace what is noted there. Returns whether one did. */
function meshMeets(tree: usize, x: f32, y: f32, z: f32, ax: f32, ay: f32, az: f32): bool {
  const ox = f32x4.splat(x);
  const oy = f32x4.splat(y);
  const oz = f32x4.splat(z);
  const dx = f32x4.splat(ax);
  const dy = f32x4.splat(ay);
  const dz = f32x4.splat(az);
  const ix = f32x4.splat(inverse(ax));
  const iy = f32x4.splat(inverse(ay));
  const iz = f32x4.splat(inverse(az));
  const lowX: usize = ax < 0 ? 16 : 0;
  const lowY: usize = ay < 0 ? 16 : 0;
  const lowZ: usize = az < 0 ? 16 : 0;
  let reach = hitDistance;
  let far = f32x4.splat(reach);
  let found = false;
  let top = inner;
  let current: i32 = 0;
  while (true) {
    if (current >= 0) {
      const node = tree + <usize>current;
      const begin = boxesBegin(node, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ);
      const met = boxesMet(begin, node, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ, far);
      if (met) top = pushSorted(top, node, met, begin);
    } else {
      const leaf = tree + <usize>~current;
      const e1x = v128.load(leaf, 48);
      const e1y = v128.load(leaf, 64);
      const e1z = v128.load(leaf, 80);
      const e2x = v128.load(leaf, 96);
      const e2y = v128.load(leaf, 112);
      const e2z = v128.load(leaf, 128);
      const px = f32x4.sub(f32x4.mul(dy, e2z), f32x4.mul(dz, e2y));
      const py = f32x4.sub(f32x4.mul(dz, e2x), f32x4.mul(dx, e2z));
      const pz = f32x4.sub(f32x4.mul(dx, e2y), f32x4.mul(dy, e2x));
      const scale = f32x4.div(f32x4.splat(1), f32x4.add(f32x4.add(f32x4.mul(e1x, px), f32x4.mul(e1y, py)), f32x4.mul(e1z, pz)));
      const tx = f32x4.sub(ox, v128.load(leaf));
      const ty = f32x4.sub(oy, v128.load(leaf, 16));
      const tz = f32x4.sub(oz, v128.load(leaf, 32));
      const u = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(tx, px), f32x4.mul(ty, py)), f32x4.mul(tz, pz)), scale);
      const qx = f32x4.sub(f32x4.mul(ty, e1z), f32x4.mul(tz, e1y));
      const qy = f32x4.sub(f32x4.mul(tz, e1x), f32x4.mul(tx, e1z));
      const qz = f32x4.sub(f32x4.mul(tx, e1y), f32x4.mul(ty, e1x));
      const v = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(dx, qx), f32x4.mul(dy, qy)), f32x4.mul(dz, qz)), scale);
      const t = f32x4.mul(f32x4.add(f32x4.add(f32x4.mul(e2x, qx), f32x4.mul(e2y, qy)), f32x4.mul(e2z, qz)), scale);
      const least = f32x4.splat(OVERLAP);
      let met = i32x4.bitmask(
        v128.and(
          v128.and(f32x4.ge(u, least), f32x4.ge(v, least)),
          v128.and(
            f32x4.le(f32x4.add(u, v), f32x4.splat(1 - OVERLAP)),
            v128.and(f32x4.gt(t, f32x4.splat(0)), f32x4.lt(t, far)),
          ),
        ),
      );
      if (met) {
        v128.store(spare, t);
        while (met) {
          const k = ctz(met);
          met &= met - 1;
          const distance = load<f32>(spare + (<usize>k << 2));
          if (distance >= reach) continue;
          reach = distance;
          found = true;
          hitTriangle = load<i32>(leaf + (<usize>k << 2), LEAF_NUMBERS);
          v128.store(spare, u, 16);
          hitU = load<f32>(spare + (<usize>k << 2), 16);
          v128.store(spare, v, 16);
          hitV = load<f32>(spare + (<usize>k << 2), 16);
        }
        far = f32x4.splat(reach);
      }
    }
    // The nearest of what is left that may still hold something nearer.
    while (true) {
      if (top == inner) {
        hitDistance = reach;
        return found;
      }
      top -= 8;
      if (load<f32>(top, 4) < reach) break;
    }
    current = load<i32>(top);
  }
}
/** Push the boxes met (bits) of a node, the nearest last; returns the new top. */
@inline function pushSorted(from: usize, node: usize, bits: i32, begin: v128): usize {
  let top = from;
  let met = bits;
  v128.store(spare, begin);
  while (met) {
    const k = ctz(met);
    met &= met - 1;
    const distance = load<f32>(spare + (<usize>k << 2));
    let at = top;
    while (at > from && load<f32>(at - 8, 4) < distance) {
      store<u64>(at, load<u64>(at - 8));
      at -= 8;
    }
    store<i32>(at, load<i32>(node + (<usize>k << 2), NODE_REFERENCES));
    store<f32>(at, distance, 4);
    top += 8;
  }
  return top;
}

/** Find what a ray meets first, nearer than `reach`, among what rays of the given kind meet; see `hitDistance`. */
export function closest(x: f32, y: f32, z: f32, ax: f32, ay: f32, az: f32, reach: f32, kind: i32): bool {
  hitDistance = reach;
  hitRecord = 0;
  const ox = f32x4.splat(x);
  const oy = f32x4.splat(y);
  const oz = f32x4.splat(z);
  const ix = f32x4.splat(inverse(ax));
  const iy = f32x4.splat(inverse(ay));
  const iz = f32x4.splat(inverse(az));
  const lowX: usize = ax < 0 ? 16 : 0;
  const lowY: usize = ay < 0 ? 16 : 0;
  const lowZ: usize = az < 0 ? 16 : 0;
  let top = outer;
  if (standing) {
    store<u32>(top, <u32>standing);
    store<f32>(top, 0, 4);
    top += 8;
  }
  if (moving) {
    store<u32>(top, <u32>moving);
    store<f32>(top, 0, 4);
    top += 8;
  }
  while (top != outer) {
    top -= 8;
    if (load<f32>(top, 4) >= hitDistance) continue;
    const current: usize = load<u32>(top);
    if (current & 1) {
      const record = current ^ 1;
      if (!(load<i32>(record, TRACED_MASK) & kind)) continue;
      turn(record, x, y, z, ax, ay, az);
      if (meshMeets(load<u32>(record, TRACED_TREE), turnedX, turnedY, turnedZ, aimX, aimY, aimZ)) hitRecord = record;
      continue;
    }
    const begin = boxesBegin(current, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ);
    const met = boxesMet(begin, current, ox, oy, oz, ix, iy, iz, lowX, lowY, lowZ, f32x4.splat(hitDistance));
    if (met) top = pushSorted(top, current, met, begin);
  }
  return hitRecord != 0;
}

/** For tests: the numbers of the last hit. */
export function lastHitDistance(): f32 {
  return hitDistance;
}
export function lastHitRecord(): usize {
  return hitRecord;
}
export function lastHitTriangle(): i32 {
  return hitTriangle;
}
