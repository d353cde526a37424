/** A wooden bed made up with a quilt and pillows; its head is at −Z. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { noise } from '../../foundation/noise.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from './workshop.ts';

const [W, L, TOP] = [1.6, 2.05, 0.56];

/** A bed. */
export const bed: ThingEntry = {
  id: 'bed',
  kind: 'thing',
  words: { nouns: ['bed', 'double bed', 'mattress'] },
  size: [W, 1.05, L + 0.1],
  source: 'queen-size bed, common furniture sizes, from memory',
  rig: 'rigid',
  supportHeight: TOP,
  seats: 2,
  body: {
    mass: 80,
    material: 'cloth',
    movable: false,
    colliders: () => [
      boxCollider([-W / 2, 0.1, -L / 2], [W / 2, TOP, L / 2], 0.04),
      boxCollider([-W / 2, 0, -L / 2 - 0.05], [W / 2, 1.05, -L / 2]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const wood = TINTS.chestnut;
    const quilt = looks.colour ?? hex('#5f86a8');
    const linen = hex('#f3efe4');
    const timber = (
      x: number,
      y: number,
      z: number,
      size: readonly [number, number, number],
      axis: 0 | 1 | 2,
    ): void => {
      bench.add(
        'frame',
        MATERIALS.wood,
        put(
          board(size, grained(wood, axis, looks.seed + x * 9 + y, 0.02, 0.12), {
            bevel: 0.012,
            cells: [axis === 0 ? 10 : 1, axis === 1 ? 6 : 2, axis === 2 ? 10 : 1],
          }),
          x,
          y,
          z,
        ),
      );
    };
    timber(0, 0.68, -L / 2 - 0.02, [W, 0.62, 0.045], 0);
    timber(0, 1.0, -L / 2 - 0.02, [W + 0.04, 0.07, 0.07], 0);
    timber(0, 0.38, L / 2 + 0.02, [W, 0.36, 0.045], 0);
    for (const s of [-1, 1]) {
      timber(s * (W / 2), 0.52, -L / 2 - 0.02, [0.09, 1.04, 0.09], 1);
      timber(s * (W / 2), 0.31, L / 2 + 0.02, [0.09, 0.62, 0.09], 1);
      timber(s * (W / 2 - 0.015), 0.26, 0, [0.035, 0.2, L], 2);
    }
    bench.add(
      'mattress',
      MATERIALS.cloth,
      put(roundedBox([W - 0.08, 0.24, L - 0.04], 0.07, linen, { edgeSteps: 3, divisions: [4, 1, 4] }), 0, 0.4, 0),
    );
    const fold = warpMesh(
      roundedBox([W + 0.02, 0.2, L * 0.68], 0.075, blotched(quilt, looks.seed, 0.2, 0.05), {
        edgeSteps: 4,
        divisions: [22, 3, 22],
      }),
      (p) => {
        const wave = (noise(p[0] * 5 + 3, p[2] * 4) - 0.5) * 0.035 + (noise(p[0] * 11, p[2] * 9 + 5) - 0.5) * 0.012;
        const quilted = 0.006 * Math.abs(((p[0] * 5 + p[2] * 5 + 40) % 1) - 0.5);
        return [p[0] * (1 + (p[1] < 0 ? 0.012 : 0)), p[1] + (p[1] > 0 ? wave - quilted : 0), p[2]];
      },
    );
    bench.add('quilt', MATERIALS.cloth, put(fold, 0, 0.455, L * 0.155));
    bench.add(
      'sheet',
      MATERIALS.cloth,
      put(
        roundedBox([W + 0.03, 0.06, 0.26], 0.028, linen, { edgeSteps: 3, divisions: [8, 1, 2] }),
        0,
        0.555,
        -L * 0.18,
      ),
    );
    for (const s of [-1, 1]) {
      const pillow = warpMesh(
        roundedBox([0.66, 0.17, 0.42], 0.08, blotched(shade(linen, 1.01), 7 + s, 0.1, 0.02), {
          edgeSteps: 4,
          divisions: [10, 2, 8],
        }),
        (p) => {
          const k = Math.max(0, 1 - (p[0] * p[0]) / 0.115) * Math.max(0, 1 - (p[2] * p[2]) / 0.047);
          return [p[0] * (1 + 0.1 * Math.abs(p[2])), p[1] * (0.55 + 0.75 * k), p[2] * (1 + 0.12 * Math.abs(p[0]))];
        },
      );
      bench.add('pillows', MATERIALS.cloth, put(pillow, s * 0.37, 0.6, -L / 2 + 0.27, -0.3, s * 0.06));
    }
    return bench.model({
      anchors: {
        'seat-1': anchor(W / 2 - 0.2, TOP, 0.35, [1, 0, 0]),
        'seat-2': anchor(-W / 2 + 0.2, TOP, 0.35, [-1, 0, 0]),
        top: anchor(0, TOP, 0.3),
        pillow: anchor(0.37, 0.66, -L / 2 + 0.27),
      },
    });
  },
};
