/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { astronaut } from './astronaut.ts';
import { baby } from './baby.ts';
import { boy } from './boy.ts';
import { child } from './child.ts';
import { girl } from './girl.ts';
import { grandfather } from './grandfather.ts';
import { grandmother } from './grandmother.ts';
import { man } from './man.ts';
import { person } from './person.ts';
import { woman } from './woman.ts';

/** Everybody. */
export const PEOPLE: readonly ThingEntry[] = [
  person,
  man,
  woman,
  child,
  boy,
  girl,
  baby,
  grandfather,
  grandmother,
  astronaut,
];
