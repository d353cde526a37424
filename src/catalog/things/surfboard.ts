/** A surfboard lying flat, its nose to +Z. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS } from './workshop.ts';

/** A surfboard lying flat, its nose to +Z. */
export const surfboard: ThingEntry = {
  id: 'surfboard',
  kind: 'vehicle',
  words: { nouns: ['surfboard', 'surf board', 'paddleboard', 'snowboard', 'bodyboard'] },
  size: [0.54, 0.21, 2.2],
  source: 'mid-length surfboard, from memory',
  rig: 'boat',
  habitat: 'water-surface',
  supportHeight: 0.07,
  body: {
    mass: 4,
    material: 'plastic',
    movable: true,
    colliders: () => [boxCollider([-0.24, 0, -0.9], [0.24, 0.07, 0.9])],
  },
  motion: { sail: 5 },
  shape: (looks) => {
    const bench = new Bench();
    const main = colourOr(looks, hex('#2f8f9d'));
    const light = hex('#f4efe2');
    const n = 32;
    const rows = Array.from({ length: n + 1 }, (_, i): Vec3[] => {
      const u = i / n;
      const z = -1.1 + 2.2 * u;
      const w = 0.27 * Math.sqrt(Math.max(0.0004, sin(Math.PI * (0.06 + 0.93 * u))));
      const rocker =
        0.12 * Math.max(0, u - 0.6) * Math.max(0, u - 0.6) * 4 +
        0.06 * Math.max(0, 0.25 - u) * Math.max(0, 0.25 - u) * 4;
      const t = 0.034 * Math.sqrt(Math.max(0.02, sin(Math.PI * (0.03 + 0.94 * u))));
      return Array.from({ length: 20 }, (_, k): Vec3 => {
        const a = (k / 20) * 2 * Math.PI;
        return [w * cos(a), 0.036 + rocker + t * sin(a), z];
      });
    });
    bench.add(
      'board',
      { roughness: 0.12 },
      loft(rows, (p) => (Math.abs(p[0]) < 0.012 ? light : p[2] < -0.55 && !looks.colour ? light : main), {
        caps: true,
      }),
    );
    for (const [x, z] of [
      [0, -0.95],
      [0.13, -0.82],
      [-0.13, -0.82],
    ] as const) {
      bench.add(
        'fins',
        MATERIALS.plastic,
        put(
          extrude(
            [
              [0, 0],
              [0.11, 0],
              [0.02, -0.1],
              [-0.02, -0.105],
            ],
            0.008,
            hex('#33383d'),
            { bevel: 0.003 },
          ),
          x,
          0.012,
          z,
          0,
          Math.PI / 2,
        ),
      );
    }
    return bench.model({
      rig: {
        kind: 'boat',
        joints: [
          { name: 'root', parent: -1, position: [0, 0, 0] },
          { name: 'body', parent: 0, position: [0, 0, 0] },
        ],
      },
      anchors: { deck: anchor(0, 0.07, 0), rider: anchor(0, 0.07, -0.1, [1, 0, 0]), top: anchor(0, 0.07, 0) },
    });
  },
};
