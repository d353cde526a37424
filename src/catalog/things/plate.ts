/** A plate. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness } from './workshop.ts';

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
