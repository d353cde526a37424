/** Where idle hands go for strong feelings: on the hips, before the chest, to the cheeks. */
import { sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, distance, rotate } from '../../foundation/vec.ts';
import type { Figure } from '../figure/figure.ts';
import type { Reach } from './gestures.ts';

const TURN = 2 * Math.PI;

/** A hand of somebody who stands there with a feeling; `weight` 0–1. Undefined for feelings that leave the hands alone. */
export const feelingHand = (
  figure: Figure,
  feeling: string | undefined,
  side: 'left' | 'right',
  weight: number,
  time: number,
): Reach | undefined => {
  if (weight <= 0.001) return undefined;
  const s = side === 'left' ? 1 : -1;
  const at = (name: string): number => Math.max(0, figure.joint(name));
  const rest = (name: string): Vec3 => figure.restOf(at(name));
  const unit =
    distance(rest('upper-arm-left'), rest('forearm-left')) + distance(rest('forearm-left'), rest('hand-left'));
  const on = (joint: string, offset: Vec3): Vec3 =>
    figure.pointOn(at(joint), add(rest(joint), [offset[0] * unit, offset[1] * unit, offset[2] * unit]));
  const turned = (v: Vec3): Vec3 => rotate(figure.rotation, v);
  const common = { side, weight };
  switch (feeling) {
    case 'angry':
      return {
        ...common,
        point: () => on('pelvis', [0.4 * s, 0.2, 0.04]),
        elbow: [s, 0.1, -0.45],
        hand: () => ({ fingers: turned([-0.5 * s, -0.75, 0.5]), palm: turned([-s, 0, -0.15]) }),
      };
    case 'afraid': {
      const shiver = 0.012 * sin(TURN * 7 * time + s);
      return {
        ...common,
        point: () => on('chest', [0.16 * s, 0.34 + shiver, 0.5]),
        elbow: [0.35 * s, -1, 0],
        hand: () => ({ fingers: turned([-0.35 * s, 1, 0.1]), palm: turned([-0.75 * s, 0, -0.5]) }),
      };
    }
    case 'surprised':
      return {
        ...common,
        point: () => on('head', [0.34 * s, 0.14, 0.3]),
        elbow: [0.8 * s, -0.8, 0.1],
        hand: () => ({ fingers: turned([0, 1, -0.15]), palm: turned([-s, 0, -0.3]) }),
      };
    default:
      return undefined;
  }
};
