/** Sparks: little glowing streaks thrown up by fires and grinding, and the fountain of a sparkler. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, sin } from '../../foundation/exact.ts';
import { noise } from '../../foundation/noise.ts';
import { alive, between, chance } from './chance.ts';
import type { ParticleKind } from './source.ts';

/** What a fire sends up. */
export const embers: ParticleKind = (out, { time, at, size, strength, seed, wind }) => {
  const k = out.perExposure;
  alive(seed, time, 13 * strength, 2.6, (i, age) => {
    const life = between(seed, i, 1, 0.7, 2.5);
    const t = age / life;
    if (t >= 1) return;
    const [x, y, z] = at(time - age);
    const rise = between(seed, i, 2, 0.9, 2.1);
    const angle = chance(seed, i, 3) * 6.2831853;
    const spread = size * 0.6 + age * between(seed, i, 4, 0.05, 0.3);
    const turn = angle + (noise(i * 0.71, age * 1.6, seed) - 0.5) * 5;
    const bright = (1 - t) * (0.6 + 0.4 * noise(time * 9, i, seed));
    out.streak(
      [
        x + cos(turn) * spread + wind[0] * age * 0.5,
        y + size + rise * age * (1 - 0.15 * t),
        z + sin(turn) * spread + wind[1] * age * 0.5,
      ],
      [cos(turn + 1.5) * 0.006, rise * 0.012, sin(turn + 1.5) * 0.006],
      0.0045,
      { shape: 'glow', colour: [4.5 * bright * k, 1.7 * bright * k, 0.3 * bright * k], alpha: 1, adds: 1, soft: 0.02 },
    );
  });
};

/** A shower of sparks in all directions: sparkler, grinder, short circuit. */
export const sparks: ParticleKind = (out, { time, at, size, strength, seed }) => {
  const k = out.perExposure;
  const colour: Rgb = [4.5 * k, 3.4 * k, 1.8 * k];
  out.ball(at(time), size * 2.2, {
    shape: 'glow',
    colour: [4 * k, 3.5 * k, 2.5 * k],
    alpha: 0.85,
    adds: 1,
    soft: 0.05,
  });
  alive(seed, time, 130 * strength, 0.55, (i, age) => {
    const life = between(seed, i, 1, 0.15, 0.55);
    const t = age / life;
    if (t >= 1) return;
    const [x, y, z] = at(time - age);
    const height = between(seed, i, 2, -1, 1);
    const round = Math.sqrt(1 - height * height);
    const angle = chance(seed, i, 3) * 6.2831853;
    const speed = between(seed, i, 4, 0.5, 1.5) * (0.3 + size * 12);
    const way = speed * age * (1 - 0.3 * t);
    const [dx, dy, dz] = [cos(angle) * round, height, sin(angle) * round];
    const drop = 2.4 * age * age;
    const dim = 1 - t * t;
    out.streak(
      [x + dx * way, y + dy * way - drop, z + dz * way],
      [dx * speed * 0.014, (dy * speed - 4.9 * age) * 0.014, dz * speed * 0.014],
      size * 0.07,
      {
        shape: 'glow',
        colour: [colour[0] * dim, colour[1] * dim, colour[2] * dim * dim],
        alpha: 1,
        adds: 1,
        soft: 0.02,
      },
    );
  });
};
