/** Open sea to the horizon. */
import { hex } from '../../foundation/colour.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { PlaceEntry, Terrain } from '../entry.ts';
import { ridgesPart } from './ingredients/ridges.ts';
import { sightOf } from './ingredients/sight.ts';
import { seaState, waterOf } from './ingredients/waves.ts';

const DEPTH = -40;
const terrainOf = (): Terrain => ({ height: () => DEPTH, surface: () => 'water' });

/** The ocean. What floats or swims does so at y = 0. */
export const ocean: PlaceEntry = {
  id: 'ocean',
  words: {
    nouns: ['ocean', 'sea', 'water', 'high seas', 'open water', 'open sea', 'waves', 'wave', 'pacific', 'atlantic'],
    plurals: { seas: 'sea' },
  },
  indoor: false,
  sounds: ['waves', 'wind'],
  area: { centre: [0, 0, 0], half: [20, 12] },
  terrain: terrainOf,
  water: (request) => {
    const state = seaState(request.weather, request.parameters);
    return waterOf({ level: 0, height: 0.75 * state, wavelength: 14 + 12 * state, heading: 0.9, seed: request.seed });
  },
  dress: (request) => {
    const sight = sightOf(request.views);
    // A dark floor far below closes the view under the waves.
    const floor = new MeshBuilder();
    const deep = hex('#08222f');
    const c = [
      [-1, -1],
      [-1, 1],
      [1, 1],
      [1, -1],
    ].map(([x, z]) => floor.vertex([sight.focus[0] + x! * 2500, DEPTH, sight.focus[1] + z! * 2500], [0, 1, 0], deep));
    floor.quad(c[0]!, c[1]!, c[2]!, c[3]!);
    const parts = [{ name: 'floor', mesh: floor.build(), material: { roughness: 1, castsShadow: false } }];
    const coast =
      request.parameters.coast === 'none'
        ? []
        : [
            ridgesPart(
              sight,
              [{ distance: 1500, height: 110, wavelength: 900, lowest: -1.6, colour: hex('#5b7480') }],
              request.seed,
              -12,
            ),
          ];
    return { ground: [...parts, ...coast], pieces: [] };
  },
};
