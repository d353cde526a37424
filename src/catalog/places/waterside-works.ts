/** Built at the water: a harbour with its quay, and a stone bridge over a river. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import { house } from '../buildings/house.ts';
import { lighthouse } from '../buildings/lighthouse.ts';
import { GRASS } from '../plants/palette.ts';
import { rowingBoat } from '../vehicles/rowing-boat.ts';
import { sailingBoat } from '../vehicles/sailing-boat.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post } from './ingredients/blocks.ts';
import { openPlace, standIn } from './ingredients/open-place.ts';
import { lampPost } from './ingredients/street-furniture.ts';
import { pineProp, treeProp } from './ingredients/thickets.ts';
import { seaState, waterOf } from './ingredients/waves.ts';

const BOLLARD = built('mooring-post', 0.6, 0.25, () => ({
  metal: [post(0, 0, 0, 0.4, 0.13, '#3a4046'), post(0, 0, 0.4, 0.52, 0.2, '#3a4046', 0.16)],
}));
const CRATES = built('crates', 1.5, 0.9, () => ({
  wood: boxes([
    [0.9, 0.7, 0.8, -0.4, 0.35, 0, '#a3774a'],
    [0.8, 0.65, 0.8, 0.5, 0.33, 0.1, '#b58a58'],
    [0.7, 0.6, 0.7, 0, 1, 0, '#9a6c44'],
    ...[-0.7, -0.1].map((x): Block => [0.06, 0.7, 0.84, x, 0.35, 0, '#7a5636']),
  ]),
}));
const NETS = built('lobster-pots', 0.7, 0.6, () => ({
  cloth: [
    post(0, 0, 0, 0.24, 0.45, '#3f7a6a', 0.2),
    post(0.6, 0.2, 0, 0.34, 0.24, '#c8743f', 0.22),
    post(-0.6, 0.1, 0, 0.2, 0.2, '#d9563a', 0.14),
  ],
}));
const QUAY_WALL = built('quay-edge', 0.2, 2, () => ({
  stone: boxes([
    [4, 3, 0.7, 0, -1.38, 0, '#857c6e', 0.03],
    [4.02, 0.2, 0.9, 0, 0.06, 0.05, '#b0a692', 0.04],
  ]),
}));
const CRANE = built('harbour-crane', 22, 5, () => ({
  paint: boxes([
    [0.8, 15, 0.8, -2, 7.5, 0, '#c8502f'],
    [0.8, 15, 0.8, 2, 7.5, 0, '#c8502f'],
    [5, 0.8, 1.4, 0, 14.6, 0, '#c8502f'],
    [3, 2.6, 2.4, 0, 16.4, 0, '#e0d8c4'],
    [18, 0.9, 0.9, 6, 18.2, 0, '#c8502f'],
    [0.5, 6, 0.5, 0, 19.5, 0, '#c8502f'],
  ]),
  metal: boxes([[0.08, 8, 0.08, 13, 14, 0, '#3a4046']]),
}));

const QUAY = -5;
/** A harbour. */
export const harbour = openPlace({
  id: 'harbour',
  nouns: [
    'harbour',
    'harbor',
    'dock',
    'docks',
    'pier',
    'port',
    'marina',
    'wharf',
    'quay',
    'fishing village',
    'boardwalk',
    'jetty',
  ],
  sounds: ['waves', 'wind'],
  surface: 'stone',
  area: { centre: [0, 0, 0.4], half: [6, 2.4] },
  waterArea: { centre: [0, -1.1, -12], half: [12, 4] },
  lanes: () => [{ from: [-500, QUAY - 200.6], to: [500, QUAY - 200.6], width: 400, kind: 'water' }],
  height: (_x, z) => (z < QUAY - 0.3 ? -4 : 0),
  colour: (x, z, y) =>
    y < -0.5
      ? hex('#2f4a48')
      : scale(mix(hex('#8f8678'), hex('#a89c88'), fbm(x * 0.7, z * 0.7, 1, 3)), 0.9 + 0.2 * noise(x * 4, z * 4)),
  material: { pattern: 'tiles', patternScale: 0.7, roughness: 0.6 },
  country: { radius: 84, paved: true, steepness: 0.14 },
  detail: (_x, z, size) => (Math.abs(z - QUAY) < 0.6 + size ? 0.25 : Number.POSITIVE_INFINITY),
  water: (request) =>
    waterOf({
      level: -1.1,
      height: 0.08 * seaState(request.weather, request.parameters),
      wavelength: 3,
      heading: 0.5,
      spread: 0.8,
      seed: request.seed,
      colours: 'sea',
    }),
  furnish: ({ dressing, request }) => {
    for (let i = -9; i <= 9; i++) dressing.put(QUAY_WALL, i * 4, QUAY - 0.1, { heading: 0, lift: 0.02, always: true });
    for (let i = -4; i <= 4; i++) dressing.put(BOLLARD, i * 4.4 + 1.6, QUAY + 0.7, { heading: 0, lift: 0.1 });
    for (const [x, z] of [
      [-6.6, -3.4],
      [8.4, -3.2],
    ] as const)
      dressing.put(CRATES, x, z, { heading: x, lift: 0 });
    for (const [x, z] of [
      [-4.2, -3.6],
      [5.6, -3.6],
    ] as const)
      dressing.put(NETS, x, z, { heading: x, lift: 0 });
    for (const x of [-9.5, 11]) dressing.put(lampPost(request.time), x, -3.6, { heading: 0, lift: 0 });
    const boat = standIn(sailingBoat, 'moored-boat');
    for (const [x, z, a] of [
      [-9, -14, 1.5],
      [-2.4, -19, 1.7],
      [7, -15, 1.4],
      [16, -21, 1.6],
      [-19, -22, 1.5],
    ] as const)
      dressing.put(boat, x, z, { heading: a, lift: 2.9, always: true });
    for (const [x, z, a] of [
      [-4.5, -8, 1.2],
      [4.4, -7.8, 1.9],
    ] as const)
      dressing.put(standIn(rowingBoat, 'rowing'), x, z, { heading: a, lift: 2.9, always: true });
    dressing.put(standIn(lighthouse, 'lighthouse'), -34, -68, { lift: 3, always: true });
    for (const [x, z] of [
      [24, -52],
      [44, -58],
    ] as const)
      dressing.put(CRANE, x, z, { heading: 0.3, lift: 3, always: true });
    for (let i = 0; i < 9; i++)
      dressing.put(standIn(house, `quay-house-${i % 2}`), -26 + i * 8.4, -62 - (i % 3) * 3, {
        heading: 0,
        lift: 4,
        always: true,
        scale: 1.25,
      });
    const mole = boxes([[112, 3.4, 22, 4, -1.74, -66, '#8f8678', 0.05]])[0]!;
    return [{ name: 'mole', mesh: mole, material: { roughness: 0.9, pattern: 'grain' } }];
  },
});

