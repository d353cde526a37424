/** Fireworks: nothing but light in the sky. */
import type { ThingEntry } from '../entry.ts';
import { rigidModel } from '../model.ts';
import { ghost } from './ghost.ts';

const HEIGHT = 34;
const SIZE = [40, HEIGHT, 20] as const;

/** A show of fireworks; its box is where the shells burst. */
export const fireworks: ThingEntry = {
  id: 'fireworks',
  kind: 'thing',
  words: {
    nouns: ['fireworks', 'firework', 'fireworks display', 'firework show'],
    plurals: { fireworks: 'fireworks' },
  },
  size: SIZE,
  source: 'shells of 75 to 100 mm burst about 25 m wide, from memory',
  rig: 'rigid',
  habitat: 'air',
  body: { mass: 1, material: 'paper', movable: false, colliders: () => [] },
  shape: () => ({
    ...rigidModel([ghost(SIZE)]),
    emitters: [{ kind: 'fireworks', joint: 0, position: [0, HEIGHT / 2, 0], size: HEIGHT / 2 }],
  }),
};
