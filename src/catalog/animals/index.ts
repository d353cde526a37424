/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { dog } from './dog.ts';

/** Every animal. */
export const ANIMALS: readonly ThingEntry[] = [dog];
