/** Postures over time: how much somebody sits, lies, crouches or kneels, with changes that take their natural time. */
import type { Player, Task } from '../cast.ts';
import { minimumJerk } from '../motion/ease.ts';

/** A posture that differs from standing. */
export type PostureName = 'seated' | 'lying' | 'crouching' | 'kneeling';

/** Weights 0–1; all 0 is standing. */
export interface Posture {
  readonly seated: number;
  readonly lying: number;
  readonly crouching: number;
  readonly kneeling: number;
  /** Progress of standing up or sitting down, and which; for the lean of the trunk. */
  readonly change: { readonly kind: 'up' | 'down'; readonly progress: number } | undefined;
}

interface Change {
  readonly to: PostureName | 'standing';
  readonly start: number;
  readonly end: number;
}

const NAMES = new Set(['seated', 'lying', 'crouching', 'kneeling']);

/** Falling ends lying, and quickly. */
export const FALLS = new Set(['fall', 'topple']);
const FALL_TIME = 0.85;

const goalOf = (task: Task): PostureName | 'standing' | undefined => {
  const after = task.action.after;
  if (after !== undefined && NAMES.has(after)) return after as PostureName;
  if (task.action.id === 'stand-up') return 'standing';
  if (FALLS.has(task.action.id)) return 'lying';
  const goes = ['locomotion', 'leap', 'chase', 'follow'].includes(task.action.family);
  return goes ? 'standing' : undefined;
};

/** The posture of a player at any time. */
export const planPosture = (player: Player): ((time: number) => Posture) => {
  const initial = NAMES.has(player.actor.posture) ? (player.actor.posture as PostureName) : 'standing';
  const changes: Change[] = [];
  let current: PostureName | 'standing' = initial;
  for (const task of player.tasks) {
    const to = goalOf(task);
    if (to === undefined || to === current) continue;
    const whole = ['sit-down', 'stand-up', 'lie-down'].includes(task.action.id);
    const natural = FALLS.has(task.action.id) ? FALL_TIME : to === 'lying' ? 2.2 : to === 'standing' ? 0.9 : 1.3;
    changes.push({ to, start: task.start, end: whole ? task.end : Math.min(task.end, task.start + natural) });
    current = to;
    // A crouch asked for as an action ends with it.
    if (to === 'crouching' && task.end > task.start + 1.2) {
      changes.push({ to: 'standing', start: task.end, end: task.end + 0.7 });
      current = 'standing';
    }
  }
  return (time) => {
    const weights: Record<string, number> = { standing: 0, seated: 0, lying: 0, crouching: 0, kneeling: 0 };
    let from: string = initial;
    let change: Posture['change'];
    weights[from] = 1;
    for (const c of changes) {
      if (time < c.start) break;
      const u = (time - c.start) / Math.max(c.end - c.start, 1e-6);
      const w = minimumJerk((u - 0.05) / 0.9);
      for (const name of Object.keys(weights)) weights[name] = weights[name]! * (1 - w);
      weights[c.to] = weights[c.to]! + w;
      if (u < 1 && (c.to === 'standing' || c.to === 'seated') && (from === 'seated' || c.to === 'seated')) {
        change = { kind: c.to === 'standing' ? 'up' : 'down', progress: u };
      }
      from = c.to;
    }
    return {
      seated: weights.seated!,
      lying: weights.lying!,
      crouching: weights.crouching!,
      kneeling: weights.kneeling!,
      change,
    };
  };
};
