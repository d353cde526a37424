/** How high the seat under a sitting body is. */
import type { Player } from '../cast.ts';
import type { Others } from './others.ts';
import type { Route } from './route.ts';
import { seatFor } from './seat.ts';

/** World height (m) of the seat in use at a time; undefined when sitting on the ground. */
export const supportHeight = (
  player: Player,
  _route: Route,
  others: Others,
  time: number,
  initial: number | undefined,
): number | undefined => {
  // The seat of the latest sitting down that has begun, else the seat of the start.
  let height = initial;
  for (const task of player.tasks) {
    if (task.start > time + 1e-9 || (task.action.id !== 'sit-down' && task.action.id !== 'sit')) continue;
    const seat = seatFor(
      player,
      others,
      task.performance.target ? undefined : player.actor.seat,
      task.performance.target,
    );
    if (seat) height = seat.point[1];
  }
  return height;
};
