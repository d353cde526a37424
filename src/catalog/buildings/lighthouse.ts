/** A lighthouse on a rock socle, white and red, with a gallery and a lantern. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, cylinderCollider, MATERIALS, roundness } from '../things/workshop.ts';

const HEIGHT = 22;
const SHAFT = 17;
const radiusAt = (y: number): number => 3.1 - 1.25 * (y / SHAFT) + 0.35 * (1 - y / SHAFT) * (1 - y / SHAFT);

/** A lighthouse. */
export const lighthouse: ThingEntry = {
  id: 'lighthouse',
  kind: 'building',
  words: { nouns: ['lighthouse', 'light house', 'beacon'] },
  size: [8, HEIGHT, 8],
  source: 'coastal lighthouses of 20–30 m, from memory',
  rig: 'rigid',
  body: { mass: 900000, material: 'stone', movable: false, colliders: () => [cylinderCollider(3, HEIGHT)] },
  shape: (looks, detail) => {
    const around = roundness(detail, 0.3, 20, 48);
    const bench = new Bench();
    const red = looks.colour ?? hex('#c33a2f');
    const white = hex('#f1ece0');
    const bands = 5;
    for (let i = 0; i < bands; i++) {
      const [a, b] = [(SHAFT * i) / bands, (SHAFT * (i + 1)) / bands];
      const profile = Array.from({ length: 6 }, (_, k): [number, number] => {
        const y = a + ((b - a) * k) / 5;
        return [radiusAt(y), y];
      });
      bench.add(
        'tower',
        MATERIALS.plaster,
        lathe(profile, blotched(i % 2 === 0 ? white : red, looks.seed + i, 1.6, 0.06), { around }),
      );
    }
    bench.add(
      'rock',
      MATERIALS.stone,
      lathe(
        [
          [0, 0],
          [4, 0],
          [4.05, 0.5],
          [3.9, 0.62],
          [3.3, 0.65],
        ],
        blotched(hex('#8f887c'), 4, 0.7, 0.16),
        { around: Math.round(around / 2), crease: 0.4 },
      ),
    );
    bench.add(
      'gallery',
      MATERIALS.stone,
      lathe(
        [
          [1.7, SHAFT - 0.5],
          [2.1, SHAFT - 0.1],
          [2.55, SHAFT],
          [2.55, SHAFT + 0.22],
          [0, SHAFT + 0.22],
        ],
        hex('#dcd6c8'),
        { around, crease: 0.6 },
      ),
    );
    const iron = hex('#31373a');
    const ring = (r: number, y: number, t: number): void => {
      const path = Array.from(
        { length: 24 },
        (_, i): Vec3 => [r * sin((i / 24) * 2 * Math.PI), y, r * cos((i / 24) * 2 * Math.PI)],
      );
      bench.add('railing', MATERIALS.iron, tube(path, t, iron, { loop: true, steps: 32, around: 5 }));
    };
    ring(2.42, SHAFT + 1.2, 0.045);
    ring(2.42, SHAFT + 0.7, 0.03);
    for (let i = 0; i < 16; i++) {
      const a = (i / 16) * 2 * Math.PI;
      bench.add(
        'railing',
        MATERIALS.iron,
        tube(
          [
            [2.42 * sin(a), SHAFT + 0.2, 2.42 * cos(a)],
            [2.42 * sin(a), SHAFT + 1.22, 2.42 * cos(a)],
          ],
          0.035,
          iron,
          { around: 5, steps: 1 },
        ),
      );
    }
    const lit = looks.state !== 'off';
    bench.add(
      'lantern-base',
      MATERIALS.plaster,
      lathe(
        [
          [1.35, SHAFT + 0.2],
          [1.35, SHAFT + 1.1],
          [1.5, SHAFT + 1.15],
          [1.5, SHAFT + 1.3],
          [1.3, SHAFT + 1.32],
        ],
        white,
        { around, crease: 0.5 },
      ),
    );
    bench.add(
      'lens',
      { roughness: 0.2, emission: lit ? 2.5 : 0.2, castsShadow: false },
      lathe(
        [
          [0, SHAFT + 1.35],
          [0.5, SHAFT + 1.5],
          [0.68, SHAFT + 2.3],
          [0.5, SHAFT + 3.1],
          [0, SHAFT + 3.2],
        ],
        hex('#ffe9b0'),
        { around: 16, crease: 1 },
      ),
    );
    bench.add(
      'glass',
      { roughness: 0.05, opacity: 0.25, castsShadow: false },
      lathe(
        [
          [1.3, SHAFT + 1.32],
          [1.3, SHAFT + 3.3],
        ],
        hex('#cfe0e6'),
        { around: 16 },
      ),
    );
    for (let i = 0; i < 10; i++) {
      const a = (i / 10) * 2 * Math.PI;
      bench.add(
        'railing',
        MATERIALS.iron,
        tube(
          [
            [1.32 * sin(a), SHAFT + 1.3, 1.32 * cos(a)],
            [1.32 * sin(a), SHAFT + 3.32, 1.32 * cos(a)],
          ],
          0.045,
          iron,
          { around: 5, steps: 1 },
        ),
      );
    }
    bench.add(
      'dome',
      MATERIALS.paint,
      lathe(
        [
          [0, SHAFT + 3.25],
          [1.6, SHAFT + 3.25],
          [1.65, SHAFT + 3.4],
          [1.35, SHAFT + 3.9],
          [0.8, SHAFT + 4.3],
          [0.25, SHAFT + 4.5],
          [0.22, SHAFT + 4.7],
          [0.3, SHAFT + 4.85],
          [0, SHAFT + 5],
        ],
        shade(red, 0.92),
        { around, crease: 0.5 },
      ),
    );
    // Door and windows towards the viewer.
    const door = (y: number, w: number, h: number, name: string, colour: Vec3): void => {
      const z = radiusAt(y + h / 2) - 0.1;
      bench.add(
        'trim',
        MATERIALS.stone,
        put(board([w + 0.4, h + 0.25, 0.5], hex('#d9d2c2'), { bevel: 0.06 }), 0, y + h / 2 + 0.05, z, -0.07),
      );
      bench.add(
        name,
        name === 'panes' ? { roughness: 0.1, emission: lit ? 0.4 : 0 } : MATERIALS.paintedWood,
        put(board([w, h, 0.5], colour, { bevel: 0.03 }), 0, y + h / 2, z + 0.06, -0.07),
      );
    };
    door(0.65, 1.1, 2.2, 'door', hex('#2f5a70'));
    for (const y of [5.2, 9.2, 13]) door(y, 0.7, 1.1, 'panes', lit ? hex('#f0c98a') : hex('#3a4650'));
    bench.add(
      'trim',
      MATERIALS.stone,
      put(board([1.9, 0.3, 1.2], hex('#a39b8c'), { bevel: 0.06 }), 0, 0.5, radiusAt(0) + 0.4),
    );
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0), door: anchor(0, 0.65, radiusAt(0) + 0.6, [0, 0, 1]) },
      lamps: lit ? [{ joint: 0, position: [0, SHAFT + 2.3, 0], intensity: [30, 26, 16], range: 45 }] : [],
    });
  },
};
