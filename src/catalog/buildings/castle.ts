/** A castle. */
import { hex } from '../../foundation/colour.ts';
import { cos } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { arc, extrude } from '../../foundation/geometry/extrude.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { Collider, Looks, ThingEntry } from '../entry.ts';
import type { Model } from '../model.ts';
import { anchor, Bench, boxCollider, MATERIALS } from '../things/workshop.ts';
import { battlements, roundTower, STONE, slit } from './round-tower.ts';

const castleShape = (looks: Looks): Model => {
  const bench = new Bench();
  const stone = looks.colour ?? STONE;
  const paint = blotched(stone, looks.seed, 0.8, 0.1);
  const masonry = { ...MATERIALS.stone, pattern: 'ashlar', patternScale: 1.1 } as const;
  const block = (w: number, h: number, d: number, x: number, z: number): void => {
    bench.add('masonry', masonry, put(board([w, h, d], paint, { bevel: 0.12, cells: [10, 6, 8] }), x, h / 2, z));
    const side = (n: number, x0: number, z0: number, x1: number, z1: number, turn: number): void => {
      battlements(bench, (t) => [x0 + (x1 - x0) * t, z0 + (z1 - z0) * t, turn], n, h, stone, x + z);
    };
    const [a, b] = [w / 2 - 0.25, d / 2 - 0.25];
    side(Math.round(w / 1.7), x - a, z + b, x + a, z + b, 0);
    side(Math.round(w / 1.7), x - a, z - b, x + a, z - b, 0);
    if (d > 3) {
      side(Math.round(d / 1.7), x + a, z - b, x + a, z + b, Math.PI / 2);
      side(Math.round(d / 1.7), x - a, z - b, x - a, z + b, Math.PI / 2);
    }
  };
  block(22, 8, 1.8, 0, 9);
  block(22, 8, 1.8, 0, -9);
  block(1.8, 8, 18, 10.4, 0);
  block(1.8, 8, 18, -10.4, 0);
  block(9, 15, 8, 0, -2.5);
  block(6.5, 11, 3.6, 0, 9.4);
  for (const x of [-11, 11]) for (const z of [-9, 9]) roundTower(bench, x, z, 2.4, 12, looks, true);
  roundTower(bench, 3.6, 0.8, 1.7, 18, looks, true);
  roundTower(bench, -3.6, 0.8, 1.5, 16.5, looks, true);
  const gate = [
    [-1.7, 0],
    [1.7, 0],
    [1.7, 2.8],
    ...arc(0, 2.8, 1.7, 0, Math.PI, 12).slice(1, -1),
    [-1.7, 2.8],
  ] as const;
  bench.add(
    'trim',
    MATERIALS.stone,
    put(
      extrude(
        gate.map(([u, v]) => [u * 1.25, v * 1.1] as const),
        0.4,
        hex('#cfc5ae'),
        { bevel: 0.08 },
      ),
      0,
      0,
      11.2,
    ),
  );
  bench.add(
    'gate',
    MATERIALS.wood,
    put(
      extrude(gate, 0.5, (p) => shade(hex('#5d4129'), 0.85 + 0.3 * (Math.floor((p[0] + 9) * 2.5) % 2))),
      0,
      0,
      11.25,
    ),
  );
  for (let i = -2; i <= 2; i++)
    bench.add(
      'gate-iron',
      MATERIALS.iron,
      put(board([0.09, 3.9 - i * i * 0.16, 0.1], hex('#2b2c2e')), i * 0.6, 2, 11.52),
    );
  for (const y of [1, 2, 3])
    bench.add('gate-iron', MATERIALS.iron, put(board([3.2, 0.09, 0.1], hex('#2b2c2e')), 0, y, 11.53));
  for (const x of [-2.4, 0, 2.4]) slit(bench, x, 10, 1.55, 0, 0.8, 1.6);
  for (const x of [-2, 2]) slit(bench, x, 7, 11.2, 0, 0.5, 1.3);
  const c = cos(0);
  return bench.model({ anchors: { top: anchor(0, 15 * c, -2.5), door: anchor(0, 0, 12.5, [0, 0, 1]) } });
};

/** A castle. */
export const castle: ThingEntry = {
  id: 'castle',
  kind: 'building',
  words: { nouns: ['castle', 'palace', 'fortress', 'fort', 'citadel'] },
  size: [27, 24, 24],
  source: 'small ideal castle, chosen; walls of 8 m',
  rig: 'rigid',
  body: {
    mass: 9e6,
    material: 'stone',
    movable: false,
    colliders: (): Collider[] => [
      boxCollider([-13, 0, 8], [13, 8, 11.2]),
      boxCollider([-13, 0, -11], [13, 8, -8]),
      boxCollider([9.5, 0, -9], [13, 8, 9]),
      boxCollider([-13, 0, -9], [-9.5, 8, 9]),
      boxCollider([-4.5, 0, -6.5], [4.5, 15, 1.5]),
    ],
  },
  shape: castleShape,
};
