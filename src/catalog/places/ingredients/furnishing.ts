/** Furniture that dresses rooms: sofa, rug, shelf, lamp, pot plant, pictures, curtains. Not for acting: cast members bring their own. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addBranch, addSprig } from '../../../foundation/geometry/foliage.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { MeshBuilder, mergeMeshes } from '../../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../../foundation/geometry/rounded-box.ts';
import { fbm } from '../../../foundation/noise.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, mix, normalize, scale } from '../../../foundation/vec.ts';
import type { Model } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';

const prop = (name: string, height: number, reach: number, shape: (seed: number) => Model): Prop => ({
  name,
  height,
  girth: Math.min(reach, 0.32),
  reach,
  individuals: 1,
  shape: (looks) => shape(looks.seed),
});
const box = (size: Vec3, centre: Vec3, bevel: number, colour: Rgb, steps = 2): Mesh =>
  roundedBox(size, bevel, colour, { centre, edgeSteps: steps });
const cloth = (colour: Rgb) => (p: Vec3) => scale(colour, 0.93 + 0.14 * fbm(p[0] * 4, p[1] * 4, p[2] * 4, 3));

/** A two-seat sofa with cushions, 1.9 m. */
export const sofa = (colour: Rgb, accent: Rgb): Prop =>
  prop('sofa', 0.85, 1, () => {
    const c = cloth(colour);
    const soft: Mesh[] = [
      roundedBox([1.9, 0.26, 0.86], 0.07, c, { centre: [0, 0.26, 0], divisions: [8, 2, 4] }),
      roundedBox([1.86, 0.52, 0.24], 0.1, c, { centre: [0, 0.6, -0.33], divisions: [8, 3, 1] }),
    ];
    for (const s of [-1, 1]) {
      soft.push(roundedBox([0.2, 0.46, 0.88], 0.09, c, { centre: [s * 0.93, 0.4, 0], divisions: [1, 3, 4] }));
      soft.push(
        roundedBox([0.8, 0.17, 0.64], 0.07, (p) => scale(c(p), 1.05), {
          centre: [s * 0.41, 0.44, 0.08],
          divisions: [4, 1, 4],
          edgeSteps: 3,
        }),
      );
      soft.push(
        roundedBox([0.76, 0.42, 0.18], 0.085, (p) => scale(c(p), 1.03), {
          centre: [s * 0.41, 0.66, -0.19],
          divisions: [4, 3, 1],
          edgeSteps: 3,
        }),
      );
    }
    const cushions = [
      roundedBox([0.4, 0.38, 0.15], 0.07, cloth(accent), { centre: [-0.62, 0.68, -0.06], edgeSteps: 3 }),
      roundedBox([0.36, 0.36, 0.14], 0.068, cloth(mix(accent, [0.9, 0.85, 0.75], 0.6)), {
        centre: [0.66, 0.67, -0.05],
        edgeSteps: 3,
      }),
    ];
    const feet = [-0.84, 0.84].flatMap((x) =>
      [-0.32, 0.32].map((z) => box([0.06, 0.14, 0.06], [x, 0.07, z], 0.012, hex('#6a4a30'), 1)),
    );
    return rigidModel([
      {
        name: 'cloth',
        mesh: mergeMeshes([...soft, ...cushions]),
        material: { roughness: 0.95, sheen: 0.45, pattern: 'fabric', patternScale: 0.01 },
      },
      { name: 'feet', mesh: mergeMeshes(feet), material: { roughness: 0.5 } },
    ]);
  });

