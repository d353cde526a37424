/** A light helicopter with skids, a glass nose and two rotors. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';

const HUB: Vec3 = [0, 2.95, 0.2];
const TAIL: Vec3 = [0.16, 2.25, -5.5];

const RIG: Rig = {
  kind: 'aircraft',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 1.5, 0] },
    { name: 'propeller', parent: 1, position: HUB },
    { name: 'tail-rotor', parent: 1, position: TAIL },
  ],
};

/** A helicopter; `propeller` turns about Y, `tail-rotor` about X. */
export const helicopter: ThingEntry = {
  id: 'helicopter',
  kind: 'vehicle',
  words: { nouns: ['helicopter', 'chopper'] },
  size: [9.6, 3.1, 10.8],
  source: 'light utility helicopter, from memory',
  rig: 'aircraft',
  habitat: 'air',
  body: {
    mass: 1500,
    material: 'metal',
    movable: false,
    colliders: () => [
      boxCollider([-0.85, 0.5, -1.5], [0.85, 2.6, 2.3]),
      boxCollider([-0.3, 1.7, -5.6], [0.3, 2.3, -1.5]),
    ],
  },
  motion: { fly: 30 },
  sounds: ['helicopter'],
  shape: (looks, detail) => {
    const bench = new Bench();
    const main = looks.colour ?? hex('#d8a12c');
    const dark = hex('#2b2f33');
    const around = detail.pixels > 150 ? 28 : 18;
    type Ring = readonly [number, number, number, number];
    const fromNose: Ring[] = [
      [2.45, 1.32, 0.1, 0.12],
      [2.3, 1.34, 0.4, 0.42],
      [2.0, 1.4, 0.64, 0.68],
      [1.5, 1.48, 0.8, 0.88],
      [0.9, 1.54, 0.87, 0.99],
      [0.1, 1.56, 0.87, 1.02],
      [-0.6, 1.6, 0.8, 0.96],
      [-1.2, 1.72, 0.62, 0.76],
      [-1.8, 1.88, 0.4, 0.5],
      [-2.4, 1.97, 0.27, 0.32],
      [-4, 2.05, 0.19, 0.21],
      [-5.6, 2.12, 0.12, 0.13],
    ];
    const hull = fromNose.reverse();
    const ring = ([z, y, w, h]: Ring, grow = 0): Vec3[] =>
      Array.from({ length: around }, (_, i): Vec3 => {
        const a = (i / around) * 2 * Math.PI;
        return [(w + grow) * cos(a), y + (h + grow) * sin(a), z];
      });
    bench.add(
      'body',
      MATERIALS.carPaint,
      loft(
        hull.map((r) => ring(r)),
        main,
        { caps: true },
      ),
      1,
    );
    // Glass: the front of the hull above its waist, as a skin just outside it.
    const glassRings = hull
      .filter(([z]) => z > 0.4 && z < 2.4)
      .map(([z, y, w, h]): Vec3[] =>
        Array.from({ length: 17 }, (_, i): Vec3 => {
          const a = 0.12 + (i / 16) * (Math.PI - 0.24);
          return [(w + 0.012) * cos(a), y + (h + 0.012) * sin(a), z];
        }),
      );
    bench.add(
      'glass',
      MATERIALS.darkGlass,
      loft(glassRings, (p) => shade(hex('#33454f'), 0.8 + 0.25 * (p[1] - 1.4)), { closed: false }),
      1,
    );
    const chin = hull
      .filter(([z]) => z > 1.4 && z < 2.4)
      .map(([z, y, w, h]): Vec3[] =>
        Array.from({ length: 9 }, (_, i): Vec3 => {
          const a = -2.4 + (i / 8) * 1.66;
          return [(w + 0.01) * cos(a), y + (h + 0.01) * sin(a), z];
        }),
      );
    bench.add('glass', MATERIALS.darkGlass, loft(chin, hex('#33454f'), { closed: false }), 1);
    const rib = (from: number, to: number, z0: number, z1: number): void => {
      const path = Array.from({ length: 9 }, (_, i): Vec3 => {
        const t = i / 8;
        const z = z0 + (z1 - z0) * t;
        let k = 0;
        while (k < hull.length - 2 && hull[k + 1]![0] < z) k++;
        const [p, q] = [hull[k]!, hull[k + 1]!];
        const u = Math.min(1, Math.max(0, (z - p[0]) / (q[0] - p[0])));
        const [y, w, h] = [1, 2, 3].map((j) => p[j]! + (q[j]! - p[j]!) * u) as [number, number, number];
        const a = from + (to - from) * t;
        return [(w + 0.012) * cos(a), y + (h + 0.012) * sin(a), z];
      });
      bench.add('ribs', MATERIALS.carPaint, tube(path, 0.035, main, { around: 6, steps: 16 }), 1);
    };
    rib(Math.PI / 2, Math.PI / 2, 0.45, 2.3);
    for (const s of [0, 1]) {
      const flip = (a: number): number => (s ? Math.PI - a : a);
      rib(flip(0.12), flip(0.12), 0.42, 2.3);
      rib(flip(0.1), flip(1.5), 1.35, 1.3);
      rib(flip(0.1), flip(1.5), 0.42, 0.44);
    }
    for (const s of [-1, 1]) {
      const stripe = hull.slice(2, 9).map(([z, y, w]): Vec3 => [s * (w + 0.003), y - 0.02, z]);
      bench.add('stripe', MATERIALS.paint, tube(stripe, 0.055, hex('#f2ece0'), { around: 6, steps: 24 }), 1);
      bench.add(
        'skids',
        MATERIALS.iron,
        tube(
          [
            [s * 1.0, 0.14, 2.25],
            [s * 1.02, 0.06, 1.9],
            [s * 1.02, 0.05, 0],
            [s * 1.02, 0.05, -1.6],
          ],
          0.05,
          dark,
          { around: 8, steps: 14 },
        ),
        1,
      );
      for (const z of [1.0, -0.7])
        bench.add(
          'skids',
          MATERIALS.iron,
          tube(
            [
              [s * 0.4, 0.75, z],
              [s * 0.85, 0.4, z],
              [s * 1.02, 0.06, z],
            ],
            0.04,
            dark,
            { around: 8, steps: 6 },
          ),
          1,
        );
    }
    // Engine housing and mast.
    bench.add(
      'body',
      MATERIALS.carPaint,
      loft(
        [
          [-1.6, 2.25, 0.2, 0.12],
          [-1.2, 2.38, 0.36, 0.26],
          [-0.4, 2.46, 0.44, 0.32],
          [0.4, 2.44, 0.4, 0.28],
          [0.85, 2.4, 0.2, 0.1],
        ].map((r) => ring(r as unknown as Ring)),
        main,
        { caps: true },
      ),
      1,
    );
    bench.add(
      'mast',
      MATERIALS.steel,
      tube(
        [
          [0, 2.6, 0.2],
          [0, 3.0, 0.2],
        ],
        0.07,
        TINTS.steel,
        { around: 10, steps: 1 },
      ),
      1,
    );
    bench.add(
      'hub',
      MATERIALS.steel,
      put(
        lathe(
          [
            [0.16, -0.08],
            [0.2, 0],
            [0.14, 0.08],
            [0, 0.1],
          ],
          TINTS.steel,
          { around: 16 },
        ),
        ...HUB,
      ),
      2,
    );
    for (let i = 0; i < 4; i++) {
      const blade = board([4.6, 0.035, 0.24], (p) => (p[0] > 2.05 ? hex('#e9c23a') : dark), {
        bevel: 0.012,
        cells: [20, 1, 1],
      });
      bench.add(
        'blades',
        MATERIALS.plastic,
        put(put(put(blade, 2.45, 0, 0, 0.1), 0, 0, 0, 0, (i * Math.PI) / 2 + 0.4), ...HUB),
        2,
      );
    }
    // Tail: fins and rotor.
    bench.add(
      'tail',
      MATERIALS.carPaint,
      put(board([0.07, 1.35, 0.6], main, { bevel: 0.03 }), 0, 2.4, -5.45, -0.35),
      1,
    );
    bench.add('tail', MATERIALS.carPaint, put(board([1.7, 0.06, 0.42], main, { bevel: 0.025 }), 0, 2.08, -4.55), 1);
    for (let i = 0; i < 3; i++) {
      const a = (i / 3) * 2 * Math.PI;
      bench.add(
        'tail-blades',
        MATERIALS.plastic,
        put(put(board([0.03, 0.8, 0.12], dark, { bevel: 0.01 }), 0, 0.4, 0), TAIL[0], TAIL[1], TAIL[2], a),
        3,
      );
    }
    bench.add(
      'tail-blades',
      MATERIALS.steel,
      tube(
        [
          [0, TAIL[1], TAIL[2]],
          [TAIL[0] + 0.03, TAIL[1], TAIL[2]],
        ],
        0.05,
        TINTS.steel,
        { around: 8, steps: 1 },
      ),
      3,
    );
    return bench.model({
      rig: RIG,
      anchors: { 'seat-1': anchor(0.35, 1.0, 1, [0, 0, 1], 1), top: anchor(0, 3.05, 0.2, undefined, 1) },
    });
  },
};
