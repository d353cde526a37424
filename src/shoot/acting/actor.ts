/** What every kind of body gives the take: its pose at any tick, its steps, and what it would like to look at. */
import type { Vec3 } from '../../foundation/vec.ts';
import type { Footwork } from './footfalls.ts';
import type { Route } from './route.ts';

/** Where actors are while the take is being recorded, tick by tick. */
export interface Scene {
  /** Root position now. */
  position(actor: string): Vec3 | undefined;
  /** Point one looks at: eyes or middle of the body. */
  focus(actor: string): Vec3 | undefined;
  /** An anchor's place now (as of the last tick for those not yet posed). */
  anchor(actor: string, name: string): Vec3 | undefined;
  /** Wind on the ground plane, m/s. */
  readonly wind: readonly [number, number];
  /** Height of waves, if there is water. */
  readonly waves: ((x: number, z: number, time: number) => number) | undefined;
}

/** An actor's mind and muscles. */
export interface Acting {
  readonly route: Route;
  readonly footwork: Footwork | undefined;
  /** Pose the player's figure at a time (tick index given for planned series). */
  pose(tick: number, time: number, scene: Scene): void;
}
