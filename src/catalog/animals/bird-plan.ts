/** What a flying bird's body is described by. Lengths in trunk lengths, points [side, up, forward] in the body frame. */
import type { Rgb } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';

/** A place on the plumage as its painter sees it. */
export interface PlumagePlace {
  /** Body frame coordinates. */
  readonly at: Vec3;
  /** Distance from the head's centre in head radii, and direction up and forward from it. */
  readonly head: Vec3;
  readonly normal: Vec3;
  readonly region: string;
  readonly colour: Rgb;
}

/** Colours of a wing or tail feather from quill to tip. */
export interface FeatherColours {
  readonly quill: Rgb;
  readonly tip: Rgb;
}

/** A species of bird. */
export interface BirdPlan {
  /** Length of the trunk from breast to rump, m. */
  readonly trunk: number;
  /** Nose-up pitch of the trunk at rest, rad. */
  readonly pitch: number;
  /** Height of the trunk's centre above the ground, trunk lengths. */
  readonly stand: number;
  /** Half width and half height of the trunk. */
  readonly girth: readonly [number, number];
  readonly head: { readonly at: Vec3; readonly radius: number; readonly neck: readonly [root: number, end: number] };
  readonly beak: {
    readonly length: number;
    readonly depth: number;
    readonly width: number;
    /** Downward hook of the tip, fraction of length. */
    readonly hook: number;
    readonly upper: Rgb;
    readonly lower: Rgb;
    readonly tip: Rgb;
  };
  readonly eye: { readonly radius: number; readonly iris: Rgb; readonly pupil: number; readonly lid: Rgb };
  readonly wing: {
    /** From shoulder to tip. */
    readonly length: number;
    /** Depth of the secondaries behind the arm. */
    readonly chord: number;
    /** Half width of a flight feather. */
    readonly feather: number;
    readonly primaries: FeatherColours;
    readonly secondaries: FeatherColours;
    readonly coverts: readonly FeatherColours[];
    /** 0 round, 1 narrow and pointed. */
    readonly pointed: number;
  };
  readonly tail: {
    readonly length: number;
    readonly count: number;
    readonly fan: number;
    readonly graduated: number;
    readonly inner: FeatherColours;
    readonly outer: FeatherColours;
  };
  readonly leg: { readonly colour: Rgb; readonly radius: number; readonly toe: number; readonly webbed: boolean };
  readonly plumage: (place: PlumagePlace) => Rgb;
  /** Body feathers at full detail and their length. */
  readonly scales: { readonly count: number; readonly length: number };
  readonly colour: Rgb;
}
