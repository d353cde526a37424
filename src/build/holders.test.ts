import { describe, expect, test } from 'vitest';
import { CATALOG } from '../catalog/index.ts';
import { write } from '../write/index.ts';
import { build } from './index.ts';

const format = { width: 640, height: 360, fps: 24 };
const stageOf = (prompt: string) => build(write(prompt, { catalog: CATALOG }), { catalog: CATALOG, format });
const sizeOf = (id: string, size: number) => CATALOG.things.find((t) => t.id === id)!.size.map((s) => s * size);

describe('what is in a holder', () => {
  test('flowers of a vase stand in it, with their heads over its rim', () => {
    const stage = stageOf('A vase of flowers on a table');
    const vase = stage.actors.find((a) => a.model === 'vase')!;
    const flowers = stage.actors.filter((a) => a.model === 'flower');
    expect(flowers.length).toBe(3);
    const rim = vase.position[1] + sizeOf('vase', vase.looks.size)[1]!;
    for (const f of flowers) {
      expect(f.support).toBe(vase.id);
      expect(Math.abs(f.position[0] - vase.position[0])).toBeLessThan(0.1);
      expect(f.position[1]).toBeLessThan(rim);
      expect(f.position[1] + sizeOf('flower', f.looks.size)[1]!).toBeGreaterThan(rim + 0.1);
    }
  });

  test('a bowl is large enough for the ball in it', () => {
    const stage = stageOf('A ball inside a bowl.');
    const [ball, bowl] = ['ball', 'bowl'].map((id) => stage.actors.find((a) => a.model === id)!);
    expect(sizeOf('bowl', bowl!.looks.size)[0]!).toBeGreaterThan(sizeOf('ball', ball!.looks.size)[0]!);
  });
});

describe('who goes along', () => {
  test('the dog beside which a child walks walks as well', () => {
    const stage = stageOf('A child walks to the left of a dog.');
    expect(stage.performances.filter((p) => p.action === 'walk').map((p) => p.actor)).toHaveLength(2);
  });

  test('a rocket takes off straight up', () => {
    const [way] = stageOf('A rocket takes off.').performances;
    const [from, to] = [way!.path![0]!, way!.path!.at(-1)!];
    expect(to[1] - from[1]).toBeGreaterThan(4 * Math.abs(to[0] - from[0]));
  });

  test('several who come to one thing stand apart', () => {
    const stage = stageOf('Three children build a snowman.');
    const ends = stage.performances.filter((p) => p.action === 'walk').map((p) => p.path!.at(-1)!);
    for (const a of ends)
      for (const b of ends) if (a !== b) expect(Math.abs(a[0] - b[0]) + Math.abs(a[2] - b[2])).toBeGreaterThan(0.3);
  });

  test('a castle stands so far behind a knight that it is seen whole', () => {
    const stage = stageOf('A man stands in front of a castle.');
    const [man, castle] = ['man', 'castle'].map((id) => stage.actors.find((a) => a.model === id)!);
    expect(man!.position[2] - castle!.position[2]).toBeGreaterThan(35);
  });
});
