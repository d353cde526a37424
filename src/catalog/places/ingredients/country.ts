/** Open country to the horizon: fields between hedges, woods on gentle hills, villages; and endless woods. */
import type { Season } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Terrain } from '../../entry.ts';
import type { Part } from '../../model.ts';
import { crownTops } from '../../plants/palette.ts';
import type { Canopy } from './canopy.ts';
import { canopyAt } from './canopy.ts';
import type { Glade } from './glade.ts';
import type { Sight } from './sight.ts';
import type { Cover } from './vista.ts';
import { looksDown, rollingLand, vistaPart } from './vista.ts';

/** What the country depends on. */
export interface CountryRequest {
  readonly sight: Sight;
  readonly terrain: Pick<Terrain, 'height'>;
  readonly season: Season;
  readonly snow: boolean;
  readonly seed: number;
  /** Where the place itself is. */
  readonly glade: Glade;
  /** Colour of the place's ground, which it takes up where it begins. */
  readonly colour?: (x: number, z: number) => Rgb;
  /** Rise of the hills per metre of distance. Default 0.1. */
  readonly steepness?: number;
  /** Part of the land that is wooded. Default 0.4. */
  readonly wooded?: number;
}

const NEEDLES: readonly Rgb[] = [hex('#34543f'), hex('#3f6046'), hex('#2f4c3c')];

/** Colours of fields by season: pasture, meadow, corn, plough. */
const FIELDS: Readonly<Record<Season, readonly Rgb[]>> = {
  spring: [hex('#6f8f42'), hex('#86a04c'), hex('#b9b04a'), hex('#8a7a58'), hex('#5f8440')],
  summer: [hex('#66803c'), hex('#7d8f48'), hex('#b59c58'), hex('#8f8a4e'), hex('#587a3c')],
  autumn: [hex('#7a7840'), hex('#8f8248'), hex('#a08250'), hex('#7a6248'), hex('#6a7440')],
  winter: [hex('#77744f'), hex('#85805a'), hex('#7a6850'), hex('#6a5a48'), hex('#6f7250')],
};
const FIELD = 95;
const WHITE: Rgb = [0.74, 0.79, 0.86];

