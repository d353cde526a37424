/** Somebody in a spacesuit. */
import { human } from './human.ts';

/** An astronaut: white suit, golden visor, life support on the back. */
export const astronaut = human({
  id: 'astronaut',
  words: {
    nouns: ['astronaut', 'spaceman', 'cosmonaut', 'spacewoman'],
    plurals: { spacemen: 'spaceman', spacewomen: 'spacewoman' },
  },
  role: { age: 'adult', costume: 'astronaut' },
  mass: 120,
});
