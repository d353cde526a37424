/**
 * The Stage: what stands where, who does what when, how it is lit and how it is to be filmed.
 * Compact data (JSON); meshes follow from it as pure functions of the catalog, so it stays small and can be sent anywhere.
 * World: metres, Y up, viewer's frame: X to the viewer's right, Z towards the viewer. Seconds. Linear colour.
 */
import type { Rgb } from '../foundation/colour.ts';
import type { Quat, Vec3 } from '../foundation/vec.ts';

/** Version of the Stage's form. */
export const STAGE_VERSION = 1;

/** What the film is to be. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** Number of frames. */
  readonly frames: number;
}

/** Materials the physics and the sounds know. */
export type MaterialName =
  | 'wood'
  | 'stone'
  | 'metal'
  | 'glass'
  | 'rubber'
  | 'plastic'
  | 'paper'
  | 'cloth'
  | 'leather'
  | 'ceramic'
  | 'flesh'
  | 'plant'
  | 'ice'
  | 'snow'
  | 'sand'
  | 'soil'
  | 'grass'
  | 'asphalt'
  | 'concrete'
  | 'water'
  | 'brick'
  | 'wax'
  | 'gold';

/** A piece of clothing as asked for. */
export interface Garment {
  /** `raincoat`, `dress`, `jacket`, `t-shirt`, `trousers`, `skirt`, `hat`, `boots`, `scarf`, `helmet`, … */
  readonly kind: string;
  readonly colour?: Rgb;
}

/** How one individual looks: what the builder decided from the words and from chance. */
export interface Looks {
  /** Factor on the entry's true size; 1 is as in the facts. */
  readonly size: number;
  /** The colour the prompt names; then it must be exact on the thing's main surface. Absent: the entry's own choice. */
  readonly colour?: Rgb;
  readonly material?: MaterialName;
  /** A surface of `catalog/materials` that looks otherwise than the material does by itself: marble, silver, denim. */
  readonly surface?: string;
  readonly age?: 'baby' | 'child' | 'young' | 'adult' | 'old';
  readonly clothing?: readonly Garment[];
  /** Joy, sadness … for faces. */
  readonly emotion?: 'neutral' | 'happy' | 'sad' | 'angry' | 'surprised' | 'afraid' | 'calm';
  readonly hair?: { readonly colour?: Rgb; readonly style?: string };
  /** Text written on it (signs, labels). */
  readonly text?: string;
  /** Named states: `open`, `closed`, `lit`, `broken`. */
  readonly state?: string;
  /** Breed or make: `beagle`, `sports`. */
  readonly variant?: string;
  /** Seed of its individual variation. */
  readonly seed: number;
  /** Which of the film's people it is, from any start: what nobody named is spread by it, so that no two look alike. */
  readonly ordinal?: number;
}

/** Rain, snow, fog, wind. */
export interface Weather {
  readonly kind: 'clear' | 'cloudy' | 'overcast' | 'rain' | 'snow' | 'fog' | 'storm';
  /** 0–1. */
  readonly strength: number;
  /** Wind, m/s, on the ground plane. */
  readonly wind: readonly [number, number];
}

/** When it is. */
export type TimeOfDay = 'dawn' | 'morning' | 'day' | 'afternoon' | 'golden' | 'sunset' | 'dusk' | 'night';

/** The four seasons. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Ground that dressing must leave free: a thick line from a to b. */
export interface KeepOut {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** m */
  readonly radius: number;
  /** Nothing higher than this (m) may stand there; 0 keeps even grass short. Default 0.15. */
  readonly height?: number;
}

/** A place the camera looks from during the film, for level of detail and for dressing what is seen. */
export interface View {
  readonly eye: Vec3;
  readonly target: Vec3;
  /** Vertical field of view, rad. */
  readonly fovY: number;
  readonly aspect: number;
}

/** One individual of the cast, or a thing the builder added for it (a table under a glass). */
export interface Actor {
  /** Unique: `dog-1`. */
  readonly id: string;
  /** Cast member it belongs to; absent for what the builder added. */
  readonly cast?: string;
  /** Index within its cast member, from 0. */
  readonly index: number;
  /** Catalog entry. */
  readonly model: string;
  readonly looks: Looks;
  /** Where it starts: point on the ground (or on its support, or in the air) below its origin. */
  readonly position: Vec3;
  /** Where it faces at the start, rad about +Y: 0 towards the viewer (+Z), π/2 to the viewer's right (+X). */
  readonly heading: number;
  /** Full starting rotation when it is not upright (a fallen block); else absent. */
  readonly rotation?: Quat;
  /** `dynamic`: moved by physics from the start; `kinematic`: moved by its performances; `fixed`: never moves. */
  readonly body: 'dynamic' | 'kinematic' | 'fixed';
  /** Actor it stands, sits or lies on at the start. */
  readonly support?: string;
  /** Posture at the start: `standing`, `seated`, `lying`, `flying`, `swimming`, `floating`, `held`. */
  readonly posture: string;
  /** Seat of the support it sits on (`seat-1`). */
  readonly seat?: string;
}

