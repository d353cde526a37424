/** Trousers, shorts, jeans and skirts. */

import type { Rgb } from '../../../foundation/colour.ts';
import { cos, pow, sin } from '../../../foundation/exact.ts';
import { coloured } from '../../../foundation/geometry/colouring.ts';
import { withSmoothNormals } from '../../../foundation/geometry/mesh.ts';
import type { Solid } from '../../../foundation/geometry/solids.ts';
import { boundsOfSolids, keepWhere, loftSolid, thicken } from '../../../foundation/geometry/solids.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { lerp, scale, smoothstep } from '../../../foundation/vec.ts';
import { addBand, outline } from './bands.ts';
import { hangingHem } from './ribs.ts';
import { SIDES } from './skeleton.ts';
import type { Workshop } from './workshop.ts';
import { addFlexible, addSolids, between, clothColour, MATERIALS } from './workshop.ts';

/** Trousers or shorts. */
const addTrousers = (w: Workshop): void => {
  const { bottom, shoes } = w.person.outfit;
  const b = w.skeleton.body;
  const shortLegs = bottom.kind === 'shorts';
  const space = w.person.outfit.top.kind === 'spacesuit';
  const q = (1 + 0.08 * w.person.childhood + (space ? 0.28 : 0)) * b;
  const hips: Solid[] = w.trunk.map((s) => thicken(s, space ? 0.024 : 0.008));
  hips.push(
    keepWhere((_, y) => y - 0.665 * b),
    keepWhere((_, y) => 0.53 * b - y, 0.02 * b),
  );
  const legs = SIDES.flatMap(([side, s]) => {
    const { hip, knee, ankle } = w.skeleton[side];
    const list: Solid[] = [
      loftSolid(
        hip,
        shortLegs ? between(hip, knee, 0.86) : knee,
        shortLegs
          ? [
              [0, 0.062 * q, 0.068 * q, 0.074 * q],
              [0.4, 0.062 * q, 0.067 * q, 0.068 * q],
              [1, 0.061 * q, 0.064 * q, 0.063 * q],
            ]
          : [
              [0, 0.06 * q, 0.066 * q, 0.074 * q],
              [0.3, 0.056 * q, 0.062 * q, 0.064 * q],
              [0.7, 0.049 * q, 0.052 * q, 0.052 * q],
              [1, 0.045 * q, 0.047 * q, 0.045 * q],
            ],
        {
          blend: 0.02 * b,
          ...(shortLegs ? { flatEnds: 0.003 } : {}),
          relief: (x, t) =>
            0.0022 * sin(t * 36 + x * 2.5) * smoothstep(0.72, 1, t) * (shortLegs ? 0 : 1) +
            0.0022 * sin(t * 30 - x * 3) * (1 - smoothstep(0.02, 0.22, t)),
          reliefHeight: 0.003,
        },
      ),
    ];
    if (!shortLegs) {
      list.push(
        loftSolid(
          knee,
          between(knee, ankle, shoes.kind === 'boots' ? 0.66 : 0.985),
          [
            [0, 0.047 * q, 0.048 * q, 0.046 * q],
            [0.3, 0.046 * q, 0.044 * q, 0.05 * q],
            [0.7, 0.041 * q, 0.04 * q, 0.044 * q],
            [1, 0.04 * q, 0.04 * q, 0.043 * q],
          ],
          {
            blend: 0.014 * b,
            flatEnds: 0.003,
            relief: (x, t, z) =>
              0.0022 * sin(t * 34 + x * 2.5) * (1 - smoothstep(0, 0.3, t)) +
              0.0028 * sin(t * 26 + z * 2) * smoothstep(0.62, 0.8, t) * (1 - smoothstep(0.86, 0.93, t)),
            reliefHeight: 0.003,
          },
        ),
      );
    }
    // Keep the legs apart: each is pushed off the middle plane below the crotch.
    return list.map(
      (solid): Solid => ({
        ...solid,
        distance: (x, y, z) => {
          const over = 0.014 * b - x * s;
          return solid.distance(x, y, z) + (over > 0 ? over * 0.9 * smoothstep(0.5 * b, 0.42 * b, y) : 0);
        },
      }),
    );
  });
  const box = boundsOfSolids(legs, 0.03);
  const max: Vec3 = [box.max[0], 0.68 * b, box.max[2]];
  const solids = [...hips, ...legs, keepWhere((_, y) => y - 0.66 * b)];
  addSolids(
    w,
    bottom.kind,
    solids,
    { min: box.min, max },
    0.0078,
    clothColour(bottom.colour),
    bottom.kind === 'jeans' ? MATERIALS.denim : MATERIALS.cloth,
    {
      legBlend: 0.007 * b,
    },
  );
  SIDES.forEach(([side], i) => {
    const { hip, knee, ankle } = w.skeleton[side];
    const [from, to, share] = shortLegs ? [hip, knee, 0.84] : [knee, ankle, shoes.kind === 'boots' ? 0.64 : 0.96];
    addBand(w, {
      name: 'hem',
      on: shortLegs ? [legs[i]!] : legs.slice(i * 2, i * 2 + 2),
      centre: between(from, to, share),
      axis: [0, 1, 0],
      reach: 0.12 * b,
      half: 0.0085 * b,
      thick: 0.0034 * b,
      colour: bottom.colour,
      material: MATERIALS.cloth,
      skinning: { legBlend: 0.007 * b },
    });
  });
};

