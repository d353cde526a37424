/** Things to find, win or give: gift box, treasure chest, key, crown, sword, hat, backpack, lantern, mirror, pencil, snowman. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Collider, Looks, MaterialName, ThingEntry } from '../entry.ts';
import type { Lamp } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

interface Make {
  readonly id: string;
  readonly nouns: readonly string[];
  readonly plurals?: Readonly<Record<string, string>>;
  readonly size: Vec3;
  readonly mass: number;
  readonly material: MaterialName;
  readonly colliders?: readonly Collider[];
  readonly onTable?: boolean;
  readonly fixed?: boolean;
  readonly make: (bench: Bench, looks: Looks) => readonly Lamp[] | undefined;
}

const thing = (m: Make): ThingEntry => ({
  id: m.id,
  kind: 'thing',
  words: { nouns: m.nouns, ...(m.plurals ? { plurals: m.plurals } : {}) },
  size: m.size,
  source: 'common sizes, from memory',
  rig: 'rigid',
  ...(m.onTable ? { habitat: 'on-table' as const } : {}),
  body: {
    mass: m.mass,
    material: m.material,
    movable: !m.fixed,
    colliders: () =>
      m.colliders ?? [boxCollider([-m.size[0] / 2, 0, -m.size[2] / 2], [m.size[0] / 2, m.size[1], m.size[2] / 2])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const lamps = m.make(bench, looks);
    return bench.model({
      anchors: { top: anchor(0, m.size[1], 0), handle: anchor(0, m.size[1] / 2, 0) },
      ...(lamps ? { lamps } : {}),
    });
  },
});

/** A wrapped present with a ribbon and a bow. */
export const giftBox = thing({
  id: 'gift-box',
  nouns: ['gift', 'present', 'gift box', 'christmas present', 'birthday present'],
  size: [0.26, 0.26, 0.26],
  mass: 0.6,
  material: 'paper',
  onTable: true,
  colliders: [boxCollider([-0.13, 0, -0.13], [0.13, 0.2, 0.13])],
  make: (bench, looks) => {
    const paper = colourOr(looks, hex('#c23a3f'));
    const ribbon = looks.colour ? hex('#f3e3b0') : hex('#f0d27a');
    bench.add(
      'box',
      { roughness: 0.4 },
      put(
        roundedBox([0.25, 0.155, 0.25], 0.006, blotched(paper, looks.seed, 0.05, 0.04), {
          edgeSteps: 2,
          divisions: [5, 3, 5],
        }),
        0,
        0.0775,
        0,
      ),
    );
    bench.add(
      'box',
      { roughness: 0.4 },
      put(roundedBox([0.262, 0.045, 0.262], 0.006, blotched(paper, 3, 0.05, 0.04), { edgeSteps: 2 }), 0, 0.178, 0),
    );
    const band = { roughness: 0.25, sheen: 0.3 };
    for (const t of [0, Math.PI / 2])
      bench.add(
        'ribbon',
        band,
        put(roundedBox([0.036, 0.204, 0.266], 0.004, ribbon, { edgeSteps: 1 }), 0, 0.101, 0, 0, t),
      );
    for (let i = 0; i < 6; i++) {
      const a = (i / 6) * 2 * Math.PI + 0.3;
      const lift = i % 2 ? 0.055 : 0.035;
      const loop: Vec3[] = [
        [0, 0.203, 0],
        [0.03, 0.203 + lift, 0],
        [0.068, 0.207 + lift, 0],
        [0.075, 0.222, 0],
        [0.04, 0.209, 0],
        [0, 0.205, 0],
      ];
      bench.add('ribbon', band, put(tube(loop, 0.0085, ribbon, { around: 8, steps: 24 }), 0, 0, 0, 0, a));
    }
    bench.add('ribbon', band, sphere([0.018, 0.013, 0.018], shade(ribbon, 0.9), { around: 14, centre: [0, 0.212, 0] }));
    return undefined;
  },
});

