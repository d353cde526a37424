/** Old stone: the courtyard of a castle, and the ruins of a temple. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import { tower } from '../buildings/tower.ts';
import { GRASS } from '../plants/palette.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post, TORCH } from './ingredients/blocks.ts';
import { openPlace, standIn } from './ingredients/open-place.ts';
import { PALM } from './ingredients/palms.ts';
import { bushProp, treeProp, woods } from './ingredients/thickets.ts';

const tones = ['#a89c86', '#988c78', '#b5a992', '#a2947c'];
const WALL = built('castle-wall', 7.4, 2.6, () => ({
  stone: boxes([
    [5, 6.2, 1.2, 0, 3.1, -0.1, '#8f8470', 0.01],
    ...Array.from({ length: 11 }, (_, r) =>
      Array.from({ length: 6 }, (_, i): Block => {
        const tone = tones[Math.floor(noise(i * 7.3, r * 3.9) * 4) % 4]!;
        return [
          0.8,
          0.53,
          0.1,
          -2.1 + i * 0.84 + (r % 2 ? 0.2 : -0.2),
          0.3 + r * 0.56,
          0.5 + 0.03 * noise(i, r),
          tone,
          0.03,
        ];
      }),
    ).flat(),
    ...[-2, -0.7, 0.7, 2].map((x): Block => [0.8, 1, 1.2, x, 6.7, -0.1, '#a2947c', 0.04]),
  ]),
}));
const GATE = built('castle-gate', 7, 2, () => ({
  stone: boxes([
    [0.7, 3.6, 0.5, -1.7, 1.8, 0.8, '#b5a992'],
    [0.7, 3.6, 0.5, 1.7, 1.8, 0.8, '#b5a992'],
    [4.1, 0.7, 0.5, 0, 3.9, 0.8, '#b5a992'],
  ]),
  wood: boxes([-1.1, -0.55, 0, 0.55, 1.1].map((x): Block => [0.52, 3.5, 0.12, x, 1.75, 0.72, '#5f4530'])),
  metal: boxes([0.6, 1.75, 2.9].map((y): Block => [2.7, 0.12, 0.05, 0, y, 0.8, '#2f3034'])),
}));
const FLAG = (colour: string) =>
  built(`yard-banner${colour}`, 3, 0.6, () => ({
    cloth: boxes([
      [1.1, 2.8, 0.03, 0, 1.4, 0.02, colour, 0.01],
      [0.2, 2.8, 0.035, 0, 1.4, 0.022, '#e2c46a', 0.01],
    ]),
    wood: boxes([[1.3, 0.06, 0.06, 0, 2.84, 0.02, '#4a3626']]),
  }));
const WELL = built('well', 2.3, 0.9, () => ({
  stone: [post(0, 0, 0, 0.8, 0.75, '#9a8f7c', 0.72, 18)],
  ceramic: [post(0, 0, 0.8, 0.81, 0.6, '#22303a', 0.6, 18)],
  wood: boxes([
    [0.1, 1.5, 0.1, -0.7, 1.4, 0, '#5f4530'],
    [0.1, 1.5, 0.1, 0.7, 1.4, 0, '#5f4530'],
    [1.9, 0.08, 0.7, 0, 2.1, 0.28, '#7a5236'],
    [1.9, 0.08, 0.7, 0, 2.1, -0.28, '#7a5236'],
    [1.5, 0.1, 0.1, 0, 1.7, 0, '#5f4530'],
  ]),
}));
const BARRELS = built('barrels', 1, 0.8, () => ({
  wood: [
    post(-0.4, 0, 0, 0.9, 0.32, '#8a5f3c'),
    post(0.35, 0.1, 0, 0.9, 0.32, '#7f5636'),
    ...boxes([[0.7, 0.6, 0.6, 0.1, 0.3, 0.8, '#a3774a']]),
  ],
  metal: [
    post(-0.4, 0, 0.2, 0.27, 0.335, '#3a3a3e'),
    post(-0.4, 0, 0.65, 0.72, 0.335, '#3a3a3e'),
    post(0.35, 0.1, 0.2, 0.27, 0.335, '#3a3a3e'),
    post(0.35, 0.1, 0.65, 0.72, 0.335, '#3a3a3e'),
  ],
}));

/** The courtyard of a castle. */
export const castleYard = openPlace({
  id: 'castle-courtyard',
  nouns: [
    'castle courtyard',
    'courtyard',
    'castle yard',
    'fortress courtyard',
    'battlements',
    'castle gate',
    'castle wall',
    'kingdom',
  ],
  surface: 'stone',
  colour: (x, z) =>
    scale(mix(hex('#8f8676'), hex('#a69a86'), fbm(x * 0.6, z * 0.6, 4, 3)), 0.92 + 0.16 * noise(x * 5, z * 5)),
  material: { roughness: 0.85, pattern: 'cobbles', patternScale: 0.22 },
  country: { radius: 32, paved: true },
  furnish: ({ dressing, request }) => {
    for (let i = -5; i <= 5; i++) dressing.put(WALL, i * 5, -11, { heading: 0, lift: 0, always: true });
    for (const s of [-1, 1]) {
      for (let i = 0; i < 3; i++)
        dressing.put(WALL, s * 17, -8 + i * 5, { heading: (-s * Math.PI) / 2, lift: 0, always: true });
      dressing.put(standIn(tower, 'yard-tower'), s * 13.5, -13, { heading: 0, lift: 0, always: true });
      dressing.put(FLAG(s < 0 ? '#8f1f2c' : '#24407a'), s * 4.6, -10.35, { heading: 0, lift: 2.2, always: true });
      for (const x of [2.6, 7]) dressing.put(TORCH, s * x, -10.3, { heading: 0, lift: 2.2, always: true });
    }
    dressing.put(GATE, 0, -11, { heading: 0, lift: 0, always: true });
    dressing.put(WELL, 5.2, -5.4, { heading: 0.2, lift: 0 });
    dressing.put(BARRELS, -5.6, -7.4, { heading: 0.4, lift: 0 });
    dressing.put(BARRELS, 8.2, -8.4, { heading: 1.4, lift: 0 });
    dressing.put(treeProp(request), -8.8, -7.6, { scale: 0.55 });
    return [];
  },
});

