/** What a catalog entry's shape gives: parts with meshes and materials, a rig to move them, anchors and lamps. */
import type { Rgb } from '../foundation/colour.ts';
import type { Mesh } from '../foundation/geometry/mesh.ts';
import { boundsOf } from '../foundation/geometry/mesh.ts';
import type { Vec3 } from '../foundation/vec.ts';

/** Procedural variation the renderer lays over the vertex colours, in model space (world space for the ground). */
export type Pattern =
  | 'plain'
  | 'grain'
  | 'planks'
  | 'bricks'
  | 'tiles'
  | 'water'
  | 'sparkle'
  | 'asphalt'
  | 'fabric'
  | 'wood'
  | 'bark'
  | 'plaster'
  | 'concrete'
  | 'cobbles'
  | 'ashlar'
  | 'roof-tiles'
  | 'sand'
  | 'soil'
  | 'rock'
  | 'leaf'
  | 'fur'
  | 'feather'
  | 'skin'
  | 'hair'
  | 'scales'
  | 'knit'
  | 'denim'
  | 'leather'
  | 'silk'
  | 'paper'
  | 'peel'
  | 'brushed'
  | 'rust'
  | 'hammered'
  | 'marble'
  | 'ice'
  | 'screen';

/** How a part's surface answers light. Base colours come from the mesh's vertices. */
export interface Material {
  /** GGX roughness, 0 (mirror) to 1. */
  readonly roughness: number;
  /** 0 dielectric, 1 metal. Default 0. */
  readonly metalness?: number;
  /** Velvet-like brightening towards the silhouette (fur, cloth), 0–1. Default 0. */
  readonly sheen?: number;
  /** Light coming through from behind (leaves, grass, petals, thin cloth), 0–1. Default 0. */
  readonly translucency?: number;
  /** Soft, reddish light/shadow border of skin, 0–1. Default 0. */
  readonly skin?: number;
  /** Radiance given off, as a factor on the vertex colour. Default 0. */
  readonly emission?: number;
  /** 1 opaque (default) to 0 invisible; realised in quarter steps by sample coverage. What is invisible still counts as there. */
  readonly opacity?: number;
  /** Draw both faces (leaves, cloth). Default false. */
  readonly twoSided?: boolean;
  /** Default true. */
  readonly castsShadow?: boolean;
  readonly pattern?: Pattern;
  /** Length of one repeat of the pattern, m. Default 0.1. */
  readonly patternScale?: number;
}

/** One mesh with one material. */
export interface Part {
  /** For debugging and for the part-id layer: `skin`, `shirt`, `wheel-front-left`. */
  readonly name: string;
  readonly mesh: Mesh;
  readonly material: Material;
  /** Index of the joint the part is rigidly bound to, when the mesh has no skin. Default 0 (root). */
  readonly joint?: number;
}

/** A joint of a rig. At rest all joint frames are aligned with the model's axes, so rotations are about model axes. */
export interface Joint {
  readonly name: string;
  /** Index of the parent joint (smaller than the own), −1 for the root. */
  readonly parent: number;
  /** Rest position in model space, m. */
  readonly position: Vec3;
}

/** A leg for walking: joint indices from hip to foot, and where the sole is. */
export interface Leg {
  readonly name: 'left' | 'right' | 'front-left' | 'front-right' | 'hind-left' | 'hind-right';
  /** Joints from the top to the foot: biped thigh, shin, foot; quadruped front upper arm, forearm, pastern; hind thigh, shin, metatarsus. */
  readonly joints: readonly number[];
  /** Point that stands on the ground, model space at rest, m. It moves with the last joint. */
  readonly sole: Vec3;
  /** Which way the middle joint points when the leg bends: +1 forward (+Z; human knee, stifle), −1 backward (elbow, wing). */
  readonly bend: 1 | -1;
  /** Fraction of the gait cycle at which this foot touches down in a walk. */
  readonly phase: number;
}

/** Families of bodies that move alike; actions say which they can drive. */
export type RigKind =
  | 'biped'
  | 'quadruped'
  | 'bird'
  | 'fish'
  | 'vehicle'
  | 'boat'
  | 'aircraft'
  | 'rigid'
  | 'articulated';

/** The skeleton of a model. Joint 0 is the root, at the model's origin (on the ground, between the feet). */
export interface Rig {
  readonly kind: RigKind;
  readonly joints: readonly Joint[];
  readonly legs?: readonly Leg[];
  /** Wheels: joint, radius (m) and whether it steers. Axle along X. */
  readonly wheels?: readonly { readonly joint: number; readonly radius: number; readonly steers: boolean }[];
}

/** A named place on a model: `seat`, `top`, `hand-left`, `mouth`, `eye`, `head`, `rider`, `handle`, `deck`, `label`. */
export interface Anchor {
  readonly joint: number;
  /** Model space at rest, m. */
  readonly position: Vec3;
  /** Unit direction where one matters (out of a seat's front, along a gaze). */
  readonly direction?: Vec3;
}

/** A light source that belongs to a model. */
export interface Lamp {
  readonly joint: number;
  readonly position: Vec3;
  /** Linear RGB radiant intensity as seen at 1 m (a street lamp about 8, a candle 0.3; the day sun gives about 4). */
  readonly intensity: Rgb;
  /** Beyond this distance (m) it gives nothing. */
  readonly range: number;
  /** It is a flame and flickers. */
  readonly flickers?: boolean;
}

/** Kinds of particles that things can give off. */
export type EmitterKind =
  | 'fire'
  | 'candle'
  | 'embers'
  | 'sparks'
  | 'smoke'
  | 'chimney-smoke'
  | 'ash'
  | 'steam'
  | 'exhaust'
  | 'wisp'
  | 'fireworks'
  | 'confetti'
  | 'bubbles'
  | 'fireflies'
  /** Falling water: `size` is half the width of its lip (along the model's X), `strength` its height in tens of metres. */
  | 'falls'
  /** Spray that stands over broken water. */
  | 'mist'
  /** Low fog that lies and drifts. */
  | 'ground-fog'
  /** Beams of the sun through gaps above: `size` is half the width they fall over. */
  | 'sun-beams';

/** A place on a model that gives off particles all the time. */
export interface Emitter {
  readonly kind: EmitterKind;
  readonly joint: number;
  /** Model space at rest, m. */
  readonly position: Vec3;
  /** Radius of its mouth, m (fireworks: how high they go; confetti: half the width it falls over). */
  readonly size: number;
  /** Factor on how much comes out. Default 1. */
  readonly strength?: number;
}

/** The finished shape of one thing. Model space: Y up, faces +Z (forward), +X is its left; origin on the ground below its middle. */
export interface Model {
  readonly parts: readonly Part[];
  readonly rig: Rig;
  readonly bounds: { readonly min: Vec3; readonly max: Vec3 };
  readonly anchors: Readonly<Record<string, Anchor>>;
  readonly lamps?: readonly Lamp[];
  readonly emitters?: readonly Emitter[];
}

/** The rig of something that moves as one piece. */
export const RIGID_RIG: Rig = { kind: 'rigid', joints: [{ name: 'root', parent: -1, position: [0, 0, 0] }] };

/** A model that moves as one piece. */
export const rigidModel = (parts: readonly Part[], anchors: Readonly<Record<string, Anchor>> = {}): Model => ({
  parts,
  rig: RIGID_RIG,
  bounds: boundsOf(parts.map((p) => p.mesh)),
  anchors,
});
