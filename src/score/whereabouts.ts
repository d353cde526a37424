/** Where everybody is and how fast, at any time between frames: what the mix and the machines follow. */
import type { CameraFrame, Take, Track } from '../artifacts/take.ts';
import { trackPosition } from '../artifacts/take.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { clamp, length, mix, sub } from '../foundation/vec.ts';

/** Frames on either side over which a speed is taken. */
const SPEED_REACH = 2;

/** Positions and speeds of a take's actors. */
export interface Whereabouts {
  /** Root of an actor at a time (s); undefined for what has no track. */
  position(actor: string, time: number): Vec3 | undefined;
  /** m/s; 0 for what has no track. */
  speed(actor: string, time: number): number;
  track(actor: string): Track | undefined;
  camera(time: number): CameraFrame;
}

/** Read a take. */
export const whereaboutsOf = (take: Take): Whereabouts => {
  const tracks = new Map(take.tracks.map((track) => [track.actor, track]));
  const frameOf = (time: number): number => clamp(time * take.fps, 0, take.frames - 1);
  const position = (actor: string, time: number): Vec3 | undefined => {
    const track = tracks.get(actor);
    if (!track) return undefined;
    const frame = frameOf(time);
    const before = Math.floor(frame);
    const after = Math.min(take.frames - 1, before + 1);
    return mix(trackPosition(track, before), trackPosition(track, after), frame - before);
  };
  return {
    position,
    speed: (actor, time) => {
      const from = Math.max(0, time - SPEED_REACH / take.fps);
      const to = Math.min((take.frames - 1) / take.fps, time + SPEED_REACH / take.fps);
      const a = position(actor, from);
      const b = position(actor, to);
      return a && b && to > from ? length(sub(b, a)) / (to - from) : 0;
    },
    track: (actor) => tracks.get(actor),
    camera: (time) => take.camera[clamp(Math.floor(time * take.fps), 0, take.camera.length - 1)]!,
  };
};
