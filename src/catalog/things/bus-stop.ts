/** A bus stop: shelter with a bench and a sign. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { facet } from '../../foundation/geometry/cuboid.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { GLASS } from './gleam.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A bus stop: shelter with a bench and a sign. */
export const busStop: ThingEntry = {
  id: 'bus-stop',
  kind: 'thing',
  words: { nouns: ['bus stop', 'bus shelter', 'shelter'] },
  size: [3.8, 2.9, 1.6],
  source: 'common shelters, from memory',
  rig: 'rigid',
  seats: 3,
  supportHeight: 0.46,
  body: {
    mass: 400,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-1.5, 0, -0.7], [1.5, 2.5, -0.62]),
      boxCollider([-1.1, 0.36, -0.58], [0.9, 0.46, -0.15]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const frame = colourOr(looks, hex('#3b4a4f'));
    const bar = (size: Vec3, x: number, y: number, z: number): void => {
      bench.add('frame', { roughness: 0.4, metalness: 0.3 }, put(board(size, frame, { bevel: 0.01 }), x, y, z));
    };
    for (const x of [-1.5, 0, 1.5]) bar([0.08, 2.4, 0.08], x, 1.2, -0.66);
    for (const x of [-1.5, 1.5]) bar([0.08, 2.4, 0.08], x, 1.2, 0.45);
    for (const y of [0.25, 2.38]) bar([3.08, 0.08, 0.08], 0, y, -0.66);
    for (const x of [-1.5, 1.5]) for (const y of [0.25, 2.38]) bar([0.08, 0.08, 1.1], x, y, -0.1);
    bench.add(
      'roof',
      { roughness: 0.4 },
      put(roundedBox([3.4, 0.12, 1.6], 0.05, shade(frame, 0.9), { edgeSteps: 3 }), 0, 2.48, 0.02),
    );
    const pane = { roughness: 0.06, opacity: 0.5, castsShadow: false };
    const glassTint = hex('#9cc3cc');
    for (const x of [-0.75, 0.75]) bench.add('glass', pane, put(board([1.42, 2.04, 0.015], glassTint), x, 1.31, -0.66));
    for (const x of [-1.5]) bench.add('glass', pane, put(board([0.015, 2.04, 1.02], glassTint), x, 1.31, -0.1));
    // Slanting streaks of light on the panes, on both faces.
    for (const side of [1, -1])
      for (const [x, wide] of [
        [-0.95, 0.12],
        [-0.72, 0.04],
        [0.55, 0.12],
        [0.78, 0.04],
      ] as const) {
        const z = -0.66 + side * 0.011;
        const [left, right] = [x - wide / 2, x + wide / 2];
        const streak: Vec3[] = [
          [left, 0.75, z],
          [right, 0.75, z],
          [right + 0.28, 1.95, z],
          [left + 0.28, 1.95, z],
        ];
        bench.add(
          'streak',
          { ...GLASS.streak, opacity: 0.5 },
          facet(side > 0 ? streak : streak.reverse(), TINTS.white),
        );
      }
    bench.add(
      'poster',
      { roughness: 0.3, emission: 0.5 },
      put(board([0.05, 1.7, 1.0], hex('#e9c46a'), { bevel: 0.006 }), 1.5, 1.31, -0.1),
    );
    for (const s of [-1, 1])
      bench.add(
        'poster-text',
        { roughness: 0.5 },
        put(
          lettering('City by bus', 0.7, 1.0, hex('#2b4a66'), { depth: 0.003, lines: 3 }),
          1.5 + s * 0.0275,
          1.4,
          -0.1,
          0,
          (s * Math.PI) / 2,
        ),
      );
    for (let i = 0; i < 4; i++)
      bench.add(
        'seat',
        MATERIALS.wood,
        put(
          board([2, 0.03, 0.09], shade(TINTS.oak, [1, 0.95, 1.03, 0.98][i]!), { bevel: 0.006 }),
          -0.1,
          0.445,
          -0.53 + i * 0.105,
        ),
      );
    for (const x of [-1, 0.8]) bar([0.06, 0.43, 0.3], x, 0.215, -0.37);
    bench.add(
      'sign-post',
      MATERIALS.steel,
      put(
        lathe(
          [
            [0, 0],
            [0.035, 0],
            [0.035, 2.9],
            [0, 2.91],
          ],
          hex('#8f979a'),
          { around: 12 },
        ),
        -1.85,
        0,
        0.5,
      ),
    );
    const disc: Point[] = Array.from({ length: 32 }, (_, i) => [
      0.26 * cos((i / 32) * 6.28318),
      0.26 * sin((i / 32) * 6.28318),
    ]);
    bench.add(
      'sign',
      MATERIALS.paint,
      put(extrude(disc, 0.03, hex('#2f7f4f'), { bevel: 0.005, crease: 0.6 }), -1.85, 2.66, 0.55),
    );
    bench.add(
      'sign-text',
      MATERIALS.paint,
      put(
        lettering(looks.text ?? 'BUS', 0.4, 0.2, hex('#f6e9b8'), { depth: 0.003, lines: 1, stroke: 0.2 }),
        -1.85,
        2.66,
        0.567,
      ),
    );
    const seat = (x: number): ReturnType<typeof anchor> => anchor(x, 0.46, -0.34, [0, 0, 1]);
    return bench.model({
      anchors: { 'seat-1': seat(-0.75), 'seat-2': seat(-0.1), 'seat-3': seat(0.55), top: anchor(0, 2.55, 0) },
    });
  },
};
