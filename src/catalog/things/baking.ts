/** Baked and sweet things: cake, pizza, bread, burger, doughnut, ice cream, cookie. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe, sphere } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import type { Lamp } from '../model.ts';
import { anchor, Bench, cylinderCollider, MATERIALS, roundness } from './workshop.ts';

const baked = (
  id: string,
  nouns: readonly string[],
  size: Vec3,
  mass: number,
  make: (bench: Bench, looks: Looks, around: number, random: Random) => readonly Lamp[] | undefined,
  variants?: Readonly<Record<string, string>>,
): ThingEntry => ({
  id,
  kind: 'food',
  words: { nouns },
  ...(variants ? { variants } : {}),
  size,
  source: 'common kitchen sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  body: {
    mass,
    material: 'plant',
    movable: true,
    colliders: () => [cylinderCollider(Math.min(size[0], size[2]) / 2, size[1])],
  },
  shape: (looks, detail) => {
    const bench = new Bench();
    const lamps = make(bench, looks, roundness(detail, 1, 18, 44), createRandom(looks.seed).child(id));
    return bench.model({
      anchors: { top: anchor(0, size[1], 0), handle: anchor(0, size[1] / 2, 0) },
      ...(lamps ? { lamps } : {}),
    });
  },
});

/** Things strewn over a disc. */
const strewn = (
  bench: Bench,
  part: string,
  material: Parameters<Bench['add']>[1],
  count: number,
  radius: number,
  random: Random,
  make: (x: number, z: number, i: number) => Mesh,
): void => {
  for (let i = 0; i < count; i++) {
    const [a, r] = [random.range(0, 6.283), radius * Math.sqrt(random.next())];
    bench.add(part, material, make(r * sin(a), r * cos(a), i));
  }
};

/** A layer cake with icing, cherries and candles. */
export const cake = baked(
  'cake',
  ['cake', 'birthday cake', 'layer cake', 'dessert', 'pie'],
  [0.3, 0.2, 0.3],
  1.5,
  (bench, looks, around, random) => {
    const icing = looks.colour ?? hex('#f3b8c0');
    const cream = hex('#f7f0e2');
    bench.add(
      'stand',
      MATERIALS.ceramic,
      lathe(
        [
          [0, 0],
          [0.07, 0],
          [0.075, 0.006],
          [0.03, 0.016],
          [0.03, 0.03],
          [0.13, 0.04],
          [0.15, 0.044],
          [0.15, 0.049],
          [0, 0.049],
        ],
        hex('#e8eef0'),
        { around, crease: 0.9 },
      ),
    );
    const body = lathe(
      [
        [0.116, 0.05],
        [0.12, 0.056],
        [0.12, 0.14],
        [0.117, 0.149],
        [0.108, 0.153],
        [0, 0.153],
      ],
      blotched(icing, looks.seed, 0.02, 0.03),
      { around: around * 2, crease: 1 },
    );
    bench.add('cake', { roughness: 0.55 }, body);
    // Icing running down the side in drops.
    const drops = 20;
    for (let i = 0; i < drops; i++) {
      const a = (i / drops) * 2 * Math.PI;
      const length = 0.018 + 0.03 * random.next();
      bench.add(
        'drops',
        { roughness: 0.25 },
        put(
          sphere([0.0155, length, 0.006], cream, { around: 12 }),
          0.1195 * sin(a),
          0.1555 - length,
          0.1195 * cos(a),
          0,
          a,
        ),
      );
    }
    bench.add(
      'drops',
      { roughness: 0.25 },
      lathe(
        [
          [0.1215, 0.143],
          [0.121, 0.151],
          [0.112, 0.1565],
          [0, 0.157],
        ],
        cream,
        { around: around * 2, crease: 1 },
      ),
    );
    for (let i = 0; i < 26; i++) {
      const a = (i / 26) * 2 * Math.PI;
      bench.add(
        'piping',
        { roughness: 0.5 },
        put(
          lathe(
            [
              [0.012, 0],
              [0.014, 0.006],
              [0.009, 0.012],
              [0.004, 0.018],
              [0, 0.02],
            ],
            shade(icing, 1),
            { around: 8, crease: 2 },
          ),
          0.124 * sin(a),
          0.05,
          0.124 * cos(a),
        ),
      );
    }
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 2 * Math.PI + 0.2;
      bench.add(
        'cherries',
        { roughness: 0.12 },
        sphere(0.0115, hex('#b3141f'), { around: 14, centre: [0.095 * sin(a), 0.168, 0.095 * cos(a)] }),
      );
    }
    const candles = 5;
    for (let i = 0; i < candles; i++) {
      const a = (i / candles) * 2 * Math.PI;
      const [x, z] = [0.05 * sin(a), 0.05 * cos(a)];
      const tint = hex(['#5aa5d8', '#f2c23a', '#7cc06a', '#e0607a', '#b98ad8'][i]!);
      bench.add(
        'candles',
        { roughness: 0.5 },
        put(
          lathe(
            [
              [0.0042, 0],
              [0.0042, 0.05],
              [0, 0.051],
            ],
            (p) => (Math.floor(p[1] * 160) % 2 ? tint : shade(tint, 1.2)),
            { around: 10 },
          ),
          x,
          0.157,
          z,
        ),
      );
      bench.add(
        'flames',
        { roughness: 1, emission: 4, castsShadow: false },
        put(
          lathe(
            [
              [0, 0],
              [0.0035, 0.005],
              [0.003, 0.011],
              [0, 0.02],
            ],
            hex('#ffc860'),
            { around: 8, crease: 2 },
          ),
          x,
          0.209,
          z,
        ),
      );
    }
    return [{ joint: 0, position: [0, 0.24, 0], intensity: [0.5, 0.33, 0.14], range: 2.5 }];
  },
);

