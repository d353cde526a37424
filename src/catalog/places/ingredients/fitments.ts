/** Fitted and heavy furniture for kitchens, bedrooms, classrooms and stages. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { normalize, scale } from '../../../foundation/vec.ts';
import type { Lamp, Model, Part } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';

const prop = (name: string, height: number, reach: number, shape: () => Model): Prop => ({
  name,
  height,
  girth: Math.min(reach, 0.32),
  reach,
  individuals: 1,
  shape,
});
const box = (size: Vec3, centre: Vec3, bevel: number, colour: Rgb, steps = 1): Mesh =>
  roundedBox(size, bevel, colour, { centre, edgeSteps: steps });
const soft = (size: Vec3, centre: Vec3, bevel: number, colour: Rgb): Mesh =>
  roundedBox(size, bevel, (p) => scale(colour, 0.93 + 0.14 * fbm(p[0] * 4, p[1] * 4, p[2] * 4, 3)), {
    centre,
    edgeSteps: 3,
    divisions: [6, 2, 6],
  });
const part = (name: string, meshes: readonly Mesh[], material: Part['material']): Part => ({
  name,
  mesh: mergeMeshes(meshes),
  material,
});

const WOOD = hex('#8a6544');
const FRONT = hex('#6f8a82');
const BRASS = hex('#b08a4a');
const WHITE = hex('#ece8df');

/** A kitchen counter with sink, stove and utensils, 4.2 m along X. */
export const KITCHEN_COUNTER: Prop = prop('counter', 0.9, 2.1, () => {
  const fronts: Mesh[] = [];
  const handles: Mesh[] = [];
  for (let i = 0; i < 7; i++) {
    const x = -1.8 + i * 0.6;
    if (i === 4) continue;
    fronts.push(box([0.58, 0.56, 0.03], [x, 0.39, 0.29], 0.008, FRONT));
    fronts.push(box([0.58, 0.15, 0.03], [x, 0.76, 0.29], 0.008, FRONT));
    handles.push(
      box([0.16, 0.018, 0.03], [x, 0.63, 0.315], 0.007, BRASS),
      box([0.16, 0.018, 0.03], [x, 0.77, 0.315], 0.007, BRASS),
    );
  }
  const oven = [
    box([0.58, 0.74, 0.03], [0.6, 0.47, 0.29], 0.008, hex('#34383c')),
    box([0.44, 0.34, 0.02], [0.6, 0.42, 0.302], 0.01, hex('#16181a')),
  ];
  const steel = [
    box([0.5, 0.022, 0.03], [0.6, 0.69, 0.32], 0.009, hex('#b8bcc0')),
    ...[-0.18, 0, 0.18].map((x) =>
      lathe(
        [
          [0, 0],
          [0.022, 0],
          [0.022, 0.03],
          [0, 0.03],
        ],
        hex('#b8bcc0'),
        { around: 12, centre: [0.6 + x, 0.78, 0.3] },
      ),
    ),
  ];
  const rings: Mesh[] = [];
  for (const [x, z] of [
    [-0.13, -0.12],
    [0.13, -0.12],
    [-0.13, 0.12],
    [0.13, 0.12],
  ] as const)
    rings.push(
      lathe(
        [
          [0, 0.001],
          [0.085, 0.001],
          [0.09, 0.006],
          [0.07, 0.012],
          [0, 0.012],
        ],
        hex('#1c1e20'),
        { around: 18, centre: [0.6 + x, 0.9, z] },
      ),
    );
  const pot = lathe(
    [
      [0, 0],
      [0.12, 0],
      [0.13, 0.015],
      [0.13, 0.14],
      [0.137, 0.145],
      [0.125, 0.145],
      [0.12, 0.02],
      [0, 0.02],
    ],
    hex('#b5573c'),
    { around: 24, centre: [0.47, 0.912, -0.12] },
  );
  const tap = [
    lathe(
      [
        [0.025, 0],
        [0.018, 0.02],
        [0.014, 0.26],
        [0, 0.27],
      ],
      hex('#c4c8cc'),
      { around: 12, centre: [-0.6, 0.9, -0.2] },
    ),
    box([0.02, 0.02, 0.18], [-0.6, 1.15, -0.12], 0.009, hex('#c4c8cc')),
  ];
  const crockery: Mesh[] = [];
  for (let i = 0; i < 4; i++)
    crockery.push(
      lathe(
        [
          [0, 0],
          [0.04, 0],
          [0.05, 0.09],
          [0.045, 0.09],
          [0.036, 0.01],
          [0, 0.01],
        ],
        [hex('#e2dccb'), hex('#7fa0a8'), hex('#d8b25c'), hex('#c4714e')][i]!,
        { around: 16, centre: [-1.75 + i * 0.13, 0.9, -0.16] },
      ),
    );
  crockery.push(
    lathe(
      [
        [0, 0],
        [0.07, 0],
        [0.13, 0.07],
        [0.122, 0.07],
        [0.06, 0.012],
        [0, 0.012],
      ],
      hex('#e8e2d2'),
      { around: 24, centre: [1.45, 0.9, 0] },
    ),
  );
  const fruit: Mesh[] = [];
  for (let i = 0; i < 5; i++)
    fruit.push(
      lathe(
        [
          [0, -0.036],
          [0.03, -0.02],
          [0.037, 0],
          [0.03, 0.022],
          [0, 0.032],
        ],
        [hex('#c8402e'), hex('#d9a23a'), hex('#8aa545')][i % 3]!,
        { around: 12, centre: [1.45 + 0.055 * cos(i * 1.26), 0.985, 0.055 * sin(i * 1.26)] },
      ),
    );
  return rigidModel([
    part(
      'carcass',
      [
        box([4.2, 0.78, 0.56], [0, 0.47, 0], 0.006, scale(FRONT, 0.9)),
        box([4.2, 0.09, 0.5], [0, 0.045, -0.03], 0.004, hex('#3a3a38')),
      ],
      { roughness: 0.6 },
    ),
    part('fronts', fronts, { roughness: 0.45 }),
    part('handles', handles, { roughness: 0.3, metalness: 0.9 }),
    part('oven', [...oven, ...rings], { roughness: 0.2 }),
    part('steel', [...steel, ...tap, box([0.62, 0.012, 0.42], [-0.6, 0.9, 0.02], 0.005, hex('#9aa0a4'))], {
      roughness: 0.25,
      metalness: 0.9,
    }),
    part('top', [box([4.24, 0.04, 0.62], [0, 0.88, 0.01], 0.008, hex('#a67c50'))], {
      roughness: 0.4,
      pattern: 'planks',
      patternScale: 0.08,
    }),
    part('splash', [box([4.2, 0.56, 0.012], [0, 1.18, -0.31], 0.004, hex('#e4e4da'))], {
      roughness: 0.2,
      pattern: 'tiles',
      patternScale: 0.15,
    }),
    part('crockery', [...crockery, pot], { roughness: 0.3 }),
    part('fruit', fruit, { roughness: 0.5 }),
  ]);
});

