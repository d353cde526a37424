import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../foundation/random.ts';
import { fromEuler, normalize, type Quat, rotate, sub, type Vec3 } from '../foundation/vec.ts';
import { Kernels } from './host.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernels/kernels.wasm', import.meta.url)));

/** Four columns of a rotation about a rest point followed by a move. */
const columns = (q: Quat, from: Vec3, to: Vec3): number[] => {
  const [x, y, z] = [rotate(q, [1, 0, 0]), rotate(q, [0, 1, 0]), rotate(q, [0, 0, 1])];
  const t = sub(to, rotate(q, from));
  return [...x, 0, ...y, 0, ...z, 0, ...t, 1];
};

describe('skinVertices', () => {
  it('equals the weighted sum of the joints, vertex by vertex', async () => {
    const kernels = await Kernels.create(module);
    const random = createRandom(11);
    const count = 200;
    const joints = 5;
    const palette = Float32Array.from(
      Array.from({ length: joints }, () =>
        columns(
          fromEuler(random.range(-1, 1), random.range(-1, 1), random.range(-1, 1)),
          [random.next(), random.next(), random.next()],
          [random.next(), random.next(), random.next()],
        ),
      ).flat(),
    );
    const positions = new Float32Array(count * 4);
    const normals = new Int16Array(count * 4);
    const bound = new Uint8Array(count * 4);
    const weights = new Float32Array(count * 4);
    for (let i = 0; i < count; i++) {
      positions.set([random.range(-2, 2), random.range(-2, 2), random.range(-2, 2), 1], i * 4);
      const n = normalize([random.range(-1, 1), random.range(-1, 1), random.range(-1, 1)]);
      normals.set(
        n.map((v) => Math.round(v * 32767)),
        i * 4,
      );
      const w = [random.next(), i % 3 ? random.next() : 0, i % 5 ? random.next() : 0, 0];
      const sum = w.reduce((a, b) => a + b, 0);
      w.forEach((v, k) => {
        weights[i * 4 + k] = v / sum;
        bound[i * 4 + k] = random.int(0, joints - 1);
      });
    }
    const addresses = [positions, normals, bound, weights, palette].map((a) => kernels.upload(a)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const outPositions = kernels.run.allocate(count * 16);
    const outNormals = kernels.run.allocate(count * 8);
    kernels.run.skinVertices(count, ...addresses, outPositions, outNormals);
    const places = kernels.floats.slice(outPositions / 4, outPositions / 4 + count * 4);
    const directions = new Int16Array(kernels.bytes.slice(outNormals, outNormals + count * 8).buffer);
    for (let i = 0; i < count; i++) {
      const p = [0, 0, 0];
      const n = [0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const m = bound[i * 4 + k]! * 16;
        const w = weights[i * 4 + k]!;
        for (let r = 0; r < 3; r++) {
          for (let c = 0; c < 3; c++) {
            p[r] = p[r]! + w * palette[m + c * 4 + r]! * positions[i * 4 + c]!;
            n[r] = n[r]! + w * palette[m + c * 4 + r]! * normals[i * 4 + c]!;
          }
          p[r] = p[r]! + w * palette[m + 12 + r]!;
        }
      }
      const unit = normalize(n as unknown as Vec3);
      for (let r = 0; r < 3; r++) {
        expect(places[i * 4 + r]).toBeCloseTo(p[r]!, 4);
        expect(directions[i * 4 + r]! / 32767).toBeCloseTo(unit[r]!, 3);
      }
    }
  });
});
