/** An open laptop with a glowing screen; its user sits at +Z. The lid is the joint `lid`. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { facet } from '../../foundation/geometry/cuboid.ts';
import { extrude, roundedRectangle } from '../../foundation/geometry/extrude.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS } from './workshop.ts';

const [W, D, T] = [0.32, 0.22, 0.014];
const LEAN = 0.3;

const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0, 0] },
    { name: 'lid', parent: 1, position: [0, T, -D / 2] },
  ],
};

/** A laptop. */
export const laptop: ThingEntry = {
  id: 'laptop',
  kind: 'thing',
  words: { nouns: ['laptop', 'notebook computer', 'computer', 'laptop computer'] },
  size: [W, 0.22, 0.29],
  source: '14 inch notebook, from memory',
  rig: 'articulated',
  habitat: 'on-table',
  body: {
    mass: 1.4,
    material: 'metal',
    movable: true,
    colliders: () => [
      boxCollider([-W / 2, 0, -D / 2], [W / 2, T, D / 2]),
      boxCollider([-W / 2, T, -D / 2 - 0.07], [W / 2, 0.21, -D / 2]),
    ],
  },
  shape: (looks) => {
    const bench = new Bench();
    const shell = colourOr(looks, hex('#b9bcc0'));
    const metal = looks.colour ? { roughness: 0.35 } : { roughness: 0.35, metalness: 0.7 };
    const slab = (h: number, thick: number): Mesh =>
      extrude(roundedRectangle(W, h, 0.012, 5), thick, shell, { bevel: 0.002 });
    bench.add('base', metal, put(slab(D, T), 0, T / 2, 0, -Math.PI / 2), 1);
    const key = hex('#26282c');
    bench.add('keys', MATERIALS.plastic, put(board([W - 0.04, 0.001, 0.1], hex('#1b1d20')), 0, T, -0.035), 1);
    for (let r = 0; r < 5; r++) {
      for (let k = 0; k < 14; k++) {
        if (r === 4 && k > 3 && k < 9) continue;
        bench.add(
          'keys',
          MATERIALS.plastic,
          put(
            board([0.0168, 0.003, 0.0155], key, { bevel: 0.001 }),
            (k - 6.5) * 0.0196,
            T + 0.0012,
            -0.075 + r * 0.0188,
          ),
          1,
        );
      }
    }
    bench.add(
      'keys',
      MATERIALS.plastic,
      put(board([0.096, 0.003, 0.0155], key, { bevel: 0.001 }), -0.009, T + 0.0012, 0.0002),
      1,
    );
    bench.add(
      'pad',
      metal,
      put(extrude(roundedRectangle(0.11, 0.066, 0.006), 0.001, hex('#a4a7ab')), 0, T, 0.062, -Math.PI / 2),
      1,
    );
    const lid = (m: Mesh): Mesh => put(m, 0, T, -D / 2, -LEAN);
    const h = 0.205;
    bench.add('lid', metal, lid(put(slab(h, 0.006), 0, h / 2, -0.003)), 2);
    bench.add(
      'bezel',
      MATERIALS.plastic,
      lid(put(extrude(roundedRectangle(W - 0.006, h - 0.006, 0.01), 0.001, hex('#121316')), 0, h / 2, 0.0004)),
      2,
    );
    const screen = { roughness: 0.25, emission: 1.1, castsShadow: false };
    const [w2, y0, y1] = [W / 2 - 0.011, 0.014, h - 0.012];
    bench.add(
      'screen',
      screen,
      lid(
        facet(
          [
            [-w2, y0, 0.0016],
            [w2, y0, 0.0016],
            [w2, y1, 0.0016],
            [-w2, y1, 0.0016],
          ],
          (p) => (p[1] > 0.1 ? hex('#3d6f9e') : hex('#77a8c4')),
        ),
      ),
      2,
    );
    const window = (x: number, y: number, w: number, hh: number, colour: string, z: number): void => {
      bench.add(
        'screen',
        screen,
        lid(
          facet(
            [
              [x, y, z],
              [x + w, y, z],
              [x + w, y + hh, z],
              [x, y + hh, z],
            ],
            hex(colour),
          ),
        ),
        2,
      );
    };
    if (looks.text)
      bench.add(
        'screen-text',
        screen,
        lid(put(lettering(looks.text, 0.26, 0.14, hex('#fbfaf5'), { depth: 0.0002 }), 0, h / 2, 0.0022)),
        2,
      );
    else {
      window(-0.125, 0.05, 0.15, 0.115, '#f4f3ee', 0.0019);
      window(-0.125, 0.155, 0.15, 0.01, '#c9cdd2', 0.0021);
      for (let i = 0; i < 8; i++)
        window(-0.117, 0.14 - i * 0.011, 0.13 - ((i * 37) % 50) * 0.0012, 0.0035, '#8b929b', 0.0022);
      window(0.04, 0.08, 0.085, 0.06, '#f0b65a', 0.0019);
      window(0.04, 0.03, 0.085, 0.04, '#6fb08a', 0.0019);
    }
    return bench.model({
      rig: RIG,
      anchors: {
        top: anchor(0, T, 0.05, undefined, 1),
        screen: anchor(0, 0.11, -0.13, [0, 0, 1], 2),
        handle: anchor(0, T / 2, D / 2, undefined, 1),
      },
      lamps: [{ joint: 2, position: [0, 0.12, -0.05], intensity: [0.12, 0.15, 0.2], range: 1 }],
    });
  },
};