/** A pair of wall cupboards, 1.15 m wide, its lower edge at the origin. */
export const CUPBOARDS: Prop = prop('cupboards', 0.7, 0.6, () =>
  rigidModel([
    part(
      'fronts',
      [
        box([1.15, 0.7, 0.34], [0, 0.35, 0], 0.008, scale(FRONT, 0.92)),
        ...[-0.29, 0.29].map((x) => box([0.55, 0.66, 0.025], [x, 0.35, 0.178], 0.008, FRONT)),
      ],
      { roughness: 0.45 },
    ),
    part(
      'handles',
      [-0.06, 0.06].map((x) => box([0.018, 0.14, 0.025], [x, 0.16, 0.2], 0.007, BRASS)),
      { roughness: 0.3, metalness: 0.9 },
    ),
  ]),
);

/** A fridge with a rounded top. */
export const FRIDGE: Prop = prop('fridge', 1.75, 0.36, () =>
  rigidModel([
    part(
      'body',
      [
        box([0.66, 1.12, 0.62], [0, 0.6, 0], 0.05, hex('#d9d2c0'), 3),
        box([0.66, 0.56, 0.62], [0, 1.46, 0], 0.05, hex('#d9d2c0'), 3),
      ],
      { roughness: 0.3 },
    ),
    part(
      'handles',
      [
        box([0.025, 0.3, 0.04], [-0.26, 0.9, 0.33], 0.01, hex('#c4c8cc')),
        box([0.025, 0.18, 0.04], [-0.26, 1.36, 0.33], 0.01, hex('#c4c8cc')),
      ],
      { roughness: 0.2, metalness: 0.9 },
    ),
  ]),
);

