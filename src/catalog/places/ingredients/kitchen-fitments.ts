/** Fitments of kitchens: counter, cupboards, fridge, blind, pendant lamp, clock. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { scale } from '../../../foundation/vec.ts';
import type { Lamp } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';
import { BRASS, box, part, prop } from './joinery.ts';

const FRONT = hex('#6f8a82');
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
