/** What arms, trunk and head of people do in a gesture; angles as in gesture-scene.ts. */
import { sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, clamp, distance, fromHeading, rotate } from '../../foundation/vec.ts';
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

const SIDES = [
  ['left', 1],
  ['right', -1],
] as const;

/** Arm length of a figure, m: the unit of what hands do before the body. */
const reachUnit = (g: GestureScene): number => {
  const at = (name: string) => g.figure.restOf(Math.max(0, g.figure.joint(name)));
  return distance(at('upper-arm-left'), at('forearm-left')) + distance(at('forearm-left'), at('hand-left'));
};

/** A point before the chest, in the frame of the body; x in m, y and z in arm lengths. */
const before = (g: GestureScene, [x, y, z]: Vec3): Vec3 => {
  const unit = reachUnit(g);
  const chest = g.figure.worldPosition[Math.max(0, g.figure.joint('chest'))]!;
  return add(chest, rotate(g.figure.rotation, [x, y * unit, (z + 0.3) * unit]));
};

/** The right end of the right brow, where fingers go in a salute. */
const brow = (g: GestureScene): Vec3 => {
  const { figure } = g;
  const head = Math.max(0, figure.joint('head'));
  const eye = figure.joint('eye-right');
  if (eye < 0) return add(figure.worldPosition[head]!, rotate(figure.rotation, [-0.1, 0.14, 0.08]));
  const rest = figure.restOf(eye);
  const wide = Math.abs(rest[0]);
  return figure.pointOn(head, [-2.6 * wide, rest[1] + 0.75 * wide, rest[2] - 0.3 * wide]);
};

/** A little before the lips, where what is eaten or drunk is brought. */
const mouthOf = (g: GestureScene): Vec3 => {
  const { figure } = g;
  const mouth = figure.anchor('mouth') ?? figure.worldPosition[Math.max(0, figure.joint('head'))]!;
  const head = figure.worldRotation[Math.max(0, figure.joint('head'))]!;
  const unit = reachUnit(g);
  return add(mouth, rotate(head, [-0.05 * unit, -0.1 * unit, 0.13 * unit]));
};

