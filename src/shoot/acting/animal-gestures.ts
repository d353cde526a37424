/** What four-legged bodies do with head, jaw and trunk besides going: eat, bark, shake, dance, stretch. */
import { sin } from '../../foundation/exact.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';
import type { Ground } from '../ground.ts';
import { envelope } from '../motion/ease.ts';

const TURN = 2 * Math.PI;

/** Add the gestures of a time to a player's angles; returns how far the mouth is to be at the ground, 0–1. */
export const playAnimalGestures = (player: Player, time: number, duration: number): number => {
  const { figure } = player;
  let down = 0;
  for (const task of player.tasks) {
    if (time < task.start || time > task.end) continue;
    const t = time - task.start;
    const lasts = task.end >= duration - 0.05;
    const w = envelope(time, task.start, lasts ? task.end + 5 : task.end, task.start <= 0.03 ? 1e-3 : 0.5, 0.5);
    const id = task.action.id;
    if (id === 'eat' || id === 'drink') {
      down = Math.max(down, w);
      figure.add('jaw', 0.14 * w * (0.5 + 0.5 * sin(TURN * (id === 'drink' ? 3.2 : 1.5) * t)));
    } else if (id === 'bark' || id === 'shout' || id === 'talk' || id === 'sing' || id === 'laugh') {
      const howl = /howl|meow|roar|trumpet|neigh/.test(task.performance.manner?.join(' ') ?? '') ? 0.4 : 1;
      const cycle = (t * 1.9 * howl) % 1;
      const burst = envelope(cycle, 0, 0.5, 0.12, 0.25) * w;
      figure.add('jaw', 0.42 * burst);
      figure.add('head', -0.16 * burst);
      figure.add('neck-1', -0.1 * w + 0.08 * burst);
    } else if (id === 'shake') {
      const a = sin(TURN * 6 * t) * w;
      figure.add('chest', 0, 0, 0.2 * a);
      figure.add('pelvis', 0, 0, -0.14 * sin(TURN * 6 * t - 0.9) * w);
      figure.add('head', 0, 0.2 * a, 0.3 * a);
    } else if (id === 'nod' || id === 'shake-head') {
      figure.add(
        'head',
        id === 'nod' ? 0.25 * w * sin(TURN * 1.5 * t) : 0,
        id === 'nod' ? 0 : 0.35 * w * sin(TURN * 2.2 * t),
      );
    } else if (id === 'dance') {
      figure.add('pelvis', 0, 0.14 * w * sin(TURN * 1.2 * t), 0.08 * w * sin(TURN * 1.2 * t));
      figure.add('neck-1', 0.12 * w * sin(TURN * 2.4 * t), 0.2 * w * sin(TURN * 0.6 * t));
    } else if (id === 'stretch' || id === 'bow') {
      figure.add('neck-1', -0.4 * w);
      figure.add('jaw', 0.5 * w * envelope(t, 0.6, task.end - task.start - 0.2, 0.4, 0.4));
    }
  }
  return down;
};

/** Greatest bend of a neck towards the ground, rad. */
const MOST_BEND = 1.7;

/** Bend the neck until the mouth is at the ground. `leg` is the leg length, m. */
export const lowerHead = (figure: Figure, weight: number, ground: Ground, leg: number): void => {
  const mouth = figure.model.anchors.mouth;
  const neck1 = figure.joint('neck-1');
  const neck2 = figure.joint('neck-2');
  const head = figure.joint('head');
  if (!mouth || neck1 < 0 || head < 0) return;
  if (figure.joint('trunk-1') >= 0) {
    lowerTrunk(figure, weight);
    return;
  }
  const before = [figure.angles[neck1 * 3]!, neck2 < 0 ? 0 : figure.angles[neck2 * 3]!, figure.angles[head * 3]!];
  const set = (angle: number): void => {
    figure.angles[neck1 * 3] = before[0]! + angle * 0.62;
    if (neck2 >= 0) figure.angles[neck2 * 3] = before[1]! + angle * 0.34;
    figure.angles[head * 3] = before[2]! - angle * 0.1;
    figure.applyAngles();
  };
  const over = (angle: number): number => {
    set(angle);
    const at = figure.pointOn(mouth.joint, mouth.position);
    return at[1] - ground.height(at[0], at[2], figure.position[1] + leg * 0.3) - 0.05 * leg;
  };
  // A short neck may not reach the ground: then it goes as low as it can, never back under the chest.
  let high = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let angle = 0; angle <= MOST_BEND; angle += 0.1) {
    const height = over(angle);
    if (height >= lowest) break;
    lowest = height;
    high = angle;
    if (height <= 0) break;
  }
  if (lowest <= 0) {
    let low = Math.max(0, high - 0.1);
    for (let i = 0; i < 5; i++) {
      const angle = (low + high) / 2;
      if (over(angle) > 0) low = angle;
      else high = angle;
    }
  }
  set(high * weight);
};

/** Nod (rad) of the head of one who drinks and eats with the trunk, which hangs down for it. */
const TRUNK_NOD = 0.3;
const lowerTrunk = (figure: Figure, weight: number): void => {
  figure.add('neck-1', TRUNK_NOD * weight);
  // It keeps hanging, and its end turns forward on the ground.
  figure.add('trunk-1', -TRUNK_NOD * 0.8 * weight);
  figure.add('trunk-3', -0.25 * weight);
  figure.add('trunk-4', -0.5 * weight);
  figure.applyAngles();
};
