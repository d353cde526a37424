/** A cardboard box, or a wooden crate. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { blotched, grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Detail, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS, TINTS } from './workshop.ts';

const [W, H, D] = [0.4, 0.3, 0.3];

const cardboard = (looks: Looks, bench: Bench): void => {
  const colour = looks.colour ?? hex('#b98d5c');
  const open = looks.state === 'open';
  const paint = blotched(colour, looks.seed, 0.12, 0.05);
  const t = 0.006;
  const wall = (w: number, h: number, d: number, x: number, y: number, z: number): void => {
    bench.add('box', MATERIALS.cardboard, put(board([w, h, d], paint, { bevel: 0.002, cells: [4, 3, 4] }), x, y, z));
  };
  wall(W, t, D, 0, t / 2, 0);
  wall(W, H, t, 0, H / 2, D / 2 - t / 2);
  wall(W, H, t, 0, H / 2, -D / 2 + t / 2);
  wall(t, H, D - 2 * t, W / 2 - t / 2, H / 2, 0);
  wall(t, H, D - 2 * t, -W / 2 + t / 2, H / 2, 0);
  for (const s of [1, -1]) {
    const flap = board([W, t, D / 2], blotched(shade(colour, 0.97), looks.seed + s, 0.12, 0.05), { bevel: 0.002 });
    if (open) bench.add('box', MATERIALS.cardboard, put(put(flap, 0, 0, (s * D) / 4), 0, H, (s * D) / 2, s * 0.7));
    else bench.add('box', MATERIALS.cardboard, put(flap, 0, H - t / 2, (s * (D - 0.004)) / 4));
  }
  if (!open) {
    const tape = hex('#d9bd86');
    bench.add('tape', { roughness: 0.25 }, put(board([W + 0.002, 0.0015, 0.05], tape), 0, H + 0.0007, 0));
    for (const s of [1, -1]) {
      bench.add(
        'tape',
        { roughness: 0.25 },
        put(board([0.0015, 0.07, 0.05], tape), (s * (W + 0.001)) / 2, H - 0.034, 0),
      );
    }
  }
};

const crate = (looks: Looks, bench: Bench): void => {
  const colour = looks.colour ?? TINTS.pine;
  let n = 0;
  const plank = (size: readonly [number, number, number], axis: 0 | 1 | 2, x: number, y: number, z: number): void => {
    const paint = grained(shade(colour, 0.97 + 0.03 * ((n * 7) % 3)), axis, looks.seed + n++, 0.012, 0.05);
    const cells = [axis === 0 ? 6 : 2, axis === 1 ? 6 : 2, axis === 2 ? 6 : 2] as const;
    bench.add('crate', MATERIALS.wood, put(board(size, paint, { bevel: 0.003, cells }), x, y, z));
  };
  const [t, rows] = [0.014, 3];
  const h = H / rows;
  for (let i = 0; i < rows; i++) {
    for (const s of [1, -1]) {
      plank([W - 0.03, h - 0.006, t], 0, 0, h * (i + 0.5), s * (D / 2 - t * 1.5));
      plank([t, h - 0.006, D - 0.03], 2, s * (W / 2 - t * 1.5), h * (i + 0.5), 0);
    }
    const z = (i - 1) * (D / rows);
    plank([W, t, D / rows - 0.005], 0, 0, t / 2, z);
    plank([W, t, D / rows - 0.005], 0, 0, H - t / 2, z);
  }
  for (const sx of [1, -1]) {
    for (const sz of [1, -1]) {
      plank([0.045, H - 2 * t, t], 1, sx * (W / 2 - 0.0225), H / 2, sz * (D / 2 - t / 2));
      plank([t, H - 2 * t, 0.04], 1, sx * (W / 2 - t / 2), H / 2, sz * (D / 2 - 0.034));
    }
  }
};

/** A box of the size of a small moving box. */
export const box: ThingEntry = {
  id: 'box',
  kind: 'thing',
  words: { nouns: ['box', 'cardboard box', 'carton', 'package', 'parcel'], plurals: { boxes: 'box' } },
  variants: { crate: 'crate', 'wooden box': 'crate', 'wooden crate': 'crate' },
  size: [W, H, D],
  source: 'common small moving box, from memory',
  rig: 'rigid',
  supportHeight: H,
  body: {
    mass: 1.2,
    material: 'paper',
    movable: true,
    colliders: () => [boxCollider([-W / 2, 0, -D / 2], [W / 2, H, D / 2])],
  },
  shape: (looks: Looks, _detail: Detail): Model => {
    const bench = new Bench();
    if (looks.variant === 'crate' || looks.material === 'wood') crate(looks, bench);
    else cardboard(looks, bench);
    return bench.model({ anchors: { top: anchor(0, H, 0) } });
  },
};
