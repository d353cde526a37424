/** A treasure chest full of gold; closed when its state is `closed`. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A treasure chest full of gold; closed when its state is `closed`. */
export const treasureChest = thing({
  id: 'treasure-chest',
  nouns: ['treasure chest', 'chest', 'treasure', 'pirate chest'],
  size: [0.8, 0.82, 0.62],
  mass: 40,
  material: 'wood',
  colliders: [boxCollider([-0.4, 0, -0.25], [0.4, 0.36, 0.25])],
  make: (bench, looks) => {
    const wood = colourOr(looks, hex('#7a4f2c'));
    const open = looks.state !== 'closed';
    const iron = MATERIALS.brass;
    let n = 0;
    const plank = (size: Vec3, x: number, y: number, z: number, rx = 0): void => {
      bench.add(
        'wood',
        MATERIALS.wood,
        put(
          board(size, grained(shade(wood, 0.94 + 0.04 * (n % 4)), 0, looks.seed + n++, 0.02, 0.06), {
            bevel: 0.006,
            cells: [8, 2, 1],
          }),
          x,
          y,
          z,
          rx,
        ),
      );
    };
    for (let i = 0; i < 3; i++) {
      for (const s of [-1, 1]) plank([0.78, 0.116, 0.03], 0, 0.06 + i * 0.118, s * 0.232);
      for (const s of [-1, 1])
        bench.add(
          'wood',
          MATERIALS.wood,
          put(
            board([0.03, 0.116, 0.44], grained(wood, 2, n++, 0.02, 0.06), { bevel: 0.006, cells: [1, 2, 5] }),
            s * 0.375,
            0.06 + i * 0.118,
            0,
          ),
        );
    }
    plank([0.76, 0.02, 0.46], 0, 0.015, 0);
    const band = (x: number): void => {
      for (const s of [-1, 1])
        bench.add('metal', iron, put(board([0.06, 0.36, 0.012], TINTS.brass, { bevel: 0.004 }), x, 0.18, s * 0.25));
    };
    for (const x of [-0.34, 0.34]) band(x);
    bench.add('metal', iron, put(roundedBox([0.12, 0.14, 0.03], 0.012, TINTS.brass), 0, 0.3, 0.255));
    bench.add('hole', MATERIALS.iron, put(roundedBox([0.016, 0.04, 0.01], 0.004, hex('#20180f')), 0, 0.29, 0.271));
    // Barrel lid, hinged at the back.
    const turn = open ? -1.15 : 0;
    const hinge = (m: ReturnType<typeof board>): ReturnType<typeof board> =>
      put(put(m, 0, 0, 0.245), 0, 0.36, -0.245, turn);
    for (let i = 0; i < 8; i++) {
      const a = ((i + 0.5) / 8) * Math.PI;
      const slat = board([0.78, 0.1, 0.026], grained(shade(wood, 0.95 + 0.03 * (i % 3)), 0, i, 0.02, 0.06), {
        bevel: 0.005,
        cells: [8, 1, 1],
      });
      bench.add(
        'wood',
        MATERIALS.wood,
        hinge(put(slat, 0, 0.2 * sin(a) * 0.85, 0.233 * cos(a), Math.PI / 2 - a - Math.PI / 2)),
      );
    }
    for (const x of [-0.34, 0.34, 0]) {
      const strap = Array.from(
        { length: 11 },
        (_, i): Vec3 => [x, 0.218 * sin((i / 10) * Math.PI) * 0.86, 0.25 * cos((i / 10) * Math.PI)],
      );
      bench.add('metal', iron, hinge(tube(strap, 0.014, TINTS.brass, { around: 6, steps: 22 })));
    }
    const half: Point[] = Array.from({ length: 13 }, (_, i) => [
      0.235 * cos((i / 12) * Math.PI),
      0.195 * sin((i / 12) * Math.PI),
    ]);
    for (const s of [-1, 1])
      bench.add(
        'wood',
        MATERIALS.wood,
        hinge(put(put(extrude(half, 0.03, grained(wood, 0, 5, 0.02, 0.06)), 0, 0, 0, 0, Math.PI / 2), s * 0.37, 0, 0)),
      );
    if (!open) return undefined;
    const gold = hex('#f0bc3c');
    bench.add(
      'gold',
      { roughness: 0.2, metalness: 0.85 },
      warpMesh(
        put(roundedBox([0.7, 0.14, 0.42], 0.06, gold, { divisions: [24, 1, 16], edgeSteps: 3 }), 0, 0.3, 0),
        (p) => [
          p[0],
          p[1] +
            (p[1] > 0.3
              ? 0.06 * (1 - 8 * p[0] * p[0] * 0.8) * (1 - 18 * p[2] * p[2]) + 0.02 * noise(p[0] * 40, p[2] * 40)
              : 0),
          p[2],
        ],
      ),
    );
    for (let i = 0; i < 90; i++) {
      const [a, b] = [((i * 0.618) % 1) - 0.5, ((i * 0.382 + 0.13) % 1) - 0.5];
      const [x, z] = [a * 0.64, b * 0.38];
      bench.add(
        'gold',
        { roughness: 0.2, metalness: 0.85 },
        put(
          lathe(
            [
              [0, -0.003],
              [0.021, -0.003],
              [0.022, 0],
              [0.021, 0.003],
              [0, 0.003],
            ],
            shade(gold, 0.9 + 0.2 * ((i * 7) % 5) * 0.25),
            { around: 14 },
          ),
          x,
          0.378 + 0.055 * (1 - 6 * x * x) * (1 - 16 * z * z),
          z,
          a * 2.2,
          i,
          b * 2.4,
        ),
      );
    }
    for (const [i, tint] of ['#c8242c', '#2a62c8', '#2c9a55'].entries()) {
      const cut: [number, number][] = [
        [0, -0.02],
        [0.024, 0.004],
        [0.016, 0.016],
        [0, 0.016],
      ];
      const gem = lathe(cut, hex(tint), { around: 8, crease: 0.2 });
      bench.add('jewels', { roughness: 0.05 }, put(gem, -0.18 + i * 0.17, 0.445, 0.03 - i * 0.03, 0.3, i, 0.2));
    }
    return undefined;
  },
});
