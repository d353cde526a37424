/** An old man. */
import { human } from './human.ts';

/** A grandfather. */
export const grandfather = human({
  id: 'grandfather',
  words: {
    nouns: ['grandfather', 'grandpa', 'granddad', 'old man', 'elderly man'],
    plurals: { 'old men': 'old man', 'elderly men': 'elderly man' },
  },
  role: { sex: 'male', age: 'old' },
  mass: 76,
});
