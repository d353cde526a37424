/** Ferns: a rosette of arching fronds. */
import type { Season } from '../../../artifacts/stage.ts';
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addSprig } from '../../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { addScaled, mix, normalize, scale } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import { SNOW } from '../../plants/palette.ts';
import type { Prop } from './dressing.ts';

/** A fern of 0.5 m. */
export const fernProp = (season: Season, snow: boolean): Prop => ({
  name: 'fern',
  height: 0.5,
  girth: 0.25,
  reach: 0.5,
  individuals: 3,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('fern');
    const out = new MeshBuilder();
    const fronds = detail.pixels > 80 ? 11 : 7;
    const pinnae = detail.pixels > 200 ? 9 : detail.pixels > 80 ? 6 : 2;
    const brown = season === 'autumn' || season === 'winter';
    const inner = brown ? hex('#6e4f26') : hex('#3d6128');
    const outer = snow ? mix(hex('#8a7a50'), SNOW, 0.7) : brown ? hex('#b98a44') : hex('#85a545');
    for (let i = 0; i < fronds; i++) {
      const a = i * 2.39996 + random.range(-0.2, 0.2);
      const d: Vec3 = [cos(a), 0, sin(a)];
      const side: Vec3 = [-d[2], 0, d[0]];
      const length = random.range(0.4, 0.58);
      const at = (t: number): Vec3 => [
        d[0] * length * t,
        0.46 * length * (2.3 * t - 1.75 * t * t) + 0.02,
        d[2] * length * t,
      ];
      const tone = random.range(0.85, 1.15);
      addSprig(
        out,
        [0, 0, 0],
        normalize(at(0.5)),
        length * 0.62,
        0.012,
        [0, 1, 0],
        scale(inner, tone),
        scale(inner, tone),
      );
      for (let k = 0; k < pinnae; k++) {
        const t = 0.18 + (0.82 * (k + 0.5)) / pinnae;
        const p = at(t);
        const width = length * 0.3 * (1.1 - t) * (pinnae < 3 ? 1.6 : 1);
        const along = normalize([d[0], 0.46 * (2.3 - 3.5 * t), d[2]]);
        for (const s of [-1, 1]) {
          const dir = normalize(addScaled(scale(side, s), along, 0.55));
          addSprig(
            out,
            p,
            dir,
            width,
            width * (pinnae < 3 ? 0.5 : 0.21),
            normalize([d[0] * 0.3, 1, d[2] * 0.3]),
            scale(inner, tone),
            scale(outer, tone),
          );
        }
      }
    }
    return rigidModel([
      { name: 'fern', mesh: out.build(), material: { roughness: 0.75, translucency: 0.7, twoSided: true } },
    ]);
  },
});
