/** A timber-framed cottage with a tiled roof, shutters, flower boxes and a stone chimney. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blended, blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { smoothstep } from '../../foundation/vec.ts';
import type { Collider, Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';
import { CLAY, tiledSlope } from './roof-tiles.ts';

/** Half width, half depth, eaves and rise of the roof, m. */
const W = 3.4;
const D = 2.6;
const EAVES = 2.75;
const RISE = 2.45;
const OVERHANG = 0.48;
const BEAM = hex('#6a4c36');
const SHUTTER = hex('#4f8780');
const LINEN = hex('#efe7d6');

const walls = (bench: Bench, looks: Looks, fine: boolean): void => {
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

const stones = (bench: Bench, looks: Looks): void => {
  const random = createRandom(looks.seed).child('stones');
  const rock = ['#8f8a80', '#9d9484', '#857c70', '#a59a88'].map(hex);
  const stone = (w: number, h: number, d: number, x: number, y: number, z: number, turn: number): void => {
    const tint = shade(random.pick(rock), random.range(0.82, 1.1));
    const mesh = board([w, h, d], tint, { bevel: 0.035 });
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
        const w = Math.min(random.range(0.4, 0.75), length - t + 0.06);
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

const beams = (bench: Bench, looks: Looks, fine: boolean): void => {
  let n = 0;
  const beam = (size: Vec3, x: number, y: number, z: number, rz = 0, rx = 0): void => {
    const axis = size[0] > size[1] ? (size[0] > size[2] ? 0 : 2) : size[1] > size[2] ? 1 : 2;
    const cells: Vec3 = fine ? [axis === 0 ? 6 : 1, axis === 1 ? 5 : 1, axis === 2 ? 6 : 1] : [1, 1, 1];
    const wood = board(size, grained(BEAM, axis, looks.seed + n++, 0.035, 0.22), { bevel: 0.02, cells });
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

const roof = (bench: Bench, looks: Looks, pixels: number): void => {
  const random = createRandom(looks.seed).child('roof');
  const slope = atan2(RISE, D);
  const [c, s] = [cos(slope), sin(slope)];
  const length = (D + OVERHANG) / c;
  const width = 2 * (W + 0.34);
  const [rows, columns] = pixels > 240 ? [13, 25] : pixels > 90 ? [10, 18] : [7, 11];
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
  for (let i = 0; i < caps; i++) {
    const x = -width / 2 + (width * (i + 0.5)) / caps;
    const dip = -0.09 * sin(((x / width + 0.5) * 0.96 + 0.02) * Math.PI) * 0.3;
    const tint = shade(random.pick(CLAY), random.range(0.72, 1));
    bench.add(
      'roof',
      MATERIALS.roofTile,
      put(
        sphere([(width / caps) * 0.62, 0.11, 0.19], tint, { around: 10 }),
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

/** One window with frame, bars, shutters and a box of flowers, in a wall that faces +Z. */
const cottageWindow = (bench: Bench, looks: Looks, x: number, y: number, flowers: boolean, lit: boolean): void => {
  const [w, h] = [1.05, 1.05];
  const z = D + 0.01;
  const random = createRandom(looks.seed).child(`window-${x}`);
  const glow = { roughness: 0.15, emission: lit ? 1.7 : 0.32, castsShadow: false };
  const light = hex('#ffc878');
  const pane = board([w, h, 0.02], (p) => shade(light, 0.62 + 0.5 * (p[1] / h + 0.5) * (1 - Math.abs(p[0]) / w)), {
    cells: [4, 4, 1],
    bevel: 0.002,
  });
  bench.add('panes', glow, put(pane, x, y, z));
  for (const s of [1, -1]) {
    const drape = board([0.24, h - 0.1, 0.012], (p) => shade(hex('#f3d9b0'), 0.8 + 0.25 * sin(p[0] * 70)), {
      cells: [6, 1, 1],
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
        board(size, grained(colour, size[0] > size[1] ? 0 : 1, looks.seed, 0.03, 0.05), { bevel: 0.012 }),
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
    for (let i = -1; i <= 1; i++) {
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
  for (let i = 0; i < 46; i++) {
    const petal = i % 2 === 0;
    const p: Vec3 = [
      x + random.range(-0.6, 0.6),
      y - h / 2 - 0.13 + random.range(-0.05, petal ? 0.16 : 0.1),
      z + 0.17 + random.range(-0.1, 0.16),
    ];
    const r = random.range(0.035, 0.062);
    const base = random.pick(petal ? petals : green);
    bench.add(
      petal ? 'flowers' : 'leaves',
      { roughness: 0.7, translucency: 0.3 },
      sphere(r, (q) => shade(base, 0.8 + 0.3 * ((q[1] - p[1]) / r)), { around: 6, centre: p }),
    );
  }
};

const entrance = (bench: Bench, looks: Looks, lit: boolean): void => {
  const z = D + 0.02;
  const teal = hex('#3f746c');
  const board1 = (size: Vec3, x: number, y: number, dz: number, colour: Rgb, name = 'joinery'): void => {
    bench.add(
      name,
      MATERIALS.paintedWood,
      put(
        board(size, grained(colour, size[0] > size[1] ? 0 : 1, looks.seed + x * 50, 0.03, 0.09), {
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

const shape = (looks: Looks, detail: Detail): Model => {
  const fine = detail.pixels > 120;
  const lit = looks.state === 'lit' || looks.state === 'night';
  const bench = new Bench();
  walls(bench, looks, fine);
  stones(bench, looks);
  beams(bench, looks, fine);
  roof(bench, looks, detail.pixels);
  for (const x of [-2.25, 2.25]) cottageWindow(bench, looks, x, 1.5, true, lit);
  entrance(bench, looks, lit);
  // The same window in the left gable wall, turned to face +X.
  const side = new Bench();
  cottageWindow(side, looks, 0, 1.5, false, lit);
  for (const part of side.parts()) {
    const turned = put(put(part.mesh, 0, 0, -D), W, 0, 1.3, 0, Math.PI / 2);
    bench.add(part.name, part.material, turned);
    bench.add(part.name, part.material, put(put(part.mesh, 0, 0, -D), -W, 0, -1.3, 0, -Math.PI / 2));
  }
  const lamps = [-2.25, 2.25].map((x) => ({
    joint: 0,
    position: [x, 1.5, D + 0.6] as const,
    intensity: [1.6, 1.1, 0.55] as const,
    range: 6,
  }));
  return bench.model({
    anchors: {
      door: anchor(0, 0.16, D + 0.5, [0, 0, 1]),
      top: anchor(0, EAVES + RISE, 0),
      chimney: anchor(-1.85, EAVES + RISE + 1.3, 0),
    },
    ...(lit
      ? { lamps: [...lamps, { joint: 0, position: [0.95, 1.95, D + 0.35], intensity: [2, 1.5, 0.8], range: 7 }] }
      : {}),
  });
};

/** A cottage. */
export const house: ThingEntry = {
  id: 'house',
  kind: 'building',
  words: {
    nouns: [
      'house',
      'cottage',
      'home',
      'cabin',
      'farmhouse',
      'hut',
      'little house',
      'building',
      'inn',
      'mansion',
      'villa',
    ],
  },
  size: [2 * W, EAVES + RISE, 2 * D],
  source: 'small rural cottage of about 35 m² ground floor, from memory',
  rig: 'rigid',
  body: {
    mass: 60000,
    material: 'stone',
    movable: false,
    colliders: (): Collider[] => [
      boxCollider([-W, 0, -D], [W, EAVES, D]),
      boxCollider([-W, EAVES, -D * 0.6], [W, EAVES + RISE * 0.45, D * 0.6]),
      boxCollider([-W, EAVES, -D * 0.3], [W, EAVES + RISE * 0.75, D * 0.3]),
    ],
  },
  shape,
};
