/** Full beards and moustaches, in head units. */
import type { Rgb } from '../../../foundation/colour.ts';
import { cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { blendSolids, meshSolids } from '../../../foundation/geometry/solids.ts';
import { sweep } from '../../../foundation/geometry/sweep.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { lerp, scale, smoothstep } from '../../../foundation/vec.ts';
import type { FaceShape } from './face-shape.ts';
import type { Person } from './person.ts';

/** Less than this is stubble, a matter of colour. */
export const FULL_BEARD = 0.6;

/** The beard on chin and cheeks, and the moustache. */
export const makeBeard = (p: Person, shape: FaceShape, coarseness: number): { chin: Mesh; moustache: Mesh } => {
  const face = blendSolids(shape.base);
  const long = smoothstep(0.75, 1, p.beard);
  const mouthLow = shape.mouthLine(0) - 0.045;
  const paint = (q: Vec3): Rgb =>
    scale(p.hair.colour, 0.82 + 0.36 * fbm(q[0] * 26 + 30, q[1] * 9 + 30, q[2] * 26 + 30, 2));
  const beard = {
    from: [0, 0.2, 0.1] as Vec3,
    to: [0, 0.2, 0.1] as Vec3,
    reach: 0.6,
    blend: 0.02,
    operation: 'unite' as const,
    distance: (x: number, y: number, z: number): number => {
      const side = Math.abs(x);
      // The upper edge: below the lips in front, up to the ears at the sides.
      const whiskers = smoothstep(0.13, 0.04, z) * smoothstep(0.2, 0.26, side);
      const edge =
        lerp(mouthLow, 0.37, smoothstep(shape.mouthWidth * 1.05, 0.27, side)) +
        0.02 * smoothstep(0.03, 0, side) +
        0.25 * whiskers;
      const under = Math.max(0, 0.14 - y);
      const flat = smoothstep(0.3, 0.12, side);
      const thick = 0.012 + flat * (0.01 + 0.024 * smoothstep(0.25, 0.05, y) + 0.07 * long * smoothstep(0.2, -0.05, y));
      const strands = 0.02 * (fbm(x * 26 + 30, y * 5 + 30, z * 26 + 30, 2) - 0.25);
      // Hair grows thinner towards cheeks and ears, so that the beard ends in the skin and not in a step.
      const fade = smoothstep(0, 0.085, edge - y) * smoothstep(-0.075, 0.03, z);
      // Hanging: what is below the chin is looked up a little higher.
      const d = face(x, y + under * 0.55 * long, z) - lerp(-0.014, thick + strands, fade);
      const top = (y - edge) * 0.7;
      const bottom = (-0.02 - 0.16 * long - y + (0.55 + 0.5 * long) * Math.max(0, side - 0.08)) * 0.8;
      const back = (-0.075 - z) * 0.8;
      const m = 0.03;
      const cut = Math.max(top, bottom, back);
      const k = m - Math.abs(d - cut);
      return Math.max(d, cut) + (k > 0 ? (k * k * 0.25) / m : 0);
    },
  };
  const cell = Math.min(0.014 * pow(coarseness, 0.75), 0.06);
  const chin = coloured(meshSolids([beard], [-0.45, -0.34, -0.12], [0.45, 0.72, 0.62], cell), paint);
  const moustache = mergeMeshes(
    [1, -1].map((s) => {
      const path: Vec3[] = [];
      for (let k = 0; k <= 6; k++) {
        const u = k / 6;
        const x = s * lerp(0.006, shape.mouthWidth * 1.28, u);
        const y = lerp(shape.mouthLine(0) + 0.05, shape.mouthLine(1) - 0.02, pow(u, 1.6));
        path.push([x, y, shape.skinAt(x, y) + 0.004]);
      }
      return sweep({
        path: s > 0 ? path : [...path].reverse(),
        section: (t, a) => {
          const u = s > 0 ? t : 1 - t;
          const k = lerp(0.75, 1, smoothstep(0, 0.3, u)) * (1 - 0.85 * smoothstep(0.5, 1, u));
          return [cos(a) * 0.03 * k, sin(a) * 0.022 * k];
        },
        outward: (_, q) => [q[0], 0.1, 1],
        around: Math.max(5, Math.round(14 / Math.sqrt(coarseness))),
        steps: Math.max(5, Math.round(16 / Math.sqrt(coarseness))),
        colour: paint,
      });
    }),
  );
  return { chin, moustache };
};
