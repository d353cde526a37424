/** A door that stands free in its frame on a step; its leaf swings on the joint `leaf`. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { panelledLeaf } from './panelled-leaf.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const STEP = 0.08;
const [W, H] = [0.92, 2.05];
const FRAME = 0.13;
const THICK = 0.045;

/** The leaf turns about its left edge as seen from the front (−X); positive turns open it away from the viewer. */
const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'leaf', parent: 0, position: [-W / 2, STEP, 0] },
  ],
};

/** A front door. */
export const door: ThingEntry = {
  id: 'door',
  kind: 'thing',
  words: { nouns: ['door', 'front door', 'wooden door', 'doorway', 'entrance', 'gate'] },
  size: [1.4, 2.35, 0.5],
  source: 'front door of 0.9 × 2.05 m, from memory',
  rig: 'articulated',
  body: {
    mass: 60,
    material: 'wood',
    movable: false,
    colliders: (looks): Collider[] => [
      boxCollider([-0.7, 0, -0.25], [0.7, STEP, 0.25]),
      boxCollider([-W / 2 - FRAME, STEP, -0.07], [-W / 2, H + STEP + FRAME, 0.07]),
      boxCollider([W / 2, STEP, -0.07], [W / 2 + FRAME, H + STEP + FRAME, 0.07]),
      boxCollider([-W / 2, H + STEP, -0.07], [W / 2, H + STEP + FRAME, 0.07]),
      ...(looks.state === 'open' ? [] : [boxCollider([-W / 2, STEP, -THICK / 2], [W / 2, H + STEP, THICK / 2])]),
    ],
  },
  shape: (looks, detail) => {
    const fine = detail.pixels > 160;
    const colour = colourOr(looks, hex('#2e6f73'));
    const bench = new Bench();
    const leaf = (mesh: Mesh, name = 'leaf', material: Parameters<Bench['add']>[1] = MATERIALS.paintedWood): void => {
      bench.add(name, material, mesh, 1);
    };
    const paint = grained(colour, 1, looks.seed, 0.03, 0.04);
    const gap = 0.004;
    const [w, h] = [W - 2 * gap, H - 2 * gap];
    const y0 = STEP + gap;
    // Stiles and rails around four sunk panels.
    const columns = [
      [-w / 2 + 0.12, -0.05],
      [0.05, w / 2 - 0.12],
    ] as const;
    const rows = [
      [0.2, 0.84],
      [1.02, h - 0.13],
    ] as const;
    const panels = columns.flatMap(([left, right]) => rows.map(([low, high]) => ({ left, right, low, high })));
    leaf(put(panelledLeaf(w, h, THICK, panels, paint), 0, y0, 0));
    for (const s of [-1, 1]) {
      const knob = lathe(
        [
          [0.026, 0],
          [0.026, 0.006],
          [0.011, 0.01],
          [0.01, 0.03],
          [0.024, 0.042],
          [0.028, 0.055],
          [0.022, 0.07],
          [0, 0.075],
        ],
        TINTS.brass,
        { around: fine ? 20 : 12, crease: 0.9 },
      );
      leaf(put(knob, w / 2 - 0.06, y0 + 0.98, (s * THICK) / 2, (s * Math.PI) / 2), 'handle', MATERIALS.brass);
      leaf(
        put(
          board([0.018, 0.05, 0.008], hex('#4a3a20'), { bevel: 0.001 }),
          w / 2 - 0.06,
          y0 + 0.88,
          s * (THICK / 2 + 0.002),
        ),
        'keyhole',
        MATERIALS.brass,
      );
    }
    leaf(
      put(board([0.24, 0.05, 0.014], TINTS.brass, { bevel: 0.004 }), 0, y0 + 0.93, THICK / 2 + 0.003),
      'handle',
      MATERIALS.brass,
    );
    const white = shade(TINTS.cream, 0.98);
    const timber = (size: readonly [number, number, number], axis: 0 | 1, x: number, y: number, z = 0): void => {
      const cells = axis === 0 ? ([10, 2, 1] as const) : ([2, 12, 1] as const);
      bench.add(
        'frame',
        MATERIALS.paintedWood,
        put(board(size, grained(white, axis, looks.seed + x * 9, 0.03, 0.03), { bevel: 0.008, cells }), x, y, z),
      );
    };
    for (const s of [-1, 1]) {
      timber([FRAME, H + 0.02, 0.14], 1, s * (W / 2 + FRAME / 2), STEP + H / 2);
      timber([0.05, H, 0.04], 1, s * (W / 2 + 0.02 + 0.025), STEP + H / 2, 0.08);
      // The stop the leaf closes against covers the gap beside it.
      timber([0.03, H, 0.022], 1, s * (W / 2 + 0.001), STEP + H / 2, THICK / 2 + 0.013);
    }
    timber([W, 0.03, 0.022], 0, 0, STEP + H, THICK / 2 + 0.013);
    timber([W + 2 * FRAME + 0.02, FRAME, 0.15], 0, 0, STEP + H + FRAME / 2 + 0.005);
    timber([W + 2 * FRAME + 0.12, 0.05, 0.24], 0, 0, STEP + H + FRAME + 0.03);
    const stone = blotched(hex('#a8a196'), looks.seed, 0.15, 0.08);
    bench.add(
      'step',
      MATERIALS.stone,
      put(board([1.4, STEP, 0.5], stone, { bevel: 0.014, cells: [12, 2, 5] }), 0, STEP / 2, 0),
    );
    bench.add(
      'mat',
      MATERIALS.cloth,
      put(
        board([0.7, 0.016, 0.16], blotched(hex('#6b4a33'), 3, 0.02, 0.2), { bevel: 0.005, cells: [14, 1, 4] }),
        0,
        STEP + 0.008,
        0.16,
      ),
    );
    return bench.model({
      rig: RIG,
      anchors: { handle: anchor(w / 2 - 0.06, y0 + 0.98, THICK / 2 + 0.05, [0, 0, 1], 1), top: anchor(0, 2.3, 0) },
    });
  },
};
