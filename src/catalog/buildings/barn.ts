/** A red wooden barn with a gambrel roof and white-framed doors. */
import { hex } from '../../foundation/colour.ts';
import { atan2 } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { noise } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS } from '../things/workshop.ts';

const [W, D] = [9, 12];
/** Front outline of the barn, from the left foot up and over to the right foot, m. */
const PROFILE: readonly (readonly [number, number])[] = [
  [W / 2, 0],
  [W / 2, 4],
  [W / 2 - 1.3, 6.4],
  [0, 8.2],
  [-W / 2 + 1.3, 6.4],
  [-W / 2, 4],
  [-W / 2, 0],
];

/** A barn. */
export const barn: ThingEntry = {
  id: 'barn',
  kind: 'building',
  words: { nouns: ['barn', 'farm building', 'shed', 'stable', 'warehouse'] },
  size: [9.8, 10, 12.8],
  source: 'small gambrel barn, from memory',
  rig: 'rigid',
  body: {
    mass: 40000,
    material: 'wood',
    movable: false,
    colliders: () => [boxCollider([-W / 2, 0, -D / 2], [W / 2, 6, D / 2])],
  },
  shape: (looks, detail) => {
    const fine = detail.pixels > 100;
    const red = looks.colour ?? hex('#a5392e');
    const white = hex('#efe8da');
    const random = createRandom(looks.seed).child('barn');
    const bench = new Bench();
    bench.add('core', MATERIALS.wood, extrude(PROFILE, D - 0.1, shade(red, 0.8)));
    // Single boards: on both ends by their own height, along the sides as high as the wall.
    const roofAt = (x: number): number => {
      const a = Math.abs(x);
      return a > W / 2 - 1.3 ? 4 + ((W / 2 - a) / 1.3) * 2.4 : 6.4 + ((W / 2 - 1.3 - a) / (W / 2 - 1.3)) * 1.8;
    };
    const width = fine ? 0.3 : 0.6;
    for (let x = -W / 2; x < W / 2 - 0.01; x += width) {
      const c = x + width / 2;
      const h = Math.min(roofAt(x), roofAt(x + width));
      const tint = grained(shade(red, random.range(0.94, 1.05)), 1, random.int(0, 900), 0.05, 0.05);
      for (const s of [1, -1])
        bench.add(
          'boards',
          MATERIALS.wood,
          put(
            board([width - 0.015, h, 0.06], tint, { bevel: 0.012, cells: [1, fine ? 4 : 1, 1] }),
            c,
            h / 2,
            (s * D) / 2,
          ),
        );
    }
    for (let z = -D / 2; z < D / 2 - 0.01; z += width) {
      const tint = grained(shade(red, random.range(0.94, 1.05)), 1, random.int(0, 900), 0.05, 0.05);
      for (const s of [1, -1])
        bench.add(
          'boards',
          MATERIALS.wood,
          put(
            board([0.06, 4, width - 0.015], tint, { bevel: 0.012, cells: [1, fine ? 3 : 1, 1] }),
            (s * W) / 2,
            2,
            z + width / 2,
          ),
        );
    }
    const slab = (a: readonly [number, number], b: readonly [number, number]): void => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.sqrt(dx * dx + dy * dy) + 0.35;
      const tint = (p: Vec3): Vec3 => shade(hex('#5d6266'), 0.85 + 0.3 * noise(p[0] * 2, p[2] * 0.8, p[1]));
      const mesh = board([length, 0.12, D + 0.8], tint, { bevel: 0.03, cells: [6, 1, 20] });
      bench.add(
        'roof',
        { roughness: 0.5, metalness: 0.3, pattern: 'planks', patternScale: 0.45 },
        put(mesh, (a[0] + b[0]) / 2 + dx * -0.02, (a[1] + b[1]) / 2 + 0.08, 0, 0, 0, atan2(dy, dx)),
      );
    };
    slab([W / 2 + 0.3, 3.55], [W / 2 - 1.3, 6.45]);
    slab([W / 2 - 1.3, 6.42], [-0.1, 8.25]);
    slab([-W / 2 + 1.3, 6.45], [-W / 2 - 0.3, 3.55]);
    slab([0.1, 8.25], [-W / 2 + 1.3, 6.42]);
    const trim = (x0: number, y0: number, x1: number, y1: number, z: number, w = 0.2): void => {
      const [dx, dy] = [x1 - x0, y1 - y0];
      const mesh = board([Math.sqrt(dx * dx + dy * dy), w, 0.08], grained(white, 0, 3, 0.04, 0.05), {
        bevel: 0.015,
        cells: [4, 1, 1],
      });
      bench.add('trim', MATERIALS.paintedWood, put(mesh, (x0 + x1) / 2, (y0 + y1) / 2, z, 0, 0, atan2(dy, dx)));
    };
    const z = D / 2 + 0.06;
    for (const s of [1, -1]) {
      // Double doors with crossed braces.
      const x = s * 0.95;
      bench.add(
        'doors',
        MATERIALS.wood,
        put(board([1.86, 3.2, 0.06], grained(shade(red, 0.92), 1, 4, 0.08, 0.06), { cells: [4, 4, 1] }), x, 1.6, z),
      );
      const [a, b] = [x - 0.83, x + 0.83];
      trim(a, 0.1, b, 0.1, z + 0.05);
      trim(a, 3.1, b, 3.1, z + 0.05);
      trim(a, 0.1, a, 3.1, z + 0.05);
      trim(b, 0.1, b, 3.1, z + 0.05);
      trim(a, 0.15, b, 3.05, z + 0.045, 0.16);
      trim(a, 3.05, b, 0.15, z + 0.045, 0.16);
      trim((s * W) / 2, 0, (s * W) / 2, 4, z);
      trim(s * (W / 2), 4, s * (W / 2 - 1.3), 6.4, z + 0.02, 0.24);
      trim(s * (W / 2 - 1.3), 6.4, 0, 8.2, z + 0.02, 0.24);
    }
    trim(-2, 3.35, 2, 3.35, z + 0.03, 0.25);
    bench.add('loft', MATERIALS.wood, put(board([1.3, 1.3, 0.05], hex('#3a2a20')), 0, 5.6, z));
    for (const [x0, y0, x1, y1] of [
      [-0.7, 4.95, 0.7, 4.95],
      [-0.7, 6.25, 0.7, 6.25],
      [-0.7, 4.95, -0.7, 6.25],
      [0.7, 4.95, 0.7, 6.25],
      [-0.65, 5, 0.65, 6.2],
      [-0.65, 6.2, 0.65, 5],
    ] as const)
      trim(x0, y0, x1, y1, z + 0.04, 0.15);
    for (const s of [1, -1]) {
      for (const q of [-3.4, 0, 3.4]) {
        bench.add('panes', { roughness: 0.1 }, put(board([0.04, 1, 1], hex('#36434c')), s * (W / 2 + 0.04), 2.2, q));
        for (const [dy, dz, h, d] of [
          [0.52, 0, 0.14, 1.2],
          [-0.52, 0, 0.14, 1.2],
          [0, 0.52, 1.1, 0.14],
          [0, -0.52, 1.1, 0.14],
          [0, 0, 1, 0.07],
          [0, 0, 0.07, 1],
        ] as const) {
          bench.add(
            'trim',
            MATERIALS.paintedWood,
            put(board([0.08, h, d], white, { bevel: 0.012 }), s * (W / 2 + 0.06), 2.2 + dy, q + dz),
          );
        }
      }
    }
    // Ridge turret with a weathercock's arrow.
    bench.add('turret', MATERIALS.paintedWood, put(board([1, 1.1, 1], white, { bevel: 0.04 }), 0, 8.6, 0));
    bench.add(
      'turret-roof',
      MATERIALS.iron,
      put(
        lathe(
          [
            [0, 0],
            [0.9, 0],
            [0.9, 0.06],
            [0.3, 0.55],
            [0, 0.9],
          ],
          hex('#5d6266'),
          { around: 4, crease: 0.3 },
        ),
        0,
        9.15,
        0,
        0,
        Math.PI / 4,
      ),
    );
    bench.add(
      'base',
      MATERIALS.stone,
      put(
        board([W + 0.3, 0.35, D + 0.3], blotched(hex('#8f887c'), 3, 0.6, 0.15), { bevel: 0.06, cells: [14, 1, 18] }),
        0,
        0.175,
        0,
      ),
    );
    return bench.model({ anchors: { top: anchor(0, 8.3, 0), door: anchor(0, 0, D / 2 + 0.8, [0, 0, 1]) } });
  },
};
