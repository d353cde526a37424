/** A broadleaf tree: trunk with root flare, branches into a crown of leaf clumps. */
import type { Looks, Season } from '../../artifacts/stage.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { LeafColours } from '../../foundation/geometry/foliage.ts';
import { addBranch, addClump, addCore, trunkMesh } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Detail, ThingEntry } from '../entry.ts';
import type { Material, Model } from '../model.ts';
import { rigidModel } from '../model.ts';
import { BARK, crownColours, MOSS, SNOW } from './palette.ts';

const HEIGHT = 9;

/** Leaves: light comes through, both sides are drawn. */
export const LEAVES: Material = { roughness: 0.75, translucency: 0.8, twoSided: true };
/** Bark and wood. */
export const BARK_MATERIAL: Material = { roughness: 0.95, pattern: 'bark', patternScale: 0.06 };

/** What the word for its look means: season, bare, snow. */
export interface PlantLook {
  readonly season: Season | 'blossom';
  readonly bare: boolean;
  readonly snow: boolean;
}

/** `autumn`, `winter` (bare), `snowy` (bare, snow on it), `snow` (leaves, snow on it), `spring`, `blossom`, else summer. */
export const plantLook = (variant: string | undefined): PlantLook => ({
  season: variant === 'autumn' || variant === 'spring' || variant === 'blossom' ? variant : 'summer',
  bare: variant === 'winter' || variant === 'snowy' || variant === 'bare',
  snow: variant === 'snow' || variant === 'snowy',
});

interface Level {
  readonly clumps: number;
  readonly leaves: number;
  /** Leaf length as a part of the height. */
  readonly leaf: number;
  readonly around: number;
  readonly rows: number;
  readonly core: number;
  /** Depth of twigs on bare trees. */
  readonly twigs: number;
  /** Triangles of a leaf. */
  readonly blades: 1 | 2 | 4;
  /** Radius of the dark core of a clump as a part of the clump's. */
  readonly fill: number;
}

const level = (detail: Detail): Level => {
  const { pixels } = detail;
  if (pixels > 900)
    return { clumps: 44, leaves: 150, leaf: 0.021, blades: 4, around: 22, rows: 22, core: 6, twigs: 4, fill: 0.66 };
  if (pixels > 420)
    return { clumps: 36, leaves: 180, leaf: 0.0245, blades: 2, around: 18, rows: 18, core: 4, twigs: 4, fill: 0.64 };
  if (pixels > 130)
    return { clumps: 28, leaves: 150, leaf: 0.034, blades: 1, around: 9, rows: 9, core: 3, twigs: 3, fill: 0.62 };
  if (pixels > 60)
    return { clumps: 16, leaves: 70, leaf: 0.054, blades: 1, around: 6, rows: 5, core: 3, twigs: 2, fill: 0.7 };
  return { clumps: 10, leaves: 26, leaf: 0.09, blades: 1, around: 5, rows: 3, core: 3, twigs: 2, fill: 0.8 };
};

const trunkPath = (height: number, random: Random, rows: number): Vec3[] => {
  const lean = random.range(-0.06, 0.06) * height;
  const phase = random.range(0, 6);
  return Array.from({ length: rows + 1 }, (_, i): Vec3 => {
    const t = i / rows;
    const x = lean * t * t + 0.02 * height * (sin(t * 4 + phase) - sin(phase));
    const z = 0.02 * height * (sin(t * 3 + phase * 2) - sin(phase * 2));
    return [x, -0.02 * height + 0.6 * height * t, z];
  });
};

