/** Plain sharp boxes and flat quads with few triangles, for what is far away. */
import type { Vec3 } from '../vec.ts';
import { cross, normalize, sub } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder } from './mesh.ts';

/** A side of a box: axis letter and sign. */
export type Side = '+x' | '-x' | '+y' | '-y' | '+z' | '-z';

/** A sharp box from corner to corner (m), without the sides named in `without`. */
export const cuboid = (min: Vec3, max: Vec3, colour: Colouring, without: readonly Side[] = []): Mesh => {
  const out = new MeshBuilder();
  (['x', 'y', 'z'] as const).forEach((name, axis) => {
    for (const sign of [1, -1] as const) {
      if (without.includes(`${sign > 0 ? '+' : '-'}${name}` as Side)) continue;
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const n: [number, number, number] = [0, 0, 0];
      n[axis] = sign;
      const corner = (a: 0 | 1, b: 0 | 1): number => {
        const p: [number, number, number] = [0, 0, 0];
        p[axis] = sign > 0 ? max[axis]! : min[axis]!;
        p[u] = a ? max[u]! : min[u]!;
        p[v] = b ? max[v]! : min[v]!;
        return out.vertex(p, n, [1, 1, 1]);
      };
      const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
      if (sign > 0) out.quad(a, b, c, d);
      else out.quad(a, d, c, b);
    }
  });
  return coloured(out.build(), colour);
};

/** A flat polygon (convex, counter-clockwise seen from its front). */
export const facet = (points: readonly Vec3[], colour: Colouring): Mesh => {
  const out = new MeshBuilder();
  const n = normalize(cross(sub(points[1]!, points[0]!), sub(points[2]!, points[0]!)));
  const first = points.map((p) => out.vertex(p, n, [1, 1, 1]));
  for (let i = 2; i < first.length; i++) out.triangle(first[0]!, first[i - 1]!, first[i]!);
  return coloured(out.build(), colour);
};
