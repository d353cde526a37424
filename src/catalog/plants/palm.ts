/** A coconut palm: a leaning ringed trunk and a crown of arching feathered fronds. */
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { addBranch, addCore, addSprig, trunkMesh } from '../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, cross, mix, normalize, scale, sub } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { BARK_MATERIAL, LEAVES } from './broadleaf.ts';

const HEIGHT = 8;
const FROND = { inner: hex('#4b6b2c'), outer: hex('#8aa548'), dry: hex('#b39a52'), stem: hex('#93a052') };

/** A palm. */
export const palm: ThingEntry = {
  id: 'palm',
  kind: 'plant',
  words: { nouns: ['palm tree', 'palm', 'coconut palm', 'coconut tree', 'date palm'] },
  size: [5.5, HEIGHT, 5.5],
  source: 'Half-grown coconut palm: trunk 0.3 m, frond up to 4.5 m, mature height 15 m (field guides).',
  rig: 'rigid',
  body: {
    mass: 600,
    material: 'wood',
    movable: false,
    colliders: (looks) => [
      { shape: 'cylinder', radius: 0.16 * looks.size, halfHeight: 2 * looks.size, centre: [0, 2 * looks.size, 0] },
    ],
  },
  shape: (looks, detail) => {
    const height = HEIGHT * looks.size;
    const random = createRandom(looks.seed).child('palm');
    const near = detail.pixels > 420;
    const far = detail.pixels <= 130;
    const lean = random.range(0.08, 0.2) * height;
    const rows = near ? 26 : far ? 4 : 10;
    const path = Array.from({ length: rows + 1 }, (_, i): Vec3 => {
      const t = i / rows;
      return [lean * t * t, height * (0.8 * t - 0.02), 0];
    });
    const trunk = trunkMesh({
      path,
      radius: (t) =>
        height *
        (0.02 - 0.007 * t + 0.02 * Math.max(0, 0.12 - t) * 6) *
        (near && Math.floor(t * rows) % 2 === 0 ? 1.07 : 0.97),
      furrows: 0.08,
      around: near ? 14 : 6,
      bark: hex('#9a8468'),
      seed: looks.seed,
    });
    const wood = new MeshBuilder().append(trunk);
    const fronds = new MeshBuilder();
    const top = path[rows]!;
    const count = far ? 9 : 17;
    const leaflets = near ? 34 : far ? 4 : 11;
    const inner = looks.colour ? scale(looks.colour, 0.6) : FROND.inner;
    const outer = looks.colour ?? FROND.outer;
    for (let i = 0; i < count; i++) {
      const a = i * 2.39996 + random.range(-0.2, 0.2);
      const rise = 1.15 - (i / count) * 1.5;
      const length = height * random.range(0.3, 0.38);
      const out: Vec3 = [cos(a), 0, sin(a)];
      const droop = random.range(0.5, 0.8) + (i / count) * 0.25;
      const at = (q: number): Vec3 =>
        add(top, [
          out[0] * length * q * (1 - 0.12 * q),
          length * (rise * q - droop * q * q * 1.25),
          out[2] * length * q * (1 - 0.12 * q),
        ]);
      const old = i > count * 0.8 ? 0.55 : 0;
      if (!far)
        addBranch(
          fronds,
          [at(0), at(0.35), at(0.7), at(1)],
          [height * 0.005, height * 0.004, height * 0.002, height * 0.001],
          3,
          () => mix(FROND.stem, FROND.dry, old),
        );
      for (let q = 0; q < leaflets; q++) {
        const t = 0.1 + 0.9 * (q / leaflets);
        const p = at(t);
        const d = normalize(sub(at(Math.min(1, t + 0.03)), p));
        const side = normalize(cross(d, [0, 1, 0]), [out[2], 0, -out[0]]);
        const up = normalize(cross(side, d));
        const l =
          length * (far ? 0.42 : 0.3) * Math.min(1, 0.35 + t * 2) * (1.08 - 0.75 * t * t) * random.range(0.9, 1.1);
        for (const s of [-1, 1]) {
          const dir = normalize(
            addScaled(addScaled(scale(side, s * 0.85), d, 0.55), [0, -1, 0], 0.28 + 0.2 * random.next()),
          );
          const tone = random.range(0.85, 1.15);
          addSprig(
            fronds,
            p,
            dir,
            l,
            l * (near ? 0.07 : far ? 0.32 : 0.13),
            normalize(addScaled(up, scale(side, s), 0.35)),
            scale(mix(inner, FROND.dry, old), tone),
            scale(mix(outer, FROND.dry, old), tone),
          );
        }
      }
    }
    if (!far) {
      for (let i = 0; i < 5; i++) {
        const a = i * 1.3;
        addCore(
          wood,
          add(top, [cos(a) * height * 0.022, -height * 0.02, sin(a) * height * 0.022]),
          [height * 0.014, height * 0.016, height * 0.014],
          5,
          (d) => scale(hex('#7d6a3c'), 0.75 + 0.3 * d[1]),
        );
      }
    }
    return rigidModel([
      { name: 'wood', mesh: wood.build(), material: BARK_MATERIAL },
      { name: 'fronds', mesh: fronds.build(), material: { ...LEAVES, roughness: 0.6 } },
    ]);
  },
};
