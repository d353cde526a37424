/**
 * Puts things into a place: keeps them out of the action and of the line of sight, picks a level of detail by how large each appears,
 * and lets all copies of one model share it.
 */
import type { Looks } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { fromHeading, multiply, fromTo, normalize } from '../../../foundation/vec.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import type { Detail, SetPiece, SetRequest, Terrain } from '../../entry.ts';
import type { Model } from '../../model.ts';
import { clearanceOf } from './clearance.ts';
import type { Clearance } from './clearance.ts';
import { sightOf, through } from './sight.ts';
import type { Sight } from './sight.ts';

/** A kind of thing that places are dressed with. */
export interface Prop {
  readonly name: string;
  /** m at scale 1 */
  readonly height: number;
  /** Radius of what stands in the way at scale 1, m: a trunk for trees, the whole for bushes. */
  readonly girth: number;
  /** Radius of all of it at scale 1, m. */
  readonly reach: number;
  readonly shape: (looks: Looks, detail: Detail) => Model;
  readonly looks?: Partial<Looks>;
  /** How many different individuals are built. Default 3. */
  readonly individuals?: number;
  /** Lowest and highest level of detail, pixels. */
  readonly detail?: { readonly least?: number; readonly most?: number };
}

/** Where and how one thing stands. */
export interface Placing {
  readonly scale?: number;
  readonly heading?: number;
  /** Height above the ground, m. Default slightly sunk. */
  readonly lift?: number;
  readonly tint?: Rgb;
  /** Which individual; else chosen by place. */
  readonly individual?: number;
  /** Lean with the ground's slope. */
  readonly follow?: boolean;
  /** Stand there whatever the cameras see (built structures); keep-outs still hold. */
  readonly fixed?: boolean;
  /** Ignore keep-outs and sight lines (walls, far scenery). */
  readonly always?: boolean;
}

/** Pixels at 720 lines at which each level is built. */
const LEVELS = [700, 280, 90, 45] as const;

/** Collects pieces. */
export interface Dressing {
  readonly sight: Sight;
  readonly clearance: Clearance;
  readonly terrain: Terrain;
  /** Puts a thing at x, z if it may stand there; says whether it does. */
  put(prop: Prop, x: number, z: number, placing?: Placing): boolean;
  /** Adds a finished piece. */
  add(piece: SetPiece): void;
  pieces(): SetPiece[];
}

/** A normal of the terrain from heights 0.3 m apart. */
export const slopeAt = (terrain: Pick<Terrain, 'height'>, x: number, z: number, reach = 0.3): Vec3 =>
  normalize([
    terrain.height(x - reach, z) - terrain.height(x + reach, z),
    2 * reach,
    terrain.height(x, z - reach) - terrain.height(x, z + reach),
  ]);

/** Start dressing a place. */
export const dressingFor = (request: Pick<SetRequest, 'views' | 'keepOut' | 'seed'>, terrain: Terrain): Dressing => {
  const sight = sightOf(request.views);
  const clearance = clearanceOf(request.keepOut);
  const groups = new Map<string, { prop: Prop; looks: Looks; detail: Detail; instances: SetPiece['instances'][number][] }>();
  const extra: SetPiece[] = [];
  const pixelsPerTangent = 720 / (2 * Math.min(...sight.lenses.map((l) => l.tanY)));
  return {
    sight,
    clearance,
    terrain,
    put: (prop, x, z, placing = {}) => {
      const scale = placing.scale ?? 1;
      const height = prop.height * scale;
      const y = terrain.height(x, z) + (placing.lift ?? -0.012 * height);
      if (!placing.always) {
        if (clearance.allowed(x, z, prop.girth * scale) < height) return false;
        if (!placing.fixed && sight.blocks(x, y, z, prop.reach * scale, height)) return false;
      }
      // What is out of every frame still throws shadows into it when near.
      const reach = Math.max(prop.reach * scale, height * 0.5);
      const near = sight.distance(x, y, z) < height * 2.2 + 3;
      if (!near && !sight.sees(x, y + height / 2, z, reach + Math.min(height * 0.8, 6))) return false;
      const distance = Math.max(0.5, sight.distance(x, y + height / 2, z) - prop.reach * scale * 0.5);
      const seen = sight.sees(x, y + height / 2, z, reach);
      let pixels = (pixelsPerTangent * height) / distance;
      if (!seen) pixels = Math.min(pixels, 150);
      pixels = Math.max(prop.detail?.least ?? 0, Math.min(prop.detail?.most ?? 4000, pixels));
      const level = pixels > 520 ? 0 : pixels > 170 ? 1 : pixels > 60 ? 2 : 3;
      const individual = (placing.individual ?? Math.abs(Math.round(x * 7.3) + Math.round(z * 3.1))) % (prop.individuals ?? 3);
      const key = `${prop.name}/${individual}/${level}`;
      let group = groups.get(key);
      if (!group) {
        group = {
          prop,
          looks: { size: 1, seed: request.seed * 31 + individual * 7 + 1, ...prop.looks },
          detail: { pixels: LEVELS[level]! },
          instances: [],
        };
        groups.set(key, group);
      }
      const turn = fromHeading(placing.heading ?? ((x * 12.9898 + z * 78.233) % 6.2831853));
      const rotation = placing.follow ? multiply(fromTo([0, 1, 0], slopeAt(terrain, x, z)), turn) : turn;
      group.instances.push({ transform: { position: [x, y, z], rotation, scale }, ...(placing.tint ? { tint: placing.tint } : {}) });
      return true;
    },
    add: (piece) => {
      if (piece.instances.length > 0) extra.push(piece);
    },
    pieces: () => [
      ...[...groups].map(([key, g]): SetPiece => {
        let built: Model | undefined;
        return {
          key,
          model: () => {
            built ??= g.prop.shape(g.looks, g.detail);
            return built;
          },
          instances: g.instances,
        };
      }),
      ...extra,
    ],
  };
};

/** Does something here stand behind the head of what a camera looks at, like a tree growing from it? */
export const growsFromHead = (sight: Sight, x: number, z: number, width: number): boolean => {
  for (const l of sight.lenses) {
    const seen = through(l, [x, l.target[1], z]);
    if (seen.depth < l.reach || seen.depth > l.reach * 8) continue;
    if (Math.abs(seen.x) < 0.05 + width / (seen.depth * l.tanX)) return true;
  }
  return false;
};
