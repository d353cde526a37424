/** What a town house is to be like. */
import { hex } from '../../foundation/colour.ts';
import { cuboid, facet } from '../../foundation/geometry/cuboid.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { createRandom } from '../../foundation/random.ts';
import type { Model } from '../model.ts';
import { Bench, MATERIALS } from '../things/workshop.ts';
import { wallAround, windows } from './facade.ts';
import { GROUND_FLOOR, STOREY } from './townhouse-measures.ts';
import { roof } from './townhouse-roof.ts';
import { shop } from './townhouse-shop.ts';

/** What a town house is to be like. */
export interface TownhouseLooks {
  /** Along the street, m (5–20). */
  readonly width: number;
  /** Storeys above the ground floor's, at least 1. */
  readonly floors: number;
  readonly seed: number;
  /** `brick`, `plaster`, `stone` or `modern`; absent: by the seed. */
  readonly style?: 'brick' | 'plaster' | 'stone' | 'modern';
  /** Lamps are lit behind some windows. */
  readonly night: boolean;
  /** From front to back, m. Default 10. */
  readonly depth?: number;
}

const WALLS = {
  brick: ['#9c5038', '#8a4632', '#a8623f', '#7d4a3c', '#b0724e'],
  plaster: ['#e4d3ae', '#d9b88a', '#c9d0c0', '#dcb9a4', '#b9c8cf', '#e8dfc8', '#cf9d7c'],
  stone: ['#c9bfa8', '#b7ad9b', '#d2c9b6'],
  modern: ['#b9bab8', '#8f9498', '#d8d4cb', '#6f767c'],
} as const;
/** A house in a row: front towards +Z, origin on the pavement below its middle. At most 3,000 triangles up to 5 floors. */
export const townhouse = (looks: TownhouseLooks): Model => {
  const random = createRandom(looks.seed).child('townhouse');
  const style = looks.style ?? random.pick(['brick', 'brick', 'plaster', 'plaster', 'stone', 'modern'] as const);
  const { width, night } = looks;
  const depth = looks.depth ?? 10;
  const [x, z] = [width / 2, depth / 2];
  const wall = hex(random.pick(WALLS[style]));
  const trim = style === 'brick' || style === 'plaster' ? hex('#e2d8c4') : shade(wall, 1.15);
  const eaves = GROUND_FLOOR + looks.floors * STOREY + 0.35;
  const bench = new Bench();
  const surface = style === 'brick' ? MATERIALS.brick : style === 'modern' ? MATERIALS.stone : MATERIALS.plaster;
  const paint = blotched(wall, looks.seed, 1.7, 0.06);
  bench.add('walls', surface, [
    cuboid([-x, 0, -z], [x, eaves, z - 0.001], paint, ['+z', '-y', '+y']),
    facet(
      [
        [-x, 0, z],
        [x, 0, z],
        [x, GROUND_FLOOR, z],
        [-x, GROUND_FLOOR, z],
      ],
      paint,
    ),
    facet(
      [
        [-x, eaves - 0.35, z],
        [x, eaves - 0.35, z],
        [x, eaves, z],
        [-x, eaves, z],
      ],
      paint,
    ),
  ]);
  const flat = style === 'modern' || random.child('flat').chance(0.25);
  const rise = Math.min(4.2, depth * 0.34);
  for (const s of [1, -1]) {
    const gable = [
      [s * x, eaves, z],
      [s * x, eaves, -z],
      [s * x, eaves + rise, 0],
    ] as [number, number, number][];
    if (!flat) bench.add('walls', surface, facet(s > 0 ? gable : gable.reverse(), paint));
  }
  const modern = style === 'modern';
  const pitch = modern ? 2.3 : 1.75;
  const count = Math.max(1, Math.floor((width - 0.6) / pitch));
  const columns = Array.from({ length: count }, (_, i) => -x + (width * (i + 0.5)) / count);
  const frame = modern ? hex('#3b4045') : hex('#efe9dc');
  const bars = modern ? 1 : 2;
  for (let floor = 0; floor < looks.floors; floor++) {
    const bottom = GROUND_FLOOR + floor * STOREY;
    const row = {
      left: -x,
      right: x,
      bottom,
      top: bottom + STOREY,
      z,
      columns,
      width: modern ? 1.7 : 0.98,
      height: modern ? 1.75 : 1.7 - 0.09 * floor,
      sill: 0.75,
      recess: 0.16,
    };
    bench.add('walls', surface, wallAround(row, paint, shade(trim, 0.85)));
    windows(bench, row, { frame, trim, night, litShare: 0.5, bars, lintel: !modern }, random.child(`floor-${floor}`));
  }
  shop(bench, width, z, night, wall, random.child('shop'));
  const band = (y: number, h: number, out: number): void => {
    bench.add('trim', { roughness: 0.85 }, cuboid([-x, y, z - 0.05], [x, y + h, z + out], trim, ['-z']));
  };
  band(GROUND_FLOOR - 0.02, 0.16, 0.1);
  band(eaves - 0.32, 0.14, 0.14);
  band(eaves - 0.18, 0.18, 0.3);
  if (!modern) {
    for (let i = 0; i < count * 2; i++) {
      const c = -x + (width * (i + 0.5)) / (count * 2);
      bench.add(
        'trim',
        { roughness: 0.85 },
        cuboid([c - 0.07, eaves - 0.5, z], [c + 0.07, eaves - 0.32, z + 0.12], trim, ['-z', '+y']),
      );
    }
  }
  roof(bench, width, depth, eaves, flat, random.child('roof'));
  return bench.model();
};
