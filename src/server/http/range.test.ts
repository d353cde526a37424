import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test.each([
  [undefined, 100, 'whole'],
  ['bytes=0-9', 100, { first: 0, last: 9 }],
  ['bytes=90-', 100, { first: 90, last: 99 }],
  ['bytes=90-200', 100, { first: 90, last: 99 }],
  ['bytes=-10', 100, { first: 90, last: 99 }],
  ['bytes=-200', 100, { first: 0, last: 99 }],
  ['bytes=-0', 100, 'none'],
  ['bytes=100-', 100, 'none'],
  ['bytes=0-0', 0, 'none'],
  ['bytes=9-0', 100, 'whole'],
  ['bytes=0-1,5-6', 100, 'whole'],
  ['lines=0-1', 100, 'whole'],
  ['bytes=-', 100, 'whole'],
] as const)('the range %s of %i bytes', (header, size, expected) => {
  expect(rangeOf(header, size)).toEqual(expected);
});
