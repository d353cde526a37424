/** A laboratory. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { PlaceEntry } from '../entry.ts';
import type { Block } from './ingredients/blocks.ts';
import { boxes, built, ceilingPanel, post } from './ingredients/blocks.ts';
import { hung, interior, standing } from './ingredients/interior.ts';

const BENCH = built('lab-bench', 1.35, 1.3, () => {
  const flask = (x: number, colour: string, tall: number) =>
    lathe(
      [
        [0, 0.92],
        [0.08, 0.92],
        [0.09, 0.96],
        [0.025, 0.92 + tall * 0.7],
        [0.03, 0.92 + tall],
        [0, 0.92 + tall],
      ],
      hex(colour),
      { around: 16, centre: [x, 0, 0.05] },
    );
  return {
    paint: boxes([
      [2.4, 0.84, 0.6, 0, 0.45, 0, '#e4e9ec'],
      [2.5, 0.05, 0.7, 0, 0.9, 0, '#2f3c46'],
      ...[-0.9, -0.3, 0.3, 0.9].map((x): Block => [0.2, 0.02, 0.03, x, 0.72, 0.31, '#4f7f9a']),
    ]),
    ceramic: [
      flask(-0.85, '#3fae8a', 0.28),
      flask(-0.55, '#d9569a', 0.22),
      flask(0.95, '#e8b23c', 0.3),
      flask(0.7, '#4f8fe0', 0.2),
    ],
    metal: [
      ...boxes([[0.12, 0.02, 0.2, 0.1, 0.94, 0, '#3a3f46']]),
      ...boxes([
        [0.05, 0.3, 0.05, 0.1, 1.08, -0.08, '#d8dce0'],
        [0.05, 0.05, 0.2, 0.1, 1.2, 0, '#d8dce0'],
      ]),
    ],
  };
});

const GLASS_SHELF = built('reagents', 0.9, 1, () => ({
  metal: boxes([0, 0.45].map((y): Block => [2, 0.025, 0.22, 0, y, 0, '#b9c2c8'])),
  ceramic: [0, 0.45].flatMap((y) =>
    ['#3fae8a', '#d9569a', '#e8b23c', '#7fd0e0', '#c84f3f', '#8f6ae0', '#e4e9ec'].map((c, i) =>
      post(-0.85 + i * 0.28, 0, y + 0.012, y + 0.16 + 0.05 * ((i * 5) % 3), 0.05 + 0.012 * (i % 3), c, 0.035),
    ),
  ),
}));

/** A laboratory. */
export const laboratory: PlaceEntry = interior({
  id: 'laboratory',
  nouns: ['laboratory', 'lab', 'research lab', 'science lab', 'clinic', 'operating room'],
  room: {
    left: -3.3,
    right: 3.3,
    back: -2.6,
    front: 3.6,
    height: 2.9,
    wall: hex('#bfd8dc'),
    floor: hex('#c9d0d2'),
    floorMaterial: { pattern: 'tiles', patternScale: 0.5, roughness: 0.2 },
    openings: [{ wall: 'left', from: -1.6, to: 1.2, low: 1, high: 2.4 }],
  },
  surface: 'stone',
  area: { centre: [0, 0, 0.6], half: [2.2, 1] },
  furnish: (dressing, room) => {
    dressing.put(BENCH, -1.5, room.back + 0.45, standing());
    dressing.put(BENCH, 1.4, room.back + 0.45, standing());
    dressing.put(GLASS_SHELF, -1.4, room.back + 0.13, hung(1.55));
    dressing.put(GLASS_SHELF, 1.5, room.back + 0.13, hung(1.55));
    dressing.put(BENCH, room.right - 0.45, 0.4, standing(-Math.PI / 2));
    for (const x of [-1.5, 1.3]) dressing.put(ceilingPanel([1.9, 2.3, 2.5]), x, -0.9, hung(room.height - 0.08));
  },
});
