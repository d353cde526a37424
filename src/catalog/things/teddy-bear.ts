/** A sitting teddy bear of plush. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, roundness } from './workshop.ts';

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0.05, 0] },
    { name: 'head', parent: 1, position: [0, 0.21, 0] },
    { name: 'upper-arm-left', parent: 1, position: [0.075, 0.18, 0] },
    { name: 'upper-arm-right', parent: 1, position: [-0.075, 0.18, 0] },
  ],
};

/** A teddy bear. */
export const teddyBear: ThingEntry = {
  id: 'teddy-bear',
  kind: 'thing',
  words: { nouns: ['teddy bear', 'teddy', 'stuffed animal', 'plush toy', 'toy', 'soft toy', 'doll', 'stuffed bear'] },
  size: [0.3, 0.36, 0.26],
  source: 'plush bear of 0.4 m, sitting, from memory',
  rig: 'articulated',
  body: {
    mass: 0.4,
    material: 'cloth',
    movable: true,
    colliders: () => [
      boxCollider([-0.1, 0, -0.08], [0.1, 0.21, 0.09], 0.05),
      { shape: 'ball', radius: 0.088, centre: [0, 0.275, 0.01] },
    ],
  },
  shape: (looks, detail) => {
    const bench = new Bench();
    const around = roundness(detail, 0.6, 14, 32);
    const plush = colourOr(looks, hex('#b07a45'));
    const paint = blotched(plush, looks.seed, 0.02, 0.06);
    const pale = blotched(looks.colour ? shade(plush, 1.05) : hex('#dcb98a'), 4, 0.02, 0.05);
    const fur = { roughness: 0.95, sheen: 0.8 };
    const blob = (name: string, joint: number, radii: Vec3, at: Vec3, turn: Vec3 = [0, 0, 0], colour = paint): void => {
      bench.add(
        name,
        fur,
        put(sphere(radii, colour, { around }), at[0], at[1], at[2], turn[0], turn[1], turn[2]),
        joint,
      );
    };
    blob('body', 1, [0.095, 0.115, 0.085], [0, 0.115, 0]);
    blob('belly', 1, [0.068, 0.08, 0.04], [0, 0.11, 0.055], [-0.1, 0, 0], pale);
    blob('head', 2, [0.092, 0.082, 0.08], [0, 0.275, 0.01]);
    blob('muzzle', 2, [0.042, 0.034, 0.035], [0, 0.257, 0.078], [0, 0, 0], pale);
    for (const s of [-1, 1]) {
      blob('head', 2, [0.034, 0.034, 0.018], [s * 0.07, 0.345, 0], [0, s * 0.2, 0]);
      blob('muzzle', 2, [0.022, 0.022, 0.01], [s * 0.071, 0.345, 0.013], [0, s * 0.2, 0], pale);
      blob('arms', s > 0 ? 3 : 4, [0.036, 0.078, 0.038], [s * 0.108, 0.145, 0.03], [-0.5, 0, s * 0.55]);
      blob('body', 1, [0.048, 0.046, 0.085], [s * 0.075, 0.048, 0.085], [0, s * 0.35, 0]);
      blob('body', 1, [0.048, 0.056, 0.03], [s * 0.104, 0.056, 0.16], [-0.15, s * 0.35, 0]);
      blob('belly', 1, [0.032, 0.038, 0.012], [s * 0.112, 0.056, 0.184], [-0.15, s * 0.35, 0], pale);
      bench.add(
        'eyes',
        { roughness: 0.08 },
        sphere(0.0105, hex('#1c1512'), { around: 14, centre: [s * 0.036, 0.29, 0.077] }),
        2,
      );
    }
    bench.add(
      'nose',
      { roughness: 0.35 },
      sphere([0.015, 0.0105, 0.009], hex('#2a1d18'), { around: 14, centre: [0, 0.268, 0.11] }),
      2,
    );
    const thread = hex('#2a1d18');
    bench.add(
      'thread',
      MATERIALS.cloth,
      [
        tube(
          [
            [0, 0.26, 0.113],
            [0, 0.247, 0.112],
          ],
          0.0014,
          thread,
          { around: 5 },
        ),
        tube(
          [
            [-0.017, 0.241, 0.1],
            [-0.008, 0.24, 0.108],
            [0, 0.247, 0.112],
            [0.008, 0.24, 0.108],
            [0.017, 0.241, 0.1],
          ],
          0.0014,
          thread,
          { around: 5 },
        ),
      ],
      2,
    );
    // A ribbon round the neck.
    const bow = hex('#c23a3a');
    const ring = Array.from(
      { length: 16 },
      (_, i): Vec3 => [
        0.07 * sin((i / 16) * 2 * Math.PI),
        0.208 + 0.008 * cos((i / 16) * 2 * Math.PI),
        0.005 + 0.064 * cos((i / 16) * 2 * Math.PI),
      ],
    );
    bench.add('ribbon', MATERIALS.cloth, tube(ring, 0.008, bow, { loop: true, around: 8, steps: 32 }), 1);
    for (const s of [-1, 1])
      bench.add(
        'ribbon',
        MATERIALS.cloth,
        put(sphere([0.027, 0.016, 0.009], bow, { around: 14 }), s * 0.026, 0.215, 0.078, 0, s * -0.3, s * 0.25),
        1,
      );
    bench.add(
      'ribbon',
      MATERIALS.cloth,
      sphere([0.01, 0.01, 0.009], shade(bow, 0.85), { around: 10, centre: [0, 0.214, 0.08] }),
      1,
    );
    return bench.model({
      rig: RIG,
      anchors: {
        handle: anchor(0, 0.15, 0, undefined, 1),
        top: anchor(0, 0.36, 0, undefined, 2),
        eye: anchor(0, 0.29, 0.08, [0, 0, 1], 2),
      },
    });
  },
};
