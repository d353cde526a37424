/** A swamp: dead trees, reeds and moss between still pools. */
import { hex } from '../../foundation/colour.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, smoothstep } from '../../foundation/vec.ts';
import { fernProp } from './ingredients/ferns.ts';
import { openPlace } from './ingredients/open-place.ts';
import { reedProp } from './ingredients/reeds.ts';
import { scatter } from './ingredients/scatter.ts';
import { treeProp } from './ingredients/thickets.ts';
import { waterOf } from './ingredients/waves.ts';

const away = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7;

/** A swamp. */
export const swamp = openPlace({
  id: 'swamp',
  nouns: ['swamp', 'marsh', 'bog', 'wetland', 'wetlands', 'mangrove', 'bayou', 'everglades'],
  sounds: ['birds', 'wind'],
  surface: 'soil',
  height: (x, z, o) => {
    const pools = fbm(x * 0.13 + o, z * 0.13, 7, 3) - 0.46;
    const dry = smoothstep(4.6, 2.4, Math.sqrt(x * x * 0.3 + z * z * 1.6));
    return Math.max(-0.5, Math.min(0.25, pools * 3 - 0.42)) * (1 - dry) + 0.02 * dry;
  },
  colour: (x, z, y, o) =>
    mix(hex('#2a3322'), mix(hex('#4a4a2a'), hex('#5f6a34'), noise(x * 2 + o, z * 2)), smoothstep(-0.2, 0.02, y)),
  lawn: {
    density: (x, z, o) => 0.8 * smoothstep(0.5, 0.6, fbm(x * 0.13 + o, z * 0.13, 7, 3)),
    height: 0.2,
    budget: 22000,
  },
  water: (request) =>
    waterOf({
      level: -0.1,
      height: 0.006,
      wavelength: 1.4,
      heading: 0.7,
      spread: 1,
      seed: request.seed,
      colours: 'river',
    }),
  country: {
    radius: 40,
    woods: {
      canopy: () => ({
        height: 11,
        crown: 6,
        conifers: () => 0.15,
        broad: ['#566038', '#4a5838', '#6a6a44', '#5a5a40'].map(hex),
        needles: ['#3f5040', '#4a5a48'].map(hex),
      }),
      inside: hex('#3a4438'),
    },
  },
  furnish: ({ dressing, request, random }) => {
    scatter(
      { from: [-34, -40], to: [34, 14] },
      5.4,
      random.child('trees'),
      (x, z) => (x * x + z * z > 49 ? 0.6 : 0),
      ({ x, z, chance }) => {
        const bare = chance < 0.45;
        if (away(x, z))
          dressing.put(
            {
              ...treeProp(request),
              name: bare ? 'dead-tree' : 'swamp-tree',
              detail: { most: 700 },
              looks: { variant: bare ? 'bare' : 'autumn', ...(bare ? {} : { colour: hex('#5a6a3a') }) },
            },
            x,
            z,
            { scale: 0.6 + 0.6 * chance },
          );
      },
    );
    scatter(
      { from: [-26, -26], to: [26, 12] },
      1.1,
      random.child('reeds'),
      (x, z) => 0.55 * smoothstep(0.5, 0.6, noise(x * 0.25, z * 0.25, 4)),
      ({ x, z, chance }) => {
        if (away(x, z)) dressing.put(reedProp(request.season), x, z, { scale: 0.7 + 0.7 * chance, lift: 0 });
      },
    );
    scatter(
      { from: [-24, -24], to: [24, 12] },
      2.1,
      random.child('ferns'),
      () => 0.22,
      ({ x, z, chance }) => {
        if (away(x, z)) dressing.put(fernProp(request.season, false), x, z, { scale: 0.7 + chance });
      },
    );
    return [];
  },
});
