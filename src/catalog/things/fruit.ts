/** Fruit and vegetables besides the apple: banana, orange, lemon, pear, strawberry, watermelon, pumpkin, carrot, tomato, egg. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { arc, extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { sweep, tube } from '../../foundation/geometry/sweep.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, roundness } from './workshop.ts';

const produce = (
  id: string,
  nouns: readonly string[],
  size: Vec3,
  mass: number,
  make: (bench: Bench, looks: Looks, around: number) => void,
  options: {
    readonly plurals?: Readonly<Record<string, string>>;
    readonly variants?: Readonly<Record<string, string>>;
    readonly flat?: boolean;
  } = {},
): ThingEntry => ({
  id,
  kind: 'food',
  words: { nouns, ...(options.plurals ? { plurals: options.plurals } : {}) },
  ...(options.variants ? { variants: options.variants } : {}),
  size,
  source: 'USDA medium sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass,
    material: 'plant',
    movable: true,
    colliders: () =>
      options.flat
        ? [boxCollider([-size[0] / 2, 0, -size[2] / 2], [size[0] / 2, size[1], size[2] / 2], size[1] * 0.4)]
        : size[1] > 1.1 * size[0]
          ? [
              {
                shape: 'capsule',
                radius: size[0] / 2,
                halfHeight: (size[1] - size[0]) / 2,
                centre: [0, size[1] / 2, 0],
              },
            ]
          : [{ shape: 'ball', radius: size[1] / 2, centre: [0, size[1] / 2, 0] }],
  },
  shape: (looks: Looks, detail: Detail): Model => {
    const bench = new Bench();
    make(bench, looks, roundness(detail, 1, 14, 40));
    return bench.model({ anchors: { top: anchor(0, size[1], 0), handle: anchor(0, size[1] / 2, 0) } });
  },
});

/** A green calyx of pointed leaves. */
const calyx = (radius: number, y: number, count: number, colour: Rgb): Mesh[] =>
  Array.from({ length: count }, (_, i) =>
    put(
      put(
        sphere([radius * 0.2, radius * 0.07, radius * 0.55], shade(colour, 0.9 + 0.2 * ((i * 7) % 3)), { around: 8 }),
        0,
        0,
        radius * 0.45,
        -0.15,
      ),
      0,
      y,
      0,
      0,
      (i / count) * 2 * Math.PI,
    ),
  );

/** A banana, or a bunch of them. */
export const banana = produce(
  'banana',
  ['banana'],
  [0.19, 0.04, 0.09],
  0.12,
  (bench, looks) => {
    const yellow = looks.colour ?? hex('#f0c534');
    const brown = hex('#5b4526');
    const path: Vec3[] = [
      [-0.09, 0.019, -0.028],
      [-0.075, 0.018, -0.02],
      [-0.04, 0.019, 0.012],
      [0, 0.02, 0.024],
      [0.045, 0.019, 0.012],
      [0.08, 0.018, -0.022],
      [0.088, 0.018, -0.034],
    ];
    const paint = (p: Vec3): Rgb => {
      const end = Math.max(0, Math.abs(p[0]) - 0.081) / 0.006;
      const t = Math.min(1, end) * 0.85;
      const speck = !looks.colour && fbm(p[0] * 160 + looks.seed, p[1] * 160, p[2] * 160, 2) > 0.68 ? 0.55 : 0;
      const k = Math.max(t, speck);
      return [
        yellow[0] + (brown[0] - yellow[0]) * k,
        yellow[1] + (brown[1] - yellow[1]) * k,
        yellow[2] + (brown[2] - yellow[2]) * k,
      ];
    };
    const skin = sweep({
      path,
      section: (t, a) => {
        const r = 0.0185 * (t < 0.12 ? 0.28 + 0.72 * (t / 0.12) : t > 0.9 ? Math.max(0.25, 1 - (t - 0.9) * 7.5) : 1);
        // Five flat sides.
        const k = r * (1 + 0.05 * cos(5 * a));
        return [cos(a) * k, sin(a) * k];
      },
      outward: () => [0, 1, 0],
      around: 25,
      steps: 40,
      colour: paint,
    });
    bench.add('banana', { roughness: 0.45 }, skin);
  },
  { flat: true },
);

