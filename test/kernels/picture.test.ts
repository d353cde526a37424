/** From light to bytes: the sRGB curve, glow, depth of field, YUV. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/foundation/random.ts';
import * as layout from '../../src/kernels/assembly/layout.ts';
import { openProbe, type Probe, seedOf } from './probe.ts';

const seed = seedOf();
const WIDTH = 256;
const HEIGHT = 64;
let probe: Probe;
beforeEach(async () => {
  probe = await openProbe();
  probe.run.layOut(WIDTH, HEIGHT, 1);
});

const put = (offset: number, value: number): void => {
  probe.floats[(probe.run.framePointer() + offset) >>> 2] = value;
};
/** IEC 61966-2-1. */
const srgb = (x: number): number => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);
const colours = (): Uint16Array => new Uint16Array(probe.bytes.buffer, probe.run.coloursPointer(), WIDTH * HEIGHT * 4);
const output = (): Uint8Array => probe.bytes.subarray(probe.run.outputPointer()).subarray(0, WIDTH * HEIGHT * 4);

describe(`pictures (SEED=${seed})`, () => {
  it('encodes all 65,536 levels of light as the sRGB curve does, within 0.75 of a byte', () => {
    const light = colours();
    for (let channel = 0; channel < 3; channel++) {
      for (let half = 0; half < 4; half++) {
        const level = (i: number): number => half * WIDTH * HEIGHT + i;
        for (let i = 0; i < WIDTH * HEIGHT; i++) light[i * 4 + channel] = level(i);
        for (let y = 0; y < HEIGHT; y++) probe.run.finishRow(y);
        const bytes = output();
        let worst = 0;
        for (let i = 0; i < WIDTH * HEIGHT; i++)
          worst = Math.max(worst, Math.abs(bytes[i * 4 + channel]! - 255 * srgb(level(i) / 65535)));
        expect(worst).toBeLessThan(0.75);
        expect(bytes.every((v, i) => (i & 3) !== 3 || v === 255)).toBe(true);
      }
    }
  });

  it('darkens the corners by the vignette, the middle not at all', () => {
    put(layout.FRAME_VIGNETTE, 0.32);
    colours().fill(40_000);
    for (let y = 0; y < HEIGHT; y++) probe.run.finishRow(y);
    const bytes = output();
    const at = (x: number, y: number): number => bytes[(y * WIDTH + x) * 4]!;
    const expected = (x: number, y: number): number => {
      const [dx, dy] = [(x + 0.5) / WIDTH - 0.5, (y + 0.5) / HEIGHT - 0.5];
      const dark = Math.max((dx * dx + dy * dy) * 1.15 - 0.08, 0);
      return 255 * srgb((40_000 / 65535) * (1 - 0.32 * dark));
    };
    for (const [x, y] of [
      [0, 0],
      [WIDTH - 1, HEIGHT - 1],
      [128, 32],
      [40, 60],
    ] as const)
      expect(Math.abs(at(x, y) - expected(x, y))).toBeLessThan(0.7);
    expect(at(128, 32)).toBe(Math.round(255 * srgb(40_000 / 65535)));
  });

  it('spreads glow without losing or making any of it, evenly to all sides', async () => {
    const random = createRandom(seed).child('glow');
    // Far from the edges, which hold light back or repeat it.
    const side = 512;
    probe = await openProbe();
    probe.run.layOut(side, side, 0);
    const [across, down] = [side / 4 + 1, side / 4 + 1];
    const cells = (): Float32Array => {
      const at = probe.run.bloomPointer() >>> 2;
      return probe.floats.slice(at, at + across * down * 4);
    };
    const light = [random.range(1, 9), random.range(1, 9), random.range(1, 9)] as const;
    probe.run.clearBloom();
    probe.run.addLight(256, 256, ...light);
    const before = cells();
    probe.run.blurBloom();
    const after = cells();
    for (let c = 0; c < 3; c++) {
      const sum = (list: Float32Array): number => list.reduce((s, v, i) => ((i & 3) === c ? s + v : s), 0);
      expect(sum(before)).toBeCloseTo(light[c]! / 16, 5);
      expect(sum(after) / sum(before)).toBeCloseTo(1, 5);
      const at = (dx: number, dy: number): number => after[((64 + dy) * across + 64 + dx) * 4 + c]!;
      expect(at(5, 0)).toBeCloseTo(at(-5, 0), 6);
      expect(at(0, 3)).toBeCloseTo(at(0, -3), 6);
      expect(at(3, 0)).toBeCloseTo(at(0, 3), 6);
      expect(at(0, 0)).toBeGreaterThan(at(4, 0));
    }
    // The next picture begins in the dark.
    probe.run.clearBloom();
    expect(cells().every((v) => v === 0)).toBe(true);
  });

  it('leaves an even picture as it is, however blurred, and a sharp one exactly', () => {
    const limit = 6;
    put(layout.FRAME_BLUR_LIMIT, limit);
    for (let k = 0; k < 16; k++)
      probe.run.setBlurTap(
        k,
        Math.cos(k * 2.4) * Math.sqrt((k + 0.5) / 16),
        Math.sin(k * 2.4) * Math.sqrt((k + 0.5) / 16),
      );
    const blur = (): Uint16Array => {
      probe.run.beginBlur();
      for (let y = 0; y < HEIGHT >> 1; y++) probe.run.blurPrepareRow(y);
      for (let y = 0; y < HEIGHT >> 1; y++) probe.run.blurGatherRow(y);
      for (let y = 0; y < HEIGHT; y++) probe.run.blurMixRow(y);
      return colours();
    };
    const light = colours();
    for (let i = 0; i < WIDTH * HEIGHT; i++) light.set([50_000, 20_000, 300, 65_535], i * 4);
    const even = blur();
    for (let i = 0; i < WIDTH * HEIGHT; i++) {
      expect(Math.abs(even[i * 4]! - 50_000)).toBeLessThan(3);
      expect(Math.abs(even[i * 4 + 1]! - 20_000)).toBeLessThan(3);
      expect(Math.abs(even[i * 4 + 2]! - 300)).toBeLessThan(3);
    }
    const random = createRandom(seed).child('blur');
    // 32767.5 of 65535 is in focus.
    for (let i = 0; i < WIDTH * HEIGHT; i++)
      light.set([random.int(0, 65535), random.int(0, 65535), random.int(0, 65535), 32_768], i * 4);
    const before = light.slice();
    expect(blur().every((v, i) => v === before[i])).toBe(true);
    // Out of focus, noise evens out and the mean stays.
    for (let i = 0; i < WIDTH * HEIGHT; i++) light[i * 4 + 3] = 0;
    const spread = (list: Uint16Array): readonly [number, number] => {
      let [sum, squares, count] = [0, 0, 0];
      for (let y = 16; y < HEIGHT - 16; y++)
        for (let x = 16; x < WIDTH - 16; x++) {
          const v = list[(y * WIDTH + x) * 4]!;
          sum += v;
          squares += v * v;
          count++;
        }
      return [sum / count, Math.sqrt(squares / count - (sum / count) ** 2)];
    };
    const [mean, deviation] = spread(before);
    const [meanThen, deviationThen] = spread(blur());
    expect(Math.abs(meanThen / mean - 1)).toBeLessThan(0.02);
    expect(deviationThen).toBeLessThan(deviation * 0.35);
  });

  it('turns greys, primaries and random colours into BT.709 as the formula says, within a code', () => {
    const random = createRandom(seed).child('yuv');
    const bytes = output();
    // Blocks of 2×2 of one colour: all greys, then primaries and mixtures, then anything.
    const blocks = (WIDTH / 2) * (HEIGHT / 2);
    const colour = (n: number): readonly number[] => {
      if (n < 256) return [n, n, n];
      if (n < 264) return [n & 1 ? 255 : 0, n & 2 ? 255 : 0, n & 4 ? 255 : 0];
      return [random.int(0, 255), random.int(0, 255), random.int(0, 255)];
    };
    const list = Array.from({ length: blocks }, (_, n) => colour(n));
    list.forEach((rgb, n) => {
      const [x, y] = [(n % (WIDTH / 2)) * 2, Math.floor(n / (WIDTH / 2)) * 2];
      for (const i of [y * WIDTH + x, y * WIDTH + x + 1, (y + 1) * WIDTH + x, (y + 1) * WIDTH + x + 1])
        bytes.set([...rgb, 255], i * 4);
    });
    const target = probe.run.allocate((WIDTH * HEIGHT * 3) / 2 + 64);
    for (let y = 0; y < HEIGHT; y += 2) probe.run.yuvRows(y, target);
    const planes = probe.bytes.slice(target, target + (WIDTH * HEIGHT * 3) / 2);
    list.forEach(([r, g, b], n) => {
      const [x, y] = [(n % (WIDTH / 2)) * 2, Math.floor(n / (WIDTH / 2)) * 2];
      // Rec. ITU-R BT.709-6, limited range.
      const luma = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      const exact = [
        16 + (219 / 255) * luma,
        128 + (224 / 255) * ((b! - luma) / 1.8556),
        128 + (224 / 255) * ((r! - luma) / 1.5748),
      ];
      const chroma = WIDTH * HEIGHT + (y >> 1) * (WIDTH >> 1) + (x >> 1);
      const found = [planes[y * WIDTH + x]!, planes[chroma]!, planes[chroma + blocks]!];
      found.forEach((value, k) => {
        expect(Math.abs(value - exact[k]!), `${[r, g, b]}`).toBeLessThan(1.3);
      });
      for (const i of [y * WIDTH + x + 1, (y + 1) * WIDTH + x, (y + 1) * WIDTH + x + 1])
        expect(planes[i]).toBe(found[0]);
      // Greys have no colour at all.
      if (n < 256) expect(found.slice(1)).toEqual([128, 128]);
    });
    expect([planes[0], planes[255 * 2 - WIDTH + 2 * WIDTH]]).toEqual([16, 235]);
  });
});
