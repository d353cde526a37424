/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { sized } from '../things/sized.ts';
import { barn } from './barn.ts';
import { castle } from './castle.ts';
import { house } from './house.ts';
import { lighthouse } from './lighthouse.ts';
import { skyscraperEntry } from './skyscraper.ts';
import { tower } from './tower.ts';

export const BUILDINGS: readonly ThingEntry[] = [barn, castle, house, lighthouse, skyscraperEntry, tower].map(sized);
