/** A glazed vase, on request with flowers in it. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { smoothProfile } from './smooth-profile.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness } from './workshop.ts';

const HEIGHT = 0.3;

/** A vase. */
export const vase: ThingEntry = {
  id: 'vase',
  kind: 'thing',
  words: { nouns: ['vase', 'flower vase', 'urn', 'jug'] },
  variants: { 'vase of flowers': 'flowers', 'flowers in a vase': 'flowers', bouquet: 'flowers' },
  size: [0.17, HEIGHT, 0.17],
  source: 'common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 1,
    material: 'ceramic',
    movable: true,
    colliders: () => [
      cylinderCollider(0.07, 0.06),
      cylinderCollider(0.084, 0.12, [0, 0.06, 0]),
      cylinderCollider(0.05, HEIGHT - 0.18, [0, 0.18, 0]),
    ],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 18, 44);
    const glaze = blotched(colourOr(looks, hex('#3f6f96')), looks.seed, 0.06, 0.05);
    const bench = new Bench();
    const skin = lathe(
      [
        [0, 0.004],
        [0.05, 0.004],
        [0.053, 0],
        [0.058, 0.002],
        [0.062, 0.012],
        ...smoothProfile(
          [
            [0.068, 0.03],
            [0.079, 0.07],
            [0.0855, 0.11],
            [0.083, 0.15],
            [0.068, 0.19],
            [0.048, 0.225],
            [0.038, 0.25],
            [0.039, 0.27],
            [0.05, 0.294],
          ],
          Math.round(around * 0.7),
        ),
        [0.0525, 0.299],
        [0.051, 0.3],
        [0.048, 0.298],
        [0.034, 0.27],
        [0.033, 0.25],
        [0.042, 0.223],
        [0.062, 0.18],
        [0, 0.16],
      ],
      glaze,
      { around, crease: 1.3 },
    );
    bench.add('vase', { ...MATERIALS.ceramic, roughness: 0.15 }, skin);
    for (const y of [0.2, 0.208]) {
      const r = 0.068 - (y - 0.19) * 0.63;
      bench.add(
        'line',
        MATERIALS.ceramic,
        lathe(
          [
            [r - 0.001, y - 0.0022],
            [r + 0.0016, y],
            [r - 0.0024, y + 0.0022],
          ],
          hex('#e9d9ae'),
          { around },
        ),
      );
    }
    if (looks.variant === 'flowers') {
      const random = createRandom(looks.seed).child('flowers');
      const petals = ['#e8536f', '#f4b73f', '#f3efe4', '#c76bd0', '#f08a4b'].map(hex);
      for (let i = 0; i < 11; i++) {
        const a = (i / 11) * 2 * Math.PI + random.range(-0.2, 0.2);
        const lean = i < 4 ? 0.05 : random.range(0.09, 0.15);
        const top = random.range(0.42, 0.54) - lean * 0.5;
        const head: Vec3 = [lean * cos(a), top, lean * sin(a)];
        bench.add(
          'stems',
          MATERIALS.fruit,
          tube(
            [[0.01 * cos(a), 0.2, 0.01 * sin(a)], [0.022 * cos(a), 0.3, 0.022 * sin(a)], head],
            0.0028,
            hex('#4b7a35'),
            { around: 5, steps: 6 },
          ),
        );
        const colour = random.pick(petals);
        const count = 8;
        for (let k = 0; k < count; k++) {
          const leaf: Vec3[][] = [0, 0.3, 0.65, 0.9, 1].map((t) => {
            const w = 0.012 * sin(Math.PI * Math.min(0.98, t * 0.85 + 0.1));
            const y = 0.012 * t * (1.4 - t);
            return [
              [-w, y, 0.032 * t],
              [0, y - 0.002, 0.032 * t],
              [w, y, 0.032 * t],
            ] as Vec3[];
          });
          const mesh = loft(leaf, blotched(colour, i, 0.01, 0.06), { closed: false });
          const tilted = put(
            put(mesh, 0, 0, 0, -0.25, (k / count) * 2 * Math.PI),
            0,
            0,
            0,
            lean * 4 * sin(a),
            0,
            -lean * 4 * cos(a),
          );
          bench.add('petals', MATERIALS.thinCloth, put(tilted, head[0], head[1], head[2]));
        }
        bench.add(
          'hearts',
          MATERIALS.dough,
          sphere([0.009, 0.006, 0.009], hex('#d9a12c'), { around: 10, centre: [head[0], head[1] + 0.005, head[2]] }),
        );
      }
    }
    return bench.model({ anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, 0.2, 0) } });
  },
};
