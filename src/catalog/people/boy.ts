/** A boy of about seven. */
import { human } from './human.ts';

/** A boy. */
export const boy = human({
  id: 'boy',
  words: { nouns: ['boy', 'little boy', 'schoolboy', 'son', 'lad'] },
  role: { sex: 'male', age: 'child' },
  mass: 23,
});
