/** A fire hydrant. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS } from './workshop.ts';

/** A fire hydrant. */
export const fireHydrant: ThingEntry = {
  id: 'fire-hydrant',
  kind: 'thing',
  words: { nouns: ['fire hydrant', 'hydrant'] },
  size: [0.4, 0.78, 0.38],
  source: 'street hydrant, from memory',
  rig: 'rigid',
  body: { mass: 100, material: 'metal', movable: false, colliders: () => [cylinderCollider(0.15, 0.78)] },
  shape: (looks) => {
    const bench = new Bench();
    const red = blotched(colourOr(looks, hex('#c22a20')), looks.seed, 0.08, 0.05);
    const cap = looks.colour ? red : blotched(hex('#d9a92f'), 3, 0.06, 0.06);
    bench.add(
      'body',
      { roughness: 0.4 },
      lathe(
        [
          [0, 0],
          [0.17, 0],
          [0.17, 0.035],
          [0.13, 0.05],
          [0.115, 0.08],
          [0.11, 0.3],
          [0.11, 0.5],
          [0.14, 0.52],
          [0.145, 0.56],
          [0.12, 0.575],
        ],
        red,
        { around: 32, crease: 0.7 },
      ),
    );
    bench.add(
      'cap',
      { roughness: 0.4 },
      lathe(
        [
          [0.13, 0.57],
          [0.125, 0.61],
          [0.1, 0.66],
          [0.055, 0.695],
          [0.04, 0.7],
          [0.04, 0.74],
          [0.03, 0.775],
          [0, 0.78],
        ],
        cap,
        { around: 32, crease: 0.7 },
      ),
    );
    const nozzle = (r: number, y: number, turn: number, reach: number): void => {
      const m = lathe(
        [
          [r * 0.85, 0],
          [r * 0.85, reach * 0.5],
          [r * 1.15, reach * 0.55],
          [r * 1.2, reach * 0.9],
          [r * 0.9, reach],
          [r * 0.4, reach + 0.005],
          [r * 0.35, reach + 0.03],
          [0, reach + 0.035],
        ],
        cap,
        { around: 20, crease: 0.7 },
      );
      bench.add('cap', { roughness: 0.4 }, put(put(m, 0, 0, 0, Math.PI / 2), 0, y, 0, 0, turn));
      for (let i = 0; i < 5; i++)
        bench.add(
          'bolts',
          MATERIALS.steel,
          sphere(0.009, hex('#5a5d60'), { around: 8, centre: [0.125 * sin(i * 1.257), 0.055, 0.125 * cos(i * 1.257)] }),
        );
    };
    nozzle(0.068, 0.4, 0, 0.17);
    nozzle(0.048, 0.43, Math.PI / 2, 0.18);
    nozzle(0.048, 0.43, -Math.PI / 2, 0.18);
    const chain: Vec3[] = Array.from({ length: 9 }, (_, i) => [
      0.09 + 0.06 * (i / 8),
      0.52 - 0.09 * sin((i / 8) * Math.PI),
      0.09,
    ]);
    bench.add('bolts', MATERIALS.steel, tube(chain, 0.006, hex('#5a5d60'), { around: 6, steps: 20 }));
    return bench.model({ anchors: { top: anchor(0, 0.78, 0) } });
  },
};