/** A pizza, whole or a slice. */
export const pizza = baked(
  'pizza',
  ['pizza', 'pizza pie'],
  [0.32, 0.03, 0.32],
  0.75,
  (bench, _looks, around, random) => {
    const crust = (p: Vec3): Rgb => shade(hex('#d39a52'), 0.72 + 0.5 * fbm(p[0] * 40, p[1] * 60, p[2] * 40, 2));
    const bread = warpMesh(
      lathe(
        [
          [0, 0],
          [0.145, 0],
          [0.156, 0.006],
          [0.16, 0.015],
          [0.156, 0.025],
          [0.147, 0.028],
          [0.139, 0.022],
          [0.135, 0.015],
        ],
        crust,
        { around: around * 2, crease: 3 },
      ),
      (p) => {
        const k = 1 + 0.05 * (noise(p[0] * 14 + 3, p[2] * 14) - 0.5);
        return [p[0] * k, p[1] * (0.9 + 0.3 * noise(p[0] * 30, p[2] * 30)), p[2] * k];
      },
    );
    bench.add('crust', MATERIALS.dough, bread);
    const n = around;
    const cheese = lathe(
      Array.from({ length: 15 }, (_, i): [number, number] => [0.14 * (1 - i / 14), 0.0165]),
      (p) => {
        const t = fbm(p[0] * 32 + 9, p[2] * 32, 0, 3);
        const [c, s] = [hex('#f2cc6a'), hex('#cf4a26')];
        const k = Math.min(1, Math.max(0, (t - 0.54) * 6 + (p[0] * p[0] + p[2] * p[2] > 0.0178 ? 0.7 : 0)));
        return [c[0] + (s[0] - c[0]) * k, c[1] + (s[1] - c[1]) * k, c[2] + (s[2] - c[2]) * k];
      },
      { around: n * 2 },
    );
    bench.add(
      'cheese',
      { roughness: 0.4 },
      warpMesh(cheese, (p) => [p[0], p[1] + 0.004 * noise(p[0] * 60, p[2] * 60), p[2]]),
    );
    for (let i = 0; i < 17; i++) {
      const ring = i < 6 ? 0.05 : 0.108;
      const a = i < 6 ? (i / 6) * 6.283 : ((i - 6) / 11) * 6.283 + 0.3;
      const slice = lathe(
        [
          [0.019, 0],
          [0.0195, 0.002],
          [0.018, 0.0035],
          [0, 0.003],
        ],
        (p) => shade(hex('#b9342a'), 0.8 + 0.4 * noise(p[0] * 220, p[2] * 220)),
        { around: 16 },
      );
      bench.add(
        'sausage',
        { roughness: 0.35 },
        put(slice, ring * sin(a), 0.0195, ring * cos(a), random.range(-0.1, 0.1), 0, random.range(-0.1, 0.1)),
      );
    }
    strewn(bench, 'basil', { roughness: 0.5, translucency: 0.3 }, 9, 0.115, random, (x, z) =>
      put(sphere([0.009, 0.0015, 0.016], hex('#3f7d2c'), { around: 10 }), x, 0.0235, z, 0.12, random.range(0, 6.28)),
    );
    strewn(bench, 'olives', { roughness: 0.2 }, 10, 0.12, random, (x, z) => {
      const ring = Array.from(
        { length: 10 },
        (_, i): Vec3 => [0.0055 * sin((i / 10) * 6.2832), 0, 0.0055 * cos((i / 10) * 6.2832)],
      );
      return put(tube(ring, 0.0026, hex('#2a2430'), { loop: true, around: 6, steps: 14 }), x, 0.0225, z);
    });
    return undefined;
  },
);

