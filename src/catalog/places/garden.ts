/** A garden behind a cottage: lawn, a stone path, flower beds, a hedge and a picket fence, a rose arch, fruit trees. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, scale, smoothstep } from '../../foundation/vec.ts';
import { house } from '../buildings/house.ts';
import { GRASS } from '../plants/palette.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, post } from './ingredients/blocks.ts';
import { lawnColour } from './ingredients/lawn.ts';
import { openPlace, standIn } from './ingredients/open-place.ts';
import { bushProp, drifts, treeProp, woods } from './ingredients/thickets.ts';

const PICKETS = built('pickets', 1, 1.2, () => ({
  paint: boxes([
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i): Block => [0.1, 0.95, 0.025, -1.1 + i * 0.2, 0.5, 0, '#f4f0e6']),
    [2.4, 0.07, 0.04, 0, 0.3, -0.03, '#e8e2d4'],
    [2.4, 0.07, 0.04, 0, 0.72, -0.03, '#e8e2d4'],
  ]),
}));
const ARCH = built('rose-arch', 2.5, 0.9, () => ({
  paint: boxes([
    ...[-0.7, 0.7].flatMap((x) => [-0.25, 0.25].map((z): Block => [0.07, 2.2, 0.07, x, 1.1, z, '#f4f0e6'])),
    [1.7, 0.08, 0.08, 0, 2.22, -0.25, '#f4f0e6'],
    [1.7, 0.08, 0.08, 0, 2.22, 0.25, '#f4f0e6'],
    ...[-0.6, -0.3, 0, 0.3, 0.6].map((x): Block => [0.05, 0.05, 0.8, x, 2.28, 0, '#f4f0e6']),
  ]),
}));
const BIRD_BATH = built('bird-bath', 0.9, 0.4, () => ({
  stone: [
    post(0, 0, 0, 0.1, 0.28, '#a8a294', 0.22),
    post(0, 0, 0.1, 0.75, 0.09, '#b4aea0', 0.11),
    post(0, 0, 0.75, 0.88, 0.2, '#b4aea0', 0.4, 24),
  ],
  ceramic: [post(0, 0, 0.86, 0.885, 0.35, '#6fb0c4', 0.35, 24)],
}));

const pathZ = (x: number): number => -3.4 + 0.5 * (noise(x * 0.2, 3) - 0.5) * 2;

/** A garden. */
export const garden = openPlace({
  id: 'garden',
  nouns: [
    'garden',
    'backyard',
    'back yard',
    'yard',
    'front yard',
    'garden path',
    'flower garden',
    'rose garden',
    'patio',
    'greenhouse garden',
    'vegetable garden',
  ],
  surface: 'grass',
  colour: (x, z, _y, o, request) => {
    const b = fbm(x * 5, z * 5, 1, 2);
    const lawn = lawnColour(GRASS[request.season], fbm(x * 0.5 + o, z * 0.5, 5, 3), b);
    const flag = smoothstep(0.62, 0.5, Math.abs(z - pathZ(x)));
    const joint = Math.abs(((x * 1.25) % 1) + (x < 0 ? 1 : 0) - 0.5) > 0.42 ? 0.6 : 1;
    const bed = smoothstep(-5, -5.3, z) * smoothstep(-7.8, -7.5, z);
    const stone = scale(
      mix(hex('#b9a98c'), hex('#9a8e78'), b),
      joint * (0.9 + 0.2 * noise(Math.floor(x * 1.25) * 3.3, 4)),
    );
    return mix(mix(lawn, stone, flag), hex('#5a4330'), bed);
  },
  detail: (x, z, size) => (Math.abs(z - pathZ(x)) < 0.9 + size ? 0.12 : Number.POSITIVE_INFINITY),
  country: { wooded: 0.5 },
  lawn: { density: (x, z) => (Math.abs(z - pathZ(x)) < 0.75 || (z < -5 && z > -7.8) ? 0 : 0.85), height: 0.07 },
  furnish: ({ dressing, request, random, offset }) => {
    const out = request.season !== 'winter';
    if (out) {
      drifts(dressing, random.child('beds'), {
        offset,
        amount: 4,
        kinds: ['rose', 'tulip', 'cornflower', 'daisy', 'poppy'],
        free: (x, z) => z < -5.1 && z > -7.6 && Math.abs(x) > 1.2,
      });
      drifts(dressing, random.child('edge'), {
        offset: offset + 5,
        amount: 1.2,
        kinds: ['buttercup', 'daisy'],
        free: (x, z) => z < -4 && z > -4.9 && Math.abs(x) > 1,
      });
    }
    for (let i = -7; i <= 7; i++) {
      if (i !== 0) dressing.put(PICKETS, i * 2.4, -8.6, { heading: 0, lift: 0, always: true });
      const x = i * 1.35 + 0.5;
      if (Math.abs(x) > 1.3)
        dressing.put(bushProp(request, i % 2 === 0 && out), x * 1.3, -7.7, {
          scale: 0.75 + 0.3 * noise(i, 2),
          lift: -0.05,
        });
    }
    dressing.put(ARCH, 0, -8.4, { heading: 0, lift: 0, always: true });
    for (const s of [-1, 1])
      dressing.put(bushProp(request, out), s * 0.95, -8.3, { scale: 1.3, lift: 0.3, always: true });
    dressing.put(BIRD_BATH, 3.6, -4.6, { lift: 0 });
    dressing.put(standIn(house, 'cottage'), -9.5, -15, { heading: 0.5, lift: 0, always: true });
    const tree = treeProp(request);
    for (const [x, z, s] of [
      [5.6, -10.5, 0.5],
      [9.2, -9.5, 0.62],
      [-4.4, -12.5, 0.55],
      [2.6, -15, 0.7],
      [13, -14, 0.8],
    ] as const)
      dressing.put(tree, x, z, { scale: s });
    woods(dressing, random.child('woods'), request, { from: 26, to: 70, density: 0.6, conifers: 0.25 });
    return [];
  },
});
