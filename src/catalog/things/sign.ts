/** A wooden board on two posts with words on it. */
import { hex, luminance } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from './workshop.ts';

const [W, H] = [1.5, 1.75];
const [LOW, HIGH] = [0.85, 1.65];
const THICK = 0.035;

/** A sign to be read; `looks.text` is set as large as fits. */
export const sign: ThingEntry = {
  id: 'sign',
  kind: 'thing',
  words: {
    nouns: [
      'sign',
      'wooden sign',
      'signboard',
      'billboard',
      'signpost',
      'board',
      'notice board',
      'banner sign',
      'placard',
    ],
  },
  size: [W, H, 0.12],
  source: 'chosen: a board of 1.5 × 0.8 m at eye height',
  rig: 'rigid',
  body: {
    mass: 28,
    material: 'wood',
    movable: false,
    colliders: (): Collider[] => [
      boxCollider([-W / 2, LOW, 0.01], [W / 2, HIGH, 0.06]),
      boxCollider([-0.6, 0, -0.05], [-0.51, H, 0.04]),
      boxCollider([0.51, 0, -0.05], [0.6, H, 0.04]),
    ],
  },
  shape: (looks, detail) => {
    const fine = detail.pixels > 120;
    const colour = looks.colour ?? hex('#c79a63');
    const bench = new Bench();
    const planks = 4;
    const h = (HIGH - LOW) / planks;
    const face = 0.042 + THICK / 2;
    for (let i = 0; i < planks; i++) {
      const tone = shade(colour, [1, 0.965, 1.025, 0.98][i]!);
      const plank = board([W, h, THICK], grained(tone, 0, looks.seed + i, 0.016, 0.05), {
        // Planks touch: the wide bevels make grooves that nothing shines through.
        bevel: 0.011,
        cells: fine ? [16, 4, 1] : [6, 1, 1],
      });
      bench.add('board', looks.colour ? { roughness: 0.6 } : MATERIALS.wood, put(plank, 0, LOW + h * (i + 0.5), 0.042));
    }
    for (const x of [-0.555, 0.555]) {
      const post = board([0.09, H, 0.09], grained(TINTS.walnut, 1, looks.seed + 9 + x, 0.014, 0.1), {
        bevel: 0.01,
        cells: [2, fine ? 16 : 4, 2],
      });
      bench.add('posts', MATERIALS.wood, put(post, x, H / 2, -0.02));
      for (const y of [LOW + h / 2, HIGH - h / 2]) {
        bench.add(
          'bolts',
          MATERIALS.iron,
          put(board([0.026, 0.026, 0.01], TINTS.blackIron, { bevel: 0.004 }), x, y, face + 0.002, 0, 0, Math.PI / 4),
        );
      }
    }
    const rail = shade(TINTS.walnut, 0.95);
    const back = board([W - 0.06, HIGH - LOW - 0.02, 0.02], shade(TINTS.walnut, 0.7), { bevel: 0.003 });
    bench.add('posts', MATERIALS.wood, put(back, 0, (LOW + HIGH) / 2, 0.042 - THICK / 2));
    for (const y of [LOW - 0.012, HIGH + 0.012]) {
      const strip = board([W + 0.05, 0.035, 0.06], grained(rail, 0, looks.seed + 30 + y, 0.014, 0.1), {
        bevel: 0.006,
        cells: [fine ? 16 : 4, 1, 1],
      });
      bench.add('posts', MATERIALS.wood, put(strip, 0, y, 0.046));
    }
    if (looks.text) {
      const ink = luminance(colour) > 0.22 ? hex('#2c1c12') : hex('#f7efdc');
      const letters = lettering(looks.text, W - 0.22, HIGH - LOW - 0.14, ink, { depth: 0.005, capital: 0.34 });
      bench.add('text', { roughness: 0.6 }, put(letters, 0, (LOW + HIGH) / 2, face));
    }
    return bench.model({ anchors: { top: anchor(0, H, 0), label: anchor(0, (LOW + HIGH) / 2, face, [0, 0, 1]) } });
  },
};
