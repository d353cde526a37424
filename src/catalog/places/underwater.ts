/** Under the sea: rippled sand, corals, kelp and sea fans in blue haze. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBranch, addCore, addSprig } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, SetRequest, Terrain } from '../entry.ts';
import { rigidModel } from '../model.ts';
import type { Prop } from './ingredients/dressing.ts';
import { dressingFor } from './ingredients/dressing.ts';
import { groundPart } from './ingredients/ground.ts';
import { scatter } from './ingredients/scatter.ts';
import { rocks } from './ingredients/thickets.ts';

type Ground = Pick<SetRequest, 'seed' | 'parameters'>;

const terrainOf = (request: Ground): Terrain => {
  const o = (request.seed % 499) * 3.1;
  return {
    height: (x, z) => {
      const far = smoothstep(3, 14, Math.sqrt(x * x * 0.5 + z * z));
      return (0.15 + 2.2 * far) * (fbm(x * 0.11 + o, z * 0.11, 2, 3) - 0.45) + (z < -12 ? (-12 - z) * 0.03 : 0);
    },
    surface: () => 'sand',
  };
};

const CORALS = ['#d9785a', '#e0a05a', '#c8607e', '#b98ac0', '#e3c07a', '#7fb0a0'].map(hex);

const fork = (
  out: MeshBuilder,
  from: Vec3,
  direction: Vec3,
  length: number,
  radius: number,
  depth: number,
  random: Random,
  colour: Rgb,
): void => {
  const end: Vec3 = add(from, scale(direction, length));
  addBranch(out, [from, end], [radius, radius * 0.8], 5, (t) => scale(colour, 0.7 + 0.35 * t));
  addCore(out, end, [radius * 0.95, radius * 0.95, radius * 0.95], 3, () => scale(colour, 1.1));
  if (depth === 0) return;
  for (let i = 0; i < 3; i++) {
    const a = i * 2.1 + random.next() * 1.4;
    fork(
      out,
      end,
      normalize([direction[0] + cos(a) * 0.7, direction[1] + 0.25, direction[2] + sin(a) * 0.7]),
      length * random.range(0.6, 0.8),
      radius * 0.78,
      depth - 1,
      random,
      colour,
    );
  }
};

/** Branching coral, brain coral and tubes. */
const CORAL: Prop = {
  name: 'coral',
  height: 0.6,
  girth: 0.3,
  reach: 0.4,
  individuals: 6,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('coral');
    const out = new MeshBuilder();
    const colour = random.pick(CORALS);
    const kind = looks.seed % 3;
    if (kind === 0)
      for (let i = 0; i < 4; i++)
        fork(
          out,
          [0, 0, 0],
          normalize([cos(i * 1.7) * 0.6, 1, sin(i * 1.7) * 0.6]),
          0.2,
          0.035,
          detail.pixels > 150 ? 2 : 1,
          random,
          colour,
        );
    else if (kind === 1) {
      for (let i = 0; i < 3; i++) {
        const r = random.range(0.16, 0.3);
        addCore(
          out,
          [cos(i * 2.2) * 0.24, r * 0.5, sin(i * 2.2) * 0.24],
          [r, r * 0.8, r],
          detail.pixels > 150 ? 14 : 7,
          (d) =>
            scale(
              colour,
              0.65 + 0.6 * Math.abs(noise(d[0] * 9 + 3 * noise(d[1] * 3, d[2] * 3), d[1] * 9, d[2] * 9) * 2 - 1),
            ),
          0.15,
        );
      }
    } else {
      for (let i = 0; i < 7; i++) {
        const a = i * 2.4;
        const h = random.range(0.25, 0.6);
        const p: Vec3 = [cos(a) * 0.1 * Math.sqrt(i), 0, sin(a) * 0.1 * Math.sqrt(i)];
        addBranch(
          out,
          [p, [p[0] * 1.2, h * 0.6, p[2] * 1.2], [p[0] * 1.35, h, p[2] * 1.35]],
          [0.045, 0.05, 0.062],
          9,
          (t) => scale(colour, 0.6 + 0.5 * t),
        );
        addCore(out, [p[0] * 1.35, h - 0.01, p[2] * 1.35], [0.05, 0.012, 0.05], 3, () => scale(colour, 0.3));
      }
    }
    return rigidModel([{ name: 'coral', mesh: out.build(), material: { roughness: 0.85, sheen: 0.3 } }]);
  },
};

