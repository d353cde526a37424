import { describe, expect, test } from 'vitest';
import type { Screenplay } from '../../src/artifacts/screenplay.ts';
import { CATALOG } from '../../src/catalog/index.ts';
import { write } from '../../src/write/index.ts';
import { GOLD } from './gold.ts';
import { READINGS } from './readings.ts';

/** Prompts that are not yet read as expected, by how they begin: a debt that may shrink and must not grow. */
const NOT_YET: readonly string[] = [
  // "among fish": nothing says that there are several but the preposition.
  'A treasure chest lies',
];

const FILMS: readonly string[] = [
  'A red ball rolls down a grassy hill and knocks over three wooden blocks',
  'Two dogs chase a blue ball across a snowy meadow.',
  'A woman in a yellow raincoat walks along a city street at night in the rain while the camera follows her.',
  'Three children sit on a bench in a park, then one of them stands up and waves.',
  'A white horse gallops along a beach at sunset, drone view.',
  'A cat jumps from a chair onto a wooden table and knocks over a glass, which falls to the floor.',
  'A green car drives from left to right past a house while a bird flies from right to left above it.',
  'An astronaut jumps on the moon beside a red flag.',
  'A sailing boat on a calm ocean at dawn, the camera slowly orbits around it.',
  'Five balloons rise into the sky above a forest.',
  'A wooden sign that says "OPEN" stands to the left of a red door.',
  'Seven penguins walk in a line across the snow.',
];

const parts = (list: string | undefined): string[] =>
  (list ?? '')
    .split(/[;,]/)
    .map((x) => x.trim())
    .filter((x) => x !== '')
    // What is said more closely is looked for first.
    .sort((a, b) => Number(b.includes(':')) - Number(a.includes(':')));

const settingOf = (s: Screenplay): string[] => [
  s.setting.place,
  s.setting.time,
  s.setting.season,
  s.setting.weather,
  `cover ${s.setting.cover}`,
];

/** What is wrong with a reading, in words; empty if nothing. */
const faults = (line: string): string[] => {
  const [prompt = '', setting, cast, events] = line.split('|').map((x) => x.trim());
  const s = write(prompt, { catalog: CATALOG });
  const found: string[] = [];
  for (const x of parts(setting)) if (!settingOf(s).includes(x)) found.push(`${x} in ${settingOf(s)}`);
  const wanted = parts(cast);
  if (wanted.length > 0) {
    // A colour or variant is compared only where one is expected.
    const said = s.cast.map((c) => ({
      name: (c.count > 1 ? `${c.count} ` : '') + c.model,
      marks: [c.colour, c.variant],
    }));
    for (const x of wanted) {
      const [name, mark] = x.split(':');
      const at = said.findIndex((c) => c.name === name && (mark === undefined || c.marks.includes(mark)));
      if (at < 0) found.push(`no ${x} in ${s.cast.map((c) => `${c.count} ${c.model} ${c.colour ?? c.variant ?? ''}`)}`);
      else said.splice(at, 1);
    }
    if (said.length > 0) found.push(`too many: ${said.map((c) => c.name)}`);
  }
  const model = (id: string): string => s.cast.find((c) => c.id === id)?.model ?? id;
  const happening = s.events.map((e) => [model(e.agent.cast), e.action, e.patient && model(e.patient.cast)]);
  for (const x of parts(events)) {
    const [agent, action, patient] = x.split(' ');
    if (!happening.some((e) => e[0] === agent && e[1] === action && (patient === undefined || e[2] === patient)))
      found.push(`${x} not in ${happening.map((e) => e.filter(Boolean).join(' ')).join('; ')}`);
  }
  return found;
};

test('every fate of the real catalog points at something that is in the screenplay', () => {
  for (const prompt of [...GOLD.map((line) => line.split(' | ')[0]!), ...READINGS.map((r) => r.prompt)]) {
    const s = write(prompt, { catalog: CATALOG });
    for (const w of s.words) {
      if (w.fate === 'honoured' || w.fate === 'approximated') expect(w.target, `${prompt}: ${w.text}`).toBeDefined();
      if (w.fate === 'approximated') expect(w.as ?? w.reason, `${prompt}: ${w.text}`).toBeDefined();
      const value = w.target
        ?.split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>((o, key) => (o as Record<string, unknown> | undefined)?.[key], s);
      if (w.target !== undefined) expect(value, `${prompt}: ${w.text} → ${w.target}`).toBeDefined();
    }
  }
});

test('the twelve films the project began with are read without a word lost', () => {
  for (const prompt of FILMS) {
    const s = write(prompt, { catalog: CATALOG });
    expect(
      s.words.filter((w) => w.fate === 'not-shown').map((w) => w.text),
      prompt,
    ).toEqual([]);
  }
});

describe('prompts of all kinds are read with the real catalog as a person would', () => {
  for (const line of GOLD) {
    const prompt = line.split(' | ')[0]!;
    const open = NOT_YET.some((n) => prompt.startsWith(n));
    test(prompt, () => {
      if (open) expect(faults(line), 'is read by now: take it off the list').not.toEqual([]);
      else expect(faults(line)).toEqual([]);
    });
  }
});
