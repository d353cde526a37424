/** When lightning strikes in a thunderstorm: a pure function of the time. */
import { cos, sin } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';

/** A flash in one frame. */
export interface Flash {
  /** 0 none to about 1. */
  readonly strength: number;
  /** Where it strikes, unit vector (x, z). */
  readonly direction: readonly [number, number];
}

/** No lightning. */
export const NO_FLASH: Flash = { strength: 0, direction: [0, -1] };

/** One stroke falls in each stretch of this length, s. */
const STRETCH = 3.4;
/** Strength at times after the stroke (s): it flickers twice. */
const FLICKER = [
  [0.045, 1],
  [0.09, 0.25],
  [0.14, 0.8],
  [0.2, 0.35],
  [0.3, 0.12],
] as const;

/** The lightning at a time (s) of a storm. Mostly in the directions in which places are looked at, round −Z. */
export const lightningAt = (time: number, seed: number): Flash => {
  const number = Math.floor(time / STRETCH);
  const random = createRandom(seed).child(`stroke ${number}`);
  const since = time - number * STRETCH - random.range(0.5, STRETCH - 0.5);
  if (since < 0) return NO_FLASH;
  const step = FLICKER.find(([until]) => since < until);
  if (!step) return NO_FLASH;
  const heading = Math.PI + random.range(-0.45, 0.45);
  return { strength: step[1] * random.range(0.7, 1), direction: [sin(heading), cos(heading)] };
};
