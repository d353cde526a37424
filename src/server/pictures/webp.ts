/**
 * Writing lossless WebP (developers.google.com/speed/webp/docs/webp_lossless_bitstream_specification): green subtracted from red
 * and blue, each pixel predicted from its neighbours, what is left coded by one Huffman code per channel. No back references:
 * rendered pictures have few repetitions, and thumbnails are small.
 */
import { huffmanCode } from './huffman.ts';
import type { Picture } from './picture.ts';

/** Predictor 12: left + above − corner, clamped to 0–255. */
const PREDICTOR = 12;
/** Blocks of 2⁹ px, the largest, share a predictor; all have the same one here. */
const BLOCK_BITS = 9;
const LONGEST_WORD = 15;
/** Order in which the lengths of the code-length code are sent; 0–15 are in its last 16 places but for 17 and 18. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

/** Bits into bytes, least significant first. */
const bitWriter = () => {
  let bytes = new Uint8Array(1 << 16);
  let size = 0;
  let held = 0;
  let bits = 0;
  const flush = (): void => {
    while (bits >= 8) {
      if (size === bytes.length) {
        const larger = new Uint8Array(size * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes[size++] = held & 255;
      held >>>= 8;
      bits -= 8;
    }
  };
  return {
    /** At most 16 bits. */
    put(value: number, count: number): void {
      held |= value << bits;
      bits += count;
      flush();
    },
    end(): Uint8Array {
      bits = (bits + 7) & ~7;
      flush();
      return bytes.slice(0, size);
    },
  };
};

type Bits = ReturnType<typeof bitWriter>;

/** Words of a code are read from their first bit, so they go out reversed. */
const reversed = (word: number, length: number): number => {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((word >> i) & 1) << (length - 1 - i);
  return out;
};

/** A code with one symbol: its pixels take no bits. */
const putSingle = (bits: Bits, symbol: number): void => {
  bits.put(1, 1);
  bits.put(0, 1);
  bits.put(1, 1);
  bits.put(symbol, 8);
};

/** Send a code for a channel; returns what writes its symbols. */
const putCode = (bits: Bits, counts: readonly number[]): ((symbol: number) => void) => {
  const used = counts.flatMap((count, symbol) => (count > 0 ? [symbol] : []));
  if (used.length === 1) {
    putSingle(bits, used[0]!);
    return () => {};
  }
  const { lengths, words } = huffmanCode(counts, LONGEST_WORD);
  bits.put(0, 1);
  // The lengths 0–15 are themselves sent as four bits each: a code in which all sixteen have the same length.
  bits.put(LENGTH_ORDER.length - 4, 4);
  for (const symbol of LENGTH_ORDER) bits.put(symbol < 16 ? 4 : 0, 3);
  bits.put(0, 1);
  for (const length of lengths) bits.put(reversed(length, 4), 4);
  const backwards = words.map((word, symbol) => reversed(word, lengths[symbol]!));
  return (symbol) => bits.put(backwards[symbol]!, lengths[symbol]!);
};

/** What predictor 12 leaves of one channel (first row from the left, first column from above, the first pixel from 0). */
const residual = (plane: Uint8Array, width: number, height: number): Uint8Array => {
  const out = new Uint8Array(plane.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      let guess = 0;
      if (y === 0) guess = x === 0 ? 0 : plane[i - 1]!;
      else if (x === 0) guess = plane[i - width]!;
      else guess = Math.min(255, Math.max(0, plane[i - 1]! + plane[i - width]! - plane[i - width - 1]!));
      out[i] = plane[i]! - guess;
    }
  }
  return out;
};

const countsOf = (plane: Uint8Array, symbols: number): number[] => {
  const counts = new Array<number>(symbols).fill(0);
  for (const value of plane) counts[value]!++;
  return counts;
};

/** A WebP file. Sides up to 16,384 px. */
export const encodeWebp = ({ width, height, rgb }: Picture): Uint8Array => {
  const planes = [0, 1, 2].map(() => new Uint8Array(width * height)) as [Uint8Array, Uint8Array, Uint8Array];
  for (let i = 0; i < width * height; i++) {
    const green = rgb[i * 3 + 1]!;
    planes[0][i] = green;
    planes[1][i] = rgb[i * 3]! - green;
    planes[2][i] = rgb[i * 3 + 2]! - green;
  }
  const bits = bitWriter();
  bits.put(0x2f, 8);
  bits.put(width - 1, 14);
  bits.put(height - 1, 14);
  bits.put(0, 4); // opaque, version 0
  bits.put(1 | (2 << 1), 3); // transform: subtract green
  bits.put(1 | (0 << 1), 3); // transform: predictor, with a picture of predictors all of one colour
  bits.put(BLOCK_BITS - 2, 3);
  bits.put(0, 1);
  for (const symbol of [PREDICTOR, 0, 0, 0, 0]) putSingle(bits, symbol);
  bits.put(0, 1); // no more transforms
  bits.put(0, 1); // no colour cache
  bits.put(0, 1); // one group of codes for the whole picture
  const [green, red, blue] = planes.map((plane) => residual(plane, width, height)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const putGreen = putCode(bits, countsOf(green, 280)); // with the 24 lengths of back references, unused
  const putRed = putCode(bits, countsOf(red, 256));
  const putBlue = putCode(bits, countsOf(blue, 256));
  putSingle(bits, 0); // alpha: always as predicted
  putSingle(bits, 0); // distances: none
  for (let i = 0; i < width * height; i++) {
    putGreen(green[i]!);
    putRed(red[i]!);
    putBlue(blue[i]!);
  }
  const data = bits.end();
  const padded = data.length + (data.length & 1);
  const file = Buffer.alloc(20 + padded);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(12 + padded, 4);
  file.write('WEBPVP8L', 8, 'latin1');
  file.writeUInt32LE(data.length, 16);
  file.set(data, 20);
  return file;
};
