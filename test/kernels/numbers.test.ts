/** Functions of the kernels' four-lane arithmetic beside plain TypeScript. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/foundation/random.ts';
import { openProbe, type Probe, type ProbeExports, seedOf } from './probe.ts';

const seed = seedOf();
const COUNT = 4096;
let probe: Probe;
beforeAll(async () => {
  probe = await openProbe();
});

/** Results (`outputs` planes of numbers) of a function of the probe over planes of numbers. */
const over = (
  name: keyof ProbeExports,
  inputs: readonly (Float32Array | Int32Array)[],
  outputs = 1,
  ...more: number[]
): Float32Array => {
  const count = inputs[0]!.length;
  const source = probe.run.allocate(inputs.length * count * 4);
  inputs.forEach((plane, i) => {
    probe.bytes.set(new Uint8Array(plane.buffer), source + i * count * 4);
  });
  const target = probe.run.allocate(outputs * count * 4);
  (probe.run[name] as (...args: number[]) => void)(source, target, count, ...more);
  return probe.floats.slice(target >>> 2, (target >>> 2) + outputs * count);
};
const randoms = (name: string, low: number, high: number): Float32Array => {
  const random = createRandom(seed).child(name);
  return Float32Array.from({ length: COUNT }, () => random.range(low, high));
};
const most = (values: ArrayLike<number>, difference: (value: number, i: number) => number): number => {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(difference(values[i]!, i)));
  return largest;
};

const fround = Math.fround;
/** The lattice's random numbers, in [0, 1). */
const scramble = (mixed: number): number => {
  let h = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  h ^= h >>> 16;
  return (h >>> 8) * 2 ** -24;
};
const cell = (x: number, y: number, z: number): number =>
  scramble(Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 1274126177));
const ease = (t: number): number => t * t * (3 - 2 * t);
const between = (a: number, b: number, t: number): number => a + (b - a) * t;
const plainNoise = (point: readonly number[]): number => {
  const [x, y, z] = [point[0]!, point[1]!, point[2] ?? 0];
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [ease(x - i), ease(y - j), ease(z - k)];
  const line = (b: number, c: number): number => between(cell(i, b, c), cell(i + 1, b, c), u);
  const plane = (c: number): number => between(line(j, c), line(j + 1, c), v);
  return point.length < 3 ? plane(0) : between(plane(k), plane(k + 1), w);
};

describe(`numbers of the kernels (SEED=${seed})`, () => {
  it('takes two to a power within 2.5e-7 of it, exactly at whole numbers, and never below 2^-126', () => {
    const x = randoms('exp2', -130, 0);
    x.set([0, -1, -2, -10, -126, -127, -1000, -0.5]);
    const y = over('exp2All', [x]);
    expect(most(y, (v, i) => v / 2 ** Math.max(x[i]!, -126) - 1)).toBeLessThan(2.5e-7);
  });

  it('gives sines of turns within 4e-6 (Taylor to the 9th power at a quarter turn), quick ones within 0.0012', () => {
    const x = randoms('sine', -9, 9);
    x.set([0, 0.25, 0.5, 0.75, 1, -0.25]);
    const exact = (i: number): number => Math.sin(2 * Math.PI * x[i]!);
    expect(most(over('sinAll', [x]), (v, i) => v - exact(i))).toBeLessThan(4e-6);
    expect(most(over('quickSinAll', [x]), (v, i) => v - exact(i))).toBeLessThan(0.0012);
  });

  it('scrambles cells of the lattice bit for bit as plain arithmetic does', () => {
    const random = createRandom(seed).child('cells');
    const planes = [0, 1, 2].map(() => Int32Array.from({ length: COUNT }, () => random.int(-100_000, 100_000)));
    const values = over('cellRandomAll', planes);
    expect(most(values, (v, i) => v - cell(planes[0]![i]!, planes[1]![i]!, planes[2]![i]!))).toBe(0);
    const mean = values.reduce((sum, v) => sum + v, 0) / COUNT;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
  });

  it('gives noise of the plane and of space as plain arithmetic does', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((name) => randoms(name, -60, 60)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    expect(most(over('noise2All', [x, y]), (v, i) => v - plainNoise([x[i]!, y[i]!]))).toBeLessThan(2e-5);
    expect(most(over('noise3All', [x, y, z]), (v, i) => v - plainNoise([x[i]!, y[i]!, z[i]!]))).toBeLessThan(2e-5);
  });

  it('adds octaves of noise up to [0, 1]', () => {
    const [x, y] = [randoms('u', -20, 20), randoms('v', -20, 20)];
    const octave = (u: number, v: number, left: number, amplitude: number): number =>
      left === 0
        ? 0
        : amplitude * plainNoise([u, v]) +
          octave(u * 1.621 - v * 1.2216 + 11.3, u * 1.2216 + v * 1.621 + 5.7, left - 1, amplitude / 2);
    const weight = 0.5 + 0.25 + 0.125;
    expect(most(over('fbm2All', [x, y], 1, 3), (v, i) => v - octave(x[i]!, y[i]!, 3, 0.5) / weight)).toBeLessThan(2e-4);
  });

  it('knows the slope of its noise', () => {
    const planes = ['a', 'b', 'c'].map((name) => randoms(name, -40, 40));
    const found = over('noiseSlope3All', planes, 4);
    const h = 1e-4;
    for (let i = 0; i < COUNT; i += 7) {
      const p = planes.map((plane) => plane[i]!);
      expect(Math.abs(found[i]! - plainNoise(p))).toBeLessThan(2e-5);
      for (let axis = 0; axis < 3; axis++) {
        const at = (d: number): number => plainNoise(p.map((v, k) => (k === axis ? v + d : v)));
        const inside = Math.abs(fround(p[axis]!) - Math.round(p[axis]!)) > 2 * h;
        if (inside) expect(Math.abs(found[(axis + 1) * COUNT + i]! - (at(h) - at(-h)) / (2 * h))).toBeLessThan(5e-4);
      }
    }
  });
});
