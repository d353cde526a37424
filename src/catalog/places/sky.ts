/** High in the air: only clouds below and around, for things that fly. */
import { hex } from '../../foundation/colour.ts';
import { cos, pow, sin } from '../../foundation/exact.ts';
import { addCore } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { noise } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import { mix, normalize, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { sightOf } from './ingredients/sight.ts';

/** Depth of the cloud sea below y = 0, m. */
const BELOW = -260;
/** Tops of the clouds below: soft heaps with deep valleys, 0–1. */
const billow = (x: number, z: number): number => {
  const broad = noise(x * 0.0034, z * 0.0034, 3);
  const heap = Math.abs(noise(x * 0.0075, z * 0.0075, 9) * 2 - 1);
  return 0.55 * broad + 0.45 * Math.sqrt(heap * heap + 0.02);
};

/** An unseen floor at y = 0: heights in the air are counted from it. */
const terrainOf = (): Terrain => ({ height: () => 0, surface: () => 'water' });

/** The open sky. What flies does so some metres above y = 0. */
export const sky: PlaceEntry = {
  id: 'sky',
  words: {
    nouns: [
      'sky',
      'clouds',
      'air',
      'heaven',
      'cloud',
      'blue sky',
      'sunset sky',
      'night sky',
      'above the clouds',
      'atmosphere',
      'skies',
    ],
    plurals: { skies: 'sky' },
  },
  indoor: false,
  sounds: ['wind'],
  area: { centre: [0, 0, 0], half: [20, 10] },
  terrain: terrainOf,
  dress: (request, random) => {
    const sight = sightOf(request.views);
    // A sea of clouds far below that melts into the haze.
    const out = new MeshBuilder();
    const rings = 64;
    const around = 120;
    for (let j = 0; j <= rings; j++) {
      const r = 40 * pow(1.07, j);
      for (let i = 0; i < around; i++) {
        const a = (i / around) * 2 * Math.PI;
        const x = sight.focus[0] + sin(a) * r;
        const z = sight.focus[1] + cos(a) * r;
        const e = 14 + r * 0.02;
        const n = normalize([
          (billow(x - e, z) - billow(x + e, z)) * 130,
          2 * e,
          (billow(x, z - e) - billow(x, z + e)) * 130,
        ]);
        out.vertex(
          [x, BELOW + 130 * billow(x, z), z],
          n,
          mix(hex('#aab6c6'), hex('#eef1f5'), smoothstep(0.2, 0.9, billow(x, z))),
        );
      }
    }
    for (let j = 0; j < rings; j++) {
      for (let i = 0; i < around; i++) {
        const a = j * around + i;
        const b = j * around + ((i + 1) % around);
        out.quad(a, a + around, b + around, b);
      }
    }
    // Cumulus towers at the height of the action, far enough not to be flown through.
    const cloud = (seed: number) => () => {
      const own = createRandom(seed).child('cloud');
      const puffs = new MeshBuilder();
      for (let i = 0; i < 34; i++) {
        const a = i * 2.39996;
        const r = 12 * Math.sqrt(i / 34);
        const size = own.range(3.2, 5.6) * (1.2 - i / 42);
        addCore(
          puffs,
          [cos(a) * r * 1.6, size * 0.35 + (9 - r * 0.7) * own.next() * own.next(), sin(a) * r * 0.8],
          [size * 1.2, size * 0.9, size],
          10,
          (d) => mix(hex('#b9c4d4'), hex('#f6f7f8'), smoothstep(-0.9, 0.2, d[1])),
          0.3,
        );
      }
      return rigidModel([
        {
          name: 'cloud',
          mesh: puffs.build(),
          material: { roughness: 1, translucency: 0.5, sheen: 0.2, castsShadow: false },
        },
      ]);
    };
    const own = random.child('clouds');
    const pieces = [0, 1, 2].map((k) => ({
      key: `cloud/${k}`,
      model: cloud(request.seed * 7 + k),
      instances: Array.from({ length: 7 }, () => {
        const a = own.range(-Math.PI, Math.PI);
        const r = own.range(480, 1100);
        const y = own.range(-120, 40) - r * 0.05;
        const s = own.range(2, 5.5);
        return {
          transform: {
            position: [sight.focus[0] + sin(a) * r, y, sight.focus[1] + cos(a) * r] as const,
            rotation: [0, sin(a / 2), 0, cos(a / 2)] as const,
            scale: s,
          },
        };
      }),
    }));
    return {
      ground: [
        { name: 'cloud-sea', mesh: out.build(), material: { roughness: 1, castsShadow: false, twoSided: true } },
      ],
      pieces,
    };
  },
};
