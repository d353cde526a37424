/** Windows with shutters and flower boxes, and the front door of the cottage. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { cuboid } from '../../foundation/geometry/cuboid.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { type Bench, MATERIALS, TINTS } from '../things/workshop.ts';
import { BEAM, D, LINEN, SHUTTER } from './house-shell.ts';
import { plank } from './plank.ts';

/** One window with frame, bars, shutters and a box of flowers, in a wall that faces +Z. */
export const cottageWindow = (
  bench: Bench,
  looks: Looks,
  x: number,
  y: number,
  flowers: boolean,
  lit: boolean,
  fine: boolean,
): void => {
  const [w, h] = [1.05, 1.05];
  const z = D + 0.01;
  const random = createRandom(looks.seed).child(`window-${x}`);
  const glow = { roughness: 0.15, emission: lit ? 1.7 : 0.32, castsShadow: false };
  const light = hex('#ffc878');
  const pane = board([w, h, 0.02], (p) => shade(light, 0.62 + 0.5 * (p[1] / h + 0.5) * (1 - Math.abs(p[0]) / w)), {
    cells: fine ? [4, 4, 1] : [2, 2, 1],
    bevel: 0.002,
  });
  bench.add('panes', glow, put(pane, x, y, z));
  for (const s of [1, -1]) {
    const drape = board([0.24, h - 0.1, 0.012], (p) => shade(hex('#f3d9b0'), 0.8 + 0.25 * sin(p[0] * 70)), {
      cells: fine ? [6, 1, 1] : [2, 1, 1],
      bevel: 0.001,
    });
    bench.add(
      'drapes',
      { roughness: 0.9, emission: lit ? 0.5 : 0.05, castsShadow: false },
      put(drape, x + s * 0.39, y, z + 0.014),
    );
  }
  const wood = (size: Vec3, dx: number, dy: number, dz: number, colour: Rgb = LINEN): void => {
    bench.add(
      'joinery',
      MATERIALS.paintedWood,
      put(
        plank(size, grained(colour, size[0] > size[1] ? 0 : 1, looks.seed, 0.03, 0.05), fine, { bevel: 0.012 }),
        x + dx,
        y + dy,
        z + dz,
      ),
    );
  };
  for (const s of [1, -1]) {
    wood([0.09, h + 0.16, 0.11], s * (w / 2 + 0.02), 0, 0.045);
    wood([w + 0.14, 0.09, 0.11], 0, s * (h / 2 + 0.03), 0.046);
  }
  wood([0.055, h, 0.05], 0, 0, 0.03);
  wood([w, 0.045, 0.045], 0, 0.12, 0.03);
  wood([w + 0.3, 0.06, 0.2], 0, -h / 2 - 0.09, 0.07);
  for (const s of [1, -1]) {
    const cx = s * (w / 2 + 0.31);
    wood([0.44, h + 0.14, 0.035], cx, 0, 0.05, SHUTTER);
    for (const v of [-1, 0, 1]) wood([0.4, 0.09, 0.03], cx, v * 0.45, 0.075, shade(SHUTTER, 1.1));
    for (let i = -1; fine && i <= 1; i++) {
      const [a, b] = [x + cx + i * 0.11 - 0.006, x + cx + i * 0.11 + 0.006];
      bench.add(
        'joinery',
        MATERIALS.paintedWood,
        cuboid([a, y - h / 2 - 0.05, z + 0.066], [b, y + h / 2 + 0.05, z + 0.07], shade(SHUTTER, 0.5), [
          '-z',
          '+y',
          '-y',
        ]),
      );
    }
  }
  if (!flowers) return;
  wood([w + 0.2, 0.2, 0.24], 0, -h / 2 - 0.24, 0.17, shade(BEAM, 1.1));
  const petals = ['#cf4a4a', '#e890a0', '#d85a6a', '#f1d9dc'].map(hex);
  const green = ['#58792f', '#7a973a', '#476432'].map(hex);
  for (let i = 0; i < (fine ? 32 : 14); i++) {
    const petal = i % 2 === 0;
    const p: Vec3 = [
      x + random.range(-0.6, 0.6),
      y - h / 2 - 0.13 + random.range(-0.05, petal ? 0.16 : 0.1),
      z + 0.17 + random.range(-0.1, 0.16),
    ];
    const r = random.range(0.042, 0.07) * (fine ? 1 : 1.6);
    const base = random.pick(petal ? petals : green);
    bench.add(
      petal ? 'flowers' : 'leaves',
      { roughness: 0.7, translucency: 0.3 },
      sphere(r, (q) => shade(base, 0.8 + 0.3 * ((q[1] - p[1]) / r)), { around: 6, centre: p }),
    );
  }
};

