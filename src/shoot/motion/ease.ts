/** Progress laws and springs: how motion starts, goes and stops. Time in seconds. */
import { exp } from '../../foundation/exact.ts';
import { clamp } from '../../foundation/vec.ts';

/** Minimum jerk (Flash & Hogan 1985): 0 → 1 with zero speed and acceleration at both ends. Peak speed 1.875. */
export const minimumJerk = (t: number): number => {
  const u = clamp(t, 0, 1);
  return u * u * u * (10 - 15 * u + 6 * u * u);
};

/** Minimum-jerk progress of `time` between two instants. */
export const between = (time: number, start: number, end: number): number =>
  end > start ? minimumJerk((time - start) / (end - start)) : time >= end ? 1 : 0;

/** Weight of something that fades in over `attack` s after `start` and out over `release` s before `end`. */
export const envelope = (time: number, start: number, end: number, attack: number, release: number): number =>
  Math.min(between(time, start, start + attack), 1 - between(time, end - release, end));

/** Integral of the minimum-jerk ramp from 0 to u: distance covered while speeding up over unit time to unit speed. */
const rampDistance = (u: number): number => {
  const t = clamp(u, 0, 1);
  return t * t * t * t * (2.5 - 3 * t + t * t);
};

/** Speeds and ramp lengths of a stretch of travel. */
export interface SpeedProfile {
  /** s */
  readonly duration: number;
  /** m/s at the beginning, in the middle, at the end. */
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  /** Ramp times, s. */
  readonly rampIn: number;
  readonly rampOut: number;
}

/**
 * Profile that covers `distance` in `duration`, entering and leaving at given shares (0–1) of the middle speed.
 * Middle speed V = L / (T − a₀(1−k₀)/2 − a₁(1−k₁)/2), because a minimum-jerk ramp covers half its end speed.
 */
export const speedProfile = (
  distance: number,
  duration: number,
  shareIn: number,
  shareOut: number,
  ramp: number,
): SpeedProfile => {
  const rampTime = Math.min(ramp, duration * 0.4);
  const middle = distance / (duration - (rampTime * (1 - shareIn)) / 2 - (rampTime * (1 - shareOut)) / 2);
  return {
    duration,
    first: middle * shareIn,
    middle,
    last: middle * shareOut,
    rampIn: rampTime,
    rampOut: rampTime,
  };
};

/** Distance covered by a profile after `time` s (held outside its duration). */
export const profileDistance = (p: SpeedProfile, time: number): number => {
  const t = clamp(time, 0, p.duration);
  const inTime = Math.min(t, p.rampIn);
  let d = p.first * inTime + (p.middle - p.first) * p.rampIn * rampDistance(inTime / p.rampIn);
  const endOfCruise = p.duration - p.rampOut;
  if (t > p.rampIn) d += p.middle * (Math.min(t, endOfCruise) - p.rampIn);
  if (t > endOfCruise) {
    const out = t - endOfCruise;
    d += p.middle * out + (p.last - p.middle) * p.rampOut * rampDistance(out / p.rampOut);
  }
  return d;
};

/** Position and velocity of a spring. */
export interface SpringState {
  value: number;
  velocity: number;
}

/**
 * One step of a critically damped spring towards `goal`, exact for a goal that stands still during `dt`.
 * y = 2 ln 2 / half-life (Holden, Spring-It-On).
 */
export const springStep = (state: SpringState, goal: number, halfLife: number, dt: number): void => {
  const y = 1.3862943611198906 / halfLife;
  const j0 = state.value - goal;
  const j1 = state.velocity + j0 * y;
  const e = exp(-y * dt);
  state.value = goal + e * (j0 + j1 * dt);
  state.velocity = e * (state.velocity - j1 * y * dt);
};

/** A series smoothed without lag: a critically damped spring run forwards, then backwards, over padded ends. */
export const smoothZeroPhase = (values: Float64Array, halfLife: number, dt: number): Float64Array => {
  const count = values.length;
  const out = new Float64Array(count);
  if (count === 0) return out;
  const y = 1.3862943611198906 / halfLife;
  const e = exp(-y * dt);
  const pad = Math.ceil((6 * halfLife) / dt);
  const first = values[0]!;
  const last = values[count - 1]!;
  const line = new Float64Array(count + 2 * pad);
  // Beyond its ends the series is continued by point reflection, so that a steady motion stays steady.
  for (let i = 0; i < line.length; i++) {
    const k = i - pad;
    if (k < 0) line[i] = 2 * first - values[Math.min(count - 1, -k)]!;
    else if (k >= count) line[i] = 2 * last - values[Math.max(0, 2 * (count - 1) - k)]!;
    else line[i] = values[k]!;
  }
  const pass = (from: number, to: number, step: number): void => {
    let x = line[from]!;
    let v = (line[from + step]! - x) / dt;
    for (let i = from; i !== to; i += step) {
      const j0 = x - line[i]!;
      const j1 = v + j0 * y;
      x = line[i]! + e * (j0 + j1 * dt);
      v = e * (v - j1 * y * dt);
      line[i] = x;
    }
  };
  pass(0, line.length, 1);
  pass(line.length - 1, -1, -1);
  for (let i = 0; i < count; i++) out[i] = line[i + pad]!;
  return out;
};
