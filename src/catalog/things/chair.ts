/** A wooden kitchen chair with a slatted back. */
import { board } from '../../foundation/geometry/board.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const SEAT = 0.45;
const HEIGHT = 0.9;
const LEAN = 0.07;

/** How far back (−z) the back leans at height y, m. */
const backAt = (y: number): number => -0.19 - LEAN * Math.max(0, (y - SEAT) / (HEIGHT - SEAT)) * 1.0;

/** A chair. */
export const chair: ThingEntry = {
  id: 'chair',
  kind: 'thing',
  words: { nouns: ['chair', 'wooden chair', 'kitchen chair', 'dining chair', 'seat', 'stool'] },
  size: [0.45, HEIGHT, 0.5],
  source: 'common furniture sizes (seat height 0.45 m), from memory',
  rig: 'rigid',
  supportHeight: SEAT,
  seats: 1,
  body: {
    mass: 6,
    material: 'wood',
    movable: true,
    colliders: (): Collider[] => [
      boxCollider([-0.22, SEAT - 0.035, -0.21], [0.22, SEAT, 0.22]),
      boxCollider([-0.21, SEAT, -0.265], [0.21, HEIGHT, -0.2]),
      ...[-1, 1].flatMap((x) =>
        [-0.19, 0.19].map((z) => boxCollider([x * 0.19 - 0.02, 0, z - 0.02], [x * 0.19 + 0.02, SEAT - 0.03, z + 0.02])),
      ),
    ],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, TINTS.chestnut);
    const fine = detail.pixels > 160;
    const bench = new Bench();
    const wood = (axis: 0 | 1 | 2, i: number, tone = 1): ReturnType<typeof grained> =>
      grained(shade(colour, tone), axis, looks.seed + i, 0.012, 0.045);
    // Seat: a thick slab, hollowed where one sits.
    const slab = roundedBox([0.44, 0.038, 0.43], 0.014, wood(2, 1), { divisions: fine ? [14, 1, 14] : [8, 1, 8] });
    const hollow = warpMesh(slab, (p) => {
      const r = (p[0] * p[0]) / 0.036 + (p[2] * p[2]) / 0.034;
      const dip = p[1] > 0 ? 0.009 * Math.max(0, 1 - r) : 0;
      return [p[0] * (1 - 0.1 * (0.215 - p[2]) * 1.4), p[1] - dip, p[2]];
    });
    bench.add('seat', MATERIALS.wood, put(hollow, 0, SEAT - 0.019, 0.005));
    const rod = (points: Vec3[], r0: number, r1: number, i: number, tone = 0.97): void => {
      const swell = (t: number): number => r0 + (r1 - r0) * t + 0.004 * (1 - (2 * t - 1) * (2 * t - 1));
      bench.add(
        'frame',
        MATERIALS.wood,
        tube(points, swell, wood(1, i, tone), { around: fine ? 12 : 8, steps: fine ? 8 : 4, caps: 'flat' }),
      );
    };
    for (const s of [-1, 1]) {
      rod(
        [
          [s * 0.2, 0, 0.205],
          [s * 0.175, SEAT - 0.03, 0.165],
        ],
        0.014,
        0.019,
        2 + s,
      );
      // Back posts go from the floor to the top rail in one bent piece.
      rod(
        [
          [s * 0.19, 0, -0.235],
          [s * 0.172, SEAT - 0.02, -0.185],
          [s * 0.176, 0.66, backAt(0.66)],
          [s * 0.19, HEIGHT - 0.02, backAt(0.88)],
        ],
        0.015,
        0.015,
        6 + s,
      );
      rod(
        [
          [s * 0.19, 0.2, 0.188],
          [s * 0.182, 0.2, -0.21],
        ],
        0.009,
        0.009,
        10 + s,
      );
    }
    rod(
      [
        [-0.186, 0.2, 0],
        [0.186, 0.2, 0],
      ],
      0.009,
      0.009,
      13,
    );
    const curved = (y: number, h: number, i: number): void => {
      const rail = board([0.36, h, 0.02], wood(0, i), { bevel: 0.006, cells: [fine ? 14 : 8, 2, 1] });
      const bent = warpMesh(rail, (p) => [
        p[0],
        p[1] + 0.014 * (1 - (p[0] * p[0]) / 0.0324),
        p[2] - 0.03 * (1 - (p[0] * p[0]) / 0.0324),
      ]);
      bench.add('back', MATERIALS.wood, put(bent, 0, y, backAt(y), -0.14));
    };
    curved(HEIGHT - 0.06, 0.085, 20);
    curved(0.58, 0.035, 21);
    for (let i = -2; i <= 2; i++) {
      const bow = -0.03 * (1 - (i * i * 0.065 * 0.065) / 0.0324);
      rod(
        [
          [i * 0.062, 0.59, backAt(0.59) + bow],
          [i * 0.068, HEIGHT - 0.08, backAt(HEIGHT - 0.08) + bow],
        ],
        0.007,
        0.007,
        30 + i,
      );
    }
    return bench.model({ anchors: { 'seat-1': anchor(0, SEAT - 0.006, 0.01, [0, 0, 1]), top: anchor(0, SEAT, 0) } });
  },
};
