/** A seamless backdrop: floor that curves up into a wall, in one quiet colour. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, smoothstep } from '../../foundation/vec.ts';
import type { PlaceEntry, Terrain } from '../entry.ts';

const terrainOf = (): Terrain => ({ height: () => 0, surface: () => 'concrete' });
const COLOURS: Readonly<Record<string, readonly [string, string]>> = {
  neutral: ['#c9c6c0', '#dcd9d3'],
  white: ['#e6e4e0', '#f2f0ec'],
  black: ['#17181b', '#26282c'],
  blue: ['#8fa7bd', '#b3c6d6'],
  warm: ['#d6bfa4', '#e8d6c0'],
};

/** A photographer's studio. Its floor goes on for 40 m and rises far behind whatever stands there. */
export const studio: PlaceEntry = {
  id: 'studio',
  words: {
    nouns: [
      'studio',
      'photo studio',
      'backdrop',
      'white background',
      'plain background',
      'background',
      'void',
      'seamless backdrop',
      'black background',
      'empty room',
      'limbo',
    ],
  },
  indoor: true,
  sounds: ['room'],
  area: { centre: [0, 0, 0], half: [8, 8] },
  terrain: terrainOf,
  dress: (request) => {
    const [low, high] = (COLOURS[String(request.parameters.palette ?? 'neutral')] ?? COLOURS.neutral!).map((c) =>
      hex(c),
    ) as [Rgb, Rgb];
    // A round bowl about the action, so that every camera has a seamless wall behind it.
    const out = new MeshBuilder();
    const flat = 17;
    const bend = 7;
    const rows: [number, number, Vec3][] = [];
    for (const r of [0, 1, 2, 4, 7, 10, 13, 15, flat]) rows.push([r, 0, [0, 1, 0]]);
    for (let i = 1; i <= 12; i++) {
      const a = (i / 12) * (Math.PI / 2);
      rows.push([flat + bend * sin(a), bend * (1 - cos(a)), [-sin(a), cos(a), 0]]);
    }
    rows.push([flat + bend, 30, [-1, 0, 0]]);
    const around = 72;
    for (const [r, y, n] of rows) {
      for (let i = 0; i <= around; i++) {
        const a = (i / around) * 2 * Math.PI;
        out.vertex(
          [sin(a) * r, y, cos(a) * r],
          [sin(a) * n[0], n[1], cos(a) * n[0]],
          mix(low, high, smoothstep(0, 14, y)),
        );
      }
    }
    const w = around + 1;
    for (let j = 0; j + 1 < rows.length; j++)
      for (let i = 0; i < around; i++) out.quad(j * w + i, (j + 1) * w + i, (j + 1) * w + i + 1, j * w + i + 1);
    return {
      ground: [{ name: 'backdrop', mesh: out.build(), material: { roughness: 0.85, castsShadow: false } }],
      pieces: [],
    };
  },
};
