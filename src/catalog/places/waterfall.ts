/** A waterfall: a cliff with falling water in the middle, a pool below, ferns and pines about. */
import { hex } from '../../foundation/colour.ts';
import { MeshBuilder, withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { SetPiece } from '../entry.ts';
import type { Part } from '../model.ts';
import { rigidModel } from '../model.ts';
import { GRASS } from '../plants/palette.ts';
import { fernProp } from './ingredients/ferns.ts';
import { openPlace } from './ingredients/open-place.ts';
import { scatter } from './ingredients/scatter.ts';
import { bushProp, pineProp, rockProp, treeProp } from './ingredients/thickets.ts';
import { waterOf } from './ingredients/waves.ts';

const LEVEL = -0.5;
/** z of the cliff's face and its height, m. */
const FACE = -19;
const TALL = 9;
/** Height of the lip over which the water comes, m. */
const LIP = 7.6;
const face = (x: number, y: number, o: number): number =>
  FACE +
  0.012 * x * x -
  0.1 * y +
  3.4 * (fbm(x * 0.16 + o, y * 0.2, 3, 4) - 0.5) -
  1.6 * smoothstep(3.4, 1.2, Math.abs(x));

const cliff = (o: number): Part => {
  const out = new MeshBuilder();
  const [columns, rows] = [150, 44];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const x = -48 + (96 * i) / columns;
      const top = TALL * (0.9 + 0.5 * fbm(x * 0.06 + o, 2, 1, 3)) - 2.6 * smoothstep(4, 1.5, Math.abs(x));
      const y = -2 + ((top + 2) * j) / rows;
      const ledge = 0.9 * noise(y * 0.55 + 0.4 * noise(x * 0.2, 1), o) + 0.35 * noise(x * 0.9, y * 1.4);
      const v = fbm(x * 0.4, y * 0.7, 5, 3);
      const moss = smoothstep(0.5, 0.64, noise(x * 0.35 + o, y * 0.5, 8)) * 0.75 + 0.6 * smoothstep(0.93, 1, j / rows);
      const stone = scale(mix(hex('#5f5a54'), hex('#938a7e'), v), 0.75 + 0.45 * noise(x * 1.7, y * 2.3));
      out.vertex(
        [x, y, face(x, y, o) + ledge - (j === rows ? 4 : 0)],
        [0, 0, 1],
        mix(stone, hex('#55703a'), Math.min(1, moss)),
      );
    }
  const w = columns + 1;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) out.quad(j * w + i, j * w + i + 1, (j + 1) * w + i + 1, (j + 1) * w + i);
  return {
    name: 'cliff',
    mesh: withSmoothNormals(out.build()),
    material: { roughness: 0.85, pattern: 'rock', patternScale: 0.35, twoSided: true },
  };
};

/** Half the width of the fall at its lip, m. */
const WIDTH = 3.1;

/** Falling water in strands over the lip of the cliff: it comes along the stream above, bends and falls, broader below. */
const falls = (o: number): Part => {
  const out = new MeshBuilder();
  for (const layer of [0, 1, 2]) {
    const [columns, rows] = [64, 46];
    const first = out.positions.length / 3;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const u = i / columns;
        // The first rows are the stream that comes to the lip.
        const t = Math.max(0, (j - 6) / (rows - 6));
        const coming = Math.max(0, 6 - j) / 6;
        const side = (u - 0.5) * 2;
        const ragged = 0.35 * (noise(layer * 5 + (side > 0 ? 7 : 0), t * 4) - 0.3) * Math.abs(side);
        const x = side * (WIDTH - 0.35 * layer) * (0.92 + 0.22 * t + ragged);
        const strand = noise(u * 21 + layer * 9 + o, t * 1.6 + 0.3 * noise(u * 30, t * 7));
        const edge = smoothstep(0.7, 1, Math.abs(side));
        const y = LIP * (1 - t) + LEVEL * t + 0.15 * coming - 0.35 * edge * (1 - t);
        const leap = 0.5 + 1.5 * Math.sqrt(t) + 0.22 * layer + 0.45 * (strand - 0.5) - 0.5 * edge;
        out.vertex(
          [x, y, face(0, LIP, o) + 1.3 + leap - 5 * coming],
          [side * 0.5, 0.3 + coming, 1],
          mix(hex('#3f7f96'), hex('#c9dbe2'), smoothstep(0.3, 0.75, strand + 0.3 * t - 0.35 * coming)),
        );
      }
    const w = columns + 1;
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const side = Math.abs(i / columns - 0.5) * 2;
        // Strands part, the more so towards the sides.
        const holes = 0.26 + 0.3 * layer + 0.3 * smoothstep(0.75, 1, side);
        if (layer + j > 0 && noise(i * 0.5 + layer * 3 + o, j * 0.07) < holes && layer > 0) continue;
        out.quad(first + j * w + i, first + (j + 1) * w + i, first + (j + 1) * w + i + 1, first + j * w + i + 1);
      }
  }
  return {
    name: 'falls',
    mesh: out.build(),
    material: { roughness: 0.35, sheen: 0.5, translucency: 0.5, emission: 0.02, twoSided: true, castsShadow: false },
  };
};

