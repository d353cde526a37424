/** Town houses that line a street: shop below, flats above, a cornice and a roof. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Model } from '../model.ts';
import { Bench, MATERIALS } from '../things/workshop.ts';
import { wallAround, windows } from './facade.ts';

/** What a town house is to be like. */
export interface TownhouseLooks {
  /** Along the street, m (5–20). */
  readonly width: number;
  /** Storeys above the ground floor's, at least 1. */
  readonly floors: number;
  readonly seed: number;
  /** `brick`, `plaster`, `stone` or `modern`; absent: by the seed. */
  readonly style?: 'brick' | 'plaster' | 'stone' | 'modern';
  /** Lamps are lit behind some windows. */
  readonly night: boolean;
  /** From front to back, m. Default 10. */
  readonly depth?: number;
}

/** Height of the ground floor and of each storey above it, m. */
export const GROUND_FLOOR = 3.8;
/** Height of a storey, m. */
export const STOREY = 3.1;

const WALLS = {
  brick: ['#9c5038', '#8a4632', '#a8623f', '#7d4a3c', '#b0724e'],
  plaster: ['#e4d3ae', '#d9b88a', '#c9d0c0', '#dcb9a4', '#b9c8cf', '#e8dfc8', '#cf9d7c'],
  stone: ['#c9bfa8', '#b7ad9b', '#d2c9b6'],
  modern: ['#b9bab8', '#8f9498', '#d8d4cb', '#6f767c'],
} as const;
const ROOFS = ['#5a4a48', '#6d4a3e', '#4a5058', '#7b5343'];
const SHOPS = ['#2f5d52', '#7a2f2c', '#2d4566', '#3a3a3c', '#8a6a2f', '#5d3a5a'];
const NAMES = [
  'CAFÉ',
  'BOOKS',
  'BAKERY',
  'FLOWERS',
  'TEA ROOM',
  'MUSIC',
  'ANTIQUES',
  'PIZZERIA',
  'TOYS',
  'BICYCLES',
  'PHARMACY',
  'HATS',
];

