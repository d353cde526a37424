/** Bloom: what is brighter than the film holds spreads as a soft wide glow. Collected at quarter resolution while rows are resolved. */
import { bloomBlurred, bloomSource, BLOOM_STEP, height, width } from './memory';

/** Something of the picture in work blooms. */
export let blooming: bool = false;

/** Empty the bloom buffer. */
export function clearBloom(): void {
  blooming = false;
  memory.fill(bloomSource, 0, (width / BLOOM_STEP + 1) * (height / BLOOM_STEP + 1) * 16);
}
/** Add light to the bloom of a pixel. */
@inline export function addBloom(x: i32, y: i32, light: v128): void {
  blooming = true;
  const cell = bloomSource + (<usize>((y / BLOOM_STEP) * (width / BLOOM_STEP + 1) + x / BLOOM_STEP) << 4);
  const share = f32x4.splat(1.0 / <f32>(BLOOM_STEP * BLOOM_STEP));
  v128.store(cell, f32x4.add(v128.load(cell), f32x4.mul(light, share)));
}

/** Blur the bloom: four passes of widening five-point steps in each direction (à trous), which add up to a soft wide glow. */
export function blurBloom(): void {
  if (!blooming) return;
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

/** A row of glow between two of the buffer's, times its strength, into `target`, its first and last cell repeated; false if it is all dark. */
export function bloomRowInto(target: usize, y: i32, strength: v128): bool {
  if (!blooming) return false;
  const cells = width / BLOOM_STEP + 1;
  const at = min(max((<f32>y + 0.5) / <f32>BLOOM_STEP - 0.5, <f32>0), <f32>(height / BLOOM_STEP) - <f32>1);
  const row = <i32>at;
  const weight = f32x4.splat(at - <f32>row);
  const source = bloomSource + (<usize>(row * cells) << 4);
  let most = f32x4.splat(0);
  const below = <usize>cells << 4;
  for (let x = 0; x < cells; x++) {
    const p = source + (<usize>x << 4);
    const a = v128.load(p);
    const glow = f32x4.mul(f32x4.add(a, f32x4.mul(f32x4.sub(v128.load(p + below), a), weight)), strength);
    most = f32x4.pmax(most, glow);
    v128.store(target + (<usize>(x + 1) << 4), glow);
  }
  v128.store(target, v128.load(target, 16));
  v128.store(target + (<usize>(cells + 1) << 4), v128.load(target + (<usize>cells << 4)));
  return v128.any_true(f32x4.gt(f32x4.replace_lane(most, 3, 0), f32x4.splat(0.0015)));
}
