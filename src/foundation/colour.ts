/** Colour as linear light (sRGB primaries, Rec. 709), and the ways in from hex and back out to bytes. */
import { pow } from './exact.ts';
import type { Vec3 } from './vec.ts';

/** Linear RGB; 1 is a perfect white diffuser. */
export type Rgb = Vec3;

/** One sRGB component (0–1) made linear. IEC 61966-2-1. */
export const linearFromSrgb = (v: number): number => (v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4));
/** One linear component (0–1) encoded as sRGB. IEC 61966-2-1. */
export const srgbFromLinear = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * pow(v, 1 / 2.4) - 0.055);

/** Linear RGB of `#rrggbb`. */
export const hex = (text: string): Rgb => {
  const n = Number.parseInt(text.slice(1), 16);
  return [
    linearFromSrgb(((n >> 16) & 255) / 255),
    linearFromSrgb(((n >> 8) & 255) / 255),
    linearFromSrgb((n & 255) / 255),
  ];
};

/** Relative luminance (Rec. 709). */
export const luminance = (c: Rgb): number => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
