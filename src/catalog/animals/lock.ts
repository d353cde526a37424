/** Locks of long hair: flattened tapering strands that fall with gravity. */
import type { Rgb } from '../../foundation/colour.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, normalize, scale } from '../../foundation/vec.ts';

/** One lock. */
export interface Lock {
  readonly root: Vec3;
  /** Direction it leaves the skin in. */
  readonly direction: Vec3;
  /** m */
  readonly length: number;
  /** Half width, m. */
  readonly width: number;
  /** How fast it turns downwards, per segment: 0.2 stiff, 0.5 limp. */
  readonly drop: number;
  readonly colour: Rgb;
  /** Direction the lock's flat side faces. */
  readonly face: Vec3;
  /** Default 5. */
  readonly segments?: number;
}

const TAPER = [0.7, 1, 1, 0.95, 0.85, 0.65, 0.4, 0.05];

/** A lock as a vaulted two-sided strip: three vertices across, its normals rounded like a bundle of hair. */
export const lockMesh = (lock: Lock): Mesh => {
  const segments = lock.segments ?? 5;
  const out = new MeshBuilder();
  let p = lock.root;
  let d = normalize(lock.direction);
  for (let i = 0; i <= segments; i++) {
    const t = i / segments;
    const half = lock.width * TAPER[Math.round(t * 7)]!;
    const side = normalize(cross(lock.face, d), [1, 0, 0]);
    const up = normalize(cross(d, side));
    const colour = scale(lock.colour, 0.8 + 0.45 * t);
    for (const k of [-1, 0, 1]) {
      const q = addScaled(addScaled(p, side, k * half), up, k === 0 ? half * 0.45 : 0);
      out.vertex(q, normalize(addScaled(up, side, k * 0.7)), scale(colour, k === 0 ? 1.1 : 0.85));
    }
    d = normalize(add(d, [0, -lock.drop, 0]));
    p = addScaled(p, d, lock.length / segments);
  }
  for (let i = 0; i < segments; i++) {
    for (let k = 0; k < 2; k++) {
      const a = i * 3 + k;
      out.quad(a, a + 3, a + 4, a + 1);
    }
  }
  return out.build();
};
