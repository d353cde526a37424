/** An alpine meadow below jagged, snow-capped mountains. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { GRASS, ROCK } from '../plants/palette.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { massifPart } from './ingredients/massif.ts';
import { scatter } from './ingredients/scatter.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { drifts, pineProp, rocks, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters'>;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 5.9;
  return {
    height: (x, z) => {
      const far = smoothstep(4, 20, Math.sqrt(x * x * 0.6 + z * z));
      const shelf = z < -9 ? -0.16 * (-9 - z) * smoothstep(-9, -22, z) : 0;
      const side = 2.6 * smoothstep(8, 30, Math.abs(x)) * smoothstep(-24, 4, z);
      return (0.12 + 1.3 * far) * (fbm(x * 0.1 + o, z * 0.1, 2, 3) - 0.48) + Math.max(-9, shelf) + side;
    },
    surface: (x, z) =>
      request.parameters.cover === 'snow' ? 'snow' : noise(x * 0.4 + o, z * 0.4) > 0.72 ? 'stone' : 'grass',
  };
};

/** Mountains. */
export const mountains: PlaceEntry = {
  id: 'mountains',
  words: {
    nouns: [
      'mountain',
      'mountains',
      'alps',
      'mountain range',
      'peak',
      'mountain peak',
      'mountain top',
      'mountainside',
      'cliff',
      'himalayas',
      'alpine meadow',
      'highlands',
      'summit',
      'valley',
      'fjord',
      'ravine',
      'rocks',
    ],
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['wind', 'birds'],
  area: { centre: [0, 0, 0], half: [7, 3.5] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 5.9;
    const snow = request.parameters.cover === 'snow' || request.season === 'winter';
    const colours = GRASS[request.season];
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const stony = (x: number, z: number): number => smoothstep(0.6, 0.7, fbm(x * 0.4 + o, z * 0.4, 3, 3));
    const ground = groundPart({
      sight,
      terrain,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1 },
      colour: (x, z) => {
        const a = fbm(x * 0.5 + o, z * 0.5, 5, 3);
        const b = fbm(x * 5, z * 5, 1, 2);
        const turf = mix(lawnColour(colours, a, b), colours.dry, smoothstep(0.45, 0.8, b) * 0.2);
        const c = mix(turf, scale(ROCK, 0.7 + 0.6 * b), stony(x, z));
        return snow ? mix(snowColour(x, z, o), c, 0.7 * smoothstep(0.7, 0.8, a + 0.1 * b)) : c;
      },
    });
    growLawn(
      dressing,
      {
        colours,
        dry: 0.25,
        tint: meadowTint(o),
        density: (x, z) => (1 - stony(x, z)) * (snow ? 0.12 : 0.85),
        height: (x, z) => 0.09 * (0.5 + noise(x * 0.8 + o, z * 0.8, 6)),
        range: 50,
        snow,
      },
      random.child('lawn'),
    );
    const free = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7;
    if (!snow)
      drifts(dressing, random.child('flowers'), {
        offset: o,
        kinds: ['daisy', 'cornflower', 'buttercup'],
        amount: 0.7,
        free,
      });
    const tall = pineProp({ season: request.season, parameters: snow ? { cover: 'snow' } : {} });
    scatter(
      { from: [-50, -40], to: [50, 36] },
      5,
      random.child('pines'),
      (x, z) =>
        Math.sqrt(x * x + z * z) > 12 && (Math.abs(x) > 9 || z < -14)
          ? 0.75 * smoothstep(0.5, 0.62, noise(x * 0.08 + o, z * 0.08, 4))
          : 0,
      ({ x, z, chance }) => {
        if (free(x, z) && !growsFromHead(sight, x, z, 0.5)) dressing.put(tall, x, z, { scale: 0.4 + 0.5 * chance });
      },
    );
    rocks(dressing, random.child('rocks'), { free, density: 0.22, size: 1.2, ...(snow ? { variant: 'snow' } : {}) });
    woods(
      dressing,
      random.child('woods'),
      { season: request.season, parameters: snow ? { cover: 'snow' } : {} },
      { from: 40, to: 140, density: 0.85, conifers: 1, limit: 220 },
    );
    const slope = request.season === 'autumn' ? hex('#6d6a44') : hex('#4c6648');
    const wood = snow ? hex('#5d6b76') : hex('#2c4632');
    const far = massifPart(
      sight,
      {
        near: 150,
        far: 1300,
        height: 215,
        wavelength: 240,
        kind: 'alpine',
        foot: -16,
        columns: 170,
        colour: (h, up, v) => {
          const lower = mix(slope, wood, smoothstep(0.3, 0.5, v));
          const stone = mix(hex('#5d6168'), hex('#8b8a88'), v);
          const c = mix(lower, stone, smoothstep(0.24, 0.36, h + 0.16 * (v - 0.5) + 0.2 * (0.75 - up)));
          const line = snow ? 0.12 : 0.36;
          return mix(
            c,
            hex('#dfe6f0'),
            smoothstep(line, line + 0.1, h + 0.3 * (v - 0.5)) * smoothstep(0.35, 0.6, up + 0.2 * v),
          );
        },
      },
      request.seed,
    );
    return { ground: [ground, far], pieces: dressing.pieces() };
  },
};
