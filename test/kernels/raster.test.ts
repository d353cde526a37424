/** Vertices and visibility: exact in 1/256 pixel, every sample of a surface covered once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/foundation/random.ts';
import * as layout from '../../src/kernels/assembly/layout.ts';
import { inverseDepthsOf, PIXELS, place, SAMPLES, samplesOf } from './instances.ts';
import { openProbe, type Probe, seedOf } from './probe.ts';

const seed = seedOf();
const WIDTH = 160;
const HEIGHT = 96;
let probe: Probe;
beforeEach(async () => {
  probe = await openProbe();
  probe.run.layOut(WIDTH, HEIGHT, 0);
});

const fround = Math.fround;
/** Nearest whole number, halves to even. */
const nearest = (x: number): number => {
  const r = Math.round(x);
  // Never −0.
  return (r - x === 0.5 && r % 2 !== 0 ? r - 1 : r) + 0;
};

/** Sides of a triangle by whole numbers, clockwise on the screen (y down): is a sample inside, ties to top and left edges? */
const covers = (corners: readonly (readonly [number, number])[], x: number, y: number): boolean =>
  corners.every(([ax, ay], k) => {
    const [bx, by] = corners[(k + 1) % 3]!;
    const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const topLeft = by < ay || (by === ay && bx > ax);
    return side > 0 || (side === 0 && topLeft);
  });
const areaOf = ([a, b, c]: readonly (readonly [number, number])[]): number =>
  (b![0] - a![0]) * (c![1] - a![1]) - (b![1] - a![1]) * (c![0] - a![0]);

