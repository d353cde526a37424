/** The moves of catalog/shots that do not follow anybody, and the tremble of a hand-held camera. */
import type { Shot } from '../../artifacts/stage.ts';
import { type findShotMove, moveProgress, relativeRate } from '../../catalog/shots/index.ts';
import { atan, atan2, sin } from '../../foundation/exact.ts';
import type { Frustum } from '../../foundation/framing.ts';
import { aimAt, cameraRotation } from '../../foundation/framing.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, clamp, dot, fromAxisAngle, length, multiply, rotate, sub } from '../../foundation/vec.ts';
import type { Clock } from '../clock.ts';
import type { Extent } from './filmed.ts';

/** A camera at one moment; `tan` of half its vertical field of view. */
export interface View {
  eye: Vec3;
  rotation: Quat;
  tan: number;
}

/** Where a move starts from: the fitted eye of a steady frame. */
export interface Base {
  readonly eye: Vec3;
  readonly rotation: Quat;
  readonly frustum: Frustum;
  readonly middle: Vec3;
  readonly from: number;
  /** s */
  readonly duration: number;
}

/** Moves that do not follow anybody. */
export const staticMove = (
  filming: { readonly clock: Clock; readonly extents: ReadonlyMap<string, Extent> },
  shot: Shot,
  move: ReturnType<typeof findShotMove>,
  base: Base,
): ((tick: number) => View) => {
  const { clock, extents } = filming;
  const { eye, rotation, frustum, middle } = base;
  const right = rotate(rotation, [1, 0, 0]);
  const up = rotate(rotation, [0, 1, 0]);
  const forward = rotate(rotation, [0, 0, -1]);
  const distance = Math.max(0.3, dot(sub(middle, eye), forward));
  const height = 2 * frustum.y * distance;
  const amount = move.amount * shot.amount;
  const still: View = { eye, rotation, tan: frustum.y };
  return (tick) => {
    const time = (tick - base.from) * clock.tick;
    const u = moveProgress(time, base.duration);
    switch (move.law) {
      case 'pan': {
        const field = 2 * atan(frustum.x);
        const angle = clamp(amount, 0, move.limit) * field * (u - 0.5) * -move.sign;
        return { ...still, rotation: multiply(fromAxisAngle([0, 1, 0], angle), rotation) };
      }
      case 'tilt': {
        const field = 2 * atan(frustum.y);
        return {
          ...still,
          rotation: multiply(
            rotation,
            fromAxisAngle([1, 0, 0], clamp(amount, 0, move.limit) * field * (u - 0.5) * move.sign),
          ),
        };
      }
      case 'dolly': {
        // In: ends at the asked size; out: begins there.
        const ratio = clamp(1 + (move.amount - 1) * shot.amount, 1, move.limit);
        const d =
          move.sign < 0 ? relativeRate(distance * ratio, distance, u) : relativeRate(distance, distance * ratio, u);
        return { ...still, eye: addScaled(eye, forward, distance - d) };
      }
      case 'zoom': {
        const ratio = clamp(1 + (move.amount - 1) * shot.amount, 1, move.limit);
        const factor = move.sign > 0 ? relativeRate(ratio, 1, u) : relativeRate(1, ratio, u);
        return { ...still, tan: frustum.y * factor };
      }
      case 'truck':
        return {
          ...still,
          eye: addScaled(eye, right, Math.min(amount, move.limit) * height * base.duration * (u - 0.5) * move.sign),
        };
      case 'pedestal': {
        const e = addScaled(eye, up, Math.min(amount, move.limit) * height * base.duration * (u - 0.5) * move.sign);
        return { eye: e, rotation: aimAt(e, middle, 0, 0, frustum), tan: frustum.y };
      }
      case 'orbit': {
        const angle = Math.min(amount, move.limit) * base.duration * u * move.sign;
        const turn = fromAxisAngle([0, 1, 0], angle);
        return { eye: add(middle, rotate(turn, sub(eye, middle))), rotation: multiply(turn, rotation), tan: frustum.y };
      }
      case 'pov': {
        const who = shot.subjects[0] ? extents.get(shot.subjects[0]) : undefined;
        if (!who) return still;
        const f = who.focus;
        const e: Vec3 = [f[tick * 3]!, f[tick * 3 + 1]!, f[tick * 3 + 2]!];
        const later = Math.min(clock.ticks - 1, tick + 8);
        const ahead = sub(
          [who.root[later * 3]!, 0, who.root[later * 3 + 2]!],
          [who.root[tick * 3]!, 0, who.root[tick * 3 + 2]!],
        );
        const heading = length(ahead) > 0.02 ? atan2(ahead[0], ahead[2]) : who.player.actor.heading;
        return { eye: e, rotation: cameraRotation(heading + Math.PI, 0.03), tan: frustum.y };
      }
      default:
        return still;
    }
  };
};

/** Tremble of a hand-held camera: three octaves per axis, RMS `amount` degrees at 35 mm. */
export const handheld = (time: number, amount: number, lens: number): Quat => {
  const k = ((amount * 35) / lens) * (Math.PI / 180) * 1.3;
  const wave = (f: number, p: number): number => sin(2 * Math.PI * f * time + p);
  const pitch = k * (10 * wave(0.4, 0.3) + 5 * wave(1.44, 1.9) + 3 * wave(2.49, 4.1)) * 0.085;
  const yaw = k * (10 * wave(0.26, 2.2) + 3 * wave(0.73, 0.7) + wave(2, 3.3)) * 0.09;
  return multiply(fromAxisAngle([0, 1, 0], yaw), fromAxisAngle([1, 0, 0], pitch));
};
