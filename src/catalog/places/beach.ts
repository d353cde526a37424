/** A sandy beach: the sea behind with its shoreline, dunes with palms to the sides, a headland far away. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { GRASS, SAND } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn } from './ingredients/lawn.ts';
import { PALM } from './ingredients/palms.ts';
import { ridgesPart } from './ingredients/ridges.ts';
import { scatter } from './ingredients/scatter.ts';
import { atFrame } from './ingredients/sight.ts';
import { bushProp, rockProp } from './ingredients/thickets.ts';
import { looksDown } from './ingredients/vista.ts';
import { seaState, waterOf } from './ingredients/waves.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'weather'>;

/** z (m) of the line where the sand meets still water. */
const SHORE = -7.5;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 5.17;
  const height = (x: number, z: number): number => {
    const bend = 1.6 * (noise(x * 0.06 + o, 2) - 0.5) + 0.02 * Math.abs(x);
    const inland = z - SHORE + bend;
    // Foreshore 1:14 above water, then a berm that stays nearly flat where the action is; below water 1:9.
    const shore = inland < 0 ? inland * 0.11 : 0.46 * smoothstep(0, 11, inland) + inland * 0.008;
    const dune = 1.9 * smoothstep(8, 20, Math.abs(x)) * smoothstep(-3, 6, z) + 1.6 * smoothstep(14, 34, z);
    const lumps = inland > 0 ? 0.05 * (fbm(x * 0.5 + o, z * 0.5, 0, 2) - 0.5) * smoothstep(0, 4, inland) : 0;
    return shore + dune * (0.55 + 0.9 * fbm(x * 0.13 + o, z * 0.13, 4, 2)) + lumps;
  };
  return { height, surface: (x, z) => (height(x, z) < 0.02 ? 'water' : 'sand') };
};

