/** Boxes with rounded edges: nothing made by hand has a perfectly sharp one. */
import { tan } from '../exact.ts';
import type { Vec3 } from '../vec.ts';
import { clamp } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';

/** Fine tuning of {@link roundedBox}. */
export interface RoundedBoxOptions {
  /** Middle of the box, m. Default the origin. */
  readonly centre?: Vec3;
  /** Steps of each rounded edge, from a face to the edge's middle. Default 2. */
  readonly edgeSteps?: number;
  /** Steps of the flat part of each face along x, y, z, for bending or colouring it. Default 1, 1, 1. */
  readonly divisions?: Vec3;
}

/**
 * A box with edges rounded by `bevel` (m).
 *
 * @param size full lengths along x, y, z, m
 */
export const roundedBox = (size: Vec3, bevel: number, colour: Colouring, options: RoundedBoxOptions = {}): Mesh => {
  const { centre = [0, 0, 0], edgeSteps = 2, divisions = [1, 1, 1] } = options;
  const half: Vec3 = [size[0] / 2, size[1] / 2, size[2] / 2];
  const round = Math.max(1e-5, Math.min(bevel, half[0] * 0.999, half[1] * 0.999, half[2] * 0.999));
  /** Coordinates along one axis: an eighth of a circle, the flat part, an eighth of a circle. */
  const stops = (axis: number): number[] => {
    const flat = half[axis]! - round;
    const out: number[] = [];
    for (let i = edgeSteps; i > 0; i--) out.push(-flat - round * tan((i / edgeSteps) * (Math.PI / 4)));
    const parts = Math.max(1, Math.round(divisions[axis]!));
    for (let i = 0; i <= parts; i++) out.push(-flat + (2 * flat * i) / parts);
    for (let i = 1; i <= edgeSteps; i++) out.push(flat + round * tan((i / edgeSteps) * (Math.PI / 4)));
    return out;
  };
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let axis = 0; axis < 3; axis++) {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
    const [us, vs] = [stops(u), stops(v)];
    for (const side of [1, -1]) {
      const start = positions.length / 3;
      for (const b of vs) {
        for (const a of us) {
          const p = [0, 0, 0];
          p[axis] = side * half[axis]!;
          p[u] = a;
          p[v] = b;
          // The corner-to-centre skeleton is a smaller box; the surface is `round` away from it.
          const inner = p.map((x, i) => clamp(x, -(half[i]! - round), half[i]! - round));
          const d = p.map((x, i) => x - inner[i]!);
          const l = Math.sqrt(d[0]! * d[0]! + d[1]! * d[1]! + d[2]! * d[2]!);
          for (let i = 0; i < 3; i++) {
            positions.push(centre[i]! + inner[i]! + (d[i]! / l) * round);
            normals.push(d[i]! / l);
          }
        }
      }
      const row = us.length;
      for (let j = 0; j + 1 < vs.length; j++) {
        for (let i = 0; i + 1 < row; i++) {
          const a = start + j * row + i;
          const [b, c, d] = [a + 1, a + row + 1, a + row];
          if (side > 0) indices.push(a, b, c, a, c, d);
          else indices.push(a, c, b, a, d, c);
        }
      }
    }
  }
  return coloured(
    {
      positions: Float32Array.from(positions),
      normals: Float32Array.from(normals),
      indices: Uint32Array.from(indices),
    },
    colour,
  );
};
