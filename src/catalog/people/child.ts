/** A child of about seven, a girl or a boy by its seed. */
import { human } from './human.ts';

/** A child. */
export const child = human({
  id: 'child',
  words: {
    nouns: ['child', 'kid', 'toddler', 'youngster', 'pupil', 'schoolchild'],
    plurals: { children: 'child', schoolchildren: 'schoolchild' },
  },
  role: { age: 'child' },
  mass: 23,
});
