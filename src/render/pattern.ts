/** Numbers of the surface patterns in the kernels. */
import type { Pattern } from '../catalog/model.ts';
import * as layout from '../kernels/assembly/layout.ts';

/** Pattern name to the number the kernels know it by. Water is drawn by its own stage, so a part of it is plain. */
export const PATTERN_NUMBERS: Readonly<Record<Pattern, number>> = {
  plain: layout.PATTERN_PLAIN,
  grain: layout.PATTERN_GRAIN,
  planks: layout.PATTERN_PLANKS,
  bricks: layout.PATTERN_BRICKS,
  tiles: layout.PATTERN_TILES,
  sparkle: layout.PATTERN_SPARKLE,
  asphalt: layout.PATTERN_ASPHALT,
  fabric: layout.PATTERN_FABRIC,
  wood: layout.PATTERN_WOOD,
  bark: layout.PATTERN_BARK,
  plaster: layout.PATTERN_PLASTER,
  concrete: layout.PATTERN_CONCRETE,
  cobbles: layout.PATTERN_COBBLES,
  ashlar: layout.PATTERN_ASHLAR,
  'roof-tiles': layout.PATTERN_ROOF_TILES,
  sand: layout.PATTERN_SAND,
  soil: layout.PATTERN_SOIL,
  rock: layout.PATTERN_ROCK,
  leaf: layout.PATTERN_LEAF,
  fur: layout.PATTERN_FUR,
  feather: layout.PATTERN_FEATHER,
  skin: layout.PATTERN_SKIN,
  hair: layout.PATTERN_HAIR,
  scales: layout.PATTERN_SCALES,
  knit: layout.PATTERN_KNIT,
  denim: layout.PATTERN_DENIM,
  leather: layout.PATTERN_LEATHER,
  silk: layout.PATTERN_SILK,
  paper: layout.PATTERN_PAPER,
  peel: layout.PATTERN_PEEL,
  brushed: layout.PATTERN_BRUSHED,
  rust: layout.PATTERN_RUST,
  hammered: layout.PATTERN_HAMMERED,
  marble: layout.PATTERN_MARBLE,
  ice: layout.PATTERN_ICE,
  screen: layout.PATTERN_SCREEN,
  water: layout.PATTERN_PLAIN,
};

/** Patterns that run along the longest axis of each piece of a mesh. */
export const ALONG_PIECES: readonly number[] = [layout.PATTERN_WOOD, layout.PATTERN_BARK];