const shop = (bench: Bench, width: number, z: number, night: boolean, wall: Rgb, random: Random): void => {
  const front = hex(random.pick(SHOPS));
  const [a, b] = [-width / 2 + 0.35, width / 2 - 0.35];
  const door = random.chance(0.5) ? a + 0.25 : b - 1.25;
  const pane = { roughness: 0.06, ...(night ? { emission: 0.9, castsShadow: false } : {}) };
  const glass = night ? hex('#f2c384') : hex('#41525c');
  const paint = { roughness: 0.45 };
  bench.add('shop', paint, [
    cuboid([a, 0, z - 0.2], [b, 0.55, z + 0.08], front, ['-z', '-y']),
    cuboid([a, 2.75, z - 0.2], [b, 3.45, z + 0.12], front, ['-z']),
    cuboid([a - 0.06, 3.45, z - 0.2], [b + 0.06, 3.6, z + 0.26], shade(front, 0.85), ['-z']),
    cuboid([a, 0.55, z - 0.2], [a + 0.16, 2.75, z + 0.1], front, ['-z']),
    cuboid([b - 0.16, 0.55, z - 0.2], [b, 2.75, z + 0.1], front, ['-z']),
  ]);
  bench.add(
    'panes',
    pane,
    facet(
      [
        [a, 0.55, z + 0.015],
        [b, 0.55, z + 0.015],
        [b, 2.75, z + 0.015],
        [a, 2.75, z + 0.015],
      ],
      (p) => shade(glass, 0.75 + 0.35 * ((p[1] - 0.55) / 2.2)),
    ),
  );
  const count = Math.max(2, Math.round((b - a) / 1.5));
  for (let i = 1; i < count; i++) {
    const x = a + ((b - a) * i) / count;
    bench.add(
      'shop',
      paint,
      cuboid([x - 0.035, 0.55, z + 0.015], [x + 0.035, 2.75, z + 0.06], front, ['-z', '+y', '-y']),
    );
  }
  bench.add('shop', paint, cuboid([a, 2.25, z + 0.015], [b, 2.31, z + 0.02], front, ['-z', '+x', '-x']));
  // Door with a low panel and a tall pane.
  bench.add('shop', paint, [
    cuboid([door - 0.08, 0, z + 0.015], [door + 1.08, 2.7, z + 0.05], shade(front, 0.8), ['-z', '-y']),
    cuboid([door + 0.05, 0.08, z], [door + 0.95, 2.6, z + 0.08], shade(front, 1.15), ['-z', '-y']),
  ]);
  bench.add(
    'panes',
    pane,
    facet(
      [
        [door + 0.17, 0.75, z + 0.083],
        [door + 0.83, 0.75, z + 0.083],
        [door + 0.83, 2.5, z + 0.083],
        [door + 0.17, 2.5, z + 0.083],
      ],
      glass,
    ),
  );
  bench.add(
    'brass',
    MATERIALS.brass,
    cuboid([door + 0.86, 1, z + 0.08], [door + 0.9, 1.3, z + 0.13], hex('#d0a850'), ['-z']),
  );
  bench.add('shop', paint, cuboid([door - 0.12, 0, z], [door + 1.12, 0.08, z + 0.32], shade(wall, 0.8), ['-z', '-y']));
  const letters = lettering(random.pick(NAMES), (b - a) * 0.8, 0.36, hex('#f3e3ba'), {
    lines: 1,
    depth: 0.015,
    stroke: 0.19,
  });
  bench.add(
    'letters',
    { roughness: 0.4, ...(night ? { emission: 0.8 } : {}) },
    put(letters, (a + b) / 2, 3.1, z + 0.12),
  );
  if (random.chance(0.65)) {
    // A striped awning, sagging out over the pavement.
    const stripes = Math.max(4, Math.round((b - a) / 0.45));
    const cloth = hex(random.pick(['#b5413a', '#2f6a58', '#35557f', '#c08a34']));
    for (let i = 0; i < stripes; i++) {
      const [x0, x1] = [a + ((b - a) * i) / stripes, a + ((b - a) * (i + 1)) / stripes];
      const colour = i % 2 === 0 ? cloth : hex('#efe6d4');
      bench.add('awning', { roughness: 0.9, translucency: 0.3, twoSided: true }, [
        facet(
          [
            [x0, 2.32, z + 1.15],
            [x1, 2.32, z + 1.15],
            [x1, 2.78, z + 0.12],
            [x0, 2.78, z + 0.12],
          ],
          colour,
        ),
        facet(
          [
            [x0 + 0.03, 2.13, z + 1.16],
            [x1 - 0.03, 2.13, z + 1.16],
            [x1, 2.32, z + 1.15],
            [x0, 2.32, z + 1.15],
          ],
          colour,
        ),
      ]);
    }
  }
};

