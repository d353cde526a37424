/** Small things that make a room lived in: armchair, pouffe, table lamp, a shelf of things, a fig tree, a lampshade. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addBranch, addSprig } from '../../../foundation/geometry/foliage.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, mix, normalize, scale } from '../../../foundation/vec.ts';
import type { Model } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';
import { BRASS, box, part, prop, soft, WOOD } from './joinery.ts';

const CLOTH = { roughness: 0.95, sheen: 0.45, pattern: 'fabric', patternScale: 0.01 } as const;

/** An armchair, 0.8 m wide. */
export const ARMCHAIR = (colour: Rgb): Prop =>
  prop('armchair', 0.9, 0.5, () =>
    rigidModel([
      part(
        'cloth',
        [
          soft([0.78, 0.24, 0.74], [0, 0.28, 0], 0.08, colour),
          soft([0.56, 0.16, 0.58], [0, 0.45, 0.06], 0.07, scale(colour, 1.06)),
          soft([0.74, 0.62, 0.2], [0, 0.62, -0.29], 0.09, colour),
          soft([0.15, 0.34, 0.7], [-0.34, 0.47, 0], 0.07, colour),
          soft([0.15, 0.34, 0.7], [0.34, 0.47, 0], 0.07, colour),
          soft([0.36, 0.34, 0.13], [0, 0.66, -0.12], 0.06, mix(colour, [0.9, 0.84, 0.7], 0.65)),
        ],
        CLOTH,
      ),
      part(
        'feet',
        [-0.3, 0.3].flatMap((x) => [-0.28, 0.28].map((z) => box([0.045, 0.18, 0.045], [x, 0.09, z], 0.01, WOOD))),
        { roughness: 0.5 },
      ),
    ]),
  );

const POUFFE_PROFILE: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.24, 0],
  [0.3, 0.1],
  [0.31, 0.2],
  [0.28, 0.32],
  [0.16, 0.37],
  [0, 0.36],
];

/** A knitted pouffe. */
export const POUFFE = (colour: Rgb): Prop =>
  prop('pouffe', 0.38, 0.32, () =>
    rigidModel([part('knit', [lathe(POUFFE_PROFILE, colour, { around: 28 })], { ...CLOTH, patternScale: 0.03 })]),
  );

const glowing = (name: string, meshes: Mesh[], solid: Mesh[], at: Vec3, intensity: Rgb, range: number): Model => ({
  ...rigidModel([
    part('stand', solid, { roughness: 0.35, metalness: 0.6 }),
    part(name, meshes, { roughness: 0.9, twoSided: true, translucency: 0.5, emission: 1.25, castsShadow: false }),
  ]),
  lamps: [{ joint: 0, position: at, intensity, range }],
});

/** A small lamp with a warm shade, its foot at the origin. */
export const TABLE_LAMP: Prop = {
  shines: 8,
  ...prop('table-lamp', 0.42, 0.15, () =>
    glowing(
      'shade',
      [
        lathe(
          [
            [0.14, 0.22],
            [0.085, 0.4],
          ],
          hex('#ffd79c'),
          { around: 22 },
        ),
      ],
      [
        lathe(
          [
            [0, 0],
            [0.06, 0],
            [0.075, 0.06],
            [0.04, 0.15],
            [0.012, 0.18],
            [0.012, 0.28],
            [0, 0.28],
          ],
          hex('#3f6f78'),
          { around: 20 },
        ),
      ],
      [0, 0.3, 0.06],
      [1.5, 0.95, 0.45],
      5,
    ),
  ),
};

/** A hanging shade with its cord; its lower rim 0.1 m above the origin. */
export const PENDANT_SHADE = (colour: Rgb): Prop => ({
  shines: 8,
  ...prop('pendant-shade', 0.75, 0.28, () =>
    glowing(
      'glow',
      [
        lathe(
          [
            [0.07, 0.16],
            [0.05, 0.22],
            [0, 0.24],
          ],
          hex('#ffe0ac'),
          { around: 16 },
        ),
      ],
      [
        lathe(
          [
            [0.27, 0.1],
            [0.25, 0.2],
            [0.12, 0.3],
            [0.03, 0.33],
            [0.008, 0.35],
            [0.008, 0.75],
            [0, 0.75],
          ],
          colour,
          { around: 28 },
        ),
      ],
      [0, 0.08, 0],
      [1.1, 0.74, 0.38],
      5,
    ),
  ),
});

const THINGS = ['#c25e4a', '#d9a441', '#3f6f78', '#efe2c8', '#7a8f52', '#8a4a5a'].map(hex);

