/** A swimming pool: turquoise water between pale flags, loungers and parasols, a hedge and palms behind. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale } from '../../foundation/vec.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post } from './ingredients/blocks.ts';
import { openPlace } from './ingredients/open-place.ts';
import { PALM } from './ingredients/palms.ts';
import { bushProp } from './ingredients/thickets.ts';
import { waterOf } from './ingredients/waves.ts';

/** Edges of the basin, m: half its width along x, z of its near and far side; level of the water. */
const HALF = 8.5;
const NEAR = -3.4;
const BACK = -13.4;
const LEVEL = -0.16;
const DEEP = -1.8;

/** How far inside of the basin a place is, m (negative outside). */
const into = (x: number, z: number): number => Math.min(HALF - Math.abs(x), NEAR - z, z - BACK);

const LOUNGER = built('lounger', 0.9, 1, () => ({
  wood: boxes([
    [0.66, 0.06, 1.3, 0, 0.32, 0.25, '#b98a58'],
    ...[-0.28, 0.28].flatMap((x) => [-0.3, 0.8].map((z): Block => [0.06, 0.3, 0.06, x, 0.15, z, '#a87a4c'])),
  ]),
  cloth: boxes([
    [0.6, 0.08, 1.3, 0, 0.39, 0.25, '#f0ead8', 0.03],
    [0.6, 0.62, 0.1, 0, 0.62, -0.42, '#f0ead8', 0.04],
  ]),
}));
const PARASOL = built('parasol', 2.6, 1.4, () => ({
  wood: [post(0, 0, 0, 2.5, 0.03, '#c9a878'), post(0, 0, 0, 0.09, 0.28, '#8f8a82')],
  cloth: [post(0, 0, 2.1, 2.6, 1.45, '#e8574a', 0.05, 10)],
}));
const LADDER = built('pool-ladder', 1.1, 0.4, () => ({
  metal: boxes(
    [-0.26, 0.26].flatMap((x): Block[] => [
      [0.045, 1.7, 0.045, x, 0.05, -0.12, '#d4d8dc', 0.015],
      [0.045, 0.045, 0.5, x, 0.9, 0.1, '#d4d8dc', 0.015],
      [0.045, 0.9, 0.045, x, 0.45, 0.33, '#d4d8dc', 0.015],
    ]),
  ),
}));
const ROPE = built('lane-floats', 0.1, 5, () => ({
  paint: boxes(
    Array.from(
      { length: 24 },
      (_, i): Block => [0.13, 0.09, 0.28, 0, 0.02, -4.7 + i * 0.41, i % 4 < 2 ? '#d8383a' : '#f2f2ee', 0.04],
    ),
  ),
}));

/** A swimming pool. */
export const pool = openPlace({
  id: 'pool',
  nouns: ['swimming pool', 'pool', 'poolside', 'outdoor pool', 'hotel pool', 'backyard pool'],
  sounds: ['birds', 'wind'],
  surface: 'stone',
  area: { centre: [0, 0, 0], half: [6, 2] },
  waterArea: { centre: [0, LEVEL, (NEAR + BACK) / 2], half: [HALF - 2, 3] },
  lanes: () => [{ from: [-HALF, (NEAR + BACK) / 2], to: [HALF, (NEAR + BACK) / 2], width: NEAR - BACK, kind: 'water' }],
  height: (x, z) => (into(x, z) > 0 ? DEEP : 0),
  colour: (x, z, y) => {
    if (y < -0.05) {
      // Tiles, and dark lines along the lanes.
      const lane = Math.abs(Math.abs(x % 2.8) - 1.4) < 0.12 && into(x, z) > 1 ? 0.45 : 1;
      return scale(mix(hex('#8fd4de'), hex('#a8e0e6'), noise(x * 3, z * 3)), lane);
    }
    const edge = into(x, z) > -0.36 ? 1.12 : 1;
    return scale(
      mix(hex('#cfc4b0'), hex('#bdb29e'), fbm(x * 0.7, z * 0.7, 3, 3)),
      edge * (0.94 + 0.1 * noise(x * 5, z * 5)),
    );
  },
  material: { pattern: 'tiles', patternScale: 0.5, roughness: 0.6 },
  detail: (x, z, size) => (Math.abs(into(x, z)) < 0.5 + size ? 0.12 : Number.POSITIVE_INFINITY),
  country: { radius: 44, paved: true, wooded: 0.5 },
  water: (request) =>
    waterOf({
      level: LEVEL,
      height: 0.022,
      wavelength: 1.1,
      heading: 0.4,
      spread: 3,
      seed: request.seed,
      colours: 'pool',
    }),
  furnish: ({ dressing, request }) => {
    for (const [x, turn] of [
      [-7.4, 0.1],
      [-5.2, -0.05],
      [5, 0.06],
      [7.3, -0.1],
    ] as const)
      dressing.put(LOUNGER, x, BACK - 1.9, { heading: turn, lift: 0 });
    for (const x of [-6.3, 6.2]) dressing.put(PARASOL, x, BACK - 2.3, { heading: 0, lift: 0 });
    dressing.put(LADDER, HALF - 1.4, BACK + 0.1, { heading: Math.PI, lift: 0, always: true });
    // Floats before the far wall, off the lanes in which one swims.
    for (const x of [-4.2, 4.2])
      dressing.put(ROPE, x, BACK + 1.3, { heading: Math.PI / 2, lift: LEVEL - DEEP, always: true });
    for (let i = -13; i <= 13; i++)
      dressing.put({ ...bushProp(request), name: 'pool-hedge' }, i * 1.25, BACK - 5.2, {
        scale: 1.3 + 0.3 * noise(i, 3),
        lift: -0.1,
        always: true,
      });
    for (const [x, z, s] of [
      [-11.5, BACK - 3.6, 0.9],
      [-3.2, BACK - 6.8, 1.1],
      [4.4, BACK - 7, 0.95],
      [12, BACK - 3.4, 1.05],
    ] as const)
      dressing.put(PALM, x, z, { scale: s });
    return [];
  },
});
