/** Wild country: jungle, swamp, volcano, cave, waterfall. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addSprig } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Part } from '../model.ts';
import { rigidModel } from '../model.ts';
import { built, post } from './ingredients/blocks.ts';
import type { Prop } from './ingredients/dressing.ts';
import { fernProp } from './ingredients/ferns.ts';
import { openPlace } from './ingredients/open-place.ts';
import { PALM } from './ingredients/palms.ts';
import { reedProp } from './ingredients/reeds.ts';
import { ridgesPart } from './ingredients/ridges.ts';
import { scatter } from './ingredients/scatter.ts';
import { bushProp, rockProp, rocks, treeProp } from './ingredients/thickets.ts';
import { waterOf } from './ingredients/waves.ts';

/** A plant of great leaves, 1.6 m high. */
const BIG_LEAVES: Prop = {
  name: 'big-leaves',
  height: 1.6,
  girth: 0.4,
  reach: 1,
  individuals: 2,
  shape: (looks) => {
    const out = new MeshBuilder();
    for (let i = 0; i < 14; i++) {
      const a = i * 2.39996 + looks.seed;
      const rise = 0.5 + 0.9 * noise(i * 3.7, looks.seed);
      const d = normalize([cos(a), rise, sin(a)]);
      addSprig(
        out,
        [0, 0.1, 0],
        d,
        1.1 + 0.6 * noise(i, 4),
        0.24,
        normalize([-cos(a) * 0.6, 1, -sin(a) * 0.6]),
        hex('#1f4f26'),
        hex(i % 3 ? '#4f8f3a' : '#7aa84a'),
      );
    }
    return rigidModel([
      { name: 'leaves', mesh: out.build(), material: { roughness: 0.4, translucency: 0.6, twoSided: true } },
    ]);
  },
};
const jungleFloor = (x: number, z: number, o: number): Rgb =>
  mix(hex('#4a3a26'), hex('#4f6a2c'), smoothstep(0.35, 0.6, fbm(x * 0.5 + o, z * 0.5, 3, 3)));
const away = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7;

/** A jungle. */
export const jungle = openPlace({
  id: 'jungle',
  nouns: ['jungle', 'rainforest', 'tropical forest', 'amazon rainforest', 'amazon', 'tropical island jungle'],
  surface: 'soil',
  height: (x, z, o) => 0.5 * smoothstep(3, 14, Math.sqrt(x * x + z * z)) * (fbm(x * 0.12 + o, z * 0.12, 1, 3) - 0.4),
  colour: (x, z, _y, o) => scale(jungleFloor(x, z, o), 0.8 + 0.4 * noise(x * 4, z * 4)),
  lawn: { density: (x, z, o) => 0.7 * smoothstep(0.45, 0.6, fbm(x * 0.5 + o, z * 0.5, 3, 3)), height: 0.14 },
  furnish: ({ dressing, request, random }) => {
    const summer = { season: 'summer', parameters: {} } as const;
    const put = (
      name: string,
      prop: Prop,
      spacing: number,
      density: number,
      from: number,
      size: readonly [number, number],
    ): void =>
      scatter(
        { from: [-34, -38], to: [34, 20] },
        spacing,
        random.child(name),
        (x, z) => (x * x + z * z > from * from ? density : 0),
        ({ x, z, chance }) => {
          if (away(x, z))
            dressing.put(prop, x, z, {
              scale: size[0] + (size[1] - size[0]) * chance,
              lift: -0.05,
              heading: chance * 30,
            });
        },
      );
    put('palms', PALM, 4.6, 0.34, 6, [0.8, 1.5]);
    put('trees', { ...treeProp(summer), crown: 0.45 }, 6, 0.6, 9, [1, 1.7]);
    put('leaves', BIG_LEAVES, 1.9, 0.55, 3.4, [0.5, 1.3]);
    put('ferns', fernProp('summer', false), 1.1, 0.4, 2.5, [0.7, 1.6]);
    put('bushes', bushProp(summer, true), 2.6, 0.4, 4.5, [0.8, 1.7]);
    return [
      ridgesPart(
        dressing.sight,
        [{ distance: 44, height: 15, lowest: 0.7, wavelength: 8, colour: hex('#1c3320'), light: hex('#35552f') }],
        request.seed,
      ),
    ];
  },
});

