/** Jumps: crouch, a flight by the laws of the thrown stone, a landing. v = √(2·g·h); times never stretch. */

import { cos, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { addScaled, clamp, distance } from '../../foundation/vec.ts';
import type { Player, Task } from '../cast.ts';
import type { Ground } from '../ground.ts';
import { minimumJerk } from '../motion/ease.ts';

/** One jump, all its instants in s. */
export interface Leap {
  readonly task: Task;
  readonly crouchStart: number;
  readonly takeOff: number;
  readonly landing: number;
  readonly settled: number;
  readonly from: Vec3;
  readonly to: Vec3;
  /** Upward speed at take-off, m/s. */
  readonly rise: number;
  /** Turns about the left–right axis in flight (somersaults), whole number. */
  readonly turns: number;
}

const EARTH = 9.81;

/** Standing jump height on earth, m: the entry's own, else from its legs. */
const jumpHeight = (player: Player): number => {
  const factor = player.actor.looks.size;
  const age = player.actor.looks.age === 'child' ? 0.7 : player.actor.looks.age === 'old' ? 0.4 : 1;
  return (player.entry.motion?.jump ?? Math.max(player.legLength * 0.4, player.height * 0.15)) * factor * age;
};

/** The jumps of one task: on the spot as often as asked, or to a point, over an obstacle of a height (m; 0 none). */
export const planLeaps = (
  player: Player,
  task: Task,
  here: Vec3,
  facing: number,
  target: Vec3 | undefined,
  gravity: number,
  ground: Ground,
  obstacle: number,
): Leap[] => {
  const { performance } = task;
  const tempo = Math.sqrt(clamp(player.legLength, 0.1, 1.5) / 0.9);
  const crouch = clamp(0.42 * tempo, 0.18, 0.6);
  const settle = clamp(0.45 * tempo, 0.25, 0.7);
  const full = jumpHeight(player);
  // The muscles give the same take-off speed whatever the gravity: h = v²/2g is six times higher on the moon.
  const easy = Math.sqrt(2 * EARTH * full * (target ? 1 : 0.8));
  const path = performance.path ?? [];
  const goal = path[path.length - 1] ?? target;
  const manner = performance.manner ?? [];
  if (goal && distance([goal[0], 0, goal[2]], [here[0], 0, here[2]]) > 0.15) {
    const level = ground.height(goal[0], goal[2], goal[1] + 0.1);
    const to: Vec3 = [goal[0], level, goal[2]];
    const apexAsked = Math.max(
      ...path.map((p) => p[1] - here[1]),
      obstacle > 0 ? obstacle * 1.05 - player.legLength * 0.25 : 0,
      0,
    );
    const along = distance(here, to);
    const up = to[1] - here[1];
    // High enough to clear the landing edge and to come down on it from above.
    const apex = Math.max(apexAsked, up > 0 ? up * 1.18 + 0.08 * full : 0, along * 0.16, full * 0.25);
    const rise = Math.max(Math.sqrt(2 * gravity * apex), gravity < 5 ? easy * 0.8 : 0);
    const flight = rise / gravity + Math.sqrt(Math.max(0, (rise * rise) / (gravity * gravity) - (2 * up) / gravity));
    const ready = clamp(task.end - task.start - flight - settle, crouch, crouch * 2.2);
    const takeOff = task.start + ready;
    return [
      {
        task,
        crouchStart: takeOff - ready,
        takeOff,
        landing: takeOff + flight,
        settled: takeOff + flight + settle,
        from: here,
        to,
        rise,
        turns: 0,
      },
    ];
  }
  const somersault = task.action.id === 'somersault';
  const rise = easy * (somersault ? 1.2 : 1);
  const flight = (2 * rise) / gravity;
  const cycle = crouch + flight;
  const room = task.end - task.start;
  const asked =
    performance.times ??
    (manner.includes('repeatedly') || task.action.id === 'jump' ? Math.floor((room - settle * 0.5) / cycle) : 1);
  const times = clamp(asked, 1, 50);
  // A jump forwards or backwards without a goal covers a little ground.
  const drift = manner.includes('forward') ? 0.4 * player.legLength : 0;
  const leaps: Leap[] = [];
  let start = task.start;
  let from = here;
  for (let i = 0; i < times; i++) {
    const to = drift > 0 ? addScaled(from, [sin(facing), 0, cos(facing)], drift) : from;
    const takeOff = start + crouch;
    leaps.push({
      task,
      crouchStart: start,
      takeOff,
      landing: takeOff + flight,
      settled: takeOff + flight + settle,
      from,
      to,
      rise,
      turns: somersault ? -1 : 0,
    });
    start = takeOff + flight + (i < times - 1 ? settle * 0.35 : 0);
    from = to;
  }
  return leaps;
};

/** How far a leap has the body crouch (in leg lengths, positive down) at a time, and how deep it is in its flight. */
export const leapCrouch = (
  leaps: readonly Leap[],
  time: number,
): { readonly depth: number; readonly flight: number; readonly leap: Leap | undefined } => {
  let depth = 0;
  let flight = 0;
  let active: Leap | undefined;
  for (const l of leaps) {
    if (time < l.crouchStart || time > l.settled) continue;
    active = l;
    if (time < l.takeOff) {
      const u = (time - l.crouchStart) / (l.takeOff - l.crouchStart);
      // Down slowly, up fast: the legs are straight again at take-off.
      depth = Math.max(depth, minimumJerk(u / 0.68) * (1 - minimumJerk((u - 0.68) / 0.34)));
    } else if (time < l.landing) {
      flight = (time - l.takeOff) / (l.landing - l.takeOff);
    } else {
      const u = (time - l.landing) / (l.settled - l.landing);
      depth = Math.max(depth, 0.8 * minimumJerk(u / 0.3) * (1 - minimumJerk((u - 0.3) / 0.7)));
    }
  }
  return { depth, flight, leap: active };
};
