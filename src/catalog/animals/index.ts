/** All entries of this kind; adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { bear } from './bear.ts';
import { lion, tiger } from './big-cat.ts';
import { bird } from './bird.ts';
import { cat } from './cat.ts';
import { cow } from './cow.ts';
import { dog } from './dog.ts';
import { duck } from './duck.ts';
import { elephant } from './elephant.ts';
import { fish } from './fish.ts';
import { horse } from './horse.ts';
import { penguin } from './penguin.ts';
import { rabbit } from './rabbit.ts';
import { seagull } from './seagull.ts';
import { sheep } from './sheep.ts';
import { fox, wolf } from './wolf.ts';

/** Every animal. */
export const ANIMALS: readonly ThingEntry[] = [
  dog,
  cat,
  horse,
  elephant,
  bird,
  penguin,
  fish,
  seagull,
  duck,
  rabbit,
  bear,
  cow,
  sheep,
  wolf,
  fox,
  lion,
  tiger,
];
