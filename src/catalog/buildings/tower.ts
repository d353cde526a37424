/** A round stone tower. */
import { hex } from '../../foundation/colour.ts';
import { arc, extrude } from '../../foundation/geometry/extrude.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, cylinderCollider, MATERIALS } from '../things/workshop.ts';
import { roundTower } from './round-tower.ts';

/** A round stone tower. */
export const tower: ThingEntry = {
  id: 'tower',
  kind: 'building',
  words: { nouns: ['tower', 'stone tower', 'watchtower', 'turret'] },
  size: [7, 22, 7],
  source: 'castle towers of about 20 m, from memory',
  rig: 'rigid',
  body: { mass: 800000, material: 'stone', movable: false, colliders: () => [cylinderCollider(3.2, 16)] },
  shape: (looks) => {
    const bench = new Bench();
    roundTower(bench, 0, 0, 2.9, 13, looks, true);
    const gate = [
      [-0.8, 0],
      [0.8, 0],
      [0.8, 1.7],
      ...arc(0, 1.7, 0.8, 0, Math.PI, 10).slice(1, -1),
      [-0.8, 1.7],
    ] as const;
    bench.add(
      'trim',
      MATERIALS.stone,
      put(
        extrude(
          gate.map(([u, v]) => [u * 1.3, v * 1.1] as const),
          0.5,
          hex('#cfc5ae'),
          { bevel: 0.06 },
        ),
        0,
        0,
        2.9,
      ),
    );
    bench.add(
      'gate',
      MATERIALS.wood,
      put(
        extrude(gate, 0.62, (p) => shade(hex('#5d4129'), 0.85 + 0.3 * (Math.floor((p[0] + 9) * 4) % 2))),
        0,
        0,
        2.9,
      ),
    );
    return bench.model({ anchors: { top: anchor(0, 13.4, 0), door: anchor(0, 0, 3.6, [0, 0, 1]) } });
  },
};
