/** A town bicycle: steel tubes, spoked wheels, saddle, pedals and a bell. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, mix } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from '../things/workshop.ts';
import { drive } from './bicycle-drive.ts';
import { CRANK, FRONT, HEAD_HIGH, HEAD_LOW, R, REAR, SEAT } from './bicycle-measures.ts';

const RIG: Rig = {
  kind: 'vehicle',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: CRANK },
    { name: 'fork', parent: 1, position: HEAD_LOW },
    { name: 'wheel-front', parent: 2, position: FRONT },
    { name: 'wheel-rear', parent: 1, position: REAR },
    { name: 'crank', parent: 1, position: CRANK },
  ],
  wheels: [
    { joint: 3, radius: R, steers: true },
    { joint: 4, radius: R, steers: false },
  ],
};

/** A bicycle. */
export const bicycle: ThingEntry = {
  id: 'bicycle',
  kind: 'vehicle',
  words: { nouns: ['bicycle', 'bike', 'pushbike', 'cycle', 'mountain bike', 'road bike'] },
  size: [0.6, 1.08, 1.74],
  source: 'town bicycle with 28 inch wheels, from memory',
  rig: 'vehicle',
  seats: 1,
  supportHeight: 0.95,
  body: {
    mass: 14,
    material: 'metal',
    movable: true,
    colliders: () => [
      boxCollider([-0.03, 0, 0.195], [0.03, 2 * R, 0.875]),
      boxCollider([-0.03, 0, -0.855], [0.03, 2 * R, -0.175]),
      boxCollider([-0.04, 0.3, -0.3], [0.04, 0.95, 0.35]),
      boxCollider([-0.29, 0.95, 0.1], [0.29, 1.05, 0.4]),
    ],
  },
  motion: { drive: 5 },
  sounds: ['bicycle'],
  shape: (looks, detail) => {
    const fine = detail.pixels > 140;
    const n = fine ? 10 : 7;
    const paint = colourOr(looks, hex('#2b7a78'));
    const bench = new Bench();
    const pipe = (points: Vec3[], r: number, joint = 1, name = 'frame'): void => {
      bench.add(
        name,
        name === 'frame' ? MATERIALS.carPaint : MATERIALS.chrome,
        tube(points, r, name === 'frame' ? paint : TINTS.chrome, {
          around: n,
          steps: points.length > 2 ? points.length * 3 : 2,
          caps: 'flat',
        }),
        joint,
      );
    };
    const seatLow = mix(CRANK, SEAT, 0.8);
    pipe([CRANK, mix(CRANK, SEAT, 0.84)], 0.017);
    pipe([HEAD_LOW, CRANK], 0.019);
    pipe([mix(HEAD_LOW, HEAD_HIGH, 0.75), mix(CRANK, SEAT, 0.74)], 0.016);
    pipe([addScaled(HEAD_LOW, [0, 1, -0.3], -0.03), addScaled(HEAD_HIGH, [0, 1, -0.3], 0.02)], 0.021);
    for (const s of [-1, 1]) {
      const drop: Vec3 = [s * 0.06, R, REAR[2]];
      pipe([[s * 0.025, CRANK[1], CRANK[2]], drop], 0.01);
      pipe([[s * 0.018, seatLow[1] - 0.05, seatLow[2]], drop], 0.009);
      pipe(
        [
          [s * 0.045, HEAD_LOW[1] - 0.03, HEAD_LOW[2] + 0.01],
          [s * 0.052, 0.48, 0.455],
          [s * 0.05, R, FRONT[2]],
        ],
        0.012,
        2,
      );
    }
    pipe(
      [
        [-0.05, HEAD_LOW[1] - 0.03, HEAD_LOW[2] + 0.01],
        [0.05, HEAD_LOW[1] - 0.03, HEAD_LOW[2] + 0.01],
      ],
      0.014,
      2,
    );
    // Seat post, saddle with springs.
    pipe([mix(CRANK, SEAT, 0.8), mix(CRANK, SEAT, 0.97)], 0.012, 1, 'chrome');
    const saddle = warpMesh(
      roundedBox([0.2, 0.055, 0.27], 0.026, hex('#6b3f22'), { divisions: [8, 1, 10], edgeSteps: 3 }),
      (p) => {
        const t = (p[2] + 0.135) / 0.27;
        const k = 1 - 0.78 * Math.max(0, t - 0.25) * Math.max(0, 1.55 - t * 0.55);
        return [
          p[0] * Math.max(0.2, k),
          p[1] - 0.012 * (p[0] * p[0]) * 100 * 0.3 + 0.014 * (t < 0.35 ? (0.35 - t) * 3 : 0),
          p[2],
        ];
      },
    );
    bench.add('saddle', MATERIALS.leather, put(saddle, SEAT[0], SEAT[1] + 0.01, SEAT[2] + 0.02), 1);
    for (const s of [-1, 1])
      pipe(
        [
          [s * 0.05, SEAT[1] - 0.02, SEAT[2] - 0.09],
          [s * 0.045, SEAT[1] - 0.065, SEAT[2] - 0.07],
          [0, SEAT[1] - 0.05, SEAT[2]],
          [0, SEAT[1] - 0.02, SEAT[2] + 0.12],
        ],
        0.005,
        1,
        'chrome',
      );
    // Handlebar swept back to the grips.
    const stem: Vec3 = [0, 0.96, 0.295];
    pipe([HEAD_HIGH, [0, 0.93, 0.305], stem], 0.012, 2, 'chrome');
    const bar = [-1, 1].map((s): Vec3[] => [
      stem,
      [s * 0.09, 1.0, 0.335],
      [s * 0.2, 1.03, 0.3],
      [s * 0.26, 1.02, 0.2],
      [s * 0.27, 1.0, 0.1],
    ]);
    for (const b of bar) {
      pipe(b, 0.011, 2, 'chrome');
      bench.add(
        'grips',
        MATERIALS.rubber,
        tube([mix(b[3]!, b[4]!, 0.0), mix(b[3]!, b[4]!, 1.04)], 0.016, hex('#6b3f22'), {
          around: n,
          steps: 2,
          caps: 'flat',
        }),
        2,
      );
    }
    bench.add(
      'chrome',
      MATERIALS.chrome,
      put(
        lathe(
          [
            [0.024, 0],
            [0.026, 0.01],
            [0.018, 0.024],
            [0, 0.03],
          ],
          TINTS.chrome,
          { around: 14, crease: 1 },
        ),
        0.12,
        1.025,
        0.32,
      ),
      2,
    );
    const lampAt = put(
      lathe(
        [
          [0.02, -0.03],
          [0.036, 0.0],
          [0.04, 0.02],
          [0.03, 0.03],
          [0, 0.034],
        ],
        hex('#d9dad6'),
        { around: 16, crease: 1.2 },
      ),
      0,
      0.86,
      0.42,
      Math.PI / 2,
    );
    bench.add('headlight', { roughness: 0.2, emission: looks.state === 'lit' ? 2 : 0.1 }, lampAt, 2);
    // Mudguards.
    for (const [c, from, to, joint] of [
      [REAR, 0.35, 3.0, 1],
      [FRONT, 0.9, 3.1, 2],
    ] as const) {
      const path = Array.from({ length: 12 }, (_, i): Vec3 => {
        const a = from + ((to - from) * i) / 11;
        return [0, c[1] + (R + 0.024) * sin(a), c[2] + (R + 0.024) * cos(a)];
      });
      bench.add('guards', MATERIALS.carPaint, tube(path, 0.02, paint, { around: 6, steps: 22 }), joint);
    }
    // Rear carrier.
    for (const s of [-1, 1]) {
      pipe(
        [
          [s * 0.05, 0.75, -0.3],
          [s * 0.06, 0.745, -0.72],
        ],
        0.006,
        1,
        'chrome',
      );
      pipe(
        [
          [s * 0.06, 0.745, -0.62],
          [s * 0.06, R, REAR[2]],
        ],
        0.005,
        1,
        'chrome',
      );
    }
    for (const z of [-0.4, -0.53, -0.66])
      pipe(
        [
          [-0.058, 0.746, z],
          [0.058, 0.746, z],
        ],
        0.005,
        1,
        'chrome',
      );
    drive(bench, paint, fine);
    return bench.model({
      rig: RIG,
      anchors: {
        'seat-1': anchor(SEAT[0], SEAT[1] + 0.035, SEAT[2] - 0.01, [0, 0, 1], 1),
        rider: anchor(SEAT[0], SEAT[1] + 0.035, SEAT[2] - 0.01, [0, 0, 1], 1),
        'handle-left': anchor(0.268, 1.01, 0.14, undefined, 2),
        'handle-right': anchor(-0.268, 1.01, 0.14, undefined, 2),
        'pedal-left': anchor(0.125, CRANK[1] - 0.04, CRANK[2] + 0.162, undefined, 5),
        'pedal-right': anchor(-0.125, CRANK[1] + 0.06, CRANK[2] - 0.162, undefined, 5),
      },
    });
  },
};
