/** Walls, footing stones, beams and tiled roof of the cottage, with the measures they share. */
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { facet } from '../../foundation/geometry/cuboid.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blended, blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import { type Bench, MATERIALS } from '../things/workshop.ts';
import { plank } from './plank.ts';
import { CLAY, tiledSlope } from './roof-tiles.ts';

/** Half width, half depth, eaves and rise of the roof, m. */
export const W = 3.4;
/** Half the depth, m. */
export const D = 2.6;
/** Height of the eaves, m. */
export const EAVES = 2.75;
/** Height of the ridge above the eaves, m. */
export const RISE = 2.45;
const OVERHANG = 0.48;
/** Colour of the beams. */
export const BEAM = hex('#6a4c36');
/** Colour of the shutters. */
export const SHUTTER = hex('#4f8780');
/** Colour of the window frames. */
export const LINEN = hex('#efe7d6');

/** Adds plastered walls and gables. */
export const walls = (bench: Bench, looks: Looks, fine: boolean): void => {
  const plaster = looks.colour ?? hex('#efe4cd');
  const damp = looks.colour ? shade(plaster, 0.95) : hex('#c9b796');
  const paint = blended(
    blotched(plaster, looks.seed, 0.9, 0.055),
    damp,
    (p) => smoothstep(0.75, 0.2, p[1] + EAVES / 2 + 0.12 * sin(p[0] * 4)) * 0.8,
  );
  const cells: Vec3 = fine ? [12, 6, 9] : [6, 3, 4];
  bench.add(
    'walls',
    MATERIALS.plaster,
    put(board([2 * W, EAVES, 2 * D], paint, { bevel: 0.03, cells }), 0, EAVES / 2, 0),
  );
  for (const s of [1, -1]) {
    const gable: Vec3[] = [
      [s * W, EAVES, D],
      [s * W, EAVES, -D],
      [s * W, EAVES + RISE, 0],
    ];
    bench.add(
      'walls',
      MATERIALS.plaster,
      facet(s > 0 ? gable : gable.reverse(), (p) => paint([p[0], 1, p[2]], [0, 0, 1])),
    );
  }
};

/** Adds the stone footing and the chimney. */
export const stones = (bench: Bench, looks: Looks, fine: boolean): void => {
  const random = createRandom(looks.seed).child('stones');
  const rock = ['#8f8a80', '#9d9484', '#857c70', '#a59a88'].map(hex);
  const stone = (w: number, h: number, d: number, x: number, y: number, z: number, turn: number): void => {
    const tint = shade(random.pick(rock), random.range(0.82, 1.1));
    const mesh = plank([w, h, d], tint, fine, { bevel: 0.035 });
    bench.add(
      'stones',
      MATERIALS.stone,
      put(mesh, x, y, z, random.range(-0.03, 0.03), turn + random.range(-0.03, 0.03), random.range(-0.03, 0.03)),
    );
  };
  const run = (length: number, place: (t: number, w: number, y: number, h: number) => void): void => {
    for (const row of [0, 1]) {
      let t = 0;
      while (t < length - 0.12) {
        const w = Math.min(random.range(0.4, 0.75) * (fine ? 1 : 1.8), length - t + 0.06);
        place(t + w / 2, w, row * 0.2 + 0.1, 0.21);
        t += w;
      }
    }
  };
  run(2 * W, (t, w, y, h) => {
    // The doorway stays free.
    if (Math.abs(t - W) < 0.5 + w / 2) return;
    stone(w * 0.97, h, 0.22, -W + t, y, D - 0.02 + random.range(0, 0.03), 0);
  });
  for (const s of [1, -1])
    run(2 * D, (t, w, y, h) =>
      stone(w * 0.97, h, 0.22, s * (W - 0.02 + random.range(0, 0.03)), y, -D + t, Math.PI / 2),
    );
  // Chimney of coarse stones.
  const [cx, top] = [-1.85, EAVES + RISE + 0.75];
  for (let y = EAVES + RISE * 0.4, j = 0; y < top; y += 0.19, j++) {
    for (const [x, z] of [
      [-0.19, 0.15],
      [0.19, 0.15],
      [-0.19, -0.15],
      [0.19, -0.15],
    ] as const) {
      stone(0.4, 0.18, 0.31, cx + x + (j % 2 ? 0.03 : -0.03), y + 0.09, z, 0);
    }
  }
  bench.add(
    'stones',
    MATERIALS.stone,
    put(board([0.98, 0.11, 0.8], shade(rock[0]!, 0.85), { bevel: 0.03, cells: [3, 1, 3] }), cx, top + 0.1, 0),
  );
  const pot = lathe(
    [
      [0.17, 0],
      [0.15, 0.3],
      [0.18, 0.31],
      [0.18, 0.36],
      [0.12, 0.37],
      [0.11, 0.1],
    ],
    blotched(CLAY[0]!, 5, 0.1, 0.1),
    { around: 16 },
  );
  bench.add('pot', MATERIALS.clay, put(pot, cx, top + 0.14, 0));
};

