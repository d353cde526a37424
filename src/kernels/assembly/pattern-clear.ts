/** Patterns of polished and clear stuff: marble, ice, lit screens. */
import {
  about, fraction, line, pixel, s, setBump, setJoint, setPolish, setTone, shows, showsShare, u, v, x, y, z,
} from './pattern-context';
import { noise3, noiseSlope3, slopeX, slopeY, slopeZ } from './noise';
import { add, div, higher, mul, mulAdd, saturate, smooth, splat, sub } from './vec';

/** Thin lines where noise crosses its mean, `width` wide in noise. */
@inline function vein(n: v128, width: f32): v128 {
  return sub(splat(1), smooth(splat(0), splat(width), f32x4.abs(sub(n, splat(0.5)))));
}

/** Marble: clouds, and veins that wander. The scale is the distance between veins. */
export function marble(): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(1.6));
  const warp = noise3(mul(x, f0), mul(y, f0), mul(z, f0));
  const f1 = mul(f, splat(4.1));
  const small = noise3(mul(x, f1), mul(y, f1), mul(z, f1));
  const bend = add(mul(warp, splat(1.1)), mul(small, splat(0.36)));
  const f2 = mul(f, splat(0.7));
  const a = noise3(add(mul(x, f2), bend), add(mul(y, mul(f2, splat(0.7))), bend), mul(z, f2));
  const b = noise3(mul(x, f), sub(mul(y, f), bend), add(mul(z, f), mul(bend, splat(0.6))));
  const strong = mul(vein(a, 0.05), smooth(splat(0.3), splat(0.62), warp));
  const faint = mul(vein(b, 0.035), splat(0.45));
  const see = showsShare(0.12);
  const cloud = mul(vein(a, 0.3), splat(0.16));
  setTone(sub(sub(add(splat(1.09), about(warp, 0.07)), cloud), mul(higher(strong, faint), mul(see, splat(0.5)))));
  setPolish(add(splat(1), about(small, 0.2)));
}

/** Ice: milky clouds and white cracks inside, a soft uneven surface. The scale is the distance between cracks. */
export function ice(): void {
  const f = div(splat(1), s);
  const f0 = mul(f, splat(0.8));
  const cloud = noiseSlope3(mul(x, f0), mul(y, f0), mul(z, f0));
  const k = mul(showsShare(1), splat(0.22));
  setBump(mul(slopeX, k), mul(slopeY, k), mul(slopeZ, k));
  const f1 = mul(f, splat(3.3));
  const small = noise3(mul(x, f1), mul(y, f1), mul(z, f1));
  const crooked = mul(small, splat(0.22));
  const a = noise3(add(mul(x, f), crooked), add(mul(y, f), crooked), sub(mul(z, f), crooked));
  const b = noise3(sub(mul(z, mul(f, splat(1.7))), crooked), mul(x, mul(f, splat(1.7))), add(mul(y, mul(f, splat(1.7))), crooked));
  const see = showsShare(0.1);
  const crack = higher(mul(vein(a, 0.014), smooth(splat(0.25), splat(0.6), cloud)), mul(vein(b, 0.012), splat(0.55)));
  const halo = mul(vein(a, 0.12), splat(0.16));
  const bubbles = mul(smooth(splat(0.8), splat(0.9), small), mul(showsShare(0.12), splat(0.35)));
  setJoint(saturate(add(mul(crack, see), add(mul(halo, showsShare(0.5)), bubbles))), 0.93, 0.97, 1);
  setTone(add(splat(0.98), mul(about(cloud, 0.4), showsShare(1))));
  setPolish(add(splat(1), mul(crack, mul(see, splat(3)))));
}

/** A lit screen: rows of dots with dark between. The scale is one dot. */
export function screen(): void {
  const soft = div(pixel, s);
  const see = showsShare(0.7);
  const gap = higher(line(fraction(div(u, s)), splat(0.22), soft), line(fraction(div(v, s)), splat(0.22), soft));
  setTone(mulAdd(sub(splat(0.39), gap), mul(see, splat(0.8)), splat(1)));
}
