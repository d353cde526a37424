/** How materials look: the colour they have by themselves and how they answer light. Scales are true sizes in metres. */
import type { Rgb } from '../../foundation/colour.ts';
import { hex } from '../../foundation/colour.ts';
import type { Material } from '../model.ts';

/** A material's look. */
export interface Surface {
  /** Its usual colour, when none is asked for. */
  readonly colour: Rgb;
  readonly material: Material;
}

const surface = (colour: string, material: Material): Surface => ({ colour: hex(colour), material });

/** Every surface by name. Roughnesses: measured ranges as used in physically based shading; patterns: see the kernels. */
export const SURFACES = {
  // Wood and what grows.
  wood: surface('#b98a56', { roughness: 0.55, pattern: 'wood', patternScale: 0.05 }),
  walnut: surface('#74502f', { roughness: 0.45, pattern: 'wood', patternScale: 0.04 }),
  planks: surface('#a87d4f', { roughness: 0.7, pattern: 'planks', patternScale: 0.14 }),
  bark: surface('#6b5541', { roughness: 0.95, pattern: 'bark', patternScale: 0.045 }),
  leaf: surface('#5d8f3c', { roughness: 0.5, translucency: 0.5, pattern: 'leaf', patternScale: 0.09 }),
  fur: surface('#a9804f', { roughness: 0.75, sheen: 0.5, pattern: 'fur', patternScale: 0.045 }),
  feather: surface('#b9a78c', { roughness: 0.7, sheen: 0.35, pattern: 'feather', patternScale: 0.045 }),
  scales: surface('#6f8f8a', { roughness: 0.32, sheen: 0.1, pattern: 'scales', patternScale: 0.02 }),
  skin: surface('#d9a37f', { roughness: 0.5, skin: 0.8, pattern: 'skin', patternScale: 0.004 }),
  hair: surface('#5a3a22', { roughness: 0.38, pattern: 'hair', patternScale: 0.007 }),
  // Mineral.
  brick: surface('#a5533c', { roughness: 0.88, pattern: 'bricks', patternScale: 0.25 }),
  plaster: surface('#e6ddcc', { roughness: 0.92, pattern: 'plaster', patternScale: 0.02 }),
  concrete: surface('#9d9a94', { roughness: 0.9, pattern: 'concrete', patternScale: 0.4 }),
  stone: surface('#9b948a', { roughness: 0.9, pattern: 'rock', patternScale: 0.12 }),
  ashlar: surface('#b3a68f', { roughness: 0.9, pattern: 'ashlar', patternScale: 0.5 }),
  cobbles: surface('#857e76', { roughness: 0.75, pattern: 'cobbles', patternScale: 0.12 }),
  marble: surface('#ece7df', { roughness: 0.2, translucency: 0.06, pattern: 'marble', patternScale: 0.16 }),
  tiles: surface('#c9c3b8', { roughness: 0.28, pattern: 'tiles', patternScale: 0.2 }),
  roofTiles: surface('#a8533a', { roughness: 0.8, pattern: 'roof-tiles', patternScale: 0.2 }),
  asphalt: surface('#4a4a4c', { roughness: 0.92, pattern: 'asphalt', patternScale: 0.05 }),
  ceramic: surface('#e9e4da', { roughness: 0.16, pattern: 'peel', patternScale: 0.03 }),
  sand: surface('#d3b585', { roughness: 0.95, pattern: 'sand', patternScale: 0.14 }),
  soil: surface('#5e4632', { roughness: 0.98, pattern: 'soil', patternScale: 0.04 }),
  snow: surface('#eef2f6', { roughness: 0.8, translucency: 0.15, pattern: 'sparkle', patternScale: 0.02 }),
  ice: surface('#a9cfdd', { roughness: 0.09, translucency: 0.2, pattern: 'ice', patternScale: 0.22 }),
  // Cloth and hide.
  cloth: surface('#8a93a5', { roughness: 0.92, sheen: 0.35, pattern: 'fabric', patternScale: 0.006 }),
  cotton: surface('#e8e4da', { roughness: 0.95, sheen: 0.25, pattern: 'fabric', patternScale: 0.0012 }),
  wool: surface('#b4493f', { roughness: 1, sheen: 0.6, pattern: 'knit', patternScale: 0.011 }),
  denim: surface('#3c557e', { roughness: 0.92, sheen: 0.2, pattern: 'denim', patternScale: 0.0024 }),
  silk: surface('#a8264a', { roughness: 0.3, sheen: 0.5, pattern: 'silk', patternScale: 0.12 }),
  leather: surface('#6e4327', { roughness: 0.5, sheen: 0.08, pattern: 'leather', patternScale: 0.01 }),
  paper: surface('#f1ede2', { roughness: 0.85, translucency: 0.12, pattern: 'paper', patternScale: 0.006 }),
  // Made.
  rubber: surface('#2b2b2c', { roughness: 0.82, pattern: 'peel', patternScale: 0.006 }),
  plastic: surface('#d7d2c8', { roughness: 0.34 }),
  paintedMetal: surface('#b3372f', { roughness: 0.24, metalness: 0.05, pattern: 'peel', patternScale: 0.012 }),
  metal: surface('#b6b9bd', { roughness: 0.34, metalness: 0.9, pattern: 'brushed', patternScale: 0.3 }),
  chrome: surface('#e4e6e8', { roughness: 0.06, metalness: 1 }),
  silver: surface('#d9dadb', { roughness: 0.2, metalness: 1, pattern: 'hammered', patternScale: 0.05 }),
  gold: surface('#e0aa3e', { roughness: 0.2, metalness: 1, pattern: 'peel', patternScale: 0.05 }),
  bronze: surface('#8f6237', { roughness: 0.36, metalness: 0.9, pattern: 'hammered', patternScale: 0.06 }),
  copper: surface('#c9744f', { roughness: 0.25, metalness: 1, pattern: 'hammered', patternScale: 0.05 }),
  rust: surface('#8a4a2b', { roughness: 0.95, metalness: 0.1, pattern: 'rust', patternScale: 0.12 }),
  glass: surface('#dceef0', { roughness: 0.04, opacity: 0.5 }),
  screen: surface('#3f7fd0', { roughness: 0.15, emission: 1.2, pattern: 'screen', patternScale: 0.004 }),
  wax: surface('#efe2c4', { roughness: 0.4, translucency: 0.18, skin: 0.7, pattern: 'peel', patternScale: 0.04 }),
  chocolate: surface('#4a2a1a', { roughness: 0.35, skin: 0.2, pattern: 'peel', patternScale: 0.03 }),
} as const satisfies Readonly<Record<string, Surface>>;

/** Names of all surfaces. */
export type SurfaceName = keyof typeof SURFACES;

/** The material of a surface for a part of a model, with what differs there. */
export const surfaceOf = (name: SurfaceName, differing: Partial<Material> = {}): Material => ({
  ...SURFACES[name].material,
  ...differing,
});
