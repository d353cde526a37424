/**
 * A sparse linear model: hashed features, whole-number weights, so sums are exact and equal on every machine.
 * The packed form is a range-coded byte stream written as text (see `pack.ts`), made by `scripts/train-parser.mjs`.
 */

/** Feature keys have this many bits: enough that 100,000 stored features rarely meet a stranger's key. */
export const KEY_BITS = 26;

/** FNV-1a of a string, 32-bit. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** Two hashes into one, order matters; 32-bit (multiply and shift, after Murmur's finaliser). */
export const mixHash = (a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + 0x7ed55d16, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The key of a 32-bit feature hash: its upper bits, never 0 (0 marks a free slot). */
export const featureKey = (hash: number): number => hash >>> (32 - KEY_BITS) || 1;

/** Slot where the search for a key starts. */
const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;

/** Features (ascending keys) and for each the classes it votes for or against. */
export interface SparseWeights {
  readonly classes: number;
  readonly keys: Uint32Array;
  /** Where each feature's votes start; one more entry than keys. */
  readonly starts: Uint32Array;
  readonly voteClass: Uint8Array;
  readonly voteWeight: Int16Array;
}

/** Adds up the votes of a set of features. */
export interface Scorer {
  readonly classes: number;
  /** Scores of all classes for the first `count` features, into `scores`. */
  score(features: Uint32Array, count: number, scores: Int32Array): void;
}

/** An open-addressing table over the weights, at most two thirds full. */
export const createScorer = (weights: SparseWeights): Scorer => {
  const { keys, starts, voteClass, voteWeight, classes } = weights;
  let size = 1024;
  while (size < keys.length * 1.5) size *= 2;
  const mask = size - 1;
  const table = new Uint32Array(size);
  const index = new Uint32Array(size);
  for (let i = 0; i < keys.length; i++) {
    let slot = slotOf(keys[i]!, mask);
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = keys[i]!;
    index[slot] = i;
  }
  return {
    classes,
    score(features, count, scores) {
      scores.fill(0);
      for (let f = 0; f < count; f++) {
        const key = featureKey(features[f]!);
        let slot = slotOf(key, mask);
        while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & mask;
        if (table[slot] === 0) continue;
        const at = index[slot]!;
        for (let v = starts[at]!; v < starts[at + 1]!; v++) scores[voteClass[v]!]! += voteWeight[v]!;
      }
    },
  };
};
