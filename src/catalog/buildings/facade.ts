/** Walls with rows of windows, for buildings seen from the street. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Colouring } from '../../foundation/geometry/colouring.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import type { Random } from '../../foundation/random.ts';
import type { Bench } from '../things/workshop.ts';

/** One row of windows in a wall that faces +Z, standing at z. */
export interface WindowRow {
  /** Left and right end of the wall, m. */
  readonly left: number;
  readonly right: number;
  /** Lower and upper end of this storey's strip of wall, m. */
  readonly bottom: number;
  readonly top: number;
  /** Depth of the wall's face, m. */
  readonly z: number;
  /** Middles of the windows along x, m. */
  readonly columns: readonly number[];
  /** Width and height of an opening, and height of its sill above `bottom`, m. */
  readonly width: number;
  readonly height: number;
  readonly sill: number;
  /** How deep the panes sit, m. */
  readonly recess: number;
}

const GLASS_BY_DAY = ['#33424f', '#3d4f5d', '#2b3944', '#4c6070', '#38464e'].map(hex);
const CURTAINS = ['#cfc7b6', '#d9d2c4', '#b9a68c', '#c9b8b0'].map(hex);
const LAMPLIGHT = ['#ffcf8a', '#ffdca8', '#ffc070', '#ffe6c4', '#f8c69a'].map(hex);

/** Wall around the openings, and their reveals. */
export const wallAround = (row: WindowRow, wall: Colouring, reveal: Rgb): Mesh[] => {
  const out: Mesh[] = [];
  const { left, right, bottom, top, z } = row;
  const low = bottom + row.sill;
  const high = low + row.height;
  const plane = (x0: number, x1: number, y0: number, y1: number): void => {
    if (x1 - x0 < 1e-4 || y1 - y0 < 1e-4) return;
    out.push(
      facet(
        [
          [x0, y0, z],
          [x1, y0, z],
          [x1, y1, z],
          [x0, y1, z],
        ],
        wall,
      ),
    );
  };
  plane(left, right, bottom, low);
  plane(left, right, high, top);
  let x = left;
  const inner = z - row.recess;
  for (const c of row.columns) {
    const [a, b] = [c - row.width / 2, c + row.width / 2];
    plane(x, a, low, high);
    out.push(
      facet(
        [
          [a, low, z],
          [a, low, inner],
          [a, high, inner],
          [a, high, z],
        ].reverse() as never,
        reveal,
      ),
      facet(
        [
          [b, low, z],
          [b, low, inner],
          [b, high, inner],
          [b, high, z],
        ] as never,
        reveal,
      ),
      facet(
        [
          [a, high, z],
          [a, high, inner],
          [b, high, inner],
          [b, high, z],
        ].reverse() as never,
        shade(reveal, 0.8),
      ),
    );
    x = b;
  }
  plane(x, right, low, high);
  return out;
};

/** Panes, frames, sills and lintels of a row, into the bench's parts `glass`, `lit`, `curtains`, `frames`, `trim`. */
export const windows = (
  bench: Bench,
  row: WindowRow,
  style: {
    readonly frame: Rgb;
    readonly trim: Rgb;
    readonly night: boolean;
    readonly litShare: number;
    readonly bars: number;
    readonly lintel: boolean;
  },
  random: Random,
): void => {
  const { z, width, height } = row;
  const low = row.bottom + row.sill;
  const high = low + height;
  const inner = z - row.recess;
  const rect = (x0: number, x1: number, y0: number, y1: number, at: number, colour: Rgb): Mesh =>
    facet(
      [
        [x0, y0, at],
        [x1, y0, at],
        [x1, y1, at],
        [x0, y1, at],
      ],
      colour,
    );
  for (const c of row.columns) {
    const [a, b] = [c - width / 2, c + width / 2];
    const lit = random.chance(style.night ? style.litShare : 0.04);
    if (lit) {
      const colour = random.pick(LAMPLIGHT);
      const dim = shade(colour, random.range(0.55, 1));
      bench.add(
        'lit',
        { roughness: 0.3, emission: style.night ? 1.6 : 0.35, castsShadow: false },
        rect(a, b, low, high, inner, dim),
      );
      if (random.chance(0.6)) {
        const w = width * random.range(0.12, 0.3);
        const cloth = shade(colour, 0.5);
        const glow = { roughness: 0.9, emission: style.night ? 0.7 : 0.1, castsShadow: false };
        bench.add('lit-curtains', glow, [
          rect(a, a + w, low, high, inner + 0.01, cloth),
          rect(b - w, b, low, high, inner + 0.01, cloth),
        ]);
      }
    } else {
      bench.add(
        'glass',
        { roughness: 0.08 },
        rect(a, b, low, high, inner, shade(random.pick(GLASS_BY_DAY), style.night ? 0.5 : 1)),
      );
      if (random.chance(0.5)) {
        const w = width * random.range(0.14, 0.34);
        const cloth = shade(random.pick(CURTAINS), 0.62);
        const fabric = { roughness: 0.9, castsShadow: false };
        bench.add('curtains', fabric, [
          rect(a, a + w, low, high, inner + 0.01, cloth),
          rect(b - w, b, low, high, inner + 0.01, cloth),
        ]);
      }
    }
    const t = 0.06;
    const bar = (x0: number, x1: number, y0: number, y1: number): void => {
      bench.add(
        'frames',
        { roughness: 0.5 },
        cuboid([x0, y0, inner], [x1, y1, inner + 0.05], style.frame, ['-z', '+y']),
      );
    };
    bar(a, a + t, low, high);
    bar(b - t, b, low, high);
    bar(a + t, b - t, high - t, high);
    bar(a + t, b - t, low, low + t);
    for (let i = 1; i < style.bars; i++) {
      const x = a + (width * i) / style.bars;
      bar(x - t / 3, x + t / 3, low + t, high - t);
    }
    bar(a + t, b - t, low + height * 0.66, low + height * 0.66 + t * 0.7);
    const trim = { roughness: 0.85 };
    bench.add('trim', trim, cuboid([a - 0.08, low - 0.09, z - 0.02], [b + 0.08, low, z + 0.1], style.trim, ['-z']));
    if (style.lintel)
      bench.add('trim', trim, cuboid([a - 0.1, high, z - 0.02], [b + 0.1, high + 0.16, z + 0.05], style.trim, ['-z']));
  }
};
