/** Fallen leaves, twigs and cones on the floor of woods and under trees in autumn. */
import { hex } from '../../../foundation/colour.ts';
import { cos, sin } from '../../../foundation/exact.ts';
import { addBranch } from '../../../foundation/geometry/foliage.ts';
import { MeshBuilder } from '../../../foundation/geometry/mesh.ts';
import type { Random } from '../../../foundation/random.ts';
import { createRandom } from '../../../foundation/random.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { mix, normalize, scale } from '../../../foundation/vec.ts';
import { rigidModel } from '../../model.ts';
import type { Dressing, Prop } from './dressing.ts';
import { scatter } from './scatter.ts';

const LEAVES = {
  wood: ['#7a5230', '#9a6a3a', '#b58a54', '#6a4a30', '#a8763c', '#7f7a3c'],
  autumn: ['#c27a24', '#d8a03a', '#a8481f', '#b8642a', '#8a4a24', '#d0b050'],
} as const;

const litterProp = (kind: keyof typeof LEAVES): Prop => ({
  name: `litter-${kind}`,
  height: 0.05,
  girth: 0.02,
  reach: 0.3,
  individuals: 5,
  shape: (looks, detail) => {
    const random = createRandom(looks.seed).child('litter');
    const near = detail.pixels > 60;
    const out = new MeshBuilder();
    const count = near ? 36 : 14;
    for (let i = 0; i < count; i++) {
      const a = random.next() * 6.2831853;
      const r = 0.36 * Math.sqrt(random.next());
      const [x, z] = [cos(a) * r, sin(a) * r];
      const y = random.range(0.004, 0.012);
      const turn = random.next() * 6.2831853;
      const size = random.range(0.015, 0.033) * (near ? 1 : 1.5);
      const curl = random.range(-0.006, 0.014);
      const c = scale(hex(random.pick(LEAVES[kind])), random.range(0.6, 1.05));
      const n: Vec3 = normalize([random.range(-0.4, 0.4), 1, random.range(-0.4, 0.4)]);
      const at = (u: number, v: number, up: number): number =>
        out.vertex(
          [x + size * (u * cos(turn) - v * sin(turn)), y + up, z + size * (u * sin(turn) + v * cos(turn))],
          n,
          mix(c, scale(c, 1.25), 0.5 + 0.5 * u),
        );
      // A leaf folded along its rib: pointed at both ends.
      const [foot, tip, left, right] = [at(-1, 0, 0), at(1.1, 0, curl), at(0, 0.55, curl), at(0, -0.55, curl)];
      out.triangle(foot, left, tip);
      out.triangle(foot, tip, right);
    }
    for (let i = 0; i < (near ? 2 : 0); i++) {
      const a = random.next() * 6.2831853;
      const long = random.range(0.08, 0.22);
      const [x, z] = [random.range(-0.25, 0.25), random.range(-0.25, 0.25)];
      const brown = scale(hex('#5d4936'), random.range(0.7, 1.1));
      addBranch(
        out,
        [
          [x, 0.012, z],
          [x + cos(a) * long * 0.5, 0.02, z + sin(a) * long * 0.5],
          [x + cos(a + 0.3) * long, 0.014, z + sin(a + 0.3) * long],
        ],
        [0.0045, 0.0035, 0.0015],
        4,
        () => brown,
      );
    }
    return rigidModel([
      {
        name: 'litter',
        mesh: out.build(),
        material: { roughness: 0.9, twoSided: true, translucency: 0.3, castsShadow: near },
      },
    ]);
  },
});

/** Strews litter where the cameras see the ground from near, as densely (0–1) as asked. */
export const strewLitter = (
  dressing: Dressing,
  density: (x: number, z: number) => number,
  random: Random,
  kind: keyof typeof LEAVES = 'wood',
  range = 13,
): void => {
  const { sight, terrain } = dressing;
  const [fx, fz] = sight.focus;
  const prop = litterProp(kind);
  scatter(
    { from: [fx - range, fz - range], to: [fx + range, fz + range] },
    0.5,
    random,
    (x, z) => {
      const y = terrain.height(x, z);
      return sight.sees(x, y, z, 0.4) ? density(x, z) * (sight.distance(x, y, z) < range ? 1 : 0.3) : 0;
    },
    ({ x, z, chance }) => {
      dressing.put(prop, x, z, {
        scale: 0.8 + 0.5 * chance,
        individual: Math.floor(chance * 97),
        lift: 0,
        follow: true,
        always: true,
      });
    },
  );
};