/** A rolled-up blind above a window. */
export const blindProp = (width: number): Prop =>
  prop('blind', 0.26, width / 2, () =>
    rigidModel([
      part(
        'blind',
        [
          box([width, 0.24, 0.03], [0, 0.12, 0.03], 0.012, hex('#d8b98a')),
          box([width + 0.04, 0.06, 0.06], [0, 0.25, 0.03], 0.02, hex('#c9a878')),
        ],
        { roughness: 0.9, translucency: 0.4 },
      ),
    ]),
  );

/** A pendant lamp; its shade's lower rim at the origin. */
export const PENDANT = (lit: boolean): Prop =>
  prop(lit ? 'pendant-lit' : 'pendant', 0.9, 0.2, () => {
    const shade = lathe(
      [
        [0.2, 0],
        [0.16, 0.1],
        [0.05, 0.2],
        [0.03, 0.24],
        [0, 0.24],
      ],
      hex('#c4714e'),
      { around: 26 },
    );
    const bulb = lathe(
      [
        [0, 0.02],
        [0.04, 0.05],
        [0.045, 0.09],
        [0.02, 0.14],
        [0, 0.14],
      ],
      lit ? hex('#ffe0b0') : WHITE,
      { around: 14 },
    );
    const cord = box([0.008, 0.66, 0.008], [0, 0.56, 0], 0.003, hex('#2a2a2a'));
    const lamps: Lamp[] = lit ? [{ joint: 0, position: [0, 0, 0], intensity: [4.6, 3, 1.6], range: 8 }] : [];
    return {
      ...rigidModel([
        part('shade', [shade, cord], { roughness: 0.5, twoSided: true }),
        { name: 'bulb', mesh: bulb, material: { roughness: 0.3, emission: lit ? 5 : 0, castsShadow: false } },
      ]),
      lamps,
    };
  });

/** A round clock for a wall; its middle at the origin, facing +Z. */
export const WALL_CLOCK: Prop = prop('clock', 0.32, 0.16, () => {
  const face = new MeshBuilder();
  const rim = new MeshBuilder();
  const disc = (out: MeshBuilder, r: number, z: number, c: Rgb): void => {
    const m = out.vertex([0, 0, z], [0, 0, 1], c);
    const ring = Array.from({ length: 32 }, (_, i) =>
      out.vertex([r * cos((i / 32) * 6.2831853), r * sin((i / 32) * 6.2831853), z], [0, 0, 1], c),
    );
    ring.forEach((v, i) => {
      out.triangle(m, v, ring[(i + 1) % 32]!);
    });
  };
  disc(rim, 0.17, 0.012, hex('#3a3c40'));
  disc(face, 0.15, 0.02, hex('#f0ece0'));
  const marks: Mesh[] = Array.from({ length: 12 }, (_, i) =>
    box(
      [0.008, i % 3 === 0 ? 0.03 : 0.018, 0.004],
      [0.128 * sin((i / 12) * 6.2831853), 0.128 * cos((i / 12) * 6.2831853), 0.024],
      0.001,
      hex('#2a2a2a'),
    ),
  );
  marks.push(
    box([0.012, 0.085, 0.004], [-0.02, 0.034, 0.026], 0.001, hex('#222222')),
    box([0.008, 0.11, 0.004], [0, 0.05, 0.029], 0.001, hex('#222222')),
  );
  return rigidModel([
    { name: 'rim', mesh: rim.build(), material: { roughness: 0.4 } },
    { name: 'face', mesh: face.build(), material: { roughness: 0.6 } },
    part('marks', marks, { roughness: 0.6 }),
  ]);
});

/** A double bed with its headboard towards −Z. */
export const BED: Prop = prop('bed', 1.05, 1.05, () =>
  rigidModel([
    part(
      'frame',
      [
        box([1.72, 1.0, 0.07], [0, 0.5, -1.02], 0.03, WOOD, 2),
        box([1.7, 0.22, 2.05], [0, 0.24, 0], 0.02, WOOD),
        ...[-0.78, 0.78].flatMap((x) =>
          [-0.95, 0.95].map((z) => box([0.08, 0.16, 0.08], [x, 0.08, z], 0.012, scale(WOOD, 0.8))),
        ),
      ],
      { roughness: 0.5, pattern: 'grain' },
    ),
    part('mattress', [soft([1.62, 0.22, 1.98], [0, 0.43, 0.01], 0.07, hex('#e9e4d8'))], {
      roughness: 0.95,
      sheen: 0.3,
    }),
    part(
      'blanket',
      [
        soft([1.72, 0.2, 1.36], [0, 0.49, 0.33], 0.08, hex('#5f7f92')),
        soft([1.7, 0.1, 0.3], [0, 0.575, -0.38], 0.05, hex('#d8dfe2')),
      ],
      { roughness: 0.95, sheen: 0.4, pattern: 'fabric', patternScale: 0.012 },
    ),
    part(
      'pillows',
      [-0.4, 0.4].map((x) => soft([0.68, 0.17, 0.42], [x, 0.6, -0.74], 0.08, hex('#f0ece2'))),
      { roughness: 0.95, sheen: 0.3 },
    ),
  ]),
);

