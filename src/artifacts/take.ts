/**
 * The Take: everything that happened, recorded: the pose of everything at every frame, the camera, and every contact,
 * step and sound made. Together with the Stage it is all that render needs.
 */
import type { Quat, Vec3 } from '../foundation/vec.ts';

/** Version of the Take's form. */
export const TAKE_VERSION = 1;

/**
 * The recorded motion of one actor. `values` holds `stride` numbers per frame:
 * 0–2 root position (m), 3–6 root rotation (quaternion x, y, z, w), then per joint of the model's rig, except the root
 * (joint 1, 2, …), its local rotation (quaternion, about its rest position, in model axes), then for joint 1 an offset
 * (3 numbers, m, model axes; the pelvis of a biped). A rig with one joint has stride 7; with n > 1 joints 7 + 4·(n − 1) + 3.
 * Lengths inside the model (rest positions, offsets) are multiplied by the actor's scale only if the model was built so:
 * models are built at their final size, so no scale is needed here.
 */
export interface Track {
  readonly actor: string;
  readonly stride: number;
  readonly joints: number;
  readonly values: Float32Array;
  /** Frames [from, to) in which the actor is there. */
  readonly from: number;
  readonly to: number;
}

/** The camera at one frame. */
export interface CameraFrame {
  readonly eye: Vec3;
  /** World from camera: camera looks along its −Z, +X right, +Y up. */
  readonly rotation: Quat;
  /** Vertical field of view, rad. */
  readonly fovY: number;
  /** Distance in focus, m. */
  readonly focus: number;
  /** Blur disc at infinity in frame heights. */
  readonly blur: number;
}

/** Two things touching hard enough to be heard. */
export interface Contact {
  /** s */
  readonly time: number;
  /** Actor ids; `ground` for the terrain. */
  readonly a: string;
  readonly b: string;
  readonly position: Vec3;
  /** N·s */
  readonly impulse: number;
  readonly materialA: string;
  readonly materialB: string;
  /** `hit`, or `roll`/`slide` with `duration`. */
  readonly kind: 'hit' | 'roll' | 'slide';
  /** s, for rolling and sliding. */
  readonly duration?: number;
  /** Relative speed, m/s. */
  readonly speed: number;
}

/** A foot coming down. */
export interface Step {
  readonly time: number;
  readonly actor: string;
  readonly position: Vec3;
  /** Downward speed at touch-down, m/s. */
  readonly speed: number;
  readonly surface: string;
  /** Mass carried, kg. */
  readonly mass: number;
}

/** A sound an actor makes: a bark, an engine, a wing beat. */
export interface Voice {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
  /** Entry of `catalog/sounds`. */
  readonly sound: string;
  readonly strength: number;
}

/** When each event of the screenplay really began and ended. */
export interface EventTime {
  readonly event: string;
  readonly performance: string;
  readonly start: number;
  readonly end: number;
  /** False where it could not be carried out; `reason` says why. */
  readonly done: boolean;
  readonly reason?: string;
}

/** The whole take. */
export interface Take {
  readonly version: typeof TAKE_VERSION;
  readonly fps: number;
  readonly frames: number;
  readonly tracks: readonly Track[];
  readonly camera: readonly CameraFrame[];
  readonly contacts: readonly Contact[];
  readonly steps: readonly Step[];
  readonly voices: readonly Voice[];
  readonly events: readonly EventTime[];
}

/** Root position of an actor at a frame. */
export const trackPosition = (track: Track, frame: number): Vec3 => {
  const o = frame * track.stride;
  return [track.values[o]!, track.values[o + 1]!, track.values[o + 2]!];
};
/** Root rotation of an actor at a frame. */
export const trackRotation = (track: Track, frame: number): Quat => {
  const o = frame * track.stride + 3;
  return [track.values[o]!, track.values[o + 1]!, track.values[o + 2]!, track.values[o + 3]!];
};
