/** Sports gear: surfboard, frisbee, tennis racket, basketball hoop. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

/** A surfboard lying flat, its nose to +Z. */
export const surfboard: ThingEntry = {
  id: 'surfboard',
  kind: 'vehicle',
  words: { nouns: ['surfboard', 'surf board', 'paddleboard', 'snowboard', 'bodyboard'] },
  size: [0.54, 0.14, 2.2],
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

/** A flying disc. */
export const frisbee: ThingEntry = {
  id: 'frisbee',
  kind: 'thing',
  words: { nouns: ['frisbee', 'flying disc', 'disc'] },
  size: [0.27, 0.03, 0.27],
  source: 'ultimate disc of 175 g, from memory',
  rig: 'rigid',
  body: { mass: 0.175, material: 'plastic', movable: true, colliders: () => [cylinderCollider(0.135, 0.03)] },
  shape: (looks) => {
    const bench = new Bench();
    const paint = blotched(colourOr(looks, hex('#e2552c')), looks.seed, 0.05, 0.02);
    bench.add(
      'disc',
      { roughness: 0.3 },
      lathe(
        [
          [0, 0.026],
          [0.1, 0.024],
          [0.122, 0.018],
          [0.126, 0],
          [0.132, 0.001],
          [0.135, 0.01],
          [0.13, 0.02],
          [0.118, 0.027],
          [0.1, 0.0295],
          [0, 0.03],
        ],
        paint,
        { around: 48, crease: 0.9 },
      ),
    );
    for (const r of [0.03, 0.07, 0.075])
      bench.add(
        'rings',
        { roughness: 0.3 },
        lathe(
          [
            [r - 0.0016, 0.0296],
            [r, 0.0304],
            [r + 0.0016, 0.0296],
          ].reverse() as [number, number][],
          hex('#f6efe0'),
          { around: 40, crease: 2 },
        ),
      );
    return bench.model({ anchors: { handle: anchor(0.12, 0.015, 0), top: anchor(0, 0.03, 0) } });
  },
};

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

/** A basketball hoop on a post. */
export const hoop: ThingEntry = {
  id: 'basketball-hoop',
  kind: 'thing',
  words: { nouns: ['basketball hoop', 'hoop', 'basketball net'] },
  size: [1.8, 3.95, 1.6],
  source: 'FIBA: ring at 3.05 m, board 1.80 × 1.05 m, ring 0.45 m (from memory)',
  rig: 'rigid',
  body: {
    mass: 120,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(0.09, 3.2, [0, 0, -0.9]), boxCollider([-0.9, 2.9, -0.05], [0.9, 3.95, 0])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const steel = hex('#3a5a7a');
    bench.add(
      'post',
      MATERIALS.paint,
      put(
        lathe(
          [
            [0, 0],
            [0.3, 0],
            [0.3, 0.06],
            [0.1, 0.1],
            [0.085, 3.3],
            [0, 3.32],
          ],
          steel,
          { around: 20 },
        ),
        0,
        0,
        -0.95,
      ),
    );
    for (const [y0, y1] of [
      [3.1, 3.15],
      [3.25, 3.65],
    ] as const)
      for (const s of [-0.2, 0.2])
        bench.add(
          'post',
          MATERIALS.paint,
          tube(
            [
              [0, y0, -0.93],
              [s, y1, -0.03],
            ],
            0.035,
            steel,
            { around: 8, steps: 1 },
          ),
        );
    bench.add(
      'board',
      { roughness: 0.2 },
      put(board([1.8, 1.05, 0.04], hex('#f3f1ea'), { bevel: 0.008 }), 0, 3.42, -0.02),
    );
    const line = looks.colour ?? hex('#c8372d');
    for (const [w, h, x, y] of [
      [1.8, 0.05, 0, 2.92],
      [1.8, 0.05, 0, 3.92],
      [0.05, 1.05, 0.875, 3.42],
      [0.05, 1.05, -0.875, 3.42],
      [0.59, 0.05, 0, 3.6],
      [0.59, 0.05, 0, 3.18],
      [0.05, 0.45, 0.295, 3.39],
      [0.05, 0.45, -0.295, 3.39],
    ] as const)
      bench.add('lines', MATERIALS.paint, put(board([w, h, 0.006], line), x, y, 0.003));
    const ring = Array.from(
      { length: 24 },
      (_, i): Vec3 => [0.229 * sin((i / 24) * 6.28318), 3.05, 0.38 + 0.229 * cos((i / 24) * 6.28318)],
    );
    bench.add('ring', MATERIALS.paint, tube(ring, 0.012, hex('#e2622a'), { loop: true, around: 8, steps: 40 }));
    bench.add('ring', MATERIALS.paint, put(board([0.16, 0.1, 0.16], hex('#e2622a'), { bevel: 0.01 }), 0, 3.02, 0.07));
    for (let i = 0; i < 12; i++) {
      for (const d of [-1, 1]) {
        const path = Array.from({ length: 5 }, (_, k): Vec3 => {
          const a = ((i + (d * k) / 2) / 12) * 6.28318;
          const r = 0.226 - 0.095 * (k / 4) * (1.5 - 0.5 * (k / 4));
          return [r * sin(a), 3.045 - 0.4 * (k / 4), 0.38 + r * cos(a)];
        });
        bench.add('net', MATERIALS.rope, tube(path, 0.005, hex('#f3efe6'), { around: 4, steps: 6 }));
      }
    }
    return bench.model({ anchors: { top: anchor(0, 3.95, 0), ring: anchor(0, 3.05, 0.38, [0, -1, 0]) } });
  },
};
