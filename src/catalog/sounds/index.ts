/** All sounds; adding one is one import and one line here. */
import type { SoundEntry } from '../sound.ts';
import { birds } from './birds.ts';
import { crickets } from './crickets.ts';
import { rain } from './rain.ts';
import { room } from './room.ts';
import { traffic } from './traffic.ts';
import { VOICES } from './voices.ts';
import { waves } from './waves.ts';
import { wind } from './wind.ts';

export const SOUNDS: readonly SoundEntry[] = [wind, birds, waves, rain, traffic, crickets, room, ...VOICES];
