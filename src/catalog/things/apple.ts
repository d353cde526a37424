/** An apple with a stalk and a leaf. */
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, MATERIALS, roundness } from './workshop.ts';

const RADIUS = 0.0385;
const HEIGHT = 0.071;

/** Profile from the dimple below to the dimple above. */
const profile = (steps: number): [number, number][] =>
  Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const a = (i / steps) * Math.PI;
    const wide = sin(a) * (1 + 0.1 * -cos(a));
    const dip = 0.3 * Math.max(0, 1 - wide / 0.42) * Math.max(0, 1 - wide / 0.42);
    const y = -cos(a) * (1 - dip * (a > 1.57 ? 1.25 : 0.6));
    return [Math.max(0, RADIUS * wide), y * RADIUS * 0.93];
  });

/** An apple. */
export const apple: ThingEntry = {
  id: 'apple',
  kind: 'food',
  words: { nouns: ['apple', 'fruit'] },
  size: [2 * RADIUS, 0.085, 2 * RADIUS],
  source: 'USDA medium apple: 182 g, about 75 mm (from memory)',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass: 0.18,
    material: 'plant',
    movable: true,
    colliders: () => [{ shape: 'ball', radius: HEIGHT / 2 + 0.0015, centre: [0, HEIGHT / 2, 0] }],
  },
  shape: (looks, detail) => {
    const around = roundness(detail, 1, 16, 44);
    const steps = Math.round(around * 0.7);
    const red = looks.colour ?? hex('#b8221f');
    const gold = hex('#e0b64a');
    const seed = (looks.seed % 97) * 3.1;
    const body = lathe(
      profile(steps),
      (p) => {
        const a = atan2(p[0], p[2]);
        const streak = noise(a * 9 + seed, p[1] * 30) * 0.6 + noise(a * 23 + seed, p[1] * 18) * 0.4;
        if (looks.colour) {
          const k = 0.95 + 0.1 * streak;
          return [red[0] * k, red[1] * k, red[2] * k];
        }
        const blush = Math.min(
          1,
          Math.max(
            0,
            (fbm(p[0] * 22 + seed, p[1] * 16, p[2] * 22, 3) - 0.5) * 3 +
              (streak - 0.5) * 0.9 +
              (p[1] > 0.024 ? (p[1] - 0.024) * 90 : 0),
          ),
        );
        return [
          red[0] + (gold[0] - red[0]) * blush,
          red[1] + (gold[1] - red[1]) * blush,
          red[2] + (gold[2] - red[2]) * blush,
        ];
      },
      { around, crease: 3 },
    );
    const lobed = warpMesh(body, (p) => {
      const a = atan2(p[0], p[2]);
      const k = 1 + 0.018 * cos(5 * a) * (0.4 + (p[1] < 0 ? -p[1] / RADIUS : p[1] / RADIUS)) + 0.012 * cos(a + seed);
      return [p[0] * k, p[1] + 0.0012 * cos(5 * a) * (p[0] * p[0] + p[2] * p[2]) * 700, p[2] * k];
    });
    const lift = -Math.min(
      ...Array.from({ length: lobed.positions.length / 3 }, (_, i) => lobed.positions[i * 3 + 1]!),
    );
    const bench = new Bench();
    bench.add('apple', { ...MATERIALS.fruit, roughness: 0.28 }, put(lobed, 0, lift, 0));
    const top = lift + RADIUS * 0.93 * 0.66;
    bench.add(
      'stalk',
      MATERIALS.wood,
      tube(
        [
          [0, top - 0.004, 0],
          [0.001, top + 0.01, 0],
          [0.005, top + 0.02, 0.001],
        ],
        (t) => 0.0011 + 0.0009 * t * t,
        hex('#5a3d22'),
        { around: 6, caps: 'flat' },
      ),
    );
    const leaf: Vec3[][] = Array.from({ length: 8 }, (_, i): Vec3[] => {
      const t = i / 7;
      const w = 0.0085 * sin(Math.PI * (0.02 + 0.97 * t)) * (1.1 - 0.3 * t);
      const y = 0.006 * t - 0.012 * t * t;
      return [
        [-w, y + w * 0.35, 0.03 * t],
        [0, y, 0.03 * t],
        [w, y + w * 0.35, 0.03 * t],
      ];
    });
    const green = loft(leaf, (p) => (Math.abs(p[0]) < 0.0005 ? hex('#7ba24c') : hex('#4d8233')), { closed: false });
    bench.add(
      'leaf',
      { roughness: 0.5, translucency: 0.4, twoSided: true },
      put(green, 0.001, top + 0.011, 0, -0.35, 1.1),
    );
    return bench.model({ anchors: { top: anchor(0, HEIGHT, 0), handle: anchor(0, HEIGHT / 2, 0) } });
  },
};
