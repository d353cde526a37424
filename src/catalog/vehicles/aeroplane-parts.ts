/** What aeroplanes share: fuselage through sections, tapered wings, the rig with its propeller. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, pow, sin } from '../../foundation/exact.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp } from '../../foundation/vec.ts';
import type { Rig } from '../model.ts';

/** One section of a fuselage: place along z, height of its middle, half width, half height, m. */
export type Section = readonly [z: number, y: number, halfWidth: number, halfHeight: number];

/** A skin through cross-sections from tail to nose. */
export const fuselage = (sections: readonly Section[], around: number, colour: (p: Vec3) => Rgb): Mesh =>
  loft(
    sections.map(([z, y, w, h]) =>
      Array.from({ length: around }, (_, i): Vec3 => {
        const a = (i / around) * 2 * Math.PI;
        const squareness = (v: number): number => (v < 0 ? -1 : 1) * pow(Math.abs(v), 0.88);
        return [w * squareness(cos(a)), y + h * squareness(sin(a)), z];
      }),
    ),
    colour,
    { caps: true },
  );

/** A wing (or fin when `up`) from root to tip: each end `[x, y, leading z, chord, thickness]`. */
export const wing = (
  root: readonly [number, number, number, number, number],
  tip: readonly [number, number, number, number, number],
  colour: (t: number) => Rgb,
  up = false,
): Mesh => {
  const steps = 9;
  const n = 9;
  const profile: [number, number][] = [];
  // NACA four-digit thickness distribution, closed at the trailing edge.
  const thick = (u: number): number =>
    5 * (0.2969 * Math.sqrt(u) - 0.126 * u - 0.3516 * u * u + 0.2843 * u * u * u - 0.1036 * u * u * u * u);
  for (let i = 0; i <= n; i++) {
    const u = 0.5 - 0.5 * cos((Math.PI * i) / n);
    profile.push([u, thick(u)]);
  }
  for (let i = n - 1; i > 0; i--) profile.push([profile[i]![0], -profile[i]![1] * 0.75]);
  const rows: Vec3[][] = [];
  for (let k = 0; k <= steps; k++) {
    const t = k / steps;
    const at = (i: number): number => lerp(root[i]!, tip[i]!, t);
    // Round the tip.
    const round = t > 0.9 ? Math.sqrt(Math.max(0, 1 - ((t - 0.9) / 0.1) * ((t - 0.9) / 0.1))) * 0.6 + 0.4 : 1;
    rows.push(
      profile.map(([u, h]): Vec3 => {
        const z = at(2) - at(3) * (0.5 + (u - 0.5) * round);
        const offset = h * at(4) * at(3) * round;
        return up ? [at(0) - offset, at(1), z] : [at(0), at(1) + offset, z];
      }),
    );
  }
  return loft(
    rows.map((r) => [...r].reverse()),
    (p) => colour(up ? (p[1] - root[1]) / (tip[1] - root[1]) : (p[0] - root[0]) / (tip[0] - root[0])),
    { caps: true },
  );
};

/** Body and propeller; `propeller` is its hub, m. */
export const rigOf = (propeller: Vec3): Rig => ({
  kind: 'aircraft',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, propeller[1], 0] },
    { name: 'propeller', parent: 1, position: propeller },
  ],
});
