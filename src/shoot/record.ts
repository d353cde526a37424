/** Writing poses into the tracks of a take. */
import type { Track } from '../artifacts/take.ts';
import type { Quat } from '../foundation/vec.ts';
import type { Player } from './cast.ts';
import type { Clock } from './clock.ts';

/** An empty track for a player. */
export const createTrack = (player: Player, clock: Clock): Track => {
  const joints = player.figure.count;
  const stride = joints === 1 ? 7 : 7 + 4 * (joints - 1) + 3;
  return {
    actor: player.actor.id,
    stride,
    joints,
    values: new Float32Array(stride * clock.frames),
    from: 0,
    to: clock.frames,
  };
};

/** Record a player's pose at a frame. Quaternions keep to the half-sphere of the frame before, so that they can be blended. */
export const writeTrack = (track: Track, player: Player, frame: number): void => {
  const { figure } = player;
  const { values, stride } = track;
  const o = frame * stride;
  values.set(figure.position, o);
  const put = (at: number, q: Quat): void => {
    let sign = 1;
    if (frame > 0) {
      const b = at - stride;
      if (values[b]! * q[0] + values[b + 1]! * q[1] + values[b + 2]! * q[2] + values[b + 3]! * q[3] < 0) sign = -1;
    }
    for (let k = 0; k < 4; k++) values[at + k] = sign * q[k]!;
  };
  put(o + 3, figure.rotation);
  for (let j = 1; j < figure.count; j++) put(o + 7 + (j - 1) * 4, figure.local[j]!);
  if (figure.count > 1) values.set(figure.offset, o + 7 + (figure.count - 1) * 4);
};
