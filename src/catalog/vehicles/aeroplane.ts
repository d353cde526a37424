/** An aeroplane. */
import type { ThingEntry } from '../entry.ts';
import { boxCollider } from '../things/workshop.ts';
import { airliner } from './airliner.ts';
import { small } from './small-aeroplane.ts';

/** An aeroplane. */
export const aeroplane: ThingEntry = {
  id: 'aeroplane',
  kind: 'vehicle',
  words: {
    nouns: ['aeroplane', 'airplane', 'plane', 'propeller plane', 'biplane', 'light aircraft', 'aircraft'],
    plurals: { aircraft: 'aircraft' },
  },
  variants: {
    airliner: 'airliner',
    jet: 'airliner',
    'passenger plane': 'airliner',
    'jumbo jet': 'airliner',
    'jet plane': 'airliner',
  },
  size: [10.2, 2.9, 7.7],
  source: 'two-seat sports aeroplane, from memory; airliner 34 × 11 × 36 m',
  rig: 'aircraft',
  habitat: 'air',
  body: {
    mass: 700,
    material: 'metal',
    movable: false,
    colliders: (looks) =>
      looks.variant === 'airliner'
        ? [boxCollider([-2, 1.4, -17], [2, 5.4, 18]), boxCollider([-17, 2.4, -4], [17, 3.6, 6])]
        : [boxCollider([-0.58, 0.6, -3.9], [0.58, 1.9, 3.4]), boxCollider([-5.1, 0.8, 0.1], [5.1, 1.3, 1.7])],
  },
  motion: { fly: 45 },
  sounds: ['propeller'],
  shape: (looks) => (looks.variant === 'airliner' ? airliner(looks) : small(looks)),
};
