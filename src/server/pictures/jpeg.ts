/** Writing JPEG (ITU-T T.81): baseline, full colour resolution, the standard's own Huffman tables (Annex K). */
import type { Picture } from './picture.ts';

/** Order of the 64 frequencies of a block. */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];
/** Table K.1 (luminance), by rows. */
const LUMINANCE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
/** Table K.2 (chrominance), its upper left quarter; the rest is 99. */
const CHROMINANCE_CORNER = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];
/** Scale of the tables in percent: quality 88 of 100 on the scale that most encoders use, 200 − 2 · quality. */
const SCALE = 24;

const scaled = (table: readonly number[]): number[] =>
  table.map((q) => Math.min(255, Math.max(1, Math.floor((q * SCALE + 50) / 100))));
const QUANTA = [
  scaled(LUMINANCE),
  scaled(
    Array.from({ length: 64 }, (_, i) => {
      const [x, y] = [i % 8, i >> 3];
      return x < 4 && y < 4 ? CHROMINANCE_CORNER[y * 4 + x]! : 99;
    }),
  ),
] as const;

/** Tables K.3 and K.5: how many words of 1–16 bits, and the symbols. The same tables serve all three channels. */
const DC = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  symbols: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};
const AC = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  symbols: [
    ...Buffer.from(
      '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738' +
        '393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6' +
        'a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
      'hex',
    ),
  ],
};

/** Length and word of each symbol. */
const wordsOf = ({ counts, symbols }: typeof DC): { lengths: Uint8Array; words: Uint32Array } => {
  const lengths = new Uint8Array(256);
  const words = new Uint32Array(256);
  let word = 0;
  let next = 0;
  counts.forEach((count, i) => {
    for (let k = 0; k < count; k++) {
      const symbol = symbols[next++]!;
      lengths[symbol] = i + 1;
      words[symbol] = word++;
    }
    word <<= 1;
  });
  return { lengths, words };
};

/** Cosines of the eight-point transform, scaled to be orthonormal. */
const COSINES = Array.from({ length: 64 }, (_, i) => {
  const [frequency, x] = [i >> 3, i & 7];
  return Math.cos(((2 * x + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 / 2 : 0.5);
});

/** Two-dimensional transform of a block, rows then columns. */
const transform = (block: Float64Array, out: Float64Array, rows: Float64Array): void => {
  for (let y = 0; y < 8; y++)
    for (let u = 0; u < 8; u++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += block[y * 8 + x]! * COSINES[u * 8 + x]!;
      rows[y * 8 + u] = sum;
    }
  for (let u = 0; u < 8; u++)
    for (let v = 0; v < 8; v++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += rows[y * 8 + u]! * COSINES[v * 8 + y]!;
      out[v * 8 + u] = sum;
    }
};

/** Y, Cb and Cr of a pixel, centred on zero (JFIF). */
const CHANNELS: readonly ((r: number, g: number, b: number) => number)[] = [
  (r, g, b) => 0.299 * r + 0.587 * g + 0.114 * b - 128,
  (r, g, b) => -0.168736 * r - 0.331264 * g + 0.5 * b,
  (r, g, b) => 0.5 * r - 0.418688 * g - 0.081312 * b,
];

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

/** A JPEG file. */
export const encodeJpeg = ({ width, height, rgb }: Picture): Uint8Array => {
  const out: number[] = [];
  const segment = (marker: number, ...data: readonly number[]): void => {
    const length = data.length + 2;
    out.push(0xff, marker, length >> 8, length & 255, ...data);
  };
  out.push(0xff, 0xd8);
  segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
  QUANTA.forEach((table, i) => {
    segment(0xdb, i, ...ZIGZAG.map((at) => table[at]!));
  });
  segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
  segment(0xc4, 0x00, ...DC.counts, ...DC.symbols);
  segment(0xc4, 0x10, ...AC.counts, ...AC.symbols);
  segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0);

  let held = 0;
  let bits = 0;
  const put = (value: number, count: number): void => {
    for (let i = count - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      if (++bits < 8) continue;
      out.push(held);
      if (held === 0xff) out.push(0); // so that it is no marker
      held = 0;
      bits = 0;
    }
  };
  const [dc, ac] = [wordsOf(DC), wordsOf(AC)];
  /** The bits of a number: itself, or one less than itself where it is negative. */
  const putNumber = (value: number, size: number): void => put(value < 0 ? value + (1 << size) - 1 : value, size);

  const last = [0, 0, 0];
  const block = new Float64Array(64);
  const frequencies = new Float64Array(64);
  const rows = new Float64Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      CHANNELS.forEach((channel, c) => {
        for (let i = 0; i < 64; i++) {
          // Blocks over the edge repeat it.
          const x = Math.min(width - 1, left + (i & 7));
          const y = Math.min(height - 1, top + (i >> 3));
          const at = (y * width + x) * 3;
          block[i] = channel(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!);
        }
        transform(block, frequencies, rows);
        const table = QUANTA[c === 0 ? 0 : 1];
        const values = ZIGZAG.map((at) => Math.round(frequencies[at]! / table[at]!));
        const step = values[0]! - last[c]!;
        last[c] = values[0]!;
        const stepSize = sizeOf(step);
        put(dc.words[stepSize]!, dc.lengths[stepSize]!);
        putNumber(step, stepSize);
        let zeros = 0;
        for (let i = 1; i < 64; i++) {
          const value = values[i]!;
          if (value === 0) {
            zeros++;
            continue;
          }
          for (; zeros > 15; zeros -= 16) put(ac.words[0xf0]!, ac.lengths[0xf0]!);
          const size = sizeOf(value);
          put(ac.words[(zeros << 4) | size]!, ac.lengths[(zeros << 4) | size]!);
          putNumber(value, size);
          zeros = 0;
        }
        if (zeros > 0) put(ac.words[0]!, ac.lengths[0]!);
      });
    }
  }
  if (bits > 0) put((1 << (8 - bits)) - 1, 8 - bits);
  out.push(0xff, 0xd9);
  return Uint8Array.from(out);
};
