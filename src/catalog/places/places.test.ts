import { describe, expect, it } from 'vitest';
import { createRandom } from '../../foundation/random.ts';
import type { PlaceEntry, SetRequest } from '../entry.ts';
import { PLACES } from './index.ts';

const request = (overrides: Partial<SetRequest> = {}): SetRequest => ({
  seed: 7,
  parameters: {},
  time: 'day',
  season: 'summer',
  weather: { kind: 'clear', strength: 0, wind: [1, 0] },
  keepOut: [{ from: [-3, 0], to: [3, 0], radius: 0.8 }],
  views: [{ eye: [0, 1.5, 7], target: [0, 0.9, 0], fovY: 0.61, aspect: 16 / 9 }],
  ...overrides,
});
const place = (id: string): PlaceEntry => {
  const found = PLACES.find((p) => p.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

describe('places', () => {
  it('have ids and first words of their own', () => {
    const ids = PLACES.map((p) => p.id);
    expect(new Set(ids).size).toBe(ids.length);
    const nouns = PLACES.flatMap((p) => p.words.nouns);
    const twice = nouns.filter((n, i) => nouns.indexOf(n) !== i);
    expect(twice).toEqual([]);
  });

  it('are flat enough to act on in the middle of their area, except where the place is about its slope', () => {
    for (const p of PLACES.filter((q) => !['hill', 'ocean', 'sky'].includes(q.id))) {
      const terrain = p.terrain(request());
      const [cx, , cz] = p.area.centre;
      for (let x = -1.5; x <= 1.5; x += 0.5) {
        const step = Math.abs(terrain.height(cx + x + 0.25, cz) - terrain.height(cx + x, cz));
        expect(step, `${p.id} at ${x}`).toBeLessThan(0.06);
      }
    }
  });

  it('give a hill that falls evenly from the left to a flat foot on the right', () => {
    const { height } = place('hill').terrain(request({ parameters: { slope: 0.3 } }));
    for (let x = -9; x < 0; x += 0.5) expect(height(x, 0) - height(x + 1, 0)).toBeCloseTo(0.3, 1);
    expect(Math.abs(height(6, 0) - height(8, 0))).toBeLessThan(0.08);
  });

  it('light their rooms: every interior has lamps or the sky in its windows', () => {
    for (const p of PLACES.filter((q) => q.indoor && !['studio', 'stage'].includes(q.id))) {
      const { pieces } = p.dress(request(), createRandom(7));
      expect(
        pieces.some((piece) => (piece.model().lamps ?? []).length > 0),
        p.id,
      ).toBe(true);
    }
  });

  it('are dressed the same for the same seed', () => {
    for (const id of ['beach', 'kitchen']) {
      const a = place(id).dress(request(), createRandom(7));
      const b = place(id).dress(request(), createRandom(7));
      expect(a.pieces.map((p) => [p.key, p.instances])).toEqual(b.pieces.map((p) => [p.key, p.instances]));
      expect(a.ground[0]!.mesh.positions).toEqual(b.ground[0]!.mesh.positions);
    }
  });

  it('leave the action free: nothing taller than allowed stands in a keep-out', () => {
    const { pieces } = place('forest').dress(request(), createRandom(7));
    for (const piece of pieces.filter((p) => /tree|pine|bush|rock/.test(p.key))) {
      for (const { transform } of piece.instances) {
        const [x, , z] = transform.position;
        expect(Math.abs(x) < 3 && Math.abs(z) < 0.8, `${piece.key} at ${x}, ${z}`).toBe(false);
      }
    }
  });

  it('keep to their budget of ground triangles and instances', () => {
    for (const id of ['meadow', 'moon']) {
      const set = place(id).dress(request(), createRandom(7));
      expect(set.ground[0]!.mesh.indices.length / 3).toBeLessThan(25500);
      expect(set.pieces.reduce((n, p) => n + p.instances.length, 0)).toBeLessThan(6000);
    }
  });
});