/** An orange. */
export const orange = produce(
  'orange',
  ['orange', 'tangerine', 'mandarin', 'citrus'],
  [0.075, 0.074, 0.075],
  0.17,
  (bench, looks, around) => {
    const peel = blotched(looks.colour ?? hex('#f08a1d'), looks.seed, 0.004, 0.06);
    bench.add(
      'orange',
      { roughness: 0.4 },
      put(
        warpMesh(sphere([0.0375, 0.036, 0.0375], peel, { around }), (p) => [
          p[0],
          p[1] - 0.003 * Math.max(0, 1 - (p[0] * p[0] + p[2] * p[2]) / 0.00008) * Math.sign(p[1]),
          p[2],
        ]),
        0,
        0.0362,
        0,
      ),
    );
    bench.add(
      'stalk',
      MATERIALS.wood,
      put(
        lathe(
          [
            [0.004, 0],
            [0.003, 0.002],
            [0, 0.0024],
          ],
          hex('#6d7a3a'),
          { around: 8 },
        ),
        0,
        0.069,
        0,
      ),
    );
  },
);

/** A lemon. */
export const lemon = produce(
  'lemon',
  ['lemon', 'lime'],
  [0.085, 0.056, 0.056],
  0.1,
  (bench, looks, around) => {
    const peel = blotched(looks.colour ?? hex('#f2d21f'), looks.seed, 0.004, 0.06);
    const body = warpMesh(sphere([0.028, 0.034, 0.028], peel, { around }), (p) => [
      p[0],
      p[1] + 0.008 * Math.sign(p[1]) * Math.max(0, 1 - (p[0] * p[0] + p[2] * p[2]) / 0.00022),
      p[2],
    ]);
    bench.add('lemon', { roughness: 0.38 }, put(body, 0, 0.028, 0, 0, 0.4, Math.PI / 2));
  },
  { flat: true },
);

/** A pear. */
export const pear = produce('pear', ['pear'], [0.068, 0.098, 0.068], 0.18, (bench, looks, around) => {
  const green = looks.colour ?? hex('#b3bd45');
  const blush = hex('#c98a4a');
  const skin = lathe(
    [
      [0, 0.004],
      [0.01, 0.001],
      [0.024, 0.006],
      [0.033, 0.022],
      [0.033, 0.036],
      [0.027, 0.052],
      [0.019, 0.066],
      [0.0155, 0.078],
      [0.0125, 0.086],
      [0.006, 0.0895],
      [0, 0.088],
    ],
    (p) => {
      const t = looks.colour
        ? 0
        : Math.min(1, Math.max(0, (p[0] + 0.01) * 28)) * fbm(p[0] * 30, p[1] * 30, p[2] * 30, 2);
      return [
        green[0] + (blush[0] - green[0]) * t,
        green[1] + (blush[1] - green[1]) * t,
        green[2] + (blush[2] - green[2]) * t,
      ];
    },
    { around, crease: 3 },
  );
  bench.add('pear', { roughness: 0.4 }, skin);
  bench.add(
    'stalk',
    MATERIALS.wood,
    tube(
      [
        [0, 0.086, 0],
        [0.002, 0.1, 0],
        [0.006, 0.108, 0],
      ],
      0.0013,
      hex('#5a3d22'),
      { around: 6 },
    ),
  );
});

/** A strawberry. */
export const strawberry = produce(
  'strawberry',
  ['strawberry', 'berry', 'raspberry'],
  [0.034, 0.042, 0.034],
  0.015,
  (bench, looks, around) => {
    const red = looks.colour ?? hex('#cf1f26');
    bench.add(
      'berry',
      { roughness: 0.3 },
      lathe(
        [
          [0, 0],
          [0.005, 0.001],
          [0.011, 0.01],
          [0.0155, 0.022],
          [0.0165, 0.03],
          [0.013, 0.036],
          [0, 0.0355],
        ],
        red,
        { around, crease: 3 },
      ),
    );
    for (let i = 0; i < 70; i++) {
      const t = (i + 0.5) / 70;
      const y = 0.005 + 0.028 * t;
      const r = y < 0.022 ? 0.005 + 0.0105 * Math.min(1, (y - 0.001) / 0.021) : 0.0162;
      const a = i * 2.39996;
      bench.add(
        'seeds',
        MATERIALS.dough,
        put(sphere([0.0005, 0.0009, 0.0004], hex('#e8c65a'), { around: 5 }), r * sin(a), y, r * cos(a), 0, a),
      );
    }
    bench.add('leaves', { roughness: 0.6, twoSided: true }, calyx(0.017, 0.036, 7, hex('#4f8a35')));
    bench.add(
      'leaves',
      { roughness: 0.6, twoSided: true },
      tube(
        [
          [0, 0.035, 0],
          [0.002, 0.045, 0],
        ],
        0.0011,
        hex('#5f9a40'),
        { around: 5 },
      ),
    );
  },
  { plurals: { strawberries: 'strawberry', berries: 'berry' } },
);

