/** All places; adding one is one import and one line here. */
import type { PlaceEntry } from '../entry.ts';
import { beach } from './beach.ts';
import { hill } from './hill.ts';
import { meadow } from './meadow.ts';
import { ocean } from './ocean.ts';
import { studio } from './studio.ts';

export const PLACES: readonly PlaceEntry[] = [meadow, hill, beach, ocean, studio];
