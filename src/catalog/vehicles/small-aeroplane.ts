/** small-aeroplane */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { mirrorX, put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, MATERIALS, TINTS } from '../things/workshop.ts';
import type { Section } from './aeroplane-parts.ts';
import { fuselage, rigOf, wing } from './aeroplane-parts.ts';

/** A single-engined low-wing aeroplane. */
export const small = (looks: Looks): Model => {
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
