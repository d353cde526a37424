/** Makes an outdoor place of a ground, what grows on it and what stands there. */
import type { Rgb } from '../../../foundation/colour.ts';
import type { Random } from '../../../foundation/random.ts';
import type { Collider, PlaceEntry, SetRequest, Terrain, ThingEntry, Water } from '../../entry.ts';
import type { Material, Part } from '../../model.ts';
import { GRASS } from '../../plants/palette.ts';
import type { Dressing, Prop } from './dressing.ts';
import { dressingFor } from './dressing.ts';
import { groundPart } from './ground.ts';
import { growLawn, meadowTint } from './lawn.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** What furnishing works with. */
export interface Site {
  readonly dressing: Dressing;
  readonly request: SetRequest;
  readonly random: Random;
  /** Offset of all noises, so that every seed has its own ground. */
  readonly offset: number;
}

/** What an outdoor place is. */
export interface OpenPlace {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly sounds?: readonly string[];
  readonly area?: PlaceEntry['area'];
  readonly surface: ReturnType<Terrain['surface']>;
  /** Height of the ground, m. Default flat. */
  readonly height?: (x: number, z: number, offset: number) => number;
  readonly colour: (x: number, z: number, y: number, offset: number, request: SetRequest) => Rgb;
  readonly material?: Partial<Material>;
  /** Cells (m) that the ground needs here. */
  readonly detail?: (x: number, z: number, size: number) => number;
  readonly budget?: number;
  /** How much grass grows, 0–1, and how high (m). */
  readonly lawn?: { readonly density: (x: number, z: number, offset: number) => number; readonly height: number };
  readonly water?: (request: Pick<SetRequest, 'seed' | 'parameters' | 'weather'>) => Water;
  readonly waterArea?: PlaceEntry['waterArea'];
  readonly lanes?: PlaceEntry['lanes'];
  readonly colliders?: readonly Collider[];
  /** It is lit as a room: the sky is shut out. */
  readonly indoor?: boolean;
  /** Puts things there; returns what belongs to the ground. */
  readonly furnish: (site: Site) => readonly Part[];
}

/** The place. */
export const openPlace = (what: OpenPlace): PlaceEntry => {
  const offsetOf = (seed: number): number => (seed % 499) * 5.3;
  const terrainOf = (request: Ground): Terrain => {
    const o = offsetOf(request.seed);
    return { height: (x, z) => what.height?.(x, z, o) ?? 0, surface: () => what.surface };
  };
  return {
    id: what.id,
    words: { nouns: what.nouns },
    indoor: what.indoor ?? false,
    sounds: what.sounds ?? ['wind', 'birds'],
    area: what.area ?? { centre: [0, 0, 0], half: [5, 2.4] },
    terrain: terrainOf,
    ...(what.water && { water: what.water }),
    ...(what.waterArea && { waterArea: what.waterArea }),
    ...(what.lanes && { lanes: what.lanes }),
    ...(what.colliders && { colliders: () => what.colliders! }),
    dress: (request, random) => {
      const terrain = terrainOf(request);
      const offset = offsetOf(request.seed);
      const dressing = dressingFor(request, terrain);
      const ground = groundPart({
        sight: dressing.sight,
        terrain,
        colour: (x, z, y) => what.colour(x, z, y, offset, request),
        ...(what.material && { material: what.material }),
        ...(what.detail && { detail: what.detail }),
        ...(what.budget && { budget: what.budget }),
      });
      const { lawn } = what;
      if (lawn)
        growLawn(
          dressing,
          {
            colours: GRASS[request.season],
            tint: meadowTint(offset),
            density: (x, z) => lawn.density(x, z, offset),
            height: () => lawn.height,
          },
          random.child('lawn'),
        );
      const more = what.furnish({ dressing, request, random, offset });
      return { ground: [ground, ...more], pieces: dressing.pieces() };
    },
  };
};

/** A catalog entry as something that stands in a set. */
export const standIn = (entry: ThingEntry, name: string = entry.id, looks: Prop['looks'] = {}, most = 500): Prop => ({
  name,
  height: entry.size[1],
  girth: Math.min(entry.size[0], entry.size[2]) / 2,
  reach: Math.max(entry.size[0], entry.size[2]) / 2,
  individuals: 1,
  shape: entry.shape,
  looks,
  detail: { most },
});
