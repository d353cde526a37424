/** A roof among skyscrapers: gravel and parapet, a water tank, vents and air conditioners, strings of lamps, the skyline. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale } from '../../foundation/vec.ts';
import { skyscraper } from '../buildings/skyscraper.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post } from './ingredients/blocks.ts';
import type { Prop } from './ingredients/dressing.ts';
import { farCityParts } from './ingredients/far-city.ts';
import { towerAtNight } from './ingredients/night-windows.ts';
import { openPlace } from './ingredients/open-place.ts';
import { lampsLit } from './ingredients/street-furniture.ts';

/** Half extents of the roof, m, and how far below it the streets lie. */
const HALF = [13, 7] as const;
const DROP = 46;

const PARAPET = built('parapet', 1.05, 1.3, () => ({
  stone: boxes([
    [2.6, 0.95, 0.3, 0, 0.47, 0, '#a0705a', 0.01],
    [2.6, 0.1, 0.42, 0, 1, 0, '#cfc4b0', 0.02],
  ]),
}));
const TANK = built('water-tank', 5.4, 1.5, () => ({
  wood: [post(0, 0, 2, 4.4, 1.25, '#8a5f42', 1.2, 24), post(0, 0, 4.4, 5.3, 1.35, '#5a4a44', 0.05, 24)],
  metal: boxes([
    ...[-0.8, 0.8].flatMap((x) => [-0.8, 0.8].map((z): Block => [0.12, 2, 0.12, x, 1, z, '#5f666e'])),
    [2.2, 0.1, 2.2, 0, 2, 0, '#5f666e'],
    [2.54, 0.05, 2.54, 0, 3.2, 0, '#4a4f56'],
  ]),
}));
const COOLER = built('air-conditioner', 1.2, 0.9, () => ({
  paint: boxes([
    [1.6, 1, 1, 0, 0.62, 0, '#c4c8c8', 0.04],
    [1.3, 0.7, 0.03, 0, 0.62, 0.5, '#5a6268'],
    ...[0.36, 0.5, 0.64, 0.78, 0.92].map((y): Block => [1.3, 0.03, 0.05, 0, y, 0.52, '#aab0b2']),
  ]),
  metal: [post(0, 0, 1.12, 1.2, 0.36, '#7a8086')],
}));
const HUT = built(
  'stair-hut',
  2.7,
  1.6,
  () => ({
    stone: boxes([
      [3, 2.5, 2.4, 0, 1.25, 0, '#b58268', 0.02],
      [3.2, 0.16, 2.6, 0, 2.56, 0, '#8f8578', 0.02],
    ]),
    paint: boxes([[0.95, 2, 0.06, -0.5, 1, 1.2, '#3f6f6a', 0.01]]),
    glow: boxes([[0.22, 0.14, 0.1, -0.5, 2.2, 1.24, '#ffd79c']]),
  }),
  { at: [-0.5, 2.1, 1.6], intensity: [3.2, 2, 1], range: 7 },
);

/** A rooftop. */
export const rooftop = openPlace({
  id: 'rooftop',
  nouns: [
    'rooftop',
    'roof',
    'roof terrace',
    'balcony',
    'helipad',
    'skyline',
    'top of a skyscraper',
    'top of a building',
    'skyscraper roof',
  ],
  sounds: ['traffic', 'wind'],
  surface: 'concrete',
  area: { centre: [0, 0, 0.5], half: [5, 2] },
  height: (x, z) => (Math.abs(x) < HALF[0] + 2 && z > -HALF[1] - 2 && z < 22 ? 0 : -DROP),
  colour: (x, z, y) => {
    if (y < -1) return hex('#5a5e64');
    const seam = Math.abs(x / 2.2 - Math.round(x / 2.2)) < 0.02 ? 0.75 : 1;
    return scale(
      mix(hex('#8f8a82'), hex('#a89f92'), fbm(x * 3, z * 3, 1, 3)),
      seam * (0.9 + 0.2 * noise(x * 0.6, z * 0.6)),
    );
  },
  colliders: [{ shape: 'box', half: [HALF[0], 0.5, 0.2], centre: [0, 0.5, -HALF[1]] }],
  furnish: ({ dressing, request, random }) => {
    for (let i = -5; i <= 5; i++) dressing.put(PARAPET, i * 2.6, -HALF[1], { heading: 0, lift: 0, always: true });
    for (let i = -2; i <= 5; i++)
      for (const s of [-1, 1])
        dressing.put(PARAPET, s * HALF[0], i * 2.6 - 0.5, { heading: Math.PI / 2, lift: 0, always: true });
    dressing.put(TANK, 6.4, -4.6, { heading: 0.3, lift: 0, fixed: true });
    dressing.put(HUT, -7, -4.4, { heading: 0.25, lift: 0, fixed: true });
    for (const x of [-2.6, -0.6, 2.2]) dressing.put(COOLER, x, -5.6, { heading: 0, lift: 0, fixed: true });
    const night = lampsLit(request.time);
    const own = random.child('towers');
    for (let i = 0; i < 46; i++) {
      const kind = i % 4;
      const tower: Prop = {
        name: `tower-${kind}`,
        height: 152,
        girth: 10,
        reach: 14,
        individuals: 1,
        shape: () => {
          const model = skyscraper({ width: 20, floors: 16 + kind * 6, seed: request.seed + kind, night });
          return night ? towerAtNight(model, kind) : model;
        },
      };
      const row = i % 3;
      dressing.put(tower, -230 + i * 10.2 + own.range(-4, 4), -75 - row * 42 - own.range(0, 18), {
        heading: own.range(-0.1, 0.1),
        lift: -own.range(4, 46),
        always: true,
      });
    }
    return farCityParts({
      sight: dressing.sight,
      glade: (x, z) => Math.max(Math.abs(x) - HALF[0] - 2, Math.abs(z) - 20),
      level: -DROP,
      seed: request.seed,
      snow: request.parameters.cover === 'snow',
      night,
      usual: 20,
      tallest: 120,
      gabled: false,
    });
  },
});
