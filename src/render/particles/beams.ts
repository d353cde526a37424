/** Shafts of sunlight through gaps in leaves or clouds: faint wide streaks along the sun's direction that add to what is behind. */

import { noise } from '../../foundation/noise.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

const BEAMS = 13;
/** Length of a shaft, m, and part of the sun's light that the air throws towards the eye. */
const LONG = 17;
const SHOWN = 0.034;

/** Beams about a place; `size` is how far they stand from it, m. */
export const sunBeams: ParticleKind = (out, { time, at, size, strength, seed }) => {
  const { direction, colour } = out.sun;
  if (direction[1] < 0.02 || colour[0] < 0.6) return;
  const [x, y, z] = at(time);
  // Low suns come in flat; a beam still has to end on the ground near the place.
  const steep = Math.max(direction[1], 0.3);
  const flat = Math.sqrt(
    (1 - steep * steep) / Math.max(1e-4, direction[0] * direction[0] + direction[2] * direction[2]),
  );
  const d: Vec3 = [direction[0] * flat, steep, direction[2] * flat];
  for (let i = 0; i < BEAMS; i++) {
    const px = x + between(seed, i, 1, -1, 1) * size;
    const pz = z + between(seed, i, 2, -0.9, 0.6) * size;
    const half = LONG * between(seed, i, 3, 0.38, 0.55);
    // Leaves move in the wind: beams come and go a little.
    const wax = 0.55 + 0.45 * noise(time * 0.22 + i * 5.7, seed);
    out.streak(
      [px + d[0] * half * 0.9, y + d[1] * half * 0.9, pz + d[2] * half * 0.9],
      [d[0] * half, d[1] * half, d[2] * half],
      between(seed, i, 4, 0.25, 0.85),
      {
        shape: 'glow',
        colour: [colour[0] * SHOWN, colour[1] * SHOWN, colour[2] * SHOWN],
        alpha: strength * wax,
        adds: 1,
        seed: chance(seed, i, 5),
        soft: 1.2,
      },
    );
  }
};
