/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { cat } from './cat.ts';
import { dog } from './dog.ts';
import { elephant } from './elephant.ts';
import { horse } from './horse.ts';

/** Every animal. */
export const ANIMALS: readonly ThingEntry[] = [dog, cat, horse, elephant];
