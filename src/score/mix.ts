/** The mixing desk: sounds placed by where they happen and where the camera is, then brought to a steady loudness. */
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import type { CameraFrame, Take } from '../artifacts/take.ts';
import { cos, sin } from '../foundation/exact.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { clamp, dot, length, rotate, sub } from '../foundation/vec.ts';

/** Distance at which a sound has its full level, m. */
const REFERENCE_DISTANCE = 3;
/** Loudness aimed at: root mean square of the loud parts. */
const TARGET_LEVEL = 0.11;
/** Never amplify the whole by more than this. */
const MAX_GAIN = 4;
/** Fade at both ends, s. */
const FADE = 0.06;

/** The camera at a time (s). */
export const cameraAt = (take: Take, time: number): CameraFrame =>
  take.camera[clamp(Math.floor(time * take.fps), 0, take.camera.length - 1)]!;

/** Level and side of something at a point: falls with distance, panned by the angle to the camera's axis. */
export const placement = (
  camera: CameraFrame,
  position: Vec3,
): { readonly gain: number; readonly left: number; readonly right: number } => {
  const away = sub(position, camera.eye);
  const distance = Math.max(0.5, length(away));
  const side = clamp(dot(away, rotate(camera.rotation, [1, 0, 0])) / distance, -1, 1);
  const angle = ((side * 0.8 + 1) * Math.PI) / 4;
  const gain = Math.min(1.5, REFERENCE_DISTANCE / (REFERENCE_DISTANCE * 0.5 + distance * 0.5));
  return { gain, left: cos(angle), right: sin(angle) };
};

/** Two channels to add to. */
export interface Desk {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Add a mono sound that begins at a time, with its level and sides. */
export const addMono = (desk: Desk, sound: Float32Array, time: number, left: number, right: number): void => {
  const at = Math.round(time * SAMPLE_RATE);
  const n = Math.min(sound.length, desk.left.length - at);
  for (let i = Math.max(0, -at); i < n; i++) {
    desk.left[at + i] = desk.left[at + i]! + sound[i]! * left;
    desk.right[at + i] = desk.right[at + i]! + sound[i]! * right;
  }
};

/** Loud parts at the target level, peaks rounded off softly, ends faded. */
export const master = (desk: Desk): Soundtrack => {
  const n = desk.left.length;
  const block = Math.round(0.4 * SAMPLE_RATE);
  let loudest = 0;
  for (let start = 0; start < n; start += block) {
    let energy = 0;
    const end = Math.min(n, start + block);
    for (let i = start; i < end; i++) energy += desk.left[i]! * desk.left[i]! + desk.right[i]! * desk.right[i]!;
    loudest = Math.max(loudest, Math.sqrt(energy / (2 * Math.max(1, end - start))));
  }
  const gain = loudest > 0 ? Math.min(MAX_GAIN, TARGET_LEVEL / loudest) : 1;
  const fade = Math.round(FADE * SAMPLE_RATE);
  for (const channel of [desk.left, desk.right]) {
    for (let i = 0; i < n; i++) {
      const x = channel[i]! * gain;
      const edge = Math.min(1, (i + 1) / fade, (n - i) / fade);
      // x below 0.5 passes; above, it bends towards 1.
      const a = Math.abs(x);
      channel[i] = (a < 0.5 ? x : Math.sign(x) * (0.5 + (0.5 * (a - 0.5)) / (a - 0.5 + 0.5))) * edge;
    }
  }
  return { sampleRate: 48000, left: desk.left, right: desk.right };
};
