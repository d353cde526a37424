/** Colours by name: the table, its modifiers (light, dark, pale, bright …) and hex, as linear RGB. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex, linearFromSrgb, luminance, srgbFromLinear } from '../../foundation/colour.ts';
import { COLOUR_TABLE } from './table.ts';

export { COLOUR_TABLE } from './table.ts';

/** How a modifier changes an sRGB colour: mixed with white or black, and chroma multiplied. */
interface Modifier {
  readonly white?: number;
  readonly black?: number;
  readonly chroma?: number;
}

/** Words that may stand before a colour's name. */
export const COLOUR_MODIFIERS: Readonly<Record<string, Modifier>> = {
  light: { white: 0.45 },
  pale: { white: 0.55, chroma: 0.8 },
  pastel: { white: 0.5, chroma: 0.9 },
  soft: { white: 0.25, chroma: 0.8 },
  dark: { black: 0.5 },
  deep: { black: 0.32, chroma: 1.15 },
  bright: { white: 0.06, chroma: 1.3 },
  vivid: { chroma: 1.4 },
  brilliant: { chroma: 1.35 },
  intense: { chroma: 1.35 },
  neon: { white: 0.08, chroma: 1.8 },
  rich: { black: 0.12, chroma: 1.2 },
  dull: { chroma: 0.55 },
  muted: { chroma: 0.6 },
  faded: { white: 0.25, chroma: 0.6 },
  dusty: { white: 0.12, chroma: 0.6 },
  dusky: { black: 0.25, chroma: 0.7 },
  medium: {},
  pure: { chroma: 1.1 },
  warm: {},
  cool: {},
  shiny: {},
  glossy: {},
  matte: {},
  metallic: {},
};

const modify = (colour: Rgb, by: Modifier): Rgb => {
  const grey = srgbFromLinear(luminance(colour));
  const channel = (linear: number): number => {
    let v = grey + (srgbFromLinear(linear) - grey) * (by.chroma ?? 1);
    v += (1 - v) * (by.white ?? 0);
    v *= 1 - (by.black ?? 0);
    return linearFromSrgb(Math.max(0, Math.min(1, v)));
  };
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])];
};

/**
 * Linear RGB of a colour's name (`red`, `dark green`, `light-blue`, `reddish`) or of `#rrggbb`; undefined if unknown.
 * Case, hyphens and spaces do not matter.
 */
export const findColour = (name: string): Rgb | undefined => {
  const text = name.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return hex(text);
  const words = text.replace(/[-_\s]+/g, ' ');
  const exact = Object.hasOwn(COLOUR_TABLE, words) ? COLOUR_TABLE[words] : undefined;
  if (exact) return hex(exact);
  const space = words.indexOf(' ');
  if (space > 0) {
    const first = words.slice(0, space);
    const rest = findColour(words.slice(space + 1));
    if (rest && Object.hasOwn(COLOUR_MODIFIERS, first)) return modify(rest, COLOUR_MODIFIERS[first]!);
    // "purple blue": two names side by side are mixed, the second leading
    const other = Object.hasOwn(COLOUR_TABLE, first) ? hex(COLOUR_TABLE[first]!) : undefined;
    if (rest && other) return [0, 1, 2].map((i) => rest[i]! * 0.65 + other[i]! * 0.35) as unknown as Rgb;
    return undefined;
  }
  const stem = words.replace(/(d?ish|y)$/, '');
  if (stem !== words) {
    for (const candidate of [stem, `${stem}e`]) {
      if (Object.hasOwn(COLOUR_TABLE, candidate)) return modify(hex(COLOUR_TABLE[candidate]!), { chroma: 0.75 });
    }
  }
  return undefined;
};