/** A woven rug lying flat: a border, bands across it and fringes at its ends. Every edge of its pattern is an edge of its mesh. */
export const rug = (width: number, depth: number, main: Rgb, border: Rgb): Prop =>
  prop(`rug-${Math.round(width * 10)}`, 0.012, width / 2, () => {
    const out = new MeshBuilder();
    const cream = mix(main, [0.72, 0.6, 0.44], 0.6);
    const accent = mix(main, border, 0.5);
    const rings: readonly (readonly [number, Rgb])[] = [
      [0.06, border],
      [0.1, cream],
      [0.17, accent],
    ];
    const bands = [main, main, cream, accent, cream, main, border, main, cream, accent, cream, main, main];
    const cell = (x0: number, x1: number, z0: number, z1: number, colour: Rgb): void => {
      const n = Math.max(1, Math.ceil((x1 - x0) / 0.25));
      const m = Math.max(1, Math.ceil((z1 - z0) / 0.25));
      const point = (x: number, z: number): number =>
        out.vertex([x, 0.012, z], [0, 1, 0], scale(colour, 0.9 + 0.2 * fbm(x * 5, z * 5, 2, 2)));
      for (let j = 0; j < m; j++)
        for (let i = 0; i < n; i++) {
          const [a, b] = [x0 + ((x1 - x0) * i) / n, x0 + ((x1 - x0) * (i + 1)) / n];
          const [c, d] = [z0 + ((z1 - z0) * j) / m, z0 + ((z1 - z0) * (j + 1)) / m];
          out.quad(point(a, c), point(a, d), point(b, d), point(b, c));
        }
    };
    let [x, z] = [width / 2, depth / 2];
    let outer = 0;
    for (const [reach, colour] of rings) {
      const w = reach - outer;
      cell(-x, x, -z, -z + w, colour);
      cell(-x, x, z - w, z, colour);
      cell(-x, -x + w, -z + w, z - w, colour);
      cell(x - w, x, -z + w, z - w, colour);
      outer = reach;
      x -= w;
      z -= w;
    }
    bands.forEach((colour, i) => {
      cell(-x + (2 * x * i) / bands.length, -x + (2 * x * (i + 1)) / bands.length, -z, z, colour);
    });
    const fringe = 0.055;
    for (const side of [-1, 1])
      for (let i = 0; i < 40; i++) {
        const c = -depth / 2 + (depth * (i + 0.5)) / 40;
        const e = side * (width / 2);
        cell(Math.min(e, e + side * fringe), Math.max(e, e + side * fringe), c - 0.011, c + 0.011, cream);
      }
    return rigidModel([
      {
        name: 'rug',
        mesh: out.build(),
        material: { roughness: 1, sheen: 0.4, pattern: 'fabric', patternScale: 0.008, castsShadow: false },
      },
    ]);
  });

const BOOKS = ['#8a3b32', '#2f5560', '#c8a24c', '#4f6a48', '#704a6a', '#d8cdb8', '#33415c', '#b5683f'].map(hex);

/** A bookshelf 1 m wide, 1.9 m high, filled. */
export const bookshelf = (wood: Rgb): Prop =>
  prop('bookshelf', 1.9, 0.55, (seed) => {
    const random = createRandom(seed).child('books');
    const boards: Mesh[] = [
      box([0.03, 1.9, 0.3], [-0.5, 0.95, 0], 0.006, wood, 1),
      box([0.03, 1.9, 0.3], [0.5, 0.95, 0], 0.006, wood, 1),
      box([1, 1.88, 0.015], [0, 0.95, -0.145], 0.004, scale(wood, 0.75), 1),
    ];
    const things: Mesh[] = [];
    for (let i = 0; i < 6; i++) {
      const y = 0.06 + i * 0.36;
      boards.push(box([1, 0.026, 0.3], [0, y, 0], 0.005, wood, 1));
      if (i === 5) break;
      let x = -0.46;
      while (x < 0.4) {
        if (random.chance(0.1)) {
          x += random.range(0.08, 0.2);
          if (random.chance(0.5))
            things.push(
              lathe(
                [
                  [0, 0],
                  [0.05, 0],
                  [0.07, 0.07],
                  [0.045, 0.15],
                  [0.05, 0.17],
                  [0.035, 0.17],
                  [0, 0.02],
                ],
                random.pick(BOOKS),
                { around: 14, centre: [Math.min(0.4, x), y + 0.013, 0] },
              ),
            );
          x += 0.12;
          continue;
        }
        const w = random.range(0.022, 0.048);
        const h = random.range(0.2, 0.29);
        things.push(
          box(
            [w, h, 0.19],
            [x + w / 2, y + 0.013 + h / 2, -0.02 + random.range(-0.012, 0.012)],
            0.004,
            scale(random.pick(BOOKS), random.range(0.8, 1.1)),
            1,
          ),
        );
        x += w + 0.002;
      }
    }
    return rigidModel([
      { name: 'wood', mesh: mergeMeshes(boards), material: { roughness: 0.55, pattern: 'wood', patternScale: 0.05 } },
      { name: 'books', mesh: mergeMeshes(things), material: { roughness: 0.75 } },
    ]);
  });

