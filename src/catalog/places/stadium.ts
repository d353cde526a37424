/** A football stadium: mown stripes and white lines, goals, full stands on three sides, floodlights. */
import { hex } from '../../foundation/colour.ts';
import { cuboid } from '../../foundation/geometry/cuboid.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { mergeMeshes } from '../../foundation/geometry/mesh.ts';
import { noise } from '../../foundation/noise.ts';
import type { Random } from '../../foundation/random.ts';
import { mix, scale } from '../../foundation/vec.ts';
import type { Part } from '../model.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built } from './ingredients/blocks.ts';
import { openPlace } from './ingredients/open-place.ts';
import { lampsLit } from './ingredients/street-furniture.ts';

const GOAL = built('goal', 2.5, 3.7, () => ({
  paint: boxes([
    [0.12, 2.5, 0.12, -3.66, 1.25, 0, '#ffffff'],
    [0.12, 2.5, 0.12, 3.66, 1.25, 0, '#ffffff'],
    [7.44, 0.12, 0.12, 0, 2.5, 0, '#ffffff'],
    ...[-3, -2.25, -1.5, -0.75, 0, 0.75, 1.5, 2.25, 3].map((x): Block => [0.015, 2.5, 0.015, x, 1.25, -1.1, '#dfe4e8']),
    ...[0.5, 1, 1.5, 2, 2.5].map((y): Block => [7.3, 0.015, 0.015, 0, y, -1.1, '#dfe4e8']),
  ]),
}));
const MAST = (lit: boolean) =>
  built(
    lit ? 'mast-lit' : 'mast',
    22,
    1.5,
    () => ({
      metal: boxes([[0.5, 20, 0.5, 0, 10, 0, '#9aa0a8']]),
      paint: boxes([[4, 2.4, 0.3, 0, 20.6, 0, '#5a6068']]),
      glow: boxes(
        [-1.4, -0.5, 0.4, 1.3].flatMap((x) => [20, 21].map((y): Block => [0.7, 0.7, 0.1, x, y, 0.2, '#fff6e0'])),
      ),
    }),
    lit ? { at: [0, 19, 3], intensity: [420, 420, 440], range: 60 } : undefined,
  );

const SHIRTS = ['#c8342f', '#e8e4da', '#2f5fae', '#d9a441', '#3f6f4a', '#c8342f', '#d8d2c4', '#2c2f38'].map(hex);

/** A stand: steps along X that rise away from the pitch (towards −Z), with people on them. */
const standMeshes = (half: number, rows: number, random: Random): { steps: Mesh; people: Mesh } => {
  const steps: Mesh[] = [cuboid([-half, 0, -0.4], [half, 1.2, 0], hex('#2f4f8a'))];
  const people: Mesh[] = [];
  for (let r = 0; r < rows; r++) {
    const y = 1 + r * 0.55;
    const z = -0.6 - r * 0.95;
    steps.push(cuboid([-half, 0, z - 0.95], [half, y, z], r % 6 === 5 ? hex('#c9ccd0') : hex('#8d929a'), ['-y', '-z']));
    for (let x = -half + 0.4; x < half; x += 0.72) {
      if (random.next() < 0.12) continue;
      const w = 0.21;
      const px = x + random.range(-0.08, 0.08);
      const shirt = scale(random.pick(SHIRTS), random.range(0.75, 1.1));
      const up = random.chance(0.2) ? 0.2 : 0;
      people.push(
        cuboid([px - w, y, z - 0.7], [px + w, y + 0.62 + up, z - 0.4], shirt, ['-y', '-z']),
        cuboid(
          [px - 0.11, y + 0.64 + up, z - 0.66],
          [px + 0.11, y + 0.9 + up, z - 0.44],
          mix(hex('#e0b08c'), hex('#6a4430'), random.next()),
          ['-y', '-z'],
        ),
      );
    }
  }
  const z = -0.6 - rows * 0.95;
  steps.push(cuboid([-half, 0, z - 0.6], [half, 3 + rows * 0.55, z], hex('#b9bec6')));
  steps.push(cuboid([-half, 4 + rows * 0.55, z - 0.6], [half, 4.3 + rows * 0.55, z + 9], hex('#e4e8ec')));
  return { steps: mergeMeshes(steps), people: mergeMeshes(people) };
};

