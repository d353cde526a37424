/** Sitting: legs that hang from a seat too high for them, hands that rest on the thighs. */
import type { Leg } from '../../catalog/model.ts';
import { ribName } from '../../catalog/people/figure/ribs.ts';
import { cos, sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import {
  add,
  addScaled,
  fromAxisAngle,
  length,
  mix,
  multiply,
  normalize,
  rotate,
  smoothstep,
  sub,
} from '../../foundation/vec.ts';
import type { Figure } from '../figure/figure.ts';
import type { Reach } from './gestures.ts';
import type { Life } from './life.ts';

const TURN = 2 * Math.PI;
/** Slope of a thigh that lies on a seat, rad down. */
const SLOPE = 0.06;
/** How far over the middle of a thigh a palm lies, in leg lengths of 0.9 m: on trousers, on cloth stretched over both thighs. */
const ON_TROUSERS = 0.104;
const ON_SKIRT = 0.126;

/** The foot of a leg that hangs from a seat, swinging a little; undefined where the foot stands on the ground. */
export const hangingLeg = (
  figure: Figure,
  leg: Leg,
  standing: Vec3,
  seated: number,
  time: number,
  own: number,
  size: number,
): { readonly ankle: Vec3; readonly rotation: Quat; readonly weight: number } | undefined => {
  if (seated <= 0) return undefined;
  const [thigh, shin, last] = leg.joints as readonly number[];
  const upper = length(sub(figure.restOf(shin!), figure.restOf(thigh!)));
  const lower = length(sub(figure.restOf(last!), figure.restOf(shin!)));
  const side = leg.name === 'left' ? 1 : -1;
  const spread = 0.1 * side;
  const knee = add(
    figure.worldPosition[thigh!]!,
    rotate(figure.rotation, [upper * spread, -upper * sin(SLOPE), upper * cos(SLOPE) * 0.993]),
  );
  const gap = knee[1] - lower - standing[1];
  const weight = smoothstep(-0.03 * size, 0.05 * size, gap) * seated;
  if (weight <= 0) return undefined;
  const pace = 0.42 + 0.14 * own;
  const swing =
    0.1 +
    0.14 * sin(TURN * (pace * time + own + (side > 0 ? 0 : 0.37))) * (0.55 + 0.45 * sin(TURN * (0.11 * time + own)));
  const ankle = addScaled(
    add(knee, rotate(figure.rotation, [0, -lower * cos(swing), lower * sin(swing)])),
    [0, 1, 0],
    0.002,
  );
  // Feet hang with the toes a little down.
  return { ankle, rotation: multiply(figure.rotation, fromAxisAngle([1, 0, 0], 0.28 - 0.6 * swing)), weight };
};

/** Lay idle hands on the thighs; from time to time one goes to the seat beside. */
export const restHands = (
  figure: Figure,
  legs: readonly Leg[],
  seated: number,
  reaches: Reach[],
  busy: (side: 'left' | 'right') => number,
  life: Life,
  time: number,
  size: number,
): void => {
  const thick = figure.joint(ribName(0, 'upper')) < 0 ? ON_TROUSERS : ON_SKIRT;
  for (const leg of legs) {
    const side = leg.name === 'left' ? 'left' : 'right';
    const weight = seated * (1 - busy(side));
    if (weight <= 0.001 || reaches.some((r) => r.side === side)) continue;
    const [thigh, shin] = leg.joints as readonly number[];
    const s = side === 'left' ? 1 : -1;
    const share = 0.6 + 0.07 * life.drift(time, 21 + s, 6);
    const on = mix(figure.worldPosition[thigh!]!, figure.worldPosition[shin!]!, share);
    const along = normalize(sub(figure.worldPosition[shin!]!, figure.worldPosition[thigh!]!), [0, 0, 1]);
    reaches.push({
      side,
      point: add(on, rotate(figure.rotation, [-0.012 * s * size, thick * size, 0])),
      weight,
      elbow: [0.75 * s, -0.6, -0.35],
      // The palm lies on the thigh, the fingers towards the knee and a little inwards.
      hand: () => ({ fingers: add(along, rotate(figure.rotation, [-0.35 * s, -0.06, 0])), palm: [0, -1, 0] }),
    });
  }
};
