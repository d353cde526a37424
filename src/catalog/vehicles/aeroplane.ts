/** Aeroplanes: a small propeller machine, and an airliner. Facing +Z. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, pow, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { mirrorX, put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { lerp } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Model, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';

/** One section of a fuselage: place along z, height of its middle, half width, half height, m. */
type Section = readonly [z: number, y: number, halfWidth: number, halfHeight: number];

const fuselage = (sections: readonly Section[], around: number, colour: (p: Vec3) => Rgb): Mesh =>
  loft(
    sections.map(([z, y, w, h]) =>
      Array.from({ length: around }, (_, i): Vec3 => {
        const a = (i / around) * 2 * Math.PI;
        const squareness = (v: number): number => (v < 0 ? -1 : 1) * pow(Math.abs(v), 0.88);
        return [w * squareness(cos(a)), y + h * squareness(sin(a)), z];
      }),
    ),
    colour,
    { caps: true },
  );

/** A wing (or fin when `up`) from root to tip: each end `[x, y, leading z, chord, thickness]`. */
const wing = (
  root: readonly [number, number, number, number, number],
  tip: readonly [number, number, number, number, number],
  colour: (t: number) => Rgb,
  up = false,
): Mesh => {
  const steps = 9;
  const n = 9;
  const profile: [number, number][] = [];
  // NACA four-digit thickness distribution, closed at the trailing edge.
  const thick = (u: number): number =>
    5 * (0.2969 * Math.sqrt(u) - 0.126 * u - 0.3516 * u * u + 0.2843 * u * u * u - 0.1036 * u * u * u * u);
  for (let i = 0; i <= n; i++) {
    const u = 0.5 - 0.5 * cos((Math.PI * i) / n);
    profile.push([u, thick(u)]);
  }
  for (let i = n - 1; i > 0; i--) profile.push([profile[i]![0], -profile[i]![1] * 0.75]);
  const rows: Vec3[][] = [];
  for (let k = 0; k <= steps; k++) {
    const t = k / steps;
    const at = (i: number): number => lerp(root[i]!, tip[i]!, t);
    // Round the tip.
    const round = t > 0.9 ? Math.sqrt(Math.max(0, 1 - ((t - 0.9) / 0.1) * ((t - 0.9) / 0.1))) * 0.6 + 0.4 : 1;
    rows.push(
      profile.map(([u, h]): Vec3 => {
        const z = at(2) - at(3) * (0.5 + (u - 0.5) * round);
        const offset = h * at(4) * at(3) * round;
        return up ? [at(0) - offset, at(1), z] : [at(0), at(1) + offset, z];
      }),
    );
  }
  return loft(
    rows.map((r) => [...r].reverse()),
    (p) => colour(up ? (p[1] - root[1]) / (tip[1] - root[1]) : (p[0] - root[0]) / (tip[0] - root[0])),
    { caps: true },
  );
};

const rigOf = (propeller: Vec3): Rig => ({
  kind: 'aircraft',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, propeller[1], 0] },
    { name: 'propeller', parent: 1, position: propeller },
  ],
});