/** The shape of a skirt: heights in body units. */
interface SkirtCut {
  readonly waist: number;
  readonly hem: number;
  readonly flare: number;
}

/** A skirt: one wavy wall, seen from both sides. */
const addSkirt = (w: Workshop, cut: SkirtCut, colour: readonly [number, number, number]): void => {
  const b = w.skeleton.body;
  const around = w.fine(22, 7) * 4;
  const rows = w.fine(26, 9);
  const positions: number[] = [];
  const indices: number[] = [];
  const phase = (w.person.seed % 7) + 0.5;
  const waist = outline(
    w.trunk.map((t) => thicken(t, 0.009)),
    [0, cut.waist * b, 0],
    [0, 1, 0],
    0.2 * b,
    around,
  );
  for (let i = 0; i <= rows; i++) {
    const v = i / rows;
    const hip = smoothstep(0, 0.36, v);
    const spread = cut.flare * pow(v, 1.25);
    for (let j = 0; j < around; j++) {
      const a = (j / around) * 2 * Math.PI;
      // The outline starts at +X, a quarter turn from the front.
      const top = waist[(j + around - around / 4) % around]!;
      const across = sin(a) * (0.122 + 0.03 * spread);
      const deep = cos(a) * (cos(a) > 0 ? 0.078 + 0.042 * spread : 0.098 + 0.055 * spread);
      const wave = 1 + 0.075 * pow(v, 1.25) * sin(9 * a + phase + 0.5 * sin(3 * a)) + 0.018 * v * sin(17 * a + v * 2);
      const rim = v > 0.96 ? 0.0015 : 0;
      positions.push(
        lerp(top[0], across * b, hip) * wave + sin(a) * rim,
        lerp(cut.waist, cut.hem, v) * b + 0.003 * b * v * sin(9 * a + phase + 0.9),
        lerp(top[2], deep * b, hip) * wave + cos(a) * rim,
      );
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < around; j++) {
      const a = i * around + j;
      const d = i * around + ((j + 1) % around);
      indices.push(a, a + around, d + around, a, d + around, d);
    }
  }
  const bare = {
    positions: Float32Array.from(positions),
    normals: new Float32Array(positions.length),
    colours: new Float32Array(0),
    indices: Uint32Array.from(indices),
  };
  const mesh = coloured(withSmoothNormals(bare), clothColour(colour));
  addFlexible(
    w,
    'skirt',
    mesh,
    { ...MATERIALS.cloth, twoSided: true },
    {
      noArms: true,
      hang: cut.hem,
    },
  );
};

/** A belt or waistband, as wide as the skirt's top. */
const addBelt = (w: Workshop, height: number, colour: Rgb): void => {
  const b = w.skeleton.body;
  addBand(w, {
    name: 'belt',
    on: w.trunk.map((s) => thicken(s, 0.0085)),
    centre: [0, height * b, 0],
    axis: [0, 1, 0],
    reach: 0.2 * b,
    half: 0.012 * b,
    thick: 0.0045 * b,
    colour,
    material: MATERIALS.leather,
    skinning: { noArms: true },
  });
};

/** What the legs wear. */
export const addBottom = (w: Workshop): void => {
  const { top, bottom } = w.person.outfit;
  if (top.kind === 'dress') {
    addSkirt(w, { waist: 0.72, hem: hangingHem(w.person)!, flare: 1 }, top.colour);
    addBelt(w, 0.722, top.second);
    return;
  }
  if (bottom.kind === 'none') return;
  if (bottom.kind === 'skirt') {
    addSkirt(w, { waist: 0.69, hem: hangingHem(w.person)!, flare: 0.7 }, bottom.colour);
    addBelt(w, 0.69, scale(bottom.colour, 0.8));
    return;
  }
  addTrousers(w);
};
