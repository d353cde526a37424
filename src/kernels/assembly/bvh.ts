/**
 * Trees of boxes for rays: one per mesh (its triangles) and one over all that stands in a scene (its instances). Four children a
 * node, so that one ray is tested against four boxes, or four triangles, at once. Built by the surface area heuristic over 16 bins
 * (Wald 2007), two binary splits to a node. Rebuilding for a pose is not needed: `refitMesh` measures the same tree anew.
 *
 * Node, 128 bytes: low x, high x, low y, high y, low z, high z of the four children (planes of four floats), then four references.
 * In a mesh a reference is the node's offset from the tree's start, or the complement of a leaf's; above, an address with bit 0 set
 * for an instance record. Leaf, 160 bytes: corner, first and second edge of four triangles (nine planes), their four numbers.
 */
import { allocate, release } from './memory';

export const NODE_BYTES: i32 = 128;
export const NODE_REFERENCES: usize = 96;
export const LEAF_BYTES: i32 = 160;
export const LEAF_NUMBERS: usize = 144;
/** Triangles of a leaf. */
const LEAF_SIZE: i32 = 4;
const BINS: i32 = 16;
const BIN_BYTES: usize = 48;
const bins: usize = memory.data(16 * 3 * 48, 16);
const EMPTY_LOW: f32 = Infinity;

/** Being built: boxes (low, high; 32 bytes) of what is sorted into the tree, its order, where the next node or leaf goes. */
let boxes: usize = 0;
let order: usize = 0;
let base: usize = 0;
let next: usize = 0;
/** Triangles' corners and numbers; no indices: instances are being sorted. */
let positions: usize = 0;
let indices: usize = 0;
/** First instance record and bytes of each. */
let records: usize = 0;
let recordBytes: usize = 0;

/** Half the surface of a box. */
@inline function area(low: v128, high: v128): f32 {
  const d = f32x4.sub(high, low);
  const x = f32x4.extract_lane(d, 0);
  const y = f32x4.extract_lane(d, 1);
  const z = f32x4.extract_lane(d, 2);
  return x * y + y * z + z * x;
}
@inline function boxAt(i: i32): usize {
  return boxes + (<usize>load<u32>(order + (<usize>i << 2)) << 5);
}
@inline function growBin(bin: usize, low: v128, high: v128): void {
  v128.store(bin, f32x4.pmin(v128.load(bin), low));
  v128.store(bin, f32x4.pmax(v128.load(bin, 16), high), 16);
  store<i32>(bin, load<i32>(bin, 32) + 1, 32);
}
/** What testing `count` triangles costs: they come in fours. */
@inline function cost(count: i32): f32 {
  return <f32>((count + LEAF_SIZE - 1) / LEAF_SIZE);
}

/** Sort [from, to) into two halves; returns where the second begins. */
function split(from: i32, to: i32): i32 {
  let low = f32x4.splat(EMPTY_LOW);
  let high = f32x4.splat(-EMPTY_LOW);
  for (let i = from; i < to; i++) {
    const b = boxAt(i);
    const centre = f32x4.add(v128.load(b), v128.load(b, 16));
    low = f32x4.pmin(low, centre);
    high = f32x4.pmax(high, centre);
  }
  const scale = f32x4.div(f32x4.splat(15.999), f32x4.pmax(f32x4.sub(high, low), f32x4.splat(1e-20)));
  for (let k = 0; k < BINS * 3; k++) {
    const bin = bins + <usize>k * BIN_BYTES;
    v128.store(bin, f32x4.splat(EMPTY_LOW));
    v128.store(bin, f32x4.splat(-EMPTY_LOW), 16);
    store<i32>(bin, 0, 32);
  }
  for (let i = from; i < to; i++) {
    const b = boxAt(i);
    const boxLow = v128.load(b);
    const boxHigh = v128.load(b, 16);
    const q = f32x4.mul(f32x4.sub(f32x4.add(boxLow, boxHigh), low), scale);
    growBin(bins + <usize>binOf(f32x4.extract_lane(q, 0)) * BIN_BYTES, boxLow, boxHigh);
    growBin(bins + <usize>(16 + binOf(f32x4.extract_lane(q, 1))) * BIN_BYTES, boxLow, boxHigh);
    growBin(bins + <usize>(32 + binOf(f32x4.extract_lane(q, 2))) * BIN_BYTES, boxLow, boxHigh);
  }
  let best: f32 = Infinity;
  let bestAxis = -1;
  let bestBin = 0;
  for (let axis = 0; axis < 3; axis++) {
    const first = bins + <usize>(axis * BINS) * BIN_BYTES;
    let sumLow = f32x4.splat(EMPTY_LOW);
    let sumHigh = f32x4.splat(-EMPTY_LOW);
    let count = 0;
    // Cost (36) and number (40) of everything up to each bin.
    for (let k = 0; k < BINS - 1; k++) {
      const bin = first + <usize>k * BIN_BYTES;
      sumLow = f32x4.pmin(sumLow, v128.load(bin));
      sumHigh = f32x4.pmax(sumHigh, v128.load(bin, 16));
      count += load<i32>(bin, 32);
      store<f32>(bin, count ? area(sumLow, sumHigh) * cost(count) : 0, 36);
      store<i32>(bin, count, 40);
    }
    sumLow = f32x4.splat(EMPTY_LOW);
    sumHigh = f32x4.splat(-EMPTY_LOW);
    count = 0;
    for (let k = BINS - 1; k > 0; k--) {
      const bin = first + <usize>k * BIN_BYTES;
      sumLow = f32x4.pmin(sumLow, v128.load(bin));
      sumHigh = f32x4.pmax(sumHigh, v128.load(bin, 16));
      count += load<i32>(bin, 32);
      if (count == 0 || load<i32>(bin - BIN_BYTES, 40) == 0) continue;
      const sum = area(sumLow, sumHigh) * cost(count) + load<f32>(bin - BIN_BYTES, 36);
      if (sum < best) {
        best = sum;
        bestAxis = axis;
        bestBin = k;
      }
    }
  }
  if (bestAxis < 0) return (from + to) >> 1;
  const lane = <usize>(bestAxis << 2);
  v128.store(bins, low);
  v128.store(bins, scale, 16);
  const start = load<f32>(bins + lane);
  const perBin = load<f32>(bins + lane, 16);
  let i = from;
  let j = to - 1;
  while (i <= j) {
    const id = load<u32>(order + (<usize>i << 2));
    const b = boxes + (<usize>id << 5) + lane;
    if (binOf((load<f32>(b) + load<f32>(b, 16) - start) * perBin) < bestBin) i++;
    else {
      store<u32>(order + (<usize>i << 2), load<u32>(order + (<usize>j << 2)));
      store<u32>(order + (<usize>j << 2), id);
      j--;
    }
  }
  return i == from || i == to ? (from + to) >> 1 : i;
}
@inline function binOf(place: f32): i32 {
  return <i32>min(max(place, <f32>0), <f32>15);
}

