/** A triangle of cloth bellied to one side: rows from tack to head. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { pow, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Model, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';
import type { Hull } from './boat-hull.ts';
import { breadth, hullParts, rail, stations, thwart } from './boat-hull.ts';

const sailingHull: Hull = { length: 5.2, beam: 1.9, freeboard: 0.55, draught: 0.32, sheer: 0.32 };
/** A triangle of cloth bellied to one side: rows from tack to head. */
const sailCloth = (
  tack: Vec3,
  clew: Vec3,
  head: Vec3,
  belly: number,
  colour: Rgb,
  roach: number,
): ReturnType<typeof loft> => {
  const n = 14;
  const rows = Array.from({ length: n + 1 }, (_, j): Vec3[] => {
    const v = j / n;
    return Array.from({ length: 11 }, (_, i): Vec3 => {
      const u = i / 10;
      const a: Vec3 = [
        tack[0] + (head[0] - tack[0]) * v,
        tack[1] + (head[1] - tack[1]) * v,
        tack[2] + (head[2] - tack[2]) * v,
      ];
      const b: Vec3 = [
        clew[0] + (head[0] - clew[0]) * v,
        clew[1] + (head[1] - clew[1]) * v,
        clew[2] + (head[2] - clew[2]) * v - roach * sin(Math.PI * v),
      ];
      const depth = belly * sin(Math.PI * pow(u, 0.7)) * (0.35 + 0.65 * (1 - v)) * (0.4 + 0.6 * Math.min(1, v * 5));
      return [a[0] + (b[0] - a[0]) * u + depth, a[1] + (b[1] - a[1]) * u, a[2] + (b[2] - a[2]) * u];
    });
  });
  const seam = (p: Vec3): Rgb => shade(colour, 0.99 + 0.03 * (Math.floor(p[1] * 2.2) % 2));
  return loft(rows, seam, { closed: false });
};

