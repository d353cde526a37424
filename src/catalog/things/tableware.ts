/** Bowl, plate, and cutlery. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, cylinderCollider, MATERIALS, roundness, TINTS } from './workshop.ts';

/** A bowl; the variants fill it with soup, rice or salad. */
export const bowl: ThingEntry = {
  id: 'bowl',
  kind: 'thing',
  words: { nouns: ['bowl', 'dish', 'soup bowl', 'fruit bowl'] },
  variants: {
    soup: 'soup',
    'bowl of soup': 'soup',
    noodles: 'soup',
    ramen: 'soup',
    rice: 'rice',
    'bowl of rice': 'rice',
    salad: 'salad',
  },
  size: [0.17, 0.075, 0.17],
  source: 'cereal bowl, common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.4,
    material: 'ceramic',
    movable: true,
    colliders: () => [cylinderCollider(0.05, 0.03), cylinderCollider(0.08, 0.045, [0, 0.03, 0])],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 18, 44);
    const bench = new Bench();
    const glaze = blotched(colourOr(looks, hex('#4d7ea0')), looks.seed, 0.03, 0.04);
    const outer = lathe(
      [
        [0, 0.004],
        [0.036, 0.004],
        [0.037, 0],
        [0.041, 0],
        [0.042, 0.006],
        [0.06, 0.018],
        [0.076, 0.042],
        [0.084, 0.07],
        [0.0845, 0.073],
        [0.083, 0.075],
      ],
      glaze,
      { around, crease: 1 },
    );
    const inner = lathe(
      [
        [0.083, 0.075],
        [0.081, 0.073],
        [0.08, 0.07],
        [0.072, 0.043],
        [0.056, 0.022],
        [0.035, 0.011],
        [0, 0.009],
      ],
      hex('#f3eee2'),
      { around, crease: 1 },
    );
    bench.add('bowl', MATERIALS.ceramic, [outer, inner]);
    const random = createRandom(looks.seed).child('bowl');
    const scatter = (
      count: number,
      spread: number,
      y: number,
      make: (i: number) => ReturnType<typeof sphere>,
      part: string,
      material: Parameters<Bench['add']>[1],
    ): void => {
      for (let i = 0; i < count; i++) {
        const [a, r] = [random.range(0, 6.283), spread * Math.sqrt(random.next())];
        bench.add(
          part,
          material,
          put(
            make(i),
            r * sin(a),
            y + 0.016 * (1 - (r / spread) * (r / spread)),
            r * cos(a),
            random.range(0, 6),
            random.range(0, 6),
            0,
          ),
        );
      }
    };
    if (looks.variant === 'soup') {
      bench.add(
        'soup',
        { roughness: 0.15 },
        lathe(
          [
            [0.0775, 0.0605],
            [0.05, 0.06],
            [0, 0.06],
          ],
          hex('#c9702c'),
          { around },
        ),
      );
      scatter(
        26,
        0.066,
        0.053,
        (i) => sphere([0.008, 0.004, 0.008], hex(['#e8a33c', '#5f8f3c', '#c9482e', '#f0dca0'][i % 4]!), { around: 8 }),
        'bits',
        MATERIALS.fruit,
      );
    } else if (looks.variant === 'rice') {
      bench.add(
        'rice',
        MATERIALS.dough,
        lathe(
          [
            [0.078, 0.062],
            [0.06, 0.075],
            [0.03, 0.084],
            [0, 0.087],
          ],
          hex('#f2eddf'),
          { around },
        ),
      );
      scatter(
        240,
        0.072,
        0.072,
        () => sphere([0.0013, 0.0013, 0.004], hex('#f7f3e8'), { around: 5 }),
        'rice',
        MATERIALS.dough,
      );
    } else if (looks.variant === 'salad') {
      scatter(
        70,
        0.07,
        0.066,
        (i) =>
          sphere(
            [0.018, 0.0035, 0.013],
            shade(hex(['#6fa03a', '#8fbb4a', '#4d7d2e'][i % 3]!), random.range(0.8, 1.1)),
            { around: 8 },
          ),
        'leaves',
        { roughness: 0.5, translucency: 0.3 },
      );
      scatter(10, 0.055, 0.078, () => sphere(0.0105, hex('#cf3427'), { around: 12 }), 'tomatoes', MATERIALS.fruit);
    }
    return bench.model({ anchors: { top: anchor(0, 0.075, 0), handle: anchor(0.08, 0.06, 0) } });
  },
};

