/**
 * How legs go at a speed: stride rate, duty factor and order of footfalls from the Froude number Fr = v²/(g·h).
 * Stride length λ = 2.3·h·Fr^0.3 (Alexander 1976), duty 0.52·Fr^−0.28 (fit, animals.md), footfalls from gaits.csv.
 */
import type { Leg } from '../../catalog/model.ts';
import { pow } from '../../foundation/exact.ts';
import { clamp, lerp, smoothstep } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';

/** A way of going at one speed. */
export interface Gait {
  readonly name: 'stand' | 'walk' | 'run' | 'trot' | 'gallop' | 'amble' | 'hop';
  /** Strides per second. */
  readonly rate: number;
  /** Share of the stride a foot is down. */
  readonly duty: number;
  /** Share of the stride after touch-down at which the hip passes over the foot. */
  readonly passing: number;
  /** 0 walking to 1 running. */
  readonly running: number;
}

/** Touch-down phases by leg name. */
export type Footfalls = (leg: Leg) => number;

const TROT: Record<Leg['name'], number> = {
  left: 0,
  right: 0.5,
  'hind-left': 0,
  'hind-right': 0.5,
  'front-left': 0.5,
  'front-right': 0,
};
const GALLOP: Record<Leg['name'], number> = {
  left: 0,
  right: 0.12,
  'hind-left': 0.12,
  'hind-right': 0,
  'front-left': 0.47,
  'front-right': 0.6,
};
const HOP: Record<Leg['name'], number> = {
  left: 0,
  right: 0.02,
  'hind-left': 0,
  'hind-right': 0.02,
  'front-left': 0.45,
  'front-right': 0.5,
};

const HOPPERS = /rabbit|hare|kangaroo|frog|squirrel|wallaby/;

/** Footfalls of a gait. */
export const footfallsOf = (gait: Gait['name']): Footfalls => {
  if (gait === 'trot') return (leg) => TROT[leg.name];
  if (gait === 'gallop') return (leg) => GALLOP[leg.name];
  if (gait === 'hop') return (leg) => HOP[leg.name];
  return (leg) => leg.phase;
};

/** Nobody steps quite like the next: ±4 % of stride rate, so that groups do not march in step. */
const ownTempo = (player: Player): number => 1 + 0.08 * (((player.index * 0.618) % 1) - 0.5);

/** The gait a body takes at a speed (m/s), with `gravity` in m/s². */
export const gaitAt = (player: Player, speed: number, gravity: number): Gait => {
  const h = Math.max(player.legLength * 0.93, 0.01);
  const froude = Math.max((speed * speed) / (gravity * h), 0.0004);
  const stride = 2.3 * h * pow(froude, 0.3);
  const free = clamp(speed / stride, 0, 3.6 / Math.sqrt(h));
  if (player.model.rig.kind !== 'quadruped') {
    const rate = free * ownTempo(player);
    const walkDuty = clamp(0.71 - 0.19 * Math.sqrt(froude), 0.56, 0.72);
    const runDuty = clamp(0.352 * pow(froude, -0.196), 0.2, 0.42);
    const running = smoothstep(0.42, 0.62, froude);
    const duty = lerp(walkDuty, runDuty, running);
    return { name: running > 0.5 ? 'run' : 'walk', rate, duty, passing: lerp(0.25, 0.46 * runDuty, running), running };
  }
  if (HOPPERS.test(player.entry.id)) {
    const duty = clamp(0.45 * pow(froude, -0.2), 0.25, 0.6);
    return { name: 'hop', rate: free * ownTempo(player), duty, passing: duty * 0.5, running: 1 };
  }
  const heavy = player.mass > 1500;
  const name = heavy ? (froude > 0.5 ? 'amble' : 'walk') : froude > 2.1 ? 'gallop' : froude > 0.38 ? 'trot' : 'walk';
  // Gallopers go faster by longer leaps, hardly by quicker ones: f ≈ 4.7·M^−0.13 (Heglund & Taylor 1988).
  const most = 4.7 * pow(Math.max(player.mass, 0.5), -0.13) * (1 + 0.04 * Math.sqrt(froude / 4));
  const rate = Math.min(free, most) * ownTempo(player);
  // A foot cannot sweep further than its leg allows: at speed, contact gets shorter.
  const duty = Math.min(
    clamp(0.52 * pow(froude, -0.28), 0.18, 0.68),
    (1.05 * h * Math.max(rate, 0.01)) / Math.max(speed, 0.01),
  );
  const running = heavy ? 0 : smoothstep(0.32, 0.5, froude);
  return { name, rate, duty, passing: duty * 0.5, running };
};
