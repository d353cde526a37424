/** Office towers for the skyline behind a street. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { createRandom } from '../../foundation/random.ts';
import type { ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider } from '../things/workshop.ts';

/** What a tower is to be like. */
export interface SkyscraperLooks {
  /** m */
  readonly width: number;
  /** Storeys of 3.8 m. */
  readonly floors: number;
  readonly seed: number;
  /** `glass` or `concrete`; absent: by the seed. */
  readonly style?: 'glass' | 'concrete';
  readonly night: boolean;
  /** m. Default: the width. */
  readonly depth?: number;
  /** Main colour; absent: by the seed. */
  readonly colour?: Rgb;
}

const STOREY = 3.8;
const GLASS = ['#5d7f94', '#6f8f9c', '#4a6a80', '#7d9aa0', '#5a6f86'];
const CONCRETE = ['#b3aea4', '#a39a8c', '#c2bdb2', '#8f8a83'];

/** A tower: origin on the ground below its middle. At most 1,000 triangles. */
export const skyscraper = (looks: SkyscraperLooks): Model => {
  const random = createRandom(looks.seed).child('skyscraper');
  const style = looks.style ?? random.pick(['glass', 'glass', 'concrete'] as const);
  const bench = new Bench();
  const body = looks.colour ?? hex(random.pick(style === 'glass' ? GLASS : CONCRETE));
  const ribs = shade(style === 'glass' ? body : hex('#d8d3c8'), style === 'glass' ? 0.55 : 1);
  const depth = looks.depth ?? looks.width;
  const tiers = looks.floors > 24 ? random.int(2, 3) : random.int(1, 2);
  let [w, d, y] = [looks.width, depth, 0];
  let left = looks.floors;
  for (let tier = 0; tier < tiers; tier++) {
    const floors = tier === tiers - 1 ? left : Math.round(left * random.range(0.55, 0.7));
    left -= floors;
    const top = y + floors * STOREY;
    const [x, z] = [w / 2, d / 2];
    const glass = style === 'glass' ? { roughness: 0.1, metalness: 0.3 } : { roughness: 0.85 };
    // Sides in bands of several storeys, each slightly different, as glass mirrors different skies.
    const bands = Math.min(8, Math.max(2, Math.round(floors / 4)));
    for (let i = 0; i < bands; i++) {
      const [y0, y1] = [y + ((top - y) * i) / bands, y + ((top - y) * (i + 1)) / bands];
      const tone = shade(body, random.range(0.94, 1.05));
      bench.add('walls', glass, cuboid([-x, y0, -z], [x, y1, z], tone, ['+y', '-y']));
    }
    bench.add(
      'roof',
      { roughness: 0.9 },
      facet(
        [
          [-x, top, z],
          [x, top, z],
          [x, top, -z],
          [-x, top, -z],
        ],
        hex('#7c7973'),
      ),
    );
    // Window bands: dark (concrete) or pale spandrels (glass).
    const rows = Math.min(floors, tiers === 1 ? 22 : 13);
    const dark = style === 'glass' ? ribs : hex('#36424c');
    for (let i = 0; i < rows; i++) {
      const y0 = y + ((top - y) * (i + 0.3)) / rows;
      const y1 = y + ((top - y) * (i + (style === 'glass' ? 0.42 : 0.78))) / rows;
      bench.add(
        'bands',
        style === 'glass' ? { roughness: 0.5 } : { roughness: 0.1 },
        cuboid([-x - 0.08, y0, -z - 0.08], [x + 0.08, y1, z + 0.08], shade(dark, random.range(0.85, 1.15)), [
          '+y',
          '-y',
        ]),
      );
      if (!looks.night) continue;
      for (let k = 0; k < 3; k++) {
        if (!random.chance(0.55)) continue;
        const c = random.range(-x * 0.85, x * 0.7);
        const s = random.range(1.2, w * 0.25);
        const [a, b] = [y0 + 0.3, Math.min(y0 + 2.2, y + ((top - y) * (i + 1)) / rows)];
        const light = shade(hex(random.pick(['#ffd79a', '#ffe9c8', '#dfeaff'])), random.range(0.5, 1));
        const e = Math.min(c + s, x);
        bench.add('lit', { roughness: 0.4, emission: 1.3, castsShadow: false }, [
          facet(
            [
              [c, a, z + 0.1],
              [e, a, z + 0.1],
              [e, b, z + 0.1],
              [c, b, z + 0.1],
            ],
            light,
          ),
        ]);
        if (k === 0) {
          bench.add('lit', { roughness: 0.4, emission: 1.3, castsShadow: false }, [
            facet(
              [
                [x + 0.1, a, z * 0.6],
                [x + 0.1, a, -z * 0.1],
                [x + 0.1, b, -z * 0.1],
                [x + 0.1, b, z * 0.6],
              ],
              light,
            ),
            facet(
              [
                [-x - 0.1, a, -z * 0.4],
                [-x - 0.1, a, z * 0.5],
                [-x - 0.1, b, z * 0.5],
                [-x - 0.1, b, -z * 0.4],
              ],
              light,
            ),
          ]);
        }
      }
    }
    const columns = Math.max(3, Math.round(w / 5));
    for (let i = 0; i <= columns; i++) {
      const c = -x + (w * i) / columns;
      for (const s of [1, -1]) {
        bench.add(
          'ribs',
          { roughness: 0.5 },
          cuboid(
            [c - 0.18, y, Math.min(s * z, s * (z + 0.25))],
            [c + 0.18, top, Math.max(s * z, s * (z + 0.25))],
            ribs,
            ['+y', '-y', s > 0 ? '-z' : '+z'],
          ),
        );
      }
    }
    y = top;
    w *= random.range(0.62, 0.8);
    d *= random.range(0.62, 0.8);
  }
  if (random.chance(0.5)) {
    bench.add(
      'mast',
      { roughness: 0.4, metalness: 0.6 },
      cuboid([-0.25, y, -0.25], [0.25, y + looks.floors * 0.6, 0.25], hex('#c9cbcc'), ['-y']),
    );
  }
  return bench.model({ anchors: { top: anchor(0, y, 0) } });
};

/** A skyscraper as a thing of its own. */
export const skyscraperEntry: ThingEntry = {
  id: 'skyscraper',
  kind: 'building',
  words: { nouns: ['skyscraper', 'high-rise', 'office tower', 'office building'] },
  size: [40, 152, 40],
  source: 'office tower of 40 storeys of 3.8 m, from memory',
  rig: 'rigid',
  body: {
    mass: 2e8,
    material: 'concrete',
    movable: false,
    colliders: () => [boxCollider([-20, 0, -20], [20, 152, 20])],
  },
  shape: (looks) =>
    skyscraper({
      width: 40,
      floors: 40,
      seed: looks.seed,
      night: looks.state === 'lit',
      ...(looks.colour ? { colour: looks.colour } : {}),
    }),
};
