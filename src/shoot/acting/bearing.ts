/** How somebody carries himself: what age and feelings do to the whole body. */
import { sin } from '../../foundation/exact.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';

const TURN = 2 * Math.PI;

/** How lively somebody walks: factor on the swing of the arms, the sway of the hips and the bob of the whole. */
export interface Spirit {
  readonly arms: number;
  readonly hips: number;
  readonly bob: number;
}

const SPIRITS: Readonly<Record<string, Spirit>> = {
  sad: { arms: 0.5, hips: 0.8, bob: 0.7 },
  afraid: { arms: 0.6, hips: 0.7, bob: 0.8 },
  happy: { arms: 1.3, hips: 1.2, bob: 1.4 },
  angry: { arms: 1.2, hips: 0.8, bob: 1.15 },
};

/** The walk of a person: his own (`own` 0–1), with age and mood. */
export const spiritOf = (player: Player, own: number): Spirit => {
  const { looks, model } = player.actor;
  const mood = SPIRITS[looks.emotion ?? ''] ?? { arms: 1, hips: 1, bob: 1 };
  const old = looks.age === 'old' || model === 'grandmother' || model === 'grandfather';
  const other = own * 7 - Math.floor(own * 7);
  return {
    arms: mood.arms * (0.85 + 0.35 * own) * (old ? 0.65 : 1),
    hips: mood.hips * (0.8 + 0.55 * other),
    bob: mood.bob * (0.9 + 0.25 * own) * (old ? 0.75 : 1),
  };
};

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
        figure.add(`upper-arm-${side}`, 0.06 * (1 - going), 0, s * 0.06);
        figure.add(`forearm-${side}`, -0.2 - 0.3 * going, 0, 0);
        figure.add(`clavicle-${side}`, 0, 0, s * 0.09);
      }
      break;
    case 'afraid': {
      const shiver = sin(TURN * 7 * time) * 0.012;
      bend(-0.06, 0.08, 0.12, -0.02, -0.02 + shiver);
      arms(-0.1 + shiver, -0.3, 0.16);
      break;
    }
    case 'surprised':
      bend(-0.04, -0.05, -0.06, -0.02, -0.06);
      arms(-0.05, -0.15, 0.1);
      break;
    default:
  }
};