const RAIL = built('parapet-stone', 1.1, 1.6, () => ({
  stone: boxes([
    [3.2, 0.16, 0.42, 0, 1.02, 0, '#b5aa96', 0.03],
    [3.2, 0.2, 0.36, 0, 0.1, 0, '#a59a86', 0.03],
    ...[-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2].map((x): Block => [0.16, 0.76, 0.16, x, 0.56, 0, '#b0a590', 0.05]),
    [0.5, 1.1, 0.5, -1.6, 0.55, 0, '#aca18c', 0.03],
  ]),
}));
const DECK = built('bridge-body', 0.5, 3, () => ({
  stone: boxes([
    [6, 1.4, 5.2, 0, -0.74, 0, '#968b78', 0.02],
    [1.6, 6, 4.8, -2.2, -3, 0, '#877c6a', 0.04],
  ]),
}));

/** A bridge. */
export const bridge = openPlace({
  id: 'bridge',
  nouns: [
    'bridge',
    'stone bridge',
    'footbridge',
    'wooden bridge',
    'drawbridge',
    'suspension bridge',
    'viaduct',
    'overpass',
  ],
  sounds: ['waves', 'birds', 'wind'],
  surface: 'stone',
  area: { centre: [0, 0, 0], half: [6, 1.4] },
  height: (x, z, o) => {
    if (Math.abs(z) < 2.5) return 0;
    const bank = smoothstep(13, 24, Math.abs(x + 2 * (noise(z * 0.05 + o, 2) - 0.5)));
    return -5.2 + 5.1 * bank + 1.4 * bank * (fbm(x * 0.08 + o, z * 0.08, 2, 3) - 0.4);
  },
  colour: (x, z, y, o, request) => {
    if (Math.abs(z) < 2.6 && y > -0.4)
      return scale(mix(hex('#9a907e'), hex('#aea28c'), fbm(x, z, 1, 3)), 0.92 + 0.16 * noise(x * 5, z * 5));
    return mix(
      hex('#6a5d46'),
      mix(GRASS[request.season].blade, GRASS[request.season].light, noise(x + o, z)),
      smoothstep(-3.4, -2.6, y),
    );
  },
  material: { pattern: 'tiles', patternScale: 0.4, roughness: 0.8 },
  // The river runs on as far as its water is known.
  country: { also: (x, z) => Math.max(Math.abs(x) - 30, Math.abs(z) - 105) },
  detail: (_x, z, size) => (Math.abs(Math.abs(z) - 2.5) < 0.4 + size ? 0.2 : Number.POSITIVE_INFINITY),
  lawn: { density: (x, z) => (Math.abs(z) > 3 && Math.abs(x) > 20 ? 0.7 : 0), height: 0.16 },
  water: (request) =>
    waterOf({
      level: -3.4,
      height: 0.05 * seaState(request.weather, request.parameters),
      wavelength: 1.6,
      heading: 0,
      spread: 0.6,
      seed: request.seed,
      colours: 'river',
    }),
  furnish: ({ dressing, request, random }) => {
    for (let i = -9; i <= 9; i++) dressing.put(RAIL, i * 3.2, -2.3, { heading: 0, lift: 0, always: true });
    for (let i = -5; i <= 5; i++) dressing.put(DECK, i * 6, 0, { heading: 0, lift: -0.06, always: true });
    for (const x of [-8, 8]) dressing.put(lampPost(request.time), x, -1.9, { heading: 0, lift: 0 });
    const own = random.child('trees');
    for (let i = 0; i < 46; i++) {
      const side = i % 2 ? 1 : -1;
      const x = side * (20 + 30 * own.next());
      const z = -6 - 70 * own.next();
      dressing.put(own.chance(0.35) ? pineProp(request) : treeProp(request), x, z, { scale: own.range(0.6, 1) });
    }
    for (let i = 0; i < 26; i++)
      dressing.put(
        { ...treeProp(request), detail: { most: 100 } },
        -60 + i * 5 + own.range(-2, 2),
        -95 - own.range(0, 16),
        { scale: own.range(0.8, 1.2), always: true, lift: 3.4 },
      );
    return [];
  },
});
