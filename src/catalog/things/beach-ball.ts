/** A light inflatable ball in gores of several colours. */

import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, roundness, TINTS } from './workshop.ts';

const RADIUS = 0.2;
const GORES = 6;

/** A slice of a sphere from pole to pole between two longitudes (rad), its seams slightly sunk. */
const gore = (from: number, to: number, colour: Rgb, steps: number): Mesh => {
  const out = new MeshBuilder();
  const rows = steps * 4;
  for (let i = 0; i <= rows; i++) {
    const polar = (i / rows) * Math.PI;
    for (let j = 0; j <= steps; j++) {
      const a = from + ((to - from) * j) / steps;
      const n = [sin(polar) * sin(a), -cos(polar), sin(polar) * cos(a)] as const;
      const r = RADIUS * (j === 0 || j === steps ? 0.99 : 1);
      out.vertex([n[0] * r, n[1] * r, n[2] * r], n, colour);
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < steps; j++) {
      const a = i * (steps + 1) + j;
      out.quad(a, a + 1, a + steps + 2, a + steps + 1);
    }
  }
  return out.build();
};

/** A beach ball, 0.4 m across. */
export const beachBall: ThingEntry = {
  id: 'beach-ball',
  kind: 'thing',
  words: { nouns: ['beach ball', 'inflatable ball'] },
  size: [0.4, 0.4, 0.4],
  source: 'common 16 inch beach ball, from memory',
  rig: 'rigid',
  body: {
    mass: 0.1,
    material: 'plastic',
    movable: true,
    colliders: () => [{ shape: 'ball', radius: RADIUS, centre: [0, RADIUS, 0] }],
  },
  shape: (looks, detail) => {
    const bench = new Bench();
    const steps = Math.max(4, roundness(detail, 1, 16, 40) / 5);
    const lift = (m: Mesh): Mesh => put(m, 0, RADIUS, 0, 0.5, 0, 0.6);
    const colours = looks.colour
      ? [looks.colour, TINTS.white]
      : [TINTS.red, TINTS.white, TINTS.blue, TINTS.white, TINTS.yellow, TINTS.white];
    for (let i = 0; i < GORES; i++) {
      const w = (2 * Math.PI) / GORES;
      bench.add(
        'ball',
        { roughness: 0.22 },
        lift(gore(i * w, (i + 1) * w, colours[i % colours.length]!, Math.round(steps))),
      );
    }
    for (const s of [1, -1]) {
      const cap = lathe(
        [
          [0.03, 0.006],
          [0.028, 0.0085],
          [0, 0.0095],
        ],
        hex('#f4f1ea'),
        { around: 20 },
      );
      bench.add('ball', { roughness: 0.22 }, lift(put(cap, 0, s * (RADIUS - 0.0085), 0, s > 0 ? 0 : Math.PI)));
    }
    return bench.model({ anchors: { top: anchor(0, 2 * RADIUS, 0), handle: anchor(0, RADIUS, 0) } });
  },
};
