/** What the tagger and the parser see of a word: hashes of its form, its endings and of what the lexicon knows. */
import { lexicalMask } from '../lexicon/morphology.ts';
import { hashText } from './model.ts';

/** Hashes of one word form. */
export interface WordHashes {
  readonly form: number;
  readonly ending1: number;
  readonly ending2: number;
  readonly ending3: number;
  readonly shape: number;
  readonly mask: number;
}

const CAPACITY = 20000;
const cache = new Map<string, WordHashes>();

/** Hashes of a form, remembered: they depend on nothing but the form. */
export const wordHashes = (text: string): WordHashes => {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  const form = /^\d/.test(lower) ? '<number>' : lower;
  const hashes: WordHashes = {
    form: hashText(`w${form}`),
    ending1: hashText(`1${form.slice(-1)}`),
    ending2: hashText(`2${form.slice(-2)}`),
    ending3: hashText(`3${form.slice(-3)}`),
    shape: hashText(`h${/^[A-Z]/.test(text) ? 'X' : /^\d/.test(text) ? 'd' : 'x'}${text.includes('-') ? '-' : ''}`),
    mask: hashText(`m${lexicalMask(text)}`),
  };
  if (cache.size >= CAPACITY) cache.clear();
  cache.set(text, hashes);
  return hashes;
};

/** Stands for what lies before the first and after the last word. */
export const OUTSIDE: WordHashes = wordHashes('<outside>');
