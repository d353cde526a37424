/** A length of wooden fence, so made that lengths can be set end to end. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from './workshop.ts';

/** Length of one piece, m: the next one stands this far along X. */
export const FENCE_LENGTH = 2;
const H = 1.05;

/** A fence of post and rails; the variant `picket` has pointed slats. */
export const fence: ThingEntry = {
  id: 'fence',
  kind: 'thing',
  words: { nouns: ['fence', 'wooden fence', 'garden fence', 'railing', 'barrier', 'hurdle'] },
  variants: { 'picket fence': 'picket', 'white fence': 'picket' },
  size: [FENCE_LENGTH, H, 0.12],
  source: 'garden fence of about 1 m, from memory',
  rig: 'rigid',
  body: {
    mass: 24,
    material: 'wood',
    movable: false,
    colliders: (): Collider[] => [boxCollider([-FENCE_LENGTH / 2, 0, -0.06], [FENCE_LENGTH / 2, H, 0.06])],
  },
  shape: (looks, detail) => {
    const fine = detail.pixels > 120;
    const random = createRandom(looks.seed).child('fence');
    const bench = new Bench();
    const picket = looks.variant === 'picket';
    const colour = looks.colour ?? (picket ? hex('#efece2') : TINTS.chestnut);
    const material = picket || looks.colour ? MATERIALS.paintedWood : MATERIALS.wood;
    const strength = picket || looks.colour ? 0.05 : 0.09;
    const tone = (): typeof colour => shade(colour, random.range(0.95, 1.03));
    const post = (x: number): void => {
      const wood = board([0.11, H, 0.11], grained(tone(), 1, random.int(0, 900), 0.016, strength), {
        bevel: 0.012,
        cells: [2, fine ? 10 : 4, 2],
      });
      bench.add('fence', material, put(wood, x, H / 2, 0, 0, random.range(-0.03, 0.03), random.range(-0.012, 0.012)));
      bench.add(
        'fence',
        material,
        put(board([0.14, 0.025, 0.14], shade(tone(), 0.98), { bevel: 0.01 }), x, H + 0.008, 0),
      );
    };
    // One post per piece, at its left end; the right end rests on the next piece's.
    post(-FENCE_LENGTH / 2);
    post(FENCE_LENGTH / 2);
    const rails = picket ? [0.3, 0.78] : [0.28, 0.58, 0.88];
    for (const y of rails) {
      const wood = board(
        [FENCE_LENGTH, picket ? 0.07 : 0.11, 0.032],
        grained(tone(), 0, random.int(0, 900), 0.014, strength),
        { bevel: 0.006, cells: [fine ? 20 : 6, 3, 1] },
      );
      bench.add(
        'fence',
        material,
        put(wood, 0, y, picket ? 0 : 0.028, random.range(-0.03, 0.03), 0, picket ? 0 : random.range(-0.008, 0.008)),
      );
    }
    if (picket) {
      const count = 14;
      for (let i = 0; i < count; i++) {
        const x = -FENCE_LENGTH / 2 + (FENCE_LENGTH * (i + 0.5)) / count;
        const h = 0.92 + random.range(-0.01, 0.01);
        const outline = [
          [-0.04, 0],
          [0.04, 0],
          [0.04, h - 0.06],
          [0, h],
          [-0.04, h - 0.06],
        ] as const;
        bench.add(
          'fence',
          material,
          put(
            extrude(outline, 0.02, grained(tone(), 1, random.int(0, 900), 0.02, strength), { bevel: 0.003 }),
            x,
            0.07,
            0.028,
            0,
            0,
            random.range(-0.01, 0.01),
          ),
        );
      }
    }
    return bench.model({ anchors: { top: anchor(0, H, 0) } });
  },
};
