/** Makes an outdoor place of a ground, what grows on it and what stands there. */
import type { Rgb } from '../../../foundation/colour.ts';
import type { Random } from '../../../foundation/random.ts';
import type { Collider, PlaceEntry, SetRequest, Terrain, ThingEntry, Water } from '../../entry.ts';
import type { Material, Part } from '../../model.ts';
import { GRASS } from '../../plants/palette.ts';
import type { Canopy } from './canopy.ts';
import { countryPart, woodsPart } from './country.ts';
import type { Dressing, Prop } from './dressing.ts';
import { dressingFor } from './dressing.ts';
import { farCityParts } from './far-city.ts';
import type { Glade } from './glade.ts';
import { gladeOf } from './glade.ts';
import { groundPart } from './ground.ts';
import { growLawn, meadowTint } from './lawn.ts';
import type { Sight } from './sight.ts';
import { lampsLit } from './street-furniture.ts';
import { looksDown } from './vista.ts';

/** Radius of a clearing in a wood that is seen from above, m. */
const CLEARING = 20;
/** Usual radius of a place's own ground, m. */
const RADIUS = 74;

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** What furnishing works with. */
export interface Site {
  readonly dressing: Dressing;
  readonly request: SetRequest;
  readonly random: Random;
  /** Offset of all noises, so that every seed has its own ground. */
  readonly offset: number;
}

/** What lies round a place, to the horizon. */
export interface Surroundings {
  /** Radius of the place's own ground, m. Default 74. */
  readonly radius?: number;
  /** Ground that stays the place's own beside that (river, road): distance to where it ends, m. */
  readonly also?: Glade;
  readonly wooded?: number;
  /** It is all wood, of these trees, with this colour under them. */
  readonly woods?: { readonly canopy: (request: SetRequest) => Canopy; readonly inside: Rgb };
  readonly steepness?: number;
  /** The place's ground is of another kind than the country's: it does not go on there. */
  readonly paved?: boolean;
  /** From above a town of houses of about this height (m) is seen instead. */
  readonly town?: number;
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
  readonly lawn?: {
    readonly density: (x: number, z: number, offset: number) => number;
    readonly height: number;
    readonly budget?: number;
  };
  readonly water?: (request: Pick<SetRequest, 'seed' | 'parameters' | 'weather'>) => Water;
  readonly waterArea?: PlaceEntry['waterArea'];
  readonly lanes?: PlaceEntry['lanes'];
  readonly colliders?: readonly Collider[];
  /** It is lit as a room: the sky is shut out. */
  readonly indoor?: boolean;
  /** Open country begins where this much of the place's own ground ends. */
  readonly country?: Surroundings;
  /** Puts things there; returns what belongs to the ground. */
  readonly furnish: (site: Site) => readonly Part[];
}

/** Radius of the own ground, m. From above a wood closes in nearer: single trees would look like a planted ring. */
const radiusOf = ({ radius = RADIUS, woods }: Surroundings, sight: Sight): number =>
  woods && looksDown(sight) ? Math.min(radius, CLEARING) : radius;

/** Town, woods or open country from where the place's own ground ends to the horizon. */
const farParts = (
  country: Surroundings,
  glade: Glade,
  { colour }: Pick<OpenPlace, 'colour'>,
  { sight, terrain, request, offset }: { sight: Sight; terrain: Terrain; request: SetRequest; offset: number },
): readonly Part[] => {
  const snow = request.parameters.cover === 'snow';
  if (country.town && looksDown(sight)) {
    const [fx, fz] = sight.focus;
    return farCityParts({
      sight,
      glade,
      level: terrain.height(fx, fz - (country.radius ?? RADIUS)) + 0.02,
      seed: request.seed,
      snow,
      night: lampsLit(request.time),
      usual: country.town,
      tallest: country.town * 5,
      gabled: country.town < 14,
    });
  }
  const land = {
    sight,
    terrain,
    glade,
    season: request.season,
    snow,
    seed: request.seed,
    ...(country.steepness !== undefined && { steepness: country.steepness }),
    ...(!country.paved && { colour: (x: number, z: number) => colour(x, z, terrain.height(x, z), offset, request) }),
  };
  if (country.woods)
    return [woodsPart({ ...land, canopy: country.woods.canopy(request), inside: country.woods.inside })];
  return [countryPart({ ...land, ...(country.wooded !== undefined && { wooded: country.wooded }) })];
};

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
      const { sight } = dressing;
      const { country } = what;
      const own = country && gladeOf(sight, radiusOf(country, sight), country.woods ? 14 : 30);
      const also = country?.also;
      const glade: Glade | undefined = own && also ? (x, z) => Math.min(own(x, z), also(x, z)) : own;
      const ground = groundPart({
        sight,
        terrain,
        ...(glade && { glade }),
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
            ...(lawn.budget && { budget: lawn.budget }),
          },
          random.child('lawn'),
        );
      const more = what.furnish({ dressing, request, random, offset });
      const far = country && glade ? farParts(country, glade, what, { sight, terrain, request, offset }) : [];
      return { ground: [ground, ...more, ...far], pieces: dressing.pieces() };
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
