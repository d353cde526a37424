import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { encodePng } from '../../engine/node/png.ts';
import { huffmanCode } from './huffman.ts';
import { encodeJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { crop, decodePng } from './picture.ts';
import { encodeWebp } from './webp.ts';

const [width, height] = [37, 21];
const picture: Picture = {
  width,
  height,
  rgb: Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [(pixel % width) * 6, Math.floor(pixel / width) * 12, 128][i % 3]!;
  }),
};
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0;

/** Pixels as another program reads them. */
const read = (file: Uint8Array): Uint8Array =>
  spawnSync('ffmpeg', ['-v', 'error', '-i', '-', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], { input: file }).stdout;

test('PNG files of the engine are read, and cut', () => {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) rgba.set(picture.rgb.subarray(i * 3, i * 3 + 3), i * 4);
  const again = decodePng(encodePng(width, height, rgba));
  expect(again).toEqual(picture);
  expect(crop(again, 2, 1, 1, 1).rgb).toEqual(new Uint8Array([12, 12, 128]));
});

test.skipIf(!hasFfmpeg)('WebP files hold the very pixels', () => {
  expect(Buffer.compare(read(encodeWebp(picture)), picture.rgb)).toBe(0);
  const flat = { width: 5, height: 3, rgb: new Uint8Array(45).fill(77) };
  expect(Buffer.compare(read(encodeWebp(flat)), flat.rgb)).toBe(0);
});

test.skipIf(!hasFfmpeg)('JPEG files are close to them', () => {
  const out = read(encodeJpeg(picture));
  expect(out.length).toBe(picture.rgb.length);
  const error = out.reduce((sum, value, i) => sum + Math.abs(value - picture.rgb[i]!), 0) / out.length;
  expect(error).toBeLessThan(3);
});

test('Huffman words are complete and not too long, also for rare symbols', () => {
  const counts = Array.from({ length: 24 }, (_, i) => 2 ** i);
  const { lengths } = huffmanCode(counts, 15);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
});
