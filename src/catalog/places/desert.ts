/** A desert: wind-shaped dunes, sandstone, cacti, table mountains on the horizon. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { cactus } from '../plants/cactus.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn } from './ingredients/lawn.ts';
import { massifPart } from './ingredients/massif.ts';
import { scatter } from './ingredients/scatter.ts';
import { atFrame } from './ingredients/sight.ts';
import { rocks } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters'>;

/** A dune's profile across the wind: a long rise, a crest, a short fall; 0–1. */
const profile = (t: number): number => {
  const u = t - Math.floor(t);
  return u < 0.72 ? smoothstep(0, 1, u / 0.72) : smoothstep(1, 0, (u - 0.72) / 0.28);
};

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 3.9;
  return {
    height: (x, z) => {
      const r = Math.sqrt(x * x * 0.5 + (z + 1) * (z + 1));
      const far = smoothstep(5, 20, r);
      const bend = 7 * fbm(x * 0.022 + o, z * 0.022, 3, 2);
      const big = profile(z * 0.021 + x * 0.009 + bend * 0.16 + 0.2) * (0.5 + 0.9 * noise(x * 0.016 + o, z * 0.016, 5));
      const small = profile(z * 0.09 + x * 0.02 + bend * 0.5) * 0.5;
      return (
        far * (6.5 * big + 0.6 * small) +
        0.1 * (1 - far) * (fbm(x * 0.4 + o, z * 0.4, 1, 2) - 0.5) +
        (z < -30 ? (-30 - z) * 0.02 : 0)
      );
    },
    surface: () => 'sand',
  };
};

/** A saguaro. */
const CACTUS: Prop = { name: 'cactus', height: 2.6, girth: 0.4, reach: 0.7, individuals: 3, shape: cactus.shape };

/** A desert. */
export const desert: PlaceEntry = {
  id: 'desert',
  words: {
    nouns: [
      'desert',
      'dune',
      'dunes',
      'sand dune',
      'sahara',
      'savanna',
      'savannah',
      'canyon',
      'wasteland',
      'badlands',
      'oasis',
      'wild west',
      'mars',
      'steppe',
      'outback',
    ],
  },
  indoor: false,
  sounds: ['wind'],
  area: { centre: [0, 0, 0], half: [8, 4] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 3.9;
    const red = request.parameters.palette === 'red' || request.parameters.palette === 'mars';
    const low = red ? hex('#a8532f') : hex('#c68f58');
    const high = red ? hex('#c9764a') : hex('#e3b983');
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const ground = groundPart({
      sight,
      terrain,
      half: 1024,
      finest: 0.05,
      fineness: 0.018,
      material: { roughness: 0.95, pattern: 'sand', patternScale: 0.24, sheen: 0.2 },
      colour: (x, z, y) => {
        // Wind ripples, broken by noise, and darker sand in the hollows.
        const phase = z * 5.2 + x * 1.1 + 5 * fbm(x * 0.35 + o, z * 0.35, 2, 2);
        const u = phase - Math.floor(phase);
        const ripple = smoothstep(0, 0.7, u) * smoothstep(1, 0.7, u);
        const c = mix(low, high, smoothstep(0.15, 0.8, 0.65 * fbm(x * 0.3 + o, z * 0.3, 6, 3) + 0.05 * y + 0.15));
        return scale(c, 0.7 + 0.2 * ripple + 0.1 * (noise(x * 1.7, z * 1.7, 8) - 0.5));
      },
    });
    const own = random.child('plants');
    const lens = sight.lenses[0]!;
    const bare = request.parameters.plants === 'none' || red;
    if (!bare) {
      for (const [x, depth, size] of [
        [0.8, 1.9, 1.15],
        [-0.7, 3.1, 1.25],
        [0.62, 4.4, 0.9],
        [-0.94, 1.35, 0.45],
      ] as const) {
        const p = atFrame(lens, x, Math.min(13, lens.reach) * depth);
        if (!growsFromHead(sight, p[0], p[2], 0.3))
          dressing.put(CACTUS, p[0], p[2], {
            scale: size * own.range(0.9, 1.1),
            heading: own.range(-0.7, 0.7),
            individual: own.int(0, 2),
          });
      }
      scatter(
        { from: [-70, -80], to: [70, 50] },
        13,
        own,
        () => 0.3,
        ({ x, z, chance }) => {
          if (Math.sqrt(x * x + z * z) > 14 && !growsFromHead(sight, x, z, 0.3))
            dressing.put(CACTUS, x, z, {
              scale: 0.6 + chance,
              heading: chance * 40,
              individual: Math.floor(chance * 8),
            });
        },
      );
      growLawn(
        dressing,
        {
          colours: { root: hex('#6e6238'), blade: hex('#8f8248'), light: hex('#b3a263'), dry: hex('#cdb87c') },
          dry: 0.7,
          density: (x, z) =>
            0.9 *
            smoothstep(0.66, 0.7, noise(x * 1.3 + o, z * 1.3, 2)) *
            smoothstep(0.45, 0.6, noise(x * 0.2 + o, z * 0.2)),
          height: () => 0.24,
          range: 30,
          budget: 14000,
        },
        random.child('tufts'),
      );
    }
    rocks(dressing, random.child('rocks'), {
      density: 0.12,
      variant: red ? 'desert' : 'desert',
      size: 0.75,
      free: (x, z) => Math.abs(z) > 1.6 || Math.abs(x) > 5,
    });
    const mesa = red ? hex('#8e4a30') : hex('#a8704a');
    const far = massifPart(
      sight,
      {
        near: 190,
        far: 900,
        height: 135,
        wavelength: 330,
        kind: 'mesa',
        foot: -3,
        columns: 130,
        colour: (h, up, v) => {
          const layers = noise(h * 16, v * 0.8, 3);
          const cliff = scale(mesa, 0.75 + 0.5 * layers);
          return mix(cliff, scale(mix(low, mesa, 0.35), 1), smoothstep(0.6, 0.85, up));
        },
      },
      request.seed,
    );
    return { ground: [ground, far], pieces: dressing.pieces() };
  },
};
