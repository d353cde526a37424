/** Things built of a few softened boxes, discs and cones, written as rows of numbers. */
import type { Rgb } from '../../../foundation/colour.ts';
import { hex } from '../../../foundation/colour.ts';
import { lathe } from '../../../foundation/geometry/lathe.ts';
import type { Mesh } from '../../../foundation/geometry/mesh.ts';
import { surfaceOf } from '../../materials/surfaces.ts';
import type { Material, Part } from '../../model.ts';
import { rigidModel } from '../../model.ts';
import type { Prop } from './dressing.ts';
import { box, part } from './joinery.ts';

/** Width, height, depth, then x, y, z of its middle (m), its colour, and how far its edges are softened (m). */
export type Block = readonly [number, number, number, number, number, number, string, number?];

/** Boxes as meshes. */
export const boxes = (blocks: readonly Block[]): Mesh[] =>
  blocks.map(([w, h, d, x, y, z, colour, bevel]) =>
    box([w, h, d], [x, y, z], bevel ?? Math.min(0.02, 0.3 * Math.min(w, h, d)), hex(colour)),
  );

/** A round post, drum or cone standing at x, z from `low` to `high` (m). */
export const post = (
  x: number,
  z: number,
  low: number,
  high: number,
  radius: number,
  colour: string,
  top = radius,
  around = 14,
): Mesh =>
  lathe(
    [
      [0, low],
      [radius, low],
      [top, high],
      [0, high],
    ],
    hex(colour),
    { around, centre: [x, 0, z] },
  );

/** Surfaces that most built things need. */
export const SURFACES = {
  wood: surfaceOf('wood'),
  paint: { roughness: 0.45 },
  metal: { roughness: 0.32, metalness: 0.85 },
  stone: surfaceOf('stone'),
  cloth: { roughness: 0.95, sheen: 0.4, pattern: 'fabric', patternScale: 0.01 },
  ceramic: { roughness: 0.15 },
  glow: { roughness: 0.6, emission: 1.6, castsShadow: false },
} as const satisfies Record<string, Material>;

/** A thing from meshes by surface, and a lamp if it shines. */
export const built = (
  name: string,
  height: number,
  reach: number,
  parts: () => Partial<Record<keyof typeof SURFACES, readonly Mesh[]>>,
  lamp?: { readonly at: readonly [number, number, number]; readonly intensity: Rgb; readonly range: number },
): Prop => ({
  name,
  height,
  girth: Math.min(reach, 0.32),
  reach,
  individuals: 1,
  ...(lamp && { shines: lamp.range + 4 }),
  shape: () => {
    const made: Part[] = Object.entries(parts()).map(([surface, meshes]) =>
      part(surface, meshes, SURFACES[surface as keyof typeof SURFACES]),
    );
    const model = rigidModel(made);
    return lamp
      ? { ...model, lamps: [{ joint: 0, position: lamp.at, intensity: lamp.intensity, range: lamp.range }] }
      : model;
  },
});

/** A flat lamp under the ceiling, 1.2 m long, its underside at the origin. */
export const ceilingPanel = (intensity: Rgb): Prop =>
  built(
    `panel-${Math.round(intensity[2] * 10)}`,
    0.06,
    0.6,
    () => ({
      glow: boxes([[1.2, 0.03, 0.3, 0, 0.02, 0, '#f4f6ff']]),
      metal: boxes([[1.26, 0.04, 0.36, 0, 0.045, 0, '#c8ccd0']]),
    }),
    { at: [0, -0.1, 0], intensity, range: 7 },
  );

/** A burning torch on a wall, its bracket at the origin. */
export const TORCH = built(
  'torch',
  0.7,
  0.15,
  () => ({
    wood: [post(0, 0.14, -0.3, 0.12, 0.03, '#5a3f2c', 0.05)],
    metal: boxes([[0.06, 0.05, 0.18, 0, -0.1, 0.07, '#3a3a3e']]),
    glow: [post(0, 0.14, 0.12, 0.46, 0.075, '#ff9a3a', 0.004, 10), post(0, 0.14, 0.1, 0.3, 0.06, '#ffe08a', 0.01, 10)],
  }),
  { at: [0, 0.35, 0.3], intensity: [4.2, 2, 0.62], range: 8 },
);

/** Four thin legs under a top of width w and depth d, h high, m. */
export const legs = (w: number, d: number, h: number, colour: string): Block[] =>
  [-1, 1].flatMap((i) => [-1, 1].map((j): Block => [0.05, h, 0.05, (i * w) / 2, h / 2, (j * d) / 2, colour]));
