/** Colours of what grows, by season. sRGB values tuned by eye; chroma of backgrounds stays below that of a film's subjects. */
import type { Season } from '../../artifacts/stage.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { LeafColours } from '../../foundation/geometry/foliage.ts';
import type { Random } from '../../foundation/random.ts';
import { mix, scale } from '../../foundation/vec.ts';

/** Snow in daylight. */
export const SNOW: Rgb = hex('#d9e0ea');
/** Bark in general. */
export const BARK: Rgb = hex('#85705a');
/** Moss on stones and roots. */
export const MOSS: Rgb = hex('#6f7f45');
/** Grey rock. */
export const ROCK: Rgb = hex('#8f8a80');
/** Trodden path, light and dark. */
export const DIRT: readonly [Rgb, Rgb] = [hex('#bda585'), hex('#937a5d')];
/** Dry sand, light and dark. */
export const SAND: readonly [Rgb, Rgb] = [hex('#dcc59a'), hex('#c4a877')];
/** Conifer needles from inner to tip. */
export const NEEDLES: readonly [Rgb, Rgb, Rgb] = [hex('#2c4a38'), hex('#3c5f44'), hex('#56775a')];

const crown = (shade: string, base: string, light: string, tip: string): LeafColours => ({
  shade: hex(shade),
  base: hex(base),
  light: hex(light),
  tip: hex(tip),
});

const SUMMER = [
  crown('#3f5f30', '#55782f', '#6f9138', '#92ad4e'),
  crown('#35593a', '#477038', '#668c46', '#8dab5c'),
  crown('#4f6a2c', '#6b842e', '#82993a', '#a0b254'),
  crown('#2f5440', '#3f6b46', '#5b8650', '#82a566'),
  crown('#56622e', '#757a34', '#8c9446', '#a9ab5c'),
];
const SPRING = [crown('#587a38', '#6c9138', '#90ae48', '#b6c964'), crown('#4f7438', '#628a36', '#86a846', '#aac25c')];
const AUTUMN = [
  crown('#7a4a20', '#a8641f', '#cf8a2e', '#e0b048'),
  crown('#6a3a1c', '#9a4a20', '#c2622a', '#da8a3c'),
  crown('#7d6a26', '#a08428', '#c8a63a', '#dcc45c'),
  crown('#6e2c1e', '#963420', '#b84a2a', '#d0703c'),
];
const BLOSSOM = [crown('#b07a8a', '#d898a8', '#f0bcc8', '#fbe0e4')];

/** Colours of a broadleaf crown. `colour` overrides the season. */
export const crownColours = (season: Season | 'blossom', random: Random, colour?: Rgb): LeafColours => {
  if (colour)
    return { shade: scale(colour, 0.62), base: scale(colour, 0.85), light: colour, tip: mix(colour, [1, 1, 1], 0.12) };
  const list = season === 'blossom' ? BLOSSOM : season === 'autumn' ? AUTUMN : season === 'spring' ? SPRING : SUMMER;
  return random.pick(list);
};

/** Colours of crowns as seen from far above, one for each kind of tree of a season. */
export const crownTops = (season: Season): readonly Rgb[] =>
  (season === 'autumn' ? AUTUMN : season === 'spring' ? SPRING : SUMMER).map((c) =>
    season === 'autumn' ? mix(mix(c.base, c.light, 0.3), [0.16, 0.12, 0.04], 0.4) : mix(c.base, c.light, 0.35),
  );

/** Colours of grass, from the ground up: root, blade, light tip, dry tip. */
export interface GrassColours {
  readonly root: Rgb;
  readonly blade: Rgb;
  readonly light: Rgb;
  readonly dry: Rgb;
}

/** Grass by season. */
export const GRASS: Readonly<Record<Season, GrassColours>> = {
  spring: { root: hex('#3c5a2d'), blade: hex('#67893e'), light: hex('#95aa54'), dry: hex('#b5b668') },
  summer: { root: hex('#374f2c'), blade: hex('#5f7a3c'), light: hex('#8d9c54'), dry: hex('#b3ae6b') },
  autumn: { root: hex('#4a4f2a'), blade: hex('#73733a'), light: hex('#a3904e'), dry: hex('#c09c5c') },
  winter: { root: hex('#4f4f36'), blade: hex('#74704a'), light: hex('#979064'), dry: hex('#b3a67c') },
};
