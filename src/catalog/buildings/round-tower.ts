/** Round stone towers with battlements or a pointed roof, and the slits in their walls. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { atan2, cos, sin } from '../../foundation/exact.ts';
import { board } from '../../foundation/geometry/board.ts';
import { arc, extrude } from '../../foundation/geometry/extrude.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { noise } from '../../foundation/noise.ts';
import type { Looks } from '../entry.ts';
import { type Bench, MATERIALS } from '../things/workshop.ts';

/** Colour of the walls, unless one is asked for. */
export const STONE = hex('#b3a892');

/** A round wall of courses: every stone with its own tint, so that masonry shows without relief. */
const drum = (radius: number, height: number, colour: Rgb, seed: number): Mesh => {
  const out = new MeshBuilder();
  const courses = Math.round(height / 0.6);
  const per = Math.max(14, Math.round((radius * 2 * Math.PI) / 1.1));
  for (let j = 0; j < courses; j++) {
    for (let i = 0; i < per; i++) {
      const shift = j % 2 === 0 ? 0 : 0.5;
      const tint = shade(colour, 0.84 + 0.26 * noise(i * 7.7 + seed, j * 5.3, seed));
      const corner = (k: number, y: number): number => {
        const a = ((i + k + shift) / per) * 2 * Math.PI;
        const n = [sin(a), 0, cos(a)] as const;
        const r = radius * (1 + 0.05 * (1 - y / height) * (1 - y / height));
        return out.vertex([n[0] * r, y, n[2] * r], n, tint);
      };
      const [a, b] = [(j / courses) * height, ((j + 1) / courses) * height];
      out.quad(corner(0.02, a), corner(0.98, a), corner(0.98, b), corner(0.02, b));
      const dark = shade(colour, 0.6);
      const edge = (k: number, y: number): number => {
        const g = ((i + k + shift) / per) * 2 * Math.PI;
        return out.vertex([sin(g) * radius * 0.995, y, cos(g) * radius * 0.995], [sin(g), 0, cos(g)], dark);
      };
      if (i % 2 === 0) out.quad(edge(-0.03, a), edge(0.03, a), edge(0.03, b), edge(-0.03, b));
    }
  }
  return out.build();
};

/** Adds a ring of merlons. */
export const battlements = (
  bench: Bench,
  place: (t: number) => readonly [number, number, number],
  count: number,
  y: number,
  colour: Rgb,
  seed: number,
): void => {
  for (let i = 0; i < count; i++) {
    const [x, z, turn] = place((i + 0.5) / count);
    const tint = shade(colour, 0.9 + 0.2 * noise(i * 3.3, seed));
    bench.add('walls', MATERIALS.stone, put(board([0.85, 0.95, 0.5], tint, { bevel: 0.06 }), x, y + 0.45, z, 0, turn));
  }
};

/** Adds an arrow slit. */
export const slit = (bench: Bench, x: number, y: number, z: number, turn: number, wide = 0.35, tall = 1.3): void => {
  const shape = [
    [-wide / 2, 0],
    [wide / 2, 0],
    [wide / 2, tall],
    ...arc(0, tall, wide / 2, 0, Math.PI, 6).slice(1, -1),
    [-wide / 2, tall],
  ] as const;
  const frame = shape.map(([u, v]) => [u * 1.7, v * 1.12 - 0.1] as const);
  bench.add('trim', MATERIALS.stone, put(extrude(frame, 0.2, hex('#cfc5ae'), { bevel: 0.04 }), x, y, z, 0, turn));
  bench.add('panes', { roughness: 0.2, emission: 0.25 }, put(extrude(shape, 0.28, hex('#5b4a34')), x, y, z, 0, turn));
};

/** Adds a round tower with battlements or a pointed roof. */
export const roundTower = (
  bench: Bench,
  x: number,
  z: number,
  radius: number,
  height: number,
  looks: Looks,
  roof: boolean,
): void => {
  const stone = looks.colour ?? STONE;
  bench.add('walls', MATERIALS.stone, put(drum(radius, height, stone, looks.seed + x), x, 0, z));
  const lip = lathe(
    [
      [radius, height - 0.5],
      [radius * 1.14, height - 0.1],
      [radius * 1.16, height],
      [radius * 1.16, height + 0.35],
      [0, height + 0.35],
    ],
    blotched(stone, 3, 0.6, 0.1),
    { around: 28, crease: 0.4 },
  );
  bench.add('walls', MATERIALS.stone, put(lip, x, 0, z));
  battlements(
    bench,
    (t) => {
      const a = t * 2 * Math.PI;
      return [x + radius * 1.05 * sin(a), z + radius * 1.05 * cos(a), a];
    },
    Math.round(radius * 4),
    height + 0.3,
    stone,
    5,
  );
  if (roof) {
    const cone = lathe(
      [
        [0, height + 0.5],
        [radius * 1.02, height + 0.5],
        [radius * 1.1, height + 0.7],
        [radius * 0.7, height + radius * 1.1],
        [radius * 0.32, height + radius * 2.05],
        [0.05, height + radius * 2.9],
        [0, height + radius * 2.9],
      ],
      (p) => shade(hex('#47617d'), 0.8 + 0.35 * noise(atan2(p[0], p[2]) * 5, p[1] * 2.2)),
      { around: 28, crease: 1 },
    );
    bench.add('roofs', { ...MATERIALS.roofTile, pattern: 'roof-tiles', patternScale: 0.35 }, put(cone, x, 0, z));
    const pole = lathe(
      [
        [0.05, 0],
        [0.04, 1.6],
        [0, 1.62],
      ],
      hex('#5a4632'),
      { around: 6 },
    );
    bench.add('poles', MATERIALS.wood, put(pole, x, height + radius * 2.85, z));
    bench.add(
      'pennants',
      MATERIALS.thinCloth,
      put(
        extrude(
          [
            [0.05, 0.3],
            [0.05, -0.3],
            [1.3, 0],
          ],
          0.02,
          hex('#c8372d'),
        ),
        x,
        height + radius * 2.85 + 1.3,
        z,
      ),
    );
  }
  for (const [k, y] of [
    [0, height * 0.72],
    [1, height * 0.42],
    [2, height * 0.6],
  ] as const) {
    const a = k * 2.1;
    slit(bench, x + radius * 1.0 * sin(a), y, z + radius * 1.0 * cos(a), a);
  }
};
