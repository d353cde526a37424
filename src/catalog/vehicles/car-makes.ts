/** Measures of the makes of car: a compact, a sports car, an off-road car. */
import type { Looks } from '../entry.ts';

/** Measures of one make of car, m. */
export interface Make {
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly wheelbase: number;
  readonly wheel: number;
  /** Underside and window sill above the ground. */
  readonly sill: number;
  readonly belt: number;
  /** How much lower the bonnet's nose and the boot's tail are than the sill of the windows. */
  readonly nose: number;
  readonly tail: number;
  /** Cabin: front and rear end along z, at the belt and at the roof. */
  readonly front: readonly [number, number];
  readonly rear: readonly [number, number];
  readonly roofWidth: number;
  readonly rim: 'hubcap' | 'spokes';
}

/** A small hatchback. */
export const COMPACT: Make = {
  length: 4.1,
  width: 1.78,
  height: 1.48,
  wheelbase: 2.52,
  wheel: 0.315,
  sill: 0.2,
  belt: 0.94,
  nose: 0.19,
  tail: 0.08,
  front: [0.98, 0.34],
  rear: [-1.86, -1.18],
  roofWidth: 0.6,
  rim: 'hubcap',
};
/** A low sports car. */
export const SPORTS: Make = {
  length: 4.45,
  width: 1.88,
  height: 1.26,
  wheelbase: 2.5,
  wheel: 0.335,
  sill: 0.15,
  belt: 0.83,
  nose: 0.25,
  tail: 0.02,
  front: [0.72, -0.12],
  rear: [-1.95, -0.62],
  roofWidth: 0.53,
  rim: 'spokes',
};
const OFF_ROAD: Make = {
  length: 4.5,
  width: 1.9,
  height: 1.78,
  wheelbase: 2.7,
  wheel: 0.38,
  sill: 0.3,
  belt: 1.13,
  nose: 0.12,
  tail: 0,
  front: [0.92, 0.42],
  rear: [-2.12, -1.9],
  roofWidth: 0.7,
  rim: 'spokes',
};

/** The make that the variant asks for. */
export const makeOf = (looks: Looks): Make =>
  looks.variant === 'sports' ? SPORTS : looks.variant === 'off-road' ? OFF_ROAD : COMPACT;

/** Paints for cars without a colour asked for. */
export const COLOURS = ['#c5302b', '#2f6fae', '#e8b83a', '#3f8a6a', '#e9e4d8', '#d9662e', '#5a7f93'];
