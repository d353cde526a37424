/** What is alive on an animal while the rest of it walks or waits: tail, trunk, ears, panting. Numbers from animals.md. */
import { cos, sin } from '../../foundation/exact.ts';
import { length, sub } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Life } from './life.ts';
import type { Posture } from './posture.ts';

const TURN = 2 * Math.PI;
const TAIL = ['tail-1', 'tail-2', 'tail-3', 'tail-4'];
const TRUNK = ['trunk-1', 'trunk-2', 'trunk-3', 'trunk-4'];
const EXCITABLE = /dog|puppy|wolf|fox/;
/** kg; heavier ones swish at flies instead of wagging, and lay no tail around them. */
const CATTLE = 150;
/** kg; so heavy a body fans itself with its ears. */
const ELEPHANT = 1500;

/** What the body does at an instant. */
export interface Bearing {
  readonly now: Posture;
  /** 0 standing to 1 going. */
  readonly going: number;
  /** 0–1. */
  readonly gallop: number;
  /** 0 walking to 1 running. */
  readonly running: number;
  /** Stride phase, rad. */
  readonly phase: number;
  /** Pitch of the trunk, rad; negative nose up. */
  readonly tilt: number;
}

/** A function that adds an animal's liveliness to its angles. `own` (0–1) sets its rhythm apart from others'. */
export const createLiveliness = (player: Player, life: Life, own: number): ((time: number, at: Bearing) => void) => {
  const { figure, mass } = player;
  const excitable = EXCITABLE.test(player.entry.id);
  const tail = TAIL.map((name) => figure.joint(name)).filter((j) => j >= 0);
  const [root, tip] = [tail[0], tail[tail.length - 1]];
  const long =
    root !== undefined &&
    tip !== undefined &&
    mass < CATTLE &&
    length(sub(figure.restOf(root), figure.restOf(tip))) > 0.7 * player.legLength;
  // In the gallop a hanging tail lifts and an upright one streams behind.
  const upright = root !== undefined && tip !== undefined && figure.restOf(tip)[1] > figure.restOf(root)[1];
  const stream = upright && long ? -0.4 : 0.16;
  const wagging = (time: number): boolean =>
    player.tasks.some((t) => t.action.id === 'wag' && t.start <= time && time < t.end + 0.3);

  const playTail = (time: number, at: Bearing, happy: number): void => {
    const { seated, lying } = at.now;
    // A long tail is laid around the body that rests, level whatever the trunk's pitch.
    const curled = long ? (own < 0.5 ? -0.62 : 0.62) : 0;
    const idle = long ? 0.15 : 0.1;
    TAIL.forEach((name, i) => {
      // Each link a little later than the one before.
      const late = i * 0.55;
      const wag = happy * (0.34 + 0.05 * i) * sin(TURN * 3.1 * time - late + own * 6);
      const sway =
        (0.1 + 0.04 * i) * at.going * sin(at.phase - late) +
        idle * (1 - at.going) * (sin(TURN * 0.35 * time - late + own * 9) + 0.5 * life.drift(time - 0.15 * i, 9, 1.7));
      const flicks = life.flick(time - i * 0.08, 7, 3.5, 0.9) - life.flick(time - i * 0.08, 8, 4.5, 0.9);
      // The tip of a long tail twitches while its owner watches.
      const swish = mass > CATTLE ? 0.5 * flicks : long && i > 1 ? 0.4 * flicks * (1 - at.going) : 0;
      figure.add(
        name,
        (stream - 0.06 * sin(at.phase - late)) * at.gallop * (i < 2 ? 1 : 0.4) +
          (i === 0 ? -0.3 * seated - 0.9 * lying : -0.25 * lying),
        wag * (1 - 0.8 * lying) + sway + swish + curled * cos(at.tilt) * (seated + lying),
        -curled * sin(at.tilt) * seated,
      );
    });
  };

  const playEars = (time: number, gallop: number): void => {
    const fan = mass > ELEPHANT ? 0.3 * (0.5 + 0.5 * sin(TURN * 0.42 * time + own * 6)) : 0;
    const left = life.flick(time, 1, 2.8, 0.24);
    const right = life.flick(time, 2, 3.4, 0.24);
    // Ears turn towards what is heard, each on its own.
    const [heardLeft, heardRight] = [0.12 * life.drift(time, 5, 1.6), 0.12 * life.drift(time, 6, 1.6)];
    figure.add('ear-left', -0.3 * gallop, fan + 0.35 * left + heardLeft, 0.12 * left);
    figure.add('ear-right', -0.3 * gallop, -fan - 0.35 * right + heardRight, -0.12 * right);
  };

  return (time, at) => {
    const glad = wagging(time);
    playTail(time, at, glad ? 1 : excitable ? 0.45 * (1 - at.gallop) : 0);
    TRUNK.forEach((name, i) => {
      figure.add(
        name,
        0.1 * sin(TURN * 0.4 * time - i * 0.5 + own * 5) + 0.08 * at.going * sin(at.phase - i * 0.4),
        0,
        0.12 * sin(TURN * 0.33 * time - i * 0.6 + own * 3),
      );
    });
    playEars(time, at.gallop);
    // A running dog pants.
    const panting = Math.max(at.running * at.going, glad ? 0.8 : 0);
    if (excitable) figure.add('jaw', (0.16 + 0.05 * sin(TURN * 3 * time)) * panting);
  };
};
