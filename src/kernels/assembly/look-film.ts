/** What an old print has suffered: scratches along it, specks and hairs of dust, on the finished bytes. */
import { height, output, width } from './memory';
import { loadPixel, ramp, storePixel } from './look-memory';

@inline function lay(x: i32, y: i32, light: f32, share: f32): void {
  if (share <= 0 || x < 0 || x >= width || y < 0 || y >= height) return;
  const p = output + (<usize>(y * width + x) << 2);
  const c = loadPixel(p);
  storePixel(p, f32x4.replace_lane(f32x4.add(c, f32x4.mul(f32x4.sub(f32x4.splat(light), c), f32x4.splat(share))), 3, 255));
}
/** A scratch from top to bottom: column at the top and at the bottom, half width, px; light 0–255; strength. */
export function scratch(top: f32, bottom: f32, half: f32, light: f32, strength: f32): void {
  for (let y = 0; y < height; y++) {
    const t = <f32>y / <f32>height;
    const at = top + (bottom - top) * t;
    // It comes and goes along the film.
    const there = min(max(<f32>1.4 - abs(t - <f32>0.45) * 1.6, <f32>0), <f32>1) * strength;
    for (let x = <i32>(at - half) - 1; x <= <i32>(at + half) + 1; x++) {
      lay(x, y, light, ramp(half + <f32>0.7, half * <f32>0.4, abs(<f32>x + <f32>0.5 - at)) * there);
    }
  }
}
/** A speck of dust: an oval with a waist, turned by (c, s). */
export function speck(cx: f32, cy: f32, long: f32, short: f32, c: f32, s: f32, light: f32, strength: f32): void {
  const far = <i32>long + 2;
  for (let y = <i32>cy - far; y <= <i32>cy + far; y++) {
    for (let x = <i32>cx - far; x <= <i32>cx + far; x++) {
      const dx = <f32>x + <f32>0.5 - cx;
      const dy = <f32>y + <f32>0.5 - cy;
      const along = (dx * c + dy * s) / long;
      const bow = (along * along - <f32>0.4) * long * <f32>0.35;
      const across = (dy * c - dx * s - bow) / short;
      lay(x, y, light, ramp(1.15, 0.6, along * along + across * across) * strength);
    }
  }
}
