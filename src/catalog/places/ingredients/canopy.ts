/** Woods from far away and above: crowns as a relief of rounded heads and points, each of its own tone, dark between them. */
import type { Rgb } from '../../../foundation/colour.ts';
import { noise } from '../../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Cover } from './vista.ts';

/** Random number in [0, 1) of a cell. */
const cell = (i: number, j: number, k: number): number => {
  let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ Math.imul(k, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};

/** What a wood is made of. */
export interface Canopy {
  /** Height of its crowns above the ground, m. */
  readonly height: number;
  /** Distance of neighbouring crowns, m. */
  readonly crown: number;
  /** Part of conifers at a place, 0–1. */
  readonly conifers: (x: number, z: number) => number;
  /** Lit colours of broad crowns; one is picked for each. */
  readonly broad: readonly Rgb[];
  readonly needles: readonly Rgb[];
  /** White on top, 0–1. */
  readonly snow?: number;
}

interface Head {
  /** 0 in the gaps to 1 on top. */
  readonly rise: number;
  readonly colour: Rgb;
}

/** The crown over a spot when crowns stand `size` m apart. */
const headAt = (canopy: Canopy, x: number, z: number, size: number): Head => {
  const u = x / size;
  const v = z / size;
  const i0 = Math.floor(u);
  const j0 = Math.floor(v);
  let rise = 0;
  let colour: Rgb = canopy.broad[0]!;
  for (let j = j0 - 1; j <= j0 + 1; j++) {
    for (let i = i0 - 1; i <= i0 + 1; i++) {
      const chance = cell(i, j, 1);
      const px = i + 0.5 + 0.7 * (cell(i, j, 2) - 0.5) - u;
      const pz = j + 0.5 + 0.7 * (cell(i, j, 3) - 0.5) - v;
      const d2 = (px * px + pz * pz) / 0.62;
      if (d2 >= 1) continue;
      const pointed = cell(i, j, 4) < canopy.conifers(i * size, j * size);
      const tall = 0.72 + 0.28 * chance;
      const top = pointed ? 1.12 * tall * (1 - Math.sqrt(d2)) : tall * Math.sqrt(1 - d2);
      if (top <= rise) continue;
      rise = top;
      const list = pointed ? canopy.needles : canopy.broad;
      const tone = 0.78 + 0.4 * cell(i, j, 5);
      colour = scale(list[Math.floor(cell(i, j, 6) * list.length)]!, tone);
    }
  }
  return { rise, colour };
};

const WHITE: Rgb = [0.72, 0.77, 0.84];

/**
 * The canopy over a spot; crowns too small for the spacing of vertices (m) are drawn together.
 * @param age 0 at the edge of a wood, where bushes grow, to 1 within
 */
export const canopyAt = (canopy: Canopy, x: number, z: number, spacing: number, age = 1): Cover => {
  const wanted = Math.max(canopy.crown, spacing * 2.4);
  let size = canopy.crown;
  while (size * 2 < wanted) size *= 2;
  const t = Math.min(1, wanted / size - 1);
  const fine = headAt(canopy, x, z, size);
  const coarse = t > 0.02 ? headAt(canopy, x, z, size * 2) : fine;
  // Boughs and leaves: bumps as fine as the vertices can show.
  const leafy = Math.max(0, 1 - spacing / 4);
  const bump = leafy > 0 ? leafy * (noise(x * 0.8, z * 0.8, 11) + 0.7 * noise(x * 1.9, z * 1.9, 5) - 0.85) : 0;
  const rise = Math.max(0, fine.rise + (coarse.rise - fine.rise) * t + 0.32 * bump);
  const lit = mix(fine.colour, coarse.colour, t);
  // What lies between crowns is in shade; far away the shade is mixed in.
  const depth = Math.min(1, (canopy.crown / size) * 1.6);
  const shade = 0.26 + 0.66 * smoothstep(0.05, 0.9, rise);
  const colour = scale(lit, (1 + 0.55 * bump) * (shade * depth + (1 - depth) * (0.62 + 0.3 * rise)));
  const white = canopy.snow ?? 0;
  return {
    lift: canopy.height * age * (0.12 + 0.5 * age + (0.88 - 0.5 * age) * rise),
    colour: white > 0 ? mix(colour, WHITE, white * smoothstep(0.25, 0.8, rise)) : colour,
  };
};
