/** From the form in the text to the word in a lexicon. */
import { ADJECTIVES } from './adjectives.ts';
import { ADVERBS } from './adverbs.ts';
import { isFunctionWord, numberOf } from './closed.ts';
import { COLOURS } from './colours.ts';
import { NOUNS } from './nouns.ts';
import { VERB_FORMS } from './verbs.ts';

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  leaves: 'leaf',
  wolves: 'wolf',
  knives: 'knife',
  oxen: 'ox',
  policemen: 'policeman',
  policewomen: 'policewoman',
  fishermen: 'fisherman',
  firemen: 'fireman',
  businessmen: 'businessman',
  snowmen: 'snowman',
  gentlemen: 'gentleman',
  shelves: 'shelf',
  bookshelves: 'bookshelf',
  dice: 'dice',
  loaves: 'loaf',
  scarves: 'scarf',
  hooves: 'hoof',
  fish: 'fish',
  sheep: 'sheep',
  deer: 'deer',
  calves: 'calf',
  elves: 'elf',
  thieves: 'thief',
  aircraft: 'aircraft',
  cacti: 'cactus',
  potatoes: 'potato',
  tomatoes: 'tomato',
  heroes: 'hero',
  buses: 'bus',
  glasses: 'glass',
  dresses: 'dress',
  grasses: 'grass',
  bushes: 'bush',
  benches: 'bench',
  boxes: 'box',
  foxes: 'fox',
  churches: 'church',
  branches: 'branch',
  torches: 'torch',
  beaches: 'beach',
  watches: 'watch',
  brushes: 'brush',
  horses: 'horse',
  roses: 'rose',
  houses: 'house',
  moose: 'moose',
  matches: 'match',
  peaches: 'peach',
  dishes: 'dish',
  lunches: 'lunch',
  octopuses: 'octopus',
  cows: 'cow',
  skis: 'ski',
  spacemen: 'spaceman',
  cowboys: 'cowboy',
  crosses: 'cross',
  skies: 'sky',
};

/** Words that end in s and are singular. */
const SINGULAR_S = new Set(
  'bus glass dress grass cactus octopus walrus moss chess compass tennis gas mattress headphones goggles pants jeans'.split(
    ' ',
  ),
);

/** A noun's singular and whether the form was plural. */
export const singular = (form: string): { readonly noun: string; readonly plural: boolean } => {
  const irregular = IRREGULAR_PLURALS[form];
  if (irregular !== undefined) return { noun: irregular, plural: form !== irregular };
  if (NOUNS.has(form) && (!form.endsWith('s') || SINGULAR_S.has(form) || !NOUNS.has(form.slice(0, -1))))
    return { noun: form, plural: /[^s]s$/.test(form) && !SINGULAR_S.has(form) && NOUNS.get(form)!.kind === 'clothing' };
  if (form.length < 3 || !form.endsWith('s') || form.endsWith('ss') || SINGULAR_S.has(form))
    return { noun: form, plural: false };
  if (form.endsWith('ies') && form.length > 4)
    return { noun: NOUNS.has(form.slice(0, -1)) ? form.slice(0, -1) : `${form.slice(0, -3)}y`, plural: true };
  if (/(ch|sh|x|ss|z)es$/.test(form)) return { noun: form.slice(0, -2), plural: true };
  return { noun: form.slice(0, -1), plural: true };
};

const ADVERB_SET = new Set(ADVERBS);
const COLOUR_SET = new Set(COLOURS);

/**
 * What a word can be, as a short code for the tagger: the kinds of noun, verb forms, adjective, adverb.
 * It is the tagger's only knowledge of meaning, so words it never saw in training still help.
 */
export const lexicalMask = (form: string): string => {
  const word = form.toLowerCase();
  if (numberOf(word) !== undefined) return '#';
  if (isFunctionWord(word)) return `f${ADVERB_SET.has(word) ? 'r' : ''}`;
  const base = singular(word);
  const noun = NOUNS.get(base.noun);
  let mask = '';
  if (noun !== undefined) mask += (base.plural ? 'N' : 'n') + CODES[noun.kind];
  const verbs = VERB_FORMS.get(word);
  if (verbs !== undefined) mask += `v${[...new Set(verbs.map((v) => v.form[0]! + v.form[2]!))].sort().join('')}`;
  if (ADJECTIVES.has(word) && noun === undefined) mask += 'a';
  if (COLOUR_SET.has(word)) mask += 'c';
  if (ADVERB_SET.has(word) || (mask === '' && word.length > 5 && word.endsWith('ly'))) mask += 'r';
  return mask;
};

const CODES: Readonly<Record<string, string>> = {
  person: 'P',
  animal: 'A',
  vehicle: 'V',
  thing: 'T',
  furniture: 'T',
  plant: 'T',
  building: 'B',
  food: 'T',
  clothing: 'C',
  place: 'L',
  part: 'R',
  material: 'M',
  light: 'W',
  weather: 'W',
  region: 'G',
  group: 'Q',
  happening: 'H',
  abstract: 'X',
};
