/** Things that are nothing but what is in the air: confetti, smoke, steam, bubbles. They have no body to touch. */
import type { ThingEntry } from '../entry.ts';
import type { Emitter } from '../model.ts';
import { rigidModel } from '../model.ts';
import { ghost } from './ghost.ts';

const effect = (
  id: string,
  nouns: readonly string[],
  size: readonly [number, number, number],
  emitter: Omit<Emitter, 'joint'>,
): ThingEntry => ({
  id,
  kind: 'thing',
  words: { nouns },
  size,
  source: 'as it looks',
  rig: 'rigid',
  body: { mass: 0.1, material: 'paper', movable: false, colliders: () => [] },
  shape: () => ({ ...rigidModel([ghost(size)]), emitters: [{ joint: 0, ...emitter }] }),
});

/** Coloured paper raining down. */
export const confetti = effect('confetti', ['confetti', 'streamer', 'paper rain'], [2.4, 2.4, 2.4], {
  kind: 'confetti',
  position: [0, 0, 0],
  size: 1.3,
  strength: 1.6,
});
/** A column of smoke. */
export const smoke = effect('smoke', ['smoke', 'plume of smoke', 'smoke cloud', 'smog'], [1.2, 3, 1.2], {
  kind: 'smoke',
  position: [0, 0.05, 0],
  size: 0.25,
  strength: 1.4,
});
/** Steam out of the ground or a pipe. */
export const steam = effect('steam', ['steam', 'vapor', 'vapour', 'mist cloud'], [0.8, 1.5, 0.8], {
  kind: 'steam',
  position: [0, 0.02, 0],
  size: 0.16,
  strength: 1.4,
});
/** Soap bubbles. */
export const soapBubbles = effect('soap-bubbles', ['soap bubble', 'bubbles', 'bubble'], [1.4, 1.6, 1.4], {
  kind: 'bubbles',
  position: [0, 0.4, 0],
  size: 0.05,
  strength: 1.6,
});
/** A sparkler's shower. */
export const sparks = effect('sparks', ['spark', 'sparkler', 'sparks'], [0.6, 0.6, 0.6], {
  kind: 'sparks',
  position: [0, 0.3, 0],
  size: 0.03,
});
/** A swarm of fireflies. */
export const fireflies = effect('fireflies', ['firefly', 'fireflies', 'glow worm', 'lightning bug'], [3, 1.8, 3], {
  kind: 'fireflies',
  position: [0, 0.9, 0],
  size: 1.6,
});