/** How much larger than what they hold boxes are, as a share of their corners' coordinates: for rounding. */
const SLACK: f32 = 1e-6;
/** Write the box of child k of a node. */
@inline function writeBox(node: usize, k: i32, least: v128, most: v128): void {
  const at = node + (<usize>k << 2);
  const low = f32x4.sub(least, f32x4.mul(f32x4.abs(least), f32x4.splat(SLACK)));
  const high = f32x4.add(most, f32x4.mul(f32x4.abs(most), f32x4.splat(SLACK)));
  v128.store_lane<f32>(at, low, 0);
  v128.store_lane<f32>(at, high, 0, 16);
  v128.store_lane<f32>(at, low, 1, 32);
  v128.store_lane<f32>(at, high, 1, 48);
  v128.store_lane<f32>(at, low, 2, 64);
  v128.store_lane<f32>(at, high, 2, 80);
}
/** Box of the last leaf or node measured. */
let measuredLow: v128 = f32x4.splat(0);
let measuredHigh: v128 = f32x4.splat(0);

/** Load the triangles of a leaf, whose numbers are written already, and measure it. Numbers below 0 are empty places. */
function fillLeaf(leaf: usize): void {
  let low = f32x4.splat(EMPTY_LOW);
  let high = f32x4.splat(-EMPTY_LOW);
  for (let k: usize = 0; k < 16; k += 4) {
    const at = leaf + k;
    const number = load<i32>(at, LEAF_NUMBERS);
    // An empty place is a triangle without edges, which no ray meets.
    const corners = indices + <usize>(number < 0 ? ~number : number) * 12;
    const a = v128.load(positions + (<usize>load<u32>(corners) << 4));
    let b = a;
    let c = a;
    if (number >= 0) {
      b = v128.load(positions + (<usize>load<u32>(corners, 4) << 4));
      c = v128.load(positions + (<usize>load<u32>(corners, 8) << 4));
    }
    low = f32x4.pmin(low, f32x4.pmin(a, f32x4.pmin(b, c)));
    high = f32x4.pmax(high, f32x4.pmax(a, f32x4.pmax(b, c)));
    const e = f32x4.sub(b, a);
    const f = f32x4.sub(c, a);
    v128.store_lane<f32>(at, a, 0);
    v128.store_lane<f32>(at, a, 1, 16);
    v128.store_lane<f32>(at, a, 2, 32);
    v128.store_lane<f32>(at, e, 0, 48);
    v128.store_lane<f32>(at, e, 1, 64);
    v128.store_lane<f32>(at, e, 2, 80);
    v128.store_lane<f32>(at, f, 0, 96);
    v128.store_lane<f32>(at, f, 1, 112);
    v128.store_lane<f32>(at, f, 2, 128);
  }
  measuredLow = low;
  measuredHigh = high;
}
/** Make a leaf of [from, to); returns its reference. */
function makeLeaf(from: i32, to: i32): i32 {
  if (!indices) return <i32>(records + <usize>load<u32>(order + (<usize>from << 2)) * recordBytes) | 1;
  const leaf = next;
  next += LEAF_BYTES;
  const first = load<i32>(order + (<usize>from << 2));
  for (let k = 0; k < LEAF_SIZE; k++) {
    store<i32>(leaf + (<usize>k << 2), from + k < to ? load<i32>(order + (<usize>(from + k) << 2)) : ~first, LEAF_NUMBERS);
  }
  fillLeaf(leaf);
  return ~(<i32>(leaf - base));
}
/** Make a node of [from, to), and all below it; returns its address. */
function makeNode(from: i32, to: i32): usize {
  const node = next;
  next += NODE_BYTES;
  const most = indices ? LEAF_SIZE : 1;
  let a = to;
  let b = to;
  let c = to;
  if (to - from > most) {
    b = split(from, to);
    a = b - from > most ? split(from, b) : b;
    c = to - b > most ? split(b, to) : to;
  }
  // Children: [from, a), [a, b), [b, c), [c, to).
  let begin = from;
  for (let k = 0; k < 4; k++) {
    const end = k == 0 ? a : k == 1 ? b : k == 2 ? c : to;
    if (begin == end) {
      writeBox(node, k, f32x4.splat(EMPTY_LOW), f32x4.splat(-EMPTY_LOW));
      store<i32>(node + (<usize>k << 2), 0, NODE_REFERENCES);
      continue;
    }
    let low = f32x4.splat(EMPTY_LOW);
    let high = f32x4.splat(-EMPTY_LOW);
    for (let i = begin; i < end; i++) {
      const box = boxAt(i);
      low = f32x4.pmin(low, v128.load(box));
      high = f32x4.pmax(high, v128.load(box, 16));
    }
    writeBox(node, k, low, high);
    const reference = end - begin <= most ? makeLeaf(begin, end) : <i32>(makeNode(begin, end) - base);
    store<i32>(node + (<usize>k << 2), reference, NODE_REFERENCES);
    begin = end;
  }
  return node;
}

