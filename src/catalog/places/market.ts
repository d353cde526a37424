/** A market: stalls with striped awnings on cobbles, heaps of fruit, crates, string lights, houses behind. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale } from '../../foundation/vec.ts';
import { house } from '../buildings/house.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post } from './ingredients/blocks.ts';
import { openPlace, standIn } from './ingredients/open-place.ts';
import { lampPost } from './ingredients/street-furniture.ts';
import { treeProp } from './ingredients/thickets.ts';

const FRUIT = ['#d8342f', '#f0a02c', '#6fae3c', '#e8d04a', '#7a3f8f', '#e86f3a', '#3f8f4a'];

const stall = (stripe: string, seed: number) =>
  built(
    `stall-${stripe}`,
    2.6,
    1.3,
    () => ({
      wood: boxes([
        ...[-1.15, 1.15].flatMap((x) =>
          [-0.6, 0.7].map((z): Block => [0.08, z < 0 ? 2.5 : 2.15, 0.08, x, z < 0 ? 1.25 : 1.08, z, '#8a6040']),
        ),
        [2.4, 0.7, 0.06, 0, 0.4, 0.62, '#9a6c44'],
        [2.4, 0.06, 1, 0, 0.78, 0.15, '#a87a4c'],
        ...[-0.8, 0, 0.8].map((x): Block => [0.74, 0.12, 0.66, x, 0.86, 0.22, '#c29358']),
        [0.5, 0.4, 0.4, -0.75, 0.2, 1, '#b0834c'],
        [0.5, 0.36, 0.4, 0.85, 0.18, 0.98, '#b0834c'],
      ]),
      cloth: boxes([
        ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((i): Block[] => {
          const colour = i % 2 === 0 ? stripe : '#f4ecd8';
          const x = -1.12 + i * 0.32;
          return [
            [0.32, 0.03, 0.55, x, 2.47, -0.4, colour],
            [0.32, 0.03, 0.5, x, 2.36, 0.12, colour],
            [0.32, 0.03, 0.5, x, 2.24, 0.6, colour],
            [0.32, 0.26, 0.025, x, 2.1, 0.86, colour],
          ];
        }),
      ]),
      ceramic: [-0.8, 0, 0.8].flatMap((x, k) =>
        Array.from({ length: 22 }, (_, i) => {
          const layer = i < 12 ? 0 : i < 19 ? 1 : 2;
          const a = noise(i * 3.1, seed + k) - 0.5;
          const b = noise(i * 5.7, seed + k + 9) - 0.5;
          const y = 0.91 + layer * 0.09;
          return post(
            x + a * (0.62 - layer * 0.16),
            0.22 + b * (0.56 - layer * 0.16),
            y,
            y + 0.11,
            0.062,
            FRUIT[(k + seed) % FRUIT.length]!,
            0.05,
            8,
          );
        }),
      ),
    }),
    { at: [0, 1.95, 0.4], intensity: [1.9, 1.2, 0.6], range: 5 },
  );

/** A market. */
export const market = openPlace({
  id: 'market',
  nouns: [
    'market',
    'marketplace',
    'market square',
    'bazaar',
    'farmers market',
    'fair',
    'street market',
    'village square',
    'town square',
    'plaza',
  ],
  sounds: ['birds'],
  surface: 'stone',
  colour: (x, z) =>
    scale(mix(hex('#a3927c'), hex('#8a7c68'), fbm(x * 0.7, z * 0.7, 2, 3)), 0.92 + 0.16 * noise(x * 6, z * 6)),
  material: { roughness: 0.75, pattern: 'cobbles', patternScale: 0.16 },
  country: { radius: 34, paved: true, town: 9 },
  furnish: ({ dressing, request, random }) => {
    const kinds = ['#c8342f', '#2f7f8a', '#d98a2c', '#4f7f3c', '#8f3f6a'];
    for (let i = -4; i <= 4; i++)
      dressing.put(stall(kinds[(i + 10) % 5]!, i + 10), i * 3.1 + 0.5, -5.2 - 0.3 * (i % 2), {
        heading: 0.06 * i,
        lift: 0,
        fixed: true,
      });
    for (let i = -2; i <= 2; i++)
      if (i !== 0)
        dressing.put(stall(kinds[(i + 7) % 5]!, i + 20), i * 3.6 + (i > 0 ? 2.2 : -2.2), -1.4, {
          heading: i > 0 ? -1.3 : 1.3,
          lift: 0,
        });
    for (const x of [-8, 8]) dressing.put(lampPost(request.time), x, -3.4, { heading: 0, lift: 0 });
    const own = random.child('houses');
    for (let i = -4; i <= 4; i++)
      dressing.put(standIn(house, `house-${(i + 8) % 2}`), i * 7.8, -14 - own.range(0, 2), {
        heading: own.range(-0.12, 0.12),
        lift: 0,
        always: true,
        scale: own.range(1, 1.2),
      });
    for (const x of [-6, 6.5]) dressing.put(treeProp(request), x, -9.4, { scale: 0.6 });
    return [];
  },
});
