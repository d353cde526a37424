/** Still and flowing water in green country: a lake with a far wooded shore, or a river that runs across behind the action. */
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain, Water } from '../entry.ts';
import { DIRT, GRASS } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import type { Glade } from './ingredients/glade.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { massifPart } from './ingredients/massif.ts';
import { reedProp } from './ingredients/reeds.ts';
import { scatter } from './ingredients/scatter.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { strips } from './ingredients/strips.ts';
import { bushes, drifts, frameWithTrees, pineProp, rockProp, rocks, treeProp, woods } from './ingredients/thickets.ts';
import { seaState, waterOf } from './ingredients/waves.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** Water level, m; the meadow where the action is lies at 0. */
const LEVEL = -0.55;

/** z (m) of the river's middle, and half its width. */
const riverZ = (x: number, o: number): number => -11.5 + 2.4 * sin(x * 0.07 + o) + 0.02 * x;
const RIVER_HALF = 4.6;

/** How far into the water a point is, m (negative on land). */
type Shore = (x: number, z: number) => number;

const lakeShore =
  (o: number): Shore =>
  (x, z) => {
    const near = -6.6 - z + 1.6 * (noise(x * 0.07 + o, 1) - 0.5) + 0.004 * x * x;
    const far = z + 150 - 0.006 * x * x + 22 * (noise(x * 0.02 + o, 8) - 0.5);
    return Math.min(near, far);
  };
const riverShore =
  (o: number): Shore =>
  (x, z) => {
    return RIVER_HALF + 0.8 * (noise(x * 0.1 + o, 3) - 0.5) - Math.abs(z - riverZ(x, o));
  };

