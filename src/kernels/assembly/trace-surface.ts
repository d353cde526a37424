/**
 * The surface under the fourth sample of a pixel, as a place for rays to start from. Where normals are smooth over flat triangles,
 * the start is lifted on to the surface that the normals suggest (Hanika, "Hacking the Shadow Terminator", Ray Tracing Gems II,
 * 2021): else triangles next to the border of light would shade themselves.
 */
import {
  FRAME_EYE, FRAME_FORWARD, FRAME_RIGHT, FRAME_TAN_X, FRAME_TAN_Y, FRAME_UP, INSTANCE_INDICES, INSTANCE_NORMALS, INSTANCE_POSITIONS,
  INSTANCE_TWO_SIDED, INSTANCE_WORLD, TRIANGLE_BITS,
} from './layout';
import { recordOf } from './attributes';
import { depths, frame, height, identities, width } from './memory';
import { transformDirection, transformPoint } from './vec';

/** Depth (m along the view), the place itself, the place lifted, shading normal, the triangle's own normal towards the viewer, record. */
export let surfaceDepth: f32 = 0;
export let flatPlace: v128 = f32x4.splat(0);
export let liftedPlace: v128 = f32x4.splat(0);
export let surfaceNormal: v128 = f32x4.splat(0);
export let flatNormal: v128 = f32x4.splat(0);
export let surfaceRecord: usize = 0;

/** The triangle met last: corners, edges, their products, normals. */
let lastId: i32 = -1;
let a: v128 = f32x4.splat(0);
let b: v128 = f32x4.splat(0);
let c: v128 = f32x4.splat(0);
let edge1: v128 = f32x4.splat(0);
let edge2: v128 = f32x4.splat(0);
let dot11: f32 = 0;
let dot12: f32 = 0;
let dot22: f32 = 0;
let perArea: f32 = 0;
let normalA: v128 = f32x4.splat(0);
let normalB: v128 = f32x4.splat(0);
let normalC: v128 = f32x4.splat(0);
let facet: v128 = f32x4.splat(0);

/** A new picture begins. */
export function forgetSurface(): void {
  lastId = -1;
}
@inline export function dotOf(p: v128, q: v128): f32 {
  const m = f32x4.mul(p, q);
  return f32x4.extract_lane(m, 0) + f32x4.extract_lane(m, 1) + f32x4.extract_lane(m, 2);
}
@inline export function scaled(p: v128, s: f32): v128 {
  return f32x4.mul(p, f32x4.splat(s));
}
@inline export function unit(p: v128): v128 {
  return scaled(p, <f32>1 / sqrt<f32>(max(dotOf(p, p), <f32>1e-30)));
}
@inline function crossOf(p: v128, q: v128): v128 {
  return f32x4.sub(
    f32x4.mul(v128.shuffle<f32>(p, p, 1, 2, 0, 3), v128.shuffle<f32>(q, q, 2, 0, 1, 3)),
    f32x4.mul(v128.shuffle<f32>(p, p, 2, 0, 1, 3), v128.shuffle<f32>(q, q, 1, 2, 0, 3)),
  );
}
@inline function normalAt(normals: usize, vertex: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v128.load64_zero(normals + (vertex << 3))));
}
function loadTriangle(id: i32): void {
  lastId = id;
  const record = recordOf(id);
  surfaceRecord = record;
  const corners = <usize>load<u32>(record, INSTANCE_INDICES) + (<usize>id & ((1 << TRIANGLE_BITS) - 1)) * 12;
  const v0 = <usize>load<u32>(corners);
  const v1 = <usize>load<u32>(corners, 4);
  const v2 = <usize>load<u32>(corners, 8);
  const positions: usize = load<u32>(record, INSTANCE_POSITIONS);
  const normals: usize = load<u32>(record, INSTANCE_NORMALS);
  const world = record + INSTANCE_WORLD;
  a = transformPoint(world, v128.load(positions + (v0 << 4)));
  b = transformPoint(world, v128.load(positions + (v1 << 4)));
  c = transformPoint(world, v128.load(positions + (v2 << 4)));
  edge1 = f32x4.sub(b, a);
  edge2 = f32x4.sub(c, a);
  dot11 = dotOf(edge1, edge1);
  dot12 = dotOf(edge1, edge2);
  dot22 = dotOf(edge2, edge2);
  const area = dot11 * dot22 - dot12 * dot12;
  perArea = area > 0 ? <f32>1 / area : 0;
  normalA = unit(transformDirection(world, normalAt(normals, v0)));
  normalB = unit(transformDirection(world, normalAt(normals, v1)));
  normalC = unit(transformDirection(world, normalAt(normals, v2)));
  facet = unit(crossOf(edge1, edge2));
}
/** How far a place must move along a corner's normal to lie on the plane through the corner; never inwards. */
@inline function lift(place: v128, corner: v128, normal: v128, sign: f32): f32 {
  return max(<f32>0, dotOf(f32x4.sub(corner, place), normal) * sign);
}

