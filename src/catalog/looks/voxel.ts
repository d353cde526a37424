/** A world of cubes. */
import type { LookEntry } from '../look.ts';

export const voxel: LookEntry = {
  id: 'voxel',
  title: 'voxels',
  words: { exact: 'voxel|minecraft', near: 'lego|8-bit|pixel art|pixel|blocky|low poly|low-poly' },
  surface: {
    roughness: 0.75,
    metal: 0,
    softness: 0,
    patterns: 'plain',
    cubes: { along: 52, set: 28, least: 0.03 },
    saturation: 1.12,
  },
  light: { sun: 1.05, ambient: [1.15, 1.15, 1.15], haze: 0.6 },
  image: { saturation: 1.08 },
};
