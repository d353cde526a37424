/** Tall plants in tufts: reeds with cat-tails, wheat, maize-like crops. */
import type { Season } from '../../../artifacts/stage.ts';
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addBlade, addBranch, addCore } from '../../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { createRandom } from '../../../foundation/random.ts';
import { mix, scale } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';

const MATERIAL = { roughness: 0.8, translucency: 0.6, twoSided: true } as const;

/** A clump of reeds, 1.1 m. */
export const reedProp = (season: Season): Prop => ({
  name: 'reeds',
  height: 1.1,
  girth: 0.15,
  reach: 0.25,
  individuals: 3,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('reeds');
    const out = new MeshBuilder();
    const brown = season === 'winter' || season === 'autumn';
    const root = brown ? hex('#6a5a34') : hex('#3f5a2a');
    const tip = brown ? hex('#bfa465') : hex('#8aa04c');
    const near = detail.pixels > 120;
    for (let i = 0; i < (near ? 26 : 9); i++) {
      const a = random.next() * 6.283;
      const r = 0.16 * Math.sqrt(random.next());
      const h = random.range(0.6, 1.15);
      addBlade(out, {
        foot: [cos(a) * r, 0, sin(a) * r],
        heading: a + random.range(-1, 1),
        height: h,
        halfWidth: near ? 0.008 : 0.018,
        lean: h * random.range(0.05, 0.3),
        root,
        tip: scale(tip, random.range(0.85, 1.15)),
        triangles: 3,
      });
      if (near && i % 6 === 0) {
        const x = cos(a) * r * 0.7;
        const z = sin(a) * r * 0.7;
        addBranch(
          out,
          [
            [x, 0, z],
            [x * 1.1, h * 0.95, z * 1.1],
          ],
          [0.004, 0.003],
          3,
          () => tip,
        );
        addCore(out, [x * 1.1, h, z * 1.1], [0.014, 0.07, 0.014], 4, (d) => scale(hex('#6b4426'), 0.9 + 0.2 * d[1]));
      }
    }
    return rigidModel([{ name: 'reeds', mesh: out.build(), material: MATERIAL }]);
  },
});

/** A metre-wide patch of a standing crop: wheat, or green maize when it is spring. */
export const cropProp = (season: Season, kind: 'wheat' | 'maize' = 'wheat'): Prop => ({
  name: `crop-${kind}`,
  height: kind === 'wheat' ? 0.85 : 1.6,
  girth: 0.5,
  reach: 0.6,
  individuals: 4,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('crop');
    const out = new MeshBuilder();
    const ripe = season !== 'spring' && kind === 'wheat';
    const root: Rgb = ripe ? hex('#8a7038') : hex('#3f6128');
    const tip: Rgb = ripe ? hex('#d6b568') : hex('#86a845');
    const near = detail.pixels > 240;
    const middle = detail.pixels > 80;
    const count = near ? 110 : middle ? 46 : 26;
    for (let i = 0; i < count; i++) {
      const x = random.range(-0.5, 0.5);
      const z = random.range(-0.5, 0.5);
      const h = (kind === 'wheat' ? 0.78 : 1.5) * random.range(0.85, 1.12);
      const tone = random.range(0.85, 1.15);
      const width = kind === 'wheat' ? (near ? 0.004 : middle ? 0.011 : 0.022) : near ? 0.02 : 0.035;
      addBlade(out, {
        foot: [x, 0, z],
        heading: random.next() * 6.283,
        height: h,
        halfWidth: width,
        lean: h * random.range(0.05, kind === 'wheat' ? 0.2 : 0.35),
        root: scale(root, tone),
        tip: scale(tip, tone),
        triangles: near ? 3 : 1,
      });
      if (near && ripe) {
        const lean = random.range(-0.05, 0.05);
        addCore(out, [x + lean, h * 0.98, z], [0.009, 0.045, 0.009], 3, (d) =>
          scale(mix(tip, hex('#e8cf8a'), 0.4), tone * (0.9 + 0.15 * d[1])),
        );
      }
    }
    return rigidModel([{ name: 'crop', mesh: out.build(), material: { ...MATERIAL, castsShadow: near } }]);
  },
});