/** A swamp. */
export const swamp = openPlace({
  id: 'swamp',
  nouns: ['swamp', 'marsh', 'bog', 'wetland', 'wetlands', 'mangrove', 'bayou', 'everglades'],
  sounds: ['birds', 'wind'],
  surface: 'soil',
  height: (x, z, o) => {
    const pools = fbm(x * 0.13 + o, z * 0.13, 7, 3) - 0.46;
    const dry = smoothstep(4.6, 2.4, Math.sqrt(x * x * 0.3 + z * z * 1.6));
    return Math.max(-0.5, Math.min(0.25, pools * 3 - 0.42)) * (1 - dry) + 0.02 * dry;
  },
  colour: (x, z, y, o) =>
    mix(hex('#2a3322'), mix(hex('#4a4a2a'), hex('#5f6a34'), noise(x * 2 + o, z * 2)), smoothstep(-0.2, 0.02, y)),
  lawn: { density: (x, z, o) => 0.8 * smoothstep(0.5, 0.6, fbm(x * 0.13 + o, z * 0.13, 7, 3)), height: 0.2 },
  water: (request) =>
    waterOf({
      level: -0.1,
      height: 0.006,
      wavelength: 1.4,
      heading: 0.7,
      spread: 1,
      seed: request.seed,
      colours: 'river',
    }),
  furnish: ({ dressing, request, random }) => {
    scatter(
      { from: [-34, -40], to: [34, 14] },
      5.4,
      random.child('trees'),
      (x, z) => (x * x + z * z > 49 ? 0.6 : 0),
      ({ x, z, chance }) => {
        const bare = chance < 0.45;
        if (away(x, z))
          dressing.put(
            {
              ...treeProp(request),
              name: bare ? 'dead-tree' : 'swamp-tree',
              looks: { variant: bare ? 'bare' : 'autumn', ...(bare ? {} : { colour: hex('#5a6a3a') }) },
            },
            x,
            z,
            { scale: 0.6 + 0.6 * chance },
          );
      },
    );
    scatter(
      { from: [-26, -26], to: [26, 12] },
      0.9,
      random.child('reeds'),
      (x, z) => 0.7 * smoothstep(0.5, 0.6, noise(x * 0.25, z * 0.25, 4)),
      ({ x, z, chance }) => {
        if (away(x, z)) dressing.put(reedProp(request.season), x, z, { scale: 0.7 + 0.7 * chance, lift: 0 });
      },
    );
    scatter(
      { from: [-24, -24], to: [24, 12] },
      1.6,
      random.child('ferns'),
      () => 0.25,
      ({ x, z, chance }) => {
        if (away(x, z)) dressing.put(fernProp(request.season, false), x, z, { scale: 0.7 + chance });
      },
    );
    return [
      ridgesPart(
        dressing.sight,
        [{ distance: 46, height: 12, lowest: 0.5, wavelength: 8, colour: hex('#3a4438'), light: hex('#56604a') }],
        request.seed,
      ),
    ];
  },
});

const LAVA = ['#ff7a1f', '#ffb03a'] as const;
const lavaLine = (x: number, z: number, o: number): number => Math.abs(fbm(x * 0.16 + o, z * 0.16, 4, 3) - 0.5);