/** Spray along the fall and the mist where it lands. */
const SPRAY = (z: number): SetPiece => ({
  key: 'spray',
  model: () => ({
    ...rigidModel([]),
    bounds: { min: [0, 0, 0], max: [0, 0, 0] },
    emitters: [
      { kind: 'falls', joint: 0, position: [0, LIP, 0.4], size: WIDTH, strength: (LIP - LEVEL) / 10 },
      { kind: 'mist', joint: 0, position: [0, LEVEL + 0.3, 2.4], size: WIDTH },
    ],
  }),
  instances: [{ transform: { position: [0, 0, z], rotation: [0, 0, 0, 1] } }],
});

const into = (x: number, z: number, o: number): number =>
  Math.min(-4.2 - z + 1.2 * (noise(x * 0.12 + o, 4) - 0.5) - 0.01 * x * x, 11 - 0.62 * Math.abs(x) + 0.1 * z);

/** A waterfall. */
export const waterfall = openPlace({
  id: 'waterfall',
  nouns: ['waterfall', 'waterfalls', 'cascade', 'river waterfall', 'niagara falls', 'mountain waterfall', 'falls'],
  sounds: ['waves', 'birds'],
  surface: 'grass',
  waterArea: { centre: [0, LEVEL, -8], half: [4, 2] },
  height: (x, z, o) => {
    const wet = smoothstep(-2, 0.6, into(x, z, o));
    const land =
      smoothstep(3, 12, Math.sqrt(x * x + z * z)) * 0.9 * (fbm(x * 0.14 + o, z * 0.14, 1, 3) - 0.4) +
      0.1 * Math.max(0, Math.abs(x) - 9);
    return land * (1 - wet) + (LEVEL - 0.9) * wet;
  },
  colour: (x, z, y, o, request) => {
    const turf = mix(GRASS[request.season].blade, GRASS[request.season].light, noise(x * 2 + o, z * 2));
    const stone = scale(hex('#8a8274'), 0.75 + 0.5 * noise(x * 3, z * 3));
    return mix(
      hex('#3f5a52'),
      mix(stone, turf, smoothstep(-0.7, -2, into(x, z, o))),
      smoothstep(LEVEL - 0.5, LEVEL + 0.1, y),
    );
  },
  lawn: { density: (x, z, o) => 0.8 * smoothstep(-1, -2.2, into(x, z, o)), height: 0.14 },
  country: { radius: 60, wooded: 0.7, steepness: 0.16 },
  water: (request) => ({
    ...waterOf({
      level: LEVEL,
      height: 0.04,
      wavelength: 1.1,
      heading: 0,
      spread: 1.2,
      seed: request.seed,
      colours: 'lake',
    }),
    churn: [-2, 0, 2].map((x) => ({ x, z: face(0, LIP, (request.seed % 499) * 5.3) + 3.6, radius: 3.6 })),
  }),
  furnish: ({ dressing, request, random, offset }) => {
    const dry = (x: number, z: number): boolean => into(x, z, offset) < -0.8 && z > FACE + 4;
    scatter(
      { from: [-16, -17], to: [16, 4] },
      1.2,
      random.child('stones'),
      (x, z) => (Math.abs(into(x, z, offset) + 0.3) < 1.1 ? 0.6 : 0),
      ({ x, z, chance }) => {
        dressing.put(rockProp('mossy'), x, z, { scale: 0.3 + 1.3 * chance * chance, lift: -0.1 });
      },
    );
    scatter(
      { from: [-24, -16], to: [24, 6] },
      1.3,
      random.child('ferns'),
      () => 0.4,
      ({ x, z, chance }) => {
        if (dry(x, z) && (Math.abs(x) > 5 || Math.abs(z) > 2.4))
          dressing.put(chance < 0.7 ? fernProp(request.season, false) : bushProp(request), x, z, {
            scale: 0.7 + 0.8 * chance,
          });
      },
    );
    scatter(
      { from: [-40, -15], to: [40, 8] },
      4.6,
      random.child('trees'),
      (x) => (Math.abs(x) > 9 ? 0.7 : 0),
      ({ x, z, chance }) => {
        if (dry(x, z))
          dressing.put(chance < 0.5 ? pineProp(request) : treeProp(request), x, z, { scale: 0.6 + 0.6 * chance });
      },
    );
    for (let i = 0; i < 26; i++) {
      const x = -46 + i * 3.7;
      if (Math.abs(x) > 4)
        dressing.put({ ...pineProp(request), detail: { most: 200 } }, x, FACE - 6 - 3 * noise(i, 2), {
          scale: 0.6 + 0.5 * noise(i, 7),
          lift: TALL * 0.92,
          always: true,
        });
    }
    dressing.add(SPRAY(face(0, LIP, offset) + 1.3));
    return [cliff(offset), falls(offset)];
  },
});