/** A bedside table with a small lamp. */
export const NIGHTSTAND = (lit: boolean): Prop =>
  prop(lit ? 'nightstand-lit' : 'nightstand', 0.95, 0.26, () => {
    const lamps: Lamp[] = lit ? [{ joint: 0, position: [0, 0.78, 0.02], intensity: [1.7, 1.05, 0.5], range: 5 }] : [];
    return {
      ...rigidModel([
        part(
          'wood',
          [
            box([0.46, 0.4, 0.4], [0, 0.34, 0], 0.015, WOOD),
            box([0.4, 0.15, 0.02], [0, 0.42, 0.2], 0.006, scale(WOOD, 1.1)),
            ...[-0.18, 0.18].map((x) => box([0.04, 0.15, 0.3], [x, 0.07, 0], 0.01, scale(WOOD, 0.8))),
          ],
          { roughness: 0.5, pattern: 'grain' },
        ),
        part(
          'base',
          [
            lathe(
              [
                [0, 0.54],
                [0.06, 0.54],
                [0.07, 0.58],
                [0.02, 0.64],
                [0.012, 0.72],
                [0, 0.72],
              ],
              hex('#c9b48a'),
              { around: 18 },
            ),
          ],
          { roughness: 0.35 },
        ),
        part(
          'shade',
          [
            lathe(
              [
                [0.13, 0.7],
                [0.09, 0.92],
              ],
              lit ? hex('#ffdca8') : hex('#efe3cc'),
              { around: 22 },
            ),
          ],
          { roughness: 0.9, twoSided: true, translucency: 0.5, emission: lit ? 1.3 : 0, castsShadow: false },
        ),
      ]),
      lamps,
    };
  });

/** A wardrobe 1.4 m wide. */
export const WARDROBE: Prop = prop('wardrobe', 2, 0.7, () =>
  rigidModel([
    part(
      'wood',
      [
        box([1.4, 1.95, 0.56], [0, 1, 0], 0.015, hex('#cfc4b0')),
        ...[-0.34, 0.34].map((x) => box([0.66, 1.8, 0.03], [x, 1.02, 0.29], 0.01, hex('#dcd3c2'))),
        box([1.46, 0.06, 0.62], [0, 1.99, 0], 0.015, hex('#cfc4b0')),
      ],
      { roughness: 0.55 },
    ),
    part(
      'handles',
      [-0.06, 0.06].map((x) => box([0.02, 0.16, 0.03], [x, 1.05, 0.315], 0.008, BRASS)),
      { roughness: 0.3, metalness: 0.9 },
    ),
  ]),
);

/** A blackboard 3 m wide, its lower edge at the origin. */
export const BLACKBOARD: Prop = prop('blackboard', 1.3, 1.5, () => {
  const slate = roundedBox(
    [3, 1.2, 0.02],
    0.004,
    (p) => scale(hex('#2f4a40'), 0.9 + 0.35 * fbm(p[0] * 2.2, p[1] * 4, 3, 3)),
    { centre: [0, 0.62, 0.01], edgeSteps: 1, divisions: [30, 12, 1] },
  );
  const chalk: Mesh[] = [];
  // A sum and a sketch, in strokes.
  for (const [x, y, w, h] of [
    [-1.1, 0.9, 0.02, 0.16],
    [-0.98, 0.9, 0.1, 0.018],
    [-0.98, 0.9, 0.018, 0.1],
    [-0.82, 0.9, 0.02, 0.16],
    [-0.66, 0.925, 0.1, 0.018],
    [-0.66, 0.875, 0.1, 0.018],
    [-0.5, 0.97, 0.1, 0.018],
    [-0.46, 0.935, 0.018, 0.08],
    [-0.5, 0.9, 0.1, 0.018],
    [-0.545, 0.86, 0.018, 0.08],
    [-0.5, 0.82, 0.1, 0.018],
    [0.7, 0.4, 0.9, 0.016],
  ] as const) {
    chalk.push(box([w, h, 0.003], [x, y, 0.023], 0.001, hex('#e4e6e0')));
  }
  return rigidModel([
    part('slate', [slate], { roughness: 0.9 }),
    part(
      'frame',
      [
        box([3.1, 0.06, 0.04], [0, 0, 0.02], 0.01, WOOD),
        box([3.1, 0.06, 0.04], [0, 1.24, 0.02], 0.01, WOOD),
        box([0.06, 1.26, 0.04], [-1.52, 0.62, 0.02], 0.01, WOOD),
        box([0.06, 1.26, 0.04], [1.52, 0.62, 0.02], 0.01, WOOD),
        box([1.6, 0.02, 0.1], [0, -0.03, 0.06], 0.006, WOOD),
      ],
      { roughness: 0.5 },
    ),
    part('chalk', chalk, { roughness: 1, castsShadow: false }),
  ]);
});

