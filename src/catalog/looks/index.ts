/** All looks. Where words fit two of them, the first one means them. */
import type { LookEntry } from '../look.ts';
import { blueprint } from './blueprint.ts';
import { clay } from './clay.ts';
import { filmNoir } from './film-noir.ts';
import { inkAndWash } from './ink-and-wash.ts';
import { natural } from './natural.ts';
import { neonNight } from './neon-night.ts';
import { paperCutout } from './paper-cutout.ts';
import { pencil } from './pencil.ts';
import { silentFilm } from './silent-film.ts';
import { toyMiniature } from './toy-miniature.ts';
import { vhs } from './vhs.ts';
import { voxel } from './voxel.ts';
import { watercolour } from './watercolour.ts';

/** The looks of Kinorama. */
export const LOOKS: readonly LookEntry[] = [
  natural,
  clay,
  paperCutout,
  pencil,
  inkAndWash,
  silentFilm,
  filmNoir,
  neonNight,
  watercolour,
  voxel,
  toyMiniature,
  blueprint,
  vhs,
];
