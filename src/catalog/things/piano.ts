/** A grand piano; the player sits at +Z on its stool, facing −Z. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { curvePoint, tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

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
