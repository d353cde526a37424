/** Huffman codes with a greatest length. */

/** A code: for each symbol its length in bits (0: not used) and its word. */
export interface HuffmanCode {
  readonly lengths: Uint8Array;
  /** Most significant bit first. */
  readonly words: Uint16Array;
}

/** Lengths by merging the two rarest until one is left. */
const mergedLengths = (counts: readonly number[]): Uint8Array => {
  const lengths = new Uint8Array(counts.length);
  const trees = counts.flatMap((count, symbol) => (count > 0 ? [{ count, symbols: [symbol] }] : []));
  while (trees.length > 1) {
    trees.sort((a, b) => b.count - a.count);
    const a = trees.pop()!;
    const b = trees.pop()!;
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol] = lengths[symbol]! + 1;
    trees.push({ count: a.count + b.count, symbols });
  }
  return lengths;
};

/** Canonical words: shorter first, equal lengths in the order of symbols (RFC 1951, 3.2.2). */
const canonicalWords = (lengths: Uint8Array): Uint16Array => {
  const words = new Uint16Array(lengths.length);
  let word = 0;
  for (let bits = 1; bits <= 15; bits++) {
    word <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === bits) words[symbol] = word++;
  }
  return words;
};

/** A code for symbols that occur so often. Counts are flattened until no word is longer than `longest` bits. */
export const huffmanCode = (counts: readonly number[], longest: number): HuffmanCode => {
  let flat = counts;
  let lengths = mergedLengths(flat);
  while (Math.max(...lengths) > longest) {
    flat = flat.map((count) => (count > 0 ? (count >> 1) + 1 : 0));
    lengths = mergedLengths(flat);
  }
  return { lengths, words: canonicalWords(lengths) };
};
