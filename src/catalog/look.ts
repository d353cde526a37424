/**
 * Looks: how the same scene is shown. A look is plain data in three layers: what becomes of the surfaces, of the light, and of the finished
 * picture. Lengths in the picture are pixels at a height of 720; they grow with it.
 */
import type { TimeOfDay } from '../artifacts/stage.ts';
import type { Rgb } from '../foundation/colour.ts';

/** What things seem to be made of. */
export interface SurfaceLook {
  /** One roughness for everything that is not metal, glass or alight. */
  readonly roughness?: number;
  /** How much of the entry's own metal stays, 0–1. Default 1. */
  readonly metal?: number;
  /** Velvet and translucency, factor. Default 1. */
  readonly softness?: number;
  /** Patterns (grain, planks, weave): `keep` (default) or `plain`. */
  readonly patterns?: 'keep' | 'plain';
  /** Dents as from thumbs: strength 0–1 and size, m. */
  readonly dents?: { readonly strength: number; readonly size: number };
  /** Meshes are built anew from cubes: about this many along the longest side of one of the cast and of the set, each at least this large, m. */
  readonly cubes?: { readonly along: number; readonly set: number; readonly least: number };
  /** Colours: factor on their saturation and number of steps per channel. */
  readonly saturation?: number;
}

/** What becomes of the stage's light. All numbers are factors, 1 by default, unless said. */
export interface LightLook {
  readonly sun?: number;
  /** Angular radius of the sun, rad. */
  readonly softness?: number;
  readonly ambient?: Rgb;
  readonly sky?: number;
  readonly exposure?: number;
  /** Further factor on sun, ambient and exposure at night: drawings and films of the night are not as dark as it is. */
  readonly night?: { readonly sun?: number; readonly ambient?: number; readonly exposure?: number };
  readonly haze?: number;
  /** Colour of the haze, instead of the stage's own. */
  readonly hazeColour?: Rgb;
  /** Glow round what is bright. */
  readonly bloom?: number;
  /** Darkening of the corners. */
  readonly vignette?: number;
  /** Blur of what is out of focus; at least `leastBlur` frame heights at infinity. */
  readonly blur?: number;
  readonly leastBlur?: number;
  /** The ground is at least this wet, 0–1, outdoors. */
  readonly wet?: number;
  /** Coloured light on what turns away to the left and to the right, radiance. */
  readonly rim?: { readonly left: Rgb; readonly right: Rgb };
}

/** Lines of a drawing: weights 0–1 for where objects, their parts, depths, and tones differ. */
export interface LineLook {
  /** px */
  readonly width: number;
  readonly object: number;
  readonly part: number;
  readonly depth: number;
  readonly tone: number;
  /** Factor on the lines of leaves and grass. Default 1. */
  readonly leaf?: number;
  /** m at which a line has faded by half. Default: never. */
  readonly fade?: number;
  /** Colour as shown (sRGB, 0–1), and strength. */
  readonly colour: Rgb;
  readonly strength: number;
  /** How uneven the line is, 0–1. Default 0. */
  readonly brush?: number;
}

/** How the finished picture is repainted. Colours as shown (sRGB, 0–1). */
export interface ImageLook {
  readonly lines?: LineLook;
  /** Smoothing that keeps edges: radius, px, how often, and a radius for the cast, whose faces the other would take (needs lines). */
  readonly wash?: { readonly radius: number; readonly times?: number; readonly cast?: number };
  /** Tone curve: points (0–1) from dark to light, straight between; per channel or for all. */
  readonly curve?: readonly (readonly [number, number])[];
  readonly saturation?: number;
  /** Number of tones; between them a soft step. */
  readonly tones?: number;
  /** Colours by lightness, evenly spread from black to white, and how far they replace the picture's own, 0–1. */
  readonly map?: { readonly colours: readonly Rgb[]; readonly share: number };
  /** Colour of the sheet under it all. */
  readonly paper?: Rgb;
  /** Pigment: granulation in the paper's tooth, blotches, darkening at edges, and how far the hand wavers, px. */
  readonly pigment?: { readonly tooth: number; readonly blotch: number; readonly edge: number };
  readonly waver?: number;
  /** Strokes in place of tones, 0–1. */
  readonly hatch?: number;
  /** Shadows of nearer layers on farther ones: how far they fall, px, and how dark they are, 0–1. */
  readonly layers?: { readonly fall: number; readonly dark: number };
  /** Fibres of the paper, 0–1. */
  readonly fibre?: number;
  /** Margin that stays unpainted, px. */
  readonly margin?: number;
  /** Spacing of a drafting grid, px. */
  readonly grid?: number;
  readonly grain?: number;
  /** Darkening of the corners, beyond the lens's. */
  readonly corners?: number;
  /** An old print: unsteadiness of the gate, px; flicker 0–1; scratches and specks, number at most. */
  readonly print?: {
    readonly weave: number;
    readonly flicker: number;
    readonly scratches: number;
    readonly specks: number;
  };
  /** A video tape: colour's lateness and smear, px; noise; scan lines, 0–1. */
  readonly tape?: { readonly late: number; readonly smear: number; readonly noise: number; readonly lines: number };
}

/** A look with all its facets. */
export interface LookEntry {
  readonly id: string;
  /** For lists. */
  readonly title: string;
  /** Words of style: those that mean exactly this, and those it stands in for. Alternatives of a regular expression. */
  readonly words: { readonly exact: string; readonly near?: string };
  /** What the words say about the setting if nothing else does. */
  readonly assume?: { readonly time?: TimeOfDay };
  /** Frames that each picture stays, as in animation by hand. Default 1. */
  readonly hold?: number;
  readonly surface?: SurfaceLook;
  readonly light?: LightLook;
  readonly image?: ImageLook;
}