/** A watermelon, or a slice of one. */
export const watermelon = produce(
  'watermelon',
  ['watermelon', 'melon'],
  [0.3, 0.23, 0.23],
  6,
  (bench, looks, around) => {
    const dark = looks.colour ?? hex('#2f5f2a');
    const light = looks.colour ? shade(dark, 1.05) : hex('#7da552');
    if (looks.variant === 'slice') {
      const half = (r: number): Point[] => arc(0, 0.11, r, Math.PI, 2 * Math.PI, 28);
      const piece = (outline: readonly Point[], depth: number, colour: Rgb): void => {
        bench.add('slice', MATERIALS.fruit, extrude(outline, depth, colour, { bevel: 0.002 }));
      };
      const band = (inner: number, outer: number): Point[] => [...half(outer), ...half(inner).reverse()];
      piece(half(0.0935), 0.027, hex('#e2474a'));
      piece(band(0.0925, 0.1), 0.027, hex('#f1ead0'));
      piece(band(0.0995, 0.108), 0.027, dark);
      for (let i = 0; i < 9; i++)
        for (const s of [-1, 1])
          bench.add(
            'seeds',
            MATERIALS.fruit,
            sphere([0.003, 0.0045, 0.0015], hex('#241a16'), {
              around: 8,
              centre: [
                0.065 * cos(Math.PI + ((i + 0.5) / 9) * Math.PI),
                0.11 + 0.065 * sin(Math.PI + ((i + 0.5) / 9) * Math.PI),
                s * 0.0135,
              ],
            }),
          );
      return;
    }
    const paint = (p: Vec3): Rgb => {
      const a = atan2(p[1], p[2]);
      const stripe = 0.5 + 0.5 * sin(a * 11 + 2.2 * (noise(p[0] * 30 + 5, a * 3) - 0.5));
      const t = Math.min(1, Math.max(0, (stripe - 0.42) * 5));
      return [
        light[0] + (dark[0] - light[0]) * t,
        light[1] + (dark[1] - light[1]) * t,
        light[2] + (dark[2] - light[2]) * t,
      ];
    };
    bench.add(
      'melon',
      { roughness: 0.35 },
      put(sphere([0.15, 0.115, 0.115], paint, { around: Math.max(around, 40) * 2 }), 0, 0.115, 0),
    );
    bench.add(
      'stalk',
      MATERIALS.wood,
      tube(
        [
          [0.148, 0.12, 0],
          [0.165, 0.125, 0],
          [0.172, 0.14, 0.004],
        ],
        0.004,
        hex('#6d7a3a'),
        { around: 6 },
      ),
    );
  },
  { variants: { 'slice of watermelon': 'slice', 'watermelon slice': 'slice' } },
);

