/** A flying disc. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider } from './workshop.ts';

/** A flying disc. */
export const frisbee: ThingEntry = {
  id: 'frisbee',
  kind: 'thing',
  words: { nouns: ['frisbee', 'flying disc', 'disc'] },
  size: [0.27, 0.03, 0.27],
  source: 'ultimate disc of 175 g, from memory',
  rig: 'rigid',
  body: { mass: 0.175, material: 'plastic', movable: true, colliders: () => [cylinderCollider(0.135, 0.03)] },
  shape: (looks) => {
    const bench = new Bench();
    const paint = blotched(colourOr(looks, hex('#e2552c')), looks.seed, 0.05, 0.02);
    bench.add(
      'disc',
      { roughness: 0.3 },
      lathe(
        [
          [0, 0.026],
          [0.1, 0.024],
          [0.122, 0.018],
          [0.126, 0],
          [0.132, 0.001],
          [0.135, 0.01],
          [0.13, 0.02],
          [0.118, 0.027],
          [0.1, 0.0295],
          [0, 0.03],
        ],
        paint,
        { around: 48, crease: 0.9 },
      ),
    );
    for (const r of [0.03, 0.07, 0.075])
      bench.add(
        'rings',
        { roughness: 0.3 },
        lathe(
          [
            [r - 0.0016, 0.0296],
            [r, 0.0304],
            [r + 0.0016, 0.0296],
          ].reverse() as [number, number][],
          hex('#f6efe0'),
          { around: 40, crease: 2 },
        ),
      );
    return bench.model({ anchors: { handle: anchor(0.12, 0.015, 0), top: anchor(0, 0.03, 0) } });
  },
};
