/** A waterfall: a cliff with falling water in the middle, a pool below, ferns and pines about. */
import { hex } from '../../foundation/colour.ts';
import { MeshBuilder, withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import type { Part } from '../model.ts';
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
    material: { roughness: 0.85, pattern: 'grain', patternScale: 0.25, twoSided: true },
  };
};

/** Falling water in strands, white where it breaks, and foam where it lands. */
const falls = (o: number): Part => {
  const out = new MeshBuilder();
  for (const [layer, width] of [
    [0, 2.5],
    [1, 2],
    [2, 1.2],
  ] as const) {
    const [columns, rows] = [46, 40];
    const first = out.positions.length / 3;
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        const u = i / columns;
        const t = j / rows;
        const x = (u - 0.5) * 2 * width * (0.86 + 0.2 * t) + 0.3 * (noise(layer * 5, t * 3) - 0.5);
        const y = TALL * 0.98 * (1 - t) + LEVEL;
        const strand = noise(u * 17 + layer * 9 + o, t * 2.2 + 0.3 * noise(u * 30, t * 9));
        const bulge = 0.9 + 1.7 * t * t + 0.35 * layer + 0.5 * (strand - 0.5);
        out.vertex(
          [x, y, face(0, 0, o) + 1.2 + bulge],
          [(u - 0.5) * 0.8, 0.25, 1],
          mix(hex('#5a94aa'), hex('#eef6fa'), smoothstep(0.34, 0.72, strand + 0.35 * t * t)),
        );
      }
    const w = columns + 1;
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++)
        if (layer === 0 || noise(i * 0.7 + layer * 3, j * 0.12) > 0.42)
          out.quad(first + j * w + i, first + (j + 1) * w + i, first + (j + 1) * w + i + 1, first + j * w + i + 1);
  }
  return {
    name: 'falls',
    mesh: out.build(),
    material: { roughness: 0.35, sheen: 0.5, translucency: 0.5, emission: 0.08, twoSided: true, castsShadow: false },
  };
};

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
  water: (request) =>
    waterOf({
      level: LEVEL,
      height: 0.04,
      wavelength: 1.1,
      heading: 0,
      spread: 1.2,
      seed: request.seed,
      colours: 'lake',
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
    return [cliff(offset), falls(offset)];
  },
});
