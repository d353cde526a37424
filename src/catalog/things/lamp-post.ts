/** A cast-iron street lamp with a lantern. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness, TINTS } from './workshop.ts';

const HEIGHT = 3.5;
const GLASS = 2.95;

/** A street lamp; it is lit unless its state is `off`. */
export const lampPost: ThingEntry = {
  id: 'lamp-post',
  kind: 'thing',
  words: {
    nouns: ['lamp post', 'street lamp', 'street light', 'streetlight', 'streetlamp', 'lamppost', 'lantern post'],
  },
  size: [0.6, 3.5, 0.37],
  source: 'historic street lamps of about 3.5 m, from memory',
  rig: 'rigid',
  body: {
    mass: 120,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(0.16, 0.5), cylinderCollider(0.06, HEIGHT - 0.5, [0, 0.5, 0])],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 0.15, 10, 24);
    const iron = colourOr(looks, hex('#2a3531'));
    const lit = looks.state !== 'off';
    const bench = new Bench();
    const post = lathe(
      [
        [0, 0],
        [0.18, 0],
        [0.18, 0.05],
        [0.165, 0.07],
        [0.15, 0.1],
        [0.15, 0.34],
        [0.165, 0.36],
        [0.165, 0.4],
        [0.12, 0.44],
        [0.09, 0.52],
        [0.075, 0.62],
        [0.085, 0.64],
        [0.085, 0.68],
        [0.058, 0.72],
        [0.052, 1.4],
        [0.046, 2.4],
        [0.062, 2.42],
        [0.062, 2.47],
        [0.045, 2.5],
        [0.04, 2.6],
        [0.055, 2.66],
        [0.1, 2.74],
        [0.13, 2.77],
        [0.13, 2.8],
        [0, 2.8],
      ],
      iron,
      { around, crease: 0.6 },
    );
    bench.add('post', MATERIALS.iron, post);
    bench.add(
      'post',
      MATERIALS.iron,
      tube(
        [
          [-0.27, 2.44, 0],
          [0.27, 2.44, 0],
        ],
        0.014,
        iron,
        { around: 8, steps: 4, caps: 'flat' },
      ),
    );
    for (const s of [-1, 1]) {
      const ball = lathe(
        [
          [0, -0.026],
          [0.018, -0.018],
          [0.026, 0],
          [0.018, 0.018],
          [0, 0.026],
        ],
        iron,
        { around: 10, crease: 2 },
      );
      bench.add('post', MATERIALS.iron, put(ball, s * 0.28, 2.44, 0));
    }
    // A six-sided lantern, wider above.
    const [low, high] = [2.8, 3.16];
    const six = { around: 6, crease: 0.3 };
    const turn = (m: Mesh): Mesh => put(m, 0, 0, 0, 0, Math.PI / 6, 0);
    const glow = hex('#ffe2ae');
    bench.add(
      'glass',
      lit ? { roughness: 0.3, emission: 1.6, opacity: 0.75, castsShadow: false } : { roughness: 0.1, opacity: 0.5 },
      turn(
        lathe(
          [
            [0.105, low],
            [0.165, high],
          ],
          glow,
          six,
        ),
      ),
    );
    bench.add(
      'bulb',
      lit ? MATERIALS.lit : MATERIALS.ceramic,
      put(
        lathe(
          [
            [0, 0],
            [0.03, 0.02],
            [0.045, 0.07],
            [0.04, 0.11],
            [0, 0.14],
          ],
          TINTS.warmLight,
          { around: 12, crease: 2 },
        ),
        0,
        2.83,
        0,
      ),
    );
    for (let i = 0; i < 6; i++) {
      const a = (i * Math.PI) / 3;
      const bar = tube(
        [
          [0, low - 0.01, 0.108],
          [0, high + 0.01, 0.17],
        ],
        0.008,
        iron,
        { around: 5, steps: 1 },
      );
      bench.add('lantern', MATERIALS.iron, turn(put(bar, 0, 0, 0, 0, a)));
    }
    bench.add('lantern', MATERIALS.iron, [
      turn(
        lathe(
          [
            [0, 3.13],
            [0.16, 3.13],
            [0.2, 3.15],
            [0.2, 3.17],
            [0.15, 3.26],
            [0.07, 3.33],
            [0.05, 3.345],
            [0.05, 3.37],
            [0.025, 3.39],
            [0, 3.39],
          ],
          iron,
          six,
        ),
      ),
      turn(
        lathe(
          [
            [0, 2.79],
            [0.12, 2.79],
            [0.12, 2.81],
            [0.1, 2.82],
          ],
          iron,
          six,
        ),
      ),
      put(
        lathe(
          [
            [0.014, 0],
            [0.012, 0.03],
            [0.026, 0.06],
            [0.014, 0.085],
            [0, 0.12],
          ],
          iron,
          { around: 10, crease: 2 },
        ),
        0,
        3.38,
        0,
      ),
    ]);
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0) },
      lamps: lit ? [{ joint: 0, position: [0, GLASS, 0], intensity: [8, 6, 3.6], range: 14 }] : [],
    });
  },
};
