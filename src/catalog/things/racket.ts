/** A tennis racket standing on its head's rim, face to +Z. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A tennis racket standing on its head's rim, face to +Z. */
export const racket: ThingEntry = {
  id: 'tennis-racket',
  kind: 'thing',
  words: { nouns: ['tennis racket', 'racket', 'racquet', 'badminton racket'] },
  size: [0.27, 0.69, 0.03],
  source: 'tennis racket of 0.685 m, from memory',
  rig: 'rigid',
  body: {
    mass: 0.31,
    material: 'plastic',
    movable: true,
    colliders: () => [
      boxCollider([-0.13, 0, -0.012], [0.13, 0.34, 0.012]),
      boxCollider([-0.02, 0.34, -0.015], [0.02, 0.69, 0.015]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const paint = colourOr(looks, hex('#c23a3a'));
    const at = (a: number): Vec3 => [0.125 * sin(a), 0.17 - 0.16 * cos(a), 0];
    bench.add(
      'frame',
      { roughness: 0.25 },
      tube(
        Array.from({ length: 28 }, (_, i) => at((i / 28) * 6.28318)),
        0.0105,
        paint,
        { loop: true, around: 10, steps: 64 },
      ),
    );
    for (const s of [-1, 1])
      bench.add(
        'frame',
        { roughness: 0.25 },
        tube([at(s * 2.5), [s * 0.04, 0.36, 0], [s * 0.012, 0.46, 0]], 0.0095, paint, { around: 10, steps: 12 }),
      );
    for (let i = -6; i <= 6; i++) {
      const x = i * 0.0175;
      const h = 0.155 * Math.sqrt(1 - (x / 0.122) * (x / 0.122));
      bench.add(
        'strings',
        MATERIALS.plastic,
        tube(
          [
            [x, 0.17 - h, 0],
            [x, 0.17 + h, 0],
          ],
          0.0008,
          TINTS.cream,
          { around: 4, steps: 1, caps: 'open' },
        ),
      );
    }
    for (let i = -8; i <= 8; i++) {
      const y = i * 0.0178;
      const w = 0.12 * Math.sqrt(Math.max(0, 1 - (y / 0.157) * (y / 0.157)));
      bench.add(
        'strings',
        MATERIALS.plastic,
        tube(
          [
            [-w, 0.17 + y, 0.001],
            [w, 0.17 + y, 0.001],
          ],
          0.0008,
          TINTS.cream,
          { around: 4, steps: 1, caps: 'open' },
        ),
      );
    }
    bench.add(
      'grip',
      MATERIALS.leather,
      lathe(
        Array.from({ length: 30 }, (_, i): [number, number] => [
          0.0165 - (i % 3 === 0 ? 0.0012 : 0) + (i > 27 ? 0.002 : 0),
          0.45 + i * 0.008,
        ]).concat([
          [0.017, 0.688],
          [0, 0.69],
        ]),
        hex('#2c2a2a'),
        { around: 8, crease: 2 },
      ),
    );
    return bench.model({ anchors: { handle: anchor(0, 0.58, 0), top: anchor(0, 0.69, 0) } });
  },
};