const roof = (bench: Bench, width: number, depth: number, eaves: number, flat: boolean, random: Random): void => {
  const [x, z] = [width / 2, depth / 2];
  const tile = hex(random.pick(ROOFS));
  const paint = blotched(tile, random.int(0, 900), 0.9, 0.12);
  const material = { ...MATERIALS.roofTile, pattern: 'tiles', patternScale: 0.3 } as const;
  if (flat) {
    bench.add('roof', MATERIALS.stone, [
      facet(
        [
          [-x, eaves, z],
          [x, eaves, z],
          [x, eaves, -z],
          [-x, eaves, -z],
        ],
        hex('#77736c'),
      ),
      cuboid([-x, eaves, z - 0.25], [x, eaves + 0.7, z], hex('#b9b4a8'), ['-y']),
      cuboid([-x * 0.3, eaves, -1], [x * 0.4, eaves + 2.2, 1.4], hex('#8f8b82'), ['-y']),
    ]);
    return;
  }
  const rise = Math.min(4.2, depth * 0.34);
  const over = 0.35;
  bench.add('roof', material, [
    facet(
      [
        [-x, eaves, z + over],
        [x, eaves, z + over],
        [x, eaves + rise, 0],
        [-x, eaves + rise, 0],
      ],
      paint,
    ),
    facet(
      [
        [x, eaves, -z - over],
        [-x, eaves, -z - over],
        [-x, eaves + rise, 0],
        [x, eaves + rise, 0],
      ],
      paint,
    ),
    cuboid([-x, eaves + rise - 0.06, -0.14], [x, eaves + rise + 0.1, 0.14], shade(tile, 0.8), ['-y']),
  ]);
  const dormers = Math.floor(width / 3.4);
  for (let i = 0; i < dormers; i++) {
    const c = -x + (width * (i + 0.5)) / dormers;
    const [front, y] = [z - 0.9, eaves + 0.55];
    const back = front - 2.6;
    const side = shade(tile, 0.9);
    bench.add('dormers', MATERIALS.paintedWood, [
      cuboid([c - 0.6, y - 0.3, back], [c + 0.6, y + 1.15, front], hex('#e6dfd0'), ['-y', '-z', '+y']),
      facet(
        [
          [c - 0.6, y + 1.15, front],
          [c + 0.6, y + 1.15, front],
          [c, y + 1.6, front],
        ],
        hex('#e6dfd0'),
      ),
    ]);
    bench.add(
      'glass',
      { roughness: 0.08 },
      facet(
        [
          [c - 0.42, y, front + 0.02],
          [c + 0.42, y, front + 0.02],
          [c + 0.42, y + 1.05, front + 0.02],
          [c - 0.42, y + 1.05, front + 0.02],
        ],
        hex('#34434e'),
      ),
    );
    bench.add('frames', { roughness: 0.5 }, [
      cuboid([c - 0.03, y, front], [c + 0.03, y + 1.05, front + 0.06], hex('#efe9dc'), ['-z', '+y', '-y']),
      cuboid([c - 0.42, y + 0.5, front], [c + 0.42, y + 0.56, front + 0.06], hex('#efe9dc'), ['-z', '+x', '-x']),
    ]);
    bench.add('roof', material, [
      facet(
        [
          [c + 0.75, y + 1.05, front + 0.15],
          [c + 0.75, y + 1.05, back],
          [c, y + 1.66, back],
          [c, y + 1.66, front + 0.15],
        ],
        side,
      ),
      facet(
        [
          [c - 0.75, y + 1.05, back],
          [c - 0.75, y + 1.05, front + 0.15],
          [c, y + 1.66, front + 0.15],
          [c, y + 1.66, back],
        ],
        side,
      ),
    ]);
  }
  for (const s of [-1, 1]) {
    if (!random.chance(0.75)) continue;
    const c = s * (x - 0.7);
    const brick = hex('#8f5a44');
    bench.add('chimneys', MATERIALS.brick, [
      cuboid([c - 0.45, eaves + 0.6, -0.9], [c + 0.45, eaves + rise + 1.3, -0.1], brick, ['-y']),
      cuboid([c - 0.53, eaves + rise + 1.3, -0.98], [c + 0.53, eaves + rise + 1.45, -0.02], shade(brick, 0.8)),
      cuboid([c - 0.28, eaves + rise + 1.45, -0.65], [c - 0.06, eaves + rise + 1.85, -0.4], hex('#b5714d'), ['-y']),
      cuboid([c + 0.08, eaves + rise + 1.45, -0.65], [c + 0.3, eaves + rise + 1.8, -0.4], hex('#b5714d'), ['-y']),
    ]);
  }
};