describe(`vertices and visibility (SEED=${seed})`, () => {
  it('takes vertices to the screen as single-precision arithmetic does, bit for bit', () => {
    const random = createRandom(seed).child('vertices');
    const matrix = Float64Array.from({ length: 16 }, () => fround(random.range(-300, 300)));
    const positions = Array.from({ length: 900 }, () => fround(random.range(-5, 5)));
    // Some just about as near as may be, some far to the side.
    place(probe, [{ positions, indices: [] }], matrix);
    probe.run.transformVertices(0, 1);
    const base = probe.run.instancePointer() >>> 2;
    const m = Array.from(probe.floats.slice(base, base + 16));
    const out = probe.words[base + (layout.INSTANCE_SCREEN_VERTICES >>> 2)]! >>> 2;
    const signed = new Int32Array(probe.words.buffer);
    let dropped = 0;
    for (let v = 0; v < positions.length / 3; v++) {
      const p = [0, 1, 2].map((k) => positions[v * 3 + k]!);
      const row = (r: number): number =>
        fround(
          fround(fround(m[r]! * p[0]!) + fround(m[4 + r]! * p[1]!)) + fround(fround(m[8 + r]! * p[2]!) + m[12 + r]!),
        );
      const inverse = fround(1 / row(3));
      const [x, y] = [fround(row(0) * inverse), fround(row(1) * inverse)];
      expect(signed[out + v * 4]).toBe(nearest(x));
      expect(signed[out + v * 4 + 1]).toBe(nearest(y));
      expect(probe.floats[out + v * 4 + 3]).toBe(row(3));
      const drawn = row(3) >= fround(0.04) && Math.abs(x) <= 16777216 && Math.abs(y) <= 16777216;
      expect(probe.floats[out + v * 4 + 2]).toBe(drawn ? inverse : 0);
      if (!drawn) dropped++;
    }
    expect(dropped).toBeGreaterThan(50);
  });

  it('covers the samples of random triangles that whole-number arithmetic says', () => {
    const random = createRandom(seed).child('triangles');
    for (let n = 0; n < 120; n++) {
      // Small ones, large ones, and some whose edges run through samples.
      const size = n % 3 === 0 ? 300 : n % 3 === 1 ? 40 : 4;
      const grid = n % 2 === 0 ? 32 : 1;
      const [cx, cy] = [random.range(0, WIDTH), random.range(0, HEIGHT)];
      const fixed = [0, 1, 2].map(
        () =>
          [
            Math.round(((cx + random.range(-size, size)) * 256) / grid) * grid,
            Math.round(((cy + random.range(-size, size)) * 256) / grid) * grid,
          ] as const,
      );
      const twoSided = n % 5 === 0;
      const positions = fixed.flatMap(([x, y]) => [x / 256, y / 256, 1]);
      probe.run.clearSamples();
      place(probe, [{ positions, indices: [0, 1, 2], material: { twoSided } }], PIXELS);
      probe.run.rasterInstances(0, 1);
      const ids = samplesOf(probe, WIDTH, HEIGHT);
      // Counter-clockwise seen is front: less than nothing with y down.
      const area = areaOf(fixed);
      const faces = area !== 0 && (area < 0 || twoSided);
      const clockwise = area > 0 ? fixed : [fixed[0]!, fixed[2]!, fixed[1]!];
      let wrong = 0;
      for (let i = 0; i < ids.length; i++) {
        const [dx, dy] = SAMPLES[i & 3]!;
        const pixel = i >> 2;
        const inside = faces && covers(clockwise, (pixel % WIDTH) * 256 + dx, Math.floor(pixel / WIDTH) * 256 + dy);
        if (inside !== (ids[i] === 0)) wrong++;
      }
      expect(wrong, `triangle ${n}: ${JSON.stringify(fixed)}`).toBe(0);
    }
  });

  it.each([
    ['small triangles', 3],
    ['middling triangles', 17],
    ['large triangles', 75],
  ])('covers every sample exactly once with a surface of %s', (_, step) => {
    const random = createRandom(seed).child(`mesh ${step}`);
    const [width, height] = step < 10 ? [48, 32] : [WIDTH, HEIGHT];
    probe.run.setSize(width, height);
    const [columns, rows] = [Math.ceil(width / step) + 4, Math.ceil(height / step) + 4];
    const positions: number[] = [];
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= columns; i++) {
        // A third of the corners on the grid itself: edges through samples. No quad folds over.
        const shift = random.next() < 0.33 ? 0 : 0.24;
        positions.push((i - 2 + random.range(-shift, shift)) * step, (j - 2 + random.range(-shift, shift)) * step, 1);
      }
    const triangles: number[][] = [];
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const a = j * (columns + 1) + i;
        const [b, c, d] = [a + 1, a + columns + 1, a + columns + 2];
        triangles.push(
          ...(random.next() < 0.5
            ? [
                [a, c, d],
                [a, d, b],
              ]
            : [
                [a, c, b],
                [b, c, d],
              ]),
        );
      }
    const meshes = triangles.map((indices) => ({
      positions: indices.flatMap((v) => positions.slice(v * 3, v * 3 + 3)),
      indices: [0, 1, 2],
    }));
    // Each triangle is drawn alone, and what it covers counted.
    const times = new Uint8Array(width * height * 4);
    const end = probe.run.arenaEnd();
    for (const mesh of meshes) {
      probe.run.release(end);
      place(probe, [mesh], PIXELS);
      probe.run.clearSamples();
      probe.run.rasterInstances(0, 1);
      const at = probe.run.identitiesPointer() >>> 2;
      for (let i = 0; i < times.length; i++) if (probe.words[at + i] !== 0xffffffff) times[i] = times[i]! + 1;
    }
    expect(times.every((count) => count === 1)).toBe(true);
  });

  it('keeps the nearest surface, whatever the order', () => {
    const random = createRandom(seed).child('depths');
    const meshes = Array.from({ length: 24 }, () => ({
      positions: [0, 1, 2].flatMap(() => {
        const w = random.range(1, 9);
        return [random.range(-20, WIDTH + 20) * w, random.range(-20, HEIGHT + 20) * w, w];
      }),
      indices: [0, 1, 2],
      material: { twoSided: true },
    }));
    const draw = (order: readonly number[]): Float32Array => {
      const end = probe.run.arenaEnd();
      place(
        probe,
        order.map((i) => meshes[i]!),
        PIXELS,
      );
      probe.run.clearSamples();
      for (let i = 0; i < order.length; i++) {
        probe.run.rasterInstances(i, i + 1);
        if (i % 5 === 4) probe.run.refreshTiles();
      }
      const z = inverseDepthsOf(probe, WIDTH, HEIGHT);
      probe.run.release(end);
      return z;
    };
    const order = meshes.map((_, i) => i);
    const forwards = draw(order);
    expect(draw(order.toReversed())).toEqual(forwards);
    // The plane of the nearest, from its rounded corners, in double numbers.
    const fixed = meshes.map(({ positions: p }) =>
      [0, 1, 2].map((k) => {
        const w = fround(p[k * 3 + 2]!);
        return [Math.round((p[k * 3]! / w) * 256), Math.round((p[k * 3 + 1]! / w) * 256), 1 / w] as const;
      }),
    );
    let worst = 0;
    for (let i = 0; i < forwards.length; i += 3) {
      const [dx, dy] = SAMPLES[i & 3]!;
      const [x, y] = [((i >> 2) % WIDTH) * 256 + dx, Math.floor((i >> 2) / WIDTH) * 256 + dy];
      let best = 0;
      for (const corners of fixed) {
        const flat = corners.map((c) => [c[0], c[1]] as const);
        const area = areaOf(flat);
        const clockwise = area > 0 ? flat : [flat[0]!, flat[2]!, flat[1]!];
        if (area === 0 || !covers(clockwise, x, y)) continue;
        const share = (a: number, b: number): number => areaOf([flat[a]!, flat[b]!, [x, y]]) / area;
        best = Math.max(
          best,
          share(1, 2) * corners[0]![2] + share(2, 0) * corners[1]![2] + share(0, 1) * corners[2]![2],
        );
      }
      worst = Math.max(worst, Math.abs(forwards[i]! - best));
    }
    expect(worst).toBeLessThan(2e-5);
  });

  it('cuts what reaches behind the camera where the plane of the triangle says', () => {
    const random = createRandom(seed).child('clip');
    // Camera at the origin that looks along +z; x right, y down, in image planes of half size 1 at distance 1.
    const view = new Float64Array([
      ...[WIDTH * 128, 0, 0, 0],
      ...[0, HEIGHT * 128, 0, 0],
      ...[WIDTH * 128, HEIGHT * 128, 0, 1],
      ...[0, 0, 0, 0],
    ]);
    for (let n = 0; n < 40; n++) {
      // One or two corners behind the camera, or some far outside of the guard band.
      const wild = n % 2 === 0;
      const corner = (k: number): number[] => {
        if (wild)
          return [random.range(-4, 4), random.range(-4, 4), k <= n % 3 ? random.range(-3, 0.03) : random.range(0.5, 6)];
        return [random.range(-1, 1) * (k ? 3000 : 1), random.range(-1, 1) * (k ? 3000 : 1), random.range(1, 2)];
      };
      const p = [corner(0), corner(1), corner(2)].map((c) => c.map(fround));
      probe.run.clearSamples();
      place(probe, [{ positions: p.flat(), indices: [0, 1, 2], material: { twoSided: true } }], view);
      probe.run.rasterInstances(0, 1);
      const ids = samplesOf(probe, WIDTH, HEIGHT);
      const inverse = inverseDepthsOf(probe, WIDTH, HEIGHT);
      const cross = (a: number[], b: number[]): number[] => [
        a[1]! * b[2]! - a[2]! * b[1]!,
        a[2]! * b[0]! - a[0]! * b[2]!,
        a[0]! * b[1]! - a[1]! * b[0]!,
      ];
      const inner = (a: number[], b: number[]): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
      const sides = [cross(p[1]!, p[2]!), cross(p[2]!, p[0]!), cross(p[0]!, p[1]!)];
      const volume = inner(p[0]!, sides[0]!);
      let wrong = 0;
      for (let i = 0; i < ids.length; i++) {
        const [dx, dy] = SAMPLES[i & 3]!;
        const x = ((i >> 2) % WIDTH) + dx / 256;
        const y = Math.floor((i >> 2) / WIDTH) + dy / 256;
        const shares = (shiftX: number, shiftY: number): { inside: boolean; w: number } => {
          const ray = [((x + shiftX) / WIDTH) * 2 - 1, ((y + shiftY) / HEIGHT) * 2 - 1, 1];
          const b = sides.map((side) => inner(ray, side) / volume);
          const w = 1 / (b[0]! + b[1]! + b[2]!);
          return { inside: b.every((v) => v * w > 0) && w > 0.04, w };
        };
        const here = shares(0, 0);
        // Corners are rounded to 1/256 px, cut edges a little more: no verdict within a tenth of a pixel of an edge.
        const near = 0.1;
        const clear = [
          [near, near],
          [near, -near],
          [-near, near],
          [-near, -near],
        ].every(([sx, sy]) => shares(sx!, sy!).inside === here.inside);
        if (!clear) continue;
        if (here.inside !== (ids[i] === 0)) wrong++;
        else if (here.inside && Math.abs(inverse[i]! * here.w - 1) > 0.02) wrong++;
      }
      expect(wrong, `triangle ${n}: ${JSON.stringify(p)}`).toBe(0);
    }
  });

  it('leaves no crack along an edge that both its triangles are cut on', () => {
    const random = createRandom(seed).child('cracks');
    const view = new Float64Array([
      ...[WIDTH * 128, 0, 0, 0],
      ...[0, HEIGHT * 128, 0, 0],
      ...[WIDTH * 128, HEIGHT * 128, 0, 1],
      ...[0, 0, 0, 0],
    ]);
    let bare = 0;
    let twice = 0;
    for (let n = 0; n < 60; n++) {
      // A floor of two triangles whose common edge runs from behind the camera into the distance.
      const [x0, x1] = [random.range(-0.6, 0.6), random.range(-8, 8)];
      const y = random.range(0.2, 2);
      const edge = [
        [x0, y, random.range(-20, 0)],
        [x1, y, random.range(30, 300)],
      ];
      const left = [-random.range(500, 5000), y, random.range(0, 20)];
      const right = [random.range(500, 5000), y, random.range(0, 20)];
      const end = probe.run.arenaEnd();
      const material = { twoSided: true };
      const meshes = [left, right].map((third) => ({
        positions: [edge[0]!, edge[1]!, third].flat(),
        indices: [0, 1, 2],
        material,
      }));
      // The same floor from one triangle to the other the other way round: who comes first must not matter.
      meshes[1]!.indices = [1, 0, 2];
      place(probe, meshes, view);
      const covered = [0, 1].map((i) => {
        probe.run.clearSamples();
        probe.run.rasterInstances(i, i + 1);
        return samplesOf(probe, WIDTH, HEIGHT);
      });
      probe.run.release(end);
      for (let py = 0; py < HEIGHT; py++) {
        // Within two pixels of the edge all belongs to one of the two.
        const at = (t: number): number[] => [0, 1, 2].map((k) => edge[0]![k]! + t * (edge[1]![k]! - edge[0]![k]!));
        const down = (py / HEIGHT) * 2 - 1;
        if (down <= 0) continue;
        const z = y / down;
        const t = (z - edge[0]![2]!) / (edge[1]![2]! - edge[0]![2]!);
        if (z < 0.06 || t > 0.5) continue;
        const px = Math.floor(((at(t)[0]! / z + 1) / 2) * WIDTH);
        for (let x = Math.max(0, px - 1); x <= Math.min(WIDTH - 1, px + 1); x++)
          for (let k = 0; k < 4; k++) {
            const i = (py * WIDTH + x) * 4 + k;
            const count = (covered[0]![i] === -1 ? 0 : 1) + (covered[1]![i] === -1 ? 0 : 1);
            if (count === 0) bare++;
            if (count === 2) twice++;
          }
      }
    }
    expect({ bare, twice }).toEqual({ bare: 0, twice: 0 });
  });
});
