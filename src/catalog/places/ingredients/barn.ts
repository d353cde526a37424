/** A red barn with a gambrel roof, for the distance. */

import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { noise } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { cross, normalize, scale, sub } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';

const face = (out: MeshBuilder, points: readonly Vec3[], colour: Rgb): void => {
  const n = normalize(cross(sub(points[1]!, points[0]!), sub(points[2]!, points[0]!)));
  const ids = points.map((p) => out.vertex(p, n, scale(colour, 0.92 + 0.16 * noise(p[0] * 3, p[1] * 3, p[2] * 3))));
  for (let i = 1; i + 1 < ids.length; i++) out.triangle(ids[0]!, ids[i]!, ids[i + 1]!);
};

/** 9 × 13 m, 8 m high. */
export const BARN: Prop = {
  name: 'barn',
  height: 8,
  girth: 5,
  reach: 8,
  individuals: 1,
  shape: () => {
    const out = new MeshBuilder();
    const red = hex('#9a3b30');
    const white = hex('#e8e2d6');
    const tin = hex('#7d8388');
    const [w, d] = [4.5, 6.5];
    const outline: readonly (readonly [number, number])[] = [
      [-w, 0],
      [w, 0],
      [w, 4],
      [w * 0.68, 6.6],
      [0, 8],
      [-w * 0.68, 6.6],
      [-w, 4],
    ];
    face(
      out,
      outline.map(([x, y]): Vec3 => [x, y, d]),
      red,
    );
    face(
      out,
      [...outline].reverse().map(([x, y]): Vec3 => [x, y, -d]),
      red,
    );
    face(
      out,
      [
        [w, 0, d],
        [w, 0, -d],
        [w, 4, -d],
        [w, 4, d],
      ],
      red,
    );
    face(
      out,
      [
        [-w, 0, -d],
        [-w, 0, d],
        [-w, 4, d],
        [-w, 4, -d],
      ],
      red,
    );
    const over = 0.3;
    for (const s of [1, -1]) {
      const rim = (x: number, y: number, z: number): Vec3 => [s * x, y, s * z];
      face(
        out,
        [
          rim(w + over, 3.85, d + over),
          rim(w + over, 3.85, -d - over),
          rim(w * 0.68, 6.7, -d - over),
          rim(w * 0.68, 6.7, d + over),
        ],
        tin,
      );
      face(
        out,
        [rim(w * 0.68, 6.7, d + over), rim(w * 0.68, 6.7, -d - over), rim(0, 8.12, -d - over), rim(0, 8.12, d + over)],
        scale(tin, 1.08),
      );
    }
    const z = d + 0.03;
    face(
      out,
      [
        [-1.7, 0, z],
        [1.7, 0, z],
        [1.7, 3.3, z],
        [-1.7, 3.3, z],
      ],
      scale(red, 0.8),
    );
    for (const [x0, x1, y0, y1] of [
      [-1.85, -1.65, 0, 3.4],
      [1.65, 1.85, 0, 3.4],
      [-1.85, 1.85, 3.3, 3.5],
      [-0.07, 0.07, 0, 3.3],
      [-0.7, 0.7, 4.9, 5.0],
      [-0.7, 0.7, 6.0, 6.1],
      [-0.7, -0.6, 4.9, 6.1],
      [0.6, 0.7, 4.9, 6.1],
    ] as const) {
      face(
        out,
        [
          [x0, y0, z + 0.02],
          [x1, y0, z + 0.02],
          [x1, y1, z + 0.02],
          [x0, y1, z + 0.02],
        ],
        white,
      );
    }
    face(
      out,
      [
        [-0.6, 5, z],
        [0.6, 5, z],
        [0.6, 6, z],
        [-0.6, 6, z],
      ],
      hex('#3a2a24'),
    );
    return rigidModel([{ name: 'barn', mesh: out.build(), material: { roughness: 0.85 } }]);
  },
};
