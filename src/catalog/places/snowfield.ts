/** A snowfield: drifts, snow-laden conifers, blocks of ice, mountains. */
import { hex } from '../../foundation/colour.ts';
import { withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { SNOW } from '../plants/palette.ts';
import { rockMesh } from '../plants/rock.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor, growsFromHead } from './ingredients/dressing.ts';
import { groundPart } from './ingredients/ground.ts';
import { massifPart } from './ingredients/massif.ts';
import { scatter } from './ingredients/scatter.ts';
import { pineProp, rocks, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters'>;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 4.1;
  return {
    height: (x, z) => {
      const far = smoothstep(4, 18, Math.sqrt(x * x * 0.5 + z * z));
      const drift = fbm(x * 0.1 + o + 0.6 * noise(x * 0.05, z * 0.05), z * 0.22, 2, 3);
      return (0.26 + 1.6 * far) * (drift - 0.42) + (z < -14 ? (-14 - z) * 0.035 : 0);
    },
    surface: () => 'snow',
  };
};

const ICE: Prop = {
  name: 'ice',
  height: 0.8,
  girth: 0.6,
  reach: 0.7,
  individuals: 3,
  shape: (looks, detail) => {
    const mesh = rockMesh(
      [0.6, 0.6, 0.5],
      { ...looks, colour: hex('#a9cbdc'), variant: 'plain' },
      { pixels: Math.min(60, detail.pixels) },
    );
    return rigidModel([
      { name: 'ice', mesh: withSmoothNormals(mesh), material: { roughness: 0.18, translucency: 0.4 } },
    ]);
  },
};

/** A snowfield. */
export const snowfield: PlaceEntry = {
  id: 'snowfield',
  words: {
    nouns: [
      'snowfield',
      'snow',
      'snow field',
      'snowy field',
      'arctic',
      'antarctica',
      'antarctic',
      'north pole',
      'south pole',
      'tundra',
      'ice',
      'glacier',
      'iceberg',
      'snowy landscape',
      'winter landscape',
      'winter wonderland',
      'ice sheet',
      'frozen lake',
      'ice rink',
    ],
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['wind'],
  area: { centre: [0, 0, 0], half: [8, 4] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 4.1;
    const polar = request.parameters.trees === 'none';
    const dressing = dressingFor(request, terrain);
    const { sight } = dressing;
    const snowy = { season: 'winter', parameters: { cover: 'snow' } } as const;
    const ground = groundPart({
      sight,
      terrain,
      half: 1024,
      material: { roughness: 0.7, pattern: 'sparkle', patternScale: 0.02, sheen: 0.35 },
      colour: (x, z) => {
        const wind = fbm(x * 1.1 + o, z * 4.2, 3, 3);
        const deep = fbm(x * 0.25 + o, z * 0.25, 7, 2);
        return scale(mix(hex('#b9c8dc'), SNOW, smoothstep(0.3, 0.62, wind * 0.6 + deep * 0.4)), 0.95);
      },
    });
    const free = (x: number, z: number): boolean => Math.abs(z) > 2.5 || Math.abs(x) > 8;
    const tall = pineProp(snowy);
    if (!polar) {
      scatter(
        { from: [-60, -66], to: [60, 40] },
        5.2,
        random.child('pines'),
        (x, z) => (Math.sqrt(x * x + z * z) > 11 ? 0.8 * smoothstep(0.46, 0.6, noise(x * 0.07 + o, z * 0.07, 4)) : 0),
        ({ x, z, chance }) => {
          if (free(x, z) && !growsFromHead(sight, x, z, 0.6)) dressing.put(tall, x, z, { scale: 0.35 + 0.55 * chance });
        },
      );
      woods(dressing, random.child('woods'), snowy, { from: 34, to: 90, density: 0.55, conifers: 1 });
    }
    scatter(
      { from: [-30, -36], to: [30, 26] },
      6.5,
      random.child('ice'),
      () => (polar ? 0.4 : 0.14),
      ({ x, z, chance }) => {
        if (free(x, z)) dressing.put(ICE, x, z, { scale: 0.3 + 0.9 * chance * (polar ? 1.8 : 1), lift: -0.12 });
      },
    );
    rocks(dressing, random.child('rocks'), { free, density: polar ? 0.03 : 0.08, variant: 'snow', size: 0.9 });
    const far = massifPart(
      sight,
      {
        near: 150,
        far: 1300,
        height: 170,
        wavelength: 230,
        kind: 'alpine',
        foot: -6,
        columns: 140,
        colour: (h, up, v) => {
          const stone = mix(hex('#4f5d72'), hex('#78869a'), v);
          return mix(
            stone,
            hex('#d3dce9'),
            Math.max(smoothstep(0.2, 0.06, h), smoothstep(0.3, 0.62, up + 0.3 * (v - 0.5))),
          );
        },
      },
      request.seed,
    );
    return { ground: [ground, far], pieces: dressing.pieces() };
  },
};
