/** Colour for meshes that are made from formulas: one colour, or a function of the place on the surface. */
import type { Rgb } from '../colour.ts';
import type { Vec3 } from '../vec.ts';
import type { Mesh } from './mesh.ts';

/** Linear RGB, or linear RGB and a factor (0–1] on the material's roughness. */
export type Paint = Rgb | readonly [number, number, number, number];

/** How a mesh is coloured: constant, or as a function of position (model space, m) and unit normal. */
export type Colouring = Paint | ((position: Vec3, normal: Vec3) => Paint);

/** A surface without colour. */
export type Surface = Pick<Mesh, 'positions' | 'normals' | 'indices'>;

/** The surface with a colour at every vertex. */
export const coloured = (surface: Surface, colouring: Colouring): Mesh => {
  const count = surface.positions.length / 3;
  const colours = new Float32Array(count * 4);
  for (let i = 0; i < count; i++) {
    const paint =
      typeof colouring === 'function'
        ? colouring(
            [surface.positions[i * 3]!, surface.positions[i * 3 + 1]!, surface.positions[i * 3 + 2]!],
            [surface.normals[i * 3]!, surface.normals[i * 3 + 1]!, surface.normals[i * 3 + 2]!],
          )
        : colouring;
    colours[i * 4] = paint[0];
    colours[i * 4 + 1] = paint[1];
    colours[i * 4 + 2] = paint[2];
    colours[i * 4 + 3] = paint[3] ?? 1;
  }
  return { positions: surface.positions, normals: surface.normals, indices: surface.indices, colours };
};
