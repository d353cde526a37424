/** A field of lava below a smoking volcano. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Part } from '../model.ts';
import { built, post } from './ingredients/blocks.ts';
import { openPlace } from './ingredients/open-place.ts';
import { scatter } from './ingredients/scatter.ts';
import { rockProp, rocks } from './ingredients/thickets.ts';

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

const away = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7;

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
