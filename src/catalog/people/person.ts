/** Somebody: a woman or a man by the seed. */
import { human } from './human.ts';

/** A person. */
export const person = human({
  id: 'person',
  words: {
    nouns: ['person', 'human', 'adult', 'somebody', 'someone', 'pedestrian', 'passer-by', 'worker', 'teacher', 'student', 'farmer', 'doctor', 'artist', 'musician', 'dancer', 'chef', 'cook', 'runner', 'hiker', 'teenager', 'friend', 'tourist', 'traveler', 'traveller', 'scientist', 'parent', 'customer', 'cyclist', 'rider', 'driver', 'singer', 'actor', 'athlete', 'painter', 'photographer', 'gardener', 'commuter', 'shopper', 'jogger', 'skater', 'surfer', 'swimmer'],
    plurals: { people: 'person', persons: 'person', passers_by: 'passer-by' },
  },
  role: { age: 'adult' },
  mass: 71,
});
