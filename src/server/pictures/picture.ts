/** Pictures in memory, and reading the PNG files that the engine writes (8-bit RGB, not interlaced). */
import { inflateSync } from 'node:zlib';

/** RGB, three bytes a pixel, rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A part of a picture. */
export const crop = (picture: Picture, left: number, top: number, width: number, height: number): Picture => {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 3;
    rgb.set(picture.rgb.subarray(from, from + width * 3), y * width * 3);
  }
  return { width, height, rgb };
};

/** Paeth's predictor (ISO/IEC 15948, 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const p = left + above - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - above), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
};

/** Read a PNG file of 8-bit RGB. */
export const decodePng = (file: Uint8Array): Picture => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const data: Uint8Array[] = [];
  let width = 0;
  let height = 0;
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (type === 'IHDR') {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      if (file[at + 16] !== 8 || file[at + 17] !== 2 || file[at + 20] !== 0)
        throw new Error('PNG: expected 8-bit RGB, not interlaced');
    } else if (type === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 3;
  const rgb = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const to = y * stride + i;
      const left = i >= 3 ? rgb[to - 3]! : 0;
      const above = y > 0 ? rgb[to - stride]! : 0;
      const corner = i >= 3 && y > 0 ? rgb[to - stride - 3]! : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      rgb[to] = raw[y * (stride + 1) + 1 + i]! + guess;
    }
  }
  return { width, height, rgb };
};