const small = (looks: Looks): Model => {
  const bench = new Bench();
  const main = looks.colour ?? hex('#d8392f');
  const trim = looks.colour ? hex('#f4efe2') : hex('#f4e7c4');
  const y = 1.25;
  const nose: Vec3 = [0, y + 0.02, 3.55];
  const body: readonly Section[] = [
    [-3.9, y + 0.42, 0.05, 0.12],
    [-3.4, y + 0.36, 0.13, 0.22],
    [-2.6, y + 0.27, 0.24, 0.34],
    [-1.6, y + 0.16, 0.38, 0.48],
    [-0.6, y + 0.06, 0.5, 0.6],
    [0.3, y, 0.56, 0.66],
    [1.2, y - 0.02, 0.58, 0.66],
    [2, y, 0.58, 0.62],
    [2.6, y + 0.01, 0.57, 0.58],
    [2.98, y + 0.02, 0.55, 0.55],
    [3.2, y + 0.02, 0.48, 0.48],
    [3.3, y + 0.02, 0.34, 0.34],
    [3.32, y + 0.02, 0.2, 0.2],
  ];
  bench.add(
    'fuselage',
    MATERIALS.carPaint,
    fuselage(body, 28, () => main),
    1,
  );
  for (const s of [-1, 1]) {
    const path = body.slice(1, 10).map(([z, cy, w]): Vec3 => [s * (w + 0.004), cy, z]);
    bench.add('stripe', MATERIALS.paint, tube(path, 0.05, trim, { around: 6, steps: 24 }), 1);
  }
  // Two open-looking screens: one long canopy.
  const canopy = loft(
    [
      [-0.75, 0.1, 0.06],
      [-0.5, 0.3, 0.24],
      [0, 0.38, 0.4],
      [0.5, 0.39, 0.44],
      [0.9, 0.36, 0.38],
      [1.25, 0.25, 0.18],
      [1.4, 0.1, 0.04],
    ].map(([z, w, h]) =>
      Array.from({ length: 16 }, (_, i): Vec3 => {
        const a = (i / 16) * 2 * Math.PI;
        return [w! * cos(a), y + 0.52 + h! * sin(a), z!];
      }),
    ),
    hex('#3d5563'),
    { caps: true },
  );
  bench.add('canopy', MATERIALS.darkGlass, canopy, 1);
  for (const z of [0.28, 0.72]) {
    const hoop = Array.from({ length: 11 }, (_, i): Vec3 => {
      const a = (i / 10) * Math.PI;
      return [0.395 * cos(a), y + 0.52 + 0.435 * sin(a), z];
    });
    bench.add('trim', MATERIALS.carPaint, tube(hoop, 0.022, main, { around: 6, steps: 16 }), 1);
  }
  const tipped = (t: number): Rgb => (t > 0.86 ? trim : main);
  const left = wing([0.42, y - 0.38, 1.75, 1.75, 0.15], [5.1, y + 0.02, 1.45, 1.2, 0.12], tipped);
  const tail = wing([0.08, y + 0.42, -2.95, 0.95, 0.12], [1.75, y + 0.46, -3.15, 0.62, 0.1], tipped);
  for (const m of [left, tail]) bench.add('wings', MATERIALS.carPaint, [m, mirrorX(m)], 1);
  bench.add(
    'fin',
    MATERIALS.carPaint,
    wing([0, y + 0.42, -2.75, 1.2, 0.1], [0, y + 1.62, -3.4, 0.7, 0.09], (t) => (t > 0.72 ? trim : main), true),
    1,
  );
  // Undercarriage with spats.
  for (const s of [-1, 1]) {
    bench.add(
      'legs',
      MATERIALS.carPaint,
      tube(
        [
          [s * 0.7, y - 0.4, 1.35],
          [s * 0.98, 0.42, 1.42],
        ],
        0.06,
        main,
        { around: 8, steps: 2 },
      ),
      1,
    );
    bench.add(
      'spats',
      MATERIALS.carPaint,
      sphere([0.15, 0.24, 0.44], main, { around: 18, centre: [s * 0.98, 0.34, 1.38] }),
      1,
    );
    bench.add(
      'tyres',
      MATERIALS.rubber,
      put(
        lathe(
          [
            [0, -0.07],
            [0.2, -0.07],
            [0.25, -0.03],
            [0.25, 0.03],
            [0.2, 0.07],
            [0, 0.07],
          ],
          TINTS.rubber,
          { around: 20 },
        ),
        s * 0.98,
        0.25,
        1.42,
        0,
        0,
        Math.PI / 2,
      ),
      1,
    );
  }
  bench.add(
    'legs',
    MATERIALS.steel,
    tube(
      [
        [0, y + 0.12, -3.3],
        [0, 0.62, -3.5],
      ],
      0.03,
      TINTS.steel,
      { around: 6, steps: 2 },
    ),
    1,
  );
  bench.add(
    'tyres',
    MATERIALS.rubber,
    put(
      lathe(
        [
          [0, -0.04],
          [0.09, -0.04],
          [0.11, 0],
          [0.09, 0.04],
          [0, 0.04],
        ],
        TINTS.rubber,
        { around: 14 },
      ),
      0,
      0.6,
      -3.5,
      0,
      0,
      Math.PI / 2,
    ),
    1,
  );
  bench.add(
    'cowl',
    MATERIALS.rubber,
    put(
      lathe(
        [
          [0.38, 0],
          [0.4, 0.03],
          [0.3, 0.04],
          [0, 0.02],
        ],
        hex('#1d1e20'),
        { around: 24 },
      ),
      0,
      y + 0.02,
      3.26,
      Math.PI / 2,
    ),
    1,
  );
  bench.add(
    'cowl',
    MATERIALS.chrome,
    put(
      lathe(
        [
          [0.5, -0.05],
          [0.52, 0],
          [0.46, 0.07],
          [0.37, 0.06],
          [0.36, 0],
        ],
        TINTS.chrome,
        { around: 28, crease: 1.4 },
      ),
      0,
      y + 0.02,
      3.22,
      Math.PI / 2,
    ),
    1,
  );
  for (let i = 0; i < 5; i++) {
    const z = 2.9 - i * 0.0;
    bench.add(
      'pipes',
      MATERIALS.steel,
      tube(
        [
          [0.5, y - 0.25, z - 0.1 * i],
          [0.66, y - 0.3, z - 0.1 * i - 0.12],
        ],
        0.03,
        hex('#4a4744'),
        { around: 6, steps: 1, caps: 'flat' },
      ),
      1,
    );
  }
  // Propeller: spinner and two twisted blades.
  bench.add(
    'spinner',
    MATERIALS.chrome,
    put(
      lathe(
        [
          [0.2, -0.2],
          [0.2, -0.05],
          [0.16, 0.12],
          [0.08, 0.24],
          [0, 0.28],
        ],
        trim,
        { around: 20, crease: 1 },
      ),
      nose[0],
      nose[1],
      nose[2],
      Math.PI / 2,
    ),
    2,
  );
  for (const s of [-1, 1]) {
    const rows = Array.from({ length: 8 }, (_, k): Vec3[] => {
      const t = k / 7;
      const w = 0.13 * (0.5 + sin(Math.PI * (0.15 + 0.72 * t)) * 0.5) * (t > 0.97 ? 0.5 : 1);
      const twist = 0.9 - 0.65 * t;
      const [c, q] = [cos(twist), sin(twist)];
      const r = 0.12 + 0.86 * t;
      return (
        [
          [w, 0],
          [0, 0.018],
          [-w, 0],
          [0, -0.018],
        ] as const
      ).map(([u, v]): Vec3 => [s * (u * c - v * q), s * r, u * q + v * c]);
    });
    const blade = loft(rows, (p) => (Math.abs(p[1]) > 0.84 ? hex('#f0c030') : hex('#5b3a22')), { caps: true });
    bench.add('blades', MATERIALS.wood, put(blade, nose[0], nose[1], nose[2] - 0.06), 2);
  }
  return bench.model({
    rig: rigOf(nose),
    anchors: {
      'seat-1': anchor(0, y - 0.1, 0.2, [0, 0, 1], 1),
      top: anchor(0, y + 1, 0.3, undefined, 1),
      propeller: anchor(...nose, [0, 0, 1], 2),
    },
  });
};

