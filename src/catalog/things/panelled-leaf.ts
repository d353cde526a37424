/** Door leaves with recessed panels: one closed skin, so that no two faces lie close behind each other and flicker. */
import type { Colouring } from '../../foundation/geometry/colouring.ts';
import { coloured } from '../../foundation/geometry/colouring.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { cross, normalize, sub } from '../../foundation/vec.ts';

/** A rectangle in the leaf's plane, m. */
export interface Field {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Steps from a panel's edge inwards: how far in, and how deep below the face, m. Slopes are wide enough to be seen at 5 m. */
const MOULDING: readonly (readonly [inset: number, depth: number])[] = [
  [0, 0],
  [0.016, 0.014],
  [0.034, 0.014],
  [0.062, 0.004],
];

const inset = (f: Field, by: number): Field => ({
  left: f.left + by,
  right: f.right - by,
  low: f.low + by,
  high: f.high - by,
});

/**
 * A leaf of width × height × thickness (m), standing on y = 0 and centred on x = z = 0, with panels on both faces.
 *
 * @param panels columns of panels that do not touch each other, with equal `low` and `high` in a row
 */
export const panelledLeaf = (
  width: number,
  height: number,
  thickness: number,
  panels: readonly Field[],
  colour: Colouring,
): Mesh => {
  const out = new MeshBuilder();
  const half = thickness / 2;
  const face = (a: Vec3, b: Vec3, c: Vec3, d: Vec3): void => {
    const n = normalize(cross(sub(b, a), sub(d, a)));
    const [i, j, k, l] = [a, b, c, d].map((p) => out.vertex(p, n, [1, 1, 1]));
    out.quad(i!, j!, k!, l!);
  };
  /** A flat rectangle on the front or back. */
  const flat = (f: Field, side: 1 | -1, z: number): void => {
    const [from, to] = side > 0 ? [f.left, f.right] : [f.right, f.left];
    face([from, f.low, side * z], [to, f.low, side * z], [to, f.high, side * z], [from, f.high, side * z]);
  };
  /** The four slopes between two rectangles inside each other. */
  const slopes = (a: Field, za: number, b: Field, zb: number, side: 1 | -1): void => {
    const corners = (f: Field, z: number): Vec3[] => {
      const loop: Vec3[] = [
        [f.left, f.low, side * z],
        [f.right, f.low, side * z],
        [f.right, f.high, side * z],
        [f.left, f.high, side * z],
      ];
      return side > 0 ? loop : [loop[1]!, loop[0]!, loop[3]!, loop[2]!];
    };
    const [o, i] = [corners(a, za), corners(b, zb)];
    for (let k = 0; k < 4; k++) face(o[k]!, o[(k + 1) % 4]!, i[(k + 1) % 4]!, i[k]!);
  };
  // All faces are cut at the same lines: no corner of one lies inside another's edge, where light would shine through.
  const cuts = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
  const xs = cuts([-width / 2, width / 2, ...panels.flatMap((p) => [p.left, p.right])]);
  const ys = cuts([0, height, ...panels.flatMap((p) => [p.low, p.high])]);
  for (const side of [1, -1] as const) {
    for (let i = 0; i + 1 < xs.length; i++) {
      for (let j = 0; j + 1 < ys.length; j++) {
        const tile: Field = { left: xs[i]!, right: xs[i + 1]!, low: ys[j]!, high: ys[j + 1]! };
        if (!panels.some((p) => p.left === tile.left && p.low === tile.low)) {
          flat(tile, side, half);
          continue;
        }
        for (let k = 0; k + 1 < MOULDING.length; k++) {
          const [[a, da], [b, db]] = [MOULDING[k]!, MOULDING[k + 1]!];
          slopes(inset(tile, a), half - da, inset(tile, b), half - db, side);
        }
        const [last, depth] = MOULDING.at(-1)!;
        flat(inset(tile, last), side, half - depth);
      }
    }
  }
  for (const s of [1, -1]) {
    for (let j = 0; j + 1 < ys.length; j++) {
      const [x, y0, y1] = [(s * width) / 2, ys[j]!, ys[j + 1]!];
      face([x, y0, s * half], [x, y0, -s * half], [x, y1, -s * half], [x, y1, s * half]);
    }
    for (let i = 0; i + 1 < xs.length; i++) {
      const [y, x0, x1] = [s > 0 ? height : 0, xs[i]!, xs[i + 1]!];
      face([x0, y, s * half], [x1, y, s * half], [x1, y, -s * half], [x0, y, -s * half]);
    }
  }
  return coloured(out.build(), colour);
};
