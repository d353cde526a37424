/** A country road along x: asphalt with white lines and gravel shoulders, meadows, posts, trees along it. */
import { hex } from '../../foundation/colour.ts';
import { MeshBuilder, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { lerp, mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { DIRT, GRASS, SNOW } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import type { Glade } from './ingredients/glade.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { addSlab, bands } from './ingredients/slab.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { bushes, drifts, frameWithTrees, treeProp, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** Half width of the asphalt and of the shoulders, m. */
const HALF = 3.4;
const SHOULDER = 4.3;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 4.9;
  return {
    height: (x, z) => {
      const beside = Math.abs(z) - SHOULDER;
      if (beside <= 0) return 0;
      const ditch = -0.28 * smoothstep(0, 1.2, beside) * smoothstep(3.4, 1.4, beside);
      const wild = smoothstep(1.5, 16, beside);
      return ditch + wild * 1.6 * (fbm(x * 0.06 + o, z * 0.06, 1, 3) - 0.42) + (z < -16 ? (-16 - z) * 0.02 : 0);
    },
    surface: (_x, z) =>
      Math.abs(z) < HALF
        ? 'asphalt'
        : Math.abs(z) < SHOULDER
          ? 'stone'
          : request.parameters.cover === 'snow'
            ? 'snow'
            : 'grass',
  };
};

/** A white guide post with a black band. */
const POST: Prop = {
  name: 'guide-post',
  height: 1,
  girth: 0.1,
  reach: 0.1,
  individuals: 1,
  shape: () =>
    rigidModel([
      {
        name: 'post',
        mesh: mergeMeshes([
          roundedBox([0.12, 1, 0.1], 0.02, (p) => (p[1] > 0.68 && p[1] < 0.88 ? hex('#22252a') : hex('#e8e8e4')), {
            centre: [0, 0.5, 0],
            edgeSteps: 1,
            divisions: [1, 14, 1],
          }),
          roundedBox([0.05, 0.14, 0.01], 0.004, hex('#d8d2c0'), { centre: [0, 0.78, 0.052], edgeSteps: 1 }),
        ]),
        material: { roughness: 0.5 },
      },
    ]),
};

/** A road in open country. */
export const road: PlaceEntry = {
  id: 'road',
  words: {
    nouns: [
      'road',
      'highway',
      'country road',
      'motorway',
      'path',
      'track',
      'trail',
      'lane',
      'dirt road',
      'freeway',
      'roadside',
      'racetrack',
      'race track',
      'parking lot',
      'runway',
      'airport',
    ],
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['wind', 'birds'],
  area: { centre: [0, 0, 0], half: [14, 3] },
  terrain: terrainOf,
  lanes: () => [{ from: [-240, 0], to: [240, 0], width: 2 * SHOULDER, kind: 'road' }],
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 4.9;
    const snow = request.parameters.cover === 'snow';
    const wet = request.weather.kind === 'rain' || request.weather.kind === 'storm' ? request.weather.strength : 0;
    const colours = GRASS[request.season];
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const dark = lerp(1, 0.6, wet);
    const inside = gladeOf(sight, 74, 30);
    // The road runs on as far as it is built.
    const glade: Glade = (x, z) => Math.min(inside(x, z), Math.max(Math.abs(z) - SHOULDER - 4, Math.abs(x) - 236));
    const ground = groundPart({
      sight,
      terrain,
      glade,
      budget: 17000,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
      detail: (_x, z, size) => (Math.abs(Math.abs(z) - SHOULDER) < 0.5 + size * 0.6 ? 0.22 : Number.POSITIVE_INFINITY),
      colour: (x, z) => {
        const a = fbm(x * 0.5 + o, z * 0.5, 5, 3);
        const b = fbm(x * 5, z * 5, 1, 2);
        const gravel = scale(mix(DIRT[1], hex('#a39a8c'), b), 0.75 + 0.4 * noise(x * 11, z * 11));
        const c = mix(
          lawnColour(colours, a, b),
          gravel,
          smoothstep(SHOULDER + 0.15, SHOULDER - 0.25, Math.abs(z) + 0.5 * (a - 0.5)),
        );
        return snow ? snowColour(x, z, o) : c;
      },
    });
    const asphalt = new MeshBuilder();
    const paint = new MeshBuilder();
    for (const [from, to, cell] of bands(-240, 240, Math.round(sight.focus[0]))) {
      addSlab(asphalt, {
        from: [from, -HALF],
        to: [to, HALF],
        y: 0.03,
        cell: [cell, Math.max(0.4, cell * 0.5)],
        colour: (x, z) => {
          const c = scale(
            mix(hex('#55575b'), hex('#707072'), fbm(x * 0.2 + o, z * 0.9, 3, 3)),
            dark * (0.92 + 0.12 * noise(x * 4, z * 4)),
          );
          return snow ? mix(c, scale(SNOW, 0.9), 0.5 + 0.5 * smoothstep(0.4, 0.6, fbm(x * 0.15, z * 1.6, 8, 3))) : c;
        },
        roughness: (x, z) =>
          lerp(1, lerp(0.5, 0.15, smoothstep(0.5, 0.62, fbm(x * 0.3, z * 0.5, 2, 3))), Math.min(1, wet * 1.5)),
      });
    }
    const line = (x0: number, x1: number, z: number): void =>
      addSlab(paint, {
        from: [x0, z - 0.06],
        to: [x1, z + 0.06],
        y: 0.038,
        cell: [1, 0.12],
        colour: (x) => scale(hex('#e6e4dc'), dark * (0.85 + 0.2 * noise(x * 5, z))),
      });
    if (!snow) {
      for (let x = -228; x < 228; x += 9) line(x, x + 4, 0);
      for (const z of [-HALF + 0.22, HALF - 0.22]) for (let x = -228; x < 228; x += 12) line(x, x + 12, z);
    }
    growLawn(
      dressing,
      {
        colours,
        dry: 0.2,
        tint: meadowTint(o),
        density: (x, z) =>
          (snow ? 0.12 : 0.85 * (0.5 + 0.5 * smoothstep(0.25, 0.5, fbm(x * 0.9 + o, z * 0.9, 4, 2)))) *
          smoothstep(SHOULDER - 0.1, SHOULDER + 0.4, Math.abs(z)),
        height: (x, z) => 0.15 * (0.6 + 0.8 * noise(x * 0.5 + o, z * 0.5)),
        snow,
      },
      random.child('lawn'),
    );
    const free = (_x: number, z: number): boolean => Math.abs(z) > SHOULDER + 0.8;
    for (let i = -5; i <= 5; i++)
      for (const s of [-1, 1])
        dressing.put(POST, i * 25 + 6, s * (SHOULDER + 0.25), { heading: s > 0 ? Math.PI : 0, lift: -0.05 });
    for (let i = -7; i <= 7; i++) {
      const x = i * 14 + 5;
      if (noise(i * 1.7 + o, 2) > 0.35 && !growsFromHead(sight, x, -9, 0.4))
        dressing.put(treeProp(request), x, -9 - noise(x, 1), { scale: 0.75 + 0.3 * noise(x, 5) });
    }
    if (!snow && request.season !== 'winter')
      drifts(dressing, random.child('flowers'), { free, offset: o, amount: 0.8, range: 26 });
    frameWithTrees(dressing, random.child('frame'), request, { free: (_x, z) => Math.abs(z) > SHOULDER + 2 });
    bushes(dressing, random.child('bushes'), request, { free, density: 0.2 });
    woods(dressing, random.child('woods'), request, { from: 30, to: 90, density: 0.45, conifers: 0.35, free });
    return {
      ground: [
        ground,
        {
          name: 'asphalt',
          mesh: asphalt.build(),
          material: { roughness: 0.92, pattern: 'asphalt', patternScale: 0.05, castsShadow: false },
        },
        { name: 'markings', mesh: paint.build(), material: { roughness: 0.7, castsShadow: false } },
        countryPart({ sight, terrain, glade, season: request.season, snow, seed: request.seed }),
      ],
      pieces: dressing.pieces(),
    };
  },
};
