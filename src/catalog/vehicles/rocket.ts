/** A rocket of the story-book kind: a slender body, a round window, three fins. Upright. */
import { hex } from '../../foundation/colour.ts';
import { extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, cylinderCollider, MATERIALS, roundness, TINTS } from '../things/workshop.ts';

const HEIGHT = 14;

const RIG: Rig = {
  kind: 'aircraft',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, 0, 0] },
    { name: 'flame', parent: 1, position: [0, 1.5, 0] },
  ],
};

/** A rocket standing on its fins. */
export const rocket: ThingEntry = {
  id: 'rocket',
  kind: 'vehicle',
  words: { nouns: ['rocket', 'space rocket', 'spaceship', 'spacecraft', 'rocket ship', 'space shuttle', 'missile'] },
  size: [4, 14, 4],
  source: 'chosen: V-2 of 1942 was 14 m high',
  rig: 'aircraft',
  body: {
    mass: 12000,
    material: 'metal',
    movable: false,
    colliders: () => [cylinderCollider(1.4, HEIGHT - 1, [0, 1, 0])],
  },
  motion: { fly: 60 },
  sounds: ['rocket'],
  shape: (looks, detail) => {
    const around = roundness(detail, 0.4, 20, 44);
    const bench = new Bench();
    const main = looks.colour ?? hex('#f0ece2');
    const red = looks.colour ? hex('#f0ece2') : hex('#cf3a2c');
    const radius = (t: number): number =>
      1.42 *
      (1 - (2 * t - 0.72) * (2 * t - 0.72) * 0.5) *
      (t > 0.55 ? 1 - ((t - 0.55) / 0.45) * ((t - 0.55) / 0.45) * 0.62 : 1);
    const band = (from: number, to: number, colour: readonly [number, number, number], name: string): void => {
      const n = 9;
      const profile = Array.from({ length: n + 1 }, (_, i): [number, number] => {
        const t = from + ((to - from) * i) / n;
        return [t > 0.998 ? 0 : radius(t), 1.6 + (HEIGHT - 1.6) * t];
      });
      bench.add(
        name,
        MATERIALS.carPaint,
        lathe(profile, blotched(colour, looks.seed, 1.5, 0.03), { around, crease: 2 }),
        1,
      );
    };
    band(0, 0.1, red, 'nose');
    band(0.1, 0.72, main, 'body');
    band(0.72, 1, red, 'nose');
    for (const t of [0.1, 0.45, 0.72]) {
      const [r, y] = [radius(t) + 0.012, 1.6 + (HEIGHT - 1.6) * t];
      bench.add(
        'bands',
        MATERIALS.steel,
        lathe(
          [
            [r - 0.02, y - 0.07],
            [r + 0.02, y],
            [r - 0.02, y + 0.07],
          ],
          TINTS.steel,
          { around, crease: 2 },
        ),
        1,
      );
    }
    bench.add(
      'nozzle',
      MATERIALS.iron,
      lathe(
        [
          [1.0, 0.75],
          [0.72, 1.3],
          [0.85, 1.62],
          [0, 1.62],
        ],
        hex('#3a3c40'),
        { around: 28, crease: 0.5 },
      ),
      1,
    );
    bench.add(
      'nozzle',
      MATERIALS.iron,
      lathe(
        [
          [0, 1.3],
          [0.66, 1.28],
          [0.96, 0.75],
        ],
        hex('#1d1e20'),
        { around: 28 },
      ),
      1,
    );
    // Portholes.
    for (const [y, r] of [
      [9.2, 0.5],
      [7.6, 0.34],
    ] as const) {
      const z = radius((y - 1.6) / (HEIGHT - 1.6));
      bench.add(
        'rings',
        MATERIALS.brass,
        put(
          lathe(
            [
              [r * 0.86, -0.2],
              [r * 1.2, -0.15],
              [r * 1.22, 0.05],
              [r * 1.05, 0.12],
              [r * 0.9, 0.08],
            ],
            TINTS.brass,
            { around: 28, crease: 0.9 },
          ),
          0,
          y,
          z,
          Math.PI / 2,
        ),
        1,
      );
      bench.add(
        'window',
        { roughness: 0.06, emission: 0.3 },
        put(
          lathe(
            [
              [r * 0.92, 0.02],
              [r * 0.6, 0.07],
              [0, 0.1],
            ],
            hex('#6fa3bd'),
            { around: 24, crease: 2 },
          ),
          0,
          y,
          z,
          Math.PI / 2,
        ),
        1,
      );
    }
    const fin = [
      [0.9, 5.2],
      [1.25, 4.6],
      [2.1, 3.0],
      [2.75, 1.2],
      [2.72, 0.1],
      [2.55, 0],
      [2.35, 0.25],
      [1.9, 1.3],
      [1.3, 1.9],
      [0.6, 2.1],
    ] as const;
    for (let i = 0; i < 4; i++)
      bench.add(
        'fins',
        MATERIALS.carPaint,
        put(
          extrude(fin, 0.2, shade(red, 0.97), { bevel: 0.06, crease: 0.5 }),
          0,
          0,
          0,
          0,
          (i * Math.PI) / 2 + Math.PI / 4,
        ),
        1,
      );
    if (looks.state === 'lit' || looks.state === 'launching') {
      const fire = (k: number, colour: string, y: number): void => {
        bench.add(
          'flame',
          { roughness: 1, emission: 4, opacity: 0.75, castsShadow: false },
          lathe(
            [
              [0, y - 4.5 * k],
              [0.35 * k, y - 3.2 * k],
              [0.8 * k, y - 1.4 * k],
              [0.85 * k, y - 0.3],
              [0.5 * k, y],
            ],
            hex(colour),
            { around: 20, crease: 2 },
          ),
          2,
        );
      };
      fire(1, '#ff7a1e', 1.1);
      fire(0.6, '#ffe08a', 1.1);
    }
    return bench.model({
      rig: RIG,
      anchors: { top: anchor(0, HEIGHT, 0, undefined, 1), nozzle: anchor(0, 0.8, 0, [0, -1, 0], 1) },
      emitters:
        looks.state === 'lit' || looks.state === 'launching'
          ? [{ kind: 'chimney-smoke', joint: 1, position: [0, -3, 0], size: 1.4, strength: 2 }]
          : [],
    });
  },
};
