/** All plants (and rocks, which dress the same places); adding one is one import and one line here. */
import type { ThingEntry } from '../entry.ts';
import { tree } from './broadleaf.ts';
import { bush } from './bush.ts';
import { cactus } from './cactus.ts';
import { pine } from './conifer.ts';
import { flower } from './flower.ts';
import { grass } from './grass.ts';
import { palm } from './palm.ts';
import { rock } from './rock.ts';

export const PLANTS: readonly ThingEntry[] = [tree, pine, palm, bush, flower, grass, cactus, rock];