/** A beach. */
export const beach: PlaceEntry = {
  id: 'beach',
  words: {
    nouns: [
      'beach',
      'shore',
      'seashore',
      'seaside',
      'coast',
      'coastline',
      'sandy beach',
      'tropical beach',
      'sea shore',
      'island',
      'bay',
      'lagoon',
      'waterfront',
      'sand beach',
    ],
  },
  indoor: false,
  sounds: ['waves', 'wind'],
  area: { centre: [0, 0, 0], half: [7, 4] },
  waterArea: { centre: [0, 0, -17], half: [12, 5] },
  terrain: terrainOf,
  lanes: () => [{ from: [-1000, SHORE - 500], to: [1000, SHORE - 500], width: 1000, kind: 'water' }],
  water: (request) =>
    waterOf({
      level: 0,
      height: 0.24 * seaState(request.weather, request.parameters),
      wavelength: 7,
      heading: 0.12,
      spread: 0.35,
      seed: request.seed,
      colours: 'lagoon',
    }),
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 5.17;
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const ground = groundPart({
      sight,
      terrain,
      half: 1024,
      material: { roughness: 0.95, pattern: 'sand', patternScale: 0.16, sheen: 0.15 },
      detail: (_x, z, size) => (Math.abs(z - SHORE - 2) < 3 + size ? 0.22 : Number.POSITIVE_INFINITY),
      roughness: (x, z) => (terrain.height(x, z) < 0.14 ? 0.4 : 1),
      colour: (x, z, y) => {
        const fine = fbm(x * 2.2 + o, z * 2.2, 1, 3);
        const ripple = noise(x * 1.1 + 2 * noise(x * 0.7, z * 0.7), z * 7 + 3 * noise(x * 0.5 + o, z * 0.5), 4);
        const dry = scale(mix(SAND[1], SAND[0], smoothstep(0.25, 0.75, fine)), 0.93 + 0.14 * ripple);
        const tide = 0.15 + 0.05 * (noise(x * 0.4 + o, 7) - 0.5);
        const wet = smoothstep(tide + 0.05, tide - 0.03, y);
        const c = mix(scale(dry, 0.86), scale(hex('#9c8460'), 0.75), wet);
        return mix(c, hex('#4f7f78'), smoothstep(0, -1.2, y));
      },
    });
    growLawn(
      dressing,
      {
        colours: GRASS.autumn,
        dry: 0.6,
        density: (x, z) =>
          smoothstep(0.9, 1.5, terrain.height(x, z)) * smoothstep(0.42, 0.6, noise(x * 0.35 + o, z * 0.35)),
        height: () => 0.28,
        range: 34,
        budget: 22000,
      },
      random.child('lawn'),
    );
    // Palms lean in from the sides of the first picture, and stand on the dunes.
    const lens = sight.lenses[0]!;
    const own = random.child('palms');
    for (const [x, depth, scale_, turn] of [
      [-0.98, 1.12, 0.8, 0.15],
      [-0.88, 1.5, 0.66, 0.5],
      [-1.12, 1.35, 0.95, -0.3],
      [1.06, 1.5, 0.72, 3.0],
      [1.2, 1.25, 0.85, 2.7],
    ] as const) {
      const p = atFrame(lens, x, Math.min(14, lens.reach) * depth);
      if (terrain.height(p[0], p[2]) > 0.12)
        dressing.put(PALM, p[0], p[2], { scale: scale_ * own.range(0.9, 1.1), heading: turn });
    }
    scatter(
      { from: [-60, -9], to: [60, 40] },
      4.4,
      own,
      (x, z) => smoothstep(1, 2, terrain.height(x, z)) * 0.6,
      ({ x, z, chance }) => {
        if (chance < 0.6)
          dressing.put(PALM, x, z, {
            scale: 0.7 + 0.6 * chance,
            heading: chance * 30,
            individual: Math.floor(chance * 5),
          });
        else dressing.put(bushProp({ season: 'summer', parameters: {} }), x, z, { scale: 0.6 + chance, lift: -0.1 });
      },
    );
    const stones = random.child('stones');
    for (let i = 0; i < 70; i++) {
      const x = stones.range(-16, 16);
      const z = SHORE + 0.6 + 3 * stones.next() * stones.next() + (i % 6 === 0 ? 5 * stones.next() : 0);
      dressing.put({ ...rockProp('plain'), detail: { most: 100 } }, x, z, {
        scale: 0.03 + 0.09 * stones.next() * stones.next(),
        follow: true,
      });
    }
    // Boulders lie in groups, a large one with small ones at its foot, sunk into the sand.
    const boulder = {
      ...rockProp('plain'),
      looks: { variant: 'plain', colour: hex('#8d7f6e') },
      detail: { least: 300 },
    };
    for (let i = 0; i < 3; i++) {
      const x = stones.range(9, 13) * (stones.chance(0.5) ? 1 : -1);
      const z = SHORE + stones.range(-3, 1);
      const size = stones.range(1, 2);
      for (let k = 0; k < 6; k++)
        dressing.put(boulder, x + (k ? stones.range(-2.4, 2.4) : 0), z + (k ? stones.range(-1.2, 1.2) : 0), {
          scale: k ? size * stones.range(0.16, 0.5) : size,
          lift: -0.16 * size * (k ? 0.4 : 1),
          heading: stones.range(0, 6),
        });
    }
    const headland = ridgesPart(
      sight,
      [
        { distance: 420, height: 34, wavelength: 260, lowest: -1.4, colour: hex('#4a6a52') },
        { distance: 760, height: 95, wavelength: 420, lowest: -1.2, colour: hex('#55707d') },
      ],
      request.seed,
      -6,
    );
    // From above the land goes on behind the sand.
    const inland = looksDown(sight)
      ? [
          countryPart({
            sight,
            terrain,
            season: 'summer',
            snow: false,
            seed: request.seed,
            glade: (x, z) => z - 42 - 9 * (noise(x * 0.03 + o, 6) - 0.5),
            wooded: 0.6,
          }),
        ]
      : [];
    return { ground: [ground, headland, ...inland], pieces: dressing.pieces() };
  },
};
