/** What is done to things, and exactly when: the instants at which a foot kicks, a hand grasps, lets go, or strikes. */
import type { Stage } from '../../artifacts/stage.ts';
import type { Player, Task } from '../cast.ts';

/** One deed with its decisive instant. */
export interface Deed {
  readonly kind: 'kick' | 'strike' | 'throw' | 'grasp' | 'release' | 'catch' | 'push';
  readonly task: Task;
  readonly agent: string;
  readonly object: string;
  /** s */
  readonly time: number;
  /** End of a push, s. */
  readonly end: number;
}

/** Somebody having something in the hand (or mouth). */
export interface Holding {
  readonly holder: string;
  readonly object: string;
  readonly from: number;
  to: number;
  readonly side: 'left' | 'right';
  /** How it leaves: thrown, put, or not at all. */
  release: Deed | undefined;
}

const SHARES: Readonly<Record<string, readonly [Deed['kind'], number]>> = {
  kick: ['kick', 0.5],
  hit: ['strike', 0.5],
  'knock-over': ['strike', 0.5],
  throw: ['throw', 0.6],
  'pick-up': ['grasp', 0.5],
  put: ['release', 0.5],
  give: ['release', 0.5],
  catch: ['catch', 0.5],
  push: ['push', 0.22],
  pull: ['push', 0.22],
};

/** Hands are laid on what is to be pushed within this time, however long the push, s. */
const HANDS_ON = 0.6;

/** The deed of a task, if it is one. The builder counts on the same shares of the duration. */
export const deedOf = (agent: string, task: Task): Deed | undefined => {
  const share = SHARES[task.action.id];
  const object = task.performance.target;
  if (!share || !object) return undefined;
  const lead = share[1] * (task.end - task.start);
  const time = task.start + (share[0] === 'push' ? Math.min(lead, HANDS_ON) : lead);
  return { kind: share[0], task, agent, object, time, end: task.end };
};

/** All deeds of the film in order of time. */
export const allDeeds = (players: readonly Player[]): Deed[] =>
  players
    .flatMap((p) => p.tasks.map((t) => deedOf(p.actor.id, t)))
    .filter((d): d is Deed => d !== undefined)
    .sort((a, b) => a.time - b.time);

const sideOf = (task: Task | undefined): 'left' | 'right' =>
  task?.performance.manner?.includes('left-hand') ? 'left' : 'right';

/** Who is given something: the one with hands nearest to where it is handed over. */
const receiverOf = (deed: Deed, players: readonly Player[]): Player | undefined => {
  const place = deed.task.performance.targetPosition;
  if (!place) return undefined;
  let best: Player | undefined;
  let least = 1;
  for (const p of players) {
    if (p.actor.id === deed.agent || !p.model.anchors['hand-right']) continue;
    const dx = p.actor.position[0] - place[0];
    const dz = p.actor.position[2] - place[2];
    const far = Math.sqrt(dx * dx + dz * dz);
    if (far < least) {
      least = far;
      best = p;
    }
  }
  return best;
};

/** Who holds what when: from the start where the stage says so, and by grasping, catching, putting and throwing. */
export const allHoldings = (stage: Stage, players: readonly Player[], deeds: readonly Deed[]): Holding[] => {
  const holdings: Holding[] = [];
  const used = new Map<string, number>();
  for (const actor of stage.actors) {
    if (actor.posture !== 'held' || !actor.support) continue;
    const taken = used.get(actor.support) ?? 0;
    used.set(actor.support, taken + 1);
    const hand = actor.seat?.includes('left') || taken > 0 ? 'left' : 'right';
    holdings.push({
      holder: actor.support,
      object: actor.id,
      from: -1,
      to: Number.POSITIVE_INFINITY,
      side: hand,
      release: undefined,
    });
  }
  const holdingOf = (object: string, time: number): Holding | undefined =>
    holdings.find((h) => h.object === object && h.from <= time && time < h.to);
  for (const deed of deeds) {
    const open = holdingOf(deed.object, deed.time);
    if (deed.kind === 'grasp' || deed.kind === 'catch') {
      if (open) open.to = deed.time;
      holdings.push({
        holder: deed.agent,
        object: deed.object,
        from: deed.time,
        to: Number.POSITIVE_INFINITY,
        side: sideOf(deed.task),
        release: undefined,
      });
    } else if (deed.kind === 'throw' || deed.kind === 'release') {
      if (open) {
        open.to = deed.time;
        open.release = deed;
        const receiver = deed.task.action.id === 'give' ? receiverOf(deed, players) : undefined;
        if (receiver) {
          // From hand to hand: nothing falls.
          open.release = undefined;
          holdings.push({
            holder: receiver.actor.id,
            object: deed.object,
            from: deed.time,
            to: Number.POSITIVE_INFINITY,
            side: 'right',
            release: undefined,
          });
        }
      } else if (deed.kind === 'throw') {
        // Nothing was said of picking it up: it is in the hand from the beginning of the throw.
        holdings.push({
          holder: deed.agent,
          object: deed.object,
          from: Math.min(deed.task.start, deed.time - 0.4),
          to: deed.time,
          side: sideOf(deed.task),
          release: deed,
        });
      }
    }
  }
  for (const player of players) {
    for (const task of player.tasks) {
      const object = task.performance.target;
      if (task.action.id === 'hold' && object && !holdingOf(object, task.start + 0.01)) {
        holdings.push({
          holder: player.actor.id,
          object,
          from: task.start <= 0.05 ? -1 : task.start,
          to: Number.POSITIVE_INFINITY,
          side: sideOf(task),
          release: undefined,
        });
      }
    }
  }
  return holdings;
};
