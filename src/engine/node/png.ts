/** Writing PNG files (ISO/IEC 15948): 8-bit RGB or RGBA, 16-bit grey or RGB, one filter for all rows. */
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
};

/**
 * A PNG file's bytes from RGBA pixels, rows from the top. The alpha channel is left out (frames are opaque) unless asked for.
 * Rows are filtered by the difference to the pixel on the left, which suits rendered pictures.
 */
export const encodePng = (
  width: number,
  height: number,
  rgba: Uint8Array,
  options: { readonly alpha?: boolean; readonly level?: number } = {},
): Uint8Array => {
  const channels = options.alpha ? 4 : 3;
  const stride = width * channels + 1;
  const raw = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const row = y * stride;
    raw[row] = 1;
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < channels; c++) {
        const source = (y * width + x) * 4 + c;
        raw[row + 1 + x * channels + c] = rgba[source]! - (x > 0 ? rgba[source - 4]! : 0);
      }
    }
  }
  return pngFile(width, height, 8, options.alpha ? 6 : 2, raw, options.level ?? 6);
};

/** A PNG file with 16 bits per channel: grey (1) or RGB (3), most significant byte first as the form demands. */
export const encodePng16 = (width: number, height: number, channels: 1 | 3, values: Uint16Array): Uint8Array => {
  const stride = width * channels;
  const raw = new Uint8Array((stride * 2 + 1) * height);
  for (let y = 0; y < height; y++) {
    let to = y * (stride * 2 + 1);
    raw[to++] = 1;
    for (let i = 0; i < stride; i++) {
      const v = values[y * stride + i]!;
      const before = i < channels ? 0 : values[y * stride + i - channels]!;
      raw[to++] = (v >> 8) - (before >> 8);
      raw[to++] = (v & 255) - (before & 255);
    }
  }
  return pngFile(width, height, 16, channels === 1 ? 0 : 2, raw, 4);
};

const pngFile = (
  width: number,
  height: number,
  bits: number,
  colourType: number,
  raw: Uint8Array,
  level: number,
): Uint8Array => {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, colourType, 0, 0, 0], 8);
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