const sailing = (looks: Looks): Model => {
  const bench = new Bench();
  const h = sailingHull;
  const skin = looks.colour ?? hex('#f0ece2');
  hullParts(bench, h, skin, looks, TINTS.pine);
  const mastZ = 0.75;
  const top = 7.2;
  const rig: Rig = {
    kind: 'boat',
    joints: [
      { name: 'root', parent: -1, position: [0, 0, 0] },
      { name: 'body', parent: 0, position: [0, 0, 0] },
      { name: 'sail', parent: 1, position: [0, 1.15, mastZ - 0.08] },
      { name: 'rudder', parent: 1, position: [0, 0.2, -h.length / 2 - 0.03] },
    ],
  };
  // Foredeck ahead of the mast, side decks, thwarts.
  const fore = stations
    .filter((u) => u > 0.55)
    .map((u): Vec3[] => {
      const half = Math.max(0.005, (h.beam / 2) * breadth(u) - 0.02);
      const z = -h.length / 2 + h.length * u;
      return [1, 0.5, 0, -0.5, -1].map((s): Vec3 => [s * half, rail(h, u) + 0.045 * (1 - s * s) - 0.005, z]);
    });
  bench.add('deck', MATERIALS.planks, loft(fore, grained(TINTS.oak, 2, looks.seed, 0.06, 0.14), { closed: false }), 1);
  thwart(bench, h, 0.2, 0.5);
  thwart(bench, h, 0.42, 0.3);
  bench.add(
    'deck',
    MATERIALS.wood,
    put(board([1.1, 0.04, 3], grained(TINTS.pine, 2, 4, 0.06, 0.1), { cells: [8, 1, 8] }), 0, 0.02, -0.6),
    1,
  );
  const spar = (points: Vec3[], r: number, joint: number): void => {
    bench.add(
      joint === 2 ? 'boom' : 'mast',
      MATERIALS.wood,
      tube(points, (t) => r * (1 - 0.35 * t), grained(TINTS.chestnut, 1, 8, 0.03, 0.12), {
        around: 10,
        steps: 10,
        caps: 'flat',
      }),
      joint,
    );
  };
  spar(
    [
      [0, 0.1, mastZ],
      [0, top * 0.5, mastZ],
      [0, top, mastZ - 0.05],
    ],
    0.055,
    1,
  );
  spar(
    [
      [0, 1.15, mastZ - 0.06],
      [0, 1.2, mastZ - 2.75],
    ],
    0.036,
    2,
  );
  const white = hex('#f6f1e4');
  const cloth = { roughness: 0.85, sheen: 0.15, translucency: 0.55, twoSided: true };
  bench.add(
    'mainsail',
    cloth,
    sailCloth(
      [0.02, 1.26, mastZ - 0.1],
      [0.05, 1.28, mastZ - 2.65],
      [0.02, top - 0.15, mastZ - 0.12],
      0.34,
      white,
      0.32,
    ),
    2,
  );
  bench.add(
    'jib',
    cloth,
    sailCloth(
      [0, 0.98, h.length / 2 - 0.12],
      [0.24, 1.1, mastZ + 0.15],
      [0, top * 0.8, mastZ + 0.08],
      0.2,
      shade(white, 0.99),
      -0.12,
    ),
    1,
  );
  for (const y of [2.4, 3.6, 4.8]) {
    const span = 2.6 * (1 - (y - 1.2) / 6) + 0.25;
    bench.add(
      'battens',
      MATERIALS.wood,
      tube(
        [
          [0.13, y + 0.05, mastZ - span],
          [0.2 * (1 - y / 8) + 0.1, y + 0.02, mastZ - span + 0.55],
        ],
        0.012,
        shade(white, 0.9),
        { around: 5, steps: 2 },
      ),
      2,
    );
  }
  const wire = (a: Vec3, b: Vec3): void => {
    bench.add('wires', MATERIALS.steel, tube([a, b], 0.006, TINTS.steel, { around: 4, steps: 1, caps: 'open' }), 1);
  };
  wire([0, rail(h, 0.98) + 0.03, h.length / 2 - 0.08], [0, top * 0.83, mastZ + 0.02]);
  for (const s of [-1, 1]) wire([s * 0.86, rail(h, 0.55), mastZ - 0.35], [0, top * 0.83, mastZ - 0.03]);
  wire([0, rail(h, 0) + 0.03, -h.length / 2 + 0.05], [0, top, mastZ - 0.06]);
  const blade = [
    [-0.18, -0.55],
    [0.16, -0.62],
    [0.2, 0.1],
    [0.16, 0.62],
    [-0.02, 0.62],
  ] as const;
  bench.add(
    'rudder',
    MATERIALS.wood,
    put(extrude(blade, 0.05, TINTS.chestnut, { bevel: 0.012 }), 0, 0.05, -h.length / 2 - 0.2, 0, Math.PI / 2),
    3,
  );
  bench.add(
    'rudder',
    MATERIALS.wood,
    tube(
      [
        [0, 0.68, -h.length / 2 - 0.05],
        [0, 0.76, -h.length / 2 + 0.9],
      ],
      0.022,
      TINTS.oak,
      { around: 8, steps: 3, caps: 'flat' },
    ),
    3,
  );
  bench.add(
    'pennant',
    MATERIALS.thinCloth,
    put(
      extrude(
        [
          [0, 0.12],
          [0, -0.12],
          [-0.5, 0],
        ],
        0.004,
        hex('#c8372d'),
      ),
      0,
      top + 0.02,
      mastZ - 0.08,
      0,
      -Math.PI / 2,
    ),
    1,
  );
  if (looks.text) {
    for (const s of [-1, 1])
      bench.add(
        'name',
        MATERIALS.paint,
        put(
          lettering(looks.text, 1.1, 0.17, hex('#23303c'), { lines: 1, depth: 0.004 }),
          s * 0.93,
          0.36,
          -1.2,
          0,
          (s * Math.PI) / 2,
        ),
        1,
      );
  }
  return bench.model({
    rig,
    anchors: {
      'seat-1': anchor(0.3, rail(h, 0.2) - 0.15, -h.length / 2 + h.length * 0.22, [0, 0, 1], 1),
      'seat-2': anchor(-0.3, rail(h, 0.2) - 0.15, -h.length / 2 + h.length * 0.22, [0, 0, 1], 1),
      deck: anchor(0, 0.04, -0.5, undefined, 1),
      top: anchor(0, top, mastZ, undefined, 1),
    },
  });
};

/** A boat with sails, floating at y = 0. */
export const sailingBoat: ThingEntry = {
  id: 'sailing-boat',
  kind: 'vehicle',
  words: { nouns: ['sailing boat', 'sailboat', 'boat', 'yacht', 'sailing ship', 'ship', 'dinghy', 'little boat'] },
  size: [1.9, 7.5, 5.4],
  source: 'open keel boat of 5 m, from memory',
  rig: 'boat',
  habitat: 'water-surface',
  seats: 2,
  body: {
    mass: 420,
    material: 'wood',
    movable: false,
    colliders: () => [
      boxCollider([-0.9, -0.3, -2.6], [0.9, 0.6, 1.6]),
      boxCollider([-0.45, -0.1, 1.6], [0.45, 0.8, 2.5]),
    ],
  },
  motion: { sail: 3 },
  shape: sailing,
};
