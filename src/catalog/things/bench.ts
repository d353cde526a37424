/** A park bench: wooden slats on cast-iron sides, for three. */
import { board } from '../../foundation/geometry/board.ts';
import { grained, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { tube } from '../../foundation/geometry/sweep.ts';
import type { Collider, ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, colourOr, MATERIALS, TINTS } from './workshop.ts';

const [W, H, D] = [1.6, 0.85, 0.6];
const SEAT = 0.44;

/** A bench. */
export const bench: ThingEntry = {
  id: 'bench',
  kind: 'thing',
  words: { nouns: ['bench', 'park bench', 'wooden bench', 'garden bench'], plurals: { benches: 'bench' } },
  size: [W, H, D],
  source: 'common park furniture sizes, from memory',
  rig: 'rigid',
  supportHeight: SEAT,
  seats: 3,
  body: {
    mass: 45,
    material: 'wood',
    movable: false,
    colliders: (): Collider[] => [
      boxCollider([-W / 2, SEAT - 0.03, -0.2], [W / 2, SEAT, 0.26]),
      boxCollider([-W / 2, SEAT, -0.29], [W / 2, H, -0.2]),
      boxCollider([-0.72, 0, -0.26], [-0.66, SEAT - 0.03, 0.26]),
      boxCollider([0.66, 0, -0.26], [0.72, SEAT - 0.03, 0.26]),
    ],
  },
  shape: (looks, detail) => {
    const colour = colourOr(looks, TINTS.chestnut);
    const fine = detail.pixels > 140;
    const work = new Bench();
    let n = 0;
    const slat = (y: number, z: number, turn: number, height: number): void => {
      const tone = [1, 0.965, 1.03, 0.985][n % 4]!;
      const paint = grained(shade(colour, tone), 0, looks.seed + n++, 0.012, 0.05);
      const wood = board([W, 0.028, height], paint, { bevel: 0.005, cells: [fine ? 20 : 8, 1, fine ? 4 : 2] });
      work.add('slats', MATERIALS.wood, put(wood, 0, y, z, turn));
    };
    for (let i = 0; i < 5; i++)
      slat(SEAT - 0.014 - (i === 4 ? 0.008 : 0.004 * Math.abs(i - 2)), -0.165 + i * 0.098, i === 4 ? 0.16 : 0, 0.082);
    for (let i = 0; i < 4; i++) slat(0.53 + i * 0.095, -0.222 - i * 0.024, -Math.PI / 2 - 0.25 + 0.02 * i, 0.078);
    const iron = shade(TINTS.blackIron, 1);
    for (const x of [-0.69, 0.69, 0]) {
      const arm = x !== 0;
      const bar = (points: [number, number][], r = 0.016): void => {
        const path = points.map(([y, z]) => [x, y, z] as const);
        work.add('iron', MATERIALS.iron, tube(path, r, iron, { around: fine ? 8 : 6, caps: 'flat' }));
      };
      bar([
        [0.012, 0.29],
        [0.16, 0.225],
        [0.3, 0.235],
        [0.4, 0.22],
        [0.405, 0.0],
        [0.4, -0.19],
        [0.56, -0.245],
        [0.84, -0.315],
      ]);
      bar([
        [0.012, -0.31],
        [0.15, -0.24],
        [0.3, -0.235],
        [0.4, -0.19],
      ]);
      bar(
        [
          [0.2, 0.225],
          [0.27, 0.1],
          [0.29, -0.02],
          [0.26, -0.14],
          [0.2, -0.235],
        ],
        0.01,
      );
      if (!arm) continue;
      bar([
        [0.4, 0.22],
        [0.55, 0.25],
        [0.63, 0.215],
        [0.645, 0.1],
        [0.64, -0.1],
        [0.64, -0.26],
      ]);
      for (const z of [0.29, -0.31]) {
        work.add('iron', MATERIALS.iron, put(board([0.06, 0.02, 0.07], iron, { bevel: 0.006 }), x, 0.01, z));
      }
    }
    const seat = (x: number): ReturnType<typeof anchor> => anchor(x, SEAT, 0.02, [0, 0, 1]);
    return work.model({
      anchors: { 'seat-1': seat(-0.5), 'seat-2': seat(0), 'seat-3': seat(0.5), top: anchor(0, SEAT, 0) },
    });
  },
};
