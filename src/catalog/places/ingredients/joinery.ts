/** What furniture is made of: softened boxes, upholstery, parts. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Model, Part } from '../../model.ts';
import type { Prop } from './dressing.ts';

/** Furniture of which one individual is enough. */
export const prop = (name: string, height: number, reach: number, shape: () => Model): Prop => ({
  name,
  height,
  girth: Math.min(reach, 0.32),
  reach,
  individuals: 1,
  shape,
});
/** A box with softened edges. */
export const box = (size: Vec3, centre: Vec3, bevel: number, colour: Rgb, steps = 1): Mesh =>
  roundedBox(size, bevel, colour, { centre, edgeSteps: steps });
/** Something upholstered, with the blotches of cloth. */
export const soft = (size: Vec3, centre: Vec3, bevel: number, colour: Rgb): Mesh =>
  roundedBox(size, bevel, (p) => scale(colour, 0.93 + 0.14 * fbm(p[0] * 4, p[1] * 4, p[2] * 4, 3)), {
    centre,
    edgeSteps: 3,
    divisions: [6, 2, 6],
  });
/** Meshes of one material as a part. */
export const part = (name: string, meshes: readonly Mesh[], material: Part['material']): Part => ({
  name,
  mesh: mergeMeshes(meshes),
  material,
});

/** Stained oak. */
export const WOOD = hex('#8a6544');
/** Brass of handles. */
export const BRASS = hex('#b08a4a');
