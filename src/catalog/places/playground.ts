/** A playground in a park: swings, a slide, a climbing frame and a sandpit around an open lawn. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBranch } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder, mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import type { Model } from '../model.ts';
import { rigidModel } from '../model.ts';
import { GRASS, SAND } from '../plants/palette.ts';
import { countryPart } from './ingredients/country.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { gladeOf } from './ingredients/glade.ts';
import { groundPart } from './ingredients/ground.ts';
import { growLawn, lawnColour, meadowTint } from './ingredients/lawn.ts';
import { SNOW_MATERIAL, snowColour } from './ingredients/snow.ts';
import { PARK_BENCH } from './ingredients/street-furniture.ts';
import { bushes, drifts, frameWithTrees, woods } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>;

/** The sandpit behind the action: an ellipse, in its own radii. */
const pit = (x: number, z: number): number =>
  Math.sqrt(((x - 1.2) / 6.2) * ((x - 1.2) / 6.2) + ((z + 7) / 3) * ((z + 7) / 3));

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 6.1;
  return {
    height: (x, z) =>
      smoothstep(8, 26, Math.sqrt(x * x + z * z)) * 0.9 * (fbm(x * 0.07 + o, z * 0.07, 1, 2) - 0.42) -
      0.05 * smoothstep(1.05, 0.9, pit(x, z)),
    surface: (x, z) => (request.parameters.cover === 'snow' ? 'snow' : pit(x, z) < 1 ? 'sand' : 'grass'),
  };
};

const pole = (out: MeshBuilder, points: readonly Vec3[], radius: number, colour: Rgb): void =>
  addBranch(
    out,
    points,
    points.map(() => radius),
    8,
    (_, up) => scale(colour, 0.92 + 0.1 * up),
  );
const model = (metal: MeshBuilder, boards: ReturnType<typeof roundedBox>[]): Model =>
  rigidModel([
    { name: 'metal', mesh: metal.build(), material: { roughness: 0.4, metalness: 0.1 } },
    ...(boards.length > 0 ? [{ name: 'boards', mesh: mergeMeshes(boards), material: { roughness: 0.5 } }] : []),
  ]);

const SWINGS: Prop = {
  name: 'swings',
  height: 2.3,
  girth: 1.6,
  reach: 1.9,
  individuals: 1,
  shape: () => {
    const m = new MeshBuilder();
    const red = hex('#b8443a');
    for (const s of [-1, 1])
      for (const t of [-1, 1])
        pole(
          m,
          [
            [s * 1.7, 0, t * 0.75],
            [s * 1.5, 2.25, 0],
          ],
          0.04,
          red,
        );
    pole(
      m,
      [
        [-1.6, 2.25, 0],
        [1.6, 2.25, 0],
      ],
      0.045,
      red,
    );
    const seats = [];
    for (const x of [-0.72, 0.72]) {
      const swing = x < 0 ? 0.12 : -0.08;
      for (const dx of [-0.22, 0.22])
        pole(
          m,
          [
            [x + dx, 2.22, 0],
            [x + dx, 0.5, swing],
          ],
          0.012,
          hex('#7d8288'),
        );
      seats.push(roundedBox([0.5, 0.04, 0.2], 0.015, hex('#3a6a9a'), { centre: [x, 0.49, swing], edgeSteps: 1 }));
    }
    return model(m, seats);
  },
};
const SLIDE: Prop = {
  name: 'slide',
  height: 2.4,
  girth: 1.6,
  reach: 2,
  individuals: 1,
  shape: () => {
    const m = new MeshBuilder();
    const blue = hex('#3f7aa8');
    const yellow = hex('#e0b03a');
    for (const x of [-0.35, 0.35])
      for (const z of [-1.5, -0.9])
        pole(
          m,
          [
            [x, 0, z],
            [x, 2.4, z],
          ],
          0.04,
          blue,
        );
    for (let i = 1; i < 6; i++)
      pole(
        m,
        [
          [-0.35, i * 0.25, -1.5],
          [0.35, i * 0.25, -1.5],
        ],
        0.02,
        blue,
      );
    const chute = new MeshBuilder();
    const n = 18;
    for (let i = 0; i <= n; i++) {
      const t = i / n;
      const z = -0.9 + 2.7 * t;
      const y = 1.5 * (1 - smoothstep(0, 1, Math.min(1, t * 1.08))) + 0.28;
      for (const [x, up] of [
        [-0.34, 0.2],
        [-0.3, 0],
        [0, -0.02],
        [0.3, 0],
        [0.34, 0.2],
      ] as const)
        chute.vertex([x, y + up, z], [up > 0.1 ? -x * 2 : 0, up > 0.1 ? 0.3 : 1, 0.35], yellow);
    }
    for (let i = 0; i < n; i++)
      for (let k = 0; k < 4; k++) {
        const a = i * 5 + k;
        chute.quad(a, a + 5, a + 6, a + 1);
      }
    const boards = [roundedBox([0.76, 0.05, 0.66], 0.015, hex('#a67c50'), { centre: [0, 1.52, -1.2], edgeSteps: 1 })];
    const roof = [-1, 1].map((s) =>
      roundedBox([0.9, 0.04, 0.6], 0.015, hex('#b8443a'), { centre: [0, 2.5, -1.2 + s * 0.24], edgeSteps: 1 }),
    );
    return {
      ...model(m, [...boards, ...roof]),
      parts: [
        ...model(m, [...boards, ...roof]).parts,
        { name: 'chute', mesh: chute.build(), material: { roughness: 0.3, twoSided: true } },
      ],
    };
  },
};
const DOME: Prop = {
  name: 'dome',
  height: 1.5,
  girth: 1.5,
  reach: 1.6,
  individuals: 1,
  shape: () => {
    const m = new MeshBuilder();
    const colours = [hex('#d08a3a'), hex('#5a8f5a'), hex('#b8443a')];
    const at = (ring: number, k: number): Vec3 => {
      const e = [0.05, 0.55, 1.05, 1.5][ring]!;
      const a = ((k + ring * 0.5) / 8) * 6.2831853;
      return [1.5 * cos(e) * cos(a), 1.5 * sin(e), 1.5 * cos(e) * sin(a)];
    };
    for (let r = 0; r < 4; r++)
      for (let k = 0; k < 8; k++) {
        pole(m, [at(r, k), at(r, k + 1)], 0.024, colours[r % 3]!);
        if (r < 3) {
          pole(m, [at(r, k), at(r + 1, k)], 0.024, colours[(r + 1) % 3]!);
          pole(m, [at(r, k + 1), at(r + 1, k)], 0.024, colours[(r + 1) % 3]!);
        }
      }
    return model(m, []);
  },
};

