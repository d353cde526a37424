/** A camera drone with four rotors. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS } from '../things/workshop.ts';

const ROTORS: readonly Vec3[] = [
  [0.15, 0.115, 0.13],
  [-0.15, 0.115, 0.13],
  [0.15, 0.125, -0.13],
  [-0.15, 0.125, -0.13],
];

const RIG: Rig = {
  kind: 'aircraft',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0.08, 0] },
    ...ROTORS.map((position, i) => ({ name: i === 0 ? 'propeller' : `propeller-${i + 1}`, parent: 1, position })),
  ],
};

/** A drone; its propellers turn about Y. */
export const drone: ThingEntry = {
  id: 'drone',
  kind: 'vehicle',
  words: { nouns: ['drone', 'quadcopter', 'camera drone'] },
  size: [0.5, 0.14, 0.46],
  source: 'camera quadcopter of 0.35 m between rotors, from memory',
  rig: 'aircraft',
  habitat: 'air',
  body: {
    mass: 0.9,
    material: 'plastic',
    movable: true,
    colliders: () => [boxCollider([-0.18, 0, -0.16], [0.18, 0.13, 0.16])],
  },
  motion: { fly: 8 },
  sounds: ['drone'],
  shape: (looks) => {
    const bench = new Bench();
    const main = colourOr(looks, hex('#e6e4de'));
    const dark = hex('#2a2d31');
    const body = warpMesh(roundedBox([0.1, 0.06, 0.21], 0.026, main, { edgeSteps: 4, divisions: [3, 1, 6] }), (p) => [
      p[0] * (1 - 9 * p[2] * p[2]),
      p[1] + (p[1] > 0 ? -0.9 * p[2] * p[2] : 0),
      p[2],
    ]);
    bench.add('body', MATERIALS.plastic, put(body, 0, 0.085, 0), 1);
    ROTORS.forEach((r, i) => {
      const root: Vec3 = [r[0] * 0.24, 0.088, r[2] * 0.55];
      bench.add(
        'arms',
        MATERIALS.plastic,
        tube(
          [root, [r[0] * 0.7, r[1] - 0.03, r[2] * 0.92], [r[0], r[1] - 0.03, r[2]]],
          (t) => 0.013 - 0.003 * t,
          main,
          { around: 10, steps: 8 },
        ),
        1,
      );
      bench.add(
        'motors',
        MATERIALS.iron,
        put(
          lathe(
            [
              [0, -0.042],
              [0.016, -0.042],
              [0.018, -0.036],
              [0.018, -0.012],
              [0.016, -0.006],
              [0.005, -0.004],
              [0.005, 0.006],
              [0, 0.006],
            ],
            dark,
            { around: 16 },
          ),
          ...r,
        ),
        1,
      );
      for (const s of [-1, 1]) {
        const blade = warpMesh(board([0.105, 0.003, 0.02], dark, { bevel: 0.001, cells: [6, 1, 1] }), (p) => [
          p[0],
          p[1] + p[2] * s * (0.35 - p[0] * 2),
          p[2] * (1 - Math.max(0, p[0]) * 7),
        ]);
        bench.add(
          `rotor-${i + 1}`,
          MATERIALS.plastic,
          put(put(put(blade, 0.058, 0.004, 0), 0, 0, 0, 0, (s > 0 ? 0 : Math.PI) + i), ...r),
          i + 2,
        );
      }
      bench.add(
        'lights',
        { roughness: 0.3, emission: 1.5 },
        sphere(0.005, hex(r[2] > 0 ? '#ff4a38' : '#4aff8a'), { around: 10, centre: [r[0], r[1] - 0.045, r[2]] }),
        1,
      );
      bench.add(
        'feet',
        MATERIALS.rubber,
        tube(
          [
            [r[0] * 0.86, r[1] - 0.035, r[2] * 0.97],
            [r[0] * 0.9, 0.002, r[2]],
          ],
          0.005,
          dark,
          { around: 6, steps: 2 },
        ),
        1,
      );
    });
    // Camera in its gimbal under the nose.
    bench.add(
      'camera',
      MATERIALS.plastic,
      put(roundedBox([0.042, 0.034, 0.036], 0.01, dark, { edgeSteps: 2 }), 0, 0.045, 0.085),
      1,
    );
    bench.add(
      'lens',
      MATERIALS.darkGlass,
      put(
        lathe(
          [
            [0.013, 0],
            [0.013, 0.007],
            [0.01, 0.009],
            [0, 0.007],
          ],
          hex('#131a22'),
          { around: 18 },
        ),
        0,
        0.045,
        0.103,
        Math.PI / 2,
      ),
      1,
    );
    for (const s of [-1, 1])
      bench.add(
        'eyes',
        MATERIALS.darkGlass,
        sphere([0.009, 0.007, 0.004], hex('#10161c'), { around: 12, centre: [s * 0.026, 0.082, 0.099] }),
        1,
      );
    return bench.model({
      rig: RIG,
      anchors: { camera: anchor(0, 0.045, 0.11, [0, 0, 1], 1), top: anchor(0, 0.13, 0, undefined, 1) },
    });
  },
};
