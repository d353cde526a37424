/** Smooth curves through the builder's way points. */
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, clamp, distance, mix, normalize, sub } from '../../foundation/vec.ts';

/** A curve by arc length. */
export interface Curve {
  /** m */
  readonly length: number;
  /** Point after `s` metres (held at the ends). */
  point(s: number): Vec3;
  /** Unit direction there. */
  tangent(s: number): Vec3;
}

/** Points every `spacing` metres along a polyline, ends included. */
const resample = (points: readonly Vec3[], spacing: number): Vec3[] => {
  let total = 0;
  for (let i = 1; i < points.length; i++) total += distance(points[i - 1]!, points[i]!);
  const pieces = Math.max(2, Math.round(total / spacing));
  const out: Vec3[] = [];
  let segment = 1;
  let before = 0;
  for (let i = 0; i <= pieces; i++) {
    const s = (total * i) / pieces;
    while (segment < points.length - 1 && before + distance(points[segment - 1]!, points[segment]!) < s) {
      before += distance(points[segment - 1]!, points[segment]!);
      segment++;
    }
    const a = points[segment - 1]!;
    const b = points[segment]!;
    const l = distance(a, b);
    out.push(mix(a, b, l > 1e-9 ? clamp((s - before) / l, 0, 1) : 0));
  }
  return out;
};

/**
 * A C² curve along a polyline: a uniform cubic B-spline over points resampled every `rounding` metres. It keeps to the
 * straight parts, rounds corners over about `rounding` metres, starts and ends exactly at the ends.
 */
export const smoothCurve = (points: readonly Vec3[], rounding: number): Curve => {
  const clean = points.filter((p, i) => i === 0 || distance(p, points[i - 1]!) > 1e-6);
  if (clean.length < 2) {
    const only = clean[0] ?? [0, 0, 0];
    return { length: 0, point: () => only, tangent: () => [0, 0, 1] };
  }
  const knots = resample(clean, rounding);
  // Mirrored end points make the spline pass through its first and last control points.
  const first = addScaled(knots[0]!, sub(knots[1]!, knots[0]!), -1);
  const end = knots.length - 1;
  const last = addScaled(knots[end]!, sub(knots[end - 1]!, knots[end]!), -1);
  const control = [first, ...knots, last];
  const SUB = 16;
  const samples: Vec3[] = [];
  for (let i = 0; i < knots.length - 1; i++) {
    const a = control[i]!;
    const b = control[i + 1]!;
    const c = control[i + 2]!;
    const d = control[i + 3]!;
    const steps = i === knots.length - 2 ? SUB : SUB - 1;
    for (let k = 0; k <= steps; k++) {
      const t = k / SUB;
      const u = 1 - t;
      const wa = (u * u * u) / 6;
      const wb = (3 * t * t * t - 6 * t * t + 4) / 6;
      const wc = (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6;
      const wd = (t * t * t) / 6;
      samples.push([
        a[0] * wa + b[0] * wb + c[0] * wc + d[0] * wd,
        a[1] * wa + b[1] * wb + c[1] * wc + d[1] * wd,
        a[2] * wa + b[2] * wb + c[2] * wc + d[2] * wd,
      ]);
    }
  }
  const at = new Float64Array(samples.length);
  for (let i = 1; i < samples.length; i++) at[i] = at[i - 1]! + distance(samples[i - 1]!, samples[i]!);
  const length = at[at.length - 1]!;
  const locate = (s: number): number => {
    let low = 0;
    let high = samples.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at[middle]! <= s) low = middle;
      else high = middle;
    }
    return low;
  };
  const point = (s: number): Vec3 => {
    const i = locate(clamp(s, 0, length));
    const span = at[i + 1]! - at[i]!;
    return mix(samples[i]!, samples[i + 1]!, span > 1e-12 ? clamp((s - at[i]!) / span, 0, 1) : 0);
  };
  const reach = Math.max(length / samples.length, 1e-4);
  return {
    length,
    point,
    tangent: (s) => normalize(sub(point(Math.min(length, s + reach)), point(Math.max(0, s - reach))), [0, 0, 1]),
  };
};