/** Adds the timber frame. */
export const beams = (bench: Bench, looks: Looks, fine: boolean): void => {
  let n = 0;
  const beam = (size: Vec3, x: number, y: number, z: number, rz = 0, rx = 0): void => {
    const axis = size[0] > size[1] ? (size[0] > size[2] ? 0 : 2) : size[1] > size[2] ? 1 : 2;
    const cells: Vec3 = fine ? [axis === 0 ? 4 : 1, axis === 1 ? 3 : 1, axis === 2 ? 4 : 1] : [1, 1, 1];
    const wood = plank(size, grained(BEAM, axis, looks.seed + n++, 0.035, 0.22), fine, { bevel: 0.02, cells });
    bench.add('beams', MATERIALS.wood, put(wood, x, y, z, rx, 0, rz));
  };
  const z = D + 0.015;
  for (const x of [-W + 0.03, -1.12, 1.12, W - 0.03]) beam([0.17, EAVES - 0.12, 0.12], x, EAVES / 2 - 0.06, z);
  beam([2 * W + 0.1, 0.17, 0.13], 0, EAVES - 0.19, z);
  beam([2 * W + 0.1, 0.14, 0.13], 0, 0.47, z);
  for (const s of [1, -1]) {
    beam([2.2, 0.11, 0.1], s * 2.26, 2.17, z);
    const x = s * (W + 0.015);
    for (const q of [-D + 0.03, 0, D - 0.03]) beam([0.12, EAVES, 0.17], x, EAVES / 2, q);
    beam([0.13, 0.17, 2 * D - 0.1], x, EAVES - 0.1, 0);
    beam([0.13, 0.14, 2 * D + 0.06], x, 0.47, 0);
    beam([0.12, RISE * 0.86, 0.15], x, EAVES + RISE * 0.43, 0);
    beam([0.12, 0.13, D * 1.12], x, EAVES + RISE * 0.43, 0);
    const slope = atan2(RISE, D);
    for (const q of [1, -1]) {
      beam([0.14, 0.16, D * 1.36], x, EAVES + RISE * 0.46, (q * D) / 2, 0, q * slope);
    }
  }
};

/** Adds tiles, boards under them, ridge and gutters. */
export const roof = (bench: Bench, looks: Looks, pixels: number): void => {
  const random = createRandom(looks.seed).child('roof');
  const slope = atan2(RISE, D);
  const [c, s] = [cos(slope), sin(slope)];
  const length = (D + OVERHANG) / c;
  const width = 2 * (W + 0.34);
  const [rows, columns] = pixels > 450 ? [13, 25] : pixels > 240 ? [12, 22] : pixels > 120 ? [10, 18] : [6, 9];
  for (const side of [1, -1]) {
    const up: Vec3 = [0, s, -side * c];
    const eave: Vec3 = [0, EAVES - (OVERHANG * s) / c, side * (D + OVERHANG)];
    const along: Vec3 = [side, 0, 0];
    bench.add(
      'roof',
      MATERIALS.roofTile,
      tiledSlope(
        { eave, along, up, width, length, rows, columns, sag: 0.07, tints: CLAY, moss: 1 },
        random.child(side),
      ),
    );
    // Boards under the tiles close the view from below.
    const under = board([width - 0.06, 0.05, length], shade(BEAM, 0.8), { bevel: 0.01 });
    const m = length / 2;
    bench.add('beams', MATERIALS.wood, put(under, 0, eave[1] + s * m - 0.13, eave[2] - side * c * m, side * slope));
    const gutter = tube(
      [
        [-width / 2, eave[1] - 0.03, eave[2] + side * 0.04],
        [width / 2, eave[1] - 0.03, eave[2] + side * 0.04],
      ],
      0.06,
      hex('#5f6a68'),
      { around: 8, steps: 6, caps: 'flat' },
    );
    bench.add('gutter', MATERIALS.iron, gutter);
  }
  const caps = Math.round(columns * 0.8);
  const around = pixels > 120 ? 10 : 6;
  for (let i = 0; i < caps; i++) {
    const x = -width / 2 + (width * (i + 0.5)) / caps;
    const dip = -0.09 * sin(((x / width + 0.5) * 0.96 + 0.02) * Math.PI) * 0.3;
    const tint = shade(random.pick(CLAY), random.range(0.72, 1));
    bench.add(
      'roof',
      MATERIALS.roofTile,
      put(
        sphere([(width / caps) * 0.62, 0.11, 0.19], tint, { around }),
        x,
        EAVES + RISE + 0.11 + dip,
        0,
        0,
        0,
        random.range(-0.05, 0.05),
      ),
    );
  }
};
