import { describe, expect, it } from 'vitest';
import { createRandom } from '../../foundation/random.ts';
import { CATALOG } from '../index.ts';
import { SOUNDS } from './index.ts';

describe('the sounds of the catalog', () => {
  it('has every sound that things and places name', () => {
    const known = new Set(SOUNDS.map((sound) => sound.id));
    const missing = [...CATALOG.things, ...CATALOG.places].flatMap((entry) =>
      (entry.sounds ?? []).filter((name) => !known.has(name)).map((name) => `${entry.id}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
  it.each(SOUNDS.map((sound) => [sound.id, sound] as const))(
    '%s is heard, finite, bounded and the same each time',
    (_, sound) => {
      const [a, b] = [0, 1].map(() => sound.synthesise({ seconds: 1.5, strength: 0.6, random: createRandom(5) }));
      const peak = a!.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
      expect(a!.every(Number.isFinite)).toBe(true);
      expect(peak).toBeGreaterThan(0.02);
      expect(peak).toBeLessThan(4);
      expect(a!.every((v, i) => v === b![i])).toBe(true);
    },
  );
});
