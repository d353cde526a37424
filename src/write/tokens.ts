/** The prompt as tokens that remember where they stood, several words that mean one thing joined. */
import { ADVERBIALS } from './lexicon/adverbials.ts';
import { isFunctionWord } from './lexicon/closed.ts';
import { singular } from './lexicon/morphology.ts';
import { personOfName } from './lexicon/names.ts';
import { NOUNS } from './lexicon/nouns.ts';

/** One token: a word, several words that mean one thing, a quotation, a mark. */
export interface Token {
  /** Place in the prompt, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, plain quotes, one space between joined words. */
  readonly lower: string;
  /** What the parser sees: the last word of a joined noun, words joined by `_` for a joined preposition. */
  readonly form: string;
  readonly kind: 'word' | 'quote' | 'mark' | 'emoji';
}

/** Characters that mean the same as a plain one; each replaced by exactly one, so that places in the text stay true. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': ',',
  '―': ',',
  '…': '.',
  '\u00a0': ' ',
  '\t': ' ',
  '\r': ' ',
  é: 'e',
  è: 'e',
  ê: 'e',
  á: 'a',
  à: 'a',
  â: 'a',
  ä: 'a',
  ö: 'o',
  ó: 'o',
  ô: 'o',
  ü: 'u',
  ú: 'u',
  í: 'i',
  ï: 'i',
  î: 'i',
  ç: 'c',
  ñ: 'n',
  å: 'a',
  ø: 'o',
};

/** The text with its characters made plain, as long as before. */
export const plainText = (text: string): string =>
  text.replace(/[^\x20-\x7e\n]/g, (c) => PLAIN[c] ?? PLAIN[c.toLowerCase()] ?? (/\s/.test(c) ? ' ' : c));

const PATTERN =
  /"[^"\n]{1,80}"|(?<![\w'])'[^'\n]{1,60}'(?!\w)|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|k|d|mm|s)?\b|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}\d]+)*|'s\b|\n|\p{Extended_Pictographic}|[^\s\p{L}\p{M}\d]/gu;

/** Prepositions and pronouns of several words, longest first where one begins another. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(to|on) the (left|right)(( hand)? side)? of$/, 'to_the_$2_of'],
  [/^(in|on|at|to) the (front|back|top|bottom|middle|center|centre|edge|side|foot|base|end|corner) of$/, '$2'],
];
const SIDE_NAMES: Readonly<Record<string, string>> = {
  front: 'in_front_of',
  back: 'behind',
  top: 'on_top_of',
  bottom: 'under',
  middle: 'in',
  center: 'in',
  centre: 'in',
  edge: 'at',
  side: 'next_to',
  foot: 'at',
  base: 'at',
  end: 'at',
  corner: 'in',
};
const JOINED: Readonly<Record<string, string>> = {
  'next to': 'next_to',
  'in front of': 'in_front_of',
  'on top of': 'on_top_of',
  'out of': 'out_of',
  'away from': 'away_from',
  'close to': 'near',
  'left of': 'to_the_left_of',
  'right of': 'to_the_right_of',
  'each other': 'each_other',
  'one another': 'each_other',
  'in between': 'between',
  'far from': 'far_from',
  'side by side with': 'next_to',
  'inside of': 'inside',
  'outside of': 'outside',
  'along with': 'with',
  'together with': 'with',
  'as well as': 'and',
  'instead of': 'without',
  'from behind': 'from_behind',
  'a few': 'few',
  'a couple of': 'two',
  'couple of': 'two',
  'a pair of': 'two',
  'a dozen': 'twelve',
  'dozens of': 'dozens',
  'hundreds of': 'hundreds',
  'thousands of': 'thousands',
  'lots of': 'many',
  'a lot of': 'many',
  'plenty of': 'many',
  'a number of': 'several',
  'as soon as': 'when',
  'even though': 'though',
  'up to': 'to',
  'due to': 'of',
  'at the top of': 'on_top_of',
  'onto the top of': 'onto',
  'on to': 'onto',
  'all over': 'on',
  'all around': 'around',
  'facing towards': 'facing',
};
const LONGEST_PHRASE = 7;

const phraseForm = (words: string): string | undefined => {
  if (Object.hasOwn(JOINED, words)) return JOINED[words];
  for (const [pattern, form] of PHRASES) {
    const match = pattern.exec(words);
    if (match !== null) return form === '$2' ? SIDE_NAMES[match[2]!] : `to_the_${match[2]}_of`;
  }
  return undefined;
};

/** Singular of a noun of several words: the last word bends. */
export const singularPhrase = (words: string): { readonly noun: string; readonly plural: boolean } => {
  const at = words.lastIndexOf(' ') + 1;
  const last = singular(words.slice(at));
  return { noun: words.slice(0, at) + last.noun, plural: last.plural };
};

