/** A twin-bell alarm clock; the variant `wall` is a round wall clock. Hands are joints about Z. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const R = 0.075;
const Y = 0.1;

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, Y, 0] },
    { name: 'hour-hand', parent: 1, position: [0, Y, 0.03] },
    { name: 'minute-hand', parent: 1, position: [0, Y, 0.03] },
  ],
};

/** A clock showing ten past ten. */
export const clock: ThingEntry = {
  id: 'clock',
  kind: 'thing',
  words: { nouns: ['clock', 'alarm clock', 'wall clock', 'timer', 'watch', 'pocket watch'] },
  size: [0.16, 0.21, 0.07],
  source: 'twin-bell alarm clock, from memory',
  rig: 'articulated',
  habitat: 'on-table',
  body: {
    mass: 0.35,
    material: 'metal',
    movable: true,
    colliders: () => [boxCollider([-R, 0, -0.03], [R, 0.2, 0.035])],
  },
  sounds: ['clock'],
  shape: (looks, detail) => {
    const around = detail.pixels > 120 ? 40 : 24;
    const bench = new Bench();
    const main = colourOr(looks, hex('#c9463a'));
    const flat = (m: Mesh, x = 0, y = Y, z = 0): Mesh => put(m, x, y, z, Math.PI / 2);
    bench.add(
      'case',
      MATERIALS.carPaint,
      flat(
        lathe(
          [
            [0, -0.03],
            [R * 0.8, -0.03],
            [R * 0.96, -0.02],
            [R, 0],
            [R, 0.026],
            [R * 0.97, 0.031],
          ],
          main,
          { around, crease: 0.8 },
        ),
      ),
      1,
    );
    bench.add(
      'ring',
      MATERIALS.chrome,
      flat(
        lathe(
          [
            [R * 0.98, 0.028],
            [R * 0.99, 0.034],
            [R * 0.93, 0.037],
            [R * 0.88, 0.031],
          ],
          TINTS.chrome,
          { around, crease: 1.2 },
        ),
      ),
      1,
    );
    bench.add(
      'face',
      MATERIALS.paper,
      flat(
        lathe(
          [
            [R * 0.9, 0.028],
            [0, 0.028],
          ],
          hex('#f6f1e3'),
          { around },
        ),
      ),
      1,
    );
    const ink = hex('#26262a');
    for (let i = 0; i < 60; i++) {
      if (i % 5 !== 0 && detail.pixels < 200) continue;
      const a = (i / 60) * 2 * Math.PI;
      const long = i % 5 === 0 ? 0.007 : 0.003;
      bench.add(
        'marks',
        MATERIALS.paper,
        put(
          put(board([i % 5 === 0 ? 0.0022 : 0.001, long, 0.0006], ink), 0, R * 0.84 - long / 2, 0),
          0,
          Y,
          0.0285,
          0,
          0,
          -a,
        ),
      );
    }
    for (let h = 1; h <= 12; h++) {
      const a = (h / 12) * 2 * Math.PI;
      bench.add(
        'marks',
        MATERIALS.paper,
        put(
          lettering(String(h), 0.014, 0.0105, ink, { depth: 0.0003, stroke: 0.16 }),
          R * 0.66 * sin(a),
          Y + R * 0.66 * cos(a),
          0.0284,
        ),
      );
    }
    const hand = (length: number, width: number, angle: number, joint: number, z: number): void => {
      bench.add(
        joint === 2 ? 'hour' : 'minute',
        MATERIALS.iron,
        put(
          put(board([width, length, 0.001], ink, { bevel: 0.0003 }), 0, length / 2 - 0.008, 0),
          0,
          Y,
          z,
          0,
          0,
          -angle,
        ),
        joint,
      );
    };
    const minutes = 9;
    hand(R * 0.58, 0.0045, ((10 + minutes / 60) / 12) * 2 * Math.PI, 2, 0.0298);
    hand(R * 0.86, 0.003, (minutes / 60) * 2 * Math.PI, 3, 0.0312);
    bench.add(
      'pin',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.004, 0],
            [0.004, 0.003],
            [0, 0.004],
          ],
          TINTS.brass,
          { around: 12 },
        ),
        0,
        Y,
        0.03,
        Math.PI / 2,
      ),
      1,
    );
    bench.add(
      'glass',
      { roughness: 0.04, opacity: 0.25, castsShadow: false },
      flat(
        lathe(
          [
            [R * 0.9, 0.034],
            [R * 0.5, 0.0375],
            [0, 0.0385],
          ],
          hex('#e6f0f2'),
          { around },
        ),
      ),
      1,
    );
    for (const s of [-1, 1]) {
      bench.add(
        'bells',
        MATERIALS.brass,
        put(
          lathe(
            [
              [0.031, 0],
              [0.033, 0.003],
              [0.029, 0.014],
              [0.017, 0.023],
              [0.004, 0.026],
              [0.004, 0.031],
              [0, 0.032],
            ],
            TINTS.brass,
            { around: 24, crease: 1 },
          ),
          s * 0.04,
          Y + R * 0.84,
          0,
          0,
          0,
          -s * 0.42,
        ),
        1,
      );
      bench.add(
        'feet',
        MATERIALS.brass,
        tube(
          [
            [s * 0.04, Y - R * 0.8, 0],
            [s * 0.056, 0.004, 0.004],
          ],
          0.0055,
          TINTS.brass,
          { around: 10, steps: 2 },
        ),
        1,
      );
      bench.add(
        'feet',
        MATERIALS.brass,
        sphere(0.008, TINTS.brass, { around: 12, centre: [s * 0.056, 0.008, 0.004] }),
        1,
      );
    }
    bench.add(
      'feet',
      MATERIALS.brass,
      tube(
        [
          [0, Y + R * 0.95, 0],
          [0, Y + R + 0.022, 0],
        ],
        0.003,
        TINTS.brass,
        { around: 8, steps: 1 },
      ),
      1,
    );
    bench.add(
      'feet',
      MATERIALS.brass,
      sphere([0.009, 0.006, 0.006], TINTS.brass, { around: 12, centre: [0, Y + R + 0.02, 0] }),
      1,
    );
    bench.add(
      'feet',
      MATERIALS.brass,
      tube(
        [
          [-0.022, Y + R + 0.014, -0.004],
          [-0.018, Y + R + 0.036, -0.004],
          [0.018, Y + R + 0.036, -0.004],
          [0.022, Y + R + 0.014, -0.004],
        ],
        0.003,
        TINTS.brass,
        { around: 8, steps: 14 },
      ),
      1,
    );
    return bench.model({ rig: RIG, anchors: { top: anchor(0, 0.2, 0), handle: anchor(0, Y, 0) } });
  },
};
