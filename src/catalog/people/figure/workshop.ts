/** What the makers of body, face and clothes share: the person, its skeleton, how fine to work, and where parts go. */
import type { Rgb } from '../../../foundation/colour.ts';
import type { Colouring } from '../../../foundation/geometry/colouring.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { bindRigid } from '../../../foundation/geometry/mesh.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { blendSolids, meshSolids } from '../../../foundation/geometry/solids.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, scale } from '../../../foundation/vec.ts';
import type { Material, Part } from '../../model.ts';
import type { Person } from './person.ts';
import type { JointName, Side, Skeleton } from './skeleton.ts';
import { jointIndex } from './skeleton.ts';
import type { SkinningOptions } from './weights.ts';
import { bindAsOne, bindToBody } from './weights.ts';

/** Materials of a person. */
export const MATERIALS = {
  skin: { roughness: 0.52, skin: 1, sheen: 0.2, pattern: 'skin', patternScale: 0.005 },
  cloth: { roughness: 0.85, sheen: 0.5, pattern: 'fabric', patternScale: 0.004 },
  knit: { roughness: 0.95, sheen: 0.6, pattern: 'knit', patternScale: 0.014 },
  denim: { roughness: 0.9, sheen: 0.3, pattern: 'denim', patternScale: 0.003 },
  shiny: { roughness: 0.32, sheen: 0.3 },
  leather: { roughness: 0.42, sheen: 0.2, pattern: 'leather', patternScale: 0.008 },
  rubber: { roughness: 0.65 },
  hair: { roughness: 0.45, sheen: 0.4, pattern: 'hair', patternScale: 0.008 },
  hard: { roughness: 0.35 },
} as const satisfies Record<string, Material>;

/** One person in the making. */
export interface Workshop {
  readonly person: Person;
  readonly skeleton: Skeleton;
  /** Naked trunk and limbs. */
  readonly trunk: readonly Solid[];
  readonly arms: Readonly<Record<Side, readonly Solid[]>>;
  readonly legs: Readonly<Record<Side, readonly Solid[]>>;
  /** Factor on the grids' cells; 1 is the finest. */
  readonly coarseness: number;
  /** Number of vertices for something that has `full` at the finest. */
  readonly fine: (full: number, least: number) => number;
  readonly parts: Part[];
}

/** Put a finished, skinned mesh on the person. */
export const addPart = (w: Workshop, name: string, mesh: Mesh, material: Material): void => {
  if (mesh.indices.length > 0) w.parts.push({ name, mesh, material });
};

/** Cloth colour: exact, but for a quiet unevenness of ±5 %. */
export const clothColour =
  (colour: Rgb): Colouring =>
  (q) =>
    scale(colour, 0.965 + 0.07 * fbm(q[0] * 14 + 50, q[1] * 14 + 50, q[2] * 14 + 50, 2));

/** A box with room for a grid's outermost cells to the sides and above; the lower edge stays, so that hems are open. */
export const padded = (box: Box, cell: number): Box => {
  const pad = cell * 1.6;
  return {
    min: [box.min[0] - pad, box.min[1], box.min[2] - pad],
    max: [box.max[0] + pad, box.max[1] + pad, box.max[2] + pad],
  };
};

/** A box by its lowest and highest corner, m. */
export interface Box {
  readonly min: Vec3;
  readonly max: Vec3;
}

/** Largest cell in which a limb still keeps its shape, m. */
const LIMB_CELL = 0.054;

/** Mesh solids in a box, coloured and bound to the body. */
export const addSolids = (
  w: Workshop,
  name: string,
  solids: readonly Solid[],
  box: Box,
  cell: number,
  colouring: Colouring,
  material: Material,
  skinning: SkinningOptions = {},
): void => {
  const size = Math.min(cell * w.coarseness, LIMB_CELL);
  const room = padded(box, size);
  const surface = meshSolids(solids, room.min, room.max, size);
  addPart(w, name, bindToBody(coloured(surface, colouring), w.skeleton, skinning) as Mesh, material);
};

/** A mesh that follows the body like cloth. */
export const addFlexible = (
  w: Workshop,
  name: string,
  mesh: Mesh,
  material: Material,
  skinning: SkinningOptions = {},
): void => addPart(w, name, bindToBody(mesh, w.skeleton, skinning) as Mesh, material);

/** A small hard thing that moves with the body around the point. */
export const addStiff = (
  w: Workshop,
  name: string,
  mesh: Mesh,
  at: Vec3,
  material: Material,
  skinning: SkinningOptions = {},
): void => addPart(w, name, bindAsOne(mesh, w.skeleton, at, skinning) as Mesh, material);

/** A mesh bound to one joint. */
export const addRigid = (w: Workshop, name: string, mesh: Mesh, joint: JointName, material: Material): void =>
  addPart(w, name, bindRigid(mesh, jointIndex(joint)), material);

/** A mesh in head units brought to the person's head. */
export const fromHeadUnits = (w: Workshop, mesh: Mesh): Mesh => {
  const { headOrigin: o, head } = w.skeleton;
  const positions = new Float32Array(mesh.positions.length);
  for (let i = 0; i < positions.length; i++) positions[i] = o[i % 3]! + mesh.positions[i]! * head;
  return { ...mesh, positions };
};

/** Depth z of the front of melted solids at (x, y), m; for things that lie on cloth. */
export const frontOf = (w: Workshop, solids: readonly Solid[]): ((x: number, y: number) => number) => {
  const field = blendSolids(solids);
  const deepest = 0.3 * w.skeleton.body;
  return (x, y) => {
    let inside = 0;
    let outside = deepest;
    for (let i = 0; i < 40; i++) {
      const z = deepest * (1 - i / 40);
      if (field(x, y, z) < 0) {
        inside = z;
        outside = z + deepest / 40;
        break;
      }
    }
    for (let i = 0; i < 11; i++) {
      const middle = (inside + outside) / 2;
      if (field(x, y, middle) < 0) inside = middle;
      else outside = middle;
    }
    return (inside + outside) / 2;
  };
};

/** Point between two, by share. */
export const between = (a: Vec3, b: Vec3, t: number): Vec3 => addScaled(a, [b[0] - a[0], b[1] - a[1], b[2] - a[2]], t);
