/** Colour names a prompt can use and the sRGB value each stands for (CSS names where they exist, else by eye). */
const NAMES: Readonly<Record<string, string>> = {
  red: '#c81e1e', blue: '#1e4fc8', green: '#2e8b3a', yellow: '#f2c81e', orange: '#f08019', purple: '#7a2fa8', pink: '#f08cb4', white: '#f4f4f2',
  black: '#161616', brown: '#7a4a26', gray: '#808080', grey: '#808080', silver: '#c0c0c4', gold: '#d4a017', golden: '#d4a017', turquoise: '#30c8c0',
  teal: '#108080', cyan: '#18c8d8', magenta: '#d028a8', crimson: '#b01030', scarlet: '#d82818', maroon: '#701020', violet: '#8040c8',
  indigo: '#383098', lavender: '#b8a0e0', lilac: '#c0a0d8', beige: '#e0d4b8', cream: '#f4ead0', ivory: '#f6f2e0', tan: '#c8a878', navy: '#14285a',
  aqua: '#30d0d0', lime: '#90d820', olive: '#6e7820', mint: '#98e0c0', coral: '#f88060', salmon: '#f49080', peach: '#f8c8a0', rose: '#e86090',
  burgundy: '#68142a', mauve: '#b090b0', amber: '#f0a818', emerald: '#189858', ruby: '#a81838', sapphire: '#1848a8', charcoal: '#38383c',
  khaki: '#b8a878', rust: '#a84818', bronze: '#a87838', copper: '#b87048', ginger: '#c06828', blond: '#dcc080', blonde: '#dcc080',
};

/** Words that shade a colour and how: factor towards black (negative) or white (positive). */
const SHADES: Readonly<Record<string, number>> = {
  dark: -0.45, deep: -0.3, light: 0.4, pale: 0.5, bright: 0.1, pastel: 0.55, vivid: 0.05, soft: 0.3,
};

/** Is this word a colour name? */
export const isColour = (word: string): boolean => Object.hasOwn(NAMES, word);

/** Is this word a shade such as `dark` before a colour? */
export const isShade = (word: string): boolean => Object.hasOwn(SHADES, word);

/** `red`, or for a shaded colour its `#rrggbb`. */
export const colourValue = (word: string, shade?: string): string => {
  const hex = NAMES[word];
  const amount = shade === undefined ? 0 : (SHADES[shade] ?? 0);
  if (hex === undefined || amount === 0) return word;
  const goal = amount < 0 ? 0 : 255;
  const mixed = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value + (goal - value) * Math.abs(amount))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
};

/** All colour names. */
export const COLOURS: readonly string[] = Object.keys(NAMES);
