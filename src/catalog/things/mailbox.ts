/** A post box on a post. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A post box on a post. */
export const mailbox: ThingEntry = {
  id: 'mailbox',
  kind: 'thing',
  words: { nouns: ['mailbox', 'letterbox', 'post box', 'postbox', 'letter box'], plurals: { mailboxes: 'mailbox' } },
  size: [0.22, 1.2, 0.5],
  source: 'US kerb box, from memory',
  rig: 'rigid',
  body: {
    mass: 12,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-0.1, 0.9, -0.25], [0.1, 1.2, 0.25]),
      boxCollider([-0.05, 0, -0.05], [0.05, 0.9, 0.05]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const paint = colourOr(looks, hex('#2f5f94'));
    const arch: Point[] = [
      [-0.1, 0],
      [0.1, 0],
      ...Array.from(
        { length: 13 },
        (_, i): Point => [0.1 * cos((i / 12) * Math.PI), 0.17 + 0.1 * sin((i / 12) * Math.PI)],
      ),
    ];
    bench.add(
      'box',
      { roughness: 0.35 },
      put(extrude(arch, 0.48, blotched(paint, looks.seed, 0.1, 0.04), { bevel: 0.008, crease: 0.6 }), 0, 0.92, 0),
    );
    bench.add(
      'door',
      { roughness: 0.35 },
      put(
        extrude(
          arch.map(([x, y]): Point => [x * 0.92, y * 0.94 + 0.008]),
          0.02,
          shade(paint, 0.95),
          { bevel: 0.005, crease: 0.6 },
        ),
        0,
        0.92,
        0.245,
      ),
    );
    bench.add('knob', MATERIALS.brass, put(sphere(0.014, TINTS.brass, { around: 12 }), 0, 1.13, 0.268));
    bench.add('flag', MATERIALS.paint, [
      put(board([0.008, 0.16, 0.025], hex('#d03027')), 0.106, 1.12, 0.06),
      put(board([0.008, 0.06, 0.1], hex('#d03027')), 0.106, 1.19, 0.1),
    ]);
    bench.add(
      'post',
      MATERIALS.wood,
      put(board([0.1, 0.92, 0.1], TINTS.chestnut, { bevel: 0.01, cells: [1, 6, 1] }), 0, 0.46, 0),
    );
    const text = looks.text ?? 'MAIL';
    for (const s of [-1, 1])
      bench.add(
        'text',
        MATERIALS.paint,
        put(
          lettering(text, 0.3, 0.08, hex('#f3efe4'), { depth: 0.001, lines: 1 }),
          s * 0.1012,
          1.03,
          -0.02,
          0,
          (s * Math.PI) / 2,
        ),
      );
    return bench.model({ anchors: { top: anchor(0, 1.2, 0) } });
  },
};
