/** What makes clothes a spacesuit: helmet with visor, rings, folding joints, hoses. */
import type { Rgb } from '../../../foundation/colour.ts';
import { sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { moveMesh } from '../../../foundation/geometry/mesh.ts';
import { ellipsoid, keepWhere, meshSolids } from '../../../foundation/geometry/solids.ts';
import { tube } from '../../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { fromTo, mix, normalize, scale } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import { SIDES } from './skeleton.ts';
import type { Workshop } from './workshop.ts';
import { addFlexible, addStiff, between, MATERIALS } from './workshop.ts';

/** A white ball with a golden visor, on a collar ring. */
export const addSpaceHelmet = (w: Workshop, put: (name: string, mesh: Mesh, material: Material) => void): void => {
  const cell = 0.024 * Math.sqrt(w.coarseness) * 1.2;
  const middle: Vec3 = [0, 0.5, 0];
  const white: Rgb = [0.78, 0.78, 0.77];
  const shell = meshSolids(
    [
      ellipsoid(middle, [0.6, 0.63, 0.62]),
      ellipsoid([0.6, 0.46, -0.02], [0.06, 0.15, 0.15], { blend: 0.03 }),
      ellipsoid([-0.6, 0.46, -0.02], [0.06, 0.15, 0.15], { blend: 0.03 }),
      ellipsoid([0, 0.5, 0.62], [0.47, 0.4, 0.34], { blend: 0.025, operation: 'subtract' }),
    ],
    [-0.72, -0.2, -0.7],
    [0.72, 1.2, 0.7],
    cell,
  );
  put('helmet', coloured(shell, white), { roughness: 0.28 });
  const visor = meshSolids(
    [ellipsoid(middle, [0.585, 0.6, 0.605]), keepWhere((x, y, z) => 0.24 - z + 0.2 * Math.abs(x) + 0 * y, 0.01)],
    [-0.62, -0.15, 0.1],
    [0.62, 1.15, 0.66],
    cell,
  );
  put(
    'visor',
    coloured(visor, (_, n) => mix([0.3, 0.15, 0.03], [0.62, 0.36, 0.08], 0.5 + 0.5 * n[1])),
    { roughness: 0.1, metalness: 0.9 },
  );
  addSuitFittings(w);
};

/** Metal rings, joints that fold, hoses and patches of a spacesuit. */
const addSuitFittings = (w: Workshop): void => {
  const { body: b, headOrigin, spine } = w.skeleton;
  const steel: Rgb = [0.42, 0.43, 0.45];
  const metal: Material = { roughness: 0.35, metalness: 0.7 };
  const grey: Rgb = [0.36, 0.37, 0.39];
  const around = w.fine(44, 16);
  const neck = lathe(
    [
      [0.1 * b, -0.03 * b],
      [0.114 * b, -0.024 * b],
      [0.117 * b, 0.008 * b],
      [0.106 * b, 0.016 * b],
      [0.095 * b, 0.016 * b],
    ],
    steel,
    {
      around,
      crease: 1,
      centre: [0, 0.978 * b, headOrigin[2] - 0.004 * b],
    },
  );
  addStiff(w, 'neck-ring', neck, [0, 0.93 * b, 0], metal);
  // Folding joints: three soft ribs round elbows, knees and above the ankles.
  for (const [side] of SIDES) {
    const { shoulder, elbow, wrist, hip, knee, ankle } = w.skeleton[side];
    const ribs: readonly (readonly [Vec3, Vec3, number, number])[] = [
      [shoulder, elbow, 0.9, 0.054],
      [shoulder, elbow, 1.02, 0.053],
      [elbow, wrist, 0.14, 0.05],
      [hip, knee, 0.9, 0.064],
      [hip, knee, 1.0, 0.064],
      [knee, ankle, 0.1, 0.063],
    ];
    for (const [from, to, share, radius] of ribs) {
      const along = normalize([to[0] - from[0], to[1] - from[1], to[2] - from[2]]);
      const at = between(from, to, share);
      const rib = lathe(
        [
          [radius * 0.86 * b, -0.014 * b],
          [radius * b, -0.006 * b],
          [radius * b, 0.006 * b],
          [radius * 0.86 * b, 0.014 * b],
        ],
        scale(w.person.outfit.top.colour, 0.93),
        { around: w.fine(30, 12), crease: 2 },
      );
      addFlexible(
        w,
        'rib',
        moveMesh(rib, { position: at, rotation: fromTo([0, 1, 0], [-along[0], -along[1], -along[2]]) }),
        MATERIALS.cloth,
        { legBlend: 0.004 },
      );
    }
    // Coloured stripe round the upper arm.
    const along = normalize([elbow[0] - shoulder[0], elbow[1] - shoulder[1], elbow[2] - shoulder[2]]);
    const stripe = lathe(
      [
        [0.056 * b, -0.014 * b],
        [0.0595 * b, -0.012 * b],
        [0.0595 * b, 0.012 * b],
        [0.056 * b, 0.014 * b],
      ],
      [0.5, 0.05, 0.03],
      { around: w.fine(30, 12) },
    );
    addFlexible(
      w,
      'stripe',
      moveMesh(stripe, {
        position: between(shoulder, elbow, 0.64),
        rotation: fromTo([0, 1, 0], [-along[0], -along[1], -along[2]]),
      }),
      MATERIALS.cloth,
    );
  }
  const belt = lathe(
    [
      [0.1 * b, -0.016 * b],
      [0.141 * b, -0.014 * b],
      [0.141 * b, 0.014 * b],
      [0.1 * b, 0.016 * b],
    ],
    grey,
    { around },
  );
  const flat = { ...belt, positions: belt.positions.map((v, i) => (i % 3 === 2 ? v * 0.78 : v)) };
  addStiff(
    w,
    'belt',
    moveMesh(flat, { position: [0, 0.668 * b, spine[2]], rotation: [0, 0, 0, 1] }),
    [0, 0.668 * b, 0],
    MATERIALS.cloth,
  );
  for (const s of [1, -1]) {
    const hose: Vec3[] = [
      [s * 0.045 * b, 0.785 * b, 0.13 * b],
      [s * 0.085 * b, 0.75 * b, 0.145 * b],
      [s * 0.135 * b, 0.77 * b, 0.1 * b],
      [s * 0.15 * b, 0.79 * b, -0.01 * b],
      [s * 0.125 * b, 0.79 * b, -0.12 * b],
    ];
    addFlexible(
      w,
      'hose',
      tube(hose, (t) => (0.012 + 0.0016 * sin(t * 120)) * b, s > 0 ? [0.08, 0.2, 0.42] : [0.5, 0.06, 0.04], {
        around: w.fine(10, 5),
        steps: w.fine(60, 14),
      }),
      MATERIALS.rubber,
      { noArms: true },
    );
  }
};
