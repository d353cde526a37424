/** A spoon, fork or knife lying along Z. */
import { cos, sin } from '../../foundation/exact.ts';
import type { Point } from '../../foundation/geometry/extrude.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { sphere } from '../../foundation/geometry/lathe.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

/** A spoon, fork or knife lying along Z. */
export const cutlery: ThingEntry = {
  id: 'spoon',
  kind: 'thing',
  words: { nouns: ['spoon', 'teaspoon', 'tablespoon', 'cutlery', 'utensil'] },
  variants: { fork: 'fork', knife: 'knife', 'table knife': 'knife', 'kitchen knife': 'knife' },
  size: [0.04, 0.014, 0.2],
  source: 'table cutlery, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.05,
    material: 'metal',
    movable: true,
    colliders: () => [boxCollider([-0.02, 0, -0.1], [0.02, 0.012, 0.1])],
  },
  shape: (looks) => {
    const bench = new Bench();
    const steel = colourOr(looks, TINTS.steel);
    const metal = looks.colour ? { roughness: 0.3 } : MATERIALS.chrome;
    const handle = sweep({
      path: [
        [0, 0.004, -0.1],
        [0, 0.008, -0.04],
        [0, 0.012, 0.01],
        [0, 0.006, 0.045],
      ],
      section: (t, a) => [cos(a) * (0.0085 - 0.006 * t + 0.004 * Math.max(0, t - 0.8)), sin(a) * 0.0018],
      outward: () => [0, 1, 0],
      around: 12,
      steps: 18,
      colour: steel,
    });
    bench.add('metal', metal, handle);
    const curve = (p: readonly [number, number, number]): [number, number, number] => [
      p[0],
      p[1] + 0.006 - 0.0022 * (1 - ((p[2] - 0.075) / 0.035) * ((p[2] - 0.075) / 0.035)),
      p[2],
    ];
    if (looks.variant === 'fork') {
      const tines: Point[] = [[-0.012, 0.04]];
      for (let i = 0; i < 4; i++) {
        const x = -0.012 + i * 0.0068;
        tines.push(
          [x, i === 0 ? 0.095 : 0.066],
          [x + 0.0005, 0.096],
          [x + 0.003, 0.096],
          [x + 0.0036, i === 3 ? 0.095 : 0.066],
        );
      }
      tines.push([0.012, 0.04], [0.003, 0.03], [-0.003, 0.03]);
      bench.add(
        'metal',
        metal,
        warpMesh(put(extrude(tines, 0.0016, steel, { bevel: 0.0003 }), 0, 0, 0, Math.PI / 2), curve),
      );
    } else if (looks.variant === 'knife') {
      const blade: Point[] = [
        [-0.004, 0.02],
        [-0.0085, 0.03],
        [-0.0085, 0.085],
        [-0.004, 0.105],
        [0.003, 0.11],
        [0.004, 0.02],
      ];
      bench.add('metal', metal, put(extrude(blade, 0.0014, steel, { bevel: 0.0004 }), 0, 0.009, 0, Math.PI / 2));
    } else {
      const scoop = sphere([0.02, 0.0085, 0.03], steel, { around: 28 });
      bench.add(
        'metal',
        { ...metal, twoSided: true },
        put(
          warpMesh(scoop, (p) => [p[0] * (1 - 4 * p[2]), p[1] > 0 ? -p[1] * 0.82 : p[1], p[2]]),
          0,
          0.0095,
          0.07,
        ),
      );
    }
    return bench.model({ anchors: { handle: anchor(0, 0.008, -0.06), top: anchor(0, 0.01, 0.07) } });
  },
};
