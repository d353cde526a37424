/** What every kind of body is given to plan its film. */
import type { Player } from '../cast.ts';
import type { Clock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import type { Deed, Holding } from './deeds.ts';
import type { Others } from './others.ts';

/** What a body needs to know to plan its film. */
export interface Setup {
  readonly player: Player;
  readonly clock: Clock;
  readonly ground: Ground;
  readonly gravity: number;
  readonly others: Others;
  readonly deeds: readonly Deed[];
  readonly holdings: readonly Holding[];
}
