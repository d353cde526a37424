/** What two do to each other. Both play the same; what they touch is found on each other's bodies at every instant. */
import { sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, clamp, conjugate, mix, normalize, rotate, scale, sub } from '../../foundation/vec.ts';
import type { Figure } from '../figure/figure.ts';
import { between, envelope } from '../motion/ease.ts';
import type { GestureScene, Play } from './gesture-scene.ts';
import { arm, bend, both, nod, TURN } from './gesture-scene.ts';

/** Height (m) of a figure's joint at rest. */
const restHeight = (figure: Figure, joint: string): number => figure.restOf(Math.max(0, figure.joint(joint)))[1];

/** Where a joint of a figure is now, moved in the frame of its body (m). */
const on = (figure: Figure, joint: string, offset: Vec3): Vec3 => {
  const j = Math.max(0, figure.joint(joint));
  return add(figure.worldPosition[j]!, rotate(figure.rotation, offset));
};

/** The point between two on the ground, raised to a share of their mean chest height. */
const between2 = (a: Figure, b: Figure, share: number): Vec3 => {
  const middle = mix(a.position, b.position, 0.5);
  return [middle[0], middle[1] + (share * (restHeight(a, 'chest') + restHeight(b, 'chest'))) / 2, middle[2]];
};

/** How much lower (−) or higher (+) the other's chest is, in own chest heights. */
const step = (g: GestureScene): number =>
  g.partner
    ? clamp(
        (restHeight(g.partner, 'chest') + g.partner.position[1] - g.figure.position[1]) /
          restHeight(g.figure, 'chest') -
          1,
        -0.6,
        0.6,
      )
    : 0;

/** Who is much taller bends down and gives in the knees. */
const stoopTo = (g: GestureScene): void => {
  const low = clamp(-step(g) - 0.08, 0, 0.5);
  bend(g, 1.1 * low);
  g.sink(0.7 * low);
};

const toward = (g: GestureScene): Vec3 =>
  g.partner ? normalize(sub(g.partner.position, g.figure.position), [0, 0, 1]) : [0, 0, 1];

const hug: Play = (g) => {
  const { figure, partner } = g;
  const sway = 0.03 * sin(TURN * 0.35 * g.t);
  // Both lean to their own right, so that heads pass and cheeks meet.
  figure.offset = add(figure.offset, [-0.035 * restHeight(figure, 'chest') * g.weight, 0, 0]);
  bend(g, 0.05, 0, 0.13 + sway);
  nod(g, 0.1, 0.15, 0.16);
  figure.add('lid-left', 0.8 * g.weight);
  figure.add('lid-right', 0.8 * g.weight);
  if (!partner) {
    both(g, [-1.05, -0.35, -0.05], [-0.85, -0.75, 0], [0, -0.3, 0], 0.1);
    return;
  }
  stoopTo(g);
  const unit = restHeight(figure, 'chest');
  const other = restHeight(partner, 'chest');
  const pat = 0.02 * other * sin(TURN * 1.1 * g.t);
  arm(figure, 'right', g.weight, [-1.35, -0.2, 0.1], [-0.9, -0.4, 0], [0, 0, 0], 0.15);
  arm(figure, 'left', g.weight, [-0.8, -0.2, -0.1], [-0.9, -0.5, 0]);
  // The right arm goes over the other's shoulder, the left one round the waist: so do the other's.
  g.reaches.push({
    side: 'right',
    point: () => on(partner, 'chest', [0.03 * other, 0.05 * other, -0.085 * other]),
    weight: g.weight,
    elbow: [-0.85, 0.45, 0.2],
    hand: () => ({
      fingers: rotate(partner.rotation, [-0.75, -0.6, 0]),
      palm: rotate(partner.rotation, [-0.1, 0.1, 1]),
    }),
  });
  g.reaches.push({
    side: 'left',
    point: () => on(partner, 'spine', [-0.02 * other, 0.03 * other + pat, -0.1 * other]),
    weight: g.weight,
    elbow: [0.95, -0.1, 0.1],
    hand: () => ({ fingers: rotate(partner.rotation, [1, 0.1, 0]), palm: rotate(partner.rotation, [0, 0, 1]) }),
  });
  g.sink(0.012 * unit);
};

const kiss: Play = (g) => {
  const { figure, partner } = g;
  const near = envelope(g.t, 0.35, g.length - 0.2, 0.6, 0.5);
  bend(g, 0.06 + 0.1 * near);
  nod(g, 0.06 + 0.06 * near + clamp(-step(g), -0.3, 0.5) * 0.9, 0, 0.2 * near);
  figure.add('lid-left', 0.7 * near * g.weight);
  figure.add('lid-right', 0.7 * near * g.weight);
  stoopTo(g);
  if (!partner) return;
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    // The hands of one lie on the waist, those of the other on the shoulders.
    const high = step(g) < 0.02;
    const width = restHeight(partner, 'chest');
    g.reaches.push({
      side,
      point: () =>
        high
          ? on(partner, 'spine', [-s * 0.115 * width, 0, 0.02 * width])
          : on(partner, `upper-arm-${side === 'left' ? 'right' : 'left'}`, [0, 0.03 * width, 0.05 * width]),
      weight: g.weight,
      elbow: [s * 0.8, -0.6, 0],
    });
  }
};

const shakeHands: Play = (g) => {
  const { figure, partner } = g;
  const shake = sin(TURN * 2.1 * Math.max(0, g.t - 0.6)) * envelope(g.t, 0.6, g.length - 0.5, 0.3, 0.4);
  bend(g, 0.05, -0.08);
  nod(g, 0.05);
  arm(figure, 'right', g.weight, [-0.55, -0.1, -0.3], [-0.75, 0, 0]);
  if (!partner) return;
  const lift = 0.035 * restHeight(figure, 'chest') * shake;
  g.reaches.push({
    side: 'right',
    point: () => add(between2(figure, partner, 0.82), [0, lift, 0]),
    weight: g.weight,
    hand: () => {
      const to = toward(g);
      // Thumbs up: each palm looks to its owner's left.
      return { fingers: to, palm: rotate(figure.rotation, [1, -0.15, 0]) };
    },
  });
};

