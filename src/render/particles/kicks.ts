/** What feet, wheels and falling things throw up: dust, snow, water. */
import type { Rgb } from '../../foundation/colour.ts';
import { cos, exp, sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { between, chance } from './chance.ts';
import type { ParticleSink } from './sink.ts';

/** One kick. */
export interface Kick {
  /** s */
  readonly time: number;
  readonly kind: 'dust' | 'snow' | 'splash';
  readonly position: Vec3;
  /** Way that what did it was going, m/s. */
  readonly velocity: Vec3;
  /** About 1 for a running man. */
  readonly strength: number;
  readonly colour: Rgb;
}

/** s that a kick can be seen. */
export const KICK_LIFE = 2.4;

/** Draw a kick at a time. */
export const drawKick = (
  out: ParticleSink,
  kick: Kick,
  time: number,
  seed: number,
  wind: readonly [number, number],
): void => {
  const age = time - kick.time;
  if (age < 0 || age > KICK_LIFE) return;
  if (kick.kind === 'splash') drawSplash(out, kick, age, seed);
  else drawPuff(out, kick, age, seed, wind);
};

/** A low cloud that stays behind and spreads. */
const drawPuff = (out: ParticleSink, kick: Kick, age: number, seed: number, wind: readonly [number, number]): void => {
  const snow = kick.kind === 'snow';
  const life = snow ? 1.1 : 1.3;
  // A horse at full gallop raises more than a man, but no wall.
  const size = Math.min(1.6, Math.sqrt(kick.strength));
  const lit = out.lit(kick.position, kick.colour);
  const count = Math.min(9, Math.round(3 + 2.5 * size));
  const slowed = 1 - exp(-age * 2.2);
  for (let i = 0; i < count; i++) {
    const t = age / (life * between(seed, i, 1, 0.6, 1));
    if (t >= 1) continue;
    const angle = chance(seed, i, 2) * 6.2831853;
    const out0 = between(seed, i, 3, 0.05, 0.26) * size * slowed * 1.6;
    const up = between(seed, i, 4, 0.08, 0.32) * size * slowed;
    const drag = between(seed, i, 5, 0.02, 0.1);
    const radius = (0.07 + 0.26 * slowed + 0.1 * age) * size * between(seed, i, 6, 0.6, 1.1);
    out.ball(
      [
        kick.position[0] + cos(angle) * out0 + kick.velocity[0] * drag * slowed + wind[0] * age * 0.35,
        kick.position[1] + radius * 0.55 + up,
        kick.position[2] + sin(angle) * out0 + kick.velocity[2] * drag * slowed + wind[1] * age * 0.35,
      ],
      radius,
      {
        shape: 'puff',
        colour: lit,
        alpha: Math.min(1, age * 14) * (1 - t) * (snow ? 0.5 * (1 - t) : 0.2 * (1 - t)),
        seed: chance(seed, i, 7),
        soft: radius * 0.8,
      },
    );
  }
  // Clods and lumps of snow fly a little way.
  const crumbs = Math.round(6 * size);
  if (age > 0.7) return;
  for (let i = 0; i < crumbs; i++) {
    const angle = chance(seed, i, 12) * 6.2831853;
    const speed = between(seed, i, 13, 0.3, 1.2) * size;
    const rise = between(seed, i, 14, 0.6, 1.9) * size;
    const y = rise * age - 4.9 * age * age;
    if (y < -0.02) continue;
    const shade = snow ? 1 : 0.6;
    out.ball(
      [
        kick.position[0] + cos(angle) * speed * age - kick.velocity[0] * 0.12 * age,
        kick.position[1] + y,
        kick.position[2] + sin(angle) * speed * age - kick.velocity[2] * 0.12 * age,
      ],
      between(seed, i, 15, 0.004, 0.012) * size,
      { shape: 'disc', colour: [lit[0] * shade, lit[1] * shade, lit[2] * shade], alpha: 0.9, soft: 0.02 },
    );
  }
};

/** Drops thrown up in a crown, and the mist between them. */
const drawSplash = (out: ParticleSink, kick: Kick, age: number, seed: number): void => {
  if (age > 1) return;
  const size = Math.sqrt(kick.strength);
  const lit = out.lit(kick.position, kick.colour);
  const count = Math.round(26 + 34 * size);
  for (let i = 0; i < count; i++) {
    const angle = chance(seed, i, 1) * 6.2831853;
    const speed = between(seed, i, 2, 0.4, 1.6) * size;
    const rise = between(seed, i, 3, 1.1, 3.1) * size;
    const y = rise * age - 4.9 * age * age;
    if (y < -0.03) continue;
    const [vx, vz] = [cos(angle) * speed + kick.velocity[0] * 0.25, sin(angle) * speed + kick.velocity[2] * 0.25];
    out.streak(
      [kick.position[0] + vx * age, kick.position[1] + y, kick.position[2] + vz * age],
      [vx * 0.012, (rise - 9.8 * age) * 0.012, vz * 0.012],
      between(seed, i, 4, 0.004, 0.011) * (0.6 + 0.4 * size),
      { shape: 'disc', colour: [lit[0] * 1.3, lit[1] * 1.3, lit[2] * 1.3], alpha: 0.6, adds: 0.25, soft: 0.02 },
    );
  }
  const mist = Math.round(4 + 3 * size);
  for (let i = 0; i < mist; i++) {
    const t = age / between(seed, i, 6, 0.45, 0.8);
    if (t >= 1) continue;
    const angle = chance(seed, i, 7) * 6.2831853;
    const rise = between(seed, i, 8, 0.6, 2) * size;
    const away = between(seed, i, 9, 0.1, 0.8) * size * age;
    const radius = (0.08 + 0.5 * age) * size;
    out.ball(
      [
        kick.position[0] + cos(angle) * away + kick.velocity[0] * 0.2 * age,
        kick.position[1] + Math.max(0.02, rise * age - 3.2 * age * age),
        kick.position[2] + sin(angle) * away + kick.velocity[2] * 0.2 * age,
      ],
      radius,
      {
        shape: 'puff',
        colour: lit,
        alpha: 0.4 * Math.min(1, age * 20) * (1 - t),
        seed: chance(seed, i, 10),
        soft: radius,
      },
    );
  }
};
