/**
 * How a four-legged body leaps. The weight goes back and down, the hind legs throw it forward and up, the forelegs leave
 * first and land first, the back stretches in the first half of the flight and gathers in the second. Position and speed
 * of the body are continuous with the flight: near take-off and landing it moves by v·t·e^(−|t|/τ).
 */
import { atan2, exp, sin } from '../../foundation/exact.ts';
import { clamp, smoothstep } from '../../foundation/vec.ts';
import { between, minimumJerk } from '../motion/ease.ts';
import type { Leap } from './leap.ts';

/** What a leap does to a trunk at one instant. */
export interface Spring {
  /** How far shoulders and hips are below their usual height, m. */
  readonly sinkFront: number;
  readonly sinkRear: number;
  /** How far the trunk is ahead of the root along its heading, m. */
  readonly shift: number;
  /** Nose up, rad. */
  readonly pitch: number;
  /** Share of the pitch that lifts the front (the rest lowers the rear): 1 turns about the hips, 0 about the shoulders. */
  readonly pivot: number;
  /** Bend of the back: positive gathers, negative stretches; −1 to 1. */
  readonly bend: number;
  /** 0–1 through the flight; 0 on the ground. */
  readonly flight: number;
  readonly leap: Leap | undefined;
}

const REST: Spring = {
  sinkFront: 0,
  sinkRear: 0,
  shift: 0,
  pitch: 0,
  pivot: 0.5,
  bend: 0,
  flight: 0,
  leap: undefined,
};

/** e: depth of v·t·e^(−t/τ) is v·τ/e. */
const E = 2.718281828459045;
/** Longest time constant of pushing off and of giving way, s. */
const SLOWEST = 0.16;

/** Speed along the ground during a leap's flight, m/s. */
const speedOf = (leap: Leap): number => {
  const dx = leap.to[0] - leap.from[0];
  const dz = leap.to[2] - leap.from[2];
  return Math.sqrt(dx * dx + dz * dz) / (leap.landing - leap.takeOff);
};

/** Time constant with which a speed (m/s) is gained over a depth (m), s. */
const constantFor = (speed: number, depth: number): number => Math.min(SLOWEST, (depth * E) / Math.max(speed, 0.05));

/** Depth reached at a time constant, m. */
const depthOf = (speed: number, constant: number): number => (speed * constant) / E;

/** Seconds before take-off at which the forelegs leave the ground. */
export const foreLead = (leap: Leap): number => clamp(0.22 * (leap.takeOff - leap.crouchStart), 0.03, 0.12);

/** Seconds after the forelegs at which the hind legs land. */
export const hindLag = (leap: Leap): number =>
  speedOf(leap) > 0.3 ? clamp(0.2 * (leap.landing - leap.takeOff), 0.04, 0.12) : 0;

/**
 * The trunk's part in the leaps of a route.
 *
 * @param leaps in order of time
 * @param time s
 * @param gravity m/s²
 * @param room how deep the trunk may sink, m
 */
export const springAt = (leaps: readonly Leap[], time: number, gravity: number, room: number): Spring => {
  const leap = leaps.find((l) => time >= l.crouchStart && time <= l.settled);
  if (!leap) return REST;
  const speed = speedOf(leap);
  const far = smoothstep(0.3, 1.2, speed);
  const flightTime = leap.landing - leap.takeOff;
  const fall = Math.max(0.1, gravity * flightTime - leap.rise);
  const up = constantFor(leap.rise, room);
  const down = constantFor(fall, room * 0.8);
  const back = constantFor(speed, room * 0.8);
  const climb = (t: number): number => clamp(atan2(leap.rise - gravity * t, Math.max(speed, 0.8)) * 0.6, -0.6, 0.75);
  const first = climb(0) * (0.35 + 0.65 * far);
  const lag = hindLag(leap);
  if (time < leap.takeOff) {
    const t = time - leap.takeOff;
    const early = between(time, leap.crouchStart, leap.takeOff - Math.max(up, back));
    const law = (v: number, constant: number): number =>
      t < -constant ? depthOf(v, constant) : -v * t * exp(t / constant);
    const sink = law(leap.rise, up) * early;
    // The forelegs push first: the shoulders come up before the hips.
    const nose = between(t, -1.6 * up, 0);
    return {
      sinkFront: sink * 0.9,
      sinkRear: sink,
      shift: -law(speed, back) * early,
      pitch: first * nose,
      pivot: 1,
      bend: 0.9 * early * (1 - between(t, -1.3 * up, 0)) - 0.5 * far * between(t, -1.3 * up, 0),
      flight: 0,
      leap,
    };
  }
  if (time < leap.landing) {
    const t = time - leap.takeOff;
    const u = t / flightTime;
    const level = climb(t) * (0.35 + 0.65 * far);
    return {
      ...REST,
      pitch: level,
      pivot: 1 - u,
      bend:
        far * (-0.5 - 0.5 * sin(Math.PI * clamp(u * 1.6, 0, 1))) * (1 - minimumJerk((u - 0.35) / 0.5)) +
        0.8 * minimumJerk((u - 0.5) / 0.5),
      flight: Math.max(u, 1e-4),
      leap,
    };
  }
  const t = time - leap.landing;
  const end = leap.settled - leap.landing;
  const fade = 1 - between(t, end * 0.5, end);
  const sink = (since: number): number => (since > 0 ? fall * since * exp(-since / down) : 0);
  const last = climb(flightTime) * (0.35 + 0.65 * far);
  const level = 1 - between(t, lag * 0.4, lag + 0.14);
  return {
    sinkFront: sink(t) * fade,
    sinkRear: sink(t - lag * 0.7) * fade,
    shift: speed * t * exp(-t / back) * fade,
    pitch: last * level,
    pivot: 0,
    bend: 0.8 * (1 - between(t, 0, lag + 0.25)),
    flight: 0,
    leap,
  };
};
