/** Was each event of the screenplay really carried out? Judged on what was recorded, not on what was planned. */
import type { Stage } from '../artifacts/stage.ts';
import type { EventTime } from '../artifacts/take.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { dot, length, rotate, sub } from '../foundation/vec.ts';
import type { Player, Task } from './cast.ts';
import type { Clock } from './clock.ts';
import type { Played } from './play.ts';

/** Begin, end and success of every performance that belongs to an event. */
export const judgeEvents = (stage: Stage, players: readonly Player[], played: Played, clock: Clock): EventTime[] => {
  const times: EventTime[] = [];
  for (const performance of stage.performances) {
    if (performance.event === undefined) continue;
    const player = players.find((p) => p.actor.id === performance.actor);
    const task = player?.tasks.find((t) => t.performance === performance);
    const base = {
      event: performance.event,
      performance: performance.id,
      start: performance.start,
      end: Math.min(performance.end, clock.duration),
    };
    if (!player || !task) {
      times.push({ ...base, done: false, reason: player ? 'no such action' : 'no such actor' });
      continue;
    }
    const reason =
      performance.start >= clock.duration
        ? 'it would begin after the film'
        : failure(task, player, players, played, clock);
    times.push({ ...base, done: reason === undefined, ...(reason !== undefined && { reason }) });
  }
  return times;
};

const failure = (
  task: Task,
  player: Player,
  players: readonly Player[],
  played: Played,
  clock: Clock,
): string | undefined => {
  const object = players.find((p) => p.actor.id === task.performance.target);
  const tickOf = (time: number): number => Math.max(0, Math.min(clock.ticks - 1, Math.round(time / clock.tick)));
  const start = tickOf(task.start);
  const last = clock.ticks - 1;
  const moved = (p: Player, from: number, to: number): number => {
    const e = played.extents.get(p.actor.id)!;
    const at = (tick: number): Vec3 => [e.root[tick * 3]!, e.root[tick * 3 + 1]!, e.root[tick * 3 + 2]!];
    return length(sub(at(to), at(from)));
  };
  const lowered = (p: Player): number => {
    const e = played.extents.get(p.actor.id)!;
    return e.root[start * 3 + 1]! - e.root[last * 3 + 1]!;
  };
  const tilt = (p: Player): number => {
    const first = tickOf(task.start - 1);
    const up0 = rotate(played.rotationAt(p.actor.id, first), [0, 1, 0]);
    let most = 1;
    for (let t = first; t <= last; t += 2)
      most = Math.min(most, dot(up0, rotate(played.rotationAt(p.actor.id, t), [0, 1, 0])));
    return most;
  };
  switch (task.action.family) {
    case 'knock-over': {
      if (!object) return 'nothing to knock over';
      // Tilted by more than 30° (it may lean on the next one), or fallen from where it stood.
      if (tilt(object) > 0.866 && lowered(object) < 0.2) return 'it did not fall over';
      return undefined;
    }
    case 'fall':
      if (player.actor.body === 'dynamic' && lowered(player) < 0.15 && tilt(player) > 0.7072) return 'it did not fall';
      return undefined;
    case 'roll':
      if (player.actor.body === 'dynamic' && task.action.id !== 'spin' && moved(player, start, last) < 0.2)
        return 'it did not move';
      return undefined;
    case 'push':
    case 'throw':
      if (!object) return 'nothing to move';
      if (moved(object, start, last) < 0.15) return 'it did not move';
      return undefined;
    case 'pick-up':
    case 'catch':
      return object && !played.heldBy(object.actor.id, player.actor.id) ? 'it was not grasped' : undefined;
    case 'leap': {
      const leaps = played.actings.get(player.actor.id)?.route.leaps.filter((l) => l.task === task) ?? [];
      if (leaps.length === 0) return 'no jump';
      return leaps[0]!.landing > clock.duration ? 'the film ends before the landing' : undefined;
    }
    case 'locomotion':
    case 'drive':
    case 'sail':
    case 'swim':
    case 'fly':
      return (task.performance.path?.length ?? 0) > 1 &&
        moved(player, start, tickOf(task.end)) < 0.05 &&
        length(sub(task.performance.path![0]!, task.performance.path!.at(-1)!)) > 0.3
        ? 'it did not get on'
        : undefined;
    default:
      return undefined;
  }
};
