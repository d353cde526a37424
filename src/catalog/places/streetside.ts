/** Before a wall: a paved forecourt with ivy and flower pots, and the platform of a railway station. */
import { hex } from '../../foundation/colour.ts';
import { cuboid } from '../../foundation/geometry/cuboid.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale } from '../../foundation/vec.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel } from './ingredients/blocks.ts';
import { WALL_CLOCK } from './ingredients/kitchen-fitments.ts';
import { openPlace } from './ingredients/open-place.ts';
import { PARK_BENCH, planterProp, wallLantern } from './ingredients/street-furniture.ts';
import { bushProp, treeProp } from './ingredients/thickets.ts';

const BACK = -2.6;

/** A forecourt: what stands at a house's wall when nothing else is said. */
export const forecourt = openPlace({
  id: 'forecourt',
  nouns: [
    'forecourt',
    'doorstep',
    'front of a house',
    'brick wall',
    'wall',
    'facade',
    'porch',
    'entrance',
    'alleyway wall',
  ],
  surface: 'stone',
  area: { centre: [0, 0, 0], half: [4, 1.5] },
  colour: (x, z) =>
    scale(mix(hex('#b0a48e'), hex('#978b78'), fbm(x * 0.8, z * 0.8, 2, 3)), 0.92 + 0.16 * noise(x * 5, z * 5)),
  material: { pattern: 'tiles', patternScale: 0.6, roughness: 0.75 },
  country: { radius: 34, paved: true, town: 9 },
  colliders: [{ shape: 'box', half: [14, 2, 0.2], centre: [0, 2, BACK - 0.2] }],
  furnish: ({ dressing, request, random }) => {
    for (const [x, s] of [
      [-3.4, 1],
      [3.6, 1.1],
      [-5.6, 0.9],
      [6, 1],
    ] as const)
      dressing.put(planterProp(request), x, BACK + 0.6, { scale: s, lift: 0 });
    for (const x of [-3.6, 3.9])
      dressing.put(wallLantern(request.time), x, BACK + 0.02, { heading: 0, lift: 2.5, always: true });
    const ivy = random.child('ivy');
    for (let i = 0; i < 44; i++) {
      const side = i % 2 ? 1 : -1;
      const x = side * (3.6 + 5 * ivy.next());
      dressing.put({ ...bushProp(request), name: 'ivy', detail: { most: 300 } }, x, BACK - 0.25, {
        lift: 3.6 * ivy.next() * ivy.next() - 0.1,
        scale: 0.55 + 0.4 * ivy.next(),
        always: true,
      });
    }
    for (const x of [-10, -3, 4.5, 11])
      dressing.put(treeProp(request), x, BACK - 5 - ivy.next() * 2, { scale: 0.75 + 0.2 * ivy.next() });
    const wall = cuboid([-14, 0.5, BACK - 0.4], [14, 3.1, BACK], (p) =>
      scale(mix(hex('#c08a68'), hex('#a8694e'), fbm(p[0] * 0.7, p[1] * 0.9, 3, 3)), 1),
    );
    return [
      { name: 'wall', mesh: wall, material: { roughness: 0.9, pattern: 'bricks', patternScale: 0.24 } },
      {
        name: 'plinth',
        mesh: boxes([[28, 0.5, 0.5, 0, 0.25, BACK - 0.2, '#a39884', 0.02]])[0]!,
        material: { roughness: 0.9, pattern: 'grain' },
      },
      {
        name: 'coping',
        mesh: boxes([[28.2, 0.14, 0.56, 0, 3.16, BACK - 0.2, '#cfc4ae', 0.03]])[0]!,
        material: { roughness: 0.85 },
      },
    ];
  },
});