const line = (x: number, z: number): boolean => {
  const w = 0.06;
  const near = (v: number): boolean => Math.abs(v) < w;
  const d = Math.sqrt(x * x + (z - 2) * (z - 2));
  const box = Math.abs(x - 26) < 9 ? near(Math.abs(z - 2) - 12) : false;
  return near(z + 13) || near(x) || Math.abs(d - 7) < w || d < 0.18 || box || near(Math.abs(x) - 34);
};

/** A stadium. */
export const stadium = openPlace({
  id: 'stadium',
  nouns: [
    'stadium',
    'football field',
    'soccer field',
    'football pitch',
    'soccer pitch',
    'pitch',
    'football stadium',
    'soccer stadium',
    'sports field',
    'baseball field',
    'baseball stadium',
    'olympic stadium',
    'sports ground',
  ],
  sounds: ['wind'],
  surface: 'grass',
  area: { centre: [0, 0, 0], half: [8, 4] },
  budget: 46000,
  colour: (x, z) => {
    if (z < -15 || Math.abs(x) > 37) return hex('#a8442f');
    if (line(x, z)) return hex('#f2f4ee');
    const stripe = Math.floor(x / 3.5 + 100) % 2 === 0 ? 1.12 : 0.8;
    return scale(
      mix(hex('#3f7a34'), hex('#5a9440'), noise(x * 9, z * 9)),
      stripe * (0.94 + 0.12 * noise(x * 0.4, z * 0.4)),
    );
  },
  detail: (x, z, size) => {
    const d = Math.sqrt(x * x + (z - 2) * (z - 2));
    return Math.abs(z + 13) < 0.15 + size || Math.abs(x) < 0.15 + size || Math.abs(d - 7) < 0.15 + size
      ? 0.07
      : Number.POSITIVE_INFINITY;
  },
  lawn: { density: (x, z) => (z > -15 && Math.abs(x) < 37 && !line(x, z) ? 0.35 : 0), height: 0.03 },
  furnish: ({ dressing, request, random }) => {
    dressing.put(GOAL, 33.8, 2, { heading: -Math.PI / 2, lift: 0, fixed: true });
    dressing.put(GOAL, -33.8, 2, { heading: Math.PI / 2, lift: 0, fixed: true });
    dressing.put(GOAL, -8, -12.2, { heading: 0, lift: 0, scale: 0.8 });
    const lit = lampsLit(request.time);
    for (const x of [-30, 30]) dressing.put(MAST(lit), x, -30, { heading: 0, lift: 0, always: true });
    const back = standMeshes(48, 18, random.child('back'));
    const parts: Part[] = [];
    const add = (name: string, mesh: Mesh, turn: -1 | 0 | 1): void => {
      const positions = mesh.positions.slice();
      const normals = mesh.normals.slice();
      for (let i = 0; i < positions.length; i += 3) {
        const [x, z, nx, nz] = [positions[i]!, positions[i + 2]!, normals[i]!, normals[i + 2]!];
        positions[i] = turn === 0 ? x : turn * (40 - z);
        positions[i + 2] = turn === 0 ? z - 17 : turn * x + 28;
        normals[i] = turn === 0 ? nx : -turn * nz;
        normals[i + 2] = turn === 0 ? nz : turn * nx;
      }
      parts.push({ name, mesh: { ...mesh, positions, normals }, material: { roughness: 0.85, castsShadow: false } });
    };
    add('stand', back.steps, 0);
    add('crowd', back.people, 0);
    const side = standMeshes(44, 10, random.child('side'));
    for (const turn of [-1, 1] as const) {
      add('stand', side.steps, turn);
      add('crowd', side.people, turn);
    }
    return parts;
  },
});
