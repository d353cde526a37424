/** A bowl; the variants fill it with soup, rice or salad. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { createRandom } from '../../foundation/random.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness } from './workshop.ts';

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
