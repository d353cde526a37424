/** Roofs of town houses: flat with a parapet, or steep with dormers and chimneys. */
import { hex } from '../../foundation/colour.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import type { Random } from '../../foundation/random.ts';
import { type Bench, MATERIALS } from '../things/workshop.ts';

const ROOFS = ['#5a4a48', '#6d4a3e', '#4a5058', '#7b5343'];
/** Adds the roof above the eaves (m). */
export const roof = (
  bench: Bench,
  width: number,
  depth: number,
  eaves: number,
  flat: boolean,
  random: Random,
): void => {
  const [x, z] = [width / 2, depth / 2];
  const tile = hex(random.pick(ROOFS));
  const paint = blotched(tile, random.int(0, 900), 0.9, 0.12);
  const material = { ...MATERIALS.roofTile, pattern: 'roof-tiles', patternScale: 0.3 } as const;
  if (flat) {
    bench.add('roof', MATERIALS.stone, [
      facet(
        [
          [-x, eaves, z],
          [x, eaves, z],
          [x, eaves, -z],
          [-x, eaves, -z],
        ],
        hex('#77736c'),
      ),
      cuboid([-x, eaves, z - 0.25], [x, eaves + 0.7, z], hex('#b9b4a8'), ['-y']),
      cuboid([-x * 0.3, eaves, -1], [x * 0.4, eaves + 2.2, 1.4], hex('#8f8b82'), ['-y']),
    ]);
    return;
  }
  const rise = Math.min(4.2, depth * 0.34);
  const over = 0.35;
  bench.add('roof', material, [
    facet(
      [
        [-x, eaves, z + over],
        [x, eaves, z + over],
        [x, eaves + rise, 0],
        [-x, eaves + rise, 0],
      ],
      paint,
    ),
    facet(
      [
        [x, eaves, -z - over],
        [-x, eaves, -z - over],
        [-x, eaves + rise, 0],
        [x, eaves + rise, 0],
      ],
      paint,
    ),
    cuboid([-x, eaves + rise - 0.06, -0.14], [x, eaves + rise + 0.1, 0.14], shade(tile, 0.8), ['-y']),
  ]);
  const dormers = Math.floor(width / 3.4);
  for (let i = 0; i < dormers; i++) {
    const c = -x + (width * (i + 0.5)) / dormers;
    const [front, y] = [z - 0.9, eaves + 0.55];
    const back = front - 2.6;
    const side = shade(tile, 0.9);
    bench.add('dormers', MATERIALS.paintedWood, [
      cuboid([c - 0.6, y - 0.3, back], [c + 0.6, y + 1.15, front], hex('#e6dfd0'), ['-y', '-z', '+y']),
      facet(
        [
          [c - 0.6, y + 1.15, front],
          [c + 0.6, y + 1.15, front],
          [c, y + 1.6, front],
        ],
        hex('#e6dfd0'),
      ),
    ]);
    bench.add(
      'glass',
      { roughness: 0.08 },
      facet(
        [
          [c - 0.42, y, front + 0.02],
          [c + 0.42, y, front + 0.02],
          [c + 0.42, y + 1.05, front + 0.02],
          [c - 0.42, y + 1.05, front + 0.02],
        ],
        hex('#34434e'),
      ),
    );
    bench.add('frames', { roughness: 0.5 }, [
      cuboid([c - 0.03, y, front], [c + 0.03, y + 1.05, front + 0.06], hex('#efe9dc'), ['-z', '+y', '-y']),
      cuboid([c - 0.42, y + 0.5, front], [c + 0.42, y + 0.56, front + 0.06], hex('#efe9dc'), ['-z', '+x', '-x']),
    ]);
    bench.add('roof', material, [
      facet(
        [
          [c + 0.75, y + 1.05, front + 0.15],
          [c + 0.75, y + 1.05, back],
          [c, y + 1.66, back],
          [c, y + 1.66, front + 0.15],
        ],
        side,
      ),
      facet(
        [
          [c - 0.75, y + 1.05, back],
          [c - 0.75, y + 1.05, front + 0.15],
          [c, y + 1.66, front + 0.15],
          [c, y + 1.66, back],
        ],
        side,
      ),
    ]);
  }
  for (const s of [-1, 1]) {
    if (!random.chance(0.75)) continue;
    const c = s * (x - 0.7);
    const brick = hex('#8f5a44');
    bench.add('chimneys', MATERIALS.brick, [
      cuboid([c - 0.45, eaves + 0.6, -0.9], [c + 0.45, eaves + rise + 1.3, -0.1], brick, ['-y']),
      cuboid([c - 0.53, eaves + rise + 1.3, -0.98], [c + 0.53, eaves + rise + 1.45, -0.02], shade(brick, 0.8)),
      cuboid([c - 0.28, eaves + rise + 1.45, -0.65], [c - 0.06, eaves + rise + 1.85, -0.4], hex('#b5714d'), ['-y']),
      cuboid([c + 0.08, eaves + rise + 1.45, -0.65], [c + 0.3, eaves + rise + 1.8, -0.4], hex('#b5714d'), ['-y']),
    ]);
  }
};
