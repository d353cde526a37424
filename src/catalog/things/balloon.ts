/** A helium balloon on a string. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, colourOr, roundness } from './workshop.ts';

const STRING = 0.9;
const RADIUS = 0.14;
const TALL = 0.35;
const PIECES = 3;

/** An eleven-inch balloon above 0.9 m of string, whose lower end is the origin. */
export const balloon: ThingEntry = {
  id: 'balloon',
  kind: 'thing',
  words: { nouns: ['balloon', 'helium balloon', 'party balloon', 'toy balloon'] },
  size: [2 * RADIUS, STRING + TALL, 2 * RADIUS],
  source: '11 inch latex balloon; net lift of helium about 0.011 kg, from memory',
  rig: 'articulated',
  habitat: 'air',
  body: {
    mass: 0.003,
    material: 'rubber',
    movable: true,
    buoyancy: 1.2,
    colliders: () => [{ shape: 'ball', radius: RADIUS, centre: [0, STRING + TALL - RADIUS, 0] }],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, hex('#d23b35'));
    const around = roundness(detail, 0.3, 16, 40);
    const steps = Math.max(10, Math.round(around / 1.6));
    const profile: [number, number][] = [
      [0, STRING - 0.012],
      [0.011, STRING - 0.012],
      [0.005, STRING],
    ];
    for (let i = 0; i <= steps; i++) {
      // A teardrop: a circle above, drawn out to the neck below.
      const a = 0.16 + ((Math.PI - 0.16) * i) / steps;
      const low = a < Math.PI / 2 ? 1.42 : 1;
      profile.push([
        Math.max(0, RADIUS * sin(a) * (a < Math.PI / 2 ? 0.62 + 0.38 * sin(a) : 1)),
        STRING + 0.21 - RADIUS * low * 1.0 * cos(a),
      ]);
    }
    const rig: Rig = {
      kind: 'articulated',
      joints: [
        { name: 'root', parent: -1, position: [0, 0, 0] },
        { name: 'balloon', parent: 0, position: [0, STRING, 0] },
        ...Array.from({ length: PIECES }, (_, i) => ({
          name: `string-${i + 1}`,
          parent: i === 0 ? 1 : i + 1,
          position: [0, STRING - (STRING * i) / PIECES, 0] as const,
        })),
      ],
    };
    const bench = new Bench();
    const skin = blotched(colour, looks.seed, 0.2, 0.03);
    bench.add('balloon', { roughness: 0.12, translucency: 0.25 }, lathe(profile, skin, { around, crease: 1 }), 1);
    for (let i = 0; i < PIECES; i++) {
      const top = STRING - (STRING * i) / PIECES;
      const cord = tube(
        [
          [0, top, 0],
          [0, top - STRING / PIECES, 0],
        ],
        0.0016,
        shade(hex('#f1ede2'), 1),
        { around: 5, steps: 3 },
      );
      bench.add(`string-${i + 1}`, { roughness: 0.8 }, cord, i + 2);
    }
    return bench.model({
      rig,
      anchors: { handle: anchor(0, 0.02, 0, undefined, PIECES + 1), top: anchor(0, STRING + TALL, 0, undefined, 1) },
    });
  },
};
