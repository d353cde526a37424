/** Rocks: a lumpy ball cut by a few planes, moss or snow on top. */
import type { Looks } from '../../artifacts/stage.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { withSmoothNormals } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { dot, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { Detail, ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { MOSS, ROCK, SNOW } from './palette.ts';

/** A rock of the given half extents (m), its lowest fifth below the ground. `top`: what lies on it. */
export const rockMesh = (radii: Vec3, looks: Pick<Looks, 'seed' | 'colour' | 'variant'>, detail: Detail): Mesh => {
  const random = createRandom(looks.seed).child('rock');
  const rows = detail.pixels > 400 ? 18 : detail.pixels > 150 ? 12 : detail.pixels > 60 ? 8 : 4;
  const around = rows * 2;
  const o = random.range(0, 100);
  const cuts = Array.from({ length: 9 }, () =>
    normalize([random.range(-1, 1), random.range(-0.3, 0.8), random.range(-1, 1)]),
  );
  const base =
    looks.colour ?? (looks.variant === 'desert' ? hex('#b98a62') : looks.variant === 'moon' ? hex('#8b8984') : ROCK);
  const onTop =
    looks.variant === 'snow' ? SNOW : looks.variant === 'mossy' || looks.variant === undefined ? MOSS : undefined;
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  for (let j = 0; j <= rows; j++) {
    const polar = (j / rows) * Math.PI;
    for (let i = 0; i < around; i++) {
      const a = (i / around) * 6.2831853;
      const d: Vec3 = [sin(polar) * cos(a), cos(polar), sin(polar) * sin(a)];
      let k = 1 + 0.55 * (fbm(d[0] * 1.3 + o, d[1] * 1.3, d[2] * 1.3, 3) - 0.5);
      for (let c = 0; c < cuts.length; c++) {
        const q = dot(cuts[c]!, d) * k;
        const face = 0.5 + 0.06 * (c % 4);
        if (q > face) k *= (face / q) * 0.94 + 0.06;
      }
      const fine = rows > 9 ? 0.09 * (fbm(d[0] * 4.5 + o, d[1] * 4.5, d[2] * 4.5, 3) - 0.5) : 0;
      k += fine;
      positions.push(d[0] * k * radii[0], (d[1] * k + 0.55) * radii[1], d[2] * k * radii[2]);
    }
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < around; i++) {
      const a = j * around + i;
      const b = j * around + ((i + 1) % around);
      if (j > 0) indices.push(a, b, b + around);
      if (j < rows - 1) indices.push(a, b + around, a + around);
    }
  }
  const bare = withSmoothNormals({
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: new Float32Array((positions.length / 3) * 4),
    indices: Uint32Array.from(indices),
  });
  for (let v = 0; v < positions.length / 3; v++) {
    const p: Vec3 = [positions[v * 3]! / radii[0], positions[v * 3 + 1]! / radii[1], positions[v * 3 + 2]! / radii[2]];
    const up = bare.normals[v * 3 + 1]!;
    const lies = onTop
      ? smoothstep(
          looks.variant === 'snow' ? 0.12 : 0.4,
          looks.variant === 'snow' ? 0.5 : 0.85,
          up + 0.5 * (noise(p[0] * 4 + o, p[1] * 4, p[2] * 4) - 0.5),
        ) * (looks.variant === 'snow' ? 1 : 0.7)
      : 0;
    const strength = looks.colour ? 0.12 : 0.4;
    let c = scale(base, 1 - strength / 2 + strength * fbm(p[0] * 5, p[1] * 5 + o, p[2] * 5, 3));
    if (looks.variant === 'desert') c = scale(c, 0.9 + 0.2 * noise(0, p[1] * 7 + o, 0));
    c = mix(c, onTop ?? base, lies);
    colours.push(c[0], c[1], c[2], 1);
  }
  return { ...bare, colours: Float32Array.from(colours) };
};

/** A rock or boulder. */
export const rock: ThingEntry = {
  id: 'rock',
  kind: 'thing',
  words: { nouns: ['rock', 'stone', 'boulder', 'pebble', 'cobble', 'cliff', 'meteorite', 'asteroid'] },
  size: [0.9, 0.6, 0.8],
  source: 'A boulder to sit on, from memory.',
  rig: 'rigid',
  supportHeight: 0.5,
  variants: { pebble: 'plain', meteorite: 'moon', asteroid: 'moon' },
  body: {
    mass: 500,
    material: 'stone',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.36 * looks.size, 0.25 * looks.size, 0.32 * looks.size],
        centre: [0, 0.25 * looks.size, 0],
        round: 0.05,
      },
    ],
  },
  shape: (looks, detail) =>
    rigidModel(
      [
        {
          name: 'rock',
          mesh: rockMesh([0.45 * looks.size, 0.38 * looks.size, 0.4 * looks.size], looks, detail),
          material: { roughness: 0.9, pattern: 'rock', patternScale: 0.2 },
        },
      ],
      {
        top: { joint: 0, position: [0, 0.5 * looks.size, 0], direction: [0, 1, 0] },
        'seat-1': { joint: 0, position: [0, 0.5 * looks.size, 0], direction: [0, 0, 1] },
      },
    ),
};
