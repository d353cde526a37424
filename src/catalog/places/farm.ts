/** Farm land: a mown strip of grass along a dirt track, a field of wheat behind it, a rail fence, a barn and windbreaks far away. */
import { hex } from '../../foundation/colour.ts';
import { mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { DIRT, GRASS } from '../plants/palette.ts';
import { BARN } from './ingredients/barn.ts';
import { countryPart } from './ingredients/country.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { cropProp } from './ingredients/reeds.ts';
import { scatter } from './ingredients/scatter.ts';
import { atFrame } from './ingredients/sight.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { drifts, frameWithTrees, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** z of the fence and of the field's edge, m. */
const FENCE = -5.4;
const FIELD = -6.8;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 5.3;
  return {
    height: (x, z) => {
      const wild = smoothstep(7, 34, Math.sqrt(x * x * 0.5 + z * z));
      return (
        wild * 2.2 * (fbm(x * 0.035 + o, z * 0.035, 1, 2) - 0.45) +
        0.03 * (fbm(x * 0.5 + o, z * 0.5, 1, 2) - 0.5) +
        (z < -26 ? (-26 - z) * 0.02 : 0)
      );
    },
    surface: () => (request.parameters.cover === 'snow' ? 'snow' : 'grass'),
  };
};

/** Three metres of post-and-rail fence along X. */
const RAILS: Prop = {
  name: 'rails',
  height: 1.15,
  girth: 0.1,
  reach: 1.5,
  individuals: 2,
  shape: (looks) => {
    const wood = hex('#8a7259');
    const lean = looks.seed % 2 === 0 ? 0.02 : -0.03;
    const paint = (p: readonly number[]): readonly [number, number, number] =>
      scale(wood, 0.75 + 0.45 * fbm(p[0]! * 6, p[1]! * 18, p[2]! * 18, 2));
    return rigidModel([
      {
        name: 'wood',
        mesh: mergeMeshes([
          roundedBox([0.13, 1.2, 0.11], 0.02, paint, { centre: [-1.5, 0.55, 0], edgeSteps: 1 }),
          ...[0.42, 0.76, 1.06].map((y, i) =>
            roundedBox([3.05, 0.1, 0.045], 0.014, paint, {
              centre: [0, y + lean * (i - 1), 0.07],
              edgeSteps: 1,
              divisions: [6, 1, 1],
            }),
          ),
        ]),
        material: { roughness: 0.9, pattern: 'grain', patternScale: 0.08 },
      },
    ]);
  },
};

/** A farm. */
export const farm: PlaceEntry = {
  id: 'farm',
  words: {
    nouns: [
      'farm',
      'farmland',
      'farm field',
      'wheat field',
      'cornfield',
      'corn field',
      'barnyard',
      'ranch',
      'farmyard',
      'crop field',
      'vineyard',
      'plantation',
      'lavender field',
      'paddock',
    ],
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['birds', 'crickets', 'wind'],
  area: { centre: [0, 0, 0], half: [8, 3] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 5.3;
    const snow = request.parameters.cover === 'snow';
    const colours = GRASS[request.season];
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const standing = !snow && request.season !== 'winter';
    const glade = gladeOf(sight, 74, 30);
    const ground = groundPart({
      sight,
      terrain,
      glade,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
      colour: (x, z) => {
        const a = fbm(x * 0.5 + o, z * 0.5, 5, 3);
        const b = fbm(x * 5, z * 5, 1, 2);
        const field = scale(mix(DIRT[1], hex('#8a7038'), 0.6), 0.55 + 0.35 * noise(z * 3.2, x * 0.3));
        const c = mix(
          lawnColour(colours, a, b),
          field,
          smoothstep(FIELD + 0.5, FIELD - 0.3, z) * smoothstep(-70, -60, z),
        );
        return snow ? snowColour(x, z, o) : c;
      },
    });
    growLawn(
      dressing,
      {
        colours,
        dry: 0.2,
        tint: meadowTint(o),
        density: (_x, z) => (snow ? 0.12 : 0.9) * smoothstep(FIELD, FIELD + 0.6, z),
        height: (_x, z) => 0.08 + 0.12 * smoothstep(1.2, 0.2, Math.abs(z - FENCE)),
        range: 34,
        snow,
      },
      random.child('lawn'),
    );
    for (let i = -14; i <= 14; i++) dressing.put(RAILS, i * 3, FENCE, { heading: 0, individual: i & 1, lift: 0 });
    if (standing) {
      const crop = cropProp(request.season, request.parameters.crop === 'maize' ? 'maize' : 'wheat');
      // Dense at the edge that one sees, thinner and larger behind, where only the tops show.
      scatter(
        { from: [-46, FIELD - 15], to: [46, FIELD] },
        0.9,
        random.child('crop'),
        (_x, z) => (z > FIELD - 5 ? 1 : 0.75),
        ({ x, z, chance }) => {
          dressing.put(crop, x, Math.min(z, FIELD - 0.5), {
            scale: 0.92 + 0.2 * chance,
            lift: -0.03,
            heading: Math.floor(chance * 4) * 1.5708,
            tint: [1, 0.97 + 0.06 * chance, 0.95],
          });
        },
      );
      scatter(
        { from: [-70, FIELD - 56], to: [70, FIELD - 15] },
        2.1,
        random.child('crop far'),
        () => 1,
        ({ x, z, chance }) => {
          dressing.put({ ...crop, detail: { most: 50 } }, x, z, {
            scale: 2.1 + 0.3 * chance,
            lift: -1,
            heading: chance * 6.28,
          });
        },
      );
    }
    const lens = sight.lenses[0]!;
    const p = atFrame(lens, -0.42, 62);
    dressing.put(BARN, p[0], p[2], { heading: 0.5, lift: -0.2, always: true });
    drifts(dressing, random.child('flowers'), {
      offset: o,
      amount: standing ? 0.7 : 0,
      kinds: ['poppy', 'cornflower', 'daisy'],
      free: (_x, z) => z > FIELD,
    });
    frameWithTrees(dressing, random.child('frame'), request, { free: (_x, z) => z > FENCE + 0.6 });
    woods(dressing, random.child('woods'), request, { from: 58, to: 110, density: 0.55, conifers: 0.15 });
    return {
      ground: [ground, countryPart({ sight, terrain, glade, season: request.season, snow, seed: request.seed })],
      pieces: dressing.pieces(),
    };
  },
};