/** A floor lamp with a cloth shade, 1.55 m. */
export const floorLamp = (lit: boolean): Prop =>
  prop(lit ? 'floor-lamp-lit' : 'floor-lamp', 1.55, 0.22, () => {
    const metal = lathe(
      [
        [0, 0],
        [0.15, 0],
        [0.15, 0.015],
        [0.02, 0.03],
        [0.011, 0.06],
        [0.011, 1.3],
        [0, 1.3],
      ],
      hex('#9a7a48'),
      { around: 18 },
    );
    const shade = lathe(
      [
        [0.2, 1.24],
        [0.13, 1.55],
      ],
      lit ? hex('#ffdca8') : hex('#efe3cc'),
      { around: 26 },
    );
    const model = rigidModel([
      { name: 'stand', mesh: metal, material: { roughness: 0.3, metalness: 0.9 } },
      {
        name: 'shade',
        mesh: shade,
        material: { roughness: 0.9, twoSided: true, translucency: 0.5, emission: lit ? 1.1 : 0, castsShadow: false },
      },
    ]);
    return lit
      ? { ...model, lamps: [{ joint: 0, position: [0, 1.36, 0], intensity: [2.5, 1.6, 0.82], range: 7 }] }
      : model;
  });

/** A broad-leaved pot plant of about 1.1 m. */
export const POT_PLANT: Prop = prop('pot-plant', 1.15, 0.35, (seed) => {
  const random = createRandom(seed).child('pot');
  const pot = lathe(
    [
      [0, 0],
      [0.13, 0],
      [0.18, 0.3],
      [0.19, 0.32],
      [0.165, 0.32],
      [0.15, 0.27],
      [0, 0.27],
    ],
    hex('#b9714e'),
    { around: 22 },
  );
  const soil = lathe(
    [
      [0.155, 0.28],
      [0, 0.285],
    ],
    hex('#3d2e22'),
    { around: 14 },
  );
  const leaves = new MeshBuilder();
  for (let i = 0; i < 26; i++) {
    const a = i * 2.39996;
    const rise = random.range(0.35, 0.9);
    const reach = random.range(0.12, 0.34) * (1.25 - rise * 0.6);
    const d: Vec3 = [cos(a), 0, sin(a)];
    const end: Vec3 = [d[0] * reach, 0.3 + rise * 0.75, d[2] * reach];
    addBranch(
      leaves,
      [[d[0] * 0.03, 0.28, d[2] * 0.03], [end[0] * 0.4, 0.28 + (end[1] - 0.28) * 0.65, end[2] * 0.4], end],
      [0.007, 0.005, 0.003],
      4,
      () => hex('#5a7a3c'),
    );
    const dir = normalize(addScaled(d, [0, 1, 0], 0.25));
    addSprig(
      leaves,
      end,
      dir,
      random.range(0.24, 0.34),
      random.range(0.055, 0.08),
      normalize([-d[0] * 0.3, 1, -d[2] * 0.3]),
      hex('#3f6a34'),
      scale(hex('#6f9a48'), random.range(0.85, 1.15)),
    );
  }
  return rigidModel([
    { name: 'pot', mesh: mergeMeshes([pot, soil]), material: { roughness: 0.8 } },
    { name: 'leaves', mesh: leaves.build(), material: { roughness: 0.5, translucency: 0.6, twoSided: true } },
  ]);
});