const waterside = (
  id: string,
  nouns: readonly string[],
  shoreOf: (o: number) => Shore,
  water: (request: Pick<SetRequest, 'seed' | 'parameters' | 'weather'>) => Water,
  sounds: readonly string[],
): PlaceEntry => {
  const terrainOf = (request: Ground): Terrain => {
    const o = (request.seed % 499) * 6.7;
    const shore = shoreOf(o);
    return {
      height: (x, z) => {
        const into = shore(x, z);
        const wild = smoothstep(4, 22, Math.sqrt(x * x + z * z));
        const land =
          (0.08 + 0.9 * wild) * (fbm(x * 0.1 + o, z * 0.1, 0, 3) - 0.42) +
          (id === 'lake' ? 0.02 * Math.max(0, -z - 150) : z < -18 ? (-18 - z) * 0.03 : 0);
        // The bank: from the meadow down to the water over four metres, and on to the bed.
        const bank = smoothstep(-4, 0.3, into);
        const bed = LEVEL - 0.12 - Math.max(0, Math.min(3, into * 0.22));
        return land * (1 - bank) + bed * bank;
      },
      surface: (x, z) => (shore(x, z) > -0.3 ? 'water' : request.parameters.cover === 'snow' ? 'snow' : 'grass'),
    };
  };
  return {
    id,
    words: { nouns },
    indoor: false,
    covers: ['snow'],
    sounds,
    area: { centre: [0, 0, 0.4], half: [7, 2.6] },
    waterArea:
      id === 'lake' ? { centre: [0, LEVEL, -17], half: [12, 6] } : { centre: [0, LEVEL, -11.5], half: [10, 2.4] },
    terrain: terrainOf,
    water,
    lanes: (request) => {
      const o = (request.seed % 499) * 6.7;
      return id === 'lake'
        ? [{ from: [-110, -78], to: [110, -78], width: 143, kind: 'water' }]
        : strips(
            [-72, -60, -48, -36, -24, -12, 0, 12, 24, 36, 48, 60, 72].map((x) => [x, riverZ(x, o)]),
            2 * RIVER_HALF + 1.2,
            'water',
          );
    },
    dress: (request, random) => {
      const terrain = terrainOf(request);
      const o = (request.seed % 499) * 6.7;
      const shore = shoreOf(o);
      const snow = request.parameters.cover === 'snow';
      const colours = GRASS[request.season];
      const dressing = dressingFor(request, terrain);
      const { sight } = dressing;
      const inside = gladeOf(sight, 78, 30);
      // The river runs on as far as its water is known.
      const glade: Glade = (x, z) => Math.min(inside(x, z), Math.max(-6 - shore(x, z), Math.abs(x) - 110));
      const ground = groundPart({
        sight,
        terrain,
        ...(id !== 'lake' && { glade }),
        material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
        detail: (x, z, size) => (Math.abs(shore(x, z)) < 1.5 + size ? 0.25 : Number.POSITIVE_INFINITY),
        roughness: (x, z) => (Math.abs(terrain.height(x, z) - LEVEL) < 0.07 ? 0.45 : 1),
        colour: (x, z, y) => {
          const a = fbm(x * 0.5 + o, z * 0.5, 5, 3);
          const b = fbm(x * 5, z * 5, 1, 2);
          const mud = scale(mix(DIRT[1], DIRT[0], fbm(x * 3, z * 3, 2, 3)), 0.8);
          let c = mix(lawnColour(colours, a, b), mud, smoothstep(-1.5, -0.5, shore(x, z) + 0.8 * (b - 0.5)));
          if (snow) c = mix(c, snowColour(x, z, o), smoothstep(-0.2, -1.2, shore(x, z) + 0.5 * (b - 0.5)));
          c = scale(c, 1 - 0.35 * smoothstep(LEVEL + 0.09, LEVEL + 0.02, y));
          return mix(c, hex('#2f4a44'), smoothstep(LEVEL, LEVEL - 1.2, y));
        },
      });
      growLawn(
        dressing,
        {
          colours,
          tint: meadowTint(o),
          density: (x, z) =>
            smoothstep(-0.7, -1.6, shore(x, z)) *
            (snow ? 0.12 : 0.6 + 0.4 * smoothstep(0.25, 0.5, fbm(x * 0.9 + o, z * 0.9, 4, 2))),
          height: (x, z) => 0.13 * (0.55 + 0.8 * fbm(x * 0.7 + o, z * 0.7, 6, 2)),
          snow,
        },
        random.child('lawn'),
      );
      const free = (x: number, z: number): boolean => shore(x, z) < -1.2;
      const reeds = reedProp(request.season);
      scatter(
        { from: [-40, -30], to: [40, 14] },
        0.55,
        random.child('reeds'),
        (x, z) => {
          const s = shore(x, z);
          return s > -0.6 && s < 0.9 ? 0.85 * smoothstep(0.5, 0.62, noise(x * 0.22 + o, z * 0.22, 6)) : 0;
        },
        ({ x, z, chance }) => dressing.put(reeds, x, z, { scale: 0.7 + 0.6 * chance, lift: 0 }),
      );
      scatter(
        { from: [-30, -26], to: [30, 10] },
        0.8,
        random.child('stones'),
        (x, z) => (Math.abs(shore(x, z) + 0.2) < 1 ? 0.4 : 0),
        ({ x, z, chance }) => {
          dressing.put({ ...rockProp(snow ? 'snow' : 'mossy'), detail: { most: 160 } }, x, z, {
            scale: 0.1 + 0.5 * chance * chance * chance,
            lift: -0.03,
          });
        },
      );
      if (!snow && request.season !== 'winter')
        drifts(dressing, random.child('flowers'), { free, offset: o, amount: 0.7 });
      frameWithTrees(dressing, random.child('frame'), request, { free });
      bushes(dressing, random.child('bushes'), request, { free, density: 0.25 });
      rocks(dressing, random.child('rocks'), { free, density: 0.04, size: 0.8, ...(snow ? { variant: 'snow' } : {}) });
      if (id === 'lake') {
        // The far shore: a line of woods, and mountains behind.
        scatter(
          { from: [-150, -205], to: [150, -140] },
          7,
          random.child('far'),
          (x, z) => (shore(x, z) < -1 ? 0.8 : 0),
          ({ x, z, chance }) => {
            dressing.put({ ...(chance < 0.6 ? pineProp(request) : treeProp(request)), detail: { most: 55 } }, x, z, {
              scale: 0.8 + 0.7 * chance,
              always: true,
            });
          },
        );
        const far = massifPart(
          sight,
          {
            near: 175,
            far: 1100,
            height: 150,
            wavelength: 230,
            kind: 'alpine',
            foot: -8,
            columns: 130,
            colour: (h, up, v) => {
              const wood = mix(hex('#3f5a44'), hex('#5d7450'), v);
              const c = mix(wood, mix(hex('#5f656c'), hex('#888a8c'), v), smoothstep(0.3, 0.5, h + 0.2 * (0.75 - up)));
              return mix(
                c,
                hex('#dfe6f0'),
                smoothstep(snow ? 0.1 : 0.58, snow ? 0.2 : 0.7, h + 0.2 * (v - 0.5)) *
                  smoothstep(0.35, 0.6, up + 0.2 * v),
              );
            },
          },
          request.seed,
        );
        return { ground: [ground, far], pieces: dressing.pieces() };
      }
      scatter(
        { from: [-50, -46], to: [50, -17] },
        5,
        random.child('bankside'),
        (x, z) => (shore(x, z) < -1.5 ? 0.4 : 0),
        ({ x, z, chance }) => {
          if (!growsFromHead(sight, x, z, 0.4))
            dressing.put(chance < 0.35 ? pineProp(request) : treeProp(request), x, z, { scale: 0.6 + 0.4 * chance });
        },
      );
      woods(dressing, random.child('woods'), request, { from: 34, to: 80, density: 0.6, conifers: 0.4, free });
      return {
        ground: [ground, countryPart({ sight, terrain, glade, season: request.season, snow, seed: request.seed })],
        pieces: dressing.pieces(),
      };
    },
  };
};

/** A lake below mountains. */
export const lake = waterside(
  'lake',
  ['lake', 'pond', 'lakeside', 'mountain lake', 'lake shore', 'reservoir', 'waterhole', 'riverbank'],
  lakeShore,
  (request) =>
    waterOf({
      level: LEVEL,
      height: 0.035 * seaState(request.weather, request.parameters),
      wavelength: 1.9,
      heading: 0.4,
      spread: 1,
      seed: request.seed,
      colours: 'lake',
    }),
  ['waves', 'birds', 'wind'],
);

/** A river through meadows. */
export const river = waterside(
  'river',
  ['river', 'stream', 'creek', 'brook', 'canal', 'river bank', 'seine', 'thames'],
  riverShore,
  (request) =>
    waterOf({
      level: LEVEL,
      height: 0.05 * seaState(request.weather, request.parameters),
      wavelength: 1.3,
      heading: 1.5708,
      spread: 0.5,
      seed: request.seed,
      colours: 'river',
    }),
  ['waves', 'birds', 'wind'],
);
