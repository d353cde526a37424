/** The invisible body of what is nothing but particles, so that cameras and checks know where it is. */
import { sphere } from '../../foundation/geometry/lathe.ts';
import { type Mesh, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Material, Part } from '../model.ts';

/** Seen by layers and cameras, not in pictures. */
export const GHOSTLY: Material = { roughness: 1, opacity: 0, castsShadow: false };

/** A loose crowd of balls that reach the borders of a box standing at a height over the origin and fill about an eighth of it (m). */
export const ghostMesh = (size: Vec3, height = 0): Mesh => {
  const k = Math.min(size[0], size[1], size[2]) * 0.16;
  const meshes: Mesh[] = [];
  for (let i = 0; i < 14; i++) {
    // The first two lie in opposite corners.
    const [u, v, w] = i < 2 ? [i, i, i] : [(i * 0.618) % 1, (i * 0.755) % 1, (i * 0.57) % 1];
    const centre: Vec3 = [
      (u - 0.5) * (size[0] - 2 * k),
      height + k + v * (size[1] - 2 * k),
      (w - 0.5) * (size[2] - 2 * k),
    ];
    meshes.push(sphere(k, [0.5, 0.5, 0.5], { around: 8, centre }));
  }
  return mergeMeshes(meshes);
};

/** {@link ghostMesh} as a part. */
export const ghost = (size: Vec3): Part => ({ name: 'ghost', mesh: ghostMesh(size), material: GHOSTLY });
