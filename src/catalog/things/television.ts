/** A flat television on two feet; dark unless its state is `on`. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { facet } from '../../foundation/geometry/cuboid.ts';
import { extrude, roundedRectangle } from '../../foundation/geometry/extrude.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { mix } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS } from './workshop.ts';

const [W, H, FOOT] = [1.23, 0.7, 0.07];

/** A television. */
export const television: ThingEntry = {
  id: 'television',
  kind: 'thing',
  words: { nouns: ['television', 'tv', 'tv set', 'screen', 'monitor', 'display', 'television set'] },
  size: [W, H + FOOT, 0.25],
  source: '55 inch screen, 16:9, from memory',
  rig: 'rigid',
  body: {
    mass: 16,
    material: 'plastic',
    movable: true,
    colliders: () => [
      boxCollider([-W / 2, FOOT, -0.03], [W / 2, H + FOOT, 0.03]),
      boxCollider([-0.5, 0, -0.12], [0.5, FOOT, 0.12]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const shell = colourOr(looks, hex('#1d1f22'));
    const y = FOOT + H / 2;
    bench.add(
      'case',
      MATERIALS.plastic,
      put(extrude(roundedRectangle(W, H, 0.012), 0.035, shell, { bevel: 0.004 }), 0, y, 0),
    );
    const on = looks.state === 'on' || looks.state === 'lit' || looks.text !== undefined;
    const [w, h, z] = [W / 2 - 0.012, H / 2 - 0.012, 0.019];
    const sky = hex('#4d8fc4');
    const land = hex('#8fb86a');
    const picture = on
      ? (p: readonly [number, number, number]) => mix(land, sky, Math.min(1, Math.max(0, (p[1] + h) / (2 * h))))
      : // Off: dark, with the sky's light sloping over it.
        (p: readonly [number, number, number]) =>
          mix(hex('#07090b'), hex('#3a4754'), p[1] > 0 ? (p[0] < 0 ? 0.85 : 0.35) : p[0] < 0 ? 0.3 : 0);
    bench.add(
      'screen',
      on ? { roughness: 0.25, emission: 1.2 } : { roughness: 0.07 },
      put(
        facet(
          [
            [-w, -h, z],
            [w, -h, z],
            [w, h, z],
            [-w, h, z],
          ],
          picture,
        ),
        0,
        y,
        0,
      ),
    );
    if (looks.text)
      bench.add(
        'text',
        { roughness: 0.4, emission: 1.5 },
        put(lettering(looks.text, W - 0.2, H - 0.2, hex('#ffffff'), { depth: 0.001 }), 0, y, z + 0.001),
      );
    bench.add(
      'standby',
      { roughness: 0.4, emission: 2 },
      put(board([0.014, 0.005, 0.004], hex(on ? '#58d17a' : '#e0382c'), { bevel: 0.001 }), 0.54, FOOT + 0.006, 0.019),
    );
    for (const s of [-1, 1])
      bench.add(
        'feet',
        MATERIALS.iron,
        tube(
          [
            [s * 0.42, FOOT + 0.02, 0],
            [s * 0.46, 0.01, 0.11],
            [s * 0.46, 0.008, 0.12],
          ],
          0.009,
          shell,
          { around: 8 },
        ),
      );
    for (const s of [-1, 1])
      bench.add(
        'feet',
        MATERIALS.iron,
        tube(
          [
            [s * 0.42, FOOT + 0.02, 0],
            [s * 0.46, 0.01, -0.11],
            [s * 0.46, 0.008, -0.12],
          ],
          0.009,
          shell,
          { around: 8 },
        ),
      );
    return bench.model({ anchors: { top: anchor(0, H + FOOT, 0), screen: anchor(0, y, z, [0, 0, 1]) } });
  },
};