/** Build the tree of a mesh (positions of 16 bytes, three indices a triangle); returns its address, 0 for no triangles. */
export function buildMeshTree(meshPositions: usize, meshIndices: usize, triangles: i32): usize {
  if (triangles == 0) return 0;
  positions = meshPositions;
  indices = meshIndices;
  base = allocate(NODE_BYTES + triangles * (LEAF_BYTES + NODE_BYTES));
  next = base;
  boxes = allocate(triangles << 5);
  order = allocate(triangles << 2);
  for (let i = 0; i < triangles; i++) {
    const corners = indices + <usize>i * 12;
    const a = v128.load(positions + (<usize>load<u32>(corners) << 4));
    const b = v128.load(positions + (<usize>load<u32>(corners, 4) << 4));
    const c = v128.load(positions + (<usize>load<u32>(corners, 8) << 4));
    v128.store(boxes + (<usize>i << 5), f32x4.pmin(a, f32x4.pmin(b, c)));
    v128.store(boxes + (<usize>i << 5), f32x4.pmax(a, f32x4.pmax(b, c)), 16);
    store<i32>(order + (<usize>i << 2), i);
  }
  makeNode(0, triangles);
  release((next + 63) & ~(<usize>63));
  treeBytes = <i32>(next - base);
  return base;
}
/** Size of the mesh tree built last. */
let treeBytes: i32 = 0;
export function meshTreeBytes(): i32 {
  return treeBytes;
}
/** Measure a copy of a mesh's tree anew for other positions of its vertices. */
export function refitMesh(tree: usize, meshPositions: usize, meshIndices: usize): void {
  base = tree;
  positions = meshPositions;
  indices = meshIndices;
  refitNode(tree);
}
function refitNode(node: usize): void {
  let low = f32x4.splat(EMPTY_LOW);
  let high = f32x4.splat(-EMPTY_LOW);
  for (let k = 0; k < 4; k++) {
    const reference = load<i32>(node + (<usize>k << 2), NODE_REFERENCES);
    if (reference == 0) continue;
    if (reference < 0) fillLeaf(base + <usize>~reference);
    else refitNode(base + <usize>reference);
    writeBox(node, k, measuredLow, measuredHigh);
    low = f32x4.pmin(low, measuredLow);
    high = f32x4.pmax(high, measuredHigh);
  }
  measuredLow = low;
  measuredHigh = high;
}

/**
 * Build the tree over `count` instance records of `bytes` each, whose boxes (low, high) are at `box` in each; returns the address
 * of its first node, 0 for none.
 */
export function buildInstanceTree(first: usize, count: i32, bytes: i32, box: i32): usize {
  if (count == 0) return 0;
  indices = 0;
  records = first;
  recordBytes = <usize>bytes;
  const nodes = allocate(NODE_BYTES * (count + 1));
  boxes = allocate(count << 5);
  order = allocate(count << 2);
  next = nodes;
  base = 0;
  for (let i = 0; i < count; i++) {
    const record = first + <usize>i * recordBytes + <usize>box;
    v128.store(boxes + (<usize>i << 5), v128.load(record));
    v128.store(boxes + (<usize>i << 5), v128.load(record, 16), 16);
    store<i32>(order + (<usize>i << 2), i);
  }
  makeNode(0, count);
  release((next + 63) & ~(<usize>63));
  return nodes;
}
