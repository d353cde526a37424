/** Colour of an animal's surface: the flesh's own colours melted together, then the coat painted over them. */
import type { Rgb } from '../../foundation/colour.ts';
import { exp } from '../../foundation/exact.ts';
import type { BlendField } from '../../foundation/geometry/blend-field.ts';
import { fbm } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { mix, scale } from '../../foundation/vec.ts';
import type { Flesh } from './sculpture.ts';

/** A place on the skin as a coat painter sees it. */
export interface CoatPlace {
  /** Model space, m. */
  readonly position: Vec3;
  readonly normal: Vec3;
  /** Melted colour of the flesh. */
  readonly colour: Rgb;
  /** Region of the nearest flesh. */
  readonly region: string;
  /** [side, up, forward] in trunk units. */
  readonly trunk: Vec3;
  /** [side, up, forward] in head units. */
  readonly head: Vec3;
  /** Height above the ground, trunk units. */
  readonly above: number;
  /** Along the tail, 0 root to 1 tip, where the region is `tail`. */
  readonly tail: number;
}

/** Melted colour and nearest region at a point. `softness` (m) is how far colours run into each other. */
export const fleshAt = (
  field: BlendField<Flesh>,
  p: Vec3,
  softness: number,
): { readonly colour: Rgb; readonly region: string } => {
  const distances: number[] = [];
  let least = 1e9;
  let nearest = 0;
  field.primitives.forEach((primitive, i) => {
    let d = field.distanceTo(i, p[0], p[1], p[2]);
    if (primitive.carve) d = Math.abs(d);
    distances.push(d);
    if (d < least) {
      least = d;
      nearest = i;
    }
  });
  let sum = 0;
  let colour: Rgb = [0, 0, 0];
  field.primitives.forEach((primitive, i) => {
    const behind = (distances[i]! - least) / softness;
    if (behind > 5) return;
    const w = exp(-behind);
    sum += w;
    const c = primitive.data.colour;
    colour = [colour[0] + c[0] * w, colour[1] + c[1] * w, colour[2] + c[2] * w];
  });
  return { colour: scale(colour, 1 / sum), region: field.primitives[nearest]!.data.region };
};

/** A coat of one exact colour with quiet variation of at most ±5 %, grain `cell` (m). */
export const plainCoat =
  (colour: Rgb, cell: number, keep: readonly string[]): ((place: CoatPlace) => Rgb) =>
  (place) => {
    if (keep.includes(place.region)) return place.colour;
    const [x, y, z] = place.position;
    return scale(colour, 0.95 + 0.1 * fbm(x / cell, y / cell, z / cell, 2));
  };

/** Fine brightness variation of natural fur, ±`strength`, grain `cell` (m). */
export const mottled = (colour: Rgb, p: Vec3, cell: number, strength: number): Rgb =>
  scale(colour, 1 - strength + 2 * strength * fbm(p[0] / cell, p[1] / cell, p[2] / cell, 2));

/** Alias that reads well in coat painters: `paint` laid over `colour` where `amount` is 1. */
export const over = (colour: Rgb, paint: Rgb, amount: number): Rgb =>
  amount <= 0 ? colour : mix(colour, paint, amount < 1 ? amount : 1);
