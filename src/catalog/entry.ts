/** The kinds of catalog entries: each holds every facet of one thing in one file. */
import type { KeepOut, Looks, MaterialName, Season, TimeOfDay, View, Weather } from '../artifacts/stage.ts';
import type { Rgb } from '../foundation/colour.ts';
import type { Random } from '../foundation/random.ts';
import type { Transform, Vec3 } from '../foundation/vec.ts';
import type { Model, Part, RigKind } from './model.ts';

export type { Garment, KeepOut, Looks, MaterialName, Season, TimeOfDay, View, Weather } from '../artifacts/stage.ts';

/** How an entry is named in text. */
export interface Words {
  /** Names and synonyms, singular, lower case, most usual first; several words allowed ("lamp post", "street light"). */
  readonly nouns: readonly string[];
  /** Irregular plurals: plural → singular. */
  readonly plurals?: Readonly<Record<string, string>>;
}

/** How finely to build: the height in pixels at which the thing will at most be seen. */
export interface Detail {
  readonly pixels: number;
}

/** A primitive for physics, in model space. */
export type Collider =
  | { readonly shape: 'ball'; readonly radius: number; readonly centre: Vec3 }
  | { readonly shape: 'box'; readonly half: Vec3; readonly centre: Vec3; readonly round?: number }
  | { readonly shape: 'cylinder'; readonly radius: number; readonly halfHeight: number; readonly centre: Vec3 }
  | { readonly shape: 'capsule'; readonly radius: number; readonly halfHeight: number; readonly centre: Vec3 };

/** What physics needs of a thing. */
export interface Body {
  /** Mass at size 1, kg. */
  readonly mass: number;
  readonly material: MaterialName;
  readonly colliders: (looks: Looks) => readonly Collider[];
  /** Can be knocked, thrown, rolled; else it stands fixed (house, lamp post, tree) or is driven by its actions (animals, cars). */
  readonly movable: boolean;
  /** Lift that cancels weight and rises (balloon), N per kg above gravity. */
  readonly buoyancy?: number;
}

/** Natural paces, m/s at size 1, and what else moving needs. */
export interface Motion {
  readonly walk?: number;
  readonly trot?: number;
  readonly run?: number;
  readonly gallop?: number;
  readonly fly?: number;
  readonly swim?: number;
  readonly drive?: number;
  readonly sail?: number;
  /** Wing or tail beats per second. */
  readonly beat?: number;
  /** Greatest standing jump height, m. */
  readonly jump?: number;
}

/** A thing, person, animal, vehicle, plant or building. */
export interface ThingEntry {
  readonly id: string;
  readonly kind: 'person' | 'animal' | 'vehicle' | 'thing' | 'plant' | 'building' | 'food';
  readonly words: Words;
  /** True size of a typical adult or specimen, m: x width, y height, z length. */
  readonly size: Vec3;
  /** Where the size comes from. */
  readonly source: string;
  readonly rig: RigKind;
  readonly body: Body;
  readonly motion?: Motion;
  /** Where it lives when nothing is said: `ground`, `air`, `water-surface`, `underwater`, `on-table`. Default ground. */
  readonly habitat?: 'ground' | 'air' | 'water-surface' | 'underwater' | 'on-table';
  /** Height of its supporting top (table, chair seat, bench), m at size 1; things can be put `on` it. */
  readonly supportHeight?: number;
  /** Number of people that can sit on it, spread along its X axis on its `seat` anchors (`seat-1`, `seat-2`, …). */
  readonly seats?: number;
  /** Variants by name (breeds): word → variant. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Names of entries in `catalog/sounds` it makes: voice, engine. */
  readonly sounds?: readonly string[];
  /** The model. Pure: equal looks and detail give equal meshes. */
  readonly shape: (looks: Looks, detail: Detail) => Model;
}

/** The shape of the ground: pure functions of x and z (m, world). */
export interface Terrain {
  height(x: number, z: number): number;
  /** What it is made of there, for friction, steps and sounds. */
  surface(x: number, z: number): MaterialName;
}

/** Still water or waves: level and a sum of travelling sines y = level + Σ a·sin(k·(d·p) − ω·t + φ). */
export interface Water {
  /** m */
  readonly level: number;
  readonly waves: readonly {
    /** Unit direction on the ground plane (x, z). */
    readonly direction: readonly [number, number];
    /** m */
    readonly amplitude: number;
    /** m */
    readonly wavelength: number;
    /** rad/s */
    readonly frequency: number;
    /** rad */
    readonly phase: number;
  }[];
  readonly deep: Rgb;
  readonly shallow: Rgb;
  /** Where it is always white, as below a fall: place and radius, m. */
  readonly churn?: readonly { readonly x: number; readonly z: number; readonly radius: number }[];
}

