/** A rowing boat, floating at y = 0. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Model, Rig } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from '../things/workshop.ts';
import type { Hull } from './boat-hull.ts';
import { hullParts, rail, thwart } from './boat-hull.ts';

const rowingHull: Hull = { length: 3.9, beam: 1.4, freeboard: 0.36, draught: 0.16, sheer: 0.22 };

const rowing = (looks: Looks): Model => {
  const bench = new Bench();
  const h = rowingHull;
  hullParts(bench, h, looks.colour ?? hex('#3d7f8c'), looks, TINTS.oak);
  const rig: Rig = {
    kind: 'boat',
    joints: [
      { name: 'root', parent: -1, position: [0, 0, 0] },
      { name: 'body', parent: 0, position: [0, 0, 0] },
      { name: 'oar-left', parent: 1, position: [0.68, 0.42, 0] },
      { name: 'oar-right', parent: 1, position: [-0.68, 0.42, 0] },
    ],
  };
  for (const u of [0.14, 0.45, 0.74]) thwart(bench, h, u, 0.26);
  for (const [i, s] of [1, -1].entries()) {
    bench.add(
      `oar-${i}`,
      MATERIALS.wood,
      [
        tube(
          [
            [s * 0.15, 0.5, 0.05],
            [s * 1.75, 0.12, -0.1],
          ],
          0.02,
          TINTS.pine,
          { around: 8, steps: 6, caps: 'flat' },
        ),
        put(board([0.5, 0.02, 0.15], TINTS.pine, { bevel: 0.008 }), s * 1.95, 0.07, -0.12, 0, 0, s * -0.24),
      ],
      i + 2,
    );
  }
  return bench.model({
    rig,
    anchors: {
      'seat-1': anchor(0, rail(h, 0.45) - 0.15, -h.length / 2 + h.length * 0.45, [0, 0, -1], 1),
      'seat-2': anchor(0, rail(h, 0.14) - 0.15, -h.length / 2 + h.length * 0.14, [0, 0, 1], 1),
      deck: anchor(0, 0.1, 0, undefined, 1),
    },
  });
};

/** A rowing boat, floating at y = 0. */
export const rowingBoat: ThingEntry = {
  id: 'rowing-boat',
  kind: 'vehicle',
  words: { nouns: ['rowing boat', 'rowboat', 'canoe', 'kayak', 'fishing boat', 'gondola'] },
  size: [4.4, 0.75, 3.9],
  source: 'dinghy of 3.9 × 1.4 m, width over the oars, from memory',
  rig: 'boat',
  habitat: 'water-surface',
  seats: 2,
  body: {
    mass: 120,
    material: 'wood',
    movable: false,
    colliders: () => [boxCollider([-0.65, -0.15, -1.95], [0.65, 0.38, 1.4])],
  },
  motion: { sail: 1.5 },
  shape: rowing,
};
