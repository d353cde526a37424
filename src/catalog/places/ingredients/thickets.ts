/** Groups of plants that dress many places: framing trees, woods behind, bushes, drifts of flowers, pebbles. */

import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { noise } from '../../../foundation/noise.ts';
import type { Random } from '../../../foundation/random.ts';
import { smoothstep } from '../../../foundation/vec.ts';
import type { SetRequest } from '../../entry.ts';
import { rigidModel } from '../../model.ts';
import { tree } from '../../plants/broadleaf.ts';
import { bush } from '../../plants/bush.ts';
import { pine } from '../../plants/conifer.ts';
import { addFlower } from '../../plants/flower.ts';
import { rock } from '../../plants/rock.ts';
import type { Dressing, Prop } from './dressing.ts';
import { growsFromHead } from './dressing.ts';
import { scatter } from './scatter.ts';
import { atFrame } from './sight.ts';

type Conditions = Pick<SetRequest, 'season' | 'parameters'>;

/** The look of broadleaf trees and bushes for a season and what lies on the ground. */
export const leafVariant = ({ season, parameters }: Conditions): string => {
  if (parameters.cover === 'snow') return 'snowy';
  return season === 'winter' ? 'winter' : season;
};

/** Broadleaf trees of the season. */
export const treeProp = (conditions: Conditions): Prop => ({
  name: 'tree',
  crown: 0.3,
  height: 9,
  girth: 0.5,
  reach: 3.1,
  shape: tree.shape,
  looks: { variant: leafVariant(conditions) },
  individuals: 3,
});
/** Conifers, with snow when it lies. */
export const pineProp = (conditions: Conditions): Prop => ({
  name: 'pine',
  crown: 0.08,
  height: 10,
  girth: 0.6,
  reach: 2.4,
  shape: pine.shape,
  looks: conditions.parameters.cover === 'snow' ? { variant: 'snow' } : {},
  individuals: 2,
});
/** Bushes of the season; in snow they stay green under it. */
export const bushProp = (conditions: Conditions, blossom = false): Prop => ({
  name: blossom ? 'blossom-bush' : 'bush',
  height: 1,
  girth: 0.6,
  reach: 0.7,
  shape: bush.shape,
  looks: {
    variant:
      conditions.parameters.cover === 'snow'
        ? 'snow'
        : blossom
          ? 'flowers'
          : conditions.season === 'winter'
            ? 'summer'
            : conditions.season,
  },
  individuals: 2,
});
/** Rocks; `variant` as in the entry. */
export const rockProp = (variant?: string): Prop => ({
  name: `rock-${variant ?? 'mossy'}`,
  height: 0.55,
  girth: 0.45,
  reach: 0.5,
  shape: rock.shape,
  looks: variant ? { variant } : {},
  individuals: 4,
});

/** Where plants may grow. */
export interface Growth {
  readonly free?: (x: number, z: number) => boolean;
  readonly density?: number;
}

/**
 * Trees that frame the picture: a large one at one side of the frame in the middle distance, a group of conifers and a lesser tree on
 * the other, all beyond the action; and one outside of the frame whose shadow falls in.
 */
export const frameWithTrees = (dressing: Dressing, random: Random, conditions: Conditions, growth: Growth): void => {
  const lens = dressing.sight.lenses[Math.floor((dressing.sight.lenses.length - 1) / 2)]!;
  const reach = Math.max(5, Math.min(16, lens.reach));
  const side = random.chance(0.5) ? 1 : -1;
  const broad = treeProp(conditions);
  const tall = pineProp(conditions);
  const at = (x: number, depth: number, prop: Prop, scale: number, individual: number): boolean => {
    const p = atFrame(lens, x, depth);
    if (growth.free && !growth.free(p[0], p[2])) return false;
    if (growsFromHead(dressing.sight, p[0], p[2], 0.3)) return false;
    return dressing.put(prop, p[0], p[2], { scale, individual });
  };
  // The main tree: try from beyond the action outwards until it does not stand in the way.
  for (const [x, depth] of [
    [0.86, 1.55],
    [0.95, 1.7],
    [1.0, 2.1],
    [1.08, 2.6],
  ] as const) {
    if (at(side * x, reach * depth, broad, random.range(0.68, 0.78), 0)) break;
  }
  for (const [x, depth, scale] of [
    [0.5, 3.2, 0.72],
    [0.62, 3.9, 0.85],
    [0.76, 3.5, 0.62],
    [0.9, 4.4, 0.9],
    [0.36, 4.9, 0.75],
  ] as const) {
    at(-side * (x + random.range(-0.03, 0.03)), reach * depth, tall, scale * random.range(0.9, 1.1), random.int(0, 1));
  }
  at(side * random.range(0.34, 0.5), reach * random.range(3.6, 4.4), broad, random.range(0.7, 0.85), 1);
  at(-side * random.range(0.95, 1.15), reach * random.range(2.3, 2.9), broad, random.range(0.75, 0.9), 2);
  at(-side * random.range(1.35, 1.6), reach * 0.75, broad, 0.62, 1);
};

