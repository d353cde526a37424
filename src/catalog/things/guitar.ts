/** Closed smooth outline through points given for the right half, bottom to top, mirrored to the left. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { grained } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { curvePoint, tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** Closed smooth outline through points given for the right half, bottom to top, mirrored to the left. */
const mirrored = (right: readonly Point[], steps: number): Point[] => {
  const loop: Vec3[] = [...right, ...[...right].reverse().map(([x, y]): Point => [-x, y])].map(
    ([x, y]): Vec3 => [x, y, 0],
  );
  return Array.from({ length: steps }, (_, i): Point => {
    const p = curvePoint(loop, i / steps, true);
    return [p[0], p[1]];
  });
};

/** A guitar standing on its lower edge, its face to +Z. */
export const guitar: ThingEntry = {
  id: 'guitar',
  kind: 'thing',
  words: {
    nouns: ['guitar', 'acoustic guitar', 'ukulele', 'violin', 'instrument', 'musical instrument', 'banjo', 'cello'],
  },
  size: [0.38, 1.0, 0.12],
  source: 'classical guitar, from memory',
  rig: 'rigid',
  body: {
    mass: 1.8,
    material: 'wood',
    movable: true,
    colliders: () => [
      boxCollider([-0.18, 0, -0.05], [0.18, 0.48, 0.05]),
      boxCollider([-0.04, 0.48, 0], [0.04, 1, 0.06]),
    ],
  },
  sounds: ['guitar'],
  shape: (looks) => {
    const bench = new Bench();
    const top = colourOr(looks, hex('#d99a4e'));
    const side = hex('#6b3a1f');
    const dark = hex('#2c1c14');
    const outline = mirrored(
      [
        [0.05, 0.002],
        [0.13, 0.02],
        [0.18, 0.09],
        [0.185, 0.16],
        [0.145, 0.24],
        [0.118, 0.29],
        [0.128, 0.36],
        [0.138, 0.41],
        [0.11, 0.465],
        [0.05, 0.482],
      ],
      72,
    );
    const polished = { roughness: 0.22, pattern: 'grain', patternScale: 0.03 } as const;
    bench.add(
      'sides',
      polished,
      extrude(outline, 0.094, grained(side, 1, 3, 0.02, 0.15), { bevel: 0.004, crease: 0.4 }),
    );
    const inner = (k: number): Point[] => outline.map(([x, y]) => [x * k, 0.242 + (y - 0.242) * k]);
    const hole: Point[] = Array.from({ length: 28 }, (_, i) => [
      0.046 * cos((i / 28) * 6.28318),
      0.335 + 0.046 * sin((i / 28) * 6.28318),
    ]);
    bench.add(
      'face',
      polished,
      put(extrude(inner(0.985), 0.004, grained(top, 1, looks.seed, 0.006, 0.06), { holes: [hole] }), 0, 0, 0.0475),
    );
    bench.add('hole', MATERIALS.wood, put(extrude(hole, 0.002, hex('#1a0f0a')), 0, 0, 0.0468));
    for (const r of [0.05, 0.056]) {
      const ring = Array.from(
        { length: 28 },
        (_, i): Vec3 => [r * cos((i / 28) * 6.28318), 0.335 + r * sin((i / 28) * 6.28318), 0.0495],
      );
      bench.add(
        'trim',
        MATERIALS.wood,
        tube(ring, 0.0014, r > 0.052 ? hex('#f1e3c0') : dark, { loop: true, around: 6, steps: 40 }),
      );
    }
    const edge = outline.map(([x, y]): Vec3 => [x * 0.992, 0.242 + (y - 0.242) * 0.992, 0.049]);
    bench.add('trim', MATERIALS.wood, tube(edge, 0.002, hex('#f1e3c0'), { loop: true, around: 6, steps: 144 }));
    bench.add('neck', polished, put(board([0.056, 0.44, 0.024], side, { bevel: 0.008 }), 0, 0.66, 0.044));
    bench.add('neck', polished, put(board([0.055, 0.53, 0.008], dark, { bevel: 0.002 }), 0, 0.62, 0.058));
    for (let i = 0; i < 17; i++) {
      const y = 0.875 - 0.5 * (1 - 1 / (1 + i * 0.062));
      bench.add('frets', MATERIALS.steel, put(board([0.055, 0.0016, 0.002], TINTS.steel), 0, y - i * 0.014, 0.0625));
    }
    bench.add(
      'neck',
      polished,
      put(
        extrude(
          [
            [-0.032, 0],
            [0.032, 0],
            [0.04, 0.12],
            [0.024, 0.132],
            [0.012, 0.124],
            [0, 0.13],
            [-0.012, 0.124],
            [-0.024, 0.132],
            [-0.04, 0.12],
          ],
          0.018,
          grained(side, 1, 5, 0.02, 0.12),
          { bevel: 0.003 },
        ),
        0,
        0.873,
        0.036,
        -0.16,
      ),
    );
    for (const s of [-1, 1])
      for (let i = 0; i < 3; i++)
        bench.add(
          'pegs',
          MATERIALS.chrome,
          put(
            lathe(
              [
                [0.005, 0],
                [0.005, 0.014],
                [0.009, 0.018],
                [0.009, 0.028],
                [0, 0.03],
              ],
              TINTS.cream,
              { around: 10 },
            ),
            s * (0.036 + i * 0.001),
            0.9 + i * 0.034,
            0.032 - i * 0.005,
            0,
            0,
            -s * (Math.PI / 2),
          ),
        );
    bench.add('bridge', MATERIALS.wood, put(roundedBox([0.15, 0.022, 0.012], 0.005, dark), 0, 0.15, 0.053));
    for (let i = 0; i < 6; i++)
      bench.add(
        'strings',
        MATERIALS.steel,
        tube(
          [
            [-0.027 + i * 0.0108, 0.152, 0.06],
            [-0.02 + i * 0.008, 0.875, 0.064],
            [-0.02 + i * 0.008, 0.9, 0.05],
          ],
          0.0007,
          TINTS.steel,
          { around: 4, steps: 2 },
        ),
      );
    return bench.model({ anchors: { handle: anchor(0, 0.66, 0.05), top: anchor(0, 1, 0.02) } });
  },
};