/** A loaf of bread. */
export const bread = baked(
  'bread',
  ['bread', 'loaf', 'loaf of bread', 'baguette', 'toast'],
  [0.28, 0.12, 0.13],
  0.8,
  (bench, looks) => {
    const crust = looks.colour ?? hex('#b9722f');
    const loaf = warpMesh(
      roundedBox(
        [0.28, 0.12, 0.13],
        0.055,
        (p) => {
          const cut = Math.abs(((p[0] * 14 + p[2] * 5 + 20) % 1) - 0.5) < 0.12 && p[1] > 0.02;
          return cut ? hex('#ecd3a2') : shade(crust, 0.82 + 0.4 * fbm(p[0] * 30, p[1] * 30, p[2] * 30, 2));
        },
        { edgeSteps: 8, divisions: [60, 2, 10] },
      ),
      (p) => {
        const cut = Math.abs(((p[0] * 14 + p[2] * 5 + 20) % 1) - 0.5);
        return [p[0], p[1] + (p[1] > 0.02 ? 0.004 * Math.min(1, cut * 4) - 0.002 : 0), p[2] * (1 - 6 * p[0] * p[0])];
      },
    );
    bench.add('loaf', MATERIALS.dough, put(loaf, 0, 0.06, 0));
    return undefined;
  },
);

