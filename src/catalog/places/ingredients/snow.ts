/** Snow that lies on a place: its surface, its drifts, and the few dry stalks that look out of it. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addBlade, addBranch, addCore } from '../../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { fbm, noise } from '../../../foundation/noise.ts';
import type { Random } from '../../../foundation/random.ts';
import { createRandom } from '../../../foundation/random.ts';
import { mix, scale, smoothstep } from '../../../foundation/vec.ts';
import type { Material } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import { GRASS_MATERIAL } from '../../plants/grass.ts';
import { SNOW } from '../../plants/palette.ts';
import type { Dressing, Prop } from './dressing.ts';
import { scatter } from './scatter.ts';

/** How snow shines: dull, with a soft bright edge and single glints. */
export const SNOW_MATERIAL: Partial<Material> = {
  roughness: 0.75,
  pattern: 'sparkle',
  patternScale: 0.02,
  sheen: 0.3,
  translucency: 0.15,
};

/** Blue of what the sky alone lights. */
const HOLLOW = hex('#bccbe2');

/**
 * Colour of lying snow: continuous, bluish in its hollows and wind ripples.
 *
 * @param trodden 0–1: a way under the snow, a little packed and dull
 */
export const snowColour = (x: number, z: number, offset: number, trodden = 0): Rgb => {
  const hollow = fbm(x * 0.32 + offset, z * 0.5, 7, 3);
  const ripple = noise(x * 1.6 + 1.5 * noise(x * 0.4, z * 0.4), z * 5.5 + offset, 3);
  const c = mix(SNOW, HOLLOW, 0.62 * smoothstep(0.55, 0.3, hollow) + 0.14 * ripple);
  return scale(mix(c, HOLLOW, 0.35 * trodden), 1.03 - 0.04 * noise(x * 13, z * 13));
};

/** Height (m) of snow over the ground below it: it fills what is small and piles up in long low drifts. */
export const snowDrift = (x: number, z: number, offset: number): number => {
  const bend = 1.4 * noise(x * 0.09, z * 0.09 + offset);
  // Sharp crests with a soft lee, as the wind leaves them, over broad swells.
  const swell = fbm(x * 0.16 + offset + bend, z * 0.3, 12, 2) - 0.5;
  const crest = 1 - Math.abs(2 * noise(x * 0.3 + bend + offset, z * 0.62 + bend, 5) - 1);
  const ripple = noise(x * 1.3 + bend, z * 3.6 + offset, 2);
  return (
    0.34 * swell +
    0.14 * crest * crest * crest +
    0.02 * ripple * smoothstep(0.35, 0.6, noise(x * 0.2 + offset, z * 0.2, 6))
  );
};

/** Dry grass and the stalks of last summer's umbels. */
const stalksProp: Prop = {
  name: 'stalks',
  height: 0.3,
  girth: 0.04,
  reach: 0.14,
  individuals: 5,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('stalks');
    const near = detail.pixels > 60;
    const out = new MeshBuilder();
    const blades = near ? 11 : 5;
    for (let i = 0; i < blades; i++) {
      const a = random.next() * 6.2831853;
      const r = 0.09 * random.next();
      const height = random.range(0.05, 0.16);
      const straw = mix(hex('#a08a5c'), hex('#c7b489'), random.next());
      addBlade(out, {
        foot: [cos(a) * r, -0.02, sin(a) * r],
        heading: a + random.range(-0.7, 0.7),
        height,
        halfWidth: near ? 0.0028 : 0.007,
        lean: height * random.range(0.3, 1),
        root: scale(straw, 0.72),
        tip: straw,
        triangles: near ? 3 : 1,
      });
    }
    const stems = looks.seed % 3;
    for (let i = 0; i < stems; i++) {
      const a = random.next() * 6.2831853;
      const height = random.range(0.2, 0.34);
      const lean = random.range(0.02, 0.08);
      const brown = mix(hex('#6d5539'), hex('#92764d'), random.next());
      const top = [cos(a) * lean, height, sin(a) * lean] as const;
      addBranch(
        out,
        [[0, -0.03, 0], [top[0] * 0.35, height * 0.55, top[2] * 0.35], top],
        near ? [0.0035, 0.003, 0.002] : [0.007, 0.006, 0.005],
        3,
        () => brown,
      );
      // A seed head with a cap of snow on it.
      addCore(out, top, [0.02, 0.013, 0.02], near ? 4 : 3, (n) => mix(brown, SNOW, smoothstep(0.1, 0.5, n[1])));
    }
    return rigidModel([{ name: 'stalks', mesh: out.build(), material: { ...GRASS_MATERIAL, castsShadow: near } }]);
  },
};

/** Lets dry stalks look out of the snow in loose groups where `density` is above zero. */
export const growStalks = (
  dressing: Dressing,
  density: (x: number, z: number) => number,
  random: Random,
  range = 26,
): void => {
  const { sight, terrain } = dressing;
  const [fx, fz] = sight.focus;
  const o = (random.seed % 311) * 1.9;
  scatter(
    { from: [fx - range, fz - range], to: [fx + range, fz + range] },
    0.45,
    random,
    (x, z) => {
      if (density(x, z) < 0.02 || !sight.sees(x, terrain.height(x, z), z, 0.3)) return 0;
      return 0.02 + 0.6 * smoothstep(0.6, 0.78, noise(x * 0.42 + o, z * 0.42, 4));
    },
    ({ x, z, chance }) => {
      dressing.put(stalksProp, x, z, { scale: 0.6 + 0.75 * chance, individual: Math.floor(chance * 97), lift: 0 });
    },
  );
};
