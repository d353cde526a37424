/** All actions; adding one is one line in the list of its family. Where words clash, the roles and rigs decide. */
import type { ActionEntry } from '../entry.ts';
import { AIR_AND_WATER } from './air-and-water.ts';
import { GESTURE, LOOK } from './gesture.ts';
import { LEAP } from './leap.ts';
import { LOCOMOTION } from './locomotion.ts';
import { POSTURE } from './posture.ts';
import { MANUAL, PHYSICAL } from './things.ts';

/** Everything that can be done. */
export const ACTIONS: readonly ActionEntry[] = [
  ...LOCOMOTION,
  ...LEAP,
  ...POSTURE,
  ...GESTURE,
  ...LOOK,
  ...AIR_AND_WATER,
  ...PHYSICAL,
  ...MANUAL,
];
