/** Word classes, left to right, greedily: a linear model over the word, its neighbours and the two tags before. */
import { TAGS } from './grammar.ts';
import { hashText, mixHash, type Scorer } from './model.ts';
import { OUTSIDE, type WordHashes, wordHashes } from './words.ts';

/** Most features a word has. */
export const TAGGER_FEATURES = 40;
const TAG_HASHES = TAGS.map((tag) => hashText(`t${tag}`));
const START = hashText('t<start>');

/** Writes the features of word `at` into `out` and returns how many. */
export const tagFeatures = (
  words: readonly WordHashes[],
  at: number,
  tag1: number,
  tag2: number,
  out: Uint32Array,
): number => {
  const get = (i: number): WordHashes => words[i] ?? OUTSIDE;
  const word = get(at);
  const before = get(at - 1);
  const after = get(at + 1);
  const after2 = get(at + 2);
  let count = 0;
  const add = (hash: number): void => {
    out[count] = mixHash(count + 1, hash);
    count++;
  };
  const tags = mixHash(tag1, tag2);
  const first = at === 0 ? 1 : 2;
  add(7);
  add(word.form);
  add(word.ending1);
  add(word.ending2);
  add(word.ending3);
  add(word.mask);
  add(mixHash(word.shape, first));
  add(tag1);
  add(tags);
  add(mixHash(tag1, word.form));
  add(mixHash(tag1, word.mask));
  add(mixHash(tag1, word.ending3));
  add(mixHash(tags, word.mask));
  add(mixHash(tags, word.ending2));
  add(before.form);
  add(before.mask);
  add(get(at - 2).form);
  add(after.form);
  add(after.mask);
  add(after.ending3);
  add(after2.form);
  add(after2.mask);
  add(mixHash(word.mask, after.mask));
  add(mixHash(word.mask, after.form));
  add(mixHash(word.form, after.mask));
  add(mixHash(mixHash(tag1, word.mask), after.mask));
  add(mixHash(mixHash(tag1, word.mask), after.form));
  add(mixHash(mixHash(word.mask, after.mask), after2.mask));
  add(mixHash(mixHash(tags, word.mask), after.mask));
  add(mixHash(before.form, word.form));
  add(mixHash(word.form, after.form));
  add(mixHash(before.form, after.form));
  add(mixHash(word.ending3, after.form));
  add(mixHash(tag1, mixHash(word.ending2, after.ending2)));
  add(mixHash(word.mask, word.ending3));
  return count;
};

/** Tags of a sentence, as indices into TAGS. */
export const tagIndices = (forms: readonly string[], scorer: Scorer): number[] => {
  const words = forms.map(wordHashes);
  const features = new Uint32Array(TAGGER_FEATURES);
  const scores = new Int32Array(scorer.classes);
  const tags: number[] = [];
  let tag1 = START;
  let tag2 = START;
  for (let i = 0; i < words.length; i++) {
    const count = tagFeatures(words, i, tag1, tag2, features);
    scorer.score(features, count, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
    tags.push(best);
    tag2 = tag1;
    tag1 = TAG_HASHES[best]!;
  }
  return tags;
};

/** The hash of a tag as a feature, and of the start of the sentence for −1. */
export const tagHash = (index: number): number => (index < 0 ? START : TAG_HASHES[index]!);