const rawTokens = (plain: string, original: string): Token[] => {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const start = match.index;
    let word = match[0];
    const quoted = word.length > 2 && (word[0] === '"' || word[0] === "'") && word.endsWith(word[0]);
    const kind = quoted
      ? 'quote'
      : /^[\p{L}\d]/u.test(word) || word === "'s"
        ? 'word'
        : /^\p{Extended_Pictographic}$/u.test(word)
          ? 'emoji'
          : 'mark';
    const genitive = kind === 'word' && word !== "'s" && /'s$/i.test(word);
    if (genitive) word = word.slice(0, -2);
    const end = start + word.length;
    tokens.push({ start, end, text: original.slice(start, end), lower: word.toLowerCase(), form: word, kind });
    if (genitive)
      tokens.push({
        start: end,
        end: end + 2,
        text: original.slice(end, end + 2),
        lower: "'s",
        form: "'s",
        kind: 'word',
      });
  }
  return tokens;
};

/** Is this somebody's name: a given name with a capital, and what follows with capitals that is no word of ours? Names of styles are not. */
const isName = (tokens: readonly Token[], at: number, length: number, original: string): boolean => {
  const capital = (i: number): boolean => {
    const first = original[tokens[i]?.start ?? 0] ?? '';
    return first !== first.toLowerCase();
  };
  if (length > 3 || personOfName(tokens[at]!.lower) === undefined) return false;
  if (['of', 'by', 'style', 'like'].includes(tokens[at - 1]?.lower ?? '')) return false;
  for (let i = at; i < at + length; i++)
    if (!capital(i) || NOUNS.has(tokens[i]!.lower) || isFunctionWord(tokens[i]!.lower)) return false;
  return true;
};

/** Joins neighbours that mean one thing: "next to", "lamp posts". `nouns` tells which nouns of several words there are. */
const join = (tokens: readonly Token[], nouns: ReadonlySet<string>, original: string): Token[] => {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    let taken = 1;
    let token = tokens[i]!;
    if (token.kind === 'word') {
      for (let n = Math.min(LONGEST_PHRASE, tokens.length - i); n >= 1; n--) {
        const part = tokens.slice(i, i + n);
        if (part.some((t) => t.kind !== 'word')) continue;
        const words = part
          .map((t) => t.lower)
          .join(' ')
          .replaceAll('-', ' ');
        const form = n > 1 ? phraseForm(words) : undefined;
        const adverbial = n > 1 && tokens[i + n]?.lower !== 'of' ? ADVERBIALS.get(words)?.form : undefined;
        const noun =
          form === undefined &&
          words.includes(' ') &&
          n <= 4 &&
          !isFunctionWord(part[0]!.lower) &&
          !words.endsWith(' stops') &&
          nouns.has(singularPhrase(words).noun);
        const named = form === undefined && adverbial === undefined && !noun && isName(tokens, i, n, original);
        if (form === undefined && adverbial === undefined && !noun && !named) continue;
        const start = token.start;
        const end = part[n - 1]!.end;
        token = {
          start,
          end,
          text: original.slice(start, end),
          lower: words,
          form: adverbial ?? form ?? (named ? (personOfName(words) === 'woman' ? 'woman' : 'man') : standIn(words)),
          kind: 'word',
        };
        taken = n;
        break;
      }
    }
    joined.push(token);
    i += taken;
  }
  return joined;
};

/** What the parser sees in place of a joined noun: one word of its kind that it knows well. */
const STAND_IN: Readonly<Record<string, readonly [string, string]>> = {
  person: ['man', 'men'],
  animal: ['dog', 'dogs'],
  vehicle: ['car', 'cars'],
  place: ['park', 'parks'],
  clothing: ['coat', 'coats'],
  food: ['apple', 'apples'],
  building: ['house', 'houses'],
  plant: ['tree', 'trees'],
};

const standIn = (words: string): string => {
  const { noun, plural } = singularPhrase(words);
  const last = noun.slice(noun.lastIndexOf(' ') + 1);
  const kind = NOUNS.get(noun)?.kind ?? NOUNS.get(last)?.kind ?? 'thing';
  return (STAND_IN[kind] ?? ['box', 'boxes'])[plural ? 1 : 0]!;
};

const TABLE_PHRASES = [...NOUNS.keys()].filter((n) => n.includes(' '));

/** All tokens of a prompt. `phrases`: the catalog's nouns of several words, singular. */
export const tokenise = (prompt: string, phrases: readonly string[]): Token[] => {
  let nouns = phraseSets.get(phrases);
  if (nouns === undefined) {
    nouns = new Set([...TABLE_PHRASES, ...phrases]);
    phraseSets.set(phrases, nouns);
  }
  return join(rawTokens(plainText(prompt), prompt), nouns, prompt);
};

/** The sets made of the catalogs' phrases; they depend on nothing else. */
const phraseSets = new WeakMap<readonly string[], ReadonlySet<string>>();
