/** The mixing desk: sounds placed by where they happen and where the camera is. */
import type { CameraFrame } from '../artifacts/take.ts';
import { cos, exp, sin } from '../foundation/exact.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { clamp, dot, length, rotate, sub } from '../foundation/vec.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Distance at which a sound has its full level, m. */
const REFERENCE_DISTANCE = 3;
/** m/s */
const SPEED_OF_SOUND = 343;
/** Moving sounds are placed anew this often, samples. */
const STEP = 1024;
/** A distance that changes faster than this (m/s) is a cut, not a motion. */
const CUT = 90;

/** Two channels to add to. */
export interface Desk {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** How something is heard from a camera. */
export interface Placement {
  /** m */
  readonly distance: number;
  readonly gain: number;
  /** Shares of the two sides, constant power. */
  readonly left: number;
  readonly right: number;
  /** Coefficient of a one-pole low-pass: what air and ground take from the high end on the way. 1 lets all through. */
  readonly clearness: number;
}

/** Level, side and clearness of something at a point: falls with distance, panned by the angle to the camera's axis. */
export const placement = (camera: CameraFrame, position: Vec3): Placement => {
  const away = sub(position, camera.eye);
  const distance = Math.max(0.5, length(away));
  const side = clamp(dot(away, rotate(camera.rotation, [1, 0, 0])) / distance, -1, 1);
  // A lens shows half of what ears hear: sides are widened.
  const angle = ((clamp(side * 1.5, -0.9, 0.9) + 1) * Math.PI) / 4;
  const gain = Math.min(1.5, REFERENCE_DISTANCE / (REFERENCE_DISTANCE * 0.5 + distance * 0.5));
  const cutoff = 18_000 / (1 + distance / 35);
  const clearness = 1 - exp((-2 * Math.PI * cutoff) / SAMPLE_RATE);
  return { distance, gain, left: cos(angle), right: sin(angle), clearness };
};

/** Add a short mono sound (its first `count` samples) that begins at a time and stays where it is. */
export const addStill = (
  desk: Desk,
  sound: Float32Array,
  count: number,
  time: number,
  level: number,
  at: Placement,
): void => {
  const first = Math.round(time * SAMPLE_RATE);
  const n = Math.min(count, desk.left.length - first);
  const left = level * at.gain * at.left;
  const right = level * at.gain * at.right;
  let low = 0;
  for (let i = Math.max(0, -first); i < n; i++) {
    low += (sound[i]! - low) * at.clearness;
    desk.left[first + i] = desk.left[first + i]! + low * left;
    desk.right[first + i] = desk.right[first + i]! + low * right;
  }
};

/** A sound that goes with something that moves. */
export interface Moving {
  /** s */
  readonly start: number;
  readonly end: number;
  readonly level: number;
  /** Where it is at a time, s. */
  readonly position: (time: number) => Vec3;
  /** Let its pitch rise as it comes and fall as it goes. Not for sounds that must keep their moments. */
  readonly doppler: boolean;
  /** Fades at its ends, s. */
  readonly fade: number;
}

/**
 * Add a mono sound that follows its source: level, side, dullness and pitch (f' = f · (1 − v/c), v the speed away) are
 * taken anew every 21 ms and glide in between. It begins without the delay of the way, as sound in films does.
 *
 * @param make synthesises the sound for a length in seconds: somewhat longer than the film hears where the source comes nearer
 */
export const addMoving = (
  desk: Desk,
  moving: Moving,
  whereabouts: Whereabouts,
  make: (seconds: number) => Float32Array,
): void => {
  const first = Math.max(0, Math.round(moving.start * SAMPLE_RATE));
  const last = Math.min(desk.left.length, Math.round(moving.end * SAMPLE_RATE));
  if (last <= first) return;
  const places: Placement[] = [];
  for (let i = first; i < last + STEP; i += STEP) {
    const time = i / SAMPLE_RATE;
    places.push(placement(whereabouts.camera(time), moving.position(time)));
  }
  const speedAway = (k: number): number => {
    const v = ((places[Math.min(places.length - 1, k + 1)]!.distance - places[k]!.distance) * SAMPLE_RATE) / STEP;
    return Math.abs(v) > CUT ? 0 : v;
  };
  // Steps of the distance between frames are smoothed: a pitch must not stutter.
  const rates = places.map((_, k) => {
    let sum = 0;
    let weight = 0;
    for (let j = Math.max(0, k - 4); j <= Math.min(places.length - 2, k + 4); j++) {
      const w = 5 - Math.abs(j - k);
      sum += w * speedAway(j);
      weight += w;
    }
    return moving.doppler && weight > 0 ? 1 - sum / weight / SPEED_OF_SOUND : 1;
  });
  const sound = make((rates.reduce((sum, rate) => sum + rate, 0) * STEP) / SAMPLE_RATE + 0.01);
  const fade = Math.max(1, moving.fade * SAMPLE_RATE);
  let read = 0;
  let low = 0;
  for (let k = 0; k + 1 < places.length; k++) {
    const from = places[k]!;
    const to = places[k + 1]!;
    const begin = first + k * STEP;
    const end = Math.min(last, begin + STEP);
    for (let i = begin; i < end; i++) {
      const t = (i - begin) / STEP;
      const index = Math.floor(read);
      if (index + 1 >= sound.length) return;
      const value = sound[index]! + (sound[index + 1]! - sound[index]!) * (read - index);
      read += rates[k]! + (rates[k + 1]! - rates[k]!) * t;
      low += (value - low) * from.clearness;
      const edge = Math.min(1, (i - first) / fade, (last - i) / fade);
      const v = low * moving.level * Math.sqrt(edge) * (from.gain + (to.gain - from.gain) * t);
      desk.left[i] = desk.left[i]! + v * (from.left + (to.left - from.left) * t);
      desk.right[i] = desk.right[i]! + v * (from.right + (to.right - from.right) * t);
    }
  }
};