/** Bare branches: each splits in two or three until the twigs. */
const grow = (
  out: MeshBuilder,
  from: Vec3,
  direction: Vec3,
  length: number,
  radius: number,
  depth: number,
  random: Random,
  colour: (up: number) => Rgb,
): void => {
  const bent = normalize([
    direction[0] + random.range(-0.25, 0.25),
    direction[1] + 0.12,
    direction[2] + random.range(-0.25, 0.25),
  ]);
  const middle = addScaled(from, direction, length * 0.5);
  const end = addScaled(middle, bent, length * 0.5);
  addBranch(out, [from, middle, end], [radius, radius * 0.8, radius * 0.6], depth > 1 ? 5 : 3, (_, up) => colour(up));
  if (depth === 0) return;
  const children = depth > 1 ? 3 : 2 + (random.chance(0.5) ? 1 : 0);
  const turn = random.next() * 6.283;
  for (let i = 0; i < children; i++) {
    const a = turn + (i / children) * 6.283;
    const side = normalize([cos(a), 0.15, sin(a)]);
    const d = normalize(addScaled(addScaled(bent, side, random.range(0.55, 0.85)), [0, 1, 0], 0.12));
    grow(
      out,
      addScaled(from, addScaled([0, 0, 0], direction, 1), length * random.range(0.75, 0.98)),
      d,
      length * random.range(0.58, 0.74),
      radius * 0.58,
      depth - 1,
      random,
      colour,
    );
  }
};

/**
 * Crown and trunk of a broadleaf tree.
 * @param crown width of the crown as a part of the height; default 0.68
 * @param stout factor on the thickness of the trunk
 */
export const broadleafModel = (
  height: number,
  looks: Looks,
  detail: Detail,
  bark: Rgb = BARK,
  crown = 0.68,
  stout = 1,
): Model => {
  const random = createRandom(looks.seed).child('broadleaf');
  const look = plantLook(looks.variant);
  const lod = level(detail);
  const wood = new MeshBuilder();
  const leaves = new MeshBuilder();
  const path = trunkPath(height, random, lod.rows);
  const top = path[path.length - 1]!;
  const girth = (look.bare ? 0.8 : 1) * stout;
  wood.append(
    trunkMesh({
      path,
      radius: (t) => height * girth * (0.034 * (1 - t * 0.72) + 0.02 * smoothstep(0.14, 0, t)),
      furrows: 0.26,
      around: lod.around,
      bark,
      moss: look.snow ? SNOW : MOSS,
      seed: looks.seed,
    }),
  );
  if (look.bare) {
    const colour = (up: number): Rgb =>
      look.snow ? mix(scale(bark, 0.75), SNOW, smoothstep(0.1, 0.75, up)) : scale(bark, 0.8);
    const limbs = 5;
    for (let i = 0; i < limbs; i++) {
      const a = i * 2.39996 + random.next();
      const from = path[Math.floor(path.length * (0.5 + 0.1 * i)) - 1] ?? top;
      const d = normalize([cos(a) * (1 - i * 0.1), 0.75 + 0.12 * i, sin(a) * (1 - i * 0.1)]);
      grow(wood, from, d, height * random.range(0.17, 0.22), height * 0.014, lod.twigs, random, colour);
    }
    return rigidModel([{ name: 'wood', mesh: wood.build(), material: BARK_MATERIAL }]);
  }
  const base = crownColours(look.season, random, looks.colour);
  const lop = random.next() * 6.283;
  for (let i = 0; i < lod.clumps; i++) {
    const t = (i + 0.5) / lod.clumps;
    const y = height * (0.37 + 0.54 * t);
    const q = (t - 0.36) / 0.66;
    const a = i * 2.39996 + random.range(-0.4, 0.4);
    // Boughs of unequal length: gaps between them, and no two trees with one outline.
    const bough = 0.82 + 0.2 * cos(a * 3 + lop) + 0.1 * cos(a * 2 - lop + y);
    const reach = height * crown * 0.5 * Math.sqrt(Math.max(0.05, 1 - q * q)) * bough;
    const out = Math.sqrt(0.16 + 0.84 * random.next());
    const r = reach * out;
    const centre: Vec3 = [top[0] * 0.8 + cos(a) * r, y, sin(a) * r];
    const grain = Math.sqrt(30 / (lod.clumps + 6));
    const size = height * random.range(0.088, 0.15) * (crown / 0.68) * grain;
    const radii: Vec3 = [size * 1.2, size * 0.88, size * 1.2];
    // Light on top and outside, dark below and within.
    const tone = random.range(0.9, 1.1) * (0.62 + 0.3 * t + 0.26 * out * smoothstep(-0.2, 0.7, t));
    const warm = random.range(0.92, 1.1);
    const tint = (c: Rgb): Rgb => [c[0] * tone * warm, c[1] * tone, c[2] * tone * 0.92];
    const colours: LeafColours = looks.colour
      ? base
      : { shade: tint(base.shade), base: tint(base.base), light: tint(base.light), tip: tint(base.tip) };
    addClump(
      leaves,
      {
        centre,
        radii,
        leaves: lod.leaves,
        size: height * lod.leaf * random.range(0.85, 1.2),
        triangles: lod.blades,
        colours: look.snow ? { ...colours, snow: { colour: SNOW, amount: 0.55 } } : colours,
      },
      random,
    );
    // What is between the leaves: darker, mottled like leaves in shade.
    addCore(
      leaves,
      centre,
      scale(radii, lod.fill),
      lod.core,
      (d) => {
        const fleck = noise(d[0] * 7 + i * 3.1, d[1] * 7, d[2] * 7);
        const lit = smoothstep(-0.55, 0.95, d[1] + 0.9 * (fleck - 0.5));
        const c = scale(mix(colours.shade, mix(colours.base, colours.light, fleck), lit), 0.34 + 0.36 * lit);
        return look.snow ? mix(c, SNOW, smoothstep(0.1, 0.6, d[1])) : c;
      },
      0.55,
    );
    if (lod.clumps > 12) {
      const start = path[Math.floor(path.length * random.range(0.62, 0.98))] ?? top;
      addBranch(
        wood,
        [start, mix(mix(start, centre, 0.5), [start[0], centre[1], start[2]], 0.18), centre],
        [height * 0.014, height * 0.009, height * 0.003],
        5,
        (_, up) => scale(bark, 0.7 + 0.15 * up),
      );
    }
  }
  return rigidModel([
    { name: 'wood', mesh: wood.build(), material: BARK_MATERIAL },
    { name: 'leaves', mesh: leaves.build(), material: LEAVES },
  ]);
};

