/** How people swim: front crawl when under way, treading water on the spot. */
import { sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, fromAxisAngle, fromHeading, multiply, rotate, smoothstep } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';

const TURN = 2 * Math.PI;
/** Slope of a swimming body from upright, rad: treading water and crawling. */
const UPRIGHT = 0.2;
const PRONE = 1.36;
/** Kicks per stroke of one arm (six-beat crawl). */
const KICKS = 3;

/** Does somebody swim or float in this film? */
export const isAfloat = (player: Player): boolean =>
  player.actor.posture === 'swimming' || player.tasks.some((t) => t.action.family === 'swim');

/** What swimming needs to know of the moment. */
export interface Stroke {
  readonly time: number;
  /** m/s */
  readonly speed: number;
  readonly heading: number;
  /** Height of the water here, m. */
  readonly level: number;
  /** Leg length over 0.9 m. */
  readonly size: number;
  /** 0–1, the swimmer's own. */
  readonly own: number;
}

/**
 * Put a figure into its stroke: the whole body pitched forward, arms circling, legs fluttering. To be called with all angles
 * of trunk and head set; it sets those of the limbs and places the figure with the shoulders at the water's level.
 */
export const swim = (figure: Figure, stroke: Stroke): void => {
  const { time, size } = stroke;
  const under = smoothstep(0.08, 0.45, stroke.speed);
  // Short arms turn faster.
  const rate = (0.62 + 0.1 * stroke.own) / Math.sqrt(size);
  const phase = TURN * (rate * time + stroke.own);
  const roll = 0.3 * sin(phase) * under;
  for (const name of ['pelvis', 'spine', 'chest'] as const) figure.blend(name, 0.8, 0, 0, 0);
  figure.add('spine', -0.08 * under, 0.25 * roll, 0);
  figure.add('chest', -0.12 * under, 0.25 * roll, 0);
  figure.add('neck', -0.42 * under, -0.3 * roll);
  figure.add('head', -0.5 * under + 0.05 * sin(0.5 * phase), -0.4 * roll);
  for (const [side, s] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const kick = sin(KICKS * phase + (s > 0 ? 0 : Math.PI));
    const tread = sin(phase * 1.4 + (s > 0 ? 0 : Math.PI));
    figure.blend(`thigh-${side}`, 1, (0.05 + 0.24 * kick) * under + (-0.5 + 0.35 * tread) * (1 - under), 0, s * 0.05);
    figure.blend(`shin-${side}`, 1, (0.22 - 0.2 * kick) * under + (0.8 + 0.4 * tread) * (1 - under));
    figure.blend(`foot-${side}`, 1, 0.75 * under + 0.3 * (1 - under));
    const turn = phase + (s > 0 ? 0 : Math.PI);
    // The elbow is high while the arm comes forward over the water.
    const over = Math.max(0, sin(turn));
    figure.blend(`forearm-${side}`, 1, -0.25 - 1.05 * over * under - 0.5 * (1 - under), s * -0.2, 0);
    figure.blend(`hand-${side}`, 1, 0, 0, 0);
  }
  const pitch = UPRIGHT + (PRONE - UPRIGHT) * under;
  figure.rotation = multiply(
    fromHeading(stroke.heading),
    multiply(fromAxisAngle([1, 0, 0], pitch), fromAxisAngle([0, 1, 0], roll)),
  );
  const chest = figure.restOf(Math.max(0, figure.joint('chest')));
  const bob = 0.018 * size * sin(2 * phase);
  const target: Vec3 = [
    figure.position[0],
    stroke.level + bob - (0.04 * under + 0.13 * (1 - under)) * size,
    figure.position[2],
  ];
  // The pelvis stays over its spot; the chest is led to the surface.
  const pelvis = figure.restOf(1);
  const from = add(figure.position, rotate(figure.rotation, pelvis));
  figure.position = add(figure.position, [figure.position[0] - from[0], 0, figure.position[2] - from[2]]);
  const high = add(figure.position, rotate(figure.rotation, chest))[1];
  figure.position = add(figure.position, [0, target[1] - high, 0]);
};

/** Turn the arms in the water, once angles have become rotations: full circles under way, sculling on the spot. */
export const swimArms = (figure: Figure, stroke: Stroke): void => {
  const under = smoothstep(0.08, 0.45, stroke.speed);
  const rate = (0.62 + 0.1 * stroke.own) / Math.sqrt(stroke.size);
  const phase = TURN * (rate * stroke.time + stroke.own);
  for (const [side, s] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const joint = figure.joint(`upper-arm-${side}`);
    if (joint < 0) continue;
    const turn = phase + (s > 0 ? 0 : Math.PI);
    const scull = sin(phase * 1.7 + s);
    const hang = fromAxisAngle([0, 0, 1], s * (-0.3 + 0.25 * Math.max(0, sin(turn)) * under));
    const circle = fromAxisAngle([1, 0, 0], turn);
    const spread = multiply(fromAxisAngle([0, 1, 0], s * 0.35 * scull), fromAxisAngle([0, 0, 1], s * 0.75));
    figure.local[joint] = under > 0.5 ? multiply(circle, hang) : multiply(fromAxisAngle([1, 0, 0], -0.6), spread);
  }
  figure.place();
};
