/** From flesh to meshes: the skin at two finenesses, painted and bound; details bound to joints; level of detail. */
import type { Rgb } from '../../foundation/colour.ts';
import type { BlendField } from '../../foundation/geometry/blend-field.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { bindRigid } from '../../foundation/geometry/mesh.ts';
import { surfaceNets } from '../../foundation/geometry/surface-nets.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp, distance, normalize } from '../../foundation/vec.ts';
import type { Joint } from '../model.ts';
import { centredColumns } from './leg-gap.ts';
import type { Detailing } from './quadruped-plan.ts';
import type { Flesh } from './sculpture.ts';
import { jointIndex } from './sculpture.ts';

/** The pixel height for which the plans' full detail is meant. */
const FULL_PIXELS = 600;

/** Cell edge (m) at a pixel height: triangles grow in proportion to pixels. `coarsest` keeps thin limbs whole, m. */
export const cellFor = (pixels: number, finest: number, coarsest: number): number =>
  Math.min(
    coarsest,
    finest * (pixels < 150 ? 1.12 : 1) * Math.sqrt(FULL_PIXELS / clamp(pixels, 40, FULL_PIXELS * 1.2)),
  );

/** Fraction of the full number of blades, locks and feathers at a pixel height; none below 120 pixels. */
export const growthFor = (pixels: number): number =>
  pixels < 120 ? 0 : clamp(pixels / FULL_PIXELS, 0, 1.2) * clamp(pixels / 450, 0, 1);

/** Least radius of flesh for a cell size (m), from 450 pixels down: what is thinner falls through a coarse grid. */
export const thinnestFor = (pixels: number, cell: number): number =>
  pixels < 150 ? cell * 0.72 : pixels < 450 ? cell * 0.55 : 0;

/** A ball that is meshed more finely than the rest: the head. */
export interface FineBall {
  readonly centre: Vec3;
  readonly radius: number;
  readonly cell: number;
}

/** Only the triangles whose corners all satisfy `keep`, and only the vertices they use. */
const keepTriangles = (mesh: Pick<Mesh, 'positions' | 'normals' | 'indices'>, keep: (p: Vec3) => boolean) => {
  const count = mesh.positions.length / 3;
  const kept = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    kept[i] = keep([mesh.positions[i * 3]!, mesh.positions[i * 3 + 1]!, mesh.positions[i * 3 + 2]!]) ? 1 : 0;
  }
  const renumbered = new Int32Array(count).fill(-1);
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const corners = [mesh.indices[t]!, mesh.indices[t + 1]!, mesh.indices[t + 2]!];
    if (corners.some((i) => kept[i] === 0)) continue;
    for (const i of corners) {
      if (renumbered[i]! < 0) {
        renumbered[i] = positions.length / 3;
        for (let k = 0; k < 3; k++) {
          positions.push(mesh.positions[i * 3 + k]!);
          normals.push(mesh.normals[i * 3 + k]!);
        }
      }
      indices.push(renumbered[i]!);
    }
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
  };
};

/** A painted skin without weights, and where the fine part begins. */
export interface SkinSurface {
  readonly body: Mesh;
  readonly fine?: Mesh;
}

/** Mesh the flesh, coarsely all over and finely in a ball; both take normals from the same field, so no seam shows. */
export const meshFlesh = (
  field: BlendField<Flesh>,
  cell: number,
  fine: FineBall | undefined,
  paint: (p: Vec3, n: Vec3) => Rgb,
): SkinSurface => {
  const margin = cell * 3;
  const low: Vec3 = [centredColumns(field.min[0] - margin, cell), field.min[1] - margin, field.min[2] - margin];
  const high: Vec3 = [field.max[0] + margin, field.max[1] + margin, field.max[2] + margin];
  const whole = surfaceNets(field.distance, low, high, cell, { near: field.near });
  if (!fine || fine.cell > cell * 0.75) return { body: painted(whole, paint) };
  const overlap = cell * 2.2;
  const body = keepTriangles(whole, (p) => distance(p, fine.centre) > fine.radius - overlap);
  const r = fine.radius * 1.04;
  const around = (sign: number, limit: Vec3, k: 0 | 1 | 2) =>
    sign < 0 ? Math.max(limit[k], fine.centre[k] - r) : Math.min(limit[k], fine.centre[k] + r);
  const ballLow: Vec3 = [around(-1, low, 0), around(-1, low, 1), around(-1, low, 2)];
  const ballHigh: Vec3 = [around(1, high, 0), around(1, high, 1), around(1, high, 2)];
  const ball = surfaceNets(field.distance, ballLow, ballHigh, fine.cell, { near: field.near });
  const cap = keepTriangles(ball, (p) => distance(p, fine.centre) < fine.radius);
  return { body: painted(body, paint), fine: painted(cap, paint) };
};

const painted = (surface: Pick<Mesh, 'positions' | 'normals' | 'indices'>, paint: (p: Vec3, n: Vec3) => Rgb): Mesh => {
  const count = surface.positions.length / 3;
  const colours = new Float32Array(count * 4);
  const { positions, normals } = surface;
  for (let i = 0; i < count; i++) {
    const c = paint(
      [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!],
      [normals[i * 3]!, normals[i * 3 + 1]!, normals[i * 3 + 2]!],
    );
    colours.set(c, i * 4);
    colours[i * 4 + 3] = 1;
  }
  return { ...surface, colours };
};

/** Normals bent by a height function (m): n − ∇height, the surface itself unchanged. */
export const withRelief = (mesh: Mesh, relief: (p: Vec3) => number, step: number): Mesh => {
  const normals = mesh.normals.slice();
  for (let i = 0; i < normals.length; i += 3) {
    const p: Vec3 = [mesh.positions[i]!, mesh.positions[i + 1]!, mesh.positions[i + 2]!];
    const here = relief(p);
    const slope = (k: number) =>
      (relief([p[0] + (k === 0 ? step : 0), p[1] + (k === 1 ? step : 0), p[2] + (k === 2 ? step : 0)]) - here) / step;
    const n = normalize([normals[i]! - slope(0), normals[i + 1]! - slope(1), normals[i + 2]! - slope(2)]);
    normals.set(n, i);
  }
  return { ...mesh, normals };
};

/** Small parts bound to their joints. */
export const bindDetails = (details: readonly Detailing[], joints: readonly Joint[]): Mesh[] =>
  details.map((d) => bindRigid(d.mesh, Math.max(0, jointIndex(joints, d.joint))));
