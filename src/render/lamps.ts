/** Choosing the lamps that light a frame, and the part of the image each can reach. */
import type { Rgb } from '../foundation/colour.ts';
import { luminance } from '../foundation/colour.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { addScaled, distance } from '../foundation/vec.ts';
import { LAMP_BYTES, MAX_LAMPS } from '../kernels/assembly/layout.ts';
import { ballBox, type Camera } from './camera.ts';

/** A lamp in the world at one frame. */
export interface PlacedLamp {
  readonly position: Vec3;
  /** Linear RGB at 1 m. */
  readonly intensity: Rgb;
  /** m */
  readonly range: number;
}

/** Write the (at most 64) lamps that matter most where the camera looks; returns how many. */
export const writeLamps = (target: Float32Array, at: number, camera: Camera, lamps: readonly PlacedLamp[]): number => {
  const heart = addScaled(camera.eye, camera.forward, camera.focus);
  const seen: { lamp: PlacedLamp; box: readonly [number, number, number, number]; weight: number }[] = [];
  for (const lamp of lamps) {
    const box = ballBox(camera, lamp.position, lamp.range);
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
