/** What arms, trunk and head of people do in a gesture; angles as in gesture-scene.ts. */
import { sin } from '../../foundation/exact.ts';
import { clamp } from '../../foundation/vec.ts';
import { between, envelope, minimumJerk } from '../motion/ease.ts';
import type { GestureScene, Play } from './gesture-scene.ts';
import { arm, bend, both, handOf, nod, TURN } from './gesture-scene.ts';
import { danceTogether, PAIR_PLAYS } from './pair-gestures.ts';

export type { GestureScene, Reach } from './gesture-scene.ts';
export { arm } from './gesture-scene.ts';

const talkJaw = (g: GestureScene, strength: number): void => {
  // Syllables at about 4.5 per second, grouped into phrases.
  const syllable = 0.5 + 0.5 * sin(TURN * 4.5 * g.t + 3 * sin(TURN * 0.7 * g.t + g.own * 6));
  const phrase = clamp(1.4 * sin(TURN * 0.31 * g.t + 1) + 0.8, 0, 1);
  g.figure.add('jaw', 0.16 * strength * syllable * phrase * g.weight);
};

const PLAYS: Readonly<Record<string, Play>> = {
  wave: (g) => {
    const side = handOf(g.task, g.figure, undefined);
    const swing = sin(TURN * 1.9 * Math.max(0, g.t - 0.45)) * between(g.t, 0.4, 0.75);
    arm(g.figure, side, g.weight, [-0.18, 0.1, 0.8], [-0.35, 0.2, 1.3 + 0.34 * swing], [-0.05, 0.1, 0.22 * swing], 0.3);
    bend(g, 0, 0, side === 'left' ? 0.05 : -0.05);
    nod(g, -0.02, 0, side === 'left' ? -0.09 : 0.09);
  },
  nod: (g) => nod(g, 0.17 * sin(TURN * 1.7 * g.t)),
  'shake-head': (g) => nod(g, 0, 0.38 * sin(TURN * 1.6 * g.t)),
  point: (g) => {
    const side = handOf(g.task, g.figure, g.target);
    if (g.target) g.reaches.push({ side, point: g.target, weight: g.weight });
    else arm(g.figure, side, g.weight, [-1.35, 0.15, -0.3], [-0.08, 0, 0], [0, 0, 0], 0.08);
  },
  clap: (g) => {
    const beat = 0.5 - 0.5 * sin(TURN * (3 + g.own) * g.t);
    both(g, [-0.75, -0.25 + 0.22 * beat, -0.35], [-1.05, -0.5 + 0.3 * beat, 0], [0, -0.3, 0], 0.05);
    nod(g, 0.02 * beat);
  },
  cheer: (g) => {
    const pump = sin(TURN * (1.6 + 0.3 * g.own) * g.t);
    both(g, [-0.35, 0, 1.75 + 0.16 * pump], [-0.15, 0, 0.5 - 0.25 * pump], [0, 0, 0.1], 0.35);
    nod(g, -0.14);
    g.sink(0.02 + 0.02 * pump);
    g.figure.add('jaw', 0.12 * g.weight);
  },
  dance: (g) => {
    if (g.partner) {
      danceTogether(g);
      return;
    }
    const beat = TURN * (1 + 0.04 * g.own) * g.t;
    const a = sin(beat);
    const b = sin(beat * 0.5);
    g.figure.add('pelvis', 0, 0.16 * b * g.weight, 0.1 * a * g.weight);
    g.figure.add('spine', 0.03 * g.weight, -0.1 * b * g.weight, -0.1 * a * g.weight);
    g.figure.add('chest', 0, -0.16 * b * g.weight, 0.1 * sin(beat - 0.6) * g.weight);
    arm(g.figure, 'left', g.weight, [-0.55 - 0.4 * a, 0, 0.35 + 0.35 * b], [-1.25 - 0.3 * a, 0, 0], [0, 0, 0], 0.1);
    arm(g.figure, 'right', g.weight, [-0.55 + 0.4 * a, 0, 0.35 - 0.35 * b], [-1.25 + 0.3 * a, 0, 0], [0, 0, 0], 0.1);
    nod(g, 0.07 * sin(beat * 2), 0.08 * b, -0.06 * a);
    g.sink(0.035 + 0.03 * sin(beat * 2));
  },
  bow: (g) => {
    const down = minimumJerk(g.t / 0.8) * (1 - between(g.t, g.length - 0.9, g.length));
    bend(g, 0.75 * down);
    nod(g, 0.25 * down);
  },
  lean: (g) => bend(g, 0.5),
  shrug: (g) => {
    both(g, [-0.15, -0.2, -0.2], [-1.1, -0.5, 0.5], [0, -0.6, 0.2], 0.4);
    nod(g, 0, 0, 0.1);
  },
  stretch: (g) => {
    both(g, [-0.25, 0, 2.0], [-0.25, 0, 0.45], [0, 0, 0.2], 0.45);
    bend(g, -0.2);
    nod(g, -0.2);
    g.figure.add('jaw', 0.3 * g.weight * envelope(g.t, 0.5, g.length - 0.3, 0.6, 0.5));
  },
  talk: (g) => {
    talkJaw(g, 1);
    const a = sin(TURN * 0.55 * g.t + g.own * 6);
    const b = sin(TURN * 0.83 * g.t + g.own * 9 + 1);
    const lively = clamp(0.55 + 0.6 * sin(TURN * 0.22 * g.t + g.own * 4), 0, 1);
    const w = g.weight * lively;
    arm(
      g.figure,
      'right',
      w,
      [-0.4 - 0.15 * a, -0.15, -0.2],
      [-1.15 + 0.25 * b, -0.35 - 0.2 * a, 0.1],
      [0, -0.4, 0.15 * b],
      0.04,
    );
    arm(
      g.figure,
      'left',
      w * (0.3 + 0.4 * g.own),
      [-0.35 - 0.12 * b, -0.15, -0.2],
      [-1.0 + 0.22 * a, -0.3, 0.1],
      [0, -0.4, 0.1 * a],
      0.03,
    );
    nod(g, 0.045 * sin(TURN * 1.3 * g.t + 2 * a), 0.05 * b, 0.03 * a);
  },
  sing: (g) => {
    g.figure.add('jaw', 0.24 * g.weight * (0.5 + 0.5 * sin(TURN * 1.4 * g.t + 2 * sin(TURN * 0.5 * g.t))));
    const a = sin(TURN * 0.4 * g.t + g.own);
    both(g, [-0.35, 0.1, 0.25 + 0.2 * a], [-0.6, 0, 0.3], [0, -0.5, 0.1], 0.1);
    nod(g, -0.08, 0.05 * a, 0.07 * a);
  },
  shout: (g) => {
    g.figure.add('jaw', 0.3 * g.weight);
    both(g, [-0.8, -0.35, -0.25], [-1.9, -0.25, 0], [0, 0.2, 0]);
    bend(g, 0.1);
    nod(g, -0.1);
  },
  laugh: (g) => {
    const pulse = 0.5 + 0.5 * sin(TURN * 4.5 * g.t);
    g.figure.add('jaw', (0.1 + 0.08 * pulse) * g.weight);
    g.figure.add('chest', 0.03 * pulse * g.weight);
    nod(g, -0.16 + 0.04 * pulse, 0.05 * sin(TURN * 0.5 * g.t));
    both(g, [-0.3, -0.2, -0.25], [-1.5, -0.5, 0], [0, 0, 0], 0.06 * pulse);
  },
  cry: (g) => {
    const sob = 0.5 + 0.5 * sin(TURN * 1.5 * g.t);
    both(g, [-1.0, -0.45, -0.25], [-2.1, -0.35, 0], [-0.2, 0, 0], 0.1 + 0.06 * sob);
    bend(g, 0.25);
    nod(g, 0.35 + 0.04 * sob);
  },
  read: (g) => {
    both(g, [-0.45, -0.25, -0.28], [-1.45, -0.45, 0], [-0.1, -0.5, 0]);
    // Eyes and head go to the page by themselves; along the lines they wander.
    nod(g, g.target ? 0.08 : 0.42 + 0.02 * sin(TURN * 0.2 * g.t), 0.04 * sin(TURN * 0.3 * g.t));
  },
  write: (g) => {
    const a = sin(TURN * 1.6 * g.t);
    arm(g.figure, 'right', g.weight, [-0.5, -0.2 - 0.03 * a, -0.25], [-1.25 + 0.03 * a, -0.5, 0], [0.1, 0, 0.05 * a]);
    arm(g.figure, 'left', g.weight, [-0.45, -0.2, -0.25], [-1.3, -0.6, 0]);
    bend(g, 0.16);
    nod(g, 0.38);
  },
  type: (g) => {
    const a = sin(TURN * 3.1 * g.t);
    const b = sin(TURN * 2.7 * g.t + 1);
    arm(g.figure, 'right', g.weight, [-0.42, -0.15, -0.25], [-1.35 + 0.02 * a, -0.35, 0], [0.1 + 0.08 * a, 0, 0]);
    arm(g.figure, 'left', g.weight, [-0.42, -0.15, -0.25], [-1.35 + 0.02 * b, -0.35, 0], [0.1 + 0.08 * b, 0, 0]);
    nod(g, 0.22);
  },
  'play-instrument': (g) => {
    const a = sin(TURN * 2 * g.t);
    arm(g.figure, 'right', g.weight, [-0.25, -0.3, 0.05], [-1.55, -0.75 + 0.16 * a, 0], [0.25 * a, 0, 0]);
    arm(g.figure, 'left', g.weight, [-0.45, 0.2, 0.15], [-1.5, -0.3 + 0.06 * sin(TURN * 0.7 * g.t), 0], [0, 0.5, 0]);
    nod(g, 0.12 + 0.05 * a, -0.15 * 0.3, 0.04 * a);
    g.figure.add('chest', 0, 0.04 * sin(TURN * 0.5 * g.t) * g.weight);
  },
  cook: (g) => {
    const a = sin(TURN * 1.1 * g.t);
    const b = sin(TURN * 1.1 * g.t + 1.57);
    arm(
      g.figure,
      'right',
      g.weight,
      [-0.6 + 0.08 * a, -0.2 + 0.1 * b, -0.2],
      [-1.05 + 0.12 * a, -0.3, 0],
      [0.1, 0, 0.1 * b],
    );
    arm(g.figure, 'left', g.weight, [-0.5, -0.15, -0.22], [-1.15, -0.35, 0]);
    bend(g, 0.1);
    nod(g, 0.35);
  },
  eat: (g) => {
    const cycle = (g.t / 2.6) % 1;
    const up = envelope(cycle, 0.1, 0.62, 0.24, 0.22);
    arm(
      g.figure,
      'right',
      g.weight,
      [-0.45 - 0.3 * up, -0.1 - 0.25 * up, -0.2 + 0.2 * up],
      [-1.1 - 1.2 * up, -0.3 - 0.3 * up, 0],
      [-0.2 * up, -0.3, 0],
    );
    g.figure.add('jaw', 0.09 * g.weight * (up > 0.8 ? 1.5 : 0.5 + 0.5 * sin(TURN * 1.5 * g.t)));
    nod(g, 0.12 + 0.08 * up);
  },
  drink: (g) => {
    const up = envelope(g.t, 0.1, g.length - 0.1, 0.9, 0.9);
    arm(
      g.figure,
      'right',
      g.weight,
      [-0.45 - 0.45 * up, -0.15 - 0.2 * up, -0.2 + 0.25 * up],
      [-1.1 - 1.15 * up, -0.3 - 0.3 * up, 0],
      [-0.1 - 0.3 * up, -0.2, 0],
    );
    nod(g, 0.05 - 0.22 * envelope(g.t, 0.9, g.length - 0.8, 0.4, 0.4));
  },
  ...PAIR_PLAYS,
  fight: (g) => {
    const cycle = (g.t * 1.25) % 2;
    const punch = (from: number): number => envelope(cycle, from, from + 0.6, 0.16, 0.35);
    const left = punch(0.1);
    const right = punch(1.1);
    arm(
      g.figure,
      'left',
      g.weight,
      [-0.6 - 0.75 * left, -0.2, -0.25],
      [-2.1 + 1.95 * left, -0.3 * (1 - left), 0],
      [0, 0, 0],
      0.1,
    );
    arm(
      g.figure,
      'right',
      g.weight,
      [-0.6 - 0.75 * right, -0.2, -0.25],
      [-2.1 + 1.95 * right, -0.3 * (1 - right), 0],
      [0, 0, 0],
      0.1,
    );
    bend(g, 0.16, 0.35 * (right - left));
    nod(g, 0.12);
    g.sink(0.06);
  },
  bark: (g) => g.figure.add('jaw', 0.3 * g.weight * (0.5 + 0.5 * sin(TURN * 2.2 * g.t))),
  shake: (g) => {
    const a = sin(TURN * 9 * g.t);
    bend(g, 0.12, 0.05 * a);
    both(g, [-0.5, -0.55, -0.35 + 0.02 * a], [-1.6, -0.7, 0], [0, 0, 0], 0.25);
    nod(g, 0.14, 0.04 * a);
  },
  scratch: (g) => {
    const a = sin(TURN * 3 * g.t);
    arm(g.figure, 'right', g.weight, [-0.6, 0, 1.15], [-1.2, -0.2, 1.35 + 0.08 * a], [0.1 * a, 0, 0.1], 0.25);
    nod(g, 0.08, 0, -0.1);
  },
  think: (g) => {
    arm(g.figure, 'right', g.weight, [-0.75, -0.35, -0.25], [-2.05, -0.3, 0], [-0.2, 0, 0]);
    arm(g.figure, 'left', g.weight, [-0.3, -0.35, -0.3], [-1.45, -0.9, 0]);
    nod(g, -0.06, 0.12, 0.08);
  },
  pour: (g) => {
    const tip = envelope(g.t, 0.6, g.length - 0.5, 0.7, 0.5);
    arm(g.figure, 'right', g.weight, [-0.95, -0.15, 0], [-0.9, -0.2, 0], [0, -1.2 * tip, 0]);
    nod(g, 0.3);
  },
  build: (g) => {
    const a = sin(TURN * 1.4 * g.t);
    arm(g.figure, 'right', g.weight, [-0.7 - 0.2 * a, -0.1, -0.15], [-1.25 - 0.4 * a, -0.2, 0], [0.15 * a, 0, 0]);
    arm(g.figure, 'left', g.weight, [-0.6, -0.15, -0.2], [-1.0, -0.35, 0]);
    bend(g, 0.2);
    nod(g, 0.3);
  },
  hold: (g) => {
    arm(
      g.figure,
      handOf(g.task, g.figure, undefined),
      g.weight,
      [-0.42, -0.05, -0.3],
      [-1.35, 0.05, 0],
      [0, 0, 0],
      0.03,
    );
  },
};

/** Does this action move hands, head or trunk by a play of its own? */
export const hasPlay = (action: string): boolean => action in PLAYS;

/** Play a gesture. */
export const playGesture = (scene: GestureScene): void => PLAYS[scene.task.action.id]?.(scene);