/** A house in a row: front towards +Z, origin on the pavement below its middle. At most 3,000 triangles up to 5 floors. */
export const townhouse = (looks: TownhouseLooks): Model => {
  const random = createRandom(looks.seed).child('townhouse');
  const style = looks.style ?? random.pick(['brick', 'brick', 'plaster', 'plaster', 'stone', 'modern'] as const);
  const { width, night } = looks;
  const depth = looks.depth ?? 10;
  const [x, z] = [width / 2, depth / 2];
  const wall = hex(random.pick(WALLS[style]));
  const trim = style === 'brick' || style === 'plaster' ? hex('#e2d8c4') : shade(wall, 1.15);
  const eaves = GROUND_FLOOR + looks.floors * STOREY + 0.35;
  const bench = new Bench();
  const surface = style === 'brick' ? MATERIALS.brick : style === 'modern' ? MATERIALS.stone : MATERIALS.plaster;
  const paint = blotched(wall, looks.seed, 1.7, 0.06);
  bench.add('walls', surface, [
    cuboid([-x, 0, -z], [x, eaves, z - 0.001], paint, ['+z', '-y', '+y']),
    facet(
      [
        [-x, 0, z],
        [x, 0, z],
        [x, GROUND_FLOOR, z],
        [-x, GROUND_FLOOR, z],
      ],
      paint,
    ),
    facet(
      [
        [-x, eaves - 0.35, z],
        [x, eaves - 0.35, z],
        [x, eaves, z],
        [-x, eaves, z],
      ],
      paint,
    ),
  ]);
  const flat = style === 'modern' || random.child('flat').chance(0.25);
  const rise = Math.min(4.2, depth * 0.34);
  for (const s of [1, -1]) {
    const gable = [
      [s * x, eaves, z],
      [s * x, eaves, -z],
      [s * x, eaves + rise, 0],
    ] as [number, number, number][];
    if (!flat) bench.add('walls', surface, facet(s > 0 ? gable : gable.reverse(), paint));
  }
  const modern = style === 'modern';
  const pitch = modern ? 2.3 : 1.75;
  const count = Math.max(1, Math.floor((width - 0.6) / pitch));
  const columns = Array.from({ length: count }, (_, i) => -x + (width * (i + 0.5)) / count);
  const frame = modern ? hex('#3b4045') : hex('#efe9dc');
  const bars = modern ? 1 : 2;
  for (let floor = 0; floor < looks.floors; floor++) {
    const bottom = GROUND_FLOOR + floor * STOREY;
    const row = {
      left: -x,
      right: x,
      bottom,
      top: bottom + STOREY,
      z,
      columns,
      width: modern ? 1.7 : 0.98,
      height: modern ? 1.75 : 1.7 - 0.09 * floor,
      sill: 0.75,
      recess: 0.16,
    };
    bench.add('walls', surface, wallAround(row, paint, shade(trim, 0.85)));
    windows(bench, row, { frame, trim, night, litShare: 0.5, bars, lintel: !modern }, random.child(`floor-${floor}`));
  }
  shop(bench, width, z, night, wall, random.child('shop'));
  const band = (y: number, h: number, out: number): void => {
    bench.add('trim', { roughness: 0.85 }, cuboid([-x, y, z - 0.05], [x, y + h, z + out], trim, ['-z']));
  };
  band(GROUND_FLOOR - 0.02, 0.16, 0.1);
  band(eaves - 0.32, 0.14, 0.14);
  band(eaves - 0.18, 0.18, 0.3);
  if (!modern) {
    for (let i = 0; i < count * 2; i++) {
      const c = -x + (width * (i + 0.5)) / (count * 2);
      bench.add(
        'trim',
        { roughness: 0.85 },
        cuboid([c - 0.07, eaves - 0.5, z], [c + 0.07, eaves - 0.32, z + 0.12], trim, ['-z', '+y']),
      );
    }
  }
  roof(bench, width, depth, eaves, flat, random.child('roof'));
  return bench.model();
};