/** What a place is asked to be. Everything random comes from the seed. */
export interface SetRequest {
  readonly seed: number;
  /** Options such as `slope` (hill: rise per metre), `width` (street), `palette`. */
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly time: TimeOfDay;
  readonly season: Season;
  readonly weather: Weather;
  readonly keepOut: readonly KeepOut[];
  readonly views: readonly View[];
}

/** Something standing in the set, not acting: many may share one model. */
export interface SetPiece {
  /** Key under which its model is shared. */
  readonly key: string;
  readonly model: () => Model;
  readonly instances: readonly { readonly transform: Transform; readonly tint?: Rgb }[];
}

/** Ground given to going: a straight strip that buildings, furniture and trees must leave free, and on which its kind of traffic goes. */
export interface Lane {
  /** Ends of its middle line on the ground, (x, z), m; bends are given as several strips. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Full width, m. */
  readonly width: number;
  /** `road` for vehicles, `pavement` and `path` for those on foot, `water` for what floats and swims (nothing may stand in it). */
  readonly kind: 'road' | 'pavement' | 'path' | 'water';
}

/** A place: ground, what grows or stands there, what closes its horizon. */
export interface PlaceEntry {
  readonly id: string;
  readonly words: Words;
  readonly indoor: boolean;
  /** `snow` and the like that other places can take on ("a snowy meadow"): which surfaces it supports. */
  readonly covers?: readonly ('snow' | 'sand' | 'leaves' | 'grass')[];
  readonly gravity?: number;
  /** Has no air: black sky by day, no haze, no wind (moon). */
  readonly airless?: boolean;
  terrain(request: Pick<SetRequest, 'seed' | 'parameters' | 'season' | 'weather'>): Terrain;
  water?(request: Pick<SetRequest, 'seed' | 'parameters' | 'weather'>): Water | undefined;
  /** Ground, backdrop and dressing as seen from the views, nothing in the keep-outs. */
  dress(
    request: SetRequest,
    random: Random,
  ): { readonly ground: readonly Part[]; readonly pieces: readonly SetPiece[] };
  /** Fixed boxes for physics (walls of a room, kerbs), world space. */
  colliders?(request: Pick<SetRequest, 'seed' | 'parameters'>): readonly Collider[];
  /** Ambience: entries of `catalog/sounds`. */
  readonly sounds: readonly string[];
  /** Where the action happens best: centre of the free area and its half extents (m), and which way the viewer looks (heading of the camera's view direction; default −Z). */
  readonly area: { readonly centre: Vec3; readonly half: readonly [number, number] };
  /** Where things that float or swim do so when that is not in `area`: the lake before which people stand. y is the water's level. */
  readonly waterArea?: { readonly centre: Vec3; readonly half: readonly [number, number] };
  /** Strips of the ground that are ways or water: where vehicles drive, where people walk, and where nothing may be built. */
  lanes?(request: Pick<SetRequest, 'seed' | 'parameters'>): readonly Lane[];
  /** Height below which branches close over the ground as in a forest (m): high cameras stay below it or well above. */
  readonly canopy?: number;
}

/** Roles of an event. */
export type Role = 'agent' | 'patient' | 'instrument' | 'goal' | 'source' | 'path' | 'reference';

/** What an action does to the body, for the builder's plans and the shooter's motion. */
export type ActionFamily =
  | 'idle'
  | 'locomotion'
  | 'leap'
  | 'posture'
  | 'gesture'
  | 'look'
  | 'fly'
  | 'swim'
  | 'roll'
  | 'fall'
  | 'bounce'
  | 'drive'
  | 'sail'
  | 'rise'
  | 'float'
  | 'throw'
  | 'catch'
  | 'pick-up'
  | 'put'
  | 'push'
  | 'chase'
  | 'follow'
  | 'knock-over'
  | 'open'
  | 'change';

/** Something an actor does. */
export interface ActionEntry {
  readonly id: string;
  readonly words: {
    /** Verbs in base form, with particle where it matters ("knock over", "stand up"). */
    readonly verbs: readonly string[];
    /** Irregular forms: form → base. */
    readonly forms?: Readonly<Record<string, string>>;
    /** Light-verb phrases: "take a stroll". */
    readonly phrases?: readonly string[];
  };
  readonly family: ActionFamily;
  /** Roles that must be filled, and those that may. */
  readonly roles: { readonly needs: readonly Role[]; readonly takes: readonly Role[] };
  /** Rigs that can do it. */
  readonly rigs: readonly RigKind[];
  /** Natural length in seconds; for locomotion the builder computes it from path and pace. */
  readonly duration: number;
  /** For locomotion: which pace of `Motion`, and a factor. */
  readonly pace?: { readonly gait: keyof Motion; readonly factor: number };
  /** Posture the actor must be in before (`seated`, `standing`) and is in after. */
  readonly before?: string;
  readonly after?: string;
  /** Does it go on until stopped (walk, swim, wave) or end by itself (jump, sit down)? */
  readonly continuous: boolean;
}
