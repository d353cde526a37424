/** A girl of about seven. */
import { human } from './human.ts';

/** A girl. */
export const girl = human({
  id: 'girl',
  words: { nouns: ['girl', 'little girl', 'schoolgirl', 'daughter'] },
  role: { sex: 'female', age: 'child' },
  mass: 23,
});
