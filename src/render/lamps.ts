/** Choosing the lamps that light a frame, and the part of the image each can reach. */
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

/** Image coordinates of a slope: [at −1, at +1] of the image plane's half size, px. */
type Axis = readonly [number, number];

/**
 * Where along an image axis a ball can be seen, px, smallest first.
 * @param along its centre's offset along the axis, m
 * @param tan half size of the image plane at distance 1
 */
const spanOf = (along: number, depth: number, radius: number, tan: number, axis: Axis): readonly [number, number] => {
  if (depth - radius < 0.1) return [Math.min(...axis), Math.max(...axis)];
  const slope = (x: number, outwards: boolean): number => x / (outwards ? depth - radius : depth + radius) / tan;
  const high = slope(along + radius, along + radius > 0);
  const low = slope(along - radius, along - radius < 0);
  const at = (s: number): number => axis[0] + ((s + 1) / 2) * (axis[1] - axis[0]);
  return [Math.min(at(low), at(high)), Math.max(at(low), at(high))];
};

/** Box of the image that a ball can touch: left, right, top, bottom, px; undefined when it is out of sight. */
const boxOf = (camera: Camera, centre: Vec3, radius: number): readonly [number, number, number, number] | undefined => {
  const d = sub(centre, camera.eye);
  const depth = dot(d, camera.forward);
  if (depth < -radius) return undefined;
  const columns = spanOf(dot(d, camera.right), depth, radius, camera.tanX, [0, camera.width]);
  const rows = spanOf(dot(d, camera.up), depth, radius, camera.tanY, [camera.height, 0]);
  if (columns[1] < 0 || columns[0] > camera.width || rows[1] < 0 || rows[0] > camera.height) return undefined;
  return [...columns, ...rows];
};

/** Write the (at most 32) lamps that matter most where the camera looks; returns how many. */
export const writeLamps = (target: Float32Array, at: number, camera: Camera, lamps: readonly PlacedLamp[]): number => {
  const heart = addScaled(camera.eye, camera.forward, camera.focus);
  const seen: { lamp: PlacedLamp; box: readonly [number, number, number, number]; weight: number }[] = [];
  for (const lamp of lamps) {
    const box = boxOf(camera, lamp.position, lamp.range);
    if (!box) continue;
    const away = distance(heart, lamp.position);
    seen.push({ lamp, box, weight: luminance(lamp.intensity) / (1 + away * away) });
  }
  if (seen.length > MAX_LAMPS) seen.sort((a, b) => b.weight - a.weight);
  const count = Math.min(seen.length, MAX_LAMPS);
  for (let i = 0; i < count; i++) {
    const { lamp, box } = seen[i]!;
    const o = at + (i * LAMP_BYTES) / 4;
    target.set([...lamp.position, 1 / (lamp.range * lamp.range), ...lamp.intensity, 0, ...box], o);
  }
  return count;
};