/** A playground. */
export const playground: PlaceEntry = {
  id: 'playground',
  words: {
    nouns: [
      'playground',
      'kindergarten',
      'amusement park',
      'theme park',
      'fairground',
      'skate park',
      'sandpit',
      'sandbox',
    ],
  },
  indoor: false,
  covers: ['snow'],
  sounds: ['birds'],
  area: { centre: [0, 0, 0], half: [7, 2.8] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 6.1;
    const snow = request.parameters.cover === 'snow';
    const colours = GRASS[request.season];
    const dressing = dressingFor(request, terrain);
    const glade = gladeOf(dressing.sight, 60, 30);
    const ground = groundPart({
      sight: dressing.sight,
      terrain,
      glade,
      material: snow ? SNOW_MATERIAL : { sheen: 0.1, patternScale: 0.035 },
      detail: (x, z, size) => (Math.abs(pit(x, z) - 1) < 0.12 + size * 0.2 ? 0.14 : Number.POSITIVE_INFINITY),
      colour: (x, z) => {
        const b = fbm(x * 5, z * 5, 1, 2);
        const lawn = scale(lawnColour(colours, fbm(x * 0.4 + o, z * 0.4, 5, 3), b), 1.05);
        const sand = mix(SAND[1], SAND[0], fbm(x * 2.5, z * 2.5, 4, 3));
        const c = mix(lawn, sand, smoothstep(1.02, 0.96, pit(x, z) + 0.05 * (noise(x * 2, z * 2) - 0.5)));
        return snow ? snowColour(x, z, o) : c;
      },
    });
    growLawn(
      dressing,
      {
        colours,
        dry: 0.03,
        tint: meadowTint(o),
        range: 21,
        density: (x, z) => smoothstep(0.99, 1.08, pit(x, z)) * (snow ? 0.1 : 1),
        height: () => 0.06,
        snow,
      },
      random.child('lawn'),
    );
    dressing.put(SWINGS, -4.3, -6.4, { heading: 0.2, lift: 0 });
    dressing.put(SLIDE, 4.2, -6.8, { heading: -0.55, lift: -0.04 });
    dressing.put(DOME, 0.2, -8.6, { heading: 0, lift: -0.05 });
    dressing.put(PARK_BENCH, 9.2, -4.2, { heading: -0.9, lift: 0 });
    dressing.put(PARK_BENCH, -9.4, -4.6, { heading: 0.8, lift: 0 });
    const free = (x: number, z: number): boolean => pit(x, z) > 1.4 && !(Math.abs(x + 4.3) < 3 && z < -3 && z > -9);
    if (!snow && request.season !== 'winter')
      drifts(dressing, random.child('flowers'), { offset: o, amount: 0.35, kinds: ['daisy', 'buttercup'], free });
    frameWithTrees(dressing, random.child('frame'), request, { free });
    bushes(dressing, random.child('bushes'), request, { free: (x, z) => free(x, z) && z < -10, density: 0.5 });
    woods(dressing, random.child('woods'), request, { from: 20, to: 80, density: 0.6, conifers: 0.25 });
    return {
      ground: [
        ground,
        countryPart({ sight: dressing.sight, terrain, glade, season: request.season, snow, seed: request.seed }),
      ],
      pieces: dressing.pieces(),
    };
  },
};
