/** Dogs: beagle, corgi, labrador, golden retriever, and mixed ones where no breed is named. */
import type { Looks, ThingEntry } from '../entry.ts';
import { beagle } from './dog-beagle.ts';
import { corgi } from './dog-corgi.ts';
import { golden, labrador } from './dog-labrador.ts';
import { anyDog } from './dog-mixed.ts';
import { buildQuadruped } from './quadruped.ts';
import type { QuadrupedPlan } from './quadruped-plan.ts';
import { youngPlan } from './young.ts';

const BREEDS: Readonly<Record<string, (looks: Looks) => QuadrupedPlan>> = { beagle, corgi, labrador, golden };

/** Dog. */
export const dog: ThingEntry = {
  id: 'dog',
  kind: 'animal',
  words: {
    nouns: [
      'dog',
      'puppy',
      'hound',
      'doggy',
      'pup',
      'pooch',
      'canine',
      'beagle',
      'corgi',
      'labrador',
      'labrador retriever',
      'golden retriever',
      'retriever',
    ],
    plurals: { puppies: 'puppy', doggies: 'doggy', pooches: 'pooch' },
  },
  size: [0.19, 0.55, 0.78],
  source: 'AKC breed standards (beagle 33–41 cm at the withers); facts/sizes.csv',
  rig: 'quadruped',
  body: {
    mass: 11,
    material: 'flesh',
    movable: false,
    colliders: (looks) => [
      {
        shape: 'box',
        half: [0.09 * looks.size, 0.2 * looks.size, 0.3 * looks.size],
        centre: [0, 0.22 * looks.size, 0],
        round: 0.05,
      },
    ],
  },
  motion: { walk: 1, trot: 2.3, run: 4.5, gallop: 9, swim: 0.8, beat: 3, jump: 0.8 },
  variants: {
    beagle: 'beagle',
    corgi: 'corgi',
    labrador: 'labrador',
    'labrador retriever': 'labrador',
    'golden retriever': 'golden',
    retriever: 'golden',
    puppy: 'puppy',
    pup: 'puppy',
  },
  sounds: ['bark', 'paws'],
  shape: (looks, detail) => {
    const plan = BREEDS[looks.variant ?? ''] ?? anyDog;
    return buildQuadruped(youngPlan(plan(looks), looks), detail, looks.seed);
  },
};
