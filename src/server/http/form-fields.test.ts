import { expect, test } from 'vitest';
import { fieldsFromEntries } from './form-fields.ts';

const read = (...entries: [string, string][]): unknown => JSON.parse(JSON.stringify(fieldsFromEntries(entries)));

test('brackets make objects and lists, as the official clients send them', () => {
  expect(read(['prompt', 'x'], ['video[id]', 'v'])).toEqual({ prompt: 'x', video: { id: 'v' } });
  expect(read(['characters[][id]', 'a'], ['characters[][id]', 'b'])).toEqual({
    characters: [{ id: 'a' }, { id: 'b' }],
  });
  expect(read(['tags[]', 'a'], ['tags[]', 'b'])).toEqual({ tags: ['a', 'b'] });
  expect(read(['a[][x]', '1'], ['a[][y]', '2'], ['a[][x]', '3'])).toEqual({ a: [{ x: '1', y: '2' }, { x: '3' }] });
});

test('no name reaches the prototype of anything', () => {
  fieldsFromEntries([
    ['__proto__[polluted]', 'x'],
    ['a[__proto__][polluted]', 'x'],
    ['constructor[prototype][polluted]', 'x'],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('broken and deep brackets are refused', () => {
  for (const name of ['a[', 'a]b', '[a]', 'a[b]c', 'a[b][c][d][e][f]'])
    expect(() => read([name, 'x'])).toThrow(/form field/);
});