/** A treasure chest full of gold; closed when its state is `closed`. */
export const treasureChest = thing({
  id: 'treasure-chest',
  nouns: ['treasure chest', 'chest', 'treasure', 'pirate chest'],
  size: [0.8, 0.75, 0.5],
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

/** An old key lying flat, its bow to −X. */
export const key = thing({
  id: 'key',
  nouns: ['key', 'old key', 'golden key'],
  size: [0.09, 0.008, 0.034],
  mass: 0.03,
  material: 'metal',
  onTable: true,
  make: (bench, looks) => {
    const metal = { roughness: 0.28, metalness: looks.colour ? 0.4 : 0.85 };
    const brass = colourOr(looks, TINTS.brass);
    const bow = Array.from(
      { length: 20 },
      (_, i): Vec3 => [-0.032 + 0.0125 * cos((i / 20) * 6.28318), 0.004, 0.0135 * sin((i / 20) * 6.28318)],
    );
    bench.add('key', metal, tube(bow, 0.0028, brass, { loop: true, around: 8, steps: 32 }));
    bench.add(
      'key',
      metal,
      tube(
        [
          [-0.02, 0.004, 0],
          [0.042, 0.004, 0],
        ],
        0.003,
        brass,
        { around: 12, steps: 2, caps: 'flat' },
      ),
    );
    for (const x of [-0.017, -0.011, 0.036])
      bench.add(
        'key',
        metal,
        put(
          lathe(
            [
              [0.003, -0.0015],
              [0.0045, 0],
              [0.003, 0.0015],
            ],
            brass,
            { around: 14, crease: 2 },
          ),
          x,
          0.0045,
          0,
          0,
          0,
          Math.PI / 2,
        ),
      );
    bench.add(
      'key',
      metal,
      put(
        extrude(
          [
            [0, 0],
            [0.014, 0],
            [0.014, 0.014],
            [0.0095, 0.014],
            [0.0095, 0.009],
            [0.007, 0.009],
            [0.007, 0.013],
            [0.003, 0.013],
            [0.003, 0.008],
            [0, 0.008],
          ],
          0.003,
          brass,
          { bevel: 0.0005 },
        ),
        0.0235,
        0.004,
        0.002,
        Math.PI / 2,
      ),
    );
    return undefined;
  },
});

/** A crown with jewels on a velvet lining. */
export const crown = thing({
  id: 'crown',
  nouns: ['crown', 'tiara', 'golden crown'],
  size: [0.2, 0.15, 0.2],
  mass: 0.9,
  material: 'gold',
  onTable: true,
  colliders: [cylinderCollider(0.095, 0.12)],
  make: (bench, looks) => {
    const gold = colourOr(looks, hex('#f0bc3c'));
    const metal = { roughness: 0.18, metalness: looks.colour ? 0.4 : 0.85 };
    bench.add(
      'crown',
      metal,
      lathe(
        [
          [0.086, 0],
          [0.092, 0.002],
          [0.094, 0.008],
          [0.091, 0.014],
          [0.091, 0.034],
          [0.094, 0.04],
          [0.091, 0.046],
          [0.087, 0.044],
          [0.087, 0.004],
          [0.086, 0],
        ],
        gold,
        { around: 48, crease: 0.8 },
      ),
    );
    const points = 8;
    for (let i = 0; i < points; i++) {
      const a = (i / points) * 2 * Math.PI;
      const spike: Point[] = [
        [-0.034, 0],
        [0.034, 0],
        [0.014, 0.028],
        [0.007, 0.075],
        [-0.007, 0.075],
        [-0.014, 0.028],
      ];
      const bent = warpMesh(extrude(spike, 0.003, gold, { bevel: 0.0008 }), (p) => [
        (0.09 + p[2] + p[1] * 0.16) * sin(p[0] / 0.09),
        p[1] + 0.043,
        (0.09 + p[2] + p[1] * 0.16) * cos(p[0] / 0.09),
      ]);
      bench.add('crown', metal, put(bent, 0, 0, 0, 0, a));
      bench.add(
        'pearls',
        { roughness: 0.15 },
        sphere(0.008, hex('#f5efe2'), { around: 14, centre: [0.1025 * sin(a), 0.125, 0.1025 * cos(a)] }),
      );
      bench.add(
        `jewels-${i % 3}`,
        { roughness: 0.04 },
        put(
          sphere([0.0085, 0.0085, 0.005], hex(['#c8242c', '#2a62c8', '#2c9a55'][i % 3]!), { around: 12 }),
          0.093 * sin(a),
          0.024,
          0.093 * cos(a),
          0,
          a,
        ),
      );
    }
    bench.add(
      'velvet',
      MATERIALS.cloth,
      lathe(
        [
          [0.086, 0.01],
          [0.08, 0.06],
          [0.05, 0.085],
          [0, 0.09],
        ],
        hex('#8a1c34'),
        { around: 32 },
      ),
    );
    return undefined;
  },
});

/** A sword standing on its point, as if set into the ground. */
export const sword = thing({
  id: 'sword',
  nouns: ['sword', 'katana', 'blade', 'dagger', 'weapon'],
  size: [0.22, 1.0, 0.05],
  mass: 1.2,
  material: 'metal',
  make: (bench, looks) => {
    const steel = colourOr(looks, hex('#c9ced2'));
    const half: Point[] = [
      [0, 0],
      [0.016, 0.05],
      [0.024, 0.78],
      [-0.024, 0.78],
      [-0.016, 0.05],
    ];
    bench.add(
      'blade',
      { roughness: 0.16, metalness: looks.colour ? 0.4 : 0.9 },
      extrude(half, 0.009, steel, { bevel: 0.0042, crease: 0.99 }),
    );
    bench.add(
      'blade',
      { roughness: 0.3, metalness: 0.8 },
      put(board([0.008, 0.6, 0.0096], shade(steel, 0.8), { bevel: 0.003 }), 0, 0.46, 0),
    );
    bench.add(
      'guard',
      MATERIALS.brass,
      tube(
        [
          [-0.105, 0.802, 0],
          [-0.06, 0.79, 0],
          [0, 0.786, 0],
          [0.06, 0.79, 0],
          [0.105, 0.802, 0],
        ],
        (t) => 0.011 + 0.006 * Math.abs(2 * t - 1),
        TINTS.brass,
        { around: 12, steps: 24 },
      ),
    );
    bench.add(
      'grip',
      MATERIALS.leather,
      lathe(
        Array.from({ length: 25 }, (_, i): [number, number] => [0.0145 + 0.0012 * (i % 2), 0.795 + i * 0.0058]),
        hex('#54301c'),
        { around: 16, crease: 2 },
      ),
    );
    bench.add(
      'guard',
      MATERIALS.brass,
      put(
        lathe(
          [
            [0.012, 0],
            [0.024, 0.01],
            [0.026, 0.022],
            [0.018, 0.038],
            [0, 0.044],
          ],
          TINTS.brass,
          { around: 20, crease: 1 },
        ),
        0,
        0.932,
        0,
      ),
    );
    return undefined;
  },
});

/** A straw hat with a ribbon. */
export const hat = thing({
  id: 'hat',
  nouns: ['hat', 'sun hat', 'straw hat', 'cap', 'cowboy hat', 'top hat'],
  size: [0.36, 0.13, 0.36],
  mass: 0.1,
  material: 'cloth',
  onTable: true,
  colliders: [cylinderCollider(0.17, 0.02), cylinderCollider(0.09, 0.12)],
  make: (bench, looks) => {
    const straw = colourOr(looks, hex('#dcbc7c'));
    const woven = (p: Vec3): Rgb =>
      shade(
        straw,
        0.95 +
          0.06 * noise(p[0] * 300, p[1] * 500, p[2] * 300) +
          0.03 * (Math.floor(Math.sqrt(p[0] * p[0] + p[2] * p[2]) * 220 + p[1] * 220) % 2),
      );
    const skin = lathe(
      [
        [0.08, 0.012],
        [0.12, 0.008],
        [0.165, 0.004],
        [0.178, 0.008],
        [0.179, 0.011],
        [0.165, 0.008],
        [0.12, 0.012],
        [0.094, 0.017],
        [0.09, 0.03],
        [0.088, 0.08],
        [0.08, 0.11],
        [0.06, 0.124],
        [0.03, 0.126],
        [0, 0.123],
      ],
      woven,
      { around: 56, crease: 1.4 },
    );
    bench.add(
      'hat',
      { roughness: 0.85, twoSided: true },
      warpMesh(skin, (p) => [p[0] * 0.97, p[1] + Math.max(0, Math.abs(p[0]) - 0.09) * 0.22, p[2] * 1.04]),
    );
    bench.add(
      'band',
      MATERIALS.cloth,
      warpMesh(
        lathe(
          [
            [0.0925, 0.018],
            [0.0915, 0.03],
            [0.09, 0.046],
          ],
          hex(looks.colour ? '#f3ead6' : '#a8383a'),
          { around: 48 },
        ),
        (p) => [p[0] * 0.97, p[1], p[2] * 1.04],
      ),
    );
    return undefined;
  },
});

/** A rucksack standing upright; its straps are behind (−Z). */
export const backpack = thing({
  id: 'backpack',
  nouns: ['backpack', 'rucksack', 'school bag', 'bag', 'knapsack', 'handbag'],
  size: [0.32, 0.47, 0.22],
  mass: 0.9,
  material: 'cloth',
  colliders: [boxCollider([-0.15, 0, -0.09], [0.15, 0.44, 0.11], 0.04)],
  make: (bench, looks) => {
    const cloth = colourOr(looks, hex('#c8683a'));
    const paint = blotched(cloth, looks.seed, 0.06, 0.05);
    const leather = hex('#5a3a24');
    const soft = MATERIALS.cloth;
    bench.add(
      'bag',
      soft,
      warpMesh(
        put(roundedBox([0.3, 0.42, 0.17], 0.075, paint, { edgeSteps: 5, divisions: [3, 4, 2] }), 0, 0.21, 0),
        (p) => [p[0] * (1.04 - 0.35 * Math.max(0, p[1] - 0.25)), p[1], p[2] * (1.05 - 0.5 * Math.max(0, p[1] - 0.2))],
      ),
    );
    bench.add(
      'bag',
      soft,
      put(
        roundedBox([0.22, 0.17, 0.07], 0.032, blotched(shade(cloth, 0.97), 2, 0.05, 0.05), { edgeSteps: 4 }),
        0,
        0.11,
        0.1,
      ),
    );
    bench.add(
      'bag',
      soft,
      put(
        roundedBox([0.28, 0.13, 0.2], 0.055, blotched(shade(cloth, 1.02), 4, 0.05, 0.04), { edgeSteps: 4 }),
        0,
        0.385,
        0.008,
        0.1,
      ),
    );
    for (const s of [-1, 1]) {
      bench.add(
        'pockets',
        soft,
        put(roundedBox([0.06, 0.17, 0.11], 0.028, shade(cloth, 0.94), { edgeSteps: 4 }), s * 0.155, 0.12, 0),
      );
      bench.add(
        'leather',
        MATERIALS.leather,
        put(roundedBox([0.026, 0.16, 0.012], 0.005, leather), s * 0.065, 0.32, 0.107, -0.06),
      );
      bench.add(
        'buckles',
        MATERIALS.brass,
        put(roundedBox([0.036, 0.03, 0.01], 0.004, TINTS.brass, { edgeSteps: 1 }), s * 0.065, 0.26, 0.116),
      );
      bench.add(
        'leather',
        MATERIALS.leather,
        tube(
          [
            [s * 0.07, 0.42, -0.075],
            [s * 0.085, 0.36, -0.125],
            [s * 0.09, 0.22, -0.13],
            [s * 0.1, 0.08, -0.09],
          ],
          0.014,
          leather,
          { around: 10, steps: 18 },
        ),
      );
    }
    bench.add(
      'leather',
      MATERIALS.leather,
      tube(
        [
          [-0.045, 0.44, -0.05],
          [-0.04, 0.468, -0.05],
          [0.04, 0.468, -0.05],
          [0.045, 0.44, -0.05],
        ],
        0.009,
        leather,
        { around: 8, steps: 14 },
      ),
    );
    bench.add(
      'leather',
      MATERIALS.leather,
      put(roundedBox([0.16, 0.014, 0.004], 0.002, hex('#3b3b3e')), 0, 0.165, 0.135),
    );
    return undefined;
  },
});

/** A hand lantern with a flame behind glass. */
export const lantern = thing({
  id: 'lantern',
  nouns: ['lantern', 'oil lamp', 'paper lantern', 'hurricane lamp'],
  size: [0.17, 0.36, 0.17],
  mass: 0.9,
  material: 'metal',
  onTable: true,
  colliders: [cylinderCollider(0.075, 0.28)],
  make: (bench, looks) => {
    const paint = colourOr(looks, hex('#36505a'));
    const metal = { roughness: 0.38, metalness: 0.4 };
    const lit = looks.state !== 'off';
    bench.add(
      'metal',
      metal,
      lathe(
        [
          [0, 0],
          [0.075, 0],
          [0.08, 0.008],
          [0.078, 0.03],
          [0.06, 0.045],
          [0.045, 0.05],
          [0.045, 0.06],
          [0, 0.06],
        ],
        paint,
        { around: 28, crease: 0.8 },
      ),
    );
    bench.add(
      'metal',
      metal,
      lathe(
        [
          [0, 0.2],
          [0.055, 0.2],
          [0.06, 0.21],
          [0.045, 0.235],
          [0.035, 0.245],
          [0.035, 0.262],
          [0.05, 0.268],
          [0.042, 0.282],
          [0, 0.29],
        ],
        paint,
        { around: 28, crease: 0.8 },
      ),
    );
    bench.add(
      'glass',
      { roughness: 0.05, opacity: 0.3, castsShadow: false },
      lathe(
        [
          [0.04, 0.058],
          [0.054, 0.09],
          [0.058, 0.125],
          [0.052, 0.165],
          [0.042, 0.202],
        ],
        hex('#f4ead0'),
        { around: 24 },
      ),
    );
    for (let i = 0; i < 4; i++) {
      const a = (i / 4) * 2 * Math.PI + 0.4;
      bench.add(
        'metal',
        metal,
        tube(
          [
            [0.07 * sin(a), 0.04, 0.07 * cos(a)],
            [0.072 * sin(a), 0.13, 0.072 * cos(a)],
            [0.056 * sin(a), 0.21, 0.056 * cos(a)],
          ],
          0.0035,
          paint,
          { around: 6, steps: 8 },
        ),
      );
    }
    const bail: Vec3[] = Array.from({ length: 13 }, (_, i) => [
      0.068 * cos((i / 12) * Math.PI),
      0.24 + 0.115 * sin((i / 12) * Math.PI),
      0,
    ]);
    bench.add('metal', metal, tube(bail, 0.003, TINTS.steel, { around: 6, steps: 24 }));
    bench.add(
      'burner',
      MATERIALS.brass,
      lathe(
        [
          [0.016, 0.058],
          [0.018, 0.074],
          [0.01, 0.08],
          [0, 0.08],
        ],
        TINTS.brass,
        { around: 16 },
      ),
    );
    if (!lit) return undefined;
    bench.add(
      'flame',
      { roughness: 1, emission: 4, castsShadow: false },
      lathe(
        [
          [0, 0.078],
          [0.01, 0.09],
          [0.012, 0.105],
          [0.006, 0.13],
          [0, 0.148],
        ],
        hex('#ffbe55'),
        { around: 12, crease: 2 },
      ),
    );
    return [{ joint: 0, position: [0, 0.12, 0], intensity: [1.1, 0.72, 0.32], range: 5 }];
  },
});

/** A standing oval mirror in a wooden frame. */
export const mirror = thing({
  id: 'mirror',
  nouns: ['mirror', 'looking glass', 'standing mirror'],
  size: [0.7, 1.7, 0.45],
  mass: 14,
  material: 'glass',
  fixed: true,
  make: (bench, looks) => {
    const wood = colourOr(looks, TINTS.chestnut);
    const oval = (k: number): Point[] =>
      Array.from(
        { length: 48 },
        (_, i): Point => [0.27 * k * cos((i / 48) * 6.28318), 0.68 * k * sin((i / 48) * 6.28318)],
      );
    const lean = -0.08;
    bench.add('back', MATERIALS.wood, put(extrude(oval(1), 0.02, shade(wood, 0.7)), 0, 0.95, -0.012, lean));
    bench.add(
      'glass',
      { roughness: 0.02, metalness: 0.95 },
      put(extrude(oval(0.97), 0.012, hex('#cfdbe0')), 0, 0.95, 0.004, lean),
    );
    const ring = oval(1).map(([x, y]): Vec3 => [x, y, 0]);
    bench.add(
      'frame',
      MATERIALS.wood,
      put(
        tube(ring, 0.028, grained(wood, 1, looks.seed, 0.02, 0.06), { loop: true, around: 10, steps: 96 }),
        0,
        0.95,
        0,
        lean,
      ),
    );
    for (const s of [-1, 1]) {
      bench.add(
        'frame',
        MATERIALS.wood,
        put(
          lathe(
            [
              [0.022, 0],
              [0.026, 0.05],
              [0.018, 0.1],
              [0.022, 0.5],
              [0.018, 0.95],
              [0.028, 1.0],
              [0.03, 1.03],
              [0, 1.06],
            ],
            grained(wood, 1, 4, 0.02, 0.06),
            { around: 14, crease: 1 },
          ),
          s * 0.325,
          0.06,
          0,
        ),
      );
      bench.add(
        'frame',
        MATERIALS.wood,
        tube(
          [
            [s * 0.325, 0.05, -0.21],
            [s * 0.325, 0.09, -0.1],
            [s * 0.325, 0.1, 0],
            [s * 0.325, 0.09, 0.1],
            [s * 0.325, 0.05, 0.21],
          ],
          0.022,
          wood,
          { around: 10, steps: 16 },
        ),
      );
      bench.add('feet', MATERIALS.brass, sphere(0.024, TINTS.brass, { around: 12, centre: [s * 0.325, 0.024, 0.2] }));
      bench.add('feet', MATERIALS.brass, sphere(0.024, TINTS.brass, { around: 12, centre: [s * 0.325, 0.024, -0.2] }));
      bench.add('feet', MATERIALS.brass, sphere(0.02, TINTS.brass, { around: 12, centre: [s * 0.296, 0.95, 0] }));
    }
    bench.add(
      'frame',
      MATERIALS.wood,
      tube(
        [
          [-0.325, 0.12, 0],
          [0.325, 0.12, 0],
        ],
        0.02,
        wood,
        { around: 10, steps: 2 },
      ),
    );
    return undefined;
  },
});

/** A pencil lying along X. */
export const pencil = thing({
  id: 'pencil',
  nouns: ['pencil', 'pen', 'crayon', 'marker'],
  size: [0.19, 0.009, 0.009],
  mass: 0.006,
  material: 'wood',
  onTable: true,
  make: (bench, looks) => {
    const paint = colourOr(looks, hex('#f0b428'));
    const lay = (m: ReturnType<typeof lathe>): ReturnType<typeof lathe> => put(m, 0, 0.0042, 0, 0, 0, -Math.PI / 2);
    bench.add(
      'shaft',
      { roughness: 0.25 },
      lay(
        lathe(
          [
            [0.0046, -0.07],
            [0.0046, 0.07],
          ],
          paint,
          { around: 6, crease: 0.3 },
        ),
      ),
    );
    bench.add(
      'wood',
      MATERIALS.wood,
      lay(
        lathe(
          [
            [0.0046, 0.07],
            [0.0017, 0.086],
          ],
          TINTS.beech,
          { around: 12 },
        ),
      ),
    );
    bench.add(
      'lead',
      { roughness: 0.35 },
      lay(
        lathe(
          [
            [0.0017, 0.086],
            [0.0004, 0.0945],
            [0, 0.095],
          ],
          hex('#2c2c2f'),
          { around: 10 },
        ),
      ),
    );
    bench.add(
      'ferrule',
      MATERIALS.steel,
      lay(
        lathe(
          [
            [0.0046, -0.084],
            [0.0049, -0.082],
            [0.0046, -0.08],
            [0.0049, -0.078],
            [0.0046, -0.076],
            [0.0046, -0.07],
          ],
          TINTS.steel,
          { around: 16 },
        ),
      ),
    );
    bench.add(
      'rubber',
      { roughness: 0.8 },
      lay(
        lathe(
          [
            [0, -0.095],
            [0.0035, -0.0945],
            [0.0044, -0.092],
            [0.0044, -0.084],
          ],
          hex('#e08a86'),
          { around: 14 },
        ),
      ),
    );
    return undefined;
  },
});

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
