/**
 * Where a drawing has lines, from the samples of a picture. 1/w is linear in the image on every plane, so its second difference, taken
 * relative to itself, vanishes on planes however they slant and marks silhouettes and creases (cf. Saito & Takahashi 1990, who use
 * derivatives of depth). The four samples of a pixel vote, which smooths the lines.
 */
import {
  INSTANCE_OBJECT, INSTANCE_TRANSLUCENCY, LOOK_HATCH, LOOK_LINE_DEPTH, LOOK_LINE_FADE, LOOK_LINE_LEAF, LOOK_LINE_OBJECT, LOOK_LINE_PART,
  LOOK_LINE_TONE, LOOK_SHADOW, LOOK_WIDTH, TRIANGLE_BITS,
} from './layout';
import { lookUpNormal, recordOf } from './attributes';
import { depths, height, identities, output, width } from './memory';
import { lightness, loadPixel, marks, number, ramp } from './look-memory';
import { sumLanes } from './vec';

/** Relative second differences of 1/w at which a line begins and is whole. */
const FAINT: f32 = 0.012;
const WHOLE: f32 = 0.05;
/** Bit of the facing's byte: it is one of the cast. */
export const ACTOR: i32 = 4;

@inline function at(x: i32, y: i32): usize {
  return <usize>(min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)) << 4;
}
@inline function objectOf(id: i32): i32 {
  return id == -1 ? 0 : load<i32>(recordOf(id), INSTANCE_OBJECT);
}
/** Share of the four samples whose depth bends between two neighbours, 0–1. */
@inline function bend(here: v128, a: v128, b: v128): f32 {
  const second = f32x4.abs(f32x4.sub(f32x4.add(a, b), f32x4.add(here, here)));
  // Only what is nearer than its neighbours bears the line, so it is as wide on all sides of a thing.
  const near = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(here, f32x4.splat(1e-4)));
  const relative = f32x4.div(second, near);
  const t = f32x4.mul(f32x4.sub(relative, f32x4.splat(FAINT)), f32x4.splat(1 / (WHOLE - FAINT)));
  return sumLanes(f32x4.pmin(f32x4.pmax(t, f32x4.splat(0)), f32x4.splat(1))) * 0.25;
}
@inline function otherOwner(a: v128, b: v128): f32 {
  const differ = i32x4.ne(i32x4.shr_u(a, TRIANGLE_BITS), i32x4.shr_u(b, TRIANGLE_BITS));
  return sumLanes(v128.and(differ, f32x4.splat(0.25)));
}
@inline function toneAt(x: i32, y: i32): f32 {
  return lightness(loadPixel(output + (<usize>(min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)) << 2)));
}

