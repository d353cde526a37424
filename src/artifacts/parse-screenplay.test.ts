import { describe, expect, it } from 'vitest';
import { EngineError } from '../foundation/errors.ts';
import { parseScreenplay } from './parse-screenplay.ts';

const minimal = { version: 1, title: 'a cat', setting: { place: 'meadow' }, cast: [{ id: 'cat', model: 'cat' }] };
const mistakes = (input: unknown): string[] => {
  try {
    parseScreenplay(input);
  } catch (error) {
    return (error as EngineError).problems.map((p) => `${p.path}: ${p.rule}`);
  }
  return [];
};

describe('a screenplay written by hand', () => {
  it('may leave out everything that has a default', () => {
    const screenplay = parseScreenplay(minimal);
    expect(screenplay.seconds).toBe(8);
    expect(screenplay.cast[0]!.count).toBe(1);
    expect(screenplay.setting.time).toBe('day');
  });
  it('is refused with all mistakes together, each with its path, rule and value', () => {
    const found = mistakes({
      ...minimal,
      seconds: 0,
      colour: 'red',
      cast: [{ id: 'cat', model: 'cat', count: 9000000 }],
    });
    expect(found).toEqual([
      'screenplay.seconds: expected at least 0.5, got 0',
      'screenplay.cast[0].count: expected at most 200, got 9000000',
      'screenplay.colour: unknown key',
    ]);
  });
  it('is refused when it speaks of somebody who is not in the cast', () => {
    const found = mistakes({ ...minimal, relations: [{ subject: 'cat', relation: 'on', object: 'table' }] });
    expect(found).toEqual(['screenplay.relations[0].object: expected the id of a cast member (cat), got "table"']);
  });
  it('is refused when two members share an id, or a member is counted beyond the last', () => {
    expect(mistakes({ ...minimal, cast: [minimal.cast[0], minimal.cast[0]] })[0]).toContain(
      'expected a name used once',
    );
    const events = [{ id: 'e1', action: 'jump', agent: { cast: 'cat', which: [1] } }];
    expect(mistakes({ ...minimal, events })[0]).toBe('screenplay.events[0].agent.which[0]: expected 0–0, got 1');
  });
  it('is refused politely when it is not even an object', () => {
    for (const input of [null, 3, 'x', []]) expect(() => parseScreenplay(input)).toThrow(EngineError);
  });
});
