/** Looking at things: eyes first, the head 0.05–0.15 s later, the chest a little; within the joints' limits. */
import { asin, atan2 } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { clamp, conjugate, normalize, rotate, sub } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Figure } from '../figure/figure.ts';
import type { SpringState } from '../motion/ease.ts';
import { springStep } from '../motion/ease.ts';
import type { Scene } from './actor.ts';
import type { Others } from './others.ts';

/** Limits (rad) and speeds (half-lives, s) of a neck. */
export interface GazeStyle {
  readonly yaw: number;
  readonly pitch: number;
  readonly head: number;
  readonly eyes: number;
  /** Share of the turn that the neck joints take, from the chest up; the head takes the rest. */
  readonly necks: readonly string[];
}

/** The state of a gaze between ticks. */
export interface Gaze {
  readonly headYaw: SpringState;
  readonly headPitch: SpringState;
  readonly eyeYaw: SpringState;
  readonly eyePitch: SpringState;
  started: boolean;
}

/** A gaze straight ahead. */
export const createGaze = (): Gaze => ({
  headYaw: { value: 0, velocity: 0 },
  headPitch: { value: 0, velocity: 0 },
  eyeYaw: { value: 0, velocity: 0 },
  eyePitch: { value: 0, velocity: 0 },
  started: false,
});

/** Yaw (left positive) and pitch (down positive) from a figure's eyes to a point, in the frame of its root. */
export const directionTo = (figure: Figure, point: Vec3): readonly [number, number] => {
  const head = figure.joint('head');
  const eye = figure.anchor('eye') ?? figure.worldPosition[Math.max(head, 0)]!;
  const d = normalize(rotate(conjugate(figure.rotation), sub(point, eye)), [0, 0, 1]);
  return [atan2(d[0], d[2]), -asin(clamp(d[1], -1, 1))];
};

/**
 * Advance a gaze towards (yaw, pitch) and add the turn to the angles of neck, head and eyes. Turns beyond the limits
 * stop at them. Call before the angles are applied.
 */
export const applyGaze = (
  figure: Figure,
  gaze: Gaze,
  style: GazeStyle,
  yaw: number,
  pitch: number,
  dt: number,
): void => {
  const goalYaw = clamp(yaw, -style.yaw, style.yaw);
  const goalPitch = clamp(pitch, -style.pitch, style.pitch);
  // Small turns are left to the eyes alone.
  const headYaw = goalYaw * (Math.abs(goalYaw) < 0.2 ? 0.6 : 0.85);
  const headPitch = goalPitch * 0.75;
  const eyeYaw = goalYaw - headYaw;
  const eyePitch = goalPitch - headPitch;
  if (!gaze.started) {
    gaze.started = true;
    gaze.headYaw.value = headYaw;
    gaze.headPitch.value = headPitch;
    gaze.eyeYaw.value = eyeYaw;
    gaze.eyePitch.value = eyePitch;
  }
  springStep(gaze.headYaw, headYaw, style.head, dt);
  springStep(gaze.headPitch, headPitch, style.head, dt);
  // Eyes make up at once for what the head has not yet turned, as far as they can.
  springStep(gaze.eyeYaw, clamp(goalYaw - gaze.headYaw.value, -0.55, 0.55), style.eyes, dt);
  springStep(gaze.eyePitch, clamp(goalPitch - gaze.headPitch.value, -0.35, 0.35), style.eyes, dt);
  const share = 0.5 / Math.max(1, style.necks.length);
  for (const neck of style.necks) figure.add(neck, gaze.headPitch.value * share, gaze.headYaw.value * share);
  figure.add('head', gaze.headPitch.value * 0.5, gaze.headYaw.value * 0.5);
  figure.add('eye-left', gaze.eyePitch.value, gaze.eyeYaw.value);
  figure.add('eye-right', gaze.eyePitch.value, gaze.eyeYaw.value);
};

/** What is done with a thing in the hand by looking at it. */
const STUDIED = new Set(['read', 'play-instrument', 'look', 'look-at', 'write', 'type', 'cook']);

/** Who is looked at is looked in the face. */
const faceOf = (other: Player | undefined): Vec3 | undefined =>
  other && (other.entry.kind === 'person' || other.entry.kind === 'animal') ? other.figure.anchor('eye') : undefined;

/** What an actor looks at now: the target of what it does, the thing about to be touched. */
export const lookTarget = (player: Player, time: number, scene: Scene, others?: Others): Vec3 | undefined => {
  let found: Vec3 | undefined;
  for (const task of player.tasks) {
    // Eyes arrive before the deed begins.
    if (time < task.start - 0.3 || time > task.end + 0.2) continue;
    const { target, targetPosition } = task.performance;
    // Who drinks, eats or carries does not stare at what is in his hand.
    const own = target !== undefined && others?.player(target)?.actor.support === player.actor.id;
    if (own && !STUDIED.has(task.action.id)) continue;
    const point =
      (target ? (faceOf(others?.player(target)) ?? scene.focus(target)) : undefined) ??
      (task.action.family === 'leap' || task.action.family === 'throw' || !task.performance.path
        ? targetPosition
        : undefined);
    if (point) found = point;
  }
  return found;
};
