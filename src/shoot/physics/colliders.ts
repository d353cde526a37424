/** Collision shapes from catalog entries, and the ground as Rapier takes it. */
import type { ColliderDesc } from '@dimforge/rapier3d-deterministic-compat';
import type { Collider } from '../../catalog/entry.ts';
import type { Ground } from '../ground.ts';
import type { Rapier } from './rapier.ts';

/** Volume of a collider, m³, for sharing out a body's mass. */
export const volumeOf = (c: Collider): number => {
  if (c.shape === 'ball') return 4.18879 * c.radius * c.radius * c.radius;
  if (c.shape === 'box') return 8 * c.half[0] * c.half[1] * c.half[2];
  const cylinder = Math.PI * c.radius * c.radius * 2 * c.halfHeight;
  return c.shape === 'cylinder' ? cylinder : cylinder + 4.18879 * c.radius * c.radius * c.radius;
};

/** Rapier's description of a collider, at its place in the body. */
export const describe = (rapier: Rapier, c: Collider): ColliderDesc => {
  const D = rapier.ColliderDesc;
  let desc: ColliderDesc;
  if (c.shape === 'ball') desc = D.ball(c.radius);
  else if (c.shape === 'box') {
    const r = Math.min(c.round ?? 0, c.half[0] * 0.9, c.half[1] * 0.9, c.half[2] * 0.9);
    desc =
      r > 0 ? D.roundCuboid(c.half[0] - r, c.half[1] - r, c.half[2] - r, r) : D.cuboid(c.half[0], c.half[1], c.half[2]);
  } else if (c.shape === 'cylinder') desc = D.cylinder(c.halfHeight, c.radius);
  else desc = D.capsule(c.halfHeight, c.radius);
  return desc.setTranslation(c.centre[0], c.centre[1], c.centre[2]);
};

/** The stretch of ground that physics needs, m. */
export interface Region {
  readonly x: number;
  readonly z: number;
  readonly half: number;
}

/** A collider for the terrain of a region: a slab where it is level, a mesh of cells of about 0.25 m where not. */
export const groundCollider = (rapier: Rapier, ground: Ground, region: Region): ColliderDesc => {
  const { terrain } = ground;
  const level = terrain.height(region.x, region.z);
  let flat = true;
  for (let i = -8; i <= 8 && flat; i++) {
    for (let k = -8; k <= 8; k++) {
      if (Math.abs(terrain.height(region.x + (i * region.half) / 8, region.z + (k * region.half) / 8) - level) > 1e-4) {
        flat = false;
        break;
      }
    }
  }
  if (flat) return rapier.ColliderDesc.cuboid(500, 1, 500).setTranslation(region.x, level - 1, region.z);
  // A triangle mesh with smoothed inner edges: balls roll over it as over a plane (5/7·g·sin θ within 0.1 %), whereas
  // Rapier's height field costs them 3 % of their speed at its edges.
  const cells = Math.min(240, Math.max(16, Math.ceil((2 * region.half) / 0.25)));
  const cell = (2 * region.half) / cells;
  const row = cells + 1;
  const vertices = new Float32Array(row * row * 3);
  const indices = new Uint32Array(cells * cells * 6);
  let v = 0;
  let t = 0;
  for (let i = 0; i <= cells; i++) {
    for (let k = 0; k <= cells; k++) {
      const x = region.x - region.half + i * cell;
      const z = region.z - region.half + k * cell;
      vertices[v++] = x;
      vertices[v++] = terrain.height(x, z);
      vertices[v++] = z;
      if (i === cells || k === cells) continue;
      const a = i * row + k;
      indices.set([a, a + 1, a + row, a + 1, a + row + 1, a + row], t);
      t += 6;
    }
  }
  return rapier.ColliderDesc.trimesh(vertices, indices, rapier.TriMeshFlags.FIX_INTERNAL_EDGES);
};
