/** A smartphone lying on its back, its screen up. */
import { hex } from '../../foundation/colour.ts';
import { extrude, roundedRectangle } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS } from './workshop.ts';

const [W, T, L] = [0.072, 0.008, 0.147];

/** A phone. */
export const phone: ThingEntry = {
  id: 'phone',
  kind: 'thing',
  words: { nouns: ['phone', 'smartphone', 'mobile phone', 'cell phone', 'cellphone', 'telephone', 'tablet'] },
  size: [W, T, L],
  source: '6.1 inch smartphone, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.18,
    material: 'glass',
    movable: true,
    colliders: () => [boxCollider([-W / 2, 0, -L / 2], [W / 2, T, L / 2])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const flat = (m: Mesh, y: number): Mesh => put(m, 0, y, 0, -Math.PI / 2);
    bench.add(
      'case',
      { roughness: 0.3, metalness: looks.colour ? 0.1 : 0.6 },
      flat(
        extrude(roundedRectangle(W, L, 0.011, 6), T, colourOr(looks, hex('#2f3338')), { bevel: 0.002, crease: 0.5 }),
        T / 2,
      ),
    );
    bench.add(
      'glass',
      MATERIALS.darkGlass,
      flat(extrude(roundedRectangle(W - 0.003, L - 0.003, 0.01, 6), 0.0006, hex('#0c0d10')), T + 0.0001),
    );
    const lit = { roughness: 0.2, emission: 1.1, castsShadow: false };
    bench.add(
      'screen',
      lit,
      flat(extrude(roundedRectangle(W - 0.007, L - 0.008, 0.008, 6), 0.0004, hex('#3c6ea8')), T + 0.0004),
    );
    const icons = ['#e8574a', '#f2b53a', '#5cb270', '#58a8e0', '#c07ad0', '#f4f2ea'];
    for (let r = 0; r < 5; r++) {
      for (let c = 0; c < 4; c++) {
        bench.add(
          'icons',
          lit,
          put(
            flat(
              extrude(roundedRectangle(0.011, 0.011, 0.003, 3), 0.0003, hex(icons[(r * 3 + c * 2) % 6]!)),
              T + 0.0007,
            ),
            (c - 1.5) * 0.0155,
            0,
            -0.045 + r * 0.0175,
          ),
        );
      }
    }
    bench.add(
      'lens',
      MATERIALS.darkGlass,
      put(
        lathe(
          [
            [0.0018, 0],
            [0, 0.0003],
          ],
          hex('#05060a'),
          { around: 10 },
        ),
        0,
        T + 0.0006,
        -0.067,
      ),
    );
    return bench.model({ anchors: { top: anchor(0, T, 0), handle: anchor(0, T / 2, 0.02) } });
  },
};