const cell = (i: number, j: number, k: number): number => {
  let h = Math.imul(i + 7, 668265263) ^ Math.imul(j - 3, 374761393) ^ Math.imul(k, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
};

/** The field over a spot: a random number of its own and the distance to its edge, m. */
const fieldAt = (x: number, z: number): { readonly own: number; readonly edge: number } => {
  const u = x / FIELD + 0.25 * noise(x / 150, z / 150, 1);
  const v = z / FIELD + 0.25 * noise(x / 150, z / 150, 2);
  const i0 = Math.floor(u);
  const j0 = Math.floor(v);
  let first = 9;
  let second = 9;
  let own = 0;
  for (let j = j0 - 1; j <= j0 + 1; j++) {
    for (let i = i0 - 1; i <= i0 + 1; i++) {
      // Fields are longer one way than the other.
      const dx = i + 0.5 + 0.6 * (cell(i, j, 1) - 0.5) - u;
      const dz = j + 0.5 + 0.6 * (cell(i, j, 2) - 0.5) - v;
      const d = Math.abs(dx) + Math.abs(dz) * 1.15;
      if (d < first) {
        second = first;
        first = d;
        own = cell(i, j, 3);
      } else if (d < second) second = d;
    }
  }
  return { own, edge: (second - first) * FIELD * 0.5 };
};

/** Woods of a season. */
export const seasonCanopy = (season: Season, snow: boolean, height: number, conifers: Canopy['conifers']): Canopy => ({
  height,
  crown: 5.4,
  conifers,
  broad: snow || season === 'winter' ? [hex('#6a5f52'), hex('#5f564c'), hex('#74685a')] : crownTops(season),
  needles: NEEDLES,
  ...(snow ? { snow: 0.75 } : {}),
});

/** Fields, hedges and wooded hills round a place. */
export const countryPart = (request: CountryRequest): Part => {
  const { sight, terrain, season, snow, glade } = request;
  const o = (request.seed % 499) * 3.71;
  const wooded = 0.62 - 0.32 * (request.wooded ?? 0.4);
  const canopy = seasonCanopy(season, snow, 11, (x, z) => smoothstep(0.42, 0.62, noise(x / 160 + o, z / 160, 4)));
  const fields = FIELDS[season];
  const cover = (x: number, z: number, spacing: number, beyond: number): Cover => {
    const field = fieldAt(x + o, z + o * 0.7);
    const stripe = 0.93 + 0.14 * noise(x * 0.05 + z * 0.3 * field.own, z * 0.05 - x * 0.3 * field.own, 3);
    const base = fields[Math.floor(field.own * fields.length)]!;
    let colour = scale(mix(base, fields[0]!, 0.25), stripe * (0.9 + 0.2 * fbm(x / 30, z / 30, 3, 2)));
    if (snow) colour = mix(colour, WHITE, 0.9);
    const near = smoothstep(45, 6, beyond);
    if (near > 0 && request.colour) colour = mix(colour, request.colour(x, z), near);
    const mask = fbm(x / 210 + o, z / 210, 7, 3) - 0.1 * smoothstep(30, 0, beyond);
    const wood = smoothstep(wooded, wooded + 0.012, mask);
    const hedge =
      (1 - near) *
      smoothstep(Math.max(3.2, spacing * 0.9), Math.max(1, spacing * 0.35), field.edge) *
      smoothstep(0.3, 0.5, noise(x / 37, z / 37, 8));
    if (wood <= 0 && hedge <= 0) return { lift: 0, colour };
    const age = wood > 0 ? 0.25 + 0.75 * smoothstep(wooded, wooded + 0.1, mask) : 0.3;
    const top = canopyAt(canopy, x, z, spacing, age);
    const grown = Math.max(wood, hedge);
    // Nothing grows where the place's own ground still lies.
    const there = smoothstep(2, 14, beyond);
    return { lift: top.lift * grown * there, colour: mix(colour, top.colour, Math.min(1, grown * 1.5) * there) };
  };
  return vistaPart(sight, { glade, land: rollingLand(terrain.height, o, request.steepness), cover });
};

/** Woods without end round a clearing; at their edge one looks in between the trunks. */
export const woodsPart = (
  request: Omit<CountryRequest, 'wooded'> & {
    readonly canopy: Canopy;
    /** Colour under the crowns, where the wood begins. */
    readonly inside: Rgb;
  },
): Part => {
  const { sight, terrain, canopy, inside, glade } = request;
  const above = looksDown(sight);
  const o = (request.seed % 499) * 3.71;
  const cover = (x: number, z: number, spacing: number, beyond: number): Cover => {
    // Its edge is ragged and begins with bushes; old trees stand together, elsewhere the wood is young.
    const within = beyond + 4 * (noise(x * 0.14, z * 0.14, 3) - 0.5) + 9 * (noise(x * 0.045, z * 0.045, 5) - 0.5);
    const grown = smoothstep(0, 24, within);
    const age = (0.3 + 0.7 * grown) * (0.74 + 0.36 * smoothstep(0.3, 0.65, fbm(x / 95 + o, z / 95, 6, 2)));
    const top = canopyAt(canopy, x, z, spacing, age);
    const patch = 0.8 + 0.4 * fbm(x / 60 + o, z / 60, 2, 3);
    const up = smoothstep(-1, 2, Math.min(within, beyond));
    // From the ground one looks in between the trunks, where it is dark; from above the crowns shine.
    const dark = mix(inside, scale(top.colour, patch), above ? 0.45 + 0.55 * grown : 0.12 + 0.5 * grown);
    return { lift: top.lift * up, colour: request.colour ? mix(request.colour(x, z), dark, up) : dark };
  };
  return vistaPart(sight, { glade, land: rollingLand(terrain.height, o, request.steepness ?? 0.09), cover });
};
