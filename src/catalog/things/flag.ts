/** A flag on a pole; its cloth hangs on five joints so that the wind can wave it. */
import { hex } from '../../foundation/colour.ts';
import { lathe } from '../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import { MeshBuilder } from '../../foundation/geometry/mesh.ts';
import { shade } from '../../foundation/geometry/paint.ts';
import { put } from '../../foundation/geometry/reshape.ts';
import { noise } from '../../foundation/noise.ts';
import type { ThingEntry } from '../entry.ts';
import type { Rig } from '../model.ts';
import { anchor, Bench, colourOr, cylinderCollider, MATERIALS, TINTS } from './workshop.ts';

const POLE = 3;
const [W, H] = [1.2, 0.8];
const PIECES = 5;
const FIRST = 2;

/** Rig: the cloth's pieces follow one another away from the pole, along +X. */
const RIG: Rig = {
  kind: 'articulated',
  joints: [
    { name: 'root', parent: -1, position: [0, 0, 0] },
    { name: 'pole', parent: 0, position: [0, 0, 0] },
    ...Array.from({ length: PIECES }, (_, i) => ({
      name: `cloth-${i + 1}`,
      parent: i === 0 ? 1 : i + 1,
      position: [0.02 + (W * i) / PIECES, POLE - 0.1 - H / 2, 0] as const,
    })),
  ],
};

/** The cloth in the xy-plane, skinned along x. */
const cloth = (colour: readonly [number, number, number], seed: number, fine: boolean): Mesh => {
  const [nx, ny] = fine ? [40, 18] : [20, 8];
  const out = new MeshBuilder();
  const joints: number[] = [];
  const weights: number[] = [];
  for (let j = 0; j <= ny; j++) {
    for (let i = 0; i <= nx; i++) {
      const [u, v] = [i / nx, j / ny];
      const tone = 1 + 0.05 * (noise(u * 8 + seed, v * 5) * 2 - 1) - (v < 0.03 || v > 0.97 || u > 0.98 ? 0.05 : 0);
      out.vertex([0.02 + W * u, POLE - 0.1 - H * (1 - v), 0], [0, 0, 1], shade(colour, tone));
      // Each point follows the pieces whose middles lie beside it.
      const s = u * PIECES - 0.5;
      const a = Math.max(0, Math.min(PIECES - 1, Math.floor(s)));
      const b = Math.min(PIECES - 1, a + 1);
      const t = Math.max(0, Math.min(1, s - a));
      joints.push(FIRST + a, FIRST + b, 0, 0);
      weights.push(1 - t, t, 0, 0);
    }
  }
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const a = j * (nx + 1) + i;
      out.quad(a, a + 1, a + nx + 2, a + nx + 1);
    }
  }
  return { ...out.build(), skin: { joints: Uint8Array.from(joints), weights: Float32Array.from(weights) } };
};

/** A flag of 1.2 × 0.8 m on a pole of 3 m. */
export const flag: ThingEntry = {
  id: 'flag',
  kind: 'thing',
  words: { nouns: ['flag', 'banner', 'pennant'] },
  size: [W + 0.05, POLE, 0.1],
  source: 'common flag sizes, from memory',
  rig: 'articulated',
  body: {
    mass: 6,
    material: 'wood',
    movable: false,
    colliders: () => [cylinderCollider(0.022, POLE)],
  },
  shape: (looks, detail) => {
    const fine = detail.pixels > 150;
    const bench = new Bench();
    const colour = colourOr(looks, hex('#c8372d'));
    bench.add(
      'cloth',
      { roughness: 0.85, sheen: 0.2, translucency: 0.4, twoSided: true },
      cloth(colour, looks.seed, fine),
      FIRST,
    );
    const pole = lathe(
      [
        [0, 0],
        [0.05, 0],
        [0.05, 0.015],
        [0.022, 0.03],
        [0.02, 1.5],
        [0.016, POLE - 0.03],
        [0, POLE - 0.03],
      ],
      hex('#d9d4c8'),
      { around: 14 },
    );
    bench.add('pole', MATERIALS.paint, pole, 1);
    const knob = lathe(
      [
        [0.012, -0.03],
        [0.03, 0],
        [0.022, 0.022],
        [0, 0.03],
      ],
      TINTS.brass,
      { around: 16, crease: 2 },
    );
    bench.add('knob', MATERIALS.brass, put(knob, 0, POLE - 0.01, 0), 1);
    return bench.model({
      rig: RIG,
      anchors: { handle: anchor(0, 1.1, 0, undefined, 1), top: anchor(0, POLE, 0, undefined, 1) },
    });
  },
};
