/** Ground that belongs to the action: what may stand where. */
import type { KeepOut } from '../../../artifacts/stage.ts';

/** What the keep-outs allow. */
export interface Clearance {
  /** Greatest height (m) that something of this radius (m) may have here; infinite outside of all keep-outs. */
  allowed(x: number, z: number, radius?: number): number;
  /** Distance to the nearest keep-out, m: 0 inside of one, at most 50. */
  openness(x: number, z: number): number;
}

const distanceTo = (k: KeepOut, x: number, z: number): number => {
  const dx = k.to[0] - k.from[0];
  const dz = k.to[1] - k.from[1];
  const l2 = dx * dx + dz * dz;
  const t = l2 > 0 ? Math.max(0, Math.min(1, ((x - k.from[0]) * dx + (z - k.from[1]) * dz) / l2)) : 0;
  const ex = x - k.from[0] - dx * t;
  const ez = z - k.from[1] - dz * t;
  return Math.sqrt(ex * ex + ez * ez) - k.radius;
};

/** Clearance for these keep-outs. */
export const clearanceOf = (keepOuts: readonly KeepOut[]): Clearance => ({
  allowed: (x, z, radius = 0) => {
    let best = Number.POSITIVE_INFINITY;
    for (const k of keepOuts) {
      if (distanceTo(k, x, z) < radius) best = Math.min(best, k.height ?? 0.15);
    }
    return best;
  },
  openness: (x, z) => {
    let best = 50;
    for (const k of keepOuts) best = Math.min(best, Math.max(0, distanceTo(k, x, z)));
    return best;
  },
});
