/** A bush: a handful of leaf clumps on the ground, with blossom when asked for. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBranch, addClump, addCore } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, mix, normalize, scale, smoothstep } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { BARK_MATERIAL, LEAVES, plantLook } from './broadleaf.ts';
import { BARK, crownColours, SNOW } from './palette.ts';

const HEIGHT = 1;

/** A bush, a hedge plant, a shrub. */
export const bush: ThingEntry = {
  id: 'bush',
  kind: 'plant',
  words: {
    nouns: ['bush', 'shrub', 'hedge', 'rose bush', 'shrubbery', 'undergrowth', 'thicket'],
    plurals: { bushes: 'bush' },
  },
  size: [1.5, HEIGHT, 1.3],
  source: 'Garden shrub, from memory.',
  rig: 'rigid',
  variants: { 'rose bush': 'rose' },
  body: {
    mass: 15,
    material: 'plant',
    movable: false,
    colliders: (looks) => [{ shape: 'ball', radius: 0.45 * looks.size, centre: [0, 0.42 * looks.size, 0] }],
  },
  shape: (looks, detail) => {
    const height = HEIGHT * looks.size;
    const random = createRandom(looks.seed).child('bush');
    const look = plantLook(looks.variant);
    const near = detail.pixels > 300;
    const far = detail.pixels <= 70;
    const leaves = new MeshBuilder();
    const wood = new MeshBuilder();
    const base = crownColours(look.season, random, looks.colour);
    const clumps = far ? 3 : 7;
    const blossom: Rgb | undefined =
      looks.variant === 'rose'
        ? hex('#c8402e')
        : looks.variant === 'blossom' || looks.variant === 'flowers'
          ? hex('#e3a3b0')
          : undefined;
    for (let i = 0; i < clumps; i++) {
      const a = i * 2.39996 + random.next();
      const r = i === 0 ? 0 : height * random.range(0.2, 0.46);
      const centre: Vec3 = [cos(a) * r, height * (i === 0 ? 0.55 : random.range(0.28, 0.5)), sin(a) * r * 0.85];
      const size = height * random.range(0.3, 0.42);
      const radii: Vec3 = [size * 1.1, size * 0.9, size * 1.05];
      if (look.bare) {
        for (let k = 0; k < (near ? 9 : 4); k++) {
          const b = random.next() * 6.283;
          const tip: Vec3 = [centre[0] + cos(b) * size, height * random.range(0.5, 1), centre[2] + sin(b) * size];
          addBranch(
            wood,
            [[0, 0, 0], mix([0, height * 0.3, 0], tip, 0.5), tip],
            [height * 0.014, height * 0.01, height * 0.004],
            3,
            (_, up) => (look.snow ? mix(scale(BARK, 0.7), SNOW, smoothstep(0.2, 0.8, up)) : scale(BARK, 0.7)),
          );
        }
        continue;
      }
      const tone = looks.colour ? 1 : random.range(0.85, 1.15);
      const colours = {
        shade: scale(base.shade, tone),
        base: scale(base.base, tone),
        light: scale(base.light, tone),
        tip: scale(base.tip, tone),
      };
      addClump(
        leaves,
        {
          centre,
          radii,
          leaves: near ? 170 : far ? 12 : 48,
          size: height * (near ? 0.088 : far ? 0.3 : 0.15),
          colours: look.snow ? { ...colours, snow: { colour: SNOW, amount: 0.85 } } : colours,
        },
        random,
      );
      addCore(
        leaves,
        centre,
        scale(radii, far ? 0.9 : 0.68),
        far ? 3 : 5,
        (d) => {
          const dark = far ? mix(base.shade, base.light, 0.5 + 0.5 * d[1]) : scale(base.shade, 0.5);
          return look.snow ? mix(dark, SNOW, smoothstep(-0.15, 0.4, d[1])) : dark;
        },
        far ? 0.4 : 0,
      );
      if (blossom && !far) {
        for (let k = 0; k < (near ? 15 : 6); k++) {
          const b = random.next() * 6.283;
          const d = normalize([cos(b), random.range(-0.1, 1.2), sin(b)]);
          const p = add(centre, [d[0] * radii[0], d[1] * radii[1], d[2] * radii[2]]);
          const s = height * random.range(0.03, 0.05);
          addCore(leaves, p, [s, s * 0.8, s], near ? 4 : 3, (n) =>
            scale(mix(blossom, [1, 1, 1], (i % 3) * 0.12), 0.8 + 0.25 * n[1]),
          );
        }
      }
    }
    return rigidModel(
      look.bare
        ? [{ name: 'wood', mesh: wood.build(), material: BARK_MATERIAL }]
        : [{ name: 'leaves', mesh: leaves.build(), material: LEAVES }],
    );
  },
};
