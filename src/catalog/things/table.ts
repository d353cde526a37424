/** A wooden table with a top of planks. */
import { board } from '../../foundation/geometry/board.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, H, D] = [1.6, 0.75, 0.9];
const TOP = 0.036;
const LEG = 0.075;
const PLANKS = 6;

const legPlaces = [-1, 1].flatMap((x) => [-1, 1].map((z) => [x * (W / 2 - 0.11), z * (D / 2 - 0.1)] as const));

/** A table for six. */
export const table: ThingEntry = {
  id: 'table',
  kind: 'thing',
  words: { nouns: ['table', 'wooden table', 'dining table', 'kitchen table', 'dinner table'] },
  size: [W, H, D],
  source: 'dining table for six, common furniture sizes, from memory',
  rig: 'rigid',
  supportHeight: H,
  body: {
    mass: 35,
    material: 'wood',
    movable: true,
    colliders: (): Collider[] => [
      boxCollider([-W / 2, H - TOP, -D / 2], [W / 2, H, D / 2]),
      ...legPlaces.map(([x, z]) => boxCollider([x - LEG / 2, 0, z - LEG / 2], [x + LEG / 2, H - TOP, z + LEG / 2])),
    ],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, TINTS.oak);
    const fine = detail.pixels > 160;
    const bench = new Bench();
    const width = D / PLANKS;
    for (let i = 0; i < PLANKS; i++) {
      const tone = shade(colour, [1, 0.97, 1.02, 0.985, 1.015, 0.99][i]!);
      const plank = board([W, TOP, width - 0.0012], grained(tone, 0, looks.seed + i, 0.014, 0.045), {
        bevel: 0.003,
        cells: fine ? [24, 1, 8] : [10, 1, 3],
      });
      bench.add('top', MATERIALS.wood, put(plank, 0, H - TOP / 2, (i + 0.5 - PLANKS / 2) * width));
    }
    const dark = shade(colour, 0.95);
    for (const s of [1, -1]) {
      const long = board([W - 0.24, 0.09, 0.024], grained(dark, 0, looks.seed + 20 + s, 0.014, 0.045), {
        cells: [12, 3, 1],
      });
      const short = board([0.024, 0.09, D - 0.22], grained(dark, 2, looks.seed + 30 + s, 0.014, 0.045), {
        cells: [1, 3, 8],
      });
      bench.add('top', MATERIALS.wood, put(long, 0, H - TOP - 0.045, s * (D / 2 - 0.1)));
      bench.add('top', MATERIALS.wood, put(short, s * (W / 2 - 0.11), H - TOP - 0.045, 0));
    }
    legPlaces.forEach(([x, z], i) => {
      const h = H - TOP;
      const straight = board([LEG, h, LEG], grained(dark, 1, looks.seed + 40 + i, 0.014, 0.05), {
        bevel: 0.008,
        cells: fine ? [3, 14, 3] : [1, 5, 1],
      });
      // Square above, tapering to two thirds at the foot.
      const leg = warpMesh(straight, (p) => {
        const t = Math.min(1, Math.max(0, (h / 2 - 0.1 - p[1]) / (h - 0.1)));
        const k = 1 - 0.36 * t;
        return [p[0] * k, p[1], p[2] * k];
      });
      bench.add('legs', MATERIALS.wood, put(leg, x, h / 2, z));
    });
    return bench.model({ anchors: { top: anchor(0, H, 0) } });
  },
};
