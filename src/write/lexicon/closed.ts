/** Words of the closed classes: they glue the content together and are never shown themselves. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Articles and their like. */
export const DETERMINERS = set(
  'a an the this that these those each every some any no both all another either neither its his her their my your our',
);
/** Prepositions, one word each. */
export const PREPOSITIONS = set(
  `in on at by with of to from into onto over under above below behind beside besides near across along through past around towards toward up down off out between among
  against beneath underneath inside outside within without atop amid amidst upon for during like as about via throughout alongside beyond opposite until till before
  after since than`,
);
/** Pronouns that stand for things. */
export const PRONOUNS = set(
  `it he she they them him her his its their hers theirs itself himself herself themselves one ones other others another who which that whom
  whose something someone everyone everything each both all there you i we us me my your our`,
);
/** Joining words. */
export const CONJUNCTIONS = set(
  'and or but nor so yet while as when before after until till because if where whereas once although though since then than whilst meanwhile',
);
/** Forms of be, have, do and the modals. */
export const AUXILIARIES = set(
  'is are was were be been being am has have had do does did can could will would shall should may might must to not',
);

/** Is the word glue and not content? */
export const isFunctionWord = (word: string): boolean =>
  /n't$/.test(word) ||
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  PRONOUNS.has(word) ||
  CONJUNCTIONS.has(word) ||
  AUXILIARIES.has(word) ||
  GLUE.has(word);

const GLUE =
  set(`'s s very really quite so too also just even only still again away back together there here now own more most much such
  please image picture video film clip footage movie scene shot showing shows show featuring features depicting view us we let let's`);

/**
 * Words that join, hedge, rank or speak of the film itself: they carry nothing to be seen. Kept apart from the glue
 * above, which the parser was trained with.
 */
const DISCOURSE =
  set(`finally eventually however how always ever already yet almost nearly perhaps maybe thus hence therefore
  moreover furthermore meanwhile instead otherwise rather significantly fully completely entirely totally truly
  particularly especially simply usually often sometimes occasionally ultimately initially immediately lastly
  originally previously recently actually apparently clearly obviously certainly indeed exactly mostly mainly
  largely partially slightly extremely incredibly highly deeply perfectly seemingly constantly continuously
  forever never further next lot lots etc first second third fourth fifth sixth seventh final firstly secondly
  entire whole certain particular specific start starts started starting begin begins began beginning continue
  continues continued continuing keep keeps kept try tries tried trying attempt attempts seem seems seemed
  appear appears appeared appearing become becomes became becoming remain remains remained happen happens occur
  occurs manage managed creating making cause causes causing caused let lets letting leaving allow allows
  allowing enable enables adding giving capture captures capturing captured showcase showcases showcasing depict
  depicts depicted feature featured portray portrays portraying convey conveys conveying display displays
  displaying reveal reveals revealing emphasize emphasizes emphasizing highlight highlights highlighting
  accentuate accentuates accentuating include includes including based according due seen shown viewer viewers
  audience lens frame frames viewpoint perspective composition footage cinematography photography shots scenes
  clips montage sort kind type piece pieces part parts way ways amount amounts surface surfaces side sides edge
  edges end ends top bottom middle center centre direction shape shapes style art artstyle version effect
  effects ofa oftwo`);

/** Is it a word of discourse, of degree, of the film itself, or a relational noun ("the edge of")? */
export const isDiscourse = (word: string): boolean => DISCOURSE.has(word);

/** Number words. */
export const NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
  million: 1000000,
};

/** How many loose quantities mean. */
export const QUANTITIES: Readonly<Record<string, number>> = {
  several: 4,
  few: 3,
  many: 8,
  some: 3,
  various: 4,
  numerous: 9,
  multiple: 4,
  countless: 30,
  couple: 2,
  both: 2,
  dozens: 24,
  hundreds: 200,
  thousands: 1000,
  lots: 10,
};

/** How many a group noun means ("a flock of birds"). */
export const GROUPS: Readonly<Record<string, number>> = {
  group: 5,
  herd: 9,
  flock: 9,
  pair: 2,
  pack: 6,
  bunch: 5,
  set: 4,
  pile: 6,
  stack: 4,
  row: 5,
  line: 5,
  crowd: 15,
  swarm: 20,
  school: 12,
  couple: 2,
  trio: 3,
  team: 5,
  family: 4,
  collection: 5,
  cluster: 6,
  circle: 6,
  dozen: 12,
  number: 5,
  lot: 8,
  series: 4,
  handful: 5,
  fleet: 6,
  column: 5,
  gang: 5,
  troop: 6,
  band: 5,
  dozens: 24,
  hundreds: 200,
  thousands: 1000,
  lots: 10,
  couples: 2,
  tower: 6,
  wall: 9,
  gaggle: 7,
  colony: 12,
  pride: 6,
  litter: 5,
};

/** The number a token says, or undefined. */
export const numberOf = (word: string): number | undefined => {
  if (/^\d{1,7}$/.test(word)) return Number(word);
  if (Object.hasOwn(NUMBERS, word)) return NUMBERS[word];
  const [tens, units] = word.split('-');
  const a = tens === undefined ? undefined : NUMBERS[tens];
  const b = units === undefined ? undefined : NUMBERS[units];
  return a !== undefined && b !== undefined && a >= 20 && a <= 90 && b >= 1 && b <= 9 ? a + b : undefined;
};