const column = (height: number) =>
  built(`column-${height}`, height + 0.5, 0.7, () => ({
    stone: [
      ...boxes([[1.3, 0.3, 1.3, 0, 0.15, 0, '#cbbfa4', 0.04]]),
      post(0, 0, 0.3, 0.5, 0.56, '#d4c8ae', 0.5, 20),
      ...Array.from({ length: Math.floor(height) }, (_, i) =>
        post(
          0.02 * (noise(i, 3) - 0.5),
          0,
          0.5 + i,
          1.49 + i,
          0.46 - 0.012 * i,
          i % 2 ? '#cfc2a8' : '#c4b698',
          0.45 - 0.012 * i,
          20,
        ),
      ),
      ...(height > 5
        ? [
            post(0, 0, 0.5 + height, 0.75 + height, 0.4, '#d4c8ae', 0.62, 20),
            ...boxes([[1.3, 0.2, 1.3, 0, 0.85 + height, 0, '#cbbfa4', 0.03]]),
          ]
        : []),
    ],
  }));
const LINTEL = built('lintel', 0.8, 2.4, () => ({
  stone: boxes([
    [4.4, 0.7, 1.2, 0, 0.35, 0, '#c9bda2', 0.05],
    [4.5, 0.16, 1.4, 0, 0.78, 0, '#d4c8ae', 0.03],
  ]),
}));
const STEPS = built('temple-steps', 1, 9, () => ({
  stone: boxes(
    [0, 1, 2].map(
      (i): Block => [19 - i * 1.2, 0.32, 5 - i * 1, 0, 0.16 + i * 0.32, -i * 0.3, i % 2 ? '#beb196' : '#c9bda2', 0.04],
    ),
  ),
}));
const RUBBLE = built('fallen-blocks', 0.9, 1, () => ({
  stone: boxes([
    [1.1, 0.7, 0.8, 0, 0.3, 0, '#c4b698', 0.06],
    [0.7, 0.5, 0.6, 0.9, 0.22, 0.4, '#beb196', 0.06],
    [0.5, 0.4, 0.5, -0.7, 0.18, 0.5, '#cfc2a8', 0.05],
  ]),
}));

/** The ruins of a temple. */
export const ruins = openPlace({
  id: 'ruins',
  nouns: [
    'ruins',
    'ruin',
    'temple',
    'ancient temple',
    'greek temple',
    'temple ruins',
    'parthenon',
    'acropolis',
    'colosseum',
    'ancient city',
    'shrine',
    'tomb',
    'desert temple',
  ],
  surface: 'stone',
  colour: (x, z, _y, o, request) => {
    const paved = smoothstep(0.4, 0.56, fbm(x * 0.3 + o, z * 0.3, 2, 3) + (z < -6 ? 0.25 : 0.08));
    const turf = mix(GRASS[request.season].blade, hex('#a89468'), 0.5 + 0.3 * noise(x, z));
    return mix(turf, scale(hex('#bfae8c'), 0.85 + 0.25 * noise(x * 4, z * 4)), paved);
  },
  material: { pattern: 'ashlar', patternScale: 0.9, roughness: 0.9 },
  country: {},
  lawn: {
    density: (x, z, o) => 0.8 * smoothstep(0.46, 0.36, fbm(x * 0.3 + o, z * 0.3, 2, 3) + (z < -6 ? 0.25 : 0.05)),
    height: 0.14,
  },
  furnish: ({ dressing, request, random }) => {
    dressing.put(STEPS, 0, -11, { heading: 0, lift: 0, always: true });
    [6, 6, 6, 3, 6, 6].forEach((h, i) => {
      dressing.put(column(h), -8 + i * 3.2, -11.4, { heading: i, lift: 0.9, always: true });
    });
    for (const x of [-6.4, -3.2, 6.4]) dressing.put(LINTEL, x, -11.4, { heading: 0, lift: 7.8, always: true });
    [6, 2, 6].forEach((h, i) => {
      dressing.put(column(h), -9.5 + i * 0.4, -7.4 + i * 3.4, { heading: i, lift: 0 });
    });
    [3, 6, 2].forEach((h, i) => {
      dressing.put(column(h), 9.5 + i * 0.5, -7.4 + i * 3.2, { heading: i, lift: 0 });
    });
    for (const [x, z, a] of [
      [-4.6, -5.6, 0.4],
      [5, -6.2, 1.9],
      [2.2, -7.4, 3],
    ] as const)
      dressing.put(RUBBLE, x, z, { heading: a, lift: 0 });
    for (const [x, z] of [
      [-12, -9],
      [12.5, -10],
      [-6, -15],
    ] as const)
      dressing.put(PALM, x, z, { scale: 0.9 });
    for (const [x, z] of [
      [-3, -8],
      [7, -7.5],
      [-7.5, -5],
    ] as const)
      dressing.put(bushProp(request), x, z, { scale: 0.8, lift: -0.05 });
    woods(dressing, random.child('woods'), request, { from: 30, to: 70, density: 0.4, conifers: 0.5 });
    return [];
  },
});