/** Both hands at work on keys `wide` (m for a grown-up) to the sides, `rate` strokes a second; false without keys in reach. */
const onKeys = (g: GestureScene, wide: number, rate: number): boolean => {
  if (!g.keys) return false;
  const { figure, keys } = g;
  const unit = reachUnit(g);
  const chest = figure.worldPosition[Math.max(0, figure.joint('chest'))]!;
  if (distance([chest[0], 0, chest[2]], [keys.point[0], 0, keys.point[2]]) > 1.5 * unit) return false;
  const turn = fromHeading(keys.heading + Math.PI);
  for (const [side, s] of SIDES) {
    const stroke = 0.5 + 0.5 * sin(TURN * rate * g.t + (s > 0 ? 0 : 2.1) + g.own * 6);
    const wander = sin(TURN * 0.23 * g.t + s + g.own * 9) * 0.35 + sin(TURN * 0.61 * g.t + 2 * s) * 0.2;
    const across = s * wide * (0.75 + wander);
    g.reaches.push({
      side,
      point: () => add(keys.point, rotate(turn, [across, 0.035 + 0.03 * stroke, -0.02])),
      weight: g.weight,
      elbow: [0.6 * s, -0.8, -0.35],
      hand: () => ({ fingers: rotate(turn, [-0.15 * s, -0.25, 1]), palm: [0, -1, 0] }),
    });
  }
  return true;
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
    // Hands come apart by a foot and meet before the chest, palm on palm.
    const apart = 0.5 - 0.5 * sin(TURN * (2.2 + 0.5 * g.own) * g.t);
    both(g, [-0.7, -0.25, -0.35], [-1.2, -0.5, 0], [0, 0, 0], 0.05);
    const wide = (0.02 + 0.32 * apart * apart) * reachUnit(g);
    for (const [side, s] of SIDES) {
      g.reaches.push({
        side,
        point: () => before(g, [s * wide, -0.02 + 0.03 * apart, 0.3]),
        weight: g.weight,
        elbow: [0.75 * s, -0.75, -0.1],
        hand: () => ({
          fingers: rotate(g.figure.rotation, [s * 0.12, 0.75, 0.75]),
          palm: rotate(g.figure.rotation, [-s, 0, 0]),
        }),
      });
    }
    nod(g, 0.02 * apart);
  },
  salute: (g) => {
    const hold = envelope(g.t, 0.1, g.length - 0.2, 0.35, 0.35);
    bend(g, -0.05);
    nod(g, -0.04);
    arm(g.figure, 'right', g.weight * hold, [-0.5, 0, 0.6], [-2.2, 0, 0], [0, 0, 0], 0.12);
    // The finger tips come to the brow, the upper arm level, the palm down.
    g.reaches.push({
      side: 'right',
      point: () => brow(g),
      weight: g.weight * hold,
      elbow: [-1, -0.1, 0.25],
      hand: () => ({
        fingers: rotate(g.figure.rotation, [0.85, 0.42, -0.1]),
        palm: rotate(g.figure.rotation, [0.3, -0.75, 0.55]),
      }),
    });
  },
  fall: (g) => {
    // Arms row for balance, then come out to the sides.
    const flail = sin(TURN * 2.6 * g.t) * (1 - between(g.t, 0.5, 1.1));
    both(g, [-0.6 + 0.5 * flail, 0, 1.15 + 0.3 * flail], [-0.4, 0, 0.2], [0, 0, 0], 0.25);
    g.figure.add('jaw', 0.22 * g.weight * (1 - between(g.t, 1.2, 1.8)));
    nod(g, 0.3 * between(g.t, 0.2, 0.7));
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
    // Weight goes from foot to foot; for some beats the arms pump, for some they sway over the head.
    const high = clamp(0.5 + 1.6 * sin(beat * 0.125 + g.own * 6), 0, 1);
    const leg = g.figure.restOf(1)[1];
    g.figure.offset = add(g.figure.offset, [0.075 * leg * b * g.weight, 0, 0]);
    g.figure.add('pelvis', 0, 0.26 * b * g.weight, (0.1 * a - 0.07 * b) * g.weight);
    g.figure.add('spine', 0.03 * g.weight, -0.16 * b * g.weight, (-0.1 * a + 0.05 * b) * g.weight);
    g.figure.add('chest', 0, -0.22 * b * g.weight, 0.12 * sin(beat - 0.6) * g.weight);
    for (const [side, s] of SIDES) {
      const mine = a * s;
      arm(
        g.figure,
        side,
        g.weight,
        [-0.55 - 0.4 * mine * (1 - high), 0, 0.35 + 0.35 * b * s * (1 - high) + high * (1.05 + 0.25 * b * s)],
        [-1.25 - 0.3 * mine + 0.55 * high, 0, 0.35 * high],
        [0, 0, 0.2 * high * a],
        0.1 + 0.15 * high,
      );
    }
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
    if (onKeys(g, 0.09, 5.2)) {
      bend(g, 0.08);
      nod(g, 0.12);
      return;
    }
    const a = sin(TURN * 3.1 * g.t);
    const b = sin(TURN * 2.7 * g.t + 1);
    arm(g.figure, 'right', g.weight, [-0.42, -0.15, -0.25], [-1.35 + 0.02 * a, -0.35, 0], [0.1 + 0.08 * a, 0, 0]);
    arm(g.figure, 'left', g.weight, [-0.42, -0.15, -0.25], [-1.35 + 0.02 * b, -0.35, 0], [0.1 + 0.08 * b, 0, 0]);
    nod(g, 0.22);
  },
  'play-instrument': (g) => {
    if (g.keys && g.task.performance.target && onKeys(g, 0.26, 2.4)) {
      // Players sway with the music.
      const sway = sin(TURN * 0.45 * g.t + g.own * 6);
      bend(g, 0.1 + 0.05 * sin(TURN * 0.9 * g.t), 0, 0.05 * sway);
      nod(g, 0.06 * sin(TURN * 1.2 * g.t), 0.06 * sway, 0.05 * sway);
      return;
    }
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
    g.reaches.push({ side: 'right', point: () => mouthOf(g), weight: g.weight * up, elbow: [-0.7, -0.7, 0.1] });
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
    g.reaches.push({ side: 'right', point: () => mouthOf(g), weight: g.weight * up, elbow: [-0.8, -0.55, 0.15] });
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