/** A pumpkin. */
export const pumpkin = produce(
  'pumpkin',
  ['pumpkin', 'jack-o-lantern', 'squash'],
  [0.3, 0.24, 0.3],
  5,
  (bench, looks, around) => {
    const flesh = looks.colour ?? hex('#e07a1c');
    const lobes = 11;
    const paint = (p: Vec3): Rgb => {
      const a = atan2(p[0], p[2]);
      return shade(
        flesh,
        0.955 + 0.06 * Math.abs(sin((a * lobes) / 2)) + 0.03 * (noise(p[0] * 60, p[1] * 20, p[2] * 60) - 0.5),
      );
    };
    const body = warpMesh(sphere([0.148, 0.1, 0.148], paint, { around: Math.max(66, around * 2) }), (p) => {
      const a = atan2(p[0], p[2]);
      const k = 0.9 + 0.1 * Math.sqrt(Math.abs(sin((a * lobes) / 2)));
      const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
      const dip = Math.max(0, 1 - r / 0.06);
      return [p[0] * k, p[1] - Math.sign(p[1]) * 0.03 * dip * dip, p[2] * k];
    });
    bench.add('pumpkin', { roughness: 0.45 }, put(body, 0, 0.099, 0));
    bench.add(
      'stalk',
      MATERIALS.wood,
      tube(
        [
          [0, 0.165, 0],
          [0.003, 0.2, 0],
          [0.02, 0.235, 0.008],
        ],
        (t) => 0.02 - 0.009 * t,
        blotched(hex('#7a8148'), 3, 0.01, 0.2),
        { around: 7, caps: 'flat' },
      ),
    );
  },
);

/** A carrot lying on its side. */
export const carrot = produce(
  'carrot',
  ['carrot'],
  [0.2, 0.036, 0.05],
  0.07,
  (bench, looks) => {
    const root = blotched(looks.colour ?? hex('#ee7a22'), looks.seed, 0.006, 0.06);
    const skin = lathe(
      [
        [0, -0.09],
        [0.003, -0.085],
        [0.009, -0.05],
        [0.0145, 0],
        [0.0178, 0.045],
        [0.017, 0.06],
        [0.01, 0.066],
        [0, 0.065],
      ],
      root,
      { around: 22, crease: 3 },
    );
    const ringed = warpMesh(skin, (p) => [
      p[0] * (1 + 0.03 * sin(p[1] * 420)),
      p[1],
      p[2] * (1 + 0.03 * sin(p[1] * 420)),
    ]);
    bench.add('carrot', { roughness: 0.5 }, put(ringed, -0.01, 0.0175, 0, 0, 0, -Math.PI / 2));
    for (let i = 0; i < 9; i++) {
      const a = i * 2.4;
      bench.add(
        'leaves',
        { roughness: 0.6, translucency: 0.3 },
        tube(
          [
            [0.053, 0.0175, 0],
            [0.075, 0.0175 + 0.006 * sin(a), 0.006 * cos(a)],
            [0.1, Math.max(0.004, 0.0175 + 0.016 * sin(a)), 0.02 * cos(a)],
          ],
          (t) => 0.0011 + 0.0035 * t * (1.15 - t),
          hex('#4f8a35'),
          { around: 5, steps: 6 },
        ),
      );
    }
  },
  { flat: true },
);

/** A tomato. */
export const tomato = produce(
  'tomato',
  ['tomato'],
  [0.066, 0.056, 0.066],
  0.12,
  (bench, looks, around) => {
    const red = blotched(looks.colour ?? hex('#d02f1f'), looks.seed, 0.02, 0.04);
    const body = warpMesh(sphere([0.033, 0.027, 0.033], red, { around }), (p) => {
      const a = atan2(p[0], p[2]);
      const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
      const dip = p[1] > 0 ? Math.max(0, 1 - r / 0.016) : 0;
      return [p[0] * (1 + 0.02 * cos(5 * a)), p[1] - 0.007 * dip, p[2] * (1 + 0.02 * cos(5 * a))];
    });
    bench.add('tomato', { roughness: 0.18 }, put(body, 0, 0.027, 0));
    bench.add('leaves', { roughness: 0.6 }, calyx(0.02, 0.0525, 5, hex('#4f8a35')));
  },
  { plurals: { tomatoes: 'tomato' } },
);

/** A hen's egg standing on its blunt end. */
export const egg = produce('egg', ['egg'], [0.044, 0.057, 0.044], 0.058, (bench, looks, around) => {
  const shell = blotched(looks.colour ?? hex('#e6c6a0'), looks.seed, 0.006, 0.04);
  bench.add(
    'egg',
    { roughness: 0.5 },
    put(
      warpMesh(sphere([0.022, 0.0285, 0.022], shell, { around }), (p) => [
        p[0] * (1 - 5 * p[1]),
        p[1],
        p[2] * (1 - 5 * p[1]),
      ]),
      0,
      0.0285,
      0,
    ),
  );
});