/** Adds the front door with its step, frame and lantern. */
export const entrance = (bench: Bench, looks: Looks, lit: boolean, fine: boolean): void => {
  const z = D + 0.02;
  const teal = hex('#3f746c');
  const board1 = (size: Vec3, x: number, y: number, dz: number, colour: Rgb, name = 'joinery'): void => {
    bench.add(
      name,
      MATERIALS.paintedWood,
      put(
        plank(size, grained(colour, size[0] > size[1] ? 0 : 1, looks.seed + x * 50, 0.03, 0.09), fine, {
          bevel: 0.012,
          cells: [2, 6, 1],
        }),
        x,
        y,
        z + dz,
      ),
    );
  };
  board1([1.0, 2.06, 0.06], 0, 1.19, 0.03, shade(teal, 0.6), 'door');
  for (let i = -2; i <= 2; i++) board1([0.188, 2.0, 0.03], i * 0.196, 1.19, 0.068, teal, 'door');
  for (const y of [0.6, 1.75]) board1([0.92, 0.06, 0.014], 0, y, 0.09, TINTS.blackIron, 'hinges');
  for (const s of [1, -1]) board1([0.14, 2.2, 0.17], s * 0.58, 1.22, 0.05, BEAM, 'beams');
  board1([1.36, 0.15, 0.17], 0, 2.32, 0.06, BEAM, 'beams');
  const knob = lathe(
    [
      [0.02, 0],
      [0.018, 0.03],
      [0.045, 0.05],
      [0.05, 0.075],
      [0.03, 0.1],
      [0, 0.105],
    ],
    TINTS.brass,
    { around: 14, crease: 1 },
  );
  bench.add('knob', MATERIALS.brass, put(knob, 0.34, 1.12, z + 0.08, Math.PI / 2));
  bench.add(
    'stones',
    MATERIALS.stone,
    put(
      board([1.5, 0.16, 0.75], blotched(hex('#9b9487'), 3, 0.2, 0.1), { bevel: 0.04, cells: [8, 2, 4] }),
      0,
      0.08,
      D + 0.32,
    ),
  );
  const glow = lit ? { roughness: 0.3, emission: 3, castsShadow: false } : { roughness: 0.3, emission: 0.4 };
  bench.add('lantern', glow, sphere(0.075, TINTS.warmLight, { around: 12, centre: [0.95, 1.95, D + 0.17] }));
  bench.add(
    'lantern-frame',
    MATERIALS.iron,
    put(
      lathe(
        [
          [0.02, -0.11],
          [0.07, -0.1],
          [0.07, -0.085],
        ],
        TINTS.blackIron,
        { around: 10 },
      ),
      0.95,
      1.95,
      D + 0.17,
    ),
  );
  bench.add(
    'lantern-frame',
    MATERIALS.iron,
    put(
      lathe(
        [
          [0.11, 0.06],
          [0.1, 0.08],
          [0.02, 0.14],
          [0, 0.16],
        ],
        TINTS.blackIron,
        { around: 10 },
      ),
      0.95,
      1.95,
      D + 0.17,
    ),
  );
};