/** Find the surface of pixel (x, y); false for the sky. */
export function findSurface(x: i32, y: i32): bool {
  const o = <usize>(y * width + x) << 4;
  const id = load<i32>(identities + o, 12);
  if (id == -1) return false;
  if (id != lastId) loadTriangle(id);
  const z = <f32>1 / load<f32>(depths + o, 12);
  surfaceDepth = z;
  const right = ((<f32>x + 0.625) * (<f32>2 / <f32>width) - <f32>1) * load<f32>(frame, FRAME_TAN_X);
  const up = (<f32>1 - (<f32>y + 0.875) * (<f32>2 / <f32>height)) * load<f32>(frame, FRAME_TAN_Y);
  const ray = f32x4.add(
    v128.load(frame, FRAME_FORWARD),
    f32x4.add(scaled(v128.load(frame, FRAME_RIGHT), right), scaled(v128.load(frame, FRAME_UP), up)),
  );
  const seen = f32x4.add(v128.load(frame, FRAME_EYE), scaled(ray, z));
  // Weights of the corners, kept inside the triangle.
  const from = f32x4.sub(seen, a);
  const d1 = dotOf(from, edge1);
  const d2 = dotOf(from, edge2);
  let wb = min(max((dot22 * d1 - dot12 * d2) * perArea, <f32>0), <f32>1);
  let wc = min(max((dot11 * d2 - dot12 * d1) * perArea, <f32>0), <f32>1);
  const sum = wb + wc;
  if (sum > 1) {
    wb /= sum;
    wc /= sum;
  }
  const wa = max(<f32>1 - wb - wc, <f32>0);
  const place = f32x4.add(a, f32x4.add(scaled(edge1, wb), scaled(edge2, wc)));
  const mixed = f32x4.add(scaled(normalA, wa), f32x4.add(scaled(normalB, wb), scaled(normalC, wc)));
  // Back faces of two-sided things turn towards the viewer.
  const facing = dotOf(facet, ray);
  const back = load<i32>(surfaceRecord, INSTANCE_TWO_SIDED) != 0 && facing > 0 && dotOf(mixed, ray) > 0;
  const sign: f32 = back ? -1 : 1;
  surfaceNormal = scaled(unit(mixed), sign);
  flatNormal = scaled(facet, facing > 0 ? <f32>-1 : <f32>1);
  flatPlace = place;
  const la = wa * lift(place, a, normalA, sign);
  const lb = wb * lift(place, b, normalB, sign);
  const lc = wc * lift(place, c, normalC, sign);
  liftedPlace = f32x4.add(
    place,
    scaled(f32x4.add(scaled(normalA, la), f32x4.add(scaled(normalB, lb), scaled(normalC, lc))), sign),
  );
  return true;
}
/** m: how far off a surface rays start. */
@inline export function gapAt(depth: f32): f32 {
  return <f32>2e-4 + depth * <f32>2e-5;
}