/** Write the marks of row y. */
export function lookMarkRow(y: i32): void {
  const half = max(number(LOOK_WIDTH) * 0.5, <f32>1);
  const step = <i32>nearest(half);
  const objectWeight = number(LOOK_LINE_OBJECT);
  const partWeight = number(LOOK_LINE_PART);
  const depthWeight = number(LOOK_LINE_DEPTH);
  const toneWeight = number(LOOK_LINE_TONE);
  const leafFactor = number(LOOK_LINE_LEAF);
  const fade = number(LOOK_LINE_FADE);
  const shadow = number(LOOK_SHADOW);
  const hatched = number(LOOK_HATCH) > 0;
  let to = marks() + (<usize>(y * width) << 2);
  for (let x = 0; x < width; x++, to += 4) {
    const o = at(x, y);
    const ids = v128.load(identities + o);
    const z = v128.load(depths + o);
    const id = i32x4.extract_lane(ids, 0);
    const l = at(x - step, y);
    const r = at(x + step, y);
    const u = at(x, y - step);
    const d = at(x, y + step);
    const zl = v128.load(depths + l);
    const zr = v128.load(depths + r);
    const zu = v128.load(depths + u);
    const zd = v128.load(depths + d);
    let line = max(bend(z, zl, zr), bend(z, zu, zd)) * depthWeight;
    const idr = v128.load(identities + r);
    const idd = v128.load(identities + d);
    const idl = v128.load(identities + l);
    const idu = v128.load(identities + u);
    const borders = max(max(otherOwner(ids, idr), otherOwner(ids, idd)), max(otherOwner(ids, idl), otherOwner(ids, idu)));
    let nearest0 = f32x4.extract_lane(z, 0);
    if (borders > 0) {
      const own = objectOf(id);
      const a = objectOf(i32x4.extract_lane(idr, 3));
      const b = objectOf(i32x4.extract_lane(idd, 3));
      const c = objectOf(i32x4.extract_lane(idl, 3));
      const e = objectOf(i32x4.extract_lane(idu, 3));
      const actor = own > 1 || a > 1 || b > 1 || c > 1 || e > 1;
      const foreign = own != a || own != b || own != c || own != e;
      if (actor && foreign) line = max(line, borders * objectWeight);
      else if (actor && partWeight > 0) {
        // Parts of like tone (tufts of a coat and the body under them) are one surface to a draughtsman.
        const tone = toneAt(x, y);
        const across = max(abs(toneAt(x + step, y) - toneAt(x - step, y)), abs(toneAt(x, y + step) - toneAt(x, y - step)));
        line = max(line, borders * partWeight * ramp(0.04, 0.13, max(across, abs(tone - toneAt(x + step, y + step)))));
      }
    }
    if (toneWeight > 0) {
      const tone = toneAt(x, y);
      const ring = (toneAt(x - step, y) + toneAt(x + step, y) + toneAt(x, y - step) + toneAt(x, y + step)) * 0.25;
      line = max(line, ramp(0.02, 0.12, ring - tone) * toneWeight);
    }
    let facing = 0;
    let own = 0;
    let leaf = false;
    if (id != -1) {
      const record = recordOf(id);
      own = load<i32>(record, INSTANCE_OBJECT);
      leaf = own == 1 && load<f32>(record, INSTANCE_TRANSLUCENCY) > 0;
      if (hatched) {
        const n = lookUpNormal(id, (x << 8) + 128, (y << 8) + 128);
        const nx = abs(f32x4.extract_lane(n, 0));
        const ny = f32x4.extract_lane(n, 1);
        const nz = abs(f32x4.extract_lane(n, 2));
        facing = ny > max(nx, nz) ? 1 : nx > nz ? 2 : 3;
      }
    }
    // Lines against the sky belong to the thing before it.
    nearest0 = max(nearest0, max(max(f32x4.extract_lane(zl, 0), f32x4.extract_lane(zr, 0)), max(f32x4.extract_lane(zu, 0), f32x4.extract_lane(zd, 0))));
    if (line > 0) {
      // Beside a leaf it is the leaf's line, except round the cast.
      if (leafFactor < 1 && own < 2 && (leaf || leafAt(l, r, u, d))) line *= leafFactor;
      if (fade > 0) line *= fade * nearest0 / (fade * nearest0 + 1);
    }
    let dark: f32 = 0;
    if (shadow > 0) {
      const zh = f32x4.extract_lane(z, 0) * 1.015 + <f32>0.0005;
      for (let k = 1; k <= 6; k++) {
        const way = shadow * <f32>k * <f32>(1.0 / 6.0);
        const s = at(x - <i32>nearest(way * 0.55), y - <i32>nearest(way));
        if (load<f32>(depths + s) > zh && (load<u32>(identities + s) >> TRIANGLE_BITS) != <u32>id >> TRIANGLE_BITS) dark += 1.0 / 6.0;
      }
      // Leaves lie on leaves: a tree is one piece of card.
      if (leaf) dark *= 0.25;
    }
    store<u8>(to, <u8>nearest(min(line, <f32>1) * 255));
    store<u8>(to, <u8>nearest(min(dark, <f32>1) * 255), 1);
    store<u8>(to, <u8>(own > 1 ? facing | ACTOR : facing), 2);
    store<u8>(to, <u8>nearest(min(f32x4.extract_lane(z, 0) * 4, <f32>1) * 255), 3);
  }
}
function leafAt(l: usize, r: usize, u: usize, d: usize): bool {
  return isLeaf(load<i32>(identities + l)) || isLeaf(load<i32>(identities + r)) || isLeaf(load<i32>(identities + u)) || isLeaf(load<i32>(identities + d));
}
@inline function isLeaf(id: i32): bool {
  return id != -1 && load<f32>(recordOf(id), INSTANCE_TRANSLUCENCY) > 0 && load<i32>(recordOf(id), INSTANCE_OBJECT) == 1;
}
