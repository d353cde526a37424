/** A burning candle in a brass holder; the flame is the joint `flame`. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { GHOSTLY, ghostMesh } from './ghost.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

const TOP = 0.2;

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0, 0] },
    { name: 'flame', parent: 1, position: [0, TOP + 0.012, 0] },
  ],
};

/** A candle; it burns unless its state is `off`. */
export const candle: ThingEntry = {
  id: 'candle',
  kind: 'thing',
  words: { nouns: ['candle', 'candlestick', 'burning candle', 'candlelight'] },
  size: [0.136, 0.25, 0.11],
  source: 'household candle of 22 mm, from memory',
  rig: 'articulated',
  habitat: 'on-table',
  body: {
    mass: 0.3,
    material: 'wax',
    movable: true,
    colliders: () => [cylinderCollider(0.05, 0.02), cylinderCollider(0.014, TOP - 0.02, [0, 0.02, 0])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const lit = looks.state !== 'off';
    const wax = colourOr(looks, hex('#f3e8cf'));
    bench.add(
      'holder',
      MATERIALS.brass,
      lathe(
        [
          [0, 0],
          [0.042, 0],
          [0.05, 0.006],
          [0.054, 0.012],
          [0.052, 0.014],
          [0.046, 0.008],
          [0.02, 0.006],
          [0.016, 0.012],
          [0.016, 0.034],
          [0.02, 0.038],
          [0.014, 0.04],
        ],
        TINTS.brass,
        { around: 32, crease: 0.9 },
      ),
      1,
    );
    const ring = Array.from(
      { length: 12 },
      (_, i): Vec3 => [0.066 + 0.016 * cos((i / 12) * 2 * Math.PI), 0.02 + 0.016 * sin((i / 12) * 2 * Math.PI), 0],
    );
    bench.add('holder', MATERIALS.brass, tube(ring, 0.003, TINTS.brass, { loop: true, around: 6, steps: 20 }), 1);
    bench.add(
      'wax',
      { roughness: 0.45, translucency: 0.3 },
      lathe(
        [
          [0.0115, 0.03],
          [0.0115, TOP - 0.008],
          [0.0122, TOP - 0.002],
          [0.011, TOP],
          [0.0085, TOP - 0.003],
          [0, TOP - 0.004],
        ],
        wax,
        { around: 20, crease: 1 },
      ),
      1,
    );
    for (const [a, y, l] of [
      [0.4, TOP - 0.02, 0.03],
      [2.6, TOP - 0.03, 0.05],
      [4.4, TOP - 0.015, 0.02],
    ] as const) {
      bench.add(
        'wax',
        { roughness: 0.45, translucency: 0.3 },
        sphere([0.0035, l / 2, 0.0035], wax, { around: 10, centre: [0.0108 * sin(a), y - l / 2, 0.0108 * cos(a)] }),
        1,
      );
    }
    bench.add(
      'wick',
      MATERIALS.cloth,
      tube(
        [
          [0, TOP - 0.005, 0],
          [0.0005, TOP + 0.006, 0],
          [0.002, TOP + 0.013, 0],
        ],
        0.0011,
        hex('#2a211b'),
        { around: 6 },
      ),
      1,
    );
    if (lit) bench.add('flame', GHOSTLY, ghostMesh([0.016, 0.044, 0.016], TOP + 0.006), 2);
    return bench.model({
      rig: RIG,
      anchors: { top: anchor(0, TOP, 0, undefined, 1), handle: anchor(0.08, 0.02, 0, undefined, 1) },
      lamps: lit
        ? [{ joint: 2, position: [0, TOP + 0.03, 0], intensity: [0.36, 0.24, 0.1], range: 3, flickers: true }]
        : [],
      emitters: lit ? [{ kind: 'candle', joint: 2, position: [0, TOP + 0.014, 0], size: 0.0075 }] : [],
    });
  },
};