/** Kelp: long waving ribbons. */
const KELP: Prop = {
  name: 'kelp',
  height: 2.6,
  girth: 0.2,
  reach: 0.4,
  individuals: 4,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('kelp');
    const out = new MeshBuilder();
    for (let i = 0; i < (detail.pixels > 200 ? 7 : 4); i++) {
      const a = i * 2.4;
      const x0 = cos(a) * 0.16;
      const z0 = sin(a) * 0.16;
      const h = random.range(1.4, 2.6);
      const phase = random.range(0, 6);
      const at = (t: number): Vec3 => [x0 + 0.2 * t * sin(t * 5 + phase), h * t, z0 + 0.16 * t * cos(t * 4 + phase)];
      addBranch(out, [0, 0.25, 0.5, 0.75, 1].map(at), [0.014, 0.012, 0.01, 0.008, 0.003], 3, () => hex('#5a6a2c'));
      for (let k = 1; k < 9; k++) {
        const t = k / 9;
        const side = k % 2 === 0 ? 1 : -1;
        const d = normalize([side * cos(phase + t), 0.5, side * sin(phase + t)]);
        addSprig(
          out,
          at(t),
          d,
          0.42 * (1.1 - t * 0.5),
          0.045,
          normalize([d[2], 0.3, -d[0]]),
          hex('#56702e'),
          hex('#93a046'),
        );
      }
    }
    return rigidModel([
      { name: 'kelp', mesh: out.build(), material: { roughness: 0.6, translucency: 0.7, twoSided: true } },
    ]);
  },
};

/** The sea floor. Things swim 0.5–3 m above it. */
export const underwater: PlaceEntry = {
  id: 'underwater',
  words: {
    nouns: [
      'underwater',
      'sea floor',
      'seabed',
      'ocean floor',
      'coral reef',
      'reef',
      'under the sea',
      'deep sea',
      'aquarium',
      'sea bed',
      'undersea',
    ],
  },
  indoor: false,
  sounds: [],
  area: { centre: [0, 0, 0], half: [6, 4] },
  terrain: terrainOf,
  dress: (request, random) => {
    const terrain = terrainOf(request);
    const o = (request.seed % 499) * 3.1;
    const dressing = dressingFor(request, terrain);
    const ground = groundPart({
      sight: dressing.sight,
      terrain,
      half: 128,
      colour: (x, z) => {
        const phase = z * 3.4 + 4 * fbm(x * 0.4 + o, z * 0.4, 2, 2) + x * 0.4;
        const u = phase - Math.floor(phase);
        // Light nets that the waves above throw on the sand.
        const net = Math.abs(fbm(x * 0.9 + 7, z * 0.9, 5, 2) - 0.5);
        const c = mix(hex('#a89a76'), hex('#d6c8a0'), smoothstep(0, 0.7, u) * smoothstep(1, 0.7, u));
        return scale(c, 0.66 + 0.5 * smoothstep(0.05, 0, net));
      },
    });
    const free = (x: number, z: number): boolean => Math.abs(z) > 1.4 || Math.abs(x) > 5;
    scatter(
      { from: [-22, -26], to: [22, 12] },
      0.95,
      random.child('coral'),
      (x, z) => 0.8 * smoothstep(0.5, 0.64, noise(x * 0.22 + o, z * 0.22, 6)),
      ({ x, z, chance }) => {
        if (free(x, z))
          dressing.put(CORAL, x, z, {
            scale: 0.5 + 1.2 * chance * chance,
            lift: -0.03,
            individual: Math.floor(noise(x * 0.6, z * 0.6) * 11 + chance * 3),
          });
      },
    );
    scatter(
      { from: [-22, -26], to: [22, 12] },
      1.3,
      random.child('kelp'),
      (x, z) => 0.6 * smoothstep(0.55, 0.68, noise(x * 0.17 + o + 30, z * 0.17, 6)),
      ({ x, z, chance }) => {
        if (free(x, z)) dressing.put(KELP, x, z, { scale: 0.6 + 0.9 * chance, lift: -0.03 });
      },
    );
    rocks(dressing, random.child('rocks'), { free, density: 0.28, size: 1.5, variant: 'plain' });
    return { ground: [ground], pieces: dressing.pieces() };
  },
};
