/** Numbers of the surface patterns in the kernels. */
import type { Pattern } from '../catalog/model.ts';
import {
  PATTERN_ASPHALT,
  PATTERN_BRICKS,
  PATTERN_FABRIC,
  PATTERN_GRAIN,
  PATTERN_PLAIN,
  PATTERN_PLANKS,
  PATTERN_SPARKLE,
  PATTERN_TILES,
} from '../kernels/assembly/layout.ts';

/** Pattern name to the number the kernels know it by. Water is drawn by its own stage, so a part of it is plain. */
export const PATTERN_NUMBERS: Readonly<Record<Pattern, number>> = {
  plain: PATTERN_PLAIN,
  grain: PATTERN_GRAIN,
  planks: PATTERN_PLANKS,
  bricks: PATTERN_BRICKS,
  tiles: PATTERN_TILES,
  water: PATTERN_PLAIN,
  sparkle: PATTERN_SPARKLE,
  asphalt: PATTERN_ASPHALT,
  fabric: PATTERN_FABRIC,
};