/** A school desk with a chair. */
export const DESK_ROW: Prop = prop('desk', 0.8, 0.65, () =>
  rigidModel([
    part(
      'wood',
      [
        box([1.2, 0.035, 0.55], [0, 0.74, 0], 0.01, hex('#c29a66')),
        box([0.42, 0.03, 0.4], [0, 0.45, 0.5], 0.012, hex('#c29a66')),
        box([0.42, 0.22, 0.025], [0, 0.74, 0.7], 0.012, hex('#c29a66')),
      ],
      { roughness: 0.45, pattern: 'grain' },
    ),
    part(
      'legs',
      [
        ...[-0.54, 0.54].flatMap((x) =>
          [-0.22, 0.22].map((z) => box([0.035, 0.72, 0.035], [x, 0.36, z], 0.012, hex('#55606a'))),
        ),
        ...[-0.18, 0.18].flatMap((x) =>
          [0.34, 0.68].map((z) =>
            box([0.03, z > 0.5 ? 0.82 : 0.44, 0.03], [x, z > 0.5 ? 0.41 : 0.22, z], 0.01, hex('#55606a')),
          ),
        ),
      ],
      { roughness: 0.4, metalness: 0.5 },
    ),
  ]),
);

/** One breadth of a velvet stage curtain, 1.25 m wide, 5.8 m high. */
export const STAGE_CURTAIN: Prop = prop('stage-curtain', 5.8, 0.65, () => {
  const out = new MeshBuilder();
  const n = 36;
  const m = 6;
  const red = hex('#8a1f26');
  for (let j = 0; j <= m; j++) {
    for (let i = 0; i <= n; i++) {
      const u = i / n;
      const a = u * 6.2831853 * 4;
      out.vertex(
        [(u - 0.5) * 1.3, (5.8 * j) / m, 0.09 * sin(a) + 0.03 * sin(a * 0.37 + j)],
        normalize([-cos(a) * 1.1, 0, 1]),
        scale(red, 0.75 + 0.3 * sin(a)),
      );
    }
  }
  for (let j = 0; j < m; j++) {
    for (let i = 0; i < n; i++) {
      const a = j * (n + 1) + i;
      out.quad(a, a + 1, a + n + 2, a + n + 1);
    }
  }
  return rigidModel([{ name: 'velvet', mesh: out.build(), material: { roughness: 0.95, sheen: 0.7, twoSided: true } }]);
});

/** A theatre lamp that hangs from above, its front at the origin. */
export const SPOT = (intensity: Rgb): Prop => ({
  shines: 14,
  ...prop(`spot-${Math.round(intensity[0] * 10)}`, 0.4, 0.2, () => ({
    ...rigidModel([
      part(
        'housing',
        [
          lathe(
            [
              [0.14, 0],
              [0.15, 0.3],
              [0.06, 0.4],
              [0, 0.4],
            ],
            hex('#1c1c1e'),
            { around: 18 },
          ),
        ],
        { roughness: 0.5, twoSided: true },
      ),
      part(
        'lens',
        [
          lathe(
            [
              [0, 0.02],
              [0.13, 0.02],
              [0.13, 0.03],
              [0, 0.03],
            ],
            hex('#fff0d8'),
            { around: 18 },
          ),
        ],
        { roughness: 0.3, emission: 5, castsShadow: false, twoSided: true },
      ),
    ]),
    lamps: [{ joint: 0, position: [0, -0.05, 0], intensity: scale(intensity, 1.6), range: 12 }],
  })),
});