const EDGE = -3;
const CARRIAGE = built('carriage', 3.9, 10, () => ({
  paint: boxes([
    [20, 1.5, 2.7, 0, 1.15, 0, '#2f5f7a', 0.08],
    [20, 1, 2.66, 0, 2.4, 0, '#e8dcc0', 0.06],
    [20.1, 0.5, 2.5, 0, 3.1, 0, '#5a626a', 0.2],
    [20.02, 0.12, 2.74, 0, 1.86, 0, '#d9a441', 0.02],
    ...[-8.6, 0, 8.6].flatMap((x): Block[] => [
      [1.3, 2.2, 0.06, x, 1.6, 1.36, '#244a60', 0.02],
      [0.8, 0.9, 0.08, x, 2.2, 1.37, '#a8c8d8', 0.02],
    ]),
  ]),
  ceramic: boxes(
    [-7, -5.6, -4.2, -2.8, -1.5, 1.5, 2.8, 4.2, 5.6, 7].map(
      (x): Block => [1.05, 0.85, 0.06, x, 2.36, 1.33, '#a8d0e0', 0.03],
    ),
  ),
  metal: boxes([[19, 0.6, 2.2, 0, 0.2, 0, '#2f3338']]),
}));
const CANOPY = built('canopy-post', 4, 1, () => ({
  metal: boxes([
    [0.16, 3.7, 0.16, 0, 1.85, 0, '#2f5f52'],
    [0.5, 0.3, 0.5, 0, 0.15, 0, '#2f5f52'],
    [0.1, 0.1, 1.9, 0, 3.6, 0, '#2f5f52'],
    [1.4, 0.1, 0.1, 0, 3.3, 0, '#2f5f52'],
  ]),
}));
const SIGN = built('platform-sign', 0.7, 0.9, () => ({
  paint: boxes([
    [1.7, 0.5, 0.06, 0, 0.3, 0, '#24407a', 0.02],
    [0.4, 0.4, 0.08, -0.55, 0.3, 0, '#f4f0e6', 0.02],
    [0.8, 0.08, 0.08, 0.25, 0.4, 0, '#f4f0e6', 0.01],
    [0.6, 0.06, 0.08, 0.15, 0.22, 0, '#f4f0e6', 0.01],
  ]),
}));

/** A railway station. */
export const station = openPlace({
  id: 'train-station',
  nouns: [
    'train station',
    'station',
    'railway station',
    'platform',
    'train platform',
    'subway',
    'subway station',
    'metro station',
    'railway platform',
    'bus station',
  ],
  sounds: ['wind'],
  surface: 'concrete',
  area: { centre: [0, 0, 0.2], half: [6, 2] },
  height: (_x, z) => (z < EDGE - 0.1 && z > -9.5 ? -0.9 : 0),
  colour: (x, z, y) => {
    if (y < -0.4) return scale(hex('#6a6058'), 0.6 + 0.7 * noise(x * 9, z * 9));
    const yellow = z < EDGE + 0.75 && z > EDGE + 0.5;
    return yellow
      ? hex('#e8b82c')
      : scale(mix(hex('#9a968e'), hex('#aea89c'), fbm(x, z, 1, 3)), z < EDGE + 0.3 ? 1.15 : 1);
  },
  detail: (_x, z, size) => (Math.abs(z - EDGE - 0.3) < 0.7 + size ? 0.1 : Number.POSITIVE_INFINITY),
  material: { pattern: 'tiles', patternScale: 0.5, roughness: 0.5 },
  country: { radius: 40, paved: true, town: 10 },
  furnish: ({ dressing, request }) => {
    for (let i = -2; i <= 2; i++) dressing.put(CARRIAGE, i * 20.6 + 6, -4.9, { heading: 0, lift: 0.35, always: true });
    for (let i = -3; i <= 3; i++) {
      dressing.put(CANOPY, i * 6 + 3, -1.9, { heading: 0, lift: 0 });
      dressing.put(ceilingPanel([2, 1.8, 1.4]), i * 6, -0.9, { heading: 0, lift: 3.5, always: true });
    }
    for (const x of [-6, 6.2]) dressing.put(SIGN, x, -1.9, { heading: 0, lift: 2.6, always: true });
    dressing.put({ ...WALL_CLOCK, name: 'station-clock' }, 0.6, -1.7, {
      heading: 0,
      lift: 3,
      scale: 2.2,
      always: true,
    });
    for (const x of [-7.6, 8]) dressing.put(PARK_BENCH, x, -1.4, { heading: 0, lift: 0 });
    for (let i = -6; i <= 6; i++)
      dressing.put(treeProp(request), i * 6.5, -16 - 3 * noise(i, 2), { scale: 0.8 + 0.3 * noise(i, 5) });
    const roof = boxes([
      [60, 0.14, 2.4, 0, 3.78, -1.75, '#5f7f76', 0.02],
      [60, 0.4, 0.08, 0, 3.6, -2.7, '#e8e0cc', 0.02],
    ]);
    const rails = boxes([-4.2, -5.65].map((z): Block => [80, 0.14, 0.08, 0, -0.8, z, '#9a9088', 0.01]));
    return [
      ...roof.map((mesh, i): { name: string; mesh: typeof mesh; material: { roughness: number } } => ({
        name: `roof-${i}`,
        mesh,
        material: { roughness: 0.7 },
      })),
      ...rails.map((mesh, i) => ({ name: `rail-${i}`, mesh, material: { roughness: 0.3, metalness: 0.9 } })),
    ];
  },
});
