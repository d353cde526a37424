/** What hair is made of, in head units: the cap over the scalp and single locks. */
import type { Rgb } from '../../../foundation/colour.ts';
import { atan2, cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { ellipsoid, meshSolids } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Random } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { clamp, lerp, normalize, scale, smoothstep } from '../../../foundation/vec.ts';
import { SKULL, SKULL_RADII } from './face-shape.ts';

/** Height of the hairline by azimuth (0 front, ±π back). */
type Hairline = (azimuth: number) => number;

/** What the makers of hair share. */
export interface Barber {
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
export const onSkull = (polar: number, azimuth: number, out: number): Vec3 => [
  SKULL[0] + (SKULL_RADII[0] + out) * sin(polar) * sin(azimuth),
  SKULL[1] + (SKULL_RADII[1] + out) * cos(polar),
  SKULL[2] + (SKULL_RADII[2] + out) * sin(polar) * cos(azimuth),
];

/** A hairline from its heights over the forehead, at temples, ears and nape. */
export const hairline = (front: number, temple: number, ear: number, nape: number): Hairline => {
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
export const cap = (b: Barber, thickness: number, line: Hairline, style: CapStyle = {}): void => {
  const { groove = 0, curls = 0, below } = style;
  const ball = ellipsoid(SKULL, [SKULL_RADII[0] + thickness, SKULL_RADII[1] + thickness, SKULL_RADII[2] + thickness]);
  const solid = {
    ...ball,
    reach: 0.6,
    distance: (x: number, y: number, z: number): number => {
      const azimuth = atan2(x, z - SKULL[2] + 0.05);
      let d = ball.distance(x, y, z);
      if (groove) d -= groove * Math.abs(sin(azimuth * 22));
      const border = line(azimuth);
      if (curls) {
        // Big curls with small ones on them; they lie flat where they spring from the skin.
        const big = (fbm(x * 9 + 40, y * 9 + 40, z * 9 + 40, 2) - 0.35) * 2;
        const small = 1 - 3 * Math.abs(fbm(x * 19 + 70, y * 19 + 70, z * 19 + 70, 2) - 0.5);
        const flat = 1 - smoothstep(-0.02, 0.17, y - border);
        d -= curls * (0.8 * big + 0.35 * small) * (1 - 0.7 * flat) - 0.75 * thickness * flat;
      }
      let q = (border - y) * 0.8;
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

/** Even width that runs out into a point; a higher power points later. */
export const pointed =
  (power: number) =>
  (u: number): number =>
    (smoothstep(0, 0.12, u) * 0.5 + 0.5) * pow(1 - pow(u, power), 0.8);

/** Widest in the middle, pointed at both ends. */
export const leaf =
  (widest: number, least: number) =>
  (u: number): number =>
    Math.max(least, pow(sin(Math.PI * clamp(pow(u * 0.93 + 0.05, widest), 0, 1)), 0.8));

/** One lock through the points: flattened, grooved on its outer side, pointed. */
export const lock = (b: Barber, path: readonly Vec3[], style: LockStyle): void => {
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
        const angle = a < Math.PI * 1.4 ? a / 1.4 : Math.PI + (a - Math.PI * 1.4) / 0.6;
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
