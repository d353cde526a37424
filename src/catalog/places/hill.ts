/** A grassy slope that runs across the frame from upper left to lower right and ends on a flat foot: things can roll down it. */
import { fbm } from '../../foundation/noise.ts';
import { smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { GRASS } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { bushes, drifts, frameWithTrees, rocks, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** Where the slope starts to level out at the bottom (x, m), and how long it is along x (m). */
const FOOT = 3;
const LENGTH = 20;

/** max(0, x) with its corner rounded over about ±`round` m. */
const ramp = (x: number, round: number): number => 0.5 * (x + Math.sqrt(x * x + round * round));

const terrainOf = (request: Ground): Terrain => {
  const given = Number(request.parameters.slope);
  const slope = Number.isFinite(given) && given > 0 ? Math.min(0.7, given) : 0.26;
  const o = (request.seed % 499) * 7.31;
  return {
    height: (x, z) => {
      const up = ramp(FOOT - x, 1.6) - ramp(FOOT - LENGTH - x, 5);
      // The slope is even where the action is, and sinks away towards the viewer and behind.
      const across = 1 - 0.3 * smoothstep(7, 24, Math.abs(z + 1)) - 0.25 * smoothstep(20, 60, z);
      const wild = smoothstep(4, 12, Math.abs(z)) + smoothstep(8, 20, x) + smoothstep(-18, -28, x);
      const rolling = 0.7 * Math.min(1, wild) * (fbm(x * 0.11 + o, z * 0.11 + 3, 0, 2) - 0.5);
      const back = z < -14 ? (-14 - z) * 0.03 : 0;
      return slope * up * across + rolling + back;
    },
    surface: () =>
      request.parameters.cover === 'snow' ? 'snow' : request.parameters.cover === 'sand' ? 'sand' : 'grass',
  };
};

/** A hill. */
export const hill: PlaceEntry = {
  id: 'hill',
  words: {
    nouns: ['hill', 'slope', 'hillside', 'grassy hill', 'hilltop', 'incline', 'knoll', 'ski slope', 'highland'],
  },
  indoor: false,
  covers: ['snow', 'grass', 'sand'],
  sounds: ['birds', 'wind'],
  area: { centre: [-2, 0, 0], half: [10, 3] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const snow = request.parameters.cover === 'snow';
    const colours = GRASS[request.season];
    const o = (request.seed % 499) * 7.31;
    const dressing = dressingFor(request, terrain);
    const glade = gladeOf(dressing.sight, 80, 30);
    const ground = groundPart({
      sight: dressing.sight,
      terrain,
      glade,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
      colour: (x, z) => {
        const a = fbm(x * 0.4 + o, z * 0.4, 5, 3);
        const b = fbm(x * 5, z * 5, 1, 2);
        const turf = lawnColour(colours, a, b);
        return snow ? snowColour(x, z, o) : turf;
      },
    });
    growLawn(
      dressing,
      {
        colours,
        tint: meadowTint(o),
        density: (x, z) => (snow ? 0.12 : 0.6 + 0.4 * smoothstep(0.25, 0.5, fbm(x * 0.9 + o, z * 0.9, 4, 2))),
        // Short where things roll and walk, higher away from there.
        height: (x, z) => 0.055 + 0.1 * smoothstep(2, 6, Math.abs(z)) * fbm(x * 0.6 + o, z * 0.6, 6, 2) * 1.6,
        snow,
      },
      random.child('lawn'),
    );
    // The slope itself stays bare from side to side.
    const free = (x: number, z: number): boolean => Math.abs(z) > 3.2 || x > 12 || x < -22;
    if (!snow && request.season !== 'winter')
      drifts(dressing, random.child('flowers'), { free, offset: o, amount: 0.7 });
    frameWithTrees(dressing, random.child('frame'), request, { free });
    bushes(dressing, random.child('bushes'), request, { free, density: 0.25 });
    rocks(dressing, random.child('rocks'), { free, density: 0.06, size: 0.7, ...(snow ? { variant: 'snow' } : {}) });
    woods(dressing, random.child('woods'), request, { from: 26, to: 80, density: 0.45, conifers: 0.45 });
    return {
      ground: [
        ground,
        countryPart({ sight: dressing.sight, terrain, glade, season: request.season, snow, seed: request.seed }),
      ],
      pieces: dressing.pieces(),
    };
  },
};
