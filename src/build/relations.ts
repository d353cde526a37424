/** Spatial relations in the viewer's frame as costs in metres; a met relation costs nothing. Formulas: docs/staging.md. */
import type { Relation } from '../artifacts/screenplay.ts';
import type { Group } from './formation.ts';

/** A part of the cost of a layout, and the groups it depends on. */
export interface Term {
  readonly groups: readonly Group[];
  readonly weight: number;
  readonly cost: () => number;
  /** Index of the relation of the screenplay it stands for. */
  readonly relation?: number;
}

const h = (v: number): number => (v > 0 ? v : 0);
const gapFor = (sum: number): number => Math.min(0.8, Math.max(0.05, 0.15 * sum));

/** Cost of A being left of B: clear in X, more beside than before or behind, and on the screen more beside than above. */
const leftOf = (a: Group, b: Group): number => {
  const dx = a.x - b.x;
  const sum = a.halfX + b.halfX;
  return (
    h(dx + sum + gapFor(sum)) +
    h(Math.abs(a.z - b.z) - 0.8 * Math.abs(dx)) +
    h(0.63 * Math.abs(a.height - b.height) - Math.abs(dx))
  );
};

/** Cost of A being behind B: clear in Z, overlapping in X, but not quite hidden. */
const behind = (a: Group, b: Group): number => {
  const dx = Math.abs(a.x - b.x);
  const sum = a.halfX + b.halfX;
  const deep = a.halfZ + b.halfZ;
  const covered = b.height > 0.55 * a.height ? Math.max(0, b.halfX * 1.1 - Math.max(0, a.halfX - b.halfX)) : 0;
  const wanted = Math.min(0.5 * sum, covered);
  return h(a.z - b.z + deep + gapFor(deep)) + h(dx - Math.max(0.5 * sum, wanted)) + 0.5 * h(wanted - dx);
};

/** Distance between the edges of two groups (m), negative when they overlap. */
export const separation = (a: Group, b: Group): number => {
  const dx = Math.abs(a.x - b.x) - a.halfX - b.halfX;
  const dz = Math.abs(a.z - b.z) - a.halfZ - b.halfZ;
  if (dx > 0 && dz > 0) return Math.sqrt(dx * dx + dz * dz);
  return Math.max(dx, dz);
};

const sizeOf = (g: Group): number => Math.max(g.halfX * 2, g.halfZ * 2);

/** The cost of one relation; undefined for those that are not about places on a plane (on, inside, above …). */
export const relationCost = (
  relation: Relation,
  a: Group,
  b: Group,
  c: Group | undefined,
): (() => number) | undefined => {
  const distance = relation.distance;
  switch (relation.relation) {
    case 'left-of':
      return () => leftOf(a, b);
    case 'right-of':
      return () => leftOf(b, a);
    case 'behind':
      return () => behind(a, b);
    case 'in-front-of':
      return () => behind(b, a);
    case 'next-to':
      return () => {
        const near = 0.6 * Math.min(sizeOf(a), sizeOf(b)) + 0.15;
        return (
          h(separation(a, b) - near) + h(Math.abs(a.z - b.z) - 0.5 * (a.halfX + b.halfX)) + h(0.1 - separation(a, b))
        );
      };
    case 'near':
    case 'at':
      return () =>
        distance === undefined
          ? h(separation(a, b) - Math.max(0.5, Math.min(sizeOf(a), sizeOf(b))))
          : Math.abs(separation(a, b) - distance);
    case 'far-from':
      return () =>
        distance === undefined
          ? h(Math.min(25, 6 * Math.max(sizeOf(a), sizeOf(b))) - separation(a, b))
          : Math.abs(separation(a, b) - distance);
    case 'between':
      return () => {
        if (!c) return 0;
        const mx = a.x - (b.x + c.x) / 2;
        const mz = a.z - (b.z + c.z) / 2;
        const bc = Math.sqrt((b.x - c.x) * (b.x - c.x) + (b.z - c.z) * (b.z - c.z));
        const room = 2 * a.halfX + b.halfX + c.halfX + 2 * gapFor(a.halfX + b.halfX);
        return (
          h(Math.sqrt(mx * mx + mz * mz) - 0.15 * bc) +
          h(room - Math.abs(b.x - c.x)) +
          h(Math.abs(b.z - c.z) - 0.4 * Math.abs(b.x - c.x))
        );
      };
    case 'facing':
      return () =>
        h(separation(a, b) - (distance ?? Math.max(1.2, 1.5 * Math.min(sizeOf(a), sizeOf(b))))) +
        h(0.6 - separation(a, b)) +
        0.5 * h(Math.abs(a.z - b.z) - 0.4 * Math.abs(a.x - b.x));
    case 'against':
      return () => Math.abs(separation(a, b) - 0.02);
    case 'around':
      return () => Math.abs(a.x - b.x) + Math.abs(a.z - b.z);
    default:
      return undefined;
  }
};

/** Shortest distance between two segments through the groups' middles along their sweeps, less their half widths. */
const laneDistance = (a: Group, b: Group): number => {
  // sampled: lanes are straight, so 9 points against the other's segment are near enough
  const [fx, fz] = a.sweep?.direction ?? [1, 0];
  const [gx, gz] = b.sweep?.direction ?? [1, 0];
  const reach = a.sweep?.half ?? 0;
  const other = b.sweep?.half ?? 0;
  const wide = (g: Group, nx: number, nz: number): number => Math.abs(nx) * g.halfX + Math.abs(nz) * g.halfZ;
  let least = Number.POSITIVE_INFINITY;
  const steps = reach > 0 ? 8 : 0;
  for (let i = 0; i <= steps; i++) {
    const s = steps === 0 ? 0 : (i / steps - 0.5) * 2 * reach;
    const px = a.x + fx * s - b.x;
    const pz = a.z + fz * s - b.z;
    const t = Math.max(-other, Math.min(other, px * gx + pz * gz));
    const dx = px - gx * t;
    const dz = pz - gz * t;
    const d = Math.sqrt(dx * dx + dz * dz);
    const nx = d > 1e-6 ? dx / d : 0;
    const nz = d > 1e-6 ? dz / d : 1;
    // a separating axis: the direction between the nearest points, or a coordinate axis for boxes at rest
    const apart = Math.max(
      d - wide(a, nx, nz) - wide(b, nx, nz),
      Math.max(Math.abs(dx) - a.halfX - b.halfX, Math.abs(dz) - a.halfZ - b.halfZ),
    );
    least = Math.min(least, apart);
  }
  return least;
};

/** How deep two groups are in each other or in each other's way, with a little room around them, m. */
export const collisionCost = (a: Group, b: Group): number => {
  if (a.level !== b.level) return 0;
  const room = 0.05 + 0.06 * Math.min(a.halfX + a.halfZ, b.halfX + b.halfZ);
  return h(
    room - (a.sweep && !b.sweep ? laneDistance(a, b) : b.sweep && !a.sweep ? laneDistance(b, a) : laneDistance(a, b)),
  );
};
