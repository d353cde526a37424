/** A cup with a handle, on request on a saucer or as a tall mug; with coffee or tea in it. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched } from '../../foundation/geometry/paint.ts';
import { sweep } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, roundness } from './workshop.ts';

const HEIGHT = 0.09;
const RADIUS = 0.041;

/** A cup or mug of 300 ml. */
export const cup: ThingEntry = {
  id: 'cup',
  kind: 'thing',
  words: { nouns: ['cup', 'mug', 'coffee cup', 'teacup', 'coffee mug', 'tea cup'] },
  variants: {
    'cup of coffee': 'coffee',
    coffee: 'coffee',
    'mug of coffee': 'coffee',
    'cup of tea': 'tea',
    tea: 'tea',
    'hot chocolate': 'chocolate',
    cocoa: 'chocolate',
  },
  size: [0.115, HEIGHT, 2 * RADIUS],
  source: 'mug of 300 ml, common household sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.3,
    material: 'ceramic',
    movable: true,
    colliders: () => [cylinderCollider(RADIUS, HEIGHT)],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 16, 40);
    const colour = colourOr(looks, hex('#4f7fa3'));
    const inside = hex('#f3ecdd');
    const paint = blotched(colour, looks.seed, 0.02, 0.035);
    const bench = new Bench();
    const outer = lathe(
      [
        [0, 0.003],
        [0.026, 0.003],
        [0.028, 0],
        [0.03, 0],
        [0.036, 0.006],
        [RADIUS, 0.022],
        [RADIUS, 0.06],
        [RADIUS + 0.0006, HEIGHT - 0.0015],
        [RADIUS - 0.0012, HEIGHT],
      ],
      paint,
      { around, crease: 1.2 },
    );
    const inner = lathe(
      [
        [RADIUS - 0.0012, HEIGHT],
        [RADIUS - 0.0035, HEIGHT - 0.002],
        [RADIUS - 0.004, 0.06],
        [RADIUS - 0.004, 0.02],
        [0.032, 0.009],
        [0, 0.007],
      ],
      inside,
      { around, crease: 1.2 },
    );
    bench.add('cup', MATERIALS.ceramic, [outer, inner]);
    const ear = sweep({
      path: [
        [RADIUS - 0.002, 0.072, 0],
        [RADIUS + 0.016, 0.076, 0],
        [RADIUS + 0.03, 0.062, 0],
        [RADIUS + 0.03, 0.042, 0],
        [RADIUS + 0.016, 0.025, 0],
        [RADIUS - 0.002, 0.024, 0],
      ],
      section: (_t, a) => [cos(a) * 0.0062, sin(a) * 0.0038],
      outward: () => [1, 0, 0.0001],
      around: 10,
      colour: paint,
    });
    bench.add('cup', MATERIALS.ceramic, ear);
    const liquids: Record<string, string> = { coffee: '#3a1d0e', tea: '#a8561c', chocolate: '#5a3019' };
    const liquid = liquids[looks.variant ?? ''];
    if (liquid) {
      const y = HEIGHT - 0.012;
      const foam = hex('#b98a5a');
      const surface = lathe(
        [
          [RADIUS - 0.0038, y + 0.0008],
          [RADIUS - 0.006, y],
          [RADIUS - 0.009, y],
          [0, y],
        ],
        (p) => {
          const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
          return r > RADIUS - 0.007 && looks.variant === 'coffee' ? foam : hex(liquid);
        },
        { around },
      );
      bench.add('drink', { roughness: 0.08 }, surface);
    }
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(RADIUS + 0.028, 0.05, 0), mouth: anchor(0, HEIGHT, 0) },
    });
  },
};
