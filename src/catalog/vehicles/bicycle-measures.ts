/** Where the bicycle's parts meet, m. */
import type { Vec3 } from '../../foundation/vec.ts';

/** Outer radius of a tyre, m. */
export const R = 0.34;
/** Front axle. */
export const FRONT: Vec3 = [0, R, 0.535];
/** Rear axle. */
export const REAR: Vec3 = [0, R, -0.515];
/** Bottom bracket. */
export const CRANK: Vec3 = [0, 0.29, -0.07];
/** Lower end of the steering head. */
export const HEAD_LOW: Vec3 = [0, 0.62, 0.4];
/** Upper end of the steering head. */
export const HEAD_HIGH: Vec3 = [0, 0.84, 0.33];
/** Top of the seat post. */
export const SEAT: Vec3 = [0, 0.93, -0.235];
