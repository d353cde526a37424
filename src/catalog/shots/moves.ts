/** Camera moves: their laws, what they change, and how much by default. u runs from 0 to 1 by `moveProgress`. */
import { pow } from '../../foundation/exact.ts';

/** What a move changes. */
export type MoveLaw =
  | 'static'
  /** Orientation only: angle(u) about the vertical or the camera's X axis. */
  | 'pan'
  | 'tilt'
  /** Distance d₀·(d₁/d₀)^u, constant relative rate. */
  | 'dolly'
  /** Focal length f₀·(f₁/f₀)^u. */
  | 'zoom'
  /** Eye and aim both shifted sideways. */
  | 'truck'
  /** Eye shifted up or down, aim kept on the subject. */
  | 'pedestal'
  /** Azimuth(u) about the subject, distance and elevation fixed. */
  | 'orbit'
  /** Drifts from what happens first to what happens last, the direction of view kept: the builder's own, for deeds. */
  | 'settle'
  /** The eye keeps its offset from the subject as planned in the shot (azimuth in the world): parallel tracking. */
  | 'track'
  /** As `track`, with the azimuth measured from behind (follow) or from ahead (lead) of the direction of travel. */
  | 'follow'
  | 'lead'
  /** Follows or circles high up: height falls or rises by `amount` of itself while the distance drifts. */
  | 'drone'
  | 'handheld'
  | 'pov';

/** One move. */
export interface ShotMove {
  readonly id: string;
  readonly law: MoveLaw;
  /** −1 for left, down, in; +1 for right, up, out. */
  readonly sign: 1 | -1;
  /**
   * Default over the whole shot: pan and tilt share of the field of view; dolly and zoom ratio d₁/d₀ or f₁/f₀ at sign +1
   * (its inverse at −1); truck and pedestal frame heights at the subject per second; orbit rad per second;
   * drone share of height; handheld rms degrees at 35 mm.
   */
  readonly amount: number;
  /** Greatest amount that still looks good, same unit. */
  readonly limit: number;
}

const degrees = Math.PI / 180;

/** All moves; `track` and `settle` are the builder's own, for subjects that travel and for deeds while no move was asked for. */
export const SHOT_MOVES: readonly ShotMove[] = [
  { id: 'static', law: 'static', sign: 1, amount: 0, limit: 0 },
  { id: 'pan-left', law: 'pan', sign: -1, amount: 0.35, limit: 1 },
  { id: 'pan-right', law: 'pan', sign: 1, amount: 0.35, limit: 1 },
  { id: 'tilt-up', law: 'tilt', sign: 1, amount: 0.35, limit: 1 },
  { id: 'tilt-down', law: 'tilt', sign: -1, amount: 0.35, limit: 1 },
  { id: 'dolly-in', law: 'dolly', sign: -1, amount: 1.33, limit: 2 },
  { id: 'dolly-out', law: 'dolly', sign: 1, amount: 1.4, limit: 2.5 },
  { id: 'zoom-in', law: 'zoom', sign: 1, amount: 1.6, limit: 3 },
  { id: 'zoom-out', law: 'zoom', sign: -1, amount: 1.6, limit: 3 },
  { id: 'truck-left', law: 'truck', sign: -1, amount: 0.12, limit: 0.5 },
  { id: 'truck-right', law: 'truck', sign: 1, amount: 0.12, limit: 0.5 },
  { id: 'pedestal-up', law: 'pedestal', sign: 1, amount: 0.12, limit: 0.5 },
  { id: 'pedestal-down', law: 'pedestal', sign: -1, amount: 0.12, limit: 0.5 },
  { id: 'orbit', law: 'orbit', sign: 1, amount: 12 * degrees, limit: 30 * degrees },
  { id: 'orbit-left', law: 'orbit', sign: -1, amount: 12 * degrees, limit: 30 * degrees },
  { id: 'orbit-right', law: 'orbit', sign: 1, amount: 12 * degrees, limit: 30 * degrees },
  { id: 'track', law: 'track', sign: 1, amount: 0.08, limit: 0.3 },
  { id: 'settle', law: 'settle', sign: 1, amount: 1, limit: 1 },
  { id: 'follow', law: 'follow', sign: 1, amount: 1, limit: 2 },
  { id: 'lead', law: 'lead', sign: 1, amount: 1, limit: 2 },
  { id: 'drone', law: 'drone', sign: 1, amount: 0.25, limit: 0.6 },
  { id: 'handheld', law: 'handheld', sign: 1, amount: 0.35, limit: 1 },
  { id: 'pov', law: 'pov', sign: 1, amount: 1, limit: 1 },
];

/** The move with this id; `static` if there is none. */
export const findShotMove = (id: string): ShotMove => SHOT_MOVES.find((m) => m.id === id) ?? SHOT_MOVES[0]!;

/** Minimum jerk: u = 10τ³ − 15τ⁴ + 6τ⁵, for τ in 0–1 (clamped). Peak speed 1.875. */
export const minimumJerk = (tau: number): number => {
  const t = Math.max(0, Math.min(1, tau));
  return t * t * t * (10 + t * (6 * t - 15));
};

/** Integral of the speed ramp q(τ) = 6τ⁵ − 15τ⁴ + 10τ³ from 0 to τ ≤ 1. */
const rampIntegral = (t: number): number => t * t * t * t * (2.5 + t * (t - 3));

/**
 * Progress u of a camera move: constant speed with smooth ramps of a = min(1 s, T/4) at both ends, after holding `hold` seconds
 * at the start and before the end.
 *
 * @param time s since the shot's start
 * @param duration s
 */
export const moveProgress = (time: number, duration: number, hold = 0.4): number => {
  const still = Math.min(hold, duration / 6);
  const length = duration - 2 * still;
  const t = Math.max(0, Math.min(length, time - still));
  const ramp = Math.min(1, length / 4);
  const speed = 1 / (length - ramp);
  if (t < ramp) return speed * ramp * rampIntegral(t / ramp);
  if (t > length - ramp) return 1 - speed * ramp * rampIntegral((length - t) / ramp);
  return speed * (t - ramp / 2);
};

/** Interpolates two positive values at a constant relative rate: a·(b/a)^u. */
export const relativeRate = (a: number, b: number, u: number): number => a * pow(b / a, u);
