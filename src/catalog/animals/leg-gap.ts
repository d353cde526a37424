/** Keeps left and right legs apart: where paws stand close, a coarse mesh would weld them, and a lifted paw would pull a web. */
import type { BlendField } from '../../foundation/geometry/blend-field.ts';
import type { Field } from '../../foundation/geometry/surface-nets.ts';
import type { Flesh } from './sculpture.ts';

/** Half width of the gap in cells: with a column of cells centred on the middle plane, that column stays empty. */
const HALF_GAP = 0.6;

const LIMB = new Set(['leg', 'foot', 'toe', 'hoof']);

/**
 * The flesh with a slit along the middle plane wherever nothing but legs is near.
 *
 * @param below height (m) up to which legs are parted: the elbows
 * @param cell edge of the mesh's cells, m
 */
export const partLegs = (field: BlendField<Flesh>, below: number, cell: number): BlendField<Flesh> => {
  const half = cell * HALF_GAP;
  const rest = field.primitives.flatMap((p, i) => (!p.carve && !LIMB.has(p.data.region) ? [i] : []));
  const slit = (x: number, y: number, z: number): number => {
    // The slit closes softly towards belly, chest and tail, so that these stay whole.
    let depth = Math.min(half - Math.abs(x), below - y);
    if (depth <= -cell) return depth;
    for (const i of rest) depth = Math.min(depth, field.distanceTo(i, x, y, z) - cell);
    return depth;
  };
  const parted =
    (whole: Field): Field =>
    (x, y, z) => {
      const d = whole(x, y, z);
      return y > below || Math.abs(x) > half + cell ? d : Math.max(d, slit(x, y, z));
    };
  return {
    ...field,
    distance: parted(field.distance),
    near: (centre, radius) => {
      const whole = field.near(centre, radius);
      if (!whole || Math.abs(centre[0]) - radius > half || centre[1] - radius > below) return whole;
      return parted(whole);
    },
  };
};

/** The lowest x not above `low` (m) at which grid columns of a cell size are centred on the middle plane. */
export const centredColumns = (low: number, cell: number): number => -(Math.ceil(-low / cell - 0.5) + 0.5) * cell;
