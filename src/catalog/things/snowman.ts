/** A snowman with hat, scarf and carrot nose. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { thing } from './rigid-thing.ts';
import { MATERIALS } from './workshop.ts';

/** A snowman with hat, scarf and carrot nose. */
export const snowman = thing({
  id: 'snowman',
  nouns: ['snowman', 'snow man'],
  plurals: { snowmen: 'snowman' },
  size: [1.45, 1.85, 0.95],
  mass: 250,
  material: 'snow',
  fixed: true,
  colliders: [
    { shape: 'ball', radius: 0.45, centre: [0, 0.4, 0] },
    { shape: 'ball', radius: 0.32, centre: [0, 0.98, 0] },
    { shape: 'ball', radius: 0.23, centre: [0, 1.4, 0] },
  ],
  make: (bench, looks) => {
    const snow = blotched(looks.colour ?? hex('#f1f4f7'), looks.seed, 0.1, 0.03);
    const ball = (r: number, y: number): void => {
      bench.add(
        'snow',
        { roughness: 0.9, pattern: 'sparkle', translucency: 0.15 },
        put(
          warpMesh(sphere([r, r * 0.94, r], snow, { around: 40 }), (p) => {
            const k = 1 + 0.04 * (noise(p[0] * 9 + r * 70, p[1] * 9, p[2] * 9) - 0.5);
            return [p[0] * k, p[1] * k, p[2] * k];
          }),
          0,
          y,
          0,
        ),
      );
    };
    ball(0.46, 0.4);
    ball(0.33, 0.98);
    ball(0.235, 1.41);
    const coal = hex('#1d1d20');
    const lump = (x: number, y: number, z: number, r: number): void => {
      bench.add('coal', MATERIALS.stone, sphere([r, r, r * 0.7], coal, { around: 10, centre: [x, y, z] }));
    };
    for (const s of [-1, 1]) lump(s * 0.08, 1.47, 0.212, 0.024);
    for (let i = -2; i <= 2; i++) lump(i * 0.042, 1.32 + 0.012 * i * i, 0.208 - 0.006 * Math.abs(i), 0.013);
    for (let i = 0; i < 3; i++) lump(0, 1.12 - i * 0.11, 0.31 + (i === 2 ? 0.005 : 0.012), 0.024);
    bench.add(
      'nose',
      MATERIALS.fruit,
      put(
        lathe(
          [
            [0.03, 0],
            [0.028, 0.03],
            [0.017, 0.1],
            [0.006, 0.17],
            [0, 0.18],
          ],
          hex('#ee7a22'),
          { around: 14, crease: 1 },
        ),
        0,
        1.4,
        0.215,
        Math.PI / 2 - 0.08,
      ),
    );
    const hatColour = hex('#26262b');
    bench.add(
      'hat',
      { roughness: 0.8, sheen: 0.3 },
      put(
        lathe(
          [
            [0, 0],
            [0.23, 0],
            [0.235, 0.012],
            [0.22, 0.022],
            [0.155, 0.025],
            [0.15, 0.06],
            [0.158, 0.22],
            [0.15, 0.235],
            [0, 0.235],
          ],
          hatColour,
          { around: 36, crease: 0.8 },
        ),
        0.01,
        1.58,
        -0.02,
        -0.1,
        0,
        -0.08,
      ),
    );
    bench.add(
      'band',
      MATERIALS.cloth,
      put(
        lathe(
          [
            [0.155, 0.028],
            [0.157, 0.03],
            [0.156, 0.07],
          ],
          hex('#c23a3a'),
          { around: 36 },
        ),
        0.01,
        1.58,
        -0.02,
        -0.1,
        0,
        -0.08,
      ),
    );
    const scarf = hex('#c23a3a');
    const ring = Array.from(
      { length: 18 },
      (_, i): Vec3 => [0.205 * sin((i / 18) * 6.28318), 1.225 + 0.015 * sin(i), 0.205 * cos((i / 18) * 6.28318)],
    );
    bench.add(
      'scarf',
      MATERIALS.cloth,
      tube(ring, 0.05, (p) => (Math.floor((p[0] + p[2]) * 14 + 50) % 2 ? scarf : hex('#efe2cc')), {
        loop: true,
        around: 12,
        steps: 54,
      }),
    );
    bench.add(
      'scarf',
      MATERIALS.cloth,
      put(roundedBox([0.1, 0.38, 0.045], 0.02, scarf, { edgeSteps: 2 }), 0.12, 1.03, 0.29, 0.16, 0.3, 0.12),
    );
    for (const s of [-1, 1]) {
      const bark = hex('#5a4030');
      bench.add(
        'arms',
        MATERIALS.wood,
        tube(
          [
            [s * 0.28, 1.05, 0],
            [s * 0.45, 1.14, 0.04],
            [s * 0.66, 1.28, 0.06],
          ],
          (t) => 0.017 - 0.008 * t,
          bark,
          { around: 7 },
        ),
      );
      for (const a of [-0.09, 0.0, 0.09])
        bench.add(
          'arms',
          MATERIALS.wood,
          tube(
            [
              [s * 0.6, 1.24, 0.055],
              [s * (0.7 + 0.02), 1.32 + a, 0.06 + a * 0.4],
            ],
            0.006,
            bark,
            { around: 5 },
          ),
        );
    }
    return undefined;
  },
});