/** A broadleaf tree. */
export const tree: ThingEntry = {
  id: 'tree',
  kind: 'plant',
  words: {
    nouns: [
      'tree',
      'oak',
      'oak tree',
      'maple',
      'maple tree',
      'birch',
      'birch tree',
      'beech',
      'elm',
      'ash tree',
      'linden',
      'willow',
      'apple tree',
      'fruit tree',
      'olive tree',
      'orange tree',
      'lemon tree',
      'cherry tree',
      'cherry blossom',
      'cherry blossom tree',
      'sakura',
      'poplar',
      'chestnut tree',
      'treetop',
      'dead tree',
      'bare tree',
    ],
    plurals: { leaves: 'leaf' },
  },
  size: [6.2, HEIGHT, 6.2],
  source: 'Open-grown park tree; mature oak 12 × 12 m, forest oaks 24–30 m (FHWA-RD-97-028, table 2).',
  rig: 'rigid',
  body: {
    mass: 6000,
    material: 'wood',
    movable: false,
    colliders: (looks) => [
      { shape: 'cylinder', radius: 0.3 * looks.size, halfHeight: 2.2 * looks.size, centre: [0, 2.2 * looks.size, 0] },
    ],
  },
  variants: {
    'cherry tree': 'blossom',
    'cherry blossom': 'blossom',
    'cherry blossom tree': 'blossom',
    sakura: 'blossom',
    'dead tree': 'bare',
    'bare tree': 'bare',
    birch: 'birch',
    'birch tree': 'birch',
  },
  shape: (looks, detail) => {
    const height = HEIGHT * looks.size;
    return broadleafModel(
      height,
      looks,
      detail,
      looks.variant === 'birch' ? hex('#d8d2c4') : BARK,
      looks.variant === 'birch' ? 0.5 : 0.68,
    );
  },
};
