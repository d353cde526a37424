/** The other players as one actor's plans see them. */
import type { Vec3 } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';

/** Who is there, and where somebody is at a time. */
export interface Others {
  player(actor: string): Player | undefined;
  /** Root position; for actors moved by physics their place at the start, or at the time if already known. */
  at(actor: string, time: number): Vec3 | undefined;
  /** Where a thing comes from that somebody throws: the thrower's place at the start. */
  thrownFrom(object: string): Vec3 | undefined;
}
