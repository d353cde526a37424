/** A sofa with plump cushions on short wooden feet; the variant `armchair` seats one. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Looks, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from './workshop.ts';

const SEAT = 0.44;
const [H, D] = [0.84, 0.9];
const widthOf = (looks: Looks): number => (looks.variant === 'armchair' ? 0.95 : 2.1);

/** A cushion: a rounded box that bulges in its middle. */
const cushion = (size: Vec3, colour: ReturnType<typeof blotched>, bulge: number): ReturnType<typeof warpMesh> =>
  warpMesh(
    roundedBox(size, Math.min(size[0], size[1], size[2]) * 0.42, colour, { edgeSteps: 4, divisions: [8, 2, 8] }),
    (p) => {
      const k =
        Math.max(0, 1 - (4 * p[0] * p[0]) / (size[0] * size[0])) *
        Math.max(0, 1 - (4 * p[2] * p[2]) / (size[2] * size[2]));
      return [p[0], p[1] + Math.sign(p[1]) * bulge * k, p[2]];
    },
  );

/** A sofa. */
export const sofa: ThingEntry = {
  id: 'sofa',
  kind: 'thing',
  words: { nouns: ['sofa', 'couch', 'settee', 'furniture'] },
  variants: { armchair: 'armchair', 'arm chair': 'armchair', 'easy chair': 'armchair' },
  size: [2.1, H, D],
  source: 'three-seat sofa, common furniture sizes, from memory',
  rig: 'rigid',
  supportHeight: SEAT,
  seats: 3,
  body: {
    mass: 55,
    material: 'cloth',
    movable: false,
    colliders: (looks) => {
      const w = widthOf(looks) / 2;
      return [
        boxCollider([-w, 0.08, -D / 2], [w, SEAT, D / 2], 0.05),
        boxCollider([-w, SEAT, -D / 2], [w, H, -D / 2 + 0.25], 0.05),
        boxCollider([-w, SEAT, -D / 2], [-w + 0.2, 0.62, D / 2], 0.05),
        boxCollider([w - 0.2, SEAT, -D / 2], [w, 0.62, D / 2], 0.05),
      ];
    },
  },
  shape: (looks) => {
    const bench = new Bench();
    const w = widthOf(looks);
    const colour = looks.colour ?? hex('#4f7d78');
    const cloth = (i: number): ReturnType<typeof blotched> =>
      blotched(shade(colour, [1, 0.975, 1.02][i % 3]!), looks.seed + i, 0.15, 0.045);
    const material = MATERIALS.cloth;
    bench.add(
      'frame',
      material,
      put(roundedBox([w - 0.1, 0.24, D - 0.06], 0.05, cloth(0), { edgeSteps: 3, divisions: [8, 1, 4] }), 0, 0.22, 0),
    );
    bench.add('frame', material, put(cushion([w - 0.2, 0.6, 0.24], cloth(1), 0.01), 0, 0.52, -D / 2 + 0.13, -0.12));
    const seats = looks.variant === 'armchair' ? 1 : 3;
    const each = (w - 0.42) / seats;
    const anchors: Record<string, ReturnType<typeof anchor>> = { top: anchor(0, SEAT, 0.1) };
    for (let i = 0; i < seats; i++) {
      const x = (i - (seats - 1) / 2) * each;
      bench.add('cushions', material, put(cushion([each - 0.012, 0.17, 0.68], cloth(i), 0.03), x, 0.365, 0.1));
      bench.add(
        'cushions',
        material,
        put(cushion([each - 0.02, 0.2, 0.44], cloth(i + 1), 0.05), x, 0.645, -0.2, Math.PI / 2 - 0.2),
      );
      anchors[`seat-${i + 1}`] = anchor(x, SEAT + 0.015, 0.08, [0, 0, 1]);
    }
    for (const s of [-1, 1]) {
      const arm = warpMesh(
        roundedBox([0.22, 0.52, D - 0.04], 0.1, cloth(2), { edgeSteps: 4, divisions: [1, 3, 4] }),
        (p) => [p[0] * (1 + 0.25 * Math.max(0, p[1])), p[1], p[2]],
      );
      bench.add('frame', material, put(arm, s * (w / 2 - 0.11), 0.36, 0));
      for (const z of [-0.36, 0.36])
        bench.add(
          'feet',
          MATERIALS.wood,
          put(
            lathe(
              [
                [0, 0],
                [0.022, 0],
                [0.034, 0.1],
                [0, 0.1],
              ],
              TINTS.walnut,
              { around: 14 },
            ),
            s * (w / 2 - 0.14),
            0,
            z,
          ),
        );
    }
    if (seats > 1) {
      const pillow = cushion(
        [0.42, 0.14, 0.42],
        blotched(looks.colour ? shade(TINTS.cream, 1) : hex('#e0a63c'), 4, 0.1, 0.05),
        0.03,
      );
      bench.add('pillows', material, put(pillow, -w / 2 + 0.42, 0.62, 0.0, 1.15, 0.25, 0.12));
    }
    return bench.model({ anchors });
  },
};