/** Woods in the distance, in groups, thinning towards the place. */
export const woods = (
  dressing: Dressing,
  random: Random,
  conditions: Conditions,
  options: Growth & { readonly from: number; readonly to: number; readonly conifers: number; readonly limit?: number },
): void => {
  const [fx, fz] = dressing.sight.focus;
  const broad: Prop = { ...treeProp(conditions), detail: { most: 300 } };
  const tall: Prop = { ...pineProp(conditions), detail: { most: 300 } };
  let left = options.limit ?? 130;
  const o = (random.seed % 311) * 1.7;
  scatter(
    { from: [fx - options.to, fz - options.to], to: [fx + options.to, fz + options.to] },
    4.2,
    random,
    (x, z) => {
      const r = Math.sqrt((x - fx) * (x - fx) + (z - fz) * (z - fz));
      if (r < options.from || r > options.to) return 0;
      return (
        smoothstep(0.44, 0.62, noise(x * 0.05 + o, z * 0.05, 3)) *
        (options.density ?? 0.5) *
        smoothstep(options.from - 2, options.from + 16, r) *
        1.4
      );
    },
    ({ x, z, chance }) => {
      if (left <= 0 || (options.free && !options.free(x, z))) return;
      const distance = dressing.sight.distance(x, 2, z);
      if (distance < options.from * 0.8) return;
      if (distance < 40 && growsFromHead(dressing.sight, x, z, 0.4)) return;
      const conifer = noise(x * 0.07 + o + 40, z * 0.07) < options.conifers;
      const k = 0.82 + 0.36 * chance;
      const tint = [k * (0.92 + 0.16 * ((chance * 7) % 1)), k, k * 0.96] as const;
      if (dressing.put(conifer ? tall : broad, x, z, { scale: 0.6 + 0.5 * ((chance * 13) % 1), tint })) left--;
    },
  );
};

/** Bushes in groups of a few, with blossom on some, denser behind the action. */
export const bushes = (dressing: Dressing, random: Random, conditions: Conditions, growth: Growth): void => {
  const [fx, fz] = dressing.sight.focus;
  const green = bushProp(conditions);
  const blossoming = bushProp(conditions, conditions.season === 'spring' || conditions.season === 'summer');
  const o = (random.seed % 311) * 1.3;
  scatter(
    { from: [fx - 26, fz - 30], to: [fx + 26, fz + 26] },
    1.9,
    random,
    (x, z) => smoothstep(0.6, 0.72, noise(x * 0.22 + o, z * 0.22, 5)) * (growth.density ?? 0.3),
    ({ x, z, chance }) => {
      if (growth.free && !growth.free(x, z)) return;
      const prop = noise(x * 0.3 + o, z * 0.3, 9) > 0.55 ? blossoming : green;
      dressing.put(prop, x, z, { scale: 0.55 + 0.6 * chance, lift: -0.05 });
    },
  );
};

