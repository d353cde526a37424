/**
 * Puts things into a place: keeps them out of the action and of the line of sight, picks a level of detail by how large each appears,
 * and lets all copies of one model share it.
 */
import type { Looks, TimeOfDay } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { atan2 } from '../../../foundation/exact.ts';
import { noise } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { fromHeading, fromTo, multiply, normalize } from '../../../foundation/vec.ts';
import type { Detail, SetPiece, SetRequest, Terrain } from '../../entry.ts';
import type { Model } from '../../model.ts';
import { usualSun } from '../../skies/light.ts';
import type { Clearance } from './clearance.ts';
import { clearanceOf } from './clearance.ts';
import type { Sight } from './sight.ts';
import { sightOf, through } from './sight.ts';

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
  /** For trees: part of the height at which the crown begins; below it only the girth stands in the way. */
  readonly crown?: number;
  readonly looks?: Partial<Looks>;
  /** How many different individuals are built. Default 3. */
  readonly individuals?: number;
  /** Its lamps reach this far, m: then it stands even where only its light is seen. */
  readonly shines?: number;
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
const LEVELS = [1400, 700, 280, 90, 45] as const;

/** Of all tall plants only the first few may be built fine, the next ones middling, in the order of apparent size. */
export interface Fineness {
  readonly fine: number;
  readonly middling: number;
}

interface Standing {
  readonly prop: Prop;
  readonly individual: number;
  /** Apparent height, and the same within the prop's limits. */
  readonly apparent: number;
  readonly pixels: number;
  readonly instance: SetPiece['instances'][number];
}

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

/** Would this come between a camera and the action? A tree's trunk and its crown are tried apart. */
const hides = (sight: Sight, prop: Prop, x: number, y: number, z: number, scale: number): boolean => {
  const height = prop.height * scale;
  if (prop.crown === undefined) return sight.blocks(x, y, z, prop.reach * scale, height);
  if (sight.blocks(x, y, z, prop.girth * scale, height)) return true;
  return sight.overhangs(x, y + prop.crown * height, z, prop.reach * scale);
};

/** Would a tree here keep the sun from what the cameras look at? */
const shades = (sight: Sight, sun: Vec3, x: number, y: number, z: number, radius: number, height: number): boolean => {
  const flat = Math.sqrt(sun[0] * sun[0] + sun[2] * sun[2]);
  if (flat < 0.1) return false;
  const dx = sun[0] / flat;
  const dz = sun[2] / flat;
  for (const l of sight.lenses) {
    const ex = x - l.target[0];
    const ez = z - l.target[2];
    const along = ex * dx + ez * dz;
    if (along < 0 || Math.abs(ex * dz - ez * dx) > radius + 1.3) continue;
    if (l.target[1] + ((along - radius) * sun[1]) / flat < y + height) return true;
  }
  return false;
};

/** Pieces that share models: by kind, individual and level of detail. */
const grouped = (standing: readonly Standing[], seed: number, limits: Fineness): SetPiece[] => {
  const tall = standing.filter((s) => s.prop.crown !== undefined).sort((a, b) => b.apparent - a.apparent);
  const rank = new Map(tall.map((s, i) => [s, i] as const));
  const groups = new Map<
    string,
    {
      readonly prop: Prop;
      readonly looks: Looks;
      readonly detail: Detail;
      readonly instances: SetPiece['instances'][number][];
    }
  >();
  for (const s of standing) {
    const order = rank.get(s) ?? 0;
    const { fine, middling } = limits;
    const finest =
      s.prop.crown === undefined || order < fine
        ? 0
        : order < fine + middling / 3
          ? 1
          : order < fine + middling
            ? 2
            : 3;
    const level = Math.max(
      finest,
      s.pixels > 900 ? 0 : s.pixels > 420 ? 1 : s.pixels > 150 ? 2 : s.pixels > 60 ? 3 : 4,
    );
    const key = `${s.prop.name}/${s.individual}/${level}`;
    let group = groups.get(key);
    if (!group) {
      const looks: Looks = { size: 1, seed: seed * 31 + s.individual * 7 + 1, ...s.prop.looks };
      group = { prop: s.prop, looks, detail: { pixels: LEVELS[level]! }, instances: [] };
      groups.set(key, group);
    }
    group.instances.push(s.instance);
  }
  return [...groups].map(([key, g]): SetPiece => {
    let built: Model | undefined;
    return {
      key,
      model: () => {
        built ??= g.prop.shape(g.looks, g.detail);
        return built;
      },
      instances: g.instances,
    };
  });
};

