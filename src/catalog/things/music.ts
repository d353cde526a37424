/** Instruments: an acoustic guitar and a grand piano. */
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

/** A grand piano; the player sits at +Z on its stool, facing −Z. */
export const piano: ThingEntry = {
  id: 'piano',
  kind: 'thing',
  words: { nouns: ['piano', 'grand piano', 'keyboard instrument'] },
  size: [1.48, 1.86, 2.5],
  source: 'baby grand of 1.5 m with its stool, from memory',
  rig: 'rigid',
  seats: 1,
  body: {
    mass: 280,
    material: 'wood',
    movable: false,
    colliders: () => [boxCollider([-0.74, 0.62, -1.1], [0.74, 1, 0.4]), boxCollider([-0.3, 0, 0.75], [0.3, 0.48, 1.1])],
  },
  sounds: ['piano'],
  shape: (looks) => {
    const bench = new Bench();
    const black = colourOr(looks, hex('#17181b'));
    const lacquer = { roughness: 0.09 };
    // Plan: x to the left, y of the outline = −z; straight side on the bass (player's left, −X when facing −Z … the viewer's left).
    const smooth: Vec3[] = [
      [0.73, 0.05, 0],
      [0.73, 0.4, 0],
      [0.6, 0.72, 0],
      [0.3, 0.92, 0],
      [0.08, 1.2, 0],
      [-0.22, 1.42, 0],
      [-0.58, 1.4, 0],
      [-0.73, 1.18, 0],
    ];
    const curve = Array.from({ length: 29 }, (_, i): Point => {
      const p = curvePoint(smooth, i / 28);
      return [p[0], p[1]];
    });
    const outline: Point[] = [[-0.73, -0.34], [0.73, -0.34], ...curve];
    const lay = (
      points: readonly Point[],
      thick: number,
      y: number,
      colour: Vec3,
      material: Parameters<Bench['add']>[1],
      name: string,
    ): void => {
      bench.add(
        name,
        material,
        put(extrude(points, thick, colour, { bevel: 0.008, crease: 0.6 }), 0, y, 0, -Math.PI / 2),
      );
    };
    const body: Point[] = [[-0.73, 0.02], [0.73, 0.02], ...curve];
    lay(body, 0.3, 0.83, black, lacquer, 'body');
    lay(outline, 0.06, 0.68, black, lacquer, 'body');
    for (const s of [-1, 1])
      bench.add(
        'body',
        lacquer,
        put(roundedBox([0.1, 0.24, 0.38], 0.03, black, { edgeSteps: 3 }), s * 0.68, 0.8, 0.16),
      );
    bench.add('body', lacquer, put(roundedBox([1.3, 0.12, 0.05], 0.015, black), 0, 0.86, 0.0));
    // Soundboard, frame and strings under the raised lid.
    lay(
      body.map(([x, y]): Point => [x * 0.93, 0.05 + (y - 0.05) * 0.94]),
      0.02,
      0.985,
      hex('#c9973f'),
      { roughness: 0.3, metalness: 0.6 },
      'frame',
    );
    for (let i = 0; i < 26; i++)
      bench.add(
        'strings',
        MATERIALS.steel,
        tube(
          [
            [-0.6 + i * 0.045, 1.0, -0.1],
            [-0.62 + i * 0.035, 1.0, -1.15 + i * 0.031],
          ],
          0.0018,
          TINTS.steel,
          { around: 4, steps: 1 },
        ),
      );
    const lid = extrude(body, 0.025, black, { bevel: 0.006, crease: 0.6 });
    bench.add('lid', lacquer, put(put(put(lid, 0.73, 0, 0, -Math.PI / 2), 0, 0, 0, 0, 0, 0.62), -0.73, 1.0, 0));
    bench.add(
      'body',
      lacquer,
      tube(
        [
          [0.5, 0.98, -0.35],
          [0.42, 1.62, -0.35],
        ],
        0.012,
        black,
        { around: 8, steps: 1 },
      ),
    );
    // Keys.
    const white = hex('#f4f0e4');
    const keys = 36;
    const w = 1.22 / keys;
    for (let i = 0; i < keys; i++) {
      const x = -0.61 + w * (i + 0.5);
      bench.add(
        'keys',
        { roughness: 0.2 },
        put(board([w - 0.0015, 0.02, 0.15], white, { bevel: 0.002 }), x, 0.735, 0.225),
      );
      if (![2, 6].includes(i % 7) && i < keys - 1)
        bench.add(
          'sharps',
          { roughness: 0.25 },
          put(board([w * 0.55, 0.02, 0.09], hex('#151518'), { bevel: 0.003 }), x + w / 2, 0.752, 0.195),
        );
    }
    bench.add('body', lacquer, put(board([0.6, 0.3, 0.015], black, { bevel: 0.006 }), 0, 1.13, 0.02, -0.25));
    bench.add('sheet', MATERIALS.paper, put(board([0.34, 0.24, 0.004], hex('#f2ecdc')), 0, 1.14, 0.035, -0.25));
    for (const [x, z] of [
      [-0.58, 0.05],
      [0.58, 0.05],
      [-0.35, -1.15],
    ] as const) {
      bench.add(
        'legs',
        lacquer,
        put(
          lathe(
            [
              [0, 0.05],
              [0.03, 0.05],
              [0.032, 0.12],
              [0.06, 0.3],
              [0.075, 0.55],
              [0.075, 0.66],
              [0, 0.66],
            ],
            black,
            { around: 18 },
          ),
          x,
          0,
          z,
        ),
      );
      bench.add(
        'casters',
        MATERIALS.brass,
        put(
          lathe(
            [
              [0, -0.015],
              [0.03, -0.015],
              [0.03, 0.015],
              [0, 0.015],
            ],
            TINTS.brass,
            { around: 14 },
          ),
          x,
          0.03,
          z,
          0,
          0,
          Math.PI / 2,
        ),
      );
    }
    bench.add('legs', lacquer, put(board([0.06, 0.5, 0.03], black), 0, 0.4, -0.05));
    for (const x of [-0.06, 0, 0.06])
      bench.add('casters', MATERIALS.brass, put(roundedBox([0.03, 0.012, 0.12], 0.005, TINTS.brass), x, 0.09, 0.02));
    // Stool.
    bench.add(
      'stool',
      MATERIALS.leather,
      put(roundedBox([0.58, 0.08, 0.34], 0.035, hex('#3a2320'), { edgeSteps: 3, divisions: [4, 1, 4] }), 0, 0.45, 0.9),
    );
    bench.add('legs', lacquer, put(board([0.54, 0.06, 0.3], black), 0, 0.39, 0.9));
    for (const x of [-1, 1])
      for (const z of [-1, 1])
        bench.add(
          'legs',
          lacquer,
          put(
            lathe(
              [
                [0, 0],
                [0.016, 0],
                [0.026, 0.37],
                [0, 0.37],
              ],
              black,
              { around: 12 },
            ),
            x * 0.24,
            0,
            0.9 + z * 0.12,
          ),
        );
    return bench.model({
      anchors: { 'seat-1': anchor(0, 0.49, 0.9, [0, 0, -1]), top: anchor(0, 1, -0.4), keys: anchor(0, 0.75, 0.24) },
    });
  },
};
