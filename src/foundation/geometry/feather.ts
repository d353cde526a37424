/** Single feathers: cambered leaf-shaped strips with a dark shaft, for wings, tails and plumage. Draw them two-sided. */
import type { Rgb } from '../colour.ts';
import { pow, sin } from '../exact.ts';
import type { Vec3 } from '../vec.ts';
import { add, addScaled, cross, normalize, scale } from '../vec.ts';
import type { MeshBuilder } from './mesh.ts';

/** One feather. */
export interface Feather {
  /** Where the quill sits, m. */
  readonly root: Vec3;
  /** Direction of the shaft. */
  readonly along: Vec3;
  /** Direction its upper face looks to. */
  readonly face: Vec3;
  /** m */
  readonly length: number;
  /** Half of the greatest width, m. */
  readonly halfWidth: number;
  /** Colour at `along` 0 (quill) to 1 (tip) and `across` −1 (left edge), 0 (shaft), 1 (right edge). */
  readonly colour: (along: number, across: number) => Rgb;
  /** Bluntness of the tip: 0.4 pointed, 1 round. Default 0.7. */
  readonly blunt?: number;
  /** Depth of the vault across, fraction of the half width. Default 0.12. */
  readonly camber?: number;
  /** Sag of the tip below a straight line, fraction of length. Default 0.08. */
  readonly droop?: number;
  /** Rows of quadrilaterals from quill to tip. Default 4. */
  readonly rows?: number;
}

/** Add a feather to a mesh; returns the number of vertices added. */
export const addFeather = (out: MeshBuilder, feather: Feather): number => {
  const { root, length, halfWidth, colour } = feather;
  const { blunt = 0.7, camber = 0.12, droop = 0.08, rows = 4 } = feather;
  const along = normalize(feather.along);
  const side = normalize(cross(feather.face, along), [1, 0, 0]);
  const up = normalize(cross(along, side));
  const first = out.positions.length / 3;
  for (let i = 0; i <= rows; i++) {
    const t = i / rows;
    // Outline: narrow at the quill, full from a third on, closing at the tip.
    const belly = Math.min(0.985, 0.06 + 0.94 * pow(t, blunt * 0.9 + 0.25));
    const half = halfWidth * pow(sin(Math.PI * belly), 0.6);
    const centre = addScaled(addScaled(root, along, length * t), up, -droop * length * t * t);
    for (const k of [-1, 0, 1]) {
      const p = addScaled(addScaled(centre, side, k * half), up, k === 0 ? 0 : -camber * half);
      out.vertex(p, normalize(addScaled(up, side, k * 0.35)), colour(t, k));
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < 2; k++) {
      const a = first + i * 3 + k;
      out.quad(a, a + 3, a + 4, a + 1);
    }
  }
  return (rows + 1) * 3;
};

/** A cheap contour feather or scale: a small kite of two triangles lying on the skin. Adds 4 vertices. */
export const addScale = (
  out: MeshBuilder,
  root: Vec3,
  along: Vec3,
  face: Vec3,
  length: number,
  halfWidth: number,
  colour: Rgb,
): void => {
  const d = normalize(along);
  const side = normalize(cross(face, d), [1, 0, 0]);
  const n = normalize(face);
  const middle = addScaled(addScaled(root, d, length * 0.55), n, length * 0.1);
  const tip = addScaled(addScaled(root, d, length), n, length * 0.06);
  const dark = scale(colour, 0.8);
  const a = out.vertex(root, n, dark);
  const b = out.vertex(addScaled(middle, side, halfWidth), normalize(add(n, scale(side, 0.35))), colour);
  const c = out.vertex(tip, normalize(add(n, scale(d, 0.25))), scale(colour, 1.12));
  const e = out.vertex(addScaled(middle, side, -halfWidth), normalize(add(n, scale(side, -0.35))), colour);
  out.quad(a, e, c, b);
};
