/** Furniture of classrooms and of theatre stages. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import { normalize, scale } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';
import { box, part, prop, WOOD } from './joinery.ts';

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
      { roughness: 0.45, pattern: 'wood', patternScale: 0.05 },
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
