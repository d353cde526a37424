/** An open umbrella: eight stretched panels, ribs, a pole and a curved handle. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { coloured } from '../../foundation/geometry/colouring.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { MeshBuilder, withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, MATERIALS, TINTS } from './workshop.ts';

const RADIUS = 0.5;
const TOP = 0.86;
const EDGE = 0.62;
const PANELS = 8;

/** Canopy point: r 0–1 from the tip to the rim, at angle a; the rim is drawn in between the ribs. */
const canopy = (r: number, a: number): Vec3 => {
  const rib = (a * PANELS) / (2 * Math.PI);
  const between = rib - Math.floor(rib);
  const slack = 4 * between * (1 - between);
  const radius = RADIUS * r * (1 - 0.075 * slack * r);
  const drop = 1 - cos((r * Math.PI) / 2.25);
  const y = TOP - (TOP - EDGE) * (drop / (1 - cos(Math.PI / 2.25))) + 0.02 * slack * r * r;
  return [radius * sin(a), y, radius * cos(a)];
};

/** An umbrella, open, upright; its grip is at the `handle` anchor. */
export const umbrella: ThingEntry = {
  id: 'umbrella',
  kind: 'thing',
  words: { nouns: ['umbrella', 'parasol', 'brolly'] },
  size: [2 * RADIUS, 0.9, 2 * RADIUS],
  source: 'stick umbrella with ribs of 0.55 m, from memory',
  rig: 'rigid',
  body: {
    mass: 0.45,
    material: 'cloth',
    movable: true,
    colliders: () => [
      { shape: 'cylinder', radius: RADIUS * 0.8, halfHeight: 0.09, centre: [0, 0.75, 0] },
      { shape: 'capsule', radius: 0.012, halfHeight: 0.33, centre: [0, 0.34, 0] },
    ],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, hex('#c4322e'));
    const bench = new Bench();
    const fine = detail.pixels > 120;
    const [rows, per] = fine ? [10, 5] : [6, 3];
    const cloth = blotched(colour, looks.seed, 0.12, 0.03);
    const skin = new MeshBuilder();
    for (let p = 0; p < PANELS; p++) {
      const panel = new MeshBuilder();
      for (let i = 0; i <= rows; i++) {
        for (let j = 0; j <= per; j++) {
          const a = ((p + (j / per) * 0.9999) / PANELS) * 2 * Math.PI;
          panel.vertex(canopy(i / rows, a), [0, 1, 0], colour);
        }
      }
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < per; j++) {
          const a = i * (per + 1) + j;
          panel.quad(a, a + per + 1, a + per + 2, a + 1);
        }
      }
      skin.append(coloured(withSmoothNormals(panel.build()), cloth));
    }
    bench.add('canopy', { roughness: 0.55, sheen: 0.15, translucency: 0.35, twoSided: true }, skin.build());
    for (let p = 0; p < PANELS; p++) {
      const a = (p / PANELS) * 2 * Math.PI;
      const path = [0.02, 0.4, 0.7, 0.92, 1].map((r) => {
        const q = canopy(r, a);
        return [q[0], q[1] - 0.004, q[2]] as const;
      });
      bench.add('ribs', MATERIALS.steel, tube(path, 0.0022, TINTS.steel, { around: 5, steps: 8 }));
      const from = canopy(0.5, a);
      bench.add(
        'ribs',
        MATERIALS.steel,
        tube(
          [
            [0, 0.62, 0],
            [from[0], from[1] - 0.006, from[2]],
          ],
          0.0018,
          TINTS.steel,
          { around: 5, steps: 2 },
        ),
      );
    }
    bench.add(
      'pole',
      MATERIALS.steel,
      tube(
        [
          [0, 0.1, 0],
          [0, TOP + 0.02, 0],
        ],
        0.0055,
        hex('#3b3c3f'),
        { around: 8, steps: 2 },
      ),
    );
    bench.add(
      'tip',
      MATERIALS.steel,
      put(
        lathe(
          [
            [0.012, 0],
            [0.006, 0.012],
            [0.004, 0.04],
            [0, 0.042],
          ],
          TINTS.steel,
          { around: 10 },
        ),
        0,
        TOP - 0.002,
        0,
      ),
    );
    bench.add(
      'pole',
      MATERIALS.steel,
      lathe(
        [
          [0.011, 0.605],
          [0.011, 0.64],
          [0.006, 0.645],
        ],
        hex('#3b3c3f'),
        { around: 10 },
      ),
    );
    const hook: Vec3[] = [
      [0, 0.2, 0],
      [0, 0.12, 0],
      [0, 0.05, 0],
      [0, 0.018, 0.012],
      [0, 0.011, 0.035],
      [0, 0.02, 0.058],
      [0, 0.045, 0.066],
    ];
    bench.add('handle', { ...MATERIALS.wood, roughness: 0.4 }, tube(hook, 0.011, hex('#7a4a28'), { around: 10 }));
    return bench.model({ anchors: { handle: anchor(0, 0.14, 0), top: anchor(0, 0.9, 0) } });
  },
};
