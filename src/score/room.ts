/**
 * What a room adds: a feedback delay network of eight lines with a Householder mix (Jot and Chaigne 1991), its decay after
 * Sabine, T60 = 0.161 · V / A, its highs dying faster.
 */
import { exp } from '../foundation/exact.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import type { Desk } from './mix.ts';

/** Lengths of the lines, samples: primes from 15 to 48 ms, so that echoes do not pile up. */
const LINES = [709, 887, 1049, 1231, 1427, 1657, 1931, 2293] as const;
/** Height of rooms, m, and the free edge around the area where things happen. */
const HEIGHT = 2.7;
const MARGIN = 1;
/** Mean absorption of furnished walls, floor and ceiling. */
const ABSORPTION = 0.22;
/** Level of the room against what is heard directly. */
const WET = 0.3;
/** s until the first of it arrives. */
const BEFORE = 0.006;

/** Reverberation time of a room, s, from the half extents of its free area, m. */
export const reverberationTime = (half: readonly [number, number]): number => {
  const x = 2 * (half[0] + MARGIN);
  const z = 2 * (half[1] + MARGIN);
  const surface = 2 * (x * z + x * HEIGHT + z * HEIGHT);
  return Math.max(0.25, Math.min(1.5, (0.161 * x * z * HEIGHT) / (ABSORPTION * surface)));
};

/** Add the room to both channels, in place. */
export const addRoom = (desk: Desk, t60: number): void => {
  const lines = LINES.map((n) => new Float32Array(n));
  const gains = LINES.map((n) => exp((-6.9078 * n) / (t60 * SAMPLE_RATE)));
  const at = new Int32Array(LINES.length);
  const damped = new Float64Array(LINES.length);
  const delayed = new Float32Array(Math.round(BEFORE * SAMPLE_RATE));
  const count = LINES.length;
  let ahead = 0;
  for (let i = 0; i < desk.left.length; i++) {
    const input = delayed[ahead]!;
    delayed[ahead] = (desk.left[i]! + desk.right[i]!) * 0.5;
    ahead = ahead + 1 === delayed.length ? 0 : ahead + 1;
    let sum = 0;
    let left = 0;
    let right = 0;
    for (let k = 0; k < count; k++) {
      const y = damped[k]! + (lines[k]![at[k]!]! * gains[k]! - damped[k]!) * 0.55;
      damped[k] = Math.abs(y) < 1e-15 ? 0 : y;
      sum += y;
      if ((k & 1) === 0) left += (k & 2) === 0 ? y : -y;
      else right += (k & 2) === 0 ? y : -y;
    }
    for (let k = 0; k < count; k++) {
      lines[k]![at[k]!] = input + damped[k]! - (2 / count) * sum;
      at[k] = at[k]! + 1 === LINES[k]! ? 0 : at[k]! + 1;
    }
    desk.left[i] = desk.left[i]! + left * WET;
    desk.right[i] = desk.right[i]! + right * WET;
  }
};
