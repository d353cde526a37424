/** A saguaro: a ribbed column with upturned arms. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addCore } from '../../foundation/geometry/foliage.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { scale } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';

const HEIGHT = 2.6;

const column = (
  path: readonly Vec3[],
  radius: number,
  colour: Rgb,
  around: number,
  steps: number,
  ribs: number,
): Mesh =>
  sweep({
    path,
    around,
    steps,
    colour: (p, n) => scale(colour, 0.9 + 0.18 * n[1] + 0.06 * sin(p[1] * 9)),
    section: (t, a) => {
      const end = t > 0.9 ? Math.sqrt(Math.max(0, 1 - ((t - 0.9) / 0.1) * ((t - 0.9) / 0.1))) : 1;
      const r = radius * end * (0.93 + 0.09 * cos(a * ribs)) * (0.9 + 0.1 * Math.min(1, t * 6));
      return [cos(a) * r, sin(a) * r];
    },
  });

/** A cactus. */
export const cactus: ThingEntry = {
  id: 'cactus',
  kind: 'plant',
  words: { nouns: ['cactus', 'saguaro', 'succulent'], plurals: { cacti: 'cactus', cactuses: 'cactus' } },
  size: [1.3, HEIGHT, 0.6],
  source: 'Young saguaro; adults reach 5–12 m (field guides).',
  rig: 'rigid',
  body: {
    mass: 300,
    material: 'plant',
    movable: false,
    colliders: (looks) => [
      { shape: 'cylinder', radius: 0.24 * looks.size, halfHeight: 1.3 * looks.size, centre: [0, 1.3 * looks.size, 0] },
    ],
  },
  shape: (looks, detail) => {
    const h = HEIGHT * looks.size;
    const random = createRandom(looks.seed).child('cactus');
    const near = detail.pixels > 250;
    const around = near ? 44 : detail.pixels > 80 ? 22 : 8;
    const ribs = near || detail.pixels > 80 ? 11 : 4;
    const colour = looks.colour ?? hex('#5f7f4a');
    const steps = near ? 28 : 12;
    const parts: Mesh[] = [
      column(
        [
          [0, -0.05 * h, 0],
          [0, h * 0.5, 0],
          [0, h, 0],
        ],
        h * 0.09,
        colour,
        around,
        steps,
        ribs,
      ),
    ];
    const arms = random.int(1, 3);
    for (let i = 0; i < arms; i++) {
      const side = i % 2 === 0 ? 1 : -1;
      const y = h * random.range(0.36, 0.52);
      const reach = h * random.range(0.19, 0.24) * side;
      const top = y + h * random.range(0.2, 0.36);
      const z = (random.next() - 0.5) * 0.1 * h * i;
      parts.push(
        column(
          [
            [0, y, 0],
            [reach * 0.55, y - h * 0.01, z],
            [reach, y + h * 0.07, z],
            [reach, (y + top) / 2 + h * 0.04, z],
            [reach, top, z],
          ],
          h * 0.058,
          colour,
          around,
          steps,
          ribs,
        ),
      );
    }
    if (detail.pixels > 120) {
      const bloom = new MeshBuilder();
      for (let i = 0; i < 5; i++) {
        const a = i * 1.3 + random.next();
        addCore(bloom, [cos(a) * h * 0.04, h * 0.99, sin(a) * h * 0.04], [h * 0.016, h * 0.018, h * 0.016], 4, () =>
          i % 2 ? hex('#d98aa0') : hex('#f0dcc0'),
        );
      }
      parts.push(bloom.build());
    }
    return rigidModel([{ name: 'cactus', mesh: mergeMeshes(parts), material: { roughness: 0.7, sheen: 0.25 } }]);
  },
};
