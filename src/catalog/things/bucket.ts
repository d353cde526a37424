/** A zinc or painted bucket with a wire handle. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, cylinderCollider, MATERIALS, roundness, TINTS } from './workshop.ts';

const HEIGHT = 0.29;

/** A bucket of ten litres. */
export const bucket: ThingEntry = {
  id: 'bucket',
  kind: 'thing',
  words: { nouns: ['bucket', 'pail', 'metal bucket'] },
  size: [0.3, HEIGHT, 0.3],
  source: 'bucket of 10 l, from memory',
  rig: 'rigid',
  body: { mass: 0.7, material: 'metal', movable: true, colliders: () => [cylinderCollider(0.135, HEIGHT)] },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 18, 40);
    const zinc = looks.colour ?? hex('#b4bbbe');
    const paint = blotched(zinc, looks.seed, 0.06, 0.05);
    const bench = new Bench();
    const r = (y: number): number => 0.1 + 0.042 * (y / HEIGHT);
    const skin = lathe(
      [
        [0, 0.012],
        [0.094, 0.012],
        [0.096, 0],
        [0.1, 0],
        [r(0.03), 0.03],
        [r(0.1), 0.1],
        [r(0.11) + 0.002, 0.107],
        [r(0.11), 0.114],
        [r(0.2), 0.2],
        [r(0.21) + 0.002, 0.207],
        [r(0.21), 0.214],
        [r(0.28), 0.28],
        [r(0.28) + 0.006, 0.282],
        [r(0.28) + 0.007, 0.287],
        [r(0.28) + 0.004, 0.29],
        [r(0.28) - 0.001, 0.289],
        [r(0.28) - 0.002, 0.28],
        [r(0.02) - 0.003, 0.016],
        [0, 0.014],
      ],
      paint,
      { around, crease: 1 },
    );
    bench.add('bucket', looks.colour ? { roughness: 0.35 } : { roughness: 0.38, metalness: 0.7 }, skin);
    const bail: Vec3[] = Array.from({ length: 13 }, (_, i): Vec3 => {
      const a = (i / 12) * Math.PI;
      return [0.148 * cos(a), 0.262 + 0.012 * sin(a), 0.145 * sin(a)];
    });
    bench.add('handle', MATERIALS.steel, tube(bail, 0.003, TINTS.steel, { around: 7, steps: 24 }));
    bench.add(
      'grip',
      MATERIALS.wood,
      tube(
        [
          [-0.05, 0.2735, 0.136],
          [0, 0.2745, 0.146],
          [0.05, 0.2735, 0.136],
        ],
        0.0085,
        TINTS.chestnut,
        { around: 10, caps: 'flat' },
      ),
    );
    for (const s of [-1, 1])
      bench.add(
        'ears',
        MATERIALS.steel,
        put(
          lathe(
            [
              [0.014, -0.004],
              [0.014, 0.004],
              [0, 0.006],
            ],
            shade(TINTS.steel, 0.9),
            { around: 12 },
          ),
          s * 0.142,
          0.262,
          0,
          0,
          0,
          -s * (Math.PI / 2),
        ),
      );
    return bench.model({ anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, 0.275, 0.146) } });
  },
};
