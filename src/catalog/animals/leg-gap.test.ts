/** Left and right legs are not welded together, however coarse the mesh. */
import { describe, expect, it } from 'vitest';
import { ANIMALS } from './index.ts';

/** Triangles below a height that have corners on clearly both sides of the middle. */
const bridges = (id: string, pixels: number, below: number): number => {
  const model = ANIMALS.find((a) => a.id === id)!.shape({ size: 1, seed: 0 }, { pixels });
  const { positions, indices } = model.parts[0]!.mesh;
  let count = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [indices[t]!, indices[t + 1]!, indices[t + 2]!];
    if (corners.some((i) => positions[i * 3 + 1]! > below)) continue;
    const sides = corners.map((i) => Math.sign(positions[i * 3]!));
    if (sides.includes(1) && sides.includes(-1)) count++;
  }
  return count;
};

describe('legs that stand close', () => {
  it.each([
    ['cat', 0.06],
    ['dog', 0.1],
    ['horse', 0.4],
    ['sheep', 0.15],
    ['fox', 0.08],
  ])('are apart on a %s below %f m, at every fineness', (id, below) => {
    for (const pixels of [60, 160]) expect([id, pixels, bridges(id, pixels, below)]).toEqual([id, pixels, 0]);
  });
});
