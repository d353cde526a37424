/** A grown man. */
import { COSTUME_WORDS } from './figure/costumes.ts';
import { human } from './human.ts';

/** A man; a grandfather when his looks say `old`. */
export const man = human({
  id: 'man',
  words: {
    nouns: [
      'man',
      'guy',
      'gentleman',
      'male',
      'dad',
      'father',
      'husband',
      'fellow',
      'dude',
      'businessman',
      'waiter',
      'fisherman',
      'boyfriend',
      'uncle',
      'brother',
      'king',
    ],
    plurals: { men: 'man', gentlemen: 'gentleman', businessmen: 'businessman', fishermen: 'fisherman' },
  },
  role: { sex: 'male', age: 'adult' },
  variants: COSTUME_WORDS,
  mass: 78,
});
