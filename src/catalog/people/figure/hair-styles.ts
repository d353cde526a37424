/** Cuts of hair, in head units: where the locks start, how they fall, where they end. */
import { acos, cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { ellipsoid, meshSolids } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { add, addScaled, clamp, lerp, scale, smoothstep, sub } from '../../../foundation/vec.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';
import type { Barber } from './locks.ts';
import { cap, hairline, leaf, lock, onSkull, pointed } from './locks.ts';

/** Parted hair down to the chin, or over the shoulders. */
export const bobOrLong = (b: Barber, long: boolean): void => {
  cap(b, 0.035, hairline(0.8, 0.68, 0.5, 0.22), { groove: 0.005 });
  const part = 0.09 * (b.random.chance(0.5) ? 1 : -1);
  const end = long ? b.random.range(-0.6, -0.4) : 0.02;
  const count = b.many(26);
  for (let i = 0; i < count; i++) {
    const azimuth = -Math.PI + ((i + 0.5) / count) * 2 * Math.PI;
    const jitter = b.random.next() - 0.5;
    const a = Math.abs(azimuth);
    const front = a < 1.15;
    const s = azimuth > 0.22 * Math.sign(part) ? 1 : -1;
    const towards = front ? s * lerp(1.22, 1.38, a / 1.15) : azimuth;
    const out = 0.072 + 0.02 * jitter + (front ? 0.012 : 0);
    const path: Vec3[] = [];
    for (let k = 0; k <= 9; k++) {
      const u = k / 9;
      if (u < 0.62) {
        const v = u / 0.62;
        const turn = lerp(front ? azimuth * 0.9 : azimuth, towards, smoothstep(0.1, 1, v));
        const q = onSkull(lerp(0.12, Math.PI / 2, v), turn, out);
        path.push([q[0] + part * (1 - v) * (1 - v), q[1], q[2]]);
      } else {
        const v = (u - 0.62) / 0.38;
        const q = onSkull(Math.PI / 2, towards, out);
        const inwards = long ? 0.06 * v * sin(v * 3) : smoothstep(0.45, 1, v) * 0.14;
        const f = 1 - inwards - 0.03 * v;
        path.push([
          SKULL[0] + q[0] * f * (long ? lerp(1, 0.92, v) : 1 + 0.04 * sin(v * Math.PI)),
          lerp(SKULL[1], end + (front ? 0.05 : 0) + 0.05 * jitter, v),
          SKULL[2] + (q[2] - SKULL[2]) * f * (long ? 0.94 : 1),
        ]);
      }
    }
    lock(b, path, { width: front ? 0.088 : 0.095, thickness: 0.042, taper: pointed(long ? 5 : 7) });
  }
  fringe(b, Math.sign(part), long ? 5 : 7);
};

/** Locks over the forehead, parted to one side. */
export const fringe = (b: Barber, s: number, full: number, lift = 0.088): void => {
  const count = b.many(full);
  const wide = full / count;
  for (let i = 0; i < count; i++) {
    const right = i > count - 3;
    const path: Vec3[] = [];
    const jitter = b.random.range(-0.04, 0.04);
    for (let k = 0; k <= 8; k++) {
      const u = k / 8;
      const out = lift + 0.02 * sin(u * 2.6) - 0.026 * u;
      const n = i - (count - 2);
      const azimuth = right ? lerp(0.35, 0.62 + 0.28 * n, pow(u, 0.8)) : lerp(0.3, 0.1 - 0.25 * i * wide, pow(u, 0.75));
      const polar = lerp(0.1, (right ? 1.12 + 0.12 * n : 1.13 + 0.085 * i * wide) + jitter, u);
      const q = onSkull(polar, azimuth * s, out);
      path.push([q[0] + s * 0.06 * (1 - u), q[1], q[2]]);
    }
    lock(b, path, { width: 0.078, thickness: 0.03, around: 26, steps: 20, taper: leaf(0.72, 0.05) });
  }
};

/** Short hair: rows down sides and back, a quiff or a mop on top. */
export const short = (b: Barber, child: number): void => {
  if (b.wider > 2) {
    cap(b, 0.055, hairline(0.8, 0.68, 0.43, 0.22));
    return;
  }
  cap(b, 0.028, hairline(0.8, 0.7, 0.43, 0.24), { groove: 0.006 });
  // Rows down the sides and the back; lower ones lie flatter.
  for (const [polar, out, full, width] of [
    [1.05, 0.03, 19, 0.064],
    [0.72, 0.042, 14, 0.072],
    [0.5, 0.052, 9, 0.074],
  ] as const) {
    const count = b.many(full);
    for (let i = 0; i < count; i++) {
      const azimuth = lerp(0.98, 2 * Math.PI - 0.98, (i + 0.5) / count + (0.4 * (b.random.next() - 0.5)) / count);
      const start = polar + b.random.range(-0.05, 0.05);
      const long = b.random.range(0.55, 0.75);
      const path: Vec3[] = [];
      for (let k = 0; k <= 5; k++) {
        const u = k / 5;
        const lift = out + 0.016 * sin(u * 3) - (u > 0.8 ? 0.018 : 0) + 0.012 * (b.random.next() - 0.5);
        const drift = Math.sign(Math.PI - azimuth) * 0.34 * u * Math.max(0, cos(azimuth) * 0.6 + 0.5);
        path.push(onSkull(start + u * long, azimuth + drift, lift));
      }
      lock(b, path, { width, thickness: 0.022, grooves: 4, depth: 0.35, around: 18, steps: 12, taper: leaf(0.8, 0.1) });
    }
  }
  if (child > 0.5) mop(b);
  else quiff(b);
};

/** The top of a man's hair: shingled rows combed up from the forehead, back and to one side. */
const quiff = (b: Barber): void => {
  const s = b.random.chance(0.5) ? 1 : -1;
  const high = b.random.range(0.06, 0.1);
  for (const [start, full, spread, long, width] of [
    [0.35, 7, 1.25, 0.95, 0.07],
    [0.74, 9, 0.85, 0.95, 0.066],
    [1.1, 12, 0.66, 0.95, 0.056],
  ] as const) {
    const count = b.many(full);
    for (let i = 0; i < count; i++) {
      const f = ((i + 0.5) / count) * 2 - 1;
      const azimuth = f * spread + b.random.range(-0.05, 0.05);
      const from = start - 0.1 * f * f * (start > 1 ? 1 : 0) + b.random.range(-0.05, 0.05);
      const reach = long * b.random.range(0.85, 1.1);
      const lift = high * b.random.range(0.75, 1.25) * (1 - 0.35 * f * f);
      const path: Vec3[] = [];
      for (let k = 0; k <= 6; k++) {
        const u = k / 6;
        const polar = from - reach * u;
        const out = 0.032 + lift * sin(Math.min(1, u * 1.5 + 0.1) * Math.PI * 0.64) * (1 - 0.45 * u);
        const q = onSkull(Math.abs(polar), polar >= 0 ? azimuth : azimuth + Math.PI, out);
        // The comb pulls everything over to one side.
        const x = q[0] + s * (0.09 * u * u + 0.03 * u);
        const [rx, ry, rz] = [SKULL_RADII[0] + out, SKULL_RADII[1] + out, SKULL_RADII[2] + out];
        const rest = 1 - (x / rx) * (x / rx) - ((q[2] - SKULL[2]) / rz) * ((q[2] - SKULL[2]) / rz);
        path.push([x, lerp(q[1], SKULL[1] + ry * Math.sqrt(Math.max(0.02, rest)), 0.85), q[2]]);
      }
      lock(b, path, { width, thickness: 0.03, depth: 0.3, around: 22, steps: 16, taper: leaf(0.62, 0.05) });
    }
  }
};

/** A child's mop: locks fall from the whorl over the forehead. */
const mop = (b: Barber): void => {
  const s = b.random.chance(0.5) ? 1 : -1;
  for (const [full, end, out0] of [
    [9, 0.95, 0.066],
    [12, 1.12, 0.05],
  ] as const) {
    const count = b.many(full);
    for (let i = 0; i < count; i++) {
      const f = ((i + 0.5) / count) * 2 - 1;
      const azimuth = f * 1.25 + b.random.range(-0.06, 0.06);
      const reach = end - 0.08 * f * f + b.random.range(-0.1, 0.08);
      const curl = b.random.range(0.05, 0.2) * s;
      const path: Vec3[] = [];
      for (let k = 0; k <= 6; k++) {
        const u = k / 6;
        const out = out0 + 0.028 * sin(u * Math.PI * 0.8) - 0.02 * u * u;
        path.push(onSkull(lerp(0.06, reach, u), azimuth + curl * u * u + s * 0.1, out));
      }
      lock(b, path, { width: 0.072, thickness: 0.028, grooves: 4, around: 20, steps: 16, taper: leaf(0.6, 0.05) });
    }
  }
};

/** Hair combed back to a tie: the start of ponytails and buns. */
const combedBack = (b: Barber, tie: Vec3): void => {
  const line = hairline(0.855, 0.72, 0.54, 0.26);
  cap(b, 0.045, line, { groove: 0.009 });
  const count = b.many(18);
  for (let i = 0; i < count; i++) {
    const azimuth = -Math.PI * 0.8 + ((i + 0.5) / count) * Math.PI * 1.6;
    const out = 0.044 + 0.01 * (b.random.next() - 0.5);
    const polar = acos(clamp((line(azimuth) - SKULL[1]) / 0.41, -1, 1)) * 0.98;
    const start = onSkull(polar, azimuth, out);
    const path: Vec3[] = [];
    for (let k = 0; k <= 7; k++) {
      const u = k / 7;
      const straight = addScaled(scale(start, 1 - u), tie, u);
      const lift = out + 0.012 * sin(u * 3.1);
      const q = sub(straight, SKULL);
      const n = [
        q[0] / (SKULL_RADII[0] + lift),
        q[1] / (SKULL_RADII[1] + lift),
        q[2] / (SKULL_RADII[2] + lift),
      ] as const;
      const l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
      path.push(u < 0.92 ? addScaled(SKULL, q, 1 / l) : straight);
    }
    lock(b, path, { width: 0.064, thickness: 0.02, grooves: 4, around: 20, steps: 16, taper: leaf(0.7, 0.06) });
  }
};

/** Hair tied at the back of the head, with a fringe. */
export const ponytail = (b: Barber): void => {
  combedBack(b, [0, 0.74, -0.5]);
  const spine: Vec3[] = [
    [0, 0.74, -0.46],
    [0, 0.78, -0.56],
    [0, 0.7, -0.66],
    [0, 0.52, -0.7],
    [0, 0.34, -0.66],
    [0, 0.2, -0.64],
    [0, 0.1, -0.68],
  ];
  for (let i = 0; i < 7; i++) {
    const a = (i / 7) * 2 * Math.PI;
    const wide = i === 6 ? 0 : 0.035;
    const path = spine.map(
      (q, k): Vec3 => [
        q[0] + cos(a) * wide * 1.2 * (k / 3 + 0.2) * (k < 5 ? 1 : 0.8),
        q[1] + sin(a) * wide * 0.3 - (k === 6 ? 0.06 * b.random.next() : 0),
        q[2] + sin(a) * wide * (k / 3 + 0.2),
      ],
    );
    lock(b, path, { width: 0.06, thickness: 0.05, depth: 0.25, taper: leaf(0.75, 0.05) });
  }
  fringe(b, b.random.chance(0.5) ? 1 : -1, 6, 0.062);
};

/** Middle of a bun. */
const KNOT: Vec3 = [0, 0.88, -0.45];

/** Hair wound up on the back of the head, with a fringe. */
export const bun = (b: Barber): void => {
  combedBack(b, [0, 0.86, -0.41]);
  const knot = meshSolids(
    [ellipsoid(KNOT, [0.1, 0.09, 0.085])],
    [-0.14, 0.74, -0.58],
    [0.14, 1.02, -0.32],
    b.cell * 1.4,
  );
  b.out.push(coloured(knot, (q) => scale(b.colour, 0.8 + 0.2 * sin(30 * (q[0] + q[1])))));
  for (let i = 0; i < 6; i++) {
    const turn = (i / 6) * Math.PI * 2;
    const path: Vec3[] = [];
    for (let k = 0; k <= 8; k++) {
      const a = turn + (k / 8) * 2.6;
      const r = 0.085;
      path.push(add(KNOT, [cos(a) * r, sin(a) * r * 0.85, sin(a) * r * 0.3 - 0.04 * sin((k / 8) * Math.PI)]));
    }
    lock(b, path, { width: 0.055, thickness: 0.05, grooves: 4, around: 18, steps: 14, taper: leaf(0.9, 0.3) });
  }
  fringe(b, b.random.chance(0.5) ? 1 : -1, 6, 0.062);
};
