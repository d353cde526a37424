/** A baby of about one year. */
import { human } from './human.ts';

/** A baby. */
export const baby = human({
  id: 'baby',
  words: { nouns: ['baby', 'infant', 'newborn'], plurals: { babies: 'baby' } },
  role: { age: 'baby' },
  mass: 9.6,
});
