/** How somebody carries himself: what age and feelings do to the whole body. */
import { sin } from '../../foundation/exact.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';

const TURN = 2 * Math.PI;

/** Add the bearing to the angles of trunk, head and arms. `going` and `upright` are 0–1. */
export const bearing = (figure: Figure, player: Player, time: number, going: number, upright: number): void => {
  const { looks, model } = player.actor;
  const bend = (pelvis: number, spine: number, chest: number, neck: number, head: number): void => {
    figure.add('pelvis', pelvis * upright);
    figure.add('spine', spine);
    figure.add('chest', chest);
    figure.add('neck', neck);
    figure.add('head', head);
  };
  const arms = (upper: number, fore: number, clavicle: number): void => {
    for (const side of ['left', 'right'] as const) {
      const s = side === 'left' ? 1 : -1;
      figure.add(`upper-arm-${side}`, upper);
      figure.add(`forearm-${side}`, fore);
      figure.add(`clavicle-${side}`, 0, 0, s * clavicle);
    }
  };
  // Old backs are round and heads come forward.
  if (looks.age === 'old' || model === 'grandmother' || model === 'grandfather') {
    bend(0.03, 0.08, 0.1, 0.02, -0.16);
    arms(-0.06, -0.12, 0);
  }
  switch (looks.emotion) {
    case 'sad':
      // Everything hangs: head, shoulders, arms.
      bend(-0.03, 0.1, 0.16, 0.22, 0.24);
      arms(0.02 - 0.2, 0.12, -0.13);
      break;
    case 'happy': {
      const bounce = sin(TURN * 1.1 * time);
      bend(0, -0.03, -0.08, -0.03, -0.05 + 0.02 * bounce);
      figure.add('head', 0, 0, 0.05 * sin(TURN * 0.45 * time));
      arms(0.05, -0.14, 0.03 + 0.015 * bounce);
      break;
    }
    case 'angry':
      // Chest out, chin down, arms bent and away from the body.
      bend(0.05, 0.03, -0.02, 0.08, 0.12);
      for (const side of ['left', 'right'] as const) {
        const s = side === 'left' ? 1 : -1;
        figure.add(`upper-arm-${side}`, 0.14 * (1 - going), 0, s * 0.14);
        figure.add(`forearm-${side}`, -0.5, 0, 0);
        figure.add(`clavicle-${side}`, 0, 0, s * 0.09);
      }
      break;
    case 'afraid': {
      const shiver = sin(TURN * 7 * time) * 0.012;
      bend(-0.06, 0.08, 0.12, -0.02, -0.02 + shiver);
      arms(-0.25 + shiver, -0.9, 0.16);
      break;
    }
    case 'surprised':
      bend(-0.04, -0.05, -0.06, -0.02, -0.06);
      arms(-0.12, -0.5, 0.1);
      break;
    default:
  }
};
