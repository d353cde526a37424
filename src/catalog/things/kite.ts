/** A diamond kite with a tail of bows. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, H] = [0.9, 1];
const TAIL = 1.5;
const PIECES = 4;

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, TAIL + H * 0.6, 0] },
    ...Array.from({ length: PIECES }, (_, i) => ({
      name: `tail-${i + 1}`,
      parent: i === 0 ? 1 : i + 1,
      position: [0, TAIL - (TAIL * i) / PIECES, 0] as const,
    })),
  ],
};

/** A kite as it flies: its face to +Z, leaning back a little, its tail hanging below. */
export const kite: ThingEntry = {
  id: 'kite',
  kind: 'thing',
  words: { nouns: ['kite'] },
  size: [0.9, 2.5, 0.38],
  source: 'common diamond kite, from memory',
  rig: 'articulated',
  habitat: 'air',
  body: {
    mass: 0.12,
    material: 'cloth',
    movable: true,
    buoyancy: 0.5,
    colliders: () => [boxCollider([-W / 2, TAIL, -0.05], [W / 2, TAIL + H, 0.05])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const colour = colourOr(looks, hex('#d8392f'));
    const other = looks.colour ? shade(colour, 0.94) : hex('#f2b632');
    const [top, low, mid] = [TAIL + H, TAIL, TAIL + H * 0.68];
    // Four sails, each bellied back a little between spine and spars.
    const sail = (a: Vec3, b: Vec3, c: Vec3, tint: Rgb): void => {
      const n = 6;
      const rows = Array.from({ length: n + 1 }, (_, j): Vec3[] =>
        Array.from({ length: n + 1 }, (_, i): Vec3 => {
          const [u, v] = [(i / n) * (1 - j / n), j / n];
          const w = 1 - u - v;
          const belly = -0.35 * u * w - 0.2 * v * w - 0.2 * u * v;
          return [
            a[0] * w + b[0] * u + c[0] * v,
            a[1] * w + b[1] * u + c[1] * v,
            a[2] * w + b[2] * u + c[2] * v + belly * 0.5,
          ];
        }),
      );
      bench.add(
        'sail',
        { roughness: 0.6, sheen: 0.1, translucency: 0.5, twoSided: true },
        loft(rows, tint, { closed: false }),
        1,
      );
    };
    const cross: Vec3 = [0, mid, 0];
    const left: Vec3 = [-W / 2, mid, -0.1];
    const right: Vec3 = [W / 2, mid, -0.1];
    sail(cross, right, [0, top, -0.02], colour);
    sail(cross, [0, top, -0.02], left, other);
    sail(cross, left, [0, low, -0.02], colour);
    sail(cross, [0, low, -0.02], right, other);
    bench.add(
      'spars',
      MATERIALS.wood,
      tube(
        [
          [0, low, -0.022],
          [0, mid, -0.004],
          [0, top, -0.022],
        ],
        0.006,
        TINTS.pine,
        { around: 6 },
      ),
      1,
    );
    bench.add('spars', MATERIALS.wood, tube([left, [0, mid, 0.004], right], 0.006, TINTS.pine, { around: 6 }), 1);
    bench.add(
      'cord',
      MATERIALS.rope,
      tube(
        [
          [0, top - 0.15, 0],
          [0, mid - 0.1, 0.28],
          [0, low + 0.2, 0],
        ],
        0.002,
        TINTS.white,
        { around: 4 },
      ),
      1,
    );
    for (let i = 0; i < PIECES; i++) {
      const y = TAIL - (TAIL * i) / PIECES;
      const path = [0, 0.5, 1].map(
        (t): Vec3 => [0.03 * sin((i + t) * 2.2) - 0.03 * sin(i * 2.2) * 0, y - (t * TAIL) / PIECES, 0],
      );
      bench.add(`tail-${i + 1}`, MATERIALS.thinCloth, tube(path, 0.003, TINTS.white, { around: 4 }), i + 2);
      const bow = [
        [0, 0],
        [0.09, 0.045],
        [0.09, -0.045],
        [0, 0],
        [-0.09, -0.045],
        [-0.09, 0.045],
      ] as const;
      bench.add(
        `tail-${i + 1}`,
        MATERIALS.thinCloth,
        put(extrude(bow.slice(0, 3), 0.004, i % 2 ? other : colour), path[1]![0], y - TAIL / PIECES / 2, 0, 0, 0.3),
        i + 2,
      );
      bench.add(
        `tail-${i + 1}`,
        MATERIALS.thinCloth,
        put(extrude(bow.slice(3), 0.004, i % 2 ? other : colour), path[1]![0], y - TAIL / PIECES / 2, 0, 0, -0.3),
        i + 2,
      );
    }
    return bench.model({
      rig: RIG,
      anchors: { handle: anchor(0, mid - 0.1, 0.28, undefined, 1), top: anchor(0, top, 0, undefined, 1) },
    });
  },
};