/** A wall shelf 1.1 m wide with pots, books and a trailing plant; the board at the origin. */
export const WALL_SHELF: Prop = prop('wall-shelf', 0.35, 0.55, () => {
  const random = createRandom(5).child('shelf');
  const things: Mesh[] = [];
  const leaves = new MeshBuilder();
  let x = -0.48;
  while (x < 0.42) {
    const colour = random.pick(THINGS);
    if (random.chance(0.55)) {
      const w = random.range(0.025, 0.045);
      const h = random.range(0.15, 0.23);
      things.push(box([w, h, 0.14], [x + w / 2, h / 2 + 0.013, 0], 0.004, colour));
      x += w + 0.003;
    } else {
      const r = random.range(0.035, 0.06);
      const h = random.range(0.1, 0.2);
      things.push(
        lathe(
          [
            [0, 0.013],
            [r * 0.7, 0.013],
            [r, h * 0.5],
            [r * 0.55, h],
            [0, h * 0.9],
          ],
          colour,
          { around: 14, centre: [x + r, 0, 0] },
        ),
      );
      if (random.chance(0.5))
        for (let i = 0; i < 12; i++) {
          const a = i * 2.39996;
          const d: Vec3 = [cos(a), -0.2 + random.range(-0.4, 0.9), sin(a)];
          addSprig(
            leaves,
            [x + r, h, 0],
            normalize(d),
            random.range(0.09, 0.16),
            0.022,
            normalize([-d[0], 1, d[2]]),
            hex('#3f6a34'),
            hex('#7aa04c'),
          );
        }
      x += 2 * r + 0.02;
    }
  }
  return rigidModel([
    part('board', [box([1.1, 0.026, 0.2], [0, 0, 0], 0.006, WOOD)], {
      roughness: 0.5,
      pattern: 'wood',
      patternScale: 0.05,
    }),
    part(
      'brackets',
      [-0.42, 0.42].map((b) => box([0.02, 0.12, 0.16], [b, -0.07, -0.01], 0.006, BRASS)),
      { roughness: 0.3, metalness: 0.8 },
    ),
    part('things', things, { roughness: 0.55 }),
    { name: 'leaves', mesh: leaves.build(), material: { roughness: 0.5, translucency: 0.6, twoSided: true } },
  ]);
});

/** A fig tree in a basket, 1.9 m. */
export const FIG_TREE: Prop = prop('fig-tree', 1.9, 0.4, () => {
  const random = createRandom(11).child('fig');
  const basket = lathe(
    [
      [0, 0],
      [0.17, 0],
      [0.21, 0.16],
      [0.2, 0.34],
      [0.17, 0.34],
      [0.16, 0.28],
      [0, 0.28],
    ],
    hex('#c79a5e'),
    { around: 24 },
  );
  const wood = new MeshBuilder();
  const leaves = new MeshBuilder();
  for (let s = 0; s < 3; s++) {
    const lean = s * 2.1 + 0.4;
    const top: Vec3 = [cos(lean) * 0.16, 1.25 + 0.25 * s, sin(lean) * 0.16];
    addBranch(wood, [[0, 0.26, 0], [top[0] * 0.5, top[1] * 0.55, top[2] * 0.3], top], [0.02, 0.016, 0.008], 6, () =>
      hex('#7a5f44'),
    );
    for (let i = 0; i < 17; i++) {
      const t = 0.45 + 0.55 * (i / 16);
      const a = i * 2.39996 + s;
      const d: Vec3 = [cos(a), 0, sin(a)];
      const from: Vec3 = [top[0] * t, 0.26 + (top[1] - 0.26) * t, top[2] * t];
      const dir = normalize(addScaled(d, [0, 1, 0], random.range(0.1, 0.75)));
      addSprig(
        leaves,
        from,
        dir,
        random.range(0.2, 0.3),
        random.range(0.06, 0.085),
        normalize([-d[0] * 0.4, 1, -d[2] * 0.4]),
        hex('#37602f'),
        scale(hex('#6c9a48'), random.range(0.8, 1.15)),
      );
    }
  }
  return rigidModel([
    part('basket', [basket], { roughness: 0.9, pattern: 'fabric', patternScale: 0.04 }),
    { name: 'wood', mesh: wood.build(), material: { roughness: 0.9 } },
    { name: 'leaves', mesh: leaves.build(), material: { roughness: 0.45, translucency: 0.5, twoSided: true } },
  ]);
});
