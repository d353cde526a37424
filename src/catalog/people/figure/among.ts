/** Choosing what makes one person different from the next. */
import type { Random } from '../../../foundation/random.ts';
import type { Looks } from '../../entry.ts';

/**
 * One of a list: by chance, or for one of several people by its ordinal, so that neighbours differ. `stride` has no
 * common factor with the length of the list.
 */
export const among = <T>(list: readonly T[], looks: Looks, random: Random, stride: number): T =>
  looks.ordinal === undefined ? random.pick(list) : list[(looks.ordinal * stride) % list.length]!;
