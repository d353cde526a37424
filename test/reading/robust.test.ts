import { expect, test } from 'vitest';
import { screenplaySchema } from '../../src/artifacts/screenplay.ts';
import { EngineError } from '../../src/foundation/errors.ts';
import { createRandom } from '../../src/foundation/random.ts';
import { write } from '../../src/write/index.ts';
import { isFunctionWord } from '../../src/write/lexicon/closed.ts';
import { MOVES, TAGS } from '../../src/write/parser/grammar.ts';
import { PACK_VERSION, packModels, unpackModels } from '../../src/write/parser/pack.ts';
import { WEIGHTS } from '../../src/write/parser/weights.ts';
import { STUBS } from './catalog.ts';
import { READINGS } from './readings.ts';

const WORDS =
  'a the two three seven one red blue big wooden dog cats ball man woman children car bird table chair bench and or , . while then before until with in on onto over to from of next front left right who which that is are was being not each other them it her his runs jumping rolled stands up knocks over says "HELLO" camera pans slowly then at night rain snow style clay view close-up zoom 12 500 of-the - ; : ! 🐶 é zzgrk very and and , ,'.split(
    ' ',
  );

test('two thousand random word salads give valid screenplays, or are refused, and never break', () => {
  const random = createRandom(7);
  for (let i = 0; i < 2000; i++) {
    const prompt = Array.from({ length: random.int(1, 30) }, () => random.pick(WORDS)).join(' ');
    try {
      const s = write(prompt, { catalog: STUBS });
      const checked = screenplaySchema.safeParse(s);
      expect(checked.success, prompt).toBe(true);
      const ids = new Set(s.cast.map((c) => c.id));
      expect(ids.size, prompt).toBe(s.cast.length);
      for (const e of s.events)
        for (const r of [e.agent, e.patient, e.goal, e.source, e.instrument])
          if (r !== undefined) expect(ids.has(r.cast), prompt).toBe(true);
      for (const w of s.words) expect(prompt.slice(w.start, w.end)).toBe(w.text);
    } catch (error) {
      if (!(error instanceof EngineError)) throw new Error(`${prompt}: ${(error as Error).stack}`);
      expect(error.code).toBe('invalid');
    }
  }
});

test('every word of a prompt has a fate, and what was honoured points at something that is there', () => {
  for (const { prompt } of READINGS) {
    const s = write(prompt, { catalog: STUBS });
    const covered = new Uint8Array(prompt.length);
    for (const w of s.words) {
      covered.fill(1, w.start, w.end);
      if (w.fate === 'honoured' || w.fate === 'approximated') {
        expect(w.target, `${prompt}: ${w.text}`).toBeDefined();
        const value = w
          .target!.split(/[.[\]]+/)
          .filter(Boolean)
          .reduce<unknown>((o, key) => (o as Record<string, unknown> | undefined)?.[key], s);
        expect(value, `${prompt}: ${w.text} → ${w.target}`).toBeDefined();
      }
      if (w.fate === 'not-shown') expect(w.reason).toBeDefined();
      if (w.fate === 'function') expect(isFunctionWord(w.text.toLowerCase()) || w.text.length > 0).toBe(true);
    }
    for (const word of prompt.matchAll(/[\p{L}\d]+/gu))
      for (let i = word.index; i < word.index + word[0].length; i++)
        expect(covered[i], `${prompt}: ${word[0]}`).toBe(1);
  }
});

test('reading is deterministic and keeps seed and length', () => {
  for (const { prompt } of READINGS.slice(0, 12))
    expect(write(prompt, { catalog: STUBS })).toEqual(write(prompt, { catalog: STUBS }));
  expect(write('A dog runs', { catalog: STUBS, seed: 42, seconds: 3 })).toMatchObject({ seed: 42, seconds: 3 });
});

test('a prompt is read in a few milliseconds', () => {
  for (const { prompt } of READINGS) write(prompt, { catalog: STUBS });
  const times = READINGS.map(({ prompt }) => {
    const start = performance.now();
    write(prompt, { catalog: STUBS });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(8);
});

test('the longest prompt is read too', () => {
  const prompt = 'Two dogs chase a red ball across a meadow, and then a cat jumps onto a table. '
    .repeat(256)
    .slice(0, 20000);
  const s = write(prompt, { catalog: STUBS });
  expect(screenplaySchema.safeParse(s).success).toBe(true);
});

test('counts above 200 are capped and said so', () => {
  const s = write('9000000 red balls', { catalog: STUBS });
  expect(s.cast[0]?.count).toBe(200);
  expect(s.words[0]).toMatchObject({ text: '9000000', fate: 'approximated', as: '200', reason: 'over-limit' });
});

test('a prompt of which nothing can be shown is still a film of a place', () => {
  const s = write('Quantum entanglement of melancholy', { catalog: STUBS });
  expect(s.cast).toEqual([]);
  expect(s.setting.place).toBe('meadow');
  expect(s.notes.join()).toContain('Nothing in the prompt can be shown');
});

test('the committed weights are of this version and fit the grammar', () => {
  expect(WEIGHTS.startsWith(`${PACK_VERSION} `)).toBe(true);
  expect(WEIGHTS.length).toBeLessThan(900_000);
  const models = unpackModels(WEIGHTS);
  expect(models.tags?.classes).toBe(TAGS.length);
  expect(models.arcs?.classes).toBe(MOVES);
  const repacked = unpackModels(packModels(models));
  expect(repacked.tags).toEqual(models.tags);
});
