/** Patterns of rounded ends in rows, each over the next: feathers, scales, roof tiles. The scale is the width of one. */
import {
  about, fraction, s, setPlaneBump, setPolish, setTone, showsShare, u, v, whole,
} from './pattern-context';
import { cellRandom, noise2 } from './noise';
import { add, choose, div, mul, smooth, splat, sub } from './vec';

/** Feathers with shafts and barbs. */
export function feather(): void {
  vanes(1.5, 3.4, 0.14, true);
}
/** Scales of fish and snakes. */
export function scales(): void {
  vanes(0.8, 3.4, 0.14, false);
}
/** Roof tiles. */
export function roofTiles(): void {
  vanes(1.9, 1.1, 0.34, false);
}
/** `long`: length of one in widths; `arc`: how pointed its end is; `differing`: how much one differs from another. */
@inline function vanes(long: f32, arc: f32, differing: f32, barbed: bool): void {
  const b = div(v, mul(s, splat(long * 0.5)));
  const row = whole(b);
  const odd = mul(f32x4.convert_i32x4_s(v128.and(row, i32x4.splat(1))), splat(0.5));
  const a = div(u, s);
  const fu = sub(fraction(add(a, odd)), splat(0.5));
  const fv = fraction(b);
  // A vane's end hangs below its row as an arc; beside it shows the vane of the row beneath, shifted by half.
  const rise = mul(mul(fu, fu), splat(arc));
  const below = f32x4.lt(fv, rise);
  const across = choose(below, sub(fraction(add(add(a, odd), splat(0.5))), splat(0.5)), fu);
  const up = choose(below, add(fv, splat(1)), fv);
  const rim = sub(up, mul(mul(across, across), splat(arc)));
  const number = cellRandom(
    whole(add(add(a, odd), choose(below, splat(0.5), splat(0)))), choose(below, i32x4.sub(row, i32x4.splat(1)), row), i32x4.splat(83),
  );
  const see = showsShare(0.4);
  const edge = smooth(splat(0), splat(0.3), rim);
  // What the vane above casts on this one.
  const covered = mul(smooth(splat(0.9), splat(1.5), up), splat(0.34));
  let tone = sub(add(about(number, differing), mul(sub(edge, splat(0.8)), splat(0.3))), sub(covered, splat(0.09)));
  const slope = mul(across, splat(-1));
  if (barbed) {
    const barb = noise2(mul(add(mul(f32x4.abs(across), splat(1.1)), mul(up, splat(0.8))), splat(16)), mul(number, splat(31)));
    const shaft = sub(splat(1), smooth(splat(0.015), splat(0.05), f32x4.abs(across)));
    tone = add(tone, mul(add(about(barb, 0.24), mul(shaft, splat(0.22))), showsShare(0.06)));
  }
  setTone(add(splat(1), mul(tone, see)));
  const seeEdge = showsShare(0.25);
  setPlaneBump(mul(slope, seeEdge), mul(mul(sub(splat(1), edge), splat(0.8)), seeEdge));
  setPolish(sub(splat(1), mul(mul(edge, splat(0.1)), see)));
}
