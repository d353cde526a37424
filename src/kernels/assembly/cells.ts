/** Cellular noise in the plane (Worley 1996), four points at a time: every unit square holds one seed, shifted by chance. */
import { cellRandom } from './noise';
import { toWhole } from './vec';

/** Of the last search: distances to the nearest and second seed, the way from the nearest seed to the point, and its number in [0, 1). */
export let nearest: v128 = f32x4.splat(0);
export let second: v128 = f32x4.splat(0);
export let fromX: v128 = f32x4.splat(0);
export let fromY: v128 = f32x4.splat(0);
export let cellNumber: v128 = f32x4.splat(0);

/** Find the two nearest seeds of a point. `loose`: how far seeds stray from their squares' middles, 0 (a grid) to 1. */
export function searchCells(x: v128, y: v128, loose: f32): void {
  const fx = f32x4.floor(x);
  const fy = f32x4.floor(y);
  const ix = toWhole(fx);
  const iy = toWhole(fy);
  const rx = f32x4.sub(x, fx);
  const ry = f32x4.sub(y, fy);
  const stray = f32x4.splat(loose);
  const calm = f32x4.splat(<f32>0.5 - loose * <f32>0.5);
  let n = f32x4.splat(9);
  let m = n;
  let nx = f32x4.splat(0);
  let ny = nx;
  let number = nx;
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const cx = i32x4.add(ix, i32x4.splat(i));
      const cy = i32x4.add(iy, i32x4.splat(j));
      const a = cellRandom(cx, cy, i32x4.splat(41));
      // The low digits of one random number serve as another.
      const scaled = f32x4.mul(a, f32x4.splat(4096));
      const b = f32x4.sub(scaled, f32x4.floor(scaled));
      const dx = f32x4.sub(rx, f32x4.add(f32x4.splat(<f32>i), f32x4.add(calm, f32x4.mul(stray, a))));
      const dy = f32x4.sub(ry, f32x4.add(f32x4.splat(<f32>j), f32x4.add(calm, f32x4.mul(stray, b))));
      const d = f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy));
      const closer = f32x4.lt(d, n);
      m = f32x4.pmin(m, f32x4.pmax(d, n));
      n = f32x4.pmin(n, d);
      nx = v128.bitselect(dx, nx, closer);
      ny = v128.bitselect(dy, ny, closer);
      number = v128.bitselect(b, number, closer);
    }
  }
  nearest = f32x4.sqrt(n);
  second = f32x4.sqrt(m);
  fromX = nx;
  fromY = ny;
  cellNumber = number;
}
