/** All actions; adding one is one import and one line here. */
import type { ActionEntry } from '../entry.ts';

export const ACTIONS: readonly ActionEntry[] = [];
