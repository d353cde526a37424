/** A jungle: palms, great leaves and ferns under tall trees, endless woods behind. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addSprig } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../foundation/noise.ts';
import { mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import { rigidModel } from '../model.ts';
import type { Prop } from './ingredients/dressing.ts';
import { fernProp } from './ingredients/ferns.ts';
import { openPlace } from './ingredients/open-place.ts';
import { PALM } from './ingredients/palms.ts';
import { scatter } from './ingredients/scatter.ts';
import { bushProp, treeProp } from './ingredients/thickets.ts';

/** A plant of great leaves, 1.6 m high. */
const BIG_LEAVES: Prop = {
  name: 'big-leaves',
  height: 1.6,
  girth: 0.4,
  reach: 1,
  individuals: 2,
  shape: (looks) => {
    const out = new MeshBuilder();
    for (let i = 0; i < 14; i++) {
      const a = i * 2.39996 + looks.seed;
      const rise = 0.5 + 0.9 * noise(i * 3.7, looks.seed);
      const d = normalize([cos(a), rise, sin(a)]);
      addSprig(
        out,
        [0, 0.1, 0],
        d,
        1.1 + 0.6 * noise(i, 4),
        0.24,
        normalize([-cos(a) * 0.6, 1, -sin(a) * 0.6]),
        hex('#1f4f26'),
        hex(i % 3 ? '#4f8f3a' : '#7aa84a'),
      );
    }
    return rigidModel([
      { name: 'leaves', mesh: out.build(), material: { roughness: 0.4, translucency: 0.6, twoSided: true } },
    ]);
  },
};

const jungleFloor = (x: number, z: number, o: number): Rgb =>
  mix(hex('#4a3a26'), hex('#4f6a2c'), smoothstep(0.35, 0.6, fbm(x * 0.5 + o, z * 0.5, 3, 3)));

const away = (x: number, z: number): boolean => Math.abs(z) > 2.2 || Math.abs(x) > 7;

/** A jungle. */
export const jungle = openPlace({
  id: 'jungle',
  nouns: ['jungle', 'rainforest', 'tropical forest', 'amazon rainforest', 'amazon', 'tropical island jungle'],
  surface: 'soil',
  height: (x, z, o) => 0.5 * smoothstep(3, 14, Math.sqrt(x * x + z * z)) * (fbm(x * 0.12 + o, z * 0.12, 1, 3) - 0.4),
  colour: (x, z, _y, o) => scale(jungleFloor(x, z, o), 0.8 + 0.4 * noise(x * 4, z * 4)),
  lawn: { density: (x, z, o) => 0.7 * smoothstep(0.45, 0.6, fbm(x * 0.5 + o, z * 0.5, 3, 3)), height: 0.14 },
  country: {
    radius: 40,
    woods: {
      canopy: () => ({
        height: 17,
        crown: 7.5,
        conifers: () => 0,
        broad: ['#2f5f2a', '#41743a', '#5a8038', '#27502c', '#6a8a44'].map(hex),
        needles: [hex('#27502c')],
      }),
      inside: hex('#1c3320'),
    },
  },
  furnish: ({ dressing, random }) => {
    const summer = { season: 'summer', parameters: {} } as const;
    const put = (
      name: string,
      prop: Prop,
      spacing: number,
      density: number,
      from: number,
      size: readonly [number, number],
    ): void =>
      scatter(
        { from: [-34, -38], to: [34, 20] },
        spacing,
        random.child(name),
        (x, z) => (x * x + z * z > from * from ? density : 0),
        ({ x, z, chance }) => {
          if (away(x, z))
            dressing.put(prop, x, z, {
              scale: size[0] + (size[1] - size[0]) * chance,
              lift: -0.05,
              heading: chance * 30,
            });
        },
      );
    put('palms', PALM, 4.6, 0.34, 6, [0.8, 1.5]);
    put('trees', { ...treeProp(summer), crown: 0.45 }, 6, 0.6, 9, [1, 1.7]);
    put('leaves', BIG_LEAVES, 1.9, 0.55, 3.4, [0.5, 1.3]);
    put('ferns', fernProp('summer', false), 1.1, 0.4, 2.5, [0.7, 1.6]);
    put('bushes', bushProp(summer, true), 2.6, 0.4, 4.5, [0.8, 1.7]);
    return [];
  },
});
