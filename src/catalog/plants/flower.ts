/** Flowers: a stalk, two leaves and a head of petals; five kinds, any colour. */
import type { Looks } from '../../artifacts/stage.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBlade, addBranch, addCore } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, cross, normalize, scale } from '../../foundation/vec.ts';
import type { Detail, ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';

/** How one kind of flower is built; lengths in m. */
interface Kind {
  readonly height: number;
  readonly petals: number;
  /** Length of a petal. */
  readonly radius: number;
  /** How far petals rise: 0 flat, 1 a bell. */
  readonly cup: number;
  /** Rows of petals, each smaller. */
  readonly rows: number;
  /** Middle's radius as a part of the petals'. */
  readonly eye: number;
  readonly petal: Rgb;
  readonly middle: Rgb;
  readonly stalk: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  daisy: {
    height: 0.3,
    petals: 13,
    radius: 0.028,
    cup: 0.15,
    rows: 1,
    eye: 0.36,
    petal: hex('#f4efe4'),
    middle: hex('#e0a92e'),
    stalk: 0.0022,
  },
  poppy: {
    height: 0.45,
    petals: 5,
    radius: 0.042,
    cup: 0.55,
    rows: 1,
    eye: 0.24,
    petal: hex('#c8402e'),
    middle: hex('#2a1a16'),
    stalk: 0.002,
  },
  cornflower: {
    height: 0.4,
    petals: 8,
    radius: 0.026,
    cup: 0.4,
    rows: 2,
    eye: 0.3,
    petal: hex('#6a70c0'),
    middle: hex('#4a3f86'),
    stalk: 0.0022,
  },
  buttercup: {
    height: 0.3,
    petals: 6,
    radius: 0.022,
    cup: 0.45,
    rows: 1,
    eye: 0.34,
    petal: hex('#e7b53c'),
    middle: hex('#b97b22'),
    stalk: 0.0018,
  },
  tulip: {
    height: 0.45,
    petals: 6,
    radius: 0.05,
    cup: 1.5,
    rows: 1,
    eye: 0.1,
    petal: hex('#c23a4a'),
    middle: hex('#e0c34a'),
    stalk: 0.004,
  },
  rose: {
    height: 0.6,
    petals: 6,
    radius: 0.04,
    cup: 0.85,
    rows: 3,
    eye: 0.2,
    petal: hex('#b5243a'),
    middle: hex('#8e1a2c'),
    stalk: 0.0035,
  },
  sunflower: {
    height: 1.7,
    petals: 22,
    radius: 0.13,
    cup: 0.12,
    rows: 2,
    eye: 0.56,
    petal: hex('#e9b22e'),
    middle: hex('#4a3018'),
    stalk: 0.013,
  },
};
const GREEN = { root: hex('#38592a'), tip: hex('#6f9440') };

const addHead = (
  out: MeshBuilder,
  kind: Kind,
  centre: Vec3,
  axis: Vec3,
  petal: Rgb,
  exact: boolean,
  random: Random,
  fine: boolean,
  size: number,
): void => {
  const u = normalize(cross(axis, [0.3, 0.1, 1]));
  const v = cross(axis, u);
  const around = (a: number): Vec3 => [
    u[0] * cos(a) + v[0] * sin(a),
    u[1] * cos(a) + v[1] * sin(a),
    u[2] * cos(a) + v[2] * sin(a),
  ];
  for (let row = 0; row < (fine ? kind.rows : 1); row++) {
    const radius = kind.radius * size * (1 - row * 0.25);
    const cup = kind.cup + row * 0.35;
    const count = fine ? kind.petals : Math.min(kind.petals, 6);
    const half = (3.1 / count) * (fine ? 1 : 1.1);
    for (let i = 0; i < count; i++) {
      const a = ((i + row * 0.5) / count) * 6.2831853;
      const tone = exact ? random.range(0.95, 1.05) : random.range(0.9, 1.08);
      const root = out.vertex(addScaled(centre, axis, kind.radius * size * 0.04), axis, scale(petal, 0.75));
      const ring: number[] = [];
      for (const [angle, reach, rise] of [
        [-0.8, 0.7, 0.5],
        [-0.32, 1, 1],
        [0.32, 1, 1],
        [0.8, 0.7, 0.5],
      ] as const) {
        const d = around(a + angle * half);
        const bent = cup > 1 ? 0.62 : 1;
        const p = addScaled(addScaled(centre, d, radius * reach * bent), axis, radius * cup * rise);
        ring.push(out.vertex(p, normalize(addScaled(axis, d, cup > 1 ? 1.4 : 0.25)), scale(petal, tone)));
      }
      out.triangle(root, ring[0]!, ring[1]!);
      out.triangle(root, ring[1]!, ring[2]!);
      out.triangle(root, ring[2]!, ring[3]!);
    }
  }
  const eye = kind.radius * size * kind.eye;
  addCore(out, addScaled(centre, axis, eye * 0.25), [eye, eye * 0.7, eye], fine ? 5 : 3, (d) =>
    scale(kind.middle, 0.85 + 0.25 * d[1]),
  );
};

/** One flower, standing on the origin. */
export const addFlower = (
  out: MeshBuilder,
  name: string,
  foot: Vec3,
  looks: Pick<Looks, 'colour' | 'size'>,
  detail: Detail,
  random: Random,
): void => {
  const kind = KINDS[name] ?? KINDS.daisy!;
  const size = looks.size;
  const fine = detail.pixels > 50;
  const height = kind.height * size * random.range(0.85, 1.12);
  const lean: Vec3 = [random.range(-0.08, 0.08) * height, height, random.range(-0.08, 0.08) * height];
  const top: Vec3 = [foot[0] + lean[0], foot[1] + height, foot[2] + lean[2]];
  if (fine) {
    addBranch(
      out,
      [foot, [foot[0] + lean[0] * 0.3, foot[1] + height * 0.55, foot[2] + lean[2] * 0.3], top],
      [kind.stalk * size, kind.stalk * size * 0.9, kind.stalk * size * 0.8],
      4,
      () => GREEN.tip,
    );
    for (let i = 0; i < 3; i++) {
      addBlade(out, {
        foot: [foot[0], foot[1] + height * 0.15 * i, foot[2]],
        heading: random.next() * 6.283,
        height: height * 0.42,
        halfWidth: kind.stalk * size * (kind.cup > 1 ? 4 : 2.4),
        lean: height * 0.22,
        root: GREEN.root,
        tip: GREEN.tip,
        triangles: 3,
      });
    }
  } else {
    addBlade(out, {
      foot,
      heading: random.next() * 6.283,
      height,
      halfWidth: kind.stalk * size * 1.6,
      lean: 0.02,
      root: GREEN.root,
      tip: GREEN.tip,
      triangles: 1,
    });
  }
  const axis = normalize(
    kind.cup > 1
      ? [random.range(-0.1, 0.1), 1, random.range(-0.1, 0.1)]
      : [random.range(-0.35, 0.35), 0.8, random.range(0.1, 0.5)],
  );
  addHead(out, kind, top, axis, looks.colour ?? kind.petal, looks.colour !== undefined, random, fine, size);
};

/** A flower. */
export const flower: ThingEntry = {
  id: 'flower',
  kind: 'plant',
  words: {
    nouns: [
      'flower',
      'daisy',
      'poppy',
      'cornflower',
      'buttercup',
      'dandelion',
      'tulip',
      'rose',
      'sunflower',
      'wildflower',
      'blossom',
      'bloom',
      'lily',
      'violet',
      'marigold',
    ],
    plurals: { daisies: 'daisy', poppies: 'poppy', lilies: 'lily' },
  },
  size: [0.09, 0.36, 0.09],
  source: 'Field guides, from memory: daisy 0.1–0.6 m tall, poppy 0.3–0.6, tulip 0.3–0.6, sunflower 1.5–3.',
  rig: 'rigid',
  variants: {
    daisy: 'daisy',
    poppy: 'poppy',
    cornflower: 'cornflower',
    violet: 'cornflower',
    buttercup: 'buttercup',
    dandelion: 'buttercup',
    marigold: 'buttercup',
    tulip: 'tulip',
    lily: 'tulip',
    rose: 'rose',
    sunflower: 'sunflower',
  },
  body: {
    mass: 0.02,
    material: 'plant',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'cylinder',
        radius: 0.02 * looks.size,
        halfHeight: 0.17 * looks.size,
        centre: [0, 0.17 * looks.size, 0],
      },
    ],
  },
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('flower');
    const out = new MeshBuilder();
    addFlower(out, looks.variant ?? 'daisy', [0, 0, 0], looks, { pixels: Math.max(60, detail.pixels) }, random);
    return rigidModel([
      { name: 'flower', mesh: out.build(), material: { roughness: 0.75, translucency: 0.6, twoSided: true } },
    ]);
  },
};
