/** Choosing the lamps that light a frame, and the image rows each can reach. */
import type { Rgb } from '../foundation/colour.ts';
import { luminance } from '../foundation/colour.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { addScaled, distance, dot, sub } from '../foundation/vec.ts';
import { LAMP_BYTES, MAX_LAMPS } from '../kernels/assembly/layout.ts';
import type { Camera } from './camera.ts';

/** A lamp in the world at one frame. */
export interface PlacedLamp {
  readonly position: Vec3;
  /** Linear RGB at 1 m. */
  readonly intensity: Rgb;
  /** m */
  readonly range: number;
}

/** First and last row that a ball can touch; undefined when it is out of sight. */
const rowsOf = (camera: Camera, centre: Vec3, radius: number): readonly [number, number] | undefined => {
  const d = sub(centre, camera.eye);
  const depth = dot(d, camera.forward);
  if (depth < -radius) return undefined;
  if (depth - radius < 0.1) return [0, camera.height];
  const up = dot(d, camera.up);
  const slope = (y: number): number => y / (y > 0 ? depth - radius : depth + radius) / camera.tanY;
  const low = slope(up + radius);
  const rowOf = (s: number): number => (1 - s) * 0.5 * camera.height;
  const downwards = up - radius;
  const high = (downwards < 0 ? downwards / (depth - radius) : downwards / (depth + radius)) / camera.tanY;
  const first = rowOf(low);
  const last = rowOf(high);
  return last < 0 || first > camera.height ? undefined : [first, last];
};

/** Write the (at most 32) lamps that matter most where the camera looks; returns how many. */
export const writeLamps = (target: Float32Array, at: number, camera: Camera, lamps: readonly PlacedLamp[]): number => {
  const heart = addScaled(camera.eye, camera.forward, camera.focus);
  const seen: { lamp: PlacedLamp; rows: readonly [number, number]; weight: number }[] = [];
  for (const lamp of lamps) {
    const rows = rowsOf(camera, lamp.position, lamp.range);
    if (!rows) continue;
    const away = distance(heart, lamp.position);
    seen.push({ lamp, rows, weight: luminance(lamp.intensity) / (1 + away * away) });
  }
  if (seen.length > MAX_LAMPS) seen.sort((a, b) => b.weight - a.weight);
  const count = Math.min(seen.length, MAX_LAMPS);
  for (let i = 0; i < count; i++) {
    const { lamp, rows } = seen[i]!;
    const o = at + (i * LAMP_BYTES) / 4;
    target.set([...lamp.position, 1 / (lamp.range * lamp.range), ...lamp.intensity, 0, rows[0], rows[1], 0, 0], o);
  }
  return count;
};