/** A hamburger. */
export const burger = baked(
  'burger',
  ['burger', 'hamburger', 'cheeseburger', 'sandwich'],
  [0.12, 0.095, 0.12],
  0.25,
  (bench, looks, around, random) => {
    const bun = (p: Vec3): Rgb =>
      shade(looks.colour ?? hex('#c9833a'), 0.85 + 0.25 * fbm(p[0] * 50, p[1] * 50, p[2] * 50, 2));
    bench.add(
      'bun',
      MATERIALS.dough,
      lathe(
        [
          [0, 0],
          [0.046, 0],
          [0.053, 0.005],
          [0.055, 0.014],
          [0.052, 0.02],
          [0, 0.021],
        ],
        bun,
        { around, crease: 1.5 },
      ),
    );
    const wavy = (radius: number, y: number, thick: number, colour: Rgb, waves: number, amount: number): void => {
      const disc = lathe(
        [
          [0, -thick],
          [radius, -thick],
          [radius * 1.02, 0],
          [radius, thick],
          [0, thick],
        ],
        (p) => shade(colour, 0.85 + 0.3 * noise(p[0] * 90, p[2] * 90)),
        { around: around * 2, crease: 1.5 },
      );
      bench.add(
        'filling',
        { roughness: 0.45 },
        warpMesh(disc, (p) => {
          const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]) / radius;
          const a = r > 0 ? noise(p[0] * waves * 10 + 4, p[2] * waves * 10) - 0.5 : 0;
          return [p[0] * (1 + a * amount), p[1] + y + a * amount * 0.06 * r, p[2] * (1 + a * amount)];
        }),
      );
    };
    wavy(0.058, 0.024, 0.002, hex('#6fa03a'), 9, 0.16);
    bench.add(
      'tomato',
      { roughness: 0.25 },
      put(
        lathe(
          [
            [0, 0],
            [0.05, 0],
            [0.052, 0.004],
            [0.05, 0.008],
            [0, 0.008],
          ],
          hex('#d0382a'),
          { around, crease: 1.2 },
        ),
        0,
        0.027,
        0,
      ),
    );
    wavy(0.056, 0.046, 0.0095, hex('#5a3420'), 14, 0.05);
    const cheese = roundedBox([0.096, 0.003, 0.096], 0.0015, hex('#f4b53a'), { divisions: [8, 1, 8] });
    bench.add(
      'cheese',
      { roughness: 0.35 },
      warpMesh(put(cheese, 0, 0.0575, 0, 0, 0.6), (p) => {
        const r = Math.sqrt(p[0] * p[0] + p[2] * p[2]);
        return [p[0], p[1] - Math.max(0, r - 0.05) * 1.1, p[2]];
      }),
    );
    bench.add(
      'bun',
      MATERIALS.dough,
      lathe(
        [
          [0, 0.06],
          [0.052, 0.06],
          [0.057, 0.066],
          [0.055, 0.077],
          [0.045, 0.089],
          [0.028, 0.096],
          [0.01, 0.0985],
          [0, 0.099],
        ],
        bun,
        { around, crease: 1.5 },
      ),
    );
    strewn(bench, 'sesame', { roughness: 0.5 }, 46, 0.042, random, (x, z) =>
      put(
        sphere([0.0014, 0.001, 0.0024], hex('#f3e2b8'), { around: 6 }),
        x,
        0.0993 - (x * x + z * z) * 5.6,
        z,
        0,
        random.range(0, 6.28),
      ),
    );
    return undefined;
  },
  { 'hot dog': 'hot-dog' },
);

/** A doughnut with icing and sprinkles. */
export const doughnut = baked(
  'donut',
  ['donut', 'doughnut'],
  [0.09, 0.034, 0.09],
  0.06,
  (bench, looks, around, random) => {
    const ring = (r: number): Vec3[] =>
      Array.from({ length: 16 }, (_, i): Vec3 => [r * sin((i / 16) * 6.28318), 0, r * cos((i / 16) * 6.28318)]);
    bench.add(
      'dough',
      MATERIALS.dough,
      put(
        tube(ring(0.028), 0.0165, (p) => shade(hex('#c98d4a'), Math.abs(p[1]) < 0.003 ? 1.25 : 0.95), {
          loop: true,
          around: 18,
          steps: around * 2,
        }),
        0,
        0.0165,
        0,
      ),
    );
    const icing = looks.colour ?? hex('#e8799a');
    const glaze = tube(ring(0.028), 0.0172, icing, { loop: true, around: 22, steps: around * 2 });
    bench.add(
      'icing',
      { roughness: 0.18 },
      warpMesh(put(glaze, 0, 0.0172, 0), (p) => [
        p[0],
        Math.max(p[1], 0.0195 + 0.006 * noise(p[0] * 150, p[2] * 150)),
        p[2],
      ]),
    );
    for (let i = 0; i < 60; i++) {
      const a = random.range(0, 6.283);
      const g = random.range(-0.9, 0.9);
      const [r, y] = [0.028 + 0.0173 * sin(g), 0.0173 + 0.0173 * cos(g)];
      bench.add(
        'sprinkles',
        { roughness: 0.4 },
        put(
          sphere([0.0007, 0.0007, 0.0028], hex(random.pick(['#f7f0e2', '#5aa5d8', '#f2c23a', '#7cc06a', '#d84a4a'])), {
            around: 5,
          }),
          r * sin(a),
          y,
          r * cos(a),
          0,
          random.range(0, 6.28),
        ),
      );
    }
    return undefined;
  },
);

