/** Colour words a prompt may use. What each looks like stands in `catalog/colours`, which knows all of them. */
const NAMES = new Set(
  `red blue green yellow orange purple pink white black brown gray grey silver gold golden turquoise teal cyan magenta crimson scarlet maroon violet indigo
  lavender lilac beige cream ivory tan navy aqua lime olive mint coral salmon peach burgundy mauve amber emerald ruby sapphire charcoal khaki rust bronze copper
  ginger blond blonde azure cobalt fuchsia plum ochre chestnut auburn caramel reddish bluish greenish yellowish brownish greyish grayish`.split(
    /\s+/,
  ),
);

/** Words that shade the colour after them. */
const SHADES = new Set(
  'dark deep light pale bright pastel vivid soft neon sky baby royal navy forest lime hot rich dull faded'.split(' '),
);

/** Is this word a colour name? */
export const isColour = (word: string): boolean => NAMES.has(word);

/** Is this word a shade such as `dark` before a colour? */
export const isShade = (word: string): boolean => SHADES.has(word);

/** All colour names. */
export const COLOURS: readonly string[] = [...NAMES];
