/** The ground of a place as a mesh, fine where the cameras look closely. */
import type { Rgb } from '../../../foundation/colour.ts';
import { terrainGrid } from '../../../foundation/geometry/terrain-grid.ts';
import type { Terrain } from '../../entry.ts';
import type { Material, Part } from '../../model.ts';
import type { Glade } from './glade.ts';
import type { Sight } from './sight.ts';

/** How the ground of a place looks. */
export interface GroundRequest {
  readonly sight: Sight;
  readonly terrain: Pick<Terrain, 'height'>;
  readonly colour: (x: number, z: number, y: number) => Rgb;
  readonly roughness?: (x: number, z: number) => number;
  readonly material?: Partial<Material>;
  /** Cell size as a fraction of the distance. Default 0.022. */
  readonly fineness?: number;
  /** Finest cell, m. Default 0.06. */
  readonly finest?: number;
  /** Triangles. Default 24,000. */
  readonly budget?: number;
  /** Half the side of the world, m. Default 512. */
  readonly half?: number;
  /** Places that need cells of at most this size (m) wherever they are seen: edges of paths, kerbs, shorelines. */
  readonly detail?: (x: number, z: number, size: number) => number;
  /** Leave out what lies well outside of it: other land is there. */
  readonly glade?: Glade;
  readonly name?: string;
}

/** The ground goes on this far (m) outside of its glade. */
const BORDER = 12;

/** The ground as one part. */
export const groundPart = (request: GroundRequest): Part => {
  const { sight, terrain, glade } = request;
  const half = request.half ?? 512;
  const fineness = request.fineness ?? 0.022;
  const finest = request.finest ?? 0.06;
  const mesh = terrainGrid({
    centre: [Math.round(sight.focus[0]), Math.round(sight.focus[1])],
    half,
    finest,
    budget: request.budget ?? 24000,
    height: terrain.height,
    colour: request.colour,
    ...(request.roughness ? { roughness: request.roughness } : {}),
    ...(glade && { needed: (x, z, size) => glade(x, z) < BORDER + size * 0.71 }),
    wanted: (x, z, size) => {
      const y = terrain.height(x, z);
      // A cell counts from its nearest corner; big cells far outside of the frame stay big.
      const distance = Math.max(0.6, sight.distance(x, y, z) - size * 0.7);
      if (!sight.sees(x, y, z, size * 0.75 + 0.3, 1.06)) return Math.max(1.2, distance * 0.3);
      const detail = request.detail?.(x, z, size) ?? Number.POSITIVE_INFINITY;
      return Math.max(finest, Math.min(detail * Math.max(1, distance / 12), distance * fineness));
    },
  });
  return {
    name: request.name ?? 'ground',
    mesh,
    material: { roughness: 0.95, castsShadow: true, pattern: 'grain', patternScale: 0.12, ...request.material },
  };
};
