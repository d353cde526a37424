/** The samples of all pixels: where they lie, how they are emptied and written, and how far each 8×8 tile is filled. */
import { depths, height, identities, tiles, width } from './memory';
import { forgetTriangles } from './attributes';
import { lowestLane } from './vec';

/** Offsets of the four samples from the pixel centre, 1/256 pixel. */
export let sampleX: v128 = i32x4(-32, 96, -96, 32);
export let sampleY: v128 = i32x4(-96, -32, 32, 96);
/** Widest reach of the samples from the pixel centre. */
export let reach: i32 = 96;
/** True while the layers are made: one sample in the pixel's centre, glass counts as solid. */
export let centred: bool = false;

/** Samples in the pixel centres (for the layers) or on the rotated grid (for pictures). */
export function setCentred(on: i32): void {
  centred = on != 0;
  sampleX = centred ? i32x4.splat(0) : i32x4(-32, 96, -96, 32);
  sampleY = centred ? i32x4.splat(0) : i32x4(-96, -32, 32, 96);
  reach = centred ? 0 : 96;
}

/** Empty all samples: infinitely far, sky. */
export function clearSamples(): void {
  forgetTriangles();
  const bytes = width * height * 16;
  memory.fill(depths, 0, bytes);
  memory.fill(identities, 0xff, bytes);
  tileColumns = (width + 7) >> 3;
  memory.fill(tiles, 0, (tileColumns * ((height + 7) >> 3)) << 2);
}

/** Tiles in a row. */
export let tileColumns: i32 = 0;
/** Lowest 1/w of the samples of a tile of 8×8 pixels, as far as known: what is farther cannot be seen there. */
@inline export function tileAt(x: i32, y: i32): usize {
  return tiles + (<usize>((y >> 3) * tileColumns + (x >> 3)) << 2);
}
/** Look through all samples and note how far each tile is filled. */
export function refreshTiles(): void {
  for (let ty = 0; ty < height; ty += 8) {
    const bottom = min(ty + 8, height);
    for (let tx = 0; tx < width; tx += 8) {
      const right = min(tx + 8, width);
      let low = f32x4.splat(1e30);
      for (let y = ty; y < bottom; y++) {
        let o = depths + (<usize>(y * width + tx) << 4);
        const end = o + (<usize>(right - tx) << 4);
        for (; o < end; o += 16) low = f32x4.pmin(low, v128.load(o));
        // Empty samples cannot be undone.
        if (!i32x4.all_true(low)) break;
      }
      store<f32>(tileAt(tx, ty), lowestLane(low));
    }
  }
}

/** Samples exactly on an edge belong to it if it is a top or a left edge. */
@inline export function edgeRule(a: i32, b: i32): i32 {
  return a > 0 || (a == 0 && b > 0) ? 0 : -1;
}
/** a·x + b·y at the four sample offsets. */
@inline export function atSamples(a: i32, b: i32): v128 {
  return i32x4.add(i32x4.mul(i32x4.splat(a), sampleX), i32x4.mul(i32x4.splat(b), sampleY));
}
@inline export function atSamplesFloat(a: f32, b: f32): v128 {
  return f32x4.add(
    f32x4.mul(f32x4.splat(a), f32x4.convert_i32x4_s(sampleX)),
    f32x4.mul(f32x4.splat(b), f32x4.convert_i32x4_s(sampleY)),
  );
}
/** Write depth and id where the mask is set and the new sample is nearer. */
@inline export function keepNearest(offset: usize, z: v128, id: v128, inside: v128): void {
  const old = v128.load(depths + offset);
  const mask = v128.and(inside, f32x4.gt(z, old));
  if (v128.any_true(mask)) {
    v128.store(depths + offset, v128.bitselect(z, old, mask));
    v128.store(identities + offset, v128.bitselect(id, v128.load(identities + offset), mask));
  }
}