const airliner = (looks: Looks): Model => {
  const bench = new Bench();
  const main = looks.colour ?? hex('#f3f2ee');
  const accent = looks.colour ? hex('#f3f2ee') : hex('#1f5f9c');
  const y = 3.4;
  const r = 1.95;
  const body: Section[] = [
    [-17.6, y + 1.35, 0.12, 0.2],
    [-16.5, y + 1.2, 0.45, 0.5],
    [-14, y + 0.8, 1.05, 1.1],
    [-11, y + 0.35, 1.6, 1.6],
    [-8, y + 0.08, 1.88, 1.88],
    [-6, y, r, r],
    [0, y, r, r],
    [6, y, r, r],
    [12, y, r, r],
    [14.5, y - 0.06, 1.85, 1.85],
    [16.3, y - 0.22, 1.55, 1.5],
    [17.6, y - 0.45, 1.08, 1.02],
    [18.4, y - 0.62, 0.6, 0.56],
    [18.7, y - 0.68, 0.2, 0.2],
  ];
  bench.add(
    'fuselage',
    MATERIALS.carPaint,
    fuselage(body, 36, () => main),
    1,
  );
  for (const s of [-1, 1]) {
    for (let z = -11; z < 14; z += 0.95) {
      const rr = z < -8 ? lerp(1.88, 1.6, (-8 - z) / 3) : z > 12 ? lerp(r, 1.85, (z - 12) / 2.5) : r;
      bench.add(
        'windows',
        MATERIALS.darkGlass,
        put(
          board([0.06, 0.42, 0.3], hex('#25313b'), { bevel: 0.02 }),
          s * (rr * 0.975),
          y + 0.42 + (z < -8 ? (-8 - z) * 0.1 : 0),
          z,
        ),
        1,
      );
    }
    const stripe = body.slice(2, 12).map(([z, cy, w]): Vec3 => [s * (w + 0.01), cy - 0.25, z]);
    bench.add('stripe', MATERIALS.paint, tube(stripe, 0.16, accent, { around: 6, steps: 36 }), 1);
    bench.add(
      'windows',
      MATERIALS.darkGlass,
      put(sphere([0.55, 0.28, 0.5], hex('#25313b'), { around: 16 }), s * 0.62, y + 0.42, 16.9, 0.5),
      1,
    );
    bench.add(
      'engines',
      MATERIALS.carPaint,
      put(
        lathe(
          [
            [0.75, -2.2],
            [1.05, -1],
            [1.2, 0.4],
            [1.2, 1.2],
            [1.12, 1.6],
            [0.98, 1.55],
            [0.95, 0.8],
          ],
          main,
          { around: 28, crease: 1.2 },
        ),
        s * 5.6,
        y - 1.95,
        4.2,
        Math.PI / 2,
      ),
      1,
    );
    bench.add(
      'fans',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0.98, 0.9],
            [0.5, 0.85],
            [0.3, 1.0],
            [0, 1.35],
          ],
          hex('#33363b'),
          { around: 24, crease: 1 },
        ),
        s * 5.6,
        y - 1.95,
        4.2,
        Math.PI / 2,
      ),
      1,
    );
    bench.add(
      'pylons',
      MATERIALS.carPaint,
      put(board([0.25, 0.9, 3], main, { bevel: 0.05 }), s * 5.6, y - 0.95, 3.4),
      1,
    );
    for (const [x, z] of [
      [2.6, 0],
      [0, 13.4],
    ] as const) {
      if (x === 0 && s < 0) continue;
      bench.add(
        'gear',
        MATERIALS.steel,
        tube(
          [
            [s * x, y - 1.2, z],
            [s * x, 0.5, z],
          ],
          0.14,
          TINTS.steel,
          { around: 8, steps: 1 },
        ),
        1,
      );
      for (const q of [-0.3, 0.3])
        bench.add(
          'gear-tyres',
          MATERIALS.rubber,
          put(
            lathe(
              [
                [0, -0.16],
                [0.42, -0.16],
                [0.52, -0.06],
                [0.52, 0.06],
                [0.42, 0.16],
                [0, 0.16],
              ],
              TINTS.rubber,
              { around: 20 },
            ),
            s * x + q,
            0.52,
            z,
            0,
            0,
            Math.PI / 2,
          ),
          1,
        );
    }
  }
  const left = wing([1.4, y - 0.95, 6.2, 7.2, 0.12], [17, y + 0.55, -3.4, 1.6, 0.1], () => shade(main, 0.97));
  const tail = wing([0.5, y + 1.1, -13.2, 3.6, 0.1], [6.6, y + 1.5, -17, 1.4, 0.09], () => main);
  const winglet = wing([17, y + 0.5, -3.4, 1.6, 0.1], [17.5, y + 2.4, -4.9, 0.7, 0.08], () => accent, true);
  for (const m of [left, tail, winglet]) bench.add('wings', MATERIALS.carPaint, [m, mirrorX(m)], 1);
  bench.add(
    'fin',
    MATERIALS.carPaint,
    wing([0, y + 1.3, -11.2, 5.2, 0.1], [0, y + 7.8, -16.6, 2, 0.09], () => accent, true),
    1,
  );
  return bench.model({ rig: rigOf([0, y, 18.5]), anchors: { top: anchor(0, y + r, 0, undefined, 1) } });
};

