import { describe, expect, it } from 'vitest';
import { mergeMeshes } from '../foundation/geometry/mesh.ts';
import { roundedBox } from '../foundation/geometry/rounded-box.ts';
import { packMesh } from './packed-mesh.ts';
import { markPieces } from './pieces.ts';

describe('markPieces', () => {
  it('gives every board its own number and its longest axis', () => {
    const boards = [
      roundedBox([2, 0.1, 0.2], 0.01, [1, 1, 1]),
      roundedBox([0.1, 1, 0.1], 0.01, [1, 1, 1], { centre: [0.5, -1, 0] }),
      roundedBox([0.1, 0.1, 0.6], 0.01, [1, 1, 1], { centre: [-0.5, 1, 0] }),
    ];
    const packed = packMesh(mergeMeshes(boards));
    markPieces(packed);
    const codes = [];
    let at = 0;
    for (const board of boards) {
      const own = new Set<number>();
      for (let i = 0; i < board.positions.length / 3; i++) own.add(packed.positions[(at + i) * 4 + 3]!);
      at += board.positions.length / 3;
      expect(own.size).toBe(1);
      codes.push([...own][0]!);
    }
    expect(codes.map((code) => code % 4)).toEqual([0, 1, 2]);
    expect(new Set(codes.map((code) => Math.floor(code / 4))).size).toBe(3);
  });
});