/** No two trees of one green: a little lighter or darker, a little yellower or bluer by where they stand. */
const leafTint = (x: number, z: number): Rgb => {
  const light = 0.86 + 0.26 * noise(x * 0.9 + 31, z * 0.9);
  const warm = 0.26 * (noise(x * 0.6, z * 0.6 + 17) - 0.5);
  return [light * (1 + warm), light, light * (1 - warm)];
};

/** Start dressing a place. */
export const dressingFor = (
  request: Pick<SetRequest, 'views' | 'keepOut' | 'seed'> & { readonly time?: TimeOfDay },
  terrain: Terrain,
  limits: Fineness = { fine: 4, middling: 9 },
): Dressing => {
  const sight = sightOf(request.views);
  const clearance = clearanceOf(request.keepOut);
  const standing: Standing[] = [];
  const extra: SetPiece[] = [];
  const first = sight.lenses[0]!;
  // Either side of the camera: which one the light comes from is decided by where the subject looks.
  const camera = atan2(-first.forward[0], -first.forward[2]);
  const { time } = request;
  const suns = time ? ([-1, 1] as const).map((side) => usualSun(time, camera, side)) : [];
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
        if (
          !placing.fixed &&
          prop.crown !== undefined &&
          suns.some((sun) => shades(sight, sun, x, y, z, prop.reach * scale, height))
        )
          return false;
        if (!placing.fixed && hides(sight, prop, x, y, z, scale)) return false;
      }
      // What is out of every frame still throws shadows into it when near.
      const reach = Math.max(prop.reach * scale, height * 0.5);
      const near = sight.distance(x, y, z) < Math.max(height * 2.2 + 3, prop.shines ?? 0);
      if (!near && !sight.sees(x, y + height / 2, z, reach + Math.min(height * 0.8, 6))) return false;
      const distance = Math.max(0.5, sight.distance(x, y + height / 2, z) - prop.reach * scale * 0.5);
      const seen = sight.sees(x, y + height / 2, z, reach);
      let pixels = (pixelsPerTangent * height) / distance;
      // Crowns may come into the frame when the camera follows something upwards.
      if (!seen) pixels = Math.min(pixels, prop.crown === undefined ? 150 : 300);
      const apparent = pixels;
      pixels = Math.max(prop.detail?.least ?? 0, Math.min(prop.detail?.most ?? 4000, pixels));
      const individual =
        (placing.individual ?? Math.abs(Math.round(x * 7.3) + Math.round(z * 3.1))) % (prop.individuals ?? 3);
      const turn = fromHeading(placing.heading ?? (x * 12.9898 + z * 78.233) % 6.2831853);
      const rotation = placing.follow ? multiply(fromTo([0, 1, 0], slopeAt(terrain, x, z)), turn) : turn;
      const instance = {
        transform: { position: [x, y, z] as Vec3, rotation, scale },
        ...(placing.tint ? { tint: placing.tint } : prop.crown !== undefined ? { tint: leafTint(x, z) } : {}),
      };
      standing.push({ prop, individual, apparent, pixels, instance });
      return true;
    },
    add: (piece) => {
      if (piece.instances.length > 0) extra.push(piece);
    },
    pieces: () => [...grouped(standing, request.seed, limits), ...extra],
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
