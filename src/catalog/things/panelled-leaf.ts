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
 * @param cell largest length of a face along y, m, for vertex colours
 */
export const panelledLeaf = (
  width: number,
  height: number,
  thickness: number,
  panels: readonly Field[],
  colour: Colouring,
  cell = 0.12,
): Mesh => {
  const out = new MeshBuilder();
  const half = thickness / 2;
  const face = (a: Vec3, b: Vec3, c: Vec3, d: Vec3): void => {
    const n = normalize(cross(sub(b, a), sub(d, a)));
    const [i, j, k, l] = [a, b, c, d].map((p) => out.vertex(p, n, [1, 1, 1]));
    out.quad(i!, j!, k!, l!);
  };
  /** A flat rectangle on the front or back, cut into strips along y. */
  const flat = (f: Field, side: 1 | -1, z: number): void => {
    const strips = Math.max(1, Math.ceil((f.high - f.low) / cell));
    const [from, to] = side > 0 ? [f.left, f.right] : [f.right, f.left];
    for (let i = 0; i < strips; i++) {
      const y0 = f.low + ((f.high - f.low) * i) / strips;
      const y1 = f.low + ((f.high - f.low) * (i + 1)) / strips;
      face([from, y0, side * z], [to, y0, side * z], [to, y1, side * z], [from, y1, side * z]);
    }
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
  const bevel = 0.004;
  const rim: Field = { left: -width / 2, right: width / 2, low: 0, high: height };
  const body = inset(rim, bevel);
  const xs = [...new Set([body.left, body.right, ...panels.flatMap((p) => [p.left, p.right])])].sort((a, b) => a - b);
  const ys = [...new Set([body.low, body.high, ...panels.flatMap((p) => [p.low, p.high])])].sort((a, b) => a - b);
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
    slopes(rim, half - bevel, body, half, side);
  }
  const z = half - bevel;
  const edge = [
    [rim.left, rim.low],
    [rim.right, rim.low],
    [rim.right, rim.high],
    [rim.left, rim.high],
  ] as const;
  edge.forEach(([x0, y0], k) => {
    const [x1, y1] = edge[(k + 1) % 4]!;
    face([x0, y0, -z], [x1, y1, -z], [x1, y1, z], [x0, y0, z]);
  });
  return coloured(out.build(), colour);
};
