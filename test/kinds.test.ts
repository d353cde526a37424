/** Films of many kinds, made small: everybody is seen, counted, coloured and placed as asked, and every event happens, in order. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/artifacts/report.ts';

const { CATALOG } = await import('../dist/catalog/index.js');
const { produce, reviewSamples } = await import('../dist/engine/film.js');
const { openRenderPool } = await import('../dist/engine/node/render-pool.js');
const { review } = await import('../dist/review/index.js');

const PROMPTS = [
  'A yellow ball rolls down a green hill and knocks over four wooden blocks.',
  'Three dogs chase a red ball through a snowy field.',
  'A man in a green coat walks along a street in the rain at night, and the camera follows him.',
  'Two children sit on a bench in the park, then one of them stands up and waves.',
  'A black horse gallops across the beach at sunrise, seen from a drone.',
  'A cat jumps from a chair onto a table and knocks over a bottle.',
  'A blue car drives from right to left past a house while a bird flies from left to right above it.',
  'An astronaut jumps on the moon next to a blue flag.',
  'A sailing boat on the ocean at sunset. The camera orbits around the boat.',
  'Six balloons rise above a forest.',
  'A sign that says "CLOSED" stands to the right of a green door.',
  'Four penguins walk in a line across the ice.',
  'A boy throws a ball to a girl in a meadow.',
  'An elephant walks through the desert from left to right.',
  'A bird sits on a fence.',
  'A golden crown on a wooden chest.',
  'A cat chases a rabbit around a chair.',
  'A man stands in front of a castle.',
  'A bowl of oranges stands on a table next to a blue cup.',
  'A child walks to the left of a dog in a park.',
];

const results = new Map<string, Report>();
afterAll(() => {
  for (const [prompt, report] of results) {
    const failed = report.checks.filter((c) => !c.passed).map((c) => `${c.name} ${c.target}: ${c.measured}`);
    if (failed.length > 0) console.log(`${prompt}\n  ${failed.join('\n  ')}`);
  }
});

describe('a film shows what its prompt asks for', () => {
  it.each(PROMPTS)('%s', { timeout: 120_000 }, async (prompt) => {
    const { production, pool } = await produce({
      source: { prompt },
      catalog: CATALOG,
      width: 320,
      height: 180,
      fps: 24,
      quality: 'draft',
      workers: 1,
      openPool: openRenderPool,
      onProgress: () => {},
    });
    try {
      const { screenplay, stage, take, format } = production;
      const report: Report = review(screenplay, stage, take, await reviewSamples(pool, format));
      results.set(prompt, report);
      expect(report.phrases.filter((p) => p.fate === 'not-shown').map((p) => p.text)).toEqual([]);
      expect(report.cast.filter((c) => c.shown < c.asked)).toEqual([]);
      expect(report.checks.filter((c) => !c.passed).map((c) => `${c.name} ${c.target}: ${c.measured}`)).toEqual([]);
    } finally {
      await pool.close();
    }
  });
});