/** An ice-cream cone with two scoops, upright. */
export const iceCream = baked(
  'ice-cream',
  ['ice cream', 'ice cream cone', 'gelato', 'icecream', 'popsicle'],
  [0.07, 0.2, 0.07],
  0.15,
  (bench, looks, around) => {
    const wafer = (p: Vec3): Rgb => {
      const a = Math.abs(((p[0] + p[1]) * 95) % 1) < 0.22 || Math.abs(((p[0] - p[1]) * 95 + 90) % 1) < 0.22;
      return shade(hex('#d39a52'), a ? 0.72 : 1.02);
    };
    bench.add(
      'cone',
      MATERIALS.dough,
      lathe(
        Array.from({ length: 20 }, (_, i): [number, number] => [0.002 + 0.027 * (i / 19), 0.105 * (i / 19)]).concat([
          [0.031, 0.106],
          [0.031, 0.114],
          [0.027, 0.114],
        ]),
        wafer,
        { around: around * 2, crease: 1 },
      ),
    );
    const scoop = (y: number, r: number, colour: Rgb): void => {
      bench.add(
        'ice',
        { roughness: 0.5 },
        put(
          warpMesh(sphere(r, blotched(colour, y * 1000, 0.008, 0.05), { around: around + 12 }), (p) => {
            const k =
              1 +
              0.07 * (fbm(p[0] * 70, p[1] * 70, p[2] * 70, 2) - 0.5) +
              (p[1] < -r * 0.55 ? 0.16 * noise(p[0] * 130, p[2] * 130) : 0);
            return [p[0] * k, p[1], p[2] * k];
          }),
          0,
          y,
          0,
        ),
      );
    };
    scoop(0.128, 0.034, looks.colour ?? hex('#f2a7b8'));
    scoop(0.168, 0.029, looks.colour ? shade(looks.colour, 1.04) : hex('#f5e6c0'));
    bench.add(
      'cherry',
      { roughness: 0.12 },
      sphere(0.0095, hex('#b3141f'), { around: 14, centre: [0.003, 0.202, 0.004] }),
    );
    return undefined;
  },
);

/** A cookie with pieces of chocolate. */
export const cookie = baked(
  'cookie',
  ['cookie', 'biscuit', 'chocolate chip cookie', 'pancake'],
  [0.08, 0.014, 0.08],
  0.03,
  (bench, looks, around, random) => {
    const dough = (p: Vec3): Rgb =>
      shade(looks.colour ?? hex('#c98f50'), 0.84 + 0.32 * fbm(p[0] * 60, p[1] * 60, p[2] * 60, 2));
    const disc = lathe(
      [
        [0, 0],
        [0.036, 0],
        [0.04, 0.004],
        [0.037, 0.009],
        [0.028, 0.012],
        [0.014, 0.013],
        [0, 0.013],
      ],
      dough,
      { around: around * 2, crease: 3 },
    );
    bench.add(
      'dough',
      MATERIALS.dough,
      warpMesh(disc, (p) => [
        p[0] * (1 + 0.05 * (noise(p[0] * 60, p[2] * 60) - 0.5)),
        p[1] * (0.9 + 0.25 * noise(p[0] * 90, p[2] * 90)),
        p[2],
      ]),
    );
    strewn(bench, 'chips', { roughness: 0.3 }, 15, 0.03, random, (x, z) =>
      put(
        roundedBox([0.007, 0.005, 0.006], 0.0018, hex('#3a1f12'), { edgeSteps: 1 }),
        x,
        0.0125 - (x * x + z * z) * 1.6,
        z,
        random.range(-0.4, 0.4),
        random.range(0, 6),
        random.range(-0.4, 0.4),
      ),
    );
    return undefined;
  },
);