/** One actor doing one thing for a while. */
export interface Performance {
  readonly id: string;
  /** Event of the screenplay; absent for what the builder added (an approach, a glance). */
  readonly event?: string;
  readonly actor: string;
  /** Action entry: `walk`, `sit`, `jump`, `roll`, `knock-over` … */
  readonly action: string;
  /** s */
  readonly start: number;
  /** s */
  readonly end: number;
  /** Way points on the ground (locomotion), in the air (flight) or the water, from start to end, m. The shooter smooths them. */
  readonly path?: readonly Vec3[];
  /** m/s, for locomotion; ramps are the shooter's. */
  readonly speed?: number;
  /** Actor it is done to, looked at, chased, jumped onto. */
  readonly target?: string;
  /** Point it is done to: landing point of a jump, aim of a throw. */
  readonly targetPosition?: Vec3;
  /** Heading at the end, rad. */
  readonly heading?: number;
  /** How: `slowly`, `happily`, `left-hand`. */
  readonly manner?: readonly string[];
  readonly times?: number;
}

/** Sun or moon, sky, haze and lamps. Radiances are relative; exposure maps them to the frame. */
export interface Light {
  readonly time: TimeOfDay;
  readonly sun: {
    /** Unit vector towards it. */
    readonly direction: Vec3;
    /** Irradiance on a facing surface, linear RGB (clear day about [5.9, 4.9, 3.8]). */
    readonly colour: Rgb;
    /** Angular radius, rad: softness of shadows. Default 0.0047; more looks kinder. */
    readonly softness: number;
    /** It is the moon (disc, stars). */
    readonly moon: boolean;
  };
  /** Ambient from above and below. */
  readonly sky: { readonly zenith: Rgb; readonly horizon: Rgb; readonly ambient: Rgb; readonly ground: Rgb };
  /** 0 none to 1 overcast. */
  readonly clouds: number;
  readonly stars: number;
  readonly fog: {
    readonly colour: Rgb /** 1/m */;
    readonly density: number /** m */;
    readonly start: number /** Brightening towards the sun. */;
    readonly sunGlow: Rgb;
  };
  /** Factor before the tone curve. */
  readonly exposure: number;
  /** Lamps that belong to no model. */
  readonly lamps: readonly { readonly position: Vec3; readonly intensity: Rgb; readonly range: number }[];
}

/** What the camera is to do. The shooter solves it on the real motion. */
export interface Shot {
  readonly start: number;
  readonly end: number;
  /** Actors that must be in the frame, most important first. */
  readonly subjects: readonly string[];
  /** Shot size of direction.md 2.2, or `action` (fit the whole action in a steady frame). */
  readonly size:
    | 'extreme-long'
    | 'long'
    | 'full'
    | 'medium-long'
    | 'medium'
    | 'medium-close'
    | 'close-up'
    | 'big-close-up'
    | 'action';
  /** Camera direction: azimuth from the +Z axis (0: camera on the viewer's side looking along −Z; positive: camera moves to its right, +X), rad. */
  readonly azimuth: number;
  /** Elevation of the camera above the subject's centre, rad. */
  readonly elevation: number;
  /** rad, positive clockwise. */
  readonly roll: number;
  /** Full-frame focal length, mm (sensor 36 mm wide, or high in portrait). */
  readonly lens: number;
  readonly move: string;
  /** Factor on the move's default amount. */
  readonly amount: number;
  /** Extra things to keep in view, less important (the fence passed by). */
  readonly keep?: readonly string[];
  /** Share of the spare height of a steady frame that is left above its subjects. Default 0.62. */
  readonly sky?: number;
  /** Blur of the background at infinity in frame heights (0 none). */
  readonly blur: number;
}

/** The whole stage. */
export interface Stage {
  readonly version: typeof STAGE_VERSION;
  readonly seed: number;
  readonly format: Format;
  readonly set: {
    readonly place: string;
    readonly parameters: Readonly<Record<string, number | string>>;
    readonly time: TimeOfDay;
    readonly season: Season;
    readonly weather: Weather;
    readonly keepOut: readonly KeepOut[];
    readonly views: readonly View[];
    /** m/s² */
    readonly gravity: number;
  };
  readonly actors: readonly Actor[];
  readonly performances: readonly Performance[];
  readonly light: Light;
  readonly shots: readonly Shot[];
  readonly look: string;
  /** What the builder decided or gave up, for the report: target is a JSON path of the screenplay. */
  readonly notes: readonly {
    readonly target: string;
    readonly fate: 'approximated' | 'not-shown';
    readonly as?: string;
    readonly reason: string;
  }[];
}
