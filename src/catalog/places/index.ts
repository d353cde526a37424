/** All places; adding one is one import and one line here. */
import type { PlaceEntry } from '../entry.ts';

export const PLACES: readonly PlaceEntry[] = [];
