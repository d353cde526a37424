/** A glass bottle with a label and a cork. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { GLASS, gleams } from './gleam.ts';
import { anchor, Bench, cylinderCollider, roundness } from './workshop.ts';

const HEIGHT = 0.3;
const RADIUS = 0.0375;

/** A wine bottle. */
export const bottle: ThingEntry = {
  id: 'bottle',
  kind: 'thing',
  words: { nouns: ['bottle', 'glass bottle', 'wine bottle', 'water bottle'] },
  size: [2 * RADIUS, HEIGHT, 2 * RADIUS],
  source: 'Bordeaux bottle of 0.75 l, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.5,
    material: 'glass',
    movable: true,
    colliders: () => [cylinderCollider(RADIUS, 0.195), cylinderCollider(0.016, HEIGHT - 0.195, [0, 0.195, 0])],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 14, 36);
    const colour = looks.colour ?? hex('#2f5d3a');
    const bench = new Bench();
    const skin = lathe(
      [
        [0, 0.012],
        [0.024, 0.002],
        [0.03, 0],
        [RADIUS - 0.002, 0.002],
        [RADIUS, 0.006],
        [RADIUS, 0.1],
        [RADIUS, 0.185],
        [RADIUS - 0.002, 0.2],
        [0.026, 0.218],
        [0.018, 0.232],
        [0.0145, 0.25],
        [0.0138, 0.28],
        [0.0138, 0.283],
        [0.0155, 0.284],
        [0.0155, 0.2935],
        [0.0142, 0.295],
        [0.0095, 0.295],
      ],
      blotched(colour, looks.seed, 0.1, 0.03),
      { around, crease: 0.9 },
    );
    // Dark glass, full: solid, its depth told by streaks of light.
    bench.add('bottle', { roughness: 0.12 }, skin);
    const shoulder = (y: number): number =>
      y < 0.2 ? RADIUS : y < 0.235 ? RADIUS - ((y - 0.2) / 0.035) * 0.0195 : 0.0155;
    bench.add('streak', GLASS.streak, [
      ...gleams(shoulder, 0.012, 0.055, 0.005),
      ...gleams(shoulder, 0.155, 0.2, 0.005),
      ...gleams(() => 0.0142, 0.245, 0.276, 0.0025),
    ]);
    const cork = lathe(
      [
        [0.0095, 0.29],
        [0.0095, 0.299],
        [0.008, 0.3],
        [0, 0.3],
      ],
      hex('#c39a6b'),
      { around: 14 },
    );
    bench.add('cork', { roughness: 0.9 }, cork);
    const paper = hex('#f1e6cc');
    const label = lathe(
      [
        [RADIUS + 0.0008, 0.06],
        [RADIUS + 0.0008, 0.15],
      ],
      (p) => (p[1] > 0.2 ? paper : shade(paper, 1)),
      { around },
    );
    bench.add('label', { roughness: 0.85 }, label);
    // Text bends round the label.
    const bend = (r: number) => (p: readonly [number, number, number]) =>
      [sin(p[0] / r) * (r + p[2]), p[1], cos(p[0] / r) * (r + p[2])] as const;
    const text = looks.text ?? '';
    const ink = hex('#3b2a22');
    if (text) {
      const letters = lettering(text, 0.06, 0.05, ink, { depth: 0.0003, lines: 3 });
      bench.add('text', { roughness: 0.7 }, warpMesh(put(letters, 0, 0.105, 0), bend(RADIUS + 0.0007)));
    }
    for (const y of [0.066, 0.144]) {
      const r = RADIUS + 0.0016;
      bench.add(
        'lines',
        { roughness: 0.7 },
        lathe(
          [
            [r, y - 0.001],
            [r, y + 0.001],
          ],
          hex('#a4433a'),
          { around },
        ),
      );
    }
    return bench.model({
      anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, 0.15, 0), mouth: anchor(0, HEIGHT, 0) },
    });
  },
};
