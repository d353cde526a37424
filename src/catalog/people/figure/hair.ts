/**
 * Hair, in head units: a grooved cap that covers the scalp, and over it locks swept along the skull that give direction.
 * Every lock has its own tone and length, so that the whole does not look like a helmet.
 */
import type { Rgb } from '../../../foundation/colour.ts';
import { acos, atan2, cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { ellipsoid, meshSolids } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import { fbm } from '../../../foundation/noise.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Random } from '../../../foundation/random.ts';
import { add, addScaled, clamp, lerp, normalize, scale, smoothstep, sub } from '../../../foundation/vec.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';
import type { HairStyle, Person } from './person.ts';

/** Height of the hairline by azimuth (0 front, ±π back). */
type Hairline = (azimuth: number) => number;

interface Barber {
  readonly random: Random;
  readonly colour: Rgb;
  /** Vertices for something that has `full` at the finest. */
  readonly fine: (full: number, least: number) => number;
  /** Number of locks where there would be `full`; they are wider by `wider` to cover the same. */
  readonly many: (full: number) => number;
  readonly wider: number;
  readonly cell: number;
  readonly out: Mesh[];
}

/** Point at `polar` (0 crown) and `azimuth` on the skull made larger by `out`. */
const onSkull = (polar: number, azimuth: number, out: number): Vec3 => [
  SKULL[0] + (SKULL_RADII[0] + out) * sin(polar) * sin(azimuth),
  SKULL[1] + (SKULL_RADII[1] + out) * cos(polar),
  SKULL[2] + (SKULL_RADII[2] + out) * sin(polar) * cos(azimuth),
];

const hairline = (front: number, temple: number, ear: number, nape: number): Hairline => {
  return (azimuth) => {
    const a = (Math.abs(azimuth) * 180) / Math.PI;
    if (a < 35) return front - 0.02 * (a / 35) * (a / 35);
    if (a < 65) return lerp(front - 0.02, temple, smoothstep(35, 65, a));
    if (a < 95) return lerp(temple, ear, smoothstep(65, 95, a));
    if (a < 120) return lerp(ear, ear - 0.06, (a - 95) / 25);
    return lerp(ear - 0.06, nape, smoothstep(120, 165, a));
  };
};

interface CapStyle {
  /** Depth of combed grooves. */
  readonly groove?: number;
  /** Height of curls. */
  readonly curls?: number;
  /** Hair only below this height (bald crown). */
  readonly below?: number;
}

/** The cap over the scalp. */
const cap = (b: Barber, thickness: number, line: Hairline, style: CapStyle = {}): void => {
  const { groove = 0, curls = 0, below } = style;
  const ball = ellipsoid(SKULL, [SKULL_RADII[0] + thickness, SKULL_RADII[1] + thickness, SKULL_RADII[2] + thickness]);
  const solid = {
    ...ball,
    reach: 0.6,
    distance: (x: number, y: number, z: number): number => {
      const azimuth = atan2(x, z - SKULL[2] + 0.05);
      let d = ball.distance(x, y, z);
      if (groove) d -= groove * Math.abs(sin(azimuth * 22));
      if (curls) d -= curls * (fbm(x * 9 + 40, y * 9 + 40, z * 9 + 40, 2) - 0.35) * 2;
      let q = (line(azimuth) - y) * 0.8;
      if (below !== undefined) q = Math.max(q, (y - below + 0.1 * Math.max(0, z)) * 0.8);
      const k = 0.05;
      const m = k - Math.abs(d - q);
      return Math.max(d, q) + (m > 0 ? (m * m * 0.25) / k : 0);
    },
  };
  const r = 0.12 + thickness + curls;
  const surface = meshSolids([solid], [-0.45 - r, 0.05, -0.55 - r], [0.45 + r, 1.05 + r, 0.48 + r], b.cell);
  b.out.push(
    coloured(surface, (q, n) => {
      const azimuth = atan2(q[0], q[2] - SKULL[2]);
      const tone = curls
        ? 0.75 + 0.5 * fbm(q[0] * 18 + 9, q[1] * 18 + 9, q[2] * 18 + 9, 2)
        : 0.82 + 0.2 * fbm(azimuth * 9 + 60, q[1] * 1.5 + 60, 3, 2);
      return scale(b.colour, tone * (0.92 + 0.08 * n[1]));
    }),
  );
};

interface LockStyle {
  readonly width: number;
  readonly thickness: number;
  readonly grooves?: number;
  readonly depth?: number;
  /** Width along the lock, 0–1. */
  readonly taper?: (along: number) => number;
  readonly around?: number;
  readonly steps?: number;
}

const pointed = (power: number) => (u: number): number => (smoothstep(0, 0.12, u) * 0.5 + 0.5) * pow(1 - pow(u, power), 0.8);
const leaf = (widest: number, least: number) => (u: number): number =>
  Math.max(least, pow(sin(Math.PI * clamp(pow(u * 0.93 + 0.05, widest), 0, 1)), 0.8));

/** One lock through the points: flattened, grooved on its outer side, pointed. */
const lock = (b: Barber, path: readonly Vec3[], style: LockStyle): void => {
  const grooves = b.wider < 1.1 ? (style.grooves ?? 5) : 3;
  const depth = style.depth ?? 0.3;
  const taper = style.taper ?? pointed(5);
  const tone = b.random.range(0.8, 1.16);
  const warm = b.random.range(-0.05, 0.05);
  const colour: Rgb = [b.colour[0] * tone * (1 + warm), b.colour[1] * tone, b.colour[2] * tone * (1 - warm)];
  const root = path[0]![1];
  b.out.push(
    sweep({
      path,
      section: (u, a) => {
        const k = Math.max(0.03, taper(u));
        // More of the vertices lie on the outer side, where the grooves are seen.
        const angle = a < Math.PI * 1.4 ? (a / 1.4) : Math.PI + ((a - Math.PI * 1.4) / 0.6);
        const g = sin(angle) > 0 ? 1 - depth * Math.abs(sin(angle * grooves)) : 1;
        const side = Math.abs(cos(angle)) > 0.8 ? 1 : g * 0.5 + 0.5;
        return [cos(angle) * style.width * b.wider * k * side, sin(angle) * style.thickness * pow(k, 0.6) * g];
      },
      outward: (_, q) =>
        normalize([q[0] - SKULL[0], (q[1] - SKULL[1]) * 0.9 * (q[1] > SKULL[1] ? 1 : 0.1), q[2] - SKULL[2]]),
      around: b.fine(style.around ?? 26, 5),
      steps: b.fine(style.steps ?? 22, 4),
      colour: (q) => scale(colour, 0.9 + 0.16 * clamp(Math.abs(root - q[1]), 0, 1)),
    }),
  );
};

const bobOrLong = (b: Barber, long: boolean): void => {
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
const fringe = (b: Barber, s: number, full: number, lift = 0.088): void => {
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
      const azimuth = right
        ? lerp(0.35, 0.62 + 0.28 * n, pow(u, 0.8))
        : lerp(0.3, 0.1 - 0.25 * i * wide, pow(u, 0.75));
      const polar = lerp(0.1, (right ? 1.12 + 0.12 * n : 1.13 + 0.085 * i * wide) + jitter, u);
      const q = onSkull(polar, azimuth * s, out);
      path.push([q[0] + s * 0.06 * (1 - u), q[1], q[2]]);
    }
    lock(b, path, { width: 0.078, thickness: 0.03, around: 26, steps: 20, taper: leaf(0.72, 0.05) });
  }
};

