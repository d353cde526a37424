/** A skateboard with turning wheels; it rolls along Z. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import { roundedBox } from '../../foundation/geometry/rounded-box.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, L, DECK] = [0.2, 0.8, 0.1];
const R = 0.027;
const AXLES = [0.22, -0.22] as const;

const RIG: Rig = {
  kind: 'vehicle',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'body', parent: 0, position: [0, R, 0] },
    ...(['front', 'rear'] as const).flatMap((end, i) =>
      (['left', 'right'] as const).map((side, k) => ({
        name: `wheel-${end}-${side}`,
        parent: 0,
        position: [(k === 0 ? 1 : -1) * 0.085, R, AXLES[i]!] as const,
      })),
    ),
  ],
  wheels: [2, 3, 4, 5].map((joint) => ({ joint, radius: R, steers: joint < 4 })),
};

/** A skateboard. */
export const skateboard: ThingEntry = {
  id: 'skateboard',
  kind: 'vehicle',
  words: { nouns: ['skateboard', 'longboard', 'skate board'] },
  size: [W, 0.14, L],
  source: 'common skateboards of 8 × 31 inch, from memory',
  rig: 'vehicle',
  supportHeight: DECK + 0.006,
  body: {
    mass: 2.5,
    material: 'wood',
    movable: true,
    colliders: () => [
      boxCollider([-W / 2, 0.09, -0.3], [W / 2, 0.11, 0.3]),
      boxCollider([-0.09, 0, 0.19], [0.09, 0.08, 0.25]),
      boxCollider([-0.09, 0, -0.25], [0.09, 0.08, -0.19]),
    ],
  },
  motion: { drive: 4 },
  shape: (looks) => {
    const bench = new Bench();
    const colour = colourOr(looks, hex('#d8562f'));
    // Every layer is the same grid, drawn in to round ends and bent up at nose and tail.
    const bend =
      (w: number, l: number) =>
      (p: readonly [number, number, number]): [number, number, number] => {
        const r = w / 2;
        const over = Math.min(1, Math.max(0, (Math.abs(p[2]) - (l / 2 - r)) / r));
        const x = p[0] * Math.max(0.06, Math.sqrt(1 - over * over));
        const t = Math.max(0, Math.abs(p[2]) - 0.27);
        return [x, p[1] + t * t * 3.4 - 0.006 + 0.5 * x * x, p[2]];
      };
    const layer = (
      t: number,
      y: number,
      w: number,
      l: number,
      tint: readonly [number, number, number],
      name: string,
      material: Parameters<Bench['add']>[1],
    ): void => {
      bench.add(
        name,
        material,
        warpMesh(put(board([w, t, l], tint, { bevel: 0.0007, cells: [6, 1, 44] }), 0, y, 0), bend(w, l)),
        1,
      );
    };
    layer(0.006, DECK, W, L, colour, 'deck', { roughness: 0.35 });
    layer(0.004, DECK + 0.004, W, L, TINTS.beech, 'ply', MATERIALS.wood);
    layer(0.0015, DECK + 0.0068, W - 0.004, L - 0.004, hex('#2d2e30'), 'grip', { roughness: 1, pattern: 'sparkle' });
    for (const z of AXLES) {
      bench.add(
        'trucks',
        MATERIALS.steel,
        put(roundedBox([0.06, 0.012, 0.08], 0.004, TINTS.steel), 0, DECK - 0.014, z),
        1,
      );
      bench.add(
        'trucks',
        MATERIALS.steel,
        put(
          lathe(
            [
              [0.02, 0],
              [0.014, 0.03],
              [0.018, 0.05],
            ],
            TINTS.steel,
            { around: 14 },
          ),
          0,
          0.035,
          z,
        ),
        1,
      );
      bench.add(
        'trucks',
        MATERIALS.steel,
        tube(
          [
            [-0.07, R, z],
            [-0.03, R + 0.014, z],
            [0.03, R + 0.014, z],
            [0.07, R, z],
          ],
          0.01,
          TINTS.steel,
          { around: 8 },
        ),
        1,
      );
    }
    RIG.wheels!.forEach((w) => {
      const joint = RIG.joints[w.joint]!;
      const tyre = lathe(
        [
          [0.008, -0.016],
          [R - 0.004, -0.016],
          [R, -0.01],
          [R, 0.01],
          [R - 0.004, 0.016],
          [0.012, 0.016],
          [0.008, 0.01],
          [0, 0.01],
        ],
        (p) => (p[0] * p[0] + p[2] * p[2] < 0.0002 ? hex('#3a3b3e') : hex('#efe6cf')),
        { around: 22, crease: 0.8 },
      );
      bench.add(
        joint.name,
        { roughness: 0.5 },
        put(tyre, ...joint.position, 0, 0, joint.position[0] > 0 ? -Math.PI / 2 : Math.PI / 2),
        w.joint,
      );
    });
    return bench.model({
      rig: RIG,
      anchors: {
        top: anchor(0, DECK + 0.006, 0, undefined, 1),
        deck: anchor(0, DECK + 0.006, 0, undefined, 1),
        rider: anchor(0, DECK + 0.006, 0, [1, 0, 0], 1),
      },
    });
  },
};
