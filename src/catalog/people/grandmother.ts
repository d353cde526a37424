/** An old woman. */
import { human } from './human.ts';

/** A grandmother. */
export const grandmother = human({
  id: 'grandmother',
  words: {
    nouns: ['grandmother', 'grandma', 'granny', 'old woman', 'old lady', 'elderly woman', 'elderly lady'],
    plurals: {
      grannies: 'granny',
      'old women': 'old woman',
      'old ladies': 'old lady',
      'elderly women': 'elderly woman',
    },
  },
  role: { sex: 'female', age: 'old' },
  mass: 65,
});
