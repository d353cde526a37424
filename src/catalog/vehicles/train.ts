/** A steam locomotive with its tender and a coach, on wheels of true gauge. Facing +Z. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Joint, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';

const GAUGE = 1.435;
/** Wheels: place along z and radius, m. */
const WHEELS: readonly (readonly [number, number])[] = [
  [7.6, 0.42],
  [5.6, 0.72],
  [4.0, 0.72],
  [2.4, 0.72],
  [-0.6, 0.45],
  [-2.2, 0.45],
  [-4.6, 0.42],
  [-5.8, 0.42],
  [-10, 0.42],
  [-11.2, 0.42],
];

const makeRig = (): Rig => {
  const joints: Joint[] = [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 1, 0] },
  ];
  for (const [i, [z, r]] of WHEELS.entries()) joints.push({ name: `wheel-${i + 1}`, parent: 0, position: [0, r, z] });
  return { kind: 'vehicle', joints, wheels: WHEELS.map(([, radius], i) => ({ joint: i + 2, radius, steers: false })) };
};

/** A train. */
export const train: ThingEntry = {
  id: 'train',
  kind: 'vehicle',
  words: { nouns: ['train', 'steam train', 'locomotive', 'steam locomotive', 'railway train', 'engine', 'tram'] },
  size: [2.9, 4, 20.5],
  source: 'small tank-engine proportions with a short coach, from memory; gauge 1.435 m',
  rig: 'vehicle',
  body: {
    mass: 60000,
    material: 'metal',
    movable: false,
    colliders: () => [boxCollider([-1.4, 0.4, -12.2], [1.4, 3.6, 8.2])],
  },
  motion: { drive: 14 },
  sounds: ['steam-engine'],
  shape: (looks, detail) => {
    const rig = makeRig();
    const bench = new Bench();
    const around = detail.pixels > 200 ? 32 : 20;
    const main: Rgb = looks.colour ?? hex('#23603f');
    const black = hex('#222426');
    const red = hex('#a72c22');
    const paint = MATERIALS.carPaint;
    const along = (m: Mesh, y: number, z: number): Mesh => put(m, 0, y, z, Math.PI / 2);
    // Boiler with brass bands, smoke box, chimney, dome.
    const y = 2.15;
    bench.add(
      'boiler',
      paint,
      along(
        lathe(
          [
            [0.86, -2.9],
            [0.86, 2.5],
          ],
          main,
          { around },
        ),
        y,
        4.2,
      ),
      1,
    );
    bench.add(
      'smokebox',
      MATERIALS.iron,
      along(
        lathe(
          [
            [0.9, 2.4],
            [0.9, 3.7],
            [0.84, 3.78],
            [0, 3.8],
          ],
          black,
          { around },
        ),
        y,
        4.2,
      ),
      1,
    );
    for (const z of [1.6, 3.1, 4.6, 6.1])
      bench.add(
        'brass',
        MATERIALS.brass,
        along(
          lathe(
            [
              [0.872, -0.04],
              [0.885, 0],
              [0.872, 0.04],
            ],
            TINTS.brass,
            { around, crease: 2 },
          ),
          y,
          z,
        ),
        1,
      );
    bench.add(
      'door',
      MATERIALS.iron,
      along(
        lathe(
          [
            [0.7, 0],
            [0.68, 0.06],
            [0.4, 0.13],
            [0, 0.15],
          ],
          shade(black, 1.5),
          { around, crease: 1 },
        ),
        y,
        8.0,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      along(
        lathe(
          [
            [0.09, 0.1],
            [0.09, 0.2],
            [0, 0.22],
          ],
          TINTS.brass,
          { around: 14 },
        ),
        y,
        8.0,
      ),
      1,
    );
    bench.add(
      'chimney',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.3, 0],
            [0.24, 0.12],
            [0.22, 0.6],
            [0.34, 0.95],
            [0.36, 1.02],
            [0.3, 1.03],
            [0.24, 0.9],
            [0.2, 0.3],
          ],
          black,
          { around: 22, crease: 1 },
        ),
        0,
        y + 0.82,
        7.2,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.37, 0.92],
            [0.38, 0.98],
            [0.37, 1.04],
          ],
          TINTS.brass,
          { around: 22, crease: 2 },
        ),
        0,
        y + 0.82,
        7.2,
      ),
      1,
    );
    bench.add(
      'brass',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.42, 0],
            [0.34, 0.08],
            [0.32, 0.4],
            [0.25, 0.56],
            [0.1, 0.62],
            [0, 0.63],
          ],
          TINTS.brass,
          { around: 24, crease: 1 },
        ),
        0,
        y + 0.78,
        4.9,
      ),
      1,
    );
    bench.add(
      'chimney',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.34, 0],
            [0.28, 0.06],
            [0.26, 0.35],
            [0.18, 0.46],
            [0, 0.48],
          ],
          main,
          { around: 22, crease: 1 },
        ),
        0,
        y + 0.78,
        3.1,
      ),
      1,
    );
    const lens = lathe(
      [
        [0.2, -0.2],
        [0.24, 0],
        [0.24, 0.12],
        [0.2, 0.13],
        [0, 0.1],
      ],
      hex('#f5e7be'),
      { around: 20, crease: 0.8 },
    );
    bench.add('headlight', { roughness: 0.2, emission: 1.2 }, along(lens, 3.28, 7.85), 1);
    // Running boards, frames, cylinders, buffers, cowcatcher.
    for (const s of [-1, 1]) {
      bench.add('frame', MATERIALS.paint, put(board([0.5, 0.09, 7.4], red, { bevel: 0.02 }), s * 1.05, 1.52, 4.3), 1);
      bench.add('frame', MATERIALS.iron, put(board([0.1, 0.5, 8.4], black), s * 0.55, 0.95, 3.9), 1);
      bench.add(
        'cylinders',
        paint,
        put(
          put(
            lathe(
              [
                [0.3, -0.55],
                [0.32, -0.5],
                [0.32, 0.5],
                [0.3, 0.55],
                [0, 0.57],
              ],
              main,
              { around: 20 },
            ),
            0,
            0,
            0,
            Math.PI / 2,
          ),
          s * 1.08,
          0.92,
          7.1,
        ),
        1,
      );
      bench.add(
        'rods',
        MATERIALS.steel,
        put(board([0.07, 0.13, 3.5], TINTS.steel, { bevel: 0.02 }), s * 0.98, 0.56, 4.0),
        1,
      );
      bench.add(
        'rods',
        MATERIALS.steel,
        tube(
          [
            [s * 1.06, 0.92, 6.6],
            [s * 1.04, 0.56, 4.0],
          ],
          0.05,
          TINTS.steel,
          { around: 6, steps: 1 },
        ),
        1,
      );
      bench.add(
        'rails',
        MATERIALS.brass,
        tube(
          [
            [s * 0.93, 2.5, 7.6],
            [s * 0.95, 2.5, 1.6],
          ],
          0.025,
          TINTS.brass,
          { around: 6, steps: 2 },
        ),
        1,
      );
      bench.add(
        'buffers',
        MATERIALS.steel,
        put(
          put(
            lathe(
              [
                [0.1, -0.4],
                [0.1, 0],
                [0.22, 0.02],
                [0.22, 0.08],
                [0, 0.11],
              ],
              TINTS.steel,
              { around: 18 },
            ),
            0,
            0,
            0,
            Math.PI / 2,
          ),
          s * 0.82,
          1.05,
          8.55,
        ),
        1,
      );
    }
    bench.add('frame', MATERIALS.paint, put(board([2.5, 0.42, 0.16], red, { bevel: 0.03 }), 0, 1.05, 8.15), 1);
    for (let i = -4; i <= 4; i++)
      bench.add(
        'catcher',
        MATERIALS.iron,
        tube(
          [
            [i * 0.22, 0.82, 8.2],
            [i * 0.16, 0.18, 8.95 - Math.abs(i) * 0.12],
          ],
          0.035,
          shade(black, 1.4),
          { around: 6, steps: 1 },
        ),
        1,
      );
    // Cab with windows and an arched roof.
    const cabin = (z: number, length: number, low: number, high: number, colour: Rgb, windows: number): void => {
      bench.add(
        'cab',
        paint,
        put(roundedBox([2.6, high - low, length], 0.08, colour, { edgeSteps: 2 }), 0, (low + high) / 2, z),
        1,
      );
      const roof = Array.from({ length: 9 }, (_, i): [number, number] => {
        const a = (i / 8) * Math.PI;
        return [1.48 * cos(a), 0.38 * sin(a)];
      });
      for (let i = 0; i < 8; i++) {
        const [p, q] = [roof[i]!, roof[i + 1]!];
        const turn = Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]));
        bench.add(
          'roofs',
          MATERIALS.iron,
          put(
            board([turn + 0.03, 0.07, length + 0.3], hex('#3c4043'), { bevel: 0.015 }),
            (p[0] + q[0]) / 2,
            high - 0.04 + (p[1] + q[1]) / 2,
            z,
            0,
            0,
            Math.abs(p[0] - q[0]) < 1e-6 ? 0 : ((q[1] - p[1]) / (q[0] - p[0])) * 0.85,
          ),
          1,
        );
      }
      bench.add('roofs', MATERIALS.iron, put(roundedBox([2.5, 0.5, length], 0.2, shade(colour, 0.9)), 0, high, z), 1);
      for (const s of [-1, 1]) {
        for (let i = 0; i < windows; i++) {
          const wz = z + ((i + 0.5) / windows - 0.5) * (length - 0.3);
          const w = Math.min(0.78, (length - 0.3) / windows - 0.24);
          bench.add(
            'trim',
            MATERIALS.brass,
            put(roundedBox([0.05, 0.88, w + 0.1], 0.02, TINTS.brass, { edgeSteps: 1 }), s * 1.3, high - 0.62, wz),
            1,
          );
          bench.add(
            'windows',
            { roughness: 0.1, emission: 0.35 },
            put(roundedBox([0.06, 0.78, w], 0.02, hex('#7d6a4a'), { edgeSteps: 1 }), s * 1.302, high - 0.62, wz),
            1,
          );
        }
      }
    };
    cabin(0.35, 1.7, 1.5, 3.3, main, 1);
    // Tender with coal.
    bench.add('cab', paint, put(roundedBox([2.5, 1.25, 2.9], 0.08, main, { edgeSteps: 2 }), 0, 1.75, -2.1), 1);
    for (let i = 0; i < 60; i++) {
      const [a, b] = [(i * 0.618) % 1, (i * 0.382 + 0.1) % 1];
      bench.add(
        'coal',
        MATERIALS.stone,
        put(
          roundedBox([0.28, 0.22, 0.26], 0.07, shade(hex('#1b1b1d'), 0.8 + 0.6 * a), { edgeSteps: 1 }),
          (a - 0.5) * 2,
          2.38 + 0.12 * sin(i) - Math.abs(a - 0.5) * 0.25,
          -2.1 + (b - 0.5) * 2.4,
          i,
          i * 2,
          i * 3,
        ),
        1,
      );
    }
    // Coach.
    const wagon = looks.colour ? shade(main, 0.98) : hex('#8c2f2a');
    cabin(-8, 7.4, 0.95, 3.35, wagon, 6);
    for (const s of [-1, 1])
      bench.add(
        'stripe',
        MATERIALS.paint,
        put(board([0.03, 0.3, 7.2], hex('#eddcb4'), { bevel: 0.01 }), s * 1.302, 2.02, -8),
        1,
      );
    bench.add('frame', MATERIALS.iron, put(board([2.2, 0.2, 19], black), 0, 0.92, -2.6), 1);
    WHEELS.forEach(([z, r], i) => {
      const joint = i + 2;
      bench.add(
        `wheel-${i + 1}`,
        MATERIALS.iron,
        tube(
          [
            [-GAUGE / 2, r, z],
            [GAUGE / 2, r, z],
          ],
          0.07,
          black,
          { around: 8, steps: 1 },
        ),
        joint,
      );
      for (const s of [-1, 1]) {
        const x = s * (GAUGE / 2 + 0.04);
        const lay = (m: Mesh): Mesh => put(m, x, r, z, 0, 0, -s * (Math.PI / 2));
        bench.add(
          `wheel-${i + 1}`,
          MATERIALS.iron,
          lay(
            lathe(
              [
                [r * 0.8, -0.06],
                [r + 0.03, -0.06],
                [r + 0.03, -0.03],
                [r, -0.02],
                [r, 0.07],
                [r * 0.88, 0.07],
                [r * 0.82, 0.02],
                [r * 0.8, -0.06],
              ],
              shade(black, 1.5),
              { around: 28 },
            ),
          ),
          joint,
        );
        bench.add(
          `wheel-${i + 1}-spokes`,
          MATERIALS.paint,
          lay(
            lathe(
              [
                [0, -0.05],
                [r * 0.2, -0.05],
                [r * 0.2, 0.08],
                [0, 0.09],
              ],
              red,
              { around: 14 },
            ),
          ),
          joint,
        );
        const count = r > 0.6 ? 10 : 7;
        for (let k = 0; k < count; k++) {
          const a = (k / count) * 2 * Math.PI;
          const p: Vec3[] = [
            [0.12 * r * sin(a), 0, 0.12 * r * cos(a)],
            [0.84 * r * sin(a), 0, 0.84 * r * cos(a)],
          ];
          bench.add(`wheel-${i + 1}-spokes`, MATERIALS.paint, lay(tube(p, 0.035, red, { around: 5, steps: 1 })), joint);
        }
      }
    });
    return bench.model({
      rig,
      anchors: {
        top: anchor(0, 4, 7.2, undefined, 1),
        chimney: anchor(0, 4.02, 7.2, [0, 1, 0], 1),
        driver: anchor(0.6, 1.6, 0.3, [0, 0, 1], 1),
      },
    });
  },
};
