/** A hot-air balloon in gores of several colours, with a wicker basket and a burner. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { coloured } from '../../foundation/geometry/colouring.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { MeshBuilder, withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';

const GORES = 16;
const [RADIUS, LOW, TOP] = [7.6, 5.2, 21.5];

/** Radius of the envelope at t from mouth (0) to crown (1), and its height. */
const contour = (t: number): readonly [number, number] => {
  const a = 0.12 + (Math.PI - 0.12) * t;
  const s = sin(a);
  const r = RADIUS * s * (a < Math.PI / 2 ? 0.45 + 0.55 * s : 1) + (t < 0.01 ? 0.4 : 0);
  const c = TOP - RADIUS;
  return [Math.max(0, r), a < Math.PI / 2 ? c - (c - LOW) * cos(a) : c - RADIUS * cos(a)];
};

/** A hot-air balloon. */
export const hotAirBalloon: ThingEntry = {
  id: 'hot-air-balloon',
  kind: 'vehicle',
  words: { nouns: ['hot air balloon', 'hot-air balloon', 'airship'] },
  size: [15.2, TOP, 15.2],
  source: 'envelope of about 2,000 m³, from memory',
  rig: 'aircraft',
  habitat: 'air',
  body: {
    mass: 600,
    material: 'cloth',
    movable: false,
    buoyancy: 0.2,
    colliders: () => [
      { shape: 'ball', radius: RADIUS, centre: [0, TOP - RADIUS, 0] },
      boxCollider([-0.7, 0, -0.7], [0.7, 1.2, 0.7]),
    ],
  },
  motion: { fly: 3 },
  shape: (looks, detail) => {
    const bench = new Bench();
    const palette = looks.colour
      ? [looks.colour, looks.colour, hex('#f3eddf')]
      : ['#d83a30', '#f0a62e', '#f5ecd6', '#2f6fa8'].map(hex);
    const [rows, per] = detail.pixels > 140 ? [26, 5] : [16, 3];
    for (let g = 0; g < GORES; g++) {
      const panel = new MeshBuilder();
      for (let i = 0; i <= rows; i++) {
        const [r, y] = contour(i / rows);
        for (let j = 0; j <= per; j++) {
          const a = ((g + j / per) / GORES) * 2 * Math.PI;
          // Each gore bulges between its load tapes.
          const k = r * (1 + 0.03 * sin((j / per) * Math.PI));
          panel.vertex([k * sin(a), y, k * cos(a)], [0, 1, 0], [1, 1, 1]);
        }
      }
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < per; j++) {
          const a = i * (per + 1) + j;
          panel.quad(a, a + 1, a + per + 2, a + per + 1);
        }
      }
      const tint = palette[g % palette.length]!;
      const band = palette[(g + 1) % palette.length]!;
      const paint = (p: Vec3): Vec3 => (p[1] > 12.4 && p[1] < 14.6 && !looks.colour ? band : tint);
      bench.add(
        'envelope',
        { roughness: 0.55, sheen: 0.15, translucency: 0.35, twoSided: true },
        coloured(withSmoothNormals(panel.build()), paint),
      );
    }
    // Basket of wicker with a leather rim, and ropes to the mouth.
    const wicker = (p: Vec3): Vec3 =>
      shade(hex('#a5713c'), 0.75 + 0.4 * ((Math.floor(p[1] * 14) + Math.floor((p[0] + p[2]) * 14)) % 2 ? 0.3 : 0.8));
    for (const [x, z, w, d] of [
      [0, 0.6, 1.3, 0.1],
      [0, -0.6, 1.3, 0.1],
      [0.6, 0, 0.1, 1.2],
      [-0.6, 0, 0.1, 1.2],
    ] as const) {
      bench.add(
        'basket',
        MATERIALS.wood,
        put(
          roundedBox([w, 1.1, d], 0.04, wicker, { divisions: [w > 0.5 ? 12 : 1, 12, d > 0.5 ? 12 : 1], edgeSteps: 1 }),
          x,
          0.58,
          z,
        ),
      );
      bench.add(
        'rim',
        MATERIALS.leather,
        put(roundedBox([w + 0.08, 0.12, d + 0.08], 0.05, hex('#5d3a22')), x, 1.14, z),
      );
    }
    bench.add('basket', MATERIALS.wood, put(roundedBox([1.25, 0.08, 1.25], 0.02, hex('#7a5230')), 0, 0.06, 0));
    for (const x of [-0.6, 0.6]) {
      for (const z of [-0.6, 0.6]) {
        bench.add(
          'poles',
          MATERIALS.wood,
          tube(
            [
              [x, 1.1, z],
              [x * 0.75, 2.3, z * 0.75],
            ],
            0.03,
            TINTS.chestnut,
            { around: 6, steps: 1 },
          ),
        );
        for (const q of [0.75, 1.25]) {
          const [r, y] = contour(0.02);
          const a = Math.sqrt(2) / 2;
          bench.add(
            'ropes',
            MATERIALS.rope,
            tube(
              [
                [x * 0.75, 2.3, z * 0.75],
                [Math.sign(x) * r * a * q, y, Math.sign(z) * r * a * (2 - q)],
              ],
              0.014,
              hex('#b9a27a'),
              { around: 4, steps: 1 },
            ),
          );
        }
      }
    }
    bench.add(
      'burner',
      MATERIALS.steel,
      put(
        lathe(
          [
            [0, 0],
            [0.2, 0],
            [0.24, 0.1],
            [0.24, 0.3],
            [0.18, 0.4],
            [0, 0.3],
          ],
          TINTS.steel,
          { around: 18 },
        ),
        0,
        2.2,
        0,
      ),
    );
    bench.add(
      'burner',
      MATERIALS.steel,
      tube(
        [
          [-0.45, 2.3, -0.45],
          [0.45, 2.3, 0.45],
        ],
        0.03,
        TINTS.steel,
        { around: 6, steps: 1 },
      ),
    );
    bench.add(
      'burner',
      MATERIALS.steel,
      tube(
        [
          [0.45, 2.3, -0.45],
          [-0.45, 2.3, 0.45],
        ],
        0.03,
        TINTS.steel,
        { around: 6, steps: 1 },
      ),
    );
    bench.add(
      'flame',
      { roughness: 1, emission: 3, opacity: 0.75, castsShadow: false },
      put(
        lathe(
          [
            [0, 0],
            [0.16, 0.2],
            [0.13, 0.7],
            [0.05, 1.3],
            [0, 1.6],
          ],
          hex('#ffb04a'),
          { around: 14, crease: 2 },
        ),
        0,
        2.5,
        0,
      ),
    );
    return bench.model({
      anchors: { deck: anchor(0, 0.1, 0), top: anchor(0, TOP, 0) },
      lamps: [{ joint: 0, position: [0, 3.6, 0], intensity: [6, 4, 1.8], range: 14 }],
    });
  },
};
