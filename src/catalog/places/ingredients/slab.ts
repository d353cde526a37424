/** Flat ground that people made: roads, pavements, floors; a grid fine enough for stains and wear in its vertex colours. */
import type { Rgb } from '../../../foundation/colour.ts';
import type { MeshBuilder } from '../../../foundation/geometry/mesh.ts';

/** A rectangle at a height. */
export interface Slab {
  /** x, z of its corners, m. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** m */
  readonly y: number;
  /** Size of a cell along x and along z, m. */
  readonly cell: readonly [number, number];
  readonly colour: (x: number, z: number) => Rgb;
  readonly roughness?: (x: number, z: number) => number;
}

/** Add a slab's upper side. */
export const addSlab = (out: MeshBuilder, slab: Slab): void => {
  const nx = Math.max(1, Math.round((slab.to[0] - slab.from[0]) / slab.cell[0]));
  const nz = Math.max(1, Math.round((slab.to[1] - slab.from[1]) / slab.cell[1]));
  const first = out.positions.length / 3;
  for (let j = 0; j <= nz; j++) {
    for (let i = 0; i <= nx; i++) {
      const x = slab.from[0] + ((slab.to[0] - slab.from[0]) * i) / nx;
      const z = slab.from[1] + ((slab.to[1] - slab.from[1]) * j) / nz;
      out.vertex([x, slab.y, z], [0, 1, 0], slab.colour(x, z), slab.roughness?.(x, z) ?? 1);
    }
  }
  for (let j = 0; j < nz; j++) {
    for (let i = 0; i < nx; i++) {
      const a = first + j * (nx + 1) + i;
      out.quad(a, a + nx + 1, a + nx + 2, a + 1);
    }
  }
};

/** Cell edges along an axis that are fine near `near` and coarse far from it; used to split long slabs. */
export const bands = (from: number, to: number, near: number): [number, number, number][] => {
  const stops = [from, near - 30, near - 12, near + 12, near + 30, to]
    .filter((v, i, all) => v >= from && v <= to && all.indexOf(v) === i)
    .sort((a, b) => a - b);
  const out: [number, number, number][] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const middle = (stops[i]! + stops[i + 1]!) / 2;
    const d = Math.abs(middle - near);
    out.push([stops[i]!, stops[i + 1]!, d < 12 ? 0.4 : d < 30 ? 1.2 : 4]);
  }
  return out;
};