/** A cone with a glowing crater, streams of lava and a plume of ash, 200 m away. */
const volcanoParts = (o: number): Part[] => {
  const stone = new MeshBuilder();
  const glow = new MeshBuilder();
  const [cx, cz, height, foot, mouth] = [24, -250, 66, 175, 16];
  const rows = 40;
  const around = 110;
  for (const [out, only] of [
    [stone, false],
    [glow, true],
  ] as const) {
    for (let j = 0; j <= rows; j++) {
      const t = j / rows;
      for (let i = 0; i <= around; i++) {
        const a = (i / around) * 6.2831853;
        const r = mouth + (foot - mouth) * t * t;
        const ridge = noise(cos(a) * 5 + o, sin(a) * 5, t * 3);
        const y = height * (1 - t) * (1 - t * 0.45) - 8 * t + 9 * (ridge - 0.5) * Math.min(1, 4 * t);
        const p: Vec3 = [cx + cos(a) * r, y + (only ? 0.5 : 0), cz + sin(a) * r];
        const n = normalize([cos(a) * 0.6 + (ridge - 0.5), 0.7, sin(a) * 0.6]);
        out.vertex(
          p,
          n,
          only
            ? mix(hex('#ff8a2a'), hex('#d8280a'), Math.min(1, t * 1.6))
            : scale(mix(hex('#3a3230'), hex('#5a4c46'), ridge), 0.8 + 0.4 * noise(i * 0.9, j * 0.9)),
        );
      }
    }
    const w = around + 1;
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < around; i++) {
        const t = j / rows;
        const stream =
          j < 2 || (noise(i * 0.5 + 0.9 * noise(j * 0.3, 2) + o, 6) > 0.72 && t < 0.35 + 0.4 * noise(i * 0.37, 9));
        if (only && !stream) continue;
        out.quad(j * w + i, j * w + i + 1, (j + 1) * w + i + 1, (j + 1) * w + i);
      }
  }
  const smoke = new MeshBuilder();
  for (let k = 0; k < 26; k++) {
    const rise = k / 25;
    const size = 9 + 26 * rise;
    const at: Vec3 = [
      cx + 40 * rise * rise + 14 * (noise(k * 1.7, 3) - 0.5),
      height + 6 + 85 * rise,
      cz + 12 * (noise(k * 2.1, 8) - 0.5),
    ];
    const first = smoke.positions.length / 3;
    for (let j = 0; j <= 8; j++)
      for (let i = 0; i <= 14; i++) {
        const [u, v] = [(i / 14) * 6.2831853, (j / 8) * 3.14159265];
        const d: Vec3 = [sin(v) * cos(u), cos(v), sin(v) * sin(u)];
        const s = size * (0.75 + 0.6 * noise(d[0] * 2 + k, d[1] * 2, d[2] * 2));
        smoke.vertex(
          [at[0] + d[0] * s, at[1] + d[1] * s * 0.8, at[2] + d[2] * s],
          d,
          mix(hex(d[1] < -0.2 && rise < 0.2 ? '#c8562f' : '#4a4446'), hex('#8a8284'), 0.5 + 0.5 * d[1]),
        );
      }
    for (let j = 0; j < 8; j++)
      for (let i = 0; i < 14; i++) {
        const a = first + j * 15 + i;
        smoke.quad(a, a + 1, a + 16, a + 15);
      }
  }
  return [
    { name: 'cone', mesh: stone.build(), material: { roughness: 0.95, twoSided: true, castsShadow: false } },
    {
      name: 'lava',
      mesh: glow.build(),
      material: { roughness: 0.8, emission: 1.2, twoSided: true, castsShadow: false },
    },
    {
      name: 'ash',
      mesh: smoke.build(),
      material: { roughness: 1, translucency: 0.4, twoSided: true, castsShadow: false },
    },
  ];
};
const EMBER = built(
  'lava-crack',
  0.1,
  1,
  () => ({ glow: [post(0, 0, 0, 0.03, 0.8, LAVA[0], 0.7, 9), post(0, 0, 0.02, 0.05, 0.45, LAVA[1], 0.4, 9)] }),
  {
    at: [0, 0.5, 0],
    intensity: [3.4, 1.2, 0.3],
    range: 6,
  },
);

/** Below a volcano. */
export const volcano = openPlace({
  id: 'volcano',
  nouns: ['volcano', 'lava field', 'lava', 'towering volcano', 'mordor', 'hell'],
  sounds: ['wind'],
  surface: 'stone',
  height: (x, z, o) => smoothstep(3, 16, Math.sqrt(x * x + z * z)) * 1.6 * (fbm(x * 0.14 + o, z * 0.14, 2, 4) - 0.45),
  colour: (x, z, _y, o) =>
    mix(
      scale(hex('#4a4240'), 0.7 + 0.6 * noise(x * 3, z * 3)),
      hex('#d8501c'),
      smoothstep(0.02, 0.006, lavaLine(x, z, o)) * 0.8,
    ),
  furnish: ({ dressing, random, offset }) => {
    scatter(
      { from: [-26, -40], to: [26, 8] },
      4,
      random.child('embers'),
      (x, z) => (lavaLine(x, z, offset) < 0.05 ? 0.6 : 0),
      ({ x, z, chance }) => {
        if (away(x, z)) dressing.put(EMBER, x, z, { scale: 0.5 + chance, lift: 0.01, follow: true });
      },
    );
    rocks(dressing, random.child('rocks'), { free: away, density: 0.4, size: 1.6, variant: 'plain' });
    scatter(
      { from: [-30, -40], to: [30, 8] },
      7,
      random.child('boulders'),
      () => 0.4,
      ({ x, z, chance }) => {
        if (away(x, z))
          dressing.put(
            { ...rockProp('plain'), name: 'basalt', looks: { variant: 'plain', colour: hex('#3f3836') } },
            x,
            z,
            { scale: 1 + 2.4 * chance },
          );
      },
    );
    return volcanoParts(offset);
  },
});