/** Groups of flowers of one kind and colour each, as small bouquets of eight that share models. */
export const drifts = (
  dressing: Dressing,
  random: Random,
  options: Growth & {
    readonly amount?: number;
    readonly offset: number;
    readonly kinds?: readonly string[];
    readonly range?: number;
  },
): void => {
  const kinds = options.kinds ?? ['daisy', 'poppy', 'cornflower', 'buttercup'];
  const o = options.offset;
  const bouquet = (kind: string, near: boolean): Prop => ({
    name: `flowers-${kind}-${near ? 'near' : 'far'}`,
    height: kind === 'sunflower' ? 1.7 : 0.34,
    girth: 0.05,
    reach: 0.25,
    individuals: near ? 3 : 2,
    shape: (looks) => {
      const out = new MeshBuilder();
      const own = random.child(`${kind} ${looks.seed} ${near}`);
      const count = near ? 3 : 5;
      const spread = kind === 'sunflower' ? 0.5 : 0.22;
      for (let i = 0; i < count; i++) {
        addFlower(
          out,
          kind,
          [own.range(-spread, spread), 0, own.range(-spread, spread)],
          { size: near ? 0.85 : 1.15 },
          { pixels: near ? 100 : 20 },
          own,
        );
      }
      return rigidModel([
        {
          name: 'flowers',
          mesh: out.build(),
          material: { roughness: 0.8, translucency: 0.6, twoSided: true, castsShadow: near },
        },
      ]);
    },
  });
  const props = new Map(
    kinds.flatMap(
      (k) =>
        [
          [`${k}1`, bouquet(k, true)],
          [`${k}0`, bouquet(k, false)],
        ] as const,
    ),
  );
  const [fx, fz] = dressing.sight.focus;
  const range = options.range ?? 20;
  scatter(
    { from: [fx - range, fz - range], to: [fx + range, fz + range] },
    0.42,
    random,
    (x, z) => {
      const y = dressing.terrain.height(x, z);
      if (!dressing.sight.sees(x, y, z, 0.3)) return 0;
      return smoothstep(0.5, 0.76, noise(x * 0.5 + o + 40, z * 0.5)) * 0.62 * (options.amount ?? 1);
    },
    ({ x, z, chance }) => {
      if (options.free && !options.free(x, z)) return;
      const distance = dressing.sight.distance(x, 0, z);
      if (distance > 11 && chance > 11 / distance) return;
      const kind =
        kinds[
          Math.min(
            kinds.length - 1,
            Math.floor(noise(x * 0.28 + o, z * 0.28, 9) * kinds.length * 1.2 - 0.1 * kinds.length + 0.35 * chance),
          )
        ] ?? kinds[0]!;
      dressing.put(props.get(`${kind}${distance < 7 ? 1 : 0}`)!, x, z, {
        scale: (0.7 + 0.45 * ((chance * 17) % 1)) * (distance < 4.5 ? 0.85 : 1),
        lift: -0.01,
      });
    },
  );
};

/** Stones along a path: small ones on it, larger ones beside it. */
export const pebbles = (
  dressing: Dressing,
  random: Random,
  path: (z: number) => readonly [middle: number, half: number],
  snow = false,
): void => {
  const prop = rockProp(snow ? 'snow' : 'plain');
  const { sight } = dressing;
  for (let i = 0; i < 260; i++) {
    const z = sight.focus[1] + 7 - 20 * random.next();
    const [middle, half] = path(z);
    const beside = i % 4 === 0;
    const x = beside
      ? middle + (random.chance(0.5) ? -1 : 1) * (half * 0.9 + 0.3 * random.next())
      : middle + random.range(-0.9, 0.9) * half;
    const scale = beside ? 0.05 + 0.16 * random.next() * random.next() : 0.015 + 0.03 * random.next();
    if (sight.sees(x, dressing.terrain.height(x, z), z, 0.2))
      dressing.put({ ...prop, detail: { most: beside && i % 12 === 0 ? 140 : 40 } }, x, z, { scale });
  }
};

/** Rocks in groups of three: 1 : 0.6 : 0.4. */
export const rocks = (
  dressing: Dressing,
  random: Random,
  options: Growth & { readonly variant?: string; readonly size?: number; readonly range?: number },
): void => {
  const prop = rockProp(options.variant);
  const [fx, fz] = dressing.sight.focus;
  const range = options.range ?? 24;
  scatter(
    { from: [fx - range, fz - range], to: [fx + range, fz + range] },
    3.4,
    random,
    () => options.density ?? 0.2,
    ({ x, z, chance }) => {
      const size = (options.size ?? 1) * (0.35 + 1.1 * chance * chance);
      for (const [dx, dz, k] of [
        [0, 0, 1],
        [0.75, 0.3, 0.6],
        [-0.55, 0.5, 0.4],
      ] as const) {
        const px = x + dx * size;
        const pz = z + dz * size;
        if (options.free && !options.free(px, pz)) continue;
        dressing.put(prop, px, pz, { scale: size * k });
      }
    },
  );
};
