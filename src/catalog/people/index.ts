/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';

export const PEOPLE: readonly ThingEntry[] = [];