const short = (b: Barber, child: number): void => {
  if (b.wider > 2) return cap(b, 0.055, hairline(0.8, 0.68, 0.43, 0.22));
  cap(b, 0.028, hairline(0.8, 0.7, 0.43, 0.24), { groove: 0.006 });
  // Rows down the sides and the back; lower ones lie flatter.
  for (const [polar, out, full, width] of [[1.05, 0.03, 19, 0.064], [0.72, 0.042, 14, 0.072], [0.5, 0.052, 9, 0.074]] as const) {
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
  for (const [start, full, spread, long, width] of [[0.35, 7, 1.25, 0.95, 0.07], [0.74, 9, 0.85, 0.95, 0.066], [1.1, 12, 0.66, 0.95, 0.056]] as const) {
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
  for (const [full, end, out0] of [[9, 0.95, 0.066], [12, 1.12, 0.05]] as const) {
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
      const n = [q[0] / (SKULL_RADII[0] + lift), q[1] / (SKULL_RADII[1] + lift), q[2] / (SKULL_RADII[2] + lift)] as const;
      const l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
      path.push(u < 0.92 ? addScaled(SKULL, q, 1 / l) : straight);
    }
    lock(b, path, { width: 0.064, thickness: 0.02, grooves: 4, around: 20, steps: 16, taper: leaf(0.7, 0.06) });
  }
};

const ponytail = (b: Barber): void => {
  combedBack(b, [0, 0.74, -0.5]);
  const spine: Vec3[] = [[0, 0.74, -0.46], [0, 0.78, -0.56], [0, 0.7, -0.66], [0, 0.52, -0.7], [0, 0.34, -0.66], [0, 0.2, -0.64], [0, 0.1, -0.68]];
  for (let i = 0; i < 7; i++) {
    const a = (i / 7) * 2 * Math.PI;
    const wide = i === 6 ? 0 : 0.035;
    const path = spine.map((q, k): Vec3 => [
      q[0] + cos(a) * wide * 1.2 * (k / 3 + 0.2) * (k < 5 ? 1 : 0.8),
      q[1] + sin(a) * wide * 0.3 - (k === 6 ? 0.06 * b.random.next() : 0),
      q[2] + sin(a) * wide * (k / 3 + 0.2),
    ]);
    lock(b, path, { width: 0.06, thickness: 0.05, depth: 0.25, taper: leaf(0.75, 0.05) });
  }
  fringe(b, b.random.chance(0.5) ? 1 : -1, 6, 0.062);
};

const bun = (b: Barber): void => {
  combedBack(b, [0, 0.86, -0.46]);
  for (let i = 0; i < 6; i++) {
    const turn = (i / 6) * Math.PI * 2;
    const path: Vec3[] = [];
    for (let k = 0; k <= 8; k++) {
      const a = turn + (k / 8) * 2.6;
      const r = 0.115;
      path.push(add([0, 0.9, -0.48], [cos(a) * r, sin(a) * r * 0.8 + 0.02, sin(a) * r * 0.5 - 0.05 * sin((k / 8) * Math.PI)]));
    }
    lock(b, path, { width: 0.055, thickness: 0.05, grooves: 4, around: 18, steps: 14, taper: leaf(0.9, 0.3) });
  }
  fringe(b, b.random.chance(0.5) ? 1 : -1, 6, 0.062);
};

/** The hair of a person in head units; undefined when bald. Coarser hair has fewer and wider locks. */
export const makeHair = (p: Person, coarseness: number, under: 'hat' | 'hood' | undefined): Mesh | undefined => {
  const share = coarseness > 8 ? 0.4 : coarseness > 5 ? 0.55 : coarseness > 3 ? 0.7 : coarseness > 2 ? 0.85 : 1;
  const b: Barber = {
    random: createRandom(p.seed).child('hair'),
    colour: p.hair.colour,
    fine: (full, least) => Math.max(least, Math.round(full / coarseness)),
    many: (full) => Math.max(3, Math.round(full * share)),
    wider: 1 / share,
    cell: 0.017 * pow(coarseness, 0.6),
    out: [],
  };
  switch (under && p.hair.style !== 'bald' ? styleUnder(under, p.hair.style) : p.hair.style) {
    case 'fringe':
      cap(b, 0.03, hairline(0.8, 0.68, 0.5, 0.22), { groove: 0.005 });
      fringe(b, b.random.chance(0.5) ? 1 : -1, 7, 0.045);
      break;
    case 'bob':
      bobOrLong(b, false);
      break;
    case 'long':
      bobOrLong(b, true);
      break;
    case 'short':
      short(b, p.childhood);
      break;
    case 'ponytail':
      ponytail(b);
      break;
    case 'bun':
      bun(b);
      break;
    case 'crop':
      cap(b, 0.022, hairline(0.82, 0.72, 0.46, 0.22), { curls: 0.006 });
      break;
    case 'curly':
      cap({ ...b, cell: b.cell * 1.1 }, 0.085, hairline(0.8, 0.66, 0.42, 0.16), { curls: 0.075 });
      break;
    case 'wisps':
      cap(b, 0.012, hairline(0.88, 0.8, 0.6, 0.4), { groove: 0.004 });
      break;
    default:
      if (p.oldness > 0.3) cap(b, 0.026, hairline(0.9, 0.72, 0.43, 0.22), { groove: 0.006, below: 0.72 });
  }
  return b.out.length > 0 ? mergeMeshes(b.out) : undefined;
};

/** What stays of a style under a hat or hood. */
const styleUnder = (under: 'hat' | 'hood', style: HairStyle): HairStyle | 'fringe' => {
  const full = style === 'bob' || style === 'long' || style === 'ponytail';
  if (under === 'hood') return full || style === 'bun' ? 'fringe' : 'crop';
  return style === 'ponytail' ? 'long' : full ? style : 'crop';
};
