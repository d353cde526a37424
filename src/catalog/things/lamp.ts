/** A table lamp with a cloth shade. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { insideOut } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness, TINTS } from './workshop.ts';

/** A table lamp; it is lit unless its state is `off`. */
export const lamp: ThingEntry = {
  id: 'lamp',
  kind: 'thing',
  words: { nouns: ['lamp', 'table lamp', 'desk lamp', 'bedside lamp'] },
  size: [0.32, 0.52, 0.32],
  source: 'common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 1.8,
    material: 'ceramic',
    movable: true,
    colliders: () => [cylinderCollider(0.085, 0.28), cylinderCollider(0.15, 0.24, [0, 0.28, 0])],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 0.8, 16, 40);
    const bench = new Bench();
    const lit = looks.state !== 'off';
    const clay = colourOr(looks, hex('#2f6f7a'));
    const body = lathe(
      [
        [0, 0],
        [0.075, 0],
        [0.08, 0.006],
        [0.078, 0.016],
        [0.05, 0.03],
        [0.06, 0.06],
        [0.083, 0.11],
        [0.086, 0.15],
        [0.072, 0.2],
        [0.04, 0.235],
        [0.026, 0.25],
        [0.03, 0.262],
        [0.022, 0.27],
        [0, 0.27],
      ],
      blotched(clay, looks.seed, 0.05, 0.05),
      { around, crease: 0.9 },
    );
    bench.add('foot', MATERIALS.ceramic, body);
    bench.add(
      'stem',
      MATERIALS.brass,
      lathe(
        [
          [0.01, 0.265],
          [0.01, 0.33],
          [0.02, 0.335],
          [0.02, 0.37],
          [0, 0.37],
        ],
        TINTS.brass,
        { around: 12 },
      ),
    );
    const cloth = hex('#f2e3c4');
    const cone: [number, number][] = [
      [0.158, 0.28],
      [0.15, 0.33],
      [0.128, 0.44],
      [0.108, 0.518],
    ];
    const skin = lathe(cone, (p) => shade(cloth, lit ? 0.75 + 0.35 * (1 - Math.abs(p[1] - 0.37) / 0.16) : 1), {
      around,
    });
    const fabric = {
      roughness: 0.9,
      sheen: 0.3,
      translucency: 0.5,
      ...(lit ? { emission: 0.55, castsShadow: false } : {}),
    };
    bench.add('shade', fabric, [skin, insideOut(skin)]);
    for (const [r, y] of [
      [0.159, 0.28],
      [0.109, 0.516],
    ] as const) {
      bench.add(
        'trim',
        MATERIALS.cloth,
        lathe(
          [
            [r - 0.003, y - 0.003],
            [r + 0.0015, y - 0.003],
            [r + 0.0015, y + 0.006],
            [r - 0.003, y + 0.006],
            [r - 0.003, y - 0.003],
          ],
          shade(clay, 0.9),
          { around },
        ),
      );
    }
    bench.add(
      'bulb',
      lit ? MATERIALS.lit : MATERIALS.ceramic,
      lathe(
        [
          [0.012, 0.37],
          [0.028, 0.4],
          [0.03, 0.42],
          [0.02, 0.445],
          [0, 0.452],
        ],
        TINTS.warmLight,
        { around: 12, crease: 2 },
      ),
    );
    return bench.model({
      anchors: { top: anchor(0, 0.52, 0), handle: anchor(0, 0.2, 0) },
      lamps: lit ? [{ joint: 0, position: [0, 0.41, 0], intensity: [1.6, 1.15, 0.65], range: 5 }] : [],
    });
  },
};
