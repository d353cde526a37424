/** Hulls of small open boats: a round-bilged skin with planks inside, gunwale and thwarts. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { pow, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { grained } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { type Bench, MATERIALS, TINTS } from '../things/workshop.ts';

/** Measures of a hull, m. */
export interface Hull {
  readonly length: number;
  readonly beam: number;
  /** Height of the gunwale amidships and depth of the keel line. */
  readonly freeboard: number;
  readonly draught: number;
  /** How far the bow and the stern rise above amidships. */
  readonly sheer: number;
}

/** Half breadth (share of the beam) along the hull: u 0 stern to 1 bow. */
export const breadth = (u: number): number =>
  u < 0.42 ? 0.8 + 0.2 * sin((u / 0.42) * (Math.PI / 2)) : pow(Math.max(0, 1 - pow((u - 0.42) / 0.58, 2.2)), 0.8);

/** Height of the gunwale at u. */
export const rail = (h: Hull, u: number): number =>
  h.freeboard +
  h.sheer * (u > 0.4 ? ((u - 0.4) / 0.6) * ((u - 0.4) / 0.6) : 0.25 * ((0.4 - u) / 0.4) * ((0.4 - u) / 0.4));

/** A section at u, from the left gunwale down round the keel and up to the right one, `inset` m inside the skin. */
const section = (h: Hull, u: number, inset: number): Vec3[] => {
  const half = Math.max(0.004, (h.beam / 2) * breadth(u) - inset);
  const z = -h.length / 2 + h.length * u + (u > 0.97 ? 0 : 0);
  const top = rail(h, u);
  const keel = -h.draught * (u > 0.7 ? 1 - pow((u - 0.7) / 0.3, 2) * 1.15 : 1 - 0.35 * pow((0.7 - u) / 0.7, 2)) + inset;
  const out: Vec3[] = [];
  const n = 12;
  for (let i = 0; i <= n; i++) {
    // From right (−x) round below to left (+x): counter-clockwise seen from the bow.
    const t = (i / n) * 2 - 1;
    const x = t < 0 ? -1 : 1;
    const s = Math.abs(t);
    const curve = pow(s, 1.9);
    const side = s > 0.999 ? 1 : pow(1 - pow(1 - s, 2.4), 0.5);
    out.push([x * half * side, keel + (top - keel) * curve, z]);
  }
  return out;
};

/** Shares of the length, stern to bow, at which the hull is cut. */
export const stations = Array.from({ length: 21 }, (_, i) => pow(i / 20, 0.92));

/** Adds skin, planks inside, transom, gunwale and stripe. */
export const hullParts = (bench: Bench, h: Hull, skin: Rgb, looks: Looks, inner: Rgb): void => {
  const bottom = hex('#7b2f28');
  const boot = 0.06;
  const rows = stations.map((u) => section(h, u, 0));
  // Above the water line the paint is the boat's colour, exactly; below it anti-fouling red.
  bench.add(
    'hull',
    MATERIALS.carPaint,
    loft(rows, (p) => (p[1] < boot * 0.4 ? bottom : skin), { closed: false }),
    1,
  );
  const inside = stations.slice(0, 20).map((u) => [...section(h, u, 0.045)].reverse());
  const wood = grained(inner, 2, looks.seed, 0.05, 0.12);
  bench.add('inside', { ...MATERIALS.planks, twoSided: true }, loft(inside, wood, { closed: false }), 1);
  // Transom.
  const stern = section(h, 0, 0).map((p) => [p[0], p[1]] as const);
  bench.add(
    'hull',
    MATERIALS.carPaint,
    put(
      extrude(stern, 0.05, (p) => (p[1] < boot * 0.4 ? bottom : skin), { bevel: 0.01 }),
      0,
      0,
      -h.length / 2 + 0.025,
    ),
    1,
  );
  for (const s of [-1, 1]) {
    const gunwale = stations.map(
      (u): Vec3 => [
        s * Math.max(0.01, (h.beam / 2) * breadth(u) - 0.02),
        rail(h, u) + 0.012,
        -h.length / 2 + h.length * u,
      ],
    );
    bench.add(
      'rails',
      MATERIALS.wood,
      tube(gunwale, 0.034, grained(TINTS.chestnut, 2, 3, 0.03, 0.12), { around: 8, steps: 40 }),
      1,
    );
    const stripe = stations.slice(0, 20).map((u): Vec3 => {
      const p = section(h, u, -0.006)[s > 0 ? 11 : 1]!;
      return [p[0], p[1], p[2]];
    });
    bench.add('stripe', MATERIALS.paint, tube(stripe, 0.013, hex('#f4ecd8'), { around: 6, steps: 32 }), 1);
  }
};

/** Adds a seat across at share `u` of the length, `depth` metres long. */
export const thwart = (bench: Bench, h: Hull, u: number, depth: number): void => {
  const w = h.beam * breadth(u) - 0.06;
  const y = rail(h, u) - 0.17;
  bench.add(
    'seats',
    MATERIALS.wood,
    put(
      board([w, 0.035, depth], grained(TINTS.oak, 0, Math.round(u * 90), 0.03, 0.1), {
        bevel: 0.008,
        cells: [10, 1, 3],
      }),
      0,
      y,
      -h.length / 2 + h.length * u,
    ),
    1,
  );
};
