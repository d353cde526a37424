/** A grown woman. */
import { COSTUME_WORDS } from './figure/costumes.ts';
import { human } from './human.ts';

/** A woman; a grandmother when her looks say `old`. */
export const woman = human({
  id: 'woman',
  words: {
    nouns: [
      'woman',
      'lady',
      'female',
      'mom',
      'mum',
      'mother',
      'wife',
      'businesswoman',
      'waitress',
      'girlfriend',
      'aunt',
      'sister',
      'ballerina',
      'queen',
    ],
    plurals: { women: 'woman', ladies: 'lady', wives: 'wife', businesswomen: 'businesswoman' },
  },
  role: { sex: 'female', age: 'adult' },
  variants: COSTUME_WORDS,
  mass: 64,
});
