/** A flowery meadow with a winding path, a tree to one side, conifers behind, and hills that fade into the haze. */

import type { Rgb } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { DIRT, GRASS } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { SNOW_MATERIAL, snowColour, snowDrift } from './ingredients/snow.ts';
import { strips } from './ingredients/strips.ts';
import { bushes, drifts, frameWithTrees, pebbles, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** Middle line of the path, m: it comes from the lower left, passes behind the action and winds away. */
const pathX = (z: number): number =>
  -1.9 + 1.5 * sin((z - 3.2) * 0.2) * smoothstep(8, -2, z) + 2.4 * smoothstep(-1, -16, z);
const pathDistance = (x: number, z: number): number => Math.abs(x - pathX(z));

const hasPath = (request: Pick<Ground, 'parameters'>): boolean =>
  request.parameters.path !== 'none' && request.parameters.path !== 0;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 7.31;
  const path = hasPath(request);
  const snow = request.parameters.cover === 'snow';
  return {
    height: (x, z) => {
      const r = Math.sqrt(x * x + z * z);
      const off = path ? smoothstep(0.3, 1.4, pathDistance(x, z)) : 1;
      const wild = smoothstep(2, 14, r);
      const rolling = (0.1 + 0.45 * wild) * (fbm(x * 0.19 + o, z * 0.19 + 7, 0, 3) - 0.5);
      const rise = 0.9 * smoothstep(9, 30, Math.abs(x)) + (z < -12 ? (-12 - z) * 0.022 : 0);
      if (snow) return rolling + 0.05 * off + snowDrift(x, z, o) * smoothstep(0.5, 3, r) + rise;
      return rolling * off + 0.07 * off + rise;
    },
    surface: (x, z) =>
      request.parameters.cover === 'snow' ? 'snow' : path && pathDistance(x, z) < 0.5 ? 'soil' : 'grass',
  };
};

/** A meadow. */
export const meadow: PlaceEntry = {
  id: 'meadow',
  words: {
    nouns: [
      'meadow',
      'field',
      'grassland',
      'pasture',
      'countryside',
      'grass field',
      'flower field',
      'green field',
      'prairie',
      'landscape',
      'open field',
      'nature',
      'outdoors',
      'fields',
    ],
  },
  indoor: false,
  covers: ['snow', 'leaves', 'grass'],
  sounds: ['birds', 'wind', 'crickets'],
  area: { centre: [0, 0, 0], half: [7, 4] },
  terrain: terrainOf,
  lanes: (request) =>
    hasPath(request)
      ? strips(
          [8, 3, -2, -7, -12, -17, -22, -28].map((z) => [pathX(z), z]),
          1.2,
          'path',
        )
      : [],
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const snow = request.parameters.cover === 'snow';
    const path = hasPath(request);
    const colours = GRASS[request.season];
    const o = (request.seed % 499) * 7.31;
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const pathMask = (x: number, z: number): number => {
      if (!path || z < -30) return 0;
      const width = 0.5 + 0.18 * (noise(x * 2.2 + o, z * 2.2, 3) - 0.5) + 0.1 * (noise(x * 7, z * 7) - 0.5);
      return smoothstep(width + 0.12, width - 0.08, pathDistance(x, z));
    };
    const soil = (x: number, z: number): Rgb => {
      const d = pathDistance(x, z);
      const rut = (0.78 + 0.32 * smoothstep(0.03, 0.14, Math.abs(d - 0.22))) * (0.85 + 0.3 * noise(x * 17, z * 17, 6));
      return scale(mix(DIRT[1], DIRT[0], smoothstep(0.25, 0.75, fbm(x * 4, z * 4, 9, 3))), rut);
    };
    const turf = (x: number, z: number): Rgb => {
      const a = fbm(x * 0.5 + o, z * 0.5, 5, 3);
      const b = fbm(x * 5, z * 5, 1, 2);
      return lawnColour(colours, a, b);
    };
    const glade = gladeOf(sight, 74, 30);
    const ground = groundPart({
      sight,
      terrain,
      half: 256,
      glade,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
      detail: (x, z, size) => (path && pathDistance(x, z) < 0.9 + size && z > -25 ? 0.09 : Number.POSITIVE_INFINITY),
      colour: (x, z) => {
        const base = mix(turf(x, z), soil(x, z), pathMask(x, z));
        return snow ? snowColour(x, z, o, pathMask(x, z)) : base;
      },
    });
    const tall = request.season === 'winter' || snow ? 0.1 : 0.17;
    growLawn(
      dressing,
      {
        colours,
        dry: request.season === 'autumn' ? 0.4 : 0.12,
        tint: meadowTint(o),
        density: (x, z) => {
          const clear = 1 - pathMask(x, z) * 1.02;
          const thick = smoothstep(0.22, 0.5, fbm(x * 0.9 + o, z * 0.9, 4, 2));
          return Math.max(0, clear) * (snow ? 0.16 * thick : 0.55 + 0.45 * thick);
        },
        height: (x, z) =>
          tall *
          (0.55 + 0.75 * fbm(x * 0.7 + o, z * 0.7, 6, 2)) *
          (path ? 0.6 + 0.4 * smoothstep(0.4, 1.2, pathDistance(x, z)) : 1),
        snow,
      },
      random.child('lawn'),
    );
    const free = (x: number, z: number): boolean => !path || pathDistance(x, z) > 0.65;
    if (!snow && request.season !== 'winter')
      drifts(dressing, random.child('flowers'), { free, amount: request.season === 'autumn' ? 0.35 : 1, offset: o });
    if (path && !snow) pebbles(dressing, random.child('pebbles'), (z) => [pathX(z), 0.45]);
    frameWithTrees(dressing, random.child('frame'), request, { free });
    bushes(dressing, random.child('bushes'), request, { free, density: 0.32 });
    woods(dressing, random.child('woods'), request, { from: 26, to: 78, density: 0.5, conifers: 0.5 });
    return {
      ground: [
        ground,
        countryPart({
          sight,
          terrain,
          glade,
          season: request.season,
          snow,
          seed: request.seed,
          colour: (x, z) => (snow ? snowColour(x, z, o) : turf(x, z)),
        }),
      ],
      pieces: dressing.pieces(),
    };
  },
};
