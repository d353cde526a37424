/** What can be stood on: the terrain, and the level tops of things that stand fixed (tables, benches, crates). */
import type { MaterialName } from '../artifacts/stage.ts';
import type { Terrain, Water } from '../catalog/entry.ts';
import { cos, sin } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { normalize } from '../foundation/vec.ts';

/** A level rectangle to stand on. */
export interface Top {
  readonly actor: string;
  readonly centre: Vec3;
  readonly heading: number;
  /** Half extents along its own X and Z, m. */
  readonly half: readonly [number, number];
  readonly material: MaterialName;
}

/** Height, slope and material of what is underfoot. `from` is the height (m) one looks down from. */
export interface Ground {
  readonly terrain: Terrain;
  readonly tops: readonly Top[];
  readonly water: Water | undefined;
  height(x: number, z: number, from: number): number;
  normal(x: number, z: number, from: number): Vec3;
  surface(x: number, z: number, from: number): MaterialName;
  /** The top under a point, if it is not the terrain. */
  topAt(x: number, z: number, from: number): Top | undefined;
}

const inside = (top: Top, x: number, z: number, margin: number): boolean => {
  const dx = x - top.centre[0];
  const dz = z - top.centre[2];
  const c = cos(top.heading);
  const s = sin(top.heading);
  return Math.abs(dx * c - dz * s) <= top.half[0] + margin && Math.abs(dx * s + dz * c) <= top.half[1] + margin;
};

/** A ground from terrain and tops. */
export const createGround = (terrain: Terrain, tops: readonly Top[], water: Water | undefined): Ground => {
  const topAt = (x: number, z: number, from: number): Top | undefined => {
    let best: Top | undefined;
    for (const top of tops) {
      if (top.centre[1] <= from && inside(top, x, z, 0.01) && (!best || top.centre[1] > best.centre[1])) best = top;
    }
    return best && best.centre[1] > terrain.height(x, z) ? best : undefined;
  };
  const height = (x: number, z: number, from: number): number => topAt(x, z, from)?.centre[1] ?? terrain.height(x, z);
  return {
    terrain,
    tops,
    water,
    topAt,
    height,
    normal: (x, z, from) => {
      if (topAt(x, z, from)) return [0, 1, 0];
      const e = 0.05;
      const dx = terrain.height(x + e, z) - terrain.height(x - e, z);
      const dz = terrain.height(x, z + e) - terrain.height(x, z - e);
      return normalize([-dx, 2 * e, -dz]);
    },
    surface: (x, z, from) => topAt(x, z, from)?.material ?? terrain.surface(x, z),
  };
};
