/**
 * Packing of model weights into text: an adaptive binary range coder (as in LZMA, I. Pavlov; carry-less form of the
 * "fpaq" coder, M. Mahoney) over bits of key gaps, vote counts, classes and weights, then base 64.
 */
import type { SparseWeights } from './model.ts';

/** Changes when the packed form changes; a file of another version is refused. */
export const PACK_VERSION = 'kinorama-parser-1';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PROBABILITY_BITS = 12;
const RATE = 5;

/** Adaptive probabilities, one per context, that the next bit is 1. */
const contexts = (count: number): Uint16Array => new Uint16Array(count).fill(1 << (PROBABILITY_BITS - 1));

/** A coder of single bits under a context: the encoder takes the bit, the decoder gives it. */
interface BitCoder {
  code(model: Uint16Array, context: number, bit: number): number;
}

const adapt = (model: Uint16Array, context: number, bit: number): void => {
  const p = model[context]!;
  model[context] = bit === 1 ? p + (((1 << PROBABILITY_BITS) - p) >> RATE) : p - (p >> RATE);
};

const encoder = (): BitCoder & { finish(): number[] } => {
  let low = 0;
  let high = 0xffffffff;
  const bytes: number[] = [];
  return {
    code(model, context, bit) {
      const middle = low + Math.floor((high - low) / 4096) * model[context]!;
      if (bit === 1) high = middle;
      else low = middle + 1;
      adapt(model, context, bit);
      while ((low ^ high) >>> 24 === 0) {
        bytes.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      return bit;
    },
    finish() {
      for (let i = 0; i < 4; i++) bytes.push((low >>> (24 - 8 * i)) & 255);
      return bytes;
    },
  };
};

const decoder = (bytes: Uint8Array): BitCoder => {
  let low = 0;
  let high = 0xffffffff;
  let at = 4;
  let value = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0;
  return {
    code(model, context) {
      const middle = low + Math.floor((high - low) / 4096) * model[context]!;
      const bit = value <= middle ? 1 : 0;
      if (bit === 1) high = middle;
      else low = middle + 1;
      adapt(model, context, bit);
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        value = ((value << 8) | (bytes[at++] ?? 0)) >>> 0;
      }
      return bit;
    },
  };
};

/** A number below 2^bits as a walk down a binary tree of contexts. */
const codeTree = (coder: BitCoder, model: Uint16Array, base: number, bits: number, value: number): number => {
  let node = 1;
  for (let i = bits - 1; i >= 0; i--) node = node * 2 + coder.code(model, base + node, (value >> i) & 1);
  return node - (1 << bits);
};

/** A number ≥ 0: its bit length as a tree, then its bits below the leading one; the upper three of them adapt. */
const codeNumber = (coder: BitCoder, model: Uint16Array, value: number): number => {
  const length = codeTree(coder, model, 0, 5, value === 0 ? 0 : 32 - Math.clz32(value));
  if (length <= 1) return length;
  let result = 1;
  for (let i = length - 2; i >= 0; i--) {
    const context = length - 2 - i < 3 ? 32 + length * 16 + result : 31;
    result = result * 2 + coder.code(model, context, (value >> i) & 1);
  }
  return result;
};

/** Contexts of one model: gaps, counts, classes (in the context of the class before), weights (of the class). */
const layout = () => ({
  gap: contexts(1024),
  count: contexts(1024),
  classes: contexts(65 * 256),
  weight: Array.from({ length: 64 }, () => contexts(1024)),
});

const zigzag = (v: number): number => (v < 0 ? -2 * v - 1 : 2 * v);
const unzigzag = (v: number): number => ((v & 1) === 1 ? -((v + 1) / 2) : v / 2);

const codeModel = (
  coder: BitCoder,
  given: SparseWeights | undefined,
  classes: number,
  features: number,
): SparseWeights => {
  const contextsOf = layout();
  const keys = new Uint32Array(features);
  const starts = new Uint32Array(features + 1);
  const voteClass: number[] = [];
  const voteWeight: number[] = [];
  let key = 0;
  for (let f = 0; f < features; f++) {
    key += codeNumber(coder, contextsOf.gap, given === undefined ? 0 : given.keys[f]! - key);
    keys[f] = key;
    const start = given?.starts[f] ?? 0;
    const count = codeNumber(coder, contextsOf.count, given === undefined ? 0 : given.starts[f + 1]! - start);
    let before = 64;
    for (let v = 0; v < count; v++) {
      const c = codeTree(coder, contextsOf.classes, before * 256, 7, given?.voteClass[start + v] ?? 0);
      const w = codeNumber(coder, contextsOf.weight[c & 63]!, zigzag(given?.voteWeight[start + v] ?? 0));
      voteClass.push(c);
      voteWeight.push(unzigzag(w));
      before = c & 63;
    }
    starts[f + 1] = voteClass.length;
  }
  return { classes, keys, starts, voteClass: Uint8Array.from(voteClass), voteWeight: Int16Array.from(voteWeight) };
};

/** Models by name as one text, first line the version and the sizes. */
export const packModels = (models: Readonly<Record<string, SparseWeights>>): string => {
  const coder = encoder();
  const header: string[] = [PACK_VERSION];
  for (const [name, model] of Object.entries(models)) {
    header.push(`${name}:${model.classes}:${model.keys.length}`);
    codeModel(coder, model, model.classes, model.keys.length);
  }
  const bytes = coder.finish();
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 18; k >= 0; k -= 6) text += ALPHABET[(word >> k) & 63];
  }
  return `${header.join(' ')}\n${text}`;
};

/** The models of a packed text. */
export const unpackModels = (packed: string): Readonly<Record<string, SparseWeights>> => {
  const end = packed.indexOf('\n');
  const [version, ...sizes] = packed.slice(0, end).split(' ');
  const text = packed.slice(end + 1).replaceAll('\n', '');
  if (version !== PACK_VERSION)
    throw new Error(`parser weights are ${version}, expected ${PACK_VERSION}: run scripts/train-parser.mjs`);
  const codes = new Uint8Array(128);
  for (let i = 0; i < 64; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array((text.length * 3) / 4);
  let count = 0;
  const code = (i: number): number => codes[text.charCodeAt(i)]!;
  for (let i = 0; i < text.length; i += 4) {
    const word = (code(i) << 18) | (code(i + 1) << 12) | (code(i + 2) << 6) | code(i + 3);
    bytes[count++] = word >> 16;
    bytes[count++] = (word >> 8) & 255;
    bytes[count++] = word & 255;
  }
  const coder = decoder(bytes);
  const models: Record<string, SparseWeights> = {};
  for (const size of sizes) {
    const [name = '', classes, features] = size.split(':');
    models[name] = codeModel(coder, undefined, Number(classes), Number(features));
  }
  return models;
};