/** A plate. */
export const plate: ThingEntry = {
  id: 'plate',
  kind: 'thing',
  words: { nouns: ['plate', 'dinner plate', 'saucer', 'tray'] },
  size: [0.26, 0.022, 0.26],
  source: 'dinner plate, common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  supportHeight: 0.012,
  body: { mass: 0.6, material: 'ceramic', movable: true, colliders: () => [cylinderCollider(0.125, 0.018)] },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 20, 52);
    const colour = colourOr(looks, hex('#f2ede0'));
    const rim = looks.colour ? shade(colour, 0.94) : hex('#3f6f96');
    const bench = new Bench();
    bench.add(
      'plate',
      MATERIALS.ceramic,
      lathe(
        [
          [0, 0.002],
          [0.08, 0.002],
          [0.081, 0],
          [0.085, 0],
          [0.09, 0.006],
          [0.127, 0.019],
          [0.1295, 0.0208],
          [0.1285, 0.022],
        ],
        colour,
        { around, crease: 1 },
      ),
    );
    bench.add(
      'plate',
      MATERIALS.ceramic,
      lathe(
        [
          [0.1285, 0.022],
          [0.122, 0.0203],
        ],
        rim,
        { around },
      ),
    );
    bench.add(
      'plate',
      MATERIALS.ceramic,
      lathe(
        [
          [0.122, 0.0203],
          [0.095, 0.0125],
          [0.085, 0.0068],
          [0.075, 0.006],
          [0, 0.006],
        ],
        colour,
        { around, crease: 1 },
      ),
    );
    return bench.model({ anchors: { top: anchor(0, 0.008, 0), handle: anchor(0.12, 0.018, 0) } });
  },
};

/** A spoon, fork or knife lying along Z. */
export const cutlery: ThingEntry = {
  id: 'spoon',
  kind: 'thing',
  words: { nouns: ['spoon', 'teaspoon', 'tablespoon', 'cutlery', 'utensil'] },
  variants: { fork: 'fork', knife: 'knife', 'table knife': 'knife', 'kitchen knife': 'knife' },
  size: [0.042, 0.02, 0.2],
  source: 'table cutlery, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.05,
    material: 'metal',
    movable: true,
    colliders: () => [boxCollider([-0.02, 0, -0.1], [0.02, 0.012, 0.1])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const steel = colourOr(looks, TINTS.steel);
    const metal = looks.colour ? { roughness: 0.3 } : MATERIALS.chrome;
    const handle = sweep({
      path: [
        [0, 0.004, -0.1],
        [0, 0.008, -0.04],
        [0, 0.012, 0.01],
        [0, 0.006, 0.045],
      ],
      section: (t, a) => [cos(a) * (0.0085 - 0.006 * t + 0.004 * Math.max(0, t - 0.8)), sin(a) * 0.0018],
      outward: () => [0, 1, 0],
      around: 12,
      steps: 18,
      colour: steel,
    });
    bench.add('metal', metal, handle);
    const curve = (p: readonly [number, number, number]): [number, number, number] => [
      p[0],
      p[1] + 0.006 - 0.0022 * (1 - ((p[2] - 0.075) / 0.035) * ((p[2] - 0.075) / 0.035)),
      p[2],
    ];
    if (looks.variant === 'fork') {
      const tines: Point[] = [[-0.012, 0.04]];
      for (let i = 0; i < 4; i++) {
        const x = -0.012 + i * 0.0068;
        tines.push(
          [x, i === 0 ? 0.095 : 0.066],
          [x + 0.0005, 0.096],
          [x + 0.003, 0.096],
          [x + 0.0036, i === 3 ? 0.095 : 0.066],
        );
      }
      tines.push([0.012, 0.04], [0.003, 0.03], [-0.003, 0.03]);
      bench.add(
        'metal',
        metal,
        warpMesh(put(extrude(tines, 0.0016, steel, { bevel: 0.0003 }), 0, 0, 0, Math.PI / 2), curve),
      );
    } else if (looks.variant === 'knife') {
      const blade: Point[] = [
        [-0.004, 0.02],
        [-0.0085, 0.03],
        [-0.0085, 0.085],
        [-0.004, 0.105],
        [0.003, 0.11],
        [0.004, 0.02],
      ];
      bench.add('metal', metal, put(extrude(blade, 0.0014, steel, { bevel: 0.0004 }), 0, 0.009, 0, Math.PI / 2));
    } else {
      const scoop = sphere([0.02, 0.0085, 0.03], steel, { around: 28 });
      bench.add(
        'metal',
        { ...metal, twoSided: true },
        put(
          warpMesh(scoop, (p) => [p[0] * (1 - 4 * p[2]), p[1] > 0 ? -p[1] * 0.82 : p[1], p[2]]),
          0,
          0.0095,
          0.07,
        ),
      );
    }
    return bench.model({ anchors: { handle: anchor(0, 0.008, -0.06), top: anchor(0, 0.01, 0.07) } });
  },
};
