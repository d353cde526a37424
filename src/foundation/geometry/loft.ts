/** Smooth skins stretched over a row of equal outlines: hulls, fuselages, car bodies, bottles, cloth. */
import type { Vec3 } from '../vec.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder, withSmoothNormals } from './mesh.ts';

/** How a loft is closed. */
export interface LoftOptions {
  /** Join each outline's last point to its first. Default true. */
  readonly closed?: boolean;
  /** Close the first and the last outline with a fan about its middle. Default false. */
  readonly caps?: boolean;
}

/**
 * A skin through outlines with equally many points, which run counter-clockwise as seen from where the row of outlines
 * leads to (else the result is inside out). Repeat a point or an outline to get a crease there.
 */
export const loft = (outlines: readonly (readonly Vec3[])[], colour: Colouring, options: LoftOptions = {}): Mesh => {
  const closed = options.closed ?? true;
  const out = new MeshBuilder();
  const n = outlines[0]?.length ?? 0;
  for (const ring of outlines) for (const p of ring) out.vertex(p, [0, 1, 0], [1, 1, 1]);
  const differ = (a: Vec3, b: Vec3): boolean =>
    Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) > 1e-9;
  const tri = (a: number, b: number, c: number): void => {
    const at = (i: number): Vec3 => outlines[Math.floor(i / n)]![i % n]!;
    if (differ(at(a), at(b)) && differ(at(b), at(c)) && differ(at(a), at(c))) out.triangle(a, b, c);
  };
  for (let j = 0; j + 1 < outlines.length; j++) {
    for (let i = 0; i < (closed ? n : n - 1); i++) {
      const k = (i + 1) % n;
      const [a, b, c, d] = [j * n + i, j * n + k, (j + 1) * n + k, (j + 1) * n + i];
      tri(a, b, c);
      tri(a, c, d);
    }
  }
  if (options.caps) {
    for (const end of [0, outlines.length - 1]) {
      const ring = outlines[end]!;
      const first = out.positions.length / 3;
      let middle: Vec3 = [0, 0, 0];
      for (const p of ring) middle = [middle[0] + p[0] / n, middle[1] + p[1] / n, middle[2] + p[2] / n];
      for (const p of ring) out.vertex(p, [0, 1, 0], [1, 1, 1]);
      const centre = out.vertex(middle, [0, 1, 0], [1, 1, 1]);
      for (let i = 0; i < n; i++) {
        const k = (i + 1) % n;
        if (!differ(ring[i]!, ring[k]!)) continue;
        if (end === 0) out.triangle(centre, first + k, first + i);
        else out.triangle(centre, first + i, first + k);
      }
    }
  }
  return coloured(withSmoothNormals(out.build()), colour);
};
