/** Fins: thin sheets between a base line and an outer edge, with darker rays. Draw them two-sided and translucent. */
import type { Rgb } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { curvePoint } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, cross, mix, normalize, scale, sub } from '../../foundation/vec.ts';

/** Colour from base (0) to edge (1). */
export type FinColour = (outward: number) => Rgb;

/** One fin. */
export interface FinPlan {
  /** Points along the body, and along the free edge, in the same order, m. */
  readonly base: readonly Vec3[];
  readonly edge: readonly Vec3[];
  readonly rays: number;
  readonly colour: FinColour;
  /** Depth of the folds between rays at the edge, m. */
  readonly ripple: number;
}

const ROWS = 4;

/** The fin's sheet: two columns per ray, folded like a fan. */
export const fin = (plan: FinPlan): Mesh => {
  const out = new MeshBuilder();
  const columns = plan.rays * 2;
  const across = normalize(
    cross(sub(plan.base[plan.base.length - 1]!, plan.base[0]!), sub(plan.edge[0]!, plan.base[0]!)),
    [1, 0, 0],
  );
  for (let i = 0; i <= columns; i++) {
    const u = i / columns;
    const root = curvePoint(plan.base, u);
    const tip = curvePoint(plan.edge, u);
    const ray = i % 2 === 0;
    for (let j = 0; j <= ROWS; j++) {
      const t = j / ROWS;
      const fold = plan.ripple * t * ((ray ? 1 : -1) + 1.5 * sin(u * 9));
      const p = addScaled(mix(root, tip, t), across, fold);
      const n = normalize(addScaled(across, sub(curvePoint(plan.base, Math.min(1, u + 0.05)), root), ray ? 4 : -4));
      out.vertex(p, n, scale(plan.colour(t), ray ? 0.82 : 1.05));
    }
  }
  const w = ROWS + 1;
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < ROWS; j++) out.quad(i * w + j, (i + 1) * w + j, (i + 1) * w + j + 1, i * w + j + 1);
  }
  return out.build();
};
