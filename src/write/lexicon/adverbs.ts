/** Adverbs by what they change in an event. */

/** Factor on the natural pace. */
export const SPEEDS: Readonly<Record<string, number>> = {
  slowly: 0.6,
  slow: 0.6,
  quickly: 1.5,
  quick: 1.4,
  fast: 1.5,
  rapidly: 1.6,
  swiftly: 1.5,
  leisurely: 0.7,
  gently: 0.7,
  gradually: 0.6,
  speedily: 1.5,
  lazily: 0.6,
  hurriedly: 1.4,
  briskly: 1.3,
  frantically: 1.7,
  steadily: 1,
  softly: 0.8,
  energetically: 1.3,
  vigorously: 1.3,
  furiously: 1.7,
  cautiously: 0.6,
  carefully: 0.7,
  suddenly: 1.2,
  wildly: 1.6,
  'at full speed': 1.8,
};

/** How something is done, kept as manner. */
export const MANNERS: ReadonlySet<string> = new Set(
  `gracefully happily playfully together calmly peacefully quietly eagerly joyfully majestically confidently casually nervously loudly freely smoothly sideways proudly
  silently violently slowly quickly gently carefully gradually rapidly swiftly energetically leisurely steadily softly lazily cautiously suddenly
  excitedly angrily sadly vigorously effortlessly elegantly cheerfully high low hard fast diagonally simultaneously furiously wildly frantically briskly intently peacefully
  clumsily awkwardly hurriedly thoughtfully contentedly merrily alone`.split(/\s+/),
);

/** Where an adverb points an event. */
export const DIRECTIONS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down' | 'forward' | 'backward'>> = {
  left: 'left',
  right: 'right',
  up: 'up',
  upward: 'up',
  upwards: 'up',
  down: 'down',
  downward: 'down',
  downwards: 'down',
  forward: 'forward',
  forwards: 'forward',
  ahead: 'forward',
  backward: 'backward',
  backwards: 'backward',
  back: 'backward',
  leftward: 'left',
  leftwards: 'left',
  rightward: 'right',
  rightwards: 'right',
  skyward: 'up',
  downhill: 'down',
  uphill: 'up',
};

/** How often. */
export const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3, repeatedly: 4, again: 1 };

/** Every adverb known to the tagger. */
export const ADVERBS: readonly string[] = [
  ...new Set([
    ...Object.keys(SPEEDS).filter((w) => !w.includes(' ')),
    ...MANNERS,
    ...Object.keys(DIRECTIONS),
    ...Object.keys(TIMES),
    ...'then away nearby overhead here there outside inside home again together around very really still below above indoors outdoors upside clockwise finally meanwhile afterwards later soon next first almost softly'.split(
      ' ',
    ),
  ]),
];
