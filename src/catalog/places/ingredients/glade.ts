/** The part of the land that belongs to the action: the place's own ground, and what the cameras look across. */
import type { Vec3 } from '../../../foundation/vec.ts';
import type { Sight } from './sight.ts';

/** Distance (m) to where the far land begins: negative in the place itself. */
export type Glade = (x: number, z: number) => number;

/** Beyond this height (m) a line of sight passes over whatever grows. */
const OVERHEAD = 22;

/**
 * The glade of these cameras.
 * @param radius of the place's own ground about the middle of the views, m
 * @param corridor half the width of what is kept free below each line of sight, m
 */
export const gladeOf = (sight: Sight, radius: number, corridor: number): Glade => {
  const [fx, fz] = sight.focus;
  const lines: (readonly [number, number, number, number])[] = [];
  const add = (a: Vec3, b: Vec3): void => {
    if (a[1] > OVERHEAD && b[1] > OVERHEAD) return;
    // Only the part that lies low.
    const low = (p: Vec3, q: Vec3): readonly [number, number] => {
      const t = p[1] > OVERHEAD ? (p[1] - OVERHEAD) / (p[1] - q[1]) : 0;
      return [p[0] + (q[0] - p[0]) * t, p[2] + (q[2] - p[2]) * t];
    };
    lines.push([...low(a, b), ...low(b, a)]);
  };
  sight.lenses.forEach((lens, i) => {
    add(lens.eye, lens.target);
    const next = sight.lenses[i + 1];
    if (next) {
      add(lens.eye, next.eye);
      add(lens.target, next.target);
    }
  });
  return (x, z) => {
    let best = Math.sqrt((x - fx) * (x - fx) + (z - fz) * (z - fz)) - radius;
    for (const [ax, az, bx, bz] of lines) {
      const dx = bx - ax;
      const dz = bz - az;
      const l2 = dx * dx + dz * dz;
      const t = l2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (z - az) * dz) / l2)) : 0;
      const ex = x - ax - dx * t;
      const ez = z - az - dz * t;
      const d = Math.sqrt(ex * ex + ez * ez) - corridor;
      if (d < best) best = d;
    }
    return best;
  };
};