/** A framed picture for the wall: an abstract landscape. Its back is at z = 0, its middle at the origin. */
export const picture = (width: number, height: number, seed: number): Prop =>
  prop(`picture-${seed}`, height, width / 2, () => {
    const frame = [
      box([width + 0.06, 0.035, 0.03], [0, height / 2, 0.015], 0.008, hex('#6a4a30'), 1),
      box([width + 0.06, 0.035, 0.03], [0, -height / 2, 0.015], 0.008, hex('#6a4a30'), 1),
      box([0.035, height, 0.03], [-width / 2, 0, 0.015], 0.008, hex('#6a4a30'), 1),
      box([0.035, height, 0.03], [width / 2, 0, 0.015], 0.008, hex('#6a4a30'), 1),
    ];
    const out = new MeshBuilder();
    const n = 24;
    for (let j = 0; j <= n; j++)
      for (let i = 0; i <= n; i++) {
        const u = i / n;
        const v = j / n;
        const hill = (k: number): number => 0.2 + 0.17 * k + 0.2 * fbm(u * (3 - k * 0.6) + seed * 3 + k * 7, k, 0, 3);
        let c: Rgb = mix(hex('#f0d9b0'), hex('#7fa6b5'), v);
        for (let k = 3; k >= 0; k--)
          if (v < hill(k))
            c = mix(
              [hex('#2f4d48'), hex('#5d7a5a'), hex('#9aa878'), hex('#a8b8b0')][k]!,
              hex('#d88a5a'),
              seed % 2 === 0 ? 0.35 : 0.1,
            );
        if ((u - 0.7) * (u - 0.7) + (v - 0.72) * (v - 0.72) < 0.006) c = hex('#f2e2c0');
        out.vertex([(u - 0.5) * width, (v - 0.5) * height, 0.012], [0, 0, 1], c);
      }
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const a = j * (n + 1) + i;
        out.quad(a, a + 1, a + n + 2, a + n + 1);
      }
    return rigidModel([
      { name: 'frame', mesh: mergeMeshes(frame), material: { roughness: 0.5 } },
      { name: 'canvas', mesh: out.build(), material: { roughness: 0.85 } },
    ]);
  });

/** One curtain hanging in folds, 0.55 m wide, its top at the origin's height + `drop`. */
export const curtain = (drop: number, colour: Rgb): Prop =>
  prop(`curtain-${Math.round(drop * 100)}`, drop, 0.3, () => {
    const out = new MeshBuilder();
    const n = 44;
    const m = 8;
    for (let j = 0; j <= m; j++)
      for (let i = 0; i <= n; i++) {
        const u = i / n;
        const v = j / m;
        const fold = sin(u * 6.283 * 6.5 + 0.4 * sin(v * 2)) * 0.035 * (0.7 + 0.3 * v);
        const slope = cos(u * 6.283 * 6.5) * 0.9;
        out.vertex(
          [(u - 0.5) * 0.62, drop * (1 - v), fold],
          normalize([-slope, 0, 1]),
          scale(colour, 0.9 + 0.12 * sin(u * 6.283 * 6.5)),
        );
      }
    for (let j = 0; j < m; j++)
      for (let i = 0; i < n; i++) {
        const a = j * (n + 1) + i;
        out.quad(a, a + n + 1, a + n + 2, a + 1);
      }
    return rigidModel([
      {
        name: 'curtain',
        mesh: out.build(),
        material: { roughness: 0.95, sheen: 0.3, translucency: 0.45, twoSided: true },
      },
    ]);
  });

/** A low side table with a vase. */
export const SIDE_TABLE: Prop = prop('side-table', 0.8, 0.3, () => {
  const wood = hex('#8a5f3c');
  return rigidModel([
    {
      name: 'wood',
      mesh: mergeMeshes([
        lathe(
          [
            [0, 0.5],
            [0.26, 0.5],
            [0.27, 0.515],
            [0.26, 0.53],
            [0, 0.53],
          ],
          wood,
          { around: 30 },
        ),
        ...[0, 1, 2].map((i) =>
          box([0.03, 0.5, 0.03], [cos(i * 2.094) * 0.17, 0.25, sin(i * 2.094) * 0.17], 0.01, scale(wood, 0.85), 1),
        ),
      ]),
      material: { roughness: 0.45, pattern: 'wood', patternScale: 0.05 },
    },
    {
      name: 'vase',
      mesh: lathe(
        [
          [0, 0.53],
          [0.05, 0.53],
          [0.075, 0.6],
          [0.035, 0.72],
          [0.045, 0.76],
          [0.03, 0.76],
          [0, 0.56],
        ],
        hex('#5f8590'),
        { around: 22 },
      ),
      material: { roughness: 0.2 },
    },
  ]);
});
