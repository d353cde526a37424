/** Where things grow: spread with a least distance, gathered in clumps. */
import type { Random } from '../../../foundation/random.ts';

/** A point and a random number of its own. */
export interface Spot {
  readonly x: number;
  readonly z: number;
  /** Uniform in [0, 1), to decide sizes and kinds by. */
  readonly chance: number;
}

/** A rectangle on the ground, m. */
export interface Area {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/**
 * Jittered grid over an area: one spot per cell of `spacing` metres, kept with probability `density(x, z)`. Neighbours stay at least
 * a fifth of the spacing apart; it looks like Poisson-disc sampling and costs one pass. The spots of a cell do not depend on the area.
 */
export const scatter = (
  area: Area,
  spacing: number,
  random: Random,
  density: (x: number, z: number) => number,
  visit: (spot: Spot) => void,
): void => {
  const i0 = Math.floor(area.from[0] / spacing);
  const i1 = Math.ceil(area.to[0] / spacing);
  const j0 = Math.floor(area.from[1] / spacing);
  const j1 = Math.ceil(area.to[1] / spacing);
  for (let j = j0; j < j1; j++) {
    for (let i = i0; i < i1; i++) {
      const own = random.child(`${i},${j}`);
      const x = (i + 0.1 + 0.8 * own.next()) * spacing;
      const z = (j + 0.1 + 0.8 * own.next()) * spacing;
      const keep = own.next();
      const chance = own.next();
      if (keep < density(x, z)) visit({ x, z, chance });
    }
  }
};
