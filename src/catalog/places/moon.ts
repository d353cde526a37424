/** The surface of the Moon: grey regolith, craters of all sizes, boulders, low hills, and the Earth in a black sky. */

import { hex } from '../../foundation/colour.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { fbm } from '../../foundation/noise.ts';
import { hashName } from '../../foundation/random.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { earthColour } from './ingredients/earth.ts';
import { groundPart } from './ingredients/ground.ts';
import { massifPart } from './ingredients/massif.ts';
import { atFrame } from './ingredients/sight.ts';
import { rocks } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters'>;

/** Cross section of a crater at distance t (in radii): a bowl, a raised rim, an apron that fades out. Depth : diameter about 1 : 6. */
const bowl = (t: number): number => {
  if (t > 2) return 0;
  if (t < 1) return -0.34 + 0.44 * t * t;
  const fade = (2 - t) * (2 - t);
  return 0.1 * fade;
};

/** Craters of one size class: at most one per cell. */
const craters = (x: number, z: number, cell: number, seed: number, keep: number): number => {
  let sum = 0;
  const i0 = Math.floor(x / cell);
  const j0 = Math.floor(z / cell);
  for (let j = j0 - 1; j <= j0 + 1; j++) {
    for (let i = i0 - 1; i <= i0 + 1; i++) {
      let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ seed;
      h = Math.imul(h ^ (h >>> 13), 1274126177) >>> 0;
      if ((h & 255) / 255 > keep) continue;
      const cx = (i + 0.3 + 0.4 * (((h >>> 8) & 255) / 255)) * cell;
      const cz = (j + 0.3 + 0.4 * (((h >>> 16) & 255) / 255)) * cell;
      const radius = cell * (0.14 + 0.22 * (((h >>> 24) & 255) / 255));
      const dx = x - cx;
      const dz = z - cz;
      const d2 = dx * dx + dz * dz;
      if (d2 < radius * radius * 4) sum += radius * bowl(Math.sqrt(d2) / radius);
    }
  }
  return sum;
};

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 2.7;
  const seed = hashName(request.seed, 'craters');
  return {
    height: (x, z) => {
      const far = smoothstep(3.5, 13, Math.sqrt(x * x * 0.45 + z * z));
      return (
        far * (craters(x, z, 23, seed, 0.75) + craters(x + 7, z + 3, 9, seed + 1, 0.6)) +
        (0.12 + 0.5 * far) * craters(x, z, 2.6, seed + 2, 0.55) +
        (0.06 + 1.4 * far) * (fbm(x * 0.06 + o, z * 0.06, 1, 3) - 0.5)
      );
    },
    surface: () => 'soil',
  };
};

/** The Moon. */
export const moon: PlaceEntry = {
  id: 'moon',
  words: {
    nouns: [
      'moon',
      'lunar surface',
      'surface of the moon',
      'moon surface',
      'moonscape',
      'crater',
      'asteroid surface',
      'planet',
      'alien planet',
    ],
  },
  indoor: false,
  airless: true,
  gravity: 1.62,
  sounds: [],
  area: { centre: [0, 0, 0], half: [7, 3.5] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 2.7;
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const ground = groundPart({
      sight,
      terrain,
      half: 256,
      fineness: 0.02,
      finest: 0.05,
      budget: 25000,
      material: { roughness: 1, patternScale: 0.03 },
      colour: (x, z) => {
        const a = fbm(x * 0.15 + o, z * 0.15, 5, 4);
        const b = fbm(x * 2.5, z * 2.5, 1, 3);
        return scale(mix(hex('#6f6d69'), hex('#97948e'), smoothstep(0.3, 0.7, a)), 0.78 + 0.4 * b);
      },
    });
    rocks(dressing, random.child('rocks'), {
      density: 0.22,
      variant: 'moon',
      size: 0.7,
      free: (x, z) => Math.abs(z) > 1.8 || Math.abs(x) > 5,
    });
    rocks(dressing, random.child('stones'), { density: 0.8, variant: 'moon', size: 0.14, range: 12 });
    // The Earth stands where the first camera sees sky, right of the middle.
    const lens = sight.lenses[0]!;
    const p = atFrame(lens, 0.42, 420);
    const up = lens.eye[1] + lens.forward[1] * 420 + 0.62 * lens.tanY * 420;
    const earth = sphere(24, (q) => earthColour(scale(q, 1 / 24)), { around: 96 });
    dressing.add({
      key: 'earth',
      model: () =>
        rigidModel([{ name: 'earth', mesh: earth, material: { roughness: 0.8, emission: 0.03, castsShadow: false } }]),
      instances: [{ transform: { position: [p[0], up, p[2]], rotation: [0, 0, 0, 1] } }],
    });
    const far = massifPart(
      sight,
      {
        near: 110,
        far: 620,
        height: 78,
        wavelength: 190,
        kind: 'rolling',
        foot: -14,
        columns: 120,
        colour: (_h, _up, v) => scale(mix(hex('#6b6965'), hex('#8f8c86'), v), 0.95),
      },
      request.seed,
    );
    return { ground: [ground, far], pieces: dressing.pieces() };
  },
};
