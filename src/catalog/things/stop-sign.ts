/** A stop sign; other words on it by `text`. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, cylinderCollider, MATERIALS } from './workshop.ts';

/** A stop sign; other words on it by `text`. */
export const stopSign: ThingEntry = {
  id: 'stop-sign',
  kind: 'thing',
  words: { nouns: ['stop sign', 'road sign', 'street sign', 'traffic sign'] },
  size: [0.76, 2.86, 0.1],
  source: 'octagon of 0.75 m, from memory',
  rig: 'rigid',
  body: {
    mass: 12,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(0.04, 2.2), boxCollider([-0.37, 2.1, -0.02], [0.37, 2.87, 0.06])],
  },
  shape: (looks) => {
    const bench = new Bench();
    bench.add(
      'post',
      MATERIALS.steel,
      lathe(
        [
          [0, 0],
          [0.035, 0],
          [0.035, 2.7],
          [0, 2.72],
        ],
        hex('#9aa0a3'),
        { around: 14 },
      ),
    );
    const octagon = (r: number): Point[] =>
      Array.from(
        { length: 8 },
        (_, i): Point => [r * cos(((i + 0.5) / 8) * 2 * Math.PI), r * sin(((i + 0.5) / 8) * 2 * Math.PI)],
      );
    bench.add(
      'rim',
      MATERIALS.paint,
      put(extrude(octagon(0.405), 0.012, hex('#f1efe9'), { bevel: 0.003 }), 0, 2.48, 0.045),
    );
    bench.add(
      'face',
      MATERIALS.paint,
      put(extrude(octagon(0.38), 0.012, colourOr(looks, hex('#b51f1c')), { bevel: 0.002 }), 0, 2.48, 0.048),
    );
    bench.add(
      'text',
      MATERIALS.paint,
      put(lettering(looks.text ?? 'STOP', 0.6, 0.27, hex('#f6f4ee'), { depth: 0.002, stroke: 0.19 }), 0, 2.48, 0.054),
    );
    return bench.model({ anchors: { top: anchor(0, 2.9, 0.04), label: anchor(0, 2.48, 0.056, [0, 0, 1]) } });
  },
};
