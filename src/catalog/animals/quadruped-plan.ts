/** What a four-legged animal's body is described by. Lengths in withers heights unless said; angles in degrees. */

import type { Rgb } from '../../foundation/colour.ts';
import type { Mesh } from '../../foundation/geometry/mesh.ts';
import type { Random } from '../../foundation/random.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Material } from '../model.ts';
import type { CoatPlace } from './coat.ts';
import type { Frame } from './frame.ts';
import type { Sculpture, Tool } from './sculpture.ts';

/** An ellipsoid of the trunk, in the trunk frame: origin at the hips' height and middle, forward along the back. */
export interface TrunkPiece {
  readonly at: Vec3;
  /** Half width, half height, half length. */
  readonly radii: Vec3;
  /** Blend radius. Default twice the plan's. */
  readonly blend?: number;
}

/** A leg. Segments point down; an angle of 0 is straight down, positive swings the lower end forward. */
export interface LegPlan {
  /** Front: shoulder blade, upper arm, forearm, pastern. Hind: thigh, shin, metatarsus. */
  readonly lengths: readonly number[];
  readonly angles: readonly number[];
  /** Radii at the joints from the second one (front) or the first one (hind) down. */
  readonly radii: readonly [number, number, number, number];
  /** Distance from the middle plane: of the root, and of the foot. */
  readonly spread: readonly [root: number, foot: number];
  /** Radius of a slender shaft below wrist or hock (hoofed animals). Default: a cone between the joints' radii. */
  readonly cannon?: number;
  /** Flattening of the muscled part. */
  readonly flat: number;
}

/** Paw, hoof or pad. */
export type FootPlan =
  | { readonly kind: 'paw'; readonly height: number; readonly radius: number; readonly length: number }
  | {
      readonly kind: 'hoof';
      readonly height: number;
      readonly radius: number;
      readonly pastern: number;
      readonly cloven?: boolean;
    }
  | { readonly kind: 'pad'; readonly height: number; readonly radius: number };

/** Base colours by region; the coat then paints over them. */
export interface Palette {
  readonly body: Rgb;
  readonly leg?: Rgb;
  readonly foot?: Rgb;
  readonly toe?: Rgb;
  readonly claw: Rgb;
  readonly head?: Rgb;
  readonly muzzle?: Rgb;
  readonly ear?: Rgb;
  readonly innerEar: Rgb;
  readonly tail?: Rgb;
  readonly nose: Rgb;
  readonly iris: Rgb;
  readonly mouth: Rgb;
}

/** What a head sculptor gets. Lengths and points in head lengths, in the head frame. */
export interface HeadKit {
  readonly tool: Tool;
  readonly sculpture: Sculpture;
  readonly palette: Palette;
  /** Chain of the head itself, the lower jaw and the ears. */
  readonly chains: {
    readonly head: number;
    jaw(hinge: Vec3, tip: Vec3): number;
    ear(side: 1 | -1, root: Vec3, tip: Vec3): number;
  };
}

/** A mesh of small hard or wet parts (eyes, nose, claws), bound to one joint by name. */
export interface Detailing {
  readonly joint: string;
  readonly mesh: Mesh;
}

/** What is known once the flesh stands: to place eyes, manes, collars. */
export interface Anatomy {
  /** Withers height, m. */
  readonly height: number;
  readonly trunk: Frame;
  readonly head: Frame;
  readonly palette: Palette;
  /** Neck from base to head, m. */
  readonly neck: readonly Vec3[];
  readonly neckRadii: readonly number[];
  /** Tail from root to tip, m. */
  readonly tail: readonly Vec3[];
  /** Distance field of the whole flesh. */
  distance(p: Vec3): number;
  /** Weights at a point as if it were skin. */
  readonly sculpture: Sculpture;
}

/** Hair that is modelled lock by lock (mane, tail, tassels). */
export interface HairDressing {
  /** Flesh or tail point it hangs from, for its weights. */
  readonly root: Vec3;
  /** Bind every vertex by its own place instead of the root's (long tails). */
  readonly flowing?: boolean;
  readonly mesh: Mesh;
}

/** Fur of one region. */
export interface FurPlan {
  /** Blades at full detail. */
  readonly count: number;
  readonly width: number;
  readonly lift: number;
  /** Clump size, withers heights. */
  readonly clump: number;
  readonly swirl: number;
  readonly root: number;
  readonly tip: number;
  readonly variation: number;
  /** Length (withers heights) at a place; 0 for bare. */
  length(place: CoatPlace): number;
}

/** One leg's joints, for extra flesh: points in trunk units from withers or hip to the knuckle. */
export interface LegKit {
  readonly tool: Tool;
  readonly front: boolean;
  readonly side: 1 | -1;
  readonly points: readonly Vec3[];
}

/** A species or breed, ready to be built. */
export interface QuadrupedPlan {
  /** Withers height, m. */
  readonly height: number;
  /** Default blend radius. */
  readonly blend: number;
  /** Blend of whole legs into the trunk, in default blends. Default 1.4. */
  readonly legBlend?: number;
  /** From hip to the top of the shoulder blade: forward and up along the trunk. */
  readonly trunkLength: number;
  readonly trunkRise: number;
  readonly trunk: readonly TrunkPiece[];
  readonly front: LegPlan;
  readonly hind: LegPlan;
  readonly foot: FootPlan;
  readonly neck: {
    /** [up, forward] of the base in the trunk frame. */
    readonly base: readonly [number, number];
    /** Above the horizontal. */
    readonly angle: number;
    readonly length: number;
    readonly radii: readonly [number, number, number];
    /** How far the middle arches up. */
    readonly arch: number;
    readonly flat: number;
  };
  readonly tail: {
    /** [up, forward] of the root in the trunk frame. */
    readonly base: readonly [number, number];
    readonly length: number;
    /** Direction of each quarter: 0 straight back, positive up. */
    readonly angles: readonly [number, number, number, number];
    /** Radius at the root, in the middle, at the tip. */
    readonly radii: readonly [number, number, number];
  };
  readonly head: {
    readonly length: number;
    /** Below zero: nose down. */
    readonly pitch: number;
    /** [up, forward] of the head's centre from the neck's end, head lengths. */
    readonly offset: readonly [number, number];
    /** Middle and radius of the finely meshed ball, head lengths. */
    readonly fine: { readonly centre: Vec3; readonly radius: number; readonly cells: number };
    readonly sculpt: (kit: HeadKit) => void;
    readonly details: (anatomy: Anatomy, pixels: number) => readonly Detailing[];
    /** Eye, nose tip (mouth anchor) and crown, in the head frame. */
    readonly eye: Vec3;
    readonly mouth: Vec3;
    readonly top: Vec3;
  };
  readonly palette: Palette;
  /** Final colour at a place. */
  readonly coat: (place: CoatPlace) => Rgb;
  readonly fur?: readonly FurPlan[];
  readonly combing?: (place: CoatPlace, anatomy: Anatomy) => Vec3;
  readonly hair?: (anatomy: Anatomy, random: Random, fraction: number) => readonly HairDressing[];
  /** Height of small relief (wrinkles), m, at a place: bends the shading normal. */
  readonly relief?: (position: Vec3, head: Vec3) => number;
  /** More flesh on a finished leg: muscles, tendons, feathering. Trunk units. */
  readonly legExtras?: (kit: LegKit) => void;
  readonly skin: Pick<Material, 'roughness' | 'sheen' | 'pattern' | 'patternScale'>;
  /** Cells per withers height at 600 pixels, and at least. Default 50 and 17. */
  readonly cells?: readonly [number, number];
}
