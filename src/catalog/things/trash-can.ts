/** A litter bin of slats. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS } from './workshop.ts';

/** A litter bin of slats. */
export const trashCan: ThingEntry = {
  id: 'trash-can',
  kind: 'thing',
  words: { nouns: ['trash can', 'bin', 'rubbish bin', 'garbage can', 'dustbin', 'litter bin', 'trash bin'] },
  size: [0.48, 0.85, 0.48],
  source: 'park litter bin, from memory',
  rig: 'rigid',
  body: { mass: 9, material: 'metal', movable: true, colliders: () => [cylinderCollider(0.23, 0.85)] },
  shape: (looks) => {
    const bench = new Bench();
    const paint = colourOr(looks, hex('#2f5a44'));
    bench.add(
      'inside',
      MATERIALS.iron,
      lathe(
        [
          [0, 0.03],
          [0.19, 0.03],
          [0.2, 0.8],
          [0.18, 0.8],
          [0.17, 0.3],
          [0, 0.28],
        ],
        hex('#1d201f'),
        { around: 24 },
      ),
    );
    for (let i = 0; i < 22; i++) {
      const a = (i / 22) * 2 * Math.PI;
      bench.add(
        'slats',
        { roughness: 0.45 },
        put(board([0.045, 0.76, 0.016], paint, { bevel: 0.005 }), 0.212 * sin(a), 0.41, 0.212 * cos(a), 0.01, a),
      );
    }
    for (const y of [0.026, 0.8])
      bench.add(
        'rings',
        { roughness: 0.45 },
        lathe(
          [
            [0.2, y - 0.025],
            [0.228, y - 0.025],
            [0.232, y],
            [0.228, y + 0.025],
            [0.2, y + 0.025],
          ],
          shade(paint, 0.85),
          { around: 32 },
        ),
      );
    bench.add(
      'rings',
      { roughness: 0.45 },
      lathe(
        [
          [0.232, 0.81],
          [0.236, 0.84],
          [0.215, 0.855],
          [0.15, 0.85],
          [0.148, 0.82],
        ],
        shade(paint, 0.95),
        { around: 32, crease: 1 },
      ),
    );
    return bench.model({ anchors: { top: anchor(0, 0.85, 0) } });
  },
};