const highFive: Play = (g) => {
  const { figure, partner } = g;
  const hit = 0.45 * g.length;
  const wind = between(g.t, 0.1, hit - 0.16) * (1 - between(g.t, hit + 0.15, hit + 0.6));
  const swing = between(g.t, hit - 0.18, hit);
  const w = g.weight * wind;
  bend(g, -0.04 + 0.1 * swing, 0.12 - 0.2 * swing);
  nod(g, -0.1);
  arm(figure, 'right', w, [-0.9, 0, 0.9], [-1.3, 0, 0.2], [-0.2, 0, 0], 0.25);
  if (!partner) return;
  g.sink(0.03 * (1 - swing));
  g.reaches.push({
    side: 'right',
    point: () => {
      const high = Math.min(
        1.3,
        1.5 *
          (Math.min(restHeight(figure, 'chest'), restHeight(partner, 'chest')) /
            ((restHeight(figure, 'chest') + restHeight(partner, 'chest')) / 2)),
      );
      return addScaled(between2(figure, partner, high), toward(g), -0.012);
    },
    weight: w * swing,
    elbow: [-0.7, -0.6, 0],
    hand: () => ({ fingers: [0, 1, 0], palm: toward(g) }),
  });
};

const holdHands: Play = (g) => {
  const { figure, partner } = g;
  nod(g, 0, 0.12 * sin(TURN * 0.2 * g.t + 6 * g.own));
  if (!partner) return;
  const local = rotate(conjugate(figure.rotation), sub(partner.position, figure.position));
  const side = local[0] > 0 ? 'left' : 'right';
  const swing = 0.05 * restHeight(figure, 'chest') * sin(TURN * 0.55 * g.t);
  g.reaches.push({
    side,
    point: () => {
      const middle = mix(on(figure, 'pelvis', [0, 0, 0]), on(partner, 'pelvis', [0, 0, 0]), 0.5);
      // Between a high and a low hand: as high as the shorter one's hand hangs, a little more.
      const low = Math.max(restHeight(figure, 'pelvis'), restHeight(partner, 'pelvis'));
      const level = figure.position[1] + 1.0 * low;
      return add([middle[0], level, middle[2]], rotate(figure.rotation, [0, 0, 0.03 + swing]));
    },
    weight: g.weight,
    hand: () => ({
      fingers: normalize(rotate(figure.rotation, [side === 'left' ? 0.25 : -0.25, -1, 0.3])),
      // One palm looks back, the other forward: so they meet.
      palm: rotate(figure.rotation, [0, 0, side === 'left' ? -1 : 1]),
    }),
  });
};

/** Two dance: hands in hands, swaying against each other to one beat. */
export const danceTogether: Play = (g) => {
  const { figure, partner } = g;
  if (!partner) return;
  // One beat for both: it is counted from the same start, and mirrored across the pair.
  const beat = TURN * 0.9 * g.t;
  const facing = rotate(figure.rotation, [1, 0, 0]);
  const sign = facing[0] + 0.001 * facing[2] > 0 || (Math.abs(facing[0]) < 0.01 && facing[2] > 0) ? 1 : -1;
  const a = sign * sin(beat * 0.5);
  const b = sin(beat);
  figure.add('pelvis', 0, 0.1 * b * g.weight, 0.12 * a * g.weight);
  figure.add('spine', 0, 0, -0.1 * a * g.weight);
  figure.add('chest', 0, -0.06 * b * g.weight, 0.12 * a * g.weight);
  figure.offset = add(figure.offset, [-0.06 * a * g.weight, 0, 0]);
  nod(g, 0.05 * b, 0, -0.12 * a);
  g.sink(0.03 + 0.025 * sin(beat * 2));
  const unit = (restHeight(figure, 'chest') + restHeight(partner, 'chest')) / 2;
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    const out = scale(rotate(figure.rotation, [1, 0, 0]), s * unit * (0.24 + 0.05 * s * a));
    g.reaches.push({
      side,
      point: () => add(add(between2(figure, partner, 0.95), out), [0, unit * 0.12 * s * a, 0]),
      weight: g.weight,
      elbow: [s * 0.7, -0.7, -0.1],
      hand: () => ({ fingers: normalize(add(toward(g), [0, 0.5, 0])), palm: [0, -1, 0] }),
    });
  }
};

const pet: Play = (g) => {
  const { figure, target } = g;
  const a = sin(TURN * 0.8 * g.t);
  arm(figure, 'right', g.weight, [-0.75 - 0.06 * a, -0.1, -0.2], [-0.5, -0.2, 0], [-0.2, 0, 0]);
  nod(g, 0.12);
  if (!target) return;
  const shoulder = restHeight(figure, 'upper-arm-right');
  const low = clamp(1 - (target[1] - figure.position[1]) / (0.72 * shoulder), 0, 1);
  bend(g, 1.15 * low);
  g.sink(0.45 * low);
  g.reaches.push({
    side: 'right',
    point: add(target, rotate(figure.rotation, [0.05 * a * shoulder, 0.08 * shoulder, 0])),
    weight: g.weight,
  });
};

/** The plays of those who do something to each other or to an animal, by action. */
export const PAIR_PLAYS: Readonly<Record<string, Play>> = {
  hug,
  kiss,
  'shake-hands': shakeHands,
  'high-five': highFive,
  'hold-hands': holdHands,
  pet,
};