/** An aeroplane. */
export const aeroplane: ThingEntry = {
  id: 'aeroplane',
  kind: 'vehicle',
  words: {
    nouns: ['aeroplane', 'airplane', 'plane', 'propeller plane', 'biplane', 'light aircraft', 'aircraft'],
    plurals: { aircraft: 'aircraft' },
  },
  variants: {
    airliner: 'airliner',
    jet: 'airliner',
    'passenger plane': 'airliner',
    'jumbo jet': 'airliner',
    'jet plane': 'airliner',
  },
  size: [10.2, 2.9, 7.7],
  source: 'two-seat sports aeroplane, from memory; airliner 34 × 11 × 36 m',
  rig: 'aircraft',
  habitat: 'air',
  body: {
    mass: 700,
    material: 'metal',
    movable: false,
    colliders: (looks) =>
      looks.variant === 'airliner'
        ? [boxCollider([-2, 1.4, -17], [2, 5.4, 18]), boxCollider([-17, 2.4, -4], [17, 3.6, 6])]
        : [boxCollider([-0.58, 0.6, -3.9], [0.58, 1.9, 3.4]), boxCollider([-5.1, 0.8, 0.1], [5.1, 1.3, 1.7])],
  },
  motion: { fly: 45 },
  sounds: ['propeller'],
  shape: (looks) => (looks.variant === 'airliner' ? airliner(looks) : small(looks)),
};
