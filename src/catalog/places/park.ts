/** A park: mown lawns, a gravel path behind the action, old trees, flower beds, benches and lamp posts. */
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { GRASS } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { strewLitter } from './ingredients/litter.ts';
import { scatter } from './ingredients/scatter.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { BIN, lampPost, PARK_BENCH } from './ingredients/street-furniture.ts';
import { strips } from './ingredients/strips.ts';
import { bushes, bushProp, drifts, frameWithTrees, treeProp, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** Middle of the path at x, m, and its half width. */
const pathZ = (x: number): number => -5.2 + 0.9 * sin(x * 0.16 + 0.6) - 0.004 * x * x;
const HALF = 1.05;
const pathDistance = (x: number, z: number): number => Math.abs(z - pathZ(x));

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 6.1;
  return {
    height: (x, z) => {
      const wild = smoothstep(6, 26, Math.sqrt(x * x + z * z));
      const off = smoothstep(0.9, 2.4, pathDistance(x, z));
      return (
        wild * off * (1.1 * (fbm(x * 0.07 + o, z * 0.07, 1, 2) - 0.42) + (z < -16 ? (-16 - z) * 0.015 : 0)) + 0.03 * off
      );
    },
    surface: (x, z) => (request.parameters.cover === 'snow' ? 'snow' : pathDistance(x, z) < HALF ? 'stone' : 'grass'),
  };
};

/** A park. */
export const park: PlaceEntry = {
  id: 'park',
  words: {
    nouns: [
      'park',
      'city park',
      'lawn',
      'public garden',
      'botanical garden',
      'orchard',
      'zoo',
      'campus',
      'schoolyard',
      'cemetery',
      'picnic area',
      'golf course',
      'graveyard',
    ],
  },
  indoor: false,
  covers: ['snow', 'leaves'],
  sounds: ['birds', 'wind'],
  area: { centre: [0, 0, 0], half: [8, 3.5] },
  terrain: terrainOf,
  lanes: () =>
    strips(
      [-44, -33, -22, -11, 0, 11, 22, 33, 44].map((x) => [x, pathZ(x)]),
      2 * HALF + 0.4,
      'path',
    ),
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 6.1;
    const snow = request.parameters.cover === 'snow';
    const colours = GRASS[request.season];
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const onPath = (x: number, z: number): number =>
      smoothstep(HALF + 0.08, HALF - 0.08, pathDistance(x, z) + 0.1 * (noise(x * 3, z * 3) - 0.5));
    const leaves = request.season === 'autumn' || request.parameters.cover === 'leaves';
    const glade = gladeOf(sight, 74, 30);
    const ground = groundPart({
      sight,
      terrain,
      glade,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1, patternScale: 0.035 },
      detail: (x, z, size) =>
        Math.abs(pathDistance(x, z) - HALF) < 0.5 + size && Math.abs(x) < 40 ? 0.14 : Number.POSITIVE_INFINITY,
      colour: (x, z) => {
        const a = fbm(x * 0.35 + o, z * 0.35, 5, 3);
        const b = fbm(x * 5, z * 5, 1, 2);
        let turf = scale(lawnColour(colours, a, b), 1.05);
        if (leaves)
          turf = mix(
            turf,
            mix(hex('#a8641f'), hex('#d0a040'), noise(x * 9, z * 9)),
            smoothstep(0.52, 0.6, fbm(x * 1.4 + o, z * 1.4, 8, 3)) * 0.8,
          );
        const gravel = scale(
          mix(hex('#c9b494'), hex('#b09a7a'), fbm(x * 2, z * 2, 9, 3)),
          0.9 + 0.2 * noise(x * 23, z * 23),
        );
        const c = mix(turf, gravel, onPath(x, z));
        return snow ? snowColour(x, z, o, onPath(x, z)) : c;
      },
    });
    growLawn(
      dressing,
      {
        colours,
        dry: 0.02,
        tint: meadowTint(o),
        density: (x, z) => (1 - onPath(x, z)) * (snow ? 0.1 : 1),
        height: (x, z) => 0.05 + 0.07 * smoothstep(6, 20, Math.sqrt(x * x + z * z)) * noise(x * 0.2 + o, z * 0.2),
        range: 21,
        snow,
      },
      random.child('lawn'),
    );
    if (leaves && !snow)
      strewLitter(
        dressing,
        (x, z) => 0.7 * smoothstep(0.45, 0.6, fbm(x * 1.4 + o, z * 1.4, 8, 3)),
        random.child('litter'),
        'autumn',
      );
    const free = (x: number, z: number): boolean => pathDistance(x, z) > HALF + 0.45;
    // Benches, lamps and beds along the far side of the path.
    const lamp = lampPost(request.time);
    for (let i = -4; i <= 4; i++) {
      const x = i * 9 + 2.5;
      dressing.put(lamp, x, pathZ(x) - HALF - 0.45, { heading: 0, lift: 0 });
      const bx = i * 9 + (i % 2 === 0 ? 5.4 : 2.6);
      if (!growsFromHead(sight, bx, pathZ(bx) - HALF - 0.7, 0.6))
        dressing.put(PARK_BENCH, bx, pathZ(bx) - HALF - 0.7, { heading: 0, lift: 0 });
      if (i % 2 === 0) dressing.put(BIN, bx + 1.6, pathZ(bx + 1.6) - HALF - 0.9, { lift: 0 });
    }
    const flowersOut = !snow && request.season !== 'winter';
    if (flowersOut) {
      drifts(dressing, random.child('beds'), {
        offset: o + 9,
        amount: 2.4,
        kinds:
          request.season === 'spring'
            ? ['tulip', 'buttercup', 'tulip', 'daisy']
            : ['rose', 'cornflower', 'daisy', 'poppy'],
        free: (x, z) => z < pathZ(x) - HALF - 1.5 && z > pathZ(x) - HALF - 3.1 && noise(x * 0.24 + o, 3) > 0.45,
      });
      drifts(dressing, random.child('daisies'), { offset: o, amount: 0.3, kinds: ['daisy', 'buttercup'], free });
    }
    frameWithTrees(dressing, random.child('frame'), request, { free });
    const grove = random.child('grove');
    scatter(
      { from: [-60, -60], to: [60, 50] },
      8.5,
      grove,
      (x, z) => (Math.sqrt(x * x + z * z) > 13 ? 0.5 : 0),
      ({ x, z, chance }) => {
        if (free(x, z) && !growsFromHead(sight, x, z, 0.35))
          dressing.put(treeProp(request), x, z, { scale: 0.75 + 0.4 * chance, individual: Math.floor(chance * 9) });
      },
    );
    for (let i = 0; i < 26; i++) {
      const x = -40 + i * 3.2;
      if (noise(i * 0.7 + o, 5) > 0.42)
        dressing.put(bushProp(request, i % 3 === 0 && flowersOut), x, pathZ(x) - HALF - 4.4 - noise(x, 1), {
          scale: 0.9 + 0.4 * noise(x * 3, 2),
          lift: -0.05,
        });
    }
    bushes(dressing, random.child('bushes'), request, { free, density: 0.12 });
    woods(dressing, random.child('woods'), request, { from: 36, to: 80, density: 0.7, conifers: 0.25 });
    return {
      ground: [ground, countryPart({ sight, terrain, glade, season: request.season, snow, seed: request.seed })],
      pieces: dressing.pieces(),
    };
  },
};
